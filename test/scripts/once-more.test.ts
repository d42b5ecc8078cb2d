import assert from 'node:assert/strict';
import { onceMore } from '../../scripts/suites/once-more';
import type { Outcome } from '../../scripts/suites/outcome';
import { countOf, failuresOf } from '../../scripts/suites/outcome';

type Result = Outcome['results'][number];

const passed = (file: string, name: string): Result => ({
  title: [file, name],
  file,
  outcome: 'passed',
  durationMs: 1,
});
const failed = (file: string, name: string): Result => ({
  ...passed(file, name),
  outcome: 'failed',
  error: `${name} came too late`,
});
const suite = (...results: Result[]): Outcome => ({ results, faults: [] });

describe('Files of failed tests that are run once more', () => {
  it('count as the second run says, and what failed only at first is told', async () => {
    const first = suite(passed('a', 'plays'), failed('a', 'pauses'), passed('b', 'seeks'));
    const ran: (readonly string[])[] = [];
    const outcome = await onceMore(first, (files) => {
      ran.push(files);
      return Promise.resolve(suite(passed('a', 'plays'), passed('a', 'pauses')));
    });
    assert.deepEqual(ran, [['a']]);
    assert.equal(countOf(outcome, 'passed'), 3);
    assert.deepEqual(failuresOf(outcome), []);
    assert.deepEqual(outcome.unsteady, [{ title: 'a › pauses', error: 'pauses came too late' }]);
  });

  it('are failures where they fail again, also where it is another test', async () => {
    const first = suite(failed('a', 'plays'), passed('a', 'pauses'), passed('b', 'seeks'));
    const again = suite(failed('a', 'plays'), failed('a', 'pauses'));
    const outcome = await onceMore(first, () => Promise.resolve(again));
    assert.deepEqual(
      failuresOf(outcome).map(({ title }) => title),
      ['a › plays', 'a › pauses'],
    );
    assert.deepEqual(outcome.unsteady, []);
  });

  it('stay failures where the second run could not run them, or left something open', async () => {
    const first = suite(failed('a', 'plays'));
    const crash: Outcome = { results: [], faults: [{ title: 'a', error: 'no such module' }] };
    const crashed = await onceMore(first, () => Promise.resolve(crash));
    assert.deepEqual(crashed, { ...first, faults: crash.faults });
    const leaking: Outcome = { ...suite(passed('a', 'plays')), faults: [{ title: 'end', error: 'is open' }] };
    assert.deepEqual(failuresOf(await onceMore(first, () => Promise.resolve(leaking))), leaking.faults);
  });

  it('are not run where many fail, or the suite as a whole', async () => {
    const never = () => Promise.reject(new Error('It was run once more.'));
    const many = suite(...['a', 'b', 'c', 'd'].map((file) => failed(file, 'plays')));
    const crash: Outcome = { ...suite(failed('a', 'plays')), faults: [{ title: 'end', error: 'is open' }] };
    const checks = suite({ title: ['lint'], outcome: 'failed', durationMs: 1 });
    for (const outcome of [many, crash, checks, suite(passed('a', 'plays'))])
      assert.equal(await onceMore(outcome, never), outcome);
  });
});
