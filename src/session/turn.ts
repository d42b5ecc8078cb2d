import { errorOfCode } from '../client/answers';
import { pause } from '../client/clock';
import type { Clock } from '../client/clock';
import { isServiceError } from '../client/errors';
import type { ServiceClient } from '../client/service-client';
import type { RawDraft } from '../contract/draft';
import type { ServiceEvent } from '../contract/events';
import { SessionError } from './errors';
import type { Log } from './outside';
import { TrailingIssueFilter } from './trailing-issue';

/** How patient a turn is, in milliseconds. */
export interface TurnTimings {
  /** After each such time without a word: "Still working…". */
  readonly stillWorkingMs: number;
  /** Nothing but heartbeats for so long is a time-out. */
  readonly onlyHeartbeatsMs: number;
  readonly wholeTurnMs: number;
  /** After a dropped stream the state is read after the first wait, then after each of the others. */
  readonly recoveryWaitsMs: readonly number[];
}

/** The contract's numbers. */
export const cloudTimings: TurnTimings = {
  stillWorkingMs: 120_000,
  onlyHeartbeatsMs: 600_000,
  wholeTurnMs: 900_000,
  recoveryWaitsMs: [30_000, 60_000, 60_000, 60_000, 60_000, 60_000],
};

/** The engine on this machine: what it has not done a second after a break it will not do. */
export const embeddedTimings: TurnTimings = { ...cloudTimings, recoveryWaitsMs: [1_000, 2_000, 5_000] };

export type TurnEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool'; readonly name: string }
  | { readonly type: 'stillWorking'; readonly elapsedMs: number }
  /** The stream broke off; the outcome is being looked up. */
  | { readonly type: 'recovering' };

export interface TurnOutcome {
  readonly draft: RawDraft | undefined;
  readonly hadText: boolean;
}

/**
 * Sends one message and tells what comes of it. The message is sent exactly once: a broken stream is recovered
 * by reading the state, never by sending again.
 * @param before The draft before the turn, to tell whether a broken turn did its work.
 * @throws {ServiceError | SessionError}
 */
export async function* takeTurn(
  client: ServiceClient,
  sessionId: string,
  text: string,
  before: RawDraft | undefined,
  surroundings: Surroundings,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, TurnOutcome> {
  let hadText = false;
  try {
    for await (const event of watched(client, sessionId, text, surroundings, signal)) {
      if (event.type === 'text') hadText = true;
      yield event;
    }
  } catch (error) {
    const broke = isServiceError(error, 'unreachable', 'timedOut') && error.details.neverSent !== true;
    if (!broke) throw error;
    surroundings.log.warn(`The event stream broke off: ${error.message}`);
    yield { type: 'recovering' };
    return { draft: await recover(client, sessionId, before, surroundings, signal), hadText };
  }
  return { draft: await readDraft(client, sessionId, surroundings, signal), hadText };
}

/** Errors of a look at the state after which the next look may succeed. */
const passing = ['unreachable', 'timedOut', 'serverFailed', 'rateLimited', 'badAnswer'] as const;

interface Surroundings {
  readonly clock: Clock;
  readonly timings: TurnTimings;
  readonly log: Log;
}

/** Reads the draft after a turn. The edit is done and paid for, so a break is no reason to give it up. */
async function readDraft(
  client: ServiceClient,
  sessionId: string,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): Promise<RawDraft | undefined> {
  for (const wait of timings.recoveryWaitsMs) {
    try {
      return (await client.state(sessionId, signal)).draft;
    } catch (error) {
      if (!isServiceError(error, ...passing)) throw error;
      log.warn(`Reading the state after a turn: ${error.message}`);
    }
    await pause(clock, wait, signal);
  }
  return (await client.state(sessionId, signal)).draft;
}

/** Finds out what became of a turn whose stream broke off. */
async function recover(
  client: ServiceClient,
  sessionId: string,
  before: RawDraft | undefined,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): Promise<RawDraft | undefined> {
  let isKnown = false;
  for (const wait of timings.recoveryWaitsMs) {
    await pause(clock, wait, signal);
    try {
      const { draft } = await client.state(sessionId, signal);
      if (draft?.json !== before?.json) return draft;
      isKnown = true;
    } catch (error) {
      if (!isServiceError(error, ...passing)) throw error;
      log.warn(`Reading the state after a break: ${error.message}`);
    }
  }
  throw new SessionError(
    'turnLost',
    isKnown
      ? 'The connection broke off and the edit did not arrive. Nothing was changed; try again.'
      : 'The connection broke off, and the service could not be asked what became of the edit. Ask for the status before you try again.',
  );
}

/** The stream with the clock beside it: "still working", time-outs, and the agent's oddities taken out. */
async function* watched(
  client: ServiceClient,
  sessionId: string,
  text: string,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, void> {
  const timeUp = new AbortController();
  const events = client.run(sessionId, text, AbortSignal.any([signal, timeUp.signal]));
  const startedAt = clock.now();
  let lastWordAt = startedAt;
  let lastSaidAt = startedAt;
  const filter = new TrailingIssueFilter();
  let next = events.next();
  try {
    for (;;) {
      const now = clock.now();
      const dueAt = Math.min(
        Math.max(lastWordAt, lastSaidAt) + timings.stillWorkingMs,
        lastWordAt + timings.onlyHeartbeatsMs,
        startedAt + timings.wholeTurnMs,
      );
      const result = await firstOf(next, clock, Math.max(0, dueAt - now));
      if (result === 'timer') {
        const at = clock.now();
        if (at - lastWordAt >= timings.onlyHeartbeatsMs || at - startedAt >= timings.wholeTurnMs) {
          throw new SessionError(
            'turnTimedOut',
            'The editing service did not finish in time. Ask for the status to see what it did, or try again.',
          );
        }
        lastSaidAt = at;
        yield { type: 'stillWorking', elapsedMs: at - startedAt };
        continue;
      }
      if (result.done === true) {
        yield* toText(filter.end());
        return;
      }
      next = events.next();
      const event = result.value;
      if (event.type !== 'heartbeat') lastWordAt = clock.now();
      yield* toTurnEvents(event, filter, log);
    }
  } catch (error) {
    yield* toText(filter.end());
    throw error;
  } finally {
    timeUp.abort();
    // The generator is closed by its own error where a read was under way.
    next.catch(() => undefined);
    await events.return();
  }
}

async function firstOf<T>(next: Promise<T>, clock: Clock, ms: number): Promise<T | 'timer'> {
  const waiting = new AbortController();
  const timer = clock.sleep(ms, waiting.signal).then(() => 'timer' as const);
  timer.catch(() => undefined);
  try {
    return await Promise.race([next, timer]);
  } finally {
    waiting.abort();
  }
}

function toText(text: string): TurnEvent[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function toTurnEvents(event: ServiceEvent, filter: TrailingIssueFilter, log: Log): TurnEvent[] {
  switch (event.type) {
    case 'text':
      return toText(filter.push(event.text));
    case 'toolCall':
      return [{ type: 'tool', name: event.name }];
    case 'error':
      throw errorOfCode(Number(event.code), event.message) ?? new SessionError('turnFailed', event.message);
    case 'unreadable':
      log.warn(`An event of ${event.data.length} characters could not be read.`);
      return [];
    case 'toolResult':
    case 'stateDelta':
    case 'heartbeat':
      return [];
  }
}
