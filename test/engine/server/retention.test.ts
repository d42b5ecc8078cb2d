import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EngineLog } from '../../../src/engine/log';
import { engineApp } from '../../../src/engine/server/app';
import { tidyUp } from '../../../src/engine/server/housekeeping';
import { IdleWatch } from '../../../src/engine/server/idle';
import { frameEntry, Inspection } from '../../../src/engine/server/inspection';
import { knownLoudness } from '../../../src/engine/server/known-loudness';
import { listenOnPort } from '../../../src/engine/server/listen';
import { Principals } from '../../../src/engine/server/principals';
import { Previews } from '../../../src/engine/server/previews';
import { RenderQueue } from '../../../src/engine/server/render-queue';
import { EntryFolder } from '../../../src/engine/storage/entry-folder';
import { PartCache } from '../../../src/engine/storage/part-cache';
import { LoudnessCache } from '../../../src/engine/storage/loudness-cache';
import { PreviewStore } from '../../../src/engine/storage/preview-store';
import { RenderStore } from '../../../src/engine/storage/render-store';
import type { RenderJob } from '../../../src/engine/storage/render-store';
import { SessionStore } from '../../../src/engine/storage/session-store';
import { EngineFixture } from '../../harness/engine-process';
import { until } from '../../harness/until';
import { ffmpeg, tools } from '../clips';
import { Caller } from './calls';

const dayMs = 24 * 3600 * 1000;
const owner = { userId: 'me', taskName: 'project', language: 'en' };

