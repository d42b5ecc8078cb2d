import * as w from '../../language/words/common-words';
import { momentAt } from '../../language/times/moments';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Moment, MomentRange } from '../moment';

const stop = word('stopAt', 'detail', 'stop|stops|stopping|停止|为止');
const point = word('cutPoint', 'detail', 'in-point|out-point|入点|出点');
const marking = word('markPoint', 'verb', 'mark');
export const boundsWords = [stop, point, marking];

/** "start the video at 0:05", "end at 0:45", "从0:05开始播放", "在0:45结束": what is kept of the timeline. */
export function readBounds(reading: Reading): MomentRange | undefined {
  const points = readPoints(reading);
  if (points) return points;
  const start = takeBound(reading, /^(starts?|starting|begins?|beginning|opens?)$/, /^(开始|起)$/);
  const end = takeBound(reading, /^(ends?|ending|stops?|stopping|finish|finishes)$/, /^(结束|停止|为止)$/);
  if (start === undefined && end === undefined) return undefined;
  reading.take(w.make);
  const plays = reading.tokens.filter((token) => token.type === 'word' && /^(play|播放)$/.test(token.text));
  reading.takeToken(...plays);
  return { start: start ?? 0, end: end ?? 'end' };
}

/** "In at 0:10, out at 1:05", "out point 1:20", "入点10秒，出点65秒". */
function readPoints(reading: Reading): MomentRange | undefined {
  const start = pointAt(reading, /^(?:in|in-point)$/, /^入点$/);
  const end = pointAt(reading, /^(?:out|out-point)$/, /^出点$/);
  if (!start && !end) return undefined;
  // "In 0:12" alone is a place.
  if (!(start?.isCalled ?? false) && !(end?.isCalled ?? false) && !(start && end)) return undefined;
  for (const point of [start, end]) if (point) reading.takeToken(...point.tokens);
  reading.take(w.make, marking);
  return { start: start?.moment ?? 0, end: end?.moment ?? 'end' };
}

interface Point {
  readonly moment: Moment;
  readonly tokens: readonly Token[];
  /** Whether it can be nothing else: "in at 0:10". */
  readonly isCalled: boolean;
}

function pointAt(reading: Reading, latin: RegExp, chinese: RegExp): Point | undefined {
  const { tokens } = reading;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'word' || reading.isTaken(token)) continue;
    if (!latin.test(token.text) && !chinese.test(token.text)) continue;
    let at = i + 1;
    const isNamed = isSpelt(tokens[at], /^(?:points?|at|@)$/) || isSpelt(tokens[i - 1], /^mark$/);
    while (isLead(tokens[at])) at++;
    const said = timeAt(reading, at);
    if (!said) continue;
    return {
      moment: said.moment,
      tokens: tokens.slice(i, said.next),
      isCalled: isNamed || chinese.test(token.text) || /point/.test(token.text),
    };
  }
  return undefined;
}

/** What may stand between the name of a point and its time. */
function isLead(token: Token | undefined): boolean {
  return (
    isSpelt(token, /^(?:points?|at|@|is|to|on|should|be|设|设为|设在|在|到|为|是|改到|定在)$/) ||
    isMark(token, /^[:=]$/)
  );
}

function takeBound(reading: Reading, before: RegExp, after: RegExp): Moment | undefined {
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type !== 'word' || reading.isTaken(token)) continue;
    if (before.test(token.text)) {
      let at = i + 1;
      while (means(tokens[at], w.filler, w.video, w.it, w.at, w.from)) at++;
      const isLed = tokens
        .slice(i + 1, at)
        .some((each) => each.type === 'word' && /^(at|from|@)$/.test(each.text));
      const said = isLed ? timeAt(reading, at) : undefined;
      if (!said) continue;
      reading.takeToken(...tokens.slice(i, said.next));
      return said.moment;
    }
    if (after.test(token.text)) {
      const at = tokens.slice(0, i).findLastIndex(({ type }) => type === 'time' || type === 'fromEnd');
      const said = at < 0 ? undefined : timeAt(reading, at);
      const lead = tokens[at - 1];
      const isLed = lead?.type === 'word' && /^(从|由|自|在|于|到|至)$/.test(lead.text);
      if (said?.next !== i || !isLed) continue;
      reading.takeToken(...tokens.slice(at - 1, i + 1));
      return said.moment;
    }
  }
  return undefined;
}

function timeAt(
  reading: Reading,
  at: number,
): { readonly moment: Moment; readonly next: number } | undefined {
  const token = reading.tokens[at];
  return token?.type === 'time' || token?.type === 'fromEnd' ? momentAt(reading, at) : undefined;
}
