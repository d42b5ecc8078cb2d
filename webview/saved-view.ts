import * as z from 'zod/mini';
import type { Playback } from './preview/playback';
import type { Timeline } from './timeline/timeline';
import type { TimelineFocus } from './timeline/tree-focus';

const time = z.number().check(z.nonnegative());
const positive = z.number().check(z.positive());

const viewSchema = z.object({
  playheadMs: time,
  marks: z.object({ inMs: z.optional(time), outMs: z.optional(time), isLooping: z.boolean() }),
  scale: z.optional(z.object({ pxPerMs: positive, fromMs: time, width: positive })),
  scrollTop: time,
  selected: z.optional(z.string()),
  speed: z.optional(positive.check(z.maximum(16))),
});

/**
 * Where the user was on a timeline: the playhead, the marks, what of the lanes was seen where it was not the whole,
 * how far the rows were scrolled, in pixels, the selected item, and how fast it plays. Times are in milliseconds.
 */
export type SavedView = z.infer<typeof viewSchema>;

export function readSavedView(value: unknown): SavedView | undefined {
  return viewSchema.safeParse(value).data;
}

/** While the playhead or the lanes move, it is not saved more often. */
const leastBetweenMs = 200;

const unmoved = JSON.stringify({
  playheadMs: 0,
  marks: { isLooping: false },
  scrollTop: 0,
} satisfies SavedView);

/** Keeps where the user is on the timeline, for the page that comes after this one. */
export class KeptView {
  private lastSaved: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param waiting What an earlier page saved; it waits for a timeline. */
  constructor(
    private waiting: SavedView | undefined,
    private readonly parts: {
      readonly playback: Playback;
      readonly focus: TimelineFocus;
      readonly timeline: Timeline;
    },
    private readonly save: () => void,
  ) {
    this.lastSaved = JSON.stringify(waiting ?? null);
    window.addEventListener('pagehide', () => {
      if (this.timer !== undefined) this.saveNow();
    });
  }

  /** What is to be saved; `undefined` where the user is where everybody begins. */
  get now(): SavedView | undefined {
    if (this.waiting) return this.waiting;
    const { playback, focus, timeline } = this.parts;
    const { scale, scrollTop } = timeline.view;
    const { active: selected } = focus.tree;
    const view: SavedView = {
      playheadMs: playback.ms,
      marks: playback.marks.kept,
      ...(scale && { scale }),
      scrollTop,
      ...(selected !== undefined && { selected }),
      ...(playback.normalSpeed !== 1 && { speed: playback.normalSpeed }),
    };
    return JSON.stringify(view) === unmoved ? undefined : view;
  }

  /** What an earlier page saved, once: for the first timeline that is shown. */
  take(): SavedView | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting;
  }

  /** Something was drawn: where it is somewhere else now, that is saved soon. */
  drawn(): void {
    if (this.timer !== undefined || JSON.stringify(this.now ?? null) === this.lastSaved) return;
    this.timer = setTimeout(() => this.saveNow(), leastBetweenMs);
  }

  /** Something that is kept beside it has changed, and is saved soon. */
  touch(): void {
    this.timer ??= setTimeout(() => this.saveNow(), leastBetweenMs);
  }

  private saveNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.lastSaved = JSON.stringify(this.now ?? null);
    this.save();
  }
}
