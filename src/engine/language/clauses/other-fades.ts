import { isDeepStrictEqual } from 'node:util';
import type { Grammar } from './grammar';

/** In characters. */
const longestFade = 200;
const fadeSaid = /fad(?:e|ing)|淡|渐/i;

/** "Fade the picture in and fade the music out": what each is of it names. @returns the verb that the second lacks. */
export function ofAnotherFade(
  left: string,
  right: string,
  verb: string,
  { editOf }: Grammar,
): string | undefined {
  // Most links are no matter of fades, and reading takes its time.
  const before = left.length < longestFade && fadeSaid.test(left) ? editOf(left) : undefined;
  if (before?.edit !== 'fade') return undefined;
  // "…, drop the original sound" has a verb of its own.
  for (const lent of verb === '' || editOf(right) ? [''] : ['', verb]) {
    const after = editOf(lent + right);
    if (after?.edit !== 'fade' || isDeepStrictEqual(before.target, after.target)) continue;
    if (after.target !== 'video' || /\b(?:video|picture|image|film|screen)\b|画面|视频/i.test(right))
      return lent;
  }
  return undefined;
}
