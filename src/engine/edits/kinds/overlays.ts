import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Overlay } from '../../model/overlay';
import { places, timelineDurationMs } from '../../model/timeline';
import type { Place, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { namesFade, nudgeWords, overlayFade, readNudge, readOverlayFades } from './overlay-fades';
import {
  bigger,
  hidden,
  lacksLogo,
  onlyThen,
  overlayNamed,
  overlayWords,
  readOverlayLook,
  readShareOfSize,
  smaller,
} from './overlay-language';
import { chosenOverlays, overlayReference, placeNow, readOverlayReference } from './overlay-reference';
import { readNewStretch, readResize } from './title-change-language';
import { readNewPlace } from './frame-places';
import { popUp } from './title-language';
import type { Stretch } from './title-language';
import { placesInChinese } from './titles';

/** What is done to images and videos that lie over the picture already. */

const changeSchema = z.strictObject({
  edit: z.literal('changeOverlay'),
  which: overlayReference
    .default('all')
    .describe('All pictures over the picture, the images, the videos, or those of a file.'),
  place: z.enum(places).optional().describe('Where in the frame.'),
  width: z.number().min(1).max(100).optional().describe('Percent of the frame’s width.'),
  resize: z.number().min(0.1).max(10).optional().describe('Times the width now.'),
  margin: z
    .number()
    .min(0)
    .max(25)
    .optional()
    .describe('Distance from the edges, in percent of the frame’s width.'),
  moveBy: z
    .strictObject({ x: z.number().min(-100).max(100), y: z.number().min(-100).max(100) })
    .optional()
    .describe('How far to the right and down from where it is, in percent of the frame’s width and height.'),
  opacity: z.number().min(0).max(100).optional().describe('Percent; 100 lets nothing through.'),
  volume: z.number().min(0).max(400).optional().describe('Of a video’s own sound, in percent.'),
  loop: z
    .boolean()
    .optional()
    .describe('A video begins again where it is shorter than its time on the timeline.'),
  start: momentSchema.optional().describe('When it appears.'),
  end: momentSchema.optional().describe('When it goes.'),
  lengthMs: z.int().min(100).max(86_400_000).optional().describe('How long it stands, in milliseconds.'),
  fadeInMs: overlayFade.describe('How long its picture takes to come, in milliseconds; 0 shows it at once.'),
  fadeOutMs: overlayFade.describe('How long its picture takes to go, in milliseconds; 0 hides it at once.'),
});
type ChangeOverlay = z.infer<typeof changeSchema>;

export const changeOverlay: EditKind<ChangeOverlay> = {
  edit: 'changeOverlay',
  summary: 'Moves, resizes or times what lies over the picture, or makes it more or less transparent.',
  schema: changeSchema,
  examples: [
    'make the logo smaller',
    'move the watermark to the bottom left',
    'set the logo opacity to 50%',
    '把logo移到左下角',
    'fade the logo in',
    'move the logo a bit to the left',
    '水印透明度50%',
    'logo淡入1秒',
    'logo往左边挪一点',
  ],
  words: [...overlayWords, ...nudgeWords],
  needs: [overlayNamed],

  read(reading) {
    const wanted = readOverlayReference(reading);
    // "去静音，logo右上角" is not a silent logo; a fade is taken away.
    if (!wanted || (reading.has(w.remove) && !namesFade(reading) && !reading.has(w.sound))) return undefined;
    const times = readResize(reading) ?? readShareOfSize(reading);
    const grown = reading.take(bigger) ? 1 : reading.take(smaller) ? -1 : 0;
    if (grown !== 0) reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^(?:大小|尺寸)$/)));
    const percent = grown === 0 ? undefined : reading.takeOnly('percent');
    const by = percent?.value;
    // "Shrink it to 8%" of the picture, "to 60%" of what it is.
    const isTo =
      percent !== undefined &&
      isSpelt(reading.tokens[reading.tokens.indexOf(percent) - 1], /^(?:(?:down |up )?to|到|至)$/);
    const width = isTo && percent.value <= 30 ? percent.value : undefined;
    const fading = readOverlayFades(reading);
    const moveBy = readNudge(reading);
    const look = readOverlayLook(reading);
    const place = moveBy ? undefined : readNewPlace(reading, placeNow(wanted, reading));
    const hides = reading.take(hidden);
    const said = readNewStretch(reading);
    const stretch = hides ? said && without(said) : said && { ...said, ...fading?.times };
    if (!look || !stretch || !fading) return undefined;
    const grownBy = grown > 0 ? 1 + (by ?? 50) / 100 : 1 - (by ?? 30) / 100;
    const resize =
      grown === 0 ? times : width !== undefined ? undefined : isTo ? percent.value / 100 : grownBy;
    if (Object.keys(stretch).length > 0) reading.take(onlyThen);
    const change = {
      ...look,
      ...(width !== undefined && { width }),
      ...(place !== undefined && { place }),
      ...(moveBy && { moveBy }),
      ...(resize !== undefined && { resize }),
      ...stretch,
      ...fading.fades,
    };
    if (
      Object.keys(change).length === 0 ||
      ((resize === undefined || place !== undefined) && lacksLogo(reading))
    )
      return undefined;
    reading.take(w.make, w.move, popUp);
    if (Object.keys(stretch).length > 0) reading.take(w.there);
    takeShowing(reading);
    return { edit: 'changeOverlay', which: wanted, ...change };
  },

  // The only image is the logo that is spoken of, and no clip.
  elsewhere: ({ which }, { media }) => {
    const images = [...media.values()].filter(({ kind }) => kind === 'image');
    return which === 'image' && images.length === 1 ? images.map(({ id }) => id) : [];
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const indexes = chosenOverlays(edit.which, timeline, world);
    if (indexes.length === 0) return refused(say.none());
    const durationMs = timelineDurationMs(timeline);
    const said: string[] = [];
    const overlays: Overlay[] = [];
    for (const [i, overlay] of timeline.overlays.entries()) {
      if (!indexes.includes(i)) {
        const changed = givesWay(overlay, edit, indexes, timeline);
        overlays.push(changed);
        if (changed !== overlay) said.push(say.changed(world.media.get(overlay.mediaId)?.fileName ?? overlay.mediaId, differencesOf(overlay, changed, say, world.say))); // prettier-ignore
        continue;
      }
      const times = stretchOf(edit, overlay, durationMs);
      if (times.startMs < 0 || times.startMs >= durationMs) {
        return refused(world.say.outside(times.startMs, durationMs));
      }
      if (times.endMs !== 'timeline' && times.endMs <= times.startMs) {
        return refused(world.say.backward(times.startMs, times.endMs));
      }
      const changed: Overlay = { ...lookOf(edit, overlay), ...times };
      overlays.push(changed);
      const name = world.media.get(overlay.mediaId)?.fileName ?? overlay.mediaId;
      const differences = differencesOf(overlay, changed, say, world.say);
      if (differences !== '') said.push(say.changed(name, differences));
    }
    if (said.length === 0) return unneeded(world.say.alreadySo(say.isSo()));
    return done({ ...timeline, overlays }, ...said);
  },
};

