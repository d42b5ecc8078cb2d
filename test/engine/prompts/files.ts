import type { CaptionsFile } from '../../../src/engine/model/captions';
import type { Loudness, Media } from '../../../src/engine/model/media';
import { audioOf, imageOf, loudnessOf, videoOf } from '../edits/world';

const fullHd = { width: 1920, height: 1080 };

/** What the prompts are said of. Nothing of it is on disk: no prompt is rendered. */
const media = {
  'talk.mp4': videoOf('talk.mp4', { ...fullHd, durationMs: 120_000 }),
  'harbour.mp4': videoOf('harbour.mp4', { ...fullHd, durationMs: 40_000 }),
  'beach.mp4': videoOf('beach.mp4', { ...fullHd, durationMs: 20_000 }),
  'phone.mp4': videoOf('phone.mp4', { width: 1080, height: 1920, durationMs: 30_000 }),
  /** Without sound. */
  'drone.mp4': videoOf('drone.mp4', { ...fullHd, durationMs: 15_000, hasAudio: false }),
  'photo1.jpg': imageOf('photo1.jpg', 4000, 3000),
  'photo2.jpg': imageOf('photo2.jpg', 4000, 3000),
  'photo3.jpg': imageOf('photo3.jpg', 3000, 4000),
  'logo.png': imageOf('logo.png', 400, 400),
  'song.mp3': audioOf('song.mp3', 180_000),
  /** Shorter than all videos but one. */
  'jingle.mp3': audioOf('jingle.mp3', 15_000),
  'voiceover.mp3': audioOf('voiceover.mp3', 60_000),
} as const satisfies Readonly<Record<string, Media>>;

/** Four captions: at 0:02, 0:12.5, 0:40 and 1:10, of 3 seconds each. */
export const talkCaptions = `1
00:00:02,000 --> 00:00:05,000
Welcome to the harbour.

2
00:00:12,500 --> 00:00:15,500
Today we look at three boats.

3
00:00:40,000 --> 00:00:43,000
The first one is red.

4
00:01:10,000 --> 00:01:13,000
That is all for today.
`;

export type FileName = keyof typeof media | 'talk.srt';

/**
 * The sound of each video. In the talk there are pauses at 0:10–0:12, 0:30–0:31.5, 1:00–1:04, 1:40–1:40.6 and
 * 1:58–2:00, which is 10.1 s; the others are never silent.
 */
const loudness: Readonly<Record<string, Loudness>> = {
  'talk.mp4': loudnessOf(
    [10, 0.5],
    [2, 0.001],
    [18, 0.5],
    [1.5, 0.001],
    [28.5, 0.4],
    [4, 0.001],
    [36, 0.5],
    [0.6, 0.001],
    [17.4, 0.5],
    [2, 0.001],
  ),
};

export function mediaOf(fileNames: readonly FileName[]): Media[] {
  return fileNames.flatMap((name, i) => (name === 'talk.srt' ? [] : [{ ...media[name], id: `m${i + 1}` }]));
}

/** @param folder where the captions were written to. */
export function captionsOf(fileNames: readonly FileName[], folder: string): CaptionsFile[] {
  return fileNames.flatMap((fileName, i) =>
    fileName === 'talk.srt' ? [{ id: `s${i + 1}`, fileName, path: `${folder}/${fileName}` }] : [],
  );
}

/** As if it had been measured. */
export function soundOf({ fileName, ...file }: Media): Loudness {
  return loudness[fileName] ?? loudnessOf([file.kind === 'image' ? 1 : file.durationMs / 1000, 0.4]);
}
