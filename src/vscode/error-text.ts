import { l10n } from 'vscode';
import { isServiceError } from '../client/errors';
import type { Words } from '../contract/sentence';
import type { Credits } from '../contract/answers';
import type { ServiceKind } from '../session/editing-session';
import { wordsOf } from '../session/errors';

/** What the user reads about an error, in the display language where the words are the extension's own. */
export function errorText(error: unknown): string {
  const words = wordsOf(error);
  return words === undefined ? String(error) : inTheUsersLanguage(words);
}

function inTheUsersLanguage(words: Words): string {
  if (typeof words === 'string') return words;
  const values = words.values.map((each) => (typeof each === 'object' ? inTheUsersLanguage(each) : each));
  return l10n.t(words.english, ...values);
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
