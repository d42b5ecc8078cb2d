import * as z from 'zod';
import { timelineOf } from '../../language/references/clip-files';
import type { Reading } from '../../language/reading';
import * as w from '../../language/words/common-words';
import { takePhrase } from '../../language/words/phrases';
import { word } from '../../language/words/word';
import type { Canvas } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { even } from '../../../timeline/canvas-size';
import { canvasNoun } from './set-canvas';

const side = z.int().min(16).max(7680);
const sizeSchema = z.strictObject({
  edit: z.literal('setSize'),
  size: z
    .union([z.strictObject({ shortSide: side }), z.strictObject({ width: side, height: side })])
    .describe('Pixels; with the short side alone the shape stays.'),
});
type SetSize = z.infer<typeof sizeSchema>;

const resolution = word('resolution', 'object', 'resolution|size|video size|video resolution|分辨率|尺寸'); // prettier-ignore
const rescale = word(
  'rescale',
  'verb',
  'resize|rescale|scale|scale down|scale up|downscale|upscale|缩放到|缩放为',
);
const named = [
  { shortSide: 720, word: word('hd', 'detail', 'in hd|hd ready') },
  { shortSide: 1080, word: word('fullHd', 'detail', 'full hd|fullhd|full-hd|fhd|全高清') },
  { shortSide: 1440, word: word('twoK', 'detail', '2k|qhd') },
  { shortSide: 2160, word: word('fourK', 'detail', '4k|uhd|ultra hd|4k uhd|超高清') },
] as const;

export const setSize: EditKind<SetSize> = {
  edit: 'setSize',
  summary: 'Sets the size of the video in pixels, also above that of the sources.',
  schema: sizeSchema,
  examples: ['make it 720p', 'set the resolution to 1920x1080', '改成1080p', '分辨率设为1280x720'],
  words: [resolution, rescale, ...named.map((each) => each.word)],

  read(reading) {
    const shortSide = takeShareOfSize(reading);
    if (shortSide !== undefined) {
      reading.take(canvasNoun, w.make);
      return { edit: 'setSize', size: { shortSide } };
    }
    const pixels = reading.takeOnly('pixels');
    const names = named.filter((each) => reading.take(each.word));
    const [name, ...others] = names;
    if (others.length > 0 || (pixels === undefined) === (name === undefined)) return undefined;
    const size = pixels?.size ?? (name && { shortSide: name.shortSide });
    if (!size) return undefined;
    reading.take(resolution, rescale, canvasNoun, w.make, w.add);
    return { edit: 'setSize', size: { ...size } };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { canvas } = timeline;
    const size = 'shortSide' in edit.size ? withShortSide(canvas, edit.size.shortSide) : edit.size;
    const next = { ...canvas, width: even(size.width), height: even(size.height) };
    if (Math.max(next.width, next.height) > 7680) return refused(say.tooLarge());
    const text = ({ width, height }: Canvas) => `${width}×${height}`;
    if (text(next) === text(canvas)) return unneeded(world.say.alreadySo(say.isSize(text(canvas))));
    return done({ ...timeline, canvas: next }, say.size(text(canvas), text(next)));
  },
};

const shareOfSize =
  /(?<![a-z])(?:(?:(half|double|twice) (?:of )?(?:the |its |that )?(?:video |picture |frame |original |current )?(?:size|resolution|dimensions)|(halve|double) (?:the |its )?(?:video |picture |frame )?(?:size|resolution|dimensions)|(half|twice) as (?:big|large)(?: a picture)?|(?:scale|resize|shrink|enlarge)(?:d)?(?: (?:it|this|that|everything|the (?:whole )?(?:video|picture|film|frame)))?(?: (?:down|up))? (?:to|by) (half|double)(?: (?:the |its )?size)?|(?:scale|resize|shrink|reduce)(?: (?:it|this|that|everything|the (?:whole )?(?:video|picture|film|frame|resolution|size)))?(?: (?:down|up))? to (\d{1,3}) ?%(?: (?:of (?:the |its )?(?:original |current )?)?(?:size|resolution))?)(?![a-z])|(?:尺寸|分辨率|画面)(?:缩小|减)?(?:到|为|成)?(一半))/;

/** "Half the size", "scale it down to 50%": the short side that makes it, in pixels. */
function takeShareOfSize(reading: Reading): number | undefined {
  // "Overlay the logo, then shrink it to 8%": what lies over the picture.
  const overlays = reading.clause.timeline?.overlays ?? [];
  if (
    overlays.length > 0 &&
    !/\b(?:video|frame|picture|resolution|everything)\b|视频|画面/i.test(reading.clause.text)
  )
    return undefined;
  const canvas = timelineOf(reading.clause)?.canvas;
  const match = canvas && takePhrase(reading, shareOfSize);
  if (!match) return undefined;
  const said = match.slice(1).join('');
  const share = /^\d/.test(said) ? Number(said) / 100 : /^(?:double|twice)$/.test(said) ? 2 : 0.5;
  return Math.max(16, even(Math.min(canvas.width, canvas.height) * share));
}

function withShortSide({ width, height }: Canvas, short: number) {
  return width >= height
    ? { width: (width * short) / height, height: short }
    : { width: short, height: (height * short) / width };
}

interface Says {
  size(before: string, after: string): string;
  isSize(size: string): string;
  tooLarge(): string;
}

const says: Translations<Says> = {
  en: {
    size: (before, after) => `Size of the video: ${before} → ${after}.`,
    isSize: (size) => `the video is ${size} already`,
    tooLarge: () => 'No side can be more than 7680 pixels. Nothing was done.',
  },
  zh: {
    size: (before, after) => `画面尺寸：${before} → ${after}。`,
    isSize: (size) => `画面已经是 ${size}`,
    tooLarge: () => '边长不能超过 7680 像素，没有执行。',
  },
};
