import { inEnglish } from '../../contract/sentence';
import type { Words } from '../../contract/sentence';

export type RenderErrorKind =
  | 'cancelled'
  | 'diskFull'
  | 'ffmpegFailed'
  | 'sourceMissing'
  /** Another file lies under its name since it was added. */
  | 'sourceChanged'
  | 'folderNotWritable'
  /** The timeline has no clip. */
  | 'nothingToRender'
  /** This build of ffmpeg lacks what the timeline needs. */
  | 'ffmpegLacks';

/** Why there is no file; the words are for the user. */
export class RenderError extends Error {
  readonly kind: RenderErrorKind;

  constructor(
    kind: RenderErrorKind,
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(inEnglish(words), options);
    this.name = 'RenderError';
    this.kind = kind;
  }
}
