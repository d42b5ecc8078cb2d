import * as vscode from 'vscode';
import { systemClock } from '../../client/clock';
import type { EditingSession } from '../../session/editing-session';
import { lookBack } from '../../session/turns/look-back';
import { isEdit, route } from '../../session/turns/routing';
import type { Step } from '../../session/turns/routing';
import type { Log } from '../../session/outside';
import type { SavedConversation } from '../../session/saved-conversation';
import { cloudTimings, embeddedTimings } from '../../session/turns/turn';
import { addressesIn } from '../../session/web-address';
import type { ConversationRecord } from './conversation-record';
import { isCancellation } from '../error-text';

/** Tells in a conversation that comes back what became of what was under way when its window closed. */
export class ReturningConversation implements vscode.Disposable {
  private readonly controller = new AbortController();
  private looking = false;
  /** The steps that the earlier window had not done yet, the one under way first. */
  left: readonly Step[] | undefined;
  /** Names the timeline before the turn that was under way, where it can be brought back. */
  timelineBefore: string | undefined;

  constructor(
    private readonly record: ConversationRecord,
    private readonly session: EditingSession,
    private readonly log: Log,
  ) {}

  /** Whether it is still to be found out, by this window or by the next. */
  get isLooking(): boolean {
    return this.looking;
  }

  /** @param onLeft Called with the steps that were not done, before the user is offered to try them again. */
  async tell(saved: SavedConversation, onLeft: (left: readonly Step[]) => void): Promise<void> {
    const { underWay } = saved;
    switch (underWay?.type) {
      case 'adding':
        this.tellFiles(underWay.files);
        break;
      case 'editing':
        this.left = underWay.left;
        this.timelineBefore = underWay.timelineBefore;
        await this.tellTurn(saved, onLeft);
        break;
      case undefined:
        break;
    }
  }

  /** The user goes on: what the timeline shows by then is told with the next turn. */
  dispose(): void {
    this.controller.abort();
    this.looking = false;
  }

  private tellFiles(files: readonly string[]): void {
    if (files.length === 0) return;
    const message = vscode.l10n.t(
      'The window was closed before these files were added: {0}',
      files.join(', '),
    );
    this.record.addEntry('notice', message, ['attach']);
  }

  /** Quietly: a service that can't be reached now is asked again when the conversation comes back next. */
  private async tellTurn(saved: SavedConversation, onLeft: (left: readonly Step[]) => void): Promise<void> {
    this.looking = true;
    const { recoveryWaitsMs: waitsMs } = this.session.service === 'cloud' ? cloudTimings : embeddedTimings;
    try {
      const found = await lookBack(
        this.session,
        saved.timeline,
        { clock: systemClock, waitsMs },
        this.controller.signal,
      );
      this.looking = false;
      this.record.setTimeline(this.session.timeline ?? null, this.session.history);
      if (found.type === 'changed') {
        if (this.timelineBefore !== undefined) this.record.offerTimelineBefore(this.timelineBefore);
        const message = vscode.l10n.t('While the window was closed:');
        this.record.addEntry('notice', message, ['export', 'undo'], found.changes);
        this.offerRest(onLeft);
      } else {
        onLeft(this.left ?? stepsAskedLast(saved));
        const message = vscode.l10n.t(
          'The window was closed before the edit arrived, and the timeline is as it was. Try again, if you still want it.',
        );
        this.record.addEntry('notice', message, ['retry']);
      }
    } catch (error) {
      if (isCancellation(error)) return;
      this.log.warn(`Looking for a turn of an earlier window: ${String(error)}`);
    }
  }

  /** The turn was done, but nobody went on to what was asked for after it. */
  private offerRest(onLeft: (left: readonly Step[]) => void): void {
    const { left = [] } = this;
    const rest = left[0] && isEdit(left[0]) ? left.slice(1) : left;
    if (rest.length === 0) return;
    onLeft(rest);
    const message = vscode.l10n.t(
      'What you asked for after that was not done yet. Try again to have it done.',
    );
    this.record.addEntry('notice', message, ['retry']);
  }
}

/** What the user asked for last, where an earlier version did not keep how far it had come. */
function stepsAskedLast({ entries }: SavedConversation): Step[] {
  return route(addressesIn(entries.findLast(({ role }) => role === 'user')?.text ?? '').rest);
}
