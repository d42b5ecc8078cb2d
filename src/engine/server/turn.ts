import { isDeepStrictEqual } from 'node:util';
import { noEditTool, notUnderstoodTool } from '../../contract/edits';
import { acceptedBy } from '../../contract/media';
import type { KnownCaptions, World } from '../edits/edit-kind';
import { placeMedia } from '../edits/placement';
import { applyEdit, captionsNeededBy, loudnessNeededBy, mediaElsewhere } from '../edits/registry';
import type { Edit } from '../edits/registry';
import { answerTo, readClause, splitClauses, stepNamed } from '../language/understand';
import type { Context, Understood } from '../language/understand';
import { readCaptions } from '../media/captions-file';
import { MediaError } from '../media/media-error';
import { FfmpegError } from '../media/process';
import { decodeDraft, encodeDraft } from '../model/draft';
import type { Loudness } from '../model/media';
import type { OpenQuestion } from '../model/open-question';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import type { Message, MessagePart } from './message';
import { answerQuestion } from './turn-answers';
import { placeBefore } from './turn-history';

/** The events of a turn, in the contract's first shape, and one more. */
export type TurnEvent =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'tool_call'; readonly name: string; readonly args: unknown }
  | { readonly type: 'tool_result'; readonly name: string; readonly result: unknown }
  /** Prompts for buttons; the text lists them too. */
  | { readonly type: 'suggestions'; readonly prompts: readonly string[] };

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

/** What an edit needs out of files, or why that can't be read. */
type LookedUp = Pick<World, 'loudness' | 'captions'> | { readonly why: string };

class Turn {
  private readonly say;
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
  private question: OpenQuestion | undefined;
  private readonly suggestions = new Set<string>();

  constructor(
    private readonly session: StoredSession,
    private readonly parts: readonly MessagePart[],
    private readonly loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
  }

  /** What words may refer to, as it is by now. */
  private get context(): Context {
    const { media, captions, language, history, current } = this.session.record;
    const previous = history[current]?.label ?? '';
    const isDoable = (edit: Edit) => this.isDoable(edit);
    return { media, captions, language, timeline: this.timeline, previous, isDoable };
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    this.timeline = await this.session.timeline();
    const asked = this.session.record.question;
    const [only, ...others] = this.parts;
    const isAnswer = only?.type === 'words' && others.length === 0;
    const answer = asked && isAnswer ? answerTo(asked, only.text, this.context) : undefined;
    if (answer?.type === 'chosen') this.chosen = answer.prompts;
    if (answer?.type === 'none') yield said(this.say.dropped());
    else if (asked && answer?.type === 'unclear') yield* this.ask(asked, this.say.askAgain);
    else yield* this.carryOutAll();
    this.signal.throwIfAborted();
    await this.commit();
    await this.session.ask(this.question);
    if (this.suggestions.size > 0) yield { type: 'suggestions', prompts: [...this.suggestions] };
  }

