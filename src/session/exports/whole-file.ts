import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { OutputFormat } from '../../contract/output-settings';
import { isWholeMp4 } from './mp4-boxes';

/** Tells whole files from those that broke off, where no length was told. */

/** Whether a file is one of its format, to its end as far as the format tells that. */
export async function isWholeFile(path: string, format: OutputFormat): Promise<boolean> {
  if (format === 'mp4' || format === 'm4a') return isWholeMp4(path);
  const file = await open(path, 'r');
  try {
    const bytes = new Bytes(file, (await file.stat()).size);
    switch (format) {
      case 'gif':
        return await isWholeGif(bytes);
      case 'mp3':
        return await isWholeMp3(bytes);
      case 'wav':
        return await isWholeWav(bytes);
    }
  } finally {
    await file.close();
  }
}

const windowBytes = 64 * 1024;

/** A file that is read from its beginning to its end, a window at a time. */
class Bytes {
  private window = Buffer.alloc(0);
  private start = 0;

  constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  /** @returns Fewer bytes than asked for at the end of the file. @param length At most {@link windowBytes}. */
  async at(position: number, length: number): Promise<Buffer> {
    if (position < this.start || position + length > this.start + this.window.length) {
      const fresh = Buffer.alloc(windowBytes);
      const { bytesRead } = await this.file.read(fresh, 0, windowBytes, position);
      this.window = fresh.subarray(0, bytesRead);
      this.start = position;
    }
    return this.window.subarray(position - this.start, position - this.start + length);
  }
}

const gif = { extension: 0x21, image: 0x2c, trailer: 0x3b } as const;

/** Its blocks follow one another up to the trailer, which is the last byte (GIF89a, sections 17 to 27). */
async function isWholeGif(bytes: Bytes): Promise<boolean> {
  const header = await bytes.at(0, 13);
  if (header.length < 13 || !/^GIF8[79]a$/u.test(header.toString('latin1', 0, 6))) return false;
  let at = 13 + colourTableBytes(header.readUInt8(10));
  for (;;) {
    const [kind] = await bytes.at(at, 1);
    if (kind === gif.trailer) return at === bytes.size - 1;
    if (kind === gif.extension) at += 2;
    else if (kind === gif.image) {
      const [flags] = await bytes.at(at + 9, 1);
      // The descriptor, its colours, and the size of a code.
      at += 10 + colourTableBytes(flags ?? 0) + 1;
    } else return false;
    at = await afterSubBlocks(bytes, at);
  }
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0;
}

/** Each begins with its length; one of length 0 is the last. */
async function afterSubBlocks(bytes: Bytes, from: number): Promise<number> {
  for (let at = from; ;) {
    const [length = 0] = await bytes.at(at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
}

/** The length in its header is that of the file; RF64, of files beyond 4 GB, has it behind the word `ds64`. */
async function isWholeWav(bytes: Bytes): Promise<boolean> {
  const header = await bytes.at(0, 28);
  if (header.length < 28 || header.toString('latin1', 8, 12) !== 'WAVE') return false;
  switch (header.toString('latin1', 0, 4)) {
    case 'RIFF':
      return header.readUInt32LE(4) + 8 === bytes.size;
    case 'RF64':
      return Number(header.readBigUInt64LE(20)) + 8 === bytes.size;
    default:
      return false;
  }
}

/** Behind the tag at its beginning stands a frame, which tells the bytes of all where the encoder wrote them down. */
async function isWholeMp3(bytes: Bytes): Promise<boolean> {
  const start = await afterId3(bytes);
  const frame = await bytes.at(start, 64);
  const isFrame = frame.length === 64 && frame[0] === 0xff && ((frame[1] ?? 0) & 0xe0) === 0xe0;
  if (!isFrame) return false;
  const info = Math.max(frame.indexOf('Xing', 4, 'latin1'), frame.indexOf('Info', 4, 'latin1'));
  if (info < 0 || info > 36) return true;
  const flags = frame.readUInt32BE(info + 4);
  if ((flags & 2) === 0) return true;
  const told = frame.readUInt32BE(info + (flags & 1 ? 12 : 8));
  // Whether the frame that tells it counts too is not agreed on, and a tag may follow.
  return bytes.size >= start + told;
}

/** An ID3v2 tag has its length in four bytes of seven bits each. */
async function afterId3(bytes: Bytes): Promise<number> {
  const header = await bytes.at(0, 10);
  if (header.length < 10 || header.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((length, index) => length * 128 + header.readUInt8(index), 0);
}
