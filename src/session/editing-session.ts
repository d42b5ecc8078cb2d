import { systemClock } from '../client/clock';
import type { Clock } from '../client/clock';
import type { OpenedPreview } from '../client/engine-client';
import { claimPage } from '../contract/addresses';
import type { Credits, HistoryReach } from '../contract/answers';
import type { RawDraft } from '../contract/draft';
import type { EditKindData, EditsPart } from '../contract/edits';
import type { MessageContent } from '../contract/requests';
import { timelineName } from '../contract/restore';
import type { RestorePart } from '../contract/restore';
import { decodeTimeline } from '../timeline/decode';
import type { TimelineView } from '../timeline/timeline';
import { SessionError } from './errors';
import type { OutputWishes } from './exports/export-output';
import { outputWished, prepareExport } from './exports/session-export';
import type { ModelChoice } from './planner/language-model';
import { expectUnchanged, fingerprintOf, stepOf, suggest } from './planner/suggestion';
import { offersBeyond } from './turns/gui-offers';
import type { Offer } from './turns/gui-offers';
import { route } from './turns/routing';
import type { Step } from './turns/routing';
import type { SavedSession } from './saved-session';
import { cloudTimings, embeddedTimings, takeTurn } from './turns/turn';
import { dryRunOf } from './turns/dry-run';
import type { DryRun } from './turns/dry-run';
import type { SessionEvent } from './session-event';
import type {
  ExportOptions,
  PreparedExport,
  RequestOptions,
  ServiceKind,
  SessionSetup,
} from './session-setup';
import { changesOfDraft } from './turns/turn-changes';
import type { TurnTimings } from './turns/turn';
import { SessionFiles } from './session-files';
import type { AddedFile, UploadProgress } from './upload';
import { sentence } from '../contract/sentence';

export type * from './session-event';
export type * from './session-setup';

/** One conversation with a service about some files: everything that the panel, the chat and the demo do. */
export class EditingSession {
  private draft: RawDraft | undefined;
  private reach: HistoryReach | undefined;
  private readonly clock: Clock;
  private readonly timings: TurnTimings;

  private constructor(
    private readonly setup: SessionSetup,
    private ids: { readonly sessionId: string; readonly taskId: string },
    private readonly files: SessionFiles,
  ) {
    this.clock = setup.clock ?? systemClock;
    this.timings = setup.timings ?? (setup.service === 'cloud' ? cloudTimings : embeddedTimings);
  }

  /** Begins a new session on the service. @throws {ServiceError} */
  static async begin(setup: SessionSetup, signal?: AbortSignal): Promise<EditingSession> {
    const { session_id, task_id } = await setup.client.newSession(setup.language, signal);
    return new EditingSession(setup, { sessionId: session_id, taskId: task_id }, new SessionFiles(setup));
  }

  /**
   * Goes on with a session of an earlier window. Asks the service for nothing: the timeline is there after
   * {@link refresh}, and whether the service still knows the session shows at the first request.
   * @param setup For the same service as the saved session's.
   */
  static resume(setup: SessionSetup, saved: SavedSession): EditingSession {
    const { sessionId, taskId } = saved;
    return new EditingSession(setup, { sessionId, taskId }, new SessionFiles(setup, saved));
  }

  /** What {@link resume} takes. */
  get saved(): SavedSession {
    const { sessionId, taskId, service } = this;
    return { sessionId, taskId, service, ...this.files.kept };
  }

  /** Another one after {@link replace}. */
  get sessionId(): string {
    return this.ids.sessionId;
  }

  get taskId(): string {
    return this.ids.taskId;
  }

  get service(): ServiceKind {
    return this.setup.service;
  }

  /** ISO code of the language that replies are wanted in. */
  get language(): string {
    return this.setup.language;
  }

