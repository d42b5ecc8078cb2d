import type { EngineLog } from '../log';
import type { FfmpegTools } from '../media/ffmpeg';
import { measureLoudness } from '../media/loudness';
import { requireSource } from '../media/source';
import type { Loudness, Media } from '../model/media';
import type { LoudnessCache } from '../storage/loudness-cache';

/** @throws what `measureLoudness` and the search for ffmpeg throw. */
export type LoudnessOf = (media: Media, signal: AbortSignal) => Promise<Loudness>;

/**
 * Measures each version of a file once: what was measured is kept on disk, and then needs no ffmpeg. A cache that
 * can't be written to is told to the log and stops nobody.
 */
export function knownLoudness(
  cache: LoudnessCache,
  tools: () => Promise<FfmpegTools>,
  log: Pick<EngineLog, 'warn'>,
): LoudnessOf {
  return async (media, signal) => {
    await requireSource(media);
    const key = await cache.keyOf(media);
    const known = await cache.find(key);
    if (known) return known;
    const measured = await measureLoudness(await tools(), media, signal);
    await cache
      .keep(key, measured)
      .catch((error: unknown) => log.warn(`what was measured could not be kept: ${String(error)}`));
    return measured;
  };
}
