import * as z from 'zod';
import * as w from '../../language/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/tokens';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { MusicClip, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, EditResult, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { loop, noLoop } from './add-music-language';
import { isOnTimeline, musicChoice, musicIndexes, nameOf, takeMusic } from './music-choice';
import { readMusicPlace, skips, startsEitherWay } from './music-place';
import type { MusicPlace } from './music-place';

const changeSchema = z.strictObject({
  edit: z.literal('changeMusic'),
  music: musicChoice.optional().describe('Without it all of it.'),
  from: momentSchema.optional().describe('When it begins.'),
  to: momentSchema.optional().describe('When it ends.'),
  lengthMs: z.int().min(1).max(86_400_000).optional().describe('Milliseconds; in place of an end.'),
  byMs: z
    .int()
    .min(-86_400_000)
    .max(86_400_000)
    .optional()
    .describe('So many milliseconds later; below zero earlier.'),
  songMs: z.int().min(0).max(86_400_000).optional().describe('Where in the song it begins, in milliseconds.'),
  loop: z.boolean().optional().describe('Whether it begins again where it is shorter than its time.'),
});
type ChangeMusic = z.infer<typeof changeSchema>;

const stops = word(
  'stopMusic',
  'verb',
  'stop|stops|stopping|stop playing|ends|finish|finishes|cut off|停止|停|结束|停下|停掉|终止',
);
const delays = word(
  'delayMusic',
  'verb',
  'delay|postpone|push back|shift|offset|推迟|延后|延迟|往后移|向后移|后移|往后推|往后挪',
);
const advances = word('advanceMusic', 'verb', 'pull forward|bring forward|提前|往前移|向前移|前移|往前挪');
const later = word('laterMusic', 'detail', 'later|back|晚|晚点');
const earlier = word('earlierMusic', 'detail', 'earlier|sooner|forward|早|早点');
const plays = word('letMusic', 'verb', 'come in|comes in|kick in|kicks in|let|have|keep playing|continue|plays|playing|播放|放'); // prettier-ignore

export const changeMusic: EditKind<ChangeMusic> = {
  edit: 'changeMusic',
  summary:
    'Moves the music that is there, lets it end elsewhere or begin elsewhere in the song, or loops it.',
  schema: changeSchema,
  examples: [
    'stop the music at 0:40',
    'move the music to 0:10',
    'loop the music',
    'delay the music by 5 seconds',
    '音乐不要循环',
  ],
  words: [stops, delays, advances, later, earlier, plays],

  read(reading) {
    if (reading.tokens.some(addsMusic) || startsEitherWay(reading)) return undefined;
    const music = takeMusic(reading);
    if (!music || reading.all('file').length > 0) return undefined;
    const once = reading.take(noLoop);
    const repeats = !once && reading.take(loop);
    const cutOff = readCutOff(reading);
    const byMs = cutOff === undefined ? readShift(reading) : undefined;
    const ends = reading.take(stops) || isEnding(reading);
    const cuts = reading.take(w.trim, w.cut, w.remove, w.shorten);
    const songCut = cuts && reading.take(skips);
    const read =
      cutOff !== undefined ? { songMs: cutOff } : byMs === undefined ? readMusicPlace(reading) : {};
    if (!read || songCut) return undefined;
    // "Loop until the end" is what a loop does.
    const whole = (once || repeats) && read.from === 0 && read.to === 'end';
    const place = whole ? {} : changedPlace(reading, read, { ends, cuts });
    if (!place) return undefined;
    const isPlaced = Object.keys(place).length > 0;
    if (!once && !repeats && byMs === undefined && !isPlaced) return undefined;
    // Without any music, one that is to begin somewhere is one to add.
    const isNew = !isOnTimeline(music, reading) && !ends && !cuts && !reading.has(w.move);
    const isUnder = reading.tokens.some((token) => isSpelt(token, /^(?:under|behind|underneath|beneath)\b/));
    if (isNew && (place.from !== undefined || (repeats && (isUnder || music.which !== undefined))))
      return undefined;
    reading.take(w.make, w.move, w.add, w.start, w.keep, plays);
    if (place.to === 'end' || repeats) reading.take(w.end, stops);
    return {
      edit: 'changeMusic',
      ...(music.which !== undefined && { music: music.which }),
      ...place,
      ...(byMs !== undefined && { byMs }),
      ...((once || repeats) && { loop: repeats }),
    };
  },

  apply,
};

function addsMusic(token: Token): boolean {
  const another = /^(add|insert|include|append|attach|加|加上|添加|插入|加入|配上|加个)$/;
  return token.type === 'word' && another.test(token.text);
}

/** "end the music at 1:00", where "at the end" is another thing. */
function isEnding(reading: Reading): boolean {
  const [first, second] = reading.tokens.filter((token) => !means(token, w.filler));
  const leads = [first, second].some((token) => token?.type === 'word' && /^(end|ends|ending)$/.test(token.text) && means(token, w.end));
  if (leads) reading.take(w.end);
  return leads;
} // prettier-ignore

/** "cut the first 10 seconds of the song": of the song, not of the place where it plays. Milliseconds. */
function readCutOff(reading: Reading): number | undefined {
  const { tokens } = reading;
  const time = reading.all('time').find((each) => {
    const at = tokens.indexOf(each);
    const lead = tokens[at - 1];
    const first = (lead?.type === 'ordinal' && lead.value === 1) || (lead?.type === 'word' && /^(前|开头|开头的)$/.test(lead.text)); // prettier-ignore
    const ofSong =
      means(tokens[at + 1], w.of) ||
      /的$/.test(textOf(tokens[at - 2])) ||
      /[音乐歌曲]$/.test(textOf(tokens[at - 2]));
    return each.form === 'length' && first && ofSong && reading.has(w.remove, w.trim, w.cut);
  });
  if (!time) return undefined;
  reading.takeToken(time, tokens[tokens.indexOf(time) - 1]);
  return time.ms;
}

function textOf(token: Token | undefined): string {
  return token?.type === 'word' ? token.text : '';
}

function readShift(reading: Reading): number | undefined {
  const delay = reading.has(delays);
  const advance = !delay && reading.has(advances);
  const late = reading.has(later);
  const early = !late && reading.has(earlier);
  if (!delay && !advance && !(reading.has(w.move, w.start, w.make) && (late || early))) return undefined;
  const time = reading.takeOnly('time');
  if (time?.form !== 'length') return undefined;
  reading.take(delays, advances, later, earlier, w.by, w.move);
  return advance || early ? -time.ms : time.ms;
}

/** What the verb makes of a place: "stop at 0:40" and "cut it after 0:40" are ends. */
function changedPlace(
  reading: Reading,
  place: MusicPlace,
  { ends, cuts }: { readonly ends: boolean; readonly cuts: boolean },
): Pick<ChangeMusic, 'from' | 'to' | 'lengthMs' | 'songMs'> | undefined {
  const { from, to, lengthMs, songMs, isMoment } = place;
  const song = songMs === undefined ? {} : { songMs };
  if (isMoment && lengthMs === undefined && cuts && isShortening(reading)) return { lengthMs: Number(from), ...song };
  if (isMoment && lengthMs === undefined && (ends || cuts)) return { to: from, ...song };
  if (cuts && (from !== undefined || to !== undefined)) {
    if (from === 0 && to !== undefined && to !== 'end') return { from: to };
    // What lies between is muted: its end would be another one's beginning.
    return to === 'end' && from !== undefined ? { to: from } : undefined;
  }
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(lengthMs !== undefined && { lengthMs }),
    ...song,
  };
} // prettier-ignore

