import { ffmpegMissingCode } from '../contract/answers';
import { inEnglish, sentence } from '../contract/sentence';
import type { Sentence, Words } from '../contract/sentence';

/** What went wrong with a request, told apart by what can be done about it. */
export type ServiceErrorKind =
  /** No connection, or it broke. */
  | 'unreachable'
  | 'timedOut'
  | 'cancelled'
  /** Code 1001 or HTTP 401. */
  | 'tokenInvalid'
  /** Code 1002, or HTTP 404 on a session. */
  | 'sessionLost'
  /** Code 2001. */
  | 'noCredits'
  /** Code 4001. */
  | 'unsupportedType'
  /** Code 4002. */
  | 'tooLarge'
  /** A file was written to while it was sent: what the service got of it is not whole, and was not kept. */
  | 'fileChanged'
  /** HTTP 402 on an export: it is not part of the free plan; not a matter of credits. */
  | 'exportBlocked'
  /** HTTP 402 on any other request. */
  | 'paymentRequired'
  /** HTTP 429. */
  | 'rateLimited'
  /** Any other refusal by the service: HTTP 4xx or an unknown code. */
  | 'refused'
  /** HTTP 5xx. */
  | 'serverFailed'
  /** An answer that is not the contract's. */
  | 'badAnswer';

/** The one error type that the client throws. `words` are for the user, `message` is what they are in English. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    readonly kind: ServiceErrorKind,
    readonly words: Words,
    readonly details: {
      readonly status?: number;
      readonly code?: number;
      /** Milliseconds that the service asks to wait. */
      readonly retryAfterMs?: number;
      /** The request did not leave: whatever it asks for has not been done. */
      readonly neverSent?: boolean;
      /** Why there is no token to send. */
      readonly reason?: 'signedOut' | 'noAnonymousToken';
      readonly cause?: unknown;
    } = {},
  ) {
    super(inEnglish(words), { cause: details.cause });
  }
}

export function isServiceError(error: unknown, ...kinds: ServiceErrorKind[]): error is ServiceError {
  return error instanceof ServiceError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** Whether the engine on this computer has no ffmpeg. */
export function isFfmpegMissing(error: unknown): boolean {
  return isServiceError(error) && error.details.code === ffmpegMissingCode;
}

/** Says nothing of what was asked for: the next try may be better. */
export function isPassing(error: unknown): error is ServiceError {
  return isServiceError(error, 'unreachable', 'timedOut', 'serverFailed', 'rateLimited', 'badAnswer');
}

/** The sentence that a user reads for each kind; the service's own words follow where it gave any. */
export const sentences: Readonly<Record<ServiceErrorKind, Sentence>> = {
  unreachable: sentence('The editing service cannot be reached. Check the connection and try again.'),
  timedOut: sentence('The editing service did not answer in time. Try again.'),
  cancelled: sentence('Cancelled.'),
  tokenInvalid: sentence('The editing service did not accept the access token.'),
  sessionLost: sentence(
    'The editing service no longer knows this session. Start a new one and add the files again.',
  ),
  noCredits: sentence('There are no credits left for this request.'),
  unsupportedType: sentence('This kind of file is not supported.'),
  tooLarge: sentence('The file is larger than 500 MB. Compress or trim it first.'),
  fileChanged: sentence(
    'The file changed while it was sent, so it was not added. Add it again once it is finished.',
  ),
  exportBlocked: sentence(
    'Export is not part of the free plan of the cloud; this is not a matter of credits. Editing on this computer exports without limits.',
  ),
  paymentRequired: sentence(
    'The cloud refused this request without payment. Look at your account there, or edit on this computer.',
  ),
  rateLimited: sentence('The editing service asks to slow down. Try again in a minute.'),
  refused: sentence('The editing service refused the request.'),
  serverFailed: sentence('The editing service has a problem. Try again later.'),
  badAnswer: sentence('The editing service gave an answer that could not be read.'),
};

/** Said where there is no token to send. */
export const tokenSentences = {
  signedOut: sentence('You signed out while this was under way. Try again.'),
  noAnonymousToken: sentence(
    'The cloud gives this computer no new anonymous token now: there is one in 7 days. Set a token of your own, edit on this computer, or try again later.',
  ),
} as const;
