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

/** Why there is no file; the message is a sentence for the user. */
export class RenderError extends Error {
  readonly kind: RenderErrorKind;

  constructor(kind: RenderErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RenderError';
    this.kind = kind;
  }
}
