import { isServiceError } from '../client/errors';
import type { EditingSession, SessionEvent } from '../session/editing-session';
import type { DryRun } from '../session/turns/dry-run';
import type { AddedFile } from '../session/upload';
import { editedTimeline } from '../timeline/timeline';
import type { TimelineView } from '../timeline/timeline';
import type { Edits, ExportWish, OnEvent, Project } from './desk';

/**
 * A session as tools see it, where nothing else shows it. Files are added and edits done one at a time; what only looks,
 * and an export, waits for none of them.
 */
export class SessionProject implements Project {
  private queue: Promise<unknown> = Promise.resolve();
  private lost = false;

  constructor(private readonly session: EditingSession) {}

  /** The engine no longer knows it. */
  get isLost(): boolean {
    return this.lost;
  }

  get service(): EditingSession['service'] {
    return this.session.service;
  }

  get media(): readonly AddedFile[] {
    return this.session.media;
  }

  add(place: string, signal: AbortSignal): Promise<void> {
    return this.inTurn(async () => {
      await this.session.addFile(place, () => undefined, signal);
    });
  }

  async timeline(signal: AbortSignal): Promise<TimelineView | undefined> {
    await this.noting(this.session.refresh(signal));
    return editedTimeline(this.session.timeline);
  }

  dryRun(message: string | Edits, signal: AbortSignal): Promise<DryRun> {
    return this.noting(this.session.dryRun(message, signal));
  }

  edit(
    message: string | Edits,
    onEvent: OnEvent,
    signal: AbortSignal,
    check?: () => Promise<void>,
  ): Promise<void> {
    return this.inTurn(async () => {
      await check?.();
      const events =
        typeof message === 'string'
          ? this.session.edit(message, signal)
          : this.session.applyEdits(message, signal);
      await passOn(events, onEvent);
    });
  }

  frame(atMs: number, height: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.noting(this.session.frame(atMs, height, signal));
  }

  export(options: ExportWish, onEvent: OnEvent, signal: AbortSignal): Promise<void> {
    return this.noting(passOn(this.session.export(signal, options), onEvent));
  }

  private async noting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.lost ||= isServiceError(error, 'sessionLost');
      throw error;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.noting(this.queue.then(work));
    this.queue = result.catch(() => undefined);
    return result;
  }
}

async function passOn(events: AsyncIterable<SessionEvent>, onEvent: OnEvent): Promise<void> {
  for await (const event of events) onEvent(event);
}
