import { mediaKindOf } from '../../../contract/media';
import { clipsShowing } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { takeHeardOfHalves } from './heard-of-halves';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';

/** How it is said that two videos share the frame. */

const divided = word('splitScreen', 'detail', 'split screen|split-screen|splitscreen|a split screen|make a split screen|create a split screen|do a split screen|split the screen|split the frame|split view|分屏|分屏播放|分屏显示|同屏|同框|同屏播放|同屏显示'); // prettier-ignore
const inRow = word('inRow', 'detail', 'side by side|side-by-side|sidebyside|next to each other|beside each other|next to one another|left and right|left-right split screen|左右分屏|左右并排|并排|并列|左右对比|左右排列|左右分屏对比|分屏对比|对比分屏|一左一右|左右各一个|左右各一半|拼成左右分屏|左右拼接|左右同屏|并排播放|左右分屏播放|并排显示|左右分屏显示'); // prettier-ignore
const inColumn = word('inColumn', 'detail', 'one above the other|above each other|one below the other|one on top of the other|on top of one another|top and bottom|above and below|one under the other|stacked vertically|stack vertically|vertically stacked|上下分屏|上下并排|上下排列|上下同屏|上下分屏播放|上下分屏显示|上下对比|一上一下|上下各一个|上下拼接'); // prettier-ignore
const stack = word('stackPictures', 'verb', 'stack|stacked');
const beside = word('splitPart', 'filler', '左半边|右半边|上半边|下半边|左半屏|右半屏|上半屏|下半屏'); // prettier-ignore
export const splitScreenWords = [divided, inRow, inColumn, stack, beside];

/** Words that only say once more that it is two at once. */
const companions =
  /^(both|arrange|two|videos?|clips?|comparison|comparing|compare|half|halves|simultaneously|at the same time|together|vertically|screen|layout|view|同时|一起|两个|视频|两个视频|这两个视频|两段|两段视频|这两段|这两段视频|这两个|两条|俩|这)$/;

const sideNames = {
  left: /^(left|left side|left half|左|左边|左侧|左面|左半边|左半屏)$/,
  right: /^(right|right side|right half|右|右边|右侧|右面|右半边|右半屏)$/,
  top: /^(top|on top|upper|above|top half|upper half|top side|上|上边|上面|上方|顶部|上半边|上半屏)$/,
  bottom:
    /^(bottom|lower|below|underneath|bottom half|lower half|bottom side|下|下边|下面|下方|底部|下半边|下半屏)$/,
} as const;
type Side = keyof typeof sideNames;
const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

export interface SplitScreen {
  readonly first?: string | number;
  readonly second?: string | number;
  readonly layout: 'row' | 'column';
  readonly sound?: 'first' | 'second' | 'none';
  readonly until?: 'shorter';
}

/**
 * Takes "A and B side by side", "split screen with B on the right", and "A on the left and B on the right" where
 * these are videos that nothing else could be under.
 */
export function readSplitScreen(reading: Reading): SplitScreen | undefined {
  const heard = takeHeardOfHalves(reading);
  const halves = readHalves(reading);
  return halves && { ...halves, ...heard };
}

function readHalves(reading: Reading): SplitScreen | undefined {
  const [row, column] = [reading.take(inRow), reading.take(inColumn, stack)];
  const isSaid = reading.take(divided) || row || column;
  const files = reading.all('file');
  const sides = sidesOf(reading);
  const [left, right] = sides;
  if (files.length > 2 || sides.length > 2 || (row && column)) return undefined;
  if (left && right && opposite[left.side] !== right.side) return undefined;
  const isColumn = left !== undefined && (left.side === 'top' || left.side === 'bottom');
  // "Side by side, one on top" says two things.
  if (left && (isColumn ? row : column)) return undefined;
  const said = files.length > 0 ? files : clipsIn(reading);
  if (!said || (!isSaid && !(said.length === 2 && right && areHalves(reading, files)))) return undefined;
  reading.takeToken(...files, ...sides.map(({ token }) => token));
  takeCompanions(reading);
  // "Me on the right": who speaks is on the first of the two.
  const isMine = said.length === 0 && left && !right && reading.tokens.some((token) => isSpelt(token, self));
  if (isMine && (left.side === 'right' || left.side === 'bottom'))
    return { first: 2, second: 1, layout: column || isColumn ? 'column' : 'row' };
  const named = said.map((each) => (typeof each === 'number' ? each : each.fileName));
  const [first, second] = isFirstOnLeft(reading, sides, files) ? named : [named[1], named[0]];
  return {
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
    layout: column || isColumn ? 'column' : 'row',
  };
}

