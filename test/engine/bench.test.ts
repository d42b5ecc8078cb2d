import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { alternate, ratios } from '../../scripts/bench/alternate';
import { withPeakMemory } from '../../scripts/bench/memory';
import { isReached, spreadOf } from '../../scripts/bench/row';
import type { Measure } from '../../scripts/bench/row';
import { summaryOf } from '../../scripts/bench/summary';
import { markdownOf } from '../../scripts/bench/table';
import { ffmpeg } from './clips';

const run = promisify(execFile);
const repository = path.resolve(__dirname, '../..');

const savedResults = z.object({
  machine: z.object({ cpu: z.string().min(1), cores: z.number().positive(), ffmpeg: z.string().min(1) }),
  rows: z.array(
    z.object({
      row: z.string(),
      measures: z.array(
        z.object({ type: z.literal('measured'), values: z.array(z.number().positive()).min(1) }),
      ),
    }),
  ),
});

const savedSummary = z.object({
  reached: z.null(),
  measures: z.array(
    z.object({ row: z.string(), median: z.number(), target: z.object({ value: z.number() }) }),
  ),
});

describe('The benchmark', function () {
  this.timeout(120_000);
  let folder: string;

  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'bench test-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  const measured: Extract<Measure, { type: 'measured' }> = {
    type: 'measured',
    what: 'a | b',
    unit: 'times',
    target: { is: 'atMost', value: 1.1 },
    values: [1.3, 1.05, 1.09],
    notes: ['of two sides'],
  };

  it('runs its sides in turn, after a run of each that does not count', async () => {
    const order: string[] = [];
    const side = (name: string) => () => Promise.resolve(order.push(name));
    const runs = await alternate({ a: side('a'), b: side('b') }, 3);
    assert.equal(order.join(''), 'ababab' + 'ab');
    assert.deepEqual(runs, { a: [3, 5, 7], b: [4, 6, 8] });
    assert.deepEqual(ratios([2, 9], [1, 3]), [2, 3]);
  });

  it('goes by the median, and shows the spread, the target and what could not be measured', () => {
    assert.deepEqual(spreadOf(measured.values), { median: 1.09, min: 1.05, max: 1.3 });
    assert.deepEqual(spreadOf([4, 1, 2, 3]), { median: 2.5, min: 1, max: 4 });
    assert.equal(isReached(measured), true);
    assert.equal(isReached({ ...measured, values: [1.05, 1.11, 1.2] }), false);
    assert.equal(isReached({ ...measured, target: { is: 'atLeast', value: 1.2 } }), false);
    const machine = { cpu: 'a', cores: 2, memoryGiB: 8, system: 's', ffmpeg: 'f', node: 'n', load: 0 };
    const missing = {
      type: 'missing',
      what: 'other',
      target: measured.target,
      why: 'not installed',
    } as const;
    const rows = [{ row: 'x', seconds: 1, measures: [measured, missing] }];
    const text = markdownOf({ measuredAt: 'now', machine, quick: false, rounds: 3, rows });
    assert.match(text, /\| x \| a \\\| b \| 1\.09× \(1\.05–1\.30\) \| at most 1\.1× \| yes \|/);
    assert.match(text, /\| x \| other \| not measured: not installed \| at most 1\.1× \| – \|/);
    assert.match(text, /- x: of two sides/);
  });

  it('says of each number whether it reached its target, and of all whether none was missed', () => {
    const machine = { cpu: 'a', cores: 2, memoryGiB: 8, system: 's', ffmpeg: 'f', node: 'n', load: 0 };
    const missing = { type: 'missing', what: 'other', why: 'not installed' } as const;
    const missed = { ...measured, what: 'slow', values: [1.2] };
    const of = (measures: readonly Measure[], quick = false) => {
      const rows = [{ row: 'x', seconds: 1, measures }];
      return summaryOf({ measuredAt: 'now', machine, quick, rounds: 3, rows });
    };
    const { reached, measures } = of([measured, missed, missing]);
    assert.equal(reached, false);
    assert.deepEqual(
      measures.map((each) => [each.what, each.reached]),
      [
        ['a | b', true],
        ['slow', false],
        ['other', null],
      ],
    );
    assert.deepEqual(measures[0], {
      ...{ row: 'x', what: 'a | b', unit: 'times', target: { is: 'atMost', value: 1.1 } },
      ...{ median: 1.09, min: 1.05, max: 1.3, values: [1.3, 1.05, 1.09], reached: true },
    });
    assert.equal(of([measured, missing]).reached, true);
    const unmeasured = { ...missing, target: measured.target };
    assert.equal(of([measured, unmeasured]).reached, false, 'what has a target was to be measured');
    assert.equal(of([missed], true).reached, null);
  });

  it('knows how much memory its ffmpeg takes up at most, where the system tells it', async function () {
    if (process.platform !== 'linux') this.skip();
    // 60 frames that are held back until the last, some 190 MB, and then let go within four seconds.
    const source = 'testsrc2=s=1920x1080:r=30:d=2,format=yuv420p,reverse,setpts=2*PTS,realtime';
    const hold = ['-f', 'lavfi', '-i', source];
    const args = [...hold, '-f', 'null', '-'];
    const { peak } = await withPeakMemory(() => ffmpeg(...args));
    assert.ok(peak);
    assert.ok(peak.ffmpeg > 150e6 && peak.ffmpeg < 400e6, `${peak.ffmpeg} bytes`);
    assert.ok(peak.node > 20e6);
    const { peak: without } = await withPeakMemory(() => Promise.resolve());
    assert.equal(without?.ffmpeg, 0);
  });

  it('makes its own material, measures, and leaves a table of it', async () => {
    const script = path.join(repository, 'scripts/bench/main.ts');
    const out = path.join(folder, 'numbers.json');
    const args = [
      '--import',
      'tsx',
      script,
      '--quick',
      '--folder',
      folder,
      '--out',
      out,
      'speech',
      'silence',
    ];
    const { stdout } = await run(process.execPath, args, { cwd: repository });
    assert.match(stdout, /^\| speech \|.*silences cut \(2 pieces\).*at most 1\.1×/m);
    assert.match(stdout, /^\| silence \|.*at most 50 ms/m);
    const saved: unknown = JSON.parse(await readFile(path.join(folder, 'quick.json'), 'utf8'));
    const { rows } = savedResults.parse(saved);
    assert.deepEqual(
      rows.map(({ row, measures }) => [row, measures.length]),
      [
        ['speech', 1],
        ['silence', 2],
      ],
    );
    assert.equal(await readFile(path.join(folder, 'quick.md'), 'utf8'), stdout);
    const summary = savedSummary.parse(JSON.parse(await readFile(out, 'utf8')));
    assert.deepEqual(
      summary.measures.map(({ row }) => row),
      ['speech', 'silence', 'silence'],
    );
    assert.deepEqual((await readdir(folder)).sort(), ['material', 'numbers.json', 'quick.json', 'quick.md']);
  });
});
