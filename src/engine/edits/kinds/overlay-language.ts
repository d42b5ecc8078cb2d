import { mediaKindOf } from '../../../contract/media';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token } from '../../language/tokens';
import { word } from '../../language/word';

/** How pictures over the picture are spoken of: what they are, how wide, how opaque. */

export const logo = word('logo', 'object', 'logo|logos|watermark|watermarks|sticker|stickers|brand mark|水印|标志|台标|贴纸|贴图|图标'); // prettier-ignore
export const inset = word('pictureInPicture', 'object', 'picture-in-picture|picture in picture|pip|inset|inset video|webcam|facecam|reaction cam|画中画|小窗|小窗口|小画面'); // prettier-ignore
export const anyOverlay = word('overlayed', 'object', 'overlay|overlays|overlaid|as an overlay|on top|on top of the video|over the video|on top of it|over it|叠加|叠加层|叠加画面|覆盖|盖在上面'); // prettier-ignore
const opacity = word('opacity', 'detail', 'opacity|opaque|visible|不透明度|不透明');
const transparency = word(
  'transparency',
  'detail',
  'transparent|transparency|see-through|translucent|透明|透明度',
);
const halfClear = word('semiTransparent', 'detail', 'semi-transparent|semi transparent|semitransparent|half transparent|half-transparent|faint|半透明'); // prettier-ignore
const moreClear = word('moreClear', 'detail', 'more transparent|more see-through|less visible|less opaque|fainter|更透明|透明一点|透明一些|淡一些'); // prettier-ignore
const width = word('overlayWidth', 'detail', 'wide|width|of the width|of the screen width|of the screen|of the frame|size|宽|宽度|屏幕宽度|大小|尺寸|占|占画面|占屏幕|占屏|占画面的|占屏幕的'); // prettier-ignore
const marginWord = word(
  'overlayMargin',
  'detail',
  'from the edge|from the edges|from the border|margin|离边|边距',
);
export const silent = word(
  'overlaySilent',
  'detail',
  'without sound|without its sound|without audio|no sound|muted|静音|不要声音|无声',
);
const lessClear = word('lessClear', 'detail', 'less transparent|less see-through|more visible|more opaque|不那么透明|清晰一点'); // prettier-ignore
export const hidden = word('hideOverlay', 'verb', 'hide|hidden|隐藏');
const looped = word('overlayLooped', 'detail', 'looped|looping|on loop|on repeat|循环|循环播放');
const asWhat = word('asWhat', 'filler', '作为|当作|当成');
export const onlyThen = word('onlyThen', 'detail', '只在|仅在|只|仅'); // prettier-ignore
export const bigger = word(
  'overlayBigger',
  'detail',
  'bigger|larger|big|large|enlarge|too small|too tiny|way too small|a bit too small|a bit small|a little too small|not big enough|大|大一点|大一些|更大|大点|太小|太小了|有点小|再大点|再大一点',
);
export const smaller = word(
  'overlaySmaller',
  'detail',
  'smaller|small|tiny|shrink|too big|too large|way too big|a bit too big|a bit big|a little too big|小|小一点|小一些|更小|小点|太大|太大了|有点大|再小点|再小一点',
);
export const overlayWords = [
  logo,
  inset,
  anyOverlay,
  opacity,
  transparency,
  halfClear,
  moreClear,
  lessClear,
  hidden,
  width,
  marginWord,
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

/** A file that can be laid over the picture. */
export function pictureFile(reading: Reading): string | undefined {
  const [file, ...more] = reading.all('file');
  if (!file || more.length > 0 || mediaKindOf(file.fileName) === 'audio') return undefined;
  return file.fileName;
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
  for (const percent of reading.all('percent')) {
    const meaning = meaningOf(reading, percent) ?? bare;
    if (meaning === undefined || percent.value > 100) return undefined;
    if (meaning === 'transparency') look.opacity = 100 - percent.value;
    else look[meaning] = percent.value;
    reading.takeToken(percent);
  }
  if (reading.take(halfClear)) look.opacity = 50;
  // "More" counts from how it is now.
  else if (look.opacity === undefined && reading.take(moreClear)) look.opacity = opacityNow(reading) * 0.6;
  else if (look.opacity === undefined && reading.take(lessClear)) {
    look.opacity = Math.min(100, opacityNow(reading) * 1.5);
  }
  reading.take(opacity, transparency, width, marginWord);
  if (reading.take(silent)) look.volume = 0;
  if (reading.take(looped)) look.loop = true;
  if ((look.width ?? 1) < 1 || (look.margin ?? 0) > 25) return undefined;
  return look;
}

/** Of the last that was laid over the picture, in percent. */
function opacityNow({ clause }: Reading): number {
  return clause.timeline?.overlays.at(-1)?.opacity ?? 100;
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
    : means(token, width) ? 'width'
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
