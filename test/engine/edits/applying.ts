import assert from 'node:assert/strict';
import type { World } from '../../../src/engine/edits/edit-kind';
import { applyEdit, editSchema } from '../../../src/engine/edits/registry';
import type { Edit } from '../../../src/engine/edits/registry';
import { encodeDraft } from '../../../src/engine/model/draft';
import type { Timeline } from '../../../src/engine/model/timeline';
import { assertWhole } from './invariants';

/** The timeline after an edit, or `undefined` where that was refused: whole and told of, or with a reason. */
export function appliedSoundly(edit: Edit, timeline: Timeline, world: World): Timeline | undefined {
  const before = encodeDraft(timeline, world.media);
  const result = applyEdit(edit, timeline, world);
  assert.equal(encodeDraft(timeline, world.media), before, 'edits are pure');
  if (!result.done) {
    assert.ok(result.why.length > 0);
    return undefined;
  }
  assert.ok(result.said.length > 0 && result.said.every((sentence) => sentence !== ''));
  assert.ok(result.timeline.nextId >= timeline.nextId);
  assertWhole(result.timeline, world.media);
  return result.timeline;
}

/** Edits as they come in JSON, in one world. */
export function editsIn(world: World) {
  /** Applies edits one after the other, each of which must be done; what was said is of the last. */
  const after = (timeline: Timeline, ...edits: readonly object[]): Timeline & { readonly said: string } => {
    let said = '';
    let result = timeline;
    for (const edit of edits) {
      const outcome = applyEdit(editSchema.parse(edit), result, world);
      assert.ok(outcome.done, outcome.done ? '' : outcome.why);
      assert.ok(outcome.said.length > 0);
      assertWhole(outcome.timeline, world.media);
      result = outcome.timeline;
      said = outcome.said.join(' ');
    }
    return { ...result, said };
  };
  /** Why an edit is refused, as it must be. */
  const refusal = (timeline: Timeline, edit: object): string => {
    const outcome = applyEdit(editSchema.parse(edit), timeline, world);
    assert.equal(outcome.done, false, outcome.done ? outcome.said.join(' ') : '');
    return outcome.why;
  };
  return { after, refusal };
}
