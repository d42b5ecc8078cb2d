import * as vscode from 'vscode';
import type { SessionEvent } from '../session/editing-session';
import { summarize } from '../timeline/summary';
import type { ConversationRecord } from './conversation-record';
import { costsText, creditsText } from './error-text';
import type { EntryAction } from './panel/messages';
import { toolName } from './tool-names';

/** How far a request has come: what is kept of it where it ends here. */
export type Stage = 'asking' | 'adding' | 'editing' | 'edited' | 'exporting';

/** Turns what one request brings about into entries, progress and timeline. */
export class EventRecorder {
  stage: Stage;

  constructor(
    private readonly record: ConversationRecord,
    stage: Stage,
  ) {
    this.stage = stage;
  }

  handle(event: SessionEvent): void {
    switch (event.type) {
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
      case 'turnDone':
        this.stage = 'edited';
        this.finishTurn(event);
        break;
      case 'credits':
        this.record.addEntry('notice', creditsText(this.record.service, event.credits));
        break;
      case 'costsAgreed':
        this.record.addEntry('notice', costsText(event.credits));
        break;
      case 'status':
        this.record.setTimeline(event.timeline ?? null);
        this.record.addEntry('notice', timelineText(this.record));
        break;
      case 'uploadWanted':
        this.record.addEntry('notice', vscode.l10n.t('Choose the files to add.'), ['attach']);
        break;
      case 'exportStarted':
        // It goes on by itself.
        this.stage = 'edited';
        break;
      case 'export':
        break;
    }
  }

  /** The request ended with an error, or was cancelled. */
  fail(): void {
    this.record.endStreaming();
  }

  private finishTurn(event: Extract<SessionEvent, { type: 'turnDone' }>): void {
    const streamed = this.record.endStreaming();
    this.record.setTimeline(event.timeline ?? null);
    const actions: EntryAction[] = event.changes.length > 0 ? ['export', 'undo'] : [];
    if (streamed) {
      // The embedded editor's words name each change already.
      const changes = this.record.service === 'embedded' ? [] : event.changes;
      this.record.updateEntry({ ...streamed, changes, actions });
    } else {
      // A user is never left with silence after an edit.
      this.record.addEntry('agent', silentTurnText(event.changes), actions, event.changes);
    }
  }
}

/** What is said of a turn that came without words. */
export function silentTurnText(changes: readonly string[]): string {
  return changes.length > 0 ? vscode.l10n.t('Done.') : vscode.l10n.t('Nothing was changed.');
}

/** The timeline in one line, or what to do to get one. */
export function timelineText({ timeline }: Pick<ConversationRecord, 'timeline'>): string {
  return timeline === null
    ? vscode.l10n.t('Nothing on the timeline yet. It fills with your first edit.')
    : summarize(timeline);
}
