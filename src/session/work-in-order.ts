/** So much is taken in advance, such as from a key that is held down. */
export const mostWaiting = 20;

interface Waiting {
  readonly begin: () => void;
  readonly drop: () => void;
}

/** Work that is done one after another, in the order in which it came. */
export class WorkInOrder {
  private readonly waiting: Waiting[] = [];
  private isBusy = false;

  /** Whether some is being done. */
  get isUnderWay(): boolean {
    return this.isBusy;
  }

  /** Whether no more is to be added for now. */
  get isFull(): boolean {
    return this.waiting.length >= mostWaiting;
  }

  /**
   * Begins at once where nothing is under way. A failure is told to whoever asked for it, and ends no other work.
   * @param work Is told whether it had to wait for its turn.
   * @returns `undefined` where it was dropped before its turn came.
   */
  add<T>(work: (hasWaited: boolean) => Promise<T>): Promise<T | undefined> {
    if (!this.isBusy) return this.run(() => work(false));
    return new Promise((resolve, reject) => {
      this.waiting.push({
        begin: () => void this.run(() => work(true)).then(resolve, reject),
        drop: () => resolve(undefined),
      });
    });
  }

  /** Forgets what waits; what is being done goes on. @returns How much that was. */
  dropWaiting(): number {
    const dropped = this.waiting.splice(0);
    for (const { drop } of dropped) drop();
    return dropped.length;
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    this.isBusy = true;
    try {
      return await work();
    } finally {
      this.isBusy = false;
      this.waiting.shift()?.begin();
    }
  }
}
