import assert from 'node:assert/strict';
import { copyFile, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { FileEditor } from '../../src/vscode/file-editor';
import { fileEditorViewType, panelViewType } from '../../src/vscode/panel/view-types';
import type { Workbench } from '../../src/vscode/workbench';
import { until } from '../harness/until';
import { theExtension } from './extension-context';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const editorsOf = (file: vscode.Uri) =>
  tabs().filter(
    ({ input }) =>
      input instanceof vscode.TabInputCustom &&
      input.viewType === fileEditorViewType &&
      input.uri.toString() === file.toString(),
  );
const panels = () =>
  tabs().filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelViewType),
  );

describe('"Open With…" for a video', function () {
  this.timeout(60_000);
  let folder: string;
  let clip: vscode.Uri;

  before(async () => {
    await theExtension().activate();
    await setService('embedded');
  });

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-editor-')));
    clip = vscode.Uri.file(path.join(folder, 'Harbour #1.MP4'));
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4');
    await copyFile(sample.fsPath, clip.fsPath);
  });

  afterEach(async () => {
    await vscode.window.tabGroups.close(tabs());
    await removeFolder(folder);
  });

  after(() => setService(undefined));

  const openWith = () => vscode.commands.executeCommand('vscode.openWith', clip, fileEditorViewType);

  it('is not what a click opens', async () => {
    await vscode.commands.executeCommand('vscode.open', clip);
    await until('it is open', () => tabs().length === 1);
    assert.deepEqual(editorsOf(clip), []);
  });

  it('shows the panel in the editor of the file, and the same one again', async () => {
    await openWith();
    await until('the editor is open', () => editorsOf(clip).length === 1);
    await openWith();
    assert.deepEqual([editorsOf(clip).length, panels().length], [1, 0]);
  });

  it('closes again where the file is open in a panel, which comes to the front', async () => {
    await vscode.commands.executeCommand('aiVideo.edit', clip);
    await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
    await openWith();
    await until('the editor closes', () => editorsOf(clip).length === 0);
    await until('the panel is in front', () => panels()[0]?.isActive === true);
    assert.equal(panels().length, 1);
  });

  describe('as VS Code asks for it', () => {
    let window: TestWindow;
    let workbench: Workbench;
    let log: vscode.LogOutputChannel;
    const kept = new Map<string, unknown>();
    const memento: Pick<vscode.Memento, 'get' | 'update'> = {
      // A memento promises its callers whatever type they ask for.
      get: <T>(key: string, fallback?: T) => (kept.get(key) as T | undefined) ?? fallback,
      update: (key, value) => {
        kept.set(key, value);
        return Promise.resolve();
      },
    };

    const openWindow = () => {
      window = new TestWindow(folder, log);
      ({ workbench } = window);
    };
    /** What VS Code does once it has opened the tab. */
    const resolveIn = async (file = clip): Promise<vscode.WebviewPanel> => {
      const panel = vscode.window.createWebviewPanel('editor under test', 'test', vscode.ViewColumn.Active);
      const editor = new FileEditor(workbench, memento);
      await editor.resolveCustomEditor({ uri: file }, panel, {
        isCancellationRequested: false,
      });
      return panel;
    };
    // The first file starts an engine.
    const added = () => until('the file is added', () => workbench.current?.hasFile(clip) === true, 30_000);

    beforeEach(() => {
      kept.clear();
      log = vscode.window.createOutputChannel('an editor under test', { log: true });
      openWindow();
    });

    afterEach(async () => {
      await window.close();
      log.dispose();
    });

    it('adds the file to a conversation of its own', async () => {
      workbench.show(workbench.newConversation('another'));
      await resolveIn();
      await added();
      assert.equal(workbench.current?.name, 'Harbour #1.MP4');
      assert.equal(workbench.all.length, 2);
    });

    it('goes on with the same conversation in the next window', async () => {
      await resolveIn();
      await added();
      const id = workbench.current?.id;
      const asked = await workbench.current?.ask('keep the first 2 seconds');
      assert.equal(asked?.type, 'done');
      await window.close();
      openWindow();
      await resolveIn();
      assert.equal(workbench.current?.id, id);
      assert.equal(workbench.current?.summary.includes('Harbour #1.MP4'), true);
      assert.equal(workbench.all.length, 1);
    });

    it('brings the panel to the front where the file is open in one, and closes itself', async () => {
      const conversation = workbench.newConversation();
      workbench.show(conversation);
      await conversation.files.add([clip]);
      let closed = 0;
      const { createWebviewPanel } = vscode.window;
      const panel = createWebviewPanel('editor under test', 'test', vscode.ViewColumn.Active);
      panel.onDidDispose(() => closed++);
      const editor = new FileEditor(workbench, memento);
      await editor.resolveCustomEditor({ uri: clip }, panel, { isCancellationRequested: false });
      assert.equal(closed, 1);
      assert.deepEqual([workbench.all.length, workbench.current], [1, conversation]);
    });

    it('takes up the conversation of a panel that was closed', async () => {
      const conversation = workbench.newConversation();
      await conversation.files.add([clip]);
      await resolveIn();
      assert.deepEqual([workbench.all.length, workbench.current], [1, conversation]);
      assert.equal(workbench.hasPanel(conversation), true);
    });

    it('has a panel again after its editor was closed', async () => {
      const panel = await resolveIn();
      await added();
      const { current } = workbench;
      assert.ok(current);
      panel.dispose();
      assert.equal(workbench.hasPanel(current), false);
      workbench.show(current);
      assert.equal(workbench.hasPanel(current), true);
    });

    it('opens nothing where the user closed the tab meanwhile', async () => {
      const panel = vscode.window.createWebviewPanel('editor under test', 'test', vscode.ViewColumn.Active);
      const editor = new FileEditor(workbench, memento);
      await editor.resolveCustomEditor({ uri: clip }, panel, { isCancellationRequested: true });
      assert.equal(workbench.all.length, 0);
    });

    it('tells why a file that is gone cannot be edited', async () => {
      await rm(clip.fsPath);
      await resolveIn();
      const { current } = workbench;
      await until('it is told', () => current?.record.contents.conversation.at(-1)?.role === 'error');
      assert.equal(current?.hasMedia, false);
    });
  });
});

describe('"Edit with AI Video…" without a file', () => {
  const { showOpenDialog } = vscode.window;
  before(() => theExtension().activate());
  afterEach(async () => {
    Object.assign(vscode.window, { showOpenDialog });
    await vscode.window.tabGroups.close(tabs());
  });

  it('leaves nothing open where the user chooses none', async () => {
    await vscode.window.tabGroups.close(tabs());
    let asked = 0;
    const closeIt = () => Promise.resolve(void (asked += 1));
    Object.assign(vscode.window, { showOpenDialog: closeIt });
    await vscode.commands.executeCommand('aiVideo.edit');
    assert.equal(asked, 1);
    assert.deepEqual(panels(), []);
  });
});
