import type { MediaMessage, PageMessage } from '../../src/vscode/panel/messages';
import { mimeTypeOf } from './codecs';

export type PreviewMessage = Extract<
  MediaMessage,
  { type: 'previewBegins' | 'previewData' | 'previewEnds' | 'previewFailed' }
>;

export function isOfPreview(message: MediaMessage): message is PreviewMessage {
  return message.type.startsWith('preview');
}

interface FeedEvents {
  /** There is something to play at this address. */
  readonly onAddress: (address: string) => void;
  readonly onFailed: (message: string) => void;
  /** What has come is not all that is kept; asked for anew, it comes whole. */
  readonly onIncomplete: () => void;
}

/** So much is kept behind the playhead where a buffer is full, in seconds. */
const keptBehind = 10;

let requests = 0;

/**
 * One preview on its way from the host to a `<video>`: played while it comes, through a `MediaSource`, or once it is
 * there, where the host has it whole.
 */
export class PreviewFeed {
  readonly request = `preview ${++requests}`;
  private address: string | undefined;
  private parts: Uint8Array<ArrayBuffer>[] = [];
  private isWhole = false;
  private hasEnded = false;
  private hasEvicted = false;
  private source: MediaSource | undefined;
  private buffer: SourceBuffer | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly post: (message: PageMessage) => void,
    private readonly events: FeedEvents,
  ) {
    post({ type: 'openPreview', request: this.request });
    video.addEventListener('timeupdate', this.pump);
  }

  receive(message: PreviewMessage): void {
    switch (message.type) {
      case 'previewBegins':
        this.isWhole = message.isWhole;
        break;
      case 'previewData':
        this.parts.push(message.bytes);
        if (this.isWhole) this.taken();
        else this.pump();
        break;
      case 'previewEnds':
        this.hasEnded = true;
        if (this.isWhole) this.offer(new Blob(this.parts.splice(0), { type: 'video/mp4' }));
        else this.pump();
        break;
      case 'previewFailed':
        this.events.onFailed(message.message);
        break;
    }
  }

  dispose(): void {
    this.video.removeEventListener('timeupdate', this.pump);
    this.post({ type: 'closePreview', request: this.request });
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.parts = [];
  }

  private taken(): void {
    this.post({ type: 'previewTaken', request: this.request });
  }

  private offer(what: Blob | MediaSource): void {
    this.address = URL.createObjectURL(what);
    this.events.onAddress(this.address);
  }

  /** Appends the next bytes as soon as the buffer can take them. */
  private readonly pump = (): void => {
    if (this.isWhole) return;
    if (!this.source) {
      this.open();
      return;
    }
    const { buffer, source } = this;
    if (!buffer || buffer.updating || source.readyState !== 'open') return;
    const [next] = this.parts;
    if (!next) {
      if (this.hasEnded) this.end();
      return;
    }
    try {
      buffer.appendBuffer(next);
      this.parts.shift();
      this.taken();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
      this.makeRoom(buffer);
    }
  };

  /** Once the header has come, the codecs are known. */
  private open(): void {
    const bytes = joined(this.parts);
    const type = mimeTypeOf(bytes);
    if (type === undefined) {
      // What comes next is needed for it.
      if (this.hasEnded) this.events.onIncomplete();
      else this.taken();
      return;
    }
    if (!MediaSource.isTypeSupported(type)) {
      // It can't be played while it comes; whole, the element may know how.
      this.parts = [];
      if (this.hasEnded) this.events.onIncomplete();
      else this.taken();
      return;
    }
    this.parts = [bytes];
    const source = new MediaSource();
    this.source = source;
    source.addEventListener('sourceopen', () => {
      this.buffer = source.addSourceBuffer(type);
      this.buffer.addEventListener('updateend', this.pump);
      this.pump();
    });
    this.offer(source);
  }

  private end(): void {
    this.source?.endOfStream();
    if (this.hasEvicted) this.events.onIncomplete();
  }

  /** What was seen long ago goes; what is to be seen waits until something was. */
  private makeRoom(buffer: SourceBuffer): void {
    const start = buffer.buffered.length > 0 ? buffer.buffered.start(0) : 0;
    const until = this.video.currentTime - keptBehind;
    if (until <= start) return;
    this.hasEvicted = true;
    buffer.remove(start, until);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
