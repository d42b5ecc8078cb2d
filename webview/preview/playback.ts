import type { MediaMessage, PageMessage, PanelState } from '../../src/vscode/panel/messages';
import { mainTrack, segmentAt, sourceMs } from '../../src/timeline/source-moments';
import { isHeardOnly } from '../../src/timeline/timeline';
import type { TimelineView } from '../../src/timeline/timeline';
import { Backwards, shuttleRates } from './backwards';
import { hasBuffered } from './buffered';
import { KeptFrame } from './kept-frame';
import { Marks } from './marks';
import type { KeptMarks } from './marks';
import { isOfPreview, PreviewFeed } from './preview-feed';
import { SourceVideo } from './source-video';
import { textsAt } from './stage-texts';
import type { StageText } from './stage-texts';

/** What is seen on the stage: the edited timeline, the files with the cuts skipped, or a single frame. */
export type Shown = 'preview' | 'source' | 'still';

/** Frames a second where the draft does not tell. */
const usualFps = 30;

/** Where an earlier page was. */
interface KeptPlayback {
  readonly playheadMs: number;
  readonly marks: KeptMarks;
  readonly speed?: number | undefined;
}

interface PlaybackHost {
  readonly post: (message: PageMessage) => void;
  /** Something is drawn differently. */
  readonly onChange: () => void;
}

/**
 * The playhead and what moves it: the player of the edited timeline. As long as the preview does not come so far, the
 * files are played with the cuts skipped, and while nothing plays a frame of the file is shown.
 */
export class Playback {
  readonly previewVideo = document.createElement('video');
  readonly sourceVideo = document.createElement('video');
  /** Where the playhead is, in milliseconds. */
  ms = 0;
  isPlaying = false;
  shown: Shown = 'still';
  /** Why there is no preview; empty where there is one, or none was asked for. */
  failure = '';
  /** How fast it plays where nobody shuttles. */
  normalSpeed = 1;
  readonly marks: Marks;
  readonly keptFrame = new KeptFrame();
  private rate = 1;
  private timeline: TimelineView | null = null;
  private state: PanelState | null = null;
  private feed: PreviewFeed | undefined;
  private readonly source: SourceVideo;
  private readonly backwards = new Backwards();
  private frame: number | undefined;
  private wantsPlay = false;

