import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { examplePrompts } from '../../session/example-prompts';
import type { ExampleFile } from '../../session/example-prompts';
import type { HeardSound } from '../../session/heard-sound';
import type { ServiceKind } from '../../session/editing-session';
import type { HistoryReach } from '../../contract/answers';
import { firstTimeline } from '../../timeline/first-timeline';
import { withMediaIds } from '../../timeline/media-ids';
import { editedTimeline } from '../../timeline/timeline';
import type { TimelineView } from '../../timeline/timeline';
import type { EntryAction } from '../panel/entry-actions';
import type {
  Entry,
  BatchRow,
  ExportItem,
  HostMessage,
  MediaItem,
  PanelState,
  Progress,
} from '../panel/messages';
import { didStep } from '../first-steps';
import { protocolVersion } from '../panel/messages';
import { panelStrings } from '../panel/strings';

/** What is kept of a record beyond its window. */
export type RecordContents = Pick<PanelState, 'media' | 'conversation' | 'timeline' | 'exports'> & {
  /** Absent where it is not known. */
  readonly history?: HistoryReach;
};

/** What a conversation has come to, as a page shows it. Each change is told as a message to the page. */
export class ConversationRecord implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<HostMessage>();
  readonly onDidChange = this.changes.event;

  service: ServiceKind = 'embedded';

  /** Whether the title is the user's own: it then stays, whatever file is added. */
  isNamed = false;
  /** Whether its oldest entries were left out when it was kept. */
  isCut = false;

  /**
   * @param title What the panel is called, such as the first file's name.
   * @param id Of a conversation that comes back.
   */
  constructor(
    public title = 'AI Video',
    private id: string = randomUUID(),
  ) {}

  private media: readonly MediaItem[] = [];
  private entries: readonly Entry[] = [];
  private progress: Progress | null = null;
  /** Whether what is begun next is done by hand, so that more of that is taken meanwhile. */
  takesEdits = false;
  private timelineShown: TimelineView | null = null;
  private history: HistoryReach | undefined;
  private exports: readonly ExportItem[] = [];
  private batch: readonly BatchRow[] = [];
  /** Of the first video; not known before it was listened to. */
  private sound: HeardSound | undefined;
  /** The first video, once it was listened to, or will not be. */
  private heardId: string | undefined;
  private counter = 0;
  private readonly formerIds: string[] = [];

  get conversationId(): string {
    return this.id;
  }

  /** Whether that is its id, or was before it parted from what another window has. */
  isKnownAs(id: string | undefined): boolean {
    return id === this.id || (id !== undefined && this.formerIds.includes(id));
  }

  /** Becomes a conversation of its own. */
  part(id: string, title: string): void {
    this.formerIds.push(this.id);
    this.id = id;
    this.rename(title);
  }

  get timeline(): TimelineView | null {
    return this.timelineShown;
  }

  /** What the first edit will be done to, as far as the service places the files by a rule that is known. */
  get timelineBeforeEdits(): TimelineView | null {
    return this.service === 'embedded' ? firstTimeline(this.media) : null;
  }

  /** What the progress line says; `null` where nothing is under way. */
  get underWay(): Progress | null {
    return this.progress;
  }

  snapshot(): HostMessage {
    return { type: 'snapshot', version: protocolVersion, state: this.state };
  }

  private get state(): PanelState {
    return {
      conversationId: this.conversationId,
      language: vscode.env.language,
      strings: panelStrings(),
      service: this.service,
      title: this.title,
      media: this.media,
      conversation: this.entries,
      progress: this.progress,
      timeline: this.timelineShown,
      history: this.reach,
      exports: this.exports,
      batch: this.batch,
      examples: this.examples,
    };
  }

  /** Nothing as long as something better may soon take its place, where the pointer is by then. */
  private get examples(): readonly string[] {
    const isAdding = this.media.some(({ status }) => status.type === 'uploading');
    const isToBeHeard = this.service === 'embedded' && this.firstHeard?.id !== this.heardId;
    return isAdding || isToBeHeard
      ? []
      : examplePrompts(this.media.map(exampleFile), this.sound, vscode.l10n);
  }

  /** What the example prompts are chosen by: the first video, or the first sound where there is none. */
  get firstHeard(): MediaItem | undefined {
    const ready = this.media.filter(({ status }) => status.type === 'ready');
    return ready.find(({ kind }) => kind === 'video') ?? ready.find(({ kind }) => kind === 'audio');
  }

  get contents(): RecordContents {
    const { media, entries: conversation, timelineShown: timeline, exports, history } = this;
    return { media, conversation, timeline, exports, ...(history && { history }) };
  }

  /** Brings back what an earlier window kept. */
  restore({ media, conversation, timeline, exports, history }: RecordContents): void {
    this.media = media;
    this.entries = conversation;
    this.timelineShown = timeline && withMediaIds(timeline, media);
    this.history = history;
    this.exports = exports;
    this.heardId = this.firstHeard?.id;
    this.counter = Math.max(0, ...conversation.map(({ id }) => Number(/\d+$/u.exec(id)?.[0] ?? 0)));
    this.refresh();
  }

  /** Gives it the user's own name. */
  rename(title: string): void {
    this.title = title;
    this.isNamed = true;
    this.refresh();
  }

  /** Has the page draw everything anew. */
  refresh(): void {
    this.changes.fire(this.snapshot());
  }

  /**
   * Other example prompts fit another sound.
   * @param mediaId Of {@link firstHeard}. @param sound `undefined` where it could not be listened to.
   */
  setSound(mediaId: string, sound: HeardSound | undefined): void {
    if (sound === this.sound && mediaId === this.heardId) return;
    this.heardId = mediaId;
    this.sound = sound;
    this.refresh();
  }

  focusPrompt(): void {
    this.changes.fire({ type: 'focusPrompt' });
  }

  dispose(): void {
    this.changes.dispose();
  }

  /** Appends to the reply that is coming in. */
  stream(text: string): void {
    const last = this.entries.at(-1);
    if (last?.streaming !== true) {
      this.addEntry('agent', text, [], [], true);
      return;
    }
    this.entries = [...this.entries.slice(0, -1), { ...last, text: last.text + text }];
    this.changes.fire({ type: 'textDelta', entryId: last.id, text });
  }

  /** @returns The reply that came in, now whole. */
  endStreaming(): Entry | undefined {
    const last = this.entries.at(-1);
    if (last?.streaming !== true) return undefined;
    const whole = { ...last, streaming: false };
    this.updateEntry(whole);
    return whole;
  }

  addEntry(
    role: Entry['role'],
    text: string,
    actions: readonly EntryAction[] = [],
    changes: readonly string[] = [],
    streaming = false,
    suggestions: readonly string[] = [],
  ): void {
    const entry: Entry = { id: `e${++this.counter}`, role, text, streaming, changes, actions, suggestions };
    this.entries = [...this.entries, entry];
    this.changes.fire({ type: 'entry', entry });
  }

  /** Adds what the user asked for without typing it, by a button, a gesture or a tool. @param isByHand Whether by a gesture. */
  addPressed(text: string, isByHand = false): void {
    const entry: Entry = {
      ...{ id: `e${++this.counter}`, role: 'user', text, isTyped: false, streaming: false },
      ...(isByHand && { isByHand }),
      ...{ changes: [], actions: [], suggestions: [] },
    };
    this.entries = [...this.entries, entry];
    this.changes.fire({ type: 'entry', entry });
  }

  updateEntry(entry: Entry): void {
    this.entries = this.entries.map((each) => (each.id === entry.id ? entry : each));
    this.changes.fire({ type: 'entry', entry });
  }

  findEntry(id: string): Entry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  /** Offers the timeline before what the user asked for last; of several steps the one before the first. */
  offerTimelineBefore(timelineBefore: string): void {
    const asked = this.entries.findLast(({ role }) => role === 'user');
    if (asked && asked.timelineBefore === undefined) this.updateEntry({ ...asked, timelineBefore });
  }

  /** Another session took the place of the one that had the timelines. */
  forgetTimelinesBefore(): void {
    if (this.entries.every(({ timelineBefore }) => timelineBefore === undefined)) return;
    this.entries = this.entries.map((entry) => {
      const { timelineBefore, ...rest } = entry;
      return timelineBefore === undefined ? entry : rest;
    });
    this.refresh();
  }

  /** A new label, or percentage, for what is under way. */
  say(label: string, percent?: number): void {
    const { startedAt } = this.progress ?? { startedAt: Date.now() };
    this.setProgress({ label, startedAt, cancellable: true, ...(percent !== undefined && { percent }) });
  }

  setProgress(progress: Progress | null): void {
    this.progress = progress && this.takesEdits ? { ...progress, takesEdits: true } : progress;
    this.changes.fire({ type: 'progress', progress: this.progress });
  }

  /** Of a service that does not tell, whatever is on the timeline can be undone. */
  get reach(): HistoryReach {
    return this.history ?? { undo: this.timelineShown === null ? 0 : 1, redo: 0 };
  }

  /**
   * An empty timeline is shown like none.
   * @param history How far undo and redo reach by then, where that is known.
   */
  setTimeline(timeline: TimelineView | null, history?: HistoryReach): void {
    const edited = editedTimeline(timeline);
    const shown = edited ? withMediaIds(edited, this.media) : null;
    if (shown !== null && this.timelineShown === null) didStep('hasEdited');
    this.timelineShown = shown;
    this.history = history;
    this.changes.fire({ type: 'timeline', timeline: shown, history: this.reach });
  }

  setMedia(item: MediaItem): void {
    const known = this.media.some(({ id }) => id === item.id);
    this.media = known
      ? this.media.map((each) => (each.id === item.id ? item : each))
      : [...this.media, item];
    this.changes.fire({ type: 'media', media: this.media });
  }

  setExport(item: ExportItem): void {
    const known = this.exports.some(({ id }) => id === item.id);
    this.exports = known
      ? this.exports.map((each) => (each.id === item.id ? item : each))
      : [...this.exports, item];
    this.changes.fire({ type: 'exports', exports: this.exports });
  }

  removeExport(id: string): void {
    this.exports = this.exports.filter((each) => each.id !== id);
    this.changes.fire({ type: 'exports', exports: this.exports });
  }

  /** Told only where something is shown differently. @param isToKeep Something else is to be kept on the disk. */
  setBatch(batch: readonly BatchRow[], isToKeep = false): void {
    if (!isToKeep && isDeepStrictEqual(batch, this.batch)) return;
    this.batch = batch;
    this.changes.fire({ type: 'batch', batch });
  }

  /** None of the files is at hand any more. */
  forgetMedia(): void {
    this.media = [];
    this.changes.fire({ type: 'media', media: this.media });
  }

  removeMedia(id: string): void {
    this.media = this.media.filter((each) => each.id !== id);
    this.changes.fire({ type: 'media', media: this.media });
  }

  findExport(id: string): ExportItem | undefined {
    return this.exports.find((each) => each.id === id);
  }
}

function exampleFile({ name, kind, status }: MediaItem): ExampleFile {
  return status.type === 'ready' ? { ...status, name, kind } : { name, kind };
}
