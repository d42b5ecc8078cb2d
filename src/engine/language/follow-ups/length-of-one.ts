import type { FollowUp, Place } from './follow-up';

const one =
  /^(?:(?:and|but|make|keep|hold|show|only) )*(?:the )?(first|second|third|fourth|fifth|last)(?: one| photo| picture| image| pic| slide)?(?: (?:should|can|must|to|has to))?(?: (?:be|stays?|lasts?|stands?|gets?|is))?(?: on)?(?:,? for)? (\d+(?:\.\d+)?)(?: ?(?:s|secs?|seconds?))?(?: long)?$/i;

/** "The last one should stay for 8", after all photos were given a length: the others keep theirs. */
export function lengthOfOne({ leaning, focus, grammar }: Place): FollowUp | undefined {
  const [, which, seconds] = one.exec(leaning.core) ?? [];
  if (focus.deeds.at(-1)?.edit.edit !== 'setImageLengths' || which === undefined) return undefined;
  const clause = `make the ${which} clip ${seconds} seconds`;
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
}
