import type { Edit } from '../edits/registry';
import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { NamedFile } from './words/file-names';
import type { Focus } from './follow-ups/focus';

/** What the words of a prompt may refer to. */
export interface Context {
  readonly media: readonly Media[];
  /** Files of captions. */
  readonly captions?: readonly NamedFile[];
  readonly timeline: Timeline | undefined;
  /** The timeline that clips are counted on, where this message has taken clips away since. */
  readonly seen?: Timeline | undefined;
  /** The timeline that parts are counted on, such as halves, where this message has changed it since. */
  readonly origin?: Timeline | undefined;
  /** ISO code of the language that replies are wanted in. */
  readonly language: string;
  /** The prompts that the timeline was last changed by, the latest first. */
  readonly previous?: readonly string[];
  /** Whether nothing that was undone comes after it: then undoing takes just that back. */
  readonly isNewest?: boolean;
  /** What was done before: what "it", "the second one" and "2x" may lean on. */
  readonly focus?: Focus;
  /** "The title" is the last one, whatever others there are: the same message has added it, or calls it "it". */
  readonly isLastTitle?: boolean;
  /** Whether an edit would change something as things are: what would not is neither suggested nor proposed. */
  readonly isDoable?: (edit: Edit) => boolean;
}

type Captions = NonNullable<Context['captions']>;

const withCaptions = new WeakMap<
  Captions,
  { readonly media: Context['media']; readonly files: readonly NamedFile[] }
>();

/** All files that words may name: the same list each time, as much is remembered by it. */
export function filesOf({ media, captions = [] }: Pick<Context, 'media' | 'captions'>): readonly NamedFile[] {
  if (captions.length === 0) return media;
  const known = withCaptions.get(captions);
  if (known?.media === media) return known.files;
  const files = [...media, ...captions];
  withCaptions.set(captions, { media, files });
  return files;
}
