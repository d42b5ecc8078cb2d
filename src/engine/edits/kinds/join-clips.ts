import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { momentAt } from '../../language/times/moments';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import { placeClips } from '../../model/timeline';
import type { Clip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndexes, firstOutside } from '../aftermath';
import { alreadyPlaced, done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { joinWord, onePiece, takeCount } from './add-clips-language';
import { clipNumbers } from './clip-destination';

const schema = z.strictObject({
  edit: z.literal('joinClips'),
  at: z
    .union([
      z.literal('all'),
      z.strictObject({ moments: z.array(momentSchema).min(1).max(500) }),
      z.strictObject({ clips: clipNumbers }),
    ])
    .default('all')
    .describe('Every split, the splits at moments, or those between clips of these numbers.'),
});
type JoinClips = z.infer<typeof schema>;

const heal = word('healSplit', 'verb', 'rejoin|re-join|reunite|heal|unsplit|un-split|mend|undo the split|undo the cut|还原分割|取消分割|取消切割|恢复分割|撤销分割|合回去|合并回去|接回去|接回来|拼回去|合回来'); // prettier-ignore
const seam = word(
  'splitNoun',
  'detail',
  'split|splits|cut|cuts|split point|cut point|edit point|分割|分割点|切口|剪切点|断点|切点|刀口',
);
const back = word('backTogether', 'filler', 'back|back into one|back together|into one|into one clip|into a single clip|as one|回去|回来|为一段|成一段|为一个|成一个'); // prettier-ignore

export const joinClips: EditKind<JoinClips> = {
  edit: 'joinClips',
  summary: 'Makes one clip again of neighbours that a split parted.',
  schema,
  examples: ['rejoin clips 1 and 2', 'remove the split at 0:30', 'heal all splits', '把第一段和第二段合并回去'],
  words: [heal, seam, back],

  read(reading) {
    const heals = reading.take(heal);
    const joins = !heals && reading.all('file').length === 0 && reading.take(joinWord);
    const takesAway = !heals && !joins && reading.has(seam) && reading.has(w.remove);
    if (!heals && !joins && !takesAway) return undefined;
    // "Join them" may be said of files, too.
    if ((joins || /^(?:undo|revert)\b/i.test(reading.clause.text)) && !hasSplit(reading)) return undefined;
    if (takesAway && !takeSeam(reading)) return undefined;
    reading.take(onePiece, back);
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    const moments = readMoments(reading);
    if (!moments || (moments.length > 0 && clips.length > 0)) return undefined;
    if (takesAway && moments.length === 0 && !reading.has(w.everything, w.whole, w.each)) return undefined;
    if (heals) reading.take(seam);
    takeCount(reading);
    reading.take(w.clip, w.everything, w.each, w.make, w.between);
    const at = moments.length > 0 ? { moments } : clips.length > 0 ? { clips } : 'all';
    return { edit: 'joinClips', at };
  },

  apply({ at }, timeline, world) {
    const say = world.say.choose(says);
    const { time, list } = world.say;
    const wanted = new Set<number>();
    const places = placeClips(timeline.clips);
    if (at === 'all') timeline.clips.forEach((_, i) => wanted.add(i));
    else if ('clips' in at) {
      const found = clipIndexes(timeline, at.clips);
      if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
      for (const i of found.indexes) if (found.indexes.includes(i - 1)) wanted.add(i);
      if (wanted.size === 0) return refused(say.notBeside());
    } else {
      const durationMs = places.at(-1)?.endMs ?? 0;
      const outside = firstOutside(at.moments, durationMs);
      if (outside !== undefined) return refused(world.say.outside(outside, durationMs));
      for (const moment of at.moments) {
        const ms = momentToMs(moment, durationMs);
        const index = places.findIndex(({ startMs }, i) => i > 0 && Math.abs(startMs - ms) <= toleranceMs);
        if (index < 0) return refused(say.noSplit(time(ms)));
        wanted.add(index);
      }
    }
    const healed: number[] = [];
    const clips: Clip[] = [];
    timeline.clips.forEach((clip, was) => {
      const before = clips.at(-1);
      if (!before || !wanted.has(was) || !goesOn(before, clip)) {
        clips.push(clip);
        return;
      }
      healed.push(places[was]?.startMs ?? 0);
      const handles = { ...before.handles, afterMs: clip.handles.afterMs };
      clips[clips.length - 1] = { ...before, outMs: clip.outMs, handles };
    });
    if (healed.length === 0) return at === 'all' ? alreadyPlaced(say.none()) : refused(say.apart());
    // Everything plays when it did, so that nothing over the clips moves.
    return done(
      { ...timeline, clips },
      say.joined(list(healed.map(time)), timeline.clips.length, clips.length),
    );
  },
}; // prettier-ignore

/** A split is found half a second off: nobody knows the frame. */
const toleranceMs = 500;

/** Whether a clip goes on where another ends, and looks and sounds like it. */
function goesOn(before: Clip, after: Clip): boolean {
  if (after.transition || before.outMs !== after.inMs || before.freezeAtMs !== undefined) return false;
  const same = ({ mediaId, speed, volume, reversed, effects, freezeAtMs }: Clip) => ({ mediaId, speed, volume, reversed, effects, freezeAtMs }); // prettier-ignore
  return isDeepStrictEqual(same(before), same(after)) && !before.soundFade && !after.soundFade;
}

function hasSplit({ clause }: Reading): boolean {
  const clips: Timeline['clips'] = timelineOf(clause)?.clips ?? [];
  return clips.some((clip, i) => clips.slice(Math.max(0, i - 1), i).some((before) => goesOn(before, clip)));
}

/** "Remove the cut at 0:30": the verb, and the noun that is none. */
function takeSeam(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token, i) => i > 0 && isSpelt(token, /^(?:splits?|cuts?|split points?|cut points?|edit points?|分割|分割点|切口|剪切点|断点|切点|刀口)$/)); // prettier-ignore
  const verb = tokens.slice(0, at).find((token) => isSpelt(token, /^(?:remove|delete|undo|get rid of|take out|erase|clear|drop|去掉|删除|删掉|取消|移除|撤掉)$/)); // prettier-ignore
  if (at < 0 || !verb) return false;
  reading.takeToken(verb, tokens[at]);
  return true;
}

