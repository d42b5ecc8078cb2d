import type { MediaPictures } from '../media-pictures';
import type { Playback } from './playback';
import type { TimelineFrames } from './timeline-frames';

/** In pixels; as high as the stage usually is. */
const stillHeight = 360;

/** What is on the stage while nothing plays. */
export interface Still {
  /** An image, or the player of the file itself. */
  readonly picture: HTMLImageElement | 'source' | undefined;
  /** Whether it is of the edited timeline, with its titles in the picture; else it is a file's frame. */
  readonly isOfTimeline: boolean;
  /** Whether it is of another moment, or of the timeline before an edit, for as long as there is no better one. */
  readonly isStale: boolean;
  /** Whether the edited timeline's own picture of this moment is yet to come. */
  readonly isBusy: boolean;
}

/** What is known of a picture that was shown. */
interface Shown {
  readonly picture: NonNullable<Still['picture']>;
  readonly isOfTimeline: boolean;
  readonly ms: number;
  /** What of which file it stands for. */
  readonly of: string;
}

/**
 * Chooses the picture of the playhead's moment: the file's frame, by its own player where that can look it up, until
 * the edited timeline's own has come. The one before stays until there is another, so that nothing flickers.
 */
export class Stills {
  private last: Shown | undefined;

  constructor(
    private readonly playback: Playback,
    private readonly pictures: MediaPictures,
    private readonly frames: TimelineFrames,
  ) {}

  /** Asks for what is not at hand. */
  now(): Still {
    const { restingMs, ms, shown } = this.playback;
    const file = shown === 'still' ? this.playback.still : undefined;
    const of = file ? `${file.mediaId}/${file.atMs}` : '';
    const exact = this.exactAt(restingMs);
    if (exact) return this.show({ picture: exact, isOfTimeline: true, ms, of });
    const isBusy = restingMs !== undefined && this.frames.isLooking;
    // After an edit that leaves the file's moment, the picture before it is nearer to what comes than the file's frame.
    const stays = this.last?.isOfTimeline === true && this.last.ms === ms && this.last.of === of;
    const picture = file && !(stays && isBusy) ? this.ofFile(file) : undefined;
    if (picture) return { ...this.show({ picture, isOfTimeline: false, ms, of }), isBusy };
    const { last } = this;
    // Where no file is seen, such as on a card, none is to stand behind the text.
    if (!file || !last) return { picture: undefined, isOfTimeline: false, isStale: false, isBusy };
    return { picture: last.picture, isOfTimeline: last.isOfTimeline, isStale: true, isBusy };
  }

  private show(shown: Shown): Still {
    this.last = shown;
    const { picture, isOfTimeline } = shown;
    return { picture, isOfTimeline, isStale: false, isBusy: false };
  }

  private ofFile({ mediaId, atMs }: NonNullable<Playback['still']>): Shown['picture'] | undefined {
    if (this.playback.sourceStands) return 'source';
    // What the player is about to show need not be made as a picture too.
    return this.playback.sourceComes ? undefined : this.pictures.frame(mediaId, atMs, stillHeight);
  }

  private exactAt(atMs: number | undefined): HTMLImageElement | undefined {
    if (atMs !== undefined) return this.frames.at({ atMs, height: stillHeight });
    this.frames.rest();
    return undefined;
  }
}
