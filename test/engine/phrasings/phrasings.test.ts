import assert from 'node:assert/strict';
import { Outcomes } from './outcome';
import { allOf, someOf } from './phrasing';
import { families } from './families';

describe('Ways of saying one thing', () => {
  for (const [family, phrasings] of Object.entries(families)) {
    describe(family, () => {
      for (const phrasing of phrasings) {
        const { means, after = [], said } = phrasing;
        const count = said.reduce((sum, pattern) => sum + allOf(pattern).length, 0);
        it(`“${[...after, means].join('” → “').replaceAll('\n', ' / ')}” in ${count} ways`, async () => {
          const outcomes = await Outcomes.of(phrasing);
          try {
            const meant = await outcomes.after(means);
            const others: string[] = [];
            for (const prompt of said.flatMap(someOf)) {
              if ((await outcomes.after(prompt)) !== meant) others.push(prompt);
            }
            assert.deepEqual(others, [], 'are read otherwise');
          } finally {
            await outcomes.end();
          }
        });
      }
    });
  }
});
