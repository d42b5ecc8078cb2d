import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { jsonOf } from '../contract/json-text';
import { systemCode } from './errors';
import type { Log } from './outside';
import { conversationIdSchema, savedConversationSchema, withinLimits } from './saved-conversation';
import type { SavedConversation } from './saved-conversation';

/** What a file holds: the conversation, and which window writes it. */
const fileSchema = z.object({ writer: z.string(), conversation: savedConversationSchema });

const suffix = '.json';

/** How long changes are gathered before they are written, in milliseconds. */
const gatherMs = 500;

/** `spoiled` is a file that is there, but is no conversation that this version can read. */
export type FoundConversation =
  | { readonly type: 'found'; readonly conversation: SavedConversation }
  | { readonly type: 'spoiled' | 'none' };

type OpenedFile =
  | { readonly type: 'found'; readonly file: z.infer<typeof fileSchema> }
  | { readonly type: 'spoiled' | 'none' };

/**
 * The conversations of a workspace on disk, one file each, written whole or not at all. Where several windows have
 * the same one, the window that took it up last writes it; what the others go on to say of it is not kept.
 */
export class ConversationStore {
  private readonly writer = randomUUID();
  private readonly pending = new Map<string, () => SavedConversation | undefined>();
  /** Those that this window wrote: where the file is gone again, another window deleted it. */
  private readonly written = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  /** Reads, writes and deletions, one after another. */
  private queue: Promise<unknown> = Promise.resolve();
  private isClosed = false;

  /** @param folder Made with the first write. Absolute path. */
  constructor(
    private readonly folder: string,
    private readonly log: Log,
  ) {}

  /**
   * Writes a conversation soon, together with what else happens to it until then.
   * @param contents Asked when it is written; `undefined` where there is nothing to keep.
   */
  saveSoon(id: string, contents: () => SavedConversation | undefined): void {
    if (this.isClosed) return;
    this.pending.set(id, contents);
    this.timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  /** Takes a conversation over from the window that wrote it so far. */
  takeOver(conversation: SavedConversation): Promise<void> {
    return this.inTurn(() => this.write(conversation, true));
  }

  /** Writes what is not written yet. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Asked now: a window that closes ends what is under way right after this.
    const contents = [...this.pending.values()].flatMap((each) => each() ?? []);
    this.pending.clear();
    return this.inTurn(async () => {
      for (const conversation of contents) await this.write(conversation, false);
    });
  }

  /** Those that can be read, the one that was used last first. */
  async list(): Promise<SavedConversation[]> {
    await this.flush();
    return this.inTurn(async () => {
      const found: SavedConversation[] = [];
      for (const id of await this.ids()) {
        const each = await this.open(id);
        if (each.type === 'found') found.push(each.file.conversation);
      }
      return found.sort((a, b) => b.lastUsedAt - a.lastUsedAt);
    });
  }

  async read(id: string): Promise<FoundConversation> {
    if (!conversationIdSchema.safeParse(id).success) return { type: 'none' };
    await this.flush();
    const opened = await this.inTurn(() => this.open(id));
    return opened.type === 'found'
      ? { type: 'found', conversation: opened.file.conversation }
      : { type: opened.type };
  }

  /** Forgets a conversation for good; its session and files are not touched. */
  delete(id: string): Promise<void> {
    this.pending.delete(id);
    return this.inTurn(() => rm(this.pathOf(id), { force: true }));
  }

  /** Writes what is left and takes nothing more. */
  close(): Promise<void> {
    const written = this.flush();
    this.isClosed = true;
    return written;
  }

  /** A failure is the caller's, and does not stop what comes after. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap((name) => {
      const id = name.endsWith(suffix) ? name.slice(0, -suffix.length) : '';
      return conversationIdSchema.safeParse(id).success ? [id] : [];
    });
  }

  private async open(id: string): Promise<OpenedFile> {
    let text: string;
    try {
      text = await readFile(this.pathOf(id), 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return { type: 'none' };
      this.log.warn(`The conversation ${id} cannot be read (${systemCode(error) ?? 'unknown'}).`);
      return { type: 'spoiled' };
    }
    const file = fileSchema.safeParse(jsonOf(text));
    if (file.success && file.data.conversation.id === id) return { type: 'found', file: file.data };
    this.log.warn(`The file of the conversation ${id} is spoiled and left as it is.`);
    return { type: 'spoiled' };
  }

  /** A disk that is full must not end an edit: what can't be kept is logged. */
  private async write(conversation: SavedConversation, takesOver: boolean): Promise<void> {
    const { id } = conversation;
    try {
      if (!takesOver) {
        const opened = await this.open(id);
        if (opened.type === 'none' && this.written.has(id)) return;
        if (opened.type === 'found' && opened.file.writer !== this.writer) {
          this.log.info(`The conversation ${id} goes on in another window.`);
          return;
        }
      }
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const file = { writer: this.writer, conversation: withinLimits(conversation) };
      await writeFileAtomic(this.pathOf(id), JSON.stringify(file), { mode: 0o600 });
      this.written.add(id);
    } catch (error) {
      this.log.warn(`The conversation ${id} could not be kept (${systemCode(error) ?? String(error)}).`);
    }
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}${suffix}`);
  }
}
