import type { Media } from '../../model/media';
import type { Clause } from '../clause';
import { chineseNumberOf } from '../words/chinese-numerals';
import { findQuotes, hasChinese } from '../words/folding';

/** Images that words mean without their names: "the photo", "both pictures", "这张照片". */

const one =
  /\b(?:(?:the|this|that|my|a) |(?<=\b(?:add|put|insert|place|drop|stick) ))(?:photo|picture|pic|image|still|photograph)\b(?! ?(?:in picture|slideshow|quality|look|brighter|darker|warmer))|(?:这|那|那一|这一|一)?张?(?:照片|图片|相片)(?!之间|中间|们)|[这那]张图/gi;
const several =
  /\b(?:both|all|the|these|my|those|the two|the three|all the|both the|both of the|all of the|all three|my two|my three) (?:photos|pictures|pics|images|stills)\b|(?:这|那|所有|全部)?(?:的)?(?:几|两|三|二|2|3|些)?张?(?:照片|图片|相片)/gi;
const eachOne =
  /\b(?:each|every|beside)\b|\bbetween (?:all |the |these |those |my |both |each of )*(?:two |three )?(?:photo|picture|pic|image|still)|每|各|[片图张](?:之间|中间)|轮播|幻灯/i;
const mark = /\b(?:logo|watermark|icon|badge|sticker)|水印|标志/i;

/** The clause with the names of the images that it means, where there is no doubt which; each of them is on no track yet. */
export function withImagesNamed(clause: Clause): string | undefined {
  const { text, media, timeline, tokens } = clause;
  if (text.length > 300 || tokens.some((token) => token.type === 'file' && isImage(token.fileName, media)))
    return undefined;
  if (eachOne.test(text.replace(/\beach$|每张\S*$|各\S*$/i, ''))) return undefined;
  const videos = media.filter(({ kind }) => kind === 'video');
  const shown = [...(timeline?.clips ?? []), ...(timeline?.overlays ?? [])].map(({ mediaId }) => mediaId);
  // Without a video they are the film.
  if (videos.length === 0) return undefined;
  const free = media.filter(({ kind, id, fileName }) => kind === 'image' && !shown.includes(id) && !mark.test(fileName)); // prettier-ignore
  const names = free.map(({ fileName }) => fileName);
  const counted = ordinal.exec(text);
  const images = media.filter(({ kind, fileName }) => kind === 'image' && !mark.test(fileName));
  const nth = images[chineseNumberOf(counted?.[1] ?? '零') - 1];
  const isClip = timeline?.clips.some(({ mediaId }) => mediaId === nth?.id) === true;
  if (counted && nth && !isClip) return inPlaceOf(text, counted[0], counted.index, nth.fileName);
  const [only] = names;
  const isOne = names.length === 1;
  const words = isOne ? one : several;
  const found = [...text.matchAll(words)];
  const [noun, ...more] = found;
  if (!noun || more.length > 0 || only === undefined || isQuoted(text, noun.index)) return undefined;
  if (!isOne && !isCounted(noun[0], names.length)) return undefined;
  const said = names.join(hasChinese(text) ? '和' : ' and ');
  return inPlaceOf(text, noun[0], noun.index, said);
}

/** “第一张图” of those that were uploaded. */
const ordinal = /第([一二三四五六七八九]|\d)张(?:照片|图片|相片|图)(?!中|之|文)/u;

function inPlaceOf(text: string, noun: string, at: number, said: string): string {
  const [before, after] = [text.slice(0, at), text.slice(at + noun.length)];
  // A name ends before a digit.
  return `${before.replace(/(?<=[\p{L}\d])$/u, ' ')}${said}${after.replace(/^(?=[\p{L}\d])/u, ' ')}`;
}

function isImage(name: string, media: readonly Media[]): boolean {
  return media.some(({ fileName, kind }) => kind === 'image' && fileName === name);
}

function isQuoted(text: string, at: number): boolean {
  return findQuotes(text).some(({ start, end }) => at >= start && at < end);
}

/** "Both photos" are two. */
function isCounted(noun: string, count: number): boolean {
  if (/both|two|两|二|2/i.test(noun)) return count === 2;
  if (/three|三|3/i.test(noun)) return count === 3;
  // One of several is not known.
  return !/[这那一]张/.test(noun);
}
