import assert from 'node:assert/strict';
import { mkdtemp, realpath } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import * as vscode from 'vscode';
import { cloudBaseUrl } from '../../src/contract/addresses';
import { engineInfoSchema, enginePaths, socketPathOf } from '../../src/contract/rendezvous';
import { Services } from '../../src/vscode/services';
import { checkSettings } from '../../src/vscode/settings-check';
import { definitionsFor } from '../../src/vscode/tools/mcp-definition';
import { AnsweringUser } from './answering-user';
import { TestContext, theExtension } from './extension-context';
import { removeFolder } from './removed-folder';

const settings = () => vscode.workspace.getConfiguration('aiVideo');

/** Those of a language model are proved beside it, in planner.test.ts. */
describe('A change of a setting', function () {
  this.timeout(60_000);
  let folder: string;
  let context: TestContext;
  let services: Services;
  const changed = new Set<string>();

  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'ai-video-settings-')));
    context = new TestContext(vscode.Uri.file(folder));
    services = new Services(context, context.log);
  });

  afterEach(async () => {
    for (const key of changed) await settings().update(key, undefined, vscode.ConfigurationTarget.Global);
    changed.clear();
  });

  after(async () => {
    services.dispose();
    await removeFolder(folder);
  });

  const set = async (key: string, value: unknown) => {
    changed.add(key);
    await settings().update(key, value, vscode.ConfigurationTarget.Global);
  };

  it('of the service takes effect for the next edit', async () => {
    assert.equal(services.chosen, undefined);
    await set('service', 'embedded');
    assert.equal(services.chosen, 'embedded');
    await set('service', 'cloud');
    assert.equal(services.chosen, 'cloud');
  });

  it('of the address takes effect for the next session in the cloud', async () => {
    assert.equal(services.addressOf('cloud'), cloudBaseUrl);
    await set('cloudUrl', 'https://videos.example/api/');
    assert.equal(services.addressOf('cloud'), 'https://videos.example/api');
  });

  it('of the ffmpeg takes effect in the engine that runs already', async () => {
    const found = async () => (await services.inspector().ffmpegFacts()).type;
    assert.equal(await found(), 'found');
    await set('ffmpegPath', path.join(folder, 'none'));
    assert.equal(await found(), 'missing');
    await set('ffmpegPath', undefined);
    assert.equal(await found(), 'found');
  });

  it('of the encoder takes effect in the engine that runs already, and for the MCP server', async () => {
    const storage = vscode.Uri.joinPath(context.globalStorageUri, 'engine').fsPath;
    const encoder = async () => {
      await services.inspector().ffmpegFacts();
      return (await engineInfoAt(storage)).encoderSetting;
    };
    assert.equal(await encoder(), 'software');
    await set('encoder', 'vaapi');
    assert.equal(await encoder(), 'vaapi');
    const [server] = definitionsFor(context);
    assert.equal(server?.args[server.args.indexOf('--encoder') + 1], 'vaapi');
  });

  it('of the quality takes effect for the next export of a session that is open', async () => {
    const session = await services.begin('embedded');
    assert.equal(session.outputOf().output.quality, 'high');
    await set('export.quality', 'low');
    assert.equal(session.outputOf().output.quality, 'low');
  });

  const unusable: readonly (readonly [string, unknown])[] = [
    ['service', 'elsewhere'],
    ['encoder', 'abacus'],
    ['export.quality', 'best'],
    ['cloudUrl', 'http://videos.example'],
    ['planner.enabled', 'sometimes'],
    ['planner.model', 'no-vendor'],
  ];
  for (const [key, value] of unusable) {
    it(`to a value that ${key} cannot have is said at once, and where the window finds it`, async () => {
      const user = new AnsweringUser();
      const checks: vscode.Disposable[] = [];
      try {
        checks.push(checkSettings(theExtension()));
        assert.equal(user.said.length, 0);
        await set(key, value);
        assert.notEqual(user.said.length, 0);
        assert.ok(user.said.every((each) => each.includes(`aiVideo.${key}`)));
        user.said.length = 0;
        checks.push(checkSettings(theExtension()));
        assert.equal(user.said.length, 1);
      } finally {
        for (const each of checks) each.dispose();
        user.leave();
      }
    });
  }
});

/** What the engine of a data folder says of itself. */
async function engineInfoAt(dataFolder: string) {
  const answer = await new Promise<string>((resolve, reject) => {
    request({ socketPath: socketPathOf(dataFolder), path: enginePaths.info }, (response) => {
      text(response).then(resolve, reject);
    })
      .once('error', reject)
      .end();
  });
  return engineInfoSchema.parse(JSON.parse(answer));
}
