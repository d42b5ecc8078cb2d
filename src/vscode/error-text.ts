import { l10n } from 'vscode';
import { isServiceError } from '../client/errors';
import type { ServiceError } from '../client/errors';
import type { Credits } from '../contract/answers';
import type { ServiceKind } from '../session/editing-session';
import { SessionError } from '../session/errors';

/** What the user reads about an error, in the display language where the words are the extension's own. */
export function errorText(error: unknown): string {
  if (isServiceError(error)) return serviceText(error);
  if (error instanceof SessionError && error.kind === 'nothingToExport') {
    return l10n.t('There is nothing to export yet. Say first what to edit, for example "trim the silences".');
  }
  if (error instanceof SessionError && error.kind === 'nothingToPreview') {
    return l10n.t('There is nothing to show yet. Add a video first.');
  }
  if (error instanceof SessionError && error.kind === 'exportExpired') {
    return l10n.t('The editing service no longer has the finished video. Export it again.');
  }
  if (error instanceof SessionError && error.kind === 'formatNotInCloud') {
    return l10n.t(
      'The cloud exports MP4 only. Export as MP4, or edit on this computer, where a GIF or the sound alone can be exported.',
    );
  }
  if (error instanceof SessionError && error.kind === 'suggestionOutdated') {
    return l10n.t(
      'The timeline or the files changed since these edits were suggested. Nothing was done: send your message once more.',
    );
  }
  return error instanceof Error ? error.message : String(error);
}

/** What the credits come to; editing on this computer takes none. */
export function creditsText(
  service: ServiceKind,
  { available, frozen }: Pick<Credits, 'available' | 'frozen'>,
): string {
  if (service === 'embedded') return l10n.t('Editing on this computer is free and without limits.');
  return frozen === 0
    ? l10n.t('Credits left: {0}', available)
    : l10n.t('Credits left: {0}, and {1} held by work in progress', available, frozen);
}

/** Said once, before the first edit that costs. */
export function costsText({ available }: Pick<Credits, 'available'>): string {
  return l10n.t('Edits in the cloud cost credits from here on. You have {0}.', available);
}

/** What the credits left are part of. */
export function creditsDetail({ frozen, total }: Credits): string {
  return l10n.t('Held by work in progress: {0}. In all: {1}.', frozen, total);
}

/** Aborted by the user: nothing to report but that. */
export function isCancellation(error: unknown): boolean {
  return isServiceError(error, 'cancelled') || (error instanceof Error && error.name === 'AbortError');
}

function serviceText({ kind, message, details }: ServiceError): string {
  switch (kind) {
    case 'timedOut':
      return l10n.t('The editing service did not answer in time. Try again.');
    case 'cancelled':
      return l10n.t('Cancelled.');
    case 'tokenInvalid':
      return details.reason === 'signedOut'
        ? l10n.t('You signed out while this was under way. Try again.')
        : l10n.t('The editing service did not accept the access token.');
    case 'sessionLost':
      return l10n.t(
        'The editing service no longer knows this session. Start a new one and add the files again.',
      );
    case 'noCredits':
      return l10n.t('There are no credits left for this request.');
    case 'tooLarge':
      return l10n.t('The file is larger than 500 MB. Compress or trim it first.');
    case 'fileChanged':
      return l10n.t(
        'The file changed while it was sent, so it was not added. Add it again once it is finished.',
      );
    case 'exportBlocked':
      return l10n.t(
        'Export is not part of the free plan of the cloud; this is not a matter of credits. Editing on this computer exports without limits.',
      );
    case 'paymentRequired':
      return l10n.t(
        'The cloud refused this request without payment. Look at your account there, or edit on this computer.',
      );
    case 'rateLimited':
      return details.reason === 'noAnonymousToken'
        ? l10n.t(
            'The cloud gives this computer no new anonymous token now: there is one in 7 days. Set a token of your own, edit on this computer, or try again later.',
          )
        : l10n.t('The editing service asks to slow down. Try again in a minute.');
    case 'badAnswer':
      return l10n.t('The editing service gave an answer that could not be read.');
    case 'unreachable':
    case 'unsupportedType':
    case 'refused':
    case 'serverFailed':
      return message;
  }
}
