import { open } from 'node:fs/promises';

/** More top-level boxes than any MP4 of a service has; a fragmented one has two for each fragment. */
const mostBoxes = 100_000;

/**
 * Whether a file is an MP4 to its end: its top-level boxes (ISO/IEC 14496-12) follow one another up to the last
 * byte, and the movie's index is among them. Tells a whole file from one that broke off where its length is unknown.
 */
export async function isWholeMp4(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const types: string[] = [];
    const header = Buffer.alloc(16);
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(header, 0, 16, at);
      // A length of 0 means up to the end of the file; whether that broke off can't be told.
      if (bytesRead >= 8 && header.readUInt32BE(0) === 0)
        return types[0] === 'ftyp' && types.includes('moov');
      const length = boxLength(header.subarray(0, bytesRead), size - at);
      if (length === undefined || types.length >= mostBoxes) return false;
      types.push(header.toString('latin1', 4, 8));
      at += length;
    }
    return types[0] === 'ftyp' && types.includes('moov');
  } finally {
    await file.close();
  }
}

/** Bytes of a box; `undefined` for one that does not end within the file. */
function boxLength(header: Buffer, left: number): number | undefined {
  if (header.length < 8) return undefined;
  const short = header.readUInt32BE(0);
  if (short !== 1) return short >= 8 && short <= left ? short : undefined;
  const long = header.length === 16 ? Number(header.readBigUInt64BE(8)) : 0;
  return long >= 16 && long <= left ? long : undefined;
}
