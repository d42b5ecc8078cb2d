import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { isFfmpegMissing, isServiceError } from '../../client/errors';
import { fileKindOf } from '../../contract/media';
import type { Log } from '../../session/outside';
import type { AddedFile, UploadProgress } from '../../session/upload';
import type { ConversationRecord } from './conversation-record';
import { errorText, isCancellation } from '../error-text';

/** What every other file would meet as well. */
function endsUploads(error: unknown): boolean {
  if (isServiceError(error, 'sessionLost', 'tokenInvalid', 'noCredits') || isFfmpegMissing(error))
    return true;
  return isServiceError(error) && error.details.reason !== undefined;
}

interface Bytes {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/** Brings one file to the service. */
export type Upload = (onProgress: UploadProgress) => Promise<AddedFile>;

/**
 * Shows an upload in a conversation from its beginning to its end. A file that fails is told there, and does not
 * stop those after it.
 * @throws where nothing more can be uploaded: it was cancelled, or the session is lost
 */
export async function showUpload(
  record: ConversationRecord,
  log: Log,
  name: string,
  upload: Upload,
  signal: AbortSignal,
): Promise<void> {
  const id = randomUUID();
  const item = { id, name, kind: fileKindOf(name) ?? 'video' } as const;
  record.setMedia({ ...item, status: { type: 'uploading', percent: 0 } });
  let said = '';
  try {
    const { durationMs, width, height, fps, draftId } = await upload((percent, sentBytes, totalBytes) => {
      const bytes = sentBytes !== undefined && totalBytes !== undefined && { sentBytes, totalBytes };
      record.setMedia({ ...item, status: { type: 'uploading', percent: Math.floor(percent), ...bytes } });
      if (!bytes || said === uploadText(name, bytes)) return;
      said = uploadText(name, bytes);
      record.say(said, Math.floor(percent));
    });
    const rate = fps !== undefined && { fps };
    const status = { type: 'ready' as const, durationMs, width, height, ...rate };
    record.setMedia({ ...item, ...(draftId !== undefined && { draftId }), status });
  } catch (error) {
    // The files at hand are those that can be edited.
    record.removeMedia(id);
    if (isCancellation(error) || signal.aborted || endsUploads(error)) throw error;
    log.warn(
      `Adding a file: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
      error,
    );
    record.addEntry('error', errorText(error), ['attach']);
  } finally {
    if (said !== '') record.say(vscode.l10n.t('Adding files'));
  }
}

/** `Uploading city.mp4: 12.3 of 84.0 MB` */
function uploadText(name: string, { sentBytes, totalBytes }: Bytes): string {
  const [sent, total] = [sentBytes, totalBytes].map((bytes) => (bytes / 1e6).toFixed(1));
  return vscode.l10n.t('Uploading {0}: {1} of {2} MB', name, sent ?? '', total ?? '');
}
