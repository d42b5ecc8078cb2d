import type { Clip } from '../../model/timeline';
import { partOfZoom } from '../../model/zoom-parts';

/** A stretch of a clip, in its source's milliseconds, with everything that was done to it: its part of a zoom and its fades, too. */
export function partOf(whole: Clip, inMs: number, outMs: number): Clip {
  const clip = withItsFades(whole, inMs === whole.inMs, outMs === whole.outMs);
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

/** The sound fades where the clip began and ended, not where it was cut. */
function withItsFades({ soundFade, ...clip }: Clip, leads: boolean, trails: boolean): Clip {
  const [inMs, outMs] = [leads ? (soundFade?.inMs ?? 0) : 0, trails ? (soundFade?.outMs ?? 0) : 0];
  return inMs + outMs > 0 ? { ...clip, soundFade: { inMs, outMs } } : clip;
}
