import type { World } from '../../../src/engine/edits/edit-kind';
import type { AudioMedia, ImageMedia, Loudness, Media, VideoMedia } from '../../../src/engine/model/media';
import { repliesFor } from '../../../src/engine/replies/language';

/** Media, loudness and a world to try edits in; nothing of it is on disk. */

export function videoOf(fileName: string, change: Partial<VideoMedia> = {}): VideoMedia {
  return {
    id: fileName,
    fileName,
    path: `/media/${fileName}`,
    kind: 'video',
    durationMs: 60_000,
    width: 1280,
    height: 720,
    fps: { num: 30, den: 1 },
    hasAudio: true,
    ...change,
  };
}

export function audioOf(fileName: string, durationMs = 20_000): AudioMedia {
  return { id: fileName, fileName, path: `/media/${fileName}`, kind: 'audio', durationMs };
}

export function imageOf(fileName: string, width = 800, height = 600): ImageMedia {
  return { id: fileName, fileName, path: `/media/${fileName}`, kind: 'image', width, height };
}

export function worldOf(
  media: readonly Media[],
  loudness: Readonly<Record<string, Loudness>> = {},
  language = 'en',
): World {
  return {
    media: new Map(media.map((each) => [each.id, each])),
    loudness: new Map(Object.entries(loudness)),
    captions: new Map(),
    say: repliesFor(language),
  };
}

/** Loudness at 30 windows a second, from `[seconds, peak]` pairs. */
export function loudnessOf(...stretches: readonly (readonly [number, number])[]): Loudness {
  const peaks = stretches.flatMap(([seconds, peak]) =>
    Array.from({ length: Math.round(seconds * 30) }, () => peak),
  );
  return { rate: { num: 30, den: 1 }, peaks: Float32Array.from(peaks) };
}

/** Media of every sort, two of them with somebody who speaks and pauses, for edits of any kind. */
export function everySort(): { media: readonly Media[]; speech: Loudness; world: World } {
  const ntsc = { num: 30_000, den: 1001 };
  const media = [
    videoOf('a.mp4', { durationMs: 9000 }),
    imageOf('i.png'),
    videoOf('b.mp4', { durationMs: 7531, fps: ntsc }),
    videoOf('quiet.mp4', { durationMs: 4000, hasAudio: false }),
    audioOf('song.mp3', 3000),
  ];
  const speech = loudnessOf([0.7, 0], [1.3, 0.5], [1.1, 0], [0.9, 0.4], [2, 0.01], [3, 0.6]);
  return { media, speech, world: worldOf(media, { 'a.mp4': speech, 'b.mp4': { ...speech, rate: ntsc } }) };
}
