import type { Edit } from '../../edits/registry';
import type { Timeline } from '../../model/timeline';
import type { Context } from '../context';
import type { Focus } from './focus';
import type { Leaning } from './leaning';
import type { Wording } from './variations';

/** What a clause means that leans on what was done before it. */
export type FollowUp =
  | {
      readonly type: 'followUp';
      readonly edits: readonly Edit[];
      /** In words that say what they are of. */
      readonly clause: string;
      /** The deed of the focus that this takes the place of. */
      readonly insteadOf?: number;
      /** The ids of the clips that are named by their files, whose numbers were others before that deed. */
      readonly clipIds?: readonly string[];
      /** The clause is to be read against what was there before that deed: how much it takes depends on that. */
      readonly isReadBefore?: true;
    }
  /** It leans on a clause that was not carried out. */
  | { readonly type: 'unsure'; readonly lost: string }
  /** It leans on something that it cannot be said of. */
  | { readonly type: 'nothing' };

/** What the grammar makes of words by themselves. */
export interface WordsAlone extends Wording {
  /** The edit that the clause is understood as by itself. */
  readonly alone: Edit | undefined;
}

/** A clause, and what it may lean on. */
export interface Place {
  readonly text: string;
  readonly leaning: Leaning;
  readonly chinese: boolean;
  readonly focus: Focus;
  readonly timeline: Timeline;
  /** With the clips that the user counts: those that went in this message have their numbers still. */
  readonly counted: Timeline;
  readonly context: Context;
  readonly grammar: WordsAlone;
}
