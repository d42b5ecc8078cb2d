import { FormDataEncoder } from 'form-data-encoder';
import { FormData } from 'formdata-node';
import { fileFromPath } from 'formdata-node/file-from-path';
import { mimeTypeOf } from '../contract/media';
import { basename } from 'node:path';
import { Readable } from 'node:stream';

export interface MultipartBody {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the whole body. */
  readonly length: number;
  /** Streams the files from disk; may be called again for another try. */
  stream(onSent: (bytes: number) => void): Readable;
}

/** The contract's upload body: each file in a field `files`, read from disk only while it is sent. */
export async function multipartOf(filePaths: readonly string[]): Promise<MultipartBody> {
  const form = new FormData();
  for (const path of filePaths) {
    const name = basename(path);
    form.append('files', await fileFromPath(path, name, { type: mimeTypeOf(name) }));
  }
  const encoder = new FormDataEncoder(form);
  return {
    headers: { 'Content-Type': encoder.contentType, 'Content-Length': encoder.contentLength ?? '' },
    length: Number(encoder.contentLength),
    stream: (onSent) => Readable.from(counted(encoder, onSent)),
  };
}

async function* counted(
  encoder: FormDataEncoder,
  onSent: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  let sent = 0;
  for await (const chunk of encoder.encode()) {
    yield chunk;
    sent += chunk.byteLength;
    onSent(sent);
  }
}
