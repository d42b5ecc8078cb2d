import type { MediaMessage, PageMessage } from '../../src/vscode/panel/messages';

/** How long the playhead rests before its picture is asked for, in milliseconds. */
const restMs = 120;

interface Moment {
  readonly atMs: number;
  /** Pixels. */
  readonly height: number;
}

/**
 * The picture of the edited timeline at the moment where the playhead rests, as an export would show it: with titles,
 * overlays, colours and the canvas's shape. Of an earlier moment none is waited for: what is asked for last counts.
 */
export class TimelineFrames {
  private shown: (Moment & { readonly image: HTMLImageElement }) | undefined;
  private wanted: Moment | undefined;
  private asked: (Moment & { readonly request: number }) | undefined;
  /** A moment of which there is no picture. */
  private missing: Moment | undefined;
  private request = 0;
  private timer: number | undefined;

  constructor(
    private readonly post: (message: PageMessage) => void,
    private readonly onArrived: () => void,
  ) {}

  /** @returns `undefined` as long as it has not come, or where there is none. */
  at(moment: Moment): HTMLImageElement | undefined {
    const { shown } = this;
    if (isSame(shown, moment)) return shown.image.complete ? shown.image : undefined;
    if (isSame(this.wanted, moment) || isSame(this.missing, moment)) return undefined;
    if (isSame(this.asked, moment)) {
      this.rest();
      return undefined;
    }
    this.wanted = moment;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), restMs);
    return undefined;
  }

  /** Whether a picture is on its way. */
  get isLooking(): boolean {
    return this.wanted !== undefined || this.asked !== undefined || this.shown?.image.complete === false;
  }

  /** Nothing is to be asked for: something plays. */
  rest(): void {
    this.wanted = undefined;
    window.clearTimeout(this.timer);
  }

  /** The timeline is another one. */
  forget(): void {
    this.rest();
    this.asked = undefined;
    this.missing = undefined;
    this.show(undefined);
  }

  receive(message: MediaMessage): void {
    if (message.type !== 'timelineFrame' || message.request !== this.asked?.request) return;
    const { atMs, height } = this.asked;
    this.asked = undefined;
    if (message.jpeg === null) this.missing = { atMs, height };
    else {
      const image = new Image();
      image.alt = '';
      image.onload = this.onArrived;
      image.src = URL.createObjectURL(new Blob([message.jpeg], { type: 'image/jpeg' }));
      this.show({ atMs, height, image });
    }
    this.onArrived();
  }

  private ask(): void {
    const { wanted } = this;
    if (!wanted) return;
    this.wanted = undefined;
    // The host gives up the one before.
    this.asked = { ...wanted, request: ++this.request };
    this.post({ type: 'timelineFrame', ...this.asked });
  }

  private show(shown: TimelineFrames['shown']): void {
    if (this.shown) URL.revokeObjectURL(this.shown.image.src);
    this.shown = shown;
  }
}

function isSame<Of extends Moment>(known: Of | undefined, { atMs, height }: Moment): known is Of {
  return known?.atMs === atMs && known.height === height;
}
