import { inEnglish, sentence } from '../../contract/sentence';
import type { Sentence } from '../../contract/sentence';

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
  readonly words: Sentence;

  constructor(kind: MediaErrorKind, fileName: string, options?: ErrorOptions) {
    const words = sentences[kind](fileName);
    super(inEnglish(words), options);
    this.words = words;
    this.name = 'MediaError';
    this.kind = kind;
    this.fileName = fileName;
  }
}

const sentences: Readonly<Record<MediaErrorKind, (fileName: string) => Sentence>> = {
  missing: (name) => sentence(`"{0}" can't be read: it was moved, deleted, or is not yours to open.`, name),
  changed: (name) => sentence('"{0}" has changed since it was added. Add it again.', name),
  empty: (name) => sentence('"{0}" is empty (0 bytes). Choose another file.', name),
  notMedia: (name) =>
    sentence('"{0}" is not a video, image or sound, whatever its name says. Choose another file.', name),
  damaged: (name) =>
    sentence(`"{0}" is cut short or damaged, so it can't be opened. Choose another copy of it.`, name),
  tooLarge: (name) =>
    sentence(
      '"{0}" has more than 134 million pixels, which is too many to edit. Make it smaller first.',
      name,
    ),
  unsupported: (name) =>
    sentence('"{0}" has no picture or sound that ffmpeg can read. Convert it, or choose another.', name),
  noCaptions: (name) =>
    sentence('There are no captions with times in "{0}". It should be SubRip (.srt) or WebVTT (.vtt).', name),
  captionsTooLarge: (name) =>
    sentence('"{0}" has more captions than can be used: 5 MB and 20,000 of them at most.', name),
  encoding: (name) =>
    sentence(`The letters of "{0}" can't be told for sure. Save it as UTF-8 and add it again.`, name),
};
