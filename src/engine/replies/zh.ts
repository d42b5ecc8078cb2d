import { excerpt } from './excerpt';
import type { Replies } from './replies';
import { clockText, secondsText } from './time-text';

const span = (ms: number) => (Math.abs(ms) < 59_950 ? `${secondsText(ms)} 秒` : clockText(ms));
const quoted = (text: string) => `“${excerpt(text)}”`;
const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items.at(-1) ?? ''}`;
const named = (changes: readonly string[]) => {
  const names = changes
    .filter((change) => change !== '')
    .slice(0, 3)
    .map(quoted);
  return names.length === 0 ? '。' : `：${changes.length > 3 ? `${names.join('、')}…` : `${list(names)}。`}`;
};
const numbered = (items: readonly string[]) => items.map((item, i) => `\n${i + 1}. ${item}`).join('');
const where = {
  cloud: '可以交给 NemoVideo 云端的智能体：用“选择剪辑位置…”切换；云端编辑可能消耗积分。',
  captionsFile:
    '可以改为添加 SRT 或 VTT 字幕文件（“添加字幕talk.srt”），或用“选择剪辑位置…”切换，交给 NemoVideo 云端的智能体。',
  soundFile: '请附上自己的声音文件，再要求作为音乐。',
  file: '请附上 PNG 图片，再叠加到画面上（“把logo.png放到右上角”）。',
  export: '可以说“导出”，再用得到的文件发布。',
  nowhere: '',
} as const;
const choices = (items: readonly string[]) => items.map((item) => `\n- ${item}`).join('');

export const chinese: Replies = {
  language: 'zh',
  choose: ({ zh }) => zh,
  time: clockText,
  span,
  list,
  quoted,

  greeting: (hasMedia) =>
    hasMedia
      ? '告诉我想怎么剪，例如：“剪掉静音，加转场”。'
      : '请先上传视频，然后告诉我想怎么剪，例如：“剪掉静音，加转场”。',
  placed: (fileNames, durationMs) =>
    `已将 ${fileNames.length} 个片段放到时间线：${list(fileNames)}（${span(durationMs)}）。`,
  nothingUploaded: (extensions) =>
    `还没有上传任何素材，无法剪辑。请先上传视频、图片或声音（${extensions.join('、')}）。`,
  undone: (changes) =>
    `${changes.length === 1 ? '已撤销上一步修改' : `已撤销最近 ${changes.length} 步修改`}${named(changes)}`,
  nothingToUndo: () => '没有可以撤销的修改。',
  redone: (changes) =>
    `${changes.length === 1 ? '已重做撤销的修改' : `已重做 ${changes.length} 步撤销的修改`}${named(changes)}`,
  nothingToRedo: () => '没有可以重做的修改。',
  startedOver: () => '已重新开始：时间线恢复到第一次剪辑之前。',
  restored: (items) =>
    items.length === 0 ? '时间线已恢复到那之前。' : `时间线已恢复到那之前。与刚才相比：${choices(items)}`,
  alreadyRestored: () => '时间线已经是那样了，没有任何改动。',
  timelineGone: () => '那条时间线已不再保留：它被撤销后又做了别的修改。没有任何改动。',
  length: (durationMs, clips) => `时间线长 ${span(durationMs)}，共 ${clips} 个片段。`,
  lengthWith: (beforeMs, afterMs, items) =>
    `${
      beforeMs === afterMs
        ? `长度不变，还是 ${span(beforeMs)}。`
        : `会是 ${span(afterMs)}，比现在的 ${span(beforeMs)} ${afterMs < beforeMs ? '短' : '长'} ${span(Math.abs(beforeMs - afterMs))}。`
    }没有执行；说“好”就执行。${numbered(items)}`,
  timeline: (summary) => summary,
  emptyTimeline: () => '时间线是空的，还没有任何内容。',
  notPlacedYet: (fileNames, durationMs) =>
    `还没有剪辑。第一次剪辑时，上传的文件会依次放到时间线：${list(fileNames)}，共 ${fileNames.length} 个片段，${span(durationMs)}。`,
  unplaced: (fileNames) => `${list(fileNames)} 已上传，但不在时间线上；可以说“添加${fileNames[0] ?? ''}”。`,
  howToExport: () =>
    '点击“导出”或直接说“导出”，会得到一个 MP4 文件（没有画面时是声音文件）；也可以“导出为GIF”或“导出音频为MP3”（M4A、WAV 也行）。',
  howToUndo: () => '可以说“撤销”；“撤销两步”退回更多，“重做”恢复，“重新开始”回到最初。',
  remarks: (texts) => `${texts.map(quoted).join('、')}当作说明，没有单独执行。`,
  courtesy: () => '不客气，接下来想怎么剪，请直接说。',
  notOffered: (what, place) => `这里做不到${what}，所以这句话没有执行。${where[place]}`,
  ask: (clause, items) =>
    items.length === 1
      ? `${quoted(clause)}是指这个吗？还没有执行，说“是”即可。${numbered(items)}`
      : `${quoted(clause)}是指哪一种？还没有执行，请选一个。${numbered(items)}`,
  propose: (clause, items) =>
    items.length === 1
      ? `可以试试：对${quoted(clause)}这样做，说“是”即可。${numbered(items)}`
      : `可以试试：对${quoted(clause)}有这些做法，请说要哪几个，例如“1和2”，或“全部”。${numbered(items)}`,
  askText: () => '标题写什么？请直接发文字，还没有执行。',
  askAgain: (items, several) =>
    `要哪一个？请说序号${several ? '，可以多选，或“全部”' : ''}。${numbered(items)}`,
  notNeeded: (length) => `条件不成立（现在长 ${length}），所以没有执行。`,
  dropped: () => '好的，没有任何改动。',
  insteadOf: (clause) => (clause === '' ? '改为：' : `不再是${quoted(clause)}，改为：`),
  ofClause: (clause, why) => `${quoted(clause)}：${why}`,
  changes: (items) => `与上传时的素材相比：${choices(items)}`,
  unseenChange: () => '画面或声音有变化，轨道不变',
  nothingChangedYet: () => '与上传时的素材相比没有变化。',
  lastStep: (prompt, items) => `上一步是${quoted(prompt)}：${choices(items)}`,
  steps: (prompts) =>
    prompts.length === 0
      ? '还没有做过任何修改。'
      : `目前共 ${prompts.length} 步，最新的在最后：${numbered(prompts.map(quoted))}`,
  about: () => '我是这个扩展自带的编辑器：在本机运行，按语法理解中文和英文，不向任何地方发送数据。',
  noSuchStep: (what, prompts) =>
    prompts.length === 0
      ? `还没有做过任何修改，也就没有关于${quoted(what)}的步骤。`
      : `没有关于${quoted(what)}的步骤，没有执行。目前的步骤：${numbered(prompts.map(quoted))}`,
  notAlone: (prompt, later, items) =>
    `${quoted(prompt)}无法单独撤销：之后还有 ${later} 步，会一起撤销。还没有执行，说“是”就退回。${numbered(items)}`,
  abilities: (examples) => `可以这样说：${choices(examples)}`,
  unknown: (clause, leftover, instead, isGuess) => {
    const what =
      leftover.length > 0
        ? `没有看懂${quoted(clause)}里的${list(leftover.map(quoted))}，所以这句话没有执行。`
        : `没有看懂${quoted(clause)}，所以这句话没有执行。`;
    if (isGuess) return `${what}是指这个吗？说“是”即可。${numbered(instead)}`;
    return instead.length > 0 ? `${what}可以这样说：${choices(instead)}` : what;
  },
  exportIsApart: (wants) =>
    wants === 'part'
      ? '导出总是整条时间线，所以没有导出。请先保留那一段（“保留0:10到0:40”），导出后再“撤销”。'
      : wants === 'format'
        ? '每次只能导出一个文件：MP4、GIF，或仅声音（MP3、M4A、WAV），所以没有导出。可以说“导出为GIF”或“导出音频为MP3”。'
        : '请用“导出”得到视频文件。',
  nothingChanged: () => '没有任何改动。',
  cancelled: () => '已取消，时间线保持原样。',
  mediaGone: (fileName) => `找不到 ${fileName}：它在添加后被移动或删除了。请放回原处后再试。`,
  mediaChanged: (fileName) => `${fileName} 在添加后被改动过。请重新添加后再试。`,
  unreadableMedia: (fileName) =>
    `无法将 ${fileName} 作为视频、图片或声音读取：文件可能已损坏，或内容与扩展名不符。请重新上传一份。`,
  ffmpegMissing: () => '没有找到 ffmpeg，在本机剪辑需要它。请安装 5.1 或更高版本，或在设置中填写它的路径。',

  titleDropped: (text) => `标题${quoted(text)}随对应的画面一起被剪掉。`,
  filesGone: (fileNames) => `视频里已没有 ${fileNames.join('、')} 的画面。`,
  overlayDropped: (fileName) => `叠加的 ${fileName} 随对应的画面一起被剪掉。`,
  musicDropped: (fileName) => `音乐 ${fileName} 随对应的画面一起被剪掉。`,
  transitionsRemoved: (n) => `${n} 个转场随剪切一起去掉。`,
  backward: (startMs, endMs) =>
    `开始时间（${clockText(startMs)}）应早于结束时间（${clockText(endMs)}），没有执行。`,
  insideTransition: (startMs, endMs) =>
    `${clockText(startMs)}–${clockText(endMs)} 在转场之内；请换个时间或先去掉转场。没有执行。`,
  outside: (momentMs, durationMs) =>
    momentMs < 0
      ? `时间线只有 ${span(durationMs)}，没有执行。`
      : `${clockText(momentMs)} 超出了时间线（全长 ${span(durationMs)}），没有执行。`,
  nothingLeft: () => '这样视频就什么都不剩了，没有执行。',
  noSuchClip: (clip, clips) => `没有第 ${clip} 个片段：时间线共有 ${clips} 个片段。没有执行。`,
  noSuchFile: (fileName, uploaded) =>
    uploaded.length > 0
      ? `这里没有 ${fileName}，请先添加再说一遍。已添加：${list(uploaded)}。`
      : `这里没有 ${fileName}，请先添加再说一遍。`,
  clipGone: (clip) =>
    `${clip === -1 ? '最后一段' : `第 ${clip} 段`}（按这条消息之前的编号）已经删掉了，没有执行。`,
  numbersUnsure: (clause) => `指的是哪一段取决于${quoted(clause)}，而这句没有看懂，所以没有执行。`,
  pronounUnsure: (clause) => `这里说的是${quoted(clause)}里的片段，而那句没有执行，所以这句也没有执行。`,
  countedBefore: () => '这里的编号按这条消息之前的算。',
  timesBefore: () => '这里的时间按这条消息之前的视频算。',
  stretchGone: () => '这一段（按这条消息之前的时间）已经剪掉了，没有执行。',
  alreadySo: (what) => `无需改动：${what}。`,
};
