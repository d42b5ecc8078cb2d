import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { receiveMultipart } from '../../../src/engine/server/uploads';
import { Problem } from '../../../src/engine/server/problem';
import { EngineFixture, engineScript } from '../../harness/engine-process';
import type { EngineProcess } from '../../harness/engine-process';
import { probe } from '../../harness/probe';
import { SmallDisk } from '../../harness/small-disk';
import { ffmpeg, makeClip, tools } from '../clips';
import { Caller } from './calls';

describe('the engine in adversity', () => {
  const fixture = new EngineFixture();
  let folder: string;
  let clip: string;
  let engine: EngineProcess;
  let dataFolder: string;
  let caller: Caller;

  before(async () => {
    [folder, dataFolder] = [await fixture.folder(), await fixture.folder()];
    engine = await fixture.start({ dataFolder });
    caller = new Caller(engine.url, engine.token);
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 3 });
  });
  after(() => fixture.dispose());

  describe('files that are no media', () => {
    const cases: Record<string, { name: string; content: string | undefined; says: RegExp }> = {
      'a text': {
        name: 'notes.mp4',
        content: 'Dear diary\n'.repeat(50),
        says: /"notes\.mp4" is not a video/,
      },
      'an empty file': { name: 'empty.mp4', content: '', says: /"empty\.mp4" is empty \(0 bytes\)/ },
      'a file that is not there': {
        name: 'gone.mp4',
        content: undefined,
        says: /"gone\.mp4" cannot be found/,
      },
      'a playlist': {
        name: 'list.mp4',
        content: '#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nbeeps.mp4\n#EXT-X-ENDLIST\n',
        says: /"list\.mp4" is not a video/,
      },
      'a type that is not accepted': {
        name: 'page.html',
        content: '<p>',
        says: /not supported\. Supported are: mp4/,
      },
    };
    for (const [what, { name, content, says }] of Object.entries(cases)) {
      it(`${what} is named in the answer, and the session stays as it is`, async () => {
        const sessionId = await caller.newSession();
        const path = join(folder, name);
        if (content !== undefined) await writeFile(path, content);
        const answers = [await caller.uploadPath(sessionId, path)];
        if (content !== undefined) answers.push(await caller.uploadBytes(sessionId, path));
        for (const answer of answers) {
          assert.equal(answer.status, 400);
          assert.match(answer.string('message'), says);
        }
        assert.deepEqual((await caller.state(sessionId)).at('data.state.video_infos'), []);
        assert.deepEqual(await readdir(join(dataFolder, 'sessions', sessionId, 'media')), []);
      });
    }

    it('a source that is gone since is named by the edit and by the export, and may come back', async () => {
      const sessionId = await caller.newSession();
      const passing = join(folder, 'passing.mp4');
      await copyFile(clip, passing);
      await caller.uploadPath(sessionId, passing);
      await caller.say(sessionId, 'keep 0:00 to 0:02');
      const draft = await caller.draft(sessionId);
      await rename(passing, `${passing}.away`);
      assert.match(
        await caller.say(sessionId, 'trim the silences'),
        /passing\.mp4 is gone: it was moved or deleted/,
      );
      assert.equal(await caller.draft(sessionId), draft);
      await caller.render('render_gone', sessionId, draft);
      const failed = await caller.untilRender('render_gone', 'failed');
      assert.match(failed.string('error'), /"passing\.mp4" is gone/);
      await rename(`${passing}.away`, passing);
      await caller.render('render_back', sessionId, draft);
      await caller.untilRender('render_back', 'completed');
    });

    it('a source that another file took the place of is named by the edit and by the export, until it is added again', async () => {
      const sessionId = await caller.newSession();
      const replaced = join(folder, 'replaced.mp4');
      await copyFile(clip, replaced);
      await caller.uploadPath(sessionId, replaced);
      await caller.say(sessionId, 'keep 0:00 to 0:02');
      const draft = await caller.draft(sessionId);
      await ffmpeg('-f', 'lavfi', '-i', 'testsrc=s=160x90:r=30:d=4', replaced);
      const changed = /replaced\.mp4"? has changed since it was added\. Add it again/;
      assert.match(await caller.say(sessionId, 'trim the silences'), changed);
      await caller.render('render_replaced', sessionId, draft);
      const failed = await caller.untilRender('render_replaced', 'failed');
      assert.match(failed.string('error'), changed);
      const again = await caller.uploadPath(sessionId, replaced);
      assert.equal(again.at('data.files.0.media_id'), 'm1', 'it takes the place of the one before');
      await caller.render('render_added_again', sessionId, draft);
      await caller.untilRender('render_added_again', 'completed');
    });

    it('a shorter file under the same name is another one', async () => {
      const sessionId = await caller.newSession();
      const shorter = join(folder, 'shorter.mp4');
      await copyFile(clip, shorter);
      assert.equal((await caller.uploadPath(sessionId, shorter)).at('data.files.0.media_id'), 'm1');
      assert.equal((await caller.uploadPath(sessionId, shorter)).at('data.files.0.media_id'), 'm1');
      await ffmpeg('-f', 'lavfi', '-i', 'testsrc=s=160x90:r=30:d=1', shorter);
      assert.equal((await caller.uploadPath(sessionId, shorter)).at('data.files.0.media_id'), 'm2');
    });
  });

  describe('uploads', () => {
    const megabyte = 1024 * 1024;

    /** A server that takes uploads of at most 1 MB for each file. */
    async function withSmallLimit(use: (url: string, folder: string) => Promise<void>): Promise<void> {
      const target = await fixture.folder();
      const server = createServer((request, response) => {
        receiveMultipart(request, target, megabyte).then(
          (files) => response.end(JSON.stringify(files.map(({ fileName }) => fileName))),
          (error: unknown) => {
            const { status, code, message } =
              error instanceof Problem ? error : { status: 500, code: 0, message: '' };
            response.writeHead(status).end(JSON.stringify({ code, message }));
          },
        );
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      try {
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, target);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    }

    const form = (...sizes: number[]) => {
      const body = new FormData();
      for (const size of sizes) body.append('files', new Blob([Buffer.alloc(size)]), `${size}.mp4`);
      return body;
    };

    it('that are too large are refused with 4002 while they come, and none of the request is kept', async () => {
      await withSmallLimit(async (url, target) => {
        const exact = await fetch(url, { method: 'POST', body: form(megabyte) });
        assert.deepEqual(await exact.json(), [`${megabyte}.mp4`]);
        const kept = await readdir(target);
        for (const sizes of [[megabyte + 1], [20 * megabyte], [10, 5 * megabyte, 10]]) {
          const refused = await fetch(url, { method: 'POST', body: form(...sizes) });
          assert.equal(refused.status, 413);
          assert.match(await refused.text(), /^\{"code":4002,"message":".*larger than 1 MB/);
          assert.deepEqual(await readdir(target), kept);
        }
      });
    });

    it('that break off in the middle leave nothing behind', async () => {
      const sessionId = await caller.newSession();
      const mediaFolder = join(dataFolder, 'sessions', sessionId, 'media');
      const sent = httpRequest(`${engine.url}/api/upload-video/nemo_agent/me/${sessionId}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${engine.token}`,
          'Content-Type': 'multipart/form-data; boundary=b',
          'Content-Length': String(10 * megabyte),
        },
      });
      sent.on('error', () => undefined);
      sent.write('--b\r\nContent-Disposition: form-data; name="files"; filename="half.mp4"\r\n\r\n');
      sent.write(Buffer.alloc(megabyte));
      while ((await readdir(mediaFolder)).length === 0) await delay(10);
      sent.destroy();
      const deadline = Date.now() + 3000;
      while ((await readdir(mediaFolder)).length > 0) {
        assert.ok(Date.now() < deadline, 'the half file is still there');
        await delay(10);
      }
      assert.deepEqual((await caller.state(sessionId)).at('data.state.video_infos'), []);
      assert.equal((await caller.uploadBytes(sessionId, clip)).status, 200, 'the session is free');
    });

    it('keep their names apart from the folder they are saved in', async () => {
      const sessionId = await caller.newSession();
      const body = new FormData();
      const bytes = await readFile(clip);
      body.append('files', new Blob([bytes]), '../../../evil.mp4');
      const answer = await caller.request(`/api/upload-video/nemo_agent/me/${sessionId}`, {
        method: 'POST',
        body,
      });
      assert.equal(answer.at('data.files.0.filename'), 'evil.mp4');
      assert.ok(!(await readdir(dirname(dataFolder))).includes('evil.mp4'));
    });
  });

  describe('without ffmpeg', () => {
    it('says what to type, and works as soon as there is one', async () => {
      // Alone in a folder: nothing can be found beside it, nor on the path.
      const home = await fixture.folder();
      const bin = join(home, 'bin');
      await mkdir(bin);
      const script = join(home, 'engine.js');
      await copyFile(engineScript, script);
      const own = await fixture.folder();
      const bare = await fixture.start({ dataFolder: own, script, env: { PATH: bin } });
      const user = new Caller(bare.url, bare.token);
      const sessionId = await user.newSession();
      const refused = await user.uploadPath(sessionId, clip);
      assert.equal(refused.status, 503);
      assert.match(
        refused.string('message'),
        /needs ffmpeg, which was not found\. Install it with: \S+ .*install/,
      );
      assert.match(await user.say(sessionId, 'trim the silences'), /Upload a video/);
      const { ffmpeg, ffprobe } = await tools();
      await symlink(ffmpeg, join(bin, 'ffmpeg'));
      if (ffprobe !== undefined) await symlink(ffprobe, join(bin, 'ffprobe'));
      assert.equal((await user.uploadPath(sessionId, clip)).status, 200);
      assert.match(await user.say(sessionId, 'trim the silences'), /Removed \d+ silences/);
      await user.render('render_found', sessionId, await user.draft(sessionId));
      await user.untilRender('render_found', 'completed');
    });

    it('names the ffmpeg that was set and cannot be run', async () => {
      const args = ['--port', '0', '--ffmpeg', join(folder, 'no-ffmpeg')];
      const wrong = await fixture.start({ dataFolder: await fixture.folder(), args });
      const user = new Caller(wrong.url, wrong.token);
      const refused = await user.uploadPath(await user.newSession(), clip);
      assert.equal(refused.status, 503);
      assert.match(refused.string('message'), /no-ffmpeg", can't be run/);
    });
  });

  describe('with a full disk', () => {
    let disk: SmallDisk | undefined;

    beforeEach(async function () {
      disk = await SmallDisk.mount(join(await fixture.folder(), 'disk'), 8);
      // Only root can make a small disk to fill.
      if (disk === undefined) this.skip();
    });
    afterEach(() => disk?.unmount());

    it('refuses what it cannot write down, keeps what it has, and goes on when there is room', async () => {
      assert.ok(disk);
      const full = await fixture.start({ dataFolder: join(disk.folder, 'data') });
      const user = new Caller(full.url, full.token);
      const sessionId = await user.newSession();
      await user.uploadPath(sessionId, clip);
      await user.say(sessionId, 'keep 0:00 to 0:02');
      const draft = await user.draft(sessionId);
      await disk.fill();

      const isFull = /The disk is full\. Free some space and try again\./;
      const edit = await user.run(sessionId, 'trim the silences');
      const error = edit.find((event) => 'error' in event)?.['error'];
      assert.match(String(error), /The disk is full\. .* Nothing was changed\./);
      assert.equal(await user.draft(sessionId), draft);
      const refused = [
        await user.post('/api/tasks/me/with-session/nemo_agent', {}),
        await user.uploadBytes(sessionId, clip),
        await user.render('render_full', sessionId, draft),
      ];
      for (const answer of refused) {
        assert.equal(answer.status, 507);
        assert.match(answer.string('message'), isFull);
      }

      await disk.free();
      assert.match(await user.say(sessionId, 'trim the silences'), /Removed/);
      await user.say(sessionId, 'undo');
      assert.equal(await user.draft(sessionId), draft);
      await user.render('render_full', sessionId, draft);
      await user.untilRender('render_full', 'completed');
    });

    it('tells before it renders that the file has no room', async () => {
      assert.ok(disk);
      const tight = await fixture.start({ dataFolder: join(disk.folder, 'data') });
      const user = new Caller(tight.url, tight.token);
      const sessionId = await user.newSession();
      await user.uploadPath(sessionId, clip);
      await user.say(sessionId, 'keep 0:00 to 0:02');
      await disk.fill();
      for (const number of [0, 1]) await rm(join(disk.folder, `fill-${number}`));
      await user.render('render_tight', sessionId, await user.draft(sessionId));
      const failed = await user.untilRender('render_tight', 'failed');
      assert.match(failed.string('error'), /not enough room on the disk/);
    });

    it('does not start in a folder that cannot be written to, and says why', async () => {
      assert.ok(disk);
      const data = join(disk.folder, 'data');
      await mkdir(data);
      await disk.makeReadOnly();
      const stuck = fixture.spawn({ dataFolder: data });
      await stuck.ended();
      assert.equal(stuck.exitCode, 1);
      assert.match(stuck.stderr, /^The data folder can't be written to: /);
    });
  });

  describe('afterwards', () => {
    it('is still the same process after all of this', async () => {
      assert.equal(engine.hasEnded, false);
      const sessionId = await caller.newSession();
      await caller.uploadPath(sessionId, clip);
      await caller.say(sessionId, 'keep 0:00 to 0:01');
      await caller.render('render_last', sessionId, await caller.draft(sessionId));
      await caller.untilRender('render_last', 'completed');
      const path = join(folder, 'last.mp4');
      const file = await caller.fetch('/api/render/proxy/render_last/download');
      await writeFile(path, Buffer.from(await file.arrayBuffer()));
      assert.equal((await probe(path)).video?.frames, 30);
    });
  });
});
