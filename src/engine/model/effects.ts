/** A part of a picture, in percent of its width and height; it lies within the picture and is not empty. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const wholePicture: Region = { x: 0, y: 0, width: 100, height: 100 };

/** Degrees, clockwise. */
export const rotations = [90, 180, 270] as const;
export type Rotation = (typeof rotations)[number];

export const flips = ['horizontal', 'vertical', 'both'] as const;
export type Flip = (typeof flips)[number];

/** Percent, -100 to 100; 0 is as recorded. A saturation of -100 is black and white. */
export interface Grade {
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
  /** Above 0 more red and less blue. */
  readonly warmth?: number | undefined;
}

/** A slow move over the picture, from its first frame to its last; two equal regions are a still close-up. */
export interface Zoom {
  readonly from: Region;
  readonly to: Region;
}

/**
 * What is done to a clip's picture and sound, in this order: crop, rotate, flip, zoom, grade. What is absent is as
 * recorded. The crop is of the picture as displayed, the zoom of what the crop and the turns leave.
 */
export interface Effects {
  readonly crop?: Region;
  readonly rotate?: Rotation;
  readonly flip?: Flip;
  readonly zoom?: Zoom;
  readonly grade?: Grade;
  /** Takes steady noise out of the sound. */
  readonly denoise?: true;
}
