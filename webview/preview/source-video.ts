import type { MediaItem } from '../../src/vscode/panel/messages';
import {
  isPlayedForwards,
  mainTrack,
  segmentAt,
  sourceMs,
  timelineMs,
} from '../../src/timeline/source-moments';
import type { Segment, TimelineView } from '../../src/timeline/timeline';

/** Plays the files themselves with what was cut out skipped: what there is to see before a preview. */
export class SourceVideo {
  private timeline: TimelineView | null = null;
  private media: readonly MediaItem[] = [];
  private segment: Segment | undefined;

  /** @param onEnded It has come to the timeline's end, or to what it can't show. */
  constructor(
    readonly element: HTMLVideoElement,
    private readonly onEnded: () => void,
  ) {
    element.addEventListener('ended', () => this.next());
  }

  show(timeline: TimelineView | null, media: readonly MediaItem[]): void {
    this.timeline = timeline;
    this.media = media;
    this.segment = undefined;
  }

  /** Whether a moment of the timeline can be shown, in milliseconds. */
  canShow(ms: number): boolean {
    const segment = this.segmentAt(ms);
    return segment !== undefined && this.addressOf(segment) !== undefined && isPlayedForwards(segment);
  }

  /**
   * Whether the frame of a moment of the timeline is there to be seen.
   * @param frameMs How long a frame is; both in milliseconds.
   */
  stands(ms: number, frameMs: number): boolean {
    const segment = this.sought(ms);
    const { currentTime, readyState, seeking } = this.element;
    // While it looks for a moment it shows the one before.
    if (!segment || seeking || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return false;
    return Math.abs(currentTime * 1000 - sourceMs(segment, ms)) <= frameMs;
  }

  /** Whether the frame of a moment of the timeline, in milliseconds, was looked up and is about to be there. */
  comes(ms: number): boolean {
    const { error, readyState, seeking } = this.element;
    return (
      this.sought(ms) !== undefined &&
      error === null &&
      (seeking || readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
    );
  }

  /** The segment at a moment, where it is the one that was looked up last. */
  private sought(ms: number): Segment | undefined {
    const segment = this.segmentAt(ms);
    const isSought = segment !== undefined && segment.id === this.segment?.id;
    return isSought && this.addressOf(segment) !== undefined ? segment : undefined;
  }

  /** The moment of the timeline that is shown, in milliseconds. */
  get ms(): number {
    const { segment, element } = this;
    return segment ? timelineMs(segment, element.currentTime * 1000) : 0;
  }

  seek(ms: number): void {
    const segment = this.segmentAt(ms);
    const address = segment && this.addressOf(segment);
    if (!segment || address === undefined) return;
    this.segment = segment;
    const { element } = this;
    // Within the frame: a moment in whole milliseconds may lie a little before it.
    const seconds = (sourceMs(segment, ms) + 1) / 1000;
    element.volume = Math.min(1, (segment.volumePercent ?? 100) / 100);
    if (element.src !== address) element.src = address;
    // Looked up anew before it was found, a frame would never be seen.
    else if (Math.abs(element.currentTime - seconds) < 0.0005) return;
    element.currentTime = seconds;
  }

  /** Goes on with the next segment where this one is over; called with each frame while it plays. */
  follow(rate: number): void {
    const { segment, element } = this;
    if (!segment) return;
    element.playbackRate = rate * (segment.speed ?? 1);
    const outMs = segment.source?.outMs;
    if (outMs !== undefined && element.currentTime * 1000 >= outMs) this.next();
  }

  private next(): void {
    const { segment, element } = this;
    if (!segment) return;
    if (!this.canShow(segment.endMs)) {
      this.onEnded();
      return;
    }
    this.seek(segment.endMs);
    void element.play().catch(() => this.onEnded());
  }

  /** Where nothing is on a timeline yet, as in the cloud, it is the first video as it is. */
  private segmentAt(ms: number): Segment | undefined {
    if (this.timeline) {
      const track = mainTrack(this.timeline);
      return track && segmentAt(track, ms);
    }
    const first = this.media.find(({ kind }) => kind === 'video');
    const durationMs = first?.status.type === 'ready' ? (first.status.durationMs ?? 0) : 0;
    if (!first || ms >= durationMs) return undefined;
    return { id: first.id, mediaId: first.id, startMs: 0, endMs: durationMs, name: first.name, raw: {} };
  }

  private addressOf({ mediaId }: Segment): string | undefined {
    return this.media.find(({ id, kind }) => id === mediaId && kind === 'video')?.address;
  }
}
