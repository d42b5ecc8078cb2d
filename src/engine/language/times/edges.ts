import * as w from '../words/common-words';
import { means } from '../reading';
import type { Token } from '../words/tokens';

/** 1 for the start, -1 for the end, where a token can stand before a length. */
export function edgeOf(token: Token | undefined): 1 | -1 | undefined {
  if (token?.type === 'ordinal') return token.value === 1 ? 1 : token.value === -1 ? -1 : undefined;
  if (token?.type !== 'word') return undefined;
  if (['前', '开始', '头'].includes(token.text)) return 1;
  if (token.text === '后') return -1;
  if (!/[a-z]/.test(token.text) && means(token, w.start)) return 1;
  if (!/[a-z]/.test(token.text) && means(token, w.end)) return -1;
  return /^(start|beginning|opening|head|front)$/.test(token.text)
    ? 1
    : /^(end|ending|tail|back)$/.test(token.text)
      ? -1
      : undefined;
}
