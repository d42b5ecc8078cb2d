import assert from 'node:assert/strict';
import { copyFile, mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { editKinds } from '../../src/engine/edits/registry';
import { toolWords } from '../../src/session/turns/tool-words';
import { toolName } from '../../src/vscode/conversation/tool-names';
import { theExtension } from './extension-context';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

describe('What is said while a turn runs', function () {
  this.timeout(60_000);
  let folder: string;
  let log: vscode.LogOutputChannel;
  let window: TestWindow;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-progress-')));
    log = vscode.window.createOutputChannel('progress under test', { log: true });
    await setService('embedded');
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4');
    await copyFile(sample.fsPath, path.join(folder, 'harbour.mp4'));
    window = new TestWindow(folder, log);
  });
  afterEach(async () => {
    await window.close();
    await setService(undefined);
    log.dispose();
    await removeFolder(folder);
  });

  it('is each thing that is done, in its order, and nothing once it is over', async () => {
    const conversation = window.workbench.newConversation();
    await conversation.files.add([vscode.Uri.file(path.join(folder, 'harbour.mp4'))]);
    const labels: (string | undefined)[] = [];
    const listening = conversation.record.onDidChange((message) => {
      if (message.type === 'progress') labels.push(message.progress?.label);
    });
    const asked =
      'trim the silences, add the title "Hello" for the first 3 seconds and set the volume to 80%';
    assert.equal((await conversation.ask(asked)).type, 'done');
    listening.dispose();
    const named = labels.filter((label) => !/…$/u.test(label ?? ''));
    assert.deepEqual(named, [
      'Planning the edits',
      'Measuring the silences',
      'Adding a title',
      'Setting the volume',
      undefined,
    ]);
  });

  it('has words for every kind of edit, not its name taken apart', () => {
    const kinds = editKinds.map(({ edit }) => edit);
    assert.deepEqual(
      kinds.filter((kind) => toolName(kind) === toolWords(kind)),
      [],
    );
  });
});
