import * as vscode from 'vscode';
import { isFfmpegMissing, isPassing, isServiceError } from '../../client/errors';
import type { EditingSession, SessionEvent } from '../../session/editing-session';
import { isSessionError } from '../../session/errors';
import type { Log } from '../../session/outside';
import type { Step } from '../../session/turns/routing';
import type { ConversationRecord } from './conversation-record';
import type { ConversationSession } from './conversation-session';
import { errorText, isCancellation } from '../error-text';
import { EventRecorder } from './event-recorder';
import type { Stage } from './event-recorder';
import { cancelledText } from './failure-text';
import type { Outcome } from './outcome';
import type { EntryAction } from '../panel/entry-actions';
import { waysOut } from '../account/ways-out';
import { refusalOf, requireTrust } from '../restricted-mode';

/** Sees what happens as it does. */
export type Watch = (event: SessionEvent) => void;
export type Work = (session: EditingSession, signal: AbortSignal, recorder: EventRecorder) => Promise<void>;

/** The one request that is under way. */
interface Running {
  readonly label: string;
  readonly controller: AbortController;
  readonly recorder: EventRecorder;
  readonly ended: Promise<void>;
}

interface Surroundings {
  /** Names what else of the conversation is under way, such as its batch: no request begins beside it. */
  busyBeside(): string | undefined;
  /** Called before a request begins. */
  onBegin(): void;
  /** Called after the failure of one was told. */
  onFailed(error: unknown): void;
}

/** Does the requests of a conversation one at a time, and tells how each ended. */
export class RequestRunner {
  private running: Running | undefined;

  constructor(
    private readonly record: ConversationRecord,
    private readonly sessions: ConversationSession,
    private readonly log: Log,
    private readonly surroundings: Surroundings,
  ) {}

  /** Why nothing can be begun now; `undefined` where it can. */
  get busy(): string | undefined {
    const label = this.running?.label ?? this.surroundings.busyBeside();
    return label === undefined
      ? undefined
      : vscode.l10n.t('Still busy: {0}. Stop it, or wait until it is done.', label);
  }

  /** Resolves with the end of the request that is under way; `undefined` where there is none. */
  get ended(): Promise<void> | undefined {
    return this.running?.ended;
  }

  /** How far the request that is under way has come. */
  get stage(): Stage | undefined {
    return this.running?.recorder.stage;
  }

  /** The steps of the request that is under way which are not done yet. */
  get left(): readonly Step[] | undefined {
    return this.running?.recorder.left;
  }

  /** Names the timeline before the turn that is under way, where it can be brought back. */
  get timelineBefore(): string | undefined {
    return this.running?.recorder.timelineBefore;
  }

  /** Ends what is under way. */
  stop(reason?: Error): void {
    this.running?.controller.abort(reason);
  }

  /** One thing at a time, with a progress line, an error entry where it fails, and the session begun before it. */
  async exclusively(
    label: string,
    stage: Stage,
    work: Work,
    begin = (signal: AbortSignal) => this.sessions.begun(signal),
  ): Promise<Outcome> {
    const { busy } = this;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const controller = new AbortController();
    const recorder = new EventRecorder(this.record, stage);
    this.surroundings.onBegin();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.running = { label, controller, recorder, ended };
    this.record.setProgress({ label, startedAt: Date.now(), cancellable: true });
    try {
      return await this.carryOut(work, begin, controller.signal, recorder);
    } finally {
      this.running = undefined;
      this.record.setProgress(null);
      end();
    }
  }

  /** Asks for something that changes nothing, and tells it. */
  find(
    label: string,
    watch: Watch,
    ask: (session: EditingSession, signal: AbortSignal) => Promise<SessionEvent>,
  ): Promise<Outcome> {
    return this.exclusively(label, 'asking', async (session, signal, recorder) => {
      const event = await ask(session, signal);
      recorder.handle(event);
      watch(event);
    });
  }

  private async carryOut(
    work: Work,
    begin: (signal: AbortSignal) => Promise<EditingSession | undefined>,
    signal: AbortSignal,
    recorder: EventRecorder,
  ): Promise<Outcome> {
    try {
      requireTrust(recorder.stage);
      const session = await begin(signal);
      if (!session) {
        const message = vscode.l10n.t('Choose where to edit to begin.');
        this.record.addEntry('notice', message, ['chooseService']);
        return { type: 'serviceNotChosen', message };
      }
      await work(session, signal, recorder);
      return { type: 'done' };
    } catch (error) {
      return await this.leadOut(error, work, signal, recorder);
    }
  }

  /** What can be done about an error without a question is done, the others are told. */
  private async leadOut(
    error: unknown,
    work: Work,
    signal: AbortSignal,
    recorder: EventRecorder,
  ): Promise<Outcome> {
    const { current } = this.sessions;
    try {
      if (current && isServiceError(error, 'sessionLost') && !signal.aborted)
        return await this.sessions.replace(current, signal, () => recorder.fail());
      if (isSessionError(error, 'editHereInstead')) {
        // Done here what was not to be paid for in the cloud.
        await work(await this.sessions.moveHere(signal), signal, recorder);
        return { type: 'done' };
      }
    } catch (failure) {
      return this.report(failure, signal, recorder);
    }
    return this.report(error, signal, recorder);
  }

  private async report(error: unknown, signal: AbortSignal, recorder: EventRecorder): Promise<Outcome> {
    const refusal = refusalOf(error, this.record);
    if (refusal) return refusal;
    const cancelled = signal.aborted || isCancellation(error) || isSessionError(error, 'costsDeclined');
    recorder.fail();
    if (cancelled) {
      const { stage, hasDoneSteps } = recorder;
      const { service } = this.record;
      // On this computer nothing is kept of the step itself, but the ones before it are.
      const told = hasDoneSteps && stage === 'editing' && service === 'embedded' ? 'edited' : stage;
      const message = cancelledText(told, service, error);
      this.record.addEntry('notice', message);
      return { type: 'cancelled', message };
    }
    this.log.warn(messageOf(error), error);
    const plain = { message: errorText(error), actions: this.actionsAfter(error, recorder.stage) };
    const { message, actions: offered } = (await waysOut(error, this.sessions.account)) ?? plain;
    // What was edited is not sent once more for what failed after it.
    const actions = recorder.stage === 'edited' ? offered.filter((action) => action !== 'retry') : offered;
    this.record.addEntry('error', message, actions);
    this.surroundings.onFailed(error);
    return { type: 'failed', message, actions };
  }

  private actionsAfter(error: unknown, stage: Stage): EntryAction[] {
    if (isFfmpegMissing(error)) return ['checkAgain'];
    const isUnseen = isSessionError(error, 'turnLost', 'turnTimedOut', 'turnUnseen');
    // What was edited is not to be done, and paid for, a second time because of what failed after it.
    const hasFailed = stage !== 'edited' && (isPassing(error) || isSessionError(error, ...again));
    const canTryAgain = this.sessions.current === undefined || hasFailed;
    return [...(isUnseen ? (['showTracks'] as const) : []), ...(canTryAgain ? (['retry'] as const) : [])];
  }
}

/** Errors that may have passed by the next try. */
const again = ['turnLost', 'turnTimedOut', 'turnFailed', 'renderFailed'] as const;

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
