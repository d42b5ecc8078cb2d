import { noEditTool } from '../../contract/edits';
import { acceptedBy } from '../../contract/media';
import { applyEdit } from '../edits/registry';
import type { Edit } from '../edits/registry';
import { subjectOf } from '../edits/subject';
import { isOfStart, retimed } from '../edits/times-before';
import {
  answerTo,
  namesClips,
  imagesNamedIn,
  numbersIn,
  wasToRenumber,
  readClause,
  readMessage,
} from '../language/understand';
import { seenAfter } from '../language/clip-numbering';
import type { Context } from '../language/context';
import type { Deed } from '../language/focus';
import type { Understood } from '../language/understand';
import { decodeDraft, encodeDraft } from '../model/draft';
import type { OpenChoice, OpenQuestion } from '../model/open-question';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import type { Message, MessagePart } from './turn-message';
import { answerQuestion } from './turn-answers';
import { choicesOfFile } from './turn-choices';
import { notUnderstood, said } from './turn-events';
import type { TurnEvent } from './turn-events';
import { fileNamesOf, firstTimeline, lookUp, putElsewhere, unplacedFiles, wouldBeDone } from './turn-files';
import { TurnFocus } from './turn-focus';
import type { Corrected } from './turn-focus';
import { howToUndo, placeBefore, removalOfLast, stepsOf } from './turn-history';

/**
 * Does what one message asks for, clause by clause and edit by edit, and tells it. The whole message is one step of
 * the history: nothing is kept of a turn that was cancelled or failed, or that is a dry run.
 */
export async function* takeTurn(
  session: StoredSession,
  message: Message,
  loudnessOf: LoudnessOf,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, void> {
  // The lock is taken by hand: a generator can't run inside a callback.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await new Promise<void>((resolve) => {
    void session.exclusively(() => {
      resolve();
      return held;
    });
  });
  try {
    const own = message.isDryRun ? session.rehearsal() : session;
    yield* new Turn(own, message.parts, loudnessOf, signal).run();
  } finally {
    release();
  }
}

class Turn {
  private readonly say;
  /** What words lean on. */
  private readonly focus: TurnFocus;
  private timeline: Timeline | undefined;
  private changed = false;
  private toldUnplaced = false;
  /** What was done, for undo to name where nobody put it in words. */
  private readonly done: string[] = [];
  /** Media that this message has another place for than the main track, such as a logo. */
  private elsewhere: readonly string[] = [];
  /** The prompts that this message chose, where it answers a question. */
  private chosen: readonly string[] | undefined;
  /** How many clauses and edits there are. */
  private steps = 0;
  /** The timeline that clips are counted on: as it was before this message took some away. */
  private seen: Timeline | undefined;
  /** The timeline that times are counted on: as it was before this message. */
  private origin: Timeline | undefined;
  private toldTimes = false;
  /** What lies outside what was kept is no longer there, so that times can't be of the timeline before. */
  private isExcerpt = false;
  /** The clause that was not understood and may have been meant to change the numbers of clips. */
  private unordered: string | undefined;
  /** The clips that the edit before was done to, where it was done to some: what "it" is. */
  private touched: readonly string[] | undefined;
  /** Whether "the title" is the last one: this message has added it. */
  private isLastTitle = false;
  private question: OpenQuestion | undefined;
  private readonly suggestions = new Set<string>();

  constructor(
    private readonly session: StoredSession,
    private readonly parts: readonly MessagePart[],
    private readonly loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
    this.focus = new TurnFocus(session);
  }

