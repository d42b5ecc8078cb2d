import { l10n } from 'vscode';
import type { EditingSession } from '../../session/editing-session';
import type { Log } from '../../session/outside';
import type { ConversationRecord } from '../conversation/conversation-record';
import { showUpload } from '../conversation/shown-upload';

/** Shows a conversation at its new session on this computer, and brings it the files of the one in the cloud. */
export async function bringFiles(
  from: EditingSession | undefined,
  to: EditingSession,
  record: ConversationRecord,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  record.service = 'embedded';
  record.forgetMedia();
  record.setTimeline(null);
  record.refresh();
  for (const file of from ? [...from.media, ...from.lostMedia] : []) {
    await showUpload(record, log, file.name, (onProgress) => to.addAgain(file, onProgress, signal), signal);
  }
  // Other media, other example prompts.
  record.refresh();
}

/** Said once it goes on there. @param from The session in the cloud, where one had begun. */
export function hereText(from: EditingSession | undefined): string {
  return from
    ? l10n.t(
        'Going on on this computer, with the same files. What was edited in the cloud is not part of it: ask for the edits again.',
      )
    : l10n.t('Going on on this computer.');
}
