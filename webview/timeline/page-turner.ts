import { scrolled, xOf } from './scale';
import type { Scale } from './scale';

/** How far from the edge the playhead begins a page, as a part of the lanes' width. */
const lead = 0.05;

/** Has the lanes follow what plays, a page at a time. Where the user has scrolled away from the playhead, they stay. */
export class PageTurner {
  private last: { readonly scale: Scale; readonly wasSeen: boolean } | undefined;

  /**
   * Called with each frame that is drawn.
   * @param speed Negative backwards; 0 while nothing plays.
   * @returns the scale to draw with: the same object as long as no page is turned.
   */
  next(scale: Scale, playheadMs: number, speed: number, durationMs: number): Scale {
    if (speed === 0) {
      this.last = undefined;
      return scale;
    }
    const { last } = this;
    const isBegun = last === undefined;
    const hasLeft = last !== undefined && last.wasSeen && last.scale === scale;
    const shown =
      !isSeen(scale, playheadMs) && (isBegun || hasLeft)
        ? turned(scale, playheadMs, speed, durationMs)
        : scale;
    this.last = { scale: shown, wasSeen: isSeen(shown, playheadMs) };
    return shown;
  }
}

function isSeen(scale: Scale, ms: number): boolean {
  const x = xOf(scale, ms);
  return x >= 0 && x <= scale.width;
}

function turned(scale: Scale, ms: number, speed: number, durationMs: number): Scale {
  const to = scale.width * (speed > 0 ? lead : 1 - lead);
  return scrolled(scale, xOf(scale, ms) - to, durationMs);
}
