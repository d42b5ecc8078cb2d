import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { acceptedBy } from '../../contract/media';
import type { FoundFile } from './messages';

/** As many as a list shows without being a search of its own. */
const mostShown = 12;

/** Files in folders that hold no media of anybody's are not looked at. */
const excluded = '**/{node_modules,.git,.vscode-test,dist}/**';

/** The media of the workspace whose names begin with, or else hold, what was typed. */
export async function findMedia(query: string): Promise<FoundFile[]> {
  // Letters with a meaning in a glob stand for any one letter.
  const letters = Array.from(query, (letter) =>
    /[a-z]/i.test(letter)
      ? `[${letter.toLowerCase()}${letter.toUpperCase()}]`
      : /[\p{L}\p{N}_-]/u.test(letter)
        ? letter
        : '?',
  ).join('');
  const pattern = `**/*${letters}*.{${acceptedBy('embedded').join(',')}}`;
  const found = await vscode.workspace.findFiles(pattern, excluded, mostShown * 4);
  const wanted = query.toLowerCase();
  const rank = (uri: vscode.Uri) => (basename(uri.path).toLowerCase().startsWith(wanted) ? 0 : 1);
  return found
    .filter((uri) => basename(uri.path).toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))
    .slice(0, mostShown)
    .map((uri) => ({ name: basename(uri.path), folder: folderOf(uri), address: uri.toString() }));
}

function folderOf(uri: vscode.Uri): string {
  const folder = dirname(vscode.workspace.asRelativePath(uri));
  return folder === '.' ? '' : folder;
}
