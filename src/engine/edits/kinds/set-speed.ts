import * as z from 'zod';
import { comparatives } from '../../language/chinese/comparatives';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { clipDurationMs, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { isTooShort } from '../operations/ripple';
import { atSpeeds } from '../operations/speeds';
import { emphasis, isTarget, lower, raise, takeShare } from './amounts';
import { chooseClips, readClipTarget, someClips } from './clip-target';

const schema = z.strictObject({
  edit: z.literal('setSpeed'),
  factor: z
    .number()
    .min(0.001)
    .max(1000)
    .describe(
      'From 0.1 to 16 can be had; 1 is as recorded, 2 twice as fast; where “relative”, times the speed now.',
    ),
  relative: z
    .boolean()
    .default(false)
    .describe('“Faster” and “slower” speak of the speed now, “at 2x” does not.'),
  target: z
    .union([z.literal('all'), ...someClips])
    .default('all')
    .describe('All, some clips by number, or a stretch or several of the timeline or of a clip.'),
});
type SetSpeed = z.infer<typeof schema>;

export const faster = word('faster', 'verb', 'speed up|speeding up|speeding it up|speeding them up|speed it up|speed this up|speed that up|speed them up|speed|faster|accelerate|fast forward|fast-forward|fastforward|quicker|sped up|time lapse|timelapse|as fast|加速|快进|加快|快放|变快|快|提速|快速播放|加速播放', comparatives('快')); // prettier-ignore
const slower = word('slower', 'verb', 'slow down|slowing down|slowing it down|slow it down|slow this down|slow that down|slow|slow motion|slow-motion|slow mo|slow-mo|slowmo|slomo|slo-mo|slo mo|slower|decelerate|as slow|放慢|减速|慢放|慢动作|变慢|慢速|慢镜头|慢|升格', comparatives('慢')); // prettier-ignore
const tooSlow = word('tooSlow', 'detail', 'too slow|not fast enough|太慢|太慢了|有点慢|有点太慢|过慢|不够快');
const tooFast = word(
  'tooFast',
  'detail',
  'too fast|too quick|not slow enough|太快|太快了|有点快|有点太快|过快|不够慢',
);
/** "Make it fast": a speed only beside a verb that makes or plays. */
const atPace = word('atPace', 'detail', 'fast|quick|really fast|very fast|super fast|go fast|run fast|go by fast'); // prettier-ignore
const twice = word('twice', 'detail', 'twice|double|double speed|twice as fast|加倍|翻倍|一倍');
const triple = word('triple', 'detail', 'triple|triple speed|three times');
const half = word(
  'halfSpeed',
  'detail',
  'half|halve|halved|half speed|half as fast|half-speed|by half|in half|一半|半速',
);
const quarter = word('quarter', 'detail', 'quarter|quarter speed|a quarter|one quarter speed|四分之一');
const ofTheSpeed = (...parts: readonly string[]) =>
  parts.flatMap((part) => ['speed', 'the speed', 'its speed', 'the normal speed', 'the original speed', 'normal speed', 'its normal speed'].map((speed) => `${part} of ${speed}`)).join('|'); // prettier-ignore
const third = word('thirdSpeed', 'detail', 'a third|one third|one third speed|a third speed', ofTheSpeed('a third', 'one third', '1/3')); // prettier-ignore
const normal = word('normalSpeed', 'detail', 'normal|normal speed|back to normal speed|back to normal|back to the original speed|back to original speed|reset the speed|reset speed|normal pace|original speed|regular|regular speed|real time|正常|正常速度|恢复正常速度|恢复原速|恢复正常|原速|原来的速度|原始速度'); // prettier-ignore
const fit = word(
  'fit',
  'detail',
  'lasts|takes|only takes|runs for|fits into|fits in|fit|fits|fit in|fit into|to fit|to fit in|to fit into|last|压缩到|压到',
);
/** Longer or shorter with all that is in it. */
const stretchTo = word('stretchTo', 'verb', 'stretch|stretch out|squeeze|squash|拉长到|拉伸到|压缩到|压到');
const whole = word('nothingLost', 'detail', 'without cutting|without losing|without removing|without trimming|不剪|不删|别剪内容|不剪内容|不要剪内容|别剪'); // prettier-ignore
/** What a speed is measured by: "原来速度的一半". */
const ofOriginal = word('ofOriginalSpeed', 'detail', '原来的|原来|原先的|原本的|原来速度的|原本速度的|原速的|原速度的|正常的|正常速度的|原始速度的|原视频的'); // prettier-ignore
/** "So it goes by 4x faster", "so that it plays at half speed": what the pace is said of once more. */
const soItGoes = ['so', 'so that', 'to make'].flatMap((so) =>
  ['it', 'this', 'that', 'they', 'that part', 'this part', 'that bit'].flatMap((it) =>
    ['goes by', 'goes', 'go by', 'go', 'plays', 'play', 'runs', 'run', 'moves', 'passes', 'is playing'].map(
      (goes) => `${so} ${it} ${goes}`,
    ),
  ),
);
const fasterTail = word(
  'comparison',
  'filler',
  soItGoes.join('|'),
  'playing|playing it|run|running|as fast|as slow|as|than now|times faster|x speed|前进|播放|倍|播完|放完|播放完|看完',
);

export const setSpeed: EditKind<SetSpeed> = {
  edit: 'setSpeed',
  summary: 'Plays everything, some clips or a stretch faster or slower, with the pitch kept.',
  schema,
  examples: ['speed it up 2x', 'half speed', 'slow down 0:10 to 0:15 to 50%', '快进2倍', '把第二段放慢一半'],
  words: [
    faster,
    slower,
    atPace,
    twice,
    tooSlow,
    tooFast,
    triple,
    half,
    quarter,
    third,
    normal,
    fit,
    stretchTo,
    whole,
    ofOriginal,
    fasterTail,
  ],
  needs: [
    [
      faster,
      slower,
      w.speed,
      tooSlow,
      tooFast,
      twice,
      triple,
      half,
      quarter,
      third,
      normal,
      atPace,
      ofOriginal,
      stretchTo,
      whole,
      'factor',
      /speeding/,
    ],
  ],

  read(reading) {
    if (saysBothWays(reading)) return undefined;
    const fitting = readFitting(reading);
    const target = fitting?.target ?? readClipTarget(reading);
    if (!target || target === 'images') return undefined;
    const fitted = fitting?.factor;
    const isUp = fitted === undefined && speedsUp(reading);
    const relative = fitted !== undefined || (isUp ? !namesTarget(reading) : isRelative(reading));
    const factor = fitted ?? readFactor(reading, isUp);
    if (factor === undefined || !(factor >= 0.001 && factor <= 1000)) return undefined;
    reading.take(w.make, w.add, w.speed, w.clip, w.everything, w.each);
    const measured = fitted === undefined && factor !== 1 && reading.take(ofOriginal);
    return {
      edit: 'setSpeed',
      // To fit a length takes more than three digits.
      factor: rounded(factor, fitted === undefined ? 1000 : 1e6),
      relative: relative && !measured,
      target,
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const { factor } = edit;
    const durationMs = timelineDurationMs(timeline);
    const chosen = chooseClips(edit.target, timeline, world, () => true);
    if ('why' in chosen) return refused(chosen.why);
    const { timeline: base, indexes } = chosen;
    const old = base.clips.map(({ speed }) => speed);
    const speeds = old.map((speed, i) => {
      if (!indexes.includes(i)) return speed;
      return edit.relative ? rounded(speed * factor, isFine(factor) ? 1e6 : 1000) : factor;
    });
    const wrong = speeds.find((speed) => speed < 0.1 || speed > 16);
    if (wrong !== undefined) return refused(say.outOfReach(wrong));
    const shown = (of: readonly number[]) =>
      [...new Set(indexes.map((i) => of[i] ?? 1))].map((speed) => `${rounded(speed, 1000)}×`).join(', ');
    if (speeds.every((speed, i) => speed === old[i]))
      return unneeded(world.say.alreadySo(say.isSo(shown(speeds))));
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

/** "Twice as fast from 0:30 to 0:45 and twice as slow from 1:00 to 1:10" is two wishes. */
function saysBothWays({ tokens }: Reading): boolean {
  const isUp = (token: Token) =>
    textOf(token) === 'twice as fast' ||
    (means(token, faster) && textOf(token) !== 'speed' && !means(token, slower));
  return tokens.some(isUp) && tokens.some((token) => means(token, slower) && !means(token, faster));
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}

/** Whether a factor is told apart by more than three digits. */
function isFine(factor: number): boolean {
  return rounded(factor, 1000) !== factor;
}

function isExactly(token: Token): boolean {
  return /^(刚好|正好|恰好|exactly|about|around|大约|大概)$/.test(textOf(token));
}

function textOf(token: Token): string {
  return token.type === 'word' ? token.text : '';
}

/** "speed it up to fit 30 seconds", "make it a minute by speeding it up": so many times the speed now. */
function readFitting(
  reading: Reading,
): { readonly factor: number; readonly target: 'all' | { clips: number[] } } | undefined {
  const [time, ...more] = reading.all('time');
  const timeline = timelineOf(reading.clause);
  if (!time || more.length > 0 || time.form !== 'length' || time.ms < 100 || !timeline) return undefined;
  if (reading.all('factor').length + reading.all('percent').length > 0) return undefined;
  const isWhole = reading.has(stretchTo) || (reading.has(whole) && reading.has(w.everything));
  if (!reading.has(faster, slower) && !isWhole) return undefined;
  const at = reading.tokens.indexOf(time);
  const ordinal = reading.tokens[at - 1];
  const lead = reading.tokens.slice(0, at).findLast((token) => token.type === 'word' && !isExactly(token));
  const fits =
    lead?.type === 'word' &&
    (means(lead, fit) || /^(to|in|into|until|is|be|it's|to be)$|[到至成]$/.test(lead.text));
  if (!fits && !reading.has(w.make)) return undefined;
  const [reference, ...others] = takeClips(reading);
  const [number, ...numbers] = reference?.clips ?? [];
  if (others.length + numbers.length > 0) return undefined;
  const clip = number === undefined ? undefined : timeline.clips.at(number < 0 ? number : number - 1);
  if (number !== undefined && !clip) return undefined;
  const factor = (clip ? clipDurationMs(clip) : timelineDurationMs(timeline)) / time.ms;
  const isSaid = factor > 1 ? reading.take(faster) : reading.take(slower);
  if (!isSaid && !(isWhole && !reading.has(faster, slower))) return undefined;
  if (isWhole) reading.take(stretchTo, whole, w.shorten);
  // "to last 4 minutes"
  reading.takeToken(time, ordinal?.type === 'ordinal' && ordinal.value === -1 ? ordinal : undefined);
  reading.take(fit, w.make, w.shorten);
  return { factor, target: number === undefined ? 'all' : { clips: [number] } };
}

/** "slower", "speed it up 2x"; but "2x", "down to 50%", "slow motion" name a speed. */
function isRelative(reading: Reading): boolean {
  const compared = reading.tokens.some(
    (token) => means(token, faster, slower, atPace) && !namesSpeed.test(textOf(token)),
  );
  return (compared || complains(reading)) && !namesTarget(reading) && !reading.has(normal);
}

/** "To 2x", as opposed to "2x faster". */
function namesTarget(reading: Reading): boolean {
  const quantity = reading.tokens.find(
    (token) =>
      token.type === 'factor' ||
      token.type === 'percent' ||
      // That of a clip is taken by now.
      (token.type === 'number' && !reading.isTaken(token)),
  );
  return quantity !== undefined && isTarget(reading, quantity);
}

const namesSpeed = /motion|slo-?w?[- ]?mo$|^slow-mo$|lapse|^speed$|动作|镜头|升格/;

/** "speed the first clip up": what is sped up stands between the verb and its particle. */
function speedsUp(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => /^speed(?:ing)?$/.test(textOf(token)));
  const up = tokens.findIndex((token, i) => i > at && textOf(token) === 'up');
  if (at < 0 || up < 0 || reading.has(normal, slower)) return false;
  reading.takeToken(tokens[at], tokens[up]);
  return true;
}

/** "2x", "twice as fast", "50% slower", "to 50%", "slow motion". */
function readFactor(reading: Reading, isUp: boolean): number | undefined {
  if (complains(reading)) return readComplaint(reading);
  // "Slow motion, 25%" names the speed, "25% slower" what it loses.
  const names = reading.tokens.some((token) => means(token, slower) && namesSpeed.test(textOf(token)));
  const spoken =
    reading.take(w.speed) ||
    reading.tokens.some(
      (token) =>
        means(token, twice, triple, half, quarter, third, normal, ofOriginal) &&
        /speed|fast|速/.test(textOf(token)),
    );
  const down = reading.take(slower) || (spoken && reading.take(lower));
  const up =
    isUp || (!down && (reading.take(faster) || isMadeFast(reading) || (spoken && reading.take(raise))));
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
    const absolute = to?.type === 'word' && /^(?:(?:down |up |back )?(?:to|at))$|[到至为成]$/.test(to.text);
    const isNamed = names && !means(to, w.by);
    if (absolute || isNamed || (!up && !down)) return percent.value / 100;
    return down ? 1 - percent.value / 100 : 1 + percent.value / 100;
  }
  const share = up || down ? takeShare(reading) : undefined;
  if (share !== undefined) return rounded(down ? 1 - share : 1 + share, 1000);
  if (reading.take(triple)) return down ? 1 / 3 : 3;
  if (reading.take(twice)) return down ? 0.5 : 2;
  if (reading.take(half)) return up && !spoken ? undefined : 0.5;
  if (reading.take(quarter)) return 0.25;
  if (reading.take(third)) return 0.333;
  if (reading.take(normal)) return 1;
  if (!down && !up) return undefined;
  // "a bit faster", "much slower"
  const strength = emphasis(reading);
  if (strength === 1) return down ? 0.5 : 1.5;
  return strength > 1 ? (down ? 0.25 : 2) : down ? 0.8 : 1.25;
}

function isMadeFast(reading: Reading): boolean {
  const plays = reading.tokens.find((token) => isSpelt(token, /^(?:play|run)$/));
  if (!reading.has(w.make) && !plays) return false;
  const isSaid = reading.take(atPace);
  if (isSaid) reading.takeToken(plays);
  return isSaid;
}

function complains(reading: Reading): boolean {
  return reading.has(tooSlow) !== reading.has(tooFast);
}

/** "Clip 2 is too slow" asks for the opposite, by a little. */
function readComplaint(reading: Reading): number | undefined {
  const hasValue = reading.tokens.some((token) => ['factor', 'percent', 'number'].includes(token.type) && !reading.isTaken(token)); // prettier-ignore
  if (hasValue || reading.has(faster, slower)) return undefined;
  reading.take(w.speed);
  return reading.take(tooSlow) ? 1.25 : reading.take(tooFast) ? 0.8 : undefined;
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
