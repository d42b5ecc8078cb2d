import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { EditingSession } from '../../session/editing-session';
import type { Log } from '../../session/outside';
import type { ConversationRecord } from './conversation-record';
import { nameOfAddress } from '../../session/web-address';
import type { EntryAction } from '../panel/entry-actions';
import { placeOf } from '../place';
import { showUpload } from './shown-upload';
import type { Upload } from './shown-upload';

/** Adds files one after another; one that fails does not stop the others. The first one gives its name. */
export async function addFiles(
  session: EditingSession,
  uris: readonly vscode.Uri[],
  record: ConversationRecord,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (const uri of uris) {
    const name = basename(uri.path);
    const upload: Upload = (onProgress) => session.addFile(placeOf(uri), onProgress, signal);
    await showUpload(record, log, name, upload, signal);
    const isOnly = session.media.length === 1 && session.media[0]?.name === name;
    if (isOnly && record.title !== name && !record.isNamed) {
      record.title = name;
      record.refresh();
    }
  }
  // Other media, other example prompts.
  record.refresh();
}

/** Adds files of the web. @param folder Where their exports go. */
export async function addAddresses(
  session: EditingSession,
  addresses: readonly URL[],
  folder: string,
  record: ConversationRecord,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (const address of addresses) {
    const upload: Upload = (onProgress) => session.addAddress(address, folder, onProgress, signal);
    await showUpload(record, log, nameOfAddress(address), upload, signal);
  }
  const [first] = session.media;
  if (session.media.length === 1 && first && !record.isNamed) record.title = first.name;
  record.refresh();
}

/** Uploads the files of a lost session again, and tells how many are missing. @param isAsked Something waits for them. */
export async function addLostFiles(
  session: EditingSession,
  record: ConversationRecord,
  log: Log,
  signal: AbortSignal,
  isAsked: boolean,
): Promise<void> {
  for (const file of session.lostMedia) {
    const upload: Upload = (onProgress) => session.addAgain(file, onProgress, signal);
    await showUpload(record, log, file.name, upload, signal);
  }
  record.refresh();
  const left = session.lostMedia.length;
  const message =
    left === 0
      ? vscode.l10n.t('The media is uploaded again.')
      : vscode.l10n.t('Files that are still missing: {0}', left);
  const actions: EntryAction[] = left === 0 ? [] : ['reupload'];
  if (session.media.length > 0 && isAsked) actions.push('retry');
  record.addEntry('notice', message, actions);
}
