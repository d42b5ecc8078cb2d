import { editResultSchema } from '../../contract/edits';
import type { Offer } from './gui-offers';
import { GuiTalkFilter } from './gui-talk';
import { TrailingIssueFilter } from './trailing-issue';

/**
 * What of the agent's words is shown: not its trailing issue, nor how to click in an editor that is not there. And
 * what was told beside them.
 */
export class TurnWords {
  private readonly issue = new TrailingIssueFilter();
  private readonly gui: GuiTalkFilter | undefined;
  private isInterrupted = false;
  private shown = '';
  private readonly suggested = new Set<string>();
  /** The service told of something that it did not do. */
  refused = false;

  /** @param isTranslated Whether the agent believes that there is a graphical editor. */
  constructor(isTranslated: boolean) {
    this.gui = isTranslated ? new GuiTalkFilter() : undefined;
  }

  get offers(): readonly Offer[] {
    const suggestions = [...this.suggested].map((prompt): Offer => ({ type: 'suggestion', prompt }));
    return [...(this.gui?.offers ?? []), ...suggestions];
  }

  /** Prompts that the service suggests beside its words. */
  suggest(prompts: readonly string[]): void {
    for (const prompt of prompts) this.suggested.add(prompt);
  }

  /** Of one tool; only the embedded engine's is known. */
  result(json: unknown): void {
    const result = editResultSchema.safeParse(json).data;
    if (result?.done === false && !result.unneeded) this.refused = true;
  }

  /** @returns The text that can be shown now, as all of these do. */
  push(text: string): string {
    const words = this.issue.push(text);
    return this.apart(this.gui ? this.gui.push(words) : words);
  }

  /** A sign of life without words. */
  pause(): string {
    return this.apart(this.gui?.pause() ?? '');
  }

  /** A tool is called: what comes after it is said anew. */
  interrupt(): string {
    const words = this.apart(this.gui?.flush() ?? '');
    this.isInterrupted = true;
    return words;
  }

  end(): string {
    const words = this.issue.end();
    return this.apart(this.gui ? this.gui.push(words) + this.gui.flush() : words);
  }

  /** What was said before and after a tool are paragraphs of their own. */
  private apart(words: string): string {
    if (words === '') return '';
    const joins =
      this.gui !== undefined && this.isInterrupted && /\S$/u.test(this.shown) && /^\S/u.test(words);
    this.isInterrupted = false;
    this.shown = words;
    return joins ? `\n\n${words}` : words;
  }
}
