import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const inColour =
  /^(?:(?:please|actually|no|hm+|ok)[ ,]+)*(?:make (?:it|that)|(?:fade )?(?:to|from|in)|use) (white|black)(?: instead| rather| please)*[.! ]*$/i;

/** "Make it white instead", "white rather than black", of a fade to black. */
export function fadeInColour({ text, leaning, focus }: Place): FollowUp | undefined {
  const rather = leaning.way === 'corrects' ? /^(?:to |in |from )?(white|black)$/i.exec(leaning.core) : null;
  const color = (inColour.exec(text) ?? rather)?.[1]?.toLowerCase();
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (color === undefined || deed?.edit.edit !== 'fade' || deed.edit.target !== 'video') return undefined;
  const edit = checked({ ...deed.edit, color });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}
