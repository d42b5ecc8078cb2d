import type { Token } from './tokens';

/** "The first 10" in place of "the last 10 seconds" is of seconds, too: the unit of a time for a number put in its place. */
export function unitLentBy(text: string, old: Token | undefined, said: Token | undefined): string {
  if (old?.type !== 'time' || said?.type !== 'number') return '';
  return text.slice(old.start, old.end).replace(/^[\d.:]+|^[一二两三四五六七八九十半]+/u, '');
}
