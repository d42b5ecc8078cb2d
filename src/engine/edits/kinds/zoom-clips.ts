import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import type { Region, Zoom } from '../../model/effects';
import { places } from '../../model/timeline';
import type { Place } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import type { EditKind } from '../edit-kind';
import { withParts } from '../operations/turning';
import { isTarget } from './amounts';
import { changePictures, clipTarget, distinct, readClipTarget } from './clip-target';
import { readPlace } from './frame-places';

/** How large the picture is shown, 100 being whole, and what part of it is looked at. */
const framing = z.strictObject({
  percent: z.number().min(100).max(1000),
  place: z.enum(places).default('center'),
});
type Framing = z.infer<typeof framing>;

const schema = z.strictObject({
  edit: z.literal('zoomClips'),
  target: clipTarget.default('all'),
  zoom: z
    .union([
      z.literal('none'),
      z.strictObject({
        from: framing,
        to: framing,
        /** Every second clip moves the other way. */
        alternate: z.boolean().default(false),
      }),
    ])
    .describe('From a clip’s first frame to its last; “none” shows the whole picture again.'),
});
type ZoomClips = z.infer<typeof schema>;

const zoomIn = word('zoomInOn', 'verb', 'zoom in|zoom-in|zooms in|zooming in|zoom into|zoom in on|push in|push-in|pushes in|move in|dolly in|creep in|tighten in|enlarge the picture|magnify|blow up|推近|推进|推镜头|拉近|放大|放大画面|镜头推进|zoom in slowly'); // prettier-ignore
const zoomOut = word('zoomOutOf', 'verb', 'zoom out|zoom-out|zooms out|zooming out|pull out|pull-out|pull back|pulls back|dolly out|move out|拉远|推远|缩小|缩小画面|镜头拉远'); // prettier-ignore
const plainZoom = word('plainZoom', 'verb', 'zoom|zooms|zooming|zoom effect|zoom effects|zoomed|缩放|镜头缩放|缩放效果|缩放动效|缩放动画|缩放动效果|推拉效果|推拉动效|动态缩放|变焦|推拉'); // prettier-ignore
const kenBurns = word('kenBurns', 'detail', 'ken burns|ken burns effect|ken-burns|kenburns|肯伯恩斯');
/** It cuts to the larger picture at once. */
const closeUp = word(
  'closeUp',
  'verb',
  'close-up|close up|closeup|still zoom|static zoom|punch in|punch-in|punches in|crop in|punch-in zoom|特写',
);
const backOut = word(
  'zoomBackOut',
  'detail',
  'back out|zoom back out|and back out|back to normal|back again|back to full|back to full frame|再拉回来|再恢复|再缩回来',
);
const slowly = word('slowly', 'detail', 'slow|slowly|gentle|gently|smooth|smoothly|subtle|subtly|gradual|gradually|缓慢|缓慢地|慢慢|慢慢地|缓缓|缓缓地|轻微|逐渐|渐渐|渐渐地|徐徐'); // prettier-ignore
/** What a clause may bring along: "3 s each with a slow zoom". */
export const zoomWords = [zoomIn, zoomOut, plainZoom, kenBurns];
const pan = word('pan', 'verb', 'pan|pans|panning|pan across|平移|镜头平移|画面平移|摇镜头');
export const slideshow = word(
  'slideshow',
  'object',
  'slideshow|photo video|photos video|picture video|photo film|video of the photos|video out of the photos|video from the photos|video with the photos|相册视频|照片视频|slide show|幻灯片|相册|轮播|电子相册|影集|照片影集|做成视频|变成视频|拼成视频|合成视频|合成一个视频|串成一个视频|照片幻灯片|图片幻灯片',
);
const panFrom: Readonly<Record<'left' | 'right' | 'up' | 'down', readonly [Place, Place]>> = {
  left: ['right', 'left'],
  right: ['left', 'right'],
  up: ['bottom', 'top'],
  down: ['top', 'bottom'],
};

