/** What the agent sometimes says after a normal answer; it means nothing. */
const phrase = 'I encountered a temporary issue';

/**
 * Takes the phrase away where it trails a normal answer. Text comes in pieces of any size, so what may become the
 * phrase is held back until more arrives; everything else passes at once, and nothing else is lost.
 */
export class TrailingIssueFilter {
  private held = '';
  private saidSomething = false;

  /** @returns The text that can be shown now. */
  push(text: string): string {
    const all = this.held + text;
    const at = all.indexOf(phrase);
    // A paragraph after the phrase shows that it was not the end of the answer.
    const trails = at >= 0 && !/\n\s*\S/u.test(all.slice(at));
    const shown = trails ? all.slice(0, at).trimEnd() : all.slice(0, all.length - unfinishedLength(all));
    this.held = all.slice(shown.length);
    if (shown.trim() !== '') this.saidSomething = true;
    return shown;
  }

  /** @returns The rest of the text, when no more will come: the phrase only where it is all that was said. */
  end(): string {
    const { held } = this;
    this.held = '';
    return this.saidSomething && held.trimStart().startsWith(phrase) ? '' : held;
  }
}

/** How many characters at the end may be the beginning of the phrase, with the white space before it. */
function unfinishedLength(text: string): number {
  for (let length = Math.min(phrase.length - 1, text.length); length > 0; length--) {
    if (phrase.startsWith(text.slice(-length))) {
      return text.length - text.slice(0, -length).trimEnd().length;
    }
  }
  return text.length - text.trimEnd().length;
}
