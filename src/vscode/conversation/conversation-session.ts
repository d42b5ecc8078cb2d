import * as vscode from 'vscode';
import type { CloudAccount } from '../../session/account/cloud-account';
import type { EditingSession } from '../../session/editing-session';
import type { Log } from '../../session/outside';
import type { SavedConversation } from '../../session/saved-conversation';
import { mainFileOf } from '../../session/upload';
import type { ConversationRecord } from './conversation-record';
import { bringFiles, hereText } from '../account/edit-here';
import type { Outcome } from './outcome';
import type { KeptState } from './saved-record';
import { requireTrustIn } from '../restricted-mode';
import type { Services } from '../services';

export type SessionServices = Pick<Services, 'choice' | 'begin' | 'resume' | 'addressOf' | 'accountAt'>;

/** The session that a conversation has with a service: none before its first file, and another one where it is lost. */
export class ConversationSession {
  private address = '';
  private held: EditingSession | undefined;

  constructor(
    private readonly services: SessionServices,
    private readonly record: ConversationRecord,
    private readonly log: Log,
  ) {}

  get current(): EditingSession | undefined {
    return this.held;
  }

  /** The account in the cloud that this is edited with. */
  get account(): CloudAccount | undefined {
    return this.services.accountAt(this.address);
  }

  /** What a later window resumes. */
  get kept(): Pick<KeptState, 'session'> {
    return { ...(this.held && { session: { ...this.held.saved, address: this.address } }) };
  }

  /** The file that an export is named after, else the conversation itself. */
  get sourceName(): string {
    return mainFileOf(this.held?.media ?? [])?.name ?? this.record.title;
  }

  /** Goes on with the session of an earlier window. Nothing is sent. @throws Error where its address can't be used */
  resume(saved: NonNullable<SavedConversation['session']>): EditingSession {
    this.address = saved.address;
    this.held = this.services.resume(saved, saved.address);
    return this.held;
  }

  /** Begins one where there is none; `undefined` where the user did not choose a service. @throws {ServiceError | SessionError} */
  async begun(signal: AbortSignal): Promise<EditingSession | undefined> {
    if (this.held) {
      requireTrustIn(this.held.service);
      return this.held;
    }
    const service = await this.services.choice();
    if (!service) return undefined;
    requireTrustIn(service);
    this.address = this.services.addressOf(service);
    this.held = await this.services.begin(service, signal, this.address);
    this.record.service = service;
    this.record.refresh();
    return this.held;
  }

  /** Begins one on this computer in place of this one. @throws {ServiceError} */
  async beginHere(signal: AbortSignal): Promise<EditingSession> {
    const address = this.services.addressOf('embedded');
    this.held = await this.services.begin('embedded', signal, address);
    this.record.forgetTimelinesBefore();
    this.address = address;
    return this.held;
  }

  /** Goes on on this computer with the same files. @throws {SessionError | ServiceError} */
  async moveHere(signal: AbortSignal): Promise<EditingSession> {
    const { held } = this;
    const hadEdits = this.record.timeline !== null;
    const begun = await this.beginHere(signal);
    await bringFiles(held, begun, this.record, this.log, signal);
    // Nobody is told of edits that were lost where there were none.
    if (hadEdits) this.record.addEntry('notice', hereText(held));
    return begun;
  }

  /**
   * The service no longer knows the session: goes on with a new one, which has neither files nor a timeline.
   * @throws {ServiceError}
   */
  async replace(session: EditingSession, signal: AbortSignal, onReplaced: () => void): Promise<Outcome> {
    await session.replace(signal);
    onReplaced();
    this.record.forgetTimelinesBefore();
    this.record.forgetMedia();
    this.record.setTimeline(null);
    const message = vscode.l10n.t(
      'The editing service no longer knew this session, so a new one was begun. Its timeline is empty, and it needs the files once more.',
    );
    this.record.addEntry('error', message, [session.lostMedia.length > 0 ? 'reupload' : 'attach']);
    return { type: 'sessionReplaced', message };
  }
}
