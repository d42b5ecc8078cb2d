import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { ToolError } from './tool';

/** The folders that a model may name files in. Links that lead out of them are followed before that is decided. */
export class AllowedFolders {
  /** @param folders Absolute; relative paths are looked for in each of them, in this order. */
  constructor(private readonly folders: readonly string[]) {}

  /** @returns The file's own path, without links. @throws {ToolError} */
  async file(given: string): Promise<string> {
    const found = await this.find(given);
    if ((await stat(found)).isFile()) return found;
    throw new ToolError(`"${given}" is not a file. Give the path of a video, image or sound file.`);
  }

  /** @returns The folder's own path, without links. @throws {ToolError} */
  async folder(given: string): Promise<string> {
    const found = await this.find(given);
    if ((await stat(found)).isDirectory()) return found;
    throw new ToolError(`"${given}" is not a folder.`);
  }

  private async find(given: string): Promise<string> {
    const { folders } = this;
    if (folders.length === 0)
      throw new ToolError(
        'No folder is open to this server. It must be started in the folder of the videos, or with --folder <path>.',
      );
    const allowed = (await Promise.all(folders.map(ownPath))).filter((each) => each !== undefined);
    const candidates = isAbsolute(given) ? [resolve(given)] : folders.map((folder) => resolve(folder, given));
    let isMissing = false;
    for (const candidate of candidates) {
      const own = await ownPath(candidate);
      if (own === undefined) isMissing ||= isWithinOne([...folders, ...allowed], candidate);
      else if (isWithinOne(allowed, own)) return own;
    }
    // Whether there is a file where none may be named is not told.
    const where = folders.join(', ');
    throw new ToolError(
      isMissing
        ? `There is no "${given}"${isAbsolute(given) ? '' : ` in ${where}`}. Check the path.`
        : `"${given}" is in no folder that may be used. Allowed are: ${where}.`,
    );
  }
}

/** Whether a folder is so large that nobody means all of it who only starts a program there. */
export function isTooWide(folder: string): boolean {
  const own = resolve(folder);
  return own === parse(own).root || own === resolve(homedir());
}

/** Whether a path is one of the folders or lies in one. All are absolute, without links. */
export function isWithinOne(folders: readonly string[], path: string): boolean {
  return folders.some((folder) => {
    const way = relative(folder, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

/** A path without links; `undefined` where nothing is there. */
export async function ownPath(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
