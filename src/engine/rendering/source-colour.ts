import type { ImageMedia, Media, Orientation, PictureFacts, VideoMedia } from '../model/media';
import type { Canvas } from '../model/timeline';
import { brightest, colourTable, knee, white } from './colour-table';
import type { WideColours } from './colour-table';
import type { Capabilities } from './encoding';
import { shrunkSize } from './fit';
import type { Size } from './fit';

/** Without it, a change of the matrix is off by up to two steps of 8 bits. */
const exactly = 'bicubic+accurate_rnd+full_chroma_int';

/**
 * What a source's picture needs so that it looks on the canvas as it was meant: full frames out of fields, the
 * colours of BT.709 in standard dynamic range, black where it is transparent (unless that is kept). The primaries of BT.601 count as
 * those of BT.709, from which they hardly differ.
 */
export interface SourceFilters {
  /** For every decoded frame, before any is dropped. */
  readonly first: readonly string[];
  /** For those frames that are kept. */
  readonly kept: readonly string[];
  /** The picture's size after them: where they work on every pixel, it is shrunk to what the canvas needs. */
  readonly size: Size;
  /** Whether it is in the canvas's colours and pixel format by then, so that one of the right size can stay as it is. */
  readonly isDone: boolean;
}

/** @param transparency `kept` for a picture that lies over another one. */
export function sourceFilters(
  media: VideoMedia,
  canvas: Size & Pick<Canvas, 'fit'>,
  { filters }: Pick<Capabilities, 'filters'>,
  transparency: 'black' | 'kept' = 'black',
): SourceFilters {
  const { picture } = media;
  if (!picture) return { first: [], kept: [], size: media, isDone: false };
  const seeThrough = isSeeThrough(picture);
  const formats = seeThrough && transparency === 'kept' ? seeThroughFormats : opaqueFormats;
  const colours = colourFilters(picture, media, shrunkSize(media, canvas), { filters, formats });
  return {
    first: picture.interlaced ? deinterlacing(filters) : [],
    kept: [...(seeThrough && transparency === 'black' ? [overBlack] : []), ...colours],
    size: colours.length > 0 ? shrunkSize(media, canvas) : media,
    isDone: colours.length > 0 || isStoredAsCanvas(picture, media),
  };
}

/** Turns a still as it was held. ffmpeg is told not to do that too: only its later releases know how. */
export function uprightFilters({ orientation = 1 }: Pick<ImageMedia, 'orientation'>): readonly string[] {
  return turns[orientation];
}

const turns: Readonly<Record<Orientation, readonly string[]>> = {
  1: [],
  2: ['hflip'],
  3: ['hflip', 'vflip'],
  4: ['vflip'],
  5: ['transpose=cclock_flip'],
  6: ['transpose=clock'],
  7: ['transpose=clock_flip'],
  8: ['transpose=cclock'],
};

function isStoredAsCanvas({ pixelFormat, colorSpace, colorRange }: PictureFacts, media: Size): boolean {
  const isLimited = colorRange === undefined || colorRange === 'tv';
  return pixelFormat === 'yuv420p' && isLimited && (colorSpace ?? assumedMatrix(media)) === 'bt709';
}

/** What is transparent becomes black. */
export const overBlack = `scale=flags=${exactly},format=gbrap,premultiply=inplace=1`;

/**
 * Options of the input: what the decoder takes the matrix to be where the file does not say. Small pictures
 * without a tag are of standard definition.
 */
export function colourOptions(size: Size): string[] {
  return ['-colorspace', assumedMatrix(size)];
}

function assumedMatrix({ width, height }: Size): string {
  const isHigh = Math.max(width, height) >= 1280 || Math.min(width, height) >= 720;
  return isHigh ? 'bt709' : 'smpte170m';
}

/** What the colours are worked on in, and what comes out. */
interface PixelFormats {
  readonly light: string;
  readonly tabled: string;
  readonly done: string;
}

const opaqueFormats: PixelFormats = { light: 'gbrpf32le', tabled: 'gbrp10le', done: 'yuv420p' };
const seeThroughFormats: PixelFormats = { light: 'gbrapf32le', tabled: 'gbrap10le', done: 'yuva420p' };

