import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const repository = path.resolve(__dirname, '../../..');

/** Milliseconds of the processor for one prompt in a process of its own. */
async function firstPromptMs(before: string): Promise<number> {
  const script = `
    const { understand } = require('./src/engine/language/understand');
    const { warmUp } = require('./src/engine/language/warm-up');
    ${before}
    const started = process.cpuUsage();
    understand('add a title that says "Summer", then mute the last 5 seconds', { media: [], timeline: undefined, language: 'en' });
    const { user, system } = process.cpuUsage(started);
    process.stdout.write(String((user + system) / 1000));`;
  const args = ['--require', 'tsx/cjs', '--eval', script];
  return Number((await promisify(execFile)(process.execPath, args, { cwd: repository })).stdout);
}

describe('The warm-up', () => {
  it('takes most of the time of the first prompt out of it, in the words of any', async () => {
    const [cold, warm] = [await firstPromptMs(''), await firstPromptMs('warmUp();')];
    assert.ok(warm < cold / 2, `${warm} ms after it, ${cold} ms without`);
  });
});
