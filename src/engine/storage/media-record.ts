import * as z from 'zod';
import type { Media, PictureFacts } from '../model/media';

/** A media file as it stands on disk in a session or a render job. */

const rational = z.object({ num: z.int().positive(), den: z.int().positive() });
const file = {
  id: z.string(),
  fileName: z.string(),
  path: z.string(),
  bytes: z.number().optional(),
  mtimeMs: z.number().optional(),
};
const picture = z.object({
  codec: z.string(),
  profile: z.string().optional(),
  pixelFormat: z.string(),
  rotation: z.literal([0, 90, 180, 270]),
  squarePixels: z.boolean(),
  interlaced: z.boolean(),
  transfer: z.enum(['sdr', 'pq', 'hlg']),
  colorSpace: z.string().optional(),
  colorRange: z.string().optional(),
  constantRate: z.boolean(),
  hasAlpha: z.boolean(),
  lateUs: z.int().positive().optional(),
});
const sound = z.object({
  codec: z.string(),
  channels: z.int().positive(),
  sampleRate: z.int().positive(),
});
const size = { width: z.int().positive(), height: z.int().positive() };

export const mediaRecord: z.ZodType<Media> = z.discriminatedUnion('kind', [
  z.object({
    ...file,
    ...size,
    kind: z.literal('video'),
    durationMs: z.int().min(0),
    fps: rational,
    hasAudio: z.boolean(),
    picture: picture.transform(wholePicture).optional(),
    sound: sound.optional(),
  }),
  z.object({
    ...file,
    ...size,
    kind: z.literal('image'),
    orientation: z.literal([1, 2, 3, 4, 5, 6, 7, 8]).optional(),
  }),
  z.object({ ...file, kind: z.literal('audio'), durationMs: z.int().min(0), sound: sound.optional() }),
]);

/** JSON leaves out what is unknown. */
function wholePicture({ profile, colorSpace, colorRange, ...known }: z.infer<typeof picture>): PictureFacts {
  return { ...known, profile, colorSpace, colorRange };
}
