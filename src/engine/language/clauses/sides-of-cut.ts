import { time } from '../chinese/phrases';
import { foldText, quotesMasked } from '../words/folding';
import type { Grammar } from './grammar';
import { inPlace } from './in-place';

const cut = new RegExp(
  `${time}(?:处|那里|那儿|的地方|的位置)?(?:给我|把它|把视频|视频)*(?:切开|剪开|分割开?|切一刀|断开|分开|切断|[切分剪]成两[段半])(?=[,，。;；\\s])`,
  'u',
);
const sides =
  /(?<=[,，。;；\s]|然后|再|把|给)(前|后)(?:面|边|半)(?:的|那|一)*(?:半|段|部分|截|块)?(?:视频|片段|内容)?(?!的?[\d一二两三四五六七八九十半几])(?![^,，。;；\n]{0,12}(?:删|剪|不要|去掉|砍))(?=[^,，。;；\n]{2})/dgu;

/** In characters. */
const longest = 400;

/** “30秒切开，前面那部分静音，后面加速”: of a film in one piece those are its two clips by then. */
export function withSidesOfCut(prompt: string, { lengthOf }: Grammar): string {
  if (prompt.length > longest) return prompt;
  const masked = quotesMasked(foldText(prompt));
  const found = masked.length === prompt.length ? cut.exec(masked) : null;
  const isOnePiece = lengthOf('第1段') !== undefined && lengthOf('第2段') === undefined;
  if (!found || !isOnePiece || cut.test(masked.slice(found.index + found[0].length))) return prompt;
  const end = found.index + found[0].length;
  return prompt.slice(0, end) + inPlace(prompt.slice(end), sides, (_, [side]) => (side === '前' ? '第一段' : '第二段')); // prettier-ignore
}
