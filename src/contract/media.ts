/** What the services accept: checked before any byte is sent. */

export type MediaKind = 'video' | 'image' | 'audio';

/** What a file is that can be added: beside media, captions. */
export type FileKind = MediaKind | 'subtitles';

/** Only the embedded engine reads captions from files. */
const subtitleExtensions = ['srt', 'vtt'] as const;

const kindByExtension: Readonly<Record<string, MediaKind>> = {
  mp4: 'video',
  mov: 'video',
  avi: 'video',
  webm: 'video',
  mkv: 'video',
  gif: 'image',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  webp: 'image',
  mp3: 'audio',
  wav: 'audio',
  m4a: 'audio',
  aac: 'audio',
};

const mimeByExtension: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  avi: 'video/x-msvideo',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
};

/** 500 MB, in bytes: the largest file that the services take. */
export const maxUploadBytes = 500 * 1024 * 1024;

/** The extensions of media that both services take, without the dot. */
export const acceptedExtensions: readonly string[] = Object.keys(kindByExtension);

/** All extensions that a service takes, without the dot. */
export function acceptedBy(service: 'embedded' | 'cloud'): readonly string[] {
  return service === 'cloud' ? acceptedExtensions : [...acceptedExtensions, ...subtitleExtensions];
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot + 1).toLowerCase();
}

/** What a file is by its name, or `undefined` where no service would take it. */
export function fileKindOf(fileName: string): FileKind | undefined {
  const extension = extensionOf(fileName);
  return subtitleExtensions.some((each) => each === extension) ? 'subtitles' : mediaKindOf(fileName);
}

/** What a file is by its name, or `undefined` where a service would not take it. */
export function kindTakenBy(service: 'embedded' | 'cloud', fileName: string): FileKind | undefined {
  return acceptedBy(service).includes(extensionOf(fileName)) ? fileKindOf(fileName) : undefined;
}

/** What medium a file is by its name, or `undefined` for any other file. */
export function mediaKindOf(fileName: string): MediaKind | undefined {
  return ownValue(kindByExtension, extensionOf(fileName));
}

export function mimeTypeOf(fileName: string): string {
  return ownValue(mimeByExtension, extensionOf(fileName)) ?? 'application/octet-stream';
}

/** A file may be called `a.constructor`. */
function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
