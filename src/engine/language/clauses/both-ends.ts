import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** What is to be there twice: "the jingle at the start and again at the end", "片头片尾各放一次jingle". */

const of = String.raw`(?: of (?:it|(?:the|my|this) (?:video|film|movie|clip)))?`;
const again = String.raw`(?:(?:,| and| plus| &| as well as)(?: (?:then|also|the same|again|once more|one more time))* )`;
const english = new RegExp(
  String.raw`\b(?:(?:(?:right )?at |in |on )?the (?:very )?(?:start|beginning|front)${of}${again}(?:(?:at|in|on) )?(?:the )?(?:very )?end(?:ing)?${of}(?: again| too| as well)?|as (?:an? |the |my )?(?:intro|opener|opening)${again}(?:as )?(?:an? |the |my )?(?:outro|ending|closing)|(?:at|on) both ends)(?![a-z])`,
  'i',
);
const chinese =
  /(?:在)?(?:视频|影片)?(?:的)?(?:开头|片头|开始|开场)(?:和|跟|与|、|以及)?(?:结尾|片尾|末尾|最后)(?:处|的时候)?(?:都|各|分别|均|各自)+/;

/** "2 seconds off the start and the end": so much of each. */
const offBoth =
  /\b((?:\d|one|two|three|five|ten|half|an?) ?[^,;.\n]{0,20}?(?:off|from|of|at)) (?:both )?(?:the )?(?:very )?(?:start|beginning|front|head) and (?:(?:off|from|of|at) )?(?:the )?(?:very )?(?:end|back|tail)(?= of (?:each|every|both|all|it|the)\b|[,.;!\n]|$| and )/gi;

/** Where a clause may begin or end. */
const opening = /(?:[.;!?\n,，。；！]|\b(?:and|then|also)\b|然后|再)\s*/gi;
const longestPrompt = 2000;
const mostEnds = 3;
const twice: ReadonlySet<Edit['edit']> = new Set(['addMusic', 'addTitle', 'addOverlay']);

/** A prompt with a clause for each of both ends. */
export function withBothEnds(written: string, { editOf }: Grammar): string {
  if (written.length > longestPrompt) return written;
  const prompt = written.replace(offBoth, '$1 both ends');
  const isChinese = hasChinese(prompt);
  const found = (isChinese ? chinese : english).exec(prompt);
  if (!found) return prompt;
  const [before, after] = [prompt.slice(0, found.index), prompt.slice(found.index + found[0].length)];
  const starts = [...before.matchAll(opening)].map((match) => match.index + match[0].length);
  const stops = [...after.matchAll(opening)].map((match) => match.index);
  const places = isChinese ? ['开头', '结尾'] : ['at the start', 'again at the end'];
  for (const to of [...stops.slice(0, mostEnds), after.length]) {
    for (const from of [...starts.slice(-mostEnds).reverse(), 0]) {
      const [head, tail] = [before.slice(from), after.slice(0, to).replace(/一次|一遍/, '')];
      for (const verb of isChinese ? ['', '放'] : ['', 'add ']) {
        const texts = places.map(
          (place, i) => verb + head + place + (i > 0 ? tail.replace(/^(?:播?放|播|用)/, '加') : tail),
        );
        const [first, last] = texts.map((text) => editOf(text));
        const isTwice = first && first.edit === last?.edit && twice.has(first.edit);
        if (isTwice && !isDeepStrictEqual(first, last))
          return before.slice(0, from) + texts.join('\n') + after.slice(to);
      }
    }
  }
  return prompt;
}
