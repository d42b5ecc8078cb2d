import type { Clock } from '../client/clock';
import type { ServiceClient } from '../client/service-client';
import type { EditCosts } from './account/cloud-account';
import type { ExportEvent } from './exports/export';
import type { ExportJobs } from './exports/export-jobs';
import type { Log } from './outside';
import type { OutsideFiles } from './outside-files';
import type { TurnTimings } from './turns/turn';

export type ServiceKind = 'embedded' | 'cloud';

export interface SessionSetup {
  readonly client: ServiceClient;
  readonly service: ServiceKind;
  /** Where the session is held: the cloud's address, or `embedded`. */
  readonly address: string;
  readonly exportJobs: ExportJobs;
  /** ISO code of the language that replies are wanted in. */
  readonly language: string;
  readonly log: Log;
  /** Absent where only files of this computer can be read. */
  readonly outside?: OutsideFiles;
  /** Absent where edits cost nothing. */
  readonly costs?: EditCosts;
  readonly clock?: Clock;
  readonly timings?: TurnTimings;
}

/**
 * Renders what was on the timeline when this was made, and writes the file.
 * @param conversation The id of the one that shows it.
 */
export type ReadyExport = (signal: AbortSignal, conversation?: string) => AsyncGenerator<ExportEvent, void>;
