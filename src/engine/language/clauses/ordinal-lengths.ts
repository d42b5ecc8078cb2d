/** "1st clip 5s, 2nd 4s and the last one 6": how long each clip is to be. The unit may be said but once. */

const nth = '(?:1st|2nd|3rd|[4-9]th|first|second|third|fourth|fifth|last)';
const noun = '(?:clip|one|shot|photo|picture|image|video|slide|pic)';
const stands = '(?:,|:| is| for| gets?| stays?(?: for| on for)?| lasts?| should (?:be|last|stay)(?: for)?)?';
const item = String.raw`(?:the |and )?(?:(${nth})(?: ${noun})?|(?:${noun} (?:number )?|#)(\d))${stands} (\d{1,3}(?:\.\d+)?)(?: ?(s|secs?|seconds?))?(?: long)?`;
const list = new RegExp(
  String.raw`(?<=^|[.;\n:] ?|\b(?:show|make|keep|hold|let|have|leave|with|please) )${item}(?:(?:,? and |, ?|; ?)${item})+(?=$|[,.;!\n]| and )`,
  'gi',
);

/** A prompt with a clause for each of such a list. */
export function withOrdinalLengths(prompt: string): string {
  return prompt.replace(list, (whole) => {
    const items = [...whole.matchAll(new RegExp(item, 'gi'))];
    // "The first 5 and the last 3" may be anything.
    const isOfTime = items.some(([, , , , unit]) => unit !== undefined);
    const isOfClips = items.some(([said]) => new RegExp(String.raw`\b${noun}\b`, 'i').test(said));
    // "The first 4 seconds, the last 6" are parts of the video.
    if (!isOfTime || !(isOfClips || items.every(([said]) => /^(?:1st|2nd|3rd|first|second|third)\b/i.test(said)))) return whole;
    return items
      .map(([, clip, number, length = '']) => `make ${clip === undefined ? `clip ${number}` : `the ${clip} clip`} ${length} seconds`)
      .join('\n');
  });
} // prettier-ignore
