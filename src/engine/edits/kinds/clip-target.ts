import * as z from 'zod';
import { imageClips } from '../../language/references/clip-files';
import { scopeOf, takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRangesMeant } from '../../language/times/spared-ranges';
import type { Effects } from '../../model/effects';
import type { Media } from '../../model/media';
import type { Clip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, isolate } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditResult, World } from '../edit-kind';
import { rangeSchema } from '../moment';
import type { Range } from '../moment';
import type { Cut } from '../operations/cutting';
import { canvasFollowing, withEffects } from '../operations/turning';
import { clipNumber, clipNumbers } from './clip-destination';

const clip = clipNumber.optional().describe('The times are those of this clip, not of the timeline.');

/** Some clips by number, or a stretch or several of the timeline or of a clip. */
export const someClips = [
  z.strictObject({ clips: clipNumbers }),
  z.strictObject({ range: rangeSchema, clip }),
  z.strictObject({ ranges: z.array(rangeSchema).min(2).max(100), clip }),
] as const;

/** Which clips an edit of pictures or sound is for: all, the images, some by number, or stretches of the timeline. */
export const clipTarget = z
  .union([z.enum(['all', 'images']), ...someClips])
  .describe(
    'All clips, the images among them, some by number, or a stretch or several of the timeline or of a clip.',
  );
export type ClipTarget = z.infer<typeof clipTarget>;

const imageWords = /^(photos?|images?|pictures|stills|slides|图片|照片|相片)$/;

/** Takes the clips that are named; all where none are, and `undefined` where that stays unclear. */
export function readClipTarget(reading: Reading): ClipTarget | undefined {
  const scope = scopeOf(reading);
  const clips = takeClips(reading).flatMap((reference) => reference.clips);
  const span = momentForLength(reading);
  const ranges = span ? [span] : takeRangesMeant(reading);
  const [range, ...more] = ranges;
  const isScope = scope !== undefined && scope.clips.length === 1 && clips.length === 1;
  if (range && clips.length > 0 && !isScope) return undefined;
  const images = reading.tokens.filter(
    (token) => token.type === 'word' && !reading.isTaken(token) && imageWords.test(token.text),
  );
  if (images.length > 0 && (range || clips.length > 0)) return undefined;
  reading.takeToken(...images);
  const each = reading.find(w.each);
  reading.take(w.each, w.everything, w.clip);
  // "On each one" counts nothing.
  const one = each && reading.tokens[reading.tokens.indexOf(each) + 1];
  if (one?.type === 'number' && one.value === 1) reading.takeToken(one);
  if (range) {
    const [clip] = clips;
    const said = [range, ...more].map(({ start, end }) => ({ start, end }));
    const times = more.length > 0 ? { ranges: said } : { range: { start: range.start, end: range.end } };
    return { ...times, ...(clip !== undefined && { clip }) };
  }
  if (clips.length > 0) return { clips };
  // "Warm the image a bit" of a video
  const isPicture =
    images.every((token) => isSpelt(token, /^image$/)) && imageClips(reading.clause).length === 0;
  return images.length > 0 && !isPicture ? 'images' : 'all';
}

/** "at 0:05 for 2 seconds" */
function momentForLength(reading: Reading): { start: number; end: number } | undefined {
  const [moment, length, ...more] = reading.all('time');
  if (!moment || !length || more.length > 0 || length.form !== 'length') return undefined;
  const { tokens } = reading;
  const before = tokens[tokens.indexOf(moment) - 1];
  const between = tokens.slice(tokens.indexOf(moment) + 1, tokens.indexOf(length));
  const isMoment =
    moment.form !== 'length' || (before?.type === 'word' && /^(at|@|from|在|从)$/.test(before.text));
  const lasts = between.some((token) => token.type === 'word' && /^(for|lasting|持续)$/.test(token.text));
  if (!isMoment || !lasts) return undefined;
  reading.takeToken(moment, length);
  return { start: moment.ms, end: moment.ms + length.ms };
}

/** Clips that an edit is for. */
export interface Chosen {
  /** Split at the ends of the stretch, where one was named. */
  readonly timeline: Timeline;
  readonly indexes: readonly number[];
  readonly cut?: Cut;
  /** What they are called in a reply. */
  readonly name: string;
}

