import { time } from '../chinese/phrases';
import { chineseNumberOf } from '../words/chinese-numerals';
import { secondsOf } from '../words/seconds-said';
import { targetOf } from '../references/targets';
import { inPlace } from './in-place';
import { mediaKindOf } from '../../../contract/media';
import type { Grammar } from './grammar';

/** What is done to all but a stretch: told as the stretches that are left. */

const stretch = String.raw`(?:(前|后|最后|开头|结尾)的?(${time})|(${time}|\d{1,3}(?:\.\d)?)[到至-](${time}))`;
const length = '[^,。;\\n\\ue000]{2,16}';
/** "声音开大一倍，前10秒除外" */
const but = new RegExp(
  String.raw`(?<=^|[\n。;!,])(${length})[,，](?:但是?|不过|只有)?(?:除了)?${stretch}(?:的?(?:部分|内容))?(?:除外|不算|以外|之外)(?=$|[\n。;!,])`,
  'dgu',
);
/** "除了前10秒，声音开大一倍" */
const except = new RegExp(
  String.raw`(?<=^|[\n。;!,])除了?${stretch}(?:的?(?:部分|内容))?(?:以外|之外|外)?[,，]?(?:其[他它余]|剩下|别)?的?(?:地方|部分|时间|时候|内容|画面)?的?(?:都|全|全都|全部)*(${length})(?=$|[\n。;!,])`,
  'dgu',
);
/** "50秒到1分钟静音，其他声音提高20%" */
const others = new RegExp(
  String.raw`(?<=^|[\n。;!,])(?:把|将|在)?${stretch}(${length})[,，](?:其[他它余]|剩下|别)的?(?:地方|部分|时间|时候|内容|画面|时段)?的?(?:都|全|全都|全部|就)*(${length})(?=$|[\n。;!,])`,
  'dgu',
);

/** "logo左下角，最后5秒不要": of what lies over the video, and not of that. */
const notAtEnd = new RegExp(
  String.raw`(?<=^|[\n。;!,])([^。;\n]{0,6}(?:logo|水印|画中画|小窗口?|背景音乐|音乐|bgm|配乐)[^。;\n]{0,40}),(?:但是?|不过)?(前|开头|最后|结尾)的?(${time})(?:不要|别|不用)(?:显示|出现|有|放|播)?了?(?=$|[\n。;!,])`,
  'dgu',
);

/** In seconds. Before the first edit an image may be meant for a logo, and is no clip then. */
function lengthOfVideo({ follows, files, lengthOf }: Grammar): number {
  const names = files.map(({ fileName }) => fileName);
  const videos = names.filter((name) => mediaKindOf(name) === 'video');
  const isWhole = follows || names.every((name) => mediaKindOf(name) !== 'image');
  const lengths = isWhole ? [lengthOf('视频')] : videos.map((name) => lengthOf(name));
  return lengths.reduce<number>((sum, ms) => sum + (ms ?? 0), 0) / 1000;
}

function spared(prompt: string, grammar: Grammar): string {
  return inPlace(prompt, notAtEnd, (_, [what = '', edge = '', span = '']) => {
    const left = lengthOfVideo(grammar) - secondsOf(span);
    if (/[剪删去]|不要$/u.test(what) || left <= 0) return undefined;
    const isMusic = /音乐|bgm|配乐/iu.test(what);
    if (/^[前开]/u.test(edge)) return `${what}，从${span}开始`;
    return isMusic ? `${what}，到${left}秒停` : `${what}，显示到${left}秒`;
  });
}

export function withOthersTold(prompt: string, grammar: Grammar): string {
  const { editOf, reads, lengthOf } = grammar;
  const total = () => (lengthOf('视频') ?? 0) / 1000;
  const rest = (edge?: string, span = '', from = '', to = ''): string => {
    if (edge === undefined) return /^0/.test(from) ? `${to}到结尾` : `0秒到${/\d$/.test(from) && !from.includes(':') ? `${from}秒` : from}、${to}到结尾`;
    if (/^[前开]/.test(edge)) return `${span}到结尾`;
    const left = total() - secondsOf(span);
    return left > 0 ? `0秒到${Math.round(left * 10) / 10}秒` : '';
  };
  const aimed = (wish: string, left: string): string | undefined => {
    const clause = `${left}${wish}`;
    const edit = left === '' ? undefined : editOf(clause);
    return edit && (targetOf(edit) || ('target' in edit && typeof edit.target === 'object')) ? clause : undefined;
  };
  const told = inPlace(ofOtherClips(spared(prompt, grammar), grammar), but, (_, [wish = '', ...where]) => aimed(wish, rest(...where)));
  const led = inPlace(told, except, (_, [edge, span, from, to, wish = '']) => aimed(wish, rest(edge, span, from, to)));
  return inPlace(led, others, (_, [edge, span, from, to, wish = '', other = '']) => {
    const own = edge === undefined ? `${from ?? ''}到${to ?? ''}` : `${edge}${span ?? ''}`;
    const second = reads(`${own}${wish}`) ? aimed(other, rest(edge, span, from, to)) : undefined;
    return second === undefined ? undefined : `${own}${wish}。${second}`;
  });
} // prettier-ignore

const ofClip = new RegExp(
  String.raw`(?<=^|[\n。;!,])(?:把)?(?:第([一二三四五六七八九\d])(?:段|个(?:视频|片段)?)|(中间|最后)[那一]一?段)(${length})[,，](?:其[他它余]|剩下|别)的?(?:几段|[两三四]段|片段|视频|段)?的?(?:都|全|全都|全部|就|各|分别)*(${length})(?=$|[\n。;!,])`,
  'dgu',
);

/** "第一段静音，其他的加速" */
function ofOtherClips(prompt: string, { editOf, lengthOf }: Grammar): string {
  return inPlace(prompt, ofClip, (_, [nth = '', named, wish = '', other = '']) => {
    let count = 0;
    while (count < 30 && lengthOf(`第${count + 1}段`) !== undefined) count++;
    if (named === '中间' && count !== 3) return undefined;
    const own =
      named === '中间' ? 2
      : named !== undefined ? count
      : /^\d/.test(nth) ? Number(nth)
      : chineseNumberOf(nth);
    const rest = Array.from({ length: count }, (__, i) => i + 1).filter((n) => n !== own).map((n) => `第${n}段`);
    const second = rest.map((clip) => `${clip}${other}`);
    const isRead = second.every((text) => editOf(text) !== undefined) && editOf(`第${own}段${wish}`) !== undefined;
    return isRead && rest.length > 0 && rest.length < 7 ? `第${own}段${wish}。${second.join('。')}` : undefined;
  });
} // prettier-ignore
