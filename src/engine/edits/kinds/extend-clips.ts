import * as z from 'zod';
import { takeClips } from '../../language/references/clip-references';
import { speaksOfCard } from './card-language';
import * as w from '../../language/words/common-words';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Clip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { settle } from '../operations/cutting';
import { standsStill } from '../operations/reversal';
import { isTarget } from './amounts';
import { clipNumbers } from './clip-destination';

const schema = z.strictObject({
  edit: z.literal('extendClips'),
  clips: clipNumbers.describe('Numbers of the clips that get longer.'),
  byMs: z.int().min(1).max(86_400_000).describe('How much longer they play, in milliseconds.'),
  from: z
    .enum(['start', 'end'])
    .default('end')
    .describe('Whether more is shown of what comes before their first frame or after their last.'),
});

const extend = word('extendClip', 'verb', 'extend|lengthen|prolong|延长|加长');
const longer = word('longerClip', 'detail', 'longer|run|last|play');

export const extendClips: EditKind<z.infer<typeof schema>> = {
  edit: 'extendClips',
  summary: 'Makes clips longer by what their files have before or after them; images stand longer.',
  schema,
  examples: ['make clip 1 2 seconds longer', 'extend clip 2 by 3 seconds', '把第一段延长2秒'],
  words: [extend, longer],

  read(reading) {
    if (reading.clause.timeline && speaksOfCard(reading)) return undefined;
    const isLonger = reading.tokens.some((token) => token.type === 'word' && token.text === 'longer');
    if (!reading.take(extend) && !isLonger) return undefined;
    reading.take(longer);
    const time = reading.takeOnly('time');
    // "Extend it to 6 seconds" says how long it is at last.
    if (time?.form !== 'length' || time.ms < 1 || isTarget(reading, time)) return undefined;
    const named = takeClips(reading).flatMap(({ clips }) => clips);
    const isWhole = named.length === 0 && reading.has(w.video, w.it);
    const from = reading.take(w.start) ? 'start' : 'end';
    const isEdge = reading.take(w.end) || from === 'start';
    if (named.length === 0 && !isWhole && !isEdge) return undefined;
    reading.take(w.make, w.by);
    const clips = named.length > 0 ? named : [from === 'start' ? 1 : -1];
    return { edit: 'extendClips', clips, byMs: time.ms, from };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const found = clipIndexes(timeline, edit.clips);
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    for (const i of found.indexes) {
      for (const clip of timeline.clips.slice(i, i + 1)) {
        const moreMs = Math.floor(roomMs(clip, edit.from, world));
        if (moreMs >= edit.byMs) continue;
        return refused(say.tooLittle(i + 1, edit.from, span(edit.byMs), span(moreMs)));
      }
    }
    const pieces = timeline.clips.map((clip, was) => {
      if (!found.indexes.includes(was)) return { clip, was };
      const byMs = Math.round(edit.byMs * clip.speed);
      const { handles } = clip;
      return edit.from === 'end' || standsStill(clip, world.media)
        ? { clip: { ...clip, outMs: clip.outMs + byMs, handles: { ...handles, afterMs: 0 } }, was }
        : { clip: { ...clip, inMs: clip.inMs - byMs, handles: { ...handles, beforeMs: 0 } }, was };
    });
    const result = settle(timeline, pieces, timeline.nextId);
    const numbers = found.indexes.map((i) => i + 1);
    const [before, after] = [timeline, result.timeline].map((each) => span(timelineDurationMs(each)));
    return done(
      result.timeline,
      say.extended(numbers, span(edit.byMs), before ?? '', after ?? ''),
      ...alsoSaid(result, world),
    );
  },
};

/** How much longer a clip can be at one of its ends, in milliseconds of the timeline. */
function roomMs(clip: Clip, from: 'start' | 'end', world: World): number {
  if (standsStill(clip, world.media)) return Number.POSITIVE_INFINITY;
  const media = world.media.get(clip.mediaId);
  const lengthMs = media && media.kind !== 'image' ? media.durationMs : clip.outMs;
  return Math.max(0, from === 'start' ? clip.inMs : lengthMs - clip.outMs) / clip.speed;
}

interface Says {
  extended(clips: readonly number[], by: string, before: string, after: string): string;
  tooLittle(clip: number, from: 'start' | 'end', wanted: string, room: string): string;
}

const says: Translations<Says> = {
  en: {
    extended: (clips, by, before, after) => `Clip ${clips.join(', ')}: ${by} longer: ${before} → ${after}.`,
    tooLittle: (clip, from, wanted, room) =>
      `Clip ${clip} has only ${room} more in its file ${from === 'end' ? 'after its end' : 'before its start'}, not ${wanted}. It could be slowed down, or its last frame held. Nothing was done.`,
  },
  zh: {
    extended: (clips, by, before, after) => `第 ${clips.join('、')} 段延长 ${by}：${before} → ${after}。`,
    tooLittle: (clip, from, wanted, room) =>
      `第 ${clip} 段的素材在${from === 'end' ? '结尾之后' : '开头之前'}只剩 ${room}，不够 ${wanted}。可以放慢，或定格最后一帧。没有执行。`,
  },
};
