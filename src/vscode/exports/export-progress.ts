import * as vscode from 'vscode';
import type { ExportProgress, ExportStatus } from '../../session/exports/export-state';

/** How far an export of this window has come. */
export type OwnProgress = Exclude<ExportProgress, { readonly type: 'elsewhere' }>;

export function isOwnProgress(status: ExportStatus): status is OwnProgress {
  return status.type === 'rendering' || status.type === 'downloading';
}

export function progressText(progress: OwnProgress): string {
  if (progress.type === 'rendering') return vscode.l10n.t('Rendering… {0}%', Math.floor(progress.percent));
  return progress.percent === undefined
    ? vscode.l10n.t('Saving…')
    : vscode.l10n.t('Saving… {0}%', Math.floor(progress.percent));
}
