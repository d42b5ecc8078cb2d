/**
 * Fragmented MP4, taken apart and put together again: the picture's parts and the sound are encoded by processes of
 * their own, and become one stream that plays while it grows. ISO/IEC 14496-12; all numbers are big-endian.
 */

/** What is not as ffmpeg writes it. */
export class FragmentError extends Error {
  override readonly name = 'FragmentError';
}

interface Box {
  readonly type: string;
  /** Where its content begins, and where it ends. */
  readonly body: number;
  readonly end: number;
}

const headerBytes = 8;

/** A preview's fragments have some 100 KB. */
const maxBoxBytes = 64 * 1024 * 1024;

/** One track's file: its header, and then its fragments as they come. */
export interface FragmentedFile {
  /** The `moov` box. */
  readonly header: Buffer;
  /** Ticks a second of the fragments' times. */
  readonly timescale: number;
  readonly fragments: AsyncGenerator<Fragment, void, undefined>;
}

/** A `moof` box and the `mdat` that belongs to it. */
export interface Fragment {
  readonly moof: Buffer;
  readonly data: Buffer;
  /** When its first frame is due, in ticks. */
  readonly time: number;
}

/** Reads a file of one track from a stream. @throws {FragmentError} */
export async function readFragmented(stream: AsyncIterable<Buffer>): Promise<FragmentedFile> {
  const boxes = topBoxes(stream);
  for (;;) {
    const next = await boxes.next();
    if (next.done) throw new FragmentError('The stream ended before its header.');
    if (next.value.type !== 'moov') continue;
    const { bytes } = next.value;
    const mdhd = find(bytes, 'moov', 'trak', 'mdia', 'mdhd');
    const timescale = bytes.readUInt32BE(mdhd.body + (isLong(bytes, mdhd) ? 20 : 12));
    return { header: bytes, timescale, fragments: fragmentsOf(boxes) };
  }
}

async function* fragmentsOf(
  boxes: AsyncGenerator<TopBox, void, undefined>,
): AsyncGenerator<Fragment, void, undefined> {
  let moof: Buffer | undefined;
  for await (const { type, bytes } of boxes) {
    if (type === 'moof') moof = bytes;
    if (type !== 'mdat' || !moof) continue;
    const tfdt = find(moof, 'moof', 'traf', 'tfdt');
    const time = isLong(moof, tfdt)
      ? Number(moof.readBigUInt64BE(tfdt.body + 4))
      : moof.readUInt32BE(tfdt.body + 4);
    yield { moof, data: bytes, time };
    moof = undefined;
  }
}

interface TopBox {
  readonly type: string;
  readonly bytes: Buffer;
}

async function* topBoxes(stream: AsyncIterable<Buffer>): AsyncGenerator<TopBox, void, undefined> {
  let pending: Buffer[] = [];
  let length = 0;
  let needed = headerBytes;
  for await (const chunk of stream) {
    pending.push(chunk);
    length += chunk.length;
    while (length >= needed) {
      const bytes = pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending, length);
      pending = [bytes];
      const size = bytes.readUInt32BE(0);
      if (size < headerBytes || size > maxBoxBytes) throw new FragmentError(`A box of ${size} bytes.`);
      needed = size;
      if (length < size) break;
      yield { type: bytes.toString('latin1', 4, 8), bytes: bytes.subarray(0, size) };
      pending = [bytes.subarray(size)];
      length -= size;
      needed = headerBytes;
    }
  }
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + headerBytes <= to;) {
    const end = at + bytes.readUInt32BE(at);
    if (end < at + headerBytes || end > to) throw new FragmentError('A box is larger than what holds it.');
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: at + headerBytes, end });
    at = end;
  }
  return boxes;
}

function find(bytes: Buffer, ...path: readonly string[]): Box {
  let found: Box = { type: '', body: 0, end: bytes.length };
  for (const type of path) {
    const next = boxesIn(bytes, found.body, found.end).find((box) => box.type === type);
    if (!next) throw new FragmentError(`There is no ${path.join('/')}.`);
    found = next;
  }
  return found;
}

/** Whether its times have 64 bits. */
function isLong(bytes: Buffer, { body }: Box): boolean {
  return bytes[body] === 1;
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32BE(headerBytes + content.reduce((sum, { length }) => sum + length, 0), 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, ...content]);
}

function copyOf(bytes: Buffer, { body, end }: Box): Buffer {
  return Buffer.from(bytes.subarray(body - headerBytes, end));
}

/**
 * The beginning of a file of several tracks, numbered from 1 in the order of their headers.
 * @param durationMs of the whole, which a player can tell before it has it all.
 * @throws {FragmentError}
 */
export function joinedHeader(headers: readonly Buffer[], durationMs: number): Buffer {
  const [first] = headers;
  if (!first) throw new FragmentError('There is no track.');
  const movie = copyOf(first, find(first, 'moov', 'mvhd'));
  movie.writeUInt32BE(headers.length + 1, movie.length - 4);
  const mvhd = find(movie, 'mvhd');
  const timescale = movie.readUInt32BE(mvhd.body + (isLong(movie, mvhd) ? 20 : 12));
  const tracks = headers.map((header, index) => {
    const track = copyOf(header, find(header, 'moov', 'trak'));
    const tkhd = find(track, 'trak', 'tkhd');
    track.writeUInt32BE(index + 1, tkhd.body + (isLong(track, tkhd) ? 20 : 12));
    return track;
  });
  const defaults = headers.map((header, index) => {
    const trex = copyOf(header, find(header, 'moov', 'mvex', 'trex'));
    trex.writeUInt32BE(index + 1, headerBytes + 4);
    return trex;
  });
  const length = Buffer.alloc(8);
  length.writeUInt32BE(Math.round((durationMs * timescale) / 1000), 4);
  const brands = Buffer.from('iso5\0\0\x02\0iso5iso6mp41', 'latin1');
  const extends_ = box('mvex', box('mehd', length), ...defaults);
  return Buffer.concat([box('ftyp', brands), box('moov', movie, ...tracks, extends_)]);
}

/** A fragment as it stands in the joined file. */
export interface Placed {
  /** Counted from 1 over all tracks. */
  readonly sequence: number;
  /** As in the header, from 1. */
  readonly track: number;
  /** Ticks. */
  readonly time: number;
}

/** @throws {FragmentError} */
export function placedFragment({ moof, data }: Fragment, { sequence, track, time }: Placed): Buffer {
  const placed = Buffer.from(moof);
  placed.writeUInt32BE(sequence, find(placed, 'moof', 'mfhd').body + 4);
  placed.writeUInt32BE(track, find(placed, 'moof', 'traf', 'tfhd').body + 4);
  const tfdt = find(placed, 'moof', 'traf', 'tfdt');
  if (isLong(placed, tfdt)) placed.writeBigUInt64BE(BigInt(time), tfdt.body + 4);
  else placed.writeUInt32BE(time, tfdt.body + 4);
  return Buffer.concat([placed, data]);
}
