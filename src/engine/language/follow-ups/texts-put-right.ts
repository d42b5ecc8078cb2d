import type { Title } from '../../model/title';
import type { FollowUp, Place } from './follow-up';

/** Words of a title that are to be others: "it's Thomas, not Tom", "不是张三，是李四". */

const sigh = String.raw`(?:(?:no|oops|whoops|sorry|wait|hm+|oh|ah|actually|typo)[\s,.!:-]+)*`;
const told = String.raw`(?:(?:it's|it is|its|that's|it should (?:be|say|read)|should (?:be|say|read)|i meant?|the name is|(?:his|her|my) name is|spelled|with|write) )?`;
const corrections: readonly RegExp[] = [
  new RegExp(`^${sigh}${told}(?<now>.{1,80}?),? (?:and |but )?not (?<was>.{1,80})$`, 'i'),
  new RegExp(`^${sigh}(?:it's |it is )?not (?<was>.{1,80}?)(?:,|;| -| but)+ ?(?:it's |it is |but )?(?<now>.{1,80})$`, 'i'),
  new RegExp(`^${sigh}${told}(?<now>.{1,80}?) instead of (?<was>.{1,80})$`, 'i'),
  /^(?:please |can you |could you )*(?:replace|change|swap|correct|fix|turn) (?<was>.{1,80}?) (?:with|to|by|into|for) (?<now>.{1,80})$/i,
  /^(?:please |can you |could you )*make (?:the |that )(?<was>\S{1,30}) an? (?<now>\S{1,30})$/i,
  /^(?:(?:不对|错了|哦|抱歉)[,，。\s]*)*不是(?<was>[^,，]{1,20})[,，]?(?:而)?(?:应该)?是(?<now>.{1,20})$/u,
  /^(?:(?:不对|错了|哦|抱歉)[,，。\s]*)*(?:应该)?是(?<now>[^,，]{1,20})[,，]?(?:而)?不是(?<was>.{1,20})$/u,
]; // prettier-ignore

/** The one title that has the words, with others in their place. */
export function textPutRight({ text, timeline, grammar, chinese }: Place): FollowUp | undefined {
  if (grammar.alone || text.length > 200 || timeline.titles.length === 0) return undefined;
  const plain = text.trim().replace(/[\s.!。！]+$/u, '');
  for (const words of corrections) {
    const { was = '', now = '' } = words.exec(plain)?.groups ?? {};
    const said = [was, now].map((each) => each.replace(/^["“'‘]|["”'’]$/gu, '').trim());
    // "Change the 3 to a 4"
    const bare = said.map((each) => each.replace(/^(?:the (?:word |number )?|an? )/i, ''));
    const isThere = (words = '') => words !== '' && timeline.titles.some((each) => placesOf(words, each).length > 0);
    const [old, meant] = isThere(said[0]) ? said : bare;
    if (!old || !meant) continue;
    const [title, ...more] = timeline.titles.filter((each) => placesOf(old, each).length > 0);
    const [at, ...others] = title ? placesOf(old, title) : [];
    if (!title || at === undefined || more.length + others.length > 0) continue;
    const whole = title.text.slice(0, at) + asWritten(meant, old, title.text.charAt(at)) + title.text.slice(at + old.length);
    const clause = chinese ? `把“${title.text}”改成“${whole}”` : `change the title “${title.text}” to “${whole}”`;
    const edit = grammar.read(clause);
    if (edit?.edit === 'changeTitle') return { type: 'followUp', edits: [edit], clause };
  }
  return undefined;
} // prettier-ignore

/** "Summer not sumer" of a "Sumer" that is written with a capital. */
function asWritten(meant: string, old: string, first: string): string {
  const isCapital = first !== first.toLowerCase() && old.startsWith(first.toLowerCase());
  return isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** Where a title has words, as whole words. */
function placesOf(words: string, { text }: Title): number[] {
  const [inText, wanted] = [text.toLowerCase(), words.toLowerCase()];
  const isLetter = (sign: string | undefined) => /^[\p{L}\d]$/u.test(sign ?? '') && !/\p{Script=Han}/u.test(sign ?? '');
  const found: number[] = [];
  for (let at = inText.indexOf(wanted); at >= 0; at = inText.indexOf(wanted, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + wanted.length])) found.push(at);
  }
  return found;
} // prettier-ignore
