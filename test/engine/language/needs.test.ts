import assert from 'node:assert/strict';
import { editKinds, readAs } from '../../../src/engine/edits/registry';
import { hasNeeded } from '../../../src/engine/language/needs';
import { Reading } from '../../../src/engine/language/reading';
import { clauseOf } from '../../../src/engine/language/requests/wishes';
import { splitClauses } from '../../../src/engine/language/understand';
import { placeMedia } from '../../../src/engine/edits/placement';
import { families } from '../prompts/families';
import { mediaOf } from '../prompts/files';

const rows = families.flatMap((family) => family.rows);

describe('What a clause needs to be an edit of a kind', () => {
  it('is in every clause of the corpus that the kind reads', () => {
    const overlooked = rows.flatMap(({ prompt, files = ['talk.mp4'] }) => {
      const media = mediaOf(files);
      const context = { media, timeline: placeMedia(undefined, media), language: 'en' };
      const clauses = [prompt, ...splitClauses(prompt, context)].map((text) => clauseOf(text, context));
      return editKinds.flatMap((kind) =>
        clauses
          .filter((clause) => kind.needs && !hasNeeded(clause, kind.needs))
          .filter((clause) => readAs(kind, new Reading(clause)))
          .map(({ text }) => `${kind.edit}: ${text}`),
      );
    });
    assert.deepEqual(overlooked, []);
  }).timeout(240_000);

  it('is told by each kind whose reading takes long', () => {
    const told = editKinds.filter(({ needs }) => needs !== undefined);
    assert.ok(told.length >= 40, `${told.length} kinds tell it`);
  });
});
