import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { name, version } from '../package.json';
import { publishedManifest } from './published-manifest';
import { findOnPath, runLogged } from './setup/commands';
import { runScript } from './suites/checks';

/**
 * `npm run package [-- --target linux-x64 --ffmpeg FILE] [--repository URL] [--out FILE]`: makes the VSIX. For one
 * target it brings the ffmpeg that is given; otherwise it is the one for all platforms, which uses the ffmpeg there is.
 */
const vsce = '@vscode/vsce@4.1.0';

/** Of the package for all platforms, in bytes. */
const mostBytes = 3_000_000;

const repository = path.resolve(__dirname, '..');
const bundled = path.join(repository, 'dist/ffmpeg');
const manifestFile = path.join(repository, 'package.json');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      ffmpeg: { type: 'string' },
      /** Where the source is, and where pictures and links of the README lead on the Marketplace; https. */
      repository: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { target, ffmpeg } = values;
  if ((target === undefined) !== (ffmpeg === undefined))
    throw new Error('A package for one target brings an ffmpeg: give both --target and --ffmpeg.');
  const file = path.resolve(values.out ?? [name, target, `${version}.vsix`].filter(Boolean).join('-'));
  if ((await runScript('build')) !== 0) throw new Error('npm run build failed.');
  await rm(bundled, { recursive: true, force: true });
  const manifest = await readFile(manifestFile, 'utf8');
  try {
    if (ffmpeg !== undefined) await bringFfmpeg(path.resolve(ffmpeg));
    if (values.repository !== undefined)
      await writeFile(manifestFile, publishedManifest(manifest, values.repository));
    await pack(file, target, values.repository);
  } finally {
    if (values.repository !== undefined) await writeFile(manifestFile, manifest);
    await rm(bundled, { recursive: true, force: true });
  }
  const { size } = await stat(file);
  if (target === undefined && size > mostBytes)
    throw new Error(`${file} has ${size} bytes; it may have ${mostBytes}. What came in?`);
  console.log(`${file}: ${(size / 1_000_000).toFixed(2)} MB`);
}

/** With its licence as it tells it itself, and how it was built. */
async function bringFfmpeg(ffmpeg: string): Promise<void> {
  await mkdir(bundled, { recursive: true });
  const copy = path.join(
    bundled,
    path.basename(ffmpeg).toLowerCase().endsWith('.exe') ? 'ffmpeg.exe' : 'ffmpeg',
  );
  await copyFile(ffmpeg, copy);
  await chmod(copy, 0o755);
  const told = async (...args: string[]) => (await promisify(execFile)(ffmpeg, args)).stdout.trim();
  const [licence, build] = [await told('-hide_banner', '-L'), await told('-version')];
  // Such a build is nothing without its libraries; and one that is not free may not be passed on.
  const unfit = ['--enable-shared', '--enable-nonfree'].find((option) => build.includes(option));
  if (unfit !== undefined) throw new Error(`${ffmpeg} was built with ${unfit}: it can't be packaged.`);
  const notice = `This folder holds ffmpeg, a program of its own that this extension runs. Its licence:

${licence}

Its source code: https://ffmpeg.org/download.html. How it was built:

${build}
`;
  await writeFile(path.join(bundled, 'LICENSE.txt'), notice);
}

async function pack(file: string, target: string | undefined, address: string | undefined): Promise<void> {
  const npm = findOnPath('npm');
  if (npm === undefined) throw new Error('npm is not on PATH. It comes with Node.');
  const logFile = path.join(repository, 'test-results/package.log');
  // Without an address the README's pictures stay beside it.
  const links =
    address === undefined
      ? ['--allow-missing-repository', '--no-rewrite-relative-links']
      : [
          '--baseContentUrl',
          `${address}/blob/HEAD`,
          '--baseImagesUrl',
          `${address}/raw/HEAD`,
          '--allow-missing-repository',
        ];
  await runLogged({
    command: npm,
    args: [
      ...[
        'exec',
        '--yes',
        '--ignore-scripts',
        '--package',
        vsce,
        '--',
        'vsce',
        'package',
        '--no-dependencies',
      ],
      ...(target === undefined ? [] : ['--target', target]),
      ...links,
      ...['--out', file],
    ],
    logFile,
    cwd: repository,
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
