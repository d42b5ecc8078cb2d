import { errorOfCode } from '../../client/answers';
import { pause } from '../../client/clock';
import type { Clock } from '../../client/clock';
import { isPassing, isServiceError } from '../../client/errors';
import type { ServiceError } from '../../client/errors';
import type { ServiceClient, SessionState } from '../../client/service-client';
import type { HistoryReach } from '../../contract/answers';
import type { RawDraft } from '../../contract/draft';
import type { ServiceEvent } from '../../contract/events';
import type { MessageContent } from '../../contract/requests';
import { SessionError } from '../errors';
import type { Offer } from './gui-offers';
import type { Log } from '../outside';
import { TurnWords } from './turn-words';
import { sentence } from '../../contract/sentence';
import type { Sentence } from '../../contract/sentence';

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
  /** How far undo and redo reach by then, where the service told. */
  readonly history?: HistoryReach | undefined;
  readonly hadText: boolean;
  /** What the agent told the user to click, or the engine suggested. */
  readonly offers: readonly Offer[];
  /** Something that was asked for was not done, and the service told why. */
  readonly refused: boolean;
  /** Why the turn did not come to its end. The draft is what it left behind. */
  readonly failure?: ServiceError | SessionError;
}

/**
 * Sends one message and tells what comes of it. The message is sent exactly once: where it may have arrived, what
 * became of it is read from the state, and it is never sent again.
 * @param before The draft before the turn, to tell whether a broken turn did its work.
 * @throws {ServiceError | SessionError} where nothing came of it
 */
