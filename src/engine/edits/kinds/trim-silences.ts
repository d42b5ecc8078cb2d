import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/tokens';
import { word } from '../../language/word';
import type { PlacedClip, Timeline } from '../../model/timeline';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { cutClips } from '../operations/cutting';
import type { SourceRange } from '../operations/cutting';
import { runningTimeMs } from '../operations/reversal';
import { silencesOf, silencesOfReversed } from '../operations/silence';
import type { SilenceRule } from '../operations/silence';

const schema = z.object({
  edit: z.literal('trimSilences'),
  level: z.enum(['gentle', 'normal', 'aggressive']).optional(),
  /** A frame whose peak is below this is silent. Decibels of full scale; the level's own without it. */
  thresholdDb: z.number().min(-120).max(0).optional(),
  /** Kept before and after every sound. */
  marginMs: z.int().min(0).max(10_000).optional(),
  /** Silences shorter than this, from sound to sound, stay. */
  minSilenceMs: z.int().min(0).max(600_000).optional(),
});
type TrimSilences = z.infer<typeof schema>;

/** `normal` is auto-editor's own setting. */
const levels: Readonly<Record<'gentle' | 'normal' | 'aggressive', SilenceRule>> = {
  gentle: { threshold: 0.02, marginMs: 350, shortestSoundMs: 100, shortestCutMs: 500 },
  normal: { threshold: 0.04, marginMs: 200, shortestSoundMs: 100, shortestCutMs: 200 },
  aggressive: { threshold: 0.06, marginMs: 80, shortestSoundMs: 100, shortestCutMs: 100 },
};

function ruleOf(edit: TrimSilences): SilenceRule {
  const base = levels[edit.level ?? 'normal'];
  const marginMs = edit.marginMs ?? base.marginMs;
  return {
    ...base,
    marginMs,
    threshold: edit.thresholdDb === undefined ? base.threshold : 10 ** (edit.thresholdDb / 20),
    shortestCutMs:
      edit.minSilenceMs === undefined ? base.shortestCutMs : Math.max(1, edit.minSilenceMs - 2 * marginMs),
  };
}

const jumpCut = word('jumpCut', 'object', 'jump cut|jump cuts|jump-cut|jump-cuts|jumpcut|jumpcuts|跳剪|跳切');
const gentle = word('gentle', 'detail', 'gentle|gently|softly|lightly|subtle|subtly|conservative|conservatively|careful|carefully|light|温和|轻微|轻轻|保守|柔和|稍微|温和地'); // prettier-ignore
const aggressive = word('aggressive', 'detail', 'aggressive|aggressively|tight|tightly|hard|strong|strongly|strict|strictly|ruthlessly|激进|激进地|狠|强力|彻底|严格|大力'); // prettier-ignore
const normal = word('normal', 'detail', 'normal|normally|default|standard|正常|默认|标准');
const margin = word('margin', 'detail', 'margin|margins|padding|buffer|pad|breathing room|breathing space|余量|边距|缓冲|留白|前后各留|前后留|各留|留'); // prettier-ignore
const threshold = word('threshold', 'detail', 'threshold|quieter than|level|sensitivity|阈值|门限|响度|音量');
const dead = word('dead', 'filler', 'awkward|dead|unneeded|unnecessary|boring|unwanted|empty|speech|talking|不必要的|多余的|没用的|没有用的|无用的'); // prettier-ignore

