/** An exact ratio of two positive integers: a frame rate such as 30000/1001, never a float. */
export interface Rational {
  readonly num: number;
  readonly den: number;
}

/** Reads `30000/1001`, `30/1` or `25`; `undefined` for `0/0` and anything else that is no rate. */
export function parseRational(text: string): Rational | undefined {
  const match = /^(\d+)(?:\/(\d+))?$/.exec(text.trim());
  const num = Number(match?.[1]);
  const den = Number(match?.[2] ?? '1');
  return num > 0 && den > 0 && Number.isSafeInteger(num) && Number.isSafeInteger(den)
    ? { num, den }
    : undefined;
}

export function formatRational({ num, den }: Rational): string {
  return `${num}/${den}`;
}

/** The frame that a moment falls on: the one whose start is nearest. */
export function msToFrame(ms: number, fps: Rational): number {
  return Math.round((ms * fps.num) / (fps.den * 1000));
}

/** The frame that is shown at a moment. One in whole milliseconds may be just before the frame that it means. */
export function frameShownAt(ms: number, fps: Rational): number {
  return Math.floor(((ms + 0.5) * fps.num) / (fps.den * 1000));
}

/** The start of a frame in whole milliseconds. `msToFrame(frameToMs(n)) === n` below 1000 frames a second. */
export function frameToMs(frame: number, fps: Rational): number {
  return Math.round((frame * fps.den * 1000) / fps.num);
}