export async function* takeTurn(
  client: ServiceClient,
  sessionId: string,
  message: MessageContent,
  before: RawDraft | undefined,
  surroundings: Surroundings,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, TurnOutcome> {
  const words = new TurnWords(surroundings.speaksOfGui === true);
  let hadText = false;
  let look: Promise<Looked>;
  try {
    for await (const event of watched(client, sessionId, message, words, surroundings, signal)) {
      if (event.type === 'text' && event.text.trim() !== '') hadText = true;
      yield event;
    }
    look = readDraft(client, sessionId, before, surroundings, signal);
  } catch (error) {
    if (error instanceof EndedEarly) {
      look = lookOnce(client, sessionId, before, error.reason, surroundings, signal);
    } else {
      if (!mayHaveArrived(error)) throw error;
      surroundings.log.warn(`The event stream broke off: ${error.message}`);
      yield { type: 'recovering' };
      look = recover(client, sessionId, before, error, surroundings, signal);
    }
  }
  return { hadText, offers: words.offers, refused: words.refused, ...(await look) };
}

/** What the state shows of a turn. */
type Looked = Pick<TurnOutcome, 'draft' | 'history' | 'failure'>;

function leftBy({ draft, history }: SessionState): Looked {
  return { draft, history };
}

/** The service told of a failure in the middle of a turn, or said nothing for too long. */
class EndedEarly extends Error {
  constructor(readonly reason: ServiceError | SessionError) {
    super(reason.message, { cause: reason });
  }
}

/** The request left, and no answer tells what became of it. */
function mayHaveArrived(error: unknown): error is ServiceError {
  return isServiceError(error, 'unreachable', 'timedOut', 'serverFailed') && error.details.neverSent !== true;
}

interface Surroundings {
  readonly clock: Clock;
  readonly timings: TurnTimings;
  readonly log: Log;
  /** The agent believes that there is a graphical editor: what it says of it is translated. */
  readonly speaksOfGui?: boolean;
}

/** Reads the draft after a turn. The edit is done and paid for, so a break is no reason to give it up. */
async function readDraft(
  client: ServiceClient,
  sessionId: string,
  before: RawDraft | undefined,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): Promise<Looked> {
  for (const wait of [...timings.recoveryWaitsMs, undefined]) {
    try {
      return leftBy(await client.state(sessionId, signal));
    } catch (error) {
      if (!isPassing(error)) throw error;
      log.warn(`Reading the state after a turn: ${error.message}`);
    }
    if (wait !== undefined) await pause(clock, wait, signal);
  }
  const message = sentence(
    'The edit is done, but the timeline could not be read. Ask for the status in a while; do not send it again.',
  );
  return { draft: before, failure: new SessionError('turnUnseen', message) };
}

/** What a turn that ended early left behind. */
async function lookOnce(
  client: ServiceClient,
  sessionId: string,
  before: RawDraft | undefined,
  failure: ServiceError | SessionError,
  { log }: Surroundings,
  signal: AbortSignal,
): Promise<Looked> {
  if (isServiceError(failure, 'sessionLost', 'tokenInvalid')) throw failure;
  try {
    return { ...leftBy(await client.state(sessionId, signal)), failure };
  } catch (error) {
    if (!isServiceError(error) || signal.aborted) throw error;
    log.warn(`Reading the state after a failure: ${error.message}`);
    return { draft: before, failure };
  }
}

/** Finds out what became of a message that may have arrived. */
async function recover(
  client: ServiceClient,
  sessionId: string,
  before: RawDraft | undefined,
  cause: ServiceError,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): Promise<Looked> {
  let isKnown = false;
  for (const wait of timings.recoveryWaitsMs) {
    await pause(clock, wait, signal);
    try {
      const state = await client.state(sessionId, signal);
      if (state.draft?.json !== before?.json) return leftBy(state);
      isKnown = true;
    } catch (error) {
      if (!isPassing(error)) throw error;
      log.warn(`Reading the state after a break: ${error.message}`);
    }
  }
  const hadProblem = cause.kind === 'serverFailed';
  throw new SessionError('turnLost', isKnown ? nothingChanged(hadProblem) : notAsked(hadProblem), cause);
}

function nothingChanged(hadProblem: boolean): Sentence {
  return hadProblem
    ? sentence(
        'The editing service had a problem and the edit did not arrive. Nothing was changed; try again.',
      )
    : sentence('The connection broke off and the edit did not arrive. Nothing was changed; try again.');
}

function notAsked(hadProblem: boolean): Sentence {
  return hadProblem
    ? sentence(
        'The editing service had a problem, and the service could not be asked what became of the edit. Ask for the status before you try again.',
      )
    : sentence(
        'The connection broke off, and the service could not be asked what became of the edit. Ask for the status before you try again.',
      );
}

/** The stream with the clock beside it: "still working", time-outs, and the agent's oddities taken out. */
async function* watched(
  client: ServiceClient,
  sessionId: string,
  message: MessageContent,
  words: TurnWords,
  { clock, timings, log }: Surroundings,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, void> {
  const timeUp = new AbortController();
  const events = client.run(sessionId, message, AbortSignal.any([signal, timeUp.signal]));
  const startedAt = clock.now();
  let lastWordAt = startedAt;
  let lastSaidAt = startedAt;
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
          const message = sentence(
            'The editing service did not finish in time. It may go on: ask for the status in a while before you try again.',
          );
          throw new EndedEarly(new SessionError('turnTimedOut', message));
        }
        lastSaidAt = at;
        yield { type: 'stillWorking', elapsedMs: at - startedAt };
        continue;
      }
      if (result.done === true) {
        yield* toText(words.end());
        return;
      }
      next = events.next();
      const event = result.value;
      if (event.type !== 'heartbeat') lastWordAt = clock.now();
      yield* toTurnEvents(event, words, log);
    }
  } catch (error) {
    yield* toText(words.end());
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

function toTurnEvents(event: ServiceEvent, words: TurnWords, log: Log): TurnEvent[] {
  switch (event.type) {
    case 'text':
      return toText(words.push(event.text));
    case 'toolCall':
      return [...toText(words.interrupt()), { type: 'tool', name: event.name }];
    case 'error':
      throw new EndedEarly(
        errorOfCode(Number(event.code), event.message) ?? new SessionError('turnFailed', event.message),
      );
    case 'unreadable':
      log.warn(`An event of ${event.data.length} characters could not be read.`);
      return [];
    case 'heartbeat':
      return toText(words.pause());
    case 'suggestions':
      words.suggest(event.prompts);
      return [];
    case 'toolResult':
      words.result(event.result);
      return [];
    case 'stateDelta':
      return [];
  }
}
