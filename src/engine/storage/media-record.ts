import * as z from 'zod';
import type { Media } from '../model/media';

/** A media file as it stands on disk in a session or a render job. */

const rational = z.object({ num: z.int().positive(), den: z.int().positive() });
const file = {
  id: z.string(),
  fileName: z.string(),
  path: z.string(),
  bytes: z.number().optional(),
  mtimeMs: z.number().optional(),
};
const size = { width: z.int().positive(), height: z.int().positive() };

export const mediaRecord: z.ZodType<Media> = z.discriminatedUnion('kind', [
  z.object({
    ...file,
    ...size,
    kind: z.literal('video'),
    durationMs: z.int().min(0),
    fps: rational,
    hasAudio: z.boolean(),
  }),
  z.object({ ...file, ...size, kind: z.literal('image') }),
  z.object({ ...file, kind: z.literal('audio'), durationMs: z.int().min(0) }),
]);
