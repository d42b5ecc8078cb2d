import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { ServiceError, sentences } from '../client/errors';
import { SessionError } from '../session/errors';
import { exportName, newPartName } from '../session/exports/export-file';
import type { Log } from '../session/outside';
import { NotDelivered, checkFacts } from '../session/outside-files';
import type { OutsideFiles } from '../session/outside-files';
import { errorText } from './error-text';

/** Tells in a stand-in's folder where its file really is. */
const sourceFile = 'source.json';
const sourceSchema = z.object({ address: z.string().min(1) });

/** How often the bytes are counted that were copied; ms. */
const countMs = 200;

/** Files that only VS Code can read, such as those of a virtual workspace. */
export class RemoteFiles implements OutsideFiles {
  /** @param root Holds a folder for each file, where its exports are until they are delivered. Absolute path. */
  constructor(
    private readonly root: string,
    private readonly log: Log,
  ) {}

  async fetch(
    address: string,
    onBytes: (bytes: number, total: number) => void,
    signal: AbortSignal,
  ): ReturnType<OutsideFiles['fetch']> {
    const uri = vscode.Uri.parse(address, true);
    const name = localName(uri);
    const before = await statOf(uri, name);
    checkFacts(name, before.size);
    throwIfAborted(signal);
    const folder = await mkdtemp(join(tmpdir(), 'ai-video-remote-'));
    const dispose = () => rm(folder, { recursive: true, force: true });
    const path = join(folder, name);
    const copying = copyHere(uri, path, signal);
    const counting = setInterval(() => {
      void stat(path).then(
        ({ size }) => onBytes(Math.min(size, before.size), before.size),
        () => undefined,
      );
    }, countMs);
    try {
      await orAborted(copying, signal);
      const after = await statOf(uri, name);
      const { size } = await stat(path);
      if (after.mtime !== before.mtime || after.size !== before.size || size !== before.size)
        throw new ServiceError('fileChanged', sentences.fileChanged);
      onBytes(size, size);
      return { path, dispose };
    } catch (error) {
      // The copy can't be stopped: what it still writes is removed when it ends.
      void copying
        .catch((failure: unknown) => this.log.warn(`A copy ended: ${errorText(failure)}`))
        .then(dispose)
        .catch((failure: unknown) => this.log.warn(`A copy could not be removed: ${errorText(failure)}`));
      if (error instanceof SessionError || error instanceof ServiceError) throw error;
      const message = vscode.l10n.t('"{0}" could not be read. {1}', name, errorText(error));
      throw new SessionError('missingFile', message, error);
    } finally {
      clearInterval(counting);
    }
  }

  async standIn(address: string): Promise<string> {
    const hash = createHash('sha256').update(address).digest('hex').slice(0, 24);
    const folder = join(this.root, hash);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, sourceFile), JSON.stringify({ address }), { mode: 0o600 });
    return join(folder, localName(vscode.Uri.parse(address, true)));
  }

  async deliver(path: string): Promise<string> {
    if (dirname(dirname(path)) !== this.root) return path;
    try {
      const text = await readFile(join(dirname(path), sourceFile), 'utf8');
      const source = vscode.Uri.parse(sourceSchema.parse(JSON.parse(text)).address, true);
      const file = await this.writeBeside(source, path);
      await rm(path);
      return file.toString();
    } catch (error) {
      const message = vscode.l10n.t(
        'The video could not be written beside its source ({0}). It is kept at {1}.',
        errorText(error),
        path,
      );
      throw new NotDelivered(path, message, error);
    }
  }

  /** Under a temporary name until it is whole, and over no other file. */
  private async writeBeside(source: vscode.Uri, path: string): Promise<vscode.Uri> {
    const { fs } = vscode.workspace;
    if (fs.isWritableFileSystem(source.scheme) === false)
      throw new Error(vscode.l10n.t('"{0}" can only be read', source.scheme));
    const folder = vscode.Uri.joinPath(source, '..');
    const part = vscode.Uri.joinPath(folder, newPartName());
    try {
      await copyFrom(vscode.Uri.file(path), part);
      for (let number = 1; ; number++) {
        const file = vscode.Uri.joinPath(folder, exportName(source.path, number, extname(path).slice(1)));
        if (await isThere(file)) continue;
        try {
          await fs.rename(part, file, { overwrite: false });
          return file;
        } catch (error) {
          if (!(error instanceof vscode.FileSystemError && error.code === 'FileExists')) throw error;
        }
      }
    } catch (error) {
      await this.removePart(part);
      throw error;
    }
  }

  private async removePart(part: vscode.Uri): Promise<void> {
    try {
      if (await isThere(part)) await vscode.workspace.fs.delete(part, { useTrash: false });
    } catch (error) {
      this.log.warn(`A temporary file could not be removed: ${errorText(error)}`);
    }
  }
}

/** What a file is called on this computer, whatever its own file system allows. */
function localName({ path }: vscode.Uri): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/[\p{Cc}\\:*?"<>|]/gu, '_');
  return name.slice(-120);
}

async function statOf(uri: vscode.Uri, name: string): Promise<vscode.FileStat> {
  let found: vscode.FileStat;
  try {
    found = await vscode.workspace.fs.stat(uri);
  } catch (error) {
    const message = vscode.l10n.t('"{0}" could not be read. {1}', name, errorText(error));
    throw new SessionError('missingFile', message, error);
  }
  if ((found.type & vscode.FileType.File) === 0)
    throw new SessionError('missingFile', vscode.l10n.t('"{0}" is not a file.', name));
  return found;
}

/** Copied by VS Code where it can, so that the file need not be held in memory here. */
async function copyHere(uri: vscode.Uri, path: string, signal: AbortSignal): Promise<void> {
  try {
    await copyFrom(uri, vscode.Uri.file(path));
  } catch (error) {
    if (signal.aborted) throw error;
    await writeFile(path, await vscode.workspace.fs.readFile(uri));
  }
}

async function copyFrom(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.copy(from, to, { overwrite: false });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new ServiceError('cancelled', sentences.cancelled));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ServiceError('cancelled', sentences.cancelled);
}
