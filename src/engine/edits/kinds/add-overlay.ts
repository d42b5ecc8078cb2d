import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import * as w from '../../language/words/common-words';
import { isMark, isOneSpelt, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { ImageMedia, VideoMedia } from '../../model/media';
import type { Overlay } from '../../model/overlay';
import { places, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { mediaByName } from './add-clips';
import {
  anyOverlay,
  bigger,
  fullFrame,
  hidden,
  logo,
  imageCalled,
  lacksLogo,
  namesBase,
  onPicture,
  onlyThen,
  overlayNamed,
  overlayWords,
  pictureFile,
  readFullFrame,
  readOverlayLook,
  readOverlayNoun,
  smaller,
} from './overlay-language';
import { readPlace } from './frame-places';
import { overlayFade, readOverlayFades } from './overlay-fades';
import { isLogoToCome } from './overlay-reference';
import { readResize } from './title-change-language';
import { popUp, readStretch } from './title-language';
import { placesInChinese } from './titles';

const schema = z.strictObject({
  edit: z.literal('addOverlay'),
  media: z
    .string()
    .min(1)
    .optional()
    .describe('File name of an uploaded image or video; without it the only one of its sort that fits.'),
  sort: z.enum(['image', 'video', 'any']).default('any').describe('What the file must be.'),
  place: z
    .enum(places)
    .optional()
    .describe('Without it the top right for an image, the bottom right for a video.'),
  width: z
    .number()
    .min(1)
    .max(100)
    .optional()
    .describe('Percent of the frame’s width; without it 15 for an image and 30 for a video.'),
  margin: z
    .number()
    .min(0)
    .max(25)
    .default(3)
    .describe('Distance from the edges, in percent of the frame’s width.'),
  opacity: z.number().min(0).max(100).default(100).describe('Percent; 100 lets nothing through.'),
  volume: z
    .number()
    .min(0)
    .max(400)
    .optional()
    .describe('Of a video’s own sound, in percent; without it that of its clip, where it has one.'),
  loop: z
    .boolean()
    .default(false)
    .describe('A video begins again where it is shorter than its time on the timeline.'),
  start: momentSchema.default(0).describe('When it appears.'),
  end: momentSchema.optional().describe('When it goes; without it after “lengthMs”.'),
  lengthMs: z
    .int()
    .min(100)
    .max(86_400_000)
    .optional()
    .describe(
      'How long it stands, in milliseconds; without it, and without an end, until the end of the timeline.',
    ),
  fadeInMs: overlayFade.describe('How long its picture takes to come, in milliseconds.'),
  fadeOutMs: overlayFade.describe('How long its picture takes to go, in milliseconds.'),
});
type AddOverlay = z.infer<typeof schema>;

/** Overlays at the same time: each is one more video that is decoded beside the others. */
export const mostOverlaysAtOnce = 8;

const lay = word(
  'layOver',
  'verb',
  'overlay|watermark|brand|stamp|superimpose|lay|stick|flash|bring up|put up|叠加|贴上|盖上|贴|弹出|弹出来|跳出|覆盖',
);

export const addOverlay: EditKind<AddOverlay> = {
  edit: 'addOverlay',
  summary: 'Lays an image or a video over the picture: a logo, a watermark, a picture-in-picture.',
  schema,
  examples: [
    'put logo.png in the top right corner',
    'add cam.mp4 as picture-in-picture at the bottom left, 30% wide',
    'watermark logo.png at 50% opacity',
    'cover 0:20 to 0:30 with b.mp4',
    'show photo.jpg full screen from 0:10 to 0:15',
    '把logo.png放到右上角',
    '加水印logo.png，不透明度50%',
    '把cam.mp4作为画中画放在左下角',
  ],
  words: [...overlayWords, lay],
  needs: [overlayNamed],

  read(reading) {
    const media = pictureFile(reading);
    if (media === undefined && reading.all('file').length > 0) return undefined;
    if (namesLogoToo(reading, media)) return undefined;
    const overBase = namesBase(reading);
    const laid = reading.has(lay) || overBase;
    const isCut = takeCutTo(reading);
    const isWhole = reading.has(fullFrame);
    const { isFull, isSilent } = readFullFrame(reading);
    const adds =
      media === undefined
        ? reading.has(w.add, popUp) || (!lies(reading, media) && reading.tokens.some(putsOrShows))
        : laid || isCut || isFull || reading.has(w.add, w.move, w.make);
    // "Logo top left", "picture in picture with cam.mp4": where nothing is there, it can only be added.
    const isThere = lies(reading, media);
    if (isThere && (!adds || reading.has(w.move, w.make) || isShown(reading))) return undefined;
    const isToCome = lacksLogo(reading);
    if (!adds && reading.has(w.remove, hidden, w.trim)) return undefined;
    if (!adds && !isToCome && reading.has(w.move, w.make, w.keep)) return undefined;
    const sort = readOverlayNoun(reading);
    if (!adds && sort !== 'image' && media === undefined) return undefined;
    reading.take(lay, onPicture);
    const place = readPlace(reading);
    const corner = reading.tokens.some(
      (token) => token.type === 'word' && /^(corner|角|角落)$/.test(token.text),
    );
    takeFiles(reading);
    const fading = readOverlayFades(reading);
    const said = readStretch(reading);
    const stretch = said && { ...said, ...fading?.times };
    const isTimed = stretch?.start !== undefined;
    const isStretch = isTimed && stretch.end !== undefined;
    const covers =
      isFull || (isStretch && overBase) || (isTimed && (isCut || showsStill(reading, media, isStretch)));
    // "Add outro.mp4" alone is for the main track.
    const isOver = laid || corner || place !== undefined || (covers && (isTimed || isSilent));
    if (media === undefined ? !sort : !(sort ?? isOver)) return undefined;
    // "Mute the overlay" is said of one that is there.
    if (
      media === undefined &&
      /^(?:please |now |just )*(?:mute|silence|turn off)\b/i.test(reading.clause.text)
    )
      return undefined;
    const look = readOverlayLook(reading, 'width');
    if (!stretch || !look || !fading) return undefined;
    const tells =
      place !== undefined ||
      corner ||
      (isToCome && Object.keys({ ...stretch, ...look, ...fading.fades }).length > 0);
    if (!adds && !tells && !(media !== undefined && sort === 'video')) return undefined;
    if (isToCome) reading.take(onlyThen, w.keep);
    reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^visible$/)));
    const size = reading.take(bigger)
      ? 1.5
      : reading.take(smaller)
        ? 0.6
        : ((isToCome ? readResize(reading) : undefined) ?? 1);
    const usual = widths[sort === 'video' || mediaKindOf(media ?? '') === 'video' ? 'video' : 'image'];
    reading.take(w.add, w.move, w.make, popUp);
    const file = media ?? imageCalled(reading);
    // A logo or an inset is small, and so is what stands in a corner.
    const fills =
      covers &&
      place === undefined &&
      !corner &&
      size === 1 &&
      look.width === undefined &&
      (isWhole || (sort ?? 'any') === 'any');
    return {
      edit: 'addOverlay',
      ...(file !== undefined && { media: file }),
      sort: file === undefined ? (sort ?? 'any') : 'any',
      ...(place !== undefined && { place }),
      ...(fills && { place: 'center' as const, width: 100 }),
      ...(size !== 1 && { width: usual * size }),
      margin: fills ? 0 : 3,
      opacity: 100,
      ...(((isSilent && !isImage(media)) || (fills && (isCut || overBase))) && { volume: 0 }),
      loop: false,
      start: stretch.start ?? 0,
      ...(stretch.end !== undefined && { end: stretch.end }),
      ...(stretch.lengthMs !== undefined && { lengthMs: stretch.lengthMs }),
      ...look,
      ...fading.fades,
    };
  },

  elsewhere: (edit, world) => {
    const chosen = choosePicture(edit, world);
    return 'why' in chosen ? [] : [chosen.media.id];
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { time } = world.say;
    const chosen = choosePicture(edit, world);
    if ('why' in chosen) return { done: false, ...chosen };
    const { media } = chosen;
    const durationMs = timelineDurationMs(timeline);
    const startMs = momentToMs(edit.start, durationMs);
    const length = edit.lengthMs === undefined ? durationMs : startMs + edit.lengthMs;
    const endMs = edit.end === undefined ? length : momentToMs(edit.end, durationMs);
    if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
    if (endMs <= startMs) return refused(world.say.backward(startMs, endMs));
    const endOf = (each: Overlay) => (each.endMs === 'timeline' ? durationMs : each.endMs);
    const besides = timeline.overlays.filter((each) => each.startMs < endMs && endOf(each) > startMs);
    if (besides.length >= mostOverlaysAtOnce) return refused(say.tooMany(mostOverlaysAtOnce));
    const overlay: Overlay = {
      id: `o${timeline.nextId}`,
      mediaId: media.id,
      startMs,
      endMs: endMs >= durationMs ? 'timeline' : endMs,
      inMs: 0,
      place: edit.place ?? (media.kind === 'image' ? 'top-right' : 'bottom-right'),
      width: edit.width ?? widths[media.kind],
      margin: edit.margin,
      opacity: edit.opacity,
      volume: edit.volume ?? timeline.clips.find(({ mediaId }) => mediaId === media.id)?.volume ?? 100,
      loop: edit.loop,
      ...((edit.fadeInMs ?? 0) + (edit.fadeOutMs ?? 0) > 0 && {
        fade: { inMs: edit.fadeInMs ?? 0, outMs: edit.fadeOutMs ?? 0 },
      }),
    };
    const shownMs = Math.min(endMs, durationMs) - startMs;
    const isShort = media.kind === 'video' && !edit.loop && media.durationMs < shownMs;
    const clip = timeline.clips.findIndex(({ mediaId }) => mediaId === media.id);
    return done(
      { ...timeline, overlays: [...timeline.overlays, overlay], nextId: timeline.nextId + 1 },
      say.added(media.fileName, time(startMs), time(Math.min(endMs, durationMs)), overlay, world.say.span),
      ...(isShort ? [say.shorter(world.say.span(media.durationMs))] : []),
      ...(clip >= 0 ? [say.isClip(media.fileName, clip + 1)] : []),
    );
  },
};

