import type { Log } from '../../session/outside';
import type { ConversationMedia } from '../conversation/conversation-media';
import type { HostMessage, PageMessage } from './messages';
import { PreviewStream } from './preview-stream';

/** What a page asks for to show media: the preview, single frames, and waveforms. */
export type MediaRequest = Extract<
  PageMessage,
  { type: 'openPreview' | 'previewTaken' | 'closePreview' | 'frame' | 'waveform' | 'timelineFrame' }
>;

/** Shows a conversation's media to one page. */
export class PanelMedia {
  private preview: PreviewStream | undefined;
  private readonly controller = new AbortController();
  /** Of the timeline's picture that was asked for last: an earlier one is not waited for any more. */
  private frameWanted = new AbortController();

  constructor(
    private readonly media: Pick<ConversationMedia, 'openPreview' | 'frame' | 'waveform' | 'timelineFrame'>,
    private readonly log: Log,
    private readonly post: (message: HostMessage) => void,
    private readonly describe: (error: unknown) => string,
  ) {}

  async handle(message: MediaRequest): Promise<void> {
    switch (message.type) {
      case 'openPreview':
        this.preview?.close();
        this.preview = new PreviewStream(message.request, this.post, this.describe);
        await this.preview.run((signal) => this.media.openPreview(signal));
        break;
      case 'previewTaken':
        if (this.preview?.request === message.request) this.preview.taken();
        break;
      case 'closePreview':
        if (this.preview?.request === message.request) this.preview.close();
        break;
      case 'frame': {
        const { mediaId, atMs, height } = message;
        const jpeg = await this.find((signal) => this.media.frame(mediaId, atMs, height, signal));
        this.post({ type: 'frame', mediaId, atMs, height, jpeg: jpeg ?? null });
        break;
      }
      case 'timelineFrame': {
        const { request, atMs, height } = message;
        this.frameWanted.abort();
        this.frameWanted = new AbortController();
        const jpeg = await this.find(
          (signal) => this.media.timelineFrame(atMs, height, signal),
          this.frameWanted.signal,
        );
        this.post({ type: 'timelineFrame', request, jpeg: jpeg ?? null });
        break;
      }
      case 'waveform': {
        const { mediaId } = message;
        const found = await this.find((signal) => this.media.waveform(mediaId, signal));
        const waveform = found && { windowsPerSecond: found.rate.num / found.rate.den, peaks: found.peaks };
        this.post({ type: 'waveform', mediaId, waveform: waveform ?? null });
        break;
      }
    }
  }

  /** A new page has taken the place of the one that asked. */
  reset(): void {
    this.preview?.close();
    this.preview = undefined;
  }

  dispose(): void {
    this.reset();
    this.controller.abort();
  }

  /** A timeline without pictures is one all the same: why there is none is told to the log alone. */
  private async find<T>(
    look: (signal: AbortSignal) => Promise<T | undefined>,
    wanted: AbortSignal = this.controller.signal,
  ): Promise<T | undefined> {
    const signal = AbortSignal.any([this.controller.signal, wanted]);
    try {
      return await look(signal);
    } catch (error) {
      if (!signal.aborted) this.log.warn(`Looking at media: ${String(error)}`);
      return undefined;
    }
  }
}