  /**
   * A page that opens the project in a browser. Whoever has its address can, until it expires: 7 days on the cloud.
   * @throws {ServiceError}
   */
  async browserPage(signal?: AbortSignal): Promise<string> {
    const { sessionId, taskId } = this;
    return claimPage(await this.setup.client.claimToken({ sessionId, taskId }, signal));
  }

  /** The files of the session in the order in which they were added. */
  get media(): readonly AddedFile[] {
    return this.files.all;
  }

  /** Files of a session that the service lost, which this one does not have yet: see {@link addAgain}. */
  get lostMedia(): readonly AddedFile[] {
    return this.files.lost;
  }

  /**
   * Takes a new session in place of one that the service no longer knows. Its timeline is gone; its files are
   * remembered, to be uploaded again.
   * @throws {ServiceError} and stays with the old one
   */
  async replace(signal?: AbortSignal): Promise<void> {
    const { session_id, task_id } = await this.setup.client.newSession(this.setup.language, signal);
    this.ids = { sessionId: session_id, taskId: task_id };
    this.files.lose();
    this.draft = undefined;
    this.reach = undefined;
  }

  /** The timeline as it was last seen; `undefined` before the first edit. */
  get timeline(): TimelineView | undefined {
    return this.draft && decodeTimeline(this.draft.value);
  }

  /** How far undo and redo reach by then, where the service tells. */
  get history(): HistoryReach | undefined {
    return this.reach;
  }

  /** The timeline as it was last seen, as it is told. */
  get status(): Extract<SessionEvent, { type: 'status' }> {
    return { type: 'status', ...this.seen };
  }

  private get seen(): { readonly timeline: TimelineView | undefined; readonly history?: HistoryReach } {
    const { timeline, reach } = this;
    return { timeline, ...(reach && { history: reach }) };
  }

  /** @param place A path, or the address of a file elsewhere. @throws {SessionError | ServiceError} */
  addFile(place: string, onProgress: UploadProgress, signal: AbortSignal): Promise<AddedFile> {
    return this.files.addFile(this.sessionId, place, onProgress, signal);
  }

  /** Adds a file of the web. @param folder Where its exports go; absolute. @throws {SessionError | ServiceError} */
  addAddress(
    address: URL,
    folder: string,
    onProgress: UploadProgress,
    signal: AbortSignal,
  ): Promise<AddedFile> {
    return this.files.addAddress(this.sessionId, address, folder, onProgress, signal);
  }

  /**
   * Adds a file of another session from where that had it. One of {@link lostMedia} stays there where that fails.
   * @throws {SessionError | ServiceError}
   */
  addAgain(file: AddedFile, onProgress: UploadProgress, signal: AbortSignal): Promise<AddedFile> {
    return this.files.addAgain(this.sessionId, file, onProgress, signal);
  }

  /**
   * Does what a request asks for, step by step: `trim the silences and export` is an edit and then an export.
   * @param request As the user said it, or the steps of one that are left.
   * @throws {SessionError | ServiceError} and stops there; what was done before stays done.
   */
  async *request(
    request: string | readonly Step[],
    signal: AbortSignal,
    { runExport, models }: RequestOptions = {},
  ): AsyncGenerator<SessionEvent, void> {
    const steps = typeof request === 'string' ? route(request) : request;
    const isOffered = offersBeyond(steps);
    let isInVain: boolean | undefined;
    // What can't come of it is told before an edit costs anything.
    for (const step of steps) if (step.type === 'export') this.outputOf(step.wishes);
    for (const [index, step] of steps.entries()) {
      yield { type: 'stepBegins', left: steps.slice(index) };
      switch (step.type) {
        case 'message': {
          const rest = steps.slice(index + 1);
          if (models && (yield* this.suggestInstead(step.text, rest, models, signal))) return;
          for await (const event of this.edit(step.text, signal, isOffered)) {
            if (event.type === 'turnDone') isInVain = isInVain !== false && event.cameToNothing;
            yield event;
          }
          break;
        }
        case 'suggestedEdits':
          await this.refresh(signal);
          expectUnchanged(this, step);
          yield* this.applyEdits({ edits: step.edits, request: step.request }, signal);
          break;
        case 'restore':
          yield* this.restore({ restore: step.timeline, request: step.request }, signal);
          break;
        case 'export':
          // Nobody wants to wait for a file without what they asked for; a click exports it anyway.
          if (isInVain === true) yield { type: 'exportHeldBack' };
          else if (runExport === undefined) yield* this.export(signal, { wishes: step.wishes });
          else {
            const { run, notes } = await this.prepareExport(signal, { wishes: step.wishes });
            yield { type: 'exportStarted', notes };
            runExport(run);
          }
          break;
        case 'credits':
          yield { type: 'credits', credits: await this.credits(signal) };
          break;
        case 'status':
          await this.refresh(signal);
          yield this.status;
          break;
        case 'upload':
          yield { type: 'uploadWanted', ...(step.then !== undefined && { then: step.then }) };
          break;
      }
    }
  }

