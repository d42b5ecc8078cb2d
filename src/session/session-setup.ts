import type { Clock } from '../client/clock';
import type { ServiceClient } from '../client/service-client';
import type { Quality } from '../contract/output-settings';
import type { EditCosts } from './account/cloud-account';
import type { ExportEvent } from './exports/export';
import type { OutputNote, OutputWishes } from './exports/export-output';
import type { ExportJobs } from './exports/export-jobs';
import type { Log } from './outside';
import type { OutsideFiles } from './outside-files';
import type { ModelChoice } from './planner/language-model';
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
  /**
   * Of exports where nothing is said of it, as the settings have it now; high where this is absent.
   * @param place Of the file that is edited, once there is one.
   */
  readonly usualQuality?: (place: string | undefined) => Quality;
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

/** An export that can be begun. */
export interface PreparedExport {
  readonly run: ReadyExport;
  /** Where it is not quite what was asked for. */
  readonly notes: readonly OutputNote[];
}

/** How a request is carried out. */
export interface RequestOptions {
  /** Runs an export by itself, while the request goes on; else the request waits for it. */
  readonly runExport?: (ready: ReadyExport) => void;
  /** The language models that may be asked where the embedded engine's grammar does not take a message whole. */
  readonly models?: ModelChoice;
}

/** What an export is begun with; by default everything is as usual. */
export interface ExportOptions {
  /** Another folder than the source's, where that cannot be written to. */
  readonly folder?: string | undefined;
  /** The file that the export is named after; by default the session's first video. */
  readonly sourcePath?: string | undefined;
  readonly wishes?: OutputWishes | undefined;
}
