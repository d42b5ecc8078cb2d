import { FormDataEncoder } from 'form-data-encoder';
import { FormData } from 'formdata-node';
import { fileFromPath } from 'formdata-node/file-from-path';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { mimeTypeOf } from '../contract/media';
import { ServiceError, sentences } from './errors';

export interface MultipartBody {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the whole body. */
  readonly length: number;
  /** Streams the files from disk; may be called again for another try. */
  stream(onSent: (bytes: number) => void): Readable;
}

/** A file as it was when the body's length was told to the service. */
interface Snapshot {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/** Bytes that are read at once. */
const chunkBytes = 64 * 1024;

/**
 * The contract's upload body: each file in a field `files`, read from disk only while it is sent. The stream fails
 * with {@link ServiceError} `fileChanged` where a file is no longer what it was at the call.
 */
export async function multipartOf(filePaths: readonly string[]): Promise<MultipartBody> {
  const form = new FormData();
  const files: Snapshot[] = [];
  for (const path of filePaths) {
    const name = basename(path);
    const { size, mtimeMs } = await stat(path);
    files.push({ path, size, mtimeMs });
    form.append('files', await fileFromPath(path, name, { type: mimeTypeOf(name) }));
  }
  const encoder = new FormDataEncoder(form);
  return {
    headers: { 'Content-Type': encoder.contentType, 'Content-Length': encoder.contentLength ?? '' },
    length: Number(encoder.contentLength),
    stream: (onSent) => Readable.from(counted(partsOf(encoder, files), onSent)),
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onSent: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  let sent = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sent += chunk.byteLength;
    onSent(sent);
  }
}

/** The encoder's own bytes, with the content of the files in their places. */
async function* partsOf(
  encoder: FormDataEncoder,
  files: readonly Snapshot[],
): AsyncGenerator<Uint8Array, void> {
  let next = 0;
  for (const part of encoder.values()) {
    const file = part instanceof Uint8Array ? undefined : files[next++];
    if (file) yield* contentOf(file);
    else if (part instanceof Uint8Array) yield part;
  }
}

async function* contentOf(file: Snapshot): AsyncGenerator<Uint8Array, void> {
  const handle = await open(file.path, 'r').catch((error: unknown) => {
    throw changed(error);
  });
  try {
    const isAsBefore = async () => {
      const { size, mtimeMs } = await handle.stat();
      return size === file.size && mtimeMs === file.mtimeMs;
    };
    for (let sent = 0; sent < file.size;) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, file.size - sent));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, sent);
      sent += bytesRead;
      // Looked at before the last bytes leave: without them the service keeps nothing.
      if (bytesRead === 0 || (sent === file.size && !(await isAsBefore()))) throw changed();
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function changed(cause?: unknown): ServiceError {
  return new ServiceError('fileChanged', sentences.fileChanged, { cause });
}
