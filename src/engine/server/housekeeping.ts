import type { EngineLog } from '../log';
import type { EntryFolder } from '../storage/entry-folder';
import type { LoudnessCache } from '../storage/loudness-cache';
import type { SessionStore } from '../storage/session-store';
import { removeStrayLocks } from './folder-lock';
import type { Previews } from './previews';
import type { RenderQueue } from './render-queue';

const dayMs = 24 * 3600 * 1000;

/** What is tidied up. */
export interface House {
  readonly dataFolder: string;
  readonly sessions: SessionStore;
  readonly renders: RenderQueue;
  readonly previews: Previews;
  readonly loudness: LoudnessCache;
  /** Single frames of files. */
  readonly frames: EntryFolder;
  readonly log: EngineLog;
}

/** Removes what nobody needs any more, now and once a day. @returns What ends it. */
export function keepHouse(house: House): () => void {
  void tidyUp(house, Date.now());
  const timer = setInterval(() => void tidyUp(house, Date.now()), dayMs);
  return () => clearInterval(timer);
}

/**
 * Never rejects: what could not be removed is told to the log, and tried again the next day.
 * @param now Milliseconds since the epoch.
 */
export async function tidyUp(house: House, now: number): Promise<void> {
  const { dataFolder, sessions, renders, previews, loudness, frames, log } = house;
  const attempt = async (what: string, remove: () => Promise<void>) => {
    await remove().catch((error: unknown) => log.warn(`${what} could not be removed: ${String(error)}`));
  };
  await attempt('old renders', () => renders.prune(now));
  await attempt('old previews', () => previews.prune(now));
  await attempt('unused sessions', async () => {
    const removed = await sessions.removeUnused(
      (sessionId) => renders.sessionsInUse().has(sessionId),
      (folder, error) => log.warn(`${folder} could not be removed: ${String(error)}`),
    );
    if (removed.length > 0) log.info(`removed ${removed.length} session(s) that were not used for 30 days`);
  });
  await attempt('old measurements of loudness', () => loudness.prune(now));
  await attempt('old frames', () => frames.prune(now));
  await attempt('stray locks', () => removeStrayLocks(dataFolder, now));
}