/** Who speaks is on the video that no file name is said of. */
const self = /^(?:me|myself|我|我自己|自己|本人|主画面|主视频|原视频|原片|原画面)$/;

/** "Me on the left, harbour.mp4 on the right": the side of the file, which is that of its turn. */
function sideOfOnlyFile({ tokens }: Reading, sides: readonly SaidSide[], file: Token): Side | undefined {
  const me = tokens.findLastIndex((token) => isSpelt(token, self));
  const at = tokens.indexOf(file);
  const [side, next] = sides;
  if (me < 0 || !side) return undefined;
  if (next) return (at < me ? side : next).side;
  // One side alone is that of the one before it, or of the first.
  const isOfFile = side.at > Math.max(at, me) ? at > me : at < me;
  return isOfFile ? side.side : opposite[side.side];
}

/** One side alone is that of the file beside it. */
function isFirstOnLeft(
  reading: Reading,
  sides: readonly SaidSide[],
  files: readonly TokenOf<'file'>[],
): boolean {
  const { tokens } = reading;
  const only = files.length === 1 ? files[0] : undefined;
  const own = only && sideOfOnlyFile(reading, sides, only);
  if (own) return own === 'left' || own === 'top';
  const [side] = sides;
  if (!side) return true;
  const isLeft = side.side === 'left' || side.side === 'top';
  const other = files[1];
  const isOfOther = other !== undefined && side.at > tokens.indexOf(other) && !hasTwoSides(tokens);
  return isLeft !== isOfOther;
}

/** "clip 1 and 2 side by side"; none is the only two. */
function clipsIn(reading: Reading): readonly number[] | undefined {
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  return clips.length === 0 || clips.length === 2 ? clips : undefined;
}

interface SaidSide {
  readonly side: Side;
  readonly token: Token;
  readonly at: number;
}

const sideOf = (token: Token) =>
  token.type === 'word'
    ? (['left', 'right', 'top', 'bottom'] as const).find((each) => sideNames[each].test(token.text))
    : undefined;

function hasTwoSides(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => sideOf(token) !== undefined).length > 1;
}

function sidesOf(reading: Reading): SaidSide[] {
  return reading.tokens.flatMap((token, at) => {
    const side = reading.isTaken(token) ? undefined : sideOf(token);
    return side ? [{ side, token, at }] : [];
  });
}

/** "put a.mp4 on the left | and put b.mp4 on the right": what is cut there belongs together. Takes tokens of both. */
export function saysOtherHalf(before: readonly Token[], after: readonly Token[]): boolean {
  return [before, after].every((part) => {
    const files = part.filter(({ type }) => type === 'file');
    const isVideo = files.every((token) => token.type === 'file' && mediaKindOf(token.fileName) === 'video');
    return files.length === 1 && isVideo && part.some((token) => sideOf(token) !== undefined);
  });
}

/**
 * Without the word "split screen" two videos at two sides share the frame only where there is no third one that they
 * would lie over.
 */
function areHalves(reading: Reading, files: readonly TokenOf<'file'>[]): boolean {
  const { clause } = reading;
  if (!files.every(({ fileName }) => mediaKindOf(fileName) === 'video')) return false;
  const names = new Set(files.map(({ fileName }) => fileName.toLowerCase()));
  const isOther = ({ fileName }: { readonly fileName: string }) => !names.has(fileName.toLowerCase());
  const others = clause.media.filter((each) => each.kind !== 'audio' && isOther(each));
  return (
    names.size === 2 &&
    (!others.some(({ kind }) => kind === 'video') ||
      files.every(({ fileName }) => clipsShowing(fileName, clause).length > 0 && clause.timeline !== undefined))
  );
} // prettier-ignore

function takeCompanions(reading: Reading): void {
  const two = reading.all('number').filter(({ value }) => value === 2);
  const words = reading.tokens.filter((token) => token.type === 'word' && companions.test(token.text));
  reading.takeToken(...two, ...words);
  reading.take(w.add, w.move, w.make, w.clip, w.everything);
}
