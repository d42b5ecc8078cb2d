import type { MediaMessage, MediaWaveform, PageMessage } from '../src/vscode/panel/messages';

/** Requests that are under way at a time: what scrolled away meanwhile is then not waited for. */
const mostAsked = 4;

/** Frames that are kept: a strip over a wide screen for a dozen tracks. */
const mostKept = 600;

interface Wanted {
  readonly key: string;
  readonly message: Extract<PageMessage, { type: 'frame' }>;
}

/** Frames and waveforms of media: asked of the host when they are first drawn, and kept. */
export class MediaPictures {
  /** The ones used last come last; `null` where there is none. */
  private readonly frames = new Map<string, HTMLImageElement | null>();
  private readonly waveforms = new Map<string, MediaWaveform | null>();
  private readonly askedWaveforms = new Set<string>();
  private readonly asked = new Set<string>();
  private wanted: Wanted[] = [];

  constructor(
    private readonly post: (message: PageMessage) => void,
    private readonly onArrived: () => void,
  ) {}

  /**
   * A frame of a file as a picture; `undefined` as long as it has not come, or where there is none.
   * @param atMs From the file's start. @param height Pixels.
   */
  frame(mediaId: string, atMs: number, height: number): HTMLImageElement | undefined {
    const key = keyOf(mediaId, atMs, height);
    const known = this.frames.get(key);
    if (known === undefined) {
      if (!this.asked.has(key) && !this.wanted.some((each) => each.key === key)) {
        this.wanted.push({ key, message: { type: 'frame', mediaId, atMs, height } });
        this.ask();
      }
      return undefined;
    }
    this.frames.delete(key);
    this.frames.set(key, known);
    return known?.complete === true && known.naturalWidth > 0 ? known : undefined;
  }

  waveform(mediaId: string): MediaWaveform | undefined {
    const known = this.waveforms.get(mediaId);
    if (known === undefined && !this.askedWaveforms.has(mediaId)) {
      this.askedWaveforms.add(mediaId);
      this.post({ type: 'waveform', mediaId });
    }
    return known ?? undefined;
  }

  /** What is not drawn any more need not be looked for: called before everything is drawn. */
  forgetWanted(): void {
    this.wanted = [];
  }

  receive(message: MediaMessage): void {
    if (message.type === 'waveform') {
      this.waveforms.set(message.mediaId, message.waveform);
      this.onArrived();
      return;
    }
    if (message.type !== 'frame') return;
    const key = keyOf(message.mediaId, message.atMs, message.height);
    this.asked.delete(key);
    this.keep(key, message.jpeg);
    this.ask();
  }

  private ask(): void {
    while (this.asked.size < mostAsked) {
      const next = this.wanted.shift();
      if (!next) return;
      this.asked.add(next.key);
      this.post(next.message);
    }
  }

  private keep(key: string, jpeg: Uint8Array<ArrayBuffer> | null): void {
    if (jpeg === null) this.frames.set(key, null);
    else {
      const image = new Image();
      image.alt = '';
      image.onload = this.onArrived;
      image.src = URL.createObjectURL(new Blob([jpeg], { type: 'image/jpeg' }));
      this.frames.set(key, image);
    }
    for (const [oldest, image] of this.frames) {
      if (this.frames.size <= mostKept) return;
      if (image) URL.revokeObjectURL(image.src);
      this.frames.delete(oldest);
    }
  }
}

function keyOf(mediaId: string, atMs: number, height: number): string {
  return `${mediaId}/${atMs}/${height}`;
}
