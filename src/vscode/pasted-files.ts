import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import * as vscode from 'vscode';
import { systemCode } from '../session/errors';

/** As many of one name are tried before something else is wrong. */
const mostOfOneName = 1000;

/**
 * Writes a file that came as bytes, such as a pasted picture, under a name that no file bears yet: it is the user's
 * from then on, as a picture that is pasted into a Markdown file is.
 * @param folder Absolute path. @param name As a page has it; untrusted.
 * @throws the file system's error
 */
export async function keepPasted(folder: string, name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const safe = safeName(name);
  const extension = extname(safe);
  const stem = safe.slice(0, safe.length - extension.length);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? safe : `${stem}-${number}${extension}`);
    try {
      await writeFile(path, bytes, { flag: 'wx' });
      return vscode.Uri.file(path);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || number === mostOfOneName) throw error;
    }
  }
}

/** A name without folders, and without what some file system does not take. */
function safeName(name: string): string {
  const cleaned = basename(name.replaceAll('\\', '/'))
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .replace(/^\.+/, '');
  return cleaned === '' ? 'pasted' : cleaned;
}
