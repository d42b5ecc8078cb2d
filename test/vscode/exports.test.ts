import assert from 'node:assert/strict';
import { mkdtemp, readdir, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { resumeExports } from '../../src/vscode/exports/abandoned-exports';
import type { Conversation } from '../../src/vscode/conversation/conversation';
import { exportListItem } from '../../src/vscode/exports/export-commands';
import { ExportPanels } from '../../src/vscode/exports/export-panels';
import type { ExportItem } from '../../src/vscode/panel/messages';
import { flat, json, ok, raw, silence, status } from '../harness/scripted-answers';
import { ScriptedService } from '../harness/scripted-service';
import { until } from '../harness/until';
import { TestContext } from './extension-context';
import { TestWindow } from './test-window';
import { removeFolder } from './removed-folder';

const video = '{"tt":0,"sg":[{"id":"v","s":0,"d":10000,"n":"city"}]}';
const draft = `{"d":10000,"t":[${video}]}`;
const token = 'nmv_usr_kept_nowhere';
const completed = json({ taskId: 'r', status: 'completed', progress: 100 });
const failedRender = json({ taskId: 'r', status: 'failed', progress: 60, error: 'worker died' });

const setUser = (key: string, value: string | undefined) =>
  vscode.workspace.getConfiguration('aiVideo').update(key, value, vscode.ConfigurationTarget.Global);

describe('Exports', () => {
  let folder: string;
  let context: TestContext;
  let service: ScriptedService;
  let log: vscode.LogOutputChannel;
  let windows: TestWindow[];
  let said: string[];
  let followed: string[];
  const { showInformationMessage, showErrorMessage, showWarningMessage, withProgress } = vscode.window;

  function open(): TestWindow {
    const window = new TestWindow(folder, log, context);
    windows.push(window);
    return window;
  }

  async function edited({ workbench }: TestWindow, name = 'city.mp4'): Promise<Conversation> {
    await writeFile(path.join(folder, name), 'a film');
    const conversation = workbench.newConversation();
    assert.equal((await conversation.files.add([vscode.Uri.file(path.join(folder, name))])).type, 'done');
    service.answer('run', (exchange) => {
      service.draft = draft;
      return raw(flat.text('There you are.'), 'text/event-stream')(exchange);
    });
    assert.equal((await conversation.ask('cut it')).type, 'done');
    return conversation;
  }

  const itemsOf = ({ record }: Conversation) => record.contents.exports;
  const statesOf = (conversation: Conversation) => itemsOf(conversation).map(({ status }) => status.type);
  const textsOf = ({ record }: Conversation) => record.contents.conversation.map(({ text }) => text);
  const exported = async () => (await readdir(folder)).filter((name) => name.includes('.edited')).sort();
  const looks = (count: number) =>
    until('the render is looked at', () => service.requests('renderStatus').length >= count);

  /** An export of a window that was closed meanwhile; its render goes on until it is to finish. */
  async function closedWhileRendering(): Promise<{ conversation: Conversation; finish: () => void }> {
    const first = open();
    const conversation = await edited(first);
    service.answer('renderStatus', silence);
    const exporting = conversation.export();
    await looks(1);
    await first.close();
    await exporting;
    let finish: () => void = () => undefined;
    const rendered = new Promise<void>((resolve) => (finish = resolve));
    // The cloud is not looked at again within half a minute, also by another window.
    service.answer('renderStatus', async (exchange) => {
      await rendered;
      await completed(exchange);
    });
    return { conversation, finish };
  }
  const firstOf = (conversation: Conversation): ExportItem => itemsOf(conversation)[0] ?? assert.fail('none');

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-exports-')));
    context = new TestContext(vscode.Uri.file(path.join(folder, 'storage')));
    log = vscode.window.createOutputChannel('exports under test', { log: true });
    service = await ScriptedService.start();
    service.tokens.add(token);
    service.answer('anonymousToken', ok({ token, user_id: 'anon_1', credits: 100 }));
    windows = [];
    said = [];
    followed = [];
    await setUser('service', 'cloud');
    await setUser('cloudUrl', service.url);
    const answer = (message: string, ...rest: unknown[]) => {
      said.push(message);
      return Promise.resolve(rest.find((item) => item === 'Go On'));
    };
    const replaced = { showInformationMessage: answer, showErrorMessage: answer, showWarningMessage: answer };
    const follow: typeof withProgress = async (options, task) => {
      const title = options.title ?? '';
      followed.push(`${title} begins`);
      const result = await withProgress(options, task);
      followed.push(`${title} ends`);
      return result;
    };
    Object.assign(vscode.window, { ...replaced, withProgress: follow });
  });

  afterEach(async () => {
    Object.assign(vscode.window, {
      ...{ showInformationMessage, showErrorMessage, showWarningMessage, withProgress },
    });
    for (const window of windows) await window.close();
    log.dispose();
    await setUser('service', undefined);
    await setUser('cloudUrl', undefined);
    await service.close();
    await removeFolder(folder);
  });

  it('leave the prompt free: an edit and other exports go on meanwhile', async () => {
    const conversation = await edited(open());
    service.answer('renderStatus', silence);
    const first = conversation.export();
    await looks(1);
    assert.equal(conversation.busy, undefined);
    assert.deepEqual(statesOf(conversation), ['rendering']);

    service.answer('run', raw(flat.text('Warmer.'), 'text/event-stream'));
    assert.equal((await conversation.ask('make it warmer')).type, 'done');
    service.answer('renderStatus', completed);
    assert.equal((await conversation.export()).type, 'done');
    assert.deepEqual(statesOf(conversation), ['rendering', 'done']);
    assert.deepEqual(await exported(), ['city.edited.mp4']);

    await conversation.cancelExport(firstOf(conversation).id);
    assert.equal((await first).type, 'cancelled');
    assert.deepEqual(statesOf(conversation), ['cancelled', 'done']);
  });

  it('go on when the turn is stopped', async () => {
    const conversation = await edited(open());
    service.answer('renderStatus', silence);
    const exporting = conversation.export();
    await looks(1);
    service.answer('run', silence);
    const turns = service.requests('run').length;
    const turn = conversation.ask('make it warmer');
    await until('the turn is under way', () => service.requests('run').length > turns);
    conversation.stop();
    assert.equal((await turn).type, 'cancelled');
    assert.deepEqual(statesOf(conversation), ['rendering']);
    await conversation.cancelExport(firstOf(conversation).id);
    await exporting;
  });

  it('end with the reply of the chat view that began them', async () => {
    const conversation = await edited(open());
    const cancelling = new AbortController();
    service.answer('renderStatus', silence);
    const exporting = conversation.export(undefined, cancelling.signal);
    await looks(1);
    cancelling.abort();
    assert.equal((await exporting).type, 'cancelled');
    assert.deepEqual(await exported(), []);
  });

  it('that failed are tried again from their own button, in place of what failed', async () => {
    const conversation = await edited(open());
    service.answer('renderStatus', failedRender, failedRender, completed);
    const outcome = await conversation.export();
    assert.ok(outcome.type === 'failed' && outcome.message.includes('worker died'));
    assert.deepEqual(statesOf(conversation), ['failed']);
    assert.equal((await conversation.retryExport(firstOf(conversation).id))?.type, 'done');
    assert.deepEqual(statesOf(conversation), ['done']);
    assert.deepEqual(await exported(), ['city.edited.mp4']);
  });

  it('go on after the window closed, and their conversation shows them running, then done', async () => {
    const { conversation, finish } = await closedWhileRendering();
    const second = open();
    const again = (await second.workbench.find(conversation.id)) ?? assert.fail('gone');
    assert.deepEqual(statesOf(again), ['rendering']);
    const resumed = resumeExports(second.services.exports, new ExportPanels(second.workbench), log);
    finish();
    await until('it is done', () => statesOf(again)[0] === 'done', 50_000);
    assert.ok(textsOf(again).includes('Exported to city.edited.mp4'));
    assert.deepEqual(await exported(), ['city.edited.mp4']);
    await until('it is told', () => said.includes('The export of city.mp4 is done: city.edited.mp4'));
    assert.equal(service.requests('render').length, 1);
    assert.equal(service.requests('cancelRender').length, 0);
    resumed.dispose();
  }).timeout(60_000);

  it('of an earlier window have a notification only as long as their panel is not seen', async () => {
    const { conversation, finish } = await closedWhileRendering();
    const second = open();
    const resumed = resumeExports(second.services.exports, new ExportPanels(second.workbench), log);
    await until('it is followed', () => followed.join() === 'Exporting city.mp4 begins');
    const again = (await second.workbench.find(conversation.id)) ?? assert.fail('gone');
    second.workbench.show(again);
    await until('the panel is enough', () => followed.at(-1) === 'Exporting city.mp4 ends');
    assert.deepEqual(statesOf(again), ['rendering'], 'it goes on');
    finish();
    await until('it is done', () => textsOf(again).includes('Exported to city.edited.mp4'), 50_000);
    await second.close();
    assert.equal(followed.length, 2);
    assert.deepEqual(
      said.filter((each) => each.includes('city')),
      [],
    );
    resumed.dispose();
  }).timeout(60_000);

  it('that another window finished are shown as done when their conversation comes back', async () => {
    const first = open();
    const conversation = await edited(first);
    let finish: () => void = () => undefined;
    const rendered = new Promise<void>((resolve) => (finish = resolve));
    service.answer('renderStatus', async (exchange) => {
      await rendered;
      await completed(exchange);
    });
    const exporting = conversation.export();
    await looks(1);
    await until('it is kept', () => statesOf(conversation)[0] === 'rendering');
    const second = open();
    const listed = (await second.services.exports.all())[0] ?? assert.fail('not listed');
    assert.equal(listed.status.type, 'elsewhere');
    finish();
    assert.equal((await exporting).type, 'done');
    const [done] = await second.services.exports.all();
    assert.equal(done?.status.type, 'done');
  });

  it('are listed with what can be done with each', async () => {
    const window = open();
    const conversation = await edited(window);
    service.answer('renderStatus', completed, silence);
    await conversation.export();
    const exporting = conversation.export();
    await until('both are listed', () => statesOf(conversation).join() === 'done,rendering');
    const { exports } = window.services;
    const buttons = async () =>
      (await exports.all()).map((state) =>
        exportListItem(state, exports, new ExportPanels(window.workbench)).buttons.map(
          (each) => each.tooltip,
        ),
      );
    assert.deepEqual(await buttons(), [['Cancel'], ['Open', 'Show in Explorer', 'Copy Path']]);
    await conversation.cancelExport(itemsOf(conversation)[1]?.id ?? '');
    await exporting;
    assert.deepEqual(await buttons(), [['Try Again'], ['Open', 'Show in Explorer', 'Copy Path']]);
  });

  it('that were taken off the list stay off it, also in a later window', async () => {
    const first = open();
    const conversation = await edited(first);
    // The first comes to nothing; of the second the file may still come, which a later window would see to.
    service.answer('renderStatus', failedRender, failedRender, status(401), status(401), completed);
    for (let count = 1; count <= 2; count++) assert.equal((await conversation.export()).type, 'failed');
    assert.deepEqual(statesOf(conversation), ['failed', 'failed']);
    for (const { id } of itemsOf(conversation)) await conversation.removeExport(id);
    assert.deepEqual(statesOf(conversation), []);
    await first.close();

    const second = open();
    const again = (await second.workbench.find(conversation.id)) ?? assert.fail('gone');
    await second.services.exports.takeUp();
    assert.deepEqual(statesOf(again), []);
    const known = await second.services.exports.all();
    assert.deepEqual(
      known.map((each) => each.status.type),
      ['cancelled', 'failed'],
    );
    assert.deepEqual(await exported(), []);
  });

  it('of an empty timeline say what to do first', async () => {
    const window = open();
    await writeFile(path.join(folder, 'city.mp4'), 'a film');
    const conversation = window.workbench.newConversation();
    await conversation.files.add([vscode.Uri.file(path.join(folder, 'city.mp4'))]);
    const outcome = await conversation.export();
    assert.ok(outcome.type === 'failed' && outcome.message.startsWith('There is nothing to export yet.'));
    assert.deepEqual(statesOf(conversation), []);
    assert.equal(service.requests('render').length, 0);
  });
});
