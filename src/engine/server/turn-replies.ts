import { namesClips } from '../language/references/named-in-words';
import type { Understood } from '../language/understood';
import type { OpenChoice, OpenQuestion } from '../model/open-question';
import type { Replies } from '../replies/replies';
import type { StoredSession } from '../storage/stored-session';
import { notUnderstood, said } from './turn-events';
import type { TurnEvent } from './turn-events';
import { unplacedFiles } from './turn-files';
import type { TurnWork } from './turn-work';

/** What a message is answered with beside what was done: what was not, what is asked, and what the next one may answer. */
export class TurnReplies {
  /** How many clauses and edits the message has. */
  steps = 0;
  private toldUnplaced = false;
  private asked: OpenQuestion | undefined;
  private readonly prompts = new Set<string>();

  constructor(
    private readonly session: StoredSession,
    private readonly say: Replies,
    private readonly work: TurnWork,
  ) {}

  /** What the next message may answer. */
  get question(): OpenQuestion | undefined {
    return this.asked;
  }

  /** Prompts for buttons. */
  get suggestions(): readonly string[] {
    return [...this.prompts];
  }

  *ask(
    question: OpenChoice,
    words: (choices: readonly string[], several: boolean) => string,
  ): Generator<TurnEvent, void> {
    this.asked = question;
    for (const choice of question.choices) this.prompts.add(choice);
    yield said(words(question.choices, question.several));
  }

  /** After it was told where nothing is heard "cut them" means those. */
  offerToTrim(): void {
    const prompt = this.say.choose({ en: 'trim the silences', zh: '剪掉静音' });
    this.asked = { type: 'choice', choices: [prompt], several: false };
    this.prompts.add(prompt);
  }

  /** The next message is the text that a clause has left out. */
  *askText(clause: string): Generator<TurnEvent, void> {
    this.asked = { type: 'text', clause };
    yield said(this.say.askText());
  }

  /** What an edit would make of the length; it is done where the next message says "yes". */
  async *suppose({
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

  *tellUnknown(unknown: Extract<Understood, { type: 'unknown' }>): Generator<TurnEvent, void> {
    const { clause, leftover, instead, isGuess = false, notOffered } = unknown;
    const why = notOffered
      ? this.say.notOffered(this.say.choose(notOffered.what), notOffered.where)
      : this.say.unknown(clause, leftover, instead, isGuess);
    yield notUnderstood(clause, why, notOffered && { notOffered: true });
    for (const prompt of instead) this.prompts.add(prompt);
    // "The second one" may be said of these, too.
    if (instead.length > 0 && (isGuess || !namesClips(clause, this.work.context)))
      this.asked = { type: 'choice', choices: [...instead], several: false };
    yield notOffered ? this.refusal(clause, why) : said(why);
  }

  /** Of several clauses the one that was not carried out is named. */
  refusal(clause: string, why: string): TurnEvent {
    return said(this.steps > 1 && clause !== '' ? this.say.ofClause(clause, why) : why);
  }

  /** A file that came after the first edit may be what the user has in mind. Told once in a turn. */
  *tellUnplaced(): Generator<TurnEvent, void> {
    const { timeline } = this.work;
    const unplaced = timeline ? unplacedFiles(timeline, this.session) : [];
    if (this.toldUnplaced || unplaced.length === 0) return;
    this.toldUnplaced = true;
    yield said(this.say.unplaced(unplaced));
  }
}
