import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import {
  FfmpegError,
  liveProcessCount,
  runTool,
  startTool,
  streamTool,
} from '../../../src/engine/media/process';
import { tools } from '../clips';

const run = promisify(execFile);

/** A stream that never ends. */
const endless = ['-v', 'error', '-f', 'lavfi', '-i', 'color=s=320x240', '-f', 'rawvideo', 'pipe:1'];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('Running ffmpeg', function () {
  this.timeout(30_000);
  let tool: string;

  before(async () => {
    tool = (await tools()).ffmpeg;
  });
  afterEach(() => assert.equal(liveProcessCount(), 0));

  it('gives what it writes, and an error with its last words when it fails', async () => {
    assert.match(await runTool({ tool, args: ['-version'] }), /^ffmpeg version/);
    await assert.rejects(runTool({ tool, args: ['-i', '/no/such/file'] }), (error) => {
      assert.ok(error instanceof FfmpegError);
      assert.match(error.tail, /No such file/);
      assert.ok(error.exitCode !== 0 && !error.diskFull);
      return true;
    });
    await assert.rejects(runTool({ tool: '/no/such/tool', args: [] }), FfmpegError);
  });

  it('knows a full disk', async function () {
    if (process.platform !== 'linux') return this.skip();
    const args = ['-v', 'error', '-f', 'lavfi', '-i', 'color=d=2', '-f', 'rawvideo', '-y', '/dev/full'];
    await assert.rejects(runTool({ tool, args }), (error) => error instanceof FfmpegError && error.diskFull);
  });

  it('ends the child when its reader has had enough', async () => {
    let bytes = 0;
    for await (const chunk of streamTool({ tool, args: endless })) {
      bytes += chunk.length;
      if (bytes > 1_000_000) break;
    }
    assert.ok(bytes > 1_000_000);
  });

  it('ends the child within a second of a cancel, even where nobody reads it', async () => {
    const controller = new AbortController();
    const child = startTool({ tool, args: endless, signal: controller.signal });
    child.stdout.once('data', () => controller.abort(new Error('enough')));
    const begun = Date.now();
    await assert.rejects(child.done, /enough/);
    assert.ok(Date.now() - begun < 1900 && child.pid !== undefined && !isAlive(child.pid));
  });

  it('ends a child that has finished already but was never read', async () => {
    const args = ['-v', 'error', '-f', 'lavfi', '-i', 'color=s=32x32:d=0.2', '-f', 'rawvideo', 'pipe:1'];
    const child = startTool({ tool, args });
    while (child.pid !== undefined && !(await hasExited(child.pid))) await new Promise(setImmediate);
    child.stop();
    await child.done;
  });

  it('runs its children at a lower priority than itself', async function () {
    if (process.platform !== 'linux') return this.skip();
    const child = startTool({ tool, args: endless });
    const { stdout } = await run('ps', ['-o', 'nice=', '-p', String(child.pid)]);
    child.stop();
    await child.done;
    assert.equal(Number(stdout), 10);
  });

  it('takes its children along when the program ends', async () => {
    const script = `
      const { startTool } = require(${JSON.stringify(path.resolve(__dirname, '../../../src/engine/media/process.ts'))});
      const child = startTool({ tool: ${JSON.stringify(tool)}, args: ${JSON.stringify(endless)} });
      console.log(child.pid);
      child.stdout.once('data', () => process.exit(0));
    `;
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', '--input-type=commonjs', '-e', script],
      {
        cwd: path.resolve(__dirname, '../../..'),
      },
    );
    const pid = Number(stdout);
    assert.ok(pid > 0);
    while (!(await hasExited(pid))) await new Promise(setImmediate);
  });
});

/** Whether a child has ended, though nobody may have taken notice of it yet. */
async function hasExited(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout === '' || stdout.startsWith('Z');
}
