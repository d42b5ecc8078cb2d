import { fileKindOf } from '../../../contract/media';
import { editKinds } from '../../edits/registry';
import type { Edit } from '../../edits/registry';
import { hasChinese, isLatin } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import { isIdle, isSpelt } from '../reading';
import { tokenize } from '../words/tokens';
import type { NamedFile, Token } from '../words/tokens';

/** A clause that was not understood, and what is known of it. */
export interface Unclear {
  readonly text: string;
  readonly files: readonly NamedFile[];
  readonly lexicon: Lexicon;
  readonly chinese: boolean;
  /** The kind that understood all but a few words: its examples come first. */
  readonly kind?: Edit['edit'] | undefined;
  /** Those words, as they were typed. */
  readonly leftover: readonly string[];
  /** Whether a prompt is understood as an edit. */
  readonly reads: (prompt: string) => boolean;
}

const most = 3;
/** Of a clause: what is longer is like no example. */
export const longest = { characters: 200, tokens: 25 };
/** Examples that are tried as suggestions, the nearest first. */
const mostTries = 6;

interface Example {
  readonly example: string;
  readonly kind: Edit['edit'];
  readonly chinese: boolean;
  readonly tokens: readonly Token[];
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
      chinese: hasChinese(example),
      tokens: meaningful(tokenize(example, [], lexicon)),
      rank,
    })),
  );
  examplesByLexicon.set(lexicon, examples);
  return examples;
}

/**
 * The prompts that are nearest to a clause and are understood: the clause without the words that made no sense, then
 * the examples at the least edit distance, with the clause's own times, numbers, texts and files put into them.
 */
export function suggestionsFor(unclear: Unclear): string[] {
  const { text, files, lexicon, reads } = unclear;
  const tokens = meaningful(tokenize(text.slice(0, longest.characters), files, lexicon)).slice(0, longest.tokens); // prettier-ignore
  // What somebody does not want is like nothing that can be asked for.
  if (tokens.some((token) => isSpelt(token, negation))) return [];
  const near = examplesOf(lexicon)
    .filter(({ chinese }) => chinese === unclear.chinese)
    .map((each) => ({ ...each, distance: distanceTo(tokens, each, unclear) }))
    .sort((a, b) => a.distance - b.distance);
  const alike = near.filter((each) => sharesMeaning(tokens, each.tokens));
  const general = near.filter(({ kind, rank }) => rank === 0 && generalKinds.has(kind));
  const chosen: string[] = [];
  const kinds = new Set<string>();
  const without = withoutLeftover(unclear);
  if (without !== undefined) {
    chosen.push(without);
    if (unclear.kind) kinds.add(unclear.kind);
  }
  let tries = 0;
  for (const each of alike.length > 0 ? alike : general) {
    if (chosen.length === most || tries === mostTries) break;
    if (kinds.has(each.kind)) continue;
    tries++;
    const prompt = [adapted(each, tokens, unclear), each.example].find((candidate) => namesNoOther(candidate, unclear) && reads(candidate)); // prettier-ignore
    if (prompt === undefined || chosen.includes(prompt)) continue;
    kinds.add(each.kind);
    chosen.push(prompt);
  }
  return chosen;
}

/** The examples of the clause's own kind, the nearest first, with what the clause says put into them. */
export function ownExamples(unclear: Unclear, tokens: readonly Token[]): string[] {
  const own = examplesOf(unclear.lexicon).filter(
    ({ kind, chinese }) => kind === unclear.kind && chinese === unclear.chinese,
  );
  return own.map((each) => adapted(each, tokens, unclear));
}

/** What most people ask for, for a clause that is like nothing. */
const generalKinds: ReadonlySet<Edit['edit']> = new Set(['trimSilences', 'keepRanges', 'addTitle']);

/** Whether a word, a text or a file of one is in the other: a time alone would make any edit of it. */
function sharesMeaning(said: readonly Token[], example: readonly Token[]): boolean {
  return said.some((one) => /^(?:word|quote|file)$/.test(one.type) && example.some((other) => exchange(one, other) < 1));
} // prettier-ignore

export function meaningful(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !isIdle(token));
}

