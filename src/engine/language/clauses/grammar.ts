import type { Split } from '../../edits/kinds/split';
import type { Edit } from '../../edits/registry';
import type { Target } from '../references/targets';
import type { Lexicon } from '../words/lexicon';
import type { NamedFile } from '../words/tokens';

/** What the cutting of a prompt into clauses must know. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly files: readonly NamedFile[];
  /** Whether a text is understood as one clause. */
  readonly reads: (text: string) => boolean;
  /** A text without the slips in its commands and in "and" and "then". */
  readonly mended: (text: string) => string;
  /** The edit that a text is understood as, if it is one. */
  readonly editOf: (text: string) => Edit | undefined;
  /** What a text that is understood as an edit is for, where that is less than everything. */
  readonly targetIn: (text: string) => Target | undefined;
  /** The ends of the parts that a split makes of the timeline or of a clip, in milliseconds. */
  readonly partsAfter: (edit: Split) => readonly number[] | undefined;
  /** The clips that a text names by their numbers, from 1. */
  readonly clipsIn: (text: string) => readonly number[];
  /** How long the clips or the sound are that a text names and nothing else, or the video, in milliseconds. */
  readonly lengthOf: (name: string) => number | undefined;
  /** Where the one clip starts that a text names and nothing else, in milliseconds of the timeline. */
  readonly startOf: (name: string) => number | undefined;
  /** Whether something was done before this prompt that it may lean on. */
  readonly follows: boolean;
}
