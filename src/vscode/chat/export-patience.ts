import type { Outcome } from '../conversation/outcome';

/** How long a reply in the chat view waits for an export before it leaves it to the panel, in milliseconds. */
const patienceMs = 30_000;

/** Ends the waiting of a reply for an export that takes long: the export itself goes on. */
export class ExportPatience {
  private timer: NodeJS.Timeout | undefined;
  private over = false;
  private end: (outcome: undefined) => void = () => undefined;
  private readonly ended = new Promise<undefined>((resolve) => (this.end = resolve));

  constructor(private readonly ms = patienceMs) {}

  /** Whether the request was left to the panel. */
  get isOver(): boolean {
    return this.over;
  }

  /** An export was begun. @param isAlone Whether nothing else of the request is left by now. */
  exportBegins(isAlone: () => boolean): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!isAlone()) this.exportBegins(isAlone);
      else {
        this.over = true;
        this.end(undefined);
      }
    }, this.ms);
  }

  /** @returns How the request ended; `undefined` where it is left to the panel. */
  async waitFor(request: Promise<Outcome>): Promise<Outcome | undefined> {
    try {
      return await Promise.race([request, this.ended]);
    } finally {
      clearTimeout(this.timer);
    }
  }
}
