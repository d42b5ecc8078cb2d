import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../errors';
import { moveToNewName } from '../new-name';
import type { Memory } from '../outside';

/** The id that anonymous tokens are taken with: made once and kept for good, one for all windows. */
export interface ClientIds {
  current(): Promise<string>;
  /** Puts an id that the service accepted in the place of one that it refused, unless that was done already. */
  replace(refused: string, accepted: string): Promise<void>;
}

/** At most 64 characters that a header can carry. */
const sendableId = /^[\w-]{1,64}$/u;

export function newClientId(): string {
  return randomUUID();
}

const memoryKey = 'clientId';

/** Kept among plain values, for a single process. */
export class RememberedClientId implements ClientIds {
  constructor(private readonly memory: Memory) {}

  async current(): Promise<string> {
    const known = this.memory.get(memoryKey);
    if (typeof known === 'string' && sendableId.test(known)) return known;
    const fresh = newClientId();
    await this.memory.update(memoryKey, fresh);
    return fresh;
  }

  async replace(refused: string, accepted: string): Promise<void> {
    if (this.memory.get(memoryKey) === refused) await this.memory.update(memoryKey, accepted);
  }
}

/**
 * Kept in a file, which a file system makes only once: of two windows that begin at the same moment, one makes the
 * id and both use it.
 */
export class ClientIdFile implements ClientIds {
  constructor(private readonly path: string) {}

  /** @throws Error where the file can neither be read nor written */
  async current(): Promise<string> {
    const known = await this.read();
    if (known !== undefined) return known;
    await this.make(newClientId());
    const made = await this.read();
    if (made !== undefined) return made;
    // What stands there is no id, and never becomes one.
    await rm(this.path, { force: true });
    const fresh = newClientId();
    await this.make(fresh);
    return (await this.read()) ?? fresh;
  }

  async replace(refused: string, accepted: string): Promise<void> {
    if ((await this.read()) !== refused) return;
    await this.written(accepted, (temporary) => rename(temporary, this.path));
  }

  private async read(): Promise<string | undefined> {
    try {
      const text = await readFile(this.path, 'utf8');
      return sendableId.test(text) ? text : undefined;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Leaves the file as it is where there is one. */
  private async make(id: string): Promise<void> {
    await this.written(id, async (temporary) => {
      try {
        await moveToNewName(temporary, this.path);
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') throw error;
      }
    });
  }

  /** Whoever reads the file sees all of it or none: it is written beside its place. */
  private async written(id: string, place: (temporary: string) => Promise<void>): Promise<void> {
    const temporary = `${this.path}.${randomUUID()}`;
    await mkdir(dirname(this.path), { recursive: true });
    try {
      await writeFile(temporary, id, { mode: 0o600 });
      await place(temporary);
    } finally {
      await rm(temporary, { force: true });
    }
  }
}
