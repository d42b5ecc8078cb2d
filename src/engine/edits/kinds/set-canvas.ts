import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { takePhrase } from '../../language/words/phrases';
import { isOneSpelt, isSpelt, means } from '../../language/reading';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Word } from '../../language/words/word';
import { canvasFits } from '../../model/timeline';
import type { Canvas, CanvasFit, Timeline } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, unneeded } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import { even, fitInto1080p } from '../../../timeline/canvas-size';
import type { Size } from '../../../timeline/canvas-size';

const side = z.number().min(1).max(40);
const schema = z.strictObject({
  edit: z.literal('setCanvas'),
  ratio: z.strictObject({ width: side, height: side }).describe('Width to height, such as 9 and 16.'),
  fit: z
    .enum(canvasFits)
    .default('crop')
    .describe(
      'How clips of another shape fill the frame: cropped, over a blurred copy of themselves, or with bars.',
    ),
});
type SetCanvas = z.infer<typeof schema>;

interface Shape {
  readonly ratio: { readonly width: number; readonly height: number };
  readonly word: Word;
  /** Names where it is shown rather than what it is like. */
  readonly isPurpose: boolean;
}

const shape = (name: string, width: number, height: number, forms: string, isPurpose = false): Shape => ({
  ratio: { width, height },
  word: word(name, 'object', forms),
  isPurpose,
});
const shapes = [
  shape(
    'portrait',
    9,
    16,
    'vertical|vertically|portrait|upright|vertical video|portrait mode|竖屏|竖版|竖向|竖|竖着|直式|直版|直立|直向|直立式|竖的|直的|人像视频|竖拍视频',
  ),
  shape('story', 9, 16, 'tiktok|tik tok|reels|reel|insta story|insta stories|insta reel|insta reels|instagram reel|instagram reels|ig reels|ig reel|ig story|ig stories|shorts|youtube shorts|youtube short|yt shorts|yt short|stories|story|instagram story|instagram stories|snapchat|抖音|快手|视频号', true), // prettier-ignore
  shape(
    'landscape',
    16,
    9,
    'horizontal|horizontally|landscape|landscape mode|widescreen|wide screen|横屏|横版|横向|横|横式|横的|横着|宽屏',
  ),
  shape('player', 16, 9, 'youtube|油管|b站|哔哩哔哩|bilibili|tv|my tv|television', true), // prettier-ignore
  shape('square', 1, 1, 'square|square video|square format|方形|正方形|方的|方形视频|正方'),
  shape(
    'feed',
    4,
    5,
    'instagram post|instagram feed|insta feed|insta post|ig post|ig feed|feed post|the feed',
    true,
  ),
  shape('redNote', 3, 4, '小红书|xiaohongshu|rednote', true),
];
const cinematic = word(
  'cinematicShape',
  'detail',
  'cinematic|ultrawide|ultra-wide|anamorphic|cinemascope|电影',
);
export const canvasNoun = word('canvas', 'object', 'aspect ratio|aspect|ratio|canvas|canvas size|frame size|dimensions|orientation|画幅|比例|宽高比|画面比例|画布|尺寸|屏幕比例|视频比例|长宽比'); // prettier-ignore
const resize = word('resize', 'verb', 'crop|resize|reframe|re-frame|reformat|reshape|format|rotate to|switch|export for|optimize|optimise|裁剪|裁|裁成|裁剪成|裁切|裁剪为|转|适配|适合'); // prettier-ignore
export const cropFill = word(
  'cropFill',
  'detail',
  'crop|cropped|cropping|crop to the center|crop to the centre|cropped to the center|cropped to the centre|crop to the middle|cropped to the middle|center crop|centre crop|crop from the center|crop from the centre|fill|fills|filled|filling|zoom to fill|fill the screen|fills the screen|fill the whole frame|fill the whole screen|fill the frame|crop to fill|裁剪|裁切|填满|铺满|裁剪填充|充满|充满画面|放大填满|占满|撑满',
);
export const blurFill = word('blurFill', 'detail', 'blur|blurred|blurry|blurred background|blurry background|blurred edges|blurry edges|blur the edges|blur the sides|blur edges|blur sides|blur the borders|blur the bars|blurry sides|blurred borders|blurred copy|a blurred copy|blurred copy of the video|blurred copy of itself|blurred version of the video|blur left and right|blur on both sides|blur on the sides|blur at the sides|blurred bars|blurred sides|blurred fill|blur fill|blur background|background blur|模糊|模糊背景|背景模糊|虚化|背景虚化|模糊填充|虚化背景'); // prettier-ignore
/** They leave bars, unless something else is said to fill them. */
const uncroppedForms =
  '不裁剪|不裁|别裁|不要裁|别裁剪|不要裁剪|不裁切|别裁切|不要裁切|别裁画面|不裁画面|不要裁画面|别裁掉|不要裁掉|完整显示|完整放进去|完整保留|完整画面|保留完整画面|画面完整|画面完整保留|完整保留画面|完整呈现|全部保留|显示完整|全部显示|整个放进去|保持画面完整|保持完整|适应画面|适应屏幕';
