import { basename } from 'node:path';
import { decodeTimeline } from '../../timeline/decode';
import { nameOfPlace } from '../outside-files';
import { exportName } from './export-file';
import type { SavedExport } from './export';
import type { EndedExport } from './export-history';
import { draftOf, exportIdOf } from './export-job';
import type { ExportJob } from './export-job';

/** An export that is under way. */
export type ExportProgress =
  | { readonly type: 'rendering'; readonly percent: number }
  /** In bytes; `percent` (0 to 100) and `totalBytes` where the server told the length. */
  | {
      readonly type: 'downloading';
      readonly bytes: number;
      readonly totalBytes?: number;
      readonly percent?: number;
    }
  /** Another window sees to it. */
  | { readonly type: 'elsewhere' };

export type ExportStatus =
  | ExportProgress
  | ({ readonly type: 'done' } & SavedExport)
  /** `message` is for the user; `error` is there where it failed in this window. */
  | { readonly type: 'failed'; readonly message: string; readonly error?: unknown }
  | { readonly type: 'cancelled' };

/** One export, under way or over. */
export interface ExportState {
  /** Stays over all its tries, and beyond the window. */
  readonly id: string;
  /** The export that it was begun in place of. */
  readonly replaces?: string;
  /** The id of the one that shows it. */
  readonly conversation: string | undefined;
  /** The name of the file; as long as there is none it may still get a number. */
  readonly name: string;
  readonly sourcePath: string;
  readonly service: ExportJob['service'];
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** Of the video, in milliseconds. */
  readonly durationMs: number;
  readonly status: ExportStatus;
}

export function isUnderWay({ status }: Pick<ExportState, 'status'>): boolean {
  return status.type === 'rendering' || status.type === 'downloading' || status.type === 'elsewhere';
}

/** @param replaces The export that it was begun in place of. */
export function stateOfJob(job: ExportJob, status: ExportStatus, replaces?: string): ExportState {
  return {
    id: exportIdOf(job),
    ...(replaces !== undefined && { replaces }),
    ...factsOf(job),
    name:
      status.type === 'done'
        ? nameOfPlace(status.path, basename)
        : exportName(job.sourcePath, 1, job.output.format),
    status,
  };
}

export function stateOfEnded(ended: EndedExport): ExportState {
  const { id, end, sourcePath, output } = ended;
  const name =
    end.type === 'done' ? nameOfPlace(end.path, basename) : exportName(sourcePath, 1, output.format);
  return { id, ...factsOf(ended), name, status: end };
}

function factsOf(
  from: Pick<ExportJob, 'conversation' | 'sourcePath' | 'service' | 'startedAt' | 'draft'>,
): Pick<ExportState, 'conversation' | 'sourcePath' | 'service' | 'startedAt' | 'durationMs'> {
  const { conversation, sourcePath, service, startedAt } = from;
  const { durationMs } = decodeTimeline(draftOf(from).value);
  return { conversation, sourcePath, service, startedAt, durationMs };
}

/** What is written down of a job that is over. */
export function endedOf(job: ExportJob, status: ExportStatus): EndedExport {
  const { conversation, sessionId, service, address, sourcePath, folder, draft, output, startedAt } = job;
  return {
    ...{ version: 1, id: exportIdOf(job), endedAt: Date.now() },
    ...{ sessionId, service, address, sourcePath, folder, draft, output, startedAt },
    ...(conversation !== undefined && { conversation }),
    end: endOf(status),
  };
}

function endOf(status: ExportStatus): EndedExport['end'] {
  switch (status.type) {
    case 'done':
      return status;
    case 'failed':
      return { type: 'failed', message: status.message };
    default:
      return { type: 'cancelled' };
  }
}
