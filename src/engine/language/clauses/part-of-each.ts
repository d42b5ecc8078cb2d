import type { Grammar } from './grammar';

const ofEach =
  /^(?<lead>.*\b(?:the )?(?:first|second|last|middle) (?:half|third|quarter) of )(?:each|every|both|all)(?: of)?(?: the| my)?(?: two)? (?:clips?|videos?|ones?|shots?)(?<rest>.*)$/i;
const mostClips = 30;

/** "Remove the second half of each clip": of clips that are not as long. */
export function withPartOfEach(text: string, { lengthOf, editOf }: Grammar): readonly string[] {
  const { lead, rest = '' } = ofEach.exec(text)?.groups ?? {};
  if (lead === undefined || text.length > 120) return [text];
  let count = 0;
  while (count < mostClips && lengthOf(`clip ${count + 1}`) !== undefined) count++;
  const wishes = Array.from({ length: count }, (_, i) => `${lead}clip ${i + 1}${rest}`);
  return count > 1 && wishes.every((wish) => editOf(wish) !== undefined) ? wishes : [text];
}
