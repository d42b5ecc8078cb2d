import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { editsDocument } from '../../../scripts/edits-document';
import { readEdits } from '../../../src/engine/edits/edit-json';
import { editKinds } from '../../../src/engine/edits/registry';
import { describedKinds } from '../../../src/engine/language/described-kinds';
import { understand } from '../../../src/engine/language/understand';

const text = readFileSync(path.resolve(__dirname, '../../../docs/edits.md'), 'utf8');

/** The sections of the kinds, by their names. */
const sections = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
);

describe('docs/edits.md', () => {
  it('is what the schemas say', () => {
    assert.equal(text, editsDocument(), 'Write it anew by `npm run docs`.');
  });

  it('has a section for each kind, in their order', () => {
    assert.deepEqual(
      [...sections.keys()],
      editKinds.map(({ edit }) => edit),
    );
  });

  for (const [edit, section] of sections) {
    it(`shows prompts that are read as ${edit}, and JSON that is one`, () => {
      const prompts = [...section.matchAll(/^- `(.+)`$/gm)].map((match) => match[1] ?? '');
      assert.ok(prompts.length >= 2);
      for (const prompt of prompts) {
        const read = understand(prompt, { media: [], timeline: undefined, language: 'en' });
        assert.deepEqual(
          read.map((each) => each.type === 'edit' && each.edit.edit),
          [edit],
          prompt,
        );
      }
      const examples = [...section.matchAll(/```json\n([^]*?)```/g)].map((match) => match[1] ?? '');
      assert.equal(examples.length, 1);
      for (const example of examples) {
        const read = readEdits([JSON.parse(example)]);
        assert.ok(read.ok, read.ok ? '' : read.why);
        assert.equal(read.edits[0]?.edit, edit);
      }
    });
  }

  it('tells of every field what it means', () => {
    const fields = z.record(z.string(), z.object({ description: z.string().optional() }));
    for (const { edit, schema } of describedKinds()) {
      for (const [name, { description }] of Object.entries(fields.parse(schema['properties'])))
        assert.ok(name === 'edit' || description, `${edit}.${name} has no description`);
    }
  });
});
