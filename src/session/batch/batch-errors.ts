import { isServiceError } from '../../client/errors';
import { isSessionError } from '../errors';

/** The service took no message: it can be sent later without being charged twice. */
export function wasNotSent(error: unknown): boolean {
  if (isSessionError(error, 'costsDeclined', 'editHereInstead')) return true;
  if (isServiceError(error) && error.details.neverSent === true) return true;
  return isServiceError(error, 'noCredits', 'tokenInvalid', 'rateLimited', 'sessionLost');
}

/** What every other file would meet as well: said once. */
export function endsAll(error: unknown): boolean {
  return (
    isSessionError(error, 'costsDeclined', 'editHereInstead', 'exportNotKept', 'diskFull') ||
    isServiceError(
      error,
      'unreachable',
      'noCredits',
      'tokenInvalid',
      'rateLimited',
      'exportBlocked',
      'paymentRequired',
    )
  );
}
