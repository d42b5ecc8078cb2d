import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { name, version } from '../package.json';
import { copyPackagedFiles } from '../test/harness/packaged-files';
import { publishedManifest } from './published-manifest';
import { runLogged } from './setup/commands';
import { npmProgram } from './setup/npm';
import { runScript } from './suites/checks';

/**
 * `npm run package [-- --target linux-x64 --ffmpeg FILE] [--repository URL] [--out FILE] [--built]`: makes the VSIX.
 * For one target it brings the ffmpeg that is given; otherwise it is the one for all platforms, which uses the ffmpeg
 * there is. `--built` takes `dist/` as it is.
 */
const vsce = '@vscode/vsce@4.1.0';

/** Of the package for all platforms, in bytes. */
const mostBytes = 3_000_000;

const repository = path.resolve(__dirname, '..');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      ffmpeg: { type: 'string' },
      /** Where the source is, and where pictures and links of the README lead on the Marketplace; https. */
      repository: { type: 'string' },
      out: { type: 'string' },
      built: { type: 'boolean', default: false },
    },
  });
  const { target, ffmpeg } = values;
  if ((target === undefined) !== (ffmpeg === undefined))
    throw new Error('A package for one target brings an ffmpeg: give both --target and --ffmpeg.');
  const file = path.resolve(values.out ?? [name, target, `${version}.vsix`].filter(Boolean).join('-'));
  if (!values.built && (await runScript('build')) !== 0) throw new Error('npm run build failed.');
  // Nothing here is changed for it: a package that fails half-way leaves the repository as it was.
  const staged = await mkdtemp(path.join(tmpdir(), `${name}-`));
  try {
    await copyPackagedFiles(repository, staged);
    await copyFile(path.join(repository, '.vscodeignore'), path.join(staged, '.vscodeignore'));
    if (ffmpeg !== undefined) await bringFfmpeg(path.resolve(ffmpeg), path.join(staged, 'dist/ffmpeg'));
    if (values.repository !== undefined) {
      const manifest = path.join(staged, 'package.json');
      await writeFile(manifest, publishedManifest(await readFile(manifest, 'utf8'), values.repository));
    }
    await pack(staged, file, target, values.repository);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
  const { size } = await stat(file);
  if (target === undefined && size > mostBytes)
    throw new Error(`${file} has ${size} bytes; it may have ${mostBytes}. What came in?`);
  console.log(`${file}: ${(size / 1_000_000).toFixed(2)} MB`);
}

/** With its licence as it tells it itself, and how it was built. */
async function bringFfmpeg(ffmpeg: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const copy = path.join(
    folder,
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
  await writeFile(path.join(folder, 'LICENSE.txt'), notice);
}

async function pack(
  folder: string,
  file: string,
  target: string | undefined,
  address: string | undefined,
): Promise<void> {
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
    command: npmProgram(),
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
    cwd: folder,
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
