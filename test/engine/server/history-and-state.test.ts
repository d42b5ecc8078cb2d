import assert from 'node:assert/strict';
import type { EditData } from '../../../src/contract/edits';
import { runRequestSchema } from '../../../src/contract/requests';
import { timelineName } from '../../../src/contract/restore';
import { messageOf } from '../../../src/engine/server/turn-message';
import { imageOf, videoOf } from '../edits/world';
import { minute, song, talks } from './talk';
import type { Talk } from './talk';

describe("the engine's dialog about a session", () => {
  const begin = talks();

  describe('goes back in its history', () => {
    async function edited(): Promise<Talk> {
      const talk = await begin([minute, videoOf('beach.mp4'), song]);
      await talk.say('remove the first second');
      await talk.say('add the music at 30%');
      await talk.say('add the title "Hello"');
      await talk.say('make the music quieter');
      return talk;
    }

    for (const [prompt, left] of [
      ['go back to how it was before the music', 1],
      ['go back to before I added the title', 2],
      ['go back to the way it was without the music', 1],
      ['revert to before the title', 2],
      ['回到加音乐之前', 1],
      ['恢复到加标题之前的样子', 2],
      ['go back to before the last edit', 3],
      ['undo the last two', 2],
      ['undo the last 2 steps', 2],
      ['undo twice', 2],
      ['take me back to before I removed the first second', 0],
    ] as const) {
      it(`by “${prompt}”`, async () => {
        const talk = await edited();
        await talk.say(prompt);
        assert.equal((await talk.labels()).length, left);
      });
    }

    it('and forward again', async () => {
      const talk = await edited();
      await talk.say('go back to before the music');
      await talk.say('redo 3 times');
      assert.equal((await talk.labels()).length, 4);
    });

    it('for one thing by taking it away, so that what came after it stays', async () => {
      const talk = await edited();
      assert.match(await talk.say('undo the music'), /./);
      assert.equal((await talk.timeline())?.titles.length, 1);
    });

    it('by undoing the last step where that is the one that is named', async () => {
      const talk = await edited();
      await talk.say('add transitions');
      assert.match(await talk.say('undo the transitions'), /^Undid the last change: “add transitions”/);
      assert.equal((await talk.labels()).length, 4);
    });

    it('asks before it takes more back than was named', async () => {
      const talk = await edited();
      await talk.say('mute clip 1');
      const reply = await talk.say('undo the first second');
      assert.match(reply, /^“remove the first second” can’t be undone alone: 4 steps came after it/);
      assert.equal((await talk.labels()).length, 5);
      await talk.say('yes');
      assert.equal((await talk.labels()).length, 0);
    });

    it('tells the steps where none is about what was named', async () => {
      const talk = await edited();
      assert.match(
        await talk.say('go back to before the captions'),
        /^No step was about “the captions”, so nothing was done\. The steps so far:\n1\. “remove the first second”/,
      );
    });
  });

  describe('takes a correction back that what came after it can’t follow', () => {
    const cut = 'cut the first 5 seconds and split at 0:15';

    it('and says so', async () => {
      const talk = await begin();
      await talk.say(cut);
      const before = await talk.timeline();
      assert.equal(
        await talk.say('no, the first 25 seconds'),
        'Instead of “cut the first 5 seconds”: Cut out 0:00–0:25: 30 s → 5 s.\n\nNothing was changed.',
      );
      assert.deepEqual(await talk.timeline(), before);
      assert.deepEqual(await talk.labels(), [cut]);
    });

    it('and counts the times of the other clauses on the timeline that there is', async () => {
      const talk = await begin();
      await talk.say(cut);
      const reply = await talk.say('no, the first 25 seconds. then cut 0:08 to 0:10');
      assert.match(
        reply,
        /“no, the first 25 seconds”: Nothing was changed\.\n\n- Cut out 0:08–0:10: 25 s → 23 s\.$/,
      );
    });
  });

  describe('no longer minds what was not understood', () => {
    const send = (talk: Talk, part: { readonly edits?: readonly EditData[]; readonly restore?: string }) => {
      const request = { session_id: '1', new_message: { parts: [part] }, dry_run: false };
      return talk.send(messageOf(runRequestSchema.parse(request)));
    };
    async function puzzled(): Promise<Talk> {
      const talk = await begin();
      await talk.say('mute it');
      await talk.say('frobnicate the title');
      assert.match(
        await talk.say('make it louder'),
        /named in “frobnicate the title”, which was not carried out/,
      );
      return talk;
    }

    it('once edits were done that came as data', async () => {
      const talk = await puzzled();
      await send(talk, { edits: [{ edit: 'addTitle', text: 'Hello', start: 0 }] });
      const before = (await talk.timeline())?.titles[0]?.size ?? 0;
      await talk.say('make it bigger');
      assert.ok(((await talk.timeline())?.titles[0]?.size ?? 0) > before);
    });

    it('once another timeline was taken back', async () => {
      const talk = await puzzled();
      await send(talk, { restore: timelineName(undefined) });
      assert.doesNotMatch(await talk.say('make it louder'), /frobnicate/);
    });
  });

  describe('answers questions from the state', () => {
    async function known(language = 'en'): Promise<Talk> {
      const talk = await begin([minute, videoOf('beach.mp4'), song], language);
      await talk.say('add the music at 30%');
      await talk.say('add the title "Hello" at the top');
      await talk.say('remove the first second');
      return talk;
    }
    const rows: readonly (readonly [string, RegExp])[] = [
      ['how long is it?', /1:29/],
      ["what's the length of the video", /1:29/],
      ['how long is clip 2?', /^Clip 2 \(beach\.mp4\) is 1:00 long, 0:29–1:29/],
      ['how long is the last clip?', /^Clip 2/],
      ['how long is clip 7?', /no clip 7: the timeline has 2 clips/],
      ['how many clips are there?', /\n1\. talk\.mp4, 0:00–0:29 \(29 s\)\n2\. beach\.mp4/],
      ["what's on the timeline?", /^Timeline/],
      ['which music is on it?', /song\.mp3, 0:00–1:29, at 30%/],
      ['is there any music?', /song\.mp3/],
      ['how loud is it?', /100% of its recorded volume\. The music song\.mp3 plays at 30%/],
      ["what's the resolution?", /1920×1080 \(16:9\) at 30 frames/],
      ['what aspect ratio is it?', /16:9/],
      ['is it vertical?', /16:9/],
      ['where is the title?', /“Hello”, .*top/],
      ['what titles are there?', /“Hello”/],
      ['are there any transitions?', /no transitions at the 1 cut/],
      ['is there a logo?', /Nothing is laid over/],
      ['which files did I upload?', /3 files are uploaded:\n- talk\.mp4 \(30 s, 1920×1080\)/],
      ['what did you just do?', /^The last change was “remove the first second”:\n- Length: 1:30 → 1:29/],
      ['what changed?', /^Against the files[\s\S]*song\.mp3[\s\S]*Hello/],
      ['compare with the original', /^Against the files/],
      ['what have I done so far?', /^3 steps so far, the latest last:\n1\. “add the music at 30%”/],
      ['what can you do?', /^You can ask/],
      ['who are you?', /runs on this computer/],
      ['how do I add music?', /^You can ask, for example:[\s\S]*music/],
      ['现在多长？', /1:29/],
      ['第二段多长？', /第 2 个|Clip 2/],
      ['用了什么音乐？', /song\.mp3/],
      ['有音乐吗', /song\.mp3/],
      ['分辨率是多少？', /1920×1080/],
      ['标题在哪里？', /Hello/],
      ['你刚才做了什么', /remove the first second/],
      ['改了什么？', /song\.mp3/],
      ['跟原来相比有什么变化', /song\.mp3/],
      ['有几个片段', /beach\.mp4/],
      ['音量多大', /30%/],
      ['你能做什么', /-/],
    ];
    it('in English and Chinese, without a change', async () => {
      const talk = await known();
      const before = JSON.stringify(await talk.timeline());
      for (const [question, answer] of rows) assert.match(await talk.say(question), answer, question);
      assert.equal(JSON.stringify(await talk.timeline()), before);
      assert.equal((await talk.labels()).length, 3);
    });

    it('of which what the message puts elsewhere is no clip, before that is done too', async () => {
      const talk = await begin([minute, imageOf('logo.png')]);
      const reply = await talk.say('how long is it? put logo.png in the top right corner');
      assert.match(reply, /talk\.mp4.*30 s/);
      assert.doesNotMatch(reply.split('\n')[0] ?? '', /logo\.png/);
    });

    it('in the language of the session', async () => {
      const talk = await known('zh');
      assert.match(await talk.say('where is the title?'), /时间线上有 1 个标题或字幕：\n- “Hello”/);
      assert.match(await talk.say('分辨率'), /\S/);
    });
  });
});
