import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';

const run = promisify(execFile);
const repository = path.resolve(__dirname, '../..');

const registry = 'src/engine/edits/registry.ts';

/** Reads a prompt in each language, and what is left of three clips of 3, 1 and 2 seconds. */
const proof = `
import { applyEdit } from './src/engine/edits/registry';
import { readEdits } from './src/engine/edits/edit-json';
import { placeMedia } from './src/engine/edits/placement';
import { describedKinds } from './src/engine/language/described-kinds';
import { understand } from './src/engine/language/understand';
import { repliesFor } from './src/engine/replies/language';

const media = [3000, 1000, 2000].map((durationMs, i) => ({
  id: 'm' + i, fileName: i + '.mp4', path: '/' + i + '.mp4', kind: 'video' as const,
  durationMs, width: 640, height: 360, fps: { num: 30, den: 1 }, hasAudio: true,
}));
const timeline = placeMedia(undefined, media);
const world = { media: new Map(media.map((each) => [each.id, each])), loudness: new Map(), captions: new Map() };
const results = ['sort the clips by length, longest first', '把片段按长度排序'].map((prompt) => {
  const [read] = understand(prompt, { media, timeline, language: 'en' });
  if (read?.type !== 'edit') return { prompt, read };
  const result = applyEdit(read.edit, timeline, { ...world, say: repliesFor('en') });
  return { edit: read.edit, order: result.done ? result.timeline.clips.map(({ mediaId }) => mediaId) : [] };
});
const json = readEdits([{ edit: 'sortClips', first: 'longest' }]);
const kind = describedKinds().find(({ edit }) => edit === 'sortClips');
console.log(JSON.stringify({ results, isJson: json.ok, examples: kind?.examples.length }));
`;

describe('CONTRIBUTING.md', function () {
  this.timeout(120_000);
  let copy: string;
  let page: string;
  before(async () => {
    copy = await mkdtemp(path.join(tmpdir(), 'contributing-'));
    page = await readFile(path.join(repository, 'CONTRIBUTING.md'), 'utf8');
    await cp(path.join(repository, 'src'), path.join(copy, 'src'), { recursive: true });
    for (const name of ['tsconfig.json', 'package.json'])
      await cp(path.join(repository, name), path.join(copy, name));
    await symlink(path.join(repository, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  });
  after(() => rm(copy, { recursive: true, force: true }));

  it('adds a kind of edit that works in words and as JSON, by one file and one line of registration', async () => {
    const [, file = '', code = ''] = /```ts\n\/\/ (src\/\S+)\n([^]*?)```/.exec(page) ?? [];
    await writeFile(path.join(copy, file), code);

    const [, change = ''] = /```diff\n([^]*?)```/.exec(page) ?? [];
    const [line = '', list = '', entry = '', ...more] = change.trimEnd().split('\n');
    assert.deepEqual(more, []);
    const before = await readFile(path.join(copy, registry), 'utf8');
    assert.ok(before.includes(`\n${list.slice(1)}\n`), 'the list is where the page says');
    const after = `${line.slice(1)}\n${before.replace(list.slice(1), `${list.slice(1)}\n${entry.slice(1)}`)}`;
    await writeFile(path.join(copy, registry), after);

    await writeFile(path.join(copy, 'proof.ts'), proof);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'proof.ts'], { cwd: copy });
    assert.deepEqual(z.unknown().parse(JSON.parse(stdout)), {
      results: [
        { edit: { edit: 'sortClips', first: 'longest' }, order: ['m0', 'm2', 'm1'] },
        { edit: { edit: 'sortClips', first: 'shortest' }, order: ['m1', 'm2', 'm0'] },
      ],
      isJson: true,
      examples: 3,
    });

    const settings = { extends: './tsconfig.json', include: [], files: ['proof.ts'] };
    await writeFile(path.join(copy, 'tsconfig.proof.json'), JSON.stringify(settings));
    const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [compiler, '--noEmit', '-p', 'tsconfig.proof.json'], { cwd: copy });
  });

  it('names scripts that there are', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')));
    const named = [...page.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    assert.ok(named.length >= 5);
    for (const name of named) assert.ok(name in scripts, name);
  });
});
