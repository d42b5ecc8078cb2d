import { noEditTool, notUnderstoodTool } from '../../contract/edits';
import { acceptedBy } from '../../contract/media';
import { decodeTimeline } from '../../timeline/decode';
import { summarize } from '../../timeline/summary';
import type { KnownCaptions, World } from '../edits/edit-kind';
import { placeMedia } from '../edits/placement';
import { applyEdit, captionsNeededBy, loudnessNeededBy, mediaElsewhere } from '../edits/registry';
import type { Edit } from '../edits/registry';
import { readClause, splitClauses } from '../language/understand';
import type { Understood } from '../language/understand';
import { readCaptions } from '../media/captions-file';
import { MediaError } from '../media/media-error';
import { FfmpegError } from '../media/process';
import { decodeDraft, encodeDraft } from '../model/draft';
import type { Loudness } from '../model/media';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import { repliesFor } from '../replies/language';
import type { Translations } from '../replies/replies';
import type { StoredSession } from '../storage/stored-session';
import type { LoudnessOf } from './known-loudness';
import type { Message, MessagePart } from './message';

/** The events of a turn, in the contract's first shape. */
export type TurnEvent =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'tool_call'; readonly name: string; readonly args: unknown }
  | { readonly type: 'tool_result'; readonly name: string; readonly result: unknown };

/** Prompts that show what can be asked, for "what can you do?". */
const abilities: Translations<readonly string[]> = {
  en: [
    'trim the silences',
    'keep 0:10 to 0:40',
    'add a fade between all clips',
    'add the title "Hello" at the top',
    'make it vertical with a blurred background',
    'speed it up 1.5x',
    'slow zoom in on the photos',
    'put logo.png in the top right corner',
    'normalize the audio',
    'undo',
  ],
  zh: [
    '剪掉静音',
    '保留0:10到0:40',
    '在所有片段之间添加淡化转场',
    '在顶部加标题“你好”',
    '改成竖屏，模糊背景',
    '加速1.5倍',
    '给图片加缓慢缩放',
    '把logo.png放到右上角',
    '响度标准化',
    '撤销',
  ],
};

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

  constructor(
    private readonly session: StoredSession,
    private readonly parts: readonly MessagePart[],
    private readonly loudnessOf: LoudnessOf,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
  }

  /** What words may refer to, as it is by now. */
  private get context() {
    const { media, captions, language, history, current } = this.session.record;
    const previous = history[current]?.label ?? '';
    return { media, captions, language, timeline: this.timeline, previous };
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    this.timeline = await this.session.timeline();
    const steps = this.parts.flatMap((part): (string | Edit)[] =>
      part.type === 'edits' ? [...part.edits] : splitClauses(part.text, this.context),
    );
    if (steps.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    this.elsewhere = this.timeline ? [] : this.mediaElsewhere(steps);
    for (const step of steps) {
      this.signal.throwIfAborted();
      if (typeof step === 'string') yield* this.carryOut(readClause(step, this.context));
      else yield* this.edit(step);
    }
    this.signal.throwIfAborted();
    await this.commit();
  }

  private async *carryOut(understood: Understood): AsyncGenerator<TurnEvent, void> {
    if (!['edit', 'unknown', 'courtesy'].includes(understood.type))
      yield { type: 'tool_result', name: noEditTool, result: { clause: understood.clause } };
    switch (understood.type) {
      case 'edit':
        yield* this.edit(understood.edit);
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
        yield said(this.answer(understood));
        if (understood.about === 'timeline' || understood.about === 'length') yield* this.tellUnplaced();
        break;
      case 'courtesy':
        yield said(this.say.courtesy());
        break;
      case 'export':
        yield said(this.say.exportIsApart(understood.wants));
        break;
      case 'unknown': {
        const why = understood.notOffered
          ? this.say.notOffered(this.say.choose(understood.notOffered))
          : this.say.unknown(understood.clause, understood.leftover, understood.instead);
        const result = { done: false, clause: understood.clause, said: [why] };
        yield { type: 'tool_result', name: notUnderstoodTool, result };
        yield said(why);
        break;
      }
    }
  }

  private async *edit(edit: Edit): AsyncGenerator<TurnEvent, void> {
    const { media } = this.session;
    if (media.size === 0) {
      yield said(this.say.nothingUploaded(acceptedBy('embedded')));
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
      yield said(result.why);
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

  private async commit(): Promise<void> {
    if (!this.changed) return;
    const draft = this.timeline && encodeDraft(this.timeline, this.session.media);
    await this.session.commit(draft, this.label());
    this.changed = false;
    this.timeline = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
  }

  /** What undo calls this message: the user's words, else what was done. At most 200 characters. */
  private label(): string {
    const words = this.parts.map((part) => (part.type === 'words' ? part.text : part.request));
    return (words.filter((each) => each.trim() !== '').join('\n') || this.done.join(' ')).slice(0, 200);
  }

  private answer({ about, instead: near }: Extract<Understood, { type: 'question' }>): string {
    if (about === 'abilities') return this.say.abilities(near.length > 0 ? near : this.say.choose(abilities));
    if (about === 'export') return this.say.howToExport();
    if (about === 'undo') return this.say.howToUndo();
    if (!this.timeline) {
      const media = [...this.session.media.values()];
      if (media.length === 0) return this.say.emptyTimeline();
      const placed = placeMedia(undefined, media);
      return this.say.notPlacedYet(this.names(placed), timelineDurationMs(placed));
    }
    if (about === 'length')
      return this.say.length(timelineDurationMs(this.timeline), this.timeline.clips.length);
    const draft: unknown = JSON.parse(encodeDraft(this.timeline, this.session.media));
    return this.say.timeline(summarize(decodeTimeline(draft)));
  }
}

/** Each sentence is a paragraph of Markdown. */
function said(sentence: string): TurnEvent {
  return { type: 'text', content: `${sentence}\n\n` };
}
