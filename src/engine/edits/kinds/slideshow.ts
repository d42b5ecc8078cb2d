import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/word';
import type { Translations } from '../../replies/replies';
import { refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { trimToLength } from './trim-to-length';
import { slideshow } from './zoom-clips';

const schema = z.strictObject({
  edit: z.literal('setImageLengths'),
  length: z
    .union([
      z.strictObject({ eachMs: z.int().min(100).max(600_000) }),
      z.strictObject({ totalMs: z.int().min(100).max(86_400_000) }),
    ])
    .describe('How long each image stands, or all of them together, in milliseconds.'),
});
type SetImageLengths = z.infer<typeof schema>;

const image = word('stillImage', 'object', 'photo|photos|image|images|picture|pictures|still|stills|slide|slides|pics|pic|图片|照片|相片|这几张图|这几张照片|这几张图片|几张图|几张照片|几张图片|这些图|这些照片|这些图片|每张图片|每张照片|每张|每张图|图'); // prettier-ignore
const lasts = word(
  'imageLasts',
  'detail',
  'last|lasts|stand|stands|display|displayed|hold|停留|停|播放|显示|放|放映',
);

export const setImageLengths: EditKind<SetImageLengths> = {
  edit: 'setImageLengths',
  summary: 'Sets how long the images stand, each or all together, as in a slideshow.',
  schema,
  examples: [
    'each photo 3 seconds',
    'make a slideshow with 2 seconds per photo',
    '每张照片3秒',
    '把照片做成幻灯片，每张2秒',
  ],
  words: [image, lasts],

  read(reading) {
    const shows = reading.take(slideshow);
    const each =
      reading.has(w.each) ||
      reading.tokens.some((token) => token.type === 'word' && token.text.startsWith('每张'));
    const named = reading.take(image);
    const time = reading.takeOnly('time');
    if (!(shows || (named && each)) || time?.form !== 'length' || time.ms < 100) return undefined;
    if (isMoment(reading, time)) return undefined;
    reading.take(w.each, image, lasts, w.make, w.add, w.clip);
    // "A slideshow of 30 seconds" is all of it, "with 3 seconds each" is every one.
    return { edit: 'setImageLengths', length: each || named ? { eachMs: time.ms } : { totalMs: time.ms } };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const images = timeline.clips.filter(({ mediaId }) => world.media.get(mediaId)?.kind === 'image').length;
    if (images === 0) return refused(say.noImage());
    const lengthMs = 'eachMs' in edit.length ? edit.length.eachMs : Math.floor(edit.length.totalMs / images);
    if (lengthMs < 100) return refused(say.tooShort(images));
    return trimToLength.apply({ edit: 'trimToLength', lengthMs, of: 'images' }, timeline, world);
  },
};

/** "at 3 seconds" is when, not how long. */
function isMoment(reading: Reading, time: Reading['tokens'][number]): boolean {
  const before = reading.tokens[reading.tokens.indexOf(time) - 1];
  return means(before, w.at, w.from, w.after, w.before) && before?.type === 'word' && before.text !== 'in';
}

interface Says {
  noImage(): string;
  tooShort(images: number): string;
}

const says: Translations<Says> = {
  en: {
    noImage: () => 'There is no image on the timeline, so nothing was done.',
    tooShort: (images) => `That is too short for ${images} images, so nothing was done.`,
  },
  zh: {
    noImage: () => '时间线上没有图片，没有执行。',
    tooShort: (images) => `对 ${images} 张图片来说太短，没有执行。`,
  },
};
