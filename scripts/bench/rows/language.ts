import { execFile } from 'node:child_process';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { planned, plannedPrompts } from '../planning';
import { spreadOf } from '../row';
import type { Measure, Row } from '../row';

const run = promisify(execFile);

const atMost = (value: number) => ({ is: 'atMost', value }) as const;

export const language: Row = {
  name: 'language',
  async measure(bench) {
    const prompts = plannedPrompts();
    // Each of them takes no time.
    const rounds = bench.quick ? 1 : 9;
    for (const prompt of prompts) planned(prompt);
    const times = prompts.map((prompt) => Array.from({ length: rounds }, () => planned(prompt)));
    const medians = times.map((each) => spreadOf(each).median);
    const worst = medians.indexOf(Math.max(...medians));
    const shown = prompts[worst]?.text.replaceAll('\n', ' ').slice(0, 80) ?? '';
    const { median, max } = spreadOf(medians);
    const quick = medians.filter((each) => each <= 10).length / medians.length;
    const cold: number[] = [];
    for (let round = 0; round < bench.rounds; round++) cold.push(await inNewProcess());
    return [
      measure('a prompt understood and applied', medians, [
        `${prompts.length} prompts of the corpus, each ${rounds} times: half of them in ${median.toFixed(2)} ms, ${(100 * quick).toFixed(1)} % in at most 10 ms`,
      ]),
      measure('the slowest of them', times[worst] ?? [], [`${max.toFixed(1)} ms for “${shown}”`]),
      measure('the first prompt that an engine is sent', cold, []),
    ];
  },
};

function measure(what: string, values: readonly number[], notes: readonly string[]): Measure {
  return { type: 'measured', what, unit: 'ms', target: atMost(10), values, notes };
}

/** Milliseconds for one prompt in a process that has read none but those of its warm-up. */
async function inNewProcess(): Promise<number> {
  const script = path.join(__dirname, '../first-prompt.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script]);
  return Number(stdout);
}
