import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { takePhrase } from '../../language/words/phrases';
import { isMark, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { pick } from './arrange-clips';
import { clipNumbers, takeBareNumbers } from './clip-destination';
import { takeKeptRest, takeOutWords, takesApart } from './take-out-language';

const deleteSchema = z.strictObject({
  edit: z.literal('deleteClips'),
  clips: clipNumbers.describe('Numbers of the clips that go.'),
});
type DeleteClips = z.infer<typeof deleteSchema>;

export const deleteClips: EditKind<DeleteClips> = {
  edit: 'deleteClips',
  summary: 'Takes whole clips off the main track and closes the gaps.',
  schema: deleteSchema,
  examples: ['delete the second clip', 'remove clips 2 and 3', '删除第二段', '去掉最后一个片段'],
  needs: [[w.remove, ...takeOutWords]],

  read(reading) {
    // A clip that is turned off may be one that is muted.
    if (reading.tokens.some((token) => isSpelt(token, /^(?:关|关掉|关闭|关了)$/))) return undefined;
    // What is between clips is no clip.
    if (reading.tokens.some((token) => isSpelt(token, /^(?:between|之间)$/))) return undefined;
    const ofLength = takeByLength(reading);
    // None is that short or long.
    if (ofLength?.length === 0) return undefined;
    const references = takeClips(reading);
    const clips = ofLength ?? references.flatMap((reference) => reference.clips);
    // "Then the beach, drop the harbour clip" takes out what stands behind the verb.
    const removes = reading.tokens.findIndex((token) => means(token, w.remove));
    const isAcross = reading.tokens.slice(0, removes).some((token) => isMark(token, /^,$/));
    if (
      isAcross &&
      references.some(({ from }) => from < removes) &&
      references.some(({ from }) => from > removes)
    )
      return undefined;
    // "Trim harbour" makes it shorter.
    const verbs = reading.tokens.filter((token) => means(token, w.remove));
    if (verbs.length > 0 && verbs.every((token) => isSpelt(token, /^(?:trim|trim down|trim off|cut back|shave|shave off|clean up)$/))) return undefined; // prettier-ignore
    const taken = takesApart(reading) || reading.take(w.remove);
    if (!taken) return undefined;
    takeKeptRest(reading);
    if (clips.length > 0) return { edit: 'deleteClips', clips };
    const numbers = takeBareNumbers(reading);
    if (numbers.length > 0) return { edit: 'deleteClips', clips: numbers };
    const all = readAll(reading);
    return all && { edit: 'deleteClips', clips: all };
  },

  apply(edit, timeline, world) {
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    const kept = timeline.clips.map((_, i) => i).filter((i) => !found.indexes.includes(i));
    if (kept.length === 0) return refused(world.say.nothingLeft());
    const before = timelineDurationMs(timeline);
    const result = pick(timeline, kept);
    const { span } = world.say;
    return done(
      result.timeline,
      world.say
        .choose(says)
        .deleted(found.indexes.length, span(before), span(timelineDurationMs(result.timeline))),
      ...alsoSaid(result, world),
    );
  },
};

const byLength =
  /(?:(?:all|every|any|each) )?(?:(?:of )?the )?(?:clips?|segments?|pieces?|parts?|videos?|ones?)(?: (?:that|which) (?:is|are))? (shorter|longer|less|more|under|over|below|above)(?: than)? (?=[\da-z])/;

/** "All clips shorter than 5 seconds": their numbers. */
function takeByLength(reading: Reading): number[] | undefined {
  const time = reading.all('time').find(({ form }) => form === 'length');
  const clips = timelineOf(reading.clause)?.clips ?? [];
  const match = time && takePhrase(reading, byLength);
  if (!match) return undefined;
  reading.takeToken(time);
  const isShorter = /shorter|less|under|below/.test(match[1] ?? '');
  return clips.flatMap((clip, i) => {
    const ms = clipDurationMs(clip);
    return (isShorter ? ms < time.ms : ms > time.ms) ? [i + 1] : [];
  });
}

/** "delete all the clips", "cut everything": what that comes to is said by the refusal. */
function readAll(reading: Reading): number[] | undefined {
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  const isSaid = reading.take(w.everything) || (reading.take(w.whole, w.each) && reading.take(w.clip));
  return isSaid && count > 0 && count <= 1000 ? Array.from({ length: count }, (_, i) => i + 1) : undefined;
}

const says: Translations<{ deleted(count: number, before: string, after: string): string }> = {
  en: {
    deleted: (count, before, after) =>
      `Deleted ${count === 1 ? '1 clip' : `${count} clips`}: ${before} → ${after}.`,
  },
  zh: { deleted: (count, before, after) => `已删除 ${count} 个片段：${before} → ${after}。` },
};