  /** Tells whether edits would still do what they would have done: of the timeline as last seen, and the files. */
  get fingerprint(): string {
    const files = this.media.map(({ name }) => name);
    return fingerprintOf(this.draft, files);
  }

  /** Only for the engine on this computer: the cloud has an agent of its own. @returns Whether there is a suggestion. */
  private async *suggestInstead(
    text: string,
    later: readonly Step[],
    models: ModelChoice,
    signal: AbortSignal,
  ): AsyncGenerator<SessionEvent, boolean> {
    if (this.service !== 'embedded') return false;
    const suggestion = yield* suggest(this, text, models, this.setup.log, signal);
    if (suggestion) yield { type: 'suggested', suggestion, steps: [stepOf(suggestion), ...later] };
    return suggestion !== undefined;
  }

  /**
   * Sends one message to the agent.
   * @param isOffered Which of the agent's offers are passed on.
   * @throws {SessionError | ServiceError} after what the turn changed was told
   */
  edit(
    text: string,
    signal: AbortSignal,
    isOffered?: (offer: Offer) => boolean,
  ): AsyncGenerator<SessionEvent, void> {
    return this.turn(text, signal, isOffered);
  }

  /**
   * Has the embedded engine do edits that come as data, as one step of the history.
   * @throws {SessionError | ServiceError} `refused` with what is wrong with them, where nothing was done; else after
   *   what the turn changed was told
   */
  async *applyEdits(part: EditsPart, signal: AbortSignal): AsyncGenerator<SessionEvent, void> {
    this.expectEngine();
    yield* this.turn(part, signal);
  }

  /**
   * Has the embedded engine take an earlier timeline for the newest step of the history.
   * @throws {SessionError | ServiceError}
   */
  async *restore(part: RestorePart, signal: AbortSignal): AsyncGenerator<SessionEvent, void> {
    this.expectEngine();
    yield* this.turn(part, signal);
  }

  /**
   * What the embedded engine would do and say, and how it reads words. Nothing of it is kept.
   * @throws {SessionError | ServiceError} `refused` with what is wrong with edits
   */
  async dryRun(message: string | EditsPart, signal: AbortSignal): Promise<DryRun> {
    this.expectEngine();
    return dryRunOf(this.setup.client.run(this.sessionId, message, signal, { dryRun: true }));
  }

  /** The kinds of edits that {@link applyEdits} takes. @throws {SessionError | ServiceError} */
  async editKinds(signal: AbortSignal): Promise<EditKindData[]> {
    this.expectEngine();
    return this.setup.client.engine.editKinds(signal);
  }

  /** A quick preview of the timeline as the embedded engine has it now. @throws {SessionError | ServiceError} */
  async openPreview(signal: AbortSignal): Promise<OpenedPreview> {
    this.expectEngine(
      sentence('The cloud makes no quick previews. Export the video, or edit on this computer.'),
    );
    return this.setup.client.engine.openPreview(this.sessionId, signal);
  }

