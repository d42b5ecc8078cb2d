import assert from 'node:assert/strict';
import { families } from './families';
import type { Outcome, Row } from './row';
import {
  chineseClauses,
  chinesePrompts,
  englishClauses,
  englishPrompts,
} from '../../../src/engine/language/wordings/wordings';
import { languageOf, tryOut } from './try-out';
import { Watched } from './watched';

/** The rows of all tables of wordings: what no prompt needs goes. */
const wordings = [...englishPrompts, ...chinesePrompts, ...englishClauses, ...chineseClauses];
const watched = wordings.map(([said]) => new Watched(said));
let tried = 0;

describe('The corpus of prompts', () => {
  before(() => wordings.forEach((wording, i) => Object.assign(wording, [watched[i]])));

  for (const { name, rows } of families) {
    describe(name, () => {
      for (const row of rows) {
        const after = row.after ? ` after ${row.after.map((each) => `“${each}”`).join(', ')}` : '';
        it(`“${row.prompt.replaceAll('\n', '⏎')}”${after}`, async () => {
          tried++;
          await tryOut(row);
        });
      }
    });
  }
});

describe('The corpus', () => {
  const rows = families.flatMap((family) => family.rows);
  const count = (fits: (row: Row) => boolean) => rows.filter(fits).length;
  const isDoubtful = (outcome: Outcome) =>
    typeof outcome === 'object' && ['refused', 'asked', 'notHere', 'proposed'].some((way) => way in outcome);

  it('has at least 400 prompts, 134 of them Chinese, 60 that are compound and 40 refused or asked back', () => {
    assert.ok(rows.length >= 400, `${rows.length} prompts`);
    const chinese = count(({ prompt }) => languageOf(prompt) === 'zh');
    assert.ok(chinese >= 134, `${chinese} are Chinese`);
    const compound = count(({ outcomes }) => outcomes.length > 1);
    assert.ok(compound >= 60, `${compound} are compound`);
    const doubtful = count(({ outcomes }) => outcomes.some(isDoubtful));
    assert.ok(doubtful >= 40, `${doubtful} are refused or asked back`);
  });

  it('has a prompt for each wording', function () {
    // Of a part of the corpus it can't be told.
    if (tried < rows.length) this.skip();
    assert.deepEqual(
      watched.filter(({ isFound }) => !isFound).map(({ source }) => source),
      [],
    );
  });

  it('has no prompt twice', () => {
    const keys = rows.map(({ prompt, files, after }) => JSON.stringify([prompt, files, after]));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });
});
