import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';

/** How a client on this machine finds the embedded engine of a data folder, and what the two say of it. */

/** The line of JSON that the engine prints when it is ready, for a port of its own. */
export const readyLineSchema = z.looseObject({
  url: z.string().optional(),
  token: z.string().optional(),
  socket: z.string(),
});

/** Beside the contract: which engine answers. `GET /engine`. */
export const engineInfoSchema = z.looseObject({
  version: z.string(),
  pid: z.int(),
  /** Work that a restart would interrupt. */
  busy: z.boolean(),
  /** The ffmpeg that the user named, if any. */
  ffmpegSetting: z.string(),
  /** The encoder that the user chose; engines of earlier versions know only one. */
  encoderSetting: z.string().default('software'),
});
export type EngineInfo = z.infer<typeof engineInfoSchema>;

/** The ffmpeg that the engine works with, without saying where it is. */
export const ffmpegFactsSchema = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('found'),
    version: z.string(),
    hasFfprobe: z.boolean(),
    /** Names of the encoders and filters that not every build has, and of those whether this one has them. */
    abilities: z.record(z.string(), z.boolean()),
  }),
  z.looseObject({ type: z.literal('missing'), reason: z.string() }),
]);
export type FfmpegFacts = z.infer<typeof ffmpegFactsSchema>;

export const enginePaths = { info: '/engine', stop: '/engine/stop' } as const;

/** The longest socket path that every Unix takes, in bytes (macOS: 104 with the final zero). */
const maxSocketPathBytes = 100;

/**
 * Where the engine of a data folder listens: a socket inside the folder, which is the user's own; a named pipe
 * on Windows. Where the folder's path is too long for a socket, a folder of the user's under the temporary one.
 */
export function socketPathOf(dataFolder: string, platform: NodeJS.Platform = process.platform): string {
  const folder = resolve(dataFolder);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (platform === 'win32') return `\\\\.\\pipe\\ai-video-editing-${name}`;
  const inside = join(folder, 'engine.sock');
  if (Buffer.byteLength(inside) <= maxSocketPathBytes) return inside;
  return join(tmpdir(), `ai-video-editing-${userInfo().uid}`, `${name}.sock`);
}
