import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { means } from '../../language/reading';
import { word } from '../../language/words/word';
import { hasSound } from '../../model/media';
import type { Media } from '../../model/media';
import type { Clip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { withEffects, withParts } from '../operations/turning';
import { lower } from './amounts';
import { chooseClips, clipTarget, readClipTarget } from './clip-target';

const denoiseSchema = z.strictObject({
  edit: z.literal('denoise'),
  target: clipTarget.default('all'),
  on: z.boolean().default(true).describe('Off takes the noise reduction away.'),
});
type Denoise = z.infer<typeof denoiseSchema>;

const noise = word('noise', 'object', 'noise|noises|background noise|background noises|hiss|hissing|hum|humming|static noise|wind noise|room noise|噪音|噪声|杂音|杂声|底噪|背景噪音|背景噪声|背景杂音|环境噪音|嗡嗡声|电流声|电流音|底噪声|风声|风噪|嘶嘶声'); // prettier-ignore
const cleaning = word('denoise', 'verb', 'denoise|de-noise|denoising|noise reduction|noise removal|noise cancellation|reduce noise|clean the audio|clean up the audio|clean the sound|clean up the sound|clean up the voice|降噪|去噪|消噪|除噪|消除噪音|去除噪音|降低噪音|降一下噪|降下噪|降个噪|去一下噪|去下噪'); // prettier-ignore
const turnOff = word('turnOff', 'detail', 'turn off|switch off|disable|关闭|关掉');

export const denoise: EditKind<Denoise> = {
  edit: 'denoise',
  summary: 'Takes steady noise, such as hiss and hum, out of the sound.',
  schema: denoiseSchema,
  examples: [
    'remove the background noise',
    'reduce the noise in clip 2',
    'turn off the noise reduction',
    '降噪',
    '去掉第二段的背景噪音',
  ],
  words: [noise, cleaning, turnOff],

  read(reading) {
    const target = readClipTarget(reading);
    if (!target) return undefined;
    if (reading.take(cleaning)) {
      reading.take(noise, w.sound, w.add, w.make);
      return { edit: 'denoise', target, on: !reading.take(turnOff, w.remove) };
    }
    if (!reading.take(noise) || !reading.take(w.remove, w.shorten, lower)) return undefined;
    reading.take(w.sound);
    return { edit: 'denoise', target, on: true };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chooseClips(edit.target, timeline, world, isHeard);
    if ('why' in chosen) return refused(chosen.why);
    const { timeline: base, indexes, name, cut } = chosen;
    if (indexes.length === 0) return refused(say.noSound());
    const isClean = (clip: Clip | undefined) => clip?.effects?.denoise === true;
    if (indexes.every((i) => isClean(base.clips[i]) === edit.on)) {
      return refused(world.say.alreadySo(say.isSo(edit.on)));
    }
    const clips = base.clips.map((clip, i) =>
      indexes.includes(i)
        ? withEffects(clip, withParts(clip.effects ?? {}, { denoise: edit.on ? true : undefined }))
        : clip,
    );
    const also = cut ? alsoSaid(cut, world) : [];
    return done({ ...base, clips }, say.cleaned(name, edit.on), ...also);
  },
};

function isHeard(clip: Clip, media: Media | undefined): boolean {
  return clip.freezeAtMs === undefined && hasSound(media);
}

const loudnessSchema = z.strictObject({
  edit: z.literal('normalizeLoudness'),
  loudness: z
    .union([z.number().min(-70).max(0), z.literal('off')])
    .default(-14)
    .describe('LUFS of the whole sound; “off” leaves it as mixed.'),
});
type NormalizeLoudness = z.infer<typeof loudnessSchema>;

const normalize = word('normalize', 'verb', 'normalize|normalise|normalized|normalised|normalizing|loudness normalization|normalization|normalisation|level out|even out|equalize the volume|equalise the volume|make equally loud|equally loud|same loudness|same volume|consistent volume|consistent|master it|master the audio|master the sound|mastered|标准化|归一化|响度标准化|响度归一化|音量标准化|统一音量|统一响度|均衡音量|平衡音量|音量均衡|忽大忽小|一样大|一样响|音量统一|声音统一|拉平音量|声音拉平|音量拉平|大小统一|音量一致|声音一致|大小一致|忽高忽低|时大时小'); // prettier-ignore
/** Alone they may be said of anything. */
const evenly = word('evenly', 'verb', '统一|统一一下|拉平|均衡|平衡一下|调匀');
const loudnessNoun = word('loudness', 'object', 'loudness|loudness level|volume level|volume levels|audio level|audio levels|levels|响度|整体响度'); // prettier-ignore

export const normalizeLoudness: EditKind<NormalizeLoudness> = {
  edit: 'normalizeLoudness',
  summary: 'Brings the whole sound to a loudness, -14 LUFS unless another is named.',
  schema: loudnessSchema,
  examples: [
    'normalize the audio',
    'make it -14 LUFS',
    'normalize the loudness to -16 LUFS',
    '响度标准化',
    '把响度调到-16LUFS',
  ],
  words: [normalize, evenly, loudnessNoun],

  read(reading) {
    const named = reading.take(normalize) || reading.has(w.sound, loudnessNoun);
    const normalizes =
      named && (reading.take(evenly) || reading.tokens.some((token) => means(token, normalize)));
    const level = reading.takeOnly('loudness');
    if (!normalizes && !level) return undefined;
    reading.take(loudnessNoun, w.sound, w.everything);
    if (normalizes && reading.take(w.remove, turnOff)) {
      return level ? undefined : { edit: 'normalizeLoudness', loudness: 'off' };
    }
    reading.take(w.make, w.add, w.clip, w.each);
    return { edit: 'normalizeLoudness', loudness: level ? Math.max(-70, -Math.abs(level.value)) : -14 };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const before = timeline.loudness;
    const after = edit.loudness === 'off' ? undefined : edit.loudness;
    if (after !== undefined && (after < -40 || after > -5)) return refused(say.outOfReach(after));
    if (before === after) return refused(world.say.alreadySo(say.isLoudness(after)));
    const bare = { ...timeline };
    delete bare.loudness;
    return done({ ...bare, ...(after !== undefined && { loudness: after }) }, say.loudness(before, after));
  },
};

interface Says {
  cleaned(name: string, on: boolean): string;
  isSo(on: boolean): string;
  noSound(): string;
  loudness(before: number | undefined, after: number | undefined): string;
  isLoudness(loudness: number | undefined): string;
  outOfReach(loudness: number): string;
}

const lufs = (loudness: number | undefined, asMixed: string) =>
  loudness === undefined ? asMixed : `${loudness} LUFS`;

const says: Translations<Says> = {
  en: {
    cleaned: (name, on) => `${name}: noise reduction ${on ? 'off → on' : 'on → off'}.`,
    isSo: (on) => `the noise reduction is ${on ? 'on' : 'off'} already`,
    noSound: () => 'There is no sound there, so nothing was done.',
    loudness: (before, after) =>
      `Loudness of the whole: ${lufs(before, 'as mixed')} → ${lufs(after, 'as mixed')}.`,
    isLoudness: (loudness) => `the loudness is ${lufs(loudness, 'as mixed')} already`,
    outOfReach: (loudness) => `The loudness can be from -40 to -5 LUFS, not ${loudness}. Nothing was done.`,
  },
  zh: {
    cleaned: (name, on) => `${name}降噪：${on ? '关 → 开' : '开 → 关'}。`,
    isSo: (on) => `降噪已经是${on ? '开启' : '关闭'}状态`,
    noSound: () => '那里没有声音，没有执行。',
    loudness: (before, after) => `整体响度：${lufs(before, '未调整')} → ${lufs(after, '未调整')}。`,
    isLoudness: (loudness) => `响度已经是${lufs(loudness, '未调整')}`,
    outOfReach: (loudness) => `响度只能在 -40 到 -5 LUFS 之间，不能是 ${loudness}。没有执行。`,
  },
};
