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

/** The conversation that parted from one that another window took up. */
export type Branch = Pick<SavedConversation, 'id' | 'name' | 'isNamed'>;

interface Pending {
  readonly contents: () => SavedConversation | undefined;
  readonly onBranch: (branch: Branch) => void;
}

/**
 * The conversations of a workspace on disk, one file each, written whole or not at all. Where several windows have
 * the same one, the window that took it up last writes it; what is done in another from then on is kept as a
 * conversation of its own.
 */
export class ConversationStore {
  private readonly writer = randomUUID();
  private readonly pending = new Map<string, Pending>();
  /** What was done in those that this window wrote. Where the file is gone again, another window deleted it. */
  private readonly written = new Map<string, string>();
  /** The conversations of their own that became of those that another window took up, by the ids of the latter. */
  private readonly branches = new Map<string, Branch>();
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
   * @param onBranch Called where another window took it up, and it was written as one of its own: once.
   */
  saveSoon(
    id: string,
    contents: () => SavedConversation | undefined,
    onBranch: (branch: Branch) => void = () => undefined,
  ): void {
    if (this.isClosed) return;
    this.pending.set(id, { contents, onBranch });
    this.timer ??= setTimeout(() => void this.flush(), gatherMs);
  }

  /** Takes a conversation over from the window that wrote it so far. */
  takeOver(conversation: SavedConversation): Promise<void> {
    return this.inTurn(async () => {
      this.branches.delete(conversation.id);
      await this.write(conversation);
    });
  }

  /** Writes what is not written yet. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Asked now: a window that closes ends what is under way right after this.
    const asked = [...this.pending.values()].map(({ contents, onBranch }) => [contents(), onBranch] as const);
    this.pending.clear();
    return this.inTurn(async () => {
      for (const [conversation, onBranch] of asked) if (conversation) await this.save(conversation, onBranch);
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

  /** Writes a conversation of this window, beside that of another window where that took it up. */
  private async save(conversation: SavedConversation, onBranch: (branch: Branch) => void): Promise<void> {
    const { id } = conversation;
    const branch = this.branches.get(id);
    if (branch) {
      await this.write({ ...conversation, ...branch });
      return;
    }
    const opened = await this.open(id);
    const written = this.written.get(id);
    if (opened.type === 'none' && written !== undefined) return;
    if (opened.type !== 'found' || opened.file.writer === this.writer) {
      await this.write(conversation);
      return;
    }
    // Exports are told in every window: they alone are no reason to part.
    if (written === deedsOf(conversation)) return;
    const begun = { id: randomUUID(), name: `${conversation.name} (2)`, isNamed: true };
    this.log.info(`The conversation ${id} goes on in another window, and here as ${begun.id}.`);
    this.branches.set(id, begun);
    await this.write({ ...conversation, ...begun });
    onBranch(begun);
  }

  /** A disk that is full must not end an edit: what can't be kept is logged. */
  private async write(conversation: SavedConversation): Promise<void> {
    const { id } = conversation;
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      const file = { writer: this.writer, conversation: withinLimits(conversation) };
      await writeFileAtomic(this.pathOf(id), JSON.stringify(file), { mode: 0o600 });
      this.written.set(id, deedsOf(conversation));
    } catch (error) {
      this.log.warn(`The conversation ${id} could not be kept (${systemCode(error) ?? String(error)}).`);
    }
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id}${suffix}`);
  }
}

/** What was done in a conversation, to tell whether anything was since. */
function deedsOf({ name, session, entries, media }: SavedConversation): string {
  const said = entries.filter(({ role }) => role === 'user' || role === 'agent').map(({ text }) => text);
  return JSON.stringify([name, session?.sessionId, media.map((each) => each.name), said]);
}
