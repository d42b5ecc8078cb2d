import { foldText, hasChinese } from '../words/folding';
import { groupsOf } from '../words/named-groups';
import { readLength } from '../times/times';
import type { Grammar } from './grammar';

/** "Make it 20 seconds, but take it out of the middle": how much of it goes follows from how long the video is. */

const length = String.raw`(?<length>\d[^,.;\n]{0,16}?|an? (?:minute|half minute)|(?:half|one|two|three) [a-z ]{4,20}?)(?: long| in length| in total)?`;
const wish = String.raw`(?<=^|[.;\n] ?)(?:(?:please|can you|could you) )*(?:make|get|bring|cut|trim|shorten) (?:it|this|that|the (?:video|clip|film)|my video)(?: down)?(?: to)?(?: exactly| about)? ${length}`;
const where = String.raw`(?:,|;)?(?: and| but| by)* (?:please )?(?:take|takes|taking|cut|cuts|cutting|remove|removing|lose|losing|trim|trimming)(?: (?:it|that|the rest|the excess|the extra|what's too much|stuff|something))?(?: out| off| away)?(?: of| from)? (?:the )?(?<place>middle|start|beginning|front|end|ending)(?: (?:part|bit))?`;
const pattern = new RegExp(`${wish}${where}(?=$|[,.;!\\n]| and )`, 'gi');

/** "Shorten it to half its length by trimming the end" */
const halved =
  /\b(?:shorten|trim|cut|bring|reduce) (?:it|this|the (?:video|clip)|my video)(?: down)? to (?:one )?half (?:of )?(?:its|the) (?:original |current |own )?(?:length|duration)(?:,? by (?:trimming|cutting|chopping)(?: off)? the end)?/gi;
/** "Make it 30 seconds in total with each clip the same length" */
const alike =
  /\b(?:make|get|cut|trim) (?:it|this|the (?:video|whole thing)|everything)(?: down)?(?: to)? (\d[^,.;\n]{0,16}?)(?: long)?(?: in total| total| overall| altogether)?,? (?:with|and|where|so that) (?:each|every|all)(?: of the| the)? clips?(?: (?:is|are|being|having|has|have|gets?|of))? (?:the same|equal|an equal|equally)(?: long| length| lengths| duration| share)?/gi;

/** A prompt with such a wish as what is cut out. */
export function withCutPlaced(prompt: string, { lengthOf }: Pick<Grammar, 'lengthOf'>): string {
  const own = hasChinese(prompt) ? undefined : lengthOf('the video');
  if (own === undefined) return prompt;
  let count = 0;
  while (count < 100 && lengthOf(`clip ${count + 1}`) !== undefined) count++;
  const plain = prompt
    .replace(halved, `make it at most ${own / 2000} seconds`)
    .replace(alike, (whole, said: string) => {
      const wanted = readLength(foldText(said), 0);
      return wanted?.length === said.length && count > 1 ? `make every clip ${Math.round(wanted.value.ms / count) / 1000} seconds` : whole;
    }); // prettier-ignore
  return plain.replace(pattern, (...match: unknown[]) => {
    const groups = groupsOf(match);
    const said = String(groups.get('length'));
    const wanted = readLength(foldText(said), 0);
    const tooMuch = wanted?.length === said.length ? own - wanted.value.ms : 0;
    if (tooMuch <= 0) return String(match[0]);
    const place = String(groups.get('place'));
    if (place.startsWith('end')) return `trim it to ${said}`;
    return `cut the ${place === 'middle' ? 'middle' : 'first'} ${tooMuch / 1000} seconds`;
  });
}
