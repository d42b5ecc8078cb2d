import * as vscode from 'vscode';
import { fileKindOf } from '../../contract/media';

/** Media files that are attached to a message, with `#file` or by dropping them. */
export function attachedFiles(request: Pick<vscode.ChatRequest, 'references'>): vscode.Uri[] {
  return request.references
    .flatMap(({ value }) => {
      if (value instanceof vscode.Uri) return [value];
      return value instanceof vscode.Location ? [value.uri] : [];
    })
    .filter((uri) => fileKindOf(uri.path) !== undefined);
}

/** What is asked for, without the `#file` of each attached file. */
export function promptWithoutFiles({
  prompt,
  references,
}: Pick<vscode.ChatRequest, 'prompt' | 'references'>): string {
  const ranges = references.flatMap(({ range }) => (range ? [range] : [])).sort(([a], [b]) => b - a);
  const text = ranges.reduce((rest, [start, end]) => `${rest.slice(0, start)}${rest.slice(end)}`, prompt);
  return text.replaceAll(/ {2,}/g, ' ').trim();
}

const quotedOrBare = /["'“‘「]([^"'”’」]+\.\w{3,4})["'”’」]|([\p{L}\p{N}_\-.()]+\.\w{3,4})/gu;

/** As many are listed where a name is that of several files. */
const mostListed = 10;

/**
 * Media files of the workspace that a prompt names: for each name those that are called so. A name with spaces, or a
 * path, is found only in quotes.
 */
export async function namedFiles(prompt: string): Promise<readonly (readonly vscode.Uri[])[]> {
  // What an address of the web ends in is no file of the workspace.
  const words = prompt.replaceAll(/https?:\/\/\S+/giu, ' ');
  const names = [...words.matchAll(quotedOrBare)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter((name) => fileKindOf(name) !== undefined && !/[*?[\]{}\\]/.test(name));
  const found = await Promise.all(
    [...new Set(names)].map((name) => vscode.workspace.findFiles(`**/${name}`, undefined, mostListed)),
  );
  return found.filter((files) => files.length > 0);
}
