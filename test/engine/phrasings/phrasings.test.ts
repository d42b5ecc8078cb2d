import assert from 'node:assert/strict';
import { Outcomes } from './outcome';
import { someOf } from './phrasing';
import { families } from './families';

describe('Ways of saying one thing', () => {
  for (const [family, phrasings] of Object.entries(families)) {
    describe(family, () => {
      for (const phrasing of phrasings) {
        const { means, after = [], said } = phrasing;
        const tried = said.flatMap(someOf);
        it(`“${[...after, means].join('” → “').replaceAll('\n', ' / ')}” in ${tried.length} ways`, async () => {
          const outcomes = await Outcomes.of(phrasing);
          try {
            const meant = await outcomes.after(means);
            assert.doesNotMatch(meant, /"notUnderstood"/, 'is understood');
            const others: string[] = [];
            for (const prompt of tried) {
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
