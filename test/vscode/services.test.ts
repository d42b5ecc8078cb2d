import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SessionEvent } from '../../src/session/editing-session';
import { Services } from '../../src/vscode/services';
import { TestContext, theExtension } from './extension-context';
import { removeFolder } from './removed-folder';

const settings = () => vscode.workspace.getConfiguration('aiVideo');
const setUser = (key: string, value: string | undefined) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

describe('The services in the extension host', () => {
  let folder: string;
  let context: TestContext;
  let services: Services;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-host-')));
    context = new TestContext(vscode.Uri.file(folder));
    services = new Services(context, context.log);
  });

  afterEach(async () => {
    services.dispose();
    await setUser('service', undefined);
    await setUser('cloudUrl', undefined);
    await removeFolder(folder);
  });

  it('edit and export the sample with the embedded engine, and keep its token secret', async () => {
    const { signal } = new AbortController();
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4').fsPath;
    const session = await services.begin('embedded', signal);
    const added = await session.addFile(sample, () => undefined, signal);
    assert.equal(added.durationMs, 39_067);

    const events: SessionEvent[] = [];
    for await (const event of session.request('keep the first 2 seconds', signal)) events.push(event);
    assert.equal(session.timeline?.durationMs, 2000);
    assert.ok(events.some(({ type }) => type === 'text'));

    for await (const event of session.export(signal, { folder })) events.push(event);
    const exported = path.join(folder, 'harbour.edited.mp4');
    assert.ok((await stat(exported)).size > 10_000);
    assert.ok(events.some((event) => event.type === 'export' && event.event.type === 'done'));

    assert.equal(context.secretValues.size, 1);
    const [stored = ''] = context.secretValues.values();
    const token = /"token":"([^"]+)"/.exec(stored)?.[1];
    assert.ok(token !== undefined && token.length >= 16);
    const elsewhere = {
      globalState: JSON.stringify([...context.stateValues]),
      settings: JSON.stringify(settings()),
      log: context.logLines.join('\n'),
      engineLog: await readFile(path.join(folder, 'engine', 'engine.log'), 'utf8'),
      environment: JSON.stringify(process.env),
    };
    for (const [place, text] of Object.entries(elsewhere)) assert.ok(!text.includes(token), place);
    assert.match(await readFile(path.join(folder, 'client-id'), 'utf8'), /^[\w-]{36}$/);
  });

  it('leave no half file, and nothing to take up again, of an export that was cancelled', async () => {
    const sample = vscode.Uri.joinPath(theExtension().extensionUri, 'media/sample/harbour.mp4').fsPath;
    const controller = new AbortController();
    const session = await services.begin('embedded', controller.signal);
    await session.addFile(sample, () => undefined, controller.signal);
    for await (const event of session.request('speed it up 1.5x', controller.signal)) assert.ok(event);
    await assert.rejects(async () => {
      for await (const event of session.export(controller.signal, { folder }))
        if (event.type === 'export') controller.abort();
    });
    assert.deepEqual(await services.exportJobs.all(), []);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => !['engine', 'client-id', 'exports'].includes(name)),
      [],
    );
  });

  for (const address of [
    'http://video.example',
    'http://127.0.0.1.example',
    'ftp://localhost',
    'no address',
  ]) {
    it(`refuse to send a token to ${address}`, async () => {
      await setUser('cloudUrl', address);
      await assert.rejects(services.begin('cloud'), /must be an https address/);
      assert.equal(context.secretValues.size, 0);
    });
  }

  it('ask once where to edit, and keep the answer', async () => {
    const { showQuickPick } = vscode.window;
    let asked = 0;
    const answer = (items: readonly { service?: string }[]) => {
      asked++;
      return Promise.resolve(items.find(({ service }) => service === 'embedded'));
    };
    Object.assign(vscode.window, { showQuickPick: answer });
    try {
      assert.equal(await services.choice(), 'embedded');
      assert.equal(await services.choice(), 'embedded');
      assert.equal(await new Services(context, context.log).choice(), 'embedded');
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
    assert.equal(asked, 1);
    assert.equal(settings().get('service'), 'embedded');
  });
});
