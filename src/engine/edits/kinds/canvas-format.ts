import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Rational } from '../../model/rational';
import { canvasFits } from '../../model/timeline';
import type { Canvas, CanvasFit, Clip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { isTooShort } from '../operations/ripple';
import { blurFill, canvasNoun, cropFill, fitInChinese, fitInEnglish, padFill, takeFills } from './set-canvas';

const fitSchema = z.strictObject({
  edit: z.literal('setFit'),
  fit: z
    .enum(canvasFits)
    .describe(
      'How clips of another shape fill the frame: cropped, over a blurred copy of themselves, or with bars.',
    ),
});
type SetFit = z.infer<typeof fitSchema>;

const behind = word('behindPicture', 'filler', 'behind it|behind the video|at the sides|on the sides|instead of bars|instead of black bars|两侧|两边|代替黑边'); // prettier-ignore

export const setFit: EditKind<SetFit> = {
  edit: 'setFit',
  summary:
    'Says what fills the frame where a picture has another shape: blur, black bars, or the cropped picture.',
  schema: fitSchema,
  examples: ['blurred background', 'fill the frame', 'use black bars', '模糊背景', '铺满画面'],
  words: [behind],
  needs: [[blurFill, padFill, cropFill]],

  read(reading) {
    const isBlurred = blursPicture(reading);
    reading.take(behind);
    const replaced = lastNamed(reading);
    const isGone = !reading.has(blurFill) && reading.has(padFill) && removesBars(reading);
    // "Crop" alone may be a crop of any kind.
    const isSaid = reading.tokens.some(
      (token) =>
        means(token, blurFill, padFill) ||
        (means(token, cropFill) && !isSpelt(token, /^(crop|cropped|cropping|裁剪|裁切)$/)),
    );
    const filled = isSaid && !isBlurred ? takeFills(reading) : undefined;
    const fit = replaced ?? (isGone ? 'crop' : filled);
    if (!fit) return undefined;
    reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^instead$/)));
    reading.take(cropFill, blurFill, padFill, w.make, w.add, canvasNoun);
    return { edit: 'setFit', fit };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { canvas } = timeline;
    if (canvas.fit === edit.fit) return unneeded(world.say.alreadySo(say.isFit(edit.fit)));
    const isSeen = timeline.clips.some((clip) => !fillsFrame(clip, canvas, world));
    return done(
      { ...timeline, canvas: { ...canvas, fit: edit.fit } },
      say.fit(canvas.fit, edit.fit),
      ...(isSeen ? [] : [say.allFill(edit.fit === 'blur')]),
    );
  },
};

/** Whether a picture has the frame's own shape, so that there is nothing beside it. */
function fillsFrame({ mediaId, effects }: Clip, { width, height }: Canvas, world: World): boolean {
  const media = world.media.get(mediaId);
  if (!media || media.kind === 'audio' || effects?.crop || effects?.rotate) return false;
  // Half a pixel at the longer side is rounded away.
  return Math.abs(media.width * height - media.height * width) <= Math.max(width, height);
}

/** "Blur the video" is no frame that is filled. */
function blursPicture(reading: Reading): boolean {
  const { tokens } = reading;
  const isVerb = tokens.some((token) => isSpelt(token, /^(blur|模糊|虚化)$/));
  const isFrame = tokens.some(
    (token) =>
      means(token, padFill, cropFill, behind) ||
      isSpelt(token, /^(sides?|edges?|background|borders?|rest|empty|背景|边缘|填充)$/),
  );
  return isVerb && !isFrame && !reading.has(canvasNoun);
}

/** Takes "remove" and "crop out" of "crop out the black bars". */
function removesBars(reading: Reading): boolean {
  const { tokens } = reading;
  const bars = tokens.findIndex((token) => means(token, padFill));
  const verb = tokens
    .slice(0, bars)
    .find((token) => isSpelt(token, /^(crop|crop out|crop off|crop away|lose|裁掉|裁剪掉)$/));
  reading.takeToken(verb);
  return reading.take(w.remove) || verb !== undefined;
}

/** Of bars and blur in one clause the one that the other is turned into. */
function lastNamed(reading: Reading): 'blur' | 'pad' | undefined {
  const { tokens } = reading;
  const turned = tokens.findIndex((token) => token.type === 'word' && /^(换成|改成|变成|改为|换为|替换成|to|into|with|用)$/.test(token.text));
  const [blur, pad] = [blurFill, padFill].map((fill) => tokens.findIndex((token) => means(token, fill)));
  if (turned < 0 || blur === undefined || pad === undefined) return undefined;
  if (Math.min(blur, pad) > turned || Math.max(blur, pad) < turned) return undefined;
  reading.takeToken(tokens[turned]);
  return blur > pad ? 'blur' : 'pad';
} // prettier-ignore

const rateSchema = z.strictObject({
  edit: z.literal('setFrameRate'),
  fps: z
    .number()
    .min(1)
    .max(10_000)
    .describe('Frames a second; 23.976, 29.97 and 59.94 are the exact broadcast rates.'),
});
type SetFrameRate = z.infer<typeof rateSchema>;

/** Frames a second. */
const mostFps = 120;

