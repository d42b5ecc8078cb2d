import { partsAfter } from '../../edits/kinds/split-moments';
import type { Grammar } from '../clauses/grammar';
import { filesOf } from '../context';
import type { Context } from '../context';
import { Reading } from '../reading';
import { timelineOf } from '../references/clip-files';
import { takeClips } from '../references/clip-references';
import { editIn, isUnderstood, targetNamed } from './edit-in-words';
import { clauseOf, lexicon, withoutSlips } from './wishes';

/** What the cutting of a prompt into clauses knows of its context. */
export function grammarOf(context: Context): Grammar {
  return {
    lexicon,
    files: filesOf(context),
    reads: (text) => isUnderstood(text, context),
    mended: (text) => withoutSlips(clauseOf(text, context), partsClauses),
    editOf: (text) => editIn(text, context),
    targetIn: (text) => targetNamed(text, context),
    partsAfter: (edit) => {
      const timeline = timelineOf(context);
      return timeline && partsAfter(edit, timeline);
    },
    follows: (context.focus?.deeds.length ?? 0) > 0,
    clipsIn: (text) => {
      const reading = new Reading(clauseOf(text, context));
      const ordinals = reading.all('ordinal').map(({ value }) => value);
      return [...takeClips(reading).flatMap(({ clips }) => clips), ...ordinals];
    },
  };
}

/** Whether a spelling opens a command or joins two. */
function partsClauses(form: string): boolean {
  const [first = ''] = form.split(' ');
  return lexicon.meaningsOf(first).some(({ role }) => role === 'verb' || role === 'link');
}
