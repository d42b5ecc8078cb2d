import { basename } from 'node:path';
import * as vscode from 'vscode';
import { errorText } from './error-text';
import { leaveRunning } from '../session/export';
import type { ExportJob } from '../session/export';
import type { Services } from './services';

/** Fetches the files of exports that an earlier window began: the service went on when the window closed. */
export function resumeExports(services: Services, log: vscode.LogOutputChannel): vscode.Disposable {
  const closing = new AbortController();
  const resumeOne = (job: ExportJob) => {
    const resume = async () => {
      for await (const event of services.finishExport(job, closing.signal)) {
        if (event.type !== 'done') continue;
        const open = vscode.l10n.t('Open');
        const message = vscode.l10n.t(
          'The export of {0} is done: {1}',
          basename(job.sourcePath),
          basename(event.path),
        );
        void vscode.window.showInformationMessage(message, open).then((answer) => {
          if (answer === open)
            void vscode.commands.executeCommand('vscode.open', vscode.Uri.file(event.path));
        });
      }
    };
    resume().catch((error: unknown) => {
      log.warn(`The export ${job.renderId} of an earlier window: ${errorText(error)}`);
    });
  };
  void services.exportJobs.takeUp().then((jobs) => jobs.forEach(resumeOne));
  return new vscode.Disposable(() => closing.abort(leaveRunning));
}
