import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineFixture } from '../../harness/engine-process';
import { processesMarked } from '../../harness/process-tree';
import { until } from '../../harness/until';
import { ffmpeg, makeClip } from '../clips';
import { Caller } from './calls';

describe("the engine's turns", () => {
  const fixture = new EngineFixture();
  let caller: Caller;
  let clip: string;
  /** So long that listening through it takes a while. */
  let longClip: string;

  before(async () => {
    const folder = await fixture.folder();
    longClip = join(folder, 'long.mkv');
    const engine = await fixture.start();
    caller = new Caller(engine.url, engine.token);
    clip = await makeClip(join(folder, 'beeps.mp4'), { seconds: 6 });
    const picture = ['-f', 'lavfi', '-i', 'color=s=16x16:r=1:d=3600'];
    const sound = ['-f', 'lavfi', '-i', 'aevalsrc=0.5*sin(440*2*PI*t)*lt(mod(t\\,10)\\,5):s=8000:d=3600'];
    await ffmpeg(...picture, ...sound, '-c:v', 'mpeg4', '-c:a', 'pcm_u8', longClip);
  });
  after(() => fixture.dispose());

  async function sessionWith(...paths: string[]): Promise<string> {
    const sessionId = await caller.newSession();
    assert.equal((await caller.uploadPath(sessionId, ...paths)).status, 200);
    return sessionId;
  }

  it('go back and forth through drafts that stay the same to the byte', async () => {
    const sessionId = await sessionWith(clip);
    const drafts = [await caller.draft(sessionId)];
    for (const prompt of ['trim the silences', 'add transitions', 'add the title "Hello"']) {
      await caller.say(sessionId, prompt);
      drafts.push(await caller.draft(sessionId));
    }
    assert.equal(new Set(drafts).size, 4, 'each edit changes the draft');
    for (const draft of drafts.slice(0, 3).reverse()) {
      await caller.say(sessionId, 'undo');
      assert.equal(await caller.draft(sessionId), draft);
    }
    assert.equal(await caller.say(sessionId, 'undo'), 'There is nothing to undo.\n\n');
    for (const draft of drafts.slice(1)) {
      await caller.say(sessionId, 'redo');
      assert.equal(await caller.draft(sessionId), draft);
    }
    assert.equal(await caller.say(sessionId, 'redo'), 'There is nothing to redo.\n\n');
  });

  it('give up what was undone when something else is done', async () => {
    const sessionId = await sessionWith(clip);
    await caller.say(sessionId, 'trim the silences');
    await caller.say(sessionId, 'undo');
    await caller.say(sessionId, 'keep 0:01 to 0:03');
    const draft = await caller.draft(sessionId);
    assert.equal(await caller.say(sessionId, 'redo'), 'There is nothing to redo.\n\n');
    assert.equal(await caller.draft(sessionId), draft);
  });

  it('start over, which can be undone too', async () => {
    const sessionId = await sessionWith(clip);
    await caller.say(sessionId, 'trim the silences');
    const draft = await caller.draft(sessionId);
    assert.match(await caller.say(sessionId, 'start over'), /^Started over/);
    assert.equal(await caller.draft(sessionId), '{}');
    await caller.say(sessionId, 'undo');
    assert.equal(await caller.draft(sessionId), draft);
  });

  it('are one step of the history, however many clauses they have', async () => {
    const sessionId = await sessionWith(clip);
    await caller.say(sessionId, 'trim the silences and add transitions, then add the title "Hello"');
    await caller.say(sessionId, 'undo');
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('leave the draft alone where they only ask, or are not understood', async () => {
    const sessionId = await sessionWith(clip);
    await caller.say(sessionId, 'keep 0:01 to 0:03');
    const draft = await caller.draft(sessionId);
    assert.match(await caller.say(sessionId, 'how long is it?'), /2 s/);
    assert.match(await caller.say(sessionId, 'show the timeline'), /^Timeline \(1 track\): 1\. Video: beeps/);
    const reply = await caller.say(sessionId, 'make the colours pop like in a dream');
    assert.match(reply, /did not understand/i);
    assert.match(reply, /You can ask/);
    assert.equal(await caller.draft(sessionId), draft);
  });

  it('say what is missing before anything is uploaded', async () => {
    const sessionId = await caller.newSession();
    assert.match(await caller.say(sessionId, 'trim the silences'), /Upload a video, image or sound first/);
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('answer in the language of the session', async () => {
    const sessionId = await caller.newSession('zh-CN');
    await caller.uploadPath(sessionId, clip);
    assert.match(await caller.say(sessionId, '剪掉静音'), /已剪掉 \d+ 处静音/);
  });

  it('that the client leaves in the middle change nothing, and stop their ffmpeg', async () => {
    const sessionId = await sessionWith(longClip);
    await caller.say(sessionId, 'remove the first second');
    const before = await caller.draft(sessionId);
    assert.notEqual(before, '{}');
    const leaving = new AbortController();
    const running = caller.run(sessionId, 'split at 0:02 and then trim the silences', leaving.signal);
    await until('ffmpeg listens', () => processesMarked(longClip).length > 0);
    leaving.abort();
    await assert.rejects(running, { name: 'AbortError' });
    await until('ffmpeg is gone', () => processesMarked(longClip).length === 0);
    // The session is free again at once, and nothing of the turn was kept.
    assert.equal(await caller.draft(sessionId), before);
    await caller.say(sessionId, 'undo');
    assert.equal(await caller.draft(sessionId), '{}', 'nothing else is in the history');
  });

  it('come one after the other where two messages come at once', async () => {
    const sessionId = await sessionWith(clip);
    const replies = await Promise.all([
      caller.say(sessionId, 'trim the silences'),
      caller.say(sessionId, 'remove the first 0.2 seconds'),
      caller.say(sessionId, 'speed it up 2x'),
    ]);
    const lengths = replies.flatMap((reply) => Array.from(reply.matchAll(/([\d.]+) s → ([\d.]+) s/g)));
    // Each begins with the length that the one before left.
    assert.ok(lengths.length >= 2, replies.join());
    for (const [index, length] of lengths.slice(1).entries()) assert.equal(length[1], lengths[index]?.[2]);
    for (let step = 0; step < 3; step++) {
      assert.notEqual(await caller.draft(sessionId), '{}');
      await caller.say(sessionId, 'undo');
    }
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('that wait for another are dropped where their client leaves', async () => {
    const sessionId = await sessionWith(longClip);
    const first = caller.say(sessionId, 'trim the silences');
    await until('ffmpeg listens', () => processesMarked(longClip).length > 0);
    const leaving = new AbortController();
    const second = caller.run(sessionId, 'remove the first second', leaving.signal);
    second.catch(() => undefined);
    await delay(50);
    leaving.abort();
    await assert.rejects(second);
    assert.match(await first, /Removed \d+ silences/);
    await caller.say(sessionId, 'undo');
    assert.equal(await caller.draft(sessionId), '{}', 'there was one edit only');
  });
});
