import { noEditTool } from '../../contract/edits';
import { timelineName } from '../../contract/restore';
import type { Edit } from '../edits/registry';
import { answerTo, readClause, readMessage } from '../language/understand';
import {
  imagesNamedIn,
  namesClips,
  namesPart,
  numbersIn,
  wasToRenumber,
} from '../language/references/named-in-words';
import type { Deed } from '../language/follow-ups/focus';
import type { Understood } from '../language/understood';
import type { OpenChoice, OpenQuestion } from '../model/open-question';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import { requestOf } from './turn-message';
import type { Message, MessagePart } from './turn-message';
import { answerQuestion, changesBetween } from './turn-answers';
import { choicesOfFile } from './turn-choices';
import { notUnderstood, said } from './turn-events';
import type { TurnEvent } from './turn-events';
import { putElsewhere, unplacedFiles } from './turn-files';
import type { Corrected } from './turn-focus';
import { howToUndo, placeBefore, placeOfTimeline, removalOfLast, stepsOf } from './turn-history';
import { TurnWork } from './turn-work';

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
    yield* new Turn(own, message, loudnessOf, signal).run();
  } finally {
    release();
  }
}

class Turn {
  private readonly say;
  private readonly work: TurnWork;
  private toldUnplaced = false;
  /** The prompts that this message chose, where it answers a question. */
  private chosen: readonly string[] | undefined;
  /** How many clauses and edits there are. */
  private steps = 0;
  /** The clause that was not understood and may have been meant to change the numbers of clips. */
  private unordered: string | undefined;
  private question: OpenQuestion | undefined;
  private readonly suggestions = new Set<string>();

  constructor(
    private readonly session: StoredSession,
    private readonly message: Message,
    loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
    this.work = new TurnWork(session, this.say, loudnessOf, signal, () => this.label());
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    await this.work.open();
    const { message } = this;
    if (message.type === 'restore') yield* this.restore(message.timeline);
    else yield* this.answerOrCarryOut(message.parts);
    this.signal.throwIfAborted();
    await this.work.commit();
    await this.session.leaveOpen(this.question, this.work.focus.now.lost);
    if (this.suggestions.size > 0) yield { type: 'suggestions', prompts: [...this.suggestions] };
  }

  private async *answerOrCarryOut(parts: readonly MessagePart[]): AsyncGenerator<TurnEvent, void> {
    const asked = this.session.record.question;
    const [only, ...others] = parts;
    const isAnswer = only?.type === 'words' && others.length === 0;
    const answer = asked && isAnswer ? answerTo(asked, only.text, this.work.context) : undefined;
    if (answer?.type === 'chosen') this.chosen = answer.prompts;
    if (answer?.type === 'none') yield said(this.say.dropped());
    else if (asked?.type === 'choice' && answer?.type === 'unclear')
      yield* this.ask(asked, this.say.askAgain);
    else yield* this.carryOutAll(this.chosen?.map((text) => ({ type: 'words', text })) ?? parts);
  }

