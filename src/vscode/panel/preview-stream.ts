import type { OpenedPreview } from '../../client/engine-client';
import type { HostMessage } from './messages';

/** How many chunks may be on their way to the page: enough that it never waits, and that a hidden page holds no more. */
const mostUnseen = 16;

/** Hands a preview to the page as it comes, no faster than the page takes it. */
export class PreviewStream {
  private readonly controller = new AbortController();
  private unseen = 0;
  private wake: () => void = () => undefined;

  /** @param request The page's own name for it. @param describe An error in the user's words. */
  constructor(
    readonly request: string,
    private readonly post: (message: HostMessage) => void,
    private readonly describe: (error: unknown) => string,
  ) {}

  /** Never rejects: what fails is told to the page. */
  async run(open: (signal: AbortSignal) => Promise<OpenedPreview>): Promise<void> {
    const { request, post } = this;
    const { signal } = this.controller;
    try {
      const { stream, isWhole } = await open(signal);
      try {
        post({ type: 'previewBegins', request, isWhole });
        for await (const bytes of stream as AsyncIterable<Uint8Array>) {
          if (!(await this.hasRoom())) return;
          this.unseen++;
          post({ type: 'previewData', request, bytes: new Uint8Array(bytes) });
        }
        post({ type: 'previewEnds', request });
      } finally {
        stream.destroy();
      }
    } catch (error) {
      if (signal.aborted) return;
      post({ type: 'previewFailed', request, message: this.describe(error) });
    }
  }

  /** The page has taken a chunk. */
  taken(): void {
    this.unseen--;
    this.wake();
  }

  /** Nobody looks any more. */
  close(): void {
    this.controller.abort();
    this.wake();
  }

  /** Waits until another chunk may be sent. @returns `false` where it was closed meanwhile. */
  private async hasRoom(): Promise<boolean> {
    while (this.unseen >= mostUnseen && !this.controller.signal.aborted) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return !this.controller.signal.aborted;
  }
}
