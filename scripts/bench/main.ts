import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { findFfmpeg } from '../../src/engine/media/ffmpeg';
import { ensureDebianPackages, hasApt } from '../setup/debian-packages';
import { ensureFfmpeg } from '../setup/ffmpeg';
import { timed } from './alternate';
import { machineOf } from './machine';
import { Material } from './material';
import type { Bench } from './row';
import { rows } from './rows/all-rows';
import { summaryOf } from './summary';
import { markdownOf } from './table';
import type { Results } from './table';

const usage = `Usage: npm run bench -- [--quick] [--rounds N] [--folder DIR] [--out FILE] [ROW…]

Measures how fast the engine renders, against other ways to the same file, side by side in turn, how fast it
understands what is said, how fast the panel draws, in a browser and in a VS Code, and how fast the extension is
activated there: \`npm run build\` has to come before. Material, results and other programs are kept in .bench/. Without ROW all are measured,
which takes some twenty minutes on two cores. Ends with 1 where a target was missed.

  --quick      short material and one round: shows that the rows work
  --rounds N   how often each side counts (default: 3)
  --folder DIR where all that is kept (default: .bench)
  --out FILE   writes the numbers, their targets and whether each was reached as JSON
  ROW          ${rows.map(({ name }) => name).join(', ')}
`;

async function main(): Promise<void> {
  const options = {
    quick: { type: 'boolean' },
    rounds: { type: 'string' },
    folder: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const unknown = positionals.find((name) => !rows.some((row) => row.name === name));
  const quick = values.quick ?? false;
  const rounds = Number(values.rounds ?? (quick ? 1 : 3));
  if (values.help || unknown !== undefined || !(Number.isInteger(rounds) && rounds > 0)) {
    process.stdout.write(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const wanted = rows.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  await ensureFfmpeg();
  if (hasApt()) await ensureDebianPackages([{ name: 'espeak-ng', command: 'espeak-ng' }]);
  const root = path.resolve(values.folder ?? path.join(__dirname, '../../.bench'));
  await mkdir(root, { recursive: true });
  const results = await measure(root, wanted, { quick, rounds });
  await report(root, results);
  const summary = summaryOf(results);
  if (values.out !== undefined)
    await writeFileAtomic(path.resolve(values.out), `${JSON.stringify(summary, null, 2)}\n`);
  if (summary.reached === false) process.exitCode = 1;
}

async function measure(
  root: string,
  wanted: typeof rows,
  { quick, rounds }: Pick<Bench, 'quick' | 'rounds'>,
): Promise<Results> {
  const tools = await findFfmpeg();
  const machine = await machineOf(tools);
  const tell = (line: string) => console.error(line);
  const material = new Material(path.join(root, 'material'), tools, tell);
  const measured: Results['rows'][number][] = [];
  for (const row of wanted) {
    const { name } = row;
    tell(`${name} …`);
    const scratch = await mkdtemp(path.join(root, `${name}-`));
    try {
      const peersFolder = path.join(root, 'peers');
      const { result, seconds } = await timed(() =>
        row.measure({ tools, material, scratch, peersFolder, rounds, quick, tell }),
      );
      measured.push({ row: name, seconds: Math.round(seconds), measures: result });
    } catch (error) {
      // The others are still worth having.
      console.error(error);
      process.exitCode = 1;
      const why = `it failed: ${error instanceof Error ? error.message : String(error)}`;
      measured.push({ row: name, seconds: 0, measures: [{ type: 'missing', what: name, why }] });
    } finally {
      await rm(scratch, { recursive: true });
    }
  }
  return { measuredAt: new Date().toISOString(), machine, quick, rounds, rows: measured };
}

async function report(root: string, results: Results): Promise<void> {
  const markdown = markdownOf(results);
  const name = results.quick ? 'quick' : 'results';
  await writeFileAtomic(path.join(root, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
  await writeFileAtomic(path.join(root, `${name}.md`), markdown);
  process.stdout.write(markdown);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
