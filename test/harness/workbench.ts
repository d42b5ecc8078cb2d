import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { errors } from 'playwright-core';
import { ChatView } from './chat-view';
import type { VscodeServer } from './vscode-server';

/** Where screenshots of user tests are kept. */
export const screenshotsFolder = path.resolve(__dirname, '../../test-results/screenshots');

/** Values of the setting `workbench.colorTheme` for VS Code's own themes. */
export const colorThemes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

/** How long a step of a user may take before a test gives up on it, in milliseconds. */
const stepTimeoutMs = 30_000;

/**
 * One window of VS Code as a user sees it. Every method waits until what it acts on is there. Contributions of
 * extensions come some seconds after the window, so menus and the palette are opened again until they hold them.
 */
export class Workbench {
  /** The chat view, in the secondary side bar. */
  readonly chat: ChatView;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    this.chat = new ChatView(page);
  }

  /** Opens a window, empty without `folder` (absolute path), and waits until its explorer is there. */
  static async open(browser: Browser, server: VscodeServer, folder?: string): Promise<Workbench> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(stepTimeoutMs);
    const workbench = new Workbench(page, context);
    await page.goto(server.windowUrl(folder === undefined ? {} : { folder }));
    if (folder === undefined) await workbench.statusBar.waitFor();
    else await workbench.explorer.waitFor();
    return workbench;
  }

  /**
   * Waits until the window has put this text where it keeps its state. In a browser it does so every 5 seconds, since
   * it can't when it closes.
   */
  async waitUntilKept(text: string): Promise<void> {
    // The tests' own compiler wraps functions in a call that the page does not have.
    await this.page.evaluate('globalThis.__name ??= (named) => named');
    const deadline = Date.now() + stepTimeoutMs;
    while (!(await this.page.evaluate(findInDatabases, text))) {
      if (Date.now() > deadline) throw new Error(`The window has not kept: ${text}`);
      await delay(500);
    }
  }

  /** Loads the window anew, as its command "Developer: Reload Window" does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.explorer.waitFor();
  }

  /** Closes the window. The server goes on. */
  async close(): Promise<void> {
    await this.context.close();
  }

  /** The tree of files. */
  get explorer(): Locator {
    return this.page.getByRole('tree', { name: 'Files Explorer' });
  }

  get statusBar(): Locator {
    return this.page.locator('.part.statusbar');
  }

  /** A file or folder shown in the explorer, by its whole name. */
  file(name: string): Locator {
    return this.explorer.getByRole('treeitem', { name, exact: true });
  }

  /**
   * Selects these files in the explorer, and only these. Ctrl+click all along: a plain click would open the first
   * one, and the explorer then reveals it and drops the rest of the selection.
   */
  async selectFiles(...names: readonly string[]): Promise<void> {
    const selected = this.explorer.locator('[role="treeitem"][aria-selected="true"]');
    for (const name of await selected.evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''))) {
      if (!names.includes(name)) await this.file(name).click({ modifiers: ['ControlOrMeta'] });
    }
    for (const name of names) {
      if ((await this.file(name).getAttribute('aria-selected')) !== 'true') {
        await this.file(name).click({ modifiers: ['ControlOrMeta'] });
      }
      await this.file(name).and(selected).waitFor();
    }
  }

  /**
   * Drags a file of the explorer into a webview, with Shift as VS Code asks for it.
   * @param welcomed What the webview shows once it would take the file.
   */
  async dragFile(name: string, target: Locator, welcomed: Locator): Promise<void> {
    // Where files are added above it, it moves until it is selected.
    await this.selectFiles(name);
    const { mouse, keyboard } = this.page;
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to drag it to.');
    await this.file(name).hover();
    await mouse.down();
    await keyboard.down('Shift');
    try {
      // Webviews take part in a drag only some moves after Shift was seen.
      for (let x = 0; x < 20 && !(await welcomed.isVisible()); x++) {
        await mouse.move(box.x + x, box.y + 5, { steps: 2 });
        await this.settled();
      }
      await welcomed.waitFor({ timeout: 2000 });
    } finally {
      await mouse.up();
      await keyboard.up('Shift');
    }
  }

  /** Right-clicks a file and chooses a menu item by its whole label. A selection the file is part of is kept. */
  async chooseFromContextMenu(file: string, label: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: label, exact: true, disabled: false });
    const menu = this.page.getByRole('menu').first();
    await this.retried(`the item "${label}" in the menu of ${file}`, menu, async () => {
      await this.file(file).click({ button: 'right' });
      // A menu that was opened before the folder was known to be trusted keeps its items greyed out.
      await item.waitFor({ timeout: 2000 });
      // A menu ignores clicks in its first tenth of a second.
      await this.repeatedUntilHidden(item, () => item.click({ timeout: 2000 }));
    });
  }

  /** Opens the menu of what has the focus and chooses an item by its whole label, all with keys. */
  async chooseFromContextMenuByKey(label: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: label, exact: true });
    const focused = this.page.locator('li.action-item.focused', { has: item });
    const menu = this.page.getByRole('menu').first();
    await this.retried(`the item "${label}" in the menu`, menu, async () => {
      await this.page.keyboard.press('Shift+F10');
      await item.waitFor({ timeout: 2000 });
      const count = await menu.getByRole('menuitem').count();
      for (let presses = 0; presses < count && !(await focused.isVisible()); presses++) {
        await this.page.keyboard.press('ArrowDown');
      }
      await focused.waitFor({ timeout: 500 });
      await this.repeatedUntilHidden(item, () => this.page.keyboard.press('Enter'));
    });
  }

  /** Runs a command by its whole title as the palette shows it, with its category: "View: Toggle Output". */
  async runCommand(title: string): Promise<void> {
    await this.retried(`the command "${title}"`, this.quickInput, async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${title}`, { timeout: 2000 });
      await this.quickPickItem(title).click({ timeout: 2000 });
    });
  }

  /** Whole titles of the palette's commands that begin so, in the order of the alphabet. */
  async commandsOffered(prefix: string): Promise<string[]> {
    const rows = this.page.locator('.quick-input-widget').getByRole('option').locator('.label-name');
    const titles = new Set<string>();
    // A panel that opens takes the focus, and the palette closes.
    await this.retried('the whole palette', this.quickInput, async () => {
      titles.clear();
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${prefix}`, { timeout: 2000 });
      // Of a long list only what is in view is in the page.
      for (const key of ['ArrowDown', ...Array<string>(10).fill('ArrowUp')]) {
        await this.settled();
        for (const text of await rows.allInnerTexts()) titles.add(text.replaceAll('\u00a0', ' ').trim());
        await this.quickInput.press(key, { timeout: 2000 });
      }
      await this.quickInput.press('Escape', { timeout: 2000 });
      await this.quickInput.waitFor({ state: 'hidden', timeout: 2000 });
    });
    return [...titles].filter((title) => title.startsWith(prefix)).sort();
  }

  /** The list has drawn what it was told. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
  }

  /** Labels of the items in the menu of what is right-clicked; those that are greyed out end in " (disabled)". */
  menuOf(clicked: Locator): Promise<string[]> {
    return this.itemsOf(() => clicked.click({ button: 'right', timeout: 2000 }));
  }

  /** Labels of the items behind the `…` beside the tabs of the active group; see {@link menuOf}. */
  moreActions(): Promise<string[]> {
    const button = this.page.locator(
      '.editor-group-container.active .title .editor-actions [aria-label^="More Actions"]',
    );
    return this.itemsOf(() => button.click({ timeout: 2000 }));
  }

  private async itemsOf(open: () => Promise<void>): Promise<string[]> {
    const menu = this.page.getByRole('menu').first();
    let items: string[] = [];
    await this.retried('a menu', menu, async () => {
      await open();
      await menu.waitFor({ timeout: 2000 });
      items = await menu.getByRole('menuitem').evaluateAll(labelsOf);
      await this.page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden', timeout: 2000 });
    });
    return items;
  }

  /** Labels of the buttons beside the tabs of the active group, without their keys; see {@link menuOf}. */
  async titleButtons(): Promise<string[]> {
    const labels = await this.page
      .locator('.editor-group-container.active .title .editor-actions .action-label[aria-label]')
      .evaluateAll(labelsOf);
    return labels.map((label) => label.replace(/ \((?:[A-Z]\w*\+)+[^)]+\)/u, ''));
  }

  /** The text field of the open quick pick or input box. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }

  /** An entry of the open quick pick by its whole label, whatever description stands beside it. */
  quickPickItem(label: string): Locator {
    const labels = this.page.locator('.label-name', { hasText: new RegExp(`^\\s*${escapeRegExp(label)}$`) });
    return this.page.locator('.quick-input-widget').getByRole('option').filter({ has: labels }).first();
  }

  /** Chooses an entry of the open quick pick by its whole label. */
  async answerQuickPick(label: string): Promise<void> {
    const item = this.quickPickItem(label);
    await item.waitFor();
    // By key: rows may still move under a pointer while the list is filled.
    const focused = item.and(this.page.locator('.focused'));
    for (let presses = 0; !(await focused.isVisible()); presses++) {
      if (presses > 100) throw new Error(`The keys do not lead to "${label}".`);
      await this.quickInput.press('ArrowDown');
      // The list shows where the focus is with its next frame.
      await this.page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
    }
    await this.quickInput.press('Enter');
  }

  /** Types into the open input box, whose prompt or title contains `asked`, and confirms. */
  async answerInputBox(asked: string, text: string): Promise<void> {
    await this.page.locator('.quick-input-widget', { hasText: asked }).waitFor();
    await this.quickInput.fill(text);
    await this.quickInput.press('Enter');
  }

  /**
   * The page inside of a webview panel, found by the panel's title and its extension ("publisher.name"). The panel
   * must be the visible tab of its group.
   */
  panel(title: string, extensionId: string): FrameLocator {
    return this.page
      .locator(`iframe.webview.ready[src*="extensionId=${extensionId}"]`)
      .filter({ visible: true })
      .contentFrame()
      .frameLocator(`iframe#active-frame[title="${title}"]`);
  }

  /** A tab of the editor area by its whole title. */
  editorTab(title: string): Locator {
    return this.page
      .locator('.tabs-container')
      .getByRole('tab', { name: new RegExp(`^${escapeRegExp(title)}(,|$)`) });
  }

  /** A notification on the screen that contains `text`; its buttons are found with `getByRole('button')`. */
  notification(text: string | RegExp): Locator {
    return this.page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: text })
      .first();
  }

  /** Presses a button of the notification that contains `text`. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    await this.notification(text).getByRole('button', { name: button, exact: true }).click();
  }

  /** A modal dialog that contains `text`. */
  dialog(text: string | RegExp): Locator {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  /** Closes the tab of the editor area with this title. */
  async closeTab(title: string): Promise<void> {
    await this.editorTab(title).click({ button: 'middle' });
    await this.editorTab(title).waitFor({ state: 'detached' });
  }

  /** Types an absolute path into the file dialog that opens, and confirms. */
  async answerFileDialog(file: string): Promise<void> {
    // The palette it was called from has the same field, and the dialog fills in its folder only after a while.
    const dialog = this.page.locator('.quick-input-widget input[aria-label="Folder path"]');
    await dialog.waitFor();
    await this.repeatedUntilHidden(dialog, async () => {
      if ((await dialog.inputValue({ timeout: 2000 })) !== file) await dialog.fill(file, { timeout: 2000 });
      await this.page
        .locator('.quick-input-widget')
        .getByRole('listbox')
        .getByText(path.basename(file))
        .first()
        .waitFor({ timeout: 2000 });
      await dialog.press('Enter', { timeout: 2000 });
    });
  }

  /**
   * How long the video is that VS Code's media preview shows, in milliseconds, as the browser's own player reads it.
   * @param fileName The name of the file, whose tab is the visible one of its group.
   */
  async previewedVideoMs(fileName: string): Promise<number> {
    await this.editorTab(fileName).waitFor();
    const video = this.page
      .locator('iframe.webview.ready[src*="extensionId=vscode.media-preview"]')
      .filter({ visible: true })
      .contentFrame()
      .frameLocator('iframe#active-frame')
      .locator(`video[src*="/${encodeURIComponent(fileName)}"]`);
    await video.waitFor();
    return video.evaluate((player: HTMLVideoElement) => Math.round(player.duration * 1000));
  }

  /** Saves what the window shows as `<name>.png`. @returns the file's absolute path. */
  async screenshot(name: string): Promise<string> {
    await mkdir(screenshotsFolder, { recursive: true });
    const file = path.join(screenshotsFolder, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Does what closes `opened` again and again until it is closed: an element may be shown before it listens. */
  private async repeatedUntilHidden(opened: Locator, step: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + stepTimeoutMs;
    while (await opened.isVisible()) {
      try {
        await step();
        await opened.waitFor({ state: 'hidden', timeout: 500 });
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || Date.now() > deadline) throw error;
      }
    }
  }

  /** Tries a step that opens `opened` and chooses from it until that works, closing it in between. */
  private async retried(what: string, opened: Locator, step: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + stepTimeoutMs;
    for (;;) {
      try {
        await step();
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError)) throw error;
        if (Date.now() > deadline) throw new Error(`Not found: ${what}.`, { cause: error });
        // Only where it is open: elsewhere Escape clears the selection or hides the notifications.
        if (await opened.isVisible()) await this.page.keyboard.press('Escape');
      }
    }
  }
}

/** Runs in the page. */
function labelsOf(items: readonly Element[]): string[] {
  return items.map(
    (item) =>
      (item.getAttribute('aria-label') ?? item.textContent) +
      (item.closest('.disabled') || item.getAttribute('aria-disabled') === 'true' ? ' (disabled)' : ''),
  );
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Runs in the page: whether any of its databases holds a text, as such or as the bytes of a file. */
async function findInDatabases(text: string): Promise<boolean> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(request.error?.message));
    });
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await result(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values: unknown[] = await result(database.transaction(store).objectStore(store).getAll());
        for (const value of values) {
          const words = value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
          // A text inside of JSON inside of JSON is escaped once for each.
          if (words.replaceAll('\\', '').includes(text)) return true;
        }
      }
    } finally {
      database.close();
    }
  }
  return false;
}
