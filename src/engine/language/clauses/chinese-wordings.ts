import { time, wishEnd, wishStart } from '../chinese/phrases';
import { maskedText } from '../asides/constituents';
import { chineseNumberOf } from '../words/chinese-numerals';
import { compounds } from './chinese-compounds';
import type { Wording } from './chinese-compounds';
import { toldTwice } from './chinese-told-twice';
import { fewWords } from './chinese-few-words';
import { plainSpeech } from './chinese-plain-speech';
import { shortForms } from './chinese-short-forms';

/** Chinese wordings that tell several wishes in one, as each of them is told alone. */

/** Replaces what a pattern finds in the folded prompt, whose quotes are masked, in the prompt as it was written. */
export function inPlace(
  prompt: string,
  pattern: RegExp,
  put: Wording[1],
  masked = maskedText(prompt),
): string {
  let [text, end] = ['', 0];
  for (const match of masked.matchAll(pattern)) {
    const written = match.indices?.map((place) => place && prompt.slice(...place)) ?? match;
    const instead = put(prompt.slice(match.index, match.index + match[0].length), written.slice(1));
    if (instead === undefined) continue;
    text += prompt.slice(end, match.index) + instead;
    end = match.index + match[0].length;
  }
  return text + prompt.slice(end);
}

/** A prompt with all of these wordings told apart. */
export function inOtherWords(prompt: string): string {
  let [text, masked] = [prompt, maskedText(prompt)];
  for (const [said, meant] of wordings) {
    const told = inPlace(text, said, meant, masked);
    if (told !== text) [text, masked] = [told, maskedText(told)];
  }
  return text;
}

const at = '(?:处|时|的时候|那里|的地方)?';
const nth = String.raw`第([一二三四五六七八九\d])段`;
const clip = String.raw`[^,。;\n\d和跟与把将\ue000]{1,16}`;

