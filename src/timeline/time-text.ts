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

/** The same as it is said: `0:12.4`, `0:30`. */
export function spokenClock(ms: number): string {
  return preciseClock(ms).replace(/\.?0+$/, '');
}

/** A moment or length as it is typed: `12.4`, `0:12.40`, `1:02:03`. @returns Milliseconds; `undefined` for anything else. */
export function readClock(text: string): number | undefined {
  const read = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/.exec(text.trim());
  if (!read) return undefined;
  const [, hours = '0', minutes = '0', secondsText = '0'] = read;
  return Math.round(
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(secondsText.replace(',', '.'))) * 1000,
  );
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
