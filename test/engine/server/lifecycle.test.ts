import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { enginePaths } from '../../../src/contract/rendezvous';
import { EngineFixture, engineScript } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { probe } from '../../harness/probe';
import { processesMarked } from '../../harness/process-tree';
import { until } from '../../harness/until';
import { ffmpeg, makeClip } from '../clips';
import { Caller } from './calls';

const isWindows = process.platform === 'win32';

describe("the engine's life", () => {
  const shared = new EngineFixture();
  let clip: string;
  let longClip: string;
  let fixture: EngineFixture;

  before(async () => {
    const folder = await shared.folder();
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 4 });
    longClip = join(folder, 'long.mp4');
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=20'];
    const sound = ['-f', 'lavfi', '-i', 'sine=d=20'];
    await ffmpeg(...picture, ...sound, '-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'aac', longClip);
  });
  after(() => shared.dispose());
  beforeEach(() => (fixture = new EngineFixture()));
  afterEach(() => fixture.dispose());

  const callerOf = (engine: EngineProcess) => new Caller(engine.url, engine.token);

  /** Starts a render of some seconds, and resolves in its middle. */
  async function startLongRender(caller: Caller, renderId: string): Promise<void> {
    const sessionId = await caller.newSession();
    await caller.uploadPath(sessionId, longClip);
    await caller.say(sessionId, 'remove the first second');
    await caller.render(renderId, sessionId, await caller.draft(sessionId));
    await caller.untilProgress(renderId, 5);
  }

  describe('its socket', () => {
    before(function () {
      if (isWindows) this.skip();
    });

    it('can be opened by its user alone, in a folder that is the same', async () => {
      const dataFolder = join(await fixture.folder(), 'data');
      await mkdir(dataFolder);
      await chmod(dataFolder, 0o755);
      const engine = await fixture.start({ dataFolder, args: [] });
      const socket = await lstat(engine.socket);
      assert.ok(socket.isSocket());
      assert.equal(socket.mode & 0o777, 0o600);
      assert.equal((await lstat(dataFolder)).mode & 0o777, 0o700);
      assert.equal(engine.stdout, `${JSON.stringify({ socket: engine.socket })}\n`, 'no port, no token');
      assert.equal((await askSocket(engine.socket, '/engine')).status, 200);
    });

    it("gives out the owner's token, with any client id", async () => {
      const engine = await fixture.start();
      const headers = { 'X-Client-Id': 'abc' };
      const answer = await askSocket(engine.socket, '/api/auth/anonymous-token', 'POST', headers);
      assert.ok(answer.text.includes(engine.token));
      assert.equal((await askSocket(engine.socket, '/api/auth/anonymous-token', 'POST')).status, 400);
    });

    it('lies elsewhere where the path of the folder is too long for one', async () => {
      const dataFolder = join(await fixture.folder(), 'x'.repeat(60), 'y'.repeat(60));
      const engine = await fixture.start({ dataFolder });
      assert.ok(engine.socket.length < 104);
      assert.equal((await lstat(engine.socket)).mode & 0o777, 0o600);
      assert.equal((await lstat(join(engine.socket, '..'))).mode & 0o777, 0o700);
      assert.equal((await askSocket(engine.socket, '/engine')).status, 200);
      await engine.end();
      await assert.rejects(lstat(engine.socket), { code: 'ENOENT' });
    });

    it('is taken over from an engine that was killed', async () => {
      const dataFolder = await fixture.folder();
      const killed = await fixture.start({ dataFolder });
      await killed.end('SIGKILL');
      assert.ok((await lstat(killed.socket)).isSocket(), 'it is left behind');
      const next = await fixture.start({ dataFolder });
      assert.equal(next.socket, killed.socket);
      assert.equal(pidOf(await askSocket(next.socket, '/engine')), next.pid);
    });

    it('is one, where two engines start at once', async () => {
      const dataFolder = await fixture.folder();
      const two = [0, 1, 2].map(() => fixture.spawn({ dataFolder, args: [] }));
      await Promise.all(two.map((engine) => engine.ready()));
      await until('one engine is left', () => two.filter((engine) => engine.hasEnded).length === 2);
      const [left] = two.filter((engine) => !engine.hasEnded);
      for (const engine of two) assert.equal(engine.socket, left?.socket);
      assert.equal(pidOf(await askSocket(left?.socket ?? '', '/engine')), left?.pid);
      for (const engine of two) if (engine !== left) assert.equal(engine.exitCode, 0);
    });

    it('tells a start with a port that the folder has an engine', async () => {
      const dataFolder = await fixture.folder();
      await fixture.start({ dataFolder });
      const second = fixture.spawn({ dataFolder });
      await second.ended();
      assert.equal(second.exitCode, 1);
      assert.equal(second.stdout, '');
      assert.match(second.stderr, /Another engine already serves this data folder/);
    });
  });

  describe('its windows', () => {
    const programOf =
      (dataFolder: string, more: { version?: string; ffmpegPath?: string } = {}) =>
      () => ({
        execPath: process.execPath,
        script: engineScript,
        dataFolder,
        version: '0.1.0',
        ffmpegPath: '',
        ...more,
      });

    it('share one engine, which goes on when they close', async () => {
      const dataFolder = await fixture.folder();
      const windows = [0, 1].map(() => new EmbeddedEngine(programOf(dataFolder)));
      await Promise.all(windows.map((window) => window.endpoint()));
      // The one that came second says so, and ends.
      await until('one engine is left', () => enginesOf(dataFolder).length === 1);
      await Promise.all(windows.map((window) => window.dispose()));
      assert.equal(enginesOf(dataFolder).length, 1);
      await new EmbeddedEngine(programOf(dataFolder)).stop();
      await until('the engine ends', () => enginesOf(dataFolder).length === 0);
    });

    it('can start another as soon as they have ended one', async () => {
      const dataFolder = join(await fixture.folder(), 'data');
      const engine = new EmbeddedEngine(programOf(dataFolder));
      try {
        // The one that ends is heard of no more: what is asked next is answered by its successor.
        for (let times = 0; times < 5; times++) {
          const { dispatcher, baseUrl } = await engine.endpoint();
          const { statusCode, body } = await request(`${baseUrl}${enginePaths.info}`, { dispatcher });
          await body.dump();
          assert.equal(statusCode, 200);
          await engine.stop();
        }
      } finally {
        await engine.stop();
      }
    });

    it('replace an idle engine of another version', async () => {
      const dataFolder = await fixture.folder();
      const old = new EmbeddedEngine(programOf(dataFolder));
      await old.endpoint();
      const [before] = enginesOf(dataFolder);
      const updated = new EmbeddedEngine(programOf(dataFolder, { ffmpegPath: '/usr/bin/ffmpeg' }));
      await updated.endpoint();
      await until('one engine is left', () => enginesOf(dataFolder).length === 1);
      assert.notEqual(enginesOf(dataFolder)[0], before);
      await Promise.all([old.dispose(), updated.stop()]);
      await until('the engine ends', () => enginesOf(dataFolder).length === 0);
    });

    it('are told why it does not start', async () => {
      const dataFolder = await fixture.folder();
      const broken = { ...programOf(dataFolder)(), script: join(dataFolder, 'none.js') };
      await assert.rejects(new EmbeddedEngine(() => broken).endpoint(), /could not be started: .*none\.js/s);
    });
  });

  it('tells in a sentence what is wrong with its command line', async () => {
    const dataFolder = await fixture.folder();
    for (const args of [['--port', '99999'], ['--idle-minutes', 'x'], ['--nonsense']]) {
      const engine = fixture.spawn({ dataFolder, args });
      await engine.ended();
      assert.equal(engine.exitCode, 1);
      assert.match(engine.stderr, /Usage: node engine\.js --data DIR/);
    }
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const taken = fixture.spawn({ dataFolder, args: ['--port', String(port)] });
    await taken.ended();
    other.close();
    assert.equal(taken.exitCode, 1);
    assert.equal(taken.stderr, 'The port is in use by another program. Choose another with --port.\n');
  });

  describe('its end', () => {
    it('comes by itself when it has nothing to do', async () => {
      const engine = await fixture.start({ args: ['--port', '0', '--idle-minutes', '0.02'] });
      const startedAt = Date.now();
      await engine.ended();
      assert.equal(engine.exitCode, 0);
      assert.ok(Date.now() - startedAt >= 1000);
      if (!isWindows) await assert.rejects(lstat(engine.socket), { code: 'ENOENT' });
    });

    it('does not come by itself while it renders', async () => {
      const engine = await fixture.start({ args: ['--port', '0', '--idle-minutes', '0.01'] });
      const caller = callerOf(engine);
      await startLongRender(caller, 'render_busy');
      // Nobody asks for longer than the engine may be idle.
      await delay(1200);
      assert.equal(engine.hasEnded, false);
      await caller.untilRender('render_busy', 'completed');
      await engine.ended();
    });

    it('by SIGTERM takes its ffmpegs along, and the render goes on with the next start', async () => {
      const dataFolder = await fixture.folder();
      const first = await fixture.start({ dataFolder });
      await startLongRender(callerOf(first), 'render_goes_on');
      assert.ok(processesMarked(longClip).length > 0, 'ffmpeg is at work');
      await first.end('SIGTERM');
      assert.equal(first.exitCode, 0);
      assert.deepEqual(processesMarked(longClip), []);
      const next = await fixture.start({ dataFolder });
      const done = await callerOf(next).untilRender('render_goes_on', 'completed');
      assert.equal(done.number('output.duration'), 19);
    });

    it('by SIGKILL in the middle of a render leaves no half file, no ffmpeg, and the render ends later', async () => {
      const dataFolder = await fixture.folder();
      const killed = await fixture.start({ dataFolder });
      await startLongRender(callerOf(killed), 'render_killed');
      assert.ok(processesMarked(longClip).length > 0, 'ffmpeg is at work');
      await killed.end('SIGKILL');
      await until('ffmpeg is gone', () => processesMarked(longClip).length === 0, 1000);
      assert.equal(await renderedFile(dataFolder), undefined);

      const next = await fixture.start({ dataFolder });
      const caller = callerOf(next);
      while ((await caller.renderStatus('render_killed')).at('status') !== 'completed') {
        // Its name appears with the whole file: whatever bears it at any moment can be decoded to its end.
        const output = await renderedFile(dataFolder);
        if (output !== undefined) assert.equal((await probe(output)).video?.frames, 19 * 30);
        await caller.untilRender('render_killed', 'completed', 'processing');
        await delay(100);
      }
      const output = (await renderedFile(dataFolder)) ?? '';
      assert.deepEqual((await readdir(dirname(output))).sort(), ['job.json', 'output.mp4']);
      const { video, audio } = await probe(output);
      assert.equal(video?.frames, 19 * 30);
      assert.ok(Math.abs((audio?.durationMs ?? 0) - 19_000) <= 34);
    });
  });

  it('loses nothing by a restart', async () => {
    const dataFolder = await fixture.folder();
    const first = await fixture.start({ dataFolder });
    const before = callerOf(first);
    const sessionId = await before.newSession();
    await before.uploadBytes(sessionId, clip);
    await before.say(sessionId, 'remove the first second');
    const firstDraft = await before.draft(sessionId);
    await before.say(sessionId, 'trim the silences');
    const secondDraft = await before.draft(sessionId);
    await before.render('render_kept', sessionId, firstDraft);
    await before.untilRender('render_kept', 'completed');
    const state = await before.state(sessionId);
    const file = await before
      .fetch('/api/render/proxy/render_kept/download')
      .then((each) => each.arrayBuffer());
    // A half upload and a half render of an engine that was killed while it received and rendered.
    const mediaFolder = join(dataFolder, 'sessions', sessionId, 'media');
    const kept = await readdir(mediaFolder);
    await ffmpeg('-f', 'lavfi', '-i', 'color=d=0.1', '-f', 'mp4', join(mediaFolder, 'half.mp4.part'));
    await first.end('SIGKILL');

    const after = callerOf(await fixture.start({ dataFolder }));
    assert.equal((await after.state(sessionId)).text, state.text);
    assert.deepEqual(await readdir(mediaFolder), kept);
    assert.equal(await after.draft(sessionId), secondDraft);
    assert.match(await after.say(sessionId, 'undo'), /^Undid the last change: “trim the silences”/);
    assert.equal(await after.draft(sessionId), firstDraft);
    await after.say(sessionId, 'redo');
    assert.equal(await after.draft(sessionId), secondDraft);
    const again = await after.fetch('/api/render/proxy/render_kept/download');
    assert.deepEqual(await again.arrayBuffer(), file);
    assert.equal((await after.render('render_kept', sessionId, firstDraft)).status, 409);
    await after.render('render_after', sessionId, secondDraft);
    await after.untilRender('render_after', 'completed');
  });

  it('writes neither tokens nor words of the user into its log', async () => {
    const dataFolder = await fixture.folder();
    const engine = await fixture.start({ dataFolder });
    const caller = callerOf(engine);
    const sessionId = await caller.newSession();
    await caller.uploadPath(sessionId, clip);
    await caller.say(sessionId, 'flibbertigibbet');
    await caller.say(sessionId, 'add the title "Mysecret"');
    await caller.render('render_logged', sessionId, await caller.draft(sessionId));
    await caller.untilRender('render_logged', 'completed');
    await engine.end();
    const log = await readFile(join(dataFolder, 'engine.log'), 'utf8');
    assert.match(log, /is ready/);
    assert.match(log, /ends: SIGTERM/);
    for (const secret of [engine.token, 'Mysecret', 'flibbertigibbet']) assert.ok(!log.includes(secret));
    await rm(dataFolder, { recursive: true });
  });
});

/** The finished file of the one render of a data folder, if there is one. */
async function renderedFile(dataFolder: string): Promise<string | undefined> {
  const [job] = await readdir(join(dataFolder, 'renders'));
  const output = join(dataFolder, 'renders', job ?? '', 'output.mp4');
  return (await lstat(output).catch(() => undefined)) && output;
}

function enginesOf(dataFolder: string): number[] {
  return processesMarked(dataFolder);
}

function pidOf(answer: { text: string }): number {
  return Number(/"pid":(\d+)/.exec(answer.text)?.[1]);
}

/** A request over a Unix socket. */
function askSocket(
  socketPath: string,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ socketPath, path, method, headers, agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.end();
  });
}