  private async *carryOutAll(): AsyncGenerator<TurnEvent, void> {
    const chosen = this.chosen?.map((text): MessagePart => ({ type: 'words', text }));
    const steps = (chosen ?? this.parts).flatMap((part): (string | Edit)[] =>
      part.type === 'edits' ? [...part.edits] : splitClauses(part.text, this.context),
    );
    this.steps = steps.length;
    if (steps.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    this.elsewhere = this.timeline ? [] : this.mediaElsewhere(steps);
    for (const step of steps) {
      this.signal.throwIfAborted();
      if (typeof step === 'string') yield* this.carryOut(readClause(step, this.context));
      else yield* this.edit(step, '');
    }
  }

  private async *carryOut(understood: Understood): AsyncGenerator<TurnEvent, void> {
    if (!['edit', 'unknown', 'courtesy'].includes(understood.type))
      yield { type: 'tool_result', name: noEditTool, result: { clause: understood.clause } };
    switch (understood.type) {
      case 'edit':
        yield* this.edit(understood.edit, understood.clause);
        break;
      case 'undo':
        yield said(await this.step(-understood.steps));
        break;
      case 'redo':
        yield said(await this.step(understood.steps));
        break;
      case 'startOver':
        this.changed = this.changed || this.timeline !== undefined;
        this.timeline = undefined;
        yield said(this.say.startedOver());
        break;
      case 'question':
        yield said(await answerQuestion(understood, this.timeline, this.session, this.say));
        if (understood.about === 'timeline' || understood.about === 'length') yield* this.tellUnplaced();
        break;
      case 'courtesy':
        yield said(this.say.courtesy());
        break;
      case 'export':
        yield said(this.say.exportIsApart(understood.wants));
        break;
      case 'goBack':
        yield said(await this.goBack(understood.before));
        break;
      case 'undoOf':
        yield* this.undoOf(understood.what, understood.clause);
        break;
      case 'ask': {
        const { clause, choices, why } = understood;
        const several = why === 'vague';
        const words = several ? this.say.propose : this.say.ask;
        yield* this.ask({ choices: [...choices], several }, (items) => words(clause, items));
        break;
      }
      case 'unknown':
        yield* this.tellUnknown(understood);
        break;
    }
  }

  private *ask(
    question: OpenQuestion,
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
    yield { type: 'tool_result', name: notUnderstoodTool, result: { done: false, clause, said: [why] } };
    for (const prompt of instead) this.suggestions.add(prompt);
    // "The second one" may be said of these, too.
    if (instead.length > 0) this.question = { choices: [...instead], several: false };
    yield notOffered ? this.refusal(clause, why) : said(why);
  }

  /** Of several clauses the one that was not carried out is named. */
  private refusal(clause: string, why: string): TurnEvent {
    return said(this.steps > 1 && clause !== '' ? this.say.ofClause(clause, why) : why);
  }

  private async *edit(edit: Edit, clause: string): AsyncGenerator<TurnEvent, void> {
    const { media } = this.session;
    if (media.size === 0) {
      yield this.refusal(clause, this.say.nothingUploaded(acceptedBy('embedded')));
      return;
    }
    yield { type: 'tool_call', name: edit.edit, args: edit };
    const isFirst = this.timeline === undefined;
    const before = this.timeline ?? this.firstTimeline();
    const known = await this.lookedUp(edit, before);
    const result =
      'why' in known
        ? ({ done: false, why: known.why } as const)
        : applyEdit(edit, before, { media, say: this.say, ...known });
    const sentences = result.done ? result.said : [result.why];
    yield { type: 'tool_result', name: edit.edit, result: { done: result.done, said: sentences } };
    if (!result.done) {
      if (isFirst && result.placed && before.clips.length > 1) {
        // "Join them", and that is how they are placed.
        yield said(this.say.placed(this.names(before), timelineDurationMs(before)));
        this.timeline = before;
        this.changed = true;
        return;
      }
      const choices = this.choicesOfFile(clause, edit, result.whichFile ?? []);
      if (choices.length > 1) {
        yield* this.ask({ choices, several: false }, (items) => this.say.ask(clause, items));
        return;
      }
      yield this.refusal(clause, result.why);
      yield* this.tellUnplaced();
      return;
    }
    if (isFirst && before.clips.length > 1) {
      yield said(this.say.placed(this.names(before), timelineDurationMs(before)));
    }
    this.timeline = result.timeline;
    this.changed = true;
    this.done.push(...result.said);
    for (const sentence of result.said) yield said(sentence);
  }

  /** The clause with each of the files named, where that is understood as the same edit of that file. */
  private choicesOfFile(clause: string, edit: Edit, fileNames: readonly string[]): string[] {
    const joints = /[\u4e00-\u9fff]/.test(clause) ? ['', '，', '用'] : [' from ', ' with ', ' ', ': '];
    return fileNames.flatMap((fileName) => {
      const wanted = { ...edit, media: fileName };
      const prompts = joints.flatMap((joint) => [clause + joint + fileName, fileName + joint + clause]);
      return (
        prompts.find((prompt) => {
          const [only, ...more] = splitClauses(prompt, this.context).map((each) => readClause(each, this.context)); // prettier-ignore
          return more.length === 0 && only?.type === 'edit' && isDeepStrictEqual({ ...wanted, ...sortOf(only.edit) }, only.edit); // prettier-ignore
        }) ?? []
      );
    });
  }

  /** Whether an edit would be done as things are; what needs a look into files first may be. */
  private isDoable(edit: Edit): boolean {
    const { media, record } = this.session;
    const timeline = this.timeline ?? this.firstTimeline();
    const needsFiles = loudnessNeededBy(edit, timeline).length + captionsNeededBy(edit, record.captions).length > 0; // prettier-ignore
    if (needsFiles || timeline.clips.length > mostTriedClips) return true;
    const nothing = { loudness: new Map<string, Loudness>(), captions: new Map<string, KnownCaptions>() };
    const result = applyEdit(edit, timeline, { media, say: this.say, ...nothing });
    return result.done || result.whichFile !== undefined;
  }

  private mediaElsewhere(steps: readonly (string | Edit)[]): string[] {
    const nothing = { loudness: new Map<string, Loudness>(), captions: new Map<string, KnownCaptions>() };
    const world = { media: this.session.media, say: this.say, ...nothing };
    return steps.flatMap((step) => {
      const read = typeof step === 'string' ? readClause(step, this.context) : { type: 'edit', edit: step };
      return 'edit' in read ? mediaElsewhere(read.edit, world) : [];
    });
  }

  /** All media one after the other, but for what the message puts elsewhere, where something is left. */
  private firstTimeline(): Timeline {
    const all = [...this.session.media.values()];
    const placed = placeMedia(
      undefined,
      all.filter(({ id }) => !this.elsewhere.includes(id)),
    );
    return placed.clips.length > 0 ? placed : placeMedia(undefined, all);
  }

  private names({ clips }: Timeline): string[] {
    return clips.map(({ mediaId }) => this.session.media.get(mediaId)?.fileName ?? mediaId);
  }

  /** A file that came after the first edit may be what the user has in mind. Told once in a turn. */
  private *tellUnplaced(): Generator<TurnEvent, void> {
    const placed = new Set(
      [...(this.timeline?.clips ?? []), ...(this.timeline?.overlays ?? [])].map(({ mediaId }) => mediaId),
    );
    const unplaced = [...this.session.media.values()].filter(
      ({ id, kind }) => kind !== 'audio' && !placed.has(id),
    );
    if (this.toldUnplaced || !this.timeline || unplaced.length === 0) return;
    this.toldUnplaced = true;
    yield said(this.say.unplaced(unplaced.map(({ fileName }) => fileName)));
  }

  private async lookedUp(edit: Edit, timeline: Timeline): Promise<LookedUp> {
    const { media, record } = this.session;
    const loudness = new Map<string, Loudness>();
    const captions = new Map<string, KnownCaptions>();
    let fileName = '';
    try {
      for (const id of loudnessNeededBy(edit, timeline)) {
        const file = media.get(id);
        if (!file) continue;
        ({ fileName } = file);
        loudness.set(id, await this.loudnessOf(file, this.signal));
      }
      const wanted = captionsNeededBy(edit, record.captions);
      for (const file of record.captions.filter(({ id }) => wanted.includes(id))) {
        ({ fileName } = file);
        captions.set(file.id, { file, said: await readCaptions(file) });
      }
      return { loudness, captions };
    } catch (error) {
      this.signal.throwIfAborted();
      return { why: this.whyUnreadable(error, fileName) };
    }
  }

  /** @throws the error where it tells nothing of the file. */
  private whyUnreadable(error: unknown, fileName: string): string {
    if (error instanceof MediaError && error.kind === 'missing') return this.say.mediaGone(fileName);
    // Whatever is wrong with it now was not when it was added.
    if (error instanceof MediaError) return this.say.mediaChanged(fileName);
    if (error instanceof FfmpegError) return this.say.unreadableMedia(fileName);
    throw error;
  }

  /** Undo and redo go through the history on disk, so what this turn did so far becomes a part of it first. */
  private async step(count: number): Promise<string> {
    await this.commit();
    const labels = await this.session.step(count);
    this.timeline = await this.session.timeline();
    if (count < 0) return labels.length === 0 ? this.say.nothingToUndo() : this.say.undone(labels);
    return labels.length === 0 ? this.say.nothingToRedo() : this.say.redone(labels);
  }

  /** To how it was before what was named. */
  private async goBack(what: string): Promise<string> {
    await this.commit();
    const { history, current } = this.session.record;
    const place = await placeBefore(what, this.session);
    if (place !== undefined) return this.step(place - current);
    return this.say.noSuchStep(what, history.slice(1, current + 1).map(({ label }) => label)); // prettier-ignore
  }

  /**
   * "Undo the music": where that was the last step it is undone; else what can be taken away alone is, so that what came
   * after it stays; else it is asked whether to go back to before it.
   */
  private async *undoOf(what: string, clause: string): AsyncGenerator<TurnEvent, void> {
    await this.commit();
    const { history, current } = this.session.record;
    const labels = history.slice(1, current + 1).map(({ label }) => label);
    const step = stepNamed(what, labels);
    if (step >= 0 && step === labels.length - 1) {
      yield said(await this.step(-1));
      return;
    }
    const chinese = /[\u4e00-\u9fff]/.test(what);
    const removal = readClause(chinese ? `去掉${what}` : `remove ${what}`, this.context);
    if (removal.type === 'edit' && removable.has(removal.edit.edit)) {
      yield* this.edit(removal.edit, clause);
      return;
    }
    const label = labels[step];
    if (label === undefined) {
      yield this.refusal(clause, this.say.noSuchStep(what, labels));
      return;
    }
    const count = labels.length - step;
    const choices = [chinese ? `撤销最近${count}步` : `undo the last ${count} changes`];
    yield* this.ask({ choices, several: false }, (items) => this.say.notAlone(label, count - 1, items));
  }

  private async commit(): Promise<void> {
    if (!this.changed) return;
    const draft = this.timeline && encodeDraft(this.timeline, this.session.media);
    await this.session.commit(draft, this.label());
    this.changed = false;
    this.timeline = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
  }

  /** What undo calls this message: the user's words, else what was done. At most 200 characters. */
  private label(): string {
    const words = this.chosen ?? this.parts.map((part) => (part.type === 'words' ? part.text : part.request));
    return (words.filter((each) => each.trim() !== '').join('\n') || this.done.join(' ')).slice(0, 200);
  }
}

/** Longer timelines are not edited to try whether an edit would do. */
const mostTriedClips = 300;

/** Kinds that take one thing away and leave all else. */
const removable: ReadonlySet<Edit['edit']> = new Set(['removeMusic', 'removeTitles', 'removeTransitions', 'removeOverlays', 'removeCaptions', 'fade']); // prettier-ignore

/** A named file says itself whether it is a picture or a video. */
function sortOf(edit: Edit): { readonly sort?: unknown } {
  return 'sort' in edit ? { sort: edit.sort } : {};
}

/** Each sentence is a paragraph of Markdown. */
function said(sentence: string): TurnEvent {
  return { type: 'text', content: `${sentence}\n\n` };
}