/** What one half of the frame changes with, where it is put in the other. */
const opposite: Partial<Record<Place, Place>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};

/** Of two pictures that share the frame, the one in whose half the other is put goes to that one's half. */
function givesWay(
  overlay: Overlay,
  { place }: ChangeOverlay,
  indexes: readonly number[],
  { overlays }: Timeline,
): Overlay {
  if (place === undefined || overlay.place !== place || overlay.margin !== 0) return overlay;
  const comes = overlays.some(
    (each, i) => indexes.includes(i) && each.margin === 0 && each.place === opposite[place] && each.startMs === overlay.startMs, // prettier-ignore
  );
  return comes ? { ...overlay, place: opposite[place] ?? place } : overlay;
}

/** "Hide the logo after 1:00": when it is still seen, where that is one stretch. */
function without({ start, end, lengthMs }: Stretch): Stretch | undefined {
  if (start === undefined || end === undefined || lengthMs !== undefined) return undefined;
  if (end === 'end') return { end: start };
  return start === 0 ? { start: end } : undefined;
}

/** "Show the logo only from 0:05 to 0:10", "keep the logo until 1:00" */
function takeShowing(reading: Reading): void {
  reading.takeToken(
    ...reading.tokens.filter(
      (token) =>
        token.type === 'word' &&
        /^(show|display|keep|leave|only show|show only|显示|只显示|保留)$/.test(token.text),
    ),
  );
}

