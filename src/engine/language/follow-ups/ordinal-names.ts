import type { Timeline } from '../../model/timeline';
import { foldText } from '../words/folding';
import { clipsNamed } from './naming';
import type { Named } from './naming';

/** "The second one", "the other part", "后面那段": one of several that were spoken of together. */

/** As many as things are told apart by. */
export const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
const inChinese = '一二三四五六';

const ordinal =
  /\b(?:the |that )?(?<place>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|last|latter|former|middle|other) (?:one|part|half|piece|bit|section|chunk|of them)\b/;
const beside =
  /\b(?:what|everything|all|the (?:part|stuff|bit))(?: that)?(?: comes| came| is| was|'s)? (?<place>before|after)(?: (?:it|that|this|the (?:split|cut)))?$/;
const ordinalInChinese =
  /第(?<number>[一二三四五六1-6])(?:个|条|段|块|部分)|(?<place>最后|后面?|前面?|中间|另外?)那?一?(?:个|条|段|块|部分)/;
const saying = /\b(?:the|that) one (?:that |which )?(?:says|saying|with|reading|about) (?<text>.+)$/;
const sayingInChinese = /(?:写着?|内容是|说)?["“](?<text>[^"”]+)["”](?:的)?那[个条句段]/;

/** Whether one of several is meant. */
export function isOneOfSeveral(text: string): boolean {
  const folded = foldText(text);
  return [ordinal, beside, ordinalInChinese, saying, sayingInChinese].some((words) => words.test(folded));
}

/** The text with the noun and number of the one that is meant; `undefined` where it means none so. */
export function ordinalNamed(text: string, { subject, one }: Named, timeline: Timeline): string | undefined {
  if (subject.type === 'film') return undefined;
  const folded = foldText(text);
  const put = (found: RegExpExecArray, words: string) =>
    text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
  const said = saying.exec(folded) ?? sayingInChinese.exec(folded);
  const wanted = said?.groups?.['text']?.replace(/["“”']/g, '').trim();
  if (said && wanted !== undefined) {
    const title = timeline.titles.find(({ id, text: whole }) => subject.ids.includes(id) && foldText(whole).includes(wanted)); // prettier-ignore
    return title && one !== undefined ? put(said, `the ${one} “${title.text}”`) : undefined;
  }
  const english =
    ordinal.exec(folded) ??
    (subject.type === 'pieces' && subject.ids.length === timeline.clips.length ? beside.exec(folded) : null);
  const chinese = english ? null : ordinalInChinese.exec(folded);
  const found = english ?? chinese;
  if (!found || (subject.type === 'transitions' && found[0].endsWith('段'))) return undefined;
  if (subject.type === 'joints')
    return put(found, transitionNamed(found.groups, timeline, !english) ?? found[0]);
  const isClips = subject.type === 'clips' || subject.type === 'pieces';
  const count = subject.ids.length;
  const nth = numberOf(found.groups?.['place'], found.groups?.['number'], count);
  const id = nth === undefined ? undefined : subject.ids[nth - 1];
  if (nth === undefined || id === undefined) return undefined;
  if (isClips) {
    const number = timeline.clips.findIndex((clip) => clip.id === id) + 1;
    return count > 1 ? put(found, clipsNamed([number], !english)) : undefined;
  }
  if (one === undefined) return undefined;
  return english ? put(found, `the ${places[nth - 1] ?? 'last'} ${one}`) : put(found, `第${nth}个${one}`);
}

function transitionNamed(
  groups: RegExpExecArray['groups'],
  { clips }: Timeline,
  isChinese: boolean,
): string | undefined {
  const count = clips.filter(({ transition }) => transition).length;
  const nth = numberOf(groups?.['place'], groups?.['number'], count);
  if (nth === undefined) return undefined;
  return isChinese ? `第${nth}个转场` : `the ${places[nth - 1] ?? 'last'} transition`;
}

function numberOf(place: string | undefined, number: string | undefined, count: number): number | undefined {
  if (number !== undefined) return inChinese.indexOf(number) + 1 || Number(number);
  if (place === undefined) return undefined;
  const written = places.findIndex((each) => each === place) + 1 || Number(/^\d/.exec(place)?.[0] ?? 0);
  if (written > 0) return written;
  if (/^(?:last|latter|after|最后|后)/.test(place)) return count;
  if (/^(?:former|before|前)/.test(place)) return 1;
  if (/^(?:middle|中间)/.test(place)) return count % 2 === 1 ? (count + 1) / 2 : undefined;
  // "The other one" is known only of two.
  return undefined;
}
