import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import { flips } from '../../model/effects';
import type { Effects, Flip, Rotation } from '../../model/effects';
import type { Translations } from '../../replies/replies';
import { refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { flippedBy, rotatedBy, withParts } from '../operations/turning';
import { changePictures, clipTarget, distinct, readClipTarget } from './clip-target';

const rotateSchema = z.strictObject({
  edit: z.literal('rotateClips'),
  target: clipTarget.default('all'),
  degrees: z
    .union([z.int().min(-360).max(360), z.literal('none')])
    .describe(
      'Clockwise, on top of how the picture is turned now; “none” is as recorded. Only quarter turns are done.',
    ),
});
type RotateClips = z.infer<typeof rotateSchema>;

const rotate = word('rotate', 'verb', 'rotate|rotated|rotating|spin|rotates|旋转|转动|转|旋转画面');
const rotation = word('rotation', 'object', 'rotation|the rotation');
const degrees = word('degrees', 'detail', 'degrees|degree|deg|°|度');
const clockwise = word('clockwise', 'detail', 'clockwise|right|cw|顺时针|顺时针方向|向右|右|往右');
const counter = word('counterclockwise', 'detail', 'counterclockwise|counter-clockwise|counter clockwise|anticlockwise|anti-clockwise|anti clockwise|left|ccw|逆时针|逆时针方向|向左|左|往左'); // prettier-ignore
const upsideDown = word(
  'upsideDown',
  'detail',
  'upside down|upside-down|on its head|the other way up|right side up|right way up|the right way up|上下颠倒|颠倒过来|倒立',
);

export const rotateClips: EditKind<RotateClips> = {
  edit: 'rotateClips',
  summary: 'Turns the picture by a quarter, a half or three quarters.',
  schema: rotateSchema,
  examples: [
    'rotate it 90 degrees',
    'rotate clip 2 to the left',
    'turn it upside down',
    '旋转90度',
    '把第二段逆时针旋转90度',
  ],
  words: [rotate, rotation, degrees, clockwise, counter, upsideDown],

  read(reading) {
    if (reading.take(rotation)) {
      if (!reading.take(w.remove)) return undefined;
      const target = readClipTarget(reading);
      return target && { edit: 'rotateClips', target, degrees: 'none' };
    }
    const turns = reading.take(rotate);
    const half = reading.take(upsideDown);
    const measured = reading.has(degrees);
    // "Turn it clockwise"; to the left a title or a clip may go.
    const isTurn = reading.tokens.some((token) => isSpelt(token, /^turn$/));
    const isWay = isTurn && reading.tokens.some((token) => means(token, clockwise, counter) && !isSpelt(token, /^(left|right)$/)); // prettier-ignore
    if (!turns && !half && !isWay && !(measured && reading.has(w.make))) return undefined;
    // Before the clips: "the video 90 degrees" names no video 90.
    const by = readDegrees(reading) ?? readTurn(reading);
    const target = readClipTarget(reading);
    if (!target) return undefined;
    if (half && by !== undefined) return undefined;
    const left = reading.take(counter);
    const right = !left && reading.take(clockwise);
    if (half && (left || right)) return undefined;
    // "Turn it" alone may be anything; "rotate it" is a quarter, clockwise as most buttons do it.
    reading.take(w.make, degrees);
    // Less than a quarter is refused with its reason.
    const amount = half ? 180 : (by ?? (slightly.test(foldedTextOf(reading.clause)) ? 5 : 90));
    return { edit: 'rotateClips', target, degrees: left ? -amount : amount };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const turn = edit.degrees === 'none' ? 'none' : quarterTurn(edit.degrees);
    if (turn === undefined) return refused(say.quartersOnly());
    const angles = (all: readonly Effects[]) => distinct(all.map(({ rotate: angle }) => `${angle ?? 0}°`));
    return changePictures(
      {
        target: edit.target,
        change: (effects) =>
          turn === 'none'
            ? withParts(effects, { rotate: undefined })
            : turn === 0
              ? effects
              : rotatedBy(effects, turn),
        tell: (name, before, after) => say.rotated(name, angles(before), angles(after)),
        isSo: (after) => say.isRotated(angles(after)),
      },
      timeline,
      world,
    );
  },
};

const slightly = /\b(?:slightly|a (?:tiny |little )?bit|a little|a touch|a few degrees)\b/;

/** "90 degrees", "-90°", "by 180". */
function readDegrees(reading: Reading): number | undefined {
  const { tokens } = reading;
  for (const [i, token] of tokens.entries()) {
    const negative = token.type === 'word' && /^[-−–]\d{1,3}$/.test(token.text);
    const before = tokens[i - 1];
    const by = before?.type === 'word' && /^(by|to)$/.test(before.text);
    // "Rotate 180": of a video there is no clip 180.
    const isAngle = token.type === 'number' && token.value >= 45 && reading.all('number').length === 1;
    if (!negative && !(token.type === 'number' && (by || isAngle || means(tokens[i + 1], degrees)))) continue;
    reading.takeToken(token);
    return token.type === 'number' ? token.value : -Number(token.text.slice(1));
  }
  return undefined;
}

/** "a quarter turn", "half a turn" */
function readTurn(reading: Reading): number | undefined {
  const { tokens } = reading;
  const turn = tokens.findIndex((token, i) => i > 0 && isSpelt(token, /^turns?$/));
  const [part, article] = [tokens[turn - 1], tokens[turn - 2]];
  const share = isSpelt(part, /^(a|an)$/) ? article : part;
  const degreesOf = isSpelt(share, /^quarter$/) ? 90 : isSpelt(share, /^half$/) ? 180 : undefined;
  if (turn < 0 || degreesOf === undefined) return undefined;
  reading.takeToken(tokens[turn], share);
  return degreesOf;
}

function quarterTurn(by: number): Rotation | 0 | undefined {
  const angle = ((by % 360) + 360) % 360;
  return angle === 0 || angle === 90 || angle === 180 || angle === 270 ? angle : undefined;
}

const flipSchema = z.strictObject({
  edit: z.literal('flipClips'),
  target: clipTarget.default('all'),
  flip: z
    .union([z.enum(flips), z.literal('none')])
    .describe(
      'Mirrors the picture as it is now, so that twice is as recorded; “none” is as recorded at once.',
    ),
});
type FlipClips = z.infer<typeof flipSchema>;

const flip = word(
  'flip',
  'verb',
  'flip|flipped|flipping|mirror|mirrored|mirroring|mirror image|翻转|镜像|镜像翻转|翻转画面|翻一下|翻过来|颠倒|对调|反过来|反了|对称',
);
const unflip = word('unflip', 'verb', 'unflip|un-flip|unmirror|un-mirror|取消翻转|取消镜像|去掉镜像');
const horizontally = word(
  'horizontally',
  'detail',
  'horizontally|horizontal|left-right|left and right|side to side|sideways|along the vertical axis|水平|左右|横向|水平方向|左右方向',
);
const vertically = word(
  'vertically',
  'detail',
  'vertically|vertical|top-bottom|top and bottom|up and down|along the horizontal axis|垂直|上下|竖直|纵向',
);
const bothWays = word('bothAxes', 'detail', 'both ways|both directions|both axes|horizontally and vertically|vertically and horizontally|水平和垂直|上下左右'); // prettier-ignore

export const flipClips: EditKind<FlipClips> = {
  edit: 'flipClips',
  summary: 'Mirrors the picture, left and right or top and bottom.',
  schema: flipSchema,
  examples: [
    'mirror it',
    'flip clip 2 vertically',
    'flip the video horizontally',
    '水平翻转',
    '把第二段上下翻转',
  ],
  words: [flip, unflip, horizontally, vertically, bothWays],
  needs: [[flip, unflip]],

  read(reading) {
    // “照片顺序翻过来”
    if (/顺序|次序|排列/.test(reading.clause.text)) return undefined;
    const takesBack = reading.take(unflip) || (reading.has(flip) && reading.take(w.remove));
    if (!reading.take(flip) && !takesBack) return undefined;
    const both = reading.take(bothWays);
    const upright = reading.take(vertically, upsideDown);
    const sides = takePhrase(reading, /\b(?:from )?(?:left to right|right to left)\b/);
    const across = reading.take(horizontally) || sides !== undefined;
    const target = readClipTarget(reading);
    if (!target || (upright && across)) return undefined;
    if (takesBack) {
      return both || upright || across ? undefined : { edit: 'flipClips', target, flip: 'none' };
    }
    reading.take(w.add, w.make);
    const way: Flip = both ? 'both' : upright ? 'vertical' : 'horizontal';
    return { edit: 'flipClips', target, flip: way };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { flip: way } = edit;
    const named = (all: readonly Effects[]) => distinct(all.map((each) => say.flip(each.flip)));
    return changePictures(
      {
        target: edit.target,
        change: (effects) =>
          way === 'none' ? withParts(effects, { flip: undefined }) : flippedBy(effects, way),
        tell: (name, before, after) => say.flipped(name, named(before), named(after)),
        isSo: () => say.isNotFlipped(),
      },
      timeline,
      world,
    );
  },
};

interface Says {
  rotated(name: string, before: string, after: string): string;
  isRotated(angle: string): string;
  quartersOnly(): string;
  flipped(name: string, before: string, after: string): string;
  flip(flip: Flip | undefined): string;
  isNotFlipped(): string;
}

const flipInEnglish = {
  horizontal: 'left and right',
  vertical: 'top and bottom',
  both: 'both ways',
} as const;
const flipInChinese = { horizontal: '左右镜像', vertical: '上下镜像', both: '上下左右镜像' } as const;

const says: Translations<Says> = {
  en: {
    rotated: (name, before, after) => `${name} turned clockwise: ${before} → ${after}.`,
    isRotated: (angle) => `the picture is turned by ${angle} already`,
    quartersOnly: () => 'The picture can be turned by 90, 180 or 270 degrees only. Nothing was done.',
    flipped: (name, before, after) => `${name} mirrored: ${before} → ${after}.`,
    flip: (way) => (way ? flipInEnglish[way] : 'not at all'),
    isNotFlipped: () => 'the picture is not mirrored',
  },
  zh: {
    rotated: (name, before, after) => `${name}顺时针旋转：${before} → ${after}。`,
    isRotated: (angle) => `画面已经旋转 ${angle}`,
    quartersOnly: () => '画面只能旋转 90、180 或 270 度，没有执行。',
    flipped: (name, before, after) => `${name}翻转：${before} → ${after}。`,
    flip: (way) => (way ? flipInChinese[way] : '不翻转'),
    isNotFlipped: () => '画面没有翻转',
  },
};
