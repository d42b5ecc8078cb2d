import assert from 'node:assert/strict';
import { join } from 'node:path';
import { EngineFixture } from '../../harness/engine-process';
import { makeClip } from '../clips';
import { Caller } from './calls';

describe("the engine's replies", () => {
  const fixture = new EngineFixture();
  let caller: Caller;
  let talk: string;
  let beach: string;

  before(async () => {
    const folder = await fixture.folder();
    const engine = await fixture.start();
    caller = new Caller(engine.url, engine.token);
    talk = await makeClip(join(folder, 'talk.mp4'), { seconds: 4 });
    beach = await makeClip(join(folder, 'beach.mp4'), { seconds: 2 });
  });
  after(() => fixture.dispose());

  async function sessionWith(language: string, ...paths: string[]): Promise<string> {
    const sessionId = await caller.newSession(language);
    for (const path of paths) assert.equal((await caller.uploadPath(sessionId, path)).status, 200);
    return sessionId;
  }

  it('tell before the first edit what the uploaded files will be', async () => {
    const sessionId = await sessionWith('en', talk, beach);
    for (const question of ['how long is it?', 'how many clips are there?']) {
      assert.match(await caller.say(sessionId, question), /talk\.mp4 and beach\.mp4, 6 s in 2 clips/);
    }
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('name a file that came after the first edit where it may be what was meant', async () => {
    const sessionId = await sessionWith('en', talk);
    await caller.say(sessionId, 'fade in');
    await caller.uploadPath(sessionId, beach);
    const reply = await caller.say(sessionId, 'add a fade between all clips');
    assert.match(reply, /only one/);
    assert.match(reply, /beach\.mp4 is uploaded, but not on the timeline; say “add beach\.mp4”/);
    assert.match(await caller.say(sessionId, 'add beach.mp4'), /Added beach\.mp4 as clip 2/);
  });

  it('name what was undone and done again', async () => {
    const sessionId = await sessionWith('en', talk);
    await caller.say(sessionId, 'remove the first second');
    await caller.say(sessionId, 'add the title "Hello"');
    assert.equal(
      await caller.say(sessionId, 'undo 2 steps'),
      'Undid the last 2 changes: “add the title "Hello"” and “remove the first second”.\n\n',
    );
    assert.equal(
      await caller.say(sessionId, 'redo'),
      'Did the undone change again: “remove the first second”.\n\n',
    );
  });

  it('put nothing in the history for what was so already', async () => {
    const sessionId = await sessionWith('en', talk, beach);
    assert.match(await caller.say(sessionId, 'join the clips'), /Placed 2 clips/);
    const placed = await caller.draft(sessionId);
    assert.notEqual(placed, '{}');
    assert.match(await caller.say(sessionId, 'join the clips'), /^Nothing to do/);
    assert.equal(await caller.draft(sessionId), placed);
    assert.match(await caller.say(sessionId, 'undo'), /“join the clips”/);
    assert.equal(await caller.draft(sessionId), '{}');
  });

  it('take "it" for what the prompt before was about', async () => {
    const sessionId = await sessionWith('en', talk, beach);
    await caller.say(sessionId, 'use slide transitions between all clips');
    assert.match(await caller.say(sessionId, 'make them 1 second'), /1 transition: 0\.5 s → 1 s/);
    assert.match(await caller.say(sessionId, '转场改成0.5秒'), /1 transition: 1 s → 0\.5 s/);
    assert.match(await caller.draft(sessionId), /slideleft/);
  });

  it('say honestly that nothing was done, and quote no more than is needed', async () => {
    const sessionId = await sessionWith('en', talk);
    assert.match(
      await caller.say(sessionId, 'trim the silences in French accents'),
      /“French accents” in .*so nothing was done for it/,
    );
    assert.match(await caller.say(sessionId, 'stabilize it'), /^Steadying the picture can’t be done here/);
    assert.match(await caller.say(sessionId, 'export as mov'), /An export is one MP4, one GIF, or the sound/);
    assert.match(
      await caller.say(sessionId, 'export the first 2 seconds'),
      /always takes the whole timeline/,
    );
    const long = await caller.say(sessionId, 'blah '.repeat(2000));
    assert.ok(long.length < 600, `${long.length}`);
  });

  it('answer thanks and questions in the language of the session', async () => {
    const sessionId = await sessionWith('zh-CN', talk);
    assert.match(await caller.say(sessionId, '谢谢'), /不客气/);
    assert.match(await caller.say(sessionId, '怎么导出？'), /导出/);
    assert.match(await caller.say(sessionId, '你好'), /^可以这样说：\n- [剪保加]/);
    const english = await sessionWith('en', talk);
    assert.match(await caller.say(english, 'thanks!'), /welcome/);
    assert.match(await caller.say(english, 'how do I undo?'), /Say “undo”/);
  });
});
