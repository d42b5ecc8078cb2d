/**
 * A plain colour as what a clip shows: a medium that no file holds, so its id says all there is to know of it, and it
 * is never uploaded, listed or missing. It stands still, has no sound, and lasts as long as its clip.
 */
export interface PlainColour {
  readonly kind: 'colour';
  readonly id: string;
  /** `#rrggbb`. */
  readonly colour: string;
}

const prefix = 'colour:';

/** The medium's id. @param colour `#rrggbb` */
export function plainColourId(colour: string): string {
  return prefix + colour;
}

/** The plain colour of that id; `undefined` for the ids of uploaded files. */
export function plainColourOf(mediaId: string): PlainColour | undefined {
  const colour = mediaId.startsWith(prefix) ? mediaId.slice(prefix.length) : '';
  return /^#[0-9a-f]{6}$/.test(colour) ? { kind: 'colour', id: mediaId, colour } : undefined;
}
