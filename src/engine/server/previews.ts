import { rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { EngineLog } from '../log';
import type { FfmpegTools } from '../media/ffmpeg';
import { decodeDraft } from '../model/draft';
import { planPreview } from '../rendering/preview';
import { requireSpace } from '../rendering/preconditions';
import { renderPreview, toSeekable } from '../rendering/preview-run';
import { GrowingFile } from '../storage/growing-file';
import type { PreviewStore } from '../storage/preview-store';
import type { StoredSession } from '../storage/stored-session';
import { draftKey } from './draft-key';
import { badRequest } from './problem';
import { shownDraft } from './shown-draft';
import { Turns } from './turns';
import { sentence } from '../../contract/sentence';

/**
 * As many as exports run at once; they run beside those, at a priority that leaves an export what it can use, because
 * somebody waits for a preview and it takes a fraction of an export's time.
 */
const previewsAtOnce = Math.max(1, Math.floor(availableParallelism() / 4));

/** A player that asks anew, as it does when it seeks, is back within this time. */
const graceMs = 250;

/** Looked at no more for so long, a preview is removed. */
const keepMs = 7 * 24 * 3600 * 1000;

/** Changes where previews come out otherwise than before. */
const version = 2;

export type OpenedPreview =
  | { readonly state: 'whole'; readonly key: string; readonly file: FileHandle }
  /** Comes as it is made. `leave` is called when nobody reads it here any more. */
  | {
      readonly state: 'growing';
      readonly key: string;
      readonly file: GrowingFile;
      readonly leave: () => void;
    };

/** The quick previews of all sessions: each one's current draft, made while somebody looks, and kept once whole. */
export class Previews {
  /** By session: an older draft's preview ends where a newer one's begins. */
  private readonly running = new Map<string, RunningPreview>();
  private readonly turns = new Turns(previewsAtOnce);
  private closed = false;

  constructor(
    private readonly store: PreviewStore,
    private readonly tools: () => Promise<FfmpegTools>,
    private readonly log: EngineLog,
  ) {}

  /** Removes what an engine that was killed has left half made. */
  restore(): Promise<void> {
    return this.store.removeLeftovers();
  }

  /** Removes what nobody looked at for long. @param now Milliseconds since the epoch. */
  prune(now: number): Promise<void> {
    return this.store.prune(now - keepMs);
  }

  /**
   * The preview of the session's current draft, or of its files before the first edit: found, joined, or begun.
   * @throws {Problem} where there is nothing to show.
   */
  async open(session: StoredSession): Promise<OpenedPreview> {
    const { sessionId } = session.record;
    const text = await shownDraft(session);
    if (text === undefined) throw badRequest(sentence('There is nothing to show: the timeline is empty.'));
    const key = draftKey(version, text, session);
    const whole = await this.store.open(key);
    if (whole) return { state: 'whole', key, file: whole };
    const current = this.running.get(sessionId);
    const isJoined = current?.key === key && !current.isAborted;
    const preview = isJoined ? current : this.begin(key, text, session);
    const leave = preview.join();
    try {
      return { state: 'growing', key, file: await preview.file, leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Ends all that are being made. */
  async close(): Promise<void> {
    this.closed = true;
    const running = [...this.running.values()];
    for (const preview of running) preview.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  /** Ends the session's older one. Without waiting, so that two requests at once begin no two. */
  private begin(key: string, text: string, session: StoredSession): RunningPreview {
    const { sessionId } = session.record;
    if (this.closed) throw badRequest('The engine is ending.');
    this.running.get(sessionId)?.abort();
    const preview = new RunningPreview(key, this.store, (work) => this.make(key, text, session, work));
    this.running.set(sessionId, preview);
    void preview.ended.then(() => {
      if (this.running.get(sessionId) === preview) this.running.delete(sessionId);
    });
    return preview;
  }

  /** Never rejects: what happens is told to the readers and to the log. */
  private async make(
    key: string,
    text: string,
    session: StoredSession,
    { file, workFolder, signal }: PreviewWork,
  ): Promise<void> {
    const startedAt = Date.now();
    let release: (() => void) | undefined;
    try {
      release = await this.turns.take(signal);
      const tools = await this.tools();
      const plan = planPreview(decodeDraft(JSON.parse(text)), session.media, tools);
      await requireSpace(plan.estimatedBytes, [workFolder]);
      for await (const bytes of renderPreview(plan, { tools, workFolder, signal })) await file.append(bytes);
      await file.finish();
      const seekable = join(workFolder, 'whole.mp4');
      await toSeekable(tools, { from: join(workFolder, streamName), to: seekable, signal });
      await this.store.keep(key, seekable);
      this.log.info(`preview took ${Date.now() - startedAt} ms for ${plan.durationMs} ms`);
    } catch (error) {
      if (!signal.aborted) this.log.warn(`preview ended: ${String(error)}`);
      await file.fail(error).catch((cause: unknown) => this.log.warn(`preview's file: ${String(cause)}`));
    } finally {
      release?.();
    }
  }
}

const streamName = 'stream.mp4';

interface PreviewWork {
  readonly file: GrowingFile;
  readonly workFolder: string;
  readonly signal: AbortSignal;
}

/** One that is being made, and who looks at it. */
class RunningPreview {
  /** What it is read from. @throws the file system's error where it could not be made. */
  readonly file: Promise<GrowingFile>;
  /** Resolves when it is made, or has stopped; it stays readable for those who have joined. */
  readonly ended: Promise<void>;
  private readonly controller = new AbortController();
  private readonly workFolder: Promise<string>;
  private viewers = 0;
  private hasEnded = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly key: string,
    store: PreviewStore,
    make: (work: PreviewWork) => Promise<void>,
  ) {
    this.workFolder = store.newWorkFolder();
    this.file = this.workFolder.then((folder) => GrowingFile.create(join(folder, streamName)));
    this.ended = this.run(make);
  }

  get isAborted(): boolean {
    return this.controller.signal.aborted;
  }

  abort(): void {
    this.controller.abort(new Error('The preview was stopped.'));
  }

  /** @returns What is called, once or more, when this viewer has left. */
  join(): () => void {
    this.viewers++;
    clearTimeout(this.timer);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.viewers--;
      if (this.viewers > 0) return;
      if (this.hasEnded) void this.removeUnused();
      else this.timer = setTimeout(() => void this.abortUnlessWhole(), graceMs);
    };
  }

  /** One that has only to be put in its place is kept for the next look. */
  private async abortUnlessWhole(): Promise<void> {
    const isWhole = await this.file.then(
      (file) => file.isWhole,
      () => true,
    );
    if (!isWhole && this.viewers === 0) this.abort();
  }

  private async run(make: (work: PreviewWork) => Promise<void>): Promise<void> {
    try {
      const { signal } = this.controller;
      await make({ file: await this.file, workFolder: await this.workFolder, signal });
    } catch {
      // The file could not be made, which those who wait for it are told.
    } finally {
      this.hasEnded = true;
      await this.removeUnused();
    }
  }

  /** The files lie there as long as somebody reads them; what can't be removed goes at the next start. */
  private async removeUnused(): Promise<void> {
    clearTimeout(this.timer);
    if (this.viewers > 0) return;
    await this.workFolder
      .then((folder) => rm(folder, { recursive: true, force: true }))
      .catch(() => undefined);
  }
}
