import type { Edit } from '../../../src/engine/edits/registry';
import type { FileName } from './files';
import type { Facts } from './facts';

/**
 * An edit that is to be done, by its kind and those of its fields that make it right; of several kinds that come to
 * the same any will do. What is left out may be anything.
 */
export type DoneEdit = { readonly [E in Edit as E['edit']]: EditOf<E> }[Edit['edit']] | AnyOfEdits;
type EditOf<E extends Edit> = Partial<Omit<E, 'edit'>> & { readonly edit: E['edit'] };
interface AnyOfEdits {
  readonly edit: readonly Edit['edit'][];
}

/** What is to come of one clause. But for edits and the history, nothing may change. */
export type Outcome =
  | DoneEdit
  /** Some edit: what is seen of it says which. */
  | 'edited'
  /** Understood, but it can't be done to this timeline: the reply says why. */
  | { readonly refused: RegExp }
  /** It may mean several things: asks which, with choices to pick from; each must be among them. */
  | { readonly asked: readonly RegExp[] }
  /** Nothing here does such a thing, and the reply says so. */
  | { readonly notHere: RegExp }
  /** A wish without a measure: real prompts to pick from; each pattern must fit one. */
  | { readonly proposed: readonly RegExp[] }
  | 'notUnderstood'
  | { readonly answered: RegExp }
  | 'courtesy'
  /** Told at the end: what was said beside the wishes and names something that could be one. */
  | { readonly remark: RegExp }
  | { readonly undone: number }
  | { readonly redone: number }
  | 'startedOver'
  /** Taken out of the message by the session. */
  | { readonly session: 'export' | 'credits' | 'status' | 'upload' };

/** What was there before the prompt. */
export interface Given {
  /** Uploaded, in this order; talk.mp4 alone where nothing is said. */
  readonly files?: readonly FileName[];
  /** Said before, each a message of its own. */
  readonly after?: readonly string[];
}

export interface Row extends Given {
  readonly prompt: string;
  readonly outcomes: readonly Outcome[];
  /** What holds of the timeline afterwards. */
  readonly shows: Facts;
}

/** Rows of one family: what the prompts are about, and in which language. */
export interface Family {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** One prompt of the corpus. */
export function says(
  prompt: string,
  outcomes: Outcome | readonly Outcome[],
  shows: Facts = {},
  given: Given = {},
): Row {
  return { prompt, outcomes: isMany(outcomes) ? outcomes : [outcomes], shows, ...given };
}

function isMany(outcomes: Outcome | readonly Outcome[]): outcomes is readonly Outcome[] {
  return Array.isArray(outcomes);
}

export const cut = (start: number | 'end', end: number | 'end') => ({ start, end });
