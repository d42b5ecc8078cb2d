import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { startUs } from '../model/media';
import type { Loudness, Media } from '../model/media';
import { formatRational } from '../model/rational';

/** Raised where the same file would be measured otherwise, or is written down otherwise: old entries are then unknown. */
const version = 2;

/** An entry's name: the version, so that an old one is told from a new one, and a digest of what it is known by. */
const entryName = new RegExp(`^v${version}-[0-9a-f]{32}$`);

/** Room for over 60 hours of video at 30 frames a second, in bytes. */
const defaultMaxBytes = 16 * 1024 * 1024;

/** What a small file takes up on most disks. */
const blockBytes = 4096;

/** Peaks come from 16-bit samples, so that 16 bits hold them without loss. */
const fullScale = 32_768;

const digestBytes = 32;
const headerBytes = digestBytes + 8;

/** What stays of a file whose write a crash cut short is removed after this. */
const strayMs = 3600 * 1000;

/**
 * How loud files are, on disk: an entry for each version of each file, known by its path, size and time. An entry
 * that is damaged is as good as none. The ones that were not used for the longest go when there are too many.
 */
export class LoudnessCache {
  private writtenSincePrune = 0;

  /** @param maxBytes What all entries may take up on disk. */
  constructor(
    private readonly folder: string,
    private readonly maxBytes = defaultMaxBytes,
  ) {}

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
    const path = join(this.folder, key);
    const bytes = await readFile(path).catch(() => undefined);
    const loudness = bytes && decode(bytes);
    if (!loudness) return undefined;
    const now = new Date();
    // Where its time can't be changed it only goes earlier than it should.
    await utimes(path, now, now).catch(() => undefined);
    return loudness;
  }

  /** @throws the file system's error where it can't be written. */
  async keep(key: string, loudness: Loudness): Promise<void> {
    const bytes = encode(loudness);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Not forced to the disk, which would take longer than all else here: what a crash spoils, its digest tells.
    await writeFileAtomic(join(this.folder, key), bytes, { mode: 0o600, fsync: false });
    this.writtenSincePrune += roomOf(bytes.length);
    if (this.writtenSincePrune > this.maxBytes / 8) await this.prune(Date.now());
  }

  /**
   * Removes what is over the limit, what earlier versions wrote, and what a crash left.
   * @param now Milliseconds since the epoch.
   * @throws the file system's error where something can't be removed.
   */
  async prune(now: number): Promise<void> {
    this.writtenSincePrune = 0;
    const entries: { path: string; bytes: number; usedAt: number }[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found) continue;
      const entry = { path, bytes: roomOf(found.size), usedAt: found.mtimeMs };
      if (entryName.test(name)) entries.push(entry);
      else if (entry.usedAt < now - strayMs) await rm(path, { recursive: true, force: true });
    }
    entries.sort((a, b) => b.usedAt - a.usedAt);
    let total = 0;
    for (const { path, bytes } of entries) {
      total += bytes;
      if (total > this.maxBytes) await rm(path, { force: true });
    }
  }
}

function roomOf(bytes: number): number {
  return Math.ceil(bytes / blockBytes) * blockBytes;
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
