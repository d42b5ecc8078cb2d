import * as z from 'zod';
import { takeClips } from '../../language/clip-references';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRanges } from '../../language/time-ranges';
import type { Token, TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, isolate } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { rangeSchema } from '../moment';
import { clipNumber } from './clip-destination';

const target = z.union([
  z.enum(['video', 'music', 'everything']),
  z.strictObject({ clips: z.array(clipNumber).min(1).max(1000) }),
  /** A stretch of the timeline: the sound of the clips there. */
  z.strictObject({ range: rangeSchema }),
]);
const volumeSchema = z.strictObject({
  edit: z.literal('setVolume'),
  target: target.describe(
    'The clips’ own sound, the music, both, the sound of some clips, or that of a stretch of the timeline.',
  ),
  change: z
    .union([
      z.strictObject({ percent: z.number().min(0).max(400) }),
      z.strictObject({ decibels: z.number().min(-60).max(24) }),
      z.strictObject({ times: z.number().min(0).max(4) }),
    ])
    .describe(
      '“percent” is of the sound as recorded; “decibels” and “times” are relative to the volume now.',
    ),
});
type SetVolume = z.infer<typeof volumeSchema>;

const mute = word('mute', 'verb', 'mute|muted|silence|unsound|静音|消音|关掉声音|关闭声音|关声音|没有声音');
const unmute = word('unmute', 'verb', 'unmute|un-mute|turn the sound back on|turn the sound on|restore the sound|取消静音|解除静音|恢复声音|打开声音|开启声音'); // prettier-ignore
const raise = word('raise', 'verb', 'raise|increase|boost|amplify|turn up|crank up|raise the|turn up the|大声|调大|提高|增大|调高|放大|增强|增加|加大|提升'); // prettier-ignore
const lower = word('lower', 'verb', 'lower|reduce|decrease|turn down|lower the|turn down the|drop|小声|调小|降低|减小|调低|减弱|减少'); // prettier-ignore
const louder = word(
  'louder',
  'detail',
  'louder|up|higher|大声点|大声一点|大声一些|响一点|大一点|大一些|大点|更大声|高一点',
);
const quieter = word('quieter', 'detail', 'quieter|softer|down|less loud|小声点|小声一点|小声一些|小一点|小一些|小点|更小声|低一点|低一些|轻一点|轻一些'); // prettier-ignore
const double = word('double', 'detail', 'double|twice|twice as loud|加倍|翻倍');
const half = word('half', 'detail', 'half|halve|half as loud|in half|by half|一半|减半');
const normalVolume = word('normalVolume', 'detail', 'normal|original level|original|default|原来|正常|原始');
const louderNow = word('speech', 'object', 'speech|voice|voices|voiceover|dialogue|video sound|video audio|original sound|original audio|人声|说话声|原声|视频声音|视频原声'); // prettier-ignore

/** What a clip brings along; without it the clip is mute, while nothing here takes a voice out of a sound. */
const originalSound = word('originalSound', 'object', 'original sound|original audio|video sound|video audio|原声|视频声音|视频原声'); // prettier-ignore

export const setVolume: EditKind<SetVolume> = {
  edit: 'setVolume',
  summary: 'Makes the sound of the video, of single clips or of the music louder, quieter or mute.',
  schema: volumeSchema,
  examples: [
    'mute the video',
    'set the music volume to 20%',
    'make clip 2 louder by 6 dB',
    '把视频静音',
    '音量调到50%',
  ],
  words: [mute, unmute, raise, lower, louder, quieter, double, half, normalVolume, louderNow, originalSound],

  read(reading) {
    const clips = takeClips(reading).flatMap((reference) => reference.clips);
    const [range, ...more] = takeRanges(reading);
    if (more.length > 0 || (range && clips.length > 0)) return undefined;
    const music = reading.take(w.music);
    const original = reading.has(originalSound);
    const speech = reading.take(louderNow);
    const video = reading.tokens.some(({ type, ...token }) => type === 'word' && 'text' in token && /^(videos?|视频|movie|footage|clip|clips|原声)$/.test(token.text)); // prettier-ignore
    const all = reading.take(w.everything);
    const spoken = reading.take(w.sound);
    const on = reading.take(unmute);
    const off = !on && reading.take(mute);
    const said = spoken || music || speech;
    const change = on
      ? { percent: 100 }
      : off
        ? { percent: 0 }
        : (spoken || original) && !music && reading.take(w.remove)
          ? { percent: 0 }
          : readChange(reading, said);
    if (!change) return undefined;
    if (!said && !on && !off && !('decibels' in change)) {
      // "make it louder" names the sound by itself; "50%" alone does not.
      if (!('times' in change)) return undefined;
    }
    // "Add music twice" is no wish for its volume.
    const adds = reading.find(w.add);
    const isMore =
      !('times' in change) || means(adds, raise) || reading.tokens.some(({ type }) => type === 'percent');
    if (adds && !isMore) return undefined;
    reading.take(w.make, w.clip, w.add, w.each);
    if (music && (speech || range || clips.length > 0)) return undefined;
    const of: SetVolume['target'] =
      clips.length > 0
        ? { clips }
        : range
          ? { range: { start: range.start, end: range.end } }
          : music
            ? 'music'
            : speech || (video && !all)
              ? 'video'
              : 'everything';
    return { edit: 'setVolume', target: of, change };
  },

  apply(edit, old, world) {
    const say = world.say.choose(says);
    const { target: of, change } = edit;
    const stretch = typeof of === 'object' && 'range' in of ? isolate(old, of.range, world) : undefined;
    if (stretch && 'why' in stretch) return refused(stretch.why);
    const found = typeof of === 'object' && 'clips' in of ? clipIndexes(old, of.clips) : stretch;
    if (found && 'missing' in found) return refused(world.say.noSuchClip(found.missing, old.clips.length));
    const timeline = stretch?.cut.timeline ?? old;
    const touches = (index: number) =>
      found ? found.indexes.includes(index) : of === 'video' || of === 'everything';
    const toMusic = of === 'music' || of === 'everything';
    if (of === 'music' && timeline.music.length === 0) return refused(say.noMusicYet());
    const changed = (volume: number) => newVolume(volume, change);
    const clips = timeline.clips.map((clip, i) =>
      touches(i) ? { ...clip, volume: changed(clip.volume) } : clip,
    );
    const music = toMusic
      ? timeline.music.map((clip) => ({ ...clip, volume: changed(clip.volume) }))
      : timeline.music;
    const volumes = (line: Pick<Timeline, 'clips' | 'music'>) => [
      ...line.clips.filter((_, i) => touches(i)).map(({ volume }) => volume),
      ...(toMusic ? line.music.map(({ volume }) => volume) : []),
    ];
    const { time } = world.say;
    const name = stretch
      ? `${time(stretch.startMs)}–${time(stretch.endMs)}`
      : say.target(typeof of === 'object' ? (found?.indexes.map((i) => i + 1) ?? 'video') : of); // prettier-ignore
    const before = percents(volumes(timeline));
    const after = percents(volumes({ clips, music }));
    const isMute = volumes(timeline).every((volume) => volume === 0);
    if (isMute && after === before && !('percent' in change)) return refused(say.isMute(name));
    if (before === after) return refused(world.say.alreadySo(say.volumeIs(name, after)));
    return done(
      { ...timeline, clips, music },
      say.volume(name, before, after),
      ...(stretch ? alsoSaid(stretch.cut, world) : []),
    );
  },
};

