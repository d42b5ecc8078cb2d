import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/** "Split harbour at 20 seconds and put beach in between", “在20秒切开，中间插入beach”: where the split is. */
export function withPlaceBetween(spoken: readonly Spoken[], { editOf }: Grammar): readonly Spoken[] {
  return spoken.map((clause, i) => {
    const before = i > 0 ? editOf(spoken[i - 1]?.text ?? '') : undefined;
    const [at, ...more] = before?.edit === 'split' && Array.isArray(before.at) ? before.at : [];
    if (typeof at !== 'number' || at < 0 || more.length > 0) return clause;
    const text = clause.text
      .replace(between, `at ${at / 1000} seconds`)
      .replace(inChinese, `在${at / 1000}秒处$1`);
    const isPut = text !== clause.text && /^(?:add|move)Clips$/.test(editOf(text)?.edit ?? '');
    return isPut ? { ...clause, text } : clause;
  });
}

const between =
  /\b(?:right )?(?:in )?(?:between(?: (?:them|(?:the|those|these) (?:two )?(?:halves|parts|pieces|sides)))?|the middle)$/i;
const inChinese =
  /^(?:再|然后)?(?:把)?(?:在)?(?:它们|两段|这两段|两半|两部分)?(?:的)?(?:中间|之间)((?:插入?|放|加|塞)(?:入|进|上|一?段)?.{1,30})$/u;
