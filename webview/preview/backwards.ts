import type { Stretch } from './marks';

/** How fast J and L play, after one press, two, and three. */
export const shuttleRates = [1, 2, 4] as const;

/** Between the single frames that stand for playing backwards. */
const stillEveryMs = 200;

/** Playing backwards, which no browser does: the playhead goes by the clock, and its frames are looked up. */
export class Backwards {
  private begun: { readonly fromMs: number; readonly since: number } | undefined;
  private lookedForMs: number | undefined;
  private isSeen = true;

  get isOn(): boolean {
    return this.begun !== undefined;
  }

  /** @param fromMs A moment of the timeline. */
  begin(fromMs: number): void {
    this.begun = { fromMs, since: performance.now() };
    this.lookedForMs = undefined;
    this.isSeen = true;
  }

  end(): void {
    this.begun = undefined;
  }

  /** Where the playhead is by now, no further than the start of what is played. @param rate Negative. */
  now(rate: number, { startMs }: Stretch): number {
    if (!this.begun) return startMs;
    const { fromMs, since } = this.begun;
    return Math.max(startMs, Math.round(fromMs + (performance.now() - since) * rate));
  }

  /**
   * Whether the frame of a moment is to be looked for now: one that is looked up anew before it was found, and drawn
   * once, is never seen.
   * @param isLooking A player still looks for the last one.
   */
  looksFor(ms: number, isLooking: boolean): boolean {
    if (isLooking) return false;
    if (!this.isSeen) {
      this.isSeen = true;
      return false;
    }
    this.isSeen = false;
    this.lookedForMs = stillFor(ms);
    return true;
  }

  /** The moment whose frame stands for another: each is looked for by itself, and a few a second are found in time. */
  frameFor(ms: number): number {
    return this.isOn ? (this.lookedForMs ?? stillFor(ms)) : ms;
  }
}

function stillFor(ms: number): number {
  return Math.ceil(ms / stillEveryMs) * stillEveryMs;
}
