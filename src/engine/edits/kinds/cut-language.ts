import { hasVerb } from '../../language/clauses/commands';
import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { hasChinese } from '../../language/words/folding';
import type { SaidRange } from '../../language/times/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import type { Word } from '../../language/words/word';
import { leavesOut, takeOutWords, takesApart } from './take-out-language';

/** How it is said that stretches go, or that they alone stay. */

/** "another 5 seconds" is 5 seconds too. */
export const another = word('anotherStretch', 'filler', 'another|additional|a further|further');
/** "I don't need the first 5 seconds", "前5秒不要". */
export const unwanted = word('unwanted', 'detail', "don't need|don't want|do not need|do not want|dont need|dont want|no need for|不要|不要了|不需要|不想要|不用|不用了|都不要|都不要了|就不要了"); // prettier-ignore

/** One of these is in all that asks for a stretch to go. */
export const takenOut: AnyOf = [w.remove, w.cut, w.trim, w.shorten, unwanted, ...takeOutWords, /off/];

/** "everything except 0:10 to 0:20", "all but the first 10 seconds", with the verb that everything goes with. */
export function readAllBut(reading: Reading, ...verbs: readonly Word[]): boolean {
  const isSaid = reading.has(w.everything, w.rest, w.whole, w.video) || hasChinese(reading.clause.text);
  if (!isSaid || !reading.take(...verbs)) return false;
  reading.take(w.except, w.rest);
  return true;
}

export function takesOut(reading: Reading): boolean {
  reading.take(another);
  if (takesOff(reading)) return true;
  if (takesApart(reading)) return true;
  if (leavesOut(reading)) return false;
  // "Don't need to cut …" is no wish to cut: one of the two stays unread.
  if (reading.take(w.remove, w.cut, w.trim) || reading.take(unwanted)) return true;
  // "Shorten the end by 4 seconds"
  if (reading.tokens.some((token) => means(token, w.by)) && reading.take(w.shorten)) return true;
  // "掐头去尾" says both what and where.
  return reading.tokens.some((token) => means(token, w.remove) && means(token, w.bothEnds));
}

/** "Take 5 seconds off the end". */
function takesOff(reading: Reading): boolean {
  const { tokens } = reading;
  const verb = tokens.find(
    (token, i) =>
      isSpelt(token, /^(?:take|knock|clip)$/) && tokens.slice(i).some((each) => isSpelt(each, /^off$/)),
  );
  reading.takeToken(verb);
  return verb !== undefined;
}

/** "Crop the video to the first 20 seconds": a crop with times is none of the picture. */
export function takesTrim(reading: Reading): boolean {
  const crop = reading.find(w.trim, w.cut, w.shorten)
    ? undefined
    : reading.tokens.find((token) => isSpelt(token, /^crop$/));
  reading.takeToken(crop);
  return reading.take(w.trim, w.cut, w.shorten) || crop !== undefined;
}

/** "Use just the first 30 seconds", "use 0:15 to 0:45 only", "take the first 6s of each clip", "harbour: only the last 10 s": nothing else is said. */
export function picksOut(reading: Reading, isOfClip: boolean): boolean {
  const { tokens } = reading;
  const isOnly = tokens.some((token) => isSpelt(token, /^(?:only|just|nothing but|只|仅)$/));
  const verbs = tokens.filter((token) => !reading.isTaken(token) && hasVerb(token));
  const picks = verbs.filter((token) => isSpelt(token, isOnly || isOfClip ? /^(?:use|show|take|give|grab|pick|play|have|取|用|放)$/ : /^(?:take|grab|pick|取)$/)); // prettier-ignore
  // Without a verb it may be said of what was done before: "only the first 10 seconds".
  const isSaid = picks.length > 0 || (isOnly && isOfClip);
  if (verbs.length > picks.length || !isSaid) return false;
  // "Take 5 seconds off" takes them away.
  if (tokens.some((token) => isSpelt(token, /^(?:off|out|away|back|not|don't)$/))) return false;
  reading.takeToken(...picks);
  return true;
}

/** "clip it from 0:30 to 0:50": the verb. */
export function clipsIt(reading: Reading, ranges: readonly SaidRange[]): boolean {
  const lead = reading.tokens[reading.skipFillers(0)];
  const isVerb = lead?.type === 'word' && lead.text === 'clip' && !reading.isTaken(lead);
  if (!isVerb || ranges.length !== 1 || ranges[0]?.said !== 'both') return false;
  reading.takeToken(lead);
  return true;
}

/** "shorten it by 10 seconds", "make it 10 seconds shorter", "缩短10秒": that much goes off the end. */
export function readShorterBy(reading: Reading): number | undefined {
  const time = reading.takeOnly('time');
  if (time?.form !== 'length') return undefined;
  const at = reading.tokens.indexOf(time);
  const [before, next] = [reading.tokens[at - 1], reading.tokens[at + 1]];
  const by = means(before, w.by) || (before?.type === 'word' && /^(缩短|剪短|缩减)$/.test(before.text));
  if (by) return reading.take(w.shorten, w.trim, w.cut) ? time.ms : undefined;
  if (!(next?.type === 'word' && next.text === 'shorter') || !reading.take(w.make)) return undefined;
  reading.takeToken(next);
  return time.ms;
}