const rateNoun = word('frameRate', 'object', 'frame rate|the frame rate|framerate|frame-rate|fps|frames per second|帧率|帧速|帧速率|帧数|帧'); // prettier-ignore

export const setFrameRate: EditKind<SetFrameRate> = {
  edit: 'setFrameRate',
  summary: 'Sets how many frames a second the video has.',
  schema: rateSchema,
  examples: ['make it 24 fps', 'set the frame rate to 30', '帧率改为30', '改成每秒24帧'],
  words: [rateNoun],

  read(reading) {
    const rate =
      reading.takeOnly('frameRate')?.value ??
      (reading.has(rateNoun) ? reading.takeOnly('number')?.value : undefined) ??
      takeFrames(reading);
    if (!rate || rate < 1 || rate > 10_000) return undefined;
    reading.take(rateNoun, w.make, w.add);
    return { edit: 'setFrameRate', fps: rate };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { canvas } = timeline;
    if (edit.fps > mostFps) return refused(say.tooFast(mostFps));
    const fps = rateOf(edit.fps);
    const text = ({ num, den }: Rational) => String(Number((num / den).toFixed(3)));
    if (fps.num * canvas.fps.den === canvas.fps.num * fps.den) {
      return unneeded(world.say.alreadySo(say.isRate(text(fps))));
    }
    const next = { ...timeline, canvas: { ...canvas, fps } };
    if (timeline.clips.some((clip) => isTooShort(clip, next))) return refused(say.tooSlow(text(fps)));
    return done(next, say.rate(text(canvas.fps), text(fps)));
  },
};

/** "帧率改成60帧", "改成60帧": beside the rate, or where the whole video is turned into them, frames are no length. */
function takeFrames(reading: Reading): number | undefined {
  const [time, ...more] = reading.all('time');
  const count = time && more.length === 0 ? framesIn(reading, time) : undefined;
  if (!time || count === undefined) return undefined;
  const lead = reading.tokens[reading.tokens.indexOf(time) - 1];
  const turns = lead?.type === 'word' && /^(改成|变成|转成|换成|做成|设为|设成|改为|转为|调成|调到|提升到|提高到|降到|降低到)$/.test(lead.text);
  if (!reading.has(rateNoun) && !(turns && usualRates.has(count))) return undefined;
  reading.takeToken(time);
  return count;
} // prettier-ignore

const usualRates: ReadonlySet<number> = new Set([24, 25, 30, 48, 50, 60, 90, 120]);

/** The number of "60帧"; a length in frames is told no other way. */
export function framesIn({ clause }: Reading, { start, end }: TokenOf<'time'>): number | undefined {
  const count = /^(\d{1,3}) ?帧$/u.exec(clause.text.slice(start, end))?.[1];
  return count === undefined ? undefined : Number(count);
}

/** 23.976 and its kin are rounded names of exact ratios. */
function rateOf(fps: number): Rational {
  if (Number.isInteger(fps)) return { num: fps, den: 1 };
  const whole = Math.ceil(fps);
  if (Math.abs((whole * 1000) / 1001 - fps) < 0.006) return { num: whole * 1000, den: 1001 };
  return { num: Math.round(fps * 1000), den: 1000 };
}

interface Says {
  fit(before: CanvasFit, after: CanvasFit): string;
  isFit(fit: CanvasFit): string;
  /** @param isBlur Whether a background was to be blurred, which may be meant of what is behind people. */
  allFill(isBlur: boolean): string;
  rate(before: string, after: string): string;
  isRate(fps: string): string;
  tooSlow(fps: string): string;
  tooFast(most: number): string;
}

const says: Translations<Says> = {
  en: {
    fit: (before, after) =>
      `Where a picture does not fill the frame: ${fitInEnglish[before]} → ${fitInEnglish[after]}.`,
    isFit: (fit) => `pictures of another shape are shown ${fitInEnglish[fit]} already`,
    allFill: (isBlur) =>
      `Every picture fills the frame as it is, so nothing looks different until the shape changes.${isBlur ? ' What is behind people can’t be blurred here.' : ''}`,
    rate: (before, after) => `Frames a second: ${before} → ${after}.`,
    isRate: (fps) => `the video has ${fps} frames a second already`,
    tooFast: (most) => `A video has at most ${most} frames a second here. Nothing was done.`,
    tooSlow: (fps) => `At ${fps} frames a second a clip would be shorter than one frame. Nothing was done.`,
  },
  zh: {
    fit: (before, after) => `画面未填满时：${fitInChinese[before]} → ${fitInChinese[after]}。`,
    isFit: (fit) => `已经是${fitInChinese[fit]}`,
    allFill: (isBlur) =>
      `目前所有画面都已填满，改变画幅之前看不出变化。${isBlur ? '这里无法只虚化人物身后的背景。' : ''}`,
    rate: (before, after) => `帧率：每秒 ${before} → ${after} 帧。`,
    isRate: (fps) => `已经是每秒 ${fps} 帧`,
    tooFast: (most) => `这里每秒最多 ${most} 帧，没有执行。`,
    tooSlow: (fps) => `每秒 ${fps} 帧会让片段短于一帧，没有执行。`,
  },
};
