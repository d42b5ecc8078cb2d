import assert from 'node:assert/strict';
import { chmod, copyFile, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { isServiceError } from '../../../src/client/errors';
import type { EditingSession } from '../../../src/session/editing-session';
import { isSessionError } from '../../../src/session/errors';
import type { SessionErrorKind } from '../../../src/session/errors';
import { leaveRunning } from '../../../src/session/exports/export';
import { ExportJobs } from '../../../src/session/exports/export-jobs';
import { PlainMemory } from '../../../src/session/outside';
import { EngineFixture } from '../../harness/engine-process';
import { probe } from '../../harness/probe';
import { processesMarked } from '../../harness/process-tree';
import { SmallDisk } from '../../harness/small-disk';
import { until } from '../../harness/until';
import { ffmpeg, makeClip } from '../clips';
import { sampleClip, sampleWithoutPauses } from '../sample';
import {
  all,
  beginSession,
  embeddedEngine,
  fetchUnfinished,
  exportEvents,
  exportedPath,
  portConnection,
  textOf,
} from './editing';
import { proves } from '../../contract/proves';

const never = new AbortController().signal;
const nothing = () => undefined;

describe('the main job, from the session to the file', () => {
  const fixture = new EngineFixture();
  let folder: string;
  let clip: string;
  let dataFolder: string;
  let engine: EmbeddedEngine;

  before(async () => {
    [folder, dataFolder] = [await fixture.folder(), await fixture.folder()];
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 4 });
    engine = embeddedEngine(dataFolder);
  });
  after(async () => {
    await engine.stop();
    await until('the engine ends', () => processesMarked(dataFolder).length === 0);
    await fixture.dispose();
  });

  async function sessionOf(path: string): Promise<EditingSession> {
    const session = await beginSession(engine);
    await session.addFile(path, nothing, never);
    return session;
  }

  const rejectsWith = (work: Promise<unknown>, kind: SessionErrorKind, message: RegExp) =>
    assert.rejects(work, (error) => isSessionError(error, kind) && message.test(error.message));

  proves(
    'better.offline',
    'trims the silences of the sample, adds transitions, and exports a clean MP4',
    async () => {
      const source = join(folder, 'harbour.mp4');
      await copyFile(sampleClip, source);
      const session = await sessionOf(source);
      const prompt = 'trim the silences, add transitions, and export as a clean MP4';
      const events = await all(session.request(prompt, never));
      const { durationMs, keptMs, cuts } = await sampleWithoutPauses();

      assert.match(textOf(events), /^- Removed \d+ silences: 39\.1 s → [\d.]+ s/);
      const percents = exportEvents(events).flatMap((event) =>
        event.type === 'rendering' ? [event.percent] : [],
      );
      assert.deepEqual(
        percents,
        [...percents].sort((a, b) => a - b),
      );
      assert.equal(percents.at(-1), 100);

      const path = exportedPath(events);
      assert.equal(path, join(folder, 'harbour.edited.mp4'));
      const { video, audio } = await probe(path);
      assert.ok(video && audio);
      assert.deepEqual([video.codec, video.profile, video.pixelFormat], ['h264', 'High', 'yuv420p']);
      assert.equal(audio.codec, 'aac');
      const frameMs = video.durationMs / video.frames;
      const off = Math.abs(video.durationMs - keptMs);
      assert.ok(off <= cuts * frameMs, `${off} ms off, with ${cuts} cuts of ${frameMs} ms`);
      assert.ok(
        Math.abs(video.durationMs - audio.durationMs) <= frameMs,
        'picture and sound are equally long',
      );
      assert.ok(video.durationMs < durationMs - 10_000);
      assert.equal(session.timeline?.durationMs, video.durationMs);

      const again = await all(session.request('keep 0:00 to 0:01 and export', never));
      assert.equal(exportedPath(again), join(folder, 'harbour.edited-2.mp4'));
      assert.equal((await probe(path)).video?.frames, video.frames, 'the first file is as it was');
      const beside = (await readdir(folder)).filter(
        (name) => name.startsWith('harbour') || name.startsWith('.'),
      );
      assert.deepEqual(beside.sort(), ['harbour.edited-2.mp4', 'harbour.edited.mp4', 'harbour.mp4']);
    },
  );

  describe('holds the export back that was asked for after', () => {
    const typesOf = async (prompt: string, known?: EditingSession): Promise<string[]> => {
      const session = known ?? (await sessionOf(clip));
      const types = (await all(session.request(prompt, never))).map(({ type }) => type);
      return types.filter((type) => type.startsWith('export'));
    };

    for (const [what, prompt] of [
      ['words that mean nothing', 'flibber the gronk and export'],
      ['what is asked back', 'delete the boring parts and export'],
      ['what can not be', 'cut 5:00 to 6:00 and export'],
    ] as const) {
      it(what, async () => assert.deepEqual(await typesOf(prompt), ['exportHeldBack']));
    }

    it('nothing that was done in part, or already', async () => {
      const session = await sessionOf(clip);
      const inPart = await typesOf('keep 0:00 to 0:01, flibber the gronk and export at 360p', session);
      assert.equal(inPart[0], 'exportStarted');
      const already = await typesOf('keep the first second and export at 360p', session);
      assert.equal(already[0], 'exportStarted');
    });
  });

  describe('gives a clear message, and loses nothing,', () => {
    it('of a request that it does not know', async () => {
      const session = await sessionOf(clip);
      await all(session.request('keep 0:01 to 0:03', never));
      const events = await all(session.request('bake a cake with three layers', never));
      assert.match(textOf(events), /I did not understand/);
      assert.equal(session.timeline?.durationMs, 2000);
    });

    it('of an export before any edit, or before any file', async () => {
      await rejectsWith(
        all((await sessionOf(clip)).request('export', never)),
        'nothingToExport',
        /trim the silences/,
      );
      const empty = await beginSession(engine);
      await rejectsWith(all(empty.request('export', never)), 'nothingToExport', /Add a video first/);
    });

    it('of files that are missing, empty, of another kind, or too large to send', async () => {
      const session = await beginSession(engine);
      const add = (name: string) => session.addFile(join(folder, name), nothing, never);
      await rejectsWith(add('none.mp4'), 'missingFile', /"none\.mp4" cannot be found/);
      await writeFile(join(folder, 'empty.mp4'), '');
      await rejectsWith(add('empty.mp4'), 'emptyFile', /is empty \(0 bytes\)/);
      await writeFile(join(folder, 'text.mp4'), 'words '.repeat(99));
      await assert.rejects(add('text.mp4'), /"text\.mp4" is not a video, image or sound/);
      assert.deepEqual(session.media, []);

      const large = await open(join(folder, 'large.mp4'), 'w');
      await large.truncate(501 * 1024 * 1024);
      await large.close();
      // Nothing answers at this address: had a byte been sent, the error would be another.
      const cloud = portConnection((await portEngine()).url);
      const sending = await beginSession(cloud, 'cloud');
      const upload = sending.addFile(join(folder, 'large.mp4'), () => assert.fail('a byte was sent'), never);
      await rejectsWith(upload, 'tooLarge', /501 MB.*500 MB at most/);
      await cloud.dispose();
    });

    it('of a folder that cannot be written to, before it renders', async function () {
      const session = await sessionOf(clip);
      await all(session.request('keep 0:01 to 0:03', never));
      const locked = join(folder, 'locked');
      const disk = await SmallDisk.mount(locked, 2);
      if (disk) {
        await disk.makeReadOnly();
      } else {
        await mkdir(locked);
        await chmod(locked, 0o555);
        if (process.platform === 'win32') this.skip();
      }
      try {
        const seen: string[] = [];
        const exporting = async () => {
          for await (const { type } of session.export(never, { folder: locked })) seen.push(type);
        };
        await rejectsWith(
          exporting(),
          'folderNotWritable',
          /Nothing can be written to .*Choose another folder/,
        );
        assert.deepEqual(seen, [], 'nothing was rendered');
      } finally {
        await disk?.unmount();
      }
      assert.match(exportedPath(await all(session.export(never))), /beeps\.edited(-\d+)?\.mp4$/);
    });

    it('of a full disk where the file goes', async function () {
      const disk = await SmallDisk.mount(join(folder, 'full'), 1);
      // Only root can make a small disk to fill.
      if (disk === undefined) this.skip();
      try {
        const session = await sessionOf(clip);
        await all(session.request('keep 0:01 to 0:03', never));
        await disk.fill();
        await rejectsWith(
          all(session.export(never, { folder: disk.folder })),
          'diskFull',
          /is full\. Free some space/,
        );
        const left = (await readdir(disk.folder)).filter((name) => !name.startsWith('fill-'));
        assert.deepEqual(left, []);
        await disk.free();
        assert.equal(
          exportedPath(await all(session.export(never, { folder: disk.folder }))),
          join(disk.folder, 'beeps.edited.mp4'),
        );
      } finally {
        await disk.unmount();
      }
    });
  });

  describe('goes on where the engine is killed', () => {
    async function killEngine(): Promise<void> {
      const [pid, ...others] = processesMarked(dataFolder);
      assert.ok(pid !== undefined && others.length === 0);
      process.kill(pid, 'SIGKILL');
      await until('the engine is gone', () => !processesMarked(dataFolder).includes(pid));
      // Its sockets close with it; the client hears of that in its next turns of the event loop.
      await delay(50);
    }

    it('between two requests', async () => {
      const session = await sessionOf(clip);
      await all(session.request('keep 0:01 to 0:03', never));
      await killEngine();
      assert.match(textOf(await all(session.request('undo', never))), /Undid the last change/);
      await all(session.request('redo', never));
      assert.equal(session.timeline?.durationMs, 2000);
    });

    it('in the middle of an export', async () => {
      const session = await sessionOf(clip);
      await all(session.request('slow down to 0.1x', never));
      let killed = false;
      const events = [];
      for await (const event of session.export(never)) {
        events.push(event);
        if (killed || event.type !== 'export') continue;
        await killEngine();
        killed = true;
      }
      assert.ok(killed);
      assert.equal((await probe(exportedPath(events))).video?.frames, 40 * 30);
    });
  });

  describe('can be cancelled', () => {
    const isCancelled = (error: unknown) =>
      isServiceError(error, 'cancelled') || (error instanceof Error && error.name === 'AbortError');

    it('in the middle of an upload', async () => {
      const { url, dataFolder: served } = await portEngine();
      const cloud = portConnection(url);
      const session = await beginSession(cloud, 'cloud');
      const large = await open(join(folder, 'sparse.mp4'), 'w');
      await large.truncate(300 * 1024 * 1024);
      await large.close();
      const cancelling = new AbortController();
      let sent = 0;
      const upload = session.addFile(
        join(folder, 'sparse.mp4'),
        (percent) => {
          sent = percent;
          if (percent > 10) cancelling.abort();
        },
        cancelling.signal,
      );
      await assert.rejects(upload, isCancelled);
      assert.ok(sent < 100);
      assert.deepEqual(session.media, []);
      assert.equal((await session.addFile(clip, nothing, never)).durationMs, 4000, 'the next upload works');
      const media = join(served, 'sessions', session.sessionId, 'media');
      assert.equal((await readdir(media)).filter((name) => name.endsWith('.mp4')).length, 1);
      await cloud.dispose();
    });

    it('in the middle of a turn', async () => {
      const long = join(folder, 'long.mkv');
      const sound = ['-f', 'lavfi', '-i', 'sine=d=1800:r=8000'];
      const picture = ['-f', 'lavfi', '-i', 'color=s=16x16:r=1:d=1800'];
      await ffmpeg(...picture, ...sound, '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', long);
      const session = await sessionOf(long);
      const cancelling = new AbortController();
      const turn = async () => {
        for await (const event of session.request('trim the silences', cancelling.signal)) {
          if (event.type === 'tool') cancelling.abort();
        }
      };
      await assert.rejects(turn(), isCancelled);
      await session.refresh();
      assert.equal(session.timeline?.tracks.length ?? 0, 0);
    });

    it('in the middle of an export, which leaves neither a file nor a render', async () => {
      const session = await sessionOf(clip);
      await all(session.request('slow down to 0.1x', never));
      const names = await readdir(folder);
      const cancelling = new AbortController();
      const exporting = async () => {
        for await (const event of session.export(cancelling.signal)) {
          if (event.type === 'export') cancelling.abort();
        }
      };
      await assert.rejects(exporting(), isCancelled);
      assert.deepEqual(await readdir(folder), names);
      await until('ffmpeg is gone', () => processesMarked(clip).length === 0);
    });

    it('but goes on where the window only closes, for the next one to fetch the file', async () => {
      const memory = new PlainMemory();
      const kept = join(await fixture.folder(), 'exports');
      const log = { info: () => undefined, warn: (message: string) => assert.fail(message) };
      const jobs = new ExportJobs(kept, log);
      const session = await beginSession(engine, 'embedded', memory, jobs);
      await session.addFile(clip, nothing, never);
      await all(session.request('slow down to 0.5x', never));
      const closing = new AbortController();
      const exporting = async () => {
        for await (const event of session.export(closing.signal)) {
          if (event.type === 'export') closing.abort(leaveRunning);
        }
      };
      await assert.rejects(exporting());
      jobs.close();
      const path = await fetchUnfinished(engine, memory, new ExportJobs(kept, log));
      assert.equal(dirname(path), folder);
      assert.equal((await probe(path)).video?.frames, 8 * 30);
      assert.deepEqual(await readdir(kept), []);
    });
  });

  let portServed: Promise<{ url: string; dataFolder: string }> | undefined;

  /** An engine with a port, to stand for a service to which bytes are sent. */
  function portEngine(): Promise<{ url: string; dataFolder: string }> {
    portServed ??= (async () => {
      const own = await fixture.folder();
      const { url } = await fixture.start({ dataFolder: own });
      return { url, dataFolder: own };
    })();
    return portServed;
  }
});
