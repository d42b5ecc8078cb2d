import * as vscode from 'vscode';
import type { ServiceKind } from '../session/editing-session';
import type { SavedConversation } from '../session/saved-conversation';
import type { Conversation } from './conversation/conversation';
import { timelineText } from './conversation/event-recorder';
import type { SavedConversations } from './conversation/saved-conversations';
import type { Services } from './services';
import type { Workbench } from './workbench';

/** One conversation of this workspace, whether a window has it open or not. */
export interface ListedSession {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Milliseconds since the epoch; `undefined` for one in which nothing has happened yet. */
  readonly lastUsedAt: number | undefined;
  /** `undefined` as long as it has no session with a service. */
  readonly service: ServiceKind | undefined;
  /** `current` is the one that the commands are about. */
  readonly state: 'current' | 'open' | 'closed';
}

/** The conversations of this workspace: those of this window, and those that earlier ones left. */
export class SessionList {
  constructor(
    private readonly workbench: Workbench,
    private readonly saved: SavedConversations,
    private readonly services: Pick<Services, 'resume'>,
  ) {}

  /** The current one first, then the one that was used last. */
  async all(): Promise<ListedSession[]> {
    const open = this.workbench.all.map((conversation) => this.listedOpen(conversation));
    const closed = (await this.saved.list())
      .filter(({ id }) => !open.some((each) => each?.id === id))
      .map((each) => listed(each, 'closed'));
    const rank = ({ state, lastUsedAt }: ListedSession) =>
      state === 'current' ? Infinity : (lastUsedAt ?? 0);
    return [...open.filter((each) => each !== undefined), ...closed].sort((a, b) => rank(b) - rank(a));
  }

  /** Shows a conversation in its panel. @throws Error where it can't be read, or is gone */
  async open(id: string): Promise<void> {
    const conversation = await this.workbench.find(id);
    if (!conversation) throw new Error(vscode.l10n.t('This session is no longer there.'));
    this.workbench.show(conversation);
  }

  async rename(id: string, name: string): Promise<void> {
    const open = this.workbench.openOne(id);
    if (open) {
      open.record.rename(name);
      return;
    }
    const found = await this.saved.read(id);
    if (found.type === 'found') await this.saved.takeOver({ ...found.conversation, name, isNamed: true });
  }

  /** Deletes what is kept here; files and the session of the service stay. @throws Error where it is busy */
  async delete(id: string): Promise<void> {
    const open = this.workbench.openOne(id);
    if (open?.busy !== undefined) throw new Error(open.busy);
    await this.saved.delete(id, open);
    if (open) this.workbench.close(open);
  }

  /**
   * The address of a page that opens a session in a browser; `undefined` for one that has none, since it is edited
   * on this computer or has not begun.
   * @throws {ServiceError}
   */
  async browserPage(id: string, signal: AbortSignal): Promise<string | undefined> {
    const session = await this.sessionOf(id);
    if (session?.service !== 'cloud') return undefined;
    return this.services.resume(session, session.address).browserPage(signal);
  }

  private async sessionOf(id: string): Promise<SavedConversation['session']> {
    const open = this.workbench.openOne(id);
    if (open) return open.kept.session;
    const found = await this.saved.read(id);
    return found.type === 'found' ? found.conversation.session : undefined;
  }

  private listedOpen(conversation: Conversation): ListedSession | undefined {
    const state = conversation === this.workbench.inFront ? 'current' : 'open';
    const contents = this.saved.contentsOf(conversation);
    if (contents) return listed(contents, state);
    const { id, name, summary } = conversation;
    return state === 'current'
      ? { id, name, summary, lastUsedAt: undefined, service: undefined, state }
      : undefined;
  }
}

function listed(saved: SavedConversation, state: ListedSession['state']): ListedSession {
  const { id, name, lastUsedAt, session } = saved;
  return { id, name, summary: timelineText(saved), lastUsedAt, service: session?.service, state };
}
