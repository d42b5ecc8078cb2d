import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isOneSpelt, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { momentAt } from '../../language/times/moments';
import { momentSchema } from '../moment';
import type { SourceRange } from '../operations/cutting';
import { lengthy } from './silence-words';

/** Silences that stay: "all pauses except the last one", "but leave the long one at 1:00". */

export const sparedSilence = z
  .union([
    z.strictObject({ nth: z.int().refine((n) => n !== 0) }),
    z.strictObject({ longest: z.literal(true) }),
    z.strictObject({ moment: momentSchema }),
  ])
  .optional()
  .describe('The one silence that stays: the nth, -1 being the last, the longest, or the one at a moment.');
export type SparedSilence = NonNullable<z.infer<typeof sparedSilence>>;

/** Takes which silence is to stay; nothing where a stretch or a clip is spared. */
export function takeSpared(reading: Reading): SparedSilence | undefined {
  const { tokens, clause } = reading;
  const at = tokens.findIndex((token) => means(token, w.except));
  const before = tokens.slice(0, Math.max(0, at));
  if (at < 0 || !before.some((token) => means(token, w.silence))) return undefined;
  const said = tokens.slice(at + 1);
  const noun = said.find((token) => means(token, w.silence) || isOneSpelt(clause, token));
  const ordinal = said.find((token) => token.type === 'ordinal');
  const follows = ordinal && tokens[tokens.indexOf(ordinal) + 1];
  const longest = said.find((token) => isSpelt(token, /^(?:longest|biggest|最长|最长的)$/));
  const time = said.find((token, i) => token.type === 'time' && isSpelt(said[i - 1], /^(?:at|around|near|about|@|by)$/));
  const moment = time && noun ? momentAt(reading, tokens.indexOf(time)) : undefined;
  const taken = [tokens[at], noun, ...said.filter((token) => means(token, w.keep, lengthy) || isSpelt(token, /^(?:leave|big|long|in)$/))];
  if (moment && typeof moment.moment === 'number') {
    reading.takeToken(...taken, ...tokens.slice(tokens.indexOf(said[0] ?? { type: 'mark', text: '', start: 0, end: 0 }), moment.next));
    return { moment: moment.moment };
  }
  if (time || said.some(({ type }) => type === 'time' || type === 'file')) return undefined;
  if (longest && (noun ?? said.at(-1) === longest)) {
    reading.takeToken(...taken, longest);
    return { longest: true };
  }
  // "The one at the end"
  const side = noun && !ordinal ? said.find((token) => means(token, w.start, w.end)) : undefined;
  if (side) {
    reading.takeToken(...taken, side);
    return { nth: means(side, w.end) ? -1 : 1 };
  }
  if (ordinal?.type !== 'ordinal' || (follows !== undefined && follows !== noun) || ordinal.value === 0) return undefined;
  reading.takeToken(...taken, ordinal);
  return { nth: ordinal.value };
} // prettier-ignore

/**
 * The silences without the one that stays, by clip.
 * @param isAt Whether a silence of the clip with that index is at the moment that is named.
 */
export function withoutSpared(
  cuts: readonly (readonly SourceRange[])[],
  spares: SparedSilence | undefined,
  isAt: (silence: SourceRange, index: number) => boolean,
): readonly (readonly SourceRange[])[] {
  if (!spares) return cuts;
  if ('moment' in spares) return cuts.map((own, i) => own.filter((each) => !isAt(each, i)));
  const all = cuts.flat();
  const lengths = all.map(({ inMs, outMs }) => outMs - inMs);
  const index =
    'longest' in spares
      ? lengths.indexOf(Math.max(...lengths))
      : spares.nth < 0
        ? all.length + spares.nth
        : spares.nth - 1;
  return cuts.map((own) => own.filter((each) => each !== all[index]));
}
