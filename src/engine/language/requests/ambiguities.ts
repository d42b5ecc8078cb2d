import { time } from '../chinese/phrases';
import { secondsOf } from '../words/seconds-said';
import { plainClause } from '../words/courtesy';
import { readLength } from '../times/times';
import { hasChinese } from '../words/folding';
import { clipTooLong, remediesOfLength } from './clips-too-long';
import { roundSeconds } from './scene';
import type { Scene } from './scene';

/** Clauses that people mean in more than one way. What they may mean is asked, with a prompt for each meaning. */

interface Doubt {
  /** Of a plain clause, see {@link plainClause}. */
  readonly words: RegExp;
  /** What may be meant, the likeliest first. @param typed The clause as it was written. */
  readonly meanings: (typed: string, scene: Scene | undefined, found: RegExpExecArray) => readonly string[];
}

const film =
  '(?:it|this|that|everything|(?:the|my|this) (?:whole |entire )?(?:video|film|movie|clip|footage|recording|picture|frame|image|screen))';
const chineseFilm = '(?:(?:把|将)?(?:这个|这段|整个|我的)?(?:视频|影片|片子|画面|它|图片|画幅)?)';
const exact = (english: string, chinese: string) => new RegExp(`^(?:${english}|${chinese})$`);

/** "20秒那里推近一下" */
const zoomedAt = new RegExp(
  `^(?:在)?(${time})(?:处|时|的时候|那里|那儿|的地方|左右)?(?:快速|慢慢|缓慢|稍微|突然|轻轻)?(?:地)?(推近|拉近|放大|推进|怼近)(?:一下|一点|镜头|画面)*$`,
  'u',
);

