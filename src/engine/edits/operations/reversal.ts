import type { Media } from '../../model/media';
import { plainColourOf } from '../../model/plain-colour';
import type { Clip, Timeline } from '../../model/timeline';
import { countTransitions } from './cutting';
import type { Cut } from './cutting';
import { fitTransitions, withTransition, withoutTransition } from './overlaps';
import { ripple } from './ripple';

/** Whether a clip shows one picture, for as long as is wanted: an image, a plain colour or a frozen frame. */
export function standsStill(clip: Clip, media: ReadonlyMap<string, Media>): boolean {
  const isImage = media.get(clip.mediaId)?.kind === 'image';
  return isImage || plainColourOf(clip.mediaId) !== undefined || clip.freezeAtMs !== undefined;
}

/** How long the source of a clip runs, in milliseconds; `undefined` for what stands still: an image, a frozen frame. */
export function runningTimeMs(clip: Clip, media: ReadonlyMap<string, Media>): number | undefined {
  const source = media.get(clip.mediaId);
  return clip.freezeAtMs !== undefined || source === undefined || source.kind === 'image'
    ? undefined
    : Math.max(1, source.durationMs);
}

/** The same stretch of the source the other way round. Silence that was cut before it now lies after it. */
export function turned(clip: Clip, sourceMs: number): Clip {
  const { reversed, soundFade, ...rest } = clip;
  return {
    ...rest,
    ...(soundFade && { soundFade: { inMs: soundFade.outMs, outMs: soundFade.inMs } }),
    inMs: sourceMs - clip.outMs,
    outMs: sourceMs - clip.inMs,
    handles: { beforeMs: clip.handles.afterMs, afterMs: clip.handles.beforeMs },
    ...(!reversed && { reversed: true }),
  };
}

/** The whole main track the other way round: the clips too come in the opposite order. Its length stays. */
export function turnAll(timeline: Timeline, media: ReadonlyMap<string, Media>): Timeline {
  const { clips } = timeline;
  const mirrored = clips.map((clip, i): Clip => {
    const rest = { ...clip };
    delete rest.transition;
    const sourceMs = runningTimeMs(clip, media);
    const after = clips[i + 1]?.transition;
    return {
      ...(sourceMs === undefined ? rest : turned(rest, sourceMs)),
      // What a transition took of the end of a clip it now has of its start.
      ...(after && {
        transition: {
          ...after,
          takenBeforeCutMs: after.takenAfterCutMs,
          takenAfterCutMs: after.takenBeforeCutMs,
        },
      }),
    };
  });
  return { ...timeline, clips: mirrored.reverse() };
}

/**
 * Some clips the other way round, in their places. The transitions beside them are set anew, because the silence
 * that they may take lies on the other side.
 */
export function turnSome(
  timeline: Timeline,
  indexes: readonly number[],
  media: ReadonlyMap<string, Media>,
): Cut {
  const beside = timeline.clips
    .map((_, i) => i)
    .filter((i) => indexes.includes(i) || indexes.includes(i - 1))
    .filter((i) => timeline.clips[i]?.transition);
  const lifted = rippled(
    timeline,
    beside.reduce<readonly Clip[]>((all, i) => withoutTransition(all, i), timeline.clips),
  ).timeline;
  const clips = lifted.clips.map((clip, i) => {
    const sourceMs = indexes.includes(i) ? runningTimeMs(clip, media) : undefined;
    return sourceMs === undefined ? clip : turned(clip, sourceMs);
  });
  const joined = beside.reduce<readonly Clip[]>((all, i) => {
    const old = timeline.clips[i]?.transition;
    return old ? withTransition(all, i, old.kind, old.durationMs) : all;
  }, clips);
  const result = rippled({ ...lifted, clips }, fitTransitions(joined).clips);
  return {
    ...result,
    removedTransitions: countTransitions(timeline.clips) - countTransitions(result.timeline.clips),
  };
}

function rippled(timeline: Timeline, clips: readonly Clip[]) {
  return ripple(
    timeline,
    clips.map((clip, was) => ({ clip, was })),
    timeline.nextId,
  );
}
