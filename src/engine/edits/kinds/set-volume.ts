import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import type { ClipReference } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { takeRangesMeant } from '../../language/times/spared-ranges';
import { takeRanges } from '../../language/times/time-ranges';
import { usualMusicVolume } from '../../model/timeline';
import type { Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndexes, isolate, stretchOfClips } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { rangeSchema } from '../moment';
import type { MomentRange } from '../moment';
import { withPassage, volumesWithin } from '../operations/passages';
import { withoutMusic } from './change-music-language';
import { clipNumber, clipNumbers } from './clip-destination';
import { nameOfStretches } from './clip-target';
import { firstMusic } from './music';
import { takeMusicAlone } from './heard-alone';
import { anyOverlay, inset } from './overlay-language';
import { soundCalled, voiceOver } from './voice-over';
import { isOnTimeline, musicChoice, musicIndexes, nameOf, takeMusic } from './music-choice';
import {
  loudest,
  originalSound,
  raise,
  readExceptMusic,
  readVolumeChange,
  speech,
  takeRecording,
  volumeChange,
  volumeChanged,
  volumeWords,
} from './volume-language';
import type { VolumeChange } from './volume-language';

const part = z.enum(['video', 'music']).optional();
const clip = clipNumber.optional().describe('The times are those of this clip, not of the timeline.');
const target = z.union([
  z.enum(['video', 'music', 'everything']),
  z.strictObject({ music: musicChoice }),
  z.strictObject({ clips: clipNumbers }),
  z.strictObject({ range: rangeSchema, of: part, clip }),
  z.strictObject({ ranges: z.array(rangeSchema).min(2).max(100), of: part }),
]);
const volumeSchema = z.strictObject({
  edit: z.literal('setVolume'),
  target: target.describe(
    'The clips’ own sound, the music, everything, one piece of music, some clips, or a stretch or several of the timeline: all that is heard there, or “of” the clips or the music alone.',
  ),
  change: volumeChange,
});
type SetVolume = z.infer<typeof volumeSchema>;

/** Where some clips stand beside each other: "no music on clip 2". */
function stretchSaid(
  references: readonly ClipReference[],
  { clause, tokens }: Reading,
): MomentRange | undefined {
  // "Clip 2 and the music" are two things.
  const isPlace = references.every(({ from, next }) => {
    const lead = tokens.slice(0, from).findLast((token) => !means(token, w.filler));
    return (
      isSpelt(lead, /^(?:on|over|during|under|for|in|at|throughout|while|在)$/) ||
      isSpelt(tokens[next], /^(?:里|时|上|中|期间|的时候)$/)
    );
  });
  if (!isPlace) return undefined;
  const timeline = timelineOf(clause);
  const found = timeline && clipIndexes(timeline, references.flatMap(({ clips }) => clips)); // prettier-ignore
  const stretch = found && 'indexes' in found ? stretchOfClips(timeline, found.indexes) : undefined;
  return stretch && { start: stretch.startMs, end: stretch.endMs };
}

/** "Unmute the second" */
function loneOrdinal(reading: Reading): readonly number[] {
  const { tokens } = reading;
  const [ordinal, ...more] = reading.all('ordinal');
  const next = ordinal && tokens[tokens.indexOf(ordinal) + 1];
  if (!ordinal || ordinal.value === 0 || more.length > 0 || (next !== undefined && next.type !== 'mark'))
    return [];
  if (!isSpelt(tokens[tokens.indexOf(ordinal) - 1], /^the$/)) return [];
  reading.takeToken(ordinal);
  return [ordinal.value];
}

/** Of a clip nothing else is turned down. */
const turnsIt = /^(?:(?:turn|bring) (?:down|up)|lower|quieter|louder|softer)(?: the)?$/;