/** Takes "cut to b.mp4", which shows it for a while. */
function takeCutTo(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => isSpelt(token, /^(cut|cut away|switch)$/));
  const to = reading.skipFillers(at + 1);
  if (at < 0 || !isSpelt(tokens[to], /^to$/) || tokens[reading.skipFillers(to + 1)]?.type !== 'file') return false; // prettier-ignore
  reading.takeToken(tokens[at]);
  return true;
}

/** The files, with "the drone clip" for one. */
function takeFiles(reading: Reading): void {
  const { tokens } = reading;
  for (const file of reading.all('file')) {
    const noun = tokens[tokens.indexOf(file) + 1];
    reading.takeToken(file, means(noun, w.clip) || isOneSpelt(reading.clause, noun) ? noun : undefined);
  }
}

function isImage(media: string | undefined): boolean {
  return media !== undefined && mediaKindOf(media) === 'image';
}

/** "Show beach.mp4 from 0:10 to 0:16, logo lower right" tells of two. */
function namesLogoToo({ tokens }: Reading, media: string | undefined): boolean {
  if (media === undefined || mediaKindOf(media) !== 'video') return false;
  const file = tokens.findIndex((token) => token.type === 'file');
  const mark = tokens.findIndex((token) => means(token, logo));
  const between = tokens.slice(Math.min(file, mark), Math.max(file, mark));
  return file >= 0 && mark >= 0 && between.some((token) => isMark(token, /^[,;]$/) || means(token, w.and));
}

