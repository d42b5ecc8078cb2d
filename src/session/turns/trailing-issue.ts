/** What the agent sometimes says after a normal answer; it means nothing. */
const phrase = 'I encountered a temporary issue';

/** The phrase alone, and with what may follow it without saying anything either. In lower case. */
const emptyWords: readonly string[] = ['', ' while processing your request', ' while processing the request']
  .flatMap((where) =>
    ['. ', '! ', ', ', '; ', ' – ', ' — ', ' - '].map((joint) => `${phrase}${where}${joint}`),
  )
  .flatMap((said) => ['please try again', 'try again'].map((plea) => `${said}${plea}`))
  .flatMap((said) =>
    ['', ' later', ' shortly', ' in a moment', ' in a few moments', ' in a minute', ' in a while'].map(
      (when) => `${said}${when}`,
    ),
  )
  .flatMap((said) => [`${said}.`, `${said}!`])
  .map((said) => said.toLowerCase());

/** After these a sentence may begin. */
const sentenceEnd = /(?:[.!?…:。！？：]["'”’」』)\]*_]*|[\p{Extended_Pictographic}\uFE0F*_|`])$/u;

/**
 * Takes the phrase away where a normal answer ends with it, and with nothing else. Text comes in pieces of any size,
 * so what may still turn out to be that is held back until more arrives; everything else passes at once.
 */
export class TrailingIssueFilter {
  private held = '';
  /** The last characters that were shown, without white space after them. */
  private shownEnd = '';

  /** @returns The text that can be shown now. */
  push(text: string): string {
    const all = this.held + text;
    const shown = all.slice(0, this.startOfIssue(all) ?? all.length).trimEnd();
    this.held = all.slice(shown.length);
    this.shownEnd = (this.shownEnd + shown).trimEnd().slice(-20);
    return shown;
  }

  /** @returns The rest of the text, when no more will come: the phrase only where it is all that was said. */
  end(): string {
    const { held } = this;
    this.held = '';
    return this.shownEnd !== '' && held.trimStart().startsWith(phrase) ? '' : held;
  }

  /** Where that begins which may be the phrase at the end of the answer; `undefined` where there is no such thing. */
  private startOfIssue(text: string): number | undefined {
    for (let at = text.indexOf('I'); at >= 0; at = text.indexOf('I', at + 1)) {
      const before = text.slice(0, at);
      if (mayBeIssue(text.slice(at)) && this.mayBeginAfter(before)) return at;
    }
    return undefined;
  }

  private mayBeginAfter(before: string): boolean {
    const gap = /\s*$/u.exec(before)?.[0] ?? '';
    const said = (this.shownEnd + before).trimEnd();
    return said === '' || gap.includes('\n') || (gap !== '' && sentenceEnd.test(said));
  }
}

function mayBeIssue(text: string): boolean {
  if (!phrase.startsWith(text.slice(0, phrase.length))) return false;
  const said = text.trimEnd().replaceAll(/\s+/gu, ' ').toLowerCase();
  return emptyWords.some((words) => words.startsWith(said));
}
