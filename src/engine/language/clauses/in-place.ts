import { maskedWords } from '../asides/constituents';
import { inPlace as inMasked } from '../wordings/wording';

/** Replaces what a pattern finds in the folded prompt, whose quotes are masked, in the prompt as it was written. */
export function inPlace(prompt: string, pattern: RegExp, put: Parameters<typeof inMasked>[2]): string {
  return inMasked(prompt, pattern, put, maskedWords(prompt));
}