const doubts: readonly Doubt[] = [
  { words: clipTooLong, meanings: (_, scene, found) => remediesOfLength(found, scene) },
  {
    // How long it stays so is not said.
    words: /^(?:slowly |slight(?:ly)? |quick(?:ly)? )?(?:zoom|punch|push)(?: it)? in(?: (?:a bit|a little|slightly|slowly))? (?:at|on) (\d[\d.:]*(?: ?(?:s|secs?|seconds?|minutes?))?)$/,
    meanings: (typed, _, [, moment = '']) => [`${typed} for 3 seconds`, `zoom in from ${moment} to the end`],
  },
  {
    words: zoomedAt,
    meanings: (_, __, [, moment = '', how = '']) => {
      const at = secondsOf(moment);
      return at > 0 ? [`${at}秒到${at + 3}秒${how}`, `${at}秒到结尾${how}`] : [];
    },
  },
  {
    // How wide it is, or how opaque.
    words: /\b(?:logo|watermark|sticker)\b[^%]*\d ?%[^%]*$|(?:水印|logo|台标|标志|贴纸)[^%]*\d ?%[^%]*$/i,
    meanings: (typed) =>
      hasChinese(typed)
        ? [typed.replace(/(\d+ ?%)/, '宽度$1'), typed.replace(/(\d+ ?%)/, '不透明度$1')]
        : [typed.replace(/(?:at |to )?(\d+ ?%)/, '$1 wide'), typed.replace(/(?:at |to )?(\d+ ?%)/, '$1 opacity')],
  },
  {
    // It may be what goes or what stays.
    words: /^crop (?:the )?(?:left|right|top|bottom|upper|lower) half$/,
    meanings: (typed) => [typed.replace(/crop/i, 'crop off'), typed.replace(/crop/i, 'crop to')],
  },
  {
    // Either of the two can be changed.
    words: /\b(?:voices?|speech|speaker|me|myself|talking|dialogue|narration|what i say)\b.*\b(?:over|above|louder|clearer|than|more|better|and)\b.*\b(?:music|song)\b|\b(?:music|song)\b.*\b(?:drown|cover|bur(?:y|ies)|overpower|than|above|over)(?:s|ed|ing)?\b.*\b(?:me|him|her|them|us|people|voices?|speech|talking|everything|speaker)\b|(?:音乐|歌).*(?:太抢|抢戏|抢了|喧宾夺主)|人声.*(?:突出|清楚)|(?:音乐|歌).*(?:盖过|盖住|压过).*(?:人声|声音|说话|我)|(?:人声|说话|声音).*(?:比|盖过|压过|大过).*音乐/,
    meanings: (_, scene) => {
      const isThere = (scene?.timeline.music.length ?? 0) > 0;
      if (scene?.chinese === true) return isThere ? ['音乐音量调到15%', '视频声音大一点'] : ['加背景音乐，音量15%'];
      return isThere ? ['lower the music to 15%', 'make the voice louder'] : ['add background music at 15%'];
    },
  },
  {
    // Which way it has to be turned, only who sees it can tell.
    words: /\b(?:(?:is|are|was|were|it's|looks?|came out|recorded|filmed|shot)(?: it| all| still)? (?:sideways|on (?:its|the) side|the wrong way(?: up| round)?|in the wrong orientation)|(?:fix|correct) (?:the|its) (?:orientation|rotation)|rotate it upright|straighten)\b|转正|摆正|躺着|横着的?$|横过来了|倒过来了|方向(?:不对|反了|错了)/,
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['顺时针旋转90度', '逆时针旋转90度', '旋转180度']
        : ['rotate it 90 degrees', 'rotate it 90 degrees to the left', 'rotate it 180 degrees'],
  },
  {
    // The moment may be one of the video or one of the song.
    words: /^(?!.* of )(?=.*\b(?:song|track|tune|mp3|wav|m4a|aac)\b).*\b(?:starts?|begins?)\b.*\d|^(?!.*[频曲]的).*歌.*\d.*开始/,
    meanings: (typed, scene) => {
      if (!hasChinese(typed)) return [`${typed} of the video`, `${typed} of the song`];
      const at = /第?\d[\d.:]*\s*(?:分钟?|秒钟?)*/.exec(typed)?.[0] ?? '';
      const plays = (scene?.timeline.music.length ?? 0) > 0;
      return [plays ? `把音乐移到${at}` : `在${at}加入音乐`, plays ? `音乐从歌曲的${at}开始` : `从歌曲的${at}开始加音乐`];
    },
  },
  {
    // Some say it to keep a stretch and others to lose it.
    words: /\btrim\b|裁剪|修剪/,
    meanings: (typed) => {
      const [verb, others] = /\btrim\b/i.test(typed)
        ? ([/\btrim\b/i, ['keep', 'cut']] as const)
        : ([/裁剪|修剪/, ['保留', '剪掉']] as const);
      return others.map((other) => typed.replace(verb, other));
    },
  },
  {
    words: exact(
      `(?:trim|cut|chop|shave|crop)(?: ${film})?(?: by)? (?<length>(?:\\d[\\d.:]*|a|one|two|three|four|five|ten|twenty|thirty) ?(?:s|secs?|seconds?|m|mins?|minutes?))(?: (?:off|out|away|of it|from it|from the video))*`,
      `${chineseFilm}(?:剪|裁|修剪|裁剪|剪掉|去掉|减)(?<span>[\\d.:一二两三四五六七八九十半]+ ?(?:秒钟?|分钟?))`,
    ),
    meanings: (_typed, _scene, { groups }) => {
      const { length, span } = groups ?? {};
      if (length !== undefined) return [`cut the first ${length}`, `cut the last ${length}`, `trim to ${length}`];
      return [`剪掉前${span ?? ''}`, `剪掉最后${span ?? ''}`, `剪到${span ?? ''}`];
    },
  },
  {
    // Either end of the clip.
    words: /^(?:trim|cut|chop|shave|take|knock|lop|clip|crop|remove)(?: off)? (?<length>(?:\d[\d.:]*|a|one|two|three|four|five|ten|twenty|thirty|half a|a couple of) ?(?:s|secs?|seconds?|m|mins?|minutes?|frames?)) (?:off|from|out of|off of)(?: of)? (?<clip>(?:the |my )?(?!start|end|begin|front|back|top|tail|head|both|each).+)$/,
    meanings: (_typed, _scene, { groups }) =>
      ['first', 'last'].map((side) => `cut the ${side} ${groups?.['length'] ?? ''} of ${groups?.['clip'] ?? ''}`),
  },
  {
    // It may be slower, or more of it.
    words: /\b(?:at least|no (?:less|shorter) than|minimum(?: of)?|or (?:more|longer)|longer than)\b/,
    meanings: (typed, scene) => {
      const length = /(?:\d[\d.:]*|an?|one|two|three|four|five|ten) ?(?:s|secs?|seconds?|m|mins?|minutes?)\b/i.exec(typed)?.[0];
      const ms = length === undefined ? undefined : readLength(length.toLowerCase(), 0)?.value.ms;
      if (length === undefined || scene === undefined || ms === undefined || ms <= scene.durationMs || !/^(?:please |can you )*(?:make|get|it|this|the video|have|i want|i need)\b/i.test(typed)) return [];
      return [`slow it down to fit ${length}`, 'repeat the video twice'];
    },
  },
  {
    // How much of it.
    words: /^(?:trim|cut|shorten|chop|clip|shave)(?: off| down)? (?:the |its )?(?<edge>start|beginning|end|ending)(?: (?:off|down|a bit|a little))?$/,
    meanings: (_typed, _scene, { groups }) => {
      const side = /^end/.test(groups?.['edge'] ?? '') ? 'last' : 'first';
      return [3, 5, 10].map((seconds) => `cut the ${side} ${seconds} seconds`);
    },
  },
  {
    words: /^(?:把)?(?:视频)?的?(?:(?:剪|删|去|裁|砍)(?:掉|除|了)?(?:视频)?的?(?<edge>最?前面?|开头|最?后面?|结尾|末尾)|(?<other>最?前面?|开头|最?后面?|结尾|末尾)的?(?:[这那]?一?(?:段|部分|点|截|块|些)|[这那]?几秒钟?)?的?(?:内容|黑屏|黑场|空白|空镜|画面|废话|空镜头)?(?:给我|都)?(?:剪|删|去|裁|砍|不要)(?:掉|除|了)?)(?:[这那]?一?(?:段|部分|点|截|块|些))?$/,
    meanings: (_typed, _scene, { groups }) => {
      const side = /前|开头/.test(groups?.['edge'] ?? groups?.['other'] ?? '') ? '前' : '最后';
      return [3, 5, 10].map((seconds) => `剪掉${side}${seconds}秒`);
    },
  },
  {
    words: /^(?:把)?(?:这个|它|视频)?(?:做|剪|弄|改|变|转|剪辑|制作)(?:成|为)?(?:一?[个条支])?(?:短视频|小视频)(?:的?格式)?$/,
    meanings: () => ['转成9:16，模糊背景', '剪到60秒', '剪掉静音'],
  },
  {
    words: /^(?:把|给)?(?:这个|那个|中间的?)?(?:转场)?(?:再)?换一?[个种](?:别的|其[他它]的?|不一样的?|不同的?)?(?:转场|过渡)?(?:的?(?:效果|样式|方式))?$|^换(?:掉|一下)?转场(?:效果)?$/,
    meanings: (_typed, scene) => (scene?.timeline.clips.some(({ transition }) => transition) === true ? ['叠化', '闪黑', '左滑'].map((kind) => `转场换成${kind}`) : []),
  },
  {
    words: /^(?:give me|make(?: me)?|create|cut(?: me)?|i (?:want|need)|i'd like|do|produce) (?:it (?:into )?)?(?:a|an|one) (?<length>\d+)[- ]?(?:s|secs?|seconds?)(?: long)? (?:teaser|trailer|highlight|highlights|recap|version|cut|summary|short|reel|preview|clip|story)(?: (?:of|from|out of) (?:it|this|the video|this video))?$|^(?:帮我|给我)?(?:剪|做|出|来|弄)(?:成)?一?个?(?<span>\d+)秒的?(?:预告|预告片|片花|精华|精华版|短版|集锦|高光|短视频|版本|花絮)$/,
    meanings: (_typed, _scene, { groups }) => {
      const { length, span } = groups ?? {};
      return span === undefined
        ? [`trim to ${length ?? ''} seconds`, `keep the last ${length ?? ''} seconds`]
        : [`剪到${span}秒`, `只保留最后${span}秒`];
    },
  },
  {
    words: exact(
      `(?:cut|trim|chop|slice)(?: ${film})?(?: down)? (?:in|into|by|to) (?:a )?(?:half|halves|two)|halve(?: ${film})?`,
      `${chineseFilm}(?:剪|切|裁|减)(?:掉|去|到|成|一)?(?:一半|半)`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['从中间分割成两段', `剪到${halfOf(scene)}秒`, '加速2倍']
        : ['split it in two', ...(scene ? [`trim to ${halfOf(scene)} seconds`] : []), 'speed it up 2x'],
  },
  {
    // Half of it may go, or all of it be twice as fast.
    words: exact(
      `(?:make|cut|trim|get|reduce|shorten|bring)(?: ${film})?(?: down)?(?: to)? (?:half (?:as long|(?:the|its|of its|of the)(?: current| original)? (?:length|duration|time|runtime|size))|(?:the|its) (?:length|duration) (?:in|by) half)|(?:half|halve) (?:the|its) (?:length|duration)|(?:make|get)(?: ${film})? (?:twice|two times|2x) shorter`,
      `${chineseFilm}(?:时长|长度)?(?:剪到|剪成|变成|改成|缩短到|缩到|缩短|剪短|减到|压缩到|压到)?(?:原来的?|原时长的?)?(?:时长|长度)?(?:的)?(?:一半|减半|一半长|一半的?时长|一半的?长度)`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? [`剪到${halfOf(scene)}秒`, '加速2倍', '剪掉静音']
        : [...(scene ? [`trim to ${halfOf(scene)} seconds`] : []), 'speed it up 2x', 'trim the silences'],
  },
  {
    words: exact(
      `(?:make|get)(?: ${film})? (?:twice|two times|2x) (?:as long|(?:the|its)(?: current)? (?:length|duration)|longer)|double (?:the|its) (?:length|duration)`,
      `${chineseFilm}(?:时长|长度)(?:变成|改成|延长到)?(?:原来的?)?(?:两倍|2倍|翻倍|加倍)`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true ? ['减速到0.5倍', '整个视频循环两遍'] : ['slow it down to 0.5x', 'repeat the video twice'],
  },
  {
    words: exact(
      `(?:crop|re-?frame|resize)(?: ${film})?(?: (?:a bit|a little|down|in|properly|better))*|change the (?:crop|frame|framing|shape|format|size|aspect ratio)`,
      `${chineseFilm}(?:裁剪|裁切|裁|剪裁)(?:画面|视频|图片|一点|一下)*|改(?:变)?(?:画幅|尺寸|比例|大小)`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['裁剪成1:1', '裁剪成9:16', '裁剪成16:9', '上下左右各裁掉10%', '放大画面中间']
        : ['crop to 1:1', 'crop to 9:16', 'crop to 16:9', 'crop 10% off each side', 'zoom in on the center'],
  },
  {
    words: exact(
      `(?:make|get)(?: ${film})? (?:a bit |a little |much |way |even |slightly )?(?:bigger|larger|huge|big)|enlarge(?: ${film})?|(?:scale|size)(?: ${film})? up|(?:bigger|larger)`,
      `(?:${chineseFilm}(?:变|调|弄|放|改)?(?:得)?(?:更?大)(?:一点|点|一些|些)*)`,
    ),
    meanings: (_, scene) => ofSize(scene, true),
  },
  {
    words: exact(
      `(?:make|get)(?: ${film})? (?:a bit |a little |much |way |even |slightly )?(?:smaller|tiny|small)|shrink(?: ${film})?|(?:scale|size)(?: ${film})? down|smaller`,
      `(?:${chineseFilm}(?:变|调|弄|缩|改)?(?:得)?(?:更?小)(?:一点|点|一些|些)*)`,
    ),
    meanings: (_, scene) => ofSize(scene, false),
  },
  {
    words: exact(
      `(?:make|get|cut|trim|edit)(?: ${film})? (?:a bit |a little |much |way |even |slightly )?(?:shorter|short|down)|(?:shorten|trim|cut|edit down|cut down|trim down|tighten|reduce|condense)(?: ${film})?(?: up| down)?|shorter|${film}(?:'s| is) (?:way |much |a bit |a little )?too long|too long`,
      `${chineseFilm}(?:剪|变|弄|改|做|缩)?(?:得)?(?:更?短)(?:一点|点|一些|些)*|(?:${chineseFilm}(?:还是|有点儿?)?太长了?[,，、 ]*)?(?:能不能|再|稍微|给我)*${chineseFilm}(?:再)?(?:剪|剪辑|剪短|缩短)(?:一点|点|一些|些|一下)*|${chineseFilm}太长`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['剪掉静音', `剪到${halfOf(scene)}秒`, '加速1.5倍']
        : ['trim the silences', ...(scene ? [`trim to ${halfOf(scene)} seconds`] : []), 'speed it up 1.5x'],
  },
  {
    words: exact(
      `(?:make|get)(?: ${film})? (?:a bit |a little |much |way |even |slightly )?longer|(?:lengthen|extend|stretch)(?: ${film})?(?: out)?|longer|${film}(?:'s| is) (?:way |much |a bit )?too short|too short`,
      `${chineseFilm}(?:变|弄|改|做|延|加)?(?:得)?(?:更?长)(?:一点|点|一些|些)*|${chineseFilm}太短`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['减速到0.8倍', '在最后定格3秒']
        : ['slow it down to 0.8x', 'freeze the last frame for 3 seconds'],
  },
  {
    words: exact(
      `(?:cut|remove|delete|drop)(?: (?:it|this|that|some|something|stuff|parts|a part))?(?: (?:out|up|off))?|edit out (?:the )?(?:bad|boring|unnecessary|useless|unwanted) (?:parts?|bits?|stuff)|(?:cut|remove|delete|trim|drop|edit)(?: out)? (?:the |all (?:the )?)?(?:bad|boring|unnecessary|useless|unwanted|dull|uninteresting|weak) (?:parts?|bits?|sections?|stuff|moments?|scenes?)`,
      `(?:把|将)?(?:它)?(?:剪|剪掉|删|删掉|去掉)(?:一段|一部分|一点)?|(?:剪掉|删掉|删除|去掉|剪去)?(?:无聊|没用|多余|不好|不要|不需要|没意思)的(?:部分|片段|地方|内容|镜头)(?:剪掉|删掉|去掉)?`,
    ),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['剪掉静音', '剪掉前5秒', '剪掉最后5秒']
        : ['trim the silences', 'cut the first 5 seconds', 'cut the last 5 seconds'],
  },
  {
    words: exact(`(?:add |use |put |do |apply )?(?:a |some |the )?(?:fade|fading|fade effect)s?(?: (?:to|on) ${film})?|fade ${film}`, `(?:加|添加|来个)?(?:一个)?(?:淡化|渐变|淡入淡出效果)`),
    meanings: (_, scene) =>
      scene?.chinese === true
        ? ['淡入', '淡出', '淡入淡出', ...severalClips(scene, '在所有片段之间添加淡化转场')]
        : ['fade in', 'fade out', 'fade in and out', ...severalClips(scene, 'add a fade between all clips')],
  },
  {
    words: /\b(?:the|this|that|a|one) (?:clip|shot|scene|segment)\b|(?:这个|那个|这段|那段|另外?一[个段]|一个|一段)(?:片段|镜头|视频)?/,
    meanings: (typed, scene) => {
      const clips = scene?.timeline.clips.length ?? 0;
      if (clips < 2 || clips > mostClips) return [];
      const numbers = Array.from({ length: clips }, (_, i) => i + 1);
      return hasChinese(typed)
        ? numbers.map((n) => typed.replace(/(?:这个|那个|这段|那段|另外?一[个段]|一个|一段)(?:片段|镜头|视频)?/, `第${n}段`))
        : numbers.map((n) => typed.replace(/\b(?:the|this|that|a|one) (?:clip|shot|scene|segment)\b/i, `clip ${n}`)); // prettier-ignore
    },
  },
  {
    // A number that says not what it counts.
    words: /(?<![\w.:])\d+(?:\.\d+)?(?![\w.:%]|\s*(?:%|s\b|x\b))/,
    meanings: (typed) => {
      const bare = /(?<![\w.:])(\d+(?:\.\d+)?)(?![\w.:%])/g;
      const units = hasChinese(typed) ? ['秒', '%', '倍'] : [' seconds', '%', 'x'];
      return units.map((unit) => typed.replace(bare, `$1${unit}`));
    },
  },
]; // prettier-ignore

const mostClips = 6;

function halfOf({ durationMs }: Scene): number {
  return roundSeconds(durationMs / 2);
}

function severalClips(scene: Scene | undefined, prompt: string): string[] {
  return (scene?.timeline.clips.length ?? 0) > 1 ? [prompt] : [];
}

function ofSize(scene: Scene | undefined, bigger: boolean): string[] {
  const { titles = [], overlays = [], clips = [] } = scene?.timeline ?? {};
  const photos = scene?.media.some(({ kind, id }) => kind === 'image' && overlays.some(({ mediaId }) => mediaId === id)); // prettier-ignore
  const small = scene?.media.some(({ kind }) => kind === 'video') === true && clips.length > 0;
  if (scene?.chinese === true) {
    return [
      ...(titles.length > 0 ? [bigger ? '标题放大一点' : '标题缩小一点'] : []),
      ...(photos === true ? [bigger ? '把logo放大' : '把logo缩小'] : []),
      ...(bigger ? ['放大画面中间'] : []),
      bigger ? '分辨率设为1920x1080' : '分辨率设为1280x720',
    ];
  }
  return [
    ...(titles.length > 0 ? [`make the title ${bigger ? 'bigger' : 'smaller'}`] : []),
    ...(overlays.length > 0 ? [`make the ${photos === true ? 'logo' : 'overlay'} ${bigger ? 'bigger' : 'smaller'}`] : []), // prettier-ignore
    ...(bigger && small ? ['zoom in on the center'] : []),
    bigger ? 'set the resolution to 1920x1080' : 'set the resolution to 1280x720',
  ];
}

/**
 * What a clause may mean that is not understood as it stands: prompts that are. Empty where it is not one that people
 * mean in several ways.
 * @param reads Whether a prompt is understood as an edit.
 */
export function meaningsOf(
  clause: string,
  scene: (chinese: boolean) => Scene | undefined,
  chinese: boolean,
  reads: (prompt: string) => boolean,
): string[] {
  const plain = plainClause(clause);
  if (plain.length > 200) return [];
  for (const { words, meanings } of doubts) {
    const found = words.exec(plain);
    if (!found) continue;
    const typed = clause.replace(/[\s.!。！]+$/u, '');
    const meant = [...new Set(meanings(typed, scene(chinese), found))].filter(reads);
    if (meant.length > 0) return meant;
  }
  return [];
}
