import { open } from 'node:fs/promises';
import type { Media } from '../model/media';

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

/** The first 16 bytes of a file, or fewer. @throws the file system's error where it can't be read. */
export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The demuxer options and the file name, without `-i`, as ffprobe takes them too. */
export function openOptions(picture: PictureFormat | undefined): string[] {
  if (picture === undefined) return [...protocols, '-format_whitelist', demuxers.join(',')];
  return [...protocols, '-f', picture === 'gif' ? 'gif' : `${picture}_pipe`];
}

/**
 * Sound as interleaved stereo at 48 kHz from the container's start: gaps, and a start later than the picture's,
 * become silence. A mono sound keeps its level on both sides (ffmpeg's own mixing would take 3 dB), and sound
 * of more channels is folded down without clipping.
 */
export const stereoFilter =
  'aresample=48000:async=1:first_pts=0,' +
  'pan=stereo|FL<FL+0.707FC+0.707BL+0.707SL|FR<FR+0.707FC+0.707BR+0.707SR';

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