/** Without a fade or a shift where there is none, so that it is the same as before there were any. */
function lookOf(
  edit: ChangeOverlay,
  { fade: oldFade, shift: oldShift, ...overlay }: Overlay,
): Omit<Overlay, 'startMs' | 'endMs'> {
  const fade = { inMs: edit.fadeInMs ?? oldFade?.inMs ?? 0, outMs: edit.fadeOutMs ?? oldFade?.outMs ?? 0 };
  const from = edit.place === undefined ? oldShift : undefined;
  const shift = { x: (from?.x ?? 0) + (edit.moveBy?.x ?? 0), y: (from?.y ?? 0) + (edit.moveBy?.y ?? 0) };
  const width = edit.width ?? (edit.resize === undefined ? overlay.width : Math.round(overlay.width * edit.resize * 10) / 10); // prettier-ignore
  return {
    ...overlay,
    ...(fade.inMs + fade.outMs > 0 && { fade }),
    ...((shift.x !== 0 || shift.y !== 0) && { shift: { x: within100(shift.x), y: within100(shift.y) } }),
    width: Math.min(100, Math.max(1, width)),
    place: edit.place ?? overlay.place,
    margin: edit.margin ?? overlay.margin,
    opacity: edit.opacity ?? overlay.opacity,
    volume: edit.volume ?? overlay.volume,
    loop: edit.loop ?? overlay.loop,
  };
}

const within100 = (value: number) => Math.min(100, Math.max(-100, value));

function stretchOf(
  { start, end, lengthMs }: ChangeOverlay,
  overlay: Overlay,
  durationMs: number,
): Pick<Overlay, 'startMs' | 'endMs'> {
  const startMs = start === undefined ? overlay.startMs : momentToMs(start, durationMs);
  if (start === undefined && end === undefined && lengthMs === undefined) {
    return { startMs, endMs: overlay.endMs };
  }
  const oldLength = (overlay.endMs === 'timeline' ? durationMs : overlay.endMs) - overlay.startMs;
  const endMs = end === undefined ? startMs + (lengthMs ?? oldLength) : momentToMs(end, durationMs);
  return { startMs, endMs: endMs >= durationMs ? 'timeline' : endMs };
}

