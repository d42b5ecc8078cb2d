import { politely, time, wishEnd, wishStart } from '../../chinese/phrases';
import type { Wording } from '../wording';
import { clipNamed } from './parts';

/** In Chinese prompts: what lies over the picture: titles, captions, cards, logos and insets. */

const laidOver = '(?:logo|水印|标题|字幕|画中画|小窗口?|音乐|bgm|配乐)';
const numerals = '一二三四五六七八九';
const atThat = '(?:处|时|的时候|那里|的地方)?';
// prettier-ignore
const titleAtTime = new RegExp(String.raw`(?:在)?(${time})${atThat}[:：,，]?(["“「『'‘][^"”」』'’]*["”」』'’])`, 'gu');

export const overlays: readonly Wording[] = [
  // “字幕文件在这，帮我挂上”
  [
    /(?<=^[^,。;\n]{0,4}字幕[^,。;\n]{0,10}),(?:请|帮我|给我|麻烦)*(?:挂|加|用|放|贴|套|配|弄)上?(?:去|一下)?(?:吧)?$/dgu,
    () => '',
  ],
  // “换个位置，放下面”
  [
    /(?<=^|[\n。;!,])(?:换|改|调|挪)(?:个|一下|一个)位置(?:吧)?,(?=(?:放|移|挪|到|换)[^,。;\n]{1,8})/dgu,
    () => '',
  ],
  // “标题…，出现4秒后淡出”
  [
    new RegExp(
      `(?<=(?:标题|文字|字幕|字|logo|水印|图片|照片|贴纸|\\.(?:png|jpe?g))[^。;\\n]{0,40}),(?:出现|显示|停留|放)?(${time})(?:之?后|以后)(?:再|就|慢慢|自动)*(淡出|渐隐|消失|不见|收起)(?:掉|了)?${wishEnd}`,
      'dgu',
    ),
    (_, length = '', how = '') => (/[淡渐]/u.test(how) ? `，持续${length}，淡出` : `，持续${length}`),
  ],
  // “logo前3秒不要出现”
  [
    new RegExp(
      `${wishStart}(?:把|让)?(${laidOver})(?:在)?(?:视频)?(?:前|开头)面?的?(${time})(?:的时候|里|内)?(?:先|就|都)*(?:不要|别|不用|不)(?:显示|出现|出来|放|露出来?)${wishEnd}`,
      'dgu',
    ),
    (_, what = '', length = '') => `${what}从${length}开始${/音乐|bgm|配乐/u.test(what) ? '' : '显示'}`,
  ],
  // “用harbour盖住talk的画面”: which of the two lies over the other.
  [
    /(?:用|拿)([a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?)的?(?:画面)?(?:盖住|盖掉|遮住|挡住|覆盖)(?:掉|住)?([a-z][\w-]{1,30}(?:\.[a-z\d]{3,4})?)(?:的画面)?(?=$|[\n。;!,])/dgu,
    (_, top = '') => `用${top}盖住画面`,
  ],
  // “在每段开头加标题，分别是“海港”和“沙滩””
  [
    new RegExp(
      `${wishStart}(?:在|给)?(?:每(?:一)?|[两二三四五]|这[两几])(?:段|个片段|个视频)(?:视频)?的?(?:开头|上面|上)?(?:都|各|各自|分别)?(?:加|写|打)(?:上|个|一个)?(?:标题|文字|字),?分别(?:是|为|写|叫|写上)[:,]?((?:\\ue000+[、,和]?){2,9})${wishEnd}`,
      'dgu',
    ),
    (_, list = '') =>
      [...list.matchAll(/["“「『'‘][^"”」』'’]*["”」』'’]/gu)]
        .map(({ 0: text }, i) => `第${numerals[i] ?? i + 1}段加标题${text}`)
        .join('，'),
  ],
  // “右下角挂着我的账号 @旅行的阿杰”
  [
    new RegExp(
      `(?<=(?:账号|署名|水印|文字|字幕|标题|名字|写|写上|写着|挂|挂着|显示|打上|加|加上|放|个)[ ,:]{0,2})@[\\p{L}\\p{N}_·-]{1,24}`,
      'dgu',
    ),
    (whole) => `“${whole}”`,
  ],
  // “主画面用talk，phone缩小放左上角”: what is under the other.
  [
    new RegExp(
      `${wishStart}(?:主画面|主视频|底下|背景画面)(?:用|是|放|为)(${clipNamed}),(?=(?:把)?${clipNamed}[^,。;\n]{0,12}(?:[左右][上下]角|小窗|画中画))`,
      'dgu',
    ),
    () => '',
  ],
  [/([三四六九]宫格|[三四六九]分屏)(?:地|的)?(?:同时|一起)?(?:播放|显示|放)/dgu, (_, how = '') => how],
  // “前5秒居中显示logo，然后缩到右下角”
  [
    new RegExp(
      `${wishStart}(前|开头)的?(${time})(居中|在?中间|正中间?|中央)(?:显示|放)(logo|水印|[a-z][a-z\\d_-]{1,30}(?:\\.[a-z\\d]{3,4})?),(?:然后|之后|再|接着|随后)*(?:缩小?|移|挪|放|变小|收)(?:到|在)([左右][上下]角?)(?:一直|显示|放着|不动)*${wishEnd}`,
      'dgu',
    ),
    (_, _1, length = '', _3, what = '', corner = '') =>
      `${corner}放${what}，从${length}到结尾。再加一个${what}，居中，前${length}`,
  ],
  // “在10s、30s分别加标题 第一步 第二步”
  [
    new RegExp(
      `${wishStart}(?:在)?((?:第?${time}[、,和 ]{0,2}){2,9})(?:处|的时候|时|的地方)?(?:分别|依次|各)(?:加|显示|打|放|写)(?:上|个)?(标题|字幕|文字)?[:,、 ]*((?:[^,。;、\\n ]{1,20}[,、 ]?){2,9})$`,
      'dgu',
    ),
    (whole, times = '', what = '标题', texts = '') => {
      const moments = times.split(/[、,，和\s]+/u).filter((each) => each !== '');
      const said = texts.split(/[、,，\s]+/u).filter((each) => each !== '');
      if (moments.length !== said.length) return whole;
      return moments
        .map((at, i) => `在${at}加${what}“${(said[i] ?? '').replace(/^["“]|["”]$/gu, '')}”`)
        .join('，');
    },
  ],
  // “结尾画面定住3秒，加上“完””
  [
    new RegExp(
      `${wishStart}(?:结尾|最后)(?:的)?(?:画面|一帧)?(?:定|停|定格)(?:住|格)?(${time}),(?:再|并|然后)*(?:加|写|打|显示)(?:上|个|出)?(?:文字|字幕|标题|字)?(\\ue000+)`,
      'dgu',
    ),
    (_, length = '', text = '') => `定格最后一帧${length}，最后${length}加标题${text}`,
  ],
  // “片头3秒白底黑字“读书分享””
  [
    new RegExp(
      `${wishStart}${politely}(?:加|放|做|来|搞)?(?:个|一个)?(片头|片尾)(?:放|加|来|做|搞)?(?:个|一个)?(${time})的?([黑白红蓝绿黄橙紫粉灰])色?底([黑白红蓝绿黄橙紫粉灰金])色?的?大?字(?:写着?)?[:,]?(\\ue000+)`,
      'dgu',
    ),
    (_, card = '', length = '', paper = '', ink = '', text = '') =>
      `加${card}${text}，${paper}底${ink}字，${length}`,
  ],
  // “做个左右对比”
  [
    new RegExp(`(?:做|弄|剪|来)(?:个|成|一个)?(左右|上下)(?:的)?对比(?:视频|图|画面)?${wishEnd}`, 'dgu'),
    (_, how = '') => `${how}分屏`,
  ],
  // “从3秒显示到8秒”
  [
    new RegExp(
      `从(${time})(?:开始|起)?(显示|出现|停留|持续|挂|播放|展示)(?:着)?[到至](${time})${wishEnd}`,
      'dgu',
    ),
    (_, from = '', how = '', to = '') => `从${from}到${to}${/播放/u.test(how) ? how : '显示'}`,
  ],
  // “前5秒先别出来”
  [
    new RegExp(
      `(前|最后|开头|结尾)(?:面)?的?(${time})(?:的时候|里|内)?(?:先|就|都|让它)*(?:别|不要|不用|不)(?:让它)?(?:出来|露出来|冒出来|弹出来|露面|出场|出现)${wishEnd}`,
      'dgu',
    ),
    (_, edge = '', length = '') => `${edge}${length}不要显示`,
  ],
  // “25秒到28秒消音，打上“哔””: where the one is, the other is as well.
  [
    new RegExp(
      `${wishStart}(?:把|在|从)?(?:中间)?(${time}[到至-]${time})([^,。;\\n\\ue000剪删去砍裁]{1,10}),((?:同时|并且|并|再|然后|画面上?|上面)*(?:打|写|显示|加|配|放)(?:上|个|出)?(?:文字|字幕|标题|一行字|字)?\\ue000+字?[^,。;\\n\\d前后开结]{0,6})${wishEnd}`,
      'dgu',
    ),
    (_, where = '', what = '', shown = '') => {
      const text = `${where}${shown.replace(/^(?:同时|并且|并|再|然后)+/u, '').replace(/字$/u, '')}`;
      // What is played faster takes along what is shown there by then.
      return /[快慢速]/u.test(what) ? `${text}，${where}${what}` : `${where}${what}，${text}`;
    },
  ],
  // “右下角放phone小窗，声音关掉”
  [
    /((?:小窗口?|画中画)[^。;\n\ue000]{0,30}),(?:把)?(?:它的?)?声音(?:给我|都)?(?:关掉|关了|关闭|去掉|关|静音)(?=$|[\n。;!,])/dgu,
    (_, shown = '') => `${shown}，不要声音`,
  ],
  // “10秒时显示“A”，15秒时换成“B””
  [
    new RegExp(
      `(?:在|从)?(${time})${atThat}((?:开始)?(?:显示|写|打|弹出|出现|加)[^,\\ue000]{0,6}\\ue000+[^,。;\\n]{0,8}),(?:到|在|然后)?(${time})${atThat}(?:再|就|又)?(?:换成|变成|改成|改为|切换成|变为)(?=[^,\\ue000]{0,4}\\ue000)`,
      'dgu',
    ),
    (_, from = '', shown = '', to = '') => `${from}到${to}${shown.replace(/^开始/u, '')}，${to}显示`,
  ],
  // “加三个标题：5秒“开始”，30秒“中间””
  [
    new RegExp(
      `${wishStart}(?:(?:请|帮我|给我)?(?:加|打|放|显示|写|添加)(?:上)?(?:[一二两三四五六几]|\\d{1,2})?[个条句行]?(标题|文字|字幕|字):?,?)?((?:(?:在|第)?${time}${atThat}[:,]?\\ue000+[,、和]?){2,12})`,
      'dgu',
    ),
    (_, what = '标题', list = '') =>
      list.replace(
        titleAtTime,
        (__, time: string, text: string) => `在${time}加${what === '字' ? '文字' : what}${text}`,
      ),
  ],
];
