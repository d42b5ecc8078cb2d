import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from './json-file';
import { StoredSession, recordName, sessionRecord } from './stored-session';
import type { SessionRecord } from './stored-session';

/** A session that nobody used for so long is removed, with all that was uploaded to it. */
const keepUnusedMs = 30 * 24 * 3600 * 1000;

/** Sessions that stay in memory though nobody asks for them at the moment. */
const maxIdleInMemory = 50;

const removedPrefix = 'removed-';
const sessionIdPattern = /^\d{1,32}$/;

/** Sessions on disk: a folder each, with a record, every draft of its history, and uploaded files. */
export class SessionStore {
  private readonly loading = new Map<string, Promise<StoredSession | undefined>>();
  /** The one used last is at the end. */
  private readonly recent = new Map<string, StoredSession>();
  /** Whoever works on a session holds it: as long as that lasts there is no second one of it. */
  private readonly alive = new Map<string, WeakRef<StoredSession>>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** How many sessions are kept in memory though they may be idle. */
  get inMemory(): number {
    return this.recent.size;
  }

  async create(owner: { userId: string; taskName: string; language: string }): Promise<StoredSession> {
    const record: SessionRecord = {
      ...owner,
      // Like the cloud's: digits, over 2^53, so that nobody comes to take one for a number.
      sessionId: String(
        (randomBytes(8).readBigUInt64BE() % 4_000_000_000_000_000_000n) + 5_000_000_000_000_000_000n,
      ),
      taskId: randomUUID(),
      createdAt: new Date(this.now()).toISOString(),
      media: [],
      captions: [],
      history: [{ number: 0, label: '', deeds: [] }],
      current: 0,
      nextDraft: 1,
    };
    const session = new StoredSession(join(this.folder, record.sessionId), record);
    await session.make();
    await this.use(session);
    return session;
  }

  /** @returns `undefined` where there is no such session, or it belongs to someone else. */
  async find(sessionId: string, userId: string): Promise<StoredSession | undefined> {
    if (!sessionIdPattern.test(sessionId)) return undefined;
    const known = this.recent.get(sessionId) ?? this.alive.get(sessionId)?.deref();
    const session = known ?? (await this.loadOnce(sessionId));
    if (session?.record.userId !== userId) return undefined;
    await this.use(session);
    return session;
  }

  /**
   * Removes the sessions that nobody used for a long time, and what earlier removals left.
   * @param isNeeded Told a session's id: one that is needed is kept.
   * @param onKept Told of each folder that could not be removed.
   * @returns The ids of the removed ones.
   */
  async removeUnused(
    isNeeded: (sessionId: string) => boolean,
    onKept: (folder: string, error: unknown) => void,
  ): Promise<string[]> {
    const removed: string[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const folder = join(this.folder, name);
      try {
        if (name.startsWith(removedPrefix)) await rm(folder, { recursive: true, force: true });
        if (!sessionIdPattern.test(name) || isNeeded(name) || !(await this.isUnused(name))) continue;
        this.recent.delete(name);
        this.alive.delete(name);
        // Gone at once for whoever looks for it, however long its files take.
        const away = join(this.folder, `${removedPrefix}${name}`);
        await rename(folder, away);
        removed.push(name);
        await rm(away, { recursive: true, force: true });
      } catch (error) {
        onKept(folder, error);
      }
    }
    return removed;
  }

  private async isUnused(sessionId: string): Promise<boolean> {
    const writtenAt = await this.writtenAt(join(this.folder, sessionId));
    const usedAt = Math.max(writtenAt, this.alive.get(sessionId)?.deref()?.lastUsed ?? 0);
    return usedAt < this.now() - keepUnusedMs;
  }

  /** Milliseconds since the epoch. A folder without a record was never finished; its own time counts. */
  private async writtenAt(folder: string): Promise<number> {
    const found = await stat(join(folder, recordName)).catch(() => stat(folder));
    return found.mtimeMs;
  }

  private async use(session: StoredSession): Promise<void> {
    const { sessionId } = session.record;
    this.alive.set(sessionId, new WeakRef(session));
    this.recent.delete(sessionId);
    this.recent.set(sessionId, session);
    for (const oldest of this.recent.keys()) {
      if (this.recent.size <= maxIdleInMemory) break;
      this.recent.delete(oldest);
    }
    for (const [id, held] of this.alive) if (held.deref() === undefined) this.alive.delete(id);
    await session.touch(this.now());
  }

  private loadOnce(sessionId: string): Promise<StoredSession | undefined> {
    const begun = this.loading.get(sessionId);
    if (begun) return begun;
    const loading = this.load(sessionId).finally(() => this.loading.delete(sessionId));
    this.loading.set(sessionId, loading);
    return loading;
  }

  private async load(sessionId: string): Promise<StoredSession | undefined> {
    const folder = join(this.folder, sessionId);
    try {
      const record = await readJson(join(folder, recordName), sessionRecord);
      const session = new StoredSession(folder, record);
      await session.removeLeftovers();
      this.alive.set(sessionId, new WeakRef(session));
      return session;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
