import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { startUs } from '../model/media';
import type { Loudness, Media } from '../model/media';
import { formatRational } from '../model/rational';
import { EntryFolder } from './entry-folder';

/** Raised where the same file would be measured otherwise, or is written down otherwise: old entries are then unknown. */
const version = 2;

/** An entry's name: the version, so that an old one is told from a new one, and a digest of what it is known by. */
const entryName = new RegExp(`^v${version}-[0-9a-f]{32}$`);

/** Room for over 60 hours of video at 30 frames a second, in bytes. */
const defaultMaxBytes = 16 * 1024 * 1024;

/** Peaks come from 16-bit samples, so that 16 bits hold them without loss. */
const fullScale = 32_768;

const digestBytes = 32;
const headerBytes = digestBytes + 8;

/**
 * How loud files are, on disk: an entry for each version of each file, known by its path, size and time. An entry
 * that is damaged is as good as none.
 */
export class LoudnessCache {
  private readonly entries: EntryFolder;

  /** @param maxBytes What all entries may take up on disk. */
  constructor(folder: string, maxBytes = defaultMaxBytes) {
    this.entries = new EntryFolder(folder, entryName, maxBytes);
  }

  /**
   * Names the entry of a file as it is now, before it is read: where it changes meanwhile, what was measured goes
   * under the old name and is never found again.
   * @throws the file system's error where the file can't be looked at.
   */
  async keyOf(media: Media): Promise<string> {
    const { size, mtimeMs } = await stat(media.path);
    // Another ffmpeg may see another start, length or rate, and then measures other windows.
    const durationMs = media.kind === 'image' ? 0 : media.durationMs;
    const rate = media.kind === 'video' ? formatRational(media.fps) : '';
    const known = JSON.stringify([media.path, size, mtimeMs, media.kind, durationMs, rate, startUs(media)]);
    return `v${version}-${createHash('sha256').update(known).digest('hex').slice(0, 32)}`;
  }

  /** @returns `undefined` where there is none, or it is damaged, or it can't be read. */
  async find(key: string): Promise<Loudness | undefined> {
    const bytes = await this.entries.find(key);
    return bytes && decode(bytes);
  }

  /** @throws the file system's error where it can't be written. */
  keep(key: string, loudness: Loudness): Promise<void> {
    return this.entries.keep(key, encode(loudness));
  }

  /** Removes what is too much or old. @param now Milliseconds since the epoch. @throws the file system's error. */
  prune(now: number): Promise<void> {
    return this.entries.prune(now);
  }
}

/** A digest of all the rest, the rate, and a number of 16 bits for each window. */
function encode({ rate, peaks }: Loudness): Buffer {
  const bytes = Buffer.alloc(headerBytes + peaks.length * 2);
  bytes.writeUInt32LE(rate.num, digestBytes);
  bytes.writeUInt32LE(rate.den, digestBytes + 4);
  for (const [window, peak] of peaks.entries()) {
    bytes.writeUInt16LE(Math.round(peak * fullScale), headerBytes + window * 2);
  }
  digestOf(bytes).copy(bytes);
  return bytes;
}

function decode(bytes: Buffer): Loudness | undefined {
  if (bytes.length < headerBytes || !digestOf(bytes).equals(bytes.subarray(0, digestBytes))) return undefined;
  const peaks = new Float32Array((bytes.length - headerBytes) / 2);
  for (let window = 0; window < peaks.length; window++) {
    peaks[window] = bytes.readUInt16LE(headerBytes + window * 2) / fullScale;
  }
  const rate = { num: bytes.readUInt32LE(digestBytes), den: bytes.readUInt32LE(digestBytes + 4) };
  return { rate, peaks };
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes.subarray(digestBytes)).digest();
}
