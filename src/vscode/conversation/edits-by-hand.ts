import { l10n } from 'vscode';
import { editsOf } from '../../session/direct-edits';
import type { DirectEdit } from '../../session/direct-edits';
import type { EditingSession } from '../../session/editing-session';
import { rebased } from '../../session/rebased-edit';
import type { Step } from '../../session/turns/routing';
import { WorkInOrder } from '../../session/work-in-order';
import { editedTimeline } from '../../timeline/timeline';
import type { TimelineView } from '../../timeline/timeline';
import type { ConversationRecord } from './conversation-record';
import { directEditText } from './direct-edit-text';
import type { Outcome } from './outcome';

/** What an edit by hand needs of its conversation. */
interface Requests {
  /** Why nothing can be begun now; `undefined` where it can. */
  readonly busy: () => string | undefined;
  readonly session: () => EditingSession | undefined;
  readonly askForMedia: () => Outcome;
  /** Reads the timeline anew. */
  readonly look: () => Promise<Outcome>;
  readonly carryOut: (step: Step) => Promise<Outcome>;
  readonly press: (words: string) => Promise<Outcome>;
}

/** What is done by hand comes faster than it is carried out: it waits for its turn, as nothing else does. */
export class EditsByHand {
  private readonly order = new WorkInOrder();

  constructor(
    private readonly record: ConversationRecord,
    private readonly requests: Requests,
  ) {}

  /** Does what was done with a segment, as words would have had it done. */
  async edit(edit: DirectEdit): Promise<Outcome> {
    const { record } = this;
    const seen = editedTimeline(record.timeline) ?? record.timelineBeforeEdits;
    const sent = { isBegun: false };
    const outcome = await this.inOrder(() => this.carryOut(edit, seen, () => (sent.isBegun = true)));
    // The page shows what was dragged where it was dropped until it hears of it.
    if (!sent.isBegun) record.refresh();
    return outcome;
  }

  /** Does what a key or a button stands for that goes through the edits. */
  goThrough(action: 'undo' | 'redo'): Promise<Outcome> {
    const words = action === 'undo' ? l10n.t('undo') : l10n.t('redo');
    // There it is a message, which may cost: none waits to be sent.
    if (this.record.service === 'cloud') return this.requests.press(words);
    return this.inOrder(async (hasWaited) => {
      // A key that was held down may ask for more than there is.
      if (hasWaited && this.record.reach[action] === 0) return { type: 'done' };
      return this.requests.press(words);
    });
  }

  /** Forgets what waits, and says so: it was meant for a timeline that will not come about. */
  dropWaiting(): void {
    if (this.order.dropWaiting() === 0) return;
    this.record.addEntry('notice', l10n.t('What was done by hand after that was not carried out.'));
  }

  dispose(): void {
    this.order.dropWaiting();
  }

  private async inOrder(work: (hasWaited: boolean) => Promise<Outcome>): Promise<Outcome> {
    const { order, record } = this;
    const busy = this.requests.busy();
    if (busy !== undefined && (!order.isUnderWay || order.isFull)) return { type: 'busy', message: busy };
    record.takesEdits = true;
    try {
      const outcome = await order.add(async (hasWaited) => {
        const ended = await work(hasWaited);
        if (ended.type !== 'done') this.dropWaiting();
        return ended;
      });
      return outcome ?? { type: 'done' };
    } finally {
      record.takesEdits = order.isUnderWay;
    }
  }

  private async carryOut(edit: DirectEdit, seen: TimelineView | null, onBegin: () => void): Promise<Outcome> {
    const { record, requests } = this;
    const [busy, session] = [requests.busy(), requests.session()];
    if (busy !== undefined) return { type: 'busy', message: busy };
    if (!session) return requests.askForMedia();
    if (!session.timeline) {
      const outcome = await requests.look();
      if (outcome.type !== 'done') return outcome;
    }
    const { fingerprint } = session;
    // Before the first edit it is what the page shows: the engine puts the files there with that edit.
    const timeline = editedTimeline(session.timeline) ?? record.timelineBeforeEdits;
    if (!timeline) return { type: 'done' };
    const meant = rebased(edit, seen ?? timeline, timeline);
    if (!meant) {
      const what = directEditText(seen ?? timeline, edit);
      record.addEntry('notice', l10n.t('{0}: that is no longer on the timeline.', what));
      return { type: 'done' };
    }
    const edits = editsOf(timeline, meant);
    if (edits.length === 0) return { type: 'done' };
    const request = directEditText(timeline, meant);
    onBegin();
    record.addPressed(request, true);
    return requests.carryOut({ type: 'suggestedEdits', request, edits, madeFor: fingerprint });
  }
}
