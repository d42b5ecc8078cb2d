import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understand } from '../../../src/engine/language/understand';
import type { Media } from '../../../src/engine/model/media';
import { inWords } from '../../../src/engine/server/message';
import { takeTurn } from '../../../src/engine/server/turn';
import { SessionStore } from '../../../src/engine/storage/session-store';
import { audioOf, imageOf, loudnessOf, videoOf } from '../edits/world';

/** A session whose files are only described, and that can be taken up by another engine. */
class Talk {
  private constructor(
    private store: SessionStore,
    private readonly folder: string,
    private readonly sessionId: string,
  ) {}

  static async begin(folder: string, media: readonly Media[], language = 'en'): Promise<Talk> {
    const store = new SessionStore(folder);
    const session = await store.create({ userId: 'me', taskName: 'talk', language });
    await session.addMedia(media);
    return new Talk(store, folder, session.record.sessionId);
  }

  restart(): void {
    this.store = new SessionStore(this.folder);
  }

  private async session() {
    const session = await this.store.find(this.sessionId, 'me');
    assert.ok(session);
    return session;
  }

  /** What one message is answered with. */
  async say(prompt: string): Promise<string> {
    return (await this.turn(prompt)).text;
  }

  async turn(prompt: string): Promise<{ text: string; suggestions: readonly string[] }> {
    const speech = loudnessOf([10, 0.5], [2, 0.001], [18, 0.5]);
    const signal = new AbortController().signal;
    let text = '';
    let suggestions: readonly string[] = [];
    for await (const event of takeTurn(
      await this.session(),
      inWords(prompt),
      () => Promise.resolve(speech),
      signal,
    )) {
      if (event.type === 'text') text += event.content;
      if (event.type === 'suggestions') suggestions = event.prompts;
    }
    return { text: text.trim(), suggestions };
  }

  async timeline() {
    return (await this.session()).timeline();
  }

  async question() {
    return (await this.session()).record.question;
  }

  async labels() {
    const { history, current } = (await this.session()).record;
    return history.slice(1, current + 1).map(({ label }) => label);
  }
}

