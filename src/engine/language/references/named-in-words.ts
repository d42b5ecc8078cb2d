import { logo } from '../../edits/kinds/overlay-language';
import type { Context } from '../context';
import { means, Reading } from '../reading';
import { clauseOf, longestClause } from '../requests/wishes';
import { music, title, transition } from '../words/common-words';
import type { Token } from '../words/tokens';
import { isClipWord } from './clip-numbers';
import { mayRenumber, numbersSaid } from './clip-numbering';
import type { NumbersSaid } from './clip-numbering';
import { takeClips } from './clip-references';

/** What words name of the video, whether they were understood or not. */

/** What a clause says of clips by their numbers. */
export function numbersIn(text: string, context: Context): NumbersSaid {
  return numbersSaid(clauseOf(text, context));
}

/** Whether a clause names clips of the main track, or may have been meant to. */
export function namesClips(text: string, context: Context): boolean {
  const reading = new Reading(clauseOf(text, context));
  const { tokens } = reading;
  if (tokens.some((token) => means(token, title, music))) return false;
  return takeClips(reading).length > 0 || tokens.some((_, i) => isClipWord(reading, i));
} // prettier-ignore

/** Whether a clause names a part of the video that words may point back at: clips, a title, a moment. */
export function namesPart(text: string, context: Context): boolean {
  const { tokens } = new Reading(clauseOf(text, context));
  const isPart = (token: Token) => token.type === 'time' || token.type === 'file' || means(token, title, music, transition);
  return namesClips(text, context) || tokens.some(isPart);
} // prettier-ignore

/** Whether a clause that was not carried out may have been meant to change the numbers of clips. */
export function wasToRenumber(text: string, context: Context): boolean {
  return mayRenumber(clauseOf(text, context));
}

/** The images that words name, and the only one where they name a logo: they are for somewhere even where it is not understood. */
export function imagesNamedIn(text: string, context: Context): string[] {
  if (text.length > longestClause.characters) return [];
  const reading = new Reading(clauseOf(text, context));
  const named = new Set(reading.all('file').map(({ fileName }) => fileName.toLowerCase()));
  const images = context.media.filter(({ kind }) => kind === 'image');
  const isLogo = images.length === 1 && reading.has(logo);
  return images.filter(({ fileName }) => isLogo || named.has(fileName.toLowerCase())).map(({ id }) => id);
}
