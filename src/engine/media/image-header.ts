import type { Orientation } from '../model/media';
import type { PictureFormat } from './input';

/** What the first bytes of a still picture say of it, before anything decodes it. */
export interface ImageHeader {
  /** Pixels as stored; `undefined` where they are not told where they should be. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  readonly orientation: Orientation;
}

/** So many bytes hold the header even behind a colour profile and a thumbnail. */
export const headerBytes = 256 * 1024;

export function readImageHeader(format: PictureFormat, bytes: Buffer): ImageHeader {
  const at = (width: number, height: number) => ({ size: { width, height }, orientation: 1 }) as const;
  const unknown = { size: undefined, orientation: 1 } as const;
  switch (format) {
    case 'png':
      return bytes.length < 24 ? unknown : at(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
    case 'gif':
      return bytes.length < 10 ? unknown : at(bytes.readUInt16LE(6), bytes.readUInt16LE(8));
    case 'webp':
      // Only the extended kind can be larger than any limit here.
      return bytes.length < 30 || bytes.toString('latin1', 12, 16) !== 'VP8X'
        ? unknown
        : at(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
    case 'jpeg':
      return readJpeg(bytes);
  }
}

/** Walks over the segments, from marker to marker, up to the one with the size. */
function readJpeg(bytes: Buffer): ImageHeader {
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
      return { size, orientation };
    }
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && segment.toString('latin1', 0, 6) === 'Exif\0\0') {
      orientation = exifOrientation(segment.subarray(6)) ?? orientation;
    }
    at += 2 + Math.max(2, length);
  }
  return { size: undefined, orientation };
}

const orientationTag = 0x0112;

/** Reads the first directory of a TIFF; `undefined` where it does not tell, or is broken. */
function exifOrientation(tiff: Buffer): Orientation | undefined {
  if (tiff.length < 8) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = short(directory);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) === orientationTag) return ([1, 2, 3, 4, 5, 6, 7, 8] as const)[short(at + 8) - 1];
  }
  return undefined;
}
