/**
 * What a word does in a clause:
 * `verb` opens a command, `object` is what a command is about, `link` joins commands, `detail` means something
 * that an edit has to use, `filler` may be left over without harm.
 */
export type WordRole = 'verb' | 'object' | 'link' | 'detail' | 'filler';

/** A meaning, with all its spellings in all languages. Readers compare words, never spellings. */
export interface Word {
  readonly name: string;
  readonly role: WordRole;
  /** Lower case; several words are separated by one space. */
  readonly forms: readonly string[];
}

/** @param forms Spellings separated by `|`, such as `get rid of|删除`. */
export function word(name: string, role: WordRole, ...forms: string[]): Word {
  return { name, role, forms: forms.flatMap((group) => group.split('|')).filter((form) => form !== '') };
}
