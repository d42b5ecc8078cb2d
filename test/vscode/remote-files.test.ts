import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, readdir, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { RemoteFiles } from '../../src/vscode/remote-files';
import { until } from '../harness/until';
import { AnsweringUser } from './answering-user';
import { theExtension } from './extension-context';
import { MemoryFiles } from './memory-files';
import { removeFolder } from './removed-folder';
import { TestWindow } from './test-window';

const scheme = 'memfs-test';
const readonlyScheme = 'memfs-test-ro';
const video = (name: string, of = scheme) => vscode.Uri.from({ scheme: of, path: `/films/${name}` });
const never = new AbortController().signal;
const setService = (value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update('service', value, vscode.ConfigurationTarget.Global);

describe('Files that are not on this computer', () => {
  let folder: string;
  let files: MemoryFiles;
  let providers: vscode.Disposable;
  let log: vscode.LogOutputChannel;
  let user: AnsweringUser;
  let windows: TestWindow[];
  let sample: Uint8Array;
  const { showSaveDialog } = vscode.window;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-remote-test-')));
    files = new MemoryFiles();
    providers = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
      vscode.workspace.registerFileSystemProvider(readonlyScheme, files, { isReadonly: true }),
    );
    log = vscode.window.createOutputChannel('remote files under test', { log: true });
    user = new AnsweringUser();
    windows = [];
    const { extensionUri } = theExtension();
    sample = await readFile(vscode.Uri.joinPath(extensionUri, 'media/sample/harbour.mp4').fsPath);
    files.files.set('/films/my harbour #1.mp4', sample);
    await setService('embedded');
  });
  afterEach(async () => {
    for (const window of windows) await window.close();
    user.leave();
    Object.assign(vscode.window, { showSaveDialog });
    await setService(undefined);
    providers.dispose();
    log.dispose();
    await removeFolder(folder);
  });

  function open(): TestWindow {
    const window = new TestWindow(folder, log);
    windows.push(window);
    return window;
  }
  const textsOf = ({ record }: Conversation) => record.contents.conversation.map(({ text }) => text);
  const exportsIn = () =>
    [...files.files.keys()].filter((name) => name !== '/films/my harbour #1.mp4').sort();
  const bytesOf = (name: string) => Buffer.from(files.files.get(name) ?? assert.fail(`no ${name}`));
  /** Files that wait on this computer to be brought to their place. */
  const keptHere = async () =>
    (await readdir(path.join(folder, 'storage', 'remote'), { recursive: true })).filter((name) =>
      name.endsWith('.mp4'),
    );
  const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('ai-video-remote-'));
  async function edited(conversation: Conversation, file: vscode.Uri): Promise<void> {
    const added = await conversation.files.add([file]);
    assert.equal(added.type, 'done', JSON.stringify(textsOf(conversation)));
    const asked = await conversation.ask('keep the first 2 seconds');
    assert.equal(asked.type, 'done', JSON.stringify(textsOf(conversation)));
  }

  it('are copied, edited, and exported beside their source under a free name, also after a reload', async () => {
    const first = open();
    const conversation = first.workbench.newConversation();
    const file = video('my harbour #1.mp4');
    const before = copies();
    await edited(conversation, file);
    assert.deepEqual(copies(), before);
    assert.equal(conversation.hasFile(file), true);
    assert.equal(conversation.hasFile(vscode.Uri.file(file.path)), false);
    assert.equal(conversation.name, 'my harbour #1.mp4');
    assert.equal((await conversation.export()).type, 'done', JSON.stringify(textsOf(conversation)));
    assert.deepEqual(exportsIn(), ['/films/my harbour #1.edited.mp4']);
    assert.equal(textsOf(conversation).at(-1), 'Exported to my harbour #1.edited.mp4');
    const [item] = conversation.record.contents.exports;
    assert(item?.status.type === 'done');
    const exported = bytesOf('/films/my harbour #1.edited.mp4');
    assert.deepEqual([exported.length, exported.subarray(4, 8).toString()], [item.status.bytes, 'ftyp']);
    const place = conversation.exportedFile(item.id);
    assert.equal(place?.toString(), video('my harbour #1.edited.mp4').toString());
    assert.deepEqual(await keptHere(), []);
    await first.close();

    const back = await open().workbench.find(conversation.id);
    assert(back);
    assert.equal(back.hasFile(file), true);
    assert.equal(back.exportedFile(item.id)?.toString(), place.toString());
    assert.equal((await back.export()).type, 'done', JSON.stringify(textsOf(back)));
    assert.deepEqual(exportsIn(), ['/films/my harbour #1.edited-2.mp4', '/films/my harbour #1.edited.mp4']);
    assert.deepEqual(bytesOf('/films/my harbour #1.edited.mp4'), exported);
  }).timeout(60_000);

  it('are brought to their place byte for byte, over no other file', async () => {
    const remote = new RemoteFiles(path.join(folder, 'remote'), log);
    const standIn = await remote.standIn(video('my harbour #1.mp4').toString());
    const rendered = path.join(path.dirname(standIn), 'my harbour #1.edited.mp4');
    await writeFile(rendered, 'what was rendered');
    files.files.set('/films/my harbour #1.edited.mp4', Buffer.from('older'));
    const place = await remote.deliver(rendered);
    assert.equal(place, video('my harbour #1.edited-2.mp4').toString());
    assert.equal(bytesOf('/films/my harbour #1.edited-2.mp4').toString(), 'what was rendered');
    assert.equal(bytesOf('/films/my harbour #1.edited.mp4').toString(), 'older');
    const other = path.join(folder, 'other.edited.mp4');
    assert.equal(await remote.deliver(other), other);
  });

  it('are refused before a byte is read where they are too large, empty, or of another type', async () => {
    const remote = new RemoteFiles(path.join(folder, 'remote'), log);
    files.files
      .set('/films/large.mp4', sample)
      .set('/films/a.txt', sample)
      .set('/films/none.mp4', Buffer.of());
    files.claimedSizes.set('/films/large.mp4', 501 * 1024 * 1024);
    const refusals = { 'large.mp4': 'tooLarge', 'a.txt': 'unsupportedType', 'none.mp4': 'emptyFile' };
    for (const [name, kind] of Object.entries({ ...refusals, 'gone.mp4': 'missingFile' }))
      await assert.rejects(
        remote.fetch(video(name).toString(), () => undefined, never),
        { kind },
        name,
      );
    assert.deepEqual(files.reads, []);
  });

  it('are let go of where the user cancels, and nothing of the copy stays', async () => {
    const remote = new RemoteFiles(path.join(folder, 'remote'), log);
    const before = copies();
    let release: () => void = () => undefined;
    files.gate = new Promise((resolve) => (release = resolve));
    const controller = new AbortController();
    const address = video('my harbour #1.mp4').toString();
    const fetching = remote.fetch(address, () => undefined, controller.signal);
    const refused = assert.rejects(fetching, { kind: 'cancelled' });
    await until('it is read', () => files.reads.length === 1);
    controller.abort();
    await refused;
    release();
    await until('the copy is gone', () => copies().length === before.length);
  });

  it('keep their export here where it cannot be written beside them, and offer another place', async () => {
    const { workbench } = open();
    const conversation = workbench.newConversation();
    await edited(conversation, video('my harbour #1.mp4', readonlyScheme));
    const chosen = vscode.Uri.file(path.join(folder, 'saved.mp4'));
    Object.assign(vscode.window, { showSaveDialog: () => Promise.resolve(chosen) });
    const saved = new Promise<vscode.Uri>((resolve) => conversation.onDidExport(resolve));
    user.presses = ['Save Elsewhere…'];
    const outcome = await conversation.export();
    assert.equal(outcome.type, 'failed');
    const said = textsOf(conversation).find((text) => /can only be read/.test(text));
    assert.match(said ?? '', /It is kept at .*my harbour #1\.edited\.mp4/);
    assert.deepEqual(exportsIn(), []);
    assert.equal((await saved).fsPath, chosen.fsPath);
    assert.equal((await readFile(chosen.fsPath)).subarray(4, 8).toString(), 'ftyp');
    assert.deepEqual(await keptHere(), []);
  }).timeout(60_000);

  it('stay on this computer where the user chooses no other place', async () => {
    const remote = new RemoteFiles(path.join(folder, 'storage', 'remote'), log);
    const standIn = await remote.standIn(video('my harbour #1.mp4', readonlyScheme).toString());
    const rendered = path.join(path.dirname(standIn), 'my harbour #1.edited.mp4');
    await writeFile(rendered, 'what was rendered');
    await assert.rejects(remote.deliver(rendered), { kind: 'notDelivered', path: rendered });
    assert.equal(await readFile(rendered, 'utf8'), 'what was rendered');
  });
});
