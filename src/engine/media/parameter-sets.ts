import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * The parameter sets of an H.264 track. Each picture names its own by number. A file that holds pictures of two
 * encoders declares the sets of both in its index (`avcC`, ISO/IEC 14496-15), because some players take them only
 * from there and not from between the pictures.
 */
export interface ParameterSets {
  /** Sequence and picture parameter sets, each without its start code or length. */
  readonly sequences: readonly Buffer[];
  readonly pictures: readonly Buffer[];
}

/** A file is not laid out as ffmpeg writes the parts of a render. */
export class UnexpectedLayoutError extends Error {
  constructor(what: string) {
    super(`A rendered part is not laid out as expected: ${what}.`);
    this.name = 'UnexpectedLayoutError';
  }
}

/** What an MP4 file with a single H.264 track says of itself. */
export interface PartFacts {
  readonly parameterSets: ParameterSets;
  /** How many pictures it holds, and the bytes of all of them. */
  readonly frames: number;
  readonly bytes: number;
}

/** @throws {UnexpectedLayoutError}; the file system's error where the file can't be read. */
export async function readPart(path: string): Promise<PartFacts> {
  const file = await open(path, 'r');
  try {
    const { content } = await findMovie(file);
    const { frames, bytes } = readSampleSizes(boxAt(content, [...toTable, 'stsz']));
    const entry = boxAt(content, [...toTable, 'stsd', 'avc1', 'avcC']);
    return { parameterSets: parseParameterSets(entry), frames, bytes };
  } finally {
    await file.close();
  }
}

/**
 * Declares other parameter sets in an MP4 file whose `moov` is the last box, so that nothing else moves.
 * @throws {UnexpectedLayoutError}; the file system's error where the file can't be written.
 */
export async function writeParameterSets(path: string, sets: ParameterSets): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { at, content, isLast } = await findMovie(file);
    if (!isLast) throw new UnexpectedLayoutError('its index is not at its end');
    const replaced = replaceBox(content, [...toTable, 'stsd', 'avc1', 'avcC'], formatParameterSets(sets));
    const movie = box('moov', replaced);
    await file.write(movie, 0, movie.length, at);
    await file.truncate(at + movie.length);
  } finally {
    await file.close();
  }
}

/**
 * All sets, each once.
 * @returns `undefined` where two different sets have the same number: one file can't declare both.
 */
export function mergeParameterSets(all: readonly ParameterSets[]): ParameterSets | undefined {
  const merge = (sets: readonly Buffer[], idOf: (set: Buffer) => number) => {
    const byId = new Map<number, Buffer>();
    for (const set of sets) {
      const known = byId.get(idOf(set));
      if (known && !known.equals(set)) return undefined;
      byId.set(idOf(set), set);
    }
    return [...byId.values()];
  };
  const sequences = merge(
    all.flatMap((each) => each.sequences),
    sequenceId,
  );
  const pictures = merge(
    all.flatMap((each) => each.pictures),
    pictureId,
  );
  if (!sequences || !pictures) return undefined;
  // Readers take the profile and the level from the first: the most demanding one.
  const demand = (set: Buffer) => (set[1] ?? 0) * 256 + (set[3] ?? 0);
  return { sequences: sequences.sort((a, b) => demand(b) - demand(a)), pictures };
}

/**
 * Takes the sets out of a stream with start codes (ITU-T H.264, annex B).
 * @returns `undefined` where it has none or they are not readable.
 */
export function splitParameterSets(stream: Buffer): ParameterSets | undefined {
  const sets: Buffer[] = [];
  for (let at = stream.indexOf(startCode); at >= 0;) {
    const next = stream.indexOf(startCode, at + startCode.length);
    sets.push(trimmed(stream.subarray(at + startCode.length, next < 0 ? stream.length : next)));
    at = next;
  }
  const ofType = (type: number) => sets.filter((set) => ((set[0] ?? 0) & 0x1f) === type);
  const found = { sequences: ofType(7), pictures: ofType(8) };
  const isReadable =
    found.sequences.length > 0 &&
    found.pictures.length > 0 &&
    found.sequences.every((set) => sequenceId(set) <= maxSequenceId) &&
    found.pictures.every((set) => pictureId(set) <= maxPictureId);
  return isReadable ? found : undefined;
}

const startCode = Buffer.from([0, 0, 1]);

/** Zeros at the end belong to the next start code: a set never ends with one. */
function trimmed(set: Buffer): Buffer {
  let end = set.length;
  while (end > 0 && set[end - 1] === 0) end--;
  return set.subarray(0, end);
}

const maxSequenceId = 31;
const maxPictureId = 255;

/** A number that neither a sequence nor a picture parameter set has yet; `undefined` where all are taken. */
export function unusedId({ sequences, pictures }: ParameterSets): number | undefined {
  const used = new Set([...sequences.map(sequenceId), ...pictures.map(pictureId)]);
  for (let id = 0; id <= maxSequenceId; id++) if (!used.has(id)) return id;
  return undefined;
}

/** The number that a sequence parameter set goes by; infinite where it can't be read. */
function sequenceId(set: Buffer): number {
  return readExpGolomb(set, 4);
}

