import type { Fade, Timeline } from '../../model/timeline';
import { readLength } from '../times/times';
import { foldText } from '../words/folding';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const which = String.raw`(?:the (?:length|duration) of )?(?:the |that |this |those |its |my |both |all |each )*(?:(?<of>music|song|audio|sound|video|picture)(?:'s)? )?(?:fades?(?:[- ](?<way>ins?|outs?))?|(?<both>both(?: of them| fades)?|them both|each of them)|(?<it>it|that))(?: (?:length|duration|time))?(?: (?:of|on|for|in) the (?:music|song|audio|video|picture)| at the (?:start|beginning|end))?`;
const amount = String.raw`(?:(?:over|for|at|take|last|be|to) )?(?:about |around |like )?(?<length>\S{1,12}(?: ?[a-z]+)?)(?: long)?`;
const degree = String.raw`(?:(?:a (?:little )?bit|a little|a touch|much|even|way) )?(?<degree>longer|slower|shorter|faster|quicker)`;
const changed = [
  new RegExp(String.raw`^(?:make|have|let|set|change|do|turn|extend|lengthen|shorten|stretch) ${which} (?:(?:to|be|last|take|over) )*(?:${degree}|${amount})$`),
  new RegExp(String.raw`^${which} (?:should|must|has to|have to|needs? to|can|could) (?:be|last|take) (?:${degree}|${amount})$`),
  new RegExp(String.raw`^${amount.replace('(?:over|for|at|take|last|be|to)', '(?:use|make it)')} for ${which}$`),
  new RegExp(String.raw`^(?:make it |use |give it |i want )?(?:a |an )?${degree} fade(?:[- ](?<way>in|out))?s?$`),
]; // prettier-ignore

/** "Get rid of it" */
const removed =
  /^(?:(?:remove|delete|drop|get rid of|scrap|lose|take out|ditch) (?:it|that)|take (?:it|that) (?:out|away|off)|i don't (?:want|need|like) (?:it|that))(?: again)?$/;

/** "Make the fade longer", "both 2 seconds", "make it 3 seconds long": fades that there are, of the music or of the picture, whatever brought them. */
export function ofFadesThatStand({ text, timeline, focus }: Place): FollowUp | undefined {
  const plain = foldText(text).trim().replace(/^(?:(?:and|also|ok|okay|now|please|pls|actually|but|no|hm+)[ ,]+)*|(?:,? (?:please|pls|then|instead))*[\s.!]*$/g, ''); // prettier-ignore
  const last = focus.deeds.at(-1)?.edit;
  const gone = last?.edit === 'fade' && last.target === 'video' && removed.test(plain);
  const none = gone ? checked({ ...last, ...(last.inMs !== undefined && { inMs: 0 }), ...(last.outMs !== undefined && { outMs: 0 }) }) : undefined; // prettier-ignore
  if (none) return { type: 'followUp', edits: [none], clause: text };
  const said = changed.map((words) => words.exec(plain)?.groups).find((groups) => groups !== undefined);
  // Both of what: only after a fade is that one.
  if (!said || ((said['both'] ?? said['it']) !== undefined && last?.edit !== 'fade')) return undefined;
  const { of = '', way = '' } = said;
  const { fade } = timeline;
  const isLast = last?.edit === 'addMusic' || (last?.edit === 'fade' && last.target === 'music');
  const isOfMusic = /music|song/.test(of) || (of === '' && (isLast || fade.inMs + fade.outMs === 0));
  if (/audio|sound/.test(of) || (last?.edit === 'fade' && of === '' && /sound|object/.test(typeof last.target === 'object' ? 'object' : last.target))) return undefined; // prettier-ignore
  const standing = standingOf(timeline, isOfMusic);
  const isHere = (part: 'in' | 'out') => !way || way.startsWith(part);
  const anew = (ms: number) => (ms === 0 ? undefined : newLength(ms, said));
  const [inMs, outMs] = [isHere('in') ? anew(standing.inMs) : undefined, isHere('out') ? anew(standing.outMs) : undefined];
  if (inMs === undefined && outMs === undefined) return undefined;
  const edit = checked({
    edit: 'fade',
    target: isOfMusic ? 'music' : 'video',
    ...(inMs !== undefined && { inMs }),
    ...(outMs !== undefined && { outMs }),
  });
  return edit && { type: 'followUp', edits: [edit], clause: text };
} // prettier-ignore

function standingOf({ fade, music }: Timeline, isOfMusic: boolean): Fade {
  if (!isOfMusic) return fade;
  const [inMs, outMs] = [music.map((each) => each.fadeInMs), music.map((each) => each.fadeOutMs)];
  return { inMs: Math.max(0, ...inMs), outMs: Math.max(0, ...outMs) };
}

function newLength(ms: number, said: Readonly<Record<string, string | undefined>>): number | undefined {
  if (said['degree'] !== undefined) return Math.round(ms * (/longer|slower/.test(said['degree']) ? 1.5 : 0.67));
  const length = said['length'] ?? '';
  const read = readLength(length, 0);
  return read?.length === length.length && read.value.form === 'length' ? read.value.ms : undefined;
} // prettier-ignore
