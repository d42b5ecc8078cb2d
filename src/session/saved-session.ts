import * as z from 'zod';

const savedFile = z.object({
  path: z.string().min(1),
  /** Where the file itself is, where that is not on this computer. */
  address: z.string().min(1).exactOptional(),
  /** It came from the web; without the address where that may hold a secret. */
  web: z.object({ url: z.url({ protocol: /^https?$/u }).exactOptional() }).exactOptional(),
  name: z.string().min(1),
  kind: z.enum(['video', 'image', 'audio', 'subtitles']),
  durationMs: z.number().exactOptional(),
  width: z.number().exactOptional(),
  height: z.number().exactOptional(),
  fps: z.number().positive().exactOptional(),
  draftId: z.string().exactOptional(),
});

/**
 * What outlives the window of a session: enough to go on with it. The timeline is not part of it, since the
 * service has it and may have changed it since.
 */
export const savedSessionSchema = z.object({
  /** Ids are strings: as numbers they would lose their last digits. */
  sessionId: z.string().min(1),
  taskId: z.string().min(1),
  service: z.enum(['embedded', 'cloud']),
  media: z.array(savedFile),
  /** Files of a session that the service lost, which its successor does not have yet. */
  lostMedia: z.array(savedFile).default([]),
});
export type SavedSession = z.infer<typeof savedSessionSchema>;
