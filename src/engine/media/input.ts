import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Media, SoundFacts } from '../model/media';

/**
 * How a media file is opened. Media are untrusted: a file named .mp4 can be a playlist that makes ffmpeg read
 * other files or open connections. So only local files can be read, by the demuxers of the accepted types, and
 * pictures by the demuxer of what their first bytes say (`image2` would read `%d` in a name as a pattern).
 */

/** Demuxers of mp4, mov, m4a; avi; mkv, webm; gif; mp3; wav; aac. */
const demuxers = ['mov', 'avi', 'matroska', 'webm', 'gif', 'mp3', 'wav', 'aac'];

const protocols = ['-protocol_whitelist', 'file,pipe'];

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'gif';

/** What the first bytes say; `undefined` for anything that is no picture. */
export function pictureFormatOf(head: Buffer): PictureFormat | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('GIF8')) return 'gif';
  return undefined;
}

/** Whether the first bytes are those of a video or sound that may be cut short: MP4, MOV, Matroska, AVI, WAV. */
export function isContainer(head: Buffer): boolean {
  const text = head.toString('latin1');
  const firstAtom = text.slice(4, 8);
  if (['ftyp', 'moov', 'mdat'].includes(firstAtom)) return true;
  return text.startsWith('\x1aE\xdf\xa3') || (text.startsWith('RIFF') && /^(AVI |WAVE)/.test(text.slice(8)));
}

/**
 * The first bytes of a file, 16 or as many as wanted, or fewer where it is shorter.
 * @throws the file system's error where it can't be read.
 */
export async function readHead(path: string, length = 16): Promise<Buffer> {
  const { head } = await openHead(path, length);
  return head;
}

/**
 * The first bytes of a file and what the file system says of that same file. A pipe without a writer does not hold
 * it up, and nothing is read from what is no plain file.
 */
export async function openHead(path: string, length = 16): Promise<{ head: Buffer; stats: Stats }> {
  // Windows has no such flag, and no such pipes.
  const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return { head: Buffer.alloc(0), stats };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return { head: buffer.subarray(0, bytesRead), stats };
  } finally {
    await file.close();
  }
}

/**
 * A small file can tell of a picture that takes gigabytes to decode. Cameras go up to some 100 million pixels; the
 * number stands in `MediaError`'s sentence too.
 */
export const mostPixels = 2 ** 27;

/** The demuxer options and the file name, without `-i`, as ffprobe takes them too. */
export function openOptions(picture: PictureFormat | undefined): string[] {
  const limits = [...protocols, '-max_pixels', String(mostPixels)];
  if (picture === undefined) return [...limits, '-format_whitelist', demuxers.join(',')];
  return [...limits, '-f', picture === 'gif' ? 'gif' : `${picture}_pipe`];
}

/**
 * Sound as interleaved stereo at 48 kHz from the container's start: gaps, and a start later than the picture's,
 * become silence. A mono sound keeps its level on both sides (ffmpeg's own mixing would take 3 dB). More channels
 * are folded as ITU-R BS.775 does, every one at its level, so that their sum can exceed full scale.
 * Media of earlier versions do not tell their channels; their surround sound is made quieter instead.
 */
export function stereoFilter(media: Media): string {
  const sound = soundOf(media);
  const resampled = 'aresample=48000:async=1:first_pts=0';
  if (sound?.channels === 1) return `${resampled},pan=stereo|c0=c0|c1=c0`;
  if (sound?.channels === 2) return `${resampled},pan=stereo|c0=c0|c1=c1`;
  const side = (name: 'L' | 'R') => `F${name}+0.707FC+0.707B${name}+0.707S${name}`;
  const is = sound ? '=' : '<';
  return `${resampled},pan=stereo|FL${is}${side('L')}|FR${is}${side('R')}`;
}

/** Whether the folded sound can exceed full scale. */
export function foldsLouder(media: Media): boolean {
  return (soundOf(media)?.channels ?? 0) > 2;
}

function soundOf(media: Media): SoundFacts | undefined {
  return media.kind === 'image' ? undefined : media.sound;
}

/** The name under which ffmpeg opens a file: no part of a path can be read as another protocol. */
export function inputName(path: string): string {
  return `file:${path}`;
}

/**
 * The arguments that open a file as an input.
 * @throws the file system's error where an image can't be read.
 */
export async function inputArguments({ kind, path }: Pick<Media, 'kind' | 'path'>): Promise<string[]> {
  const picture = kind === 'image' ? pictureFormatOf(await readHead(path)) : undefined;
  return [...openOptions(picture), '-i', inputName(path)];
}
