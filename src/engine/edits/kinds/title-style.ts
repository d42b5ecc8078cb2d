import * as w from '../../language/words/common-words';
import { readColor } from '../../language/words/quantities';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { TitleRole, TitleStyle } from '../../model/title';
import { fadeWords } from './fade-language';
import { readOpacity } from './overlay-language';

/** How the letters of a title are spoken of: outline, box, bold, italic, fade. */

const outline = word(
  'titleOutline',
  'detail',
  'outline|outlined|outlines|border|stroke|contour|描边|边框|轮廓',
);
const noOutline = word('noOutline', 'detail', 'without outline|without an outline|no outline|without a border|without border|无描边|不要描边|去掉描边'); // prettier-ignore
/** "白字黑边": an outline that is named by its colour. */
const coloredOutline = word(
  'coloredOutline',
  'detail',
  '黑边|黑色边|白边|红边|黄边|蓝边|绿边|金边|紫边|粉边|黑描边|白描边|描黑边|描白边|描红边|描黄边|描蓝边|描金边|描绿边',
);
const thick = word('thickOutline', 'detail', 'thick|thicker|heavy|粗|加粗描边|粗一点');
const box = word('titleBox', 'detail', 'box|boxed|plate|bar|strip|panel|backing|background box|text box|background bar|text background|background|backdrop|底框|背景框|底色|底|背景|底板|背景色'); // prettier-ignore
const noBox = word('noTitleBox', 'detail', 'without box|without a box|no box|无底框|不要底框|去掉底框');
const seeThrough = word('seeThroughBox', 'detail', 'semi-transparent|semi transparent|see-through|see through|transparent|translucent|half transparent|半透明|透明'); // prettier-ignore
const bold = word('boldLetters', 'detail', 'bold|boldface|in bold|粗体|加粗');
const notBold = word('notBold', 'detail', 'not bold|no bold|without bold|不加粗|取消加粗');
const italic = word('italicLetters', 'detail', 'italic|italics|in italics|cursive|斜体|倾斜');
const noFade = word('noTitleFade', 'detail', 'no fade|without fade|without fading|without a fade|do not fade|不淡入|不要淡入淡出|无淡入淡出'); // prettier-ignore
const gentle = word(
  'gentleFade',
  'detail',
  'fading|fades|that fades in|which fades in|that fades in and out|that fades out|which fades out|fade effect|渐显|淡入效果',
);

export const styleWords = [
  outline,
  coloredOutline,
  noOutline,
  thick,
  box,
  noBox,
  seeThrough,
  bold,
  notBold,
  italic,
  noFade,
  gentle,
];

