import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { isServiceError } from '../../../src/client/errors';
import type { EditData } from '../../../src/contract/edits';
import { frameEntry } from '../../../src/engine/server/inspection';
import type { EditingSession } from '../../../src/session/editing-session';
import { EngineFixture } from '../../harness/engine-process';
import { clipSize, ffmpeg, makeClip } from '../clips';
import { decodeFrames, decodePixels } from '../decoded';
import { all, beginSession, embeddedEngine, exportedPath } from './editing';

const never = new AbortController().signal;

describe('A picture of the timeline', function () {
  this.timeout(60_000);
  const fixture = new EngineFixture();
  let engine: EmbeddedEngine;
  let folder: string;
  let dataFolder: string;

  before(async () => {
    folder = await fixture.folder();
    dataFolder = await fixture.folder();
    engine = embeddedEngine(dataFolder);
    await makeClip(join(folder, 'a.mp4'), { seconds: 6 });
    await ffmpeg('-f', 'lavfi', '-i', 'color=0xe02010:s=320x180', '-frames:v', '1', join(folder, 'red.png'));
  });
  after(async () => {
    await engine.stop();
    await fixture.dispose();
  });

  async function edited(files: readonly string[], ...edits: EditData[]): Promise<EditingSession> {
    const session = await beginSession(engine);
    for (const file of files) await session.addFile(join(folder, file), () => undefined, never);
    await all(session.applyEdits({ edits }, never));
    return session;
  }

  async function pictureOf(session: EditingSession, atMs: number, height: number): Promise<string> {
    const file = join(folder, 'frame.jpg');
    await writeFile(file, await session.frame(atMs, height, never));
    return file;
  }

  async function numberAt(session: EditingSession, atMs: number): Promise<number | undefined> {
    return (await decodeFrames(await pictureOf(session, atMs, clipSize.height)))[0]?.number;
  }

  it('is the very frame that is seen there after cuts and at another speed', async () => {
    const cut = await edited(['a.mp4'], { edit: 'cutRanges', ranges: [{ start: 1000, end: 3000 }] });
    const seen = [];
    for (const atMs of [0, 999, 1000, 1032, 3966, 60_000]) seen.push(await numberAt(cut, atMs));
    assert.deepEqual(seen, [0, 29, 90, 90, 178, 179]);
    const fast = await edited(['a.mp4'], { edit: 'setSpeed', factor: 2 });
    assert.equal(await numberAt(fast, 1000), 60);
  });

  it('is before the first edit of what that will be done to', async () => {
    const session = await beginSession(engine);
    for (const file of ['a.mp4', 'red.png'])
      await session.addFile(join(folder, file), () => undefined, never);
    assert.equal(await numberAt(session, 2000), 60);
    await all(
      session.applyEdits({ edits: [{ edit: 'cutRanges', ranges: [{ start: 0, end: 1000 }] }] }, never),
    );
    assert.equal(await numberAt(session, 2000), 90);
  });

  it('shows a transition and a title as the export does', async () => {
    const session = await edited(
      ['a.mp4', 'red.png'],
      { edit: 'addTransitions', kind: 'fade', into: 'all', durationMs: 1000 },
      { edit: 'addTitle', text: 'MMMM', start: 0 },
    );
    const film = exportedPath(await all(session.export(never)));
    for (const atMs of [500, 4500, 5300, 5500, 5700, 7000]) {
      const shown = await decodePixels(await pictureOf(session, atMs, clipSize.height), 0);
      const exported = await decodePixels(film, Math.floor((atMs * 30) / 1000));
      assert.equal(shown.length, exported.length);
      const difference = shown.reduce((sum, value, at) => sum + Math.abs(value - (exported[at] ?? 0)), 0);
      assert.ok(difference / shown.length < 4, `${difference / shown.length} at ${atMs} ms`);
    }
  });

  it('is rendered once for each draft, and leaves nothing else behind', async () => {
    const kept = async () => (await readdir(join(dataFolder, 'frames'))).length;
    const session = await edited(['red.png'], { edit: 'setCanvas', ratio: { width: 1, height: 1 } });
    const first = await session.frame(0, 90, never);
    const before = await kept();
    assert.deepEqual(await session.frame(0, 90, never), first);
    assert.equal(await kept(), before);
    await all(session.applyEdits({ edits: [{ edit: 'addTitle', text: 'MMMM', start: 0 }] }, never));
    assert.notDeepEqual(await session.frame(0, 90, never), first);
    assert.equal(await kept(), before + 1);
    for (const name of await readdir(join(dataFolder, 'frames'))) assert.match(name, frameEntry);
  });

  it('is bounded in size like the frames of files', async () => {
    const session = await edited(['red.png'], { edit: 'addTitle', text: 'M', start: 0 });
    await assert.rejects(
      session.frame(0, 100_000, never),
      (error) => isServiceError(error, 'refused') && /2160 pixels high/.test(error.message),
    );
  });

  it('is refused in words where there is nothing to show yet', async () => {
    const session = await beginSession(engine);
    await assert.rejects(session.frame(0, 90, never), (error) => isServiceError(error, 'refused'));
  });
});
