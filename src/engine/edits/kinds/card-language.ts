import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { plainColourOf } from '../../model/plain-colour';

/** How cards are spoken of: a plain colour with a text, before, after or between what was filmed. */

export const card = word(
  'card',
  'object',
  'card|cards|title card|title cards|text card|title screen|title slide|text screen|text slide|slate|intro card|intro screen|intro slide|intro title|intro title card|opening card|opening screen|opening title card|outro card|outro screen|outro slide|outro title|outro title card|end card|end screen|ending card|ending screen|closing card|closing screen|closing slide|end slide|ending slide|final slide|final card|final screen|opening slide|start card|start screen|start slide|thank you slide|thank you card|thank you screen|thank-you slide|thank-you card|thank-you screen|thanks slide|thanks card|end slate|end title card|closing title card',
  'black screen|blank screen|empty screen|plain screen|solid screen|coloured screen|colored screen|colour screen|color screen|black slide|black frame|solid colour|solid color|plain background clip|color clip|colour clip',
  '卡片|片头卡|片头卡片|片头画面|片头字卡|片尾卡|片尾卡片|片尾画面|片尾字卡|字卡|标题卡|标题卡片|开场卡片|开场画面|开场字幕卡|结束画面|结束卡片|结尾卡片|结尾画面|黑屏|黑幕|白屏|黑场|纯色画面|纯色背景画面|纯色片段|黑色画面|白色画面|黑底画面|黑色屏幕|空白画面|感谢卡|结束卡|结尾卡|谢幕卡|开场卡|章节卡|过渡卡',
);
/** Screens whose name is their colour. */
const black = /^(black (screen|slide|frame)|黑屏|黑幕|黑场|黑色画面|黑底画面|黑色屏幕)$/;
const white = /^(白屏|白色画面)$/;
const opens = /^(intro|intros|opener|opening|片头|开场)$|^(intro|opening|start |片头|开场)/;
const closes = /^(outro|outros|closer|ending|片尾)$|^(outro|end |ending|closing|final |thank|片尾|结束|结尾)/;
/** Before or after these a colour is the card's own. */
const ground = /^(background|backdrop|screen|card|slide|bg|背景|底色|底|背景色|画面|屏幕|卡片)$/;
const letters = /^(text|letters|words|lettering|font|title|writing|字|文字|字体|标题)$/;
/** Words that make a place out of an intro or an outro: "在片头加标题". */
const places = /^(在|at|到|in|on|over|during|to|from|从)$/;

export interface CardNoun {
  readonly at: 'start' | 'end' | undefined;
  /** `#rrggbb`, where the name says it. */
  readonly background: string | undefined;
  /** What it says, where the name tells: of a thank you slide. */
  readonly text?: string;
}

/**
 * Takes what a card is called. "Intro", "outro" and their Chinese names are cards only where they are what is added,
 * changed or taken away, not where they are a place.
 */
export function readCardNoun(reading: Reading): CardNoun | undefined {
  let at: CardNoun['at'];
  let background: string | undefined;
  let text: string | undefined;
  let found = false;
  for (const [i, token] of reading.tokens.entries()) {
    const name = nameAt(reading, i, token);
    if (name === undefined) continue;
    const side = opens.test(name) ? 'start' : closes.test(name) ? 'end' : undefined;
    if (side !== undefined && at !== undefined && side !== at) return undefined;
    at ??= side;
    text ??= thanksIn(name);
    background ??= black.test(name) ? '#000000' : white.test(name) ? '#ffffff' : undefined;
    reading.takeToken(token);
    found = true;
  }
  return found ? { at, background, ...(text !== undefined && { text }) } : undefined;
}

/** What a "thank you slide" says. */
function thanksIn(name: string): string | undefined {
  if (/^thank[- ]you/.test(name)) return 'Thank you';
  return name.startsWith('thanks') ? 'Thanks' : undefined;
}