describe("the engine's dialog", () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'dialog-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const minute = videoOf('talk.mp4', { durationMs: 30_000, width: 1920, height: 1080 });
  const song = audioOf('song.mp3');
  const begin = (media: readonly Media[] = [minute], language = 'en') => Talk.begin(folder, media, language);
  const lengthOf = async (talk: Talk) =>
    (await talk.timeline())?.clips.reduce((sum, { inMs, outMs }) => sum + outMs - inMs, 0);

  describe('asks back where a clause can mean several things', () => {
    it('with a choice for each, as text and as suggestions', async () => {
      const talk = await begin();
      const { text, suggestions } = await talk.turn('trim from 0:10 to 0:20');
      assert.deepEqual(suggestions, ['keep from 0:10 to 0:20', 'cut from 0:10 to 0:20']);
      assert.match(text, /^What do you mean by “trim from 0:10 to 0:20”\?.*nothing was done/);
      assert.match(text, /\n1\. keep from 0:10 to 0:20\n2\. cut from 0:10 to 0:20$/);
      assert.equal(await talk.timeline(), undefined);
    });

    for (const [answer, length] of [
      ['the second', 20_000],
      ['2', 20_000],
      ['Option 1, please', 10_000],
      ['keep', 10_000],
      ['remove it', 20_000],
      ['the last one', 20_000],
      ['第一个', 10_000],
      ['选二', 20_000],
      ['cut from 0:10 to 0:20', 20_000],
    ] as const) {
      it(`and takes “${answer}” for the answer`, async () => {
        const talk = await begin();
        await talk.say('trim from 0:10 to 0:20');
        await talk.say(answer);
        assert.equal(await lengthOf(talk), length);
        assert.equal(await talk.question(), undefined);
      });
    }

    it('and remembers what was asked over a restart, but not what was answered as the step', async () => {
      const talk = await begin();
      await talk.say('trim from 0:10 to 0:20');
      talk.restart();
      await talk.say('the first');
      assert.equal(await lengthOf(talk), 10_000);
      assert.deepEqual(await talk.labels(), ['keep from 0:10 to 0:20']);
    });

    it('and asks again where the answer chooses none or too many', async () => {
      const talk = await begin();
      await talk.say('trim from 0:10 to 0:20');
      for (const answer of ['yes', 'both', 'the fifth']) {
        assert.match(await talk.say(answer), /^Which one\? Say its number\.\n1\. keep/);
        assert.equal(await talk.timeline(), undefined);
      }
      assert.equal(await talk.say('never mind'), 'All right, nothing was done.');
      assert.equal(await talk.question(), undefined);
    });

    it('and drops the question where something else is said, done or undone', async () => {
      const talk = await begin();
      await talk.say('remove the first second');
      for (const other of ['mute it', 'undo', 'how long is it?', 'thanks']) {
        await talk.say('trim from 0:10 to 0:20');
        assert.notEqual(await talk.question(), undefined);
        await talk.say(other);
        assert.equal(await talk.question(), undefined, other);
      }
      const before = await lengthOf(talk);
      await talk.say('2');
      assert.equal(await lengthOf(talk), before);
    });

    it('and goes on with the other clauses of the message', async () => {
      const talk = await begin();
      const reply = await talk.say('mute it, trim from 0:10 to 0:20 and fade out');
      assert.match(reply, /1\. keep from 0:10/);
      const timeline = await talk.timeline();
      assert.equal(timeline?.clips[0]?.volume, 0);
      assert.equal(timeline.fade.outMs, 1000);
      await talk.say('keep');
      assert.equal(await lengthOf(talk), 10_000);
    });

    it('which file is meant, and does what was asked with it', async () => {
      const talk = await begin([minute, song, audioOf('jingle.mp3')]);
      const { suggestions } = await talk.turn('add music at 15% fading out over 2 seconds');
      assert.equal(suggestions.length, 2);
      await talk.say('jingle.mp3');
      const [music, ...more] = (await talk.timeline())?.music ?? [];
      assert.equal(more.length, 0);
      assert.deepEqual([music?.volume, music?.fadeOutMs], [15, 2000]);
      assert.match(await talk.say('which music is on it?'), /jingle\.mp3, 0:00–0:30, at 15%/);
    });

    it('what a number without a unit counts', async () => {
      const talk = await begin();
      assert.match(await talk.say('cut the first 10'), /\n1\. cut the first 10 seconds/);
      await talk.say('1');
      assert.equal(await lengthOf(talk), 20_000);
    });
  });

  describe('asks for the text of a title', () => {
    const texts = async (talk: Talk) => (await talk.timeline())?.titles.map(({ text }) => text);

    for (const [answer, text] of [
      ['Summer in Rome', 'Summer in Rome'],
      ['"undo"', 'undo'],
      ['夏天', '夏天'],
    ] as const) {
      it(`and writes “${answer}” to the letter, as it was asked for before`, async () => {
        const talk = await begin();
        assert.match(await talk.say('add a title at 0:05 in red'), /^What should the title say\?/);
        assert.equal(await talk.timeline(), undefined);
        talk.restart();
        await talk.say(answer);
        const [title] = (await talk.timeline())?.titles ?? [];
        assert.deepEqual([title?.text, title?.startMs, title?.color], [text, 5000, '#ff0000']);
      });
    }

    it('and writes nothing where something else is asked for, or nothing', async () => {
      const talk = await begin();
      await talk.say('add a title');
      assert.equal(await talk.say('never mind'), 'All right, nothing was done.');
      await talk.say('加个标题');
      await talk.say('cut the first 10 seconds');
      assert.deepEqual(await texts(talk), []);
      assert.equal(await lengthOf(talk), 20_000);
    });
  });

  describe('asks which of several titles is meant', () => {
    const colours = async (talk: Talk) => (await talk.timeline())?.titles.map(({ color }) => color);

    async function withTwo(): Promise<Talk> {
      const talk = await begin();
      await talk.say('add the title "A"');
      await talk.say('add the title "B" at 0:10');
      return talk;
    }

    for (const [wish, answer] of [
      ['make the title red', 'the first one'],
      ['把标题改成红色', '第一个'],
    ] as const) {
      it(`by “${wish}”`, async () => {
        const talk = await withTwo();
        const { suggestions } = await talk.turn(wish);
        assert.equal(suggestions.length, 2);
        assert.deepEqual(await colours(talk), ['#ffffff', '#ffffff']);
        await talk.say(answer);
        assert.deepEqual(await colours(talk), ['#ff0000', '#ffffff']);
      });
    }

    for (const [wish, expected] of [
      ['make the last title red', ['#ffffff', '#ff0000']],
      ['make all titles red', ['#ff0000', '#ff0000']],
      ['make it red', ['#ffffff', '#ff0000']],
      ['add the title "C" and make the title red', ['#ffffff', '#ffffff', '#ff0000']],
    ] as const) {
      it(`but not where it is said: “${wish}”`, async () => {
        const talk = await withTwo();
        await talk.say(wish);
        assert.deepEqual(await colours(talk), expected);
      });
    }
  });

  describe('proposes edits for a wish that names none', () => {
    it('that fit the files, and of which several can be taken', async () => {
      const talk = await begin([minute, videoOf('beach.mp4'), song]);
      const { text, suggestions } = await talk.turn('make it more engaging');
      assert.match(
        text,
        /^You could do these for “make it more engaging”; say which, such as “1 and 2”, or “all”/,
      );
      assert.equal(suggestions[0], 'trim the silences');
      assert.ok(suggestions.includes('add a fade between all clips'));
      assert.ok(suggestions.includes('add song.mp3 as background music at 20%'));
      assert.equal(await talk.timeline(), undefined);
      await talk.say('2 and 3');
      const timeline = await talk.timeline();
      assert.ok(timeline?.clips[1]?.transition);
      assert.equal(timeline.music.length, 1);
      assert.equal((await talk.labels()).length, 1);
    });

    it('none of which is there already', async () => {
      const talk = await begin([minute, videoOf('beach.mp4'), song]);
      await talk.say('add a fade between all clips and add music');
      const { suggestions } = await talk.turn('make it look professional');
      assert.ok(suggestions.length > 0);
      assert.ok(!suggestions.some((each) => /between all clips|music/.test(each)), suggestions.join());
    });

    it('and no silences for photos', async () => {
      const talk = await begin([imageOf('a.jpg'), imageOf('b.jpg')]);
      const { suggestions } = await talk.turn('edit this for me');
      assert.ok(suggestions.includes('slow zoom in on the photos'));
      assert.ok(!suggestions.includes('trim the silences'));
    });

    for (const wish of [
      'make it more engaging', 'Make it look professional!', 'clean it up', 'make it better', 'edit this for me',
      'can you make my video more fun to watch?', 'improve the video', 'spice it up', 'make it pop', 'any ideas?',
      'polish it a bit please', 'make this cinematic', 'it looks boring', 'make a cool video out of it',
      'surprise me', 'make the audio better', 'what would you suggest?', 'give it some energy',
      '做得更有感觉', '让视频更好看', '帮我剪一下视频', '弄得专业一点', '优化一下', '随便剪剪', '有什么建议',
      '把视频美化一下', '让它更有电影感', '太无聊了', '剪得精彩一点',
    ]) {
      it(`such as “${wish}”`, async () => {
        const talk = await begin([minute, videoOf('beach.mp4'), song], /[\u4e00-\u9fff]/.test(wish) ? 'zh' : 'en');
        const { text, suggestions } = await talk.turn(wish);
        assert.match(text, /^You could do|^可以试试/);
        assert.ok(suggestions.length >= 2 && suggestions.length <= 4, suggestions.join());
        assert.equal(await talk.timeline(), undefined);
        const reply = await talk.say(/[\u4e00-\u9fff]/.test(wish) ? '全部' : 'all of them');
        assert.doesNotMatch(reply, /nothing was done|没有执行|not understand/);
      });
    } // prettier-ignore
  });

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

    it('in the language of the session', async () => {
      const talk = await known('zh');
      assert.match(await talk.say('where is the title?'), /时间线上有 1 个标题或字幕：\n- “Hello”/);
      assert.match(await talk.say('分辨率'), /\S/);
    });
  });

  describe('says honestly what it did not do', () => {
    it('names the clause that was refused, and does the others', async () => {
      const talk = await begin();
      const reply = await talk.say('mute it, cut 5:00 to 6:00, stabilize it and fade out');
      assert.match(reply, /“cut 5:00 to 6:00”: 5:00 is outside the timeline, which is 30 s long, so nothing was done/);
      assert.match(reply, /“stabilize it”: Steadying the picture can’t be done here/);
      const timeline = await talk.timeline();
      assert.equal(timeline?.clips[0]?.volume, 0);
      assert.equal(timeline.fade.outMs, 1000);
      assert.equal(await lengthOf(talk), 30_000);
    }); // prettier-ignore

    it('and where it can be done', async () => {
      const talk = await begin();
      assert.match(await talk.say('generate a video of a cat'), /can’t be done here.*NemoVideo’s cloud/);
      assert.match(await talk.say('add subtitles'), /can’t be done here.*SRT or VTT file/);
      assert.match(await talk.say('add a whoosh sound effect'), /can’t be done here.*sound file of your own/);
      assert.equal(await talk.timeline(), undefined);
    });

    it('suggests what is nearest, with what the clause says, and nothing that would fail', async () => {
      const talk = await begin([minute, song]);
      const rows: readonly (readonly [string, string])[] = [
        ['trim the silences in French accents', 'trim the silences'],
        ['keep from 0:05 to 0:12 gracefully', 'keep from 0:05 to 0:12'],
        ['put a titel with "Rome 2024" on fire', 'put a title with "Rome 2024"'],
        ['musick song.mp3 hooray at 15%', 'song.mp3'],
      ];
      for (const [prompt, near] of rows) {
        const { suggestions } = await talk.turn(prompt);
        assert.ok(suggestions.some((each) => each.includes(near)), `${prompt}: ${suggestions.join('; ')}`); // prettier-ignore
        for (const each of suggestions) {
          const understood = understand(each, { media: [minute, song], timeline: undefined, language: 'en' });
          assert.ok(understood.every(({ type }) => type === 'edit'), each); // prettier-ignore
        }
      }
      assert.equal(await talk.timeline(), undefined);
    });

    it('never suggests the contrary of what was asked', async () => {
      const talk = await begin();
      for (const prompt of ["don't remove the title", 'never trim the silences', '不要剪掉静音']) {
        const { suggestions } = await talk.turn(prompt);
        assert.ok(!suggestions.includes('remove the title'), suggestions.join());
      }
    });
  });
});
