import { acceptedExtensions } from '../../contract/media';
import { decodeTimeline } from '../../timeline/decode';
import { summarize } from '../../timeline/summary';
import { placeMedia } from '../edits/placement';
import { applyEdit, loudnessNeededBy } from '../edits/registry';
import type { Edit } from '../edits/registry';
import { readClause, splitClauses } from '../language/understand';
import type { Understood } from '../language/understand';
import type { FfmpegTools } from '../media/ffmpeg';
import { measureLoudness } from '../media/loudness';
import { FfmpegError } from '../media/process';
import { decodeDraft, encodeDraft } from '../model/draft';
import type { Loudness } from '../model/media';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import { repliesFor } from '../replies/language';
import type { StoredSession } from '../storage/session-store';

/** The events of a turn, in the contract's first shape. */
export type TurnEvent =
  | { readonly type: 'text'; readonly content: string }
  | { readonly type: 'tool_call'; readonly name: string; readonly args: unknown }
  | { readonly type: 'tool_result'; readonly name: string; readonly result: unknown };

/** Prompts that show what can be asked, for "what can you do?". */
const abilities = [
  'trim the silences',
  'keep 0:10 to 0:40',
  'add a fade between all clips',
  'add the title "Hello" at the top',
  'make it vertical with a blurred background',
  'speed it up 1.5x',
  'undo',
];

/**
 * Does what one message asks for, clause by clause, and tells it. The whole message is one step of the history:
 * nothing is kept of a turn that was cancelled or failed.
 */
export async function* takeTurn(
  session: StoredSession,
  prompt: string,
  tools: () => Promise<FfmpegTools>,
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
    yield* new Turn(session, prompt, tools, signal).run();
  } finally {
    release();
  }
}

type Measured =
  | { readonly type: 'measured'; readonly of: ReadonlyMap<string, Loudness> }
  | { readonly type: 'unreadable'; readonly fileName: string };

class Turn {
  private readonly say;
  private timeline: Timeline | undefined;
  private changed = false;

  constructor(
    private readonly session: StoredSession,
    private readonly prompt: string,
    private readonly tools: () => Promise<FfmpegTools>,
    private readonly signal: AbortSignal,
  ) {
    this.say = repliesFor(session.record.language);
  }

  /** What words may refer to, as it is by now. */
  private get context() {
    const { media, language } = this.session.record;
    return { media, language, timeline: this.timeline };
  }

  async *run(): AsyncGenerator<TurnEvent, void> {
    this.timeline = await this.session.timeline();
    const clauses = splitClauses(this.prompt, this.context);
    if (clauses.length === 0) yield said(this.say.greeting(this.session.media.size > 0));
    for (const clause of clauses) {
      this.signal.throwIfAborted();
      yield* this.carryOut(readClause(clause, this.context));
    }
    this.signal.throwIfAborted();
    await this.commit();
  }

  private async *carryOut(understood: Understood): AsyncGenerator<TurnEvent, void> {
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
        yield said(this.answer(understood.about, understood.instead));
        break;
      case 'export':
        yield said(this.say.exportIsApart());
        break;
      case 'unknown':
        yield said(this.say.unknown(understood.clause, understood.leftover, understood.instead));
        break;
    }
  }

  private async *edit(edit: Edit): AsyncGenerator<TurnEvent, void> {
    const { media } = this.session;
    if (media.size === 0) {
      yield said(this.say.nothingUploaded(acceptedExtensions));
      return;
    }
    yield { type: 'tool_call', name: edit.edit, args: edit };
    const isFirst = this.timeline === undefined;
    const before = this.timeline ?? placeMedia(undefined, [...media.values()]);
    const loudness = await this.loudness(edit, before);
    const result =
      loudness.type === 'unreadable'
        ? ({ done: false, why: this.say.unreadableMedia(loudness.fileName) } as const)
        : applyEdit(edit, before, { media, say: this.say, loudness: loudness.of });
    yield { type: 'tool_result', name: edit.edit, result: { done: result.done } };
    if (!result.done) {
      yield said(result.why);
      return;
    }
    if (isFirst && before.clips.length > 1) {
      const names = before.clips.map(({ mediaId }) => media.get(mediaId)?.fileName ?? mediaId);
      yield said(this.say.placed(names, timelineDurationMs(before)));
    }
    this.timeline = result.timeline;
    this.changed = true;
    for (const sentence of result.said) yield said(sentence);
  }

  private async loudness(edit: Edit, timeline: Timeline): Promise<Measured> {
    const of = new Map<string, Loudness>();
    const needed = loudnessNeededBy(edit, timeline);
    const tools = needed.length > 0 ? await this.tools() : undefined;
    for (const mediaId of needed) {
      const media = this.session.media.get(mediaId);
      if (!media || !tools) continue;
      try {
        of.set(mediaId, await measureLoudness(tools, media, this.signal));
      } catch (error) {
        // Gone, not ours to open any more, or damaged since it was uploaded.
        this.signal.throwIfAborted();
        if (!(error instanceof FfmpegError) && !isFileError(error)) throw error;
        return { type: 'unreadable', fileName: media.fileName };
      }
    }
    return { type: 'measured', of };
  }

  /** Undo and redo go through the history on disk, so what this turn did so far becomes a part of it first. */
  private async step(count: number): Promise<string> {
    await this.commit();
    const labels = await this.session.step(count);
    this.timeline = await this.session.timeline();
    if (count < 0) return labels.length === 0 ? this.say.nothingToUndo() : this.say.undone(labels.length);
    return labels.length === 0 ? this.say.nothingToRedo() : this.say.redone(labels.length);
  }

  private async commit(): Promise<void> {
    if (!this.changed) return;
    const draft = this.timeline && encodeDraft(this.timeline, this.session.media);
    await this.session.commit(draft, this.prompt.slice(0, 200));
    this.changed = false;
    this.timeline = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
  }

  private answer(about: 'length' | 'timeline' | 'abilities', near: readonly string[]): string {
    if (about === 'abilities') return this.say.abilities(near.length > 0 ? near : abilities);
    if (!this.timeline) return this.say.emptyTimeline();
    if (about === 'length')
      return this.say.length(timelineDurationMs(this.timeline), this.timeline.clips.length);
    const draft: unknown = JSON.parse(encodeDraft(this.timeline, this.session.media));
    return this.say.timeline(summarize(decodeTimeline(draft)));
  }
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES');
}

/** Each sentence is a paragraph of Markdown. */
function said(sentence: string): TurnEvent {
  return { type: 'text', content: `${sentence}\n\n` };
}