/** "trim the music to 30 seconds" */
function isShortening(reading: Reading): boolean {
  const at = reading.tokens.findIndex((token) => token.type === 'time' && token.form === 'length');
  const lead = reading.tokens.slice(0, Math.max(0, at)).at(-1);
  return at >= 0 && lead?.type === 'word' && /^(to|down to)$|[到至成]$/.test(lead.text);
}

function apply(edit: ChangeMusic, timeline: Timeline, world: World): EditResult {
  const say = world.say.choose(says);
  const durationMs = timelineDurationMs(timeline);
  const chosen = musicIndexes(edit.music, timeline, world);
  if ('why' in chosen) return refused(chosen.why);
  const isMoved = [edit.from, edit.to, edit.lengthMs, edit.songMs].some((value) => value !== undefined);
  if (isMoved && chosen.at.length > 1) {
    return refused(say.which(world.say.list([...new Set(timeline.music.map((clip) => nameOf(clip, world)))])));
  }
  const music = [...timeline.music];
  const told: string[] = [];
  for (const index of chosen.at) {
    const old = timeline.music[index];
    if (!old) continue;
    const placed = moved(old, edit, durationMs);
    if (placed.startMs < 0 || placed.startMs >= durationMs) return refused(world.say.outside(placed.startMs, durationMs));
    const endMs = endOf(placed, durationMs);
    if (endMs <= placed.startMs) return refused(world.say.backward(placed.startMs, endMs));
    const media = world.media.get(old.mediaId);
    const songMs = media?.kind === 'audio' ? media.durationMs : 0;
    if (placed.inMs > 0 && placed.inMs >= songMs) return refused(say.songTooShort(nameOf(old, world), world.say.span(songMs)));
    music[index] = placed;
    told.push(...differences(old, placed, durationMs, world));
  }
  if (told.length === 0) return refused(world.say.alreadySo(say.isSo()));
  return done({ ...timeline, music }, ...told);
} // prettier-ignore

