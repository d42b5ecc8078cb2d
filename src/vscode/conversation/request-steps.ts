import { l10n } from 'vscode';
import type { EditingSession, RequestOptions, SessionEvent } from '../../session/editing-session';
import { isSessionError } from '../../session/errors';
import type { OutputWishes } from '../../session/exports/export-output';
import type { ModelChoice } from '../../session/planner/language-model';
import { isEdit } from '../../session/turns/routing';
import type { Step } from '../../session/turns/routing';
import type { ConversationExports } from './conversation-exports';
import type { ConversationRecord } from './conversation-record';
import type { EventRecorder } from './event-recorder';
import type { Outcome } from './outcome';
import type { RequestRunner, Watch } from './request-runner';

type Suggested = Extract<SessionEvent, { type: 'suggested' }>;
type Again = (() => Promise<Outcome>) | undefined;

interface Surroundings {
  /** What "Try Again" does once an export was begun. */
  readonly exportAgain: () => Promise<Outcome>;
  /** Told of each export before it begins. */
  readonly onExport: (wishes: OutputWishes | undefined) => void;
  /** Writes the conversation to the disk at once. */
  readonly keepNow: () => Promise<void>;
  /** The language models that the settings allow to be asked. */
  readonly models: () => ModelChoice | undefined;
}

/** Does the steps of a request one after another, and knows which of them a further try is about. */
export class RequestSteps {
  /** What "Try Again" does: the last step that may not have been done. */
  again: Again;
  /** What a model suggested last, where nothing else was asked for since. */
  private suggested: Suggested | undefined;

  constructor(
    private readonly requests: RequestRunner,
    private readonly exports: ConversationExports,
    private readonly record: ConversationRecord,
    private readonly surroundings: Surroundings,
  ) {}

  /** What does the steps again that were not done, and never those before them. `undefined` where there are none. */
  repeating(left: readonly Step[]): Again {
    if (left.length === 0) return undefined;
    return async () => {
      const { busy } = this.requests;
      if (busy !== undefined) return { type: 'busy', message: busy };
      this.record.addPressed(textOfSteps(left));
      return this.carryOut(left);
    };
  }

  /** Does what a model suggested, and what was asked for after it. @param id Of the suggestion; the last by default. */
  async applySuggestion(id?: string): Promise<Outcome> {
    const suggested = this.takeSuggestion(l10n.t('Apply'), id);
    if (!('steps' in suggested)) return suggested;
    this.again = this.repeating(suggested.steps);
    return this.carryOut(suggested.steps);
  }

  /** Forgets what a model suggested: nothing of it is done. */
  discardSuggestion(id?: string): Outcome {
    const suggested = this.takeSuggestion(l10n.t('Discard'), id);
    if (!('steps' in suggested)) return suggested;
    this.again = undefined;
    this.record.addEntry('notice', l10n.t('Nothing was changed.'));
    return { type: 'done' };
  }

  private takeSuggestion(answer: string, id: string | undefined): Suggested | Outcome {
    const { busy } = this.requests;
    if (busy !== undefined) return { type: 'busy', message: busy };
    const { suggested } = this;
    if (!suggested || (id !== undefined && id !== suggested.suggestion.id)) {
      const message = l10n.t('This suggestion is no longer valid. Send your message once more.');
      this.record.addEntry('notice', message);
      return { type: 'failed', message };
    }
    this.suggested = undefined;
    this.record.addPressed(answer);
    return suggested;
  }

  /**
   * @param watch Sees each event as it happens. @param cancel Ends the request and the exports that it began.
   * @param models Who may be asked where the grammar does not take a message whole.
   */
  async carryOut(
    steps: readonly Step[],
    watch: Watch = () => undefined,
    cancel?: AbortSignal,
    models = this.surroundings.models(),
  ): Promise<Outcome> {
    return this.exports.around(watch, cancel, this.requests, (runExport) =>
      this.requests.exclusively(beginningOf(steps[0]), 'editing', (session, signal, recorder) => {
        // Where it goes on on this computer instead, then with what is left.
        recorder.left ??= steps;
        this.suggested = undefined;
        return this.follow(session, signal, { runExport, ...(models && { models }) }, recorder, watch);
      }),
    );
  }

  private async follow(
    session: EditingSession,
    signal: AbortSignal,
    options: RequestOptions,
    recorder: EventRecorder,
    watch: Watch,
  ): Promise<void> {
    const steps = recorder.left ?? [];
    // What was said in one go is said so again.
    const { again } = this;
    const repeating = (left: readonly Step[]) =>
      left.length === steps.length ? again : this.repeating(left);
    try {
      for await (const event of session.request(steps, signal, options)) {
        recorder.handle(event);
        if (event.type === 'stepBegins') await this.begin(event.left, repeating(event.left));
        if (event.type === 'suggested') this.suggested = event;
        // What was edited is never sent, and paid for, a second time.
        if (event.type === 'turnDone' && !event.brokeOff) this.again = undefined;
        if (event.type === 'exportStarted') this.again = this.surroundings.exportAgain;
        watch(event);
      }
    } catch (error) {
      const { left = [] } = recorder;
      // An export may have failed meanwhile: the last thing that failed is the one to try again.
      this.again = isSessionError(error, 'turnUnseen') ? this.repeating(left.slice(1)) : repeating(left);
      throw error;
    }
  }

  private async begin(left: readonly Step[], again: Again): Promise<void> {
    this.again = again;
    if (left[0]?.type === 'export') this.surroundings.onExport(left[0].wishes);
    // Whatever ends this window, the next one knows that there may be a turn to look for.
    if (left[0] && isEdit(left[0])) await this.surroundings.keepNow();
  }
}

/** The steps of a request in words, as the user might have asked for them alone. */
function textOfSteps(steps: readonly Step[]): string {
  return steps.map(textOf).join('\n');
}

/** What is said to be done before the service tells more. */
function beginningOf(step: Step | undefined): string {
  switch (step?.type) {
    case 'message':
      return l10n.t('Planning the edits');
    case 'suggestedEdits':
      return l10n.t('Editing the timeline');
    case 'restore':
      return l10n.t('Restoring the timeline');
    case 'export':
      return l10n.t('Preparing the export');
    case 'credits':
    case 'status':
    case 'upload':
      return textOf(step);
    default:
      return l10n.t('Working');
  }
}

function textOf(step: Step): string {
  switch (step.type) {
    case 'message':
      return step.text;
    case 'suggestedEdits':
    case 'restore':
      return step.request;
    case 'export':
      return l10n.t('Export');
    case 'credits':
      return l10n.t('Asking for credits');
    case 'status':
      return l10n.t('Reading the timeline');
    case 'upload':
      return step.then === undefined ? l10n.t('Adding files') : `${l10n.t('Adding files')}\n${step.then}`;
  }
}
