import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';
import { lastSort } from './subjects-meant';

const opening = String.raw`^(?:(?:please|but|no|actually|and|can you|could you|instead)[ ,]+)*`;
const time = String.raw`(?<time>\d{1,2}:\d{2}|\d+ ?(?:s|secs?|seconds?)|(?:one|a|1) minute)`;
const parts = [
  new RegExp(String.raw`${opening}(?:use|take|play|i want|i'd like|give me|pick) (?:only )?(?:the )?(?:part|bit|section|stretch|piece|chorus|drop|hook|song|music|track|it)(?: of (?:it|the song|the music))?(?: that)?(?: (?:starts|starting|begins|beginning))? (?:from|at|after)(?: about| around)? ${time}(?: on| onwards?| in| into (?:it|the song))*(?: of (?:it|the song|the music|the track))?(?: instead)?[.! ]*$`, 'i'),
  new RegExp(String.raw`${opening}(?:start|begin|play) (?:it|the (?:song|music|track))(?: from)?(?: about| around)? ${time} (?:in|into (?:it|the (?:song|music|track)))(?: instead)?[.! ]*$`, 'i'),
  new RegExp(String.raw`${opening}(?:skip|drop|leave out|cut|lose) (?:the )?(?:first )?${time} of (?:it|the (?:song|music|track))[.! ]*$`, 'i'),
]; // prettier-ignore

/** "Use the part from 1:00 on", of music that was put there: where in the song it begins. */
export function ofSong({ text, focus, grammar }: Place): FollowUp | undefined {
  if (lastSort(focus) !== 'music' || text.length > 120) return undefined;
  const said = parts.map((words) => words.exec(text)?.groups?.['time']).find((each) => each !== undefined);
  const [token] = said === undefined ? [] : grammar.tokensOf(said);
  const edit = token?.type === 'time' ? checked({ edit: 'changeMusic', songMs: token.ms }) : undefined;
  return edit && { type: 'followUp', edits: [edit], clause: text };
}
