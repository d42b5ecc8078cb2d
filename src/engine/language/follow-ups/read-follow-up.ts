import type { Clause } from '../clause';
import type { Context } from '../context';
import { Reading } from '../reading';
import { unknown } from '../requests/asked-back';
import { editIn } from '../requests/edit-in-words';
import { clauseOf, mayBe } from '../requests/wishes';
import type { Understood } from '../understood';
import { readFollowUp } from './follow-ups';
import { clipsIn, rangesIn } from './named-alone';
import { removedSince } from './removed-since';

/** What a clause means that leans on what was done before. */
export function followUpOf(written: Clause, context: Context): Understood | undefined {
  if (!context.focus) return undefined;
  const clause = written.text;
  const followUp = readFollowUp(clause, context, {
    tokensOf: (text) => clauseOf(text, context).tokens,
    read: (text) => editIn(text, context),
    mayBe: (text, kinds) => mayBe(clauseOf(text, context), kinds),
    clipsIn: (text) => clipsIn(new Reading(clauseOf(text, context))),
    rangesIn: (text) => rangesIn(new Reading(clauseOf(text, context))),
    alone: editIn(clause, context),
    isHalved: context.timeline?.clips.length === 1,
  });
  switch (followUp?.type) {
    case 'followUp': {
      const { edits, clipIds, isReadBefore, clause: meant } = followUp;
      const insteadOf = removedSince(followUp.insteadOf, context.focus.deeds)
        ? undefined
        : followUp.insteadOf;
      return { type: 'followUp', clause, meant, edits, insteadOf, clipIds, isReadBefore };
    }
    case 'unsure':
      return { type: 'unsure', clause, lost: followUp.lost };
    case 'nothing':
      return unknown(clause, context);
    case undefined:
      return undefined;
  }
}