function moved(clip: MusicClip, edit: ChangeMusic, durationMs: number): MusicClip {
  const by = edit.byMs ?? 0;
  const startMs = edit.from === undefined ? clip.startMs + by : momentToMs(edit.from, durationMs);
  const stays = clip.endMs === 'timeline' ? clip.endMs : clip.endMs + startMs - clip.startMs;
  const asked = edit.to === undefined ? undefined : momentToMs(edit.to, durationMs);
  const ends = edit.lengthMs === undefined ? asked : startMs + edit.lengthMs;
  const endMs = ends ?? (by === 0 && edit.from === undefined ? clip.endMs : stays);
  return {
    ...clip,
    startMs,
    endMs: endMs !== 'timeline' && endMs >= durationMs ? 'timeline' : endMs,
    inMs: edit.songMs ?? clip.inMs,
    loop: edit.loop ?? clip.loop,
  };
}

function endOf({ endMs }: MusicClip, durationMs: number): number {
  return endMs === 'timeline' ? durationMs : endMs;
}

function differences(old: MusicClip, now: MusicClip, durationMs: number, world: World): string[] {
  const say = world.say.choose(says);
  const { time } = world.say;
  const stretch = (clip: MusicClip) => `${time(clip.startMs)}–${time(endOf(clip, durationMs))}`;
  const name = nameOf(old, world);
  return [
    ...(stretch(old) === stretch(now) ? [] : [say.placed(name, stretch(old), stretch(now))]),
    ...(old.inMs === now.inMs ? [] : [say.begins(name, time(old.inMs), time(now.inMs))]),
    ...(old.loop === now.loop ? [] : [say.loops(name, now.loop)]),
  ];
}

const removeSchema = z.strictObject({
  edit: z.literal('removeMusic'),
  media: musicChoice.optional().describe('The music that goes; without it all of it.'),
});

const without = word('withoutMusic', 'verb', 'no music|no bgm|no song|no background music|no soundtrack|without music|without the music|without a soundtrack|without background music|不要音乐|不要背景音乐|不要bgm|不要配乐|不用音乐|无音乐|不要歌'); // prettier-ignore

export const removeMusic: EditKind<z.infer<typeof removeSchema>> = {
  edit: 'removeMusic',
  summary: 'Takes music off the timeline.',
  schema: removeSchema,
  examples: ['remove the music', 'remove the second song', 'no music', '去掉背景音乐', '删除音乐'],
  words: [without],

  read(reading) {
    if (reading.take(without)) {
      reading.take(w.make, w.add);
      return { edit: 'removeMusic' };
    }
    const music = takeMusic(reading);
    if (!music || !reading.take(w.remove, stops)) return undefined;
    reading.take(w.everything, w.each);
    return { edit: 'removeMusic', ...(music.which !== undefined && { media: music.which }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    if (timeline.music.length === 0) return refused(world.say.alreadySo(say.noMusic()));
    const chosen = musicIndexes(edit.media, timeline, world);
    if ('why' in chosen) return refused(chosen.why);
    const gone = timeline.music.filter((_, i) => chosen.at.includes(i));
    const music = timeline.music.filter((_, i) => !chosen.at.includes(i));
    return done({ ...timeline, music }, say.removed(world.say.list(gone.map((clip) => nameOf(clip, world)))));
  },
};

interface Says {
  placed(name: string, before: string, after: string): string;
  begins(name: string, before: string, after: string): string;
  loops(name: string, loops: boolean): string;
  isSo(): string;
  which(names: string): string;
  songTooShort(name: string, length: string): string;
  noMusic(): string;
  removed(names: string): string;
}

const says: Translations<Says> = {
  en: {
    placed: (name, before, after) => `Music ${name}: ${before} → ${after}.`,
    begins: (name, before, after) => `Music ${name}: begins at ${before} → ${after} of the song.`,
    loops: (name, loops) => `Music ${name}: ${loops ? 'once → repeats' : 'repeats → once'}.`,
    isSo: () => 'the music plays like that already',
    which: (names) => `Which music: ${names}? Say its name, or “the first song”. Nothing was done.`,
    songTooShort: (name, length) => `${name} is only ${length} long. Nothing was done.`,
    noMusic: () => 'there is no music on the timeline',
    removed: (names) => `Removed the music ${names}.`,
  },
  zh: {
    placed: (name, before, after) => `音乐 ${name}：${before} → ${after}。`,
    begins: (name, before, after) => `音乐 ${name}：从歌曲的 ${before} → ${after} 处开始。`,
    loops: (name, loops) => `音乐 ${name}：${loops ? '播放一次 → 循环' : '循环 → 播放一次'}。`,
    isSo: () => '音乐已经是这样播放的',
    which: (names) => `要改哪一首音乐：${names}？请说出文件名，或“第一首歌”。没有执行。`,
    songTooShort: (name, length) => `${name} 只有 ${length}，没有执行。`,
    noMusic: () => '时间线上没有音乐',
    removed: (names) => `已去掉音乐 ${names}。`,
  },
};
