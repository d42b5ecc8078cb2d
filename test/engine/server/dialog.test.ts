import assert from 'node:assert/strict';
import { understand } from '../../../src/engine/language/understand';
import { audioOf, imageOf, videoOf } from '../edits/world';
import { minute, song, talks } from './talk';
import type { Talk } from './talk';

describe("the engine's dialog", () => {
  const begin = talks();
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

    it('asks whether a wish is meant without the words that nobody knows, and does it after a “yes”', async () => {
      const talk = await begin([minute, song]);
      const asked = await talk.turn('mute the sound gorgeously from 5 to 9 seconds');
      assert.deepEqual(asked.suggestions, ['mute the sound from 5 to 9 seconds']);
      assert.equal(await talk.timeline(), undefined);
      await talk.say('yes');
      const timeline = await talk.timeline();
      assert.deepEqual(timeline?.clips.map(({ volume }) => volume), [100, 0, 100]);
      // What is left over may be what matters: the object, a condition, or something that is known.
      for (const prompt of ['remove the dragon from 0:10 to 0:20', 'mute it when I cough', 'cut 0:10 to 0:20 or 0:30 to 0:40']) {
        assert.doesNotMatch(await talk.say(prompt), /Did you mean/, prompt);
      }
    }); // prettier-ignore

    it('suggests what is nearest, with what the clause says, and nothing that would fail', async () => {
      const talk = await begin([minute, song]);
      const rows: readonly (readonly [string, string])[] = [
        ['trim the silences in French accents', 'trim the silences'],
        ['keep from 0:05 to 0:12 gracefully', 'keep 0:05 to 0:12'],
        ['put a titel with "Rome 2024" on fire', 'add the title "Rome 2024"'],
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
