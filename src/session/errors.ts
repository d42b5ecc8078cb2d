import { isServiceError } from '../client/errors';
import { inEnglish } from '../contract/sentence';
import type { Words } from '../contract/sentence';

/** What can go wrong on this side of the contract. */
export type SessionErrorKind =
  | 'missingFile'
  | 'emptyFile'
  | 'unsupportedType'
  | 'tooLarge'
  /** A file of the web could not be fetched. */
  | 'addressFailed'
  | 'nothingToExport'
  | 'nothingToPreview'
  /** The cloud makes an MP4 and nothing else. */
  | 'formatNotInCloud'
  /** Only the embedded engine takes edits as data and tries a request out. */
  | 'notInCloud'
  | 'folderNotWritable'
  | 'diskFull'
  /** The finished file could not be brought to where its source is. */
  | 'notDelivered'
  | 'renderFailed'
  | 'incompleteDownload'
  /** The service no longer has the render or its file. */
  | 'exportExpired'
  /** The job could not be written down, so nothing was begun. */
  | 'exportNotKept'
  /** Another window sees to the export by now. */
  | 'exportTakenOver'
  | 'turnLost'
  | 'turnTimedOut'
  | 'turnFailed'
  /** The timeline is no longer the one that edits were suggested for. */
  | 'suggestionOutdated'
  /** The turn is over, but what it did could not be read. */
  | 'turnUnseen'
  /** The user does not trust the workspace. */
  | 'notTrusted'
  /** The user did not want to pay for the edit. */
  | 'costsDeclined'
  /** The user wants the edit to be made by the embedded engine. */
  | 'editHereInstead';

/** `words` tell the user what happened and what to do; `message` is what they are in English. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  constructor(
    readonly kind: SessionErrorKind,
    readonly words: Words,
    cause?: unknown,
  ) {
    super(inEnglish(words), { cause });
  }
}

export function isSessionError(error: unknown, ...kinds: SessionErrorKind[]): error is SessionError {
  return error instanceof SessionError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** What an error says to the user, if anything. */
export function wordsOf(error: unknown): Words | undefined {
  if (error instanceof SessionError || isServiceError(error)) return error.words;
  return error instanceof Error ? error.message : undefined;
}

/** The system's code of a failed file operation, such as `ENOSPC`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
