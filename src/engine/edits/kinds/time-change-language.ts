import { comparatives } from '../../language/chinese/comparatives';
import type { Reading } from '../../language/reading';
import { isMark, means } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { emphasis, isTarget } from './amounts';

/** How it is said that something stands earlier or later, or shorter or longer, than it does now. */

const later = word('laterThanNow', 'detail', 'later|delay|push|delayed|postpone|postponed|push back|pushed back|更晚|晚点|晚一点|推迟|延后|延迟|后移|往后移|往后挪|往后延|往后推|延后显示|晚|推后|往后调|向后移|向后移动|向后调'); // prettier-ignore
const earlier = word('earlierThanNow', 'detail', 'earlier|sooner|bring forward|更早|早点|早一点|提前|前移|往前移|往前挪|往前推|早|往前调|向前移|向前移动|向前调'); // prettier-ignore
const longer = word(
  'longerThanNow',
  'detail',
  'longer|lengthen|extend|prolong|延长|加长|拉长|多待|多放|多停|延长到|延长至|延长为|拉长到|拉长至|加长到|加长至|多停留|多显示',
  ...['长', '久'].map(comparatives),
);
const shorter = word(
  'shorterThanNow',
  'detail',
  'shorter|shorten|缩短|缩短到|缩短至|缩短为|缩到|少停留|少显示',
  comparatives('短'),
);
const twice = word(
  'twiceAsLong',
  'detail',
  'twice as long|double the length|double the duration|两倍长|长一倍',
);
const halfAsLong = word('halfAsLong', 'detail', 'half as long|half the length|half the duration|短一半');
const shift = word('shiftTime', 'verb', 'shift|sync|resync|re-sync|nudge|offset|整体偏移|偏移|平移时间');
const tooEarly = word(
  'tooEarly',
  'detail',
  'too early|too soon|early|ahead of the speech|ahead of what i say|快了|早了|提前了|太早|出现得早了|来早了',
);
const tooLate = word('tooLate', 'detail', 'too late|late|behind|behind the speech|behind what i say');
/** Said of what stands at another time than it should. */
const appears = word('appearsThen', 'filler', 'come|comes|coming|come in|comes in|coming in|appear|appears|appearing|are showing|show up|shows up|come up|comes up|lag'); // prettier-ignore
export const timeChangeWords = [
  later,
  earlier,
  longer,
  shorter,
  twice,
  halfAsLong,
  shift,
  tooEarly,
  tooLate,
  appears,
];

export interface TimeChange {
  /** When it appears from now on, in milliseconds of the timeline. */
  readonly start?: number;
  readonly laterMs?: number;
  readonly longerMs?: number;
  readonly lengthTimes?: number;
  /** How long it stands from now on. */
  readonly lengthMs?: number;
}

/**
 * Takes "2 seconds later", "half a second earlier", "longer", "3 seconds longer". How much later must be said; longer
 * alone is half as long again.
 */
export function takeTimeChange(reading: Reading): TimeChange | undefined {
  const [isTwice, isHalf] = [reading.take(twice), reading.take(halfAsLong)];
  if (isTwice || isHalf) return { lengthTimes: isTwice ? 2 : 0.5 };
  const wrong = reading.find(tooEarly, tooLate);
  if (wrong) return readRemedy(reading, wrong);
  const said = reading.find(later, earlier, longer, shorter);
  // The verb may be taken as one of moving by now.
  const shifts = reading.tokens.some((token) => means(token, shift));
  reading.take(shift);
  if (!said) return shifts ? readShift(reading) : {};
  const length = lengthOf(reading);
  // "A little longer" is longer by as much.
  if (!length) emphasis(reading);
  if (means(said, later, earlier)) {
    // "Later, to 0:12" says when it is to be.
    const [moment, ...more] = reading.all('time');
    if (moment && more.length === 0 && isTarget(reading, moment)) {
      reading.takeToken(said, moment);
      return { start: moment.ms };
    }
    if (!length) return undefined;
    reading.takeToken(said, length);
    reading.take(later);
    return { laterMs: means(said, later) ? length.ms : -length.ms };
  }
  reading.takeToken(said, length);
  // "Longer, 6 seconds" says how long at last.
  const between =
    length && reading.tokens.slice(reading.tokens.indexOf(said) + 1, reading.tokens.indexOf(length));
  if (length && between?.some((token) => isMark(token, /^[,:]$/))) return { lengthMs: length.ms };
  // "Shorten it to 2 seconds"
  if (length && isTarget(reading, length)) return { lengthMs: length.ms };
  const sign = means(said, longer) ? 1 : -1;
  return length ? { longerMs: sign * length.ms } : { lengthTimes: sign > 0 ? 1.5 : 0.7 };
}

/** "The captions come half a second too early": so much later. */
function readRemedy(reading: Reading, said: Token): TimeChange | undefined {
  const length = lengthOf(reading);
  if (!length) return undefined;
  reading.takeToken(said, length);
  return { laterMs: means(said, tooEarly) ? length.ms : -length.ms };
}

/** "Shift the captions by 2 seconds" is towards the end; "by -2 seconds" is not. */
function readShift(reading: Reading): TimeChange | undefined {
  const back = reading.takeOnly('fromEnd');
  const length = back ?? lengthOf(reading);
  if (!length) return {};
  reading.takeToken(length);
  // "Shift it to 10 seconds"
  if (!back && isTarget(reading, length)) return { start: length.ms };
  return { laterMs: back ? -length.ms : length.ms };
}

function lengthOf(reading: Reading): TokenOf<'time'> | undefined {
  const [length, ...more] = reading.all('time');
  return length?.form === 'length' && more.length === 0 ? length : undefined;
}
