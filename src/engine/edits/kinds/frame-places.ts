import { hasChinese } from '../../language/words/folding';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { places } from '../../model/timeline';
import type { Place } from '../../model/timeline';

/** Where in the frame something stands, and where it goes from there. */

export const top = word(
  'top',
  'detail',
  'top|upper|above|顶上|最顶上|顶部|上方|顶端|上面|最上面|上边|上部|画面上方|画面顶部|画面上面|画面上部|屏幕上方|屏幕顶部',
);
export const bottom = word(
  'bottom',
  'detail',
  'bottom|lower|under me|below me|under my face|below my face|underneath me|lower third of the screen|lower third of the frame|底部|底下|最底下|最底部|最下方|下方|底端|下面|最下面|下边|下部',
);
export const left = word('left', 'detail', 'left|left side|左侧|左边|左|左面');
export const right = word('right', 'detail', 'right|right side|右侧|右边|右|右面');
export const center = word(
  'center',
  'detail',
  'center|centre|middle|centered|centred|居中|中央|中心|正中|中间|正中间',
);
const topLeft = word('topLeft', 'detail', 'tl|左上角|左上方|左上');
const topRight = word('topRight', 'detail', 'tr|右上角|右上方|右上');
const bottomLeft = word('bottomLeft', 'detail', 'bl|左下角|左下方|左下');
const bottomRight = word('bottomRight', 'detail', 'br|右下角|右下方|右下');
const corner = word(
  'corner',
  'filler',
  'corner|hand corner|hand side|of the screen|screen|of the frame|in the frame|the frame|edge|-hand|hand|picture|屏幕|画面|角|角落',
);
export const placeWords = [
  top,
  bottom,
  left,
  right,
  center,
  topLeft,
  topRight,
  bottomLeft,
  bottomRight,
  corner,
];

/** Whether a word is one of a place in the frame. */
export function namesPlace(token: Token | undefined): boolean {
  return means(token, top, bottom, left, right, center, topLeft, topRight, bottomLeft, bottomRight);
}

export const upwards = word('upwards', 'detail', 'up|upwards|upward|higher|往上|向上|上移|往上面|往上挪|往上移|往上移动|往上抬|往上提|往上调|往上靠|往上放|向上移|向上挪|向上抬|靠上|偏上|抬高|抬高一点|抬高点|高一点|高一些|高点'); // prettier-ignore
export const downwards = word('downwards', 'detail', 'down|downwards|downward|往下|向下|下移|往下面|往下挪|往下移|往下移动|往下调|往下靠|往下放|向下移|向下挪|靠下|偏下|放低|放低一点|放低点|低一点|低一些|低点'); // prettier-ignore
export const directionWords = [upwards, downwards];

/**
 * Where something goes that stands somewhere: what is at the top right and goes "to the left" is at the top left
 * then, and "up" is one row higher.
 */
export function readNewPlace(reading: Reading, now: Place | undefined): Place | undefined {
  const isCentred = reading.has(center);
  const said = readPlace(reading);
  if (now === undefined || isCentred) return said;
  const [row, column] = [rowOf(now), columnOf(now)];
  if (said !== undefined) return placeAt(rowOf(said) || row, columnOf(said) || column);
  return moved(reading, now);
}

/** Where something is put that would usually stand elsewhere: "…, a bit higher" than that. */
export function readPlaceBeside(reading: Reading, usual: Place): Place | undefined {
  return readPlace(reading) ?? moved(reading, usual);
}

function moved(reading: Reading, now: Place): Place | undefined {
  // The verb may be taken by now; "turn it up" is said of sounds.
  const moves = reading.tokens.some((token) => means(token, w.move)) || hasChinese(reading.clause.text);
  const [up, down] = moves ? [reading.take(upwards), reading.take(downwards)] : [false, false];
  if (up === down) return undefined;
  const [row, column] = [rowOf(now), columnOf(now)];
  const next = up ? (row === 'bottom' ? '' : 'top') : row === 'top' ? '' : 'bottom';
  return placeAt(next, column);
}

const rowOf = (place: Place) => /^(?:top|bottom)/.exec(place)?.[0] ?? '';
const columnOf = (place: Place) => /(?:left|right)$/.exec(place)?.[0] ?? '';

function placeAt(row: string, column: string): Place | undefined {
  const name = [row, column].filter((part) => part !== '').join('-');
  return places.find((place) => place === (name === '' ? 'center' : name));
}

/** "in the upper third" */
function takeThird(reading: Reading): void {
  const { tokens } = reading;
  reading.takeToken(
    ...reading
      .all('ordinal')
      .filter((token) => token.value === 3 && means(tokens[tokens.indexOf(token) - 1], top, bottom)),
  );
}

export function readPlace(reading: Reading): Place | undefined {
  if (reading.take(topLeft)) return 'top-left';
  if (reading.take(topRight)) return 'top-right';
  if (reading.take(bottomLeft)) return 'bottom-left';
  if (reading.take(bottomRight)) return 'bottom-right';
  takeThird(reading);
  const up = reading.take(top);
  const down = !up && reading.take(bottom);
  const toLeft = reading.take(left);
  const toRight = !toLeft && reading.take(right);
  const middle = reading.take(center);
  if (up) return toLeft ? 'top-left' : toRight ? 'top-right' : 'top';
  if (down) return toLeft ? 'bottom-left' : toRight ? 'bottom-right' : 'bottom';
  if (toLeft) return 'left';
  if (toRight) return 'right';
  return middle ? 'center' : undefined;
}

/** Of a title "on top" is where it stands in the frame; "on top of the video" every one is. */
export function takeOnTop(reading: Reading): Place | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => !reading.isTaken(token) && isSpelt(token, /^on top$/));
  if (at < 0 || isSpelt(tokens[at + 1], /^of$/)) return undefined;
  reading.takeToken(tokens[at]);
  return 'top';
}
