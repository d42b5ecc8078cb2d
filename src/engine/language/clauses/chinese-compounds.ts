import { noise, time, wishEnd, wishStart } from '../chinese/phrases';

/** Chinese wishes that tell in two parts what is one wish: why and how, when and until when, what and where. */

type Groups = readonly (string | undefined)[];
/** What is said, and what it means, from the whole and its groups as they were written. */
export type Wording = readonly [said: RegExp, meant: (whole: string, groups: Groups) => string | undefined];

const please = '(?:请|麻烦|帮我|给我|帮忙|可以|能不能|把它|都|全部?|统一|就|再)*';
const clip = String.raw`(?:[a-z][a-z\d_-]{1,30}(?:\.[a-z\d]{3,4})?|第[一二三四五六七八九\d]段)`;

const withPicture =
  '(?:要|也|就)?(?:[跟随]着?|和|与|同)?(?:画面|视频|图片|照片|片子|影片)?(?:的?结尾)?(?:一起|一同|一块儿?|同时|同步)(?:结束|停止?|收尾|放完)(?:掉|了)?';

export const compounds: readonly Wording[] = [
  // “这视频是横着的，帮我转正，顺时针90度”: how it lies is why, and how far it is to be turned is told.
  [
    new RegExp(`${wishStart}(?:我的?|这个?|这段|这条|那个)*(?:视频|画面|片子|录像|素材|手机)?(?:拍的时候|拍出来|拍)?(?:是|都|成)*(?:横|竖|倒|歪|反|躺|侧|斜)(?:着|过来|了|放)*(?:拍)?(?:的|了)*,(?=[^。;\\n]{0,12}(?:转|旋转|顺时针|逆时针))`, 'dgu'),
    () => '',
  ],
  [
    new RegExp(`${wishStart}${please}(?:转|摆|弄|调|扶|翻)(?:正|过来|回来|回去)(?:一下|来)?,(?=${please}(?:顺时针|逆时针|[向往][左右](?:转|旋转)))`, 'dgu'),
    () => '',
  ],
  // “说话间隔太长了，统一控制在0.3秒”
  [
    new RegExp(`${wishStart}(?:说话|讲话|口播|句子|每句话?|中间)?的?(?:之间)?的?(?:间隔|间隙|停顿|空隙|空白|空档|气口)(?:时间)?(?:都|有点|实在|还是)*(?:太|过|偏)(?:长|久|大|多)了?,${please}(?:控制|缩短?|压缩?|剪短?|改|调|收|减少?)(?:到|在|成|为)(${time})(?:左右|以内|之内)?(?:吧|就行|就好)?${wishEnd}`, 'dgu'),
    (_, [length = '']) => `把停顿缩短到${length}`,
  ],
  // “有回音和底噪，处理一下”: each of the faults is to be put right.
  [
    new RegExp(`${wishStart}(?:视频|声音|录音|背景|里面?|中|还|都|好像)*有(?:一?点|一?些|很多|好多|不少)?(${noise}|回音|回声|混响)[和跟与、](?:还?有)?(${noise}|回音|回声|混响)(?:,${please}(?:处理|解决|弄|修|搞|优化|清理|消|去)(?:一?下|掉|了|干净)*)?${wishEnd}`, 'dgu'),
    (_, [one = '', other = '']) => {
      const [first, last] = /^[回混]/u.test(one) ? [other, one] : [one, other];
      return `去掉${first}。去掉${last}`;
    },
  ],
  // “drone插在harbour的第15秒”: said without a mark of the object.
  [
    new RegExp(`${wishStart}(${clip})(?:插|塞|放|接)(入|进|到|在)(${clip}的?(?:第)?${time})(?:的?位置|处|那里|的地方|那)?${wishEnd}`, 'dgu'),
    (whole, [what = '', , where = '']) => (/标题|字|音|logo|水印/iu.test(what) ? whole : `把${what}插到${where}`),
  ],
  // “从3秒显示到8秒”
  [
    new RegExp(`从(${time})(?:开始|起)?(显示|出现|停留|持续|挂|播放|展示)(?:着)?[到至](${time})${wishEnd}`, 'dgu'),
    (_, [from = '', how = '', to = '']) => `从${from}到${to}${/播放/u.test(how) ? how : '显示'}`,
  ],
  // “前5秒先别出来”
  [
    new RegExp(`(前|最后|开头|结尾)(?:面)?的?(${time})(?:的时候|里|内)?(?:先|就|都|让它)*(?:别|不要|不用|不)(?:让它)?(?:出来|露出来|冒出来|弹出来|露面|出场|出现)${wishEnd}`, 'dgu'),
    (_, [edge = '', length = '']) => `${edge}${length}不要显示`,
  ],
  // “加音乐，跟画面一起结束”, “配乐跟着一起结束”
  [
    new RegExp(`((?:背景)?音乐|配乐|bgm|歌曲?)([^。;\\n\\ue000]{0,12}?)(,?)${withPicture}${wishEnd}`, 'dgu'),
    (_, [music = '', rest = '', comma = '']) => (rest + comma === '' ? `${music}到视频结尾停` : `${music}${rest}`),
  ],
  // “25秒到28秒消音，打上“哔””: where the one is, the other is as well.
  [
    new RegExp(`${wishStart}(?:把|在|从)?(${time}[到至-]${time})([^,。;\\n\\ue000剪删去砍裁快慢速]{1,10}),((?:同时|并且|并|再|然后|画面上?|上面)*(?:打|写|显示|加|配|放)(?:上|个|出)?(?:文字|字幕|标题|一行字|字)?\\ue000+字?[^,。;\\n\\d前后开结]{0,6})${wishEnd}`, 'dgu'),
    (_, [where = '', what = '', shown = '']) =>
      `${where}${what}，${where}${shown.replace(/^(?:同时|并且|并|再|然后)+/u, '').replace(/字$/u, '')}`,
  ],
]; // prettier-ignore
