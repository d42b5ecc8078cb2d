import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip, PlacedClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import type { Range } from '../moment';
import { splitAt } from '../operations/cutting';
import type { SourceRange } from '../operations/cutting';
import { shortestClipMs, timelineMsAt } from '../operations/ripple';
import { atSpeeds } from '../operations/speeds';
import { faster } from './set-speed';
import { readSilenceWish, silenceNamed, silencesAsWell, takeSilences } from './silence-language';
import { speechless } from './silence-words';
import { findSilences, heardMedia, silenceFields } from './silence-rule';

const fastest = 16;
const schema = z.strictObject({
  edit: z.literal('speedSilences'),
  factor: z.number().gt(1).max(fastest).default(4).describe('Times the speed now.'),
  ...silenceFields,
});
type SpeedSilences = z.infer<typeof schema>;

export const speedSilences: EditKind<SpeedSilences> = {
  edit: 'speedSilences',
  summary: 'Plays the silent stretches faster instead of cutting them out.',
  schema,
  examples: ['speed up the silences', 'play the silences at 8x', '静音部分加速4倍'],
  needs: [silenceNamed],

  read(reading) {
    if (silencesAsWell(reading, true)) return undefined;
    const factor = readFactor(reading);
    if (factor === undefined || !(takeSilences(reading) || reading.take(speechless))) return undefined;
    reading.take(w.make, w.add, w.speed);
    const wish = readSilenceWish(reading);
    if (!wish || wish.pauseMs !== undefined || wish.ends) return undefined;
    return { edit: 'speedSilences', factor, ...wish };
  },

  needsLoudness: (_, timeline) => heardMedia(timeline),
  apply,
};

function readFactor(reading: Reading): number | undefined {
  const quick = reading.take(faster);
  const times = reading.tokens.find((token) =>
    isSpelt(token, /^(?:double|double speed|triple|triple speed|twice|twice as fast)$/),
  );
  if (times) {
    reading.takeToken(times);
    return isSpelt(times, /^triple/) ? 3 : 2;
  }
  const said = reading.takeOnly('factor')?.value;
  if (said === undefined) return quick ? 4 : undefined;
  const factor = said === 1 && quick ? 2 : said;
  return factor > 1 && factor <= fastest ? factor : undefined;
}

function apply(edit: SpeedSilences, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const found = findSilences(edit, timeline, world, { wholeClips: true });
  if ('why' in found) return refused(found.why);
  const speedOf = ({ speed }: Clip) => Math.min(fastest, speed * edit.factor);
  const wanted = placeClips(timeline.clips).flatMap((placed) => {
    // What would be too short for a clip of its own stays as it is.
    const shortestMs = (2 * shortestClipMs(timeline) * speedOf(placed.clip)) / placed.clip.speed;
    const silences = (found.cuts[placed.index] ?? []).map((cut) => onTimeline(cut, placed));
    return silences.filter(({ startMs, endMs }) => endMs - startMs >= shortestMs);
  });
  if (wanted.length === 0) return unneeded(say.noSilence(found.thresholdDb));
  const { timeline: split } = splitAt(
    timeline,
    wanted.flatMap(({ startMs, endMs }) => [startMs, endMs]),
  );
  const isSilent = ({ startMs, endMs }: PlacedClip) => {
    const middle = (startMs + endMs) / 2;
    return wanted.some((silence) => silence.startMs < middle && middle < silence.endMs);
  };
  const speeds = placeClips(split.clips).map((placed) =>
    isSilent(placed) ? speedOf(placed.clip) : placed.clip.speed,
  );
  if (speeds.every((speed, i) => speed === split.clips[i]?.speed)) {
    return unneeded(world.say.alreadySo(say.isFastest(fastest)));
  }
  const result = atSpeeds(split, speeds);
  const { span } = world.say;
  const [before, after] = [timelineDurationMs(timeline), timelineDurationMs(result.timeline)];
  return done(
    result.timeline,
    say.faster(wanted.length, edit.factor, span(before), span(after)),
    ...alsoSaid(result, world),
  );
}

function onTimeline({ inMs, outMs }: SourceRange, { clip, startMs }: PlacedClip): Range {
  return { startMs: timelineMsAt(clip, startMs, inMs), endMs: timelineMsAt(clip, startMs, outMs) };
}

interface Says {
  faster(count: number, factor: number, before: string, after: string): string;
  noSilence(thresholdDb: number): string;
  isFastest(factor: number): string;
}

const says: Translations<Says> = {
  en: {
    faster: (count, factor, before, after) =>
      `${count === 1 ? '1 silence plays' : `${count} silences play`} ${factor}× as fast: ${before} → ${after}.`,
    noSilence: (db) =>
      `No silence long enough was found below ${db} dB; say “speed up the silences below ${db + 8} dB”. Nothing was done.`,
    isFastest: (factor) => `they play at ${factor}×, the highest speed, already`,
  },
  zh: {
    faster: (count, factor, before, after) => `${count} 处静音加速到 ${factor} 倍：${before} → ${after}。`,
    noSilence: (db) =>
      `没有找到低于 ${db} dB 且足够长的静音；可以说“把低于 ${db + 8} dB 的静音加速”。没有执行。`,
    isFastest: (factor) => `静音已经是最高的 ${factor} 倍速`,
  },
};
