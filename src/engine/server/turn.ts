import { noEditTool } from '../../contract/edits';
import type { Edit } from '../edits/registry';
import type { Context } from '../language/context';
import { answerTo, readClause, readMessage } from '../language/understand';
import {
  imagesNamedIn,
  namesClips,
  namesPart,
  numbersIn,
  wasToRenumber,
} from '../language/references/named-in-words';
import { nounAsked } from '../language/follow-ups/pointed-clip';
import type { Understood } from '../language/understood';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import { requestOf } from './turn-message';
import type { Message, MessagePart } from './turn-message';
import { answerQuestion, clipAskedAbout } from './turn-answers';
import { HistorySteps } from './history-steps';
import { choicesOfFile } from './turn-choices';
import { notUnderstood, said } from './turn-events';
import type { TurnEvent } from './turn-events';
import { putElsewhere } from './turn-files';
import { TurnReplies } from './turn-replies';
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
  private readonly talk: TurnReplies;
  private readonly back: HistorySteps;
  /** The prompts that this message chose, where it answers a question. */
  private chosen: readonly string[] | undefined;
  /** The clause that was not understood and may have been meant to change the numbers of clips. */
  private unordered: string | undefined;
  /** Whether the last edit asked for what was so already. */
  private isSo = false;

  constructor(
    private readonly session: StoredSession,
    private readonly message: Message,
    loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
    this.work = new TurnWork(session, this.say, loudnessOf, signal, () => this.label());
    this.talk = new TurnReplies(session, this.say, this.work);
    this.back = new HistorySteps(session, this.say, this.work, this.talk, (...how) => this.edit(...how));
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    await this.work.open();
    const { message } = this;
    if (message.type === 'restore') {
      // A clip that was spoken of may have another number by then.
      this.work.focus.tell(undefined);
      yield* this.back.restore(message.timeline);
    } else yield* this.answerOrCarryOut(message.parts);
    this.signal.throwIfAborted();
    await this.work.commit();
    await this.session.leaveOpen(this.talk.question, this.work.focus.left);
    const prompts = this.talk.suggestions;
    if (prompts.length > 0) yield { type: 'suggestions', prompts };
  }

  private async *answerOrCarryOut(parts: readonly MessagePart[]): AsyncGenerator<TurnEvent, void> {
    const asked = this.session.record.question;
    const [only, ...others] = parts;
    const isAnswer = only?.type === 'words' && others.length === 0;
    const answer = asked && isAnswer ? answerTo(asked, only.text, this.work.context) : undefined;
    if (answer?.type === 'chosen') {
      this.chosen = answer.prompts;
      // What was asked about is said now, and leans on nothing.
      this.work.focus.lose(undefined);
    }
    if (answer?.type === 'none') yield said(this.say.dropped());
    else if (asked?.type === 'choice' && answer?.type === 'unclear')
      yield* this.talk.ask(asked, this.say.askAgain);
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
    this.talk.steps = steps.length;
    this.work.asList = steps.length > 1;
    if (steps.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    this.work.elsewhere = this.work.timeline ? [] : this.elsewhereBy(steps);
    for (const step of steps) {
      this.signal.throwIfAborted();
      if (typeof step === 'string') {
        yield* this.carryOutNumbered(step);
        continue;
      }
      yield* this.edit(step, '');
      this.work.focus.lose(undefined);
      this.work.focus.tell(undefined);
    }
    if (remarks.length > 0) yield said(this.say.remarks(remarks));
  }

  /** Numbers of clips are those of before the message; what can't be told by them is not done to another clip. */
  private async *carryOutNumbered(clause: string): AsyncGenerator<TurnEvent, void> {
    const { context } = this.work;
    const numbers = numbersIn(clause, context);
    const why = this.whyUncounted(numbers);
    if (why !== undefined) {
      yield notUnderstood(clause, why);
      yield this.talk.refusal(clause, why);
      return;
    }
    const before = this.work.timeline;
    const understood = this.read(clause, context);
    if (understood.type === 'unknown' && wasToRenumber(clause, context)) this.unordered = clause;
    yield* this.carryOut(understood);
    const isAsked = understood.type === 'question';
    this.work.focus.tell(
      clipAskedAbout(understood, this.work.orFirst, this.session),
      isAsked ? nounAsked(clause) : undefined,
    );
    const isDone = understood.type === 'edit' && this.work.timeline !== before;
    const isSo = understood.type === 'edit' && !isDone && this.isSo;
    this.work.focus.stand(isSo ? clause : undefined);
    const isRefused = understood.type === 'edit' && !isDone && !isSo && namesClips(clause, this.work.context);
    this.work.focus.refuse(understood.type === 'edit' && !isDone && !isSo ? clause : undefined);
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
  private read(clause: string, context: Context): Understood {
    const { message } = this;
    const isAsSaid =
      message.type === 'wishes' &&
      message.parts.some((part) => part.type === 'words' && part.text.includes(clause));
    const isLastTitle = !isAsSaid && this.chosen === undefined;
    // What was read is remembered by the context.
    return readClause(clause, isLastTitle ? { ...context, isLastTitle } : context);
  }

  /** Media that clauses and edits put elsewhere: where a clause is no edit, the images that it names. */
  private elsewhereBy(steps: readonly (string | Edit)[]): readonly string[] {
    const { context } = this.work;
    const edits: Edit[] = [];
    const named = steps.flatMap((step) => {
      const read =
        typeof step === 'string' ? readClause(step, context) : { type: 'edit' as const, edit: step };
      if (read.type !== 'edit') return imagesNamedIn(read.clause, context);
      edits.push(read.edit);
      return [];
    });
    return [...named, ...putElsewhere(edits, this.session, this.say)];
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
        yield said(await this.back.step(-understood.steps));
        break;
      case 'redo':
        yield said(await this.back.step(understood.steps));
        break;
      case 'putBack':
        yield said(await this.back.putBack(understood.to));
        break;
      case 'startOver':
        yield* this.back.startOver();
        break;
      case 'supposed':
        yield* this.talk.suppose(understood);
        break;
      case 'question':
        yield said(await answerQuestion(understood, this.work, this.session, this.say));
        if (understood.about === 'silences' && !isOfOne(understood.clause)) this.talk.offerToTrim();
        if (understood.about === 'timeline' || understood.about === 'length') yield* this.talk.tellUnplaced();
        break;
      case 'courtesy':
        yield said(this.say.courtesy());
        break;
      case 'notNeeded':
        yield this.talk.refusal(understood.clause, this.say.notNeeded(this.say.span(understood.lengthMs)));
        break;
      case 'dropped':
        yield said(this.say.dropped());
        break;
      case 'export':
        yield said(this.say.exportIsApart(understood.wants));
        break;
      case 'goBack':
        yield* this.back.goBack(understood.before, understood.clause);
        break;
      case 'undoOf':
        yield* this.back.undoOf(understood.what, understood.clause);
        break;
      case 'ask': {
        const { clause, choices, why } = understood;
        const several = why === 'vague';
        const words = several ? this.say.propose : this.say.ask;
        yield* this.talk.ask({ type: 'choice', choices: [...choices], several }, (items) =>
          words(clause, items),
        );
        break;
      }
      case 'askText':
        yield* this.talk.askText(understood.clause);
        break;
      case 'unsure': {
        const why = this.say.pronounUnsure(understood.lost);
        yield notUnderstood(understood.clause, why);
        yield this.talk.refusal(understood.clause, why);
        break;
      }
      case 'unknown':
        yield* this.talk.tellUnknown(understood);
        break;
    }
  }

  /** What leans on something that was done: as more edits, or in the place of one. */
  private async *followUp(
    followUp: Extract<Understood, { type: 'followUp' }>,
  ): AsyncGenerator<TurnEvent, void> {
    const { edits, meant, clause, insteadOf, clipIds, isReadBefore } = followUp;
    const corrected = insteadOf === undefined ? undefined : this.work.focus.around(insteadOf);
    if (corrected) yield* this.back.correct(corrected, edits, { clause, meant, clipIds, isReadBefore });
    else for (const edit of edits) yield* this.edit(edit, meant);
  }

  /** @returns whether it was done. @param lead says what it is done in the place of. */
  private async *edit(wanted: Edit, clause: string, lead = ''): AsyncGenerator<TurnEvent, boolean> {
    const outcome = yield* this.work.edit(wanted, clause, lead);
    this.isSo = outcome.type === 'refused' && outcome.isSo === true;
    if (outcome.type === 'done') return true;
    const { why, tried } = outcome;
    const choices = tried ? choicesOfFile(clause, tried.edit, tried.whichFile, this.work.context) : [];
    if (choices.length > 1) {
      yield* this.talk.ask({ type: 'choice', choices, several: false }, (items) =>
        this.say.ask(clause, items),
      );
      return false;
    }
    yield this.talk.refusal(clause, why);
    if (tried) yield* this.talk.tellUnplaced();
    return false;
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

/** "How long is the longest pause?": then that one may be spoken of, and not all. */
function isOfOne(question: string): boolean {
  return nounAsked(question) === 'the longest pause';
}
