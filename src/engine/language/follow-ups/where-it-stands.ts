import type { Timeline } from '../../model/timeline';
import { placeClips } from '../../model/timeline';
import type { Subject } from '../../edits/subject';
import type { FollowUp, Place } from './follow-up';

const there =
  /,? (?:(?:right |over |in |just |only )?there(?: too| as well)?|at that (?:point|time|moment|spot)|(?:during|for|in|over) (?:that|it|this)(?: (?:time|part|bit|stretch|section|moment))?|while (?:it|that|this)(?:'s| is)?(?: (?:up|on|shown|there|visible|showing|on screen))*)$/i;

/** Of a sound: it is heard while the card is seen; a song "under it" is under the video rather. */
const behindCard =
  /,? (?:(?:quietly |only |just )?(?:(?:behind|on|over|during|for|with|while) (?:it(?:'s| is)?(?: shown| up| on)?|that|this)|(?:behind|under|underneath|beneath|on|over|during|for|with) (?:(?:the|that) (?:(?:intro|outro|title|opening|end|ending|closing|black) )?card|(?:the )?(?:intro|outro))|(?<=\b(?:jingle|sting|chime|sound|effect)\b.{0,12})under(?:neath)?(?: it)?))$/i;

/** "Mute it there", "zoom in during that": where what was done last stands, in times. */
export function whereItStands({ text, focus, timeline, grammar }: Place): FollowUp | undefined {
  const plain = text.replace(/(?:,? (?:please|pls|now|then))*[\s.!]*$/i, '').replace(/^(?:and|also|then|now)[ ,]+/i, '');
  const last = focus.deeds.at(-1);
  const card = last?.subject.type === 'card' ? behindCard.exec(plain)?.[0] : undefined;
  const said = card ?? there.exec(plain)?.[0];
  if (said === undefined || !last || grammar.alone?.edit === 'addTransitions') return undefined;
  // "Loop it twice and lay the voice-over over it": over all that there is by then.
  if (last.edit.edit === 'duplicateClips' && last.edit.target === 'all' && / (?:over|for|during) (?:it|this|that)$/i.test(said)) return undefined;
  const bounds = boundsOf(last.subject, timeline);
  const rest = plain.slice(0, -said.length);
  if (!bounds || rest === '') return undefined;
  const { startMs, endMs } = bounds;
  const stretch = startMs === endMs ? `at ${clock(startMs)}` : `from ${clock(startMs)} to ${clock(endMs)}`;
  // "Mute it there": it is the stretch.
  const bare = rest.replace(/ (?:it|that|this|(?:the |my )?(?:video|clip))$/i, '');
  const clause = [...new Set([bare, rest])].map((each) => `${each} ${stretch}`).find((each) => grammar.read(each));
  const edit = clause === undefined ? undefined : grammar.read(clause);
  return edit && clause !== undefined && (card === undefined || edit.edit === 'addMusic') ? { type: 'followUp', edits: [edit], clause } : undefined;
} // prettier-ignore

/** Where something stands that does not fill the whole timeline; of a cut, where what lay around it meets. */
function boundsOf(subject: Subject, timeline: Timeline): { startMs: number; endMs: number } | undefined {
  if (subject.type === 'film') return undefined;
  const placed = placeClips(timeline.clips).map(({ clip, startMs, endMs }) => ({ id: clip.id, startMs, endMs }));
  const total = placed.at(-1)?.endMs ?? 0;
  const others = [...timeline.titles, ...timeline.overlays, ...timeline.music].map(({ id, startMs, endMs }) => ({ id, startMs, endMs: endMs === 'timeline' ? total : endMs }));
  const own = [...placed, ...others].filter(({ id }) => subject.ids.includes(id));
  const [startMs, endMs] = [Math.min(...own.map((each) => each.startMs)), Math.max(...own.map((each) => each.endMs))];
  if (own.length === 0 || (startMs === 0 && endMs >= total)) return undefined;
  return subject.type === 'joints' || subject.type === 'transitions' ? { startMs, endMs: startMs } : { startMs, endMs };
} // prettier-ignore

function clock(ms: number): string {
  const seconds = (ms % 60_000) / 1000;
  return `${Math.floor(ms / 60_000)}:${seconds < 10 ? '0' : ''}${seconds}`;
}
