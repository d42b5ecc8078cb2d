import { isAbsolute } from 'node:path';
import { mediaKindOf } from '../../contract/media';

/** What a link asks for: `vscode://<extension>/open?file=<path>&prompt=<words>`. */
export interface Link {
  /** An absolute path of this computer, or one from a folder that is open. */
  readonly file: string;
  readonly prompt: string | undefined;
}

/** Why a link is refused. */
export type LinkFault = 'unknown' | 'noFile' | 'notMedia' | 'badPath' | 'longPrompt' | 'hiddenCharacters';

/** As much as a question can show whole. */
export const longestPrompt = 1000;
const mostLines = 20;
const longestPath = 1000;

/** Letters that a question does not show, or shows elsewhere than they stand. Emoji need the two left out. */
const hidden = /(?!\u200D|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** So much empty space that what comes after it may be out of sight. */
const gap = /\p{Zs}{10}|(?:\n\p{Zs}*){4}/u;

/**
 * Reads a link. It names a file and perhaps words, and nothing else: no service, no setting, no command.
 * @param uri Its path and its query as VS Code gives them, which has decoded both already.
 */
export function readLink({
  path,
  query,
  fragment,
}: {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}): Link | LinkFault {
  if (path !== '/open' || fragment !== '') return 'unknown';
  // Decoded as it is, an & may also stand in a name: only before a field does it part two.
  const fields = query.split(/&(?=(?:file|prompt)=)/u).map((field) => /^(file|prompt)=([^]*)$/u.exec(field));
  const given = new Map<string, string>();
  for (const field of fields) {
    const [, name = '', value = ''] = field ?? [];
    if (name === '' || given.has(name)) return 'unknown';
    given.set(name, value);
  }
  const file = given.get('file') ?? '';
  return file === '' ? 'noFile' : (pathFault(file) ?? withPrompt(file, given.get('prompt') ?? ''));
}

function pathFault(file: string): LinkFault | undefined {
  if (hidden.test(file) || gap.test(file)) return 'hiddenCharacters';
  // Looking at a file of another computer would tell that one who is signed in here.
  const isElsewhere = /^[\\/]{2}/u.test(file) || (!isAbsolute(file) && /^[\w+.-]+:/u.test(file));
  const leadsOut = !isAbsolute(file) && file.split(/[\\/]/u).includes('..');
  if (isElsewhere || leadsOut || file.length > longestPath) return 'badPath';
  return mediaKindOf(file) === undefined ? 'notMedia' : undefined;
}

function withPrompt(file: string, given: string): Link | LinkFault {
  const prompt = given.replaceAll('\r\n', '\n').trim();
  if (prompt.length > longestPrompt || prompt.split('\n').length > mostLines) return 'longPrompt';
  if (gap.test(prompt) || hidden.test(prompt.replaceAll('\n', ' '))) return 'hiddenCharacters';
  return { file, prompt: prompt === '' ? undefined : prompt };
}
