import type { Media } from '../../model/media';
import { frameToMs, msToFrame } from '../../model/rational';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Clip, Timeline } from '../../model/timeline';
import { regionAt } from '../../model/zoom-parts';
import { settle, splitAt } from './cutting';
import type { Cut } from './cutting';
import { runningTimeMs } from './reversal';
import { shortestClipMs } from './ripple';

/** Why there is no frame to hold: two pictures overlap there, the picture stands still anyway, or there is none. */
export type NoFrame = 'transition' | 'still' | 'noPicture';

/**
 * Holds the frame at a moment of the timeline, from 0 to its length: everything after it comes that much later. At
 * the very end it is the last frame.
 * @param shows Where clips meet at that moment: the first frame of the one that begins, or the last of the other.
 */
export function freezeAt(
  timeline: Timeline,
  momentMs: number,
  lengthMs: number,
  media: ReadonlyMap<string, Media>,
  shows: 'first' | 'last' = 'first',
): { readonly cut: Cut } | { readonly why: NoFrame } {
  const isOver = momentMs >= timelineDurationMs(timeline);
  const atEnd = isOver || shows === 'last';
  const cut = splitAt(timeline, atEnd ? [] : [momentMs]);
  const { clips } = cut.timeline;
  const index = isOver
    ? clips.length
    : placeClips(clips).findIndex(
        ({ startMs }) => Math.abs(startMs - momentMs) <= shortestClipMs(cut.timeline),
      );
  const shown = clips[atEnd ? index - 1 : index];
  if (!shown || clips[index]?.transition) return { why: 'transition' };
  const source = media.get(shown.mediaId);
  if (source?.kind === 'audio') return { why: 'noPicture' };
  const runs = runningTimeMs(shown, media);
  if (source?.kind !== 'video' || runs === undefined) return { why: 'still' };
  const frameMs = frameToMs(1, source.fps);
  const inClipMs = atEnd ? Math.max(shown.inMs, shown.outMs - frameMs) : shown.inMs;
  // A frame that is shown backwards begins in the source where it ends on the timeline.
  const sourceMs = shown.reversed
    ? frameToMs(Math.max(0, msToFrame(runs - inClipMs, source.fps) - 1), source.fps)
    : inClipMs;
  const { nextId } = cut.timeline;
  const frozen = heldClip(shown, `c${nextId}`, sourceMs, lengthMs, atEnd ? 1 : 0);
  const pieces = clips.map((clip, was) => ({ clip, was }));
  return {
    cut: settle(
      cut.timeline,
      [...pieces.slice(0, index), { clip: frozen, was: undefined }, ...pieces.slice(index)],
      nextId + 1,
    ),
  };
}

/** One frame of a clip, silent, looking as it does there: a zoom stands where it is by then. */
function heldClip(clip: Clip, id: string, freezeAtMs: number, lengthMs: number, share: 0 | 1): Clip {
  const held = { ...clip };
  delete held.transition;
  delete held.reversed;
  const { effects } = clip;
  const region = effects?.zoom && regionAt(effects.zoom, share);
  return {
    ...held,
    id,
    inMs: 0,
    outMs: lengthMs,
    speed: 1,
    handles: { beforeMs: 0, afterMs: 0 },
    freezeAtMs,
    ...(effects && { effects: { ...effects, ...(region && { zoom: { from: region, to: region } }) } }),
  };
}
