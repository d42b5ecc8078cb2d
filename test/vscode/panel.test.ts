import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ExportHistory } from '../../src/session/exports/export-history';
import { ExportJobs } from '../../src/session/exports/export-jobs';
import { Exports } from '../../src/session/exports/exports';
import { Conversation } from '../../src/vscode/conversation/conversation';
import { EditingPanel } from '../../src/vscode/panel/editing-panel';
import { protocolVersion } from '../../src/vscode/panel/messages';
import type { HostMessage, PageMessage } from '../../src/vscode/panel/messages';
import type { Services } from '../../src/vscode/services';
import { until } from '../harness/until';
import { theExtension } from './extension-context';

const log = { info: () => undefined, warn: () => undefined };

/** A user who closes the question where to edit. */
const unchosen: Pick<
  Services,
  'choice' | 'begin' | 'resume' | 'addressOf' | 'accountAt' | 'exports' | 'inspector'
> = {
  choice: () => Promise.resolve(undefined),
  begin: () => Promise.reject(new Error('No session was to begin.')),
  resume: () => assert.fail('No session was to be resumed.'),
  addressOf: () => 'embedded',
  accountAt: () => undefined,
  inspector: () => assert.fail('Nothing was to be looked at.'),
  exports: new Exports({
    jobs: new ExportJobs('/nowhere', log),
    history: new ExportHistory('/nowhere', log),
    finish: () => assert.fail('Nothing was to be exported.'),
    repeat: () => assert.fail('Nothing was to be exported.'),
    describe: String,
  }),
};

const panelTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('aiVideo.panel'),
    );

/** Resolves once `isSo`, looked at whenever tabs change. */
async function whenTabs(isSo: () => boolean): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const watch = vscode.window.tabGroups.onDidChangeTabs(() => {
      if (!isSo()) return;
      watch.dispose();
      resolve();
    });
  });
}

const done = () => Promise.resolve();

/** A panel without a page: a test says what the page would, and sees what it would hear. */
class FakePanel {
  readonly heard: HostMessage[] = [];
  private readonly messages = new vscode.EventEmitter<unknown>();
  readonly panel: vscode.WebviewPanel;

  constructor() {
    const never = () => new vscode.Disposable(() => undefined);
    const webview: vscode.Webview = {
      ...{ options: {}, html: '', cspSource: 'none' },
      onDidReceiveMessage: this.messages.event,
      postMessage: (message: HostMessage) => {
        this.heard.push(message);
        return Promise.resolve(true);
      },
      asWebviewUri: (uri) => uri,
    };
    this.panel = {
      ...{ viewType: 'aiVideo.panel', title: '', options: {}, viewColumn: undefined, active: true },
      ...{ visible: true, webview, onDidChangeViewState: never, onDidDispose: never },
      ...{ reveal: () => undefined, dispose: () => undefined },
    };
  }

  says(message: PageMessage): void {
    this.messages.fire(message);
  }
}

describe('The panel', () => {
  let conversation: Conversation;
  let listeners: number;

  beforeEach(() => {
    conversation = new Conversation(unchosen, log, 'A test');
    listeners = 0;
    const { onDidChange } = conversation.record;
    const counted: typeof onDidChange = (listener, self, disposables) => {
      listeners++;
      const registration = onDidChange(listener, self, disposables);
      return new vscode.Disposable(() => {
        listeners--;
        registration.dispose();
      });
    };
    Object.assign(conversation.record, { onDidChange: counted });
  });

  afterEach(() => conversation.dispose());

  const open = (onDidClose: (panel: EditingPanel) => void) =>
    new EditingPanel(
      theExtension().extensionUri,
      conversation,
      { attach: () => Promise.resolve(), chooseService: () => Promise.resolve() },
      log,
      { onDidBecomeActive: () => undefined, onDidChangeFocus: () => undefined, onDidClose },
    );

  it('opens, and leaves nothing behind when it is disposed', async () => {
    const closed: EditingPanel[] = [];
    for (let round = 0; round < 5; round++) {
      const panel = open((each) => closed.push(each));
      await whenTabs(() => panelTabs().length === 1);
      assert.equal(listeners, 1);
      panel.dispose();
      panel.dispose();
      await whenTabs(() => panelTabs().length === 0);
      assert.equal(listeners, 0);
      assert.equal(closed.length, round + 1);
    }
    // Nobody hears it any more, and nothing breaks.
    conversation.record.addEntry('notice', 'after the end');
  });

  it('leaves nothing behind when the user closes its tab', async () => {
    let closed = 0;
    open(() => closed++).reveal();
    await whenTabs(() => panelTabs().length === 1);
    await vscode.window.tabGroups.close(panelTabs());
    assert.deepEqual([closed, listeners], [1, 0]);
  });

  it('says that it is busy instead of dropping a request', async () => {
    let answer: () => void = () => undefined;
    const asking: typeof unchosen = {
      ...unchosen,
      choice: () => new Promise((resolve) => (answer = () => resolve(undefined))),
    };
    const slow = new Conversation(asking, log);
    const first = slow.files.add([vscode.Uri.file('/nowhere/clip.mp4')]);
    for (const request of [slow.ask('undo'), slow.export(), slow.showCredits()]) {
      const outcome = await request;
      assert.deepEqual(outcome, {
        type: 'busy',
        message: 'Still busy: Adding files. Stop it, or wait until it is done.',
      });
    }
    answer();
    assert.equal((await first).type, 'serviceNotChosen');
    assert.equal(slow.busy, undefined);
    slow.dispose();
  });

  it('puts back into the box what it was too busy for', async () => {
    let answer: () => void = () => undefined;
    const choice = () => new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    const slow = new Conversation({ ...unchosen, choice }, log);
    const webview = new FakePanel();
    const panel = new EditingPanel(
      ...([theExtension().extensionUri, slow, { attach: done, chooseService: done }, log] as const),
      { onDidBecomeActive: () => undefined, onDidChangeFocus: () => undefined, onDidClose: () => undefined },
      webview.panel,
    );
    const adding = slow.files.add([vscode.Uri.file('/nowhere/clip.mp4')]);
    webview.says({ type: 'ready', version: protocolVersion });
    webview.says({ type: 'send', text: 'trim the silences' });
    await until('the draft', () => webview.heard.some((message) => message.type === 'draft'));
    const drafts = webview.heard.filter((message) => message.type === 'draft');
    assert.deepEqual(drafts, [{ type: 'draft', text: 'trim the silences' }]);
    answer();
    await adding;
    panel.dispose();
    slow.dispose();
  });

  it('loses no file where the question where to edit stays unanswered', async () => {
    const outcome = await conversation.files.add([vscode.Uri.file('/nowhere/clip.mp4')]);
    assert.equal(outcome.type, 'serviceNotChosen');
    const again = await conversation.retry();
    assert.equal(again?.type, 'serviceNotChosen');
  });
});