const wordings: readonly Wording[] = [
  ...fewWords,
  ...toldTwice,
  ...plainSpeech,
  ...shortForms,
  ...compounds,
  // “再加点对比”; to compare is another wish.
  [/((?:加|提高?|增加?|增强|加强|调高|拉高?)(?:一?点|一?些)?)对比(?![度一图视前原])/dgu, (_, [how = '']) => `${how}对比度`],
  // “音乐从头放到1分钟”
  [
    new RegExp(`((?:背景)?音乐|bgm|配乐)从(?:一?开)?头(?:开始)?(?:放|播放?|响)?[到至](${time})`, 'dgu'),
    (_, [music = '', to = '']) => `${music}从0秒到${to}`,
  ],
  // “右下角放phone小窗，声音关掉”
  [
    /((?:小窗口?|画中画)[^。;\n\ue000]{0,30}),(?:把)?(?:它的?)?声音(?:给我|都)?(?:关掉|关了|关闭|去掉|关|静音)(?=$|[\n。;!,])/dgu,
    (_, [shown = '']) => `${shown}，不要声音`,
  ],
  // “第一段前5秒和第二段后5秒剪掉”
  [
    new RegExp(`${wishStart}(?:把)?${nth}的?(前|后|最后)面?的?(${time})[和跟与、,]${nth}的?(前|后|最后)面?的?(${time})(?:都|全)?(?:剪|删|去|砍|裁|不要)(?:掉|了|除)*${wishEnd}`, 'dgu'),
    (_, [one = '', edge = '', length = '', other = '', end = '', span = '']) =>
      `剪掉第${one}段的${edge === '前' ? edge : '最后'}${length}，剪掉第${other}段的${end === '前' ? end : '最后'}${span}`,
  ],
  // “超过1.5秒没说话的地方剪短到0.5秒”
  [
    new RegExp(`(?:把)?超过(${time})(?:没有?人?|不)(?:在)?(?:说话|讲话|说|讲|出声)的(?:地方|片段|部分|段落|时候)?(?:都|全)?(?:剪短|缩短|压缩?|缩|剪|减)(?:到|成|为)(${time})`, 'dgu'),
    (_, [least = '', left = '']) => `停顿超过${least}的缩到${left}`,
  ],
  // “照片配音乐做成30秒的相册”
  [
    /((?:照片|图片|视频|片段|素材)(?:都|全部)?)配(?:上|个|着)?((?:背景)?音乐|歌曲?|bgm),?((?:做|剪|弄|拼|合)成[^,。;\n]{1,20})/dgu,
    (_, [what = '', music = '', wish = '']) => `${what}${wish}，加${music}`,
  ],
  // “音乐和画面一起淡出”
  [
    /(最后)?(音乐|声音|bgm)[和跟与]?(画面|视频)(?=(?:都|也)?(?:一起|一同|同步))/dgu,
    (_, [end, one = '', other = '']) => `${end === undefined ? '' : '结尾'}${one}${other}`,
  ],
  // “第一段结尾和第二段开头都渐变”
  [
    /(第[一二三四五六七八九\d]段)的?(?:结尾|末尾|最后)[和跟与](第[一二三四五六七八九\d]段)的?(?:开头|开始|前面)(?:之间|处|那里)?(?:都|各)?(?:加|做|要|用)?(?:上|个)?(?=[^,。]{0,3}(?:渐变|淡|过渡|转场|叠化|溶解))/dgu,
    (_, [one = '', other = '']) => `${one}和${other}之间加`,
  ],
  // “第一段渐黑，第二段从黑渐亮”
  [
    new RegExp(`${nth}的?(?:结尾|末尾|最后)?(?:渐黑|淡出到黑|变黑|渐渐变黑|黑掉)[,和]?(?:然后|再)?${nth}的?(?:开头|开始)?(?:从黑(?:屏|场)?)?(?:里)?(?:渐亮|渐渐变亮|亮起来?|淡入|渐显|出来)`, 'dgu'),
    (_, [one = '', other = '']) => `第${one}段和第${other}段之间加闪黑转场`,
  ],
  [/我(?:自己)?(?:录制?|配)(?:好)?的(?=旁白|配音|解说|音频|声音)/dgu, () => '我的'],
  // “每段30秒，切成几段”
  [
    new RegExp(`${wishStart}(?:按|以)?(?:每|一)(?:段|个片段|份)(${time})(?:一段|为一段)?,?(?:给我|把它|把视频|视频|自动)*(?:切|分|剪|拆|割)(?:割|开)?(?:成|为)(?:几|若干|多|很多|好几)?(?:个|小)?(?:段|片段|份)`, 'dgu'),
    (_, [length = '']) => `每隔${length}切一刀`,
  ],
  // “三段平均分，总共30秒”
  [
    new RegExp(`${wishStart}([二两三四五六])段(?:视频|素材)?(?:平均|平均分配?|时长一样|一样长|等长)(?:时间|时长)?,?(?:总共|一共|总时长|加起来|共)(?:是|为)?(\\d{1,3})秒`, 'dgu'),
    (_, [count = '', total = '']) => `每段剪到${Math.round((Number(total) / chineseNumberOf(count)) * 10) / 10}秒`,
  ],
  // “harbour和beach换个顺序”
  [
    new RegExp(`${wishStart}(?:把|将)?(${clip})[和跟与](${clip}?)(?:换|对调|交换|互换|调换|调|掉)(?:个|一下|一换|一个)?(?:顺序|位置|先后)${wishEnd}`, 'dgu'),
    (whole, [one = '', other = '']) => (/^[两这那]/.test(one) ? whole : `交换${one}和${other}`),
  ],
  // “10秒时显示“A”，15秒时换成“B””
  [
    new RegExp(`(?:在|从)?(${time})${at}((?:开始)?(?:显示|写|打|弹出|出现|加)[^,\\ue000]{0,6}\\ue000+[^,。;\\n]{0,8}),(?:到|在|然后)?(${time})${at}(?:再|就|又)?(?:换成|变成|改成|改为|切换成|变为)(?=[^,\\ue000]{0,4}\\ue000)`, 'dgu'),
    (_, [from = '', shown = '', to = '']) => `${from}到${to}${shown.replace(/^开始/u, '')}，${to}显示`,
  ],
  // “最后一个视频放第一个，第一个放最后”
  [
    new RegExp(`${wishStart}(?:把|将)?(?:最后|末尾)一?(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:第一个?位?|最前面?|开头|前面),(?:再|然后)?(?:把)?第一(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:最后面?(?:一个)?|末尾|后面|结尾)${wishEnd}`, 'dgu'),
    () => '交换第一段和最后一段',
  ],
  [
    new RegExp(`${wishStart}(?:把|将)?第一(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:最后面?(?:一个)?|末尾|后面|结尾),(?:再|然后)?(?:把)?(?:最后|末尾)一?(?:个|段)(?:视频|片段|素材)?(?:放|挪|移|排|换)(?:在|到)?(?:第一个?位?|最前面?|开头|前面)${wishEnd}`, 'dgu'),
    () => '交换第一段和最后一段',
  ],
  // “从第5秒慢慢放大到1.5倍一直到10秒”
  [
    new RegExp(`从(${time})(?:起|开始)?([^,。;\\n\\d\\ue000][^,。;\\n\\ue000]{1,14}?),?(?:一直|直|持续)(?:持续)?[到至](${time})(?:为止|结束)?${wishEnd}`, 'dgu'),
    (_, [from = '', what = '', to = '']) => `${from}到${to}${what}`,
  ],
  // “加三个标题：5秒“开始”，30秒“中间””
  [
    new RegExp(`${wishStart}(?:(?:请|帮我|给我)?(?:加|打|放|显示|写|添加)(?:上)?(?:[一二两三四五六几]|\\d{1,2})?[个条句行]?(标题|文字|字幕|字):?,?)?((?:(?:在|第)?${time}${at}[:,]?\\ue000+[,、和]?){2,12})`, 'dgu'),
    (_, [what = '标题', list = '']) => list.replace(titled, (__, time: string, text: string) => `在${time}加${what === '字' ? '文字' : what}${text}`),
  ],
]; // prettier-ignore

const titled = new RegExp(String.raw`(?:在)?(${time})${at}[:：,，]?(["“「『'‘][^"”」』'’]*["”」』'’])`, 'gu');
