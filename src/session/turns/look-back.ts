import { pause } from '../../client/clock';
import type { Clock } from '../../client/clock';
import { isPassing } from '../../client/errors';
import type { ServiceError } from '../../client/errors';
import type { TimelineView } from '../../timeline/timeline';
import type { EditingSession } from '../editing-session';
import { changesOfTimeline } from './turn-changes';

/** What the timeline shows of a turn that an earlier window left under way. */
export type LookBack =
  | { readonly type: 'changed'; readonly changes: readonly string[] }
  /** As long as anybody would wait for it, nothing came. */
  | { readonly type: 'unchanged' };

const empty: TimelineView = { durationMs: 0, tracks: [] };

/**
 * Finds out what became of a turn whose window closed: by reading the state, at once and after each wait. The
 * message is never sent again.
 * @param before The timeline as the earlier window showed it last; `null` where there was none.
 * @param waitsMs As after a stream that broke off.
 * @throws {ServiceError} of the last look, where none could be had
 */
export async function lookBack(
  session: Pick<EditingSession, 'refresh' | 'timeline' | 'language'>,
  before: TimelineView | null,
  { clock, waitsMs }: { readonly clock: Clock; readonly waitsMs: readonly number[] },
  signal: AbortSignal,
): Promise<LookBack> {
  let failure: ServiceError | undefined;
  for (const wait of [0, ...waitsMs]) {
    if (wait > 0) await pause(clock, wait, signal);
    try {
      await session.refresh(signal);
      failure = undefined;
      const changes = changesOfTimeline(before ?? empty, session.timeline ?? empty, session.language);
      if (changes.length > 0) return { type: 'changed', changes };
    } catch (error) {
      if (!isPassing(error)) throw error;
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return { type: 'unchanged' };
}
