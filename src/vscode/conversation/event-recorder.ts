import * as vscode from 'vscode';
import type { SessionEvent } from '../../session/editing-session';
import type { Step } from '../../session/turns/routing';
import { summarize } from '../../timeline/summary';
import type { ConversationRecord } from './conversation-record';
import { costsText, creditsText } from '../error-text';
import type { EntryAction } from '../panel/entry-actions';
import { noteText } from '../exports/export-notes';
import { noSuggestionText, suggestionText } from '../planner/suggestion-text';
import { toolName } from './tool-names';

/** How far a request has come: what is kept of it where it ends here. */
export type Stage = 'asking' | 'adding' | 'editing' | 'edited' | 'exporting';

/** Turns what one request brings about into entries, progress and timeline. */
export class EventRecorder {
  stage: Stage;
  /** The steps of a request that are not done yet, the one under way first; `undefined` before any is known. */
  left: readonly Step[] | undefined;
  /** A step of the request is done, and stays so whatever comes of the others. */
  hasDoneSteps = false;
  /** Names the timeline before the newest turn, where it can be brought back. */
  timelineBefore: string | undefined;

  constructor(
    private readonly record: ConversationRecord,
    stage: Stage,
  ) {
    this.stage = stage;
  }

  handle(event: SessionEvent): void {
    switch (event.type) {
      case 'stepBegins':
        this.left = event.left;
        this.stage = stageOf(event.left[0]);
        break;
      case 'turnBegins':
        this.timelineBefore = event.timelineBefore;
        break;
      case 'text':
        this.stage = 'editing';
        this.record.stream(event.text);
        break;
      case 'tool':
        this.stage = 'editing';
        this.record.say(toolName(event.name));
        break;
      case 'stillWorking':
        this.record.say(vscode.l10n.t('Still working…'));
        break;
      case 'recovering':
        this.record.say(vscode.l10n.t('The connection broke off; looking…'));
        break;
      case 'modelAsked':
        this.record.say(vscode.l10n.t('Asking {0}…', event.model));
        break;
      case 'notSuggested':
        this.record.addEntry('notice', noSuggestionText(event.why, event.model));
        break;
      case 'suggested':
        // Nothing is under way until the user agrees.
        this.left = undefined;
        this.stage = 'asking';
        this.record.addEntry('notice', suggestionText(event.suggestion), ['apply', 'discard']);
        break;
      case 'turnDone':
        if (!event.brokeOff) this.stepDone();
        this.finishTurn(event);
        break;
      case 'credits':
        this.record.addEntry('notice', creditsText(this.record.service, event.credits));
        break;
      case 'costsAgreed':
        this.record.addEntry('notice', costsText(event.credits));
        break;
      case 'status':
        this.record.setTimeline(event.timeline ?? null, event.history);
        this.record.addEntry('notice', timelineText(this.record));
        break;
      case 'uploadWanted':
        this.record.addEntry('notice', vscode.l10n.t('Choose the files to add.'), ['attach']);
        break;
      case 'exportHeldBack':
        this.record.addEntry('notice', heldBackText(), this.record.timeline === null ? [] : ['export']);
        break;
      case 'exportStarted':
        for (const note of event.notes) this.record.addEntry('notice', noteText(note));
        // It goes on by itself.
        this.stepDone();
        break;
      case 'export':
        break;
    }
  }

  /** The request ended with an error, or was cancelled. */
  fail(): void {
    this.record.endStreaming();
  }

  private stepDone(): void {
    this.stage = 'edited';
    this.hasDoneSteps = true;
    this.left = this.left?.slice(1);
  }

  private finishTurn(event: TurnDone): void {
    const streamed = this.record.endStreaming();
    if (event.timelineBefore !== undefined) this.record.offerTimelineBefore(event.timelineBefore);
    this.record.setTimeline(event.timeline ?? null, event.history);
    const actions = actionsAfter(event);
    const suggestions = suggestionsOf(event);
    if (streamed && event.hadText) {
      // The embedded editor's words name each change already.
      const changes = this.record.service === 'embedded' ? [] : event.changes;
      this.record.updateEntry({ ...streamed, changes, actions, suggestions });
    } else if (streamed) {
      const { changes } = event;
      this.record.updateEntry({ ...streamed, text: silentTurnText(event), changes, actions, suggestions });
    } else {
      // A user is never left with silence after an edit.
      this.record.addEntry('agent', silentTurnText(event), actions, event.changes, false, suggestions);
    }
  }
}

function stageOf(step: Step | undefined): Stage {
  switch (step?.type) {
    case 'message':
    case 'suggestedEdits':
    case 'restore':
      return 'editing';
    case 'export':
      return 'exporting';
    default:
      return 'asking';
  }
}

export type TurnDone = Extract<SessionEvent, { type: 'turnDone' }>;

/** What is said of a turn that came without words. */
/** Why an export that was asked for did not begin. */
export function heldBackText(): string {
  return vscode.l10n.t('Nothing was exported, since nothing of what you asked for before that was done.');
}

export function silentTurnText({ changes, offers, brokeOff }: TurnDone): string {
  if (brokeOff) return vscode.l10n.t('This was done before it broke off:');
  if (changes.length > 0) return vscode.l10n.t('Done.');
  return offers.length > 0 ? vscode.l10n.t('You can do that here:') : vscode.l10n.t('Nothing was changed.');
}

/** What a changed timeline leads to, and what the agent told the user to click; each once. */
function actionsAfter({ changes, offers }: TurnDone): EntryAction[] {
  const actions: EntryAction[] = changes.length > 0 ? ['export', 'undo'] : [];
  for (const { type } of offers) if (type !== 'suggestion' && !actions.includes(type)) actions.push(type);
  return actions;
}

/** The choices of a question are no more; more suggestions are no help. */
const mostSuggestions = 6;

/** Prompts in the agent's words, or the engine's. */
export function suggestionsOf({ offers }: TurnDone): string[] {
  return offers
    .flatMap((offer) => (offer.type === 'suggestion' ? [offer.prompt] : []))
    .slice(0, mostSuggestions);
}

/** The timeline in one line, or what to do to get one. */
export function timelineText({ timeline }: Pick<ConversationRecord, 'timeline'>): string {
  return timeline === null
    ? vscode.l10n.t('Nothing on the timeline yet. It fills with your first edit.')
    : summarize(timeline);
}
