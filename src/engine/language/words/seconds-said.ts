/** In seconds, of "1分20秒"; 0 for what names no time. */
export function secondsOf(said: string): number {
  const [, minutes = '0', seconds = '0'] = /^第?(?:(\d+)分钟?)?(?:(\d+(?:\.\d+)?)秒钟?)?$/u.exec(said) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