  constructor(private readonly host: PlaybackHost) {
    this.marks = new Marks(this, host.onChange);
    this.source = new SourceVideo(this.sourceVideo, () => this.pause());
    const { previewVideo } = this;
    previewVideo.addEventListener('canplay', () => this.onPreviewReady());
    previewVideo.addEventListener('seeked', host.onChange);
    for (const type of ['loadeddata', 'seeked']) this.sourceVideo.addEventListener(type, host.onChange);
    previewVideo.addEventListener('ended', () => this.onEnd());
    for (const video of [previewVideo, this.sourceVideo]) {
      video.playsInline = true;
      video.preload = 'auto';
      video.tabIndex = -1;
      // A hidden page draws nothing, but what is heard goes on, past cuts and marks.
      video.addEventListener('timeupdate', () => {
        if (document.hidden && this.isPlaying) this.advance();
      });
    }
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && this.backwards.isOn) this.pause();
    });
  }

  get durationMs(): number {
    if (this.timeline) return this.timeline.durationMs;
    const first = this.state?.media.find(({ kind }) => kind === 'video');
    return first?.status.type === 'ready' ? (first.status.durationMs ?? 0) : 0;
  }

  get fps(): number {
    return this.timeline?.fps ?? usualFps;
  }

  /** The canvas's size in pixels, where it is known. */
  get canvas(): Pick<TimelineView, 'width' | 'height'> {
    return this.timeline ?? {};
  }

  /** Whether there is nothing to see at any moment. */
  get isHeardOnly(): boolean {
    return this.timeline !== null && isHeardOnly(this.timeline);
  }

  /** Titles and captions of the playhead's moment; none where the picture has them already. */
  get texts(): readonly StageText[] {
    return this.timeline && this.shown !== 'preview' ? textsAt(this.timeline, this.ms) : [];
  }

  /** Where the playhead rests on a timeline that the engine can show, and no preview does; in milliseconds. */
  get restingMs(): number | undefined {
    const { timeline, state, shown, durationMs } = this;
    if (this.isHeardOnly) return undefined;
    const isShown = timeline !== null && durationMs > 0 && state?.service === 'embedded' && shown === 'still';
    return isShown && !this.isPlaying ? Math.min(this.ms, durationMs - 1) : undefined;
  }

  /** Whether the file's own player stands at the playhead's moment while nothing plays. */
  get sourceStands(): boolean {
    return this.shown === 'still' && this.source.stands(this.pictureMs, 1000 / this.fps);
  }

  /** Whether the file's own player is on its way there. */
  get sourceComes(): boolean {
    return this.shown === 'still' && this.source.comes(this.pictureMs);
  }

  /** The moment whose picture is shown: nothing is seen at the very end, and backwards not each frame. */
  private get pictureMs(): number {
    return this.backwards.frameFor(Math.min(this.ms, Math.max(0, this.durationMs - 1)));
  }

  /** How fast it plays; negative backwards. */
  get speed(): number {
    return this.rate;
  }

  /** Whether playing waits for a preview that is being made. */
  get isPreparing(): boolean {
    return this.wantsPlay && !this.isPlaying;
  }

  /**
   * Takes what the host says of the timeline and the media.
   * @param state With the timeline that is shown, also before the first edit.
   * @param kept Where an earlier page was on it; what does not fit this timeline is passed over.
   */
  show(state: PanelState, kept?: KeptPlayback): void {
    const before = this.state;
    this.state = state;
    const ms = before ? this.keptFrame.follow(before, state, this.ms) : this.ms;
    if (before && before.timeline === state.timeline && before.media === state.media) return;
    this.timeline = state.timeline;
    this.source.show(state.timeline, state.media);
    if (before?.timeline !== state.timeline) {
      const goOn = this.isPlaying || this.wantsPlay;
      this.halt();
      this.closePreview();
      this.failure = '';
      if (kept) this.startFrom(kept);
      else this.ms = ms;
      this.marks.clearBeyond(this.durationMs);
      this.ms = Math.min(this.ms, this.durationMs);
      this.shown = 'still';
      if (goOn) this.play();
    }
    if (this.shown === 'still') this.source.seek(this.pictureMs);
  }

  private startFrom({ playheadMs, marks, speed }: KeptPlayback): void {
    if (playheadMs <= this.durationMs) this.ms = playheadMs;
    this.marks.restore(marks);
    if (speed !== undefined) this.setSpeed(speed);
  }

  receive(message: MediaMessage): void {
    const { feed } = this;
    if (isOfPreview(message) && message.request === feed?.request) feed.receive(message);
  }

  toggle(): void {
    if (this.isPlaying || this.wantsPlay) this.pause();
    else this.play();
  }

  /** Plays on from the playhead, or from the beginning where that stands at the end. */
  play(rate = this.normalSpeed): void {
    if (this.durationMs === 0) return;
    this.rate = rate;
    const { startMs, endMs } = this.marks.bounds;
    if (rate > 0 && (this.ms >= endMs - 1 || this.ms < startMs)) this.ms = startMs;
    if (rate < 0 && (this.ms <= startMs || this.ms > endMs)) this.ms = endMs;
    if (rate < 0) {
      this.playBackwards();
      return;
    }
    this.backwards.end();
    this.forgetFailure();
    this.openPreview();
    this.wantsPlay = true;
    if (this.canShowPreview(this.ms)) this.playVideo('preview');
    else if (this.source.canShow(this.ms)) this.playVideo('source');
    this.host.onChange();
  }

  pause(): void {
    this.halt();
    this.rate = this.normalSpeed;
    this.showMoment();
    this.host.onChange();
  }

  seek(ms: number): void {
    // What could not be shown then may be there by now.
    this.forgetFailure();
    const goOn = this.isPlaying || this.wantsPlay;
    this.halt();
    this.ms = Math.round(Math.min(Math.max(0, ms), this.durationMs));
    this.showMoment();
    if (goOn && !this.isOver) this.play(this.rate);
    else this.rate = this.normalSpeed;
    this.host.onChange();
  }

  /** Moves the playhead by whole frames, and stops there. */
  step(frames: number): void {
    this.halt();
    const frame = Math.round((this.ms * this.fps) / 1000) + frames;
    this.seek((frame * 1000) / this.fps);
  }

  /** Of playing forwards, from here on; 1 is as the video is. */
  setSpeed(speed: number): void {
    this.normalSpeed = speed;
    if (this.rate > 0) {
      this.rate = speed;
      this.previewVideo.playbackRate = speed;
    }
    this.host.onChange();
  }

  /** J, K and L: backwards, stop, forwards; pressed again, faster. */
  shuttle(direction: -1 | 0 | 1): void {
    if (direction === 0) {
      this.pause();
      return;
    }
    const isOnItsWay = (this.isPlaying || this.wantsPlay) && Math.sign(this.rate) === direction;
    const next = isOnItsWay ? shuttleRates.find((rate) => rate > Math.abs(this.rate)) : shuttleRates[0];
    this.halt();
    this.play(direction * (next ?? shuttleRates[2]));
  }

  /** Whether there is nothing left to play. In a loop there always is. */
  private get isOver(): boolean {
    const { startMs, endMs } = this.marks.bounds;
    return !this.marks.isLooping && (this.rate < 0 ? this.ms <= startMs : this.ms >= endMs - 1);
  }

  private openPreview(): void {
    if (this.feed || this.state?.service !== 'embedded' || this.timeline === null) return;
    this.feed = new PreviewFeed(this.previewVideo, this.host.post, {
      onAddress: (address) => {
        this.previewVideo.src = address;
        this.previewVideo.currentTime = this.ms / 1000;
      },
      onFailed: (message) => {
        this.failure = message;
        if (!this.isPlaying) this.wantsPlay = false;
        this.host.onChange();
      },
      onIncomplete: () => {
        const at = this.ms;
        this.closePreview();
        this.openPreview();
        this.ms = at;
      },
    });
  }

  private forgetFailure(): void {
    if (this.failure === '') return;
    this.failure = '';
    this.closePreview();
  }

  private closePreview(): void {
    if (!this.feed) return;
    this.feed.dispose();
    this.feed = undefined;
    this.previewVideo.removeAttribute('src');
    this.previewVideo.load();
  }

  private canShowPreview(ms: number): boolean {
    return hasBuffered(this.previewVideo, ms);
  }

  /** What has come of the preview takes over from whatever is shown. */
  private onPreviewReady(): void {
    if (!this.canShowPreview(this.ms)) return;
    if (this.wantsPlay && this.rate > 0 && this.shown !== 'preview') {
      this.sourceVideo.pause();
      this.playVideo('preview');
    } else if (!this.isPlaying) this.showMoment();
    this.host.onChange();
  }

  private playVideo(which: 'preview' | 'source'): void {
    const video = which === 'preview' ? this.previewVideo : this.sourceVideo;
    if (which === 'source') this.source.seek(this.ms);
    else if (Math.abs(video.currentTime * 1000 - this.ms) > 1) video.currentTime = this.ms / 1000;
    video.playbackRate = this.rate;
    this.shown = which;
    this.isPlaying = true;
    void video.play().catch((error: unknown) => {
      // Paused again before it began.
      if (!(error instanceof DOMException) || error.name !== 'AbortError') this.pause();
    });
    this.follow();
  }

  /** No browser plays backwards: frame after frame is looked up. */
  private playBackwards(): void {
    this.backwards.begin(this.ms);
    // What has come of it can be looked up faster than the files.
    this.openPreview();
    this.isPlaying = true;
    this.wantsPlay = true;
    this.follow();
    this.host.onChange();
  }

  /** Keeps the playhead in step with what plays, frame by frame. */
  private follow(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.frame = undefined;
      if (!this.isPlaying) return;
      this.follow();
      this.advance();
      this.host.onChange();
    });
  }

  private advance(): void {
    if (this.backwards.isOn) {
      this.advanceBackwards();
      return;
    }
    if (this.shown === 'source') {
      this.source.follow(this.rate);
      this.ms = this.source.ms;
      if (this.canShowPreview(this.ms)) this.onPreviewReady();
    } else this.ms = Math.round(this.previewVideo.currentTime * 1000);
    if (this.ms >= this.marks.bounds.endMs - 1) this.onEnd();
  }

  private advanceBackwards(): void {
    const { bounds, isLooping } = this.marks;
    this.ms = this.backwards.now(this.rate, bounds);
    const isLooking = this.previewVideo.seeking || this.sourceVideo.seeking;
    if (this.backwards.looksFor(this.ms, isLooking)) this.showMoment();
    if (this.ms > bounds.startMs) return;
    if (isLooping) this.backwards.begin(bounds.endMs);
    else this.pause();
  }

  private onEnd(): void {
    // Looking up the last frame ends the video too.
    if (!this.isPlaying || this.backwards.isOn) return;
    const { startMs, endMs } = this.marks.bounds;
    this.ms = endMs;
    if (this.marks.isLooping) this.seek(startMs);
    else this.pause();
  }

  private halt(): void {
    this.isPlaying = false;
    this.wantsPlay = false;
    this.backwards.end();
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
    this.previewVideo.pause();
    this.sourceVideo.pause();
  }

  /** Shows the playhead's moment, by what is at hand. */
  private showMoment(): void {
    if (this.canShowPreview(this.ms)) {
      // In the middle of the frame: its start may be rounded into the one before.
      const frame = Math.floor(((this.ms + 0.5) * this.fps) / 1000);
      this.previewVideo.currentTime = Math.min((frame + 0.5) / this.fps, this.previewVideo.duration);
      this.shown = 'preview';
    } else {
      this.shown = 'still';
      this.source.seek(this.pictureMs);
    }
  }

  /** The frame that stands for the playhead's moment: what it is of. `undefined` where nothing can be shown. */
  get still(): { readonly mediaId: string; readonly atMs: number } | undefined {
    const media = this.state?.media ?? [];
    if (!this.timeline) {
      const first = media.find(({ kind }) => kind === 'video' || kind === 'image');
      return first && { mediaId: first.id, atMs: this.ms };
    }
    const track = this.isHeardOnly ? undefined : mainTrack(this.timeline);
    const ms = this.backwards.frameFor(this.ms);
    const segment = track && (segmentAt(track, ms) ?? track.segments.at(-1));
    const item = segment && media.find(({ id }) => id === segment.mediaId);
    return item && { mediaId: item.id, atMs: sourceMs(segment, ms) };
  }
}
