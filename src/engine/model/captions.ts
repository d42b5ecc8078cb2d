/** A file of captions that was uploaded to a session. It lies beside the media: it has no picture and no sound. */
export interface CaptionsFile {
  readonly id: string;
  /** The name that the user knows it by, such as `talk.srt`. */
  readonly fileName: string;
  /** Absolute path on this machine. */
  readonly path: string;
}

/** What such a file says. */
export interface Captions {
  /** In the order of their starts; those of two speakers may overlap. */
  readonly cues: readonly Cue[];
  /** How many there are beside these that make no sense: without a time, or ending before they begin. */
  readonly skipped: number;
}

export interface Cue {
  readonly startMs: number;
  /** After the start. */
  readonly endMs: number;
  /** Plain text; may have line breaks. */
  readonly text: string;
  /** Whether all of it is in italics, as voices from elsewhere are. */
  readonly italic: boolean;
}
