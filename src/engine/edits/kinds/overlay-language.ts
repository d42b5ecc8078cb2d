import { mediaKindOf } from '../../../contract/media';
import { comparatives, tooLittle } from '../../language/chinese/comparatives';
import * as w from '../../language/words/common-words';
import type { AnyOf } from '../../language/needs';
import { isIdle, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';

/** How pictures over the picture are spoken of: what they are, how wide, how opaque. */

export const logo = word('logo', 'object', 'logo|logos|watermark|watermarks|sticker|stickers|brand mark|水印|标志|台标|贴纸|贴图|图标|logo图片|logo图|水印图'); // prettier-ignore
export const inset = word('pictureInPicture', 'object', 'picture-in-picture|picture in picture|pip|inset|inset video|webcam|facecam|reaction cam|small window|little window|in a window|small box|little box|floating window|floating box|mini window|bubble|small circle|画中画|小窗|小窗口|小画面'); // prettier-ignore
export const onPicture = word('onPicture', 'filler', 'on screen|on the screen|onscreen|across the screen|on the video|on the picture|over the picture|屏幕上|画面上'); // prettier-ignore
export const anyOverlay = word('overlayed', 'object', 'overlay|overlays|overlaid|as an overlay|on top|on top of the video|over the video|on top of it|over it|叠加|叠加层|叠加画面|覆盖|盖在上面|盖在画面上|盖在视频上|叠在画面上|覆盖在画面上'); // prettier-ignore
/** A picture over the picture is called so, or by its file. */
export const overlayNamed: AnyOf = [logo, inset, anyOverlay, 'file'];
const opacity = word('opacity', 'detail', 'opacity|opaque|visible|不透明度|不透明');
const transparency = word(
  'transparency',
  'detail',
  'transparent|transparency|see-through|see through|translucent|透明|透明度',
);
const seeThrough = word('seeThrough', 'detail', 'transparent|see-through|see through|translucent|透明');
const ofItsSize = word(
  'ofItsSize',
  'detail',
  'of its size|of the size|of its current size|of the current size|of its original size|its size|its current size|the current size',
);
const halfClear = word('semiTransparent', 'detail', 'half see-through|half see through|half visible|half-visible|semi-transparent|semi transparent|semitransparent|half transparent|half-transparent|partly transparent|partially transparent|semi-opaque|faded|半透明|一半透明'); // prettier-ignore
/** So that it is there, and no more. */
const hardlySeen = word('hardlySeen', 'detail', 'barely visible|hardly visible|barely noticeable|hardly noticeable|just visible|very faint|faint|faintly|ghosted|ghostly|subtle|subtly|very subtle|not too obvious|unobtrusive|discreet|discreetly|若隐若现|淡淡的|很淡'); // prettier-ignore
const moreClear = word('moreClear', 'detail', 'more transparent|more see-through|less visible|less opaque|fainter|more subtle|less obvious|less prominent|太显眼|太显眼了|太明显|太明显了|太抢眼|太抢眼了|太突兀|太突兀了|更透明|透明一点|透明一些|淡一些|淡一点|淡点|更淡'); // prettier-ignore
const width = word('overlayWidth', 'detail', 'wide|width|of the width|of the screen width|of the screen|of the frame|size|宽|宽度|屏幕宽度|大小|尺寸|占|占画面|占屏幕|占屏|占画面的|占屏幕的'); // prettier-ignore
const marginWord = word(
  'overlayMargin',
  'detail',
  'from the edge|from the edges|from the border|margin|离边|边距',
);
const farther = word('fartherFromEdge', 'detail', '太靠边|太靠边了|太贴边|太贴边了|离边太近|离边太近了|不要太靠边|别太靠边|不要靠边太近|不要贴边|别贴边|不要贴着边|不要贴太近|farther from the edge|further from the edge|away from the edge|away from the edges|离边远一点|离边缘远一点|离边远点|离边缘远点|离边远一些|离边远|离边缘远|往里|往里面|往里挪|往里面挪|往里移|往里收|靠里|靠里面'); // prettier-ignore
const nearer = word('nearerToEdge', 'detail', 'closer to the edge|nearer to the edge|closer to the edges|离边近一点|离边近点|离边缘近一点|离边近|靠边一点|靠边点|靠边|贴边一点|往边上|往外面|往外挪|往外移|靠外'); // prettier-ignore
const flush = word('flushWithEdge', 'detail', 'flush with the edge|right at the edge|right against the edge|no margin|without margin|贴边|紧贴边缘|贴着边|贴着边缘|紧贴着边|不留边距'); // prettier-ignore
export const silent = word(
  'overlaySilent',
  'detail',
  'without sound|without its sound|without audio|without any sound|with no sound|with no audio|with its sound off|with the sound off|with sound off|on mute|no sound|no audio|muted|mute|mute the sound|mute the sound of|mute the audio of|turn off the sound of|silence|去掉声音|关掉声音|静音|不要声音|无声|消音|不带声音',
);
const lessClear = word('lessClear', 'detail', 'less transparent|less see-through|more visible|more opaque|不那么透明|清晰一点'); // prettier-ignore
export const hidden = word('hideOverlay', 'verb', 'hide|hidden|隐藏');
const looped = word('overlayLooped', 'detail', 'looped|looping|on loop|on repeat|循环|循环播放');
const asWhat = word('asWhat', 'filler', '作为|当作|当成');
export const onlyThen = word('onlyThen', 'detail', '只在|仅在|只|仅'); // prettier-ignore
/** "cover 0:20 to 0:30 with b.mp4", "b.mp4 as b-roll": it is all that is seen, and what is said goes on. */
export const cutaway = word('cutaway', 'object', 'b-roll|broll|b roll|cutaway|cut-away|cutaway shot|insert shot|空镜|空镜头'); // prettier-ignore
export const cover = word(
  'coverWith',
  'verb',
  'cover|cover up|cut away to|cutaway to|盖住|覆盖|遮盖|遮住|铺上|铺在|铺到|盖上|盖一张|盖个|盖',
);
export const fullFrame = word('fullFrame', 'detail', 'full screen|fullscreen|full-screen|full frame|full-frame|fullframe|filling the screen|filling the frame|full size|全屏|满屏|铺满全屏|全屏显示'); // prettier-ignore
const overSpeech = word('overSpeech', 'detail', "over my talk|over me talking|over myself talking|over my talking|over the talking|over my voice|over the voice|over my speech|over the speech|while i talk|while i'm talking|while i am talking|while i keep talking|while i speak|while i keep speaking|while talking|keep me talking|keep audio|keep sound|keep the audio|keep the sound|keep my voice going|keep the voice going|keep my voice on|keep the sound going|keep the sound running|while my voice continues|while my voice keeps going|while my voice goes on|while the voice keeps going|while you hear me|while you still hear me|while i keep on talking|keep talking|keep my voice|keep the voice|keep my voice running|keep my audio|but keep my audio|but keep my voice|keep my audio running|keep the audio running|keep the audio going|keep the talk audio|keep the original audio|keep my sound|with my voice over it|声音不变|声音不断|声音不停|声音照常|声音保留|原声不变|原声不断|原声继续|声音继续|人声继续"); // prettier-ignore
export const bigger = word(
  'overlayBigger',
  'detail',
  'bigger|larger|big|large|biggish|enlarge|too small|too tiny|way too small|a bit too small|a bit small|a little too small|not big enough|大|放大|调大|太小|太小了|有点小',
  '加大|变大|改大|增大',
  comparatives('大'),
  tooLittle('大', '小'),
);
export const smaller = word(
  'overlaySmaller',
  'detail',
  'smaller|small|smallish|tiny|shrink|too big|too large|way too big|a bit too big|a bit big|a little too big|小|缩小|调小|太大|太大了|有点大',
  '变小|改小|减小',
  comparatives('小'),
  tooLittle('小', '大'),
);
export const overlayWords = [
  logo,
  inset,
  anyOverlay,
  opacity,
  transparency,
  seeThrough,
  ofItsSize,
  halfClear,
  hardlySeen,
  moreClear,
  lessClear,
  hidden,
  onPicture,
  cutaway,
  cover,
  fullFrame,
  overSpeech,
  width,
  marginWord,
  farther,
  nearer,
  flush,
  silent,
  looped,
  asWhat,
  onlyThen,
  bigger,
  smaller,
];

/** What sort of overlay the words name; `undefined` where they name none. */
export function readOverlayNoun(reading: Reading): 'image' | 'video' | 'any' | undefined {
  const image = reading.take(logo);
  const video = reading.take(inset);
  const any = reading.take(anyOverlay);
  if (image && video) return 'any';
  return image ? 'image' : video ? 'video' : any ? 'any' : undefined;
}

/** A file that can be laid over the picture; "over the talk" names what it lies over. */
export function pictureFile(reading: Reading): string | undefined {
  const files = reading.all('file');
  const base = files.find((file) => files.length > 1 && isLaidUnder(reading, file));
  const [file, ...more] = files.filter((each) => each !== base);
  if (!file || more.length > 0 || mediaKindOf(file.fileName) === 'audio') return undefined;
  return file.fileName;
}

/** Whether a file is said to lie over another one. */
export function namesBase(reading: Reading): boolean {
  const files = reading.all('file');
  return files.length > 1 && files.some((file) => isLaidUnder(reading, file));
}

/** Whether a file is a logo by its name. */
export function isLogoFile(fileName: string): boolean {
  return /logo|watermark|水印|台标|标志/i.test(fileName);
}

/** The uploaded image that is called so: "the logo" is logo.png, whatever other images there are. */
export function imageCalled(reading: Reading): string | undefined {
  const isLogo = reading.tokens.some((token) => means(token, logo));
  const named = reading.clause.media.filter(({ kind, fileName }) => kind === 'image' && isLogoFile(fileName));
  return isLogo && named.length === 1 ? named[0]?.fileName : undefined;
}

/** Whether the logo that is spoken of is uploaded and nowhere to be seen: "make the logo 15% wide" then adds it. */
export function lacksLogo(reading: Reading): boolean {
  return imageCalled(reading) !== undefined && (reading.clause.timeline?.overlays.length ?? 0) === 0;
}

function isLaidUnder({ tokens }: Reading, file: TokenOf<'file'>): boolean {
  const isOver = (token: Token | undefined) => isSpelt(token, /^(over|on top|onto|over top)$/);
  let at = tokens.indexOf(file) - 1;
  for (let token = tokens[at]; token && !isOver(token) && isIdle(token); token = tokens[--at]);
  return isOver(tokens[at]) && mediaKindOf(file.fileName) === 'video';
}

/** Takes what says that it is all that is seen: "full screen", "as b-roll", "over my voice". */
export function readFullFrame(reading: Reading): { readonly isFull: boolean; readonly isSilent: boolean } {
  const isCutaway = reading.take(cutaway, cover);
  const isOverSpeech = reading.take(overSpeech);
  const isFull = reading.take(fullFrame);
  return { isFull: isCutaway || isOverSpeech || isFull, isSilent: isCutaway || isOverSpeech };
}

export interface OverlayLook {
  readonly width?: number;
  readonly opacity?: number;
  readonly margin?: number;
  readonly volume?: number;
  readonly loop?: boolean;
}

/** Takes "30% wide", "at 50% opacity", "30% transparent", "without sound"; `undefined` where a percentage has no meaning. */
export function readOverlayLook(reading: Reading, bare?: 'width'): OverlayLook | undefined {
  const look: { width?: number; opacity?: number; margin?: number; volume?: number; loop?: boolean } = {};
  const clear = readOpacity(reading, reading.clause.timeline?.overlays.at(-1)?.opacity ?? 100);
  if (clear !== undefined) look.opacity = clear;
  for (const percent of reading.all('percent')) {
    const meaning = meaningOf(reading, percent) ?? bare;
    // A logo half as wide as the picture is hardly meant by "logo top left 50%": how opaque may be.
    const isDoubtful = percent.value >= 40 && namesLogo(reading) && meaningOf(reading, percent) === undefined;
    if (isDoubtful) return undefined;
    if ((meaning !== 'width' && meaning !== 'margin') || percent.value > 100) return undefined;
    look[meaning] = Math.round(percent.value * 10) / 10;
    reading.takeToken(percent);
    reading.take(measures[meaning], ofItsSize);
  }
  const margin = reading.clause.timeline?.overlays.at(-1)?.margin ?? usualMargin;
  if (reading.take(farther)) look.margin = Math.min(25, Math.max(usualMargin, margin) * 2);
  else if (reading.take(nearer)) look.margin = Math.round(margin * 5) / 10;
  else if (reading.take(flush)) look.margin = 0;
  // “画中画的声音关掉”
  const isOff = reading.has(w.sound) && reading.has(w.remove) && !reading.has(logo, inset, anyOverlay);
  if (isOff) reading.take(w.sound, w.remove);
  if (reading.take(silent) || isOff) look.volume = 0;
  if (reading.take(looped)) look.loop = true;
  if ((look.width ?? 1) < 1 || (look.margin ?? 0) > 25) return undefined;
  return look;
}

/** Percent of the frame’s width. */
const usualMargin = 3;

function namesLogo({ tokens }: Reading): boolean {
  return tokens.some((token) => (token.type === 'file' ? isLogoFile(token.fileName) : means(token, logo)));
}

const measures = { opacity, transparency, width, margin: marginWord } as const;

/**
 * Takes "at 50% opacity", "half opacity", "30% transparent", "semi-transparent", in percent.
 * @param now What "more" and "less" count from.
 */
export function readOpacity(reading: Reading, now: number): number | undefined {
  for (const percent of reading.all('percent')) {
    const meaning = meaningOf(reading, percent);
    if ((meaning !== 'opacity' && meaning !== 'transparency') || percent.value > 100) continue;
    reading.takeToken(percent);
    reading.take(measures[meaning], ofItsSize);
    return meaning === 'transparency' ? 100 - percent.value : Math.round(percent.value * 10) / 10;
  }
  const bare = readBareOpacity(reading);
  if (bare !== undefined) return bare;
  if (reading.take(hardlySeen)) return 30;
  if (reading.take(halfClear)) return 50;
  if (reading.take(moreClear)) return Math.round(now * 0.6);
  if (reading.take(lessClear)) return Math.min(100, Math.round(now * 1.5));
  if (reading.has(hidden)) return undefined;
  const slight = reading.tokens.find((token) => isSpelt(token, /^(bit|a bit|slightly|little|a little|somewhat|稍微|有点|略微)$/)); // prettier-ignore
  if (!reading.take(seeThrough)) return undefined;
  reading.takeToken(slight);
  return slight ? 70 : 50;
}

/** "opacity 60", "opacity of 0.4", "half opacity", "opacity at half". */
function readBareOpacity(reading: Reading): number | undefined {
  const { tokens } = reading;
  const at = tokens.findIndex(
    (token) => !reading.isTaken(token) && isSpelt(token, /^(?:opacity|transparency|不透明度|透明度)$/),
  );
  if (at < 0) return undefined;
  const isAmount = (token: Token | undefined) =>
    token !== undefined && (token.type === 'number' || isSpelt(token, /^(?:half|a half|一半)$/));
  const after = tokens.slice(at + 1, at + 4).find((token) => isAmount(token) || !isIdle(token));
  const amount = isAmount(tokens[at - 1]) ? tokens[at - 1] : isAmount(after) ? after : undefined;
  const value = amount?.type === 'number' ? amount.value : amount ? 50 : undefined;
  if (value === undefined || value < 0 || value > 100) return undefined;
  reading.takeToken(tokens[at], amount);
  const percent = value > 0 && value < 1 ? Math.round(value * 100) : value;
  return isSpelt(tokens[at], /^(?:transparency|透明度)$/) ? 100 - percent : percent;
}

/** Takes "a third of its size", as a factor. */
export function readShareOfSize(reading: Reading): number | undefined {
  const { tokens } = reading;
  const share = reading
    .all('percent')
    .find((percent) => means(tokens[tokens.indexOf(percent) + 1], ofItsSize));
  if (!share) return undefined;
  reading.takeToken(share);
  reading.take(ofItsSize);
  return share.value / 100;
}

/** The nearest word that says what a percentage is of. */
function meaningOf(
  reading: Reading,
  percent: Token,
): 'width' | 'opacity' | 'transparency' | 'margin' | undefined {
  const { tokens } = reading;
  const at = tokens.indexOf(percent);
  const meaningAt = (token: Token | undefined) =>
    means(token, opacity) ? 'opacity'
    : means(token, transparency) ? 'transparency'
    : means(token, width, ofItsSize) ? 'width'
    : means(token, marginWord) ? 'margin'
    : undefined; // prettier-ignore
  const isBreak = (token: Token) => token.type === 'mark' || token.type === 'percent' || means(token, w.and);
  const nearest = (side: readonly Token[]) => {
    const end = side.findIndex(isBreak);
    return side
      .slice(0, end < 0 ? 3 : Math.min(end, 3))
      .map(meaningAt)
      .find((meaning) => meaning !== undefined);
  };
  return nearest(tokens.slice(at + 1)) ?? nearest(tokens.slice(0, at).reverse());
}
