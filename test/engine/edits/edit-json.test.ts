import assert from 'node:assert/strict';
import * as z from 'zod';
import { readEdits } from '../../../src/engine/edits/edit-json';
import { editKinds } from '../../../src/engine/edits/registry';

/** The paths of all objects in a JSON Schema that let in keys which they don't know. */
function openObjects(schema: unknown, path: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((each, i) => openObjects(each, `${path}/${i}`));
  if (typeof schema !== 'object' || schema === null) return [];
  const entries = Object.entries(schema);
  const isOpen = entries.some(([key, value]) => key === 'type' && value === 'object');
  const isClosed = entries.some(([key, value]) => key === 'additionalProperties' && value === false);
  return [
    ...(isOpen && !isClosed ? [path] : []),
    ...entries.flatMap(([key, value]) => openObjects(value, `${path}/${key}`)),
  ];
}

describe('Edits that come as JSON', () => {
  it('have a schema that refuses keys which it does not know, however deep', () => {
    const open = editKinds.flatMap(({ edit, schema }) =>
      openObjects(z.toJSONSchema(schema, { io: 'input' }), edit),
    );
    assert.deepEqual(open, [], 'z.strictObject instead of z.object');
  });

  it('have names of their own', () => {
    assert.equal(new Set(editKinds.map(({ edit }) => edit)).size, editKinds.length);
  });

  it('get the defaults of what they leave out', () => {
    const read = readEdits([{ edit: 'setFit', fit: 'blur' }, { edit: 'denoise' }]);
    assert.deepEqual(read.ok && read.edits, [
      { edit: 'setFit', fit: 'blur' },
      { edit: 'denoise', target: 'all', on: true },
    ]);
  });

  it('are refused with all that is wrong, edit by edit', () => {
    const read = readEdits([
      { edit: 'setFit', fit: 'blurred' },
      { edit: 'deleteClips', clips: [0] },
    ]);
    assert.equal(read.ok, false);
    assert.match(read.why, /expected one of "crop"\|"blur"\|"pad"\s+→ at \[0\]\.fit/);
    assert.match(read.why, /Clips are counted from 1\.\s+→ at \[1\]\.clips\[0\]/);
  });

  it('are told what each alternative wants where a value is none of several things', () => {
    const read = readEdits([{ edit: 'moveClips', clips: [1], to: { before: 0 } }]);
    assert.equal(read.ok, false);
    assert.match(read.why, /Clips are counted from 1/);
  });
});
