import * as z from 'zod';
import { clipsShowing } from '../../language/references/clip-files';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Media } from '../../model/media';
import type { Overlay } from '../../model/overlay';
import type { Timeline } from '../../model/timeline';
import type { World } from '../edit-kind';
import { logo, pictureFile, readOverlayNoun } from './overlay-language';
import { textMark } from './title-reference';

/** Which of what lies over the picture is spoken of. */

/** All pictures over the picture, those of a sort, or those of a file. */
export const overlayReference = z.union([
  z.enum(['all', 'image', 'video']),
  z.strictObject({ media: z.string().min(1) }),
]);
export type OverlayReference = z.infer<typeof overlayReference>;

/** Where what is spoken of lies, if that is one place. */
export function placeNow(wanted: OverlayReference, { clause }: Reading): Overlay['place'] | undefined {
  const { timeline, media } = clause;
  const isMeant = ({ mediaId }: Overlay) => {
    const file = media.find(({ id }) => id === mediaId);
    if (wanted === 'all' || timeline?.overlays.length === 1) return true;
    return typeof wanted === 'object' ? file?.fileName === wanted.media : file?.kind === wanted;
  };
  const [place, ...more] = new Set(timeline?.overlays.filter(isMeant).map((each) => each.place));
  return more.length > 0 ? undefined : place;
}

/** Whether a logo is spoken of where a video alone lies over the picture, and an image is there that does not yet. */
export function isLogoToCome({ clause, tokens }: Reading): boolean {
  const overlays = clause.timeline?.overlays ?? [];
  const placed = clause.media.filter(({ id }) => overlays.some(({ mediaId }) => mediaId === id));
  return (
    placed.length > 0 &&
    tokens.some((token) => means(token, logo)) &&
    placed.every(({ kind }) => kind !== 'image') &&
    clause.media.some(({ kind }) => kind === 'image')
  );
}

/** "the logo", "the picture-in-picture", or a file that lies over the picture and is no clip. */
export function readOverlayReference(reading: Reading): OverlayReference | undefined {
  const file = pictureFile(reading);
  if (file === undefined && isLogoToCome(reading)) return undefined;
  if (reading.all('file').length > 0) {
    const lies = reading.clause.timeline?.overlays.some(({ mediaId }) =>
      reading.clause.media.some(({ id, fileName }) => id === mediaId && fileName === file),
    );
    const noun = readOverlayNoun(reading);
    if (file === undefined || !lies || (noun === undefined && clipsShowing(file, reading.clause).length > 0))
      return undefined;
    reading.takeToken(...reading.all('file'));
    return { media: file };
  }
  const noun = textMark(reading.clause.timeline) ? undefined : readOverlayNoun(reading);
  return noun === 'any' ? 'all' : noun;
}

/** One overlay alone is meant by any name; of several, those of the sort. */
export function chosenOverlays(wanted: OverlayReference, { overlays }: Timeline, world: World): number[] {
  const all = overlays.map((_, i) => i);
  if (typeof wanted === 'object') {
    const name = wanted.media.toLowerCase();
    return all.filter((i) => mediaAt(overlays[i], world)?.fileName.toLowerCase() === name);
  }
  if (wanted === 'all' || all.length === 1) return all;
  return all.filter((i) => mediaAt(overlays[i], world)?.kind === wanted);
}

function mediaAt(overlay: Overlay | undefined, world: World): Media | undefined {
  return overlay && world.media.get(overlay.mediaId);
}
