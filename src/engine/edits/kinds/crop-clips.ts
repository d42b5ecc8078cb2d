import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Word } from '../../language/words/word';
import { wholePicture } from '../../model/effects';
import type { Effects, Region } from '../../model/effects';
import { regionSchema } from '../../model/draft-schema';
import type { Translations } from '../../replies/replies';
import { refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { croppedTo, withParts } from '../operations/turning';
import { changePictures, clipTarget, distinct, readClipTarget } from './clip-target';

const cutOff = z.number().min(0).max(99).default(0);
const schema = z.strictObject({
  edit: z.literal('cropClips'),
  target: clipTarget.default('all'),
  crop: z
    .union([
      z.literal('none'),
      z.strictObject({ off: z.strictObject({ left: cutOff, right: cutOff, top: cutOff, bottom: cutOff }) }),
      z.strictObject({ to: regionSchema.strict() }),
    ])
    .describe(
      'Percent of the picture as it is seen now: what goes off its edges, or what is left of it; “none” shows all again.',
    ),
});
type CropClips = z.infer<typeof schema>;
type Crop = CropClips['crop'];

const crop = word(
  'cropPicture',
  'verb',
  'crop|cropped|crop off|crop away|crop in|crop out|crop down|cut away|裁剪|裁切|裁|裁掉|裁去|裁剪到|裁到|裁成|裁剪成|裁切到',
);
const uncrop = word(
  'uncrop',
  'verb',
  'uncrop|un-crop|undo the crop|undo the cropping|取消裁剪|取消裁切|不裁剪画面',
);
const sides = {
  left: word('leftSide', 'detail', 'left|left side|left edge|左|左边|左侧|左面|左边缘'),
  right: word('rightSide', 'detail', 'right|right side|right edge|右|右边|右侧|右面|右边缘'),
  top: word('topSide', 'detail', 'top|upper|top side|top edge|顶部|上方|上面|上边|上侧|上边缘'),
  bottom: word('bottomSide', 'detail', 'bottom|lower|bottom side|bottom edge|底部|下方|下面|下边|下侧|下边缘'),
} as const; // prettier-ignore
type Side = keyof typeof sides;
const pairs: readonly { readonly word: Word; readonly sides: readonly Side[] }[] = [
  {
    word: word(
      'topAndBottom',
      'detail',
      'top and bottom|bottom and top|上边和下边|上面和下面|顶部和底部|上方和下方|上下|上下黑边|上下两边|上下边|上下各',
    ),
    sides: ['top', 'bottom'],
  },
  {
    word: word('leftAndRight', 'detail', 'left and right|right and left|both sides|sides|左边和右边|左侧和右侧|左面和右面|左右|左右黑边|左右两边|左右各|两侧|两边'), // prettier-ignore
    sides: ['left', 'right'],
  },
  {
    word: word('everySide', 'detail', 'each side|every side|all sides|all four sides|four sides|all edges|every edge|四边|四周|每边|各边|四边各'), // prettier-ignore
    sides: ['left', 'right', 'top', 'bottom'],
  },
];
const middle = word('middlePart', 'detail', 'middle|center|centre|central|中间|中间的|中央|中心|中部');
const half = word('halfPart', 'detail', 'half|一半|半边|半');
const quarter = word('quarterPart', 'detail', 'quarter|四分之一');
const cropWords = [
  crop,
  uncrop,
  ...Object.values(sides),
  ...pairs.map((pair) => pair.word),
  middle,
  half,
  quarter,
];

export const cropClips: EditKind<CropClips> = {
  edit: 'cropClips',
  summary: 'Cuts edges off the picture, or keeps a part of it.',
  schema,
  examples: [
    'crop 10% off the left',
    'crop the top and bottom by 12%',
    'crop clip 2 to the middle half',
    '裁掉左边10%',
    '裁掉上下黑边12%',
  ],
  words: cropWords,
  needs: [[crop, uncrop, w.remove, w.cut, w.trim, w.keep]],

  read(reading) {
    if (reading.take(uncrop)) {
      const target = readClipTarget(reading);
      return target && { edit: 'cropClips', target, crop: 'none' };
    }
    const crops = reading.has(crop);
    const named = sideGroups(reading);
    const isShared = sharesIn(reading).length > 0;
    // "Cut 10% off the left" can only be said of the picture, and so can "keep the right half".
    const isPart = reading.has(w.remove, w.cut, w.trim, w.keep) && named.length > 0 && isShared;
    if (!crops && !isPart) return undefined;
    // "Crop the left half" may be what goes or what stays.
    const isHalf = sharesIn(reading).some(({ percent, token }) => percent === 50 && token.type === 'word');
    if (isHalf && !isPart && !keepsPart(reading) && !saysOff(reading)) return undefined;
    const target = readClipTarget(reading);
    if (!target) return undefined;
    const wanted = keepsPart(reading) ? readPart(reading, named) : readEdges(reading, named);
    if (!wanted) return undefined;
    reading.take(crop, w.remove, w.cut, w.trim, w.keep, w.make);
    return { edit: 'cropClips', target, crop: wanted };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { crop: wanted } = edit;
    const seen = wanted === 'none' ? wholePicture : 'to' in wanted ? wanted.to : leftOf(wanted.off);
    if (seen.width < 1 || seen.height < 1) return refused(say.nothingLeft());
    const change = (effects: Effects) => {
      if (wanted === 'none') return withParts(effects, { crop: undefined });
      const changed = croppedTo(effects, seen);
      const { width, height } = changed.crop ?? wholePicture;
      return width < 1 || height < 1 ? { why: say.nothingLeft() } : changed;
    };
    const sizes = (all: readonly Effects[]) =>
      distinct(all.map((each) => sizeText(each.crop ?? wholePicture)));
    return changePictures(
      {
        target: edit.target,
        change,
        tell: (name, before, after) => say.cropped(name, sizes(before), sizes(after)),
        isSo: () => say.isWhole(),
      },
      timeline,
      world,
    );
  },
};

function leftOf({ left, right, top, bottom }: Record<Side, number>): Region {
  return { x: left, y: top, width: 100 - left - right, height: 100 - top - bottom };
}

function sizeText({ width, height }: Region): string {
  return `${Math.round(width)}% × ${Math.round(height)}%`;
}

/** The sides that are named, in order; those of a pair together. */
function sideGroups(reading: Reading): (readonly Side[])[] {
  return reading.tokens.flatMap((token) => {
    const pair = pairs.find((each) => means(token, each.word));
    if (pair) return [pair.sides];
    const side = (['left', 'right', 'top', 'bottom'] as const).find((each) => means(token, sides[each]));
    return side ? [[side]] : [];
  });
}

function saysOff({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /\b(off|out|away|from)\b|掉|去/));
}

