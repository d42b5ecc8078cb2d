import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { isServiceError } from '../../../src/client/errors';
import { paths } from '../../../src/contract/addresses';
import { timelineName } from '../../../src/contract/restore';
import type { EditingSession, SessionEvent } from '../../../src/session/editing-session';
import { EngineFixture } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';
import { all, beginSession, embeddedEngine, textOf } from './editing';

const { signal } = new AbortController();

describe('The timeline before a turn', () => {
  const fixture = new EngineFixture();
  let engine: EmbeddedEngine;
  let session: EditingSession;
  let clip: string;

  before(async () => {
    const folder = await fixture.folder();
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 6 });
    engine = embeddedEngine(join(folder, 'data'));
  });
  after(async () => {
    await engine.stop();
    await fixture.dispose();
  });
  beforeEach(async () => {
    session = await beginSession(engine);
    await session.addFile(clip, () => undefined, signal);
  });

  const done = (events: readonly SessionEvent[]) =>
    events.flatMap((event) => (event.type === 'turnDone' ? [event] : []))[0] ?? assert.fail('No turn.');
  /** @returns The name of the timeline before it. */
  const say = async (words: string) => done(await all(session.edit(words, signal))).timelineBefore;
  const restore = (timeline: string | undefined) => {
    assert.ok(timeline !== undefined);
    return all(session.request([{ type: 'restore', timeline, request: 'back to then' }], signal));
  };
  const seconds = () => (session.timeline?.durationMs ?? 0) / 1000;

  it('comes back as a step of its own, whatever was done since', async () => {
    await say('trim to 5 seconds');
    const before = await say('trim to 4 seconds');
    await say('trim to 3 seconds');
    const events = await restore(before);
    assert.match(
      textOf(events),
      /^The timeline is as it was before that\. Against what it was just now:\n- Length: 0:03 → 0:05/,
    );
    assert.equal(seconds(), 5);
    assert.deepEqual(done(events).changes[0], 'Length: 0:03 → 0:05');
  });

  it('is taken back by undo, and brought back again by redo', async () => {
    const before = await say('trim to 4 seconds');
    assert.equal(before, 'empty');
    assert.deepEqual(session.history, { undo: 1, redo: 0 });
    await say('mute it');
    await restore(before);
    assert.equal(seconds(), 0);
    assert.match(textOf(await all(session.edit('undo', signal))), /“back to then”/);
    assert.equal(seconds(), 4);
    assert.deepEqual(session.history, { undo: 2, redo: 1 });
    await say('redo');
    assert.equal(seconds(), 0);
    assert.deepEqual(session.history, { undo: 3, redo: 0 });
  });

  it('can be that of before an undo, and of before a restoration', async () => {
    await say('trim to 5 seconds');
    const first = await say('trim to 4 seconds');
    const beforeUndo = await say('undo');
    assert.equal(seconds(), 5);
    const restored = await restore(beforeUndo);
    assert.equal(seconds(), 4);
    assert.equal(done(restored).timelineBefore, first);
    await restore(done(restored).timelineBefore);
    assert.equal(seconds(), 5);
  });

  it('is still known to another engine, and in the words of the session', async () => {
    await say('trim to 5 seconds');
    const before = await say('trim to 4 seconds');
    await engine.stop();
    assert.match(textOf(await restore(before)), /Length: 0:04 → 0:05/);
    assert.match(textOf(await all(session.edit('what did you do so far?', signal))), /“back to then”/);
  });

  it('is told to be gone once it was undone and something else was done', async () => {
    await say('trim to 5 seconds');
    await say('trim to 4 seconds');
    const before = await say('trim to 3 seconds');
    await say('undo twice');
    await say('mute it');
    const events = await restore(before);
    assert.match(textOf(events), /no longer kept: it was undone, and other edits took its place/);
    assert.equal(done(events).timelineBefore, undefined);
    assert.equal(seconds(), 5);
  });

  it('is not made a step where the timeline is like that already', async () => {
    await say('trim to 5 seconds');
    const before = await say('mute it');
    await say('undo');
    assert.match(textOf(await restore(before)), /like that already/);
    await say('redo');
    assert.equal(session.timeline?.tracks[0]?.segments[0]?.volumePercent, 0);
  });

  it('is refused by a name that none can have', async () => {
    await say('trim to 4 seconds');
    await assert.rejects(
      all(session.restore({ restore: 'the other day' }, signal)),
      (error) => isServiceError(error, 'refused') && /restore/.test(error.message),
    );
    assert.equal(seconds(), 4);
  });

  it('is named by the text of the draft, in a part that stands alone', async () => {
    const { url, token } = await fixture.start();
    const caller = new Caller(url, token);
    const sessionId = await caller.newSession();
    await caller.uploadPath(sessionId, clip);
    await caller.say(sessionId, 'trim to 5 seconds');
    const draft = await caller.draft(sessionId);
    await caller.say(sessionId, 'trim to 4 seconds');
    const send = (...parts: readonly object[]) =>
      caller.post(paths.run, { session_id: sessionId, new_message: { parts } });
    const refused = await send({ text: 'mute it' }, { restore: timelineName(draft) });
    assert.equal(refused.status, 400);
    assert.match(refused.string('message'), /has to be the only one/);
    assert.equal((await send({ restore: timelineName(draft) })).status, 200);
    assert.equal(await caller.draft(sessionId), draft);
  });
});
