import type { ClipReference } from './clip-numbers';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isSpelt, means } from '../reading';
import type { Reading } from '../reading';
import type { Token } from '../words/tokens';

/** Words that point back at the clips which the clause before was about. */

const one = /^(?:it|its|this|that|it's|this one|它|它的|这个|那个|这段|那段|这一段|那一段|该|其)$/;
const several = /^(?:them|their|these|those|both|它们|它们的|这些|那些)$/;

/** "it", "that clip", "those clips", "它", "这段": the clips just spoken of, as they are numbered now. */
export function pronounAt(reading: Reading, i: number): ClipReference | undefined {
  const { tokens } = reading;
  const token = tokens[i];
  const clips = clipsMeant(reading);
  if (clips.length === 0 || token?.type !== 'word' || reading.isTaken(token)) return undefined;
  const noun = tokens[i + 1];
  const isNoun = means(noun, w.clip) && isSpelt(noun, /^(?:clips?|shots?|scenes?|segments?|pieces?|片段|镜头|段)$/);
  const definite = isNoun && isSpelt(token, /^the$/) && isSpelt(noun, /[^s]$/);
  const isMany = several.test(token.text) || (isNoun && isSpelt(noun, /s$/));
  if (!definite && !one.test(token.text) && !several.test(token.text)) return undefined;
  if (isMany && clips.length === 1) return undefined;
  // "5秒到10秒这段" points at the time before it.
  if (means(token, w.thatStretch) && tokens[i - 1]?.type === 'time') return undefined;
  return { clips, from: i, next: isNoun ? i + 2 : i + 1, isPronoun: true };
} // prettier-ignore

/** "把第二段移到最前面，加速2倍": in Chinese what the next verb is about need not be said again. */
export function elidedClips(reading: Reading): readonly number[] {
  if (!hasChinese(reading.clause.text)) return [];
  return reading.tokens.some((token) => means(token, w.it, w.thatStretch)) ? [] : clipsMeant(reading);
}

/** None where the clause speaks of the whole video. */
function clipsMeant({ clause, tokens }: Reading): readonly number[] {
  const { touched = [], timeline } = clause;
  if (touched.length === 0 || !timeline || tokens.some(isOfWhole)) return [];
  return timeline.clips.flatMap(({ id }, i) => (touched.includes(id) ? [i + 1] : []));
}

function isOfWhole(token: Token): boolean {
  return (means(token, w.video, w.everything, w.rest, w.whole) && !isSpelt(token, several)) || isSpelt(token, /^(?:overall|整体)$/);
} // prettier-ignore

const particled =
  /\b(speed|slow|turn|bring|take|put|cut|split|chop|trim|throw|pause|hold|fade|crank|zoom) (it|this|that|them|these|those) (up|down|out|in|off|away|back)\b/gi;
const copied =
  /\bthe (?:new |second |other )?(?:cop(y|ies)|duplicates?|new (?:clip|one)s?)\b|(?:复制的|新的|拷贝的)(?:那一?段|那个|片段)|副本/gi;

/** A clause with the pronoun apart from its verb: "speed up it" for "speed it up"; and what a copy is called as one. */
export function withPronounsApart(text: string): string {
  return text
    .replace(particled, '$1 $3 $2')
    .replace(copied, (found) => (hasChinese(found) ? '这段' : /s$/i.test(found) ? 'those clips' : 'that clip'));
} // prettier-ignore
