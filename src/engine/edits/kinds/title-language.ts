import { comparatives, tooLittle } from '../../language/chinese/comparatives';
import * as w from '../../language/words/common-words';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { isMomentInChinese, momentAt } from '../../language/times/moments';
import { takeRanges } from '../../language/times/time-ranges';
import { word } from '../../language/words/word';
import type { Place } from '../../model/timeline';
import type { Moment } from '../moment';
import { placeWords, readNewPlace, readPlaceBeside, takeOnTop } from './frame-places';

/** How titles are spoken of: their text, look and time. */

export const says = word('says', 'detail', 'that says|which says|saying|says|say|to say|that reads|which reads|reads|reading|read|with the text|with the words|with text|called|named|titled|stating|写着|显示|内容为|内容是|文字为|写上|写|说|内容|叫做|叫|名为|文案为|文案是'); // prettier-ignore
export const big = word(
  'big',
  'detail',
  'big|large|bigger|larger|huge|giant|enormous|massive|biggish|oversized|enlarge|too small|too tiny|too little|way too small|much too small|a bit too small|a bit small|a little small|a little too small|not big enough|not large enough|大|大号|更大|放大|调大|变大|大字|巨大|太小|太小了|有点小',
  '加大|改大|增大|大字号|字号大|字体大',
  comparatives('大'),
  tooLittle('大', '小'),
);
export const small = word(
  'small',
  'detail',
  'small|smaller|tiny|little|smallish|subtle|discreet|unobtrusive|shrink|too big|too large|too huge|way too big|way too large|much too big|a bit too big|a bit big|a little big|a little too big|not small enough|小|小号|更小|缩小|调小|变小|小字|太大|太大了|有点大',
  '改小|减小|小字号|字号小|字体小',
  comparatives('小'),
  tooLittle('小', '大'),
);
export const sizeNoun = word('sizeNoun', 'detail', 'size|font size|text size|letter size|大小|字号|字体大小|文字大小'); // prettier-ignore
const colorNoun = word('colorNoun', 'filler', 'color|colour|colored|coloured|font|letters|颜色|字体|字');
export const whole = word('throughout', 'detail', 'throughout|whole video|entire video|whole time|entire time|all the time|at all times|the full time|for the duration|full video|whole thing|from start to finish|from beginning to end|from the beginning to the end|from start to end|permanently|always|constantly|all the way through|whole way through|start to finish|全程|始终|整个视频|从头到尾|一直'); // prettier-ignore
/** Other names of a text, beside a quote: "add the message “Hello”". */
export const textNoun = word('textNoun', 'detail', "word|date|location|disclaimer|speaker's name|guest's name|presenter's name|host's name|teacher's name|name|names|website|web address|url|email|email address|phone number|channel name|message|phrase|sentence|slogan|banner|hashtag|handle|quote|tagline|文案|一句话|名字|姓名|一句|金句|标语文字|话|人名|版权|版权信息|署名|口号|日期|地点|地名|作者|出处|来源|账号|我的账号|频道名|昵称|水印文字|文字水印"); // prettier-ignore
export const popUp = word('popUp', 'verb', 'pop up|pops up|popping up|show up|shows up|come up|comes up|only show up|only shows up|only pop up|only come up|弹出|冒出|浮现|跳出|蹦出'); // prettier-ignore
const opening = word('opening', 'filler', 'simple|centered|on-screen|overlay|white|screen|bold');

export const titleWords = [says, ...placeWords, big, small, sizeNoun, colorNoun, whole, opening];

export interface Look {
  readonly place?: Place;
  readonly color?: string;
  readonly size?: number;
}

/** Takes the place, the colour and the size. @param usual Where it stands when nothing is said. */
export function readLook(reading: Reading, usual: Place): Look {
  const size = readSize(reading) ?? (reading.take(big) ? 12 : reading.take(small) ? 5 : undefined);
  return { ...placeAndColor(reading, readPlaceBeside(reading, usual)), ...(size !== undefined && { size }) };
}

/** As `readLook`, of a title that is there: "bigger" is then so many times its size. */
export function readNewLook(reading: Reading, now?: Place): Look & { readonly resize?: number } {
  const look = placeAndColor(reading, readNewPlace(reading, now));
  const size = readSize(reading);
  if (size !== undefined) return { ...look, size };
  const by = reading.has(big, small) ? (reading.takeOnly('percent')?.value ?? undefined) : undefined;
  const resize = reading.take(big)
    ? 1 + (by ?? 40) / 100
    : reading.take(small)
      ? 1 - (by ?? 30) / 100
      : undefined;
  return { ...look, ...(resize !== undefined && { resize }) };
}

function placeAndColor(reading: Reading, said: Place | undefined): Look {
  const place = said ?? takeOnTop(reading);
  const [color, ...more] = reading.all('color');
  // "With a black background" says nothing of the letters, and titles have none.
  const behind = color && means(reading.tokens[reading.tokens.indexOf(color) + 1], w.quietly);
  // "“The End” on black" is no black text either.
  const isGround = color && isSpelt(reading.tokens[reading.tokens.indexOf(color) - 1], /^on$/);
  const own = color && more.length === 0 && !behind && !isGround ? color : undefined;
  reading.takeToken(own);
  return { ...(place !== undefined && { place }), ...(own && { color: own.value }) };
}

