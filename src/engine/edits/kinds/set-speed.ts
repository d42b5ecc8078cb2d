import * as z from 'zod';
import { timelineOf } from '../../language/clip-files';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Token } from '../../language/tokens';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, isolate } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { rangeSchema } from '../moment';
import { isTooShort } from '../operations/ripple';
import { atSpeeds } from '../operations/speeds';
import { clipNumber } from './arrange-clips';

const schema = z.strictObject({
  edit: z.literal('setSpeed'),
  factor: z
    .number()
    .min(0.1)
    .max(16)
    .describe('1 is as recorded, 2 twice as fast; where “relative”, times the speed now.'),
  relative: z
    .boolean()
    .default(false)
    .describe('“Faster” and “slower” speak of the speed now, “at 2x” does not.'),
  target: z
    .union([
      z.literal('all'),
      z.strictObject({ clips: z.array(clipNumber).min(1).max(1000) }),
      z.strictObject({ range: rangeSchema }),
    ])
    .default('all')
    .describe('All, some clips by number, or a stretch of the timeline.'),
});
type SetSpeed = z.infer<typeof schema>;

export const faster = word('faster', 'verb', 'speed up|speed it up|speed this up|speed that up|speed them up|speed|faster|accelerate|fast forward|fast-forward|fastforward|quicker|sped up|time lapse|timelapse|as fast|加速|快进|加快|快放|变快|更快|快一点|快|快一些'); // prettier-ignore
const slower = word('slower', 'verb', 'slow down|slow it down|slow this down|slow that down|slow|slow motion|slow-motion|slow mo|slow-mo|slowmo|slomo|slower|decelerate|as slow|放慢|减速|慢放|慢动作|变慢|更慢|慢速|慢镜头|慢一点|慢|慢一些|升格'); // prettier-ignore
const twice = word('twice', 'detail', 'twice|double|double speed|twice as fast|加倍|翻倍|一倍');
const triple = word('triple', 'detail', 'triple|triple speed|three times');
const half = word('halfSpeed', 'detail', 'half|half speed|half as fast|half-speed|by half|in half|一半|半速');
const quarter = word('quarter', 'detail', 'quarter|quarter speed|a quarter|四分之一');
const normal = word('normalSpeed', 'detail', 'normal|normal speed|original speed|regular|regular speed|real time|正常|正常速度|恢复正常速度|恢复原速|恢复正常|原速|原来的速度|原始速度'); // prettier-ignore
const fit = word('fit', 'detail', 'fit|fits|fit in|fit into|to fit|to fit in|to fit into|last|压缩到|压到');
const fasterTail = word(
  'comparison',
  'filler',
  'as fast|as slow|as|than now|times faster|x speed|前进|播放|倍',
);

