import type { Edit } from '../../edits/registry';
import type { Token } from '../words/tokens';
import type { WordsAlone } from './follow-up';

/** In tries of the grammar, so that a long clause costs no more than a short one. */
const mostTries = 160;

/** Remembers what was read and stops trying after a while. */
export function thrifty(grammar: WordsAlone): WordsAlone {
  const known = new Map<string, Edit | undefined>();
  const read = (text: string) => {
    if (!known.has(text)) known.set(text, known.size < mostTries ? grammar.read(text) : undefined);
    return known.get(text);
  };
  const cut = new Map<string, readonly Token[]>();
  const tokensOf = (text: string) => {
    const tokens = cut.get(text) ?? grammar.tokensOf(text);
    cut.set(text, tokens);
    return tokens;
  };
  return { ...grammar, read, tokensOf };
}
