import assert from 'node:assert/strict';
import type { Effects } from '../../../src/engine/model/effects';
import type { Media } from '../../../src/engine/model/media';
import { placeClips, timelineDurationMs } from '../../../src/engine/model/timeline';
import type { MusicClip, Timeline } from '../../../src/engine/model/timeline';
import type { Overlay } from '../../../src/engine/model/overlay';
import type { Title } from '../../../src/engine/model/title';

type Ended<T> = Omit<T, 'id' | 'mediaId' | 'endMs'> & { readonly endMs: number };

/** A timeline as people see it: files by their names, and all ends as moments. Milliseconds, volumes in percent. */
export interface Seen {
  readonly lengthMs: number;
  readonly clips: number;
  /** The files of the clips, in order. */
  readonly order: readonly string[];
  /** What the clips show of their files: `[in, out]`. */
  readonly sources: readonly (readonly [number, number])[];
  /** Where the clips start on the timeline. */
  readonly starts: readonly number[];
  /** How long each clip is on the timeline. */
  readonly lengths: readonly number[];
  readonly speeds: readonly number[];
  readonly volumes: readonly number[];
  readonly reversed: readonly boolean[];
  /** How long each cut between two clips is blended; 0 where it is hard. */
  readonly transitions: readonly number[];
  readonly transitionKinds: readonly string[];
  readonly effects: readonly Effects[];
  /** Titles and lower thirds, but no captions. */
  readonly titles: readonly Ended<Title>[];
  readonly captions: readonly Ended<Title>[];
  readonly music: readonly (Ended<MusicClip> & { readonly file: string })[];
  readonly overlays: readonly (Ended<Overlay> & { readonly file: string })[];
  readonly fade: Timeline['fade'];
  readonly loudness: number | undefined;
  readonly canvas: {
    readonly width: number;
    readonly height: number;
    readonly fps: number;
    readonly fit: string;
  };
}

/** Some of what is seen: of an object the fields that are named, of a list all, a number or what it lies between. */
export type Facts = { readonly [K in keyof Seen]?: Fact<Seen[K]> };
type Fact<T> = T extends number
  ? number | { readonly from: number; readonly to: number }
  : T extends string
    ? string | RegExp
    : T extends readonly (infer Each)[]
      ? readonly Fact<Each>[]
      : T extends object
        ? { readonly [K in keyof T]?: Fact<T[K]> }
        : T;

export function seen(timeline: Timeline, media: ReadonlyMap<string, Media>): Seen {
  const { clips, canvas } = timeline;
  const lengthMs = timelineDurationMs(timeline);
  const nameOf = (id: string) => media.get(id)?.fileName ?? id;
  const ended = <T extends { readonly endMs: number | 'timeline' }>(part: T) => ({
    ...part,
    endMs: part.endMs === 'timeline' ? lengthMs : part.endMs,
  });
  const named = <T extends { readonly endMs: number | 'timeline'; readonly mediaId: string }>(part: T) => ({
    ...ended(part),
    file: nameOf(part.mediaId),
  });
  const placed = placeClips(clips);
  const blends = clips.slice(1).map(({ transition }) => transition);
  return {
    lengthMs,
    clips: clips.length,
    order: clips.map(({ mediaId }) => nameOf(mediaId)),
    sources: clips.map(({ inMs, outMs }) => [inMs, outMs]),
    starts: placed.map(({ startMs }) => startMs),
    lengths: placed.map(({ startMs, endMs }) => endMs - startMs),
    speeds: clips.map(({ speed }) => speed),
    volumes: clips.map(({ volume }) => volume),
    reversed: clips.map(({ reversed }) => reversed === true),
    transitions: blends.map((transition) => transition?.durationMs ?? 0),
    transitionKinds: blends.map((transition) => transition?.kind ?? 'none'),
    effects: clips.map(({ effects }) => effects ?? {}),
    titles: timeline.titles.filter(({ role }) => role !== 'caption').map(ended),
    captions: timeline.titles.filter(({ role }) => role === 'caption').map(ended),
    music: timeline.music.map(named),
    overlays: timeline.overlays.map(named),
    fade: timeline.fade,
    loudness: timeline.loudness,
    canvas: { ...canvas, fps: canvas.fps.num / canvas.fps.den },
  };
}

/** @throws {AssertionError} with the path to what is not as expected. */
export function assertSeen(actual: Seen, expected: Facts): void {
  assertFits(actual, expected, 'timeline');
}

function assertFits(actual: unknown, expected: unknown, path: string): void {
  const differs = () => `${path} is ${JSON.stringify(actual)}, not ${described(expected)}`;
  if (expected instanceof RegExp) {
    assert.ok(typeof actual === 'string' && expected.test(actual), differs());
  } else if (Array.isArray(expected)) {
    assert.ok(Array.isArray(actual) && actual.length === expected.length, differs());
    expected.forEach((each: unknown, i) => assertFits(actual[i], each, `${path}[${i}]`));
  } else if (isBetween(expected)) {
    assert.ok(typeof actual === 'number' && actual >= expected.from && actual <= expected.to, differs());
  } else if (isRecord(expected)) {
    assert.ok(isRecord(actual), differs());
    for (const [key, each] of Object.entries(expected)) assertFits(actual[key], each, `${path}.${key}`);
  } else {
    assert.ok(Object.is(actual, expected), differs());
  }
}

function described(expected: unknown): string {
  return expected instanceof RegExp ? String(expected) : JSON.stringify(expected);
}

function isBetween(value: unknown): value is { readonly from: number; readonly to: number } {
  return isRecord(value) && typeof value['from'] === 'number' && typeof value['to'] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
