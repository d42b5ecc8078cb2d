import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'mocha';
import type { Media } from '../../../src/engine/model/media';
import { inWords } from '../../../src/engine/server/turn-message';
import type { Message } from '../../../src/engine/server/turn-message';
import { takeTurn } from '../../../src/engine/server/turn';
import { SessionStore } from '../../../src/engine/storage/session-store';
import { audioOf, loudnessOf, videoOf } from '../edits/world';

export const minute = videoOf('talk.mp4', { durationMs: 30_000, width: 1920, height: 1080 });
export const song = audioOf('song.mp3');

/** A session whose files are only described, and that can be taken up by another engine. */
export class Talk {
  private constructor(
    private store: SessionStore,
    private readonly folder: string,
    private readonly sessionId: string,
  ) {}

  static async begin(folder: string, media: readonly Media[], language = 'en'): Promise<Talk> {
    const store = new SessionStore(folder);
    const session = await store.create({ userId: 'me', taskName: 'talk', language });
    await session.addMedia(media);
    return new Talk(store, folder, session.record.sessionId);
  }

  restart(): void {
    this.store = new SessionStore(this.folder);
  }

  private async session() {
    const session = await this.store.find(this.sessionId, 'me');
    assert.ok(session);
    return session;
  }

  /** What one message is answered with. */
  async say(prompt: string): Promise<string> {
    return (await this.turn(prompt)).text;
  }

  turn(prompt: string): Promise<{ text: string; suggestions: readonly string[] }> {
    return this.send(inWords(prompt));
  }

  async send(message: Message): Promise<{ text: string; suggestions: readonly string[] }> {
    const speech = loudnessOf([10, 0.5], [2, 0.001], [18, 0.5]);
    const signal = new AbortController().signal;
    let text = '';
    let suggestions: readonly string[] = [];
    for await (const event of takeTurn(
      await this.session(),
      message,
      () => Promise.resolve(speech),
      signal,
    )) {
      if (event.type === 'text') text += event.content;
      if (event.type === 'suggestions') suggestions = event.prompts;
    }
    return { text: text.trim(), suggestions };
  }

  async timeline() {
    return (await this.session()).timeline();
  }

  async question() {
    return (await this.session()).record.question;
  }

  async labels() {
    const { history, current } = (await this.session()).record;
    return history.slice(1, current + 1).map(({ label }) => label);
  }
}

/** For one suite: begins sessions in a folder that each test has of its own. */
export function talks(): (media?: readonly Media[], language?: string) => Promise<Talk> {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'dialog-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return (media = [minute], language = 'en') => Talk.begin(folder, media, language);
}
