import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Exports } from '../../session/exports/exports';
import type { Log } from '../../session/outside';
import type { RunningExport } from '../../session/exports/running-export';
import { errorText } from '../error-text';
import { offerExport } from './export-outcome';

/** Shows the exports of earlier windows that this one goes on with: the service went on when those closed. */
export function resumeExports(exports: Exports, log: Log): vscode.Disposable {
  const unsubscribe = exports.onDidTakeUp((running) => {
    showExport(running, exports).catch((error: unknown) => log.warn(`An export: ${errorText(error)}`));
  });
  exports.takeUp().catch((error: unknown) => log.warn(`Exports of earlier windows: ${errorText(error)}`));
  return new vscode.Disposable(unsubscribe);
}

/** Follows an export in a notification, and tells its end. @param sourcePath The file that it is named after. */
export async function showExport(
  running: RunningExport,
  exports: Exports,
  sourcePath = running.job?.sourcePath ?? '',
): Promise<void> {
  const name = basename(sourcePath);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting {0}', name),
    cancellable: true,
  };
  const end = await vscode.window.withProgress(options, async (progress, token) => {
    const cancelled = token.onCancellationRequested(() => running.cancel());
    let shown = 0;
    const unsubscribe = exports.onDidChange(({ id, status }) => {
      if (id !== running.id || (status.type !== 'rendering' && status.type !== 'downloading')) return;
      const percent = Math.floor(status.percent ?? 0);
      const message =
        status.type === 'rendering'
          ? vscode.l10n.t('Rendering… {0}%', percent)
          : vscode.l10n.t('Saving… {0}%', percent);
      // Rendering is most of the time.
      const all = status.type === 'rendering' ? percent * 0.8 : 80 + percent * 0.2;
      progress.report({ message, increment: Math.max(0, all - shown) });
      shown = Math.max(shown, all);
    });
    try {
      return await running.ended;
    } finally {
      cancelled.dispose();
      unsubscribe();
    }
  });
  await offerExport(end, name, async () => {
    const again = running.id === undefined ? undefined : await exports.retry(running.id);
    if (again) await showExport(again, exports, sourcePath);
  });
}
