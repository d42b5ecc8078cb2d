/** What was asked before, brought back into the prompt box by the arrow keys. */
export class PromptRecall {
  /** How many prompts back; 0 is what is being typed. */
  private back = 0;
  private typed = '';

  /**
   * @param prompts What was asked, oldest first. @param draft What stands in the box.
   * @returns What is to stand there; `undefined` where nothing older was asked.
   */
  older(prompts: readonly string[], draft: string): string | undefined {
    const asked = distinct(prompts);
    if (this.back >= asked.length) return undefined;
    if (this.back === 0) this.typed = draft;
    this.back++;
    return asked[asked.length - this.back];
  }

  /** @returns What is to stand there; `undefined` where it is what is being typed already. */
  newer(prompts: readonly string[]): string | undefined {
    if (this.back === 0) return undefined;
    this.back--;
    const asked = distinct(prompts);
    return this.back === 0 ? this.typed : asked[asked.length - this.back];
  }

  get isRecalling(): boolean {
    return this.back > 0;
  }

  /** Something else was typed, or it was sent. */
  reset(): void {
    this.back = 0;
  }
}

/** Each prompt once, at its last place. */
function distinct(prompts: readonly string[]): string[] {
  return prompts.filter((prompt, index) => prompts.lastIndexOf(prompt) === index);
}