/** "Show photo1.jpg at 0:20": a still, and no logo, is to be seen. */
function showsStill(reading: Reading, media: string | undefined, isStretch: boolean): boolean {
  return isImage(media) && reading.tokens.some((token) => (isStretch && means(token, w.add)) || means(token, onPicture, anyOverlay) || isSpelt(token, /^(show|display|flash|显示|展示)$/)); // prettier-ignore
}

/** "把水印放在左下", "logo从第5秒开始出现": where none is there, it can only be added. */
function putsOrShows(token: Token): boolean {
  return isSpelt(token, /^(?:放在|放到|摆在|摆到|出现)$/);
}

/** "Show the logo only for 5 seconds" is said of the one that is there; "show another logo" is not. */
function isShown({ tokens }: Reading): boolean {
  const isVerb = (token: Token) =>
    token.type === 'word' && /^(show|display|显示|只显示|出现)$/.test(token.text);
  const isOther = (token: Token) =>
    token.type === 'word' && /^(another|second|again|too|also|再|另)$/.test(token.text);
  return tokens.some(isVerb) && !tokens.some(isOther);
}

/** Whether what is spoken of lies over the picture already: "put the logo at the bottom" then moves it. */
function lies(reading: Reading, media: string | undefined): boolean {
  const { timeline, media: files } = reading.clause;
  const overlays = timeline?.overlays ?? [];
  if (media === undefined) return overlays.length > 0 && !isLogoToCome(reading);
  return overlays.some(({ mediaId }) =>
    files.some(({ id, fileName }) => id === mediaId && fileName === media),
  );
}

