import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { probe } from '../harness/probe';
import { processesMarked } from '../harness/process-tree';
import { until } from '../harness/until';
import { sampleClip, sampleWithoutPauses } from './sample';

const repository = resolve(__dirname, '../..');
const demoFolder = join(repository, '.demo');

/** Runs the demo as `npm run demo` does, after the build. @returns What it printed. @throws where it fails. */
async function demo(...args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(repository, 'scripts/demo.ts'), ...args],
    { cwd: repository },
  );
  assert.equal(stderr, '');
  return stdout;
}

/** The path on a line of its own after what it did. */
function exportedPath(output: string): string {
  const path = /^(\/.*\.mp4|[A-Z]:\\.*\.mp4)$/m.exec(output)?.[1];
  assert.ok(path !== undefined, output);
  return path;
}

describe('the demo', () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'demo-test-'))));
  after(() => rm(folder, { recursive: true, force: true }));
  afterEach('leaves no process behind', () =>
    until('its engine ends', () => processesMarked(demoFolder).length === 0),
  );

  it('edits the sample and shows the reply, the tracks, the progress, the file and both lengths', async () => {
    const output = await demo();
    const path = exportedPath(output);
    try {
      const { keptMs, cuts } = await sampleWithoutPauses();
      const { video } = await probe(path);
      assert.ok(video);
      assert.equal(dirname(path), demoFolder);
      assert.match(output, /^Video: .*harbour\.mp4 \(0:39\.\d\)$/m);
      assert.match(output, /^Prompt: trim the silences, add transitions, and export as a clean MP4$/m);
      assert.match(output, /^- Removed \d+ silences: /m);
      assert.match(output, /^Timeline, 0:\d\d/m);
      assert.match(output, /^1\. Video/m);
      assert.ok(Array.from(output.matchAll(/^ {3}0:\d\d.* – .* harbour\.mp4/gm)).length >= 8, output);
      const percents = Array.from(output.matchAll(/^Rendering (\d+)%$/gm), ([, percent]) => Number(percent));
      assert.deepEqual(
        percents,
        [...percents].sort((a, b) => a - b),
      );
      assert.equal(percents.at(-1), 100);
      assert.match(output, /^Length: 0:39(\.\d)? before, 0:\d\d(\.\d)? after$/m);
      const frameMs = video.durationMs / video.frames;
      assert.ok(Math.abs(video.durationMs - keptMs) <= cuts * frameMs);
    } finally {
      await rm(path);
    }
  });

  it('takes any clip and prompt, whatever the file is called', async () => {
    const name = `it's "my" 视频 №1 %d & $HOME.mp4`;
    const clip = join(folder, name);
    await copyFile(sampleClip, clip);
    const path = exportedPath(await demo(clip, `keep 0:05 to 0:15 and add the title 'Hello'`));
    assert.equal(path, join(folder, `${basename(name, '.mp4')}.edited.mp4`));
    const { video, audio } = await probe(path);
    assert.ok(video && audio);
    assert.equal(video.durationMs, 10_000);
    assert.ok(Math.abs(audio.durationMs - 10_000) <= 34);
  });

  it('fails with a sentence where the clip is missing, or nothing was understood', async () => {
    await assert.rejects(demo(join(folder, 'none.mp4'), 'trim the silences'), (error) => {
      assert.ok(error instanceof Error && 'code' in error && 'stderr' in error);
      assert.equal(error.code, 1);
      assert.match(String(error.stderr), /^"none\.mp4" cannot be found or read \(ENOENT\)\.\n$/);
      return true;
    });
    const clip = join(folder, 'harbour.mp4');
    await copyFile(sampleClip, clip);
    await assert.rejects(demo(clip, 'bake a cake'), (error) => {
      assert.ok(error instanceof Error && 'code' in error && 'stdout' in error);
      assert.equal(error.code, 1);
      assert.match(String(error.stdout), /Nothing was exported, since nothing was edited\./);
      return true;
    });
  });
});
