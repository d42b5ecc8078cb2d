import type { Clip, Timeline } from '../../model/timeline';
import { countTransitions } from './cutting';
import type { Cut } from './cutting';
import { fitTransitions, shortestTransitionMs, withoutTransition, withTransition } from './overlaps';
import { ripple } from './ripple';

/**
 * Plays the clips at these speeds. Transitions are lifted first and set again, because what they take is counted
 * in the source's time and how long they last in the timeline's. Between clips whose speed changes alike they
 * last shorter or longer by as much, so the whole does too.
 */
export function atSpeeds(timeline: Timeline, speeds: readonly number[]): Cut {
  const changes = timeline.clips.map(({ speed }, i) => (speeds[i] ?? speed) / speed);
  const lifted = timeline.clips.reduce<Clip[]>((all, _, i) => withoutTransition(all, i), [...timeline.clips]);
  let clips = lifted.map((clip, i) => ({ ...clip, speed: speeds[i] ?? clip.speed }));
  timeline.clips.forEach(({ transition }, i) => {
    if (!transition) return;
    const [before = 1, own = 1] = [changes[i - 1], changes[i]];
    // Rounded down: half of it is what each side has to spare at most.
    const durationMs = before === own ? Math.floor(transition.durationMs / own) : transition.durationMs;
    clips = withTransition(clips, i, transition.kind, Math.max(shortestTransitionMs, durationMs));
  });
  const fitted = fitTransitions(clips);
  const rippled = ripple(
    timeline,
    fitted.clips.map((clip, was) => ({ clip, was })),
    timeline.nextId,
  );
  return {
    ...rippled,
    removedTransitions: countTransitions(timeline.clips) - countTransitions(rippled.timeline.clips),
  };
}
