import type { Edit } from '../../../src/engine/edits/registry';

/** An edit by what makes it that one; defaults left out are compared as they are. */
export type Expected =
  | (Partial<Edit> & { readonly edit: Edit['edit'] })
  | { readonly undo: number }
  | { readonly redo: number }
  | 'startOver'
  | 'length?'
  | 'timeline?'
  | 'abilities?'
  | 'export?'
  | 'undo?'
  | 'courtesy'
  /** Asks for nothing to be done, or takes back what was not done. */
  | 'dropped'
  | 'export'
  /** Asked back, with choices. */
  | 'ask'
  /** Not done, and said so. */
  | 'unknown';

export interface Prompt {
  readonly prompt: string;
  readonly expected: readonly Expected[];
}

export const is = (prompt: string, ...expected: Expected[]): Prompt => ({ prompt, expected });
export const at = (startMs: number | 'end', endMs: number | 'end') => ({ start: startMs, end: endMs });