export const negation = /^(?:don'?t|do not|not|never|no|without|stop|avoid|instead|except|unless|if|but|别|不|不要|没|没有|勿|除了)$/i; // prettier-ignore
/** What makes no sense at the end of a phrase. */
export const dangling =
  /(?:\s+(?:in|with|of|on|by|at|to|and|for|from|as|like|using|into|a|an|the|my|our|his|her|their|its|some|very|so|then|when|while|where|that|which|who|this|these|me|is|are))+\s*$/i;

/** "trim the silences in French accents" without "in French accents": only what stands at the end can be spared so. */
function withoutLeftover({ text, leftover, reads }: Unclear): string | undefined {
  const [words, ...others] = leftover;
  if (words === undefined || others.length > 0) return undefined;
  const plain = text.replace(/[\s.!?。！？]+$/u, '');
  if (!plain.endsWith(words)) return undefined;
  const rest = plain.slice(0, -words.length).trimEnd().replace(dangling, '').trim();
  return rest.length * 2 > plain.length && reads(rest) ? rest : undefined;
}

/** How much has to be changed to make the clause the example: 0 is nothing, 1 is all of both. */
function distanceTo(tokens: readonly Token[], { tokens: own, kind, rank }: Example, { kind: wanted }: Unclear): number {
  const { cost } = align(tokens, own);
  const share = cost / Math.max(1, tokens.length + own.length);
  return share - (kind === wanted ? 0.3 : 0) + rank / 1000;
} // prettier-ignore

interface Alignment {
  readonly cost: number;
  /** Pairs of indexes of what was taken for each other. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** The cheapest way to make one row of tokens the other, by leaving out, putting in and exchanging. */
function align(said: readonly Token[], example: readonly Token[]): Alignment {
  const width = example.length + 1;
  const costs = new Float64Array((said.length + 1) * width);
  const at = (i: number, j: number) => costs[i * width + j] ?? 0;
  for (let i = 0; i <= said.length; i++) {
    for (let j = 0; j <= example.length; j++) {
      const [one, other] = [said[i - 1], example[j - 1]];
      if (!one || !other) costs[i * width + j] = i + j;
      else {
        const exchanged = at(i - 1, j - 1) + exchange(one, other);
        costs[i * width + j] = Math.min(exchanged, at(i - 1, j) + 1, at(i, j - 1) + 1);
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [said.length, example.length];
  while (i > 0 && j > 0) {
    const [one, other] = [said[i - 1], example[j - 1]];
    if (one && other && at(i, j) === at(i - 1, j - 1) + exchange(one, other)) {
      pairs.push([i - 1, j - 1]);
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + 1) i--;
    else j--;
  }
  return { cost: at(said.length, example.length), pairs };
}

/** What it costs to take one token for another: nothing where they mean the same, 2 (both go) where nothing is alike. */
function exchange(one: Token, other: Token): number {
  if (one.type !== 'word' || other.type !== 'word') return one.type === other.type ? 0 : 2;
  if (one.text === other.text || one.words.some((word) => other.words.includes(word))) return 0;
  if (one.text.length < 4 || other.text.length < 4) return 2;
  const alike = letterDistance(one.text, other.text) / Math.max(one.text.length, other.text.length);
  return alike <= 0.34 ? alike : 2;
}

/** Levenshtein's distance in characters, of words. */
function letterDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const kept = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The example with what the clause says of times, numbers, texts and files; files that are not there become ones that are. */
function adapted({ example, tokens }: Example, said: readonly Token[], { text, files }: Unclear): string {
  const pairs = new Map(align(said, tokens).pairs.map(([i, j]) => [j, said[i]]));
  let result = '';
  let end = 0;
  tokens.forEach((token, j) => {
    if (token.type === 'word' || token.type === 'mark') return;
    const own = pairs.get(j);
    const replacement =
      own?.type === token.type
        ? text.slice(own.start, own.end)
        : token.type === 'file'
          ? fileLike(token.fileName, files)
          : undefined;
    if (replacement === undefined) return;
    // "23" for "2" of "clip2" would join what stands apart.
    const before = isLatin(example, token.start - 1) && isLatin(replacement, 0) ? ' ' : '';
    result += example.slice(end, token.start) + before + replacement;
    end = token.end;
  });
  return result + example.slice(end);
}

function fileLike(name: string, files: readonly NamedFile[]): string | undefined {
  const kind = fileKindOf(name);
  return files.find(({ fileName }) => fileKindOf(fileName) === kind)?.fileName;
}

/** Whether all files that a prompt names are there. */
function namesNoOther(prompt: string, { files, lexicon }: Unclear): boolean {
  const known = new Set(files.map(({ fileName }) => fileName));
  return tokenize(prompt, files, lexicon).every((token) => token.type !== 'file' || known.has(token.fileName)); // prettier-ignore
}
