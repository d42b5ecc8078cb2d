import type { Capabilities, Quality } from './encoding';
import { RenderError } from './render-error';
import { sentence } from '../../contract/sentence';

/** The outputs that are no MP4: what ffmpeg is told to make of a rendered picture or of the mixed sound. */

export type SoundFormat = 'm4a' | 'mp3' | 'wav';

/** Bits a second of stereo at 48 kHz: AAC and MP3 of 192k can hardly be told from the source. */
const soundBitrates: Readonly<Record<Quality, string>> = { low: '96k', medium: '128k', high: '192k' };

/**
 * Options of an output that is sound alone.
 * @param title Any text; none where it is empty.
 * @throws {RenderError} `ffmpegLacks` where this build has no encoder for the format.
 */
export function soundOutput(
  { encoders }: Pick<Capabilities, 'encoders'>,
  format: SoundFormat,
  quality: Quality,
  title: string,
): string[] {
  return [...soundCodec(encoders, format, quality), ...metadata(title), ...soundContainers[format]];
}

const soundContainers: Readonly<Record<SoundFormat, readonly string[]>> = {
  m4a: ['-movflags', '+faststart', '-f', 'ipod'],
  // Version 2.4 of its tags is unknown to Windows.
  mp3: ['-id3v2_version', '3', '-f', 'mp3'],
  wav: ['-f', 'wav'],
};

function soundCodec(encoders: ReadonlySet<string>, format: SoundFormat, quality: Quality): string[] {
  switch (format) {
    case 'm4a':
      return ['-c:a', 'aac', '-b:a', soundBitrates[quality]];
    case 'mp3':
      return ['-c:a', mp3Encoder(encoders), '-b:a', soundBitrates[quality]];
    case 'wav':
      return ['-c:a', 'pcm_s16le'];
  }
}

const mp3Encoders = ['libmp3lame', 'libshine', 'mp3_mf'] as const;

/** @throws {RenderError} `ffmpegLacks` where this build has none. */
export function mp3Encoder(encoders: ReadonlySet<string>): string {
  const found = mp3Encoders.find((name) => encoders.has(name));
  if (found !== undefined) return found;
  throw new RenderError(
    'ffmpegLacks',
    sentence('This ffmpeg has no MP3 encoder. Install a full build, or choose M4A or WAV.'),
  );
}

/** Nothing of the sources goes along, such as the place where they were recorded; the title is the user's own. */
export function metadata(title: string): string[] {
  const named = title === '' ? [] : ['-metadata', `title=${title.replaceAll('\0', '')}`];
  return ['-map_metadata', '-1', '-map_chapters', '-1', ...named];
}

/**
 * A GIF of a rendered video in two steps, so that no frame has to be kept in memory: first the palette of all frames,
 * then the frames in that palette. The steps' inputs: the video; then the video and the palette.
 */
export function gifPalette(quality: Quality): string[] {
  // The colours of what moves count for more than those of the background.
  const filter = `palettegen=max_colors=${gifLooks[quality].colours}:stats_mode=diff`;
  return ['-vf', filter, '-frames:v', '1', '-c:v', 'png', '-f', 'image2', '-update', '1'];
}

/** The second step, which loops for ever. See {@link gifPalette}. */
export function gifOutput(quality: Quality): string[] {
  const use = `paletteuse=dither=${gifLooks[quality].dither}:diff_mode=rectangle`;
  return ['-filter_complex', `[0:v][1:v]${use}`, '-an', ...metadata(''), '-loop', '0', '-f', 'gif'];
}

/**
 * Measured on 6 s of a harbour with grain, 854x480 at 15 frames a second: 4.3, 6.1 and 7.5 MB, SSIM 0.980, 0.985 and
 * 0.987. An ordered dither of 256 colours takes 8.3 MB for 0.985; without any dither skies show bands.
 */
const gifLooks: Readonly<Record<Quality, { readonly colours: number; readonly dither: string }>> = {
  low: { colours: 64, dither: 'bayer:bayer_scale=5' },
  medium: { colours: 128, dither: 'floyd_steinberg' },
  high: { colours: 256, dither: 'floyd_steinberg' },
};
