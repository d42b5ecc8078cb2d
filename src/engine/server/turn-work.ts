import { applyEdit } from '../edits/registry';
import type { Edit } from '../edits/registry';
import type { EditResult } from '../edits/edit-kind';
import { subjectOf } from '../edits/subject';
import type { Subject } from '../edits/subject';
import { silencesHeard } from '../edits/kinds/silence-rule';
import type { HeardSilences } from '../edits/kinds/silence-rule';
import { isOfPart, isOfStart, retimed } from '../edits/times-before';
import { acceptedBy } from '../../contract/media';
import { seenAfter } from '../language/references/clip-numbering';
import type { Context } from '../language/context';
import type { Deed } from '../language/follow-ups/focus';
import { decodeDraft, encodeDraft } from '../model/draft';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import type { Replies } from '../replies/replies';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import { said, saidInList } from './turn-events';
import type { TurnEvent } from './turn-events';
import { fileNamesOf, firstTimeline, lookUp, wouldBeDone } from './turn-files';
import { TurnFocus } from './turn-focus';

/** What came of an edit. */
export type Outcome =
  | { readonly type: 'done' }
  | {
      readonly type: 'refused';
      readonly why: string;
      /** The clips that it names are so already. */
      readonly isSo?: boolean;
      /** The edit as it was tried; absent where it could not even be. */
      readonly tried?: { readonly edit: Edit; readonly whichFile: readonly string[] };
    };

/** Prompts before this one that words may bring back. */
const mostBefore = 3;

/** The timeline while a message is carried out: what has been done to it, and what words may refer to by then. */
export class TurnWork {
  /** What words lean on. */
  readonly focus: TurnFocus;
  /** What was done, for undo to name where nobody put it in words. */
  readonly done: string[] = [];
  /** Media that this message has another place for than the main track, such as a logo. */
  elsewhere: readonly string[] = [];
  /** Several things are asked for, so that what was done is told as a list. */
  asList = false;
  private now: Timeline | undefined;
  private changed = false;
  /** The timeline that clips are counted on: as it was before this message took some away. */
  private seen: Timeline | undefined;
  /** The timeline that times are counted on: as it was before this message. */
  private origin: Timeline | undefined;
  private toldTimes = false;
  /** What lies outside what was kept is no longer there, so that times can't be of the timeline before. */
  private isExcerpt = false;
  /** Whether "the title" is the last one: this message has added it. */
  private isLastTitle = false;

  constructor(
    private readonly session: StoredSession,
    private readonly say: Replies,
    private readonly loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
    /** What undo is to call what was done so far. */
    private readonly label: () => string,
  ) {
    this.focus = new TurnFocus(session);
  }

  async open(): Promise<void> {
    this.now = await this.session.timeline();
  }

  get timeline(): Timeline | undefined {
    return this.now;
  }

  /** Whether something was done that is not in the history yet. */
  get hasChanged(): boolean {
    return this.changed;
  }

  /** What words may refer to, as it is by now. */
  get context(): Context {
    const { media, captions, language, history, current } = this.session.record;
    const previous = history
      .slice(1, current + 1)
      .slice(-mostBefore)
      .map(({ label }) => label)
      .reverse();
    const isNewest = current > 0 && current === history.length - 1;
    const isDoable = (edit: Edit) => wouldBeDone(edit, this.orFirst, this.session, this.say);
    const { now: timeline, seen, isLastTitle } = this;
    // Of what was kept of it the parts are meant by then.
    const origin = this.isExcerpt ? undefined : this.origin;
    return {
      media,
      captions,
      language,
      timeline,
      seen,
      origin,
      previous,
      isNewest,
      isLastTitle,
      isDoable,
      focus: this.focus.now,
    };
  }

  /** The timeline, or what the first edit will be done to. */
  get orFirst(): Timeline {
    return this.now ?? firstTimeline(this.session, this.elsewhere);
  }

  /** @param lead says what it is done in the place of. */
  async *edit(wanted: Edit, clause: string, lead: string): AsyncGenerator<TurnEvent, Outcome> {
    const { media } = this.session;
    if (media.size === 0) return { type: 'refused', why: this.say.nothingUploaded(acceptedBy('embedded')) };
    const isFirst = this.now === undefined;
    const before = this.orFirst;
    this.origin ??= before;
    const isAsNow = isOfStart(clause) || (this.isExcerpt && isOfPart(clause));
    const times = clause === '' || isAsNow ? undefined : retimed(wanted, this.origin, before);
    if (times?.type === 'gone' && !this.isExcerpt) return { type: 'refused', why: this.say.stretchGone() };
    const edit = times?.type === 'moved' ? times.edit : wanted;
    yield { type: 'tool_call', name: edit.edit, args: edit };
    const result = await this.tried(edit, before);
    const kind = { done: result.done, ...(!result.done && result.unneeded && { unneeded: true }) };
    const sentences = result.done ? result.said : [result.why];
    yield { type: 'tool_result', name: edit.edit, result: { ...kind, said: sentences } };
    if (!result.done) {
      const { why, whichFile = [] } = result;
      // "Put it at the end, muted", where it is there already: that clip is muted.
      const subject = result.unneeded ? this.standing(edit, before) : undefined;
      const isSo = subject !== undefined;
      if (isSo) this.focus.note({ clause, edit, subject });
      if (!isFirst || !result.placed || before.clips.length < 2)
        return { type: 'refused', why, isSo, tried: { edit, whichFile } };
      // "Join them", and that is how they are placed.
      yield this.placed(before);
      this.now = before;
      this.changed = true;
      return { type: 'done' };
    }
    if (isFirst && before.clips.length > 1) yield this.placed(before);
    this.seen = seenAfter(this.seen, before, result.timeline);
    this.now = result.timeline;
    this.changed = true;
    this.isLastTitle = this.isLastTitle || edit.edit === 'addTitle';
    this.done.push(...result.said);
    this.focus.note({ clause, edit, subject: subjectOf(edit, before, result.timeline) });
    for (const [i, sentence] of result.said.entries())
      yield (this.asList ? saidInList : said)(i === 0 ? lead + sentence : sentence);
    this.isExcerpt ||= ['keepRanges', 'keepClips', 'trimToLength'].includes(edit.edit);
    if (times?.type === 'moved' && !this.toldTimes) yield said(this.say.timesBefore());
    this.toldTimes ||= times?.type === 'moved';
    return { type: 'done' };
  }

