import type { Grammar } from './grammar';

/**
 * "Join these three into one video, drone first, then beach, then harbour", "combine them: drone, beach, harbour": all
 * clips stand on one track anyway, so the order is what is wished for.
 */
export function withoutJoining(prompt: string, { editOf }: Grammar): string {
  const [lead] = joins.exec(prompt) ?? [];
  if (lead === undefined || prompt.length > longest) return prompt;
  const said = prompt.slice(lead.length);
  // The order may be followed by other wishes.
  for (const end of [said.length, ...[...said.matchAll(ends)].map(({ index }) => index).reverse()]) {
    const order = said.slice(0, end);
    const names = order.replaceAll(between, ' ').replaceAll(/ *, */g, ', ').replaceAll(/ {2,}/g, ' ').trim();
    const text = [`order: ${names}`, order].find((each) => editOf(each)?.edit === 'reorderClips');
    if (text !== undefined) return text + said.slice(end);
  }
  // "…, 30 seconds long"
  const length = `make it ${said}`;
  return editOf(said) === undefined && editOf(length)?.edit === 'trimToLength' ? length : prompt;
}

const joins =
  /^(?:(?:please|can you|could you|i want to|i'd like to|let's|just) )*(?:join|combine|merge|stitch|splice|string|edit|put)(?: (?:together|all|these|them|those|the|my|our|of|two|three|four|five|\d|both|clips?|videos?|files?|shots?|footage|pieces|into (?:one|a)(?: single)?(?: (?:video|clip|film|movie|file|piece))?))+(?: ?[,:;–-] ?| in (?:this|the following|that) order ?[,:]? ?)(?:(?:in (?:this|the) )?order ?:? )?/i;
/** Beside the names of "starting with the drone, then the beach". */
const between =
  /\b(?:first|then|next|finally|followed by|after that|(?:start|begin)(?:ing)? with|the|and)\b/gi;
const ends = /[,.;\n]|\band\b/gi;
/** In characters. */
const longest = 300;
