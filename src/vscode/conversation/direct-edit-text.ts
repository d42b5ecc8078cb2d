import { l10n } from 'vscode';
import { findSegment } from '../../session/direct-edits';
import type { DirectEdit } from '../../session/direct-edits';
import { preciseClock } from '../../timeline/time-text';
import type { TimelineView } from '../../timeline/timeline';

/** What was done by hand in words, as its place in the conversation and in the history is called. */
export function directEditText(timeline: TimelineView, edit: DirectEdit): string {
  if (edit.type === 'split') return l10n.t('Split at {0}', preciseClock(edit.atMs));
  const name = findSegment(timeline, edit.segmentId)?.segment.name ?? '';
  switch (edit.type) {
    case 'trim':
      return edit.edge === 'start'
        ? l10n.t('Let {0} begin at {1}', name, preciseClock(edit.toMs))
        : l10n.t('Let {0} end at {1}', name, preciseClock(edit.toMs));
    case 'move':
      return l10n.t('Move {0} to {1}', name, preciseClock(edit.toMs));
    case 'delete':
      return l10n.t('Delete {0}', name);
    case 'retitle':
      return l10n.t('Change "{0}" to "{1}"', name, edit.text);
    case 'setVolume':
      return l10n.t('Set the volume of {0} to {1}%', name, edit.percent);
  }
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