export const padFill = word('padFill', 'detail', "fit|black bars|bars|letterbox|letterboxed|pillarbox|pad|padded|padding|without cropping|without cropping anything|no cropping|keep the whole picture|keep the whole frame|show the whole picture|show the whole frame|see the whole picture|see the whole frame|see the entire picture|see everything|see all of it|whole picture visible|show the entire picture|keep the entire picture|show everything|keep everything in frame|keep everything visible|no crop|don't crop|dont crop|do not crop|not cropped|uncropped|black borders|borders|黑边|加黑边|留黑边|上下黑边|左右黑边|上下留黑边|左右留黑边|两边留黑边|上下加黑边|左右加黑边|留白边|补黑边", uncroppedForms); // prettier-ignore
const platform = word(
  'platform',
  'filler',
  'post|posting|upload to|upload this to|upload it to|uploading|instagram|facebook|platform|screen|mobile|phone|sides|手机|平台|发到|发布到|发|版|版本|屏幕|填充',
);

const barsAboveAndBelow =
  /\b(?:black |letterbox )?bars (?:at |on )?(?:the )?(?:top and bottom|above and below)\b/;
/** Of a picture that is wider than any screen nobody means bars at its sides. */
const barsOfCinema =
  /\b(?:(?:with|and|plus) )?(?:the |those |some )?(?:(?:black|letterbox(?:ed)?|cinematic|movie) )*bars(?: (?:at |on )?(?:the )?(?:top and bottom|above and below))?\b|\bletterbox(?:ed)?\b/;

export const setCanvas: EditKind<SetCanvas> = {
  edit: 'setCanvas',
  summary: 'Gives the video another shape, by cropping, with blurred edges or with black bars.',
  schema,
  examples: [
    'make it vertical',
    'crop to 1:1',
    'change the aspect ratio to 9:16 with a blurred background',
    '改成竖屏',
    '转成9:16，模糊背景',
  ],
  words: [
    ...shapes.map((each) => each.word),
    canvasNoun,
    cinematic,
    resize,
    cropFill,
    blurFill,
    padFill,
    platform,
  ],

  read(reading) {
    const named = takeShapes(reading);
    const ratio = reading.takeOnly('ratio')?.ratio ?? readClockRatio(reading);
    reading.take(canvasNoun);
    // "Square for an Instagram post" says what it is for.
    const shaped = named.filter(({ isPurpose }) => !isPurpose);
    const [first] = shaped.length > 0 ? shaped : named;
    const wanted = ratio ?? first?.ratio;
    if (!wanted) return undefined;
    // "vertical 9:16" says the same twice, "4:5 portrait" nearly; two different shapes are no clear wish.
    const differs = (each: Shape) =>
      ratio
        ? Math.sign(each.ratio.width - each.ratio.height) !== Math.sign(wanted.width - wanted.height)
        : each.ratio.width * wanted.height !== each.ratio.height * wanted.width;
    if ((shaped.length > 0 ? shaped : ratio ? [] : named).some(differs)) return undefined;
    takeBut(reading);
    // "Into a landscape one"
    reading.takeToken(reading.tokens.find((token) => isOneSpelt(reading.clause, token)));
    reading.takeToken(reading.tokens.find((token) => isSpelt(token, /^(?:version|vertical version)$/)));
    // Bars above and below are what a player shows of a picture that is so wide.
    const isCinematic = wanted.width > 2 * wanted.height;
    const isWide =
      wanted.width > wanted.height && takePhrase(reading, isCinematic ? barsOfCinema : barsAboveAndBelow);
    const fit = isWide ? 'crop' : readFit(reading);
    if (ratio) reading.take(cinematic);
    reading.take(resize, w.make, w.add, w.everything);
    takeAllClips(reading);
    return { edit: 'setCanvas', ratio: wanted, fit };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { canvas } = timeline;
    const size = canvasSize(sourceSize(timeline, world), edit.ratio, edit.fit);
    const next: Canvas = { ...canvas, ...size, fit: edit.fit };
    const name = (of: Size) => `${of.width}×${of.height}`;
    if (next.width === canvas.width && next.height === canvas.height && next.fit === canvas.fit) {
      return unneeded(world.say.alreadySo(say.isSo(name(canvas))));
    }
    return done(
      { ...timeline, canvas: next },
      say.set(name(canvas), name(next), `${edit.ratio.width}:${edit.ratio.height}`, edit.fit),
    );
  },
};

