import type { Locator, Page } from 'playwright-core';

/** The name of the model that `model-extension` provides, as the chat view shows it. */
const testModelName = 'Fixed Sentence';

/**
 * VS Code's chat view. Needs `model-extension` to be installed: with no language model at all, no participant is
 * ever asked.
 */
export class ChatView {
  constructor(private readonly page: Page) {}

  private get view(): Locator {
    return this.page.locator('.chat-viewpane .interactive-session');
  }

  /** The field where a message is typed. */
  get input(): Locator {
    return this.view.getByRole('textbox');
  }

  /** Shows the view and waits until messages can be sent. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Alt+I');
    await this.view.locator('.chat-input-toolbars').getByText(testModelName).first().waitFor();
    await this.input.focus();
  }

  /**
   * Sends a message to a participant and waits until its reply is complete.
   * @param participant its name without the @
   * @returns the text of the reply as shown
   */
  async ask(participant: string, message: string, timeoutMs = 60_000): Promise<string> {
    const reply = await this.send(participant, message);
    await reply.and(this.completeReply).waitFor({ timeout: timeoutMs });
    return (await reply.locator('.chat-markdown-part').allInnerTexts()).join('\n');
  }

  /** Sends a message to a participant. @returns the row of its reply, which may still be growing. */
  async send(participant: string, message: string): Promise<Locator> {
    const rows = await this.view.locator('.interactive-list .monaco-list-row').count();
    const last = rows === 0 ? -1 : await this.lastRowIndex();
    await this.input.focus();
    await this.page.keyboard.type(`@${participant}`);
    // The suggestion proves that the participant is known; sent earlier, the message would go to the model.
    await this.suggestions.getByText(`@${participant}`, { exact: true }).first().waitFor();
    await this.page.keyboard.type(` ${message}`);
    await this.view.getByRole('button', { name: /^Send/ }).first().click();
    await this.page.mouse.move(0, 0); // Away from the button, whose hover covers the view.
    const reply = this.view.locator(`.monaco-list-row.response[data-index="${last + 2}"]`);
    await reply.waitFor();
    return reply;
  }

  private get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible');
  }

  private get completeReply(): Locator {
    return this.page.locator('.monaco-list-row.response:not(:has(.chat-response-loading))');
  }

  private async lastRowIndex(): Promise<number> {
    const row = this.view.locator('.interactive-list .monaco-list-row[data-last-element="true"]');
    return Number(await row.getAttribute('data-index'));
  }
}
