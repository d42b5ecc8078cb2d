import type { Grammar } from '../clauses/grammar';
import { quotesMasked, hasChinese } from '../words/folding';
import { stemOf } from '../words/file-stem';
import type { Wording } from '../wordings/wording';
import { inOtherWords } from '../wordings/wording';

/** Clips in the words that references are read in: "the one with the beach" as "the beach clip". */

const noun = '(?:clip|one|shot|video|scene|footage|recording|take)';
const nth = '(?:first|second|third|fourth|fifth|last|final|middle|1st|2nd|3rd|4th)';
/** Beside these the end is where something goes, and not which. */
const placed =
  '(?<!\\b(?:put|place|move|add|insert|bring|have|use|play|repeat|show|stick|drop|want|copy|duplicate|out|in|fade) )';

const counted: readonly Wording[] = [
  // "The second of the three clips"
  [new RegExp(String.raw`\bthe (${nth}) of (?:the|my) (?:(?:two|three|four|five|\d) )?(?:clips|videos|shots)\b`, 'gi'), 'the $1 clip'],
  [new RegExp(String.raw`\b(${nth}) video clip\b`, 'gi'), '$1 clip'],
  // "The one in the middle"; "split the clip in the middle" says where.
  [new RegExp(String.raw`(?<!\b(?:split|cut|divide|slice|halve) )\bthe ${noun} in the (?:middle|cent(?:er|re))\b`, 'gi'), 'the middle clip'],
  [/\b(?:the |my )(?:ending|closing) (?=(?:clip|shot|video|scene)\b)/gi, 'the last '],
  [new RegExp(String.raw`${placed}\bthe (?:clip|shot) at the (?:very )?(end|start|beginning)\b(?! (?:of|by|for))`, 'gi'), (_, side = '') => (/^end/i.test(side) ? 'the last clip' : 'the first clip')],
  [/\bvideo (?:number|no\.?) ?(?=(?:\d|one|two|three|four|five)\b)/gi, 'clip '],
]; // prettier-ignore

/** "The one at the end" may be one of these. */
const ofOthers =
  /\b(?:pauses?|silences?|gaps?|titles?|texts?|captions?|transitions?|cross-?fades?|songs?|music|logos?|cards?|cuts|freezes?)\b/i;

const changes =
  '(?:cut|trim|shorten|limit|reduce|make|speed up|slow down|slow|play|reverse|mute|silence|of|from|off|turn|run|zoom into|zoom in on|set|keep|rotate|brighten|darken)';
const changed = String.raw`(?= ?$|,? (?:to|by|backwards?|in (?:reverse|slow motion|black)|at|down|twice|half|black|brighter|darker|louder|quieter|faster|slower|should|can|must|needs?|\d)|[.;!\n])`; // prettier-ignore

const firstTwo: readonly Wording[] = [
  [new RegExp(String.raw`(?<!\b(?:undo|redo|revert|reverse|take back|put back|restore) )\bthe ((?:first|last) (?:two|three|2|3))(?=[ ,.;!]*$|${changed.slice(3, -1)}| (?:out|up|and (?:delete|remove|drop|cut)|is|are|isn))(?! ?(?:s|secs?|seconds?|minutes?|frames?)\b)`, 'gi'), 'the $1 clips'],
]; // prettier-ignore

/** A prompt with the clips that it names by what they show. */
export function withClipsSaid(
  prompt: string,
  { files, clipsIn }: Pick<Grammar, 'files' | 'clipsIn'>,
): string {
  if (
    hasChinese(prompt) ||
    !/\b(?:with|of|showing|called|named|and|in|at|clip|number|first|last|ending|closing|recording)\b/i.test(
      prompt,
    )
  )
    return prompt;
  const stems = files.map(({ fileName }) => fileName).filter((name) => /\.(?:mp4|mov|mkv|webm|avi|m4v)$/i.test(name)).map(stemOf).filter((stem) => /^[a-z][\w -]{2,30}$/.test(stem)); // prettier-ignore
  const told = ofOthers.test(prompt) ? prompt : inOtherWords(prompt, counted, quotesMasked);
  if (stems.length === 0) return told;
  const stem = `(?:${stems.join('|')})(?:\\.[a-z\\d]{3,4})?`;
  const named: readonly Wording[] = [
    [/\btake the (sound|audio) out of (?=\S)/gi, 'remove the $1 from '],
    // "Mute the first two"
    ...(stems.length > 1 ? firstTwo : []),
    [new RegExp(String.raw`\b(?:the|my|that) ${noun} (?:with|of|from|showing|that shows|featuring|called|named|titled|about)(?: the| my| a)? (${stem})(?: (?:in|on) it)?(?![\w.-])`, 'gi'), 'the $1 clip'],
    [new RegExp(String.raw`\b(?:the |my )?(${stem}) recording\b`, 'gi'), 'the $1 clip'],
    [
      new RegExp(String.raw`(?<=(?:^|\b(?:${changes}) ))((?:the |my )?${stem}(?: ${noun})?) and ((?:the |my )?${stem})(?: (?:${noun}|clips|videos))?${changed}`, 'gi'),
      (_, first = '', second = '') => {
        const [one, two] = [clipsIn(first), clipsIn(second)];
        return one.length === 1 && two.length === 1 ? `clips ${String(one[0])} and ${String(two[0])}` : undefined;
      },
    ],
  ]; // prettier-ignore
  return inOtherWords(told, named, quotesMasked);
}
