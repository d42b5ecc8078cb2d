import type { Clip } from '../../model/timeline';
import { partOfZoom } from '../../model/zoom-parts';

/** A stretch of a clip, in its source's milliseconds, with everything that was done to it: its part of a zoom, too. */
export function partOf(clip: Clip, inMs: number, outMs: number): Clip {
  const zoom = clip.effects?.zoom;
  const lengthMs = clip.outMs - clip.inMs;
  if (!zoom || lengthMs <= 0 || (inMs === clip.inMs && outMs === clip.outMs)) return { ...clip, inMs, outMs };
  const share = (ms: number) => Math.min(1, Math.max(0, (ms - clip.inMs) / lengthMs));
  return {
    ...clip,
    inMs,
    outMs,
    effects: { ...clip.effects, zoom: partOfZoom(zoom, share(inMs), share(outMs)) },
  };
}