describe('What the engine keeps, and how long', () => {
  const fixture = new EngineFixture();
  after(() => fixture.dispose());

  /** The engine's parts in this process, with a clock that the test sets. */
  async function house() {
    const dataFolder = await fixture.folder();
    const clock = { now: Date.now() };
    const log = new EngineLog(join(dataFolder, 'engine.log'));
    const idle = new IdleWatch(0, () => undefined);
    const store = new RenderStore(join(dataFolder, 'renders'));
    const means = {
      encoder: () => Promise.resolve('software' as const),
      parts: new PartCache(join(dataFolder, 'parts'), (message) => log.warn(message)),
    };
    const sessions = new SessionStore(join(dataFolder, 'sessions'), () => clock.now);
    return {
      dataFolder,
      clock,
      log,
      idle,
      store,
      sessions,
      renders: new RenderQueue(store, tools, means, idle, log),
      previews: new Previews(new PreviewStore(join(dataFolder, 'previews')), tools, log),
      loudness: new LoudnessCache(join(dataFolder, 'loudness')),
      frames: new EntryFolder(join(dataFolder, 'frames'), frameEntry, 1_000_000),
    };
  }

  const jobOf = (renderId: string, completedAt: number): RenderJob => ({
    renderId,
    userId: 'me',
    sessionId: '5',
    output: { format: 'mp4', quality: 'high' },
    draft: {},
    media: [],
    state: 'completed',
    progress: 100,
    tries: 1,
    createdAt: new Date(completedAt).toISOString(),
    completedAt: new Date(completedAt).toISOString(),
  });

  it('what pictures are rendered from goes with them, and an hour later where the engine was killed meanwhile', async () => {
    const { dataFolder, clock, frames } = await house();
    const present = () => readdir(join(dataFolder, 'frames'));
    await assert.rejects(
      frames.withWorkFolder(() => Promise.reject(new Error('failed'))),
      /failed/,
    );
    assert.deepEqual(await present(), []);
    await frames.withWorkFolder(async (folder) => {
      await writeFile(join(folder, 'picture.graph'), 'graph');
      await frames.prune(clock.now);
      assert.equal((await present()).length, 1);
      await frames.prune(clock.now + 2 * 3600 * 1000);
      assert.deepEqual(await present(), []);
    });
  });

  it('a session is there as long as it is used, and gone with its uploads 30 days after', async () => {
    const { dataFolder, clock, sessions, ...rest } = await house();
    const [used, left] = [await sessions.create(owner), await sessions.create(owner)];
    await writeFile(join(left.mediaFolder, 'upload.mp4'), 'bytes');
    const present = () => readdir(join(dataFolder, 'sessions'));
    clock.now += 29 * dayMs;
    assert.ok(await sessions.find(used.record.sessionId, 'me'));
    await tidyUp({ dataFolder, sessions, ...rest }, clock.now);
    assert.equal((await present()).length, 2);
    clock.now += 2 * dayMs;
    await tidyUp({ dataFolder, sessions, ...rest }, clock.now);
    assert.deepEqual(await present(), [used.record.sessionId]);
    assert.equal(await sessions.find(left.record.sessionId, 'me'), undefined);
    // Another engine knows when it was used too.
    const later = new SessionStore(join(dataFolder, 'sessions'), () => clock.now);
    await tidyUp({ dataFolder, ...rest, sessions: later }, clock.now);
    assert.deepEqual(await present(), [used.record.sessionId]);
  });

  it('what an interrupted removal left is removed the next time, and nothing else in the folder', async () => {
    const { dataFolder, clock, ...rest } = await house();
    const folder = join(dataFolder, 'sessions');
    await mkdir(join(folder, 'removed-123', 'media'), { recursive: true });
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await utimes(join(folder, 'notes.txt'), 1000, 1000);
    await tidyUp({ dataFolder, ...rest }, clock.now);
    assert.deepEqual(await readdir(folder), ['notes.txt']);
  });

  it('sessions that nobody asks for leave the memory; one that is worked on is never there twice', async () => {
    const { sessions } = await house();
    const held = await sessions.create(owner);
    for (let count = 0; count < 80; count++) await sessions.create(owner);
    assert.equal(sessions.inMemory, 50);
    assert.equal(await sessions.find(held.record.sessionId, 'me'), held);
    assert.equal(sessions.inMemory, 50);
  });

  it('a finished render is removed 7 days after its end, also while the engine runs', async () => {
    const { dataFolder, clock, store, renders, ...rest } = await house();
    await store.save(jobOf('render_old', clock.now - dayMs));
    await store.save(jobOf('render_new', clock.now));
    await renders.restore();
    await tidyUp({ dataFolder, renders, ...rest }, clock.now + 6.5 * dayMs);
    assert.equal(renders.find('render_old', 'me'), undefined);
    assert.ok(renders.find('render_new', 'me'));
    assert.equal((await readdir(join(dataFolder, 'renders'))).length, 1);
  });

  it("a guest's token is refused once it has expired; the next one opens the same sessions", async () => {
    const { clock, loudness, frames, ...parts } = await house();
    const loudnessOf = knownLoudness(loudness, tools, parts.log);
    const engine = {
      ...parts,
      principals: new Principals(() => clock.now),
      tools,
      loudnessOf,
      inspection: new Inspection(frames, tools, loudnessOf, parts.log),
      ready: Promise.resolve(),
      info: () => ({ version: '', pid: 0, busy: false, ffmpegSetting: '', encoderSetting: 'software' }),
      stop: () => Promise.resolve(),
    };
    const server = await listenOnPort(engineApp(engine, false), 0);
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const take = async () => {
        const headers = { 'X-Client-Id': 'a-guest' };
        const init = { method: 'POST', headers };
        const answer = await new Caller(url, undefined).request('/api/auth/anonymous-token', init);
        const expiresAt = Date.parse(answer.string('data.expires_at'));
        return { guest: new Caller(url, answer.string('data.token')), expiresAt };
      };
      const { guest, expiresAt } = await take();
      const sessionId = await guest.newSession();
      clock.now = expiresAt - 1;
      assert.equal((await guest.state(sessionId)).status, 200);
      clock.now = expiresAt;
      const refused = await guest.state(sessionId);
      assert.equal(refused.status, 401);
      assert.equal(refused.at('code'), 1001);
      assert.equal((await (await take()).guest.state(sessionId)).status, 200);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('of many tokens of guests the oldest give way', () => {
    const principals = new Principals();
    const tokens = Array.from(
      { length: 1001 },
      (_, index) => principals.issue(`${index}`, undefined, false).token,
    );
    assert.equal(principals.find(tokens[0]), undefined);
    assert.ok(principals.find(tokens[1]));
    assert.ok(principals.find(principals.ownerToken)?.isOwner);
  });

  it('an engine that starts removes unused sessions and stray locks, but no session with a render under way', async () => {
    const dataFolder = await fixture.folder();
    const clip = join(await fixture.folder(), 'long.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=15', '-f', 'lavfi', '-i', 'sine=d=15'];
    await ffmpeg(...picture, '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', clip);
    const first = await fixture.start({ dataFolder });
    const caller = new Caller(first.url, first.token);
    const [unused, rendering] = [await caller.newSession(), await caller.newSession()];
    for (const sessionId of [unused, rendering]) await caller.uploadBytes(sessionId, clip);
    await caller.say(rendering, 'remove the first second');
    await caller.render('render_under_way', rendering, await caller.draft(rendering));
    await caller.untilProgress('render_under_way', 3);
    await first.end('SIGKILL');

    const ago = (ms: number) => (Date.now() - ms) / 1000;
    const age = (path: string, ms: number) => utimes(path, ago(ms), ago(ms));
    for (const sessionId of [unused, rendering]) {
      await age(join(dataFolder, 'sessions', sessionId, 'session.json'), 31 * dayMs);
    }
    for (const [name, ms] of [
      ['engine.lock-stray', 2 * 3600 * 1000],
      ['engine.lock-waiting', 60 * 1000],
    ] as const) {
      await mkdir(join(dataFolder, name));
      await writeFile(join(dataFolder, name, 'holder'), '');
      for (const path of [join(dataFolder, name, 'holder'), join(dataFolder, name)]) await age(path, ms);
    }

    const second = await fixture.start({ dataFolder });
    const again = new Caller(second.url, second.token);
    const logged = () => readFileSync(join(dataFolder, 'engine.log'), 'utf8');
    await until('it has tidied up', () => logged().includes('removed 1 session'));
    assert.deepEqual(await readdir(join(dataFolder, 'sessions')), [rendering]);
    assert.equal((await again.state(unused)).status, 404);
    await again.untilRender('render_under_way', 'completed');
    await until('the stray lock is gone', () => !readdirSync(dataFolder).includes('engine.lock-stray'));
    assert.ok((await readdir(dataFolder)).includes('engine.lock-waiting'));
  });
});
