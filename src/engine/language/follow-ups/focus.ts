import type { Edit } from '../../edits/registry';
import type { Subject } from '../../edits/subject';

/** One edit that was done, and the words that asked for it. */
export interface Deed {
  /** As it was read: with what "it" is. Empty for an edit that came as data. */
  readonly clause: string;
  readonly edit: Edit;
  readonly subject: Subject;
}

/** What words may lean on that say not by themselves what they are about. */
export interface Focus {
  /** What the last message did and then what this one has done up to now, the newest last. */
  readonly deeds: readonly Deed[];
  /** How many of the deeds, the newest, this message did: it goes on with those rather than puts them right. */
  readonly own?: number;
  /** What was just undone: "it" may be what that was of. */
  readonly undone?: readonly Deed[];
  /** The clause before, where that was not understood or is asked about: nothing leans on what came before it. */
  readonly lost?: string | undefined;
  /** The clause before, where that was understood but could not be done. */
  readonly refused?: string | undefined;
  /** The clip that was asked about last, from 1, until something else is said. */
  readonly told?: number | undefined;
  /** What else was asked about last, as a noun, until something else is said. */
  readonly asked?: string | undefined;
}
