import { time } from '../chinese/phrases';
import { targetOf } from '../references/targets';
import { inPlace } from './chinese-wordings';
import type { Grammar } from './grammar';

/** What is done to all but a stretch: told as the stretches that are left. */

const stretch = String.raw`(?:(前|后|最后|开头|结尾)的?(${time})|(${time})[到至-](${time}))`;
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
  String.raw`(?<=^|[\n。;!,])${stretch}(${length})[,，](?:其[他它余]|剩下|别)的?(?:地方|部分|时间|时候|内容|画面|时段)?的?(?:都|全|全都|全部|就)*(${length})(?=$|[\n。;!,])`,
  'dgu',
);

export function withOthersTold(prompt: string, { editOf, reads, lengthOf }: Grammar): string {
  const total = () => (lengthOf('视频') ?? 0) / 1000;
  const rest = (edge?: string, span = '', from = '', to = ''): string => {
    if (edge === undefined) return /^0/.test(from) ? `${to}到结尾` : `0秒到${from}、${to}到结尾`;
    if (/^[前开]/.test(edge)) return `${span}到结尾`;
    const left = total() - secondsOf(span);
    return left > 0 ? `0秒到${Math.round(left * 10) / 10}秒` : '';
  };
  const aimed = (wish: string, left: string): string | undefined => {
    const clause = `${left}${wish}`;
    const edit = left === '' ? undefined : editOf(clause);
    return edit && (targetOf(edit) || ('target' in edit && typeof edit.target === 'object')) ? clause : undefined;
  };
  const told = inPlace(prompt, but, (_, [wish = '', ...where]) => aimed(wish, rest(...where)));
  const led = inPlace(told, except, (_, [edge, span, from, to, wish = '']) => aimed(wish, rest(edge, span, from, to)));
  return inPlace(led, others, (_, [edge, span, from, to, wish = '', other = '']) => {
    const own = edge === undefined ? `${from ?? ''}到${to ?? ''}` : `${edge}${span ?? ''}`;
    const second = reads(`${own}${wish}`) ? aimed(other, rest(edge, span, from, to)) : undefined;
    return second === undefined ? undefined : `${own}${wish}。${second}`;
  });
} // prettier-ignore

function secondsOf(said: string): number {
  const [, minutes = '0', seconds = '0'] = /^第?(?:(\d+)分钟?)?(?:(\d+(?:\.\d+)?)秒钟?)?$/u.exec(said) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