/** "size 20%", "font size 12": a percentage alone may be a place or a strength. */
function readSize(reading: Reading): number | undefined {
  if (!reading.has(sizeNoun)) return undefined;
  const said = [...reading.all('percent'), ...reading.all('number')];
  const [size, ...more] = said;
  reading.take(sizeNoun);
  if (!size || more.length > 0 || size.value < 2 || size.value > 30) return undefined;
  reading.takeToken(size);
  return size.value;
}

export interface Stretch {
  readonly start?: Moment;
  readonly end?: Moment;
  readonly lengthMs?: number;
}

/** What leads to when something appears. */
const toMoment =
  /^(?:at|@|in|after|在|从|from|starting at|starting from|[移挪放改调]到|移动到|提前到|推迟到|延后到|[移挪]至)$/;

/** Takes when a title stands: "from 0:02 to 0:05", "at 0:03 for 2 s", "for the last 3 s", "at the end", "throughout". */
export function readStretch(reading: Reading): Stretch | undefined {
  if (reading.take(whole)) return { start: takeOnset(reading) ?? 0, end: 'end' };
  const starts = atForLength(reading);
  if (starts) return starts;
  const [range, ...more] = takeRanges(reading);
  if (more.length > 0) return undefined;
  if (range) return { start: range.start, end: range.end };
  const times = reading.all('time');
  if (times.length > 2) return undefined;
  const stretch: { start?: Moment; lengthMs?: number } = {};
  for (const time of times) {
    // A length is how long it stands, unless "at" stands before it.
    const at = reading.tokens.indexOf(time);
    const lead = reading.tokens
      .slice(Math.max(0, at - 3), at)
      .findLast((token) => isSpelt(token, toMoment) || isSpelt(token, /^(?:on|for|持续)$/));
    // "5 seconds in", "10 seconds into the video"
    const counted = isSpelt(reading.tokens[at + 1], /^(?:in|into)$/) ? momentAt(reading, at) : undefined;
    const isInto = counted !== undefined && counted.next > at + 1;
    if (isInto) reading.takeToken(...reading.tokens.slice(at, counted.next));
    const moment =
      time.form !== 'length' ||
      isInto ||
      isSpelt(lead, toMoment) ||
      isMovedTo(reading, at) ||
      (lead === undefined && isMomentInChinese(reading, time));
    if (moment ? stretch.start !== undefined : stretch.lengthMs !== undefined) return undefined;
    if (moment) stretch.start = time.ms;
    else if (time.ms < 100) return undefined;
    else stretch.lengthMs = time.ms;
    // “从3秒开始显示”
    const begins = reading.tokens[at + 1];
    reading.takeToken(time, moment && isSpelt(begins, /^(?:开始|起)$/) ? begins : undefined);
  }
  if (stretch.start === undefined) {
    if (reading.take(w.start)) stretch.start = 0;
    else if (reading.take(w.end)) return { start: -(stretch.lengthMs ?? 3000), end: 'end' };
  }
  return stretch;
}

/** "Move it to 10 seconds" */
function isMovedTo({ tokens }: Reading, at: number): boolean {
  const to = tokens.slice(0, at).findLastIndex((token) => isSpelt(token, /^to$/));
  const isNext = to >= 0 && tokens.slice(to + 1, at).every(isIdle);
  return (
    isNext && tokens.slice(0, to).some((token) => isSpelt(token, /^(?:move|put|shift|push|bring|place)$/))
  );
}

/** Takes "from 0:10" of what is there throughout from then on: "从第10秒起一直显示". */
function takeOnset(reading: Reading): number | undefined {
  const [time, ...more] = reading.all('time');
  if (!time || more.length > 0) return undefined;
  const at = reading.tokens.indexOf(time);
  const [before, next] = [reading.tokens[at - 1], reading.tokens[at + 1]];
  const begins = isSpelt(next, /^(?:起|开始|on|onwards?)$/);
  if (!begins && !means(before, w.from)) return undefined;
  reading.takeToken(time, begins ? next : undefined);
  return time.ms;
}

/** "at 0:03 for 2 s", "from 3s for 5 seconds". */
function atForLength(reading: Reading): Stretch | undefined {
  const times = reading.all('time');
  const [first, second] = times;
  if (!first || !second || times.length !== 2) return undefined;
  const between = reading.tokens.slice(reading.tokens.indexOf(first) + 1, reading.tokens.indexOf(second));
  const lasts = between.some((token) => token.type === 'word' && /^(for|lasting|持续|显示|时长)$/.test(token.text)); // prettier-ignore
  if (!lasts || second.form !== 'length') return undefined;
  reading.takeToken(first, second, ...between.filter((token) => isSpelt(token, /^(?:开始|起)$/)));
  return { start: first.ms, lengthMs: second.ms };
}