export const trimSilences: EditKind<TrimSilences> = {
  edit: 'trimSilences',
  summary: 'Cuts the silent stretches out of the clips.',
  schema,
  examples: [
    'trim the silences',
    'remove pauses longer than 1 second',
    'trim the silences below -40 dB with a margin of 0.3 s',
    '剪掉静音',
    '删除超过1秒的停顿',
  ],
  words: [jumpCut, gentle, aggressive, normal, margin, threshold, dead],

  read(reading) {
    const jump = reading.take(jumpCut);
    if (!reading.take(w.silence) && !jump) return undefined;
    const removal = reading.take(w.remove, w.trim, w.shorten, w.cut);
    const made = jump && reading.take(w.make, w.add);
    if (!removal && !made && !jump) return undefined;
    const level = readLevel(reading);
    const times = readTimes(reading);
    if (!times) return undefined;
    reading.take(w.each);
    // A level above full scale does not exist, and "by 50%" names none.
    const [decibels] = reading.all('decibels').filter(({ value }) => value <= 0);
    const named = reading.has(threshold, w.atMost);
    const percent = decibels || !named ? undefined : reading.takeOnly('percent');
    reading.takeToken(decibels);
    if (decibels || percent) reading.take(threshold, w.atMost);
    const thresholdDb = decibels
      ? decibels.value
      : percent && percent.value > 0
        ? Math.round(200 * Math.log10(percent.value / 100)) / 10
        : undefined;
    return {
      edit: 'trimSilences',
      ...(level && { level }),
      ...(thresholdDb !== undefined && thresholdDb <= 0 && { thresholdDb: Math.max(-120, thresholdDb) }),
      ...times,
    };
  },

  needsLoudness: (_, timeline) => [...new Set(timeline.clips.map(({ mediaId }) => mediaId))],
  apply,
};

function readLevel(reading: Reading): TrimSilences['level'] {
  if (reading.take(gentle)) return 'gentle';
  if (reading.take(aggressive)) return 'aggressive';
  return reading.take(normal) ? 'normal' : undefined;
}

/** What each time of the clause is for, told by the words around it; `undefined` where one stays unclear. */
function readTimes(reading: Reading): Pick<TrimSilences, 'marginMs' | 'minSilenceMs'> | undefined {
  const result: { marginMs?: number; minSilenceMs?: number } = {};
  for (const time of reading.all('time')) {
    const role = roleOf(reading, time);
    if (role === 'margin' && time.ms <= 10_000) result.marginMs = time.ms;
    else if (role === 'longest' && time.ms <= 20_000) result.marginMs = Math.round(time.ms / 2);
    else if (role === 'shortest' && time.ms <= 600_000) result.minSilenceMs = time.ms;
    else return undefined;
    reading.takeToken(time);
  }
  if (result.marginMs !== undefined) reading.take(w.keep, w.except);
  reading.take(margin, w.atLeast);
  return result;
}

function roleOf(reading: Reading, time: TokenOf<'time'>): 'margin' | 'longest' | 'shortest' | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(time);
  const next = tokens.slice(at + 1, at + 3);
  if (next.some((token) => means(token, margin))) return 'margin';
  if (next.some((token) => means(token, w.atLeast))) return 'shortest';
  for (const token of tokens.slice(Math.max(0, at - 4), at).reverse()) {
    if (means(token, margin, w.keep)) return 'margin';
    if (means(token, w.atLeast)) return 'shortest';
    if (token.type === 'word' && ['to', 'down to', '到', '至'].includes(token.text)) return 'longest';
    if (means(token, w.shorten) && /[到至成]$/.test(token.type === 'word' ? token.text : ''))
      return 'longest';
    if (means(token, w.silence) || token.type === 'time') break;
  }
  return undefined;
}

