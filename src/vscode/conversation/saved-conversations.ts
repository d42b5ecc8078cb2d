import type * as vscode from 'vscode';
import type { ConversationStore } from '../../session/conversation-store';
import type { SavedConversation } from '../../session/saved-conversation';
import type { Conversation } from './conversation';
import { savedOf } from './saved-record';
import type { Times } from './saved-record';

/** Keeps the conversations of this window on disk as they go on. */
export class SavedConversations {
  private readonly times = new WeakMap<Conversation, Times>();
  private readonly watches = new WeakMap<Conversation, vscode.Disposable>();

  constructor(private readonly store: ConversationStore) {}

  /** @param times Of a conversation that came back. */
  keep(conversation: Conversation, times: Times = beginningNow()): void {
    this.times.set(conversation, times);
    conversation.keepNow = () => {
      this.saveSoon(conversation);
      return this.store.flush();
    };
    const watch = conversation.record.onDidChange(({ type }) => {
      if (type === 'focusPrompt') return;
      // Drawing it anew is no use of it.
      if (type !== 'snapshot') {
        const { createdAt } = this.timesOf(conversation);
        this.times.set(conversation, { createdAt, lastUsedAt: Date.now() });
      }
      this.saveSoon(conversation);
    });
    this.watches.set(conversation, watch);
  }

  /** As it is now; `undefined` where nothing has happened in it yet. */
  contentsOf(conversation: Conversation): SavedConversation | undefined {
    return savedOf(conversation, this.timesOf(conversation));
  }

  /** Those on disk, of this window and of earlier ones. The one that was used last comes first. */
  list(): Promise<SavedConversation[]> {
    return this.store.list();
  }

  read(id: string): ReturnType<ConversationStore['read']> {
    return this.store.read(id);
  }

  /** From now on this window writes it. */
  takeOver(saved: SavedConversation): Promise<void> {
    return this.store.takeOver(saved);
  }

  /** @param conversation Where it is open in this window. */
  async delete(id: string, conversation?: Conversation): Promise<void> {
    if (conversation) this.watches.get(conversation)?.dispose();
    await this.store.delete(id);
  }

  private saveSoon(conversation: Conversation): void {
    this.store.saveSoon(
      conversation.id,
      () => this.contentsOf(conversation),
      (branch) => conversation.partInto(branch),
    );
  }

  private timesOf(conversation: Conversation): Times {
    return this.times.get(conversation) ?? beginningNow();
  }
}

function beginningNow(): Times {
  const now = Date.now();
  return { createdAt: now, lastUsedAt: now };
}