/** How far a slow zoom goes, and how large a picture is shown that is panned over. */
const usualPercent = 120;

export const zoomClips: EditKind<ZoomClips> = {
  edit: 'zoomClips',
  summary: 'Zooms slowly in or out, pans, or shows a part of the picture larger.',
  schema,
  examples: [
    'slow zoom in',
    'slow zoom in on the photos',
    'zoom in on the top left to 150%',
    'pan from left to right',
    'remove the zoom',
    '缓慢放大',
    '给图片加缓慢缩放',
  ],
  words: [zoomIn, zoomOut, plainZoom, kenBurns, closeUp, backOut, slowly, pan, slideshow],
  needs: [[zoomIn, zoomOut, plainZoom, kenBurns, pan, closeUp]],

  read(reading) {
    const inward = reading.take(zoomIn);
    const outward = reading.take(zoomOut);
    const plain = reading.take(plainZoom);
    const burns = reading.take(kenBurns);
    const pans = reading.take(pan);
    const isSlow = reading.has(slowly);
    const close = reading.take(closeUp);
    const still = (close || isScaled(reading)) && !isSlow;
    if (!(inward || outward || plain || burns || pans || close) || (inward && outward)) return undefined;
    reading.take(slowly);
    const show = reading.take(slideshow);
    const target = readClipTarget(reading);
    if (!target) return undefined;
    // After a stretch the whole picture is seen again.
    if (typeof target === 'object' && 'range' in target) reading.take(backOut);
    const of = show && target === 'all' ? 'images' : target;
    if (reading.take(w.remove)) return { edit: 'zoomClips', target: of, zoom: 'none' };
    reading.take(w.add, w.make);
    const percent = readPercent(reading) ?? usualPercent;
    // Nothing is shown smaller than whole: "缩小到80%".
    if (percent === 'smaller' || percent <= 100 || percent > 1000) return undefined;
    const ways = pans ? readPan(reading) : undefined;
    if (pans && !ways) return undefined;
    const place = (pans ? undefined : readPlace(reading)) ?? 'center';
    if (place !== 'center')
      reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^(?:half|part|third)$/)));
    takeThing(reading, place);
    const near = { percent, place };
    const whole: Framing = { percent: 100, place: 'center' };
    const [from, to] = ways
      ? ways.map((each) => ({ percent, place: each }))
      : still
        ? [near, near]
        : outward
          ? [near, whole]
          : [whole, near];
    if (!from || !to) return undefined;
    return { edit: 'zoomClips', target: of, zoom: { from, to, alternate: burns } };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { zoom } = edit;
    const zoomOf = (nth: number): Zoom | undefined => {
      if (zoom === 'none') return undefined;
      const [from, to] = [regionOf(zoom.from), regionOf(zoom.to)];
      return zoom.alternate && nth % 2 === 1 ? { from: to, to: from } : { from, to };
    };
    return changePictures(
      {
        target: edit.target,
        change: (effects, nth) => withParts(effects, { zoom: zoomOf(nth) }),
        tell: (name, before, after) => {
          const texts = (all: typeof before) => distinct(all.map((each) => say.zoom(each.zoom)));
          return say.zoomed(name, texts(before), texts(after));
        },
        isSo: () => say.isSo(),
      },
      timeline,
      world,
    );
  },
};

/** "放大到120%": 放大 with a size is how large the picture is, where 推近 is a movement. */
function isScaled({ tokens }: Reading): boolean {
  const isSized = tokens.some(({ type }) => type === 'percent' || type === 'factor');
  return isSized && tokens.some((token) => isSpelt(token, /^(?:放大(?:画面)?|缩放)$/));
}

/** "the boat" of "zoom in on the boat on the left": where it is has been said. */
function takeThing(reading: Reading, place: Place): void {
  if (place === 'center') return;
  const { tokens } = reading;
  const on = tokens.findIndex((token) => isSpelt(token, /^(zoom in on|on|to|into|at)$/));
  const thing = tokens[reading.skipFillers(on + 1)];
  const next = tokens[reading.skipFillers(on + 1) + 1];
  if (on >= 0 && thing?.type === 'word' && thing.words.length === 0 && isSpelt(next, /^(on|in|at|to)$/))
    reading.takeToken(thing);
}

