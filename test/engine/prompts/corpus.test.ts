import assert from 'node:assert/strict';
import { families } from './families';
import { tryOut } from './try-out';

describe('The corpus of prompts', () => {
  for (const { name, rows } of families) {
    describe(name, () => {
      for (const row of rows) {
        const after = row.after ? ` after ${row.after.map((each) => `“${each}”`).join(', ')}` : '';
        it(`“${row.prompt.replaceAll('\n', '⏎')}”${after}`, () => tryOut(row));
      }
    });
  }
});

describe('The corpus', () => {
  const rows = families.flatMap((family) => family.rows);

  it('has no prompt twice', () => {
    const keys = rows.map(({ prompt, files, after }) => JSON.stringify([prompt, files, after]));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });
});
