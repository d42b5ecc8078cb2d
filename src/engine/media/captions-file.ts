import { open } from 'node:fs/promises';
import type { Captions } from '../model/captions';
import { parseCaptions } from './captions-text';
import { MediaError } from './media-error';

/** A film of three hours has some 200 KB of captions. */
const largestFile = 5 * 1024 * 1024;
const mostCues = 20_000;

/**
 * Reads a file of captions, SubRip or WebVTT, whatever its name says.
 * @throws {MediaError} where it can't be read, is too large, has no captions in it, or is in an encoding that can't be
 * told for sure.
 */
export async function readCaptions(file: {
  readonly fileName: string;
  readonly path: string;
}): Promise<Captions> {
  const { fileName } = file;
  const bytes = await readWhole(file);
  if (bytes.length === 0) throw new MediaError('empty', fileName);
  const text = decodeText(bytes);
  if (text === undefined) throw new MediaError('encoding', fileName);
  const captions = parseCaptions(text);
  if (captions.cues.length === 0) throw new MediaError('noCaptions', fileName);
  if (captions.cues.length > mostCues) throw new MediaError('captionsTooLarge', fileName);
  return captions;
}

async function readWhole({ fileName, path }: { fileName: string; path: string }): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largestFile) throw new MediaError('captionsTooLarge', fileName);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError('missing', fileName, { cause: error });
  }
}

/**
 * Text out of bytes: by the byte order mark, else UTF-8, else UTF-16 without a mark, else the Chinese GB 18030 or the
 * western Windows 1252 where the text looks like it. `undefined` where it may be anything.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (marked) return decode(bytes, marked);
  const zeros = [0, 1].map(
    (odd) => bytes.subarray(0, 2000).filter((byte, i) => byte === 0 && i % 2 === odd).length,
  );
  if (zeros[0] !== zeros[1] && Math.max(...zeros) > Math.min(2000, bytes.length) / 5)
    return decode(bytes, (zeros[1] ?? 0) > (zeros[0] ?? 0) ? 'utf-16le' : 'utf-16be');
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const chinese = decode(bytes, 'gb18030');
  if (chinese !== undefined && looksChinese(chinese)) return chinese;
  const western = decode(bytes, 'windows-1252');
  return western !== undefined && looksWestern(western) ? western : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Any bytes make some Han characters: of Chinese, these make up a good part. */
const commonHan =
  /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实]/gu;

function looksChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && (text.match(commonHan)?.length ?? 0) > 0.15 * han;
}

/** Letters with accents among many without; text of another script would have little else. */
function looksWestern(text: string): boolean {
  const accented = text.match(/[À-ÖØ-öø-ÿŒœŠšŽžŸ]/gu)?.length ?? 0;
  const plain = text.match(/[a-z]/giu)?.length ?? 0;
  const odd = text.match(/[^\p{ASCII}À-ÖØ-öø-ÿŒœŠšŽžŸ‘’“”–—…€«»¡¿°©®\u00a0]/gu)?.length ?? 0;
  return plain > 0 && accented < 0.5 * plain && odd <= 0.01 * plain;
}