interface Share {
  readonly token: Token;
  readonly percent: number;
}

/** "10%", "half", "a quarter", "the left third", in order. */
function sharesIn(reading: Reading): Share[] {
  return reading.tokens.flatMap((token): Share[] => {
    if (reading.isTaken(token)) return [];
    if (token.type === 'percent') return [{ token, percent: Math.round(token.value * 10) / 10 }];
    if (means(token, half)) return [{ token, percent: 50 }];
    if (means(token, quarter)) return [{ token, percent: 25 }];
    const isPart = token.type === 'ordinal' && token.value >= 3 && token.value <= 10;
    return isPart ? [{ token, percent: Math.round(1000 / token.value) / 10 }] : [];
  });
}

/** "crop to …", "keep the …": what is named stays. */
function keepsPart(reading: Reading): boolean {
  return reading.tokens.some(
    (token) => means(token, w.keep) || (token.type === 'word' && /^(to|into|down to|到|至|成|为)$|^裁[剪切]?[到成]$/.test(token.text)), // prettier-ignore
  );
}

/** "to the middle half", "to the left 60%", "to 80%". */
function readPart(reading: Reading, named: readonly (readonly Side[])[]): Crop | undefined {
  const isMiddle = reading.take(middle);
  const [said, ...others] = sharesIn(reading);
  const share = said?.percent;
  if (others.length > 0) return undefined;
  reading.takeToken(said?.token);
  const [side, ...more] = named;
  if (share === undefined || share < 1 || share > 99 || more.length > 0) return undefined;
  const margin = (100 - share) / 2;
  if (!side) return { to: { x: margin, y: margin, width: share, height: share } };
  if (isMiddle || side.length > 1) return undefined;
  reading.take(...Object.values(sides));
  switch (side[0]) {
    case 'left':
      return { to: { x: 0, y: 0, width: share, height: 100 } };
    case 'right':
      return { to: { x: 100 - share, y: 0, width: share, height: 100 } };
    case 'top':
      return { to: { x: 0, y: 0, width: 100, height: share } };
    case 'bottom':
      return { to: { x: 0, y: 100 - share, width: 100, height: share } };
    default:
      return undefined;
  }
}

/** "10% off the left", "10% off the left and 5% off the top", "the top and bottom by 12%". */
function readEdges(reading: Reading, named: readonly (readonly Side[])[]): Crop | undefined {
  const shares = sharesIn(reading);
  const percents = shares.map(({ percent }) => percent);
  const each = percents.length === 1 ? named.map(() => percents[0] ?? 0) : percents;
  if (named.length === 0 || each.length !== named.length) return undefined;
  if (each.some((percent) => percent <= 0 || percent > 99)) return undefined;
  reading.takeToken(...shares.map(({ token }) => token));
  reading.take(...Object.values(sides), ...pairs.map((pair) => pair.word));
  const off = { left: 0, right: 0, top: 0, bottom: 0 };
  named.forEach((group, i) => {
    for (const side of group) off[side] = each[i] ?? 0;
  });
  return { off };
}

interface Says {
  cropped(name: string, before: string, after: string): string;
  isWhole(): string;
  nothingLeft(): string;
}

const says: Translations<Says> = {
  en: {
    cropped: (name, before, after) => `${name} cropped, shown of its width and height: ${before} → ${after}.`,
    isWhole: () => 'the picture is not cropped',
    nothingLeft: () => 'Less than a hundredth of the picture would be left, so nothing was done.',
  },
  zh: {
    cropped: (name, before, after) => `${name}已裁剪，保留的宽和高：${before} → ${after}。`,
    isWhole: () => '画面没有被裁剪',
    nothingLeft: () => '这样画面剩下不到百分之一，没有执行。',
  },
};
