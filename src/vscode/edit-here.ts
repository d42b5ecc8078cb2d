import type { EditingSession } from '../session/editing-session';
import type { Log } from '../session/outside';
import type { ConversationRecord } from './conversation-record';
import { showUpload } from './shown-upload';

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
    await showUpload(
      record,
      log,
      file.name,
      (onProgress) => to.addFile(file.path, onProgress, signal),
      signal,
    );
  }
  // Other media, other example prompts.
  record.refresh();
}