/** The clips of a target for which something can be done, or why there are none. */
export function chooseClips(
  target: ClipTarget,
  timeline: Timeline,
  world: World,
  fits: (clip: Clip, media: Media | undefined) => boolean,
): Chosen | { readonly why: string } {
  const say = world.say.choose(says);
  const mediaOf = ({ mediaId }: Clip) => world.media.get(mediaId);
  const fitting = (line: Timeline, indexes: readonly number[]) =>
    indexes.filter((i) => line.clips.slice(i, i + 1).some((clip) => fits(clip, mediaOf(clip))));
  if (typeof target === 'object' && !('clips' in target)) {
    const isolated = isolate(
      timeline,
      'range' in target ? [target.range] : target.ranges,
      world,
      target.clip,
    );
    if ('why' in isolated) return isolated;
    const { cut, stretches } = isolated;
    const name = nameOfStretches(stretches, world);
    return {
      timeline: cut.timeline,
      indexes: fitting(cut.timeline, isolated.indexes),
      cut,
      name,
    };
  }
  if (typeof target === 'object') {
    const found = clipIndexes(timeline, target.clips);
    if ('missing' in found) return { why: world.say.noSuchClip(found.missing, timeline.clips.length) };
    const numbers = found.indexes.map((i) => i + 1);
    return { timeline, indexes: fitting(timeline, found.indexes), name: say.clips(numbers) };
  }
  const all = timeline.clips.map((_, i) => i);
  if (target === 'all') return { timeline, indexes: fitting(timeline, all), name: say.all() };
  const images = all.filter((i) => timeline.clips.slice(i, i + 1).some((clip) => mediaOf(clip)?.kind === 'image')); // prettier-ignore
  if (images.length === 0) return { why: say.noImage() };
  return { timeline, indexes: fitting(timeline, images), name: say.images() };
}

/** "0:10–0:20 and 0:40–0:50" */
export function nameOfStretches(stretches: readonly Range[], { say }: World): string {
  return say.list(stretches.map(({ startMs, endMs }) => `${say.time(startMs)}–${say.time(endMs)}`));
}

/** Whether there is a picture to change. */
export function hasPicture(_: Clip, media: Media | undefined): boolean {
  return media !== undefined && media.kind !== 'audio';
}

export interface EffectsChange {
  readonly target: ClipTarget;
  /** The new effects of a clip, the how-manieth of those chosen it is, or why none of them changes. */
  readonly change: (effects: Effects, nth: number) => Effects | { readonly why: string };
  /** One sentence; the effects are those of the chosen clips, before and after. */
  readonly tell: (name: string, before: readonly Effects[], after: readonly Effects[]) => string;
  /** Where nothing changes: what is so already. */
  readonly isSo: (after: readonly Effects[]) => string;
}

/** Changes the effects of pictures, all of them or none; the canvas goes along where all change their shape. */
export function changePictures(
  { target, change, tell, isSo }: EffectsChange,
  timeline: Timeline,
  world: World,
): EditResult {
  const say = world.say.choose(says);
  const chosen = chooseClips(target, timeline, world, hasPicture);
  if ('why' in chosen) return refused(chosen.why);
  const { timeline: base, indexes, name, cut } = chosen;
  if (indexes.length === 0) return refused(say.noPicture());
  const before = indexes.map((i) => base.clips[i]?.effects ?? {});
  const after: Effects[] = [];
  for (const [nth, effects] of before.entries()) {
    const changed = change(effects, nth);
    if ('why' in changed) return refused(changed.why);
    after.push(changed);
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return unneeded(world.say.alreadySo(isSo(after)));
  const clips = base.clips.map((clip, i) => {
    const effects = after[indexes.indexOf(i)];
    return effects ? withEffects(clip, effects) : clip;
  });
  const isEverything = base.clips.every((clip, i) => indexes.includes(i) || !hasPicture(clip, world.media.get(clip.mediaId))); // prettier-ignore
  const canvas = isEverything ? canvasFollowing(base.canvas, base.clips, clips, world.media) : base.canvas;
  const { width, height } = base.canvas;
  const isResized = canvas.width !== width || canvas.height !== height;
  return done(
    { ...base, clips, canvas },
    tell(name, before, after),
    ...(isResized ? [say.canvas(`${width}×${height}`, `${canvas.width}×${canvas.height}`)] : []),
    ...(cut ? alsoSaid(cut, world) : []),
  );
}

/** Different values of several clips, each once. */
export function distinct(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}

interface Says {
  all(): string;
  images(): string;
  clips(numbers: readonly number[]): string;
  noImage(): string;
  noPicture(): string;
  canvas(before: string, after: string): string;
}

const says: Translations<Says> = {
  en: {
    all: () => 'Video',
    images: () => 'Images',
    clips: (numbers) => `Clip ${numbers.join(', ')}`,
    noImage: () => 'There is no image on the timeline, so nothing was done.',
    noPicture: () => 'There is no picture there, only sound, so nothing was done.',
    canvas: (before, after) => `The frame goes along: ${before} → ${after}.`,
  },
  zh: {
    all: () => '视频',
    images: () => '图片',
    clips: (numbers) => `第 ${numbers.join('、')} 段`,
    noImage: () => '时间线上没有图片，没有执行。',
    noPicture: () => '那里只有声音，没有画面，没有执行。',
    canvas: (before, after) => `画幅随之变化：${before} → ${after}。`,
  },
};
