import { editKinds } from '../edits/registry';
import type { Edit } from '../edits/registry';
import type { Lexicon } from './lexicon';
import { isIdle } from './reading';
import { tokenize } from './tokens';
import type { Token } from './tokens';

interface Wanted {
  readonly chinese: boolean;
  /** The kind that understood all but a few words: its examples come first. */
  readonly kind?: Edit['edit'];
}

const most = 3;

/** The examples that are nearest to a clause: those that share most of its words, then most of its letters. */
export function suggestionsFor(tokens: readonly Token[], lexicon: Lexicon, wanted: Wanted): string[] {
  const meanings = meaningsOf(tokens);
  const scored = editKinds.flatMap((kind) =>
    kind.examples
      .filter((example) => /[\u4e00-\u9fff]/.test(example) === wanted.chinese)
      .map((example, i) => {
        const own = meaningsOf(tokenize(example, [], lexicon));
        const shared = [...own].filter((meaning) => meanings.has(meaning)).length;
        const bonus = kind.edit === wanted.kind ? 2 : 0;
        // Of equally near examples a kind's first is the plainest.
        return { example, kind: kind.edit, score: bonus + shared / Math.sqrt(own.size || 1) - i / 100 };
      }),
  );
  scored.sort((a, b) => b.score - a.score);
  const chosen: string[] = [];
  const kinds = new Set<string>();
  for (const { example, kind } of scored) {
    if (chosen.length === most) break;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    chosen.push(example);
  }
  return chosen;
}

function meaningsOf(tokens: readonly Token[]): Set<string> {
  const meanings = new Set<string>();
  for (const token of tokens) {
    if (isIdle(token)) continue;
    if (token.type === 'word') for (const { name } of token.words) meanings.add(name);
    else meanings.add(token.type);
  }
  return meanings;
}