/** Takes the style; a colour that stands before "outline" or "box" is theirs and not the letters'. */
export function readStyle(reading: Reading): TitleStyle | undefined {
  const style: {
    outline?: number;
    outlineColor?: string;
    box?: { color: string; opacity: number };
    bold?: boolean;
    italic?: boolean;
    opacity?: number;
    fadeMs?: number;
  } = {};
  if (reading.take(noOutline)) style.outline = 0;
  if (reading.take(noBox)) style.box = { color: '#000000', opacity: 0 };
  const outlineToken = reading.find(outline);
  const boxes = reading.tokens.filter((token, i) => isBanner(reading, i) || (means(token, box) && !reading.isTaken(token))); // prettier-ignore
  const [boxToken] = boxes;
  const share = boxToken && shareOfPlate(reading, boxes);
  // Beside a plate it is the plate that may be transparent.
  const clear = (boxToken ?? reading.all('color')[1]) !== undefined && reading.take(seeThrough);
  if (outlineToken) {
    const color = colorBefore(reading, outlineToken);
    const isThick = reading.take(thick);
    reading.takeToken(outlineToken);
    style.outline = isThick ? 15 : 8;
    if (color !== undefined) style.outlineColor = color;
  }
  if (boxToken) {
    // "A text box … with a dark background"
    const color = boxes.map((each) => colorBefore(reading, each)).find((each) => each !== undefined) ?? colorBehind(reading); // prettier-ignore
    reading.takeToken(...boxes);
    style.box = { color: color ?? '#000000', opacity: share ?? (clear ? 50 : 80) };
    takeBehind(reading);
  }
  const ground = boxToken ? undefined : takeGround(reading);
  if (ground !== undefined) style.box = { color: ground, opacity: clear ? 50 : 80 };
  const edge = reading.find(coloredOutline);
  if (edge) {
    const color = readColor(
      `${reading.clause.text.slice(edge.start, edge.end).replace(/^描/, '').charAt(0)}色`,
      0,
    );
    reading.takeToken(edge);
    style.outline = 8;
    if (color) style.outlineColor = color.value;
  }
  if (reading.take(notBold)) style.bold = false;
  else if (reading.take(bold)) style.bold = true;
  if (reading.take(italic)) style.italic = true;
  const opacity = readOpacity(reading, reading.clause.timeline?.titles.at(-1)?.style?.opacity ?? 100);
  if (opacity !== undefined) style.opacity = opacity;
  const fadeMs = reading.take(noFade) ? 0 : readFade(reading);
  if (fadeMs !== undefined) style.fadeMs = fadeMs;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Takes "remove the outline", "the title without its box", "去掉描边": what the letters shall have no more. */
export function readRemovedStyle(reading: Reading): TitleStyle | undefined {
  const removal = reading.find(w.remove);
  const parts = [outline, box, bold, italic].filter((part) => reading.has(part));
  const fade = reading.find(gentle, fadeWords.inside, fadeWords.bothWays, fadeWords.outside, w.fade);
  if (!removal || (parts.length === 0 && !fade)) return undefined;
  reading.takeToken(removal, fade);
  reading.take(...parts);
  takeBehind(reading);
  return {
    ...(parts.includes(outline) && { outline: 0 }),
    ...(parts.includes(box) && { box: { color: '#000000', opacity: 0 } }),
    ...(parts.includes(bold) && { bold: false }),
    ...(parts.includes(italic) && { italic: false }),
    ...(fade && { fadeMs: 0 }),
  };
}

/** "a box behind the title", "an outline around it" */
function takeBehind(reading: Reading): void {
  reading.takeToken(
    reading.tokens.find(
      (token) => token.type === 'word' && /^(behind|around|under|underneath|后面|下面)$/.test(token.text),
    ),
  );
}

/** "A red banner": with a colour of its own it is a plate, and not only what the text is called. */
function isBanner({ tokens }: Reading, at: number): boolean {
  return isSpelt(tokens[at], /^(?:banner|ribbon)$/) && tokens[at - 1]?.type === 'color';
}

/** "Boxed with 50% black behind the text", "a black box at 60%": how much the plate hides. */
function shareOfPlate(reading: Reading, boxes: readonly Token[]): number | undefined {
  const { tokens } = reading;
  const [percent, ...more] = reading.all('percent');
  if (!percent || more.length > 0) return undefined;
  const at = tokens.indexOf(percent);
  const next = tokens[at + 1];
  const isOf = next?.type === 'color' || (next !== undefined && boxes.includes(next));
  const isAfter = isSpelt(tokens[at - 1], /^(?:at|with)$/) && boxes.includes(tokens[at - 2] ?? percent);
  if (!isOf && !isAfter) return undefined;
  reading.takeToken(percent, isSpelt(next, /^(?:opacity|opaque)$/) ? next : undefined);
  return Math.min(100, percent.value);
}

/** "Boxed, black behind the text" */
function colorBehind(reading: Reading): string | undefined {
  const { tokens } = reading;
  const color = reading.all('color').find((each) => isSpelt(tokens[tokens.indexOf(each) + 1], /^(?:behind|under|underneath)$/)); // prettier-ignore
  reading.takeToken(color);
  return color?.value;
}

function colorBefore(reading: Reading, token: Token): string | undefined {
  const at = reading.tokens.indexOf(token);
  // "金色，描边" are two things.
  if (isMark(reading.tokens[at - 1], /^[,，]$/)) return undefined;
  const color = reading.tokens
    .slice(Math.max(0, at - 2), at)
    .findLast((each) => each.type === 'color' && !reading.isTaken(each));
  const shade = color ?? reading.tokens.slice(Math.max(0, at - 2), at).find((each) => isSpelt(each, /^(?:dark|light)$/)); // prettier-ignore
  reading.takeToken(shade);
  if (shade?.type === 'color') return shade.value;
  // "A dark box"
  return shade && (isSpelt(shade, /^dark$/) ? '#000000' : '#ffffff');
}

/** Takes "on black" of "white on black". */
function takeGround(reading: Reading): string | undefined {
  const { tokens } = reading;
  const [letters, ground, ...more] = reading.all('color');
  if (!letters || !ground || more.length > 0) return undefined;
  const between = tokens.slice(tokens.indexOf(letters) + 1, tokens.indexOf(ground));
  if (!between.some((token) => isSpelt(token, /^on$/))) return undefined;
  reading.takeToken(ground);
  return ground.value;
}

/** "with a fade in", "with a 1 second fade", "fading in": a fade alone would be the film's. */
function readFade(reading: Reading): number | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex(
    (token) =>
      !reading.isTaken(token) &&
      means(token, gentle, fadeWords.inside, fadeWords.bothWays, fadeWords.outside, w.fade),
  );
  const fade = tokens[at];
  if (!fade) return undefined;
  const before = tokens.slice(Math.max(0, at - 4), at);
  const made =
    means(fade, gentle) ||
    (fade.type === 'word' && /^fad(?:ing|es)(?: |$)/.test(fade.text)) ||
    before.some((token) => means(token, w.withWord, w.make) || isSpelt(token, /^give$/)) ||
    // "End title “Directed by Ana” fade in"
    (before.at(-1)?.type === 'quote' && tokens.some((token) => means(token, w.title))) ||
    // "标题淡入"
    (/^[\u4e00-\u9fff]/.test(fade.type === 'word' ? fade.text : '') && means(before.at(-1), w.title));
  if (!made && !fadesTitle(reading, at)) return undefined;
  const time = timeOf(reading, at, before);
  const slow = tokens.find((token) =>
    isSpelt(token, /^(?:slow|slowly|gradually|gently|softly|慢慢|缓缓|缓慢)$/),
  );
  reading.takeToken(fade, time, slow);
  const direction = tokens[at + 1];
  if (direction?.type === 'word' && direction.text === 'in') reading.takeToken(direction);
  return Math.min(10_000, time?.type === 'time' ? time.ms : slow ? slowFade : 500);
}

