import { setTimeout as delay } from 'node:timers/promises';
import { ServiceError, sentences } from './errors';

/** Time as the retry rules see it, so that tests can play 15 minutes in milliseconds. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => delay(ms, undefined, { ...(signal && { signal }) }),
};

/** Sleeps. @throws {ServiceError} `cancelled` when the signal is aborted. */
export async function pause(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (cause) {
    throw new ServiceError('cancelled', sentences.cancelled, { cause });
  }
}