  /** What words may refer to, as it is by now. */
  private get context(): Context {
    const { media, captions, language, history, current } = this.session.record;
    const previous = history
      .slice(1, current + 1)
      .slice(-mostBefore)
      .map(({ label }) => label)
      .reverse();
    const isNewest = current > 0 && current === history.length - 1;
    const isDoable = (edit: Edit) =>
      wouldBeDone(edit, this.timeline ?? firstTimeline(this.session, this.elsewhere), this.session, this.say); // prettier-ignore
    const { timeline, seen, touched, isLastTitle } = this;
    return {
      media,
      captions,
      language,
      timeline,
      seen,
      touched,
      previous,
      isNewest,
      isLastTitle,
      isDoable,
      focus: this.focus.now,
    };
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    this.timeline = await this.session.timeline();
    const asked = this.session.record.question;
    const [only, ...others] = this.parts;
    const isAnswer = only?.type === 'words' && others.length === 0;
    const answer = asked && isAnswer ? answerTo(asked, only.text, this.context) : undefined;
    if (answer?.type === 'chosen') this.chosen = answer.prompts;
    if (answer?.type === 'none') yield said(this.say.dropped());
    else if (asked?.type === 'choice' && answer?.type === 'unclear')
      yield* this.ask(asked, this.say.askAgain);
    else yield* this.carryOutAll();
    this.signal.throwIfAborted();
    await this.commit();
    await this.session.leaveOpen(this.question, this.focus.now.lost);
    if (this.suggestions.size > 0) yield { type: 'suggestions', prompts: [...this.suggestions] };
  }

