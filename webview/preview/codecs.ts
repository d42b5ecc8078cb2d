/** What a fragmented MP4 says of itself in its header, as far as a `SourceBuffer` has to be told. */

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

/** Where four letters stand in the bytes; -1 where they don't. */
function indexOf(bytes: Uint8Array, name: string): number {
  const [a, b, c, d] = ascii(name);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (bytes[at] === a && bytes[at + 1] === b && bytes[at + 2] === c && bytes[at + 3] === d) return at;
  }
  return -1;
}

/**
 * The MIME type of a fragmented MP4 with H.264 and perhaps Opus, with the codecs' parameters as RFC 6381 writes them.
 * @param header Its bytes up to the first fragment, or more.
 * @returns `undefined` where its header is not whole yet; an MP4 with another sound is told by its picture alone.
 */
export function mimeTypeOf(header: Uint8Array): string | undefined {
  const configuration = indexOf(header, 'avcC');
  if (configuration < 0 || indexOf(header, 'moof') < 0) return undefined;
  // Profile, compatibility and level follow the name and a version.
  const profile = Array.from(header.subarray(configuration + 5, configuration + 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const sound = indexOf(header, 'Opus') >= 0 ? ', opus' : indexOf(header, 'mp4a') >= 0 ? ', mp3' : '';
  return `video/mp4; codecs="avc1.${profile}${sound}"`;
}
