import { time } from '../../chinese/phrases';

/** Pieces of patterns that several tables of Chinese prompts are made of. */

export const very = '(?:好|太|很|真|挺|蛮|超|特别|非常|有点儿?|有些|比较|实在)+';
export const clipNamed = String.raw`(?:[a-z][a-z\d_-]{1,30}(?:\.[a-z\d]{3,4})?|第[一二三四五六七八九\d][段个]|最后一[段个])`;
export const stretch = String.raw`(?:第?[\d.]+(?:秒|分钟?)?|${time})[到至-]${time}`;
export const fileStem = String.raw`[a-z][a-z\d_-]{1,30}(?:\.[a-z\d]{3,4})?`;
export const asking = '(?:请|麻烦|帮我|给我|帮忙|可以|能不能|把它|都|全部?|统一|就|再)*';
export const nthClip = String.raw`第([一二三四五六七八九\d])段`;
/** A clip as it is told: “第二段”, “beach那段”, “港口视频”. */
export const clipTold = String.raw`(?:第[一二三四五六七八九\d](?:[段个条](?:视频|片段|素材)?)|最后[一那][段个](?:视频|片段)?|[a-z][a-z\d_-]{1,30}(?:\.[a-z\d]{3,4})?(?:[那这]段|视频)?|(?:\ue001+|[\u4e00-\u9fff]{2,3}?)(?:[那这]段|视频|片段)?)`;
/** A clip or a file; a name in Chinese is masked. */
export const shownName = `(?:${clipNamed}|\\ue001+)`;
export const pieceOfClip = `(?:(?:前面?|后面?|最后|开头|结尾)的?${time}|${time}[到至-]${time})`;
export const spannedTime = `(?:${time}|\\d{1,3})[到至-]${time}`;
export const goes = '(?:不要|删|剪|去|砍|裁|掐)(?:掉|了|除)*';