  private async *carryOutAll(): AsyncGenerator<TurnEvent, void> {
    const chosen = this.chosen?.map((text): MessagePart => ({ type: 'words', text }));
    const remarks: string[] = [];
    const steps = (chosen ?? this.parts).flatMap((part): (string | Edit)[] => {
      if (part.type === 'edits') return [...part.edits];
      const cut = readMessage(part.text, this.context);
      remarks.push(...cut.remarks);
      return [...cut.clauses];
    });
    this.steps = steps.length;
    if (steps.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    this.elsewhere = this.timeline ? [] : steps.flatMap((step) => this.elsewhereBy(step));
    for (const step of steps) {
      this.signal.throwIfAborted();
      if (typeof step !== 'string') yield* this.edit(step, '');
      else yield* this.carryOutNumbered(step);
    }
    if (remarks.length > 0) yield said(this.say.remarks(remarks));
  }

  /** Numbers of clips are those of before the message; what can't be told by them is not done to another clip. */
  private async *carryOutNumbered(clause: string): AsyncGenerator<TurnEvent, void> {
    const numbers = numbersIn(clause, this.context);
    const why = this.whyUncounted(numbers);
    if (why !== undefined) {
      yield notUnderstood(clause, why);
      yield this.refusal(clause, why);
      return;
    }
    const before = this.timeline;
    const understood = this.read(clause);
    if (understood.type === 'unknown' && wasToRenumber(clause, this.context)) this.unordered = clause;
    yield* this.carryOut(understood);
    const isDone = understood.type === 'edit' && this.timeline !== before;
    const isRefused = understood.type === 'edit' && !isDone && namesClips(clause, this.context);
    if (understood.type !== 'unsure') this.focus.lose(isRefused || isOpen(understood) ? clause : undefined);
    if (numbers.type === 'shifted' && isDone) yield said(this.say.countedBefore());
  }

  private whyUncounted(numbers: ReturnType<typeof numbersIn>): string | undefined {
    if (this.unordered !== undefined && numbers.type !== 'none')
      return this.say.numbersUnsure(this.unordered);
    return numbers.type === 'gone' ? this.say.clipGone(numbers.clip) : undefined;
  }

  /** A clause whose words are not the user's has the title where "it" was said. */
  private read(clause: string): Understood {
    const isAsSaid = this.parts.some((part) => part.type === 'words' && part.text.includes(clause));
    const isLastTitle = this.isLastTitle || (!isAsSaid && this.chosen === undefined);
    return readClause(clause, { ...this.context, isLastTitle });
  }

  /** Media that one clause or edit puts elsewhere: where a clause is no edit, the images that it names. */
  private elsewhereBy(step: string | Edit): readonly string[] {
    if (typeof step !== 'string') return putElsewhere(step, this.session, this.say);
    const read = readClause(step, this.context);
    return read.type === 'edit'
      ? putElsewhere(read.edit, this.session, this.say)
      : imagesNamedIn(step, this.context);
  }

  private async *carryOut(understood: Understood): AsyncGenerator<TurnEvent, void> {
    if (!['edit', 'unknown', 'courtesy', 'dropped'].includes(understood.type))
      yield { type: 'tool_result', name: noEditTool, result: { clause: understood.clause } };
    switch (understood.type) {
      case 'edit':
        yield* this.edit(understood.edit, understood.clause);
        break;
      case 'followUp':
        yield* this.followUp(understood);
        break;
      case 'undo':
        yield said(await this.step(-understood.steps));
        break;
      case 'redo':
        yield said(await this.step(understood.steps));
        break;
      case 'putBack': {
        const { history, current } = this.session.record;
        yield said(await this.step(!this.changed && current < history.length - 1 ? 1 : -1));
        break;
      }
      case 'startOver':
        // "Throw it all away and start from scratch" is one wish.
        if (this.changed && !this.timeline) break;
        this.changed = this.changed || this.timeline !== undefined;
        this.timeline = undefined;
        this.origin = undefined;
        yield said(this.say.startedOver());
        break;
      case 'question':
        yield said(await answerQuestion(understood, this.timeline, this.session, this.say));
        if (understood.about === 'timeline' || understood.about === 'length') yield* this.tellUnplaced();
        break;
      case 'courtesy':
        yield said(this.say.courtesy());
        break;
      case 'dropped':
        yield said(this.say.dropped());
        break;
      case 'export':
        yield said(this.say.exportIsApart(understood.wants));
        break;
      case 'goBack':
        yield* this.goBack(understood.before, understood.clause);
        break;
      case 'undoOf':
        yield* this.undoOf(understood.what, understood.clause);
        break;
      case 'ask': {
        const { clause, choices, why } = understood;
        const several = why === 'vague';
        const words = several ? this.say.propose : this.say.ask;
        yield* this.ask({ type: 'choice', choices: [...choices], several }, (items) => words(clause, items));
        break;
      }
      case 'askText':
        this.question = { type: 'text', clause: understood.clause };
        yield said(this.say.askText());
        break;
      case 'unsure': {
        const why = this.say.pronounUnsure(understood.lost);
        yield notUnderstood(understood.clause, why);
        yield this.refusal(understood.clause, why);
        break;
      }
      case 'unknown':
        yield* this.tellUnknown(understood);
        break;
    }
  }

  private *ask(
    question: OpenChoice,
    words: (choices: readonly string[], several: boolean) => string,
  ): Generator<TurnEvent, void> {
    this.question = question;
    for (const choice of question.choices) this.suggestions.add(choice);
    yield said(words(question.choices, question.several));
  }

  private *tellUnknown(unknown: Extract<Understood, { type: 'unknown' }>): Generator<TurnEvent, void> {
    const { clause, leftover, instead, notOffered } = unknown;
    const why = notOffered
      ? this.say.notOffered(this.say.choose(notOffered.what), notOffered.where)
      : this.say.unknown(clause, leftover, instead);
    yield notUnderstood(clause, why, notOffered && { notOffered: true });
    for (const prompt of instead) this.suggestions.add(prompt);
    // "The second one" may be said of these, too.
    if (instead.length > 0) this.question = { type: 'choice', choices: [...instead], several: false };
    yield notOffered ? this.refusal(clause, why) : said(why);
  }

  /** Of several clauses the one that was not carried out is named. */
  private refusal(clause: string, why: string): TurnEvent {
    return said(this.steps > 1 && clause !== '' ? this.say.ofClause(clause, why) : why);
  }

  /** What leans on something that was done: as more edits, or in the place of one. */
  private async *followUp(
    followUp: Extract<Understood, { type: 'followUp' }>,
  ): AsyncGenerator<TurnEvent, void> {
    const { edits, meant, insteadOf } = followUp;
    const corrected = insteadOf === undefined ? undefined : this.focus.around(insteadOf);
    if (corrected) yield* this.correct(corrected, edits, meant);
    else for (const edit of edits) yield* this.edit(edit, meant);
  }

  /** Does edits in the place of one that was done; what was done before and after it is done again. */
  private async *correct(
    { deed, since, earlier, later }: Corrected,
    edits: readonly Edit[],
    clause: string,
  ): AsyncGenerator<TurnEvent, void> {
    const { timeline, changed } = this;
    const elsewhere = [...edits, ...[deed, ...earlier, ...later].map((each) => each.edit)].flatMap((edit) => this.elsewhereBy(edit)); // prettier-ignore
    this.timeline = (await this.session.timelineAt(since)) ?? firstTimeline(this.session, elsewhere);
    this.origin = this.timeline;
    this.seen = undefined;
    const own: Deed[] = [];
    let isDone = await this.again(earlier, own);
    this.focus.correct(since, own);
    for (const edit of isDone ? edits : []) {
      isDone = (yield* this.edit(edit, clause, this.say.insteadOf(deed.clause))) && isDone;
    }
    const done = [...this.focus.step.deeds];
    if (isDone && (await this.again(later, done))) {
      this.focus.correct(since, done);
      return;
    }
    this.timeline = timeline;
    this.changed = changed;
    this.focus.begin();
  }

  /** Does once more what was done before, without a word. */
  private async again(deeds: readonly Deed[], own: Deed[]): Promise<boolean> {
    for (const { clause, edit } of deeds) {
      const before = this.timeline;
      const known = before && (await lookUp(edit, before, this.session, this.say, this.loudnessOf, this.signal)); // prettier-ignore
      if (!before || !known || 'why' in known) return false;
      const result = applyEdit(edit, before, { media: this.session.media, say: this.say, ...known });
      if (!result.done) return false;
      this.timeline = result.timeline;
      own.push({ clause, edit, subject: subjectOf(edit, before, result.timeline) });
    }
    return true;
  }

  /** @returns whether it was done. @param lead says what it is done in the place of. */
  private async *edit(wanted: Edit, clause: string, lead = ''): AsyncGenerator<TurnEvent, boolean> {
    const { media } = this.session;
    if (media.size === 0) {
      yield this.refusal(clause, this.say.nothingUploaded(acceptedBy('embedded')));
      return false;
    }
    const isFirst = this.timeline === undefined;
    const before = this.timeline ?? firstTimeline(this.session, this.elsewhere);
    this.origin ??= before;
    const times = clause === '' || isOfStart(clause) ? undefined : retimed(wanted, this.origin, before);
    if (times?.type === 'gone' && !this.isExcerpt) {
      yield this.refusal(clause, this.say.stretchGone());
      return false;
    }
    const edit = times?.type === 'moved' ? times.edit : wanted;
    yield { type: 'tool_call', name: edit.edit, args: edit };
    const known = await lookUp(edit, before, this.session, this.say, this.loudnessOf, this.signal);
    const result =
      'why' in known
        ? ({ done: false, why: known.why } as const)
        : applyEdit(edit, before, { media, say: this.say, ...known });
    const sentences = result.done ? result.said : [result.why];
    yield { type: 'tool_result', name: edit.edit, result: { done: result.done, said: sentences } };
    if (!result.done) {
      if (isFirst && result.placed && before.clips.length > 1) {
        // "Join them", and that is how they are placed.
        yield this.placed(before);
        this.timeline = before;
        this.changed = true;
        return true;
      }
      const choices = choicesOfFile(clause, edit, result.whichFile ?? [], this.context);
      if (choices.length > 1) {
        yield* this.ask({ type: 'choice', choices, several: false }, (items) => this.say.ask(clause, items));
        return false;
      }
      yield this.refusal(clause, result.why);
      yield* this.tellUnplaced();
      return false;
    }
    if (isFirst && before.clips.length > 1) yield this.placed(before);
    this.seen = seenAfter(this.seen, before, result.timeline);
    this.timeline = result.timeline;
    this.touched = result.touched;
    this.changed = true;
    this.isLastTitle = this.isLastTitle || edit.edit === 'addTitle';
    this.done.push(...result.said);
    this.focus.note({ clause, edit, subject: subjectOf(edit, before, result.timeline) });
    for (const [i, sentence] of result.said.entries()) yield said(i === 0 ? lead + sentence : sentence);
    this.isExcerpt ||= ['keepRanges', 'keepClips', 'trimToLength'].includes(edit.edit);
    if (times?.type === 'moved' && !this.toldTimes) yield said(this.say.timesBefore());
    this.toldTimes ||= times?.type === 'moved';
    return true;
  }

  private placed(timeline: Timeline): TurnEvent {
    return said(this.say.placed(fileNamesOf(timeline, this.session), timelineDurationMs(timeline)));
  }

  /** A file that came after the first edit may be what the user has in mind. Told once in a turn. */
  private *tellUnplaced(): Generator<TurnEvent, void> {
    const unplaced = this.timeline ? unplacedFiles(this.timeline, this.session) : [];
    if (this.toldUnplaced || unplaced.length === 0) return;
    this.toldUnplaced = true;
    yield said(this.say.unplaced(unplaced));
  }

  /** Undo and redo go through the history on disk, so what this turn did so far becomes a part of it first. */
  private async step(count: number): Promise<string> {
    await this.commit();
    const labels = await this.session.step(count);
    this.touched = undefined;
    this.timeline = await this.session.timeline();
    this.origin = this.timeline;
    this.focus.begin();
    if (count < 0) return labels.length === 0 ? this.say.nothingToUndo() : this.say.undone(labels);
    return labels.length === 0 ? this.say.nothingToRedo() : this.say.redone(labels);
  }

  /** To how it was before what was named. */
  private async *goBack(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.commit();
    const place = await placeBefore(what, this.session);
    const { current } = this.session.record;
    const steps = stepsOf(this.session);
    const removal = place === current - 1 ? removalOfLast(what, steps.at(-1) ?? '', this.context) : undefined;
    if (removal) yield* this.edit(removal, clause);
    else if (place === undefined) yield said(this.say.noSuchStep(what, steps));
    else yield said(await this.step(place - current));
  }

  /**
   * "Undo the music": where that was the last step it is undone; else what can be taken away alone is, so that what came
   * after it stays; else it is asked whether to go back to before it.
   */
  private async *undoOf(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.commit();
    const way = howToUndo(what, stepsOf(this.session), this.context);
    switch (way.type) {
      case 'lastStep':
        yield said(await this.step(-1));
        break;
      case 'removal':
        yield* this.edit(way.edit, clause);
        break;
      case 'notAlone': {
        const { label, steps, prompt } = way;
        yield* this.ask({ type: 'choice', choices: [prompt], several: false }, (items) => this.say.notAlone(label, steps - 1, items)); // prettier-ignore
        break;
      }
      case 'none':
        yield this.refusal(clause, this.say.noSuchStep(what, way.labels));
        break;
    }
  }

  private async commit(): Promise<void> {
    if (!this.changed) return;
    const draft = this.timeline && encodeDraft(this.timeline, this.session.media);
    await this.session.commit(draft, { label: this.label(), ...this.focus.step });
    this.focus.begin();
    this.changed = false;
    this.timeline = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
  }

  /** What undo calls this message: the user's words, else what was done. At most 200 characters. */
  private label(): string {
    const words = this.chosen ?? this.parts.map((part) => (part.type === 'words' ? part.text : part.request));
    return (words.filter((each) => each.trim() !== '').join('\n') || this.done.join(' ')).slice(0, 200);
  }
}

/** Prompts before this one that words may bring back. */
const mostBefore = 3;

/** Whether a clause came to nothing, so that what leans on it must not be taken for something else. */
function isOpen(understood: Understood): boolean {
  return understood.type === 'unknown' || (understood.type === 'ask' && understood.why === 'ambiguous');
}
