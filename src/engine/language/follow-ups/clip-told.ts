import { clipsOf } from '../../edits/named-clips';
import type { Context } from '../context';
import { hasChinese } from '../words/folding';
import type { FollowUp, WordsAlone } from './follow-up';
import { clipsNamed } from './naming';
import { pointsBack, withNoun } from './pointing';

/** "Delete it", after "what's the last clip?" was answered: the clip that was asked about. */
export function ofClipTold(text: string, { focus }: Context, { read }: WordsAlone): FollowUp | undefined {
  const told = focus?.told;
  if (told === undefined || text.length > 120 || !pointsBack(text)) return undefined;
  for (const clause of withNoun(text, clipsNamed([told], hasChinese(text)))) {
    const edit = read(clause);
    const isSwapped = edit?.edit === 'reorderClips' && typeof edit.order === 'object' && 'swap' in edit.order && edit.order.swap.includes(told); // prettier-ignore
    if (edit && (isSwapped || clipsOf(edit).includes(told)))
      return { type: 'followUp', edits: [edit], clause };
  }
  return undefined;
}
