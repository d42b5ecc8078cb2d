import { l10n } from 'vscode';
import { editsOf, findSegment, newPlace } from '../../session/direct-edits';
import type { DirectEdit } from '../../session/direct-edits';
import { mainTrack } from '../../timeline/source-moments';
import { seconds, spokenClock } from '../../timeline/time-text';
import type { TimelineView } from '../../timeline/timeline';

/** What was done by hand in words, as its place in the conversation and in the history is called. */
export function directEditText(timeline: TimelineView, edit: DirectEdit): string {
  if (edit.type === 'split') return l10n.t('Split at {0}', spokenClock(edit.atMs));
  const name = nameOf(timeline, edit.segmentId);
  switch (edit.type) {
    case 'trim':
      return trimText(timeline, edit, name);
    case 'move':
    case 'nudge':
    case 'reorder':
      return moveText(timeline, edit, name);
    case 'delete':
      return l10n.t('Delete {0}', name);
    case 'retitle':
      return l10n.t('Change "{0}" to "{1}"', name, edit.text);
    case 'setVolume':
      return l10n.t('Set the volume of {0} to {1}%', name, edit.percent);
  }
}

/** A clip of a name that others have too is told by its number, as the panel and the replies number it. */
function nameOf(timeline: TimelineView, segmentId: string): string {
  const found = findSegment(timeline, segmentId);
  if (!found) return '';
  const { sort, number, segment } = found;
  const clips = mainTrack(timeline)?.segments ?? [];
  const isOneOfMany = sort === 'clip' && clips.filter((clip) => clip.name === segment.name).length > 1;
  return isOneOfMany ? `${segment.name} (${number})` : segment.name;
}

function trimText(
  timeline: TimelineView,
  { segmentId, edge, toMs }: Extract<DirectEdit, { type: 'trim' }>,
  name: string,
): string {
  const { startMs = 0, endMs = 0 } = findSegment(timeline, segmentId)?.segment ?? {};
  if (edge === 'end') {
    return toMs > endMs
      ? l10n.t('Extend the end of {0} to {1}', name, spokenClock(toMs))
      : l10n.t('Trim the end of {0} to {1}', name, spokenClock(toMs));
  }
  // It may be drawn out beyond the start of the timeline, where there is no moment to tell.
  return toMs < startMs
    ? l10n.t('Extend the start of {0} by {1} s', name, seconds(startMs - toMs))
    : l10n.t('Trim the start of {0} to {1}', name, spokenClock(toMs));
}

/** A clip is moved among the others, whatever the moment where it was dropped. */
function moveText(
  timeline: TimelineView,
  edit: Extract<DirectEdit, { type: 'move' | 'nudge' | 'reorder' }>,
  name: string,
): string {
  const place = newPlace(editsOf(timeline, edit));
  if (place !== undefined) return l10n.t('Move {0} to place {1}', name, place);
  const startMs = findSegment(timeline, edit.segmentId)?.segment.startMs ?? 0;
  const toMs = edit.type === 'move' ? edit.toMs : startMs + (edit.type === 'nudge' ? edit.byMs : 0);
  return l10n.t('Move {0} to {1}', name, spokenClock(Math.max(0, toMs)));
}

/** So much of what was asked for is said again. */
const mostRepeated = 80;

/** What bringing back the timeline before a message is called. @param asked What the message said. */
export function restoreText(asked: string): string {
  const line = asked.replaceAll(/\s+/gu, ' ').trim();
  const letters = Array.from(line);
  const shown = letters.length > mostRepeated ? `${letters.slice(0, mostRepeated).join('')}…` : line;
  return l10n.t('Restore the timeline to before "{0}"', shown);
}
