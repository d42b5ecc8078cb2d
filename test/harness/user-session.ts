import path from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../scripts/setup/browser';
import { ensureVscodeServer } from '../../scripts/setup/vscode-server';
import { launchBrowser } from './browser';
import { VscodeServer } from './vscode-server';
import { Workbench } from './workbench';

const repository = path.resolve(__dirname, '../..');

/** Where the servers are installed. */
export const serversFolder = path.join(repository, '.vscode-test');

/** What differs from one user's VS Code to another's. */
export interface UserSessionOptions {
  /** Absolute path of the folder to open; without it the window is empty. */
  folder?: string;
  /** The user's settings.json. */
  settings?: Record<string, unknown>;
  /** Added to the environment of VS Code and its extensions. */
  env?: Readonly<Record<string, string>>;
  /** A VSIX to install, in the place of the files that it would hold. */
  vsix?: string;
  /** Whether a language model is there too, for the planner to ask. */
  languageModel?: boolean;
  /** Folders begin as not trusted. */
  workspaceTrust?: boolean;
}

/**
 * A user's VS Code with this extension installed as its package would be (`npm run build` must have run). Nobody is
 * signed in, and the profile is fresh. Closing it ends everything it started.
 */
export class UserSession {
  /** Those that are not closed yet. */
  static readonly open = new Set<UserSession>();

  private constructor(
    private window: Workbench,
    private readonly folder: string | undefined,
    readonly server: VscodeServer,
    readonly browser: Browser,
  ) {
    UserSession.open.add(this);
  }

  /** The window that is open now. */
  get workbench(): Workbench {
    return this.window;
  }

  /** Closes the window and opens one on the same folder, in which nothing of the first is open. */
  async openAnotherWindow(): Promise<Workbench> {
    await this.window.close();
    return (this.window = await Workbench.open(this.browser, this.server, this.folder));
  }

  static async start({
    folder,
    settings,
    env,
    vsix,
    languageModel = false,
    workspaceTrust = false,
  }: UserSessionOptions): Promise<UserSession> {
    const server = await VscodeServer.start({
      program: await ensureVscodeServer({ folder: serversFolder }),
      workspaceTrust,
      extensions: [vsix ?? repository, ...(languageModel ? [path.join(__dirname, 'model-extension')] : [])],
      ...(settings === undefined ? {} : { settings }),
      ...(env === undefined ? {} : { env }),
    });
    let browser: Browser | undefined;
    try {
      browser = await launchBrowser(await ensureBrowser());
      return new UserSession(await Workbench.open(browser, server, folder), folder, server, browser);
    } catch (error) {
      await browser?.close();
      await server.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    UserSession.open.delete(this);
    try {
      await this.browser.close();
    } finally {
      await this.server.stop();
    }
  }
}
