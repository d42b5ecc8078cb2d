import type { Marks, Stretch } from './marks';

/** Once a prompt has cut what was marked, the marks stand around what came after it: they go. */
export class CutByPrompt {
  private filled: { readonly text: string; readonly stretch: Stretch | undefined } | undefined;
  private sent: Stretch | undefined;

  constructor(private readonly marks: Marks) {}

  /** A prompt that cuts the marked stretch was written into the box. */
  fill(text: string): void {
    this.filled = { text, stretch: this.marks.stretch };
  }

  /** A prompt was sent, perhaps with more words around that one. */
  send(text: string): void {
    this.sent = this.filled && text.includes(this.filled.text) ? this.filled.stretch : undefined;
  }

  /** Something else than a prompt is about to change the timeline. */
  forget(): void {
    this.sent = undefined;
  }

  /** The timeline is another one. Marks that were set since stay. */
  timelineChanged(): void {
    const { sent, marks } = this;
    const { startMs, endMs } = marks.stretch ?? {};
    if (sent?.startMs === startMs && sent?.endMs === endMs) marks.clear();
    this.sent = undefined;
  }
}