export const setVolume: EditKind<SetVolume> = {
  edit: 'setVolume',
  summary: 'Makes the sound of the video, of single clips, of a stretch or of the music louder, quieter or mute.',
  schema: volumeSchema,
  examples: [
    'mute the video',
    'set the music volume to 20%',
    'make clip 2 louder by 6 dB',
    'mute from 0:10 to 0:20',
    'lower the music to 10% from 0:10 to 0:20',
    '把视频静音',
    '音量调到50%',
  ],
  words: volumeWords,
  needs: [[...volumeChanged, withoutMusic, /only|just|nothing|alone|只|仅|留/]],

  read(reading) {
    // "Mute the overlay" leaves the rest to be heard.
    if (reading.has(anyOverlay, inset)) return undefined;
    // "位置高一点" is no sound.
    if (reading.tokens.some((token) => isSpelt(token, /^位置$/)) && !reading.has(w.sound, w.music)) return undefined;
    // "画面放大1.2倍声音调大" is two wishes.
    if (reading.tokens.some((token) => isSpelt(token, /^(?:画面|镜头)$/)) && reading.has(w.sound)) return undefined;
    if (bringsVoice(reading)) return undefined;
    // What is not there yet is put in its place.
    const plays = isOnTimeline({}, reading);
    if (plays && takeMusicAlone(reading)) {
      reading.take(w.sound);
      const [range] = takeRanges(reading);
      const target = range ? ({ range: { start: range.start, end: range.end }, of: 'video' } as const) : 'video';
      return { edit: 'setVolume', target, change: { percent: 0 } };
    }
    const butMusic = readExceptMusic(reading);
    const none = !butMusic && reading.take(withoutMusic);
    const music = butMusic ? undefined : none ? {} : takeMusic(reading);
    const references = takeClips(reading);
    const clips = references.flatMap((reference) => reference.clips);
    if (clips.length === 0 && !music) clips.push(...loneOrdinal(reading));
    const [said, ...more] = takeRangesMeant(reading);
    const isOfClip = said?.said === 'edge' && clips.length === 1 && more.length === 0 && !music;
    const range = music && !said ? stretchSaid(references, reading) : said;
    if ((said && clips.length > 0 && !isOfClip) || reading.all('file').length > 0) return undefined;
    const original = reading.has(originalSound);
    const spokenOf = reading.take(speech, originalSound) || takeRecording(reading);
    const video = reading.tokens.some((token) => token.type === 'word' && /^(videos?|视频|movie|footage|clip|clips|原声)$/.test(token.text));
    const all = reading.take(w.everything);
    const spoken = reading.take(w.sound);
    const isNamed = spoken || music !== undefined || spokenOf;
    const change = none && range ? { percent: 0 } : readVolumeChange(reading, { said: isNamed, music: music !== undefined, isOff: spoken || original, isPart: range !== undefined });
    if (!change) return undefined;
    // "make it louder" names the sound by itself; "50%" alone does not.
    const turns = (clips.length > 0 || range !== undefined) && reading.tokens.some((token) => isSpelt(token, turnsIt));
    // "Drop it" takes something away.
    if (!isNamed && reading.tokens.some((token) => isSpelt(token, /^drop$/))) return undefined;
    if (!isNamed && !turns && 'percent' in change && change.percent !== 0) return undefined;
    // "Add music twice" is no wish for its volume.
    const adds = reading.find(w.add);
    const isMore =
      !('times' in change) ||
      means(adds, raise) ||
      reading.tokens.some((token) => token.type === 'percent' || isSpelt(token, /volume/));
    if (adds && (!isMore || (music && !isOnTimeline(music, reading)))) return undefined;
    reading.take(w.make, w.clip, w.add, w.each);
    if (music && (spokenOf || (clips.length > 0 && !range))) return undefined;
    if (music && range && music.which !== undefined) return undefined;
    if (isOfClip) {
      const { start, end } = said;
      return { edit: 'setVolume', target: { range: { start, end }, of: 'video', clip: clips[0] }, change };
    }
    if (clips.length > 0 && !music) return { edit: 'setVolume', target: { clips }, change };
    const part = spokenOf || (video && !all) || butMusic ? 'video' : undefined;
    const of = music ? 'music' : part;
    if (range) {
      const ranges = [range, ...more].map(({ start, end }) => ({ start, end }));
      const times = more.length > 0 ? { ranges } : { range: { start: range.start, end: range.end } };
      return { edit: 'setVolume', target: { ...times, ...(of && { of }) }, change };
    }
    if (music?.which !== undefined) return { edit: 'setVolume', target: { music: music.which }, change };
    return { edit: 'setVolume', target: of ?? 'everything', change };
  },

  apply(edit, old, world) {
    const say = world.say.choose(says);
    const { target: of, change } = edit;
    if ('percent' in change && change.percent > loudest) return refused(say.outOfReach(change.percent));
    const first = of === 'music' && 'percent' in change && change.percent > 0;
    const added = first ? firstMusic({ volume: change.percent }, old, world) : undefined;
    if (added) return added;
    const ranged = typeof of === 'object' && ('range' in of || 'ranges' in of) ? of : undefined;
    const only = ranged ? ranged.of : of;
    const toClips = only !== 'music' && !(typeof of === 'object' && 'music' in of);
    const toMusic = only === undefined || only === 'music' || only === 'everything' || !toClips;
    const which = typeof of === 'object' && 'music' in of ? of.music : undefined;
    const songs = toMusic && !toClips ? musicIndexes(which, old, world) : { at: old.music.map((_, i) => i) };
    if ('why' in songs) return refused(songs.why);
    const isolated = ranged && ('range' in ranged ? isolate(old, [ranged.range], world, ranged.clip) : isolate(old, ranged.ranges, world));
    if (isolated && 'why' in isolated) return refused(isolated.why);
    const stretches = isolated?.stretches;
    const found = typeof of === 'object' && 'clips' in of ? clipIndexes(old, of.clips) : isolated;
    if (found && 'missing' in found) return refused(world.say.noSuchClip(found.missing, old.clips.length));
    // Music alone needs no cut in the picture.
    const timeline = toClips ? (isolated?.cut.timeline ?? old) : old;
    const touches = (index: number) => toClips && (found ? found.indexes.includes(index) : true);
    const isSung = (index: number) => toMusic && songs.at.includes(index);
    const changed = (volume: number, usual: number) => newVolume(volume, change, usual);
    const clips = timeline.clips.map((clip, i) => (touches(i) ? { ...clip, volume: changed(clip.volume, 100) } : clip));
    const music = timeline.music.map((clip, i) => {
      if (!isSung(i)) return clip;
      if (stretches) return stretches.reduce((each, stretch) => withPassage(each, stretch, (volume) => changed(volume, clip.volume)), clip);
      const passages = clip.passages?.map((each) => ({ ...each, volume: changed(each.volume, clip.volume) }));
      return { ...clip, volume: changed(clip.volume, usualMusicVolume), ...(passages && { passages }) };
    });
    const overlays = of === 'everything' && !('decibels' in change) ? timeline.overlays.map((each) => ({ ...each, volume: changed(each.volume, 100) })) : timeline.overlays;
    const volumes = (line: Pick<Timeline, 'clips' | 'music'>) => [
      ...line.clips.filter((_, i) => touches(i)).map(({ volume }) => volume),
      ...line.music.filter((_, i) => isSung(i)).flatMap((clip) => stretches?.flatMap((stretch) => volumesWithin(clip, stretch)) ?? [clip.volume]),
    ];
    const name = stretches
      ? say.stretch(nameOfStretches(stretches, world), only === 'music')
      : which !== undefined
        ? world.say.list(songs.at.flatMap((i) => old.music.slice(i, i + 1)).map((clip) => nameOf(clip, world)))
        : say.target(typeof of === 'object' ? ('clips' in of ? of.clips : 'video') : of);
    const [was, now] = [volumes(timeline), volumes({ clips, music })];
    if (was.length === 0) return refused(say.nothingThere(name));
    const before = percents(was);
    const after = percents(now);
    const isMute = was.every((volume) => volume === 0);
    if (isMute && after === before && !('percent' in change)) return refused(say.isMute(name));
    if (before === after) return unneeded(world.say.alreadySo(say.volumeIs(name, after)));
    const said = [say.volume(name, before, after), ...(isolated && toClips ? alsoSaid(isolated.cut, world) : [])];
    return done({ ...timeline, clips, music, overlays }, ...said);
  },
}; // prettier-ignore

