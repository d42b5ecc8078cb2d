import { mediaKindOf } from '../../../contract/media';
import { time, wishEnd, wishStart } from '../chinese/phrases';
import { secondsOf } from '../words/seconds-said';
import type { Wording } from './chinese-compounds';
import type { Grammar } from './grammar';

/** Chinese wishes as they are typed in passing: a place, a shape or a level that is told without its verb. */

const percent = String.raw`(\d{1,3} ?%)`;
const music = '(?:背景)?(?:音乐|bgm|配乐|歌曲?)';
const speaking = `(?:在|当)?(?:我|有人|人|主持人|他|她)?(?:(?:说话|讲话|人声|对白|口播|旁白)(?:的?时候?|时|的?部分|的地方|期间)|有人声(?:的?时候?|时|的?部分|的地方)|说话)(?:把)?`;
const lowers = '(?:自动|再|就|要)*(?:降|调|压|减|小)(?:低|小)?(?:到|为|成|至)';
const whole = '(?:每张(?:照片|图片?|相片)?|(?:照片|图片|相片)每张)';
const over = '(?:logo|水印|标题|字幕|画中画|小窗口?|音乐|bgm|配乐)';
const farther = '(?:推近|拉近|放大|推进|怼近)';

export const fewWords: readonly Wording[] = [
  // “只在第一处加转场”
  [
    new RegExp(`(?:只|就|仅)?在第([一二三四五六七八\\d])(?:处|个(?:接缝|衔接|连接|切换|转场)(?:处|点)?)(?:的地方|那里)?(?=(?:加|放|做|用|来|要)[^,。;\\n]{0,8}(?:转场|过渡|叠化|溶解|淡化|渐变))`, 'dgu'),
    (_, [nth = '']) => {
      const at = '一二三四五六七八九'.indexOf(nth) + 1 || Number(nth);
      return `在第${at}段和第${at + 1}段之间`;
    },
  ],
  // “20秒那里放大2秒”
  [
    new RegExp(`${wishStart}(?:在)?(${time})(?:处|时|的时候|那里|那儿|的地方)?(?:快速|慢慢|缓慢)?(${farther})(${time})${wishEnd}`, 'dgu'),
    (_, [from = '', how = '', length = '']) => {
      const [start, lasts] = [from, length].map(secondsOf);
      return start && lasts ? `${start}秒到${start + lasts}秒${how}` : undefined;
    },
  ],
  // “黑白滤镜”: what it is like can be done without a filter.
  [/(黑白)(?:的)?(?:滤镜|特效|效果)/dgu, (_, [what = '']) => what],
  // “结尾留个淡出”
  [
    /(开头|结尾|最后)(?:处)?(?:留|做|来|搞|弄)(?:个|一个|一点|点)(?=淡[入出]|渐[入出隐显])/dgu,
    (_, [edge = '']) => edge,
  ],
  // “前10秒不要，后面音量调大一点”: what comes after that is all that is left.
  [
    new RegExp(`${wishStart}((?:把)?(?:前|开头)面?的?(?:${time})(?:不要|剪|删|去|砍|裁)(?:掉|了|除)*),(?:后面|剩下|其余|余下)的?(?:部分|内容|地方)?的?(?:都|全|全部|再|就)*(?![\\d一二两三四五六七八九十半]|的|[^,。;\\n]{0,4}(?:不要|剪|删|砍|裁|留))(?=[^,。;\\n]{2})`, 'dgu'),
    (_, [cut = '']) => `${cut}，`,
  ],
  // “第8秒定格2秒，然后继续”
  [/,(?:然后|再|接着|之后)+(?:继续|接着)(?:往下)?(?:播放?|放)?(?:下去|完)?(?=$|[\n。;!])/dgu, () => ''],
  // “每张照片3秒，加转场，做成相册”: how long each stands was told.
  [
    new RegExp(`(${whole}[^。;\\n\\d一二两三四五六七八九十]{0,6}${time}[^。;\\n]{0,30}?),(?:然后|再|最后)?(?:做|弄|剪|合|拼|制作|合成)成(?:一个|一?部|个)?(?:电子)?(?:相册|幻灯片|视频相册)${wishEnd}`, 'dgu'),
    (_, [told = '']) => told,
  ],
  // “logo前3秒不要出现”
  [
    new RegExp(`${wishStart}(?:把|让)?(${over})(?:在)?(?:视频)?(?:前|开头)面?的?(${time})(?:的时候|里|内)?(?:先|就|都)*(?:不要|别|不用|不)(?:显示|出现|出来|放|露出来?)${wishEnd}`, 'dgu'),
    (_, [what = '', length = '']) => `${what}从${length}开始${/音乐|bgm|配乐/u.test(what) ? '' : '显示'}`,
  ],
  // “开头的黑屏2秒去掉”
  [
    new RegExp(`${wishStart}(?:把)?(开头|最前面|结尾|最后)的?(?:黑屏|黑场|白屏|空白|空镜|废话|没用的?)(?:部分|画面|片段)?(?:大概|大约|那|有)*(${time})(?:都|给我)*(?:剪|删|去|砍|裁|不要)(?:掉|了|除)*${wishEnd}`, 'dgu'),
    (_, [edge = '', length = '']) => `剪掉${edge}${length}`,
  ],
  // “每个视频开头剪掉2秒”
  [
    new RegExp(`${wishStart}(?:把)?每一?(?:个|段|条)(?:视频|片段|素材)?的?(开头|前面?|结尾|最后|后面?)(?:都|各)*(?:剪|删|去|砍|裁)(?:掉|去|了)*(${time})${wishEnd}`, 'dgu'),
    (_, [edge = '', length = '']) => `每段的${/^[开前]/u.test(edge) ? '前' : '最后'}${length}剪掉`,
  ],
  // “开头放photo1当封面，3秒”
  [
    new RegExp(`${wishStart}(?:在)?(?:开头|最前面)(?:放|加|用)(?:上)?([a-z][a-z\\d_-]{1,30}(?:\\.[a-z\\d]{3,4})?)(?:当|做|作为|当作)(?:视频)?(?:的)?封面图?,?(?:停|放|显示)?(${time})`, 'dgu'),
    (_, [what = '', length = '']) => `开头放${what}，停${length}`,
  ],
  // “加转场，总长30秒”
  [
    new RegExp(`(?<!(?:照片|图片)[^。;\\n]*)(?<=转场),总(?:长度?|时长)(?:是|为)?(${time})${wishEnd}`, 'dgu'),
    (_, [length = '']) => `。总长控制在${length}`,
  ],
  // “做成照片视频，总共20秒”
  [
    new RegExp(`${wishStart}(?:做|弄|剪|拼)成(?:一个|个)?(?:照片|图片|相片)(?:视频|短片|相册|集),(?:总共|一共|总长度?|总时长)(?:是|为)?(${time})${wishEnd}`, 'dgu'),
    (_, [length = '']) => `所有照片总共${length}`,
  ],
  // “两个视频音量调成一样”
  [
    new RegExp(`${wishStart}(?:把)?(?:这?[两三四几]|所有|全部|各|每)(?:个|段)?(?:视频|片段|素材)的?(?:音量|声音)(?:大小)?(?:都)?(?:调|改|弄|变|统一)(?:成|得|到)?(?:一样|一致|统一|差不多|相同)(?:大小?|高|响)?${wishEnd}`, 'dgu'),
    () => '统一音量',
  ],
  // “放大画面，重点看右上角”
  [
    new RegExp(`${wishStart}(?:把)?(?:画面)?放大(?:画面)?(?:一点|一下)?,(?:重点|主要|只|镜头)*(?:看|对准|突出|聚焦|对着|对焦)(?:在|到)?([左右][上下]角|[左右]边|中间)${wishEnd}`, 'dgu'),
    (_, [where = '']) => `放大${where}`,
  ],
  // “结尾白屏淡出”
  [/(结尾|最后)(?:用)?([白黑])(?:屏|场)(?:淡出|渐隐)/dgu, (_, [edge = '', color = '']) => `${edge}淡出到${color}色`],
  // “多剪了，补回2秒”
  [/^多([剪删切裁])了(?=,)/dgu, (_, [verb = '']) => `${verb}多了`],
  // “从副歌开始，大概45秒”
  [
    new RegExp(`^从(?:副歌|高潮)(?:部分)?(?:开始|起)?(?:放|播)?,(?:大概|大约|在|就是|也就是|差不多)*(?:第)?(${time})(?:左右|那里|的位置|处|开始)*$`, 'dgu'),
    (_, [at = '']) => `音乐从歌的第${at}开始`,
  ],
  // “音乐在说话时降到10%，平时40%”
  [
    new RegExp(`${wishStart}${music}(?:在)?${speaking}${lowers}${percent},(?:平时|其[他它余](?:时候|时间|地方)|不说话(?:的时候|时)?|没人说话(?:的时候|时)?)(?:是|为|调到|恢复到|用|保持)?${percent}${wishEnd}`, 'dgu'),
    (_, [low = '', usual = '']) => `音乐音量${usual}。说话时音乐降到${low}`,
  ],
  // “加音乐，说话时小一点”
  [
    new RegExp(`(?<=(?:音乐|bgm|配乐|\\.mp3|song)[^。;\\n]{0,30}),${speaking}(?:${music}|它)?的?(?:音量|声音)?(?:自动|就|要|调|变)*(?:小|低|轻)(?:声)?一?[点些]${wishEnd}`, 'dgu'),
    () => '，说话时音乐变小',
  ],
  // “说话时音乐降到10%”: as loud as that only then.
  [
    new RegExp(`(?<=(?:音乐|bgm|配乐|歌|\\.mp3|song)[^。;\\n]{0,30}),${speaking}(?:${music}|它)?的?(?:音量|声音)?${lowers}${percent}${wishEnd}`, 'dgu'),
    (_, [level = '']) => `。说话时音乐降到${level}`,
  ],
  // “导出竖屏1080x1920”
  [
    new RegExp(`^(?:请|帮我|给我)*(?:导出|输出)(?:成|为|一个|个|一版|一份)*([竖横]屏|[竖横]版|方形|9:16|16:9|1:1)的?(?:视频|版本)?(?:,)?(\\d{3,4}[x×*]\\d{3,4})?(?:的)?(?:视频|版本)?$`, 'dgu'),
    (_, [shape = '', size]) => `改成${shape}，${size === undefined ? '' : `${size}，`}导出`,
  ],
  [/([竖横]屏|[竖横]版)(?:的)?(?=\d{3,4}[x×*]\d{3,4})/dgu, (_, [shape = '']) => `${shape}，`],
  // “太快了，退回去”
  [
    /^(?:还是|有点|感觉|这样|好像|也|又)*太[^,。\d]{1,4}了?,(?:还是|先|给我|帮我|再)*(?=(?:退回|撤销|撤回|退一步|回退|返回上一步)[^,。]{0,3}$)/dgu,
    () => '',
  ],
  // “总长控制在1分钟，优先剪停顿，不够再加速”
  [
    new RegExp(`${wishStart}(?:把)?(?:视频)?(?:总?长度?|总?时长)?(?:要|得)?(?:控制|压缩?|剪|限制|缩短?)(?:在|到|成)(${time})(?:以内|之内|内)?,(?:优先|首先|先|尽量)(?:剪|删|去)(?:掉|除)?(停顿|静音|空白)(?:部分)?,(?:还|如果|要是)*(?:不够|还?超过?|太长|长)(?:了|的话)*,?(?:就|再|才)*(?:加速|提速|快进|调快)(?:一点|播放)?${wishEnd}`, 'dgu'),
    (_, [length = '', what = '']) => `剪掉${what}，然后加速到${length}`,
  ],
  // “用harbour盖住talk的画面”: which of the two lies over the other.
  [
    /(?:用|拿)([a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?)的?(?:画面)?(?:盖住|盖掉|遮住|挡住|覆盖)(?:掉|住)?([a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?)(?:的画面)?(?=$|[\n。;!,])/dgu,
    (_, [top = '']) => `用${top}盖住画面`,
  ],
]; // prettier-ignore

const inAll = new RegExp(`每段(?:都)?(${time})[,，](?:总共|一共|共)(${time})`);
const turned =
  /^(?:(?:请|帮我|给我|把|将)*)(?:这些|这几张|所有的?|全部)?(?:照片|图片|相片)的?(?:前后|播放|排列)?顺序(?:都|给我)?(?:倒|反|颠倒|颠|掉)(?:过来|一下|着来|个个儿|着放|序|倒)*(?:一下)?$/u;
const file = String.raw`([a-z][\w-]{1,30}?)(?:\.[a-z\d]{3,4})?`;
const seenAndHeard = new RegExp(
  `^(?:画面|视频)(?:用|是|取)${file}的?,(?:声音|音频|原声)(?:用|是|取|保留|留)${file}的?$|^用?${file}的(?:画面|视频),(?:用|配|加)?${file}的(?:声音|音频|原声)$`,
);
const heardAndSeen = new RegExp(
  `^(?:声音|音频|原声)(?:用|是|取|保留|留)${file}的?,(?:画面|视频)(?:用|是|取|换成)${file}的?$|^用?${file}的(?:声音|音频|原声),(?:画面|视频)(?:用|是|取|换成)${file}的?$|^用?${file}的(?:声音|音频|原声),(?:用|配|加)?(?:上)?${file}的(?:画面|视频)$`,
);

/** A folded prompt whose meaning depends on the files that are there, in words that do not; as it was where it does not. */
export function withFilesMeant(prompt: string, { files, follows, reads }: Grammar): string {
  if (follows) {
    const rest = prompt.replace(/^(?:算了|还是)?[,，]?不要了[,，。]\s*(?=[^,，。]{2})/u, '');
    // “不要了，剪到90秒”, but “不要了，换成“再见”” is said of what was there.
    return rest !== prompt && reads(rest) ? `撤销。${rest}` : rest;
  }
  const said = prompt.trim().replace(/[。.!！]+$/u, '').replaceAll('，', ',');
  const kinds = files.map(({ fileName }) => mediaKindOf(fileName));
  const [sentence, each = '', total = ''] = inAll.exec(prompt) ?? [];
  // “每段5秒，总共15秒”, where that is the same
  if (sentence !== undefined && secondsOf(each) * kinds.filter((kind) => kind === 'video').length === secondsOf(total))
    return prompt.replace(inAll, '每段$1');
  if (turned.test(said)) return kinds.includes('video') ? prompt : '把片段顺序颠倒';
  const names = files.filter((_, i) => kinds[i] === 'video').map(({ fileName }) => fileName);
  if (names.length !== 2 || kinds.includes('image')) return prompt;
  const [above, below] = twoNamed(said);
  const of = (name: string | undefined) => names.find((each) => name !== undefined && each.toLowerCase().replace(/\.[^.]*$/, '') === name.toLowerCase());
  const [top, bottom] = [of(above), of(below)];
  // Of the two the one is heard, and the other lies over its picture.
  return top !== undefined && bottom !== undefined && top !== bottom ? `用${top}盖住画面` : prompt;
} // prettier-ignore

/** The file that is to be seen, and the one that is to be heard. */
function twoNamed(said: string): readonly (string | undefined)[] {
  const found = seenAndHeard.exec(said)?.slice(1).filter((each) => each);
  return found ?? heardAndSeen.exec(said)?.slice(1).filter((each) => each).reverse() ?? [];
} // prettier-ignore
