import * as z from 'zod';
import type { ImageMedia, VideoMedia } from '../../model/media';
import type { Overlay } from '../../model/overlay';
import { plainColourId } from '../../model/plain-colour';
import { clipDurationMs, placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { settle } from '../operations/cutting';
import { imageDurationMs } from '../../../timeline/first-timeline';
import { mediaByName } from './add-clips';
import { mostOverlaysAtOnce } from './add-overlay';
import { clipNumber } from './clip-destination';
import { readSplitScreen, splitScreenWords } from './side-by-side-language';

const half = z.union([z.string().min(1), clipNumber]).optional();
const schema = z.strictObject({
  edit: z.literal('sideBySide'),
  first: half.describe(
    'File name of the video on the left or on top, or the number of its clip; without it the only other one.',
  ),
  second: half.describe('As “first”, of the video on the right or at the bottom.'),
  layout: z.enum(['row', 'column']).default('row').describe('Left and right, or top and bottom.'),
  sound: z.enum(['both', 'first', 'second', 'none']).default('both').describe('Whose sound is heard.'),
  until: z
    .enum(['longer', 'shorter'])
    .default('longer')
    .describe('Whether it ends with the longer of the two or with the shorter.'),
});
type SideBySide = z.infer<typeof schema>;

const black = '#000000';

export const sideBySide: EditKind<SideBySide> = {
  edit: 'sideBySide',
  summary:
    'Shows two videos at the same time, each in one half of the frame, with the sound of both or of one.',
  schema,
  examples: [
    'put the two videos side by side',
    'split screen with cam.mp4 on the right',
    'split screen with a.mp4 on top and b.mp4 at the bottom',
    'split screen, only the sound of the left one, as long as the shorter one',
    '两个视频左右分屏',
    '左右分屏，只要左边的声音，时长以短的为准',
    '上下分屏播放 a.mp4 和 b.mp4',
  ],
  words: splitScreenWords,

  read(reading) {
    const said = readSplitScreen(reading);
    return said && { edit: 'sideBySide', sound: 'both', until: 'longer', ...said };
  },

  // The first half stays where the clips are, until its place is known.
  elsewhere: (edit, world) => {
    const halves = chooseHalves(edit, undefined, world);
    return 'why' in halves ? [] : [halves.second.media.id];
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const halves = chooseHalves(edit, timeline, world);
    if ('why' in halves) return refused(halves.why);
    const both = [halves.first, halves.second] as const;
    const lengths = both.map((each) => each.lengthMs);
    const lengthMs = edit.until === 'shorter' ? Math.min(...lengths) : Math.max(...lengths);
    const at = halves.first.index ?? halves.second.index;
    let { nextId } = timeline;
    const ground: Clip = {
      id: `c${nextId++}`,
      mediaId: plainColourId(black),
      // What stands over the clip in whose place it is stays there.
      inMs: at === undefined ? 0 : (timeline.clips[at]?.inMs ?? 0),
      outMs: (at === undefined ? 0 : (timeline.clips[at]?.inMs ?? 0)) + lengthMs,
      speed: 1,
      volume: 100,
      handles: { beforeMs: 0, afterMs: 0 },
    };
    const old = timeline.clips.map((clip, was) => ({ clip, was }));
    const replaced = old.flatMap((piece) =>
      piece.was === at ? [{ clip: ground, was: at }] : both.some(({ index }) => index === piece.was) ? [] : [piece],
    ); // prettier-ignore
    const pieces = at === undefined ? [...old, { clip: ground, was: undefined }] : replaced;
    const cut = settle(timeline, pieces, nextId);
    const startMs = placeClips(cut.timeline.clips).find(({ clip }) => clip.id === ground.id)?.startMs ?? 0;
    const durationMs = timelineDurationMs(cut.timeline);
    const besides = cut.timeline.overlays.filter(
      (each) => each.startMs < startMs + lengthMs && (each.endMs === 'timeline' || each.endMs > startMs),
    );
    if (besides.length + 2 > mostOverlaysAtOnce) return refused(say.tooMany(mostOverlaysAtOnce));
    nextId = cut.timeline.nextId;
    const overlays = both.map((each, i): Overlay => {
      const endMs = startMs + Math.min(each.lengthMs, lengthMs);
      return {
        id: `o${nextId++}`,
        mediaId: each.media.id,
        startMs,
        endMs: endMs >= durationMs ? 'timeline' : endMs,
        inMs: each.inMs,
        place: places[edit.layout][i] ?? 'center',
        width: halfWidth(edit.layout, each.media, timeline.canvas),
        margin: 0,
        opacity: 100,
        volume: edit.sound === 'both' || edit.sound === turns[i] ? each.volume : 0,
        loop: false,
      };
    });
    const names = both.map(({ media }) => media.fileName);
    const { span, time } = world.say;
    const shorter = both.find((each) => each.lengthMs < lengthMs);
    return done(
      { ...cut.timeline, overlays: [...overlays, ...cut.timeline.overlays], nextId },
      say.beside(edit, names[0] ?? '', names[1] ?? '', `${time(startMs)}–${time(startMs + lengthMs)}`),
      say.lengths(span(timelineDurationMs(timeline)), span(durationMs)),
      ...(shorter ? [say.shorter(shorter.media.fileName, span(shorter.lengthMs))] : []),
      ...alsoSaid(cut, world),
    );
  },
};

const turns = ['first', 'second'] as const;

const places = { row: ['left', 'right'], column: ['top', 'bottom'] } as const;

/** Percent of the canvas's width at which a picture fills its half as far as its shape lets it. */
function halfWidth(layout: 'row' | 'column', media: Picture, canvas: { width: number; height: number }): number {
  const [width, height] = layout === 'row' ? [50, 100] : [100, 50];
  const byHeight = (height * (media.width / media.height) * canvas.height) / canvas.width;
  return Math.max(1, Math.round(Math.min(width, byHeight) * 100) / 100);
} // prettier-ignore

type Picture = ImageMedia | VideoMedia;

interface Half {
  readonly media: Picture;
  /** Of its clip; `undefined` where it is not on the main track. */
  readonly index: number | undefined;
  readonly inMs: number;
  readonly lengthMs: number;
  readonly volume: number;
}

type Halves = { readonly first: Half; readonly second: Half } | { readonly why: string };

/** The two that are named, or the only two there are. @param timeline none before the first edit. */
function chooseHalves({ first, second }: SideBySide, timeline: Timeline | undefined, world: World): Halves {
  const say = world.say.choose(says);
  const named: (Half | undefined)[] = [];
  for (const each of [first, second]) {
    const found = each === undefined ? undefined : halfOf(each, timeline, world);
    if (found && 'why' in found) return found;
    named.push(found);
  }
  const onTrack = (timeline?.clips ?? []).map(({ mediaId }) => mediaId);
  const videos = [...new Set([...onTrack, ...world.media.keys()])].filter(
    (id) => world.media.get(id)?.kind === 'video',
  );
  const free = videos.filter((id) => named.every((each) => each?.media.id !== id));
  const missing = named.filter((each) => each === undefined).length;
  if (missing > 0 && free.length !== missing) {
    const names = free.map((id) => world.media.get(id)?.fileName ?? id);
    return { why: free.length < missing ? say.onlyOne() : say.which(world.say.list(names)) };
  }
  const halves: Half[] = [];
  for (const each of named) {
    const found = each ?? halfOf(free.shift() ?? '', timeline, world);
    if ('why' in found) return found;
    halves.push(found);
  }
  const [one, other] = halves;
  if (!one || !other || (one.media.id === other.media.id && one.index === other.index)) return { why: say.onlyOne() };
  return { first: one, second: other };
} // prettier-ignore

/** What stands in one half: a file that is on no clip, or the only clip that shows it. */
function halfOf(
  named: string | number,
  timeline: Timeline | undefined,
  world: World,
): Half | { readonly why: string } {
  const say = world.say.choose(says);
  const clips = timeline?.clips ?? [];
  if (typeof named === 'number') {
    const index = timeline && clipIndex(timeline, named);
    if (index === undefined) return { why: world.say.noSuchClip(named, clips.length) };
    return halfOfClip(index, clips[index], world);
  }
  const media = mediaByName(named, world);
  const all = [...world.media.values()].map(({ fileName }) => fileName);
  if (!media) return { why: world.say.noSuchFile(named, all) };
  if (media.kind === 'audio') return { why: say.noPicture(media.fileName) };
  const shown = clips.flatMap(({ mediaId }, i) => (mediaId === media.id ? [i] : []));
  const [index, ...more] = shown;
  if (more.length > 0) return { why: say.cutUp(media.fileName, shown.length) };
  if (index !== undefined) return halfOfClip(index, clips[index], world);
  const lengthMs = media.kind === 'image' ? imageDurationMs : media.durationMs;
  return { media, index: undefined, inMs: 0, lengthMs, volume: 100 };
}

/** A picture over the picture plays as recorded, so nothing but its ends may have been changed. */
function halfOfClip(index: number, clip: Clip | undefined, world: World): Half | { readonly why: string } {
  const say = world.say.choose(says);
  const media = clip && world.media.get(clip.mediaId);
  if (!media || media.kind === 'audio') return { why: say.noPicture(String(index + 1)) };
  const isChanged = clip.speed !== 1 || clip.reversed || clip.freezeAtMs !== undefined || clip.effects;
  if (isChanged) return { why: say.changed(media.fileName) };
  return { media, index, inMs: clip.inMs, lengthMs: clipDurationMs(clip), volume: clip.volume };
}

interface Says {
  beside(edit: SideBySide, first: string, second: string, stretch: string): string;
  lengths(before: string, after: string): string;
  shorter(name: string, length: string): string;
  onlyOne(): string;
  which(names: string): string;
  noPicture(name: string): string;
  cutUp(name: string, clips: number): string;
  changed(name: string): string;
  tooMany(most: number): string;
}

const says: Translations<Says> = {
  en: {
    beside: ({ layout, sound }, first, second, stretch) => {
      const heard = { both: 'both with their sound', first: `with the sound of ${first}`, second: `with the sound of ${second}`, none: 'without sound' }[sound]; // prettier-ignore
      return layout === 'row'
        ? `${first} on the left and ${second} on the right, ${stretch}, ${heard}.`
        : `${first} at the top and ${second} at the bottom, ${stretch}, ${heard}.`;
    },
    lengths: (before, after) => `The video: ${before} → ${after}.`,
    shorter: (name, length) => `${name} is ${length} long; then its half is black.`,
    onlyOne: () => 'That takes two different videos. Attach another one, then ask again. Nothing was done.',
    which: (names) =>
      `Which two of these: ${names}? Name them, as in “put a.mp4 on the left and b.mp4 on the right”. Nothing was done.`,
    noPicture: (name) => `${name} has no picture. Nothing was done.`,
    cutUp: (name, clips) =>
      `${name} is cut into ${clips} clips. Side by side goes before cutting, or name two clips. Nothing was done.`,
    changed: (name) =>
      `${name} was changed in speed or picture, which a half of the frame does not keep. Undo that first. Nothing was done.`,
    tooMany: (most) => `There can be ${most} pictures over the picture at most. Nothing was done.`,
  },
  zh: {
    beside: ({ layout, sound }, first, second, stretch) => {
      const heard = { both: '保留两边的声音', first: `只有 ${first} 的声音`, second: `只有 ${second} 的声音`, none: '没有声音' }[sound]; // prettier-ignore
      return layout === 'row'
        ? `${first} 在左，${second} 在右，${stretch}，${heard}。`
        : `${first} 在上，${second} 在下，${stretch}，${heard}。`;
    },
    lengths: (before, after) => `视频长度：${before} → ${after}。`,
    shorter: (name, length) => `${name} 长 ${length}，之后那一半为黑色。`,
    onlyOne: () => '分屏需要两个不同的视频。请再附上一个，没有执行。',
    which: (names) => `要用哪两个：${names}？可以说“a.mp4放左边，b.mp4放右边”。没有执行。`,
    noPicture: (name) => `${name} 没有画面，没有执行。`,
    cutUp: (name, clips) => `${name} 已被剪成 ${clips} 个片段。请先分屏再剪辑，或指定两个片段。没有执行。`,
    changed: (name) => `${name} 改过速度或画面，分屏无法保留。请先撤销。没有执行。`,
    tooMany: (most) => `画面上最多叠加 ${most} 个，没有执行。`,
  },
};
