import { english } from './en';
import type { Replies } from './replies';
import { chinese } from './zh';

/** The words for an ISO language code: Chinese for `zh` in all its variants, English for any other. */
export function repliesFor(language: string): Replies {
  return /^zh\b/i.test(language.replaceAll('_', '-')) ? chinese : english;
}
