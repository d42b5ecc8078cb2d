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

interface Example {
  readonly example: string;
  readonly kind: Edit['edit'];
  readonly chinese: boolean;
  readonly own: ReadonlySet<string>;
  readonly rank: number;
}

const examplesByLexicon = new WeakMap<Lexicon, readonly Example[]>();

function examplesOf(lexicon: Lexicon): readonly Example[] {
  const known = examplesByLexicon.get(lexicon);
  if (known) return known;
  const examples = editKinds.flatMap(({ edit: kind, examples: own }) =>
    own.map((example, rank) => ({
      example,
      kind,
      chinese: /[\u4e00-\u9fff]/.test(example),
      own: meaningsOf(tokenize(example, [], lexicon)),
      rank,
    })),
  );
  examplesByLexicon.set(lexicon, examples);
  return examples;
}

/** The examples that are nearest to a clause: those that share most of its words. */
export function suggestionsFor(tokens: readonly Token[], lexicon: Lexicon, wanted: Wanted): string[] {
  const meanings = meaningsOf(tokens);
  const scored = examplesOf(lexicon)
    .filter(({ chinese }) => chinese === wanted.chinese)
    .map(({ example, kind, own, rank }) => {
      const shared = [...own].filter((meaning) => meanings.has(meaning)).length;
      const bonus = kind === wanted.kind ? 2 : 0;
      // Of equally near examples a kind's first is the plainest.
      return { example, kind, score: bonus + shared / Math.sqrt(own.size || 1) - rank / 100 };
    });
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