/** Percent of the frame's width. */
const widths = { image: 15, video: 30 } as const;

type Picture = ImageMedia | VideoMedia;

function choosePicture(
  { media: name, sort }: AddOverlay,
  world: World,
): { readonly media: Picture } | { readonly why: string; readonly whichFile?: readonly string[] } {
  const say = world.say.choose(says);
  const pictures = [...world.media.values()].filter((each): each is Picture => each.kind !== 'audio');
  if (name !== undefined) {
    const media = mediaByName(name, world);
    if (!media) return { why: world.say.noSuchFile(name, pictures.map(({ fileName }) => fileName)) }; // prettier-ignore
    return media.kind === 'audio' ? { why: say.noPicture(media.fileName) } : { media };
  }
  // A video over itself is nobody's wish, so the first video is not meant.
  const first = pictures.find(({ kind }) => kind === 'video');
  const fitting = pictures.filter(
    (each) => (sort === 'any' || each.kind === sort) && each !== first && pictures.length > 1,
  );
  const [only, ...more] = fitting;
  if (!only) return { why: say.noneUploaded(sort === 'video') };
  if (more.length === 0) return { media: only };
  const whichFile = fitting.map(({ fileName }) => fileName);
  return { why: say.which(world.say.list(whichFile), only.fileName), whichFile };
}

interface Says {
  added(name: string, from: string, to: string, overlay: Overlay, span: (ms: number) => string): string;
  shorter(length: string): string;
  isClip(name: string, clip: number): string;
  tooMany(most: number): string;
  noPicture(name: string): string;
  noneUploaded(isVideo: boolean): string;
  which(names: string, first: string): string;
}

const says: Translations<Says> = {
  en: {
    added: (name, from, to, { place, width, opacity, volume, fade }, span) =>
      `${name} laid over the picture: ${place}, ${width}% wide, ${opacity}% opaque, ${from}–${to}${volume === 0 ? ', without its sound' : ''}${fade?.inMs ? `, fades in over ${span(fade.inMs)}` : ''}${fade?.outMs ? `, fades out over ${span(fade.outMs)}` : ''}.`,
    shorter: (length) => `It is ${length} long and vanishes then.`,
    tooMany: (most) => `There are ${most} over the picture at that time, and no more fit. Nothing was done.`,
    isClip: (name, clip) => `${name} is clip ${clip} as well; say “delete clip ${clip}” if it should not be.`,
    noPicture: (name) => `${name} has no picture, so it can’t be laid over one. Nothing was done.`,
    noneUploaded: (isVideo) =>
      `There is no ${isVideo ? 'second video' : 'picture'} to lay over the video. Attach ${isVideo ? 'one' : 'a PNG or JPG file'}, then ask again.`,
    which: (names, first) =>
      `Which of these: ${names}? Say “put ${first} in the top right corner”. Nothing was done.`,
  },
  zh: {
    added: (name, from, to, { place, width, opacity, volume, fade }, span) =>
      `已将 ${name} 叠加在画面上：${placesInChinese[place]}，宽 ${width}%，不透明度 ${opacity}%，${from}–${to}${volume === 0 ? '，不带声音' : ''}${fade?.inMs ? `，淡入 ${span(fade.inMs)}` : ''}${fade?.outMs ? `，淡出 ${span(fade.outMs)}` : ''}。`,
    shorter: (length) => `它长 ${length}，之后消失。`,
    tooMany: (most) => `这段时间里已经叠加了 ${most} 个，不能再多。没有执行。`,
    isClip: (name, clip) => `${name} 也是第 ${clip} 个片段；不需要的话可以说“删除第${clip}段”。`,
    noPicture: (name) => `${name} 没有画面，无法叠加，没有执行。`,
    noneUploaded: (isVideo) =>
      isVideo
        ? '没有第二个视频可以叠加。请附上一个再试。'
        : '没有可以叠加的图片。请附上 PNG 或 JPG 文件再试。',
    which: (names, first) => `要用哪一个：${names}？可以说“把${first}放到右上角”。没有执行。`,
  },
};
