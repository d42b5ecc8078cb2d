import type { Edit } from '../../edits/registry';
import type { Context } from '../context';
import { clipsNamed } from '../follow-ups/naming';
import { saysBoth, withNoun } from '../follow-ups/pointing';
import { isSuggestible } from '../requests/edit-in-words';
import { hasChinese } from '../words/folding';
import { timelineOf } from './clip-files';
import { isForAll } from './targets';

/** "Mute both" of three clips: which two may be meant; `undefined` where nothing is in doubt. */
export function pairsMeant(clause: string, edit: Edit, context: Context): readonly string[] | undefined {
  const count = timelineOf(context)?.clips.length ?? 0;
  if (count < 3 || !saysBoth(clause) || !isForAll(edit)) return undefined;
  const pairs =
    count === 3
      ? [
          [1, 2],
          [2, 3],
          [1, 3],
        ]
      : [];
  return pairs
    .flatMap((pair) => withNoun(clause, clipsNamed(pair, hasChinese(clause))))
    .filter((prompt) => isSuggestible(prompt, context));
}
