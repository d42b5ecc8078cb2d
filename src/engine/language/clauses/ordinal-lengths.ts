/** "1st clip 5s, 2nd 4s and the last one 6": how long each clip is to be. */

const nth = '(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|last)';
const item = String.raw`(?:the )?(${nth})(?: (?:clip|one|shot|photo|picture|image|video))?(?:,|:| is| for)? (\d{1,3}(?:\.\d+)?) ?(s|secs?|seconds?)`;
const list = new RegExp(
  String.raw`(?<=^|[.;\n] ?)${item}(?:,? and |, ?)${item}(?:(?:,? and |, ?)${item})*(?=$|[,.;\n]| and )`,
  'gi',
);

/** A prompt with a clause for each of such a list. */
export function withOrdinalLengths(prompt: string): string {
  return prompt.replace(list, (whole) =>
    [...whole.matchAll(new RegExp(item, 'gi'))]
      .map(([, clip = '', length = '']) => `make the ${clip} clip ${length} seconds`)
      .join('\n'),
  );
}
