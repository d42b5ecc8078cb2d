/** Pieces of patterns that rules of rewording are made of, for folded text with its quotes masked. */

/** What a rule finds, as the source of a pattern, and what it says instead: `$1` is the first group, as it was written. */
export type Rule = readonly [pattern: string, meant: string];

export const number = String.raw`(?:\d{1,5}(?:\.\d{1,3})?|[零一二两三四五六七八九十百]{1,7}(?:点[零一二三四五六七八九]{1,3})?|半)`;
const unit = String.raw`(?:个?小时|分钟|分(?![之贝屏割段成])|秒钟?|毫秒|帧|s(?![a-z])|m(?:in)?(?![a-z]))`;
/** A moment or a length: "1分10", "两秒半", "0:30". */
export const time = String.raw`第?(?:\d{1,3}:\d{2}(?:[:.]\d{1,3})*|(?:${number} ?${unit}半?){1,3}(?:\d{1,2}(?![\d%倍x:])|(?<=分)[二三四五]?十[一二三四五六七八九]?(?![点倍段个次张]))?)`;
export const file = String.raw`[\p{L}\p{N}_-]{1,40}\.[a-z\d]{3,4}`;
/** What is heard that nobody wants to hear. */
export const noise =
  '(?:风噪|噪音|噪声|杂音|底噪|电流声|电流音|背景噪音|背景噪声|风声|嗡嗡声|嘶嘶声|滋滋声|沙沙声|环境噪音|环境音)';
export const slowly = '(?:慢慢|缓缓|渐渐|逐渐|缓慢|徐徐)(?:地|的)?';
/** Where a wish begins: at the start, or behind a mark. */
export const wishStart = String.raw`(?<=^|[\n。;!,])`;
/** Where a wish ends. */
export const wishEnd = String.raw`(?=$|[\n。;!,])`;
/** What leads up to a wish and says nothing of it. */
export const politely = '(?:请|麻烦|帮我|给我|帮忙|把它|都|全部?|就|再|然后)*';