function newVolume(volume: number, change: VolumeChange, usual: number): number {
  if ('unmute' in change) return volume === 0 ? usual : volume;
  const percent =
    'percent' in change
      ? change.percent
      : 'times' in change
        ? volume * change.times
        : volume * 10 ** (change.decibels / 20);
  return Math.min(loudest, Math.max(0, Math.round(percent)));
}

function percents(volumes: readonly number[]): string {
  return [...new Set(volumes)].map((volume) => `${volume}%`).join(', ');
}

/** "把原声换成voiceover，音量80%", where that is not there yet: another sound in place of this one. */
function bringsVoice(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, voiceOver));
  const voice = tokens[at];
  const file = voice?.type === 'word' ? soundCalled(voice.text, reading) : undefined;
  if (file === undefined || isOnTimeline({ which: file }, reading)) return false;
  return tokens.slice(0, at).some((token) => isSpelt(token, /^(?:换成?|换上|换为|替换[成为]?|改[成为用]|就?用|使用|代替|replace(?: with)?|swap|use)$/));
} // prettier-ignore

interface Says {
  outOfReach(percent: number): string;
  nothingThere(target: string): string;
  stretch(times: string, ofMusic: boolean): string;
  target(of: 'video' | 'music' | 'everything' | readonly number[]): string;
  volume(target: string, before: string, after: string): string;
  volumeIs(target: string, volume: string): string;
  isMute(target: string): string;
}

