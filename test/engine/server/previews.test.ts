import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { ensureBrowser } from '../../../scripts/setup/browser';
import { PlainMemory } from '../../../src/session/outside';
import { launchBrowser } from '../../harness/browser';
import { EngineFixture } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { processesMarked } from '../../harness/process-tree';
import { makeClip } from '../clips';
import { decodeFrames, decodeSamples, onsets, streamFacts } from '../decoded';
import { Caller } from './calls';
import { clientOf, portConnection } from './editing';

/** Asks until it is so; what it waits for is another process's. */
async function soon(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await holds());) {
    assert.ok(Date.now() < deadline, what);
    await delay(20);
  }
}

describe('The quick preview of a session', function () {
  this.timeout(90_000);
  const fixture = new EngineFixture();
  let engine: EngineProcess;
  let owner: Caller;
  let folder: string;
  let dataFolder: string;
  let clip: string;

  before(async () => {
    [folder, dataFolder] = [await fixture.folder(), await fixture.folder()];
    [engine, clip] = await Promise.all([
      fixture.start({ dataFolder }),
      makeClip(join(folder, 'clip.mp4'), { seconds: 20 }),
    ]);
    owner = new Caller(engine.url, engine.token);
  });
  after(() => fixture.dispose());

  const address = (sessionId: string) => `/api/preview/embedded/me/${sessionId}`;

  async function sessionWith(prompt: string): Promise<string> {
    const sessionId = await owner.newSession();
    await owner.uploadPath(sessionId, clip);
    await owner.say(sessionId, prompt);
    return sessionId;
  }

  const kept = async () =>
    (await readdir(join(dataFolder, 'previews')).catch(() => [])).filter((name) => name.endsWith('.mp4'));
  const underWay = async () =>
    (await readdir(join(dataFolder, 'previews')).catch(() => [])).filter((name) => name.startsWith('work-'));
  const encoders = () => processesMarked(clip);

  async function bytesOf(response: Response): Promise<Buffer> {
    return Buffer.from(await response.arrayBuffer());
  }

  it('comes in chunks while it is made, and is a file with ranges from then on', async () => {
    const sessionId = await sessionWith('keep 0:02 to 0:06');
    const before = (await kept()).length;
    const response = await owner.fetch(address(sessionId));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'video/mp4');
    assert.equal(response.headers.get('content-length'), null);
    const first = join(folder, 'first.mp4');
    await writeFile(first, await bytesOf(response));
    assert.deepEqual(
      (await decodeFrames(first)).map(({ number }) => number),
      Array.from({ length: 120 }, (_, index) => 60 + index),
    );
    assert.ok((await streamFacts(first)).text.includes('codec_name="opus"'));

    await soon('it is kept', async () => (await kept()).length === before + 1);
    const again = await owner.fetch(address(sessionId));
    assert.equal(again.headers.get('etag'), response.headers.get('etag'));
    const whole = await bytesOf(again);
    assert.equal(again.headers.get('content-length'), String(whole.length));
    assert.ok(whole.indexOf('moov') < whole.indexOf('mdat'));
    const second = join(folder, 'second.mp4');
    await writeFile(second, whole);
    assert.equal((await decodeFrames(second)).length, 120);
    const beeps = onsets(await decodeSamples(second)).map(
      (sample) => Math.round((sample / 48_000) * 10) / 10,
    );
    assert.deepEqual(beeps, [0, 1, 2, 3]);
    const range = await owner.fetch(address(sessionId), { headers: { Range: 'bytes=10-19' } });
    assert.equal(range.status, 206);
    assert.deepEqual(await bytesOf(range), whole.subarray(10, 20));
    await soon('nothing is left beside it', async () => (await underWay()).length === 0);
  });

  it('is made once for all who look at it at the same time', async () => {
    const sessionId = await sessionWith('keep 0:03 to 0:07');
    const before = (await kept()).length;
    const responses = await Promise.all([1, 2, 3].map(() => owner.fetch(address(sessionId))));
    assert.equal((await underWay()).length, 1);
    const [a, b, c] = await Promise.all(responses.map(bytesOf));
    assert.ok(a && b && c && a.length > 1000 && a.equals(b) && a.equals(c));
    await soon('one is kept', async () => (await kept()).length === before + 1);
  });

  it('stops within a second when nobody looks any more', async () => {
    const sessionId = await sessionWith('slow down 0:00 to 0:20 to 20%');
    const gone = new AbortController();
    const response = await owner.fetch(address(sessionId), { signal: gone.signal });
    await response.body?.getReader().read();
    assert.ok(encoders().length > 0, 'it is being made');
    gone.abort();
    const began = Date.now();
    await soon('all processes have ended', () => Promise.resolve(encoders().length === 0));
    assert.ok(Date.now() - began < 1500, `${Date.now() - began} ms`);
    await soon('nothing is left of it', async () => (await underWay()).length === 0);
  });

  it('of an older draft breaks off when a newer one is asked for', async () => {
    const sessionId = await sessionWith('slow down 0:00 to 0:20 to 20%');
    const older = await owner.fetch(address(sessionId));
    await owner.say(sessionId, 'keep 0:00 to 0:02');
    const newer = await owner.fetch(address(sessionId));
    assert.notEqual(newer.headers.get('etag'), older.headers.get('etag'));
    await assert.rejects(bytesOf(older), 'the older one is seen to be incomplete');
    assert.ok((await bytesOf(newer)).length > 1000);
  });

  it('is of the files as they are before the first edit', async () => {
    const sessionId = await owner.newSession();
    await owner.uploadPath(sessionId, clip);
    const file = join(folder, 'unedited.mp4');
    await writeFile(file, await bytesOf(await owner.fetch(address(sessionId))));
    assert.equal((await decodeFrames(file)).length, 600);
  });

  it('of nothing, of a lost source, and of a foreign session is refused in words', async () => {
    const empty = await owner.get(address(await owner.newSession()));
    assert.equal(empty.status, 400);
    assert.match(empty.string('message'), /nothing to show/);
    assert.equal((await owner.get(address('123'))).status, 404);
    assert.equal((await new Caller(engine.url, 'nobody').get(address('123'))).status, 401);
  });

  it('is had through the client, by whoever has the session', async () => {
    const connection = portConnection(engine.url);
    try {
      const client = clientOf(connection, 'embedded', new PlainMemory());
      const { session_id: sessionId } = await client.newSession('en');
      await client.uploadFiles(sessionId, [clip], () => undefined);
      for await (const event of client.run(sessionId, 'keep 0:02 to 0:04')) assert.ok(event);
      const chunks: Buffer[] = [];
      const { stream, isWhole } = await client.engine.openPreview(sessionId);
      assert.equal(isWhole, false);
      for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
      const file = join(folder, 'client.mp4');
      await writeFile(file, Buffer.concat(chunks));
      assert.equal((await decodeFrames(file)).length, 60);
      await soon('it is whole', async () => {
        const opened = await client.engine.openPreview(sessionId);
        // Nobody waits for what is given up.
        opened.stream.on('error', () => undefined).destroy();
        return opened.isWhole;
      });
    } finally {
      await connection.dispose();
    }
  });

  describe('in a browser', () => {
    let browser: Browser;
    let pages: Server | undefined;
    before(async function () {
      this.timeout(120_000);
      browser = await launchBrowser(await ensureBrowser());
    });
    after(async () => {
      await browser.close();
      pages?.closeAllConnections();
      pages?.close();
    });

    it('plays, and is heard, before the rest of it is there', async () => {
      const sessionId = await sessionWith('keep 0:01 to 0:19');
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      let ended = false;
      // As a host does it: the page gets the engine's bytes from elsewhere, here only the first seconds for now.
      pages = createServer((request, response) => {
        if (request.url !== '/preview') {
          response.setHeader('Content-Type', 'text/html');
          response.end('<!doctype html><button>Play</button><video src="/preview" preload="auto"></video>');
          return;
        }
        void owner.fetch(address(sessionId)).then(async ({ body }) => {
          response.setHeader('Content-Type', 'video/mp4');
          let sent = Buffer.alloc(0);
          for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
            for (let at = 0; at < chunk.length; at += 1000) {
              const piece = chunk.subarray(at, at + 1000);
              sent = Buffer.concat([sent, piece]);
              if (!response.write(piece)) await Promise.race([delay(50), released]);
              // Six fragments of picture and ten of sound, or so: five seconds.
              if (sent.toString('latin1').split('moof').length > 16) await released;
            }
          }
          ended = true;
          response.end();
        });
      });
      await new Promise<void>((resolve) => pages?.listen(0, '127.0.0.1', resolve));
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      await page.evaluate(() => {
        const video = document.querySelector('video')!;
        document.querySelector('button')!.addEventListener('click', () => void video.play());
      });
      await page.click('button');
      await page.waitForFunction(() => document.querySelector('video')!.currentTime > 1);
      assert.equal(ended, false, 'it has not all of it yet');
      const seen = await page.evaluate(() => {
        const video = document.querySelector('video')!;
        return new Promise<{ at: number; number: number; decoded: number; duration: number; width: number }>(
          (resolve) =>
            video.requestVideoFrameCallback((_, { mediaTime }) => {
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [160, 90];
              const drawing = canvas.getContext('2d')!;
              drawing.drawImage(video, 0, 0, 160, 90);
              let number = 0;
              for (let bit = 0; bit < 10; bit++) {
                if ((drawing.getImageData(bit * 16 + 8, 22, 1, 1).data[1] ?? 0) > 128) number += 2 ** bit;
              }
              const { webkitAudioDecodedByteCount: decoded } = video as unknown as {
                webkitAudioDecodedByteCount: number;
              };
              resolve({ at: mediaTime, number, decoded, duration: video.duration, width: video.videoWidth });
            }),
        );
      });
      assert.ok(Math.abs(seen.number - (30 + seen.at * 30)) <= 3, JSON.stringify(seen));
      assert.ok(seen.decoded > 0, 'its sound was decoded');
      assert.equal(seen.width, 160);
      release();
      await page.waitForFunction(
        () =>
          document.querySelector('video')!.buffered.length > 0 &&
          document.querySelector('video')!.buffered.end(0) > 17.9,
      );
      assert.ok(ended);
      await page.close();
    });
  });
});
