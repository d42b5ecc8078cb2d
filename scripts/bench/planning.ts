import { families } from '../../test/engine/prompts/families';
import { mediaOf, soundOf } from '../../test/engine/prompts/files';
import type { World } from '../../src/engine/edits/edit-kind';
import { placeMedia } from '../../src/engine/edits/placement';
import { applyEdit } from '../../src/engine/edits/registry';
import { understand } from '../../src/engine/language/understand';
import type { Timeline } from '../../src/engine/model/timeline';
import { repliesFor } from '../../src/engine/replies/language';

/** What the engine does with a prompt before it writes the draft, on the files that the corpus is said of. */

export interface PlannedPrompt {
  readonly text: string;
  readonly world: World;
  readonly timeline: Timeline;
}

/** The prompts of the corpus that need nothing before them. */
export function plannedPrompts(): PlannedPrompt[] {
  const rows = families.flatMap((family) => family.rows).filter(({ after }) => after === undefined);
  return rows.map(({ prompt, files = ['talk.mp4'] }) => {
    const media = mediaOf(files);
    const world: World = {
      media: new Map(media.map((each) => [each.id, each])),
      loudness: new Map(media.map((each) => [each.id, soundOf(each)])),
      captions: new Map(),
      say: repliesFor('en'),
    };
    return { text: prompt, world, timeline: placeMedia(undefined, media) };
  });
}

/** Reads a prompt and applies what it asks for, clause by clause. @returns Milliseconds. */
export function planned({ text, world, timeline }: PlannedPrompt): number {
  const started = performance.now();
  let now = timeline;
  for (const read of understand(text, { media: [...world.media.values()], timeline: now, language: 'en' })) {
    const result = read.type === 'edit' ? applyEdit(read.edit, now, world) : undefined;
    if (result?.done) now = result.timeline;
  }
  return performance.now() - started;
}
