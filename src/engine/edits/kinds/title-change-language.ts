import * as w from '../../language/words/common-words';
import { isIdle, isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Place } from '../../model/timeline';
import type { TitleStyle } from '../../model/title';
import type { Moment } from '../moment';
import { big, readNewLook, readStretch, sizeNoun, small, titleWords } from './title-language';
import { readRemovedStyle, readStyle } from './title-style';
import { takeTimeChange } from './time-change-language';
import type { TimeChange } from './time-change-language';

/** How a title that is there is changed. */

const align = word('alignTitle', 'verb', 'align|justify|position|对齐|摆到|摆在');
const twice = word('twiceAsBig', 'detail', 'twice as big|twice as large|twice the size|double the size|double size|two times bigger|大一倍|两倍大|放大一倍'); // prettier-ignore
const half = word('halfAsBig', 'detail', 'half as big|half as large|half the size|half size|at half size|小一半|一半大|一半大小|缩小一半'); // prettier-ignore
const replace = word(
  'replaceTitle',
  'verb',
  'replace|swap|substitute|fix|correct|rewrite|retype|call|改写|更正|替换|替换成|替换为',
);
const onScreen = word('onScreen', 'filler', 'on screen|on the screen|on-screen|屏幕上|画面上');
export const changeWords = [align, twice, half, replace, onScreen];

/** "twice as big", "half the size". */
export function readResize(reading: Reading): number | undefined {
  if (reading.take(twice)) return 2;
  return reading.take(half) ? 0.5 : undefined;
}

export interface TitleChange extends Omit<TimeChange, 'start'> {
  /** The new text. */
  readonly said?: string;
  /** The text that the title has now, where it is known by that. */
  readonly renamed?: string;
  readonly color?: string;
  readonly place?: Place;
  readonly size?: number;
  readonly resize?: number;
  readonly start?: Moment;
  readonly end?: Moment;
  readonly lengthMs?: number;
  readonly style?: TitleStyle;
}

/**
 * Takes what is to be different; `undefined` where nothing is, or where a new title is asked for.
 * @param now Where the title is, for "up" and "to the left".
 */
export function readTitleChange(reading: Reading, isNamed: boolean, now?: Place): TitleChange | undefined {
  const gone = readRemovedStyle(reading);
  const shows = reading.tokens.find(
    (token) =>
      token.type === 'word' &&
      /^(show|display|显示|keep|leave|保留|enlarge|shrink|放大|缩小)$/.test(token.text),
  );
  const [first, second, ...more] = reading.all('quote');
  if (more.length > 0) return undefined;
  // "A box for the title" says enough without a verb; beside a text it is a new title's.
  const letters = { ...readStyle(reading), ...gone };
  const isStyled = isNamed && first === undefined && Object.keys(letters).length > 0;
  if (isStyled) reading.take(w.add);
  // "加标题“A”，放在底部" adds one.
  if (first && !second && reading.has(w.add)) return undefined;
  const uses = usedFor(reading);
  reading.takeToken(uses);
  const takes = reading.take(w.make, w.move, align, replace) || uses !== undefined || shouldSay(reading);
  if (!means(shows, big, small)) reading.takeToken(shows);
  if (first && (shows || !takes)) return undefined;
  if (first && !isNamed && !second) return undefined;
  reading.takeToken(first, second);
  if (first) {
    reading.take(...titleWords.filter(({ name }) => name === 'says'));
    reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^instead$/)));
  }
  const change = takeTimeChange(reading);
  if (change?.laterMs !== undefined) reading.take(w.start);
  const stretch = change && readNewStretch(reading);
  if (!stretch) return undefined;
  const resize = readResize(reading);
  const look = readNewLook(reading, now);
  reading.take(sizeNoun);
  const isPlain =
    [change, stretch, look].every((part) => Object.keys(part).length === 0) && resize === undefined;
  const text = second?.value ?? first?.value;
  const unquoted =
    text === undefined && isPlain && takes && Object.keys(letters).length === 0 && isNamed
      ? newText(reading)
      : undefined;
  const said = text ?? unquoted;
  if (said === undefined && isPlain && Object.keys(letters).length === 0) return undefined;
  return {
    ...(said !== undefined && { said }),
    ...(second && first && { renamed: first.value }),
    ...change,
    ...stretch,
    ...look,
    ...(resize !== undefined && { resize }),
    ...(Object.keys(letters).length > 0 && { style: letters }),
  };
}

/** The “用” of “标题用红色”: no other is added. */
function usedFor({ tokens }: Reading): Token | undefined {
  const at = tokens.findIndex(({ type }) => type === 'color');
  const verb = tokens[at - 1];
  const isTold = at > 1 && tokens.slice(0, at - 1).some((token) => means(token, w.title));
  return isTold && isSpelt(verb, /^(?:用|使用)$/) ? verb : undefined;
}