  /** The clips that are as an edit wants them already. */
  private standing(edit: Edit, timeline: Timeline): Subject | undefined {
    const names = edit.edit === 'addClips' && edit.media !== 'unplaced' ? edit.media : [];
    const [id, ...more] = timeline.clips.filter(({ mediaId }) => names.includes(this.session.media.get(mediaId)?.fileName ?? '')).map((clip) => clip.id); // prettier-ignore
    if (id !== undefined) return { type: 'clips', ids: [id, ...more] };
    const subject = subjectOf(edit, timeline, timeline);
    return subject.type === 'clips' ? subject : undefined;
  }

  /** How long the timeline is and would be after an edit, which is not done; or why it can't be. */
  async lengthWith(edit: Edit): Promise<{ before: number; after: number } | { why: string }> {
    const before = this.orFirst;
    const result = await this.tried(edit, before);
    if (!result.done) return { why: result.why };
    return { before: timelineDurationMs(before), after: timelineDurationMs(result.timeline) };
  }

  /** Where nothing is heard; or why that can't be told. */
  async silences(): Promise<HeardSilences | { readonly why: string }> {
    const { media } = this.session;
    const timeline = this.orFirst;
    const { session, say, loudnessOf, signal } = this;
    const known = await lookUp({ edit: 'trimSilences' }, timeline, session, say, loudnessOf, signal);
    return 'why' in known ? known : silencesHeard(timeline, { media, say, ...known });
  }

  /** Does once more what was done before, without a word. @param own Takes what was done. */
  async again(deeds: readonly Deed[], own: Deed[]): Promise<boolean> {
    for (const { clause, edit } of deeds) {
      const before = this.now;
      const result = before && (await this.tried(edit, before));
      if (!before || !(result?.done || result?.unneeded)) return false;
      this.now = result.done ? result.timeline : before;
      own.push({ clause, edit, subject: subjectOf(edit, before, this.now) });
    }
    return true;
  }

  /**
   * Goes to a place of the history, to do something in another way from there.
   * @returns What goes back to how it is now.
   */
  async leave(since: number, elsewhere: readonly string[]): Promise<() => void> {
    const { now, changed, origin, seen, isExcerpt, isLastTitle } = this;
    const told = this.done.length;
    const refocus = this.focus.mark();
    this.now = (await this.session.timelineAt(since)) ?? firstTimeline(this.session, elsewhere);
    this.origin = this.now;
    this.seen = undefined;
    return () => {
      this.now = now;
      this.changed = changed;
      this.origin = origin;
      this.seen = seen;
      this.isExcerpt = isExcerpt;
      this.isLastTitle = isLastTitle;
      this.done.length = told;
      refocus();
    };
  }

  /** Begins with an empty timeline. */
  startOver(): void {
    this.changed = this.changed || this.now !== undefined;
    this.now = undefined;
    this.origin = undefined;
  }

  /** Takes the timeline of a place of the history for what this message makes. */
  async restore(place: number): Promise<void> {
    this.now = await this.session.timelineAt(place);
    this.changed = true;
  }

  /**
   * Undo and redo go through the history on disk, so what this turn did so far becomes a part of it first.
   * @returns The labels of the steps taken.
   */
  async step(count: number): Promise<string[]> {
    await this.commit();
    const labels = await this.session.step(count);
    this.now = await this.session.timeline();
    this.origin = this.now;
    this.focus.begin();
    return labels;
  }

  /** Makes what was done a step of the history. */
  async commit(): Promise<void> {
    if (!this.changed) return;
    const draft = this.now && encodeDraft(this.now, this.session.media);
    await this.session.commit(draft, { label: this.label(), ...this.focus.step });
    this.focus.begin();
    this.changed = false;
    this.now = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
  }

  private async tried(edit: Edit, before: Timeline): Promise<EditResult> {
    const { media } = this.session;
    const known = await lookUp(edit, before, this.session, this.say, this.loudnessOf, this.signal);
    if ('why' in known) return { done: false, why: known.why };
    return applyEdit(edit, before, { media, say: this.say, ...known });
  }

  private placed(timeline: Timeline): TurnEvent {
    return said(this.say.placed(fileNamesOf(timeline, this.session), timelineDurationMs(timeline)));
  }
}
