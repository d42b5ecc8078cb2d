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
  /** The user did not want to pay for the edit. */
  | 'costsDeclined'
  /** The user wants the edit to be made by the embedded engine. */
  | 'editHereInstead';

/** `message` is a sentence for the user: what happened and what to do. */
export class SessionError extends Error {
  override readonly name = 'SessionError';
  constructor(
    readonly kind: SessionErrorKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

export function isSessionError(error: unknown, ...kinds: SessionErrorKind[]): error is SessionError {
  return error instanceof SessionError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** The system's code of a failed file operation, such as `ENOSPC`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