const says: Translations<Says> = {
  en: {
    outOfReach: (percent) => `Volumes go from 0% to 400%, not to ${percent}%. Nothing was done.`,
    nothingThere: (name) => `${name}: there is nothing to be heard. Nothing was done.`,
    stretch: (times, ofMusic) => (ofMusic ? `Music, ${times}` : times),
    target: (of) =>
      of === 'video'
        ? 'Video'
        : of === 'music'
          ? 'Music'
          : of === 'everything'
            ? 'Everything'
            : of.every((clip) => clip === -1)
              ? 'The last clip'
              : `Clip ${of.join(', ')}`,
    volume: (name, before, after) => `${name}: volume ${before} → ${after}.`,
    volumeIs: (name, volume) => `${name}: the volume is ${volume} already`,
    isMute: (name) =>
      `${name}: the sound is muted, so it gets no louder; say “unmute” first. Nothing was done.`,
  },
  zh: {
    outOfReach: (percent) => `音量只能在 0% 到 400% 之间，不能是 ${percent}%。没有执行。`,
    nothingThere: (name) => `${name}没有声音，没有执行。`,
    stretch: (times, ofMusic) => (ofMusic ? `音乐 ${times} ` : times),
    target: (of) =>
      of === 'video'
        ? '视频'
        : of === 'music'
          ? '音乐'
          : of === 'everything'
            ? '整体'
            : of.every((clip) => clip === -1)
              ? '最后一段'
              : `第 ${of.join('、')} 段`,
    volume: (name, before, after) => `${name}音量：${before} → ${after}。`,
    volumeIs: (name, volume) => `${name}音量已经是 ${volume}`,
    isMute: (name) => `${name}已静音，无法再调；请先说“取消静音”。没有执行。`,
  },
};
