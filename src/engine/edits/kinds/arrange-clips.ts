import type { Timeline } from '../../model/timeline';
import { setTransitions } from './transitions';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, unneeded } from '../edit-kind';
import type { EditResult, World } from '../edit-kind';
import { countTransitions, settle } from '../operations/cutting';
import type { Cut } from '../operations/cutting';
import { withoutTransition } from '../operations/overlaps';
import { ripple } from '../operations/ripple';
import type { Piece } from '../operations/ripple';

/** The main track in another order. */

/** The main track made of these clips of the old one, in this order; a clip named again comes as a copy. */
export function pick(timeline: Timeline, order: readonly number[]): Cut {
  // Transitions of clips that part go first and give back what they took, so that nothing of their length is lost.
  let { clips } = timeline;
  order.forEach((was, i) => {
    if (order[i - 1] !== was - 1) clips = withoutTransition(clips, was);
    if (order[i + 1] !== was + 1) clips = withoutTransition(clips, was + 1);
  });
  const loosened = ripple(
    timeline,
    clips.map((clip, was) => ({ clip, was })),
    timeline.nextId,
  ).timeline;
  let { nextId } = timeline;
  const seen = new Set<number>();
  const pieces = order.flatMap((was): Piece[] => {
    const clip = loosened.clips[was];
    if (!clip) return [];
    if (seen.has(was)) return [{ clip: { ...clip, id: `c${nextId++}` }, was: undefined }];
    seen.add(was);
    return [{ clip, was }];
  });
  const result = settle(loosened, pieces, nextId);
  const removedTransitions = countTransitions(timeline.clips) - countTransitions(result.timeline.clips);
  return { ...result, removedTransitions };
}

/** Puts all clips into another order and tells it. @param order their former indexes. @param tell what is said of it. */
export function arrange(
  timeline: Timeline,
  order: readonly number[],
  world: World,
  tell = world.say.choose(says).arranged(order.map((was) => was + 1).join(', ')),
): EditResult {
  const say = world.say.choose(says);
  if (order.every((was, i) => was === i)) return unneeded(world.say.alreadySo(say.isOrder()));
  const result = pick(timeline, order);
  const kept = withSameTransitions(timeline, result.timeline, world);
  if (kept?.done === true) return done(kept.timeline, tell, ...alsoSaid({ ...result, removedTransitions: 0 }, world), say.transitionsStay());
  return done(result.timeline, tell, ...alsoSaid(result, world));
} // prettier-ignore

/** Where all clips were blended alike they are so in another order, too. */
function withSameTransitions(before: Timeline, after: Timeline, world: World): EditResult | undefined {
  const [first, ...more] = before.clips.slice(1).map(({ transition }) => transition);
  const isSame = more.every((each) => each?.kind === first?.kind && each?.durationMs === first?.durationMs);
  if (!first || !isSame) return undefined;
  const wanted = after.clips.slice(1).map((_, i) => ({ index: i + 1, kind: first.kind, durationMs: first.durationMs }));
  const result = setTransitions(after, wanted, world, () => '');
  const isWhole = result.done && result.timeline.clips.slice(1).every(({ transition }) => transition?.durationMs === first.durationMs);
  return isWhole ? result : undefined;
} // prettier-ignore

const says: Translations<{ arranged(order: string): string; isOrder(): string; transitionsStay(): string }> =
  {
    en: {
      arranged: (order) => `New order of the clips, by their former numbers: ${order}.`,
      isOrder: () => 'the clips are in that order already',
      transitionsStay: () => 'They are blended as before.',
    },
    zh: {
      arranged: (order) => `片段的新顺序（按原来的编号）：${order}。`,
      isOrder: () => '片段已经是这个顺序',
      transitionsStay: () => '片段之间的转场保持不变。',
    },
  };
