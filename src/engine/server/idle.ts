/** Tells when the engine has had nothing to do for long enough to end itself. */
export class IdleWatch {
  private active = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param idleMs 0: never. */
  constructor(
    private readonly idleMs: number,
    private readonly onIdle: () => void,
  ) {
    this.arm();
  }

  get busy(): boolean {
    return this.active > 0;
  }

  /** Counts a request or render until the returned function is called. */
  begin(): () => void {
    this.active++;
    clearTimeout(this.timer);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.active--;
      if (this.active === 0) this.arm();
    };
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private arm(): void {
    if (this.idleMs > 0) this.timer = setTimeout(this.onIdle, this.idleMs);
  }
}
