import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 64 * 1024;

/** A file that is read, by as many as like, while it is still being written. A slow reader holds nobody up. */
export class GrowingFile {
  private bytes = 0;
  private end: { readonly error: unknown } | 'whole' | undefined;
  private readonly waiting = new Set<() => void>();

  private constructor(
    private readonly path: string,
    private readonly output: FileHandle,
  ) {}

  /** @throws the file system's error, also where there is one of this name already. */
  static async create(path: string): Promise<GrowingFile> {
    return new GrowingFile(path, await open(path, 'wx', 0o600));
  }

  /** @throws the file system's error. */
  async append(bytes: Buffer): Promise<void> {
    await this.output.writeFile(bytes);
    this.bytes += bytes.length;
    this.tell();
  }

  get isWhole(): boolean {
    return this.end === 'whole';
  }

  /** All is there: readers come to their end. */
  async finish(): Promise<void> {
    await this.output.close();
    this.end = 'whole';
    this.tell();
  }

  /** No more will come: readers throw this error. Does nothing to a file that is whole. */
  async fail(error: unknown): Promise<void> {
    if (this.end) return;
    this.end = { error };
    this.tell();
    await this.output.close();
  }

  /**
   * Yields the file from its beginning as it grows.
   * @throws what it failed with; the signal's reason where that is aborted.
   */
  async *read(signal: AbortSignal): AsyncGenerator<Buffer, void, undefined> {
    const input = await open(this.path, 'r');
    try {
      for (let at = 0; ;) {
        signal.throwIfAborted();
        if (at < this.bytes) {
          const wanted = Math.min(chunkBytes, this.bytes - at);
          const { buffer, bytesRead } = await input.read(Buffer.allocUnsafe(wanted), 0, wanted, at);
          at += bytesRead;
          yield buffer.subarray(0, bytesRead);
        } else if (this.end === 'whole') return;
        else if (this.end) throw this.end.error;
        else await this.change(signal);
      }
    } finally {
      await input.close();
    }
  }

  private tell(): void {
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  private change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