/** "to 50%", "by 6 dB", "louder", "half as loud". */
function readChange(reading: Reading, said: boolean): SetVolume['change'] | undefined {
  const up = reading.take(raise, louder);
  const down = !up && reading.take(lower, quieter);
  const percent = reading.takeOnly('percent') ?? (said ? bareVolume(reading) : undefined);
  if (percent) {
    if (percent.value > 400) return undefined;
    // "increase the volume 20%" is by so much, "turn it up to 80%" is not.
    if (isTarget(reading, percent) || !(up || down)) return { percent: percent.value };
    const times = 1 + ((up ? 1 : -1) * percent.value) / 100;
    return times >= 0 && times <= 4 ? { times } : undefined;
  }
  const decibels = reading.takeOnly('decibels');
  if (decibels) {
    const value = down ? -Math.abs(decibels.value) : decibels.value;
    return value >= -60 && value <= 24 ? { decibels: value } : undefined;
  }
  const factor = reading.takeOnly('factor');
  if (factor && (said || up)) {
    // "调大一倍" is once more, not once.
    const times = factor.value === 1 && up ? 2 : factor.value;
    return times <= 4 ? { times } : undefined;
  }
  if (reading.take(double)) return said || up ? { times: 2 } : undefined;
  if (reading.take(half)) return said || down ? { times: 0.5 } : undefined;
  if (said && reading.take(normalVolume)) return { percent: 100 };
  return up ? { times: 1.5 } : down ? { times: 0.5 } : undefined;
}

/** "to 80%", "at 80%", "调到80%". */
function isTarget(reading: Reading, quantity: Token): boolean {
  const before = reading.tokens[reading.tokens.indexOf(quantity) - 1];
  return before?.type === 'word' && /^(to|at|down to|up to)$|[到至为成]$/.test(before.text);
}

/** "volume to 20": the percent sign is left out by many. */
function bareVolume(reading: Reading): TokenOf<'number'> | undefined {
  const number = reading.all('number').find((each) => isTarget(reading, each));
  reading.takeToken(number);
  return number;
}

function newVolume(volume: number, change: SetVolume['change']): number {
  const percent =
    'percent' in change
      ? change.percent
      : 'times' in change
        ? volume * change.times
        : volume * 10 ** (change.decibels / 20);
  return Math.min(400, Math.max(0, Math.round(percent)));
}

function percents(volumes: readonly number[]): string {
  return [...new Set(volumes)].map((volume) => `${volume}%`).join(', ');
}

interface Says {
  noMusicYet(): string;
  target(of: 'video' | 'music' | 'everything' | readonly number[]): string;
  volume(target: string, before: string, after: string): string;
  volumeIs(target: string, volume: string): string;
  isMute(target: string): string;
}

const says: Translations<Says> = {
  en: {
    noMusicYet: () => 'There is no music on the timeline yet; say “add background music”. Nothing was done.',
    target: (of) =>
      of === 'video'
        ? 'Video'
        : of === 'music'
          ? 'Music'
          : of === 'everything'
            ? 'Everything'
            : `Clip ${of.join(', ')}`,
    volume: (name, before, after) => `${name}: volume ${before} → ${after}.`,
    volumeIs: (name, volume) => `${name}: the volume is ${volume} already`,
    isMute: (name) =>
      `${name}: the sound is muted, so it gets no louder; say “unmute” first. Nothing was done.`,
  },
  zh: {
    noMusicYet: () => '时间线上还没有音乐；可以说“加背景音乐”。没有执行。',
    target: (of) =>
      of === 'video'
        ? '视频'
        : of === 'music'
          ? '音乐'
          : of === 'everything'
            ? '全部声音'
            : `第 ${of.join('、')} 段`,
    volume: (name, before, after) => `${name}音量：${before} → ${after}。`,
    volumeIs: (name, volume) => `${name}音量已经是 ${volume}`,
    isMute: (name) => `${name}已静音，无法再调；请先说“取消静音”。没有执行。`,
  },
};
