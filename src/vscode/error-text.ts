import { l10n } from 'vscode';
import { isServiceError } from '../client/errors';
import type { ServiceErrorKind } from '../client/errors';
import type { ServiceKind } from '../session/editing-session';
import { SessionError } from '../session/errors';

/** What the user reads about an error, in the display language where the words are the extension's own. */
export function errorText(error: unknown): string {
  if (isServiceError(error)) return serviceText(error.kind, error.message);
  if (error instanceof SessionError && error.kind === 'nothingToExport') {
    return l10n.t('There is nothing to export yet. Say first what to edit, for example "trim the silences".');
  }
  return error instanceof Error ? error.message : String(error);
}

/** What the credits come to; editing on this computer takes none. */
export function creditsText(service: ServiceKind, available: number): string {
  return service === 'embedded'
    ? l10n.t('Editing on this computer is free and without limits.')
    : l10n.t('Credits left: {0}', available);
}

/** Aborted by the user: nothing to report but that. */
export function isCancellation(error: unknown): boolean {
  return isServiceError(error, 'cancelled') || (error instanceof Error && error.name === 'AbortError');
}

function serviceText(kind: ServiceErrorKind, message: string): string {
  switch (kind) {
    case 'timedOut':
      return l10n.t('The editing service did not answer in time. Try again.');
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'tokenInvalid':
      return l10n.t('The editing service did not accept the access token.');
    case 'sessionLost':
      return l10n.t(
        'The editing service no longer knows this session. Start a new one and add the files again.',
      );
    case 'noCredits':
      return l10n.t('There are no credits left for this request.');
    case 'tooLarge':
      return l10n.t('The file is larger than 500 MB. Compress or trim it first.');
    case 'exportBlocked':
      return l10n.t(
        'Export is not part of the free plan of the cloud. Editing on this computer exports without limits.',
      );
    case 'rateLimited':
      return l10n.t('The editing service asks to slow down. Try again in a minute.');
    case 'badAnswer':
      return l10n.t('The editing service gave an answer that could not be read.');
    case 'unreachable':
    case 'unsupportedType':
    case 'refused':
    case 'serverFailed':
      return message;
  }
}
