import { isPassing, isServiceError } from '../../client/errors';
import type { ServiceError } from '../../client/errors';
import { SessionError, isSessionError } from '../errors';
import { sentence } from '../../contract/sentence';

/** What an error says of an export: whether it is over, or may still come. */

/** The render goes on, or its file waits: the job is kept for another time. */
export function mayStillCome(error: unknown): boolean {
  return (
    isPassing(error) ||
    isServiceError(error, 'tokenInvalid') ||
    isSessionError(error, 'incompleteDownload', 'folderNotWritable', 'diskFull', 'exportTakenOver')
  );
}

/** The connection broke, or a gateway gave up, when the service may have begun the render already. */
export function mayHaveArrived(error: unknown): boolean {
  if (!isServiceError(error, 'unreachable', 'timedOut', 'serverFailed', 'badAnswer')) return false;
  const { status, neverSent } = error.details;
  return neverSent !== true && (status === undefined || status === 502 || status === 504);
}

/** The service does not know what was asked for. */
export function isUnknown(error: unknown): error is ServiceError {
  if (!isServiceError(error, 'refused')) return false;
  return error.details.status === 404 || error.details.status === 410;
}

export function expired(cause: unknown): SessionError {
  return new SessionError(
    'exportExpired',
    sentence('The editing service no longer has the finished video. Export it again.'),
    cause,
  );
}