/** The part of a picture that is seen at that size. */
function regionOf({ percent, place }: Framing): Region {
  const side = Math.round(1e6 / percent) / 100;
  const rest = 100 - side;
  const [row, column] = [/^(top|bottom)/.exec(place)?.[0], /(left|right)$/.exec(place)?.[0]];
  return {
    x: column === 'left' ? 0 : column === 'right' ? rest : rest / 2,
    y: row === 'top' ? 0 : row === 'bottom' ? rest : rest / 2,
    width: side,
    height: side,
  };
}

/** "to 150%", "by 20%", "1.5x". */
function readPercent(reading: Reading): number | 'smaller' | undefined {
  const factor = reading.takeOnly('factor');
  if (factor) return Math.round(factor.value * 100);
  const percent = reading.takeOnly('percent');
  if (!percent) return undefined;
  if (percent.value > 100) return percent.value;
  return isTarget(reading, percent) ? 'smaller' : 100 + percent.value;
}

/** "from left to right", "pan right", "从左到右". */
function readPan(reading: Reading): readonly [Place, Place] | undefined {
  const said = reading.tokens.flatMap((token) => {
    if (token.type !== 'word' || reading.isTaken(token)) return [];
    const direction = directions.find(([, pattern]) => pattern.test(token.text))?.[0];
    if (!direction) return [];
    reading.takeToken(token);
    return [direction];
  });
  const last = said.at(-1);
  if (!last || said.length > 2) return undefined;
  const ways = panFrom[last];
  const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;
  return said.length === 1 || said[0] === opposite[last] ? ways : undefined;
}

const directions = [
  ['left', /^(left|to the left|left side|左|向左|左边|往左|左侧)$/],
  ['right', /^(right|to the right|right side|右|向右|右边|往右|右侧)$/],
  ['up', /^(up|top|upwards|upper|上|向上|上面|顶部)$/],
  ['down', /^(down|bottom|downwards|lower|下|向下|下面|底部)$/],
] as const;

interface Says {
  zoomed(name: string, before: string, after: string): string;
  zoom(zoom: Zoom | undefined): string;
  isSo(): string;
}

const sizeOf = ({ width }: Region) => Math.round(1e4 / width);
/** Where the middle of a region is, in percent of the picture. */
const middleOf = ({ x, y, width, height }: Region) =>
  `${Math.round(x + width / 2)}/${Math.round(y + height / 2)}`;
const sizesOf = ({ from, to }: Zoom) => {
  const [before, after] = [`${sizeOf(from)}%`, `${sizeOf(to)}%`];
  const same = JSON.stringify(from) === JSON.stringify(to);
  return same ? `${before} (${middleOf(to)})` : `${before} (${middleOf(from)}) … ${after} (${middleOf(to)})`;
};

const sizesInChinese = ({ from, to }: Zoom) => {
  const still = JSON.stringify(from) === JSON.stringify(to);
  const [start, end] = [middleOf(from), middleOf(to)];
  const middle = start === end ? end : `${start} 到 ${end}`;
  return `${still ? `${sizeOf(to)}%` : `从 ${sizeOf(from)}% 到 ${sizeOf(to)}%`}（中心 ${middle}）`;
};

const says: Translations<Says> = {
  en: {
    zoomed: (name, before, after) => `${name}, size and centre of what is shown: ${before} → ${after}.`,
    zoom: (zoom) => (zoom ? sizesOf(zoom) : 'whole'),
    isSo: () => 'the picture is shown like that',
  },
  zh: {
    zoomed: (name, before, after) => `${name}画面缩放：${before} → ${after}。`,
    zoom: (zoom) => (zoom ? sizesInChinese(zoom) : '完整画面'),
    isSo: () => '画面已经是这样',
  },
};