  /**
   * A picture of the timeline as the embedded engine has it now, as an export would show it: a JPEG.
   * @param atMs Of the timeline. @param height Pixels.
   * @throws {SessionError | ServiceError}
   */
  async frame(atMs: number, height: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    this.expectEngine();
    return this.setup.client.engine.draftFrame(this.sessionId, { atMs, height }, signal);
  }

  private expectEngine(
    message = sentence('The cloud takes words alone. Edit on this computer, or say it in words.'),
  ): void {
    if (this.service === 'embedded') return;
    throw new SessionError('notInCloud', message);
  }

  private async *turn(
    message: MessageContent,
    signal: AbortSignal,
    isOffered: (offer: Offer) => boolean = () => true,
  ): AsyncGenerator<SessionEvent, void> {
    const { client, log, costs } = this.setup;
    const credits = await costs?.agree(signal);
    if (credits) yield { type: 'costsAgreed', credits };
    // Read anew, since a turn that failed or another window may have changed it.
    const before = (await client.state(this.sessionId, signal)).draft;
    const speaksOfGui = this.setup.service === 'cloud';
    const surroundings = { clock: this.clock, timings: this.timings, log, speaksOfGui };
    const timelineBefore = this.service === 'embedded' ? timelineName(before?.json) : undefined;
    if (timelineBefore !== undefined) yield { type: 'turnBegins', timelineBefore };
    try {
      const turn = yield* takeTurn(client, this.sessionId, message, before, surroundings, signal);
      const { hadText, refused, failure } = turn;
      this.draft = turn.draft;
      this.reach = turn.history;
      const changes = changesOfDraft(before?.value, turn.draft?.value, this.language);
      const offers = turn.offers.filter(isOffered);
      const brokeOff = failure !== undefined;
      // A turn that failed without a trace is told by its error alone.
      if (!brokeOff || hadText || changes.length > 0) {
        const asks = turn.offers.some(({ type }) => type === 'suggestion');
        const cameToNothing = changes.length === 0 && (refused || asks);
        const done = { hadText, changes, ...this.seen, offers, brokeOff, cameToNothing };
        const canRestore = timelineBefore !== undefined && changes.length > 0;
        yield { type: 'turnDone', ...done, ...(canRestore && { timelineBefore }) };
      }
      if (failure) throw failure;
    } finally {
      costs?.spent();
    }
  }

  /**
   * Renders the timeline and writes the file beside its source.
   * @throws {SessionError | ServiceError}
   */
  async *export(signal: AbortSignal, options: ExportOptions = {}): AsyncGenerator<SessionEvent, void> {
    const { run, notes } = await this.prepareExport(signal, options);
    yield { type: 'exportStarted', notes };
    for await (const event of run(signal)) yield { type: 'export', event };
  }

  /** What an export is to be like that is wished for so. @throws {SessionError} formatNotInCloud */
  outputOf(wishes?: OutputWishes): ReturnType<typeof outputWished> {
    return outputWished(this.setup, this, wishes);
  }

  /**
   * Makes sure that there is something to export and a folder for it. The timeline may be edited from then on: what
   * is exported is what it was now.
   * @throws {SessionError | ServiceError}
   */
  prepareExport(signal: AbortSignal, options: ExportOptions = {}): Promise<PreparedExport> {
    return prepareExport(this.setup, this, options, this.clock, async () => {
      await this.refresh(signal);
      return this.draft;
    });
  }

  /** @throws {ServiceError} */
  async credits(signal?: AbortSignal): Promise<Credits> {
    const credits = await this.setup.client.credits(signal);
    this.setup.costs?.seen(credits);
    return credits;
  }

  /** Reads the timeline anew. @throws {ServiceError} */
  async refresh(signal?: AbortSignal): Promise<void> {
    const { draft, history } = await this.setup.client.state(this.sessionId, signal);
    this.draft = draft;
    this.reach = history;
  }
}
