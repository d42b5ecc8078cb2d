import { clipsOf } from '../../edits/named-clips';
import type { Context } from '../context';
import { hasChinese } from '../words/folding';
import type { FollowUp, WordsAlone } from './follow-up';
import { clipsNamed } from './naming';
import { pointsBack, withNoun } from './pointing';

/** "Delete it", after "what's the last clip?" was answered: the clip that was asked about. */
export function ofClipTold(text: string, { focus }: Context, { read }: WordsAlone): FollowUp | undefined {
  const told = focus?.told;
  if (text.length > 120 || !pointsBack(text)) return undefined;
  // The volume of what was done last is that of the music, where it was music.
  const isOfMusic = focus?.asked === 'the volume' && focus.deeds.at(-1)?.subject.type === 'music';
  if (told === undefined) return isOfMusic ? undefined : ofNounTold(text, focus?.asked, read);
  for (const clause of withNoun(text, clipsNamed([told], hasChinese(text)))) {
    const edit = read(clause);
    const isSwapped = edit?.edit === 'reorderClips' && typeof edit.order === 'object' && 'swap' in edit.order && edit.order.swap.includes(told); // prettier-ignore
    if (edit && (isSwapped || clipsOf(edit).includes(told)))
      return { type: 'followUp', edits: [edit], clause };
  }
  return undefined;
}

/** "Make it 60", after "what's the frame rate?" */
function ofNounTold(text: string, noun: string | undefined, read: WordsAlone['read']): FollowUp | undefined {
  if (noun === undefined) return undefined;
  const value =
    /^(?:(?:ok|okay|and|then|so|now|please|can you|could you)[ ,]+)*(?:make|set|change|put|bring|turn) (?:it|that|them) (?:down |up )?(?:to )?(.+)$/i.exec(
      text,
    )?.[1];
  const set = value === undefined ? [] : [`set ${noun} to ${value}`];
  for (const clause of [...withNoun(text, noun), ...set]) {
    const edit = read(clause);
    if (edit) return { type: 'followUp', edits: [edit], clause };
  }
  return undefined;
}
