import * as z from 'zod';
import { hasSound } from '../../model/media';
import type { Media } from '../../model/media';
import type { Clip } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { withEffects, withParts } from '../operations/turning';
import {
  evenWords,
  loudnessNamed,
  noiseNamed,
  noiseWords,
  readEvenLoudness,
  readNoise,
} from './clean-sound-language';
import { emphasis } from './amounts';
import { chooseClips, clipTarget, readClipTarget } from './clip-target';

const denoiseSchema = z.strictObject({
  edit: z.literal('denoise'),
  target: clipTarget.default('all'),
  on: z.boolean().default(true).describe('Off takes the noise reduction away.'),
});
type Denoise = z.infer<typeof denoiseSchema>;

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
  words: noiseWords,
  needs: [noiseNamed],

  read(reading) {
    const target = readClipTarget(reading);
    if (!target) return undefined;
    const said = readNoise(reading);
    // How much of it goes is not for anybody to choose.
    emphasis(reading);
    return said && { edit: 'denoise', target, on: said.on };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chooseClips(edit.target, timeline, world, isHeard);
    if ('why' in chosen) return refused(chosen.why);
    const { timeline: base, indexes, name, cut } = chosen;
    if (indexes.length === 0) return refused(say.noSound());
    const isClean = (clip: Clip | undefined) => clip?.effects?.denoise === true;
    if (indexes.every((i) => isClean(base.clips[i]) === edit.on)) {
      return unneeded(world.say.alreadySo(say.isSo(edit.on)));
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
  words: evenWords,
  needs: [loudnessNamed],

  read(reading) {
    const said = readEvenLoudness(reading);
    return said && { edit: 'normalizeLoudness', ...said };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const before = timeline.loudness;
    const after = edit.loudness === 'off' ? undefined : edit.loudness;
    if (after !== undefined && (after < -40 || after > -5)) return refused(say.outOfReach(after));
    if (before === after) return unneeded(world.say.alreadySo(say.isLoudness(after)));
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
    isSo: (on) =>
      on
        ? 'the noise reduction is on already, and has but one strength'
        : 'the noise reduction is off already',
    noSound: () => 'There is no sound there, so nothing was done.',
    loudness: (before, after) =>
      `Loudness of the whole: ${lufs(before, 'as mixed')} → ${lufs(after, 'as mixed')}.`,
    isLoudness: (loudness) => `the loudness is ${lufs(loudness, 'as mixed')} already`,
    outOfReach: (loudness) => `The loudness can be from -40 to -5 LUFS, not ${loudness}. Nothing was done.`,
  },
  zh: {
    cleaned: (name, on) => `${name}降噪：${on ? '关 → 开' : '开 → 关'}。`,
    isSo: (on) => (on ? '降噪已经开启，强度只有一种' : '降噪已经是关闭状态'),
    noSound: () => '那里没有声音，没有执行。',
    loudness: (before, after) => `整体响度：${lufs(before, '未调整')} → ${lufs(after, '未调整')}。`,
    isLoudness: (loudness) => `响度已经是${lufs(loudness, '未调整')}`,
    outOfReach: (loudness) => `响度只能在 -40 到 -5 LUFS 之间，不能是 ${loudness}。没有执行。`,
  },
};
