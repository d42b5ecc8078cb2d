import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inWords } from '../../../src/engine/server/turn-message';
import { takeTurn } from '../../../src/engine/server/turn';
import type { TurnEvent } from '../../../src/engine/server/turn-events';
import { sessionRecord, StoredSession } from '../../../src/engine/storage/stored-session';
import { route } from '../../../src/session/turns/routing';
import { captionsOf, mediaOf, soundOf, talkCaptions } from './files';
import type { FileName } from './files';
import { seen } from './facts';
import type { Seen } from './facts';
import { heardIn } from './heard';
import type { Heard } from './heard';

/** A session of the engine with files that are only described, and the routing in front of it. */
export class Conversation {
  private constructor(
    private readonly session: StoredSession,
    private readonly folder: string | undefined,
  ) {}

  static async begin(files: readonly FileName[], language: 'en' | 'zh'): Promise<Conversation> {
    const hasCaptions = files.includes('talk.srt');
    const folder = hasCaptions ? await mkdtemp(join(tmpdir(), 'prompt-')) : tmpdir();
    if (hasCaptions) await writeFile(join(folder, 'talk.srt'), talkCaptions);
    const record = sessionRecord.parse({
      sessionId: 'session',
      taskId: 'task',
      userId: 'user',
      taskName: 'prompts',
      language,
      createdAt: '2026-01-01T00:00:00Z',
      media: mediaOf(files),
      captions: captionsOf(files, folder),
      history: [{ number: 0, label: '' }],
      current: 0,
      nextDraft: 1,
    });
    // In memory: of thousands of prompts none is slowed down by a disk.
    const session = new StoredSession(folder, record).rehearsal();
    return new Conversation(session, hasCaptions ? folder : undefined);
  }

  /** The same conversation, to go on with in memory: of what is said there this one knows nothing. */
  rehearsal(): Conversation {
    return new Conversation(this.session.rehearsal(), this.folder);
  }

  /** Says a whole request, as the extension sends it: what the session does itself is taken out first. */
  async say(request: string): Promise<Heard[]> {
    const heard: Heard[] = [];
    for (const step of route(request)) {
      if (step.type === 'message') heard.push(...(await this.send(step.text)));
      else {
        heard.push({ as: 'session', does: step.type, text: request });
        if (step.type === 'upload' && step.then !== undefined) heard.push(...(await this.send(step.then)));
      }
    }
    return heard;
  }

  /** The draft as it stands on disk; `undefined` before the first edit. */
  draft(): Promise<string | undefined> {
    return this.session.draftText();
  }

  async seen(): Promise<Seen | undefined> {
    const timeline = await this.session.timeline();
    return timeline && seen(timeline, this.session.media);
  }

  async undo(): Promise<void> {
    await this.session.step(-1);
  }

  async end(): Promise<void> {
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
  }

  private async send(message: string): Promise<Heard[]> {
    const events: TurnEvent[] = [];
    const loudness = (media: Parameters<typeof soundOf>[0]) => Promise.resolve(soundOf(media));
    const { signal } = new AbortController();
    for await (const event of takeTurn(this.session, inWords(message), loudness, signal)) events.push(event);
    return heardIn(events);
  }
}