/** "Crop both clips to 9:16": the frame is that of all. */
function takeAllClips(reading: CanvasReading): void {
  const at = reading.tokens.findIndex((token) => means(token, w.each) || isSpelt(token, /^(?:both|all)$/));
  const next = reading.tokens[reading.skipFillers(at + 1)];
  if (at >= 0 && means(next, w.clip)) reading.takeToken(reading.tokens[at], next);
}

type CanvasReading = Parameters<typeof setCanvas.read>[0];

/** The shapes that are named; of "横屏转竖屏" and "from landscape to portrait" the second. */
function takeShapes(reading: CanvasReading): Shape[] {
  const said = reading.tokens.flatMap((token, at) => {
    const shape = reading.isTaken(token) ? undefined : shapes.find((each) => means(token, each.word));
    return shape ? [{ shape, at }] : [];
  });
  reading.takeToken(...said.map(({ at }) => reading.tokens[at]));
  const wanted = said.filter(({ at }) => !isOfSource(reading, at));
  // "Make this vertical video square": what it is now is no wish.
  if (wanted.length < said.length && (wanted.length > 0 || hasRatio(reading))) {
    reading.takeToken(...said.map(({ at }) => reading.tokens[at + 1]).filter((noun) => means(noun, w.clip)));
    return wanted.map(({ shape }) => shape);
  }
  const [before, after, ...more] = said;
  const turns =
    before !== undefined &&
    after !== undefined &&
    more.length === 0 &&
    reading.tokens.slice(before.at + 1, after.at).some((token) => means(token, w.make, w.to, resize));
  return turns ? [after.shape] : said.map(({ shape }) => shape);
}

/** "This vertical video", "my portrait clip". */
function isOfSource({ tokens }: CanvasReading, at: number): boolean {
  const isNoun = isSpelt(tokens[at], / video$/) || means(tokens[at + 1], w.clip) || isSpelt(tokens[at + 1], /^(?:videos?|footage|film|movie|recording|vid)$/); // prettier-ignore
  return isNoun && isSpelt(tokens[at - 1], /^(?:this|that|my|our|the|these|those)$/);
}

function hasRatio(reading: CanvasReading): boolean {
  return reading.all('ratio').length > 0 || reading.all('time').some(({ ratio }) => ratio !== undefined);
}

/** `9:16` is a clock time too; beside other times it stays one. */
function readClockRatio(reading: CanvasReading): SetCanvas['ratio'] | undefined {
  const [time, ...more] = reading.all('time');
  if (!time?.ratio || more.length > 0) return undefined;
  reading.takeToken(time);
  return time.ratio;
}

/** "square but with black bars" */
function takeBut(reading: CanvasReading): void {
  const at = reading.tokens.findIndex((token) => isSpelt(token, /^but$/));
  if (at >= 0 && reading.tokens.slice(at + 1).some((token) => fillOf(token)))
    reading.takeToken(reading.tokens[at]);
}

function fitAt({ tokens }: CanvasReading): number {
  return tokens.findIndex((token) => token.type === 'word' && token.text === 'fit');
}

function readFit(reading: CanvasReading): CanvasFit {
  // "Make it fit TikTok" asks for the shape alone; "9:16, fit" for all of the picture in it.
  const [at, last] = [fitAt(reading), reading.tokens.length - 1];
  if (at >= 0 && reading.skipFillers(at + 1) <= last) reading.takeToken(reading.tokens[at]);
  return takeFills(reading) ?? chosenFit(reading);
}