function apply(edit: TrimSilences, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const rule = ruleOf(edit);
  const thresholdDb = Math.round(20 * Math.log10(rule.threshold));
  const placed = placeClips(timeline.clips);
  const soundless: string[] = [];
  const silent: string[] = [];
  const cuts = placed.map((each, i): SourceRange[] => {
    const { clip } = each;
    // A frozen frame is silent because it was asked for, and stays.
    if (clip.freezeAtMs !== undefined) return [];
    const loudness = world.loudness.get(clip.mediaId);
    if (!loudness || !hasSound(world, clip.mediaId)) {
      soundless.push(clip.mediaId);
      return [];
    }
    const own = ownStretch(each, placed[i - 1], placed[i + 1]);
    const sourceMs = clip.reversed && runningTimeMs(clip, world.media);
    const found =
      sourceMs === undefined
        ? silencesOf({ ...clip, ...own }, loudness, rule)
        : silencesOfReversed({ ...clip, ...own }, loudness, rule, sourceMs);
    const whole = found.some(({ inMs, outMs }) => inMs <= clip.inMs && outMs >= clip.outMs);
    if (whole) silent.push(clip.mediaId);
    return whole ? [] : found;
  });
  const count = cuts.reduce((sum, { length }) => sum + length, 0);
  const nameOf = (id: string) => world.media.get(id)?.fileName ?? id;
  const frozen = timeline.clips.filter(({ freezeAtMs }) => freezeAtMs !== undefined).length;
  if (soundless.length + frozen === placed.length) return refused(say.noSound());
  if (count === 0 && silent.length > 0) return refused(say.allSilent(thresholdDb));
  if (count === 0) return refused(say.noSilence(thresholdDb));
  const cut = cutClips(timeline, cuts, true);
  const before = timelineDurationMs(timeline);
  const after = timelineDurationMs(cut.timeline);
  const names = (ids: readonly string[]) => world.say.list([...new Set(ids)].map(nameOf));
  return done(
    cut.timeline,
    say.trimmed(count, world.say.span(before), world.say.span(after), world.say.span(before - after)),
    ...(silent.length > 0 ? [say.leftSilent(names(silent), thresholdDb)] : []),
    ...(soundless.length > 0 ? [say.leftSoundless(names(soundless))] : []),
    ...alsoSaid(cut, world),
  );
}

function hasSound(world: World, mediaId: string): boolean {
  const media = world.media.get(mediaId);
  return media !== undefined && (media.kind === 'audio' || (media.kind === 'video' && media.hasAudio));
}

/** The part of a clip outside its transitions: what two clips share is never cut. */
function ownStretch(each: PlacedClip, previous: PlacedClip | undefined, next: PlacedClip | undefined) {
  const { clip } = each;
  const into = clip.transition && previous ? previous.endMs - each.startMs : 0;
  const outOf = next?.clip.transition ? each.endMs - next.startMs : 0;
  return {
    inMs: clip.inMs + Math.ceil(into * clip.speed),
    outMs: clip.outMs - Math.ceil(outOf * clip.speed),
  };
}

interface Says {
  trimmed(count: number, before: string, after: string, less: string): string;
  leftSilent(names: string, thresholdDb: number): string;
  leftSoundless(names: string): string;
  noSound(): string;
  allSilent(thresholdDb: number): string;
  noSilence(thresholdDb: number): string;
}

const says: Translations<Says> = {
  en: {
    trimmed: (count, before, after, less) =>
      `Removed ${count === 1 ? '1 silence' : `${count} silences`}: ${before} → ${after} (${less} less).`,
    leftSilent: (names, db) => `No sound louder than ${db} dB in ${names}, so that was left as it is.`,
    leftSoundless: (names) => `${names} has no sound and was left as it is.`,
    noSound: () => 'Nothing on the timeline has sound, so there are no silences to tell. Nothing was done.',
    allSilent: (db) =>
      `No sound louder than ${db} dB was found; say “trim the silences below ${db - 20} dB”. Nothing was done.`,
    noSilence: (db) =>
      `No silence long enough was found below ${db} dB; say “trim the silences below ${db + 8} dB” or “trim the silences aggressively”. Nothing was done.`,
  },
  zh: {
    trimmed: (count, before, after, less) => `已剪掉 ${count} 处静音：${before} → ${after}（少了 ${less}）。`,
    leftSilent: (names, db) => `${names} 里没有高于 ${db} dB 的声音，保持原样。`,
    leftSoundless: (names) => `${names} 没有声音，保持原样。`,
    noSound: () => '时间线上没有带声音的素材，无法判断静音，没有执行。',
    allSilent: (db) => `没有找到高于 ${db} dB 的声音；可以说“剪掉低于 ${db - 20} dB 的静音”。没有执行。`,
    noSilence: (db) =>
      `没有找到低于 ${db} dB 且足够长的静音；可以说“剪掉低于 ${db + 8} dB 的静音”。没有执行。`,
  },
};
