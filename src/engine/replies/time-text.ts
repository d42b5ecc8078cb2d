import { clock } from '../../timeline/time-text';

/** Tenths of a second, as people read them: `0:12.4`, `1:02:03`, `-0:05`. Whole seconds go without the tenth. */
export function clockText(ms: number): string {
  return ms < 0 ? `-${clock(-ms)}` : clock(ms);
}

/** Seconds with at most one decimal, two below a second: `3.2`, `0.25`, `30`. */
export function secondsText(ms: number): string {
  const digits = Math.abs(ms) < 1000 ? 2 : 1;
  return String(Number((ms / 1000).toFixed(digits)));
}
