/**
 * How many frames of a video there are to one of its timeline, which has 60 a second at most: of a faster one every
 * second, third… is kept, so that they are dropped evenly. A rate up to 61 is one of 60 that was measured badly.
 */
export function frameStride(fps: number): number {
  return fps < 61 ? 1 : Math.ceil(fps / 60.001);
}
