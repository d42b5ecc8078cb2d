import * as w from '../../language/common-words';
import { momentAt } from '../../language/moments';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/word';
import type { Moment, MomentRange } from '../moment';

const stop = word('stopAt', 'detail', 'stop|stops|stopping|停止|为止');
export const boundsWords = [stop];

/** "start the video at 0:05", "end at 0:45", "从0:05开始播放", "在0:45结束": what is kept of the timeline. */
export function readBounds(reading: Reading): MomentRange | undefined {
  const start = takeBound(reading, /^(starts?|starting|begins?|beginning|opens?)$/, /^(开始|起)$/);
  const end = takeBound(reading, /^(ends?|ending|stops?|stopping|finish|finishes)$/, /^(结束|停止|为止)$/);
  if (start === undefined && end === undefined) return undefined;
  reading.take(w.make);
  const plays = reading.tokens.filter((token) => token.type === 'word' && /^(play|播放)$/.test(token.text));
  reading.takeToken(...plays);
  return { start: start ?? 0, end: end ?? 'end' };
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
