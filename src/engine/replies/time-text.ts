/** Tenths of a second, as people read them: `0:12.4`, `1:02:03.0`. Whole seconds go without the tenth. */
export function clockText(ms: number): string {
  const tenths = Math.round(Math.abs(ms) / 100);
  const seconds = Math.floor(tenths / 10);
  const fraction = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const clock = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${ms < 0 ? '-' : ''}${clock}:${two(seconds % 60)}${fraction}`;
}

/** Seconds with at most one decimal, two below a second: `3.2`, `0.25`, `30`. */
export function secondsText(ms: number): string {
  const digits = Math.abs(ms) < 1000 ? 2 : 1;
  return String(Number((ms / 1000).toFixed(digits)));
}
