import assert from 'node:assert/strict';
import { mkdtemp, readdir, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { UploadProgress } from '../../src/session/upload';
import { runChatBatch } from '../../src/vscode/chat/chat-batch';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { addByAddress } from '../../src/vscode/address-command';
import { editSeveral } from '../../src/vscode/batch-command';
import type { BatchRow, Entry } from '../../src/vscode/panel/messages';
import { ConversationRecord } from '../../src/vscode/conversation/conversation-record';
import { showUpload } from '../../src/vscode/conversation/shown-upload';
import { Reply } from '../../src/vscode/chat/chat-reply';
import type { Workbench } from '../../src/vscode/workbench';
import { code, flat, json, raw, silence } from '../harness/scripted-answers';
import type { Answer } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { AnsweringUser } from './answering-user';
import { TestContext } from './extension-context';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const cut = '{"d":8000,"t":[{"tt":0,"sg":[{"id":"v","s":0,"d":8000,"n":"clip"}]}]}';
const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: string | undefined) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

describe('A batch of videos, and addresses, in the cloud', () => {
  let folder: string;
  let service: ScriptedService;
  let user: AnsweringUser;
  let log: vscode.LogOutputChannel;
  let context: TestContext;
  let windows: TestWindow[];
  const { showQuickPick } = vscode.window;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-batch-')));
    service = await ScriptedService.start();
    user = new AnsweringUser();
    log = vscode.window.createOutputChannel('a batch under test', { log: true });
    context = new TestContext(vscode.Uri.file(path.join(folder, 'storage')));
    windows = [];
    await setUser('service', 'cloud');
    await setUser('cloudUrl', service.url);
  });
  afterEach(async () => {
    for (const window of windows) await window.close();
    user.leave();
    Object.assign(vscode.window, { showQuickPick });
    await setUser('service', undefined);
    await setUser('cloudUrl', undefined);
    log.dispose();
    await service.close();
    await removeFolder(folder);
  });

  function open(): Workbench {
    const window = new TestWindow(folder, log, context);
    windows.push(window);
    return window.workbench;
  }
  async function videos(...names: string[]): Promise<vscode.Uri[]> {
    for (const name of names) await writeFile(path.join(folder, name), `a film called ${name}`);
    return names.map((name) => vscode.Uri.file(path.join(folder, name)));
  }
  const edited: Answer = (exchange) => {
    service.draft = cut;
    return raw(flat.text('Cut.'), 'text/event-stream')(exchange);
  };
  /** Renders that are there at once: the cloud is not looked at twice within 30 s. */
  const rendersAtOnce = () => {
    for (let count = 0; count < 3; count++)
      service.answer('renderStatus', json({ status: 'completed', progress: 100 }));
  };
  const picks = (label: string) =>
    Object.assign(vscode.window, {
      showQuickPick: (items: readonly vscode.QuickPickItem[]) =>
        Promise.resolve(items.find((item) => item.label === label)),
    });
  function stateOf(conversation: Conversation): { rows: readonly BatchRow[]; entries: readonly Entry[] } {
    const snapshot = conversation.record.snapshot();
    assert(snapshot.type === 'snapshot');
    return { rows: snapshot.state.batch, entries: snapshot.state.conversation };
  }
  const exportedNames = async () => (await readdir(folder)).filter((name) => name.includes('.edited')).sort();

  it('adds files that come while others are being added', async () => {
    const conversation = open().newConversation();
    const [first, second] = await videos('a.mp4', 'b.mp4');
    assert(first && second);
    const ends = await Promise.all([conversation.files.add([first]), conversation.files.add([second])]);
    assert.deepEqual(ends, [{ type: 'done' }, { type: 'done' }]);
    assert.deepEqual(
      conversation.record.contents.media.map(({ name }) => name),
      ['a.mp4', 'b.mp4'],
    );
  });

  it('begins nothing else of its conversation beside it, and goes on showing how far it is', async () => {
    const workbench = open();
    const [video] = await videos('a.mp4');
    assert(video);
    const conversation = workbench.newConversation();
    let goOn: () => void = () => undefined;
    let isRunning = false;
    user.presses = ['Go On'];
    service.answer('run', async (exchange) => {
      isRunning = true;
      await new Promise<void>((resolve) => (goOn = resolve));
      await edited(exchange);
    });
    rendersAtOnce();
    const batch = conversation.startBatch([{ path: video.fsPath, instruction: 'trim the silences' }]);
    await until('the run', () => isRunning);
    for (const request of [
      () => conversation.files.add([video]),
      () => conversation.files.addAddresses([new URL('https://example.com/b.mp4')]),
      () => conversation.files.addLost(),
      () => conversation.showStatus(),
      () => conversation.showCredits(),
      () => conversation.editHere(),
    ]) {
      assert.equal((await request()).type, 'busy');
      assert.notEqual(conversation.record.underWay, null);
    }
    goOn();
    assert.equal((await batch).type, 'done');
  });

  it('asks once for what is to be done and once about the costs, and exports each', async () => {
    const workbench = open();
    picks('The Same for All');
    user.types = ['trim the silences'];
    user.presses = ['Go On'];
    service.answer('run', edited, edited);
    rendersAtOnce();
    await editSeveral(workbench, await videos('a.mp4', 'b.mp4'));
    assert.deepEqual(await exportedNames(), ['a.edited.mp4', 'b.edited.mp4']);
    assert.equal(user.boxes.length, 1);
    assert.equal(user.said.filter((text) => /cost credits/.test(text)).length, 1, user.said.join('\n'));
    assert.equal(service.charges.get('"trim the silences"'), 2);
    assert(workbench.current);
    const { rows, entries } = stateOf(workbench.current);
    assert.deepEqual(
      rows.map(({ status }) => status),
      [
        { type: 'done', name: 'a.edited.mp4' },
        { type: 'done', name: 'b.edited.mp4' },
      ],
    );
    assert.equal(entries.at(-1)?.text, 'Videos that are done: 2 of 2');
    assert.equal(workbench.current.batch.fileOf('b1')?.fsPath, path.join(folder, 'a.edited.mp4'));
  });

  it('does the same with each video that is attached to a chat message, and tells how each ended', async () => {
    const { token } = new vscode.CancellationTokenSource();
    const said: string[] = [];
    const batch = async (prompt: string, files: readonly vscode.Uri[]) => {
      const references = files.map((value) => ({ id: value.toString(), value }));
      return runChatBatch(open(), { prompt, references }, token, (text) => said.push(text));
    };
    await batch('trim the silences', []);
    assert.match(said.pop() ?? '', /^Attach the videos/);
    user.presses = ['Go On'];
    service.answer('run', edited, edited);
    rendersAtOnce();
    const files = await videos('a.mp4', 'words.txt', 'b.mp4');
    const { outcome, thread } = await batch('trim the silences', files);
    assert.deepEqual([outcome.type, thread !== ''], ['done', true]);
    assert.deepEqual(said, [
      'a.mp4: exported to a.edited.mp4',
      'b.mp4: exported to b.edited.mp4',
      'All videos are done.',
    ]);
  });

  it('takes an instruction for each, and nothing is begun where a question is closed', async () => {
    const workbench = open();
    const files = await videos('a.mp4', 'b.mp4');
    picks('One for Each');
    user.types = ['trim the silences'];
    await editSeveral(workbench, files);
    assert.deepEqual([service.order, workbench.current], [[], undefined]);
    user.types = ['trim the silences', 'add a title'];
    user.presses = ['Go On'];
    service.answer('run', edited, edited);
    rendersAtOnce();
    await editSeveral(workbench, files);
    assert.deepEqual([...service.charges.keys()].sort(), ['"add a title"', '"trim the silences"']);
  });

  it('tells once that the credits ran out, keeps the list over a reload, and goes on with what is left', async () => {
    const first = open();
    picks('The Same for All');
    user.types = ['trim the silences'];
    user.presses = ['Go On'];
    service.answer('run', edited, code(2001));
    rendersAtOnce();
    await editSeveral(first, await videos('a.mp4', 'b.mp4', 'c.mp4'));
    assert(first.current);
    const { id } = first.current;
    const errors = stateOf(first.current).entries.filter(({ role }) => role === 'error');
    assert.equal(errors.length, 1);
    assert.match(errors[0]?.text ?? '', /no credits left.*1 of 3/);
    assert.deepEqual(errors[0]?.actions, ['register', 'editHere', 'retry']);
    await windows[0]?.close();

    const back = await open().find(id);
    assert(back);
    const rows = () => stateOf(back).rows.map(({ name, status }) => `${name} ${status.type}`);
    assert.deepEqual(rows(), ['a.mp4 done', 'b.mp4 waiting', 'c.mp4 waiting']);
    service.answer('run', edited, edited);
    rendersAtOnce();
    assert.equal((await back.retry())?.type, 'done');
    assert.deepEqual(rows(), ['a.mp4 done', 'b.mp4 done', 'c.mp4 done']);
    assert.equal(service.charges.get('"trim the silences"'), 3);
  });

  it('shows a render that goes on after its window closed, and can still end it', async () => {
    const first = open();
    picks('The Same for All');
    user.types = ['trim the silences'];
    user.presses = ['Go On'];
    service.answer('run', edited);
    service.answer('renderStatus', silence, silence);
    const running = editSeveral(first, await videos('a.mp4', 'b.mp4'));
    await until('it renders', () => service.requests('renderStatus').length === 1);
    assert(first.current);
    const { id } = first.current;
    await windows[0]?.close();
    await running;
    assert.deepEqual(service.requests('cancelRender'), []);

    const second = open();
    const back = await second.find(id);
    assert(back);
    const rows = () => stateOf(back).rows.map(({ name, status }) => `${name} ${status.type}`);
    assert.deepEqual(rows(), ['a.mp4 rendering', 'b.mp4 waiting']);
    const exports = windows[1]?.services.exports;
    await exports?.takeUp();
    assert.deepEqual(
      (await exports?.all())?.map(({ status }) => status.type),
      ['rendering'],
    );
    back.batch.cancel('b1');
    await until('it is cancelled', () => rows()[0] === 'a.mp4 cancelled');
    assert.equal(service.requests('cancelRender').length, 1);
    assert.equal(service.charges.get('"trim the silences"'), 1);
  });

  it('takes an address in a prompt first, and sends the rest of it with the name of the file', async () => {
    const workbench = open();
    const conversation = workbench.newConversation();
    user.presses = ['Go On'];
    service.answer('run', edited);
    const asked = await conversation.ask('trim the silences of https://a.example/clip.mp4?sig=secret');
    assert.equal(asked.type, 'done', JSON.stringify(asked));
    const body = { urls: ['https://a.example/clip.mp4?sig=secret'], source_type: 'url' };
    assert.equal(service.only('upload').text, JSON.stringify(body));
    assert.deepEqual([...service.charges.keys()], ['"trim the silences of clip.mp4"']);
    assert(service.order.indexOf('upload') < service.order.indexOf('run'));
    assert.equal(conversation.name, 'clip.mp4');
  });

  it('adds a video by its address with /upload in the chat, and asks what shall be done', async () => {
    const workbench = open();
    const { token } = new vscode.CancellationTokenSource();
    const said: string[] = [];
    const written = (text: string | vscode.MarkdownString) =>
      said.push(typeof text === 'string' ? text : text.value);
    const unexpected = () => assert.fail('nothing is to be pressed');
    const response = {
      progress: written,
      markdown: written,
      button: unexpected,
    } as unknown as vscode.ChatResponseStream;
    const request = {
      command: 'upload',
      prompt: 'https://a.example/clip.mp4?sig=secret',
      references: [],
    } as unknown as vscode.ChatRequest;
    const history: vscode.ChatContext['history'] = [];
    const result = await new Reply(workbench, response).answer(request, { history }, token);
    assert.equal(result.errorDetails, undefined);
    assert.equal(service.only('upload').text.includes('https://a.example/clip.mp4?sig=secret'), true);
    assert.equal(workbench.current?.hasMedia, true);
    assert.equal(workbench.current.name, 'clip.mp4');
    assert.match(said.at(-1) ?? '', /What shall be done with them/);
    assert.doesNotMatch(said.join(), /secret/);
    assert.deepEqual(service.requests('run'), []);
  });

  it('tells how many bytes of a file are uploaded, and then that files are added', async () => {
    const record = new ConversationRecord();
    const labels: (string | undefined)[] = [];
    record.setProgress({ label: 'Adding files', startedAt: 0, cancellable: true });
    record.onDidChange((message) => {
      if (message.type === 'progress') labels.push(message.progress?.label);
    });
    const upload = (onProgress: UploadProgress) => {
      onProgress(0);
      onProgress(14.6, 12_300_000, 84_000_000);
      onProgress(14.61, 12_300_001, 84_000_000);
      onProgress(100, 84_000_000, 84_000_000);
      return Promise.resolve({ path: '/films/city.mp4', name: 'city.mp4', kind: 'video' as const });
    };
    await showUpload(record, log, 'city.mp4', upload, new AbortController().signal);
    assert.deepEqual(labels, [
      'Uploading city.mp4: 12.3 of 84.0 MB',
      'Uploading city.mp4: 84.0 of 84.0 MB',
      'Adding files',
    ]);
    record.dispose();
  });

  it('adds a video by its address from the palette', async () => {
    const workbench = open();
    user.types = ['https://a.example/clip.mp4'];
    await addByAddress(workbench);
    const [box] = user.boxes;
    assert.equal(box?.validateInput?.('https://a.example/clip.mp4'), undefined);
    for (const wrong of ['clip.mp4', 'ftp://a.example/clip.mp4', 'https://u:p@a.example/clip.mp4'])
      assert.match(JSON.stringify(box?.validateInput?.(wrong)), /begins with http/);
    assert.equal(service.requests('upload').length, 1);
    assert.equal(workbench.current?.hasMedia, true);
  });
});