/** The tables that the filters read from the work folder. */
export function colourTables(
  sources: Iterable<Media>,
  { filters }: Pick<Capabilities, 'filters'>,
): { readonly name: string; readonly text: string }[] {
  if (hasZimg(filters)) return [];
  const used = new Set(
    Array.from(sources).flatMap(
      (media) => (media.kind === 'video' && media.picture && wideColours(media.picture)) || [],
    ),
  );
  return Array.from(used, (colours) => ({ name: tableName(colours), text: colourTable(colours) }));
}

function tableName(colours: WideColours): string {
  return `${colours}.cube`;
}

function wideColours({ transfer, colorSpace }: PictureFacts): WideColours | undefined {
  if (transfer !== 'sdr') return transfer;
  return colorSpace?.startsWith('bt2020') ? 'bt2020' : undefined;
}

/**
 * At the canvas's size where that is smaller. Colours in BT.709 need nothing: their range is changed where they
 * are scaled.
 */
function colourFilters(
  picture: PictureFacts,
  media: Size,
  size: Size,
  { filters, formats }: { readonly filters: ReadonlySet<string>; readonly formats: PixelFormats },
): string[] {
  const wide = wideColours(picture);
  const scale = `scale=${size.width}:${size.height}`;
  if (wide && hasZimg(filters)) return [scale, ...byZimg(wide, picture, formats)];
  if (wide) {
    const range = picture.colorRange === 'pc' ? 'pc' : 'tv';
    const table = `lut3d=file=${tableName(wide)}:interp=tetrahedral`;
    const toRgb = `${scale}:in_color_matrix=bt2020:in_range=${range}:flags=${exactly}`;
    return [toRgb, `format=${formats.tabled}`, table, ...toCanvasColours('scale=', formats)];
  }
  if ((picture.colorSpace ?? assumedMatrix(media)) === 'bt709') return [];
  return toCanvasColours(`${scale}:`, formats);
}

function hasZimg(filters: ReadonlySet<string>): boolean {
  return filters.has('zscale') && filters.has('tonemap');
}

/**
 * In floating point, so that colours within BT.709 come out as they are up to the highlights. The table stands in
 * where a build lacks zimg. HLG's gamma is one of the luminance, which zimg's approximation would make one of each
 * component: too colourful.
 */
function byZimg(wide: WideColours, { colorRange }: PictureFacts, { light, done }: PixelFormats): string[] {
  const source = `zscale=min=2020_ncl:pin=2020:rin=${colorRange === 'pc' ? 'full' : 'limited'}`;
  const toLight = `${source}:tin=${zimgTransfers[wide]}:t=linear:npl=${white}:p=bt709${wide === 'hlg' ? ':agamma=false' : ''}`;
  const bend = `tonemap=mobius:param=${knee}:peak=${(brightest / white).toFixed(4)}:desat=0`;
  return [
    ...[toLight, `format=${light}`, ...(wide === 'bt2020' ? [] : [bend])],
    ...['zscale=t=709:m=709:r=limited', `format=${done}`, asCanvas],
  ];
}

const zimgTransfers: Readonly<Record<WideColours, string>> = {
  pq: 'smpte2084',
  hlg: 'arib-std-b67',
  bt2020: '2020_10',
};

const asCanvas = 'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=limited';

/** The filters after this one must not take it for the source's matrix, which the frames go on naming. */
function toCanvasColours(scale: string, { done }: PixelFormats): string[] {
  return [`${scale}out_color_matrix=bt709:out_range=tv:flags=${exactly}`, `format=${done}`, asCanvas];
}

/** One frame for each pair of fields; frames that were stored whole are left alone. */
function deinterlacing(filters: ReadonlySet<string>): string[] {
  const filter = ['bwdif', 'yadif'].find((name) => filters.has(name));
  return filter === undefined ? [] : [`${filter}=mode=send_frame:parity=auto:deint=interlaced`];
}

/** WebM keeps transparency in a second picture, which ffmpeg's own decoders leave out. */
function isSeeThrough({ hasAlpha, codec }: PictureFacts): boolean {
  return hasAlpha && codec !== 'vp8' && codec !== 'vp9';
}
