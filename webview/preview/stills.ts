import type { MediaPictures } from '../media-pictures';
import type { Playback } from './playback';
import type { TimelineFrames } from './timeline-frames';

/** In pixels; as high as the stage usually is. */
const stillHeight = 360;

/** What is on the stage while nothing plays. */
export interface Still {
  readonly image: HTMLImageElement | undefined;
  /** Whether it is the edited timeline, with its titles in the picture; else it is a file's frame. */
  readonly isExact: boolean;
}

/**
 * Chooses the picture of the playhead's moment: the file's frame, which the lanes may have already, until the edited
 * timeline's own has come. The one before stays until there is another, so that nothing flickers.
 */
export class Stills {
  private last: (Still & { readonly ms: number }) | undefined;

  constructor(
    private readonly playback: Playback,
    private readonly pictures: MediaPictures,
    private readonly frames: TimelineFrames,
  ) {}

  /** Asks for what is not at hand. */
  now(): Still {
    const { restingMs, ms, shown } = this.playback;
    const still = shown === 'still' ? this.playback.still : undefined;
    const exact = this.exactAt(restingMs);
    if (exact) this.last = { image: exact, isExact: true, ms };
    else if (!this.awaitsExact(ms)) {
      const image = still && this.pictures.frame(still.mediaId, still.atMs, stillHeight);
      if (image) this.last = { image, isExact: false, ms };
    }
    const isAny = still !== undefined || exact !== undefined;
    return isAny && this.last ? this.last : { image: undefined, isExact: false };
  }

  private exactAt(atMs: number | undefined): HTMLImageElement | undefined {
    if (atMs !== undefined) return this.frames.at({ atMs, height: stillHeight });
    this.frames.rest();
    return undefined;
  }

  /** After an edit the picture before it stays for a moment: the file's frame would be further from what comes. */
  private awaitsExact(ms: number): boolean {
    return this.last?.isExact === true && this.last.ms === ms && this.frames.isLooking;
  }
}
