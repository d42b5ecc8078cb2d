import { raw } from './scripted-answers';
import type { Answer, Exchange } from './scripted-answers';

/** Answers that hand out a file as servers with and without ranges do. */

export interface ServedFile {
  readonly bytes: Buffer;
  /** None: the server can't tell one version from another. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The connection is dropped after so many bytes of this answer. */
  readonly cutAfter?: number;
  /** Awaited before that; by default until the other side has read what was sent. */
  readonly beforeCut?: () => Promise<void>;
  /** No `Content-Length`: the body comes in chunks. */
  readonly isChunked?: boolean;
}

/** The file, or the rest of it where `Range` and `If-Range` ask for that and it is still the same. */
export function ranged(file: ServedFile): Answer {
  return (exchange) => {
    const { bytes, etag, lastModified } = file;
    const start = /^bytes=(\d+)-$/.exec(exchange.request.headers.range ?? '')?.[1];
    const condition = exchange.request.headers['if-range'];
    const isSame = condition === undefined || condition === etag || condition === lastModified;
    if (start === undefined || !isSame) return send(exchange, file, 200, bytes, {});
    if (Number(start) >= bytes.length) {
      return raw('', 'text/plain', 416, { 'Content-Range': `bytes */${bytes.length}` })(exchange);
    }
    return send(exchange, file, 206, bytes.subarray(Number(start)), {
      'Content-Range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
    });
  };
}

/** The whole file, whatever is asked for. */
export function unranged(file: ServedFile): Answer {
  return (exchange) => send(exchange, file, 200, file.bytes, {});
}

async function send(
  { response, request, delivered }: Exchange,
  { etag, lastModified, cutAfter, beforeCut, isChunked }: ServedFile,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  response.writeHead(status, {
    'Content-Type': 'video/mp4',
    ...(isChunked !== true && { 'Content-Length': body.length }),
    ...(etag !== undefined && { ETag: etag }),
    ...(lastModified !== undefined && { 'Last-Modified': lastModified }),
    ...headers,
  });
  if (cutAfter === undefined || cutAfter >= body.length) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  if (cutAfter > 0) response.write(body.subarray(0, cutAfter));
  await (beforeCut ?? delivered)();
  request.socket.destroy();
}

/** The smallest file that has the boxes of an MP4: each as long as it says. */
export const wholeMp4 = Buffer.concat([
  box('ftyp', Buffer.from('mp42\0\0\0\0mp42', 'latin1')),
  box('mdat', Buffer.from('frames of a short video')),
  box('moov', box('mvhd', Buffer.alloc(12))),
]);

function box(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + content.length, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

/** A GIF of one pixel with a comment, so that it has each kind of block. */
export const wholeGif = Buffer.concat([
  Buffer.from('GIF89a', 'latin1'),
  Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255]),
  Buffer.from([0x21, 0xfe, 2, 0x68, 0x69, 0]),
  Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 2, 0x44, 0x01, 0]),
  Buffer.from([0x3b]),
]);

/** The header of a WAV and a few samples. */
export const wholeWav = Buffer.concat([riffHeader(8), Buffer.from([1, 0, 2, 0, 3, 0, 4, 0])]);

function riffHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

/** A tag, and a first frame that tells that there are 200 bytes from it on. */
export const wholeMp3 = Buffer.concat([
  Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 3, 0x78, 0x79, 0x7a]),
  infoFrame(200),
]);

function infoFrame(bytes: number): Buffer {
  const frame = Buffer.alloc(bytes);
  frame.writeUInt32BE(0xfffb9064, 0);
  frame.write('Info', 36, 'latin1');
  frame.writeUInt32BE(3, 40);
  frame.writeUInt32BE(8, 44);
  frame.writeUInt32BE(bytes, 48);
  return frame;
}
