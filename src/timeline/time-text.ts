/** Seconds with at most one digit after the point, as the summary writes them: `10`, `12.4`. */
export function seconds(ms: number): string {
  return String(Math.round(ms / 100) / 10);
}

/** A moment or length as an editor's clock shows it: `0:12.4`, `1:02:03`. Tenths are left out where they are zero. */
export function clock(ms: number): string {
  return inParts(ms, 1).replace(/\.0$/, '');
}

/** A moment to the hundredth, for what is set by hand: `0:12.40`. */
export function preciseClock(ms: number): string {
  return inParts(ms, 2);
}

/** Rounded to so many digits after the point before it is parted, so that 59.96 s is `1:00.0`. */
function inParts(ms: number, digits: number): string {
  const one = 10 ** digits;
  const units = Math.round((ms * one) / 1000);
  const whole = Math.floor(units / one);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const padded = (value: number, length = 2) => String(value).padStart(length, '0');
  const tail = `${padded(whole % 60)}.${padded(units % one, digits)}`;
  return hours > 0 ? `${hours}:${padded(minutes)}:${tail}` : `${minutes}:${tail}`;
}
