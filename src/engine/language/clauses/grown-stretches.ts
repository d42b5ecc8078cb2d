/** Stretches that grow by what is told of their neighbours: "the last 10 seconds and the 5 seconds before that". */

const unit = '(s|secs?|seconds?)';
const more = String.raw`,? (?:and|plus|as well as|,)? ?(?:also )?(?:the |another )?(\d{1,3}(?:\.\d+)?) ?${unit}`;
const beside = (side: string) =>
  String.raw` (?:right |just |immediately )?${side} (?:that|it|this|those|them)(?:,? (?:too|as well|also))?`;
const last = new RegExp(
  String.raw`\b(last|final) (\d{1,3}(?:\.\d+)?) ?${unit}${more}${beside('before')}`,
  'gi',
);
const first = new RegExp(
  String.raw`\b(first|opening) (\d{1,3}(?:\.\d+)?) ?${unit}${more}${beside('after')}`,
  'gi',
);

/** A prompt with one stretch for both. */
export function withGrownStretches(prompt: string): string {
  const grown = (_: string, edge: string, length: string, __: string, added: string) =>
    `${edge} ${Number(length) + Number(added)} seconds`;
  return prompt.replace(last, grown).replace(first, grown);
}
