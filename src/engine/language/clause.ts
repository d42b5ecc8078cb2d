import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { NamedFile } from './words/file-names';
import type { Token } from './words/tokens';

/** One thing that the user asks for, cut out of a prompt. */
export interface Clause {
  /** As the user wrote it, without the connecting words around it. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What the words may refer to. */
  readonly media: readonly Media[];
  readonly timeline: Timeline | undefined;
  /** The timeline that clips are counted on, where that is not the one that is edited. */
  readonly seen?: Timeline | undefined;
  /** The timeline that parts are counted on, such as halves, where that is not the one that is edited. */
  readonly origin?: Timeline | undefined;
  /** Files of captions that were added, which "the captions" then are. */
  readonly captions: readonly NamedFile[];
}