function differencesOf(old: Overlay, now: Overlay, say: Says, { time, span }: World['say']): string {
  const moment = (ms: number | 'timeline') => (ms === 'timeline' ? say.toTheEnd() : time(ms));
  const percent = (name: string, a: number, b: number) => (a === b ? '' : `${name} ${a}% → ${b}%`);
  return [
    old.place === now.place ? '' : `${say.place(old.place)} → ${say.place(now.place)}`,
    old.shift?.x === now.shift?.x && old.shift?.y === now.shift?.y
      ? ''
      : say.moved((now.shift?.x ?? 0) - (old.shift?.x ?? 0), (now.shift?.y ?? 0) - (old.shift?.y ?? 0)),
    percent(say.width(), old.width, now.width),
    percent(say.margin(), old.margin, now.margin),
    percent(say.opacity(), old.opacity, now.opacity),
    percent(say.volume(), old.volume, now.volume),
    old.loop === now.loop ? '' : say.loops(now.loop),
    old.startMs === now.startMs && old.endMs === now.endMs
      ? ''
      : `${time(old.startMs)}–${moment(old.endMs)} → ${time(now.startMs)}–${moment(now.endMs)}`,
    (old.fade?.inMs ?? 0) === (now.fade?.inMs ?? 0)
      ? ''
      : say.fadeIn(span(old.fade?.inMs ?? 0), span(now.fade?.inMs ?? 0)),
    (old.fade?.outMs ?? 0) === (now.fade?.outMs ?? 0)
      ? ''
      : say.fadeOut(span(old.fade?.outMs ?? 0), span(now.fade?.outMs ?? 0)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const removeSchema = z.strictObject({
  edit: z.literal('removeOverlays'),
  which: overlayReference
    .default('all')
    .describe('All pictures over the picture, the images, the videos, or those of a file.'),
});
type RemoveOverlays = z.infer<typeof removeSchema>;

export const removeOverlays: EditKind<RemoveOverlays> = {
  edit: 'removeOverlays',
  summary: 'Takes away what lies over the picture.',
  schema: removeSchema,
  examples: ['remove the logo', 'remove the picture-in-picture', '去掉水印', '删除画中画'],
  needs: [overlayNamed, [w.remove, hidden]],

  read(reading) {
    const wanted = readOverlayReference(reading);
    if (!wanted || !reading.take(w.remove, hidden)) return undefined;
    // “右上角的logo”
    const isOf = /[角边方部面]的?(?:那个)?(?:logo|水印|台标|标志|图标?|贴纸|画中画|小窗)/iu.test(
      reading.clause.text,
    );
    const place = isOf ? readNewPlace(reading, undefined) : undefined;
    if (place !== undefined && place !== placeNow(wanted, reading)) return undefined;
    reading.take(w.each);
    return { edit: 'removeOverlays', which: wanted };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const indexes = chosenOverlays(edit.which, timeline, world);
    if (indexes.length === 0) return unneeded(world.say.alreadySo(say.noneThere()));
    const names = indexes.map((i) => {
      const id = timeline.overlays[i]?.mediaId ?? '';
      return world.media.get(id)?.fileName ?? id;
    });
    const overlays = timeline.overlays.filter((_, i) => !indexes.includes(i));
    return done({ ...timeline, overlays }, say.removed(world.say.list(names)));
  },
};

interface Says {
  none(): string;
  noneThere(): string;
  changed(name: string, what: string): string;
  removed(names: string): string;
  isSo(): string;
  toTheEnd(): string;
  place(place: Overlay['place']): string;
  width(): string;
  margin(): string;
  opacity(): string;
  volume(): string;
  loops(loop: boolean): string;
  moved(x: number, y: number): string;
  fadeIn(before: string, after: string): string;
  fadeOut(before: string, after: string): string;
}

/** The directions in which something went, and how far. */
function ways(x: number, y: number, [left, right, up, down]: readonly [string, string, string, string]) {
  const all = [[x < 0 ? left : right, Math.abs(x)], [y < 0 ? up : down, Math.abs(y)]] as const;
  return all.filter(([, by]) => by !== 0);
} // prettier-ignore

const says: Translations<Says> = {
  en: {
    none: () =>
      'Nothing like that lies over the picture; say “put logo.png in the top right corner”. Nothing was done.',
    noneThere: () => 'nothing like that lies over the picture',
    changed: (name, what) => `${name} over the picture: ${what}.`,
    removed: (names) => `Took ${names} off the picture.`,
    isSo: () => 'it is like that',
    toTheEnd: () => 'end',
    place: (place) => place,
    width: () => 'width',
    margin: () => 'margin',
    opacity: () => 'opacity',
    volume: () => 'volume',
    loops: (loop) => (loop ? 'once → again and again' : 'again and again → once'),
    moved: (x, y) =>
      ways(x, y, ['left', 'right', 'up', 'down'])
        .map(([way, by]) => `${by}% ${way}`)
        .join(' and '),
    fadeIn: (before, after) => `fade in ${before} → ${after}`,
    fadeOut: (before, after) => `fade out ${before} → ${after}`,
  },
  zh: {
    none: () => '画面上没有叠加这样的内容；可以说“把logo.png放到右上角”。没有执行。',
    noneThere: () => '画面上没有叠加这样的内容',
    changed: (name, what) => `叠加的 ${name}：${what}。`,
    removed: (names) => `已去掉画面上的 ${names}。`,
    isSo: () => '已经是这样',
    toTheEnd: () => '结尾',
    place: (place) => placesInChinese[place],
    width: () => '宽度',
    margin: () => '边距',
    opacity: () => '不透明度',
    volume: () => '音量',
    loops: (loop) => (loop ? '播放一次 → 循环' : '循环 → 播放一次'),
    moved: (x, y) =>
      ways(x, y, ['左', '右', '上', '下'])
        .map(([way, by]) => `向${way}移 ${by}%`)
        .join('、'),
    fadeIn: (before, after) => `淡入 ${before} → ${after}`,
    fadeOut: (before, after) => `淡出 ${before} → ${after}`,
  },
};
