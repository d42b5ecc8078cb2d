import * as vscode from 'vscode';
import type { EngineClient, OpenedPreview } from '../../client/engine-client';
import type { Waveform } from '../../contract/inspection';
import { SessionError } from '../../session/errors';
import { heardSound } from '../../session/heard-sound';
import type { Log } from '../../session/outside';
import type { AddedFile } from '../../session/upload';
import { exportOfPicture } from '../exports/export-picture';
import type { ConversationRecord } from './conversation-record';
import type { ConversationSession } from './conversation-session';
import { sentence } from '../../contract/sentence';

/** Looks at files of this machine, whichever service edits them. */
export type Inspector = Pick<EngineClient, 'frame' | 'waveform'>;

/** What is seen of a conversation's media and of its timeline. */
export class ConversationMedia implements vscode.Disposable {
  private readonly closed = new AbortController();

  /** @param inspector Begun when it is first needed. */
  constructor(
    private readonly record: ConversationRecord,
    private readonly sessions: ConversationSession,
    private readonly inspector: () => Inspector,
    /** Where the file of an export is. */
    private readonly exportedFile: (exportId: string) => vscode.Uri | undefined,
    private readonly log: Log,
  ) {}

  dispose(): void {
    this.closed.abort();
  }

  /** Listens to the first file that is heard, for what is proposed to begin with: nothing waits for that, nor for why it fails. */
  async listen(): Promise<void> {
    const { record, closed } = this;
    const { conversation } = record.contents;
    const first = record.firstHeard;
    if (!first || conversation.length > 0 || record.service !== 'embedded') return;
    try {
      const waveform = await this.waveform(first.id, closed.signal);
      record.setSound(first.id, waveform && heardSound(waveform));
    } catch (error) {
      if (closed.signal.aborted) return;
      this.log.warn(`Listening to ${first.name}: ${String(error)}`);
      record.setSound(first.id, undefined);
    }
  }

  /** The timeline as it is now, to be played. @throws {SessionError | ServiceError} */
  async openPreview(signal: AbortSignal): Promise<OpenedPreview> {
    const session = this.sessions.current;
    if (!session)
      throw new SessionError(
        'nothingToPreview',
        sentence('There is nothing to show yet. Add a video first.'),
      );
    return session.openPreview(signal);
  }

  /**
   * A frame of a medium, or of an export, as a JPEG; `undefined` where the file is not on this computer.
   * @param atMs From the file's start. @param height Pixels.
   * @throws {ServiceError}
   */
  async frame(
    mediaId: string,
    atMs: number,
    height: number,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const path = this.pathOfPicture(mediaId);
    return path === undefined ? undefined : this.inspector().frame(path, atMs, height, signal);
  }

  /**
   * The edited timeline at a moment, as an export would show it: a JPEG.
   * @param atMs From its start. @param height Pixels.
   * @throws {SessionError | ServiceError}
   */
  async timelineFrame(
    atMs: number,
    height: number,
    signal: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return this.sessions.current?.frame(atMs, height, signal);
  }

  private pathOfPicture(mediaId: string): string | undefined {
    const exportId = exportOfPicture(mediaId);
    if (exportId !== undefined) return this.exportedFile(exportId)?.fsPath;
    const file = this.fileOf(mediaId);
    return file?.kind === 'audio' || file?.kind === 'subtitles' ? undefined : file?.path;
  }

  /** How loud a file is; `undefined` where it is not on this computer, or has no sound. @throws {ServiceError} */
  async waveform(mediaId: string, signal: AbortSignal): Promise<Waveform | undefined> {
    const file = this.fileOf(mediaId);
    if (!file || file.kind === 'image' || file.kind === 'subtitles') return undefined;
    return this.inspector().waveform(file.path, signal);
  }

  /** Where a page may read a file from; `undefined` where it is not on this computer. */
  placeOf(mediaId: string): vscode.Uri | undefined {
    const file = this.fileOf(mediaId);
    return file && vscode.Uri.file(file.path);
  }

  /** Files of one name are told apart by their order. */
  private fileOf(mediaId: string): AddedFile | undefined {
    const { media } = this.record.contents;
    const item = media.find(({ id }) => id === mediaId);
    if (!item) return undefined;
    const number = media.filter(({ name }) => name === item.name).indexOf(item);
    const file = this.sessions.current?.media.filter(({ name }) => name === item.name)[number];
    return file?.address === undefined && file?.web === undefined ? file : undefined;
  }
}
