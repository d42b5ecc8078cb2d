import { hasChinese } from '../words/folding';
import { groupsOf } from '../words/named-groups';
import type { Grammar } from './grammar';

/** "Fade to black every 30 seconds": of a video in one piece, a transition where it is cut every so often. */

const kinds = String.raw`(?:(?:[\d.]+|an?|one|half a|quick|short|smooth|soft|little) ?(?:s|sec|secs|seconds?)? ?)*(?:cross[- ]?fades?|dissolves?|fades? (?:to|through) (?:black|white)|dips? to (?:black|white)|(?:white )?flash(?:es)?|wipes?|slides?|zoom transitions?|[a-z]+ transitions?|transitions?)`;
const often = String.raw`every (?<every>(?:[\d.]+|one|two|three|five|ten|fifteen|twenty|thirty|half a)? ?(?:s|secs?|seconds?|m|mins?|minutes?))`;
const adds = String.raw`(?:(?:please|can you|could you|i want|i'd like) )*(?:(?:add|put|insert|do|have|use|make|place)(?: in)? )?(?:an? )?`;
const patterns = [
  new RegExp(String.raw`(?<=^|[.;!\n] ?)${adds}(?<kind>${kinds}) ${often}(?=$|[,.;!\n]| and )`, 'gi'),
  new RegExp(String.raw`(?<=^|[.;!\n] ?)${often},? ${adds}(?<kind>${kinds})(?=$|[,.;!\n]| and )`, 'gi'),
];

/** A prompt with such wishes as a split and its transitions; of several clips nobody knows which cuts are meant. */
export function withIntervals(prompt: string, { lengthOf }: Pick<Grammar, 'lengthOf'>): string {
  if (hasChinese(prompt) || !/\bevery\b/i.test(prompt) || lengthOf('clip 2') !== undefined) return prompt;
  return patterns.reduce(
    (text, pattern) =>
      text.replace(pattern, (...match: unknown[]) => {
        const groups = groupsOf(match);
        const kind = String(groups.get('kind')).replace(/^fade (?:to|through)/i, 'dip to');
        return `split every ${String(groups.get('every'))}, then add ${kind} between all clips`;
      }),
    prompt,
  );
}
