import { timelineName } from '../../contract/restore';
import type { Edit } from '../edits/registry';
import type { Deed } from '../language/follow-ups/focus';
import { numbersOf } from '../language/follow-ups/naming';
import { withClips } from '../language/follow-ups/variations';
import { readClause } from '../language/understand';
import type { Understood } from '../language/understood';
import type { Replies } from '../replies/replies';
import type { StoredSession } from '../storage/stored-session';
import { changesBetween } from './turn-answers';
import { said } from './turn-events';
import type { TurnEvent } from './turn-events';
import { putElsewhere } from './turn-files';
import type { Corrected } from './turn-focus';
import { stepsOf } from './steps-named';
import { howToUndo, placeBefore, placeOfTimeline, removalOfLast } from './turn-history';
import type { TurnReplies } from './turn-replies';
import { triesBefore } from './tries-before';
import type { TurnWork } from './turn-work';

/** Does one edit and tells it. @returns whether it was done. @param lead says what it is done in the place of. */
export type DoEdit = (wanted: Edit, clause: string, lead?: string) => AsyncGenerator<TurnEvent, boolean>;

/** The ways of a message through the history: back, forward, and back to do something in another way. */
export class HistorySteps {
  constructor(
    private readonly session: StoredSession,
    private readonly say: Replies,
    private readonly work: TurnWork,
    private readonly talk: TurnReplies,
    private readonly edit: DoEdit,
  ) {}

  /** @param count Negative is back. @returns What is said of it. */
  async step(count: number): Promise<string> {
    const labels = await this.work.step(count);
    if (count < 0) return labels.length === 0 ? this.say.nothingToUndo() : this.say.undone(labels);
    return labels.length === 0 ? this.say.nothingToRedo() : this.say.redone(labels);
  }

  /** The last step, undone or done again; with it those that tried the same in another measure. */
  putBack(to: Extract<Understood, { type: 'putBack' }>['to']): Promise<string> {
    const { history, current } = this.session.record;
    if (this.work.hasChanged) return this.step(-1);
    if (to === 'lastStep' && current < history.length - 1) return this.step(1);
    return this.step(to === 'lastStep' ? -1 : -triesBefore(history, current, to === 'original'));
  }

  *startOver(): Generator<TurnEvent, void> {
    // "Throw it all away and start from scratch" is one wish.
    if (this.work.hasChanged && !this.work.timeline) return;
    this.work.startOver();
    yield said(this.say.startedOver());
  }

  /** To a timeline of the history, as a step of its own. */
  async *restore(name: string): AsyncGenerator<TurnEvent, void> {
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
  async *goBack(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
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
  async *undoOf(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.work.commit();
    const way = howToUndo(what, this.session, this.work.context);
    switch (way.type) {
      case 'lastStep':
        yield said(await this.step(-1));
        break;
      case 'removal':
        yield* this.edit(way.edit, clause);
        break;
      case 'notAlone': {
        const { label, steps, prompt } = way;
        yield* this.talk.ask({ type: 'choice', choices: [prompt], several: false }, (items) => this.say.notAlone(label, steps - 1, items)); // prettier-ignore
        break;
      }
      case 'none':
        yield this.talk.refusal(clause, this.say.noSuchStep(what, way.labels));
        break;
    }
  }

  /** Does edits in the place of one that was done; what was done before and after it is done again. */
  async *correct(
    { deed, since, earlier, later }: Corrected,
    edits: readonly Edit[],
    {
      clause,
      meant,
      clipIds,
      isReadBefore,
    }: Pick<Extract<Understood, { type: 'followUp' }>, 'clause' | 'meant' | 'clipIds' | 'isReadBefore'>,
  ): AsyncGenerator<TurnEvent, void> {
    const { work } = this;
    const all = [...edits, ...[deed, ...earlier, ...later].map((each) => each.edit)];
    const elsewhere = putElsewhere(all, this.session, this.say);
    const goBack = await work.leave(since, elsewhere);
    const own: Deed[] = [];
    const isAgain = await work.again(earlier, own);
    work.focus.correct(since, own);
    const outcomes: boolean[] = [];
    const numbers = numbersOf(clipIds ?? [], work.orFirst);
    const read = isReadBefore === true ? readClause(meant, { ...work.context, focus: undefined }) : undefined;
    const wanted = read?.type === 'edit' ? [read.edit] : edits;
    const counted = wanted.map((edit) => (numbers.length > 0 ? (withClips(edit, numbers) ?? edit) : edit));
    for (const edit of isAgain ? counted : [])
      outcomes.push(yield* this.edit(edit, meant, this.say.insteadOf(deed.clause)));
    const done = [...work.focus.step.deeds];
    const isRefused = outcomes.includes(false);
    if (isAgain && !isRefused && (await work.again(later, done))) {
      work.focus.correct(since, done);
      return;
    }
    goBack();
    // What was said to be done is not, unless a refusal is all that was said.
    if (!isRefused || outcomes.includes(true)) yield this.talk.refusal(clause, this.say.nothingChanged());
  }
}