/** "The title should say …" is said of the one that is there. */
export function shouldSay({ clause, tokens }: Reading): boolean {
  const hasTitle = (clause.timeline?.titles.length ?? 0) > 0;
  return (
    hasTitle && tokens.some((token) => isSpelt(token, /^(should|must|has to|have to|needs to|ought to)$/))
  );
}

/** As of a new title, but "until 0:10" leaves the start, and "start at 0:05" and "end at 0:08" name one end. */
export function readNewStretch(reading: Reading): ReturnType<typeof readStretch> {
  const { tokens } = reading;
  for (const [i, token] of tokens.entries()) {
    if (reading.isTaken(token) || token.type !== 'word') continue;
    if (/^(?:从|由|自)$/.test(token.text)) {
      const begins = startInChinese(reading, i);
      if (begins !== undefined) return { start: begins };
      continue;
    }
    const starts = /^(start|begin|starts|starting|begins)$/.test(token.text);
    const isLast = /^到$/.test(token.text) && isSpelt(tokens[i - 1], /^(?:显示|停留|持续|展示|挂|留)$/);
    const ends =
      isLast || /^(end|ends|ending|finish|disappear|vanish|until|till|til|up to|直到|消失)$/.test(token.text);
    if (!starts && !ends) continue;
    const next = tokens
      .slice(i + 1)
      .find((each) => (!isIdle(each) && !reading.isTaken(each)) || means(each, w.end));
    const moment = next?.type === 'time' ? next.ms : means(next, w.end) ? 'end' : undefined;
    if (moment === undefined || !next || (starts && moment === 'end')) continue;
    // "Start 2 seconds later"
    if (isSpelt(tokens[tokens.indexOf(next) + 1], /^(?:later|earlier|sooner)$/)) continue;
    // "from 0:05 until 0:10" names both.
    if (reading.all('time').length > 1) break;
    reading.takeToken(token, next);
    return starts ? { start: moment } : { end: moment };
  }
  return readStretch(reading);
}

/** "从第5秒开始显示": the end stays, as no other is named. */
function startInChinese(reading: Reading, from: number): number | undefined {
  const [time, ...more] = reading.all('time');
  const [said, begins] = reading.tokens.slice(from + 1, from + 3);
  if (!time || said !== time || more.length > 0 || !isSpelt(begins, /^(?:开始|起|才开始)$/)) return undefined;
  reading.takeToken(time, begins);
  return time.ms;
}

/** "Make it Lesson 5", where it says "Lesson 4": the text goes on as one that is there. */
function likeText(reading: Reading): string | undefined {
  const { tokens, clause } = reading;
  const at = tokens.findLastIndex((token) => reading.isTaken(token));
  const [first, last] = [tokens[at + 1], tokens.at(-1)];
  if (at < 0 || !first || !last) return undefined;
  const said = clause.text.slice(first.start, last.end);
  const word = /^\p{Lu}[\p{L}\d]+/u.exec(said)?.[0];
  const isLike = (clause.timeline?.titles ?? []).some(
    ({ text }) => word !== undefined && text.startsWith(word),
  );
  if (!isLike || tokens.slice(at + 1).some(({ type }) => type === 'color')) return undefined;
  reading.takeToken(...tokens.slice(at + 1));
  return said;
}

/** "Change the title to Goodbye World", "把标题改成再见": what follows, where it can be nothing else. */
function newText(reading: Reading): string | undefined {
  const { tokens, clause } = reading;
  const at = tokens.findLastIndex(
    (token) =>
      token.type === 'word' && (/^(to|as|say|read|saying)$/.test(token.text) || /[成为到]$/.test(token.text)),
  );
  const rest = tokens.slice(at + 1).filter((token) => !isMark(token, /^:$/));
  const [first, last] = [rest[0], rest.at(-1)];
  if (at < 0 || !first || !last) return likeText(reading);
  const said = clause.text.slice(first.start, last.end);
  // A word that is none of the user's own would be a wish: "to something else".
  if (!/^[\p{Lu}\d]/u.test(said) && !/^[\u4e00-\u9fff]/u.test(said)) return undefined;
  // “改成字幕吧” names another thing.
  if (/^(?:字幕|标题|文字|图片|视频|音乐|水印|logo|动画|弹幕)(?:吧|好了|了)?$/iu.test(said)) return undefined;
  if (rest.some((token) => ['time', 'color', 'percent'].includes(token.type))) return undefined;
  reading.takeToken(...tokens.slice(at));
  return said;
}
