/** Closer to the end than this counts as being there: fractions of a pixel, a line half read. */
const nearPx = 24;

/**
 * Keeps a scrolled list at its end while it grows, but only when the reader is there already: somebody who
 * scrolled up to read is left in peace. Works on sizes, before the browser paints, so that nothing jumps.
 */
export class StickToBottom {
  private readonly sizes = new ResizeObserver(() => this.follow());
  private stuck = true;

  constructor(
    private readonly scroller: HTMLElement,
    content: HTMLElement,
    /** Called when the reader leaves the end or comes back to it. */
    private readonly onChange: (stuck: boolean) => void,
    /** Where the reader is, in pixels; `undefined` at the end. */
    private readonly onScrolled: (top: number | undefined) => void,
    /** Where to begin, where that is not the end. */
    startTop?: number,
  ) {
    if (startTop !== undefined) {
      scroller.scrollTop = startTop;
      this.onScroll();
    }
    this.sizes.observe(scroller);
    this.sizes.observe(content);
    scroller.addEventListener('scroll', this.onScroll, { passive: true });
  }

  /** Goes to the end, wherever the reader is. */
  jump(): void {
    this.setStuck(true);
    this.follow();
  }

  private readonly onScroll = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.setStuck(scrollHeight - scrollTop - clientHeight <= nearPx);
    this.onScrolled(this.stuck ? undefined : scrollTop);
  };

  private follow(): void {
    if (this.stuck) this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  private setStuck(stuck: boolean): void {
    if (stuck === this.stuck) return;
    this.stuck = stuck;
    this.onChange(stuck);
  }
}
