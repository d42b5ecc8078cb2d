import type { EditingSession } from '../editing-session';
import { leaveRunning } from '../exports/export';
import { exportIdOf } from '../exports/export-job';
import { isUnderWay } from '../exports/export-state';
import type { ExportState } from '../exports/export-state';
import type { OutputWishes } from '../exports/export-output';
import type { Exports } from '../exports/exports';
import type { ExportEnd } from '../exports/running-export';
import type { BatchStatus } from './batch-item';

/** What a batch does of the exports of all windows. */
export type BatchExports = Pick<Exports, 'run' | 'retry' | 'find' | 'cancel' | 'onDidChange'>;

/** How the export of a file ended; `elsewhere` where whoever sees to it goes on without the batch. */
export type BatchExportEnd =
  | ExportEnd
  | { readonly type: 'elsewhere'; readonly state: ExportState }
  | { readonly type: 'done'; readonly path: string };

/**
 * Exports what was edited, or goes on with the export that was begun for it.
 * @param earlier The id of that export.
 * @param onBegun Told the id by which the export is found from then on, also in a later window.
 * @param wishes What is said of it.
 * @param signal Cancels the export, but for `leaveRunning`: then it goes on by itself.
 * @throws {SessionError | ServiceError} where it could not be begun
 */
export async function exportEdited(
  exports: BatchExports,
  session: Pick<EditingSession, 'prepareExport'>,
  earlier: string | undefined,
  onBegun: (id: string) => void,
  wishes: OutputWishes | undefined,
  signal: AbortSignal,
): Promise<BatchExportEnd> {
  const state = earlier === undefined ? undefined : await exports.find(earlier);
  if (state?.status.type === 'done') return state.status;
  if (state && isUnderWay(state)) return { type: 'elsewhere', state };
  const watch: Parameters<BatchExports['run']>[1] = (event) => {
    if (event.type === 'begun') onBegun(exportIdOf(event.job));
  };
  const again = earlier === undefined ? undefined : await exports.retry(earlier, watch);
  const running = again ?? exports.run((await session.prepareExport(signal, { wishes })).run, watch);
  const left = new Promise<ExportEnd>((resolve) => {
    const stop = () => {
      if (signal.reason === leaveRunning) resolve({ type: 'left' });
      else running.cancel();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([running.ended, left]);
}

/** What the row of a file shows of its export. */
export function rowStatusOf({ status }: Pick<ExportState, 'status'>): BatchStatus {
  switch (status.type) {
    case 'rendering':
      return { type: 'rendering', percent: Math.floor(status.percent) };
    case 'downloading':
      return { type: 'rendering', percent: 100 };
    case 'elsewhere':
      return { type: 'rendering', percent: 0 };
    case 'done':
      return { type: 'done', path: status.path };
    case 'failed':
      return { type: 'failed', message: status.message };
    case 'cancelled':
      return status;
  }
}
