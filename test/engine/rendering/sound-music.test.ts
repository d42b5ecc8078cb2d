import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import { asMedia, ffmpeg } from '../clips';
import { amplitudeOf, decibels, largestStep, makeSound, mixOf, rmsBetween } from './sounds';
import { byId, clip, music, openWorkshop, timeline, video } from './timelines';
import type { Workshop } from './timelines';

describe('Music in the mix', function () {
  this.timeout(60_000);
  let workshop: Workshop;
  let speech: Media;
  let tone: Media;
  let mute: Media;

  before(async () => {
    workshop = await openWorkshop();
    // Bursts of 1 s at 2 s and of 0.5 s at 5 s, over nothing.
    const bursts = "aevalsrc=exprs='0.3*sin(2*PI*1000*t)*(between(t,2,3)+between(t,5,5.5))':s=48000:d=8";
    speech = await makeSound(workshop, 'speech.wav', bursts);
    tone = await makeSound(workshop, 'tone.wav', "aevalsrc=exprs='0.2*sin(2*PI*300*t)':s=48000:d=20");
    mute = video('mute', { hasAudio: false, durationMs: 60_000 });
  });
  after(() => workshop.close());

  const level = (samples: Float32Array, fromS: number, toS: number) =>
    decibels(amplitudeOf(samples, 300, fromS, toS) / 0.2);
  const assertNear = (value: number, wanted: number, tolerance: number, what: string) =>
    assert.ok(Math.abs(value - wanted) <= tolerance, `${what}: ${value.toFixed(2)} instead of ${wanted}`);

  describe('that ducks', () => {
    it('is 12 dB quieter from before each word to after it, and comes back', async () => {
      const what = timeline([clip('speech.wav', 0, 8000)], { music: [music('tone.wav', { duck: true })] });
      const { left } = await mixOf(what, byId(speech, tone));
      assert.equal(left.length, 8 * 48_000);
      for (const [from, to] of [
        [0, 1.9],
        [3.85, 4.9],
      ] as const)
        assertNear(level(left, from, to), 0, 0.1, `between the words, ${from} s`);
      for (const [from, to] of [
        [2, 3.3],
        [5, 5.8],
      ] as const)
        assertNear(level(left, from, to), -12, 0.2, `under a word, ${from} s`);
      // Half way down 50 ms before the first syllable, half way up again 250 ms after the pause was held.
      assertNear(level(left, 1.94, 1.96), -6, 1, 'going down');
      assertNear(level(left, 3.53, 3.57), -6, 1, 'coming back');
    });

    it('goes down as far as is asked for, each piece for itself', async () => {
      const quiet = music('tone.wav', { duck: true, duckDb: -20 });
      const { left } = await mixOf(
        timeline([clip('speech.wav', 0, 8000)], { music: [quiet] }),
        byId(speech, tone),
      );
      assertNear(level(left, 2, 3.3), -20, 0.2, 'under a word');
      assertNear(level(left, 3.85, 4.9), 0, 0.1, 'between the words');
      const even = music('tone.wav', { duck: true, duckDb: 0 });
      const both = timeline([clip('speech.wav', 0, 8000)], { music: [quiet, even] });
      const mixed = await mixOf(both, byId(speech, tone));
      assertNear(
        level(mixed.left, 2, 3.3),
        decibels(1.1),
        0.2,
        'one that goes down beside one that does not',
      );
    });

    it('moves without a step, and leaves what is said as it is', async () => {
      const what = timeline([clip('speech.wav', 0, 8000)], { music: [music('tone.wav', { duck: true })] });
      const { left } = await mixOf(what, byId(speech, tone));
      // No step is larger than the undisturbed tone's own.
      assert.ok(largestStep(left, 1.5, 1.995) <= 0.2 * 2 * Math.PI * (300 / 48_000) * 1.01);
      assert.ok(largestStep(left, 3.01, 4) <= 0.2 * 2 * Math.PI * (300 / 48_000) * 1.01);
      assertNear(amplitudeOf(left, 1000, 2.1, 2.9), 0.3, 0.002, 'the word');
    });

    it('takes no notice of a muted clip, of silence, and of other music', async () => {
      const what = timeline([clip('speech.wav', 0, 4000, { volume: 0 }), clip('speech.wav', 0, 1900)], {
        music: [music('tone.wav', { duck: true }), music('speech.wav')],
      });
      const { left } = await mixOf(what, byId(speech, tone));
      for (const from of [0.5, 2, 2.5, 3.8]) assertNear(level(left, from, from + 0.5), 0, 0.1, `${from} s`);
    });

    it('makes room for the sound of an overlay too', async () => {
      const path = workshop.file('talking head.mp4');
      const picture = ['-f', 'lavfi', '-i', 'color=gray:s=64x36:r=30:d=3'];
      await ffmpeg(...picture, '-ss', '2', '-i', speech.path, '-c:a', 'aac', '-t', '2', path);
      const head = await asMedia(path, 'head');
      const shape = { place: 'top-right', width: 30, margin: 3, opacity: 100 } as const;
      const overlay = {
        id: 'o',
        mediaId: 'head',
        startMs: 3000,
        endMs: 'timeline',
        inMs: 0,
        volume: 100,
      } as const;
      const what = timeline([clip('mute', 0, 8000)], {
        music: [music('tone.wav', { duck: true })],
        overlays: [{ ...overlay, ...shape, loop: false }],
      });
      const { left } = await mixOf(what, byId(mute, tone, head));
      assertNear(level(left, 1, 2.5), 0, 0.1, 'before it');
      assertNear(level(left, 3.1, 3.9), -12, 0.3, 'under it');
      assertNear(level(left, 5.5, 6), 0, 0.1, 'after it');
    });
  });

  describe('that ends', () => {
    it('with the film goes out over a second and a half, unless asked otherwise', async () => {
      const film = [clip('mute', 0, 8000)];
      const { left } = await mixOf(timeline(film, { music: [music('tone.wav')] }), byId(mute, tone));
      assertNear(level(left, 5, 6.4), 0, 0.1, 'before the end');
      assertNear(level(left, 7.2, 7.3), -6, 0.6, 'half way');
      assert.ok(rmsBetween(left, 7.99, 8) < 0.002);
      const asked = timeline(film, { music: [music('tone.wav', { fadeOutMs: 500 })] });
      const { left: quick } = await mixOf(asked, byId(mute, tone));
      assertNear(level(quick, 7, 7.4), 0, 0.1, 'before a fade that was asked for');
    });

    it('before the film ends softly too; a short sound keeps three quarters of itself', async () => {
      const short = await makeSound(workshop, 'short.wav', "aevalsrc=exprs='0.2*sin(2*PI*300*t)':d=1");
      const what = timeline([clip('mute', 0, 4000)], { music: [music('short.wav', { startMs: 1000 })] });
      const { left } = await mixOf(what, byId(mute, short));
      assertNear(level(left, 1.05, 1.7), 0, 0.1, 'the sound');
      assertNear(level(left, 1.87, 1.88), -6, 1, 'its end');
      assert.equal(rmsBetween(left, 2.01, 4), 0);
    });
  });

  describe('with passages', () => {
    it('has another volume there, and moves to it without a step', async () => {
      const passages = [
        { startMs: 2000, endMs: 3000, volume: 0 },
        { startMs: 4000, endMs: 5000, volume: 50 },
      ];
      const what = timeline([clip('mute', 0, 8000)], { music: [music('tone.wav', { passages })] });
      const { left } = await mixOf(what, byId(mute, tone));
      for (const from of [0.5, 3.1, 5.1]) assertNear(level(left, from, from + 0.8), 0, 0.1, `${from} s`);
      assert.equal(rmsBetween(left, 2.05, 2.95), 0);
      assertNear(level(left, 4.1, 4.9), -6, 0.1, 'the second passage');
      assert.ok(largestStep(left, 0.5, 5.5) <= 0.2 * 2 * Math.PI * (300 / 48_000) * 1.1);
    });
  });

  describe('that leads', () => {
    it('makes other music duck', async () => {
      const voice = music('speech.wav', { leads: true });
      const what = timeline([clip('mute', 0, 8000)], { music: [music('tone.wav', { duck: true }), voice] });
      const { left } = await mixOf(what, byId(mute, tone, speech));
      assertNear(level(left, 0.2, 1.8), 0, 0.1, 'before the voice');
      assertNear(level(left, 2.1, 2.9), -12, 0.3, 'under the voice');
    });
  });

  describe('under a fade of the sound alone', () => {
    it('goes out with everything else that is heard', async () => {
      const soundFade = { inMs: 0, outMs: 2000 };
      const what = timeline([clip('tone.wav', 0, 8000)], { soundFade });
      const { left } = await mixOf(what, byId(tone));
      assertNear(level(left, 4, 5.9), 0, 0.1, 'before the fade');
      assertNear(level(left, 6.95, 7.05), -6, 0.2, 'half way');
    });

    it('fades a clip’s own sound where it begins and ends', async () => {
      const fading = { ...clip('tone.wav', 0, 4000), soundFade: { inMs: 1000, outMs: 2000 } };
      const { left } = await mixOf(timeline([fading, clip('tone.wav', 4000, 8000)]), byId(tone));
      assertNear(level(left, 0.45, 0.55), -6, 0.3, 'fading in');
      assertNear(level(left, 2.95, 3.05), -6, 0.3, 'fading out');
      assertNear(level(left, 4.1, 7.9), 0, 0.1, 'the next clip');
    });
  });

  describe('that loops', () => {
    it('goes over its seam without a click, whatever its length', async () => {
      // 1.2345 s of 300 Hz: the end does not fit the start.
      const odd = await makeSound(
        workshop,
        'odd.wav',
        "aevalsrc=exprs='0.2*cos(2*PI*300*t)':s=48000:d=1.2345",
      );
      const what = timeline([clip('mute', 0, 8000)], { music: [music('odd.wav', { loop: true })] });
      const { left } = await mixOf(what, byId(mute, odd));
      const own = 0.2 * 2 * Math.PI * (300 / 48_000);
      assert.ok(largestStep(left, 0.01, 7.9) < own * 1.5, `${largestStep(left, 0.01, 7.9)} for ${own}`);
      for (let at = 0.3; at < 6; at += 0.4) assert.ok(rmsBetween(left, at, at + 0.1) > 0.08, `at ${at}`);
    });

    it('may be shorter than the seam', async () => {
      const tiny = await makeSound(
        workshop,
        'tiny.wav',
        "aevalsrc=exprs='0.2*sin(2*PI*1000*t)':s=48000:d=0.01",
      );
      const what = timeline([clip('mute', 0, 2000)], { music: [music('tiny.wav', { loop: true })] });
      const { left } = await mixOf(what, byId(mute, tiny));
      assert.ok(amplitudeOf(left, 1000, 0.5, 1.4) > 0.1);
    });
  });
});
