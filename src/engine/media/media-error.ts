export type MediaErrorKind =
  | 'missing'
  | 'changed'
  | 'empty'
  | 'notMedia'
  | 'damaged'
  | 'tooLarge'
  | 'unsupported'
  /** Of files of captions. */
  | 'noCaptions'
  | 'captionsTooLarge'
  | 'encoding';

/** A file that can't be edited, with a sentence for the user. */
export class MediaError extends Error {
  readonly kind: MediaErrorKind;
  readonly fileName: string;

  constructor(kind: MediaErrorKind, fileName: string, options?: ErrorOptions) {
    super(sentences[kind](fileName), options);
    this.name = 'MediaError';
    this.kind = kind;
    this.fileName = fileName;
  }
}

const sentences: Readonly<Record<MediaErrorKind, (fileName: string) => string>> = {
  missing: (name) => `"${name}" can't be read: it was moved, deleted, or is not yours to open.`,
  changed: (name) => `"${name}" has changed since it was added. Add it again.`,
  empty: (name) => `"${name}" is empty (0 bytes). Choose another file.`,
  notMedia: (name) =>
    `"${name}" is not a video, image or sound, whatever its name says. Choose another file.`,
  damaged: (name) => `"${name}" is cut short or damaged, so it can't be opened. Choose another copy of it.`,
  tooLarge: (name) =>
    `"${name}" has more than 134 million pixels, which is too many to edit. Make it smaller first.`,
  unsupported: (name) =>
    `"${name}" has no picture or sound that ffmpeg can read. Convert it, or choose another.`,
  noCaptions: (name) =>
    `There are no captions with times in "${name}". It should be SubRip (.srt) or WebVTT (.vtt).`,
  captionsTooLarge: (name) =>
    `"${name}" has more captions than can be used: 5 MB and 20,000 of them at most.`,
  encoding: (name) => `The letters of "${name}" can't be told for sure. Save it as UTF-8 and add it again.`,
};