  private async *carryOutAll(parts: readonly MessagePart[]): AsyncGenerator<TurnEvent, void> {
    const remarks: string[] = [];
    const steps = parts.flatMap((part): (string | Edit)[] => {
      if (part.type === 'edits') return [...part.edits];
      const cut = readMessage(part.text, this.work.context);
      remarks.push(...cut.remarks);
      return [...cut.clauses];
    });
    this.steps = steps.length;
    if (steps.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    this.work.elsewhere = this.work.timeline ? [] : steps.flatMap((step) => this.elsewhereBy(step));
    for (const step of steps) {
      this.signal.throwIfAborted();
      if (typeof step === 'string') {
        yield* this.carryOutNumbered(step);
        continue;
      }
      yield* this.edit(step, '');
      this.work.focus.lose(undefined);
    }
    if (remarks.length > 0) yield said(this.say.remarks(remarks));
  }

  /** Numbers of clips are those of before the message; what can't be told by them is not done to another clip. */
  private async *carryOutNumbered(clause: string): AsyncGenerator<TurnEvent, void> {
    const numbers = numbersIn(clause, this.work.context);
    const why = this.whyUncounted(numbers);
    if (why !== undefined) {
      yield notUnderstood(clause, why);
      yield this.refusal(clause, why);
      return;
    }
    const before = this.work.timeline;
    const understood = this.read(clause);
    if (understood.type === 'unknown' && wasToRenumber(clause, this.work.context)) this.unordered = clause;
    yield* this.carryOut(understood);
    const isDone = understood.type === 'edit' && this.work.timeline !== before;
    const isRefused = understood.type === 'edit' && !isDone && namesClips(clause, this.work.context);
    if (understood.type !== 'unsure')
      this.work.focus.lose(
        isRefused || (isOpen(understood) && !this.isNothingHere(understood)) ? clause : undefined,
      );
    if (numbers.type === 'shifted' && isDone) yield said(this.say.countedBefore());
  }

  /** "Write the music for it": nothing of the timeline is named in what can't be done, so that nothing leans on it. */
  private isNothingHere(understood: Understood): boolean {
    if (understood.type !== 'unknown' || understood.notOffered === undefined) return false;
    return !namesPart(understood.clause, this.work.context);
  }

  private whyUncounted(numbers: ReturnType<typeof numbersIn>): string | undefined {
    if (this.unordered !== undefined && numbers.type !== 'none')
      return this.say.numbersUnsure(this.unordered);
    return numbers.type === 'gone' ? this.say.clipGone(numbers.clip) : undefined;
  }

  /** A clause whose words are not the user's has the title where "it" was said. */
  private read(clause: string): Understood {
    const { message } = this;
    const { context } = this.work;
    const isAsSaid =
      message.type === 'wishes' &&
      message.parts.some((part) => part.type === 'words' && part.text.includes(clause));
    const isLastTitle = context.isLastTitle === true || (!isAsSaid && this.chosen === undefined);
    return readClause(clause, { ...context, isLastTitle });
  }

  /** Media that one clause or edit puts elsewhere: where a clause is no edit, the images that it names. */
  private elsewhereBy(step: string | Edit): readonly string[] {
    if (typeof step !== 'string') return putElsewhere(step, this.session, this.say);
    const read = readClause(step, this.work.context);
    return read.type === 'edit'
      ? putElsewhere(read.edit, this.session, this.say)
      : imagesNamedIn(step, this.work.context);
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
        yield said(await this.step(!this.work.hasChanged && current < history.length - 1 ? 1 : -1));
        break;
      }
      case 'startOver':
        // "Throw it all away and start from scratch" is one wish.
        if (this.work.hasChanged && !this.work.timeline) break;
        this.work.startOver();
        yield said(this.say.startedOver());
        break;
      case 'supposed':
        yield* this.suppose(understood);
        break;
      case 'question':
        yield said(await answerQuestion(understood, this.work, this.session, this.say));
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

  /** What an edit would make of the length; it is done where the next message says "yes". */
  private async *suppose({
    edit,
    prompt,
    clause,
  }: Extract<Understood, { type: 'supposed' }>): AsyncGenerator<TurnEvent, void> {
    const told = await this.work.lengthWith(edit);
    if ('why' in told) yield this.refusal(clause, told.why);
    else {
      const words = (choices: readonly string[]) => this.say.lengthWith(told.before, told.after, choices);
      yield* this.ask({ type: 'choice', choices: [prompt], several: false }, words);
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
    if (instead.length > 0 && !namesClips(clause, this.work.context))
      this.question = { type: 'choice', choices: [...instead], several: false };
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
    const { edits, meant, clause, insteadOf } = followUp;
    const corrected = insteadOf === undefined ? undefined : this.work.focus.around(insteadOf);
    if (corrected) yield* this.correct(corrected, edits, { clause, meant });
    else for (const edit of edits) yield* this.edit(edit, meant);
  }

  /** Does edits in the place of one that was done; what was done before and after it is done again. */
  private async *correct(
    { deed, since, earlier, later }: Corrected,
    edits: readonly Edit[],
    { clause, meant }: { readonly clause: string; readonly meant: string },
  ): AsyncGenerator<TurnEvent, void> {
    const { work } = this;
    const elsewhere = [...edits, ...[deed, ...earlier, ...later].map((each) => each.edit)].flatMap((edit) => this.elsewhereBy(edit)); // prettier-ignore
    const goBack = await work.leave(since, elsewhere);
    const own: Deed[] = [];
    const isAgain = await work.again(earlier, own);
    work.focus.correct(since, own);
    const outcomes: boolean[] = [];
    for (const edit of isAgain ? edits : [])
      outcomes.push(yield* this.edit(edit, meant, this.say.insteadOf(deed.clause)));
    const done = [...work.focus.step.deeds];
    const isRefused = outcomes.includes(false);
    if (isAgain && !isRefused && (await work.again(later, done))) {
      work.focus.correct(since, done);
      return;
    }
    goBack();
    // What was said to be done is not, unless a refusal is all that was said.
    if (!isRefused || outcomes.includes(true)) yield this.refusal(clause, this.say.nothingChanged());
  }

  /** @returns whether it was done. @param lead says what it is done in the place of. */
  private async *edit(wanted: Edit, clause: string, lead = ''): AsyncGenerator<TurnEvent, boolean> {
    const outcome = yield* this.work.edit(wanted, clause, lead);
    if (outcome.type === 'done') return true;
    const { why, tried } = outcome;
    const choices = tried ? choicesOfFile(clause, tried.edit, tried.whichFile, this.work.context) : [];
    if (choices.length > 1) {
      yield* this.ask({ type: 'choice', choices, several: false }, (items) => this.say.ask(clause, items));
      return false;
    }
    yield this.refusal(clause, why);
    if (tried) yield* this.tellUnplaced();
    return false;
  }

  /** A file that came after the first edit may be what the user has in mind. Told once in a turn. */
  private *tellUnplaced(): Generator<TurnEvent, void> {
    const { timeline } = this.work;
    const unplaced = timeline ? unplacedFiles(timeline, this.session) : [];
    if (this.toldUnplaced || unplaced.length === 0) return;
    this.toldUnplaced = true;
    yield said(this.say.unplaced(unplaced));
  }

  private async step(count: number): Promise<string> {
    const labels = await this.work.step(count);
    if (count < 0) return labels.length === 0 ? this.say.nothingToUndo() : this.say.undone(labels);
    return labels.length === 0 ? this.say.nothingToRedo() : this.say.redone(labels);
  }

  /** To a timeline of the history, as a step of its own. */
  private async *restore(name: string): AsyncGenerator<TurnEvent, void> {
    this.work.focus.lose(undefined);
    if (timelineName(await this.session.draftText()) === name) {
      yield said(this.say.alreadyRestored());
      return;
    }
    const place = await placeOfTimeline(name, this.session);
    if (place === undefined) {
      yield said(this.say.timelineGone());
      return;
    }
    const before = this.work.timeline;
    await this.work.restore(place);
    yield said(this.say.restored(changesBetween(before, this.work.timeline, this.session, this.say)));
  }

  /** To how it was before what was named. */
  private async *goBack(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.work.commit();
    const place = await placeBefore(what, this.session);
    const { current } = this.session.record;
    const steps = stepsOf(this.session);
    const removal =
      place === current - 1 ? removalOfLast(what, steps.at(-1) ?? '', this.work.context) : undefined;
    if (removal) yield* this.edit(removal, clause);
    else if (place === undefined) yield said(this.say.noSuchStep(what, steps));
    else yield said(await this.step(place - current));
  }

  /**
   * "Undo the music": where that was the last step it is undone; else what can be taken away alone is, so that what came
   * after it stays; else it is asked whether to go back to before it.
   */
  private async *undoOf(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.work.commit();
    const way = howToUndo(what, stepsOf(this.session), this.work.context);
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

  /** What undo calls this message: the user's words, else what was done. At most 200 characters. */
  private label(): string {
    const words = this.chosen ?? requestOf(this.message);
    return (words.filter((each) => each.trim() !== '').join('\n') || this.work.done.join(' ')).slice(0, 200);
  }
}

/** Whether a clause came to nothing, so that what leans on it must not be taken for something else. */
function isOpen(understood: Understood): boolean {
  return understood.type === 'unknown' || (understood.type === 'ask' && understood.why === 'ambiguous');
}