/** The number that a picture parameter set goes by; infinite where it can't be read. */
function pictureId(set: Buffer): number {
  return readExpGolomb(set, 1);
}

/** The unsigned Exp-Golomb number that starts at a byte; the sets' numbers are at most 255. */
function readExpGolomb(bytes: Buffer, at: number): number {
  const bits = (bytes.subarray(at, at + 3).toString('hex') || '0').padEnd(6, '0');
  const text = parseInt(bits, 16).toString(2).padStart(24, '0');
  const zeros = text.indexOf('1');
  if (zeros < 0 || zeros > 11) return Infinity;
  return parseInt(text.slice(zeros, 2 * zeros + 1), 2) - 1;
}

const toTable = ['trak', 'mdia', 'minf', 'stbl'];

/** How many bytes lie before the boxes within a box. */
const fieldsBefore: Readonly<Record<string, number>> = { stsd: 8, avc1: 78 };

interface Movie {
  readonly at: number;
  readonly content: Buffer;
  readonly isLast: boolean;
}

/** Finds the index by the headers of the outermost boxes: the pictures before it are not read. */
async function findMovie(file: FileHandle): Promise<Movie> {
  const { size: fileSize } = await file.stat();
  const header = Buffer.alloc(16);
  for (let at = 0; at + 8 <= fileSize;) {
    await file.read(header, 0, 16, at);
    const short = header.readUInt32BE(0);
    const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short === 0 ? fileSize - at : short;
    if (size < 8 || at + size > fileSize) break;
    if (header.toString('latin1', 4, 8) === 'moov' && short > 8) {
      const content = Buffer.alloc(size - 8);
      await file.read(content, 0, content.length, at + 8);
      return { at, content, isLast: at + size === fileSize };
    }
    at += size;
  }
  throw new UnexpectedLayoutError('it has no index');
}

interface BoxPlace {
  readonly start: number;
  readonly end: number;
}

function findBox(content: Buffer, name: string, from: number): BoxPlace {
  for (let start = from; start + 8 <= content.length;) {
    const size = content.readUInt32BE(start);
    if (size < 8 || start + size > content.length) break;
    if (content.toString('latin1', start + 4, start + 8) === name) return { start, end: start + size };
    start += size;
  }
  throw new UnexpectedLayoutError(`it has no "${name}"`);
}

function boxAt(content: Buffer, path: readonly string[]): Buffer {
  let [inside, from] = [content, 0];
  for (const name of path) {
    const { start, end } = findBox(inside, name, from);
    inside = inside.subarray(start + 8, end);
    from = fieldsBefore[name] ?? 0;
  }
  return inside;
}

function replaceBox(content: Buffer, [name, ...rest]: readonly string[], by: Buffer, from = 0): Buffer {
  if (name === undefined) return by;
  const { start, end } = findBox(content, name, from);
  const inside = replaceBox(content.subarray(start + 8, end), rest, by, fieldsBefore[name]);
  return Buffer.concat([content.subarray(0, start), box(name, inside), content.subarray(end)]);
}

function box(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(content.length + 8, 0);
  header.write(name, 4, 'latin1');
  return Buffer.concat([header, content]);
}

function readSampleSizes(table: Buffer): { frames: number; bytes: number } {
  if (table.length < 12) throw new UnexpectedLayoutError('its table of sizes is cut short');
  const [same, frames] = [table.readUInt32BE(4), table.readUInt32BE(8)];
  if (same > 0) return { frames, bytes: same * frames };
  if (table.length < 12 + frames * 4) throw new UnexpectedLayoutError('its table of sizes is cut short');
  let bytes = 0;
  for (let index = 0; index < frames; index++) bytes += table.readUInt32BE(12 + index * 4);
  return { frames, bytes };
}

function parseParameterSets(bytes: Buffer): ParameterSets {
  let at = 5;
  const next = (length: number) => {
    if (at + length > bytes.length) throw new UnexpectedLayoutError('its parameter sets are cut short');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const sets = (count: number) =>
    Array.from({ length: count }, () => Buffer.from(next(next(2).readUInt16BE(0))));
  const sequences = sets(next(1).readUInt8(0) & 0x1f);
  const pictures = sets(next(1).readUInt8(0));
  if (sequences.length === 0 || pictures.length === 0) {
    throw new UnexpectedLayoutError('it declares no parameter sets');
  }
  return { sequences, pictures };
}

/** For 8-bit 4:2:0, with the four-byte lengths that ffmpeg writes before all units of a picture. */
function formatParameterSets({ sequences, pictures }: ParameterSets): Buffer {
  const [first] = sequences;
  if (!first) throw new UnexpectedLayoutError('it declares no parameter sets');
  const sized = (set: Buffer) => Buffer.concat([Buffer.from([set.length >> 8, set.length & 0xff]), set]);
  const isHigh = (first[1] ?? 0) >= 100;
  return Buffer.concat([
    Buffer.from([1, ...first.subarray(1, 4), 0xff, 0xe0 | sequences.length]),
    ...sequences.map(sized),
    Buffer.from([pictures.length]),
    ...pictures.map(sized),
    ...(isHigh ? [Buffer.from([0xfd, 0xf8, 0xf8, 0])] : []),
  ]);
}
