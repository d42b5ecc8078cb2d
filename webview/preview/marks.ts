/** A stretch of the timeline, in milliseconds. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** What is kept of marks, in milliseconds. */
export interface KeptMarks {
  readonly inMs?: number | undefined;
  readonly outMs?: number | undefined;
  readonly isLooping: boolean;
}

/** The stretch of the timeline that the user marked, and whether playing stays in it. */
export class Marks {
  isLooping = false;
  private inMs: number | undefined;
  private outMs: number | undefined;

  /** @param playhead In milliseconds, as its timeline is long. */
  constructor(
    private readonly playhead: { readonly ms: number; readonly durationMs: number },
    private readonly onChange: () => void,
  ) {}

  /** The marked stretch, where there is one. */
  get stretch(): Stretch | undefined {
    const { inMs = 0, outMs = this.playhead.durationMs } = this;
    const isMarked = this.inMs !== undefined || this.outMs !== undefined;
    return isMarked && inMs < outMs ? { startMs: inMs, endMs: outMs } : undefined;
  }

  /** What is played: in a loop the marked stretch, else all. */
  get bounds(): Stretch {
    const whole = { startMs: 0, endMs: this.playhead.durationMs };
    return this.isLooping ? (this.stretch ?? whole) : whole;
  }

  markIn(): void {
    const { ms } = this.playhead;
    this.inMs = ms;
    if (this.outMs !== undefined && this.outMs <= ms) this.outMs = undefined;
    this.onChange();
  }

  markOut(): void {
    const { ms } = this.playhead;
    this.outMs = ms;
    if (this.inMs !== undefined && this.inMs >= ms) this.inMs = undefined;
    this.onChange();
  }

  clear(): void {
    [this.inMs, this.outMs] = [undefined, undefined];
    // There is no button to end it where nothing is marked.
    this.isLooping = false;
    this.onChange();
  }

  get kept(): KeptMarks {
    const { inMs, outMs, isLooping } = this;
    return { ...(inMs !== undefined && { inMs }), ...(outMs !== undefined && { outMs }), isLooping };
  }

  /** Takes what was kept; what can be no stretch is none. */
  restore({ inMs, outMs, isLooping }: KeptMarks): void {
    [this.inMs, this.outMs] = [inMs, outMs];
    if (!this.stretch) [this.inMs, this.outMs] = [undefined, undefined];
    this.isLooping = isLooping && this.stretch !== undefined;
  }

  /** The timeline is another one: marks that lie beyond its end mean nothing on it. */
  clearBeyond(ms: number): void {
    if ((this.inMs ?? 0) <= ms && (this.outMs ?? 0) <= ms) return;
    [this.inMs, this.outMs] = [undefined, undefined];
    this.isLooping = false;
  }

  toggleLoop(): void {
    this.isLooping = !this.isLooping;
    this.onChange();
  }
}
