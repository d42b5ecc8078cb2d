import * as z from 'zod';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { pick } from './arrange-clips';
import { clipNumbers, takeBareNumbers } from './clip-destination';
import { keepsRest, leavesOut } from './take-out-language';

const schema = z.strictObject({
  edit: z.literal('keepClips'),
  clips: clipNumbers.describe('Numbers of the clips that stay.'),
});

export const keepClips: EditKind<z.infer<typeof schema>> = {
  edit: 'keepClips',
  summary: 'Keeps some clips of the main track and takes all others off.',
  schema,
  examples: ['keep only clip 2', 'keep clips 1 and 3', '只保留第二段'],
  needs: [[w.keep]],

  read(reading) {
    const named = takeClips(reading).flatMap((reference) => reference.clips);
    const clips = named.length > 0 ? named : takeBareNumbers(reading);
    if (clips.length === 0 || leavesOut(reading) || keepsRest(reading)) return undefined;
    if (!reading.take(w.keep)) return undefined;
    // "keep clip 2 and delete the rest"
    if (reading.take(w.rest)) reading.take(w.remove);
    reading.take(w.clip);
    return { edit: 'keepClips', clips };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    const kept = timeline.clips.map((_, i) => i).filter((i) => found.indexes.includes(i));
    if (kept.length === timeline.clips.length) return unneeded(world.say.alreadySo(say.noOther()));
    const result = pick(timeline, kept);
    const [before, after] = [timeline, result.timeline].map((each) => span(timelineDurationMs(each)));
    return done(
      result.timeline,
      say.kept(kept.length, timeline.clips.length, before ?? '', after ?? ''),
      ...alsoSaid(result, world),
    );
  },
};

interface Says {
  kept(count: number, of: number, before: string, after: string): string;
  noOther(): string;
}

const says: Translations<Says> = {
  en: {
    kept: (count, of, before, after) => `Kept ${count} of ${of} clips: ${before} → ${after}.`,
    noOther: () => 'there are no other clips on the timeline',
  },
  zh: {
    kept: (count, of, before, after) => `已保留 ${of} 个片段中的 ${count} 个：${before} → ${after}。`,
    noOther: () => '时间线上没有其他片段',
  },
};
