import type { Locator, Page } from 'playwright-core';
import { errors } from 'playwright-core';

/** What the extension provides in the place of a language model, as the chat view shows it. */
const embeddedModelName = 'Video Editor';

/** VS Code's chat view. With no language model at all, no participant is ever asked. */
export class ChatView {
  constructor(private readonly page: Page) {}

  private get view(): Locator {
    return this.page.locator('.chat-viewpane .interactive-session');
  }

  /** The field where a message is typed. */
  get input(): Locator {
    return this.view.getByRole('textbox', { name: /^Chat Input/ });
  }

  /** Shows the view and waits until messages can be sent. */
  async open(): Promise<void> {
    // A first window shows it by itself, where the keys would hide it again.
    if (!(await this.view.isVisible())) await this.page.keyboard.press('Control+Alt+I');
    // Extensions are activated once the window is up.
    const model = this.view.locator('.chat-input-toolbars').getByText(embeddedModelName).first();
    await model.waitFor({ timeout: 60_000 });
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

  /** The reply that was begun last. */
  get lastReply(): Locator {
    return this.view.locator('.monaco-list-row.response[data-last-element="true"]');
  }

  /**
   * Sends a message to a participant.
   * @param options.attach The name of a file of the workspace, attached as a user does who types #.
   * @returns the row of its reply, which may still be growing.
   */
  async send(participant: string, message: string, options: { attach?: string } = {}): Promise<Locator> {
    const rows = await this.view.locator('.interactive-list .monaco-list-row').count();
    const last = rows === 0 ? -1 : await this.lastRowIndex();
    await this.mention(participant);
    if (options.attach !== undefined) await this.attach(options.attach);
    await this.page.keyboard.type(` ${message}`);
    await this.view.getByRole('button', { name: /^Send/ }).first().click();
    await this.page.mouse.move(0, 0); // Away from the button, whose hover covers the view.
    const reply = this.view.locator(`.monaco-list-row.response[data-index="${last + 2}"]`);
    await reply.waitFor();
    return reply;
  }

  /**
   * Types the participant's name into the empty field until it is suggested, which proves that it is known: sent
   * earlier, the message would go to the model.
   */
  private async mention(participant: string): Promise<void> {
    const suggestion = this.suggestions.getByText(`@${participant}`, { exact: true }).first();
    const deadline = Date.now() + 30_000;
    for (;;) {
      await this.input.focus();
      // A participant that stays is there already; once its name is taken away, it is suggested anew.
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.press('Delete');
      await this.page.keyboard.type(`@${participant}`);
      try {
        await suggestion.waitFor({ timeout: 2000 });
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > deadline) throw error;
      }
    }
  }

  private async attach(fileName: string): Promise<void> {
    await this.page.keyboard.type(` #${fileName}`);
    await this.suggestions.getByText(fileName).first().click();
    await this.view.locator('.chat-input-container').getByText(fileName).first().waitFor();
  }

  /** The text of a reply's first code block. */
  async codeBlock(reply: Locator): Promise<string> {
    const lines = reply.locator('.interactive-result-code-block').first().locator('.view-line');
    await lines.first().filter({ hasText: /./ }).waitFor();
    // The editor that shows it writes spaces as no-break spaces.
    return (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Stops the reply that is coming in. */
  async cancel(): Promise<void> {
    await this.view
      .getByRole('button', { name: /^(Cancel|Stop)/ })
      .first()
      .click();
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