/** In milliseconds, of a fade that is called slow. */
const slowFade = 1500;

/** Takes what follows the verb of "fade the title in". */
function fadesTitle(reading: Reading, verb: number): boolean {
  const next = reading.tokens.slice(verb + 1, verb + 4);
  const way = next.find((token) => isSpelt(token, /^(?:in|out)$/));
  const is = means(reading.tokens[verb], w.fade) && way !== undefined && next.some((token) => means(token, w.title)); // prettier-ignore
  if (is) reading.takeToken(way);
  return is;
}

/** "A 1 second fade", "fading in over 2 s"; "at one minute, fading in" is when the title appears. */
function timeOf(reading: Reading, fade: number, before: readonly Token[]): Token | undefined {
  const { tokens } = reading;
  const isLength = (token: Token | undefined) => token?.type === 'time' && token.form === 'length';
  const ahead = before.findLast((token) => isLength(token));
  const at = ahead === undefined ? -1 : tokens.indexOf(ahead);
  const isOwn = at >= 0 && !means(tokens[at - 1], w.at, w.from, w.forWord) && tokens.slice(at, fade).every(({ type }) => type !== 'mark'); // prettier-ignore
  if (isOwn) return ahead;
  const after = tokens.slice(fade + 1, fade + 4).findIndex((token) => isLength(token));
  return after > 0 && isSpelt(tokens[fade + after], /^(?:over|of)$/) ? tokens[fade + 1 + after] : undefined;
}

/** What a text over the picture is called. */
export function readRole(reading: Reading): TitleRole {
  const named = (pattern: RegExp) =>
    reading.tokens.some((token) => token.type === 'word' && pattern.test(token.text));
  if (
    named(
      /^(lower[- ]thirds?|name[ -]?tags?|name[ -]?plates?|name straps?|chyrons?|人名条|下三分之一|姓名条|名字条)$/,
    )
  )
    return 'lowerThird';
  return named(/^(captions?|subtitles?|caption line|subtitle line|字幕|打字幕|上字幕|字幕条)$/)
    ? 'caption'
    : 'title';
}
