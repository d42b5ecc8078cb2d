import * as z from 'zod';

/**
 * A sentence for the user that an editor can say in the user's own language: in English, with `{0}` in the place of
 * the first value. `test/manifest/l10n.test.ts` finds those that have no translation.
 */
export interface Sentence {
  readonly english: string;
  readonly values: readonly (string | number | Sentence)[];
}

/** @param english Written out where this is called. */
export function sentence(english: string, ...values: Sentence['values']): Sentence {
  return { english, values };
}

/** Words for the user: a sentence, or what somebody else said, in whatever language. */
export type Words = string | Sentence;

export function inEnglish(words: Words): string {
  if (typeof words === 'string') return words;
  return words.english.replace(/\{(\d+)\}/gu, (placeholder, index: string) => {
    const value = words.values[Number(index)];
    return value === undefined ? placeholder : typeof value === 'object' ? inEnglish(value) : String(value);
  });
}

/** A sentence as the embedded engine sends it beside its English. */
export const sentenceSchema = z.object({
  english: z.string().max(500),
  values: z.array(z.union([z.string().max(1000), z.number()])).max(10),
});
