import assert from 'node:assert/strict';
import { copyFile, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { systemClock } from '../../src/client/clock';
import { ConversationStore } from '../../src/session/conversation-store';
import type { SavedConversation } from '../../src/session/saved-conversation';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { savedOf } from '../../src/vscode/conversation/saved-record';
import type { Workbench } from '../../src/vscode/workbench';
import { until } from '../harness/until';
import { theExtension } from './extension-context';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

describe('A turn whose window closed while it was done on this computer', function () {
  this.timeout(60_000);
  let folder: string;
  let log: vscode.LogOutputChannel;
  let window: TestWindow;
  let conversation: Conversation;

  function open(): Workbench {
    window = new TestWindow(folder, log);
    return window.workbench;
  }
  const sleep = systemClock.sleep.bind(systemClock);
  const entries = ({ record }: Conversation) => record.contents.conversation;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-closed-')));
    log = vscode.window.createOutputChannel('a closed window under test', { log: true });
    await setService('embedded');
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4');
    await copyFile(sample.fsPath, path.join(folder, 'harbour.mp4'));
    conversation = open().newConversation();
    await conversation.files.add([vscode.Uri.file(path.join(folder, 'harbour.mp4'))]);
    assert.equal((await conversation.ask('keep the first 20 seconds')).type, 'done');
  });
  afterEach(async () => {
    Object.assign(systemClock, { sleep });
    await window.close();
    await setService(undefined);
    log.dispose();
    await removeFolder(folder);
  });

  /** What is on the disk where the window closes in the middle of what is asked, and the engine goes on. */
  async function closedDuring(request: string): Promise<SavedConversation> {
    let kept: SavedConversation | undefined;
    await conversation.ask(request, ({ type }) => {
      if (type === 'turnBegins') kept = savedOf(conversation, { createdAt: 0, lastUsedAt: 0 });
    });
    await window.close();
    const saved = kept ?? assert.fail('No turn began.');
    const store = new ConversationStore(path.join(folder, 'conversations'), log);
    await store.takeOver(saved);
    await store.close();
    return saved;
  }

  it('can be taken back in the next window, to the timeline before it', async () => {
    const { id } = await closedDuring('mute it');
    const again = (await open().find(id)) ?? assert.fail('The conversation is gone.');
    await until('it is told', () => entries(again).at(-1)?.text === 'While the window was closed:');
    const asked = entries(again).findLast(({ role }) => role === 'user') ?? assert.fail('Nothing was asked.');
    assert.equal(asked.text, 'mute it');
    const volumes = () =>
      again.record.timeline?.tracks.flatMap(({ segments }) =>
        segments.map(({ volumePercent }) => volumePercent),
      );
    assert.deepEqual(volumes(), [0]);
    assert.deepEqual(await again.restoreBefore(asked.id), { type: 'done' });
    assert.deepEqual(volumes(), [100]);
    assert.equal(again.record.timeline?.durationMs, 20_000);
  });

  it('is not offered to be taken back where it changed nothing', async () => {
    const { id } = await closedDuring('how long is it?');
    Object.assign(systemClock, { sleep: () => Promise.resolve() });
    const again = (await open().find(id)) ?? assert.fail('The conversation is gone.');
    await until('it is told', () => entries(again).at(-1)?.actions.includes('retry') === true);
    assert.equal(entries(again).findLast(({ role }) => role === 'user')?.timelineBefore, undefined);
  });
});