/** `undefined` where a time is a length. */
function readMoments(reading: Reading): (number | 'end')[] | undefined {
  const moments: (number | 'end')[] = [];
  for (const [i, token] of reading.tokens.entries()) {
    if ((token.type !== 'time' && token.type !== 'fromEnd') || reading.isTaken(token)) continue;
    const said = momentAt(reading, i);
    if (!said) return undefined;
    moments.push(said.moment);
    reading.takeToken(...reading.tokens.slice(i, said.next));
  }
  return moments;
}

interface Says {
  joined(at: string, before: number, after: number): string;
  notBeside(): string;
  noSplit(at: string): string;
  none(): string;
  apart(): string;
}

const says: Translations<Says> = {
  en: {
    joined: (at, before, after) => `Joined at ${at}: ${before} → ${after} clips.`,
    notBeside: () => 'Those clips are not beside each other, so nothing was done.',
    noSplit: (at) => `There is no cut at ${at}, so nothing was done.`,
    none: () => 'Nothing to do: no clip goes on where another one was split.',
    apart: () =>
      'Something was taken out there or the two differ, so they play one after the other and cannot become one clip. Say “undo” to have it back. Nothing was done.',
  },
  zh: {
    joined: (at, before, after) => `已在 ${at} 处重新合并：${before} → ${after} 个片段。`,
    notBeside: () => '这些片段不相邻，没有执行。',
    noSplit: (at) => `${at} 处没有剪切点，没有执行。`,
    none: () => '无需改动：没有被分割开的相邻片段。',
    apart: () => '那里剪掉过内容，或两段不一样，只能依次播放，不能合成一段；可以说“撤销”。没有执行。',
  },
};
