import { isServiceError } from '../../client/errors';
import { leaveRunning } from './export';
import type { ExportEvent, SavedExport } from './export';
import { exportIdOf } from './export-job';
import type { ExportJob } from './export-job';

/** What makes an export happen, until the signal is aborted. */
export type RunExport = (signal: AbortSignal) => AsyncIterable<ExportEvent>;

/** How the run of an export in this window ended; `left` where the window closed and another goes on. */
export type ExportEnd =
  | ({ readonly type: 'done' } & SavedExport)
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'cancelled' }
  | { readonly type: 'left' };

/** An export that this window sees to. */
export class RunningExport {
  /** How it ended, after that was written down. Never rejects. */
  readonly ended: Promise<ExportEnd>;
  private readonly controller = new AbortController();
  private outcome: ExportEnd | undefined;

  /**
   * @param onEvent Told of each event, one after the other.
   * @param onEnd Writes down how it ended.
   * @param latest The job that it goes on with; none where it is new.
   */
  constructor(
    events: RunExport,
    private readonly onEvent: (event: ExportEvent) => void,
    onEnd: (end: ExportEnd) => Promise<void>,
    private latest?: ExportJob,
  ) {
    this.ended = this.run(events).then(async (end) => {
      this.outcome = end;
      await onEnd(end);
      return end;
    });
  }

  /** Of its latest try; `undefined` until it is written down, and where it never was. */
  get job(): ExportJob | undefined {
    return this.latest;
  }

  /** Stays over all its tries. */
  get id(): string | undefined {
    return this.latest && exportIdOf(this.latest);
  }

  get isOver(): boolean {
    return this.outcome !== undefined;
  }

  /** Ends it for good, on the service too. */
  cancel(): void {
    this.controller.abort();
  }

  /** Leaves it to another window. */
  leave(): void {
    this.controller.abort(leaveRunning);
  }

  private async run(events: RunExport): Promise<ExportEnd> {
    const { signal } = this.controller;
    try {
      for await (const event of events(signal)) {
        if (event.type === 'begun') this.latest = event.job;
        this.onEvent(event);
        if (event.type === 'done') return event;
      }
      throw new Error('The export ended without a file.');
    } catch (error) {
      if (signal.aborted && signal.reason === leaveRunning) return { type: 'left' };
      return signal.aborted || isServiceError(error, 'cancelled')
        ? { type: 'cancelled' }
        : { type: 'failed', error };
    }
  }
}
