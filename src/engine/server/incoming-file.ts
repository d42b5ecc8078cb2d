import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { serviceCodes } from '../../contract/answers';
import { acceptedBy, fileKindOf } from '../../contract/media';
import { Problem } from './problem';
import { sentence } from '../../contract/sentence';

/** A file that is to become media of a session. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly path: string;
  /** Whether the engine itself wrote the file; one that was only named belongs to the user. */
  readonly isOwn: boolean;
}

/** What is added to the name of a file that is not whole yet. */
export const partialSuffix = '.part';

/**
 * Saves bytes that come in, under a name of their own in `folder`.
 * @param afterRefusal Where the file is refused or the disk is full, `drain` reads the stream to its end, so that
 * the answer reaches a sender who is still sending; `stop` destroys it: a download may have no end.
 * @throws {Problem} for a type or a size that is not accepted; the file system's error; the stream's own.
 */
export async function saveIncoming(
  stream: Readable,
  name: string,
  folder: string,
  maxBytes: number,
  afterRefusal: 'drain' | 'stop' = 'drain',
): Promise<ReceivedFile> {
  const fileName = safeName(name);
  const path = join(folder, randomBytes(8).toString('hex') + extname(fileName).toLowerCase());
  const sink =
    fileKindOf(fileName) === undefined
      ? new RefusingSink(unsupported(fileName))
      : new LimitedFile(path + partialSuffix, maxBytes, () => tooLarge(fileName, maxBytes), afterRefusal);
  try {
    await pipeline(stream, sink);
    if (sink.refusal !== undefined) throw sink.refusal;
    await rename(path + partialSuffix, path);
    return { fileName, path, isOwn: true };
  } catch (error) {
    await rm(path + partialSuffix, { force: true });
    throw error;
  }
}

/** @throws {Problem} where the services would not take a file of this name. */
export function requireAccepted(fileName: string): void {
  if (fileKindOf(fileName) === undefined) throw unsupported(fileName);
}

/** Reads everything and keeps nothing. */
class RefusingSink extends Writable {
  constructor(readonly refusal: Error) {
    super({ write: (_chunk, _encoding, done) => done() });
  }
}

/** A file of limited length; once it is refused, the rest is read and dropped, or the stream is ended. */
class LimitedFile extends Writable {
  refusal: Error | undefined;
  private bytes = 0;
  private readonly file: WriteStream;

  constructor(
    path: string,
    private readonly maxBytes: number,
    private readonly tooLong: () => Error,
    private readonly afterRefusal: 'drain' | 'stop',
  ) {
    super();
    this.file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
    this.file.on('error', (error) => (this.refusal ??= error));
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) this.refusal ??= this.tooLong();
    if (this.refusal !== undefined) {
      done(this.afterRefusal === 'stop' ? this.refusal : undefined);
      return;
    }
    this.file.write(chunk, (error) => {
      if (error) this.refusal ??= error;
      done();
    });
  }

  override _final(done: () => void): void {
    this.closeFile(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.closeFile(() => done(error));
  }

  private closeFile(done: () => void): void {
    if (this.file.closed) {
      done();
      return;
    }
    this.file.once('close', done);
    if (this.refusal === undefined && !this.destroyed) this.file.end();
    else this.file.destroy();
  }
}

/** Control characters and separators of any system have no place in a name that is shown and matched. */
export function safeName(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, '')
    .slice(-200);
}

function unsupported(fileName: string): Problem {
  const message = sentence(
    '"{0}" is not supported. Supported are: {1}.',
    fileName,
    acceptedBy('embedded').join(', '),
  );
  return new Problem(400, serviceCodes.unsupportedType, message);
}

function tooLarge(fileName: string, maxBytes: number): Problem {
  const megabytes = Math.floor(maxBytes / (1024 * 1024));
  const message = sentence('"{0}" is larger than {1} MB. Compress or trim it first.', fileName, megabytes);
  return new Problem(413, serviceCodes.tooLarge, message);
}