/** Before these, what fills the frame is not wanted: "instead of cropping", "don't letterbox". */
const negation =
  /^(?:instead of|rather than|not|no|don't|dont|do not|without|never|instead|别|不要|不|不用)$/;

/**
 * Takes what shall fill the frame: of "fill the bars with blur instead of cropping" the blur. Bars that are not wanted
 * leave the cropped picture, and a picture that is not to be cropped has bars.
 */
export function takeFills(reading: CanvasReading): CanvasFit | undefined {
  const { tokens } = reading;
  const wanted = new Set<CanvasFit>();
  const unwanted = new Set<CanvasFit>();
  for (const [i, token] of tokens.entries()) {
    const fill = reading.isTaken(token) ? undefined : fillOf(token);
    if (!fill) continue;
    const lead = tokens
      .slice(Math.max(0, i - 3), i)
      .filter((each) => each.type !== 'word' || !means(each, w.filler));
    const isNegated = isSpelt(lead.at(-1), negation) || (isSpelt(lead.at(-1), /^(of|than)$/) && isSpelt(lead.at(-2), /^(instead|rather)$/)); // prettier-ignore
    if (isNegated)
      reading.takeToken(
        ...tokens
          .slice(Math.max(0, i - 3), i)
          .filter((each) => isSpelt(each, negation) || isSpelt(each, /^rather$/)),
      );
    (isNegated ? unwanted : wanted).add(fill);
    reading.takeToken(token);
  }
  for (const fill of unwanted) wanted.delete(fill);
  if (wanted.has('blur')) return 'blur';
  if (wanted.has('pad')) return wanted.has('crop') ? undefined : 'pad';
  if (wanted.has('crop') || unwanted.has('pad')) return 'crop';
  return unwanted.has('crop') ? 'pad' : undefined;
}

function fillOf(token: Token): CanvasFit | undefined {
  if (means(token, blurFill)) return 'blur';
  // "without cropping" must not be read as cropping.
  if (means(token, padFill)) return 'pad';
  return means(token, cropFill) ? 'crop' : undefined;
}

/** The displayed size of the first picture on the timeline. */
function sourceSize(timeline: Timeline, world: World): Size {
  for (const { mediaId } of timeline.clips) {
    const media = world.media.get(mediaId);
    if (media && media.kind !== 'audio') return media;
  }
  return timeline.canvas;
}

/** The short sides of a shape that is published: HD, and Full HD for sources that have more detail. */
const shortSides = { least: 720, most: 1080 } as const;

/**
 * The canvas of a shape: the smallest standard one that keeps the source's detail, and never a small one, since a
 * shape is asked for to be published: 9:16 is 720x1280, or 1080x1920 where what is seen of the source has a short
 * side of more than 720. At most 1920x1080 or 1080x1920, in even numbers. A source that has the shape already keeps
 * its size.
 */
export function canvasSize(source: Size, ratio: Size, fit: CanvasFit): Size {
  const shape = ratio.width / ratio.height;
  // In even numbers a shape is met but nearly.
  if (Math.abs(source.width - source.height * shape) <= 2) return fitInto1080p(source);
  const seen = Math.min(source.width, source.height);
  const cropped = Math.min(source.width, source.height * shape, source.height, source.width / shape);
  const short = (fit === 'crop' ? cropped : seen) > shortSides.least ? shortSides.most : shortSides.least;
  return fitInto1080p(
    shape >= 1
      ? { width: even(short * shape), height: short }
      : { width: short, height: even(short / shape) },
  );
}

/** Blurred edges are never there but by choice, which another shape does not change. */
function chosenFit({ clause }: CanvasReading): CanvasFit {
  return clause.timeline?.canvas.fit === 'blur' ? 'blur' : 'crop';
}

interface Says {
  set(before: string, after: string, ratio: string, fit: CanvasFit): string;
  isSo(size: string): string;
}

export const fitInEnglish = { crop: 'cropped', blur: 'with blurred edges', pad: 'with black bars' } as const;
export const fitInChinese = { crop: '裁剪', blur: '模糊填充', pad: '黑边' } as const;

const says: Translations<Says> = {
  en: {
    set: (before, after, ratio, fit) => `Shape ${ratio}, ${fitInEnglish[fit]}: ${before} → ${after}.`,
    isSo: (size) => `the video is ${size} already`,
  },
  zh: {
    set: (before, after, ratio, fit) => `画面比例 ${ratio}（${fitInChinese[fit]}）：${before} → ${after}。`,
    isSo: (size) => `画面已经是 ${size}`,
  },
};
