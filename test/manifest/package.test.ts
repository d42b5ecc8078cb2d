import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { copyPackagedFiles } from '../harness/packaged-files';

const repository = path.resolve(__dirname, '../..');

/** Needs `npm run build`, as the package does. */
describe('The files that ship', function () {
  this.timeout(30_000);
  let folder: string;
  let files: string[];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ai-video-package-'));
    await copyPackagedFiles(repository, folder);
    const entries = await readdir(folder, { recursive: true });
    const isFile = await Promise.all(
      entries.map(async (entry) => (await stat(path.join(folder, entry))).isFile()),
    );
    files = entries.filter((_entry, i) => isFile[i]).map((entry) => entry.split(path.sep).join('/'));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('are all that the extension needs to run', () => {
    const needed = [
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'dist/extension.js',
      'dist/editing-window.js',
      'dist/llhttp.wasm',
      'dist/engine.js',
      'dist/mcp.js',
      'dist/webview/main.js',
      'dist/webview/panel.css',
      'dist/webview/codicon.css',
      'dist/webview/codicon.ttf',
      'l10n/bundle.l10n.zh-cn.json',
      'media/icon.png',
      'media/panel.svg',
      'media/sample/harbour.mp4',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
    ];
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('hold no source, source map, test or dependency', () => {
    const unwanted = files.filter((file) =>
      /\.(map|ts|tsx|log|env)$|(^|\/)(src|test|scripts|node_modules|\.[^/]+)(\/|$)/.test(file),
    );
    assert.deepEqual(unwanted, []);
  });

  it('hold no secret and no path of the machine they were built on', async () => {
    const secrets = [
      /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
      /\bgh[pousr]_[A-Za-z0-9]{36}/,
      /\bnpm_[A-Za-z0-9]{36}/,
      /\bnmv_usr_[A-Za-z0-9]{8}/,
      /sourcesContent/,
    ];
    for (const file of files) {
      const text = await readFile(path.join(folder, file), 'latin1');
      assert.deepEqual(secrets.filter((secret) => secret.test(text)).map(String), [], file);
      assert.ok(!text.includes(repository), `${file} names ${repository}`);
    }
  });

  it('are under 3 MB when compressed', async () => {
    const sizes = await Promise.all(
      files.map(async (file) => deflateRawSync(await readFile(path.join(folder, file))).length),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 3_000_000, `${total} bytes`);
  });
});
