import assert from 'node:assert/strict';
import { copyFile, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { ConversationStore } from '../../src/session/conversation-store';
import type { EnvironmentToken } from '../../src/session/account/environment-token';
import { accountCommands } from '../../src/vscode/account/account-commands';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { SavedConversations } from '../../src/vscode/conversation/saved-conversations';
import { StatusItem } from '../../src/vscode/status-item';
import { Services } from '../../src/vscode/services';
import { Workbench } from '../../src/vscode/workbench';
import { flat, ok, raw } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { AnsweringUser } from './answering-user';
import { TestContext, theExtension } from './extension-context';
import { ShownItem } from './shown-item';
import { removeFolder } from './removed-folder';

/** A window of one user: what `activate` makes of a context, as far as the account goes. */
export class AccountWindow {
  readonly services: Services;
  readonly workbench: Workbench;
  readonly status = new ShownItem();
  /** Whatever panels were told. */
  readonly panelMessages: string[] = [];
  private readonly store: ConversationStore;
  private readonly statusItem: StatusItem;
  private readonly channel: vscode.LogOutputChannel;

  /** @param context Shared by the windows of one user. @param folder Where conversations are kept. */
  constructor(
    context: TestContext,
    private readonly folder: string,
    environment?: EnvironmentToken,
  ) {
    this.channel = vscode.window.createOutputChannel('an account under test', { log: true });
    const log: vscode.LogOutputChannel = { ...this.channel, ...context.log };
    this.services = new Services(context, log, environment);
    this.store = new ConversationStore(path.join(folder, 'conversations'), log);
    const saved = new SavedConversations(this.store);
    this.workbench = new Workbench(context.extensionUri, this.services, log, saved);
    const { createStatusBarItem } = vscode.window;
    Object.assign(vscode.window, { createStatusBarItem: () => this.status });
    this.statusItem = new StatusItem({ services: this.services, workbench: this.workbench });
    Object.assign(vscode.window, { createStatusBarItem });
  }

  async run(command: string): Promise<void> {
    await (accountCommands(this.services, this.workbench)[command]?.() ?? assert.fail(command));
  }

  /** A conversation with the sample, of which an editor can make something. */
  async withSample(): Promise<Conversation> {
    const conversation = this.workbench.newConversation();
    conversation.record.onDidChange((message) => this.panelMessages.push(JSON.stringify(message)));
    const sample = path.join(this.folder, 'harbour.mp4');
    await copyFile(
      vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4').fsPath,
      sample,
    );
    assert.deepEqual(await conversation.files.add([vscode.Uri.file(sample)]), { type: 'done' });
    return conversation;
  }

  async close(): Promise<void> {
    await this.store.close();
    this.statusItem.dispose();
    this.workbench.dispose();
    this.services.dispose();
    this.channel.dispose();
  }
}

/** Tokens as the cloud gives them: an anonymous one, and the user's own. */
export const anonymous = 'nmv_usr_anonymous_1';
export const mine = 'nmv_usr_mine_0123456789';

const setUser = (key: string, value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update(key, value, vscode.ConfigurationTarget.Global);

/** A user with windows at a cloud that accepts their tokens. */
export class AccountStage {
  readonly user = new AnsweringUser();
  readonly context: TestContext;
  private windows: AccountWindow[] = [];

  private constructor(
    readonly folder: string,
    readonly service: ScriptedService,
  ) {
    this.context = new TestContext(vscode.Uri.file(path.join(folder, 'storage')));
  }

  static async start(): Promise<AccountStage> {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-account-')));
    const service = await ScriptedService.start();
    // Without an end: the service's clock is not that of the extension host.
    service.tokens.add(anonymous).add(mine);
    const given = { token: anonymous, user_id: 'anon_1', credits: 100 };
    service.answer('anonymousToken', ok(given), ok(given));
    await setUser('service', 'cloud');
    await setUser('cloudUrl', service.url);
    return new AccountStage(folder, service);
  }

  open(environment?: EnvironmentToken): AccountWindow {
    const window = new AccountWindow(this.context, this.folder, environment);
    this.windows.push(window);
    return window;
  }

  /** Where new sessions begin from now on. */
  async choose(service: 'embedded' | 'cloud'): Promise<void> {
    await setUser('service', service);
  }

  async signIn(window: AccountWindow, token = mine): Promise<void> {
    this.user.types = [token];
    await window.run('aiVideo.setToken');
  }

  /** The agent answers the next message, whole at once: only the scripted client tells what of a stream it has read. */
  answerMessage(): void {
    this.service.answer('run', raw(flat.text('There you are.'), 'text/event-stream'));
  }

  /** The token of the request that came last. */
  get lastToken(): string | undefined {
    return this.service.received.at(-1)?.headers.authorization?.replace('Bearer ', '');
  }

  /** Closes the windows, as VS Code does. */
  async closeWindows(): Promise<void> {
    for (const window of this.windows.splice(0)) await window.close();
  }

  async end(): Promise<void> {
    this.user.leave();
    await this.closeWindows();
    await setUser('service', undefined);
    await setUser('cloudUrl', undefined);
    await this.service.close();
    await removeFolder(this.folder);
  }
}