function nameAt(reading: Reading, i: number, token: Token): string | undefined {
  if (reading.isTaken(token)) return undefined;
  if (means(token, card)) return token.type === 'word' ? token.text : undefined;
  const text = reading.clause.text.slice(token.start, token.end).toLowerCase();
  const before = reading.tokens.slice(0, i).findLast((each) => !means(each, w.filler, w.it));
  const after = reading.tokens.slice(i + 1).find((each) => !means(each, w.filler));
  const isPlace = before?.type === 'word' && places.test(before.text);
  // A file may be called so: "the outro card" is none, "the outro" is.
  if (token.type === 'file')
    return means(reading.tokens[i + 1], card) && /^(intro|outro)$/.test(text) ? text : undefined;
  if (token.type !== 'word') return undefined;
  if (/^(intro|intros|opener|outro|outros)$/.test(text)) return isPlace ? undefined : text;
  if (!/^(片头|片尾|开场)$/.test(text)) return undefined;
  const isNew = isSpelt(reading.tokens[i - 1], counted);
  return isNew || isObject(before, after) || isTextOfCard(reading, i) ? text : undefined;
}

/** “做个片头”, “我想要一个片头” */
const counted = /^(?!整)(?:.*个|.*[一这那]张|.*一段|想?要|我要|我想要|需要|做)$/;

/** “片头文字改成…”, where there is a card. */
function isTextOfCard({ clause, tokens }: Reading, i: number): boolean {
  if (!(clause.timeline?.clips.some(({ mediaId }) => plainColourOf(mediaId)) ?? false)) return false;
  const rest = tokens
    .slice(i + 1)
    .filter((each) => !means(each, w.title, w.of, w.at, w.and, w.filler, w.everything));
  return (
    means(rest[0], w.make) ||
    isSpelt(rest[0], /^(?:延长|拉长|加长|缩短|多停|多放|停留?|持续|显示|再?长$|更长)/)
  );
}

/** "加片头", "加一个3秒的片头", "片头改成…"; "片头加标题" is a place. */
function isObject(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined) return means(after, w.make, w.remove);
  if (before.type === 'color' || (before.type === 'word' && ground.test(before.text))) return true;
  return before.type === 'time' || means(before, w.add, w.remove, w.make, w.of);
}

/** Whether a card is spoken of. Takes nothing. */
export function speaksOfCard(reading: Reading): boolean {
  return reading.tokens.some((token, i) => nameAt(reading, i, token) !== undefined);
}

export interface CardColours {
  readonly background?: string;
  readonly color?: string;
}

/** Takes the colours: of the card itself and of its letters. `undefined` where it is unclear which is whose. */
export function readCardColours(
  reading: Reading,
  alone: keyof CardColours = 'background',
): CardColours | undefined {
  const colours: { background?: string; color?: string } = {};
  for (const token of reading.all('color')) {
    const part = partOf(reading, token) ?? alone;
    if (colours[part] !== undefined) return undefined;
    colours[part] = token.value;
    reading.takeToken(token);
  }
  return colours;
}

/** Whose colour it is, by the nearest word that tells. */
function partOf(reading: Reading, token: TokenOf<'color'>): keyof CardColours | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(token);
  const meaning = (each: Token | undefined): keyof CardColours | undefined => {
    if (each?.type !== 'word') return undefined;
    if (letters.test(each.text)) return 'color';
    return ground.test(each.text) || means(each, card) ? 'background' : undefined;
  };
  const next = tokens.slice(at + 1, at + 3).find((each) => !isIdle(each) || meaning(each) !== undefined);
  const own = isSpelt(tokens[at + 1], /^on$/) && tokens[at + 2]?.type === 'color' ? 'color' : meaning(next);
  const before = tokens[at - 1];
  const lead = before?.type === 'word' ? before.text : '';
  const earlier = tokens.slice(Math.max(0, at - 3), at).findLast((each) => meaning(each) !== undefined);
  if (own !== undefined) return own;
  // "white on black", "text in yellow"
  if (
    /^(on|a)$/.test(lead) &&
    tokens.slice(Math.max(0, at - 2), at).some((each) => each.type === 'word' && each.text === 'on')
  )
    return 'background';
  // "A slide in dark blue", but "text in yellow"
  if (lead === 'in' && means(tokens[at - 2], card)) return 'background';
  if (lead === 'in') return 'color';
  return meaning(earlier);
}

/** Takes the words that only say whose a colour or a text is. */
export function takeCardParts(reading: Reading): void {
  reading.takeToken(
    ...reading.tokens.filter(
      (token) => token.type === 'word' && (ground.test(token.text) || letters.test(token.text)),
    ),
  );
}
