import { l10n } from 'vscode';
import type { ServiceKind } from '../../session/editing-session';
import { isSessionError } from '../../session/errors';
import type { Stage } from './event-recorder';

/** What is kept of a request that was cancelled, or that the user did not want to pay for. */
export function cancelledText(stage: Stage, service: ServiceKind, error: unknown): string {
  if (isSessionError(error, 'costsDeclined')) return l10n.t('Nothing was sent, and nothing was charged.');
  switch (stage) {
    case 'asking':
      return l10n.t('Cancelled.');
    case 'adding':
      return l10n.t('Cancelled. Files that were not added yet are left out.');
    case 'editing':
      return service === 'embedded'
        ? l10n.t('Cancelled. Nothing of it was kept.')
        : l10n.t('Cancelled. The cloud may have made the edit all the same: look at the tracks.');
    case 'edited':
      return l10n.t('Cancelled. What was done before is kept.');
    case 'exporting':
      return l10n.t('Export cancelled. No file was written; your edits are kept.');
  }
}
