import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { publishedManifest } from '../../scripts/published-manifest';
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

describe('What the Marketplace and Open VSX show', function () {
  this.timeout(30_000);
  const text = (file: string) => readFile(path.join(repository, file), 'utf8');
  const schema = z.object({
    publisher: z.string().min(1),
    displayName: z.string(),
    description: z.string(),
    license: z.literal('MIT'),
    icon: z.string(),
    qna: z.literal('marketplace'),
    pricing: z.literal('Free'),
    galleryBanner: z.object({ color: z.string().regex(/^#[0-9a-f]{6}$/u), theme: z.enum(['dark', 'light']) }),
    categories: z.array(z.string()).min(1),
    keywords: z.array(z.string().max(30)).min(3).max(30),
  });

  it('is complete: icon, banner, categories, keywords, questions', async () => {
    const { icon, categories } = schema.parse(JSON.parse(await text('package.json')));
    // PNG, at least 128 pixels square; their sizes stand in its first bytes.
    const png = await readFile(path.join(repository, icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16) >= 128, png.readUInt32BE(20)], [true, png.readUInt32BE(16)]);
    const known = ['AI', 'Chat', 'Machine Learning', 'Other', 'Visualization'];
    assert.deepEqual(categories.filter((each) => !known.includes(each)), []); // prettier-ignore
  });

  it('has the source, the reports and the home page, once somebody publishes it', async () => {
    const published = publishedManifest(await text('package.json'), 'https://code.example/us/video/');
    const places = z.object({
      repository: z.object({ type: z.literal('git'), url: z.url() }),
      bugs: z.object({ url: z.url() }),
      homepage: z.url(),
      name: z.string(),
    });
    const { repository: source, bugs, homepage } = places.parse(JSON.parse(published));
    assert.equal(source.url, 'https://code.example/us/video.git');
    assert.equal(bugs.url, 'https://code.example/us/video/issues');
    assert.equal(homepage, 'https://code.example/us/video#readme');
    assert.throws(() => publishedManifest('{}', 'http://code.example/us/video'), /no https address/u);
  });

  it('has pictures and links in the README that lead somewhere, and none that a page may not show', async () => {
    const readme = await text('README.md');
    const links = [...readme.matchAll(/(!?)\[[^\]]*\]\(([^)\s]+)\)/gu)];
    assert.ok(links.length > 5 && links.some(([, isPicture]) => isPicture === '!'));
    for (const [, isPicture, address = ''] of links) {
      if (isPicture === '!') assert.match(address, /\.(?:png|webp|gif|jpg)$/u);
      if (/^https:/u.test(address)) continue;
      // Beside it: the release gives the address of the repository, which they are then made of.
      assert.ok((await stat(path.join(repository, address.replace(/#.*$/u, '')))).isFile(), address);
    }
    assert.match(await text('.github/workflows/release.yml'), /package -- --repository "\$REPOSITORY"/u);
  });

  for (const option of ['--enable-nonfree', '--enable-shared']) {
    it(`brings no ffmpeg that may not be passed on or needs what is not there: ${option}`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'ai-video-ffmpeg-'));
      try {
        const ffmpeg = path.join(folder, 'ffmpeg');
        await writeFile(ffmpeg, `#!/bin/sh\necho 'configuration: ${option}'\n`, { mode: 0o755 });
        const args = ['--built', '--target', 'linux-x64', '--ffmpeg', ffmpeg, '--out', `${folder}/p.vsix`];
        await assert.rejects(
          promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/package.ts', ...args], {
            cwd: repository,
          }),
          new RegExp(`was built with ${option}: it can't be packaged`),
        );
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
