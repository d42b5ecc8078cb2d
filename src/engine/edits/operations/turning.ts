import { wholePicture } from '../../model/effects';
import type { Effects, Flip, Region, Rotation } from '../../model/effects';
import type { Media } from '../../model/media';
import type { Canvas, Clip } from '../../model/timeline';
import { even, fitInto1080p } from '../../../timeline/canvas-size';
import type { Size } from '../../../timeline/canvas-size';

/** Turning, mirroring and cropping a picture as it is seen, where it may be turned, mirrored and cropped already. */

/** Without the crumbs of floating-point sums, which would reach out of the picture. */
function tidy({ x, y, width, height }: Region): Region {
  const rounded = (percent: number) => Math.max(0, Math.round(percent * 1e4) / 1e4);
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

/** Where a region of a picture is when that is turned by so many degrees, clockwise. */
export function turnRegion(region: Region, degrees: 0 | Rotation): Region {
  const { x, y, width, height } = region;
  switch (degrees) {
    case 0:
      return region;
    case 90:
      return tidy({ x: 100 - y - height, y: x, width: height, height: width });
    case 180:
      return tidy({ x: 100 - x - width, y: 100 - y - height, width, height });
    case 270:
      return tidy({ x: y, y: 100 - x - width, width: height, height: width });
  }
}

/** Where a region of a picture is in its mirror image. */
export function flipRegion(region: Region, flip: Flip | undefined): Region {
  const { x, y, width, height } = region;
  const across = flip === 'horizontal' || flip === 'both';
  const upright = flip === 'vertical' || flip === 'both';
  return tidy({ x: across ? 100 - x - width : x, y: upright ? 100 - y - height : y, width, height });
}

function sumOf(a: number, b: number): 0 | Rotation {
  const sum = (((a + b) % 360) + 360) % 360;
  return sum === 90 || sum === 180 || sum === 270 ? sum : 0;
}

/** Turns the picture as it is seen. A mirror image turns the other way round, because it is mirrored last. */
export function rotatedBy(effects: Effects, degrees: Rotation): Effects {
  const isMirrored = effects.flip === 'horizontal' || effects.flip === 'vertical';
  const rotate = sumOf(effects.rotate ?? 0, isMirrored ? -degrees : degrees);
  return withParts(effects, {
    rotate: rotate === 0 ? undefined : rotate,
    zoom: effects.zoom && {
      from: turnRegion(effects.zoom.from, degrees),
      to: turnRegion(effects.zoom.to, degrees),
    },
  });
}

/** Mirrors the picture as it is seen; mirroring it a second time takes that back. */
export function flippedBy(effects: Effects, flip: Flip): Effects {
  const mirrors = (way: 'horizontal' | 'vertical') =>
    (effects.flip === way || effects.flip === 'both') !== (flip === way || flip === 'both');
  const [across, upright] = [mirrors('horizontal'), mirrors('vertical')];
  return withParts(effects, {
    flip: across && upright ? 'both' : across ? 'horizontal' : upright ? 'vertical' : undefined,
    zoom: effects.zoom && {
      from: flipRegion(effects.zoom.from, flip),
      to: flipRegion(effects.zoom.to, flip),
    },
  });
}

/** Crops to a region of the picture as it is seen. The model's crop is of the picture as recorded. */
export function croppedTo(effects: Effects, seen: Region): Effects {
  const asRecorded = turnRegion(flipRegion(seen, effects.flip), sumOf(0, -(effects.rotate ?? 0)));
  const was = effects.crop ?? wholePicture;
  const crop = tidy({
    x: was.x + (asRecorded.x * was.width) / 100,
    y: was.y + (asRecorded.y * was.height) / 100,
    width: (asRecorded.width * was.width) / 100,
    height: (asRecorded.height * was.height) / 100,
  });
  return withParts(effects, { crop });
}

type Parts = { readonly [K in keyof Effects]: Effects[K] | undefined };

/** Effects with some of their parts replaced; those that are `undefined` go. */
export function withParts(effects: Effects, parts: Parts): Effects {
  const all = { ...effects, ...parts };
  return {
    ...(all.crop && { crop: all.crop }),
    ...(all.rotate && { rotate: all.rotate }),
    ...(all.flip && { flip: all.flip }),
    ...(all.zoom && { zoom: all.zoom }),
    ...(all.grade && { grade: all.grade }),
    ...(all.denoise && { denoise: all.denoise }),
  };
}

/** A clip with these effects; none at all are left out. */
export function withEffects(clip: Clip, effects: Effects): Clip {
  const bare = { ...clip };
  delete bare.effects;
  return Object.keys(effects).length > 0 ? { ...bare, effects } : bare;
}

/** The size of a source as its crop and turns leave it. */
function seenSize({ width, height }: Size, { crop, rotate }: Effects): Size {
  const region = crop ?? wholePicture;
  const [w, h] = [(width * region.width) / 100, (height * region.height) / 100];
  return rotate === 90 || rotate === 270 ? { width: h, height: w } : { width: w, height: h };
}

/**
 * The canvas after all pictures were cropped or turned: where it had the shape of the first of them, it goes on to
 * have it, so that no bars come up. One that was asked for in another shape stays.
 */
export function canvasFollowing(
  canvas: Canvas,
  before: readonly Clip[],
  after: readonly Clip[],
  media: ReadonlyMap<string, Media>,
): Canvas {
  const first = before.findIndex(({ mediaId }) => (media.get(mediaId)?.kind ?? 'audio') !== 'audio');
  const source = media.get(before[first]?.mediaId ?? '');
  if (!source || source.kind === 'audio') return canvas;
  const was = seenSize(source, before[first]?.effects ?? {});
  const is = seenSize(source, after[first]?.effects ?? {});
  if (Math.abs(canvas.width - (canvas.height * was.width) / was.height) > 2) return canvas;
  const usual = fitInto1080p(was);
  if (usual.width === canvas.width && usual.height === canvas.height)
    return { ...canvas, ...fitInto1080p(is) };
  const scale = canvas.width / was.width;
  return { ...canvas, width: even(is.width * scale), height: even(is.height * scale) };
}
