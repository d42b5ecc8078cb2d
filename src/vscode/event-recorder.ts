import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { SessionEvent } from '../session/editing-session';
import type { ExportEvent } from '../session/export';
import { exportName } from '../session/export-file';
import { summarize } from '../timeline/summary';
import type { ConversationRecord } from './conversation-record';
import { costsText, creditsText, errorText } from './error-text';
import type { EntryAction } from './panel/messages';
import { toolName } from './tool-names';

/** How far a request has come: what is kept of it where it ends here. */
export type Stage = 'asking' | 'adding' | 'editing' | 'edited' | 'exporting';

/** Turns what one request brings about into entries, progress, timeline and exports. */
export class EventRecorder {
  stage: Stage;
  /** The export that is under way. */
  exportId: string | undefined;

  /**
   * @param sourceName The file that an export is named after.
   * @param onExported Told of each file that was written, with the id of its export.
   */
  constructor(
    private readonly record: ConversationRecord,
    stage: Stage,
    private readonly sourceName: () => string,
    private readonly onExported: (file: vscode.Uri, exportId: string) => void,
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
        this.stage = 'exporting';
        this.record.say(vscode.l10n.t('Rendering'));
        break;
      case 'export':
        this.followExport(event.event);
        break;
    }
  }

  /** The request ended with an error, or was cancelled. */
  fail(error: unknown, cancelled: boolean): void {
    this.record.endStreaming();
    const item = this.exportId === undefined ? undefined : this.record.findExport(this.exportId);
    if (!item) return;
    const status = cancelled
      ? ({ type: 'cancelled' } as const)
      : ({ type: 'failed', message: errorText(error) } as const);
    this.record.setExport({ ...item, status });
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

  private followExport(event: ExportEvent): void {
    switch (event.type) {
      case 'begun':
        break;
      case 'rendering':
      case 'downloading': {
        const percent = Math.floor(event.percent ?? 0);
        // Listed with its first sign of life: an export that is refused at once was never one.
        this.exportId ??= randomUUID();
        const name = exportName(this.sourceName(), 1);
        this.record.setExport({ id: this.exportId, name, status: { type: event.type, percent } });
        const label = event.type === 'rendering' ? vscode.l10n.t('Rendering') : vscode.l10n.t('Saving');
        this.record.say(label, percent);
        break;
      }
      case 'done': {
        const id = this.exportId ?? randomUUID();
        this.exportId = undefined;
        const name = basename(event.path);
        const durationMs = this.record.timeline?.durationMs ?? 0;
        this.record.setExport({ id, name, status: { type: 'done', bytes: event.bytes, durationMs } });
        this.record.addEntry('notice', vscode.l10n.t('Exported to {0}', name));
        this.onExported(vscode.Uri.file(event.path), id);
        break;
      }
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