export const setSpeed: EditKind<SetSpeed> = {
  edit: 'setSpeed',
  summary: 'Plays everything, some clips or a stretch faster or slower, with the pitch kept.',
  schema,
  examples: ['speed it up 2x', 'half speed', 'slow down 0:10 to 0:15 to 50%', '快进2倍', '把第二段放慢一半'],
  words: [faster, slower, twice, triple, half, quarter, normal, fit, fasterTail],

  read(reading) {
    const ranges = takeRanges(reading);
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    const [range, ...more] = ranges;
    if (more.length > 0 || (range && clips.length > 0)) return undefined;
    const fitted = range || clips.length > 0 ? undefined : readFitting(reading);
    const relative = fitted !== undefined || isRelative(reading);
    const factor = fitted ?? readFactor(reading);
    if (factor === undefined || !(factor >= 0.1 && factor <= 16)) return undefined;
    reading.take(w.make, w.add, w.speed, w.clip, w.everything, w.each);
    return {
      edit: 'setSpeed',
      factor: Math.round(factor * 1000) / 1000,
      relative,
      target: range
        ? { range: { start: range.start, end: range.end } }
        : clips.length > 0
          ? { clips }
          : 'all',
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const { factor, target } = edit;
    const durationMs = timelineDurationMs(timeline);
    const stretch =
      typeof target === 'object' && 'range' in target ? isolate(timeline, target.range, world) : undefined;
    if (stretch && 'why' in stretch) return refused(stretch.why);
    const found =
      typeof target === 'object' && 'clips' in target
        ? clipIndexes(timeline, target.clips)
        : { indexes: stretch?.indexes ?? timeline.clips.map((_, i) => i) };
    if ('missing' in found) return refused(world.say.noSuchClip(found.missing, timeline.clips.length));
    const base = stretch?.cut.timeline ?? timeline;
    const old = base.clips.map(({ speed }) => speed);
    const speeds = old.map((speed, i) => {
      if (!found.indexes.includes(i)) return speed;
      return edit.relative ? Math.round(speed * factor * 1000) / 1000 : factor;
    });
    const wrong = speeds.find((speed) => speed < 0.1 || speed > 16);
    if (wrong !== undefined) return refused(say.outOfReach(wrong));
    const shown = (of: readonly number[]) =>
      [...new Set(found.indexes.map((i) => of[i] ?? 1))].map((speed) => `${speed}×`).join(', ');
    if (speeds.every((speed, i) => speed === old[i]))
      return refused(world.say.alreadySo(say.isSo(shown(speeds))));
    const result = atSpeeds(base, speeds);
    const short = result.timeline.clips.findIndex((clip) => isTooShort(clip, base));
    if (short >= 0) return refused(say.tooFast(speeds[short] ?? factor));
    return done(
      result.timeline,
      say.set(shown(old), shown(speeds), span(durationMs), span(timelineDurationMs(result.timeline))),
      ...alsoSaid(result, world),
    );
  },
};

function textOf(token: Token): string {
  return token.type === 'word' ? token.text : '';
}

/** "speed it up to fit 30 seconds": so many times the speed now. */
function readFitting(reading: Reading): number | undefined {
  const time = reading.all('time')[0];
  const timeline = timelineOf(reading.clause);
  const lead =
    time && reading.tokens.slice(0, reading.tokens.indexOf(time)).findLast((token) => token.type === 'word');
  if (time?.form !== 'length' || time.ms < 100 || !timeline) return undefined;
  if (lead?.type !== 'word' || !(means(lead, fit) || /^(to|in|into)$|[到至成]$/.test(lead.text)))
    return undefined;
  const factor = timelineDurationMs(timeline) / time.ms;
  const goesThatWay = factor > 1 ? reading.take(faster) : reading.take(slower);
  if (!goesThatWay) return undefined;
  reading.takeToken(time);
  reading.take(fit);
  return factor;
}

/** "slower", "speed it up 2x"; but "2x", "down to 50%", "slow motion" name a speed. */
function isRelative(reading: Reading): boolean {
  const compared = reading.tokens.some(
    (token) => means(token, faster, slower) && !namesSpeed.test(textOf(token)),
  );
  const quantity = reading.tokens.findIndex(({ type }) => ['factor', 'percent', 'number'].includes(type));
  const before = reading.tokens[quantity - 1];
  const target = before?.type === 'word' && /^(to|at|down to|up to)$|[到至为成]$/.test(before.text);
  return compared && !target && !reading.has(normal);
}

const namesSpeed = /motion|slo-?w?[- ]?mo$|^slow-mo$|lapse|^speed$|动作|镜头|升格/;

/** "2x", "twice as fast", "50% slower", "to 50%", "slow motion". */
function readFactor(reading: Reading): number | undefined {
  const spoken =
    reading.take(w.speed) ||
    reading.tokens.some(
      (token) => means(token, twice, triple, half, normal) && /speed|fast|速/.test(textOf(token)),
    );
  const down = reading.take(slower);
  const up = !down && reading.take(faster);
  if (!spoken && !down && !up && !reading.has(normal)) {
    // "2x" and "half speed" stand for themselves; "make it 2x" too.
    const alone = reading.takeOnly('factor');
    return alone?.value;
  }
  const factor = reading.takeOnly('factor');
  if (factor) {
    // "快一倍" is once more, not once.
    const times = factor.value === 1 && (up || down) ? 2 : factor.value;
    return down && times > 1 ? 1 / times : times;
  }
  const number = spoken ? reading.takeOnly('number') : undefined;
  if (number) return number.value;
  const percent = reading.takeOnly('percent');
  if (percent) {
    const to = reading.tokens[reading.tokens.indexOf(percent) - 1];
    const absolute = to?.type === 'word' && /^(to|at|到|至|为|成)$|[到至为成]$/.test(to.text);
    if (absolute || (!up && !down)) return percent.value / 100;
    return down ? 1 - percent.value / 100 : 1 + percent.value / 100;
  }
  if (reading.take(triple)) return down ? 1 / 3 : 3;
  if (reading.take(twice)) return down ? 0.5 : 2;
  if (reading.take(half)) return up && !spoken ? undefined : 0.5;
  if (reading.take(quarter)) return 0.25;
  if (reading.take(normal)) return 1;
  return down ? 0.5 : up ? 1.5 : undefined;
}

interface Says {
  set(was: string, now: string, before: string, after: string): string;
  isSo(speed: string): string;
  outOfReach(factor: number): string;
  tooFast(factor: number): string;
}

const says: Translations<Says> = {
  en: {
    set: (was, now, before, after) => `Speed ${was} → ${now}: ${before} → ${after}.`,
    isSo: (speed) => `it plays at ${speed} already`,
    outOfReach: (factor) => `That would be ${factor}×; speeds go from 0.1× to 16×. Nothing was done.`,
    tooFast: (factor) => `At ${factor}× a clip would be shorter than one frame. Nothing was done.`,
  },
  zh: {
    set: (was, now, before, after) => `速度 ${was} → ${now}：${before} → ${after}。`,
    isSo: (speed) => `速度已经是 ${speed}`,
    outOfReach: (factor) => `这样会变成 ${factor} 倍速；速度只能在 0.1 到 16 倍之间，没有执行。`,
    tooFast: (factor) => `${factor} 倍速会让片段短于一帧，没有执行。`,
  },
};
