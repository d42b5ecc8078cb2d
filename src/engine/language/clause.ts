import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';

/** One thing that the user asks for, cut out of a prompt. */
export interface Clause {
  /** As the user wrote it, without the connecting words around it. */
  readonly text: string;
  /** For matching: lower case, white space folded, quoted text replaced by `"0"`, `"1"` …, full-width forms folded. */
  readonly folded: string;
  /** The quoted texts, exactly as they were typed. */
  readonly quotes: readonly string[];
  /** What the words may refer to. */
  readonly media: readonly Media[];
  readonly timeline: Timeline | undefined;
}
