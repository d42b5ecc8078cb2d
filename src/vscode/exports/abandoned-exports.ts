import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { Exports } from '../../session/exports/exports';
import type { Log } from '../../session/outside';
import type { ExportEnd, RunningExport } from '../../session/exports/running-export';
import { errorText } from '../error-text';
import { offerExport } from './export-outcome';
import type { ExportPanels } from './export-panels';

/** How long panels that are brought back may take to be filled, in milliseconds. */
const patienceMs = 10_000;

/** Shows the exports of earlier windows that this one goes on with: the service went on when those closed. */
export function resumeExports(exports: Exports, panels: ExportPanels, log: Log): vscode.Disposable {
  const unsubscribe = exports.onDidTakeUp((running) => {
    showExport(running, exports, panels).catch((error: unknown) =>
      log.warn(`An export: ${errorText(error)}`),
    );
  });
  exports.takeUp().catch((error: unknown) => log.warn(`Exports of earlier windows: ${errorText(error)}`));
  return new vscode.Disposable(unsubscribe);
}

/**
 * Follows an export in a notification, and tells its end; where a panel that is seen shows both, that is enough.
 * @param sourcePath The file that it is named after.
 */
export async function showExport(
  running: RunningExport,
  exports: Exports,
  panels: ExportPanels,
  sourcePath = running.job?.sourcePath ?? '',
): Promise<void> {
  const name = basename(sourcePath);
  const filled = panels.whenFilled();
  await Promise.race([filled.reached, running.ended, delay(patienceMs, undefined, { ref: false })]);
  filled.stop();
  const end = (await notified(running, exports, panels, name)) ?? (await running.ended);
  // What failed may be missed in a list.
  if (end.type !== 'failed' && panels.show(running.id)) return;
  await offerExport(end, name, async () => {
    const again = running.id === undefined ? undefined : await exports.retry(running.id);
    if (again) await showExport(again, exports, panels, sourcePath);
  });
}

/** Follows an export to its end, or until a panel shows it: no notification is to lie over that. */
function notified(
  running: RunningExport,
  exports: Exports,
  panels: ExportPanels,
  name: string,
): Thenable<ExportEnd | undefined> {
  if (panels.show(running.id)) return Promise.resolve(undefined);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Exporting {0}', name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancelled = token.onCancellationRequested(() => running.cancel());
    let done = 0;
    const unsubscribe = exports.onDidChange(({ id, status }) => {
      if (id !== running.id || (status.type !== 'rendering' && status.type !== 'downloading')) return;
      const percent = Math.floor(status.percent ?? 0);
      const message =
        status.type === 'rendering'
          ? vscode.l10n.t('Rendering… {0}%', percent)
          : vscode.l10n.t('Saving… {0}%', percent);
      // Rendering is most of the time.
      const all = status.type === 'rendering' ? percent * 0.8 : 80 + percent * 0.2;
      progress.report({ message, increment: Math.max(0, all - done) });
      done = Math.max(done, all);
    });
    const shown = panels.whenShown(running.id);
    try {
      return await Promise.race([running.ended, shown.reached.then(() => undefined)]);
    } finally {
      shown.stop();
      cancelled.dispose();
      unsubscribe();
    }
  });
}
