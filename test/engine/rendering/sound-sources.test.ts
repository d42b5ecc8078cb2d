import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Clip } from '../../../src/engine/model/timeline';
import { asMedia, ffmpeg, makeClip } from '../clips';
import { decodeFrames, onsets } from '../decoded';
import { amplitudeOf, decibels, largestStep, makeSound, mixOf, rmsBetween } from './sounds';
import { byId, clip, openWorkshop, over, timeline, video } from './timelines';
import type { Workshop } from './timelines';

describe('The sound of a source', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let a: Media;

  before(async () => {
    workshop = await openWorkshop();
    a = await asMedia(await makeClip(workshop.file('a.mp4'), { seconds: 6 }), 'a');
  });
  after(() => workshop.close());

  const assertNear = (value: number, wanted: number, tolerance: number, what: string) =>
    assert.ok(Math.abs(value - wanted) <= tolerance, `${what}: ${value} instead of ${wanted}`);
  const mixed = async (media: Media, ms: number, more: Partial<Clip> = {}, fromMs = 0) =>
    (await mixOf(timeline([clip(media.id, fromMs, ms, more)]), byId(media))).left;
  const sine = (hertz: number, level: number, seconds: number, rate = 48_000) =>
    `aevalsrc=exprs='${level}*sin(2*PI*${hertz}*t)':s=${rate}:d=${seconds}`;

  describe('at another speed', () => {
    for (const speed of [0.1, 0.25, 0.5, 3, 16]) {
      it(`of ${speed} keeps its pitch, its places and its length`, async () => {
        // A tone of 2 s of the output, framed by as much silence, so that its middle shows any delay.
        const [on, off, end] = [2 * speed, 4 * speed, 6 * speed];
        const name = `speed ${speed}.wav`;
        const graph = `aevalsrc=exprs='0.4*sin(2*PI*700*t)*between(t,${on},${off})':s=48000:d=${end}`;
        const media = await makeSound(workshop, name, graph);
        const samples = await mixed(media, Math.round(end * 1000), { speed });
        assert.equal(samples.length, 6 * 48_000);
        const heard = (at: number) => rmsBetween(samples, at, at + 0.002) > 0.1;
        const times = Array.from({ length: 3000 }, (_, index) => index * 0.002).filter(heard);
        const middle = ((times[0] ?? NaN) + (times.at(-1) ?? NaN)) / 2;
        assertNear(middle, 3, 1 / 30, 'the middle');
        // Its edges are smeared by a window of 43 ms, stretched.
        assertNear(times.length * 0.002, 2, 0.1 + 0.02 / speed, 'the length');
        const strength = amplitudeOf(samples, 700, 2.5, 2.6);
        assert.ok(strength > 0.3, `${strength} of 0.4 at its pitch`);
      });
    }
  });

  describe('backwards', () => {
    it('is in step with its picture, before and after a cut', async () => {
      const clips = [
        clip('a', 0, 2500, { reversed: true }),
        clip('a', 3000, 5500, { reversed: true }),
        clip('a', 0, 1000),
      ];
      const path = await workshop.render(timeline(clips), byId(a));
      const frames = await decodeFrames(path);
      assert.equal(frames.length, 180);
      const { left } = await mixOf(timeline(clips), byId(a));
      const flashes = frames.flatMap(({ flash }, at) => (flash && !frames[at - 1]?.flash ? [at] : []));
      const beeps = onsets(left).map((sample) => sample / 1600);
      assert.equal(beeps.length, flashes.length);
      // A beep of 40 ms starts with its flash of 33 ms; backwards it ends with it.
      for (const [index, flash] of flashes.entries())
        assertNear(
          beeps[index] ?? NaN,
          flash < 150 ? flash - 0.2 : flash,
          0.15,
          `the beep of frame ${flash}`,
        );
    });

    it('is read in pieces that join without a click in every container, and to the sample where its times are exact', async () => {
      const graph = sine(440, 0.4, 23);
      for (const [name, ...output] of [
        ['r.m4a', '-c:a', 'aac'],
        ['r.mkv', '-c:a', 'aac'],
        ['r.webm', '-c:a', 'libopus'],
        ['r.mp3', '-c:a', 'libmp3lame'],
        ['r 44.wav', '-ar', '44100'],
      ] as const) {
        const media = await makeSound(workshop, name, graph, ...output);
        const samples = await mixed(media, 22_000, { reversed: true }, 500);
        const step = largestStep(samples, 0.01, 21.4);
        // What the codec itself does to the tone is heard forwards too.
        const own = largestStep(await mixed(media, 22_000, {}, 500), 0.01, 21.4);
        assert.ok(step < own * 1.1, `${name}: a step of ${step} where the tone has ${own}`);
        // Matroska's times are whole milliseconds: there the phase may jump at a seam, softly.
        const seams = /\.(mkv|webm)$/.test(name) ? [] : [2.4, 12.4];
        for (const at of [6, 16, ...seams])
          assertNear(amplitudeOf(samples, 440, at, at + 0.5), 0.4, 0.02, `${name} at ${at} s`);
      }
    });

    it('turns round exactly what is heard forwards', async () => {
      const noise = await makeSound(workshop, 'noise.wav', 'anoisesrc=d=21:a=0.3:seed=5');
      const forwards = await mixed(noise, 21_000);
      const backwards = await mixed(noise, 21_000, { reversed: true });
      for (let index = 1000; index < forwards.length - 1000; index += 97)
        assertNear(
          backwards[forwards.length - 1 - index] ?? NaN,
          forwards[index] ?? NaN,
          1e-6,
          `sample ${index}`,
        );
    });

    it('may have a speed', async () => {
      const graph = `aevalsrc=exprs='0.4*sin(2*PI*700*t)*between(t,1,3)':s=48000:d=12`;
      const media = await makeSound(workshop, 'fast back.wav', graph);
      const samples = await mixed(media, 12_000, { reversed: true, speed: 2 });
      assert.equal(samples.length, 6 * 48_000);
      assert.ok(rmsBetween(samples, 0, 4.4) < 0.01 && rmsBetween(samples, 5.6, 6) < 0.01);
      assertNear(amplitudeOf(samples, 700, 4.8, 5.2), 0.4, 0.05, 'its tone');
    });
  });

  it('is silent while its picture is frozen', async () => {
    const clips = [clip('a', 0, 500), clip('a', 500, 2500, { freezeAtMs: 500 }), clip('a', 500, 1500)];
    const { left } = await mixOf(timeline(clips), byId(a));
    assert.equal(rmsBetween(left, 0.5, 2.5), 0);
    assert.equal(onsets(left).length, 2);
  });

  describe('without its noise', () => {
    const noisy = (colour: string, level: number) =>
      // Half a second of a tone each second, over noise.
      `anoisesrc=c=${colour}:d=8:a=${level}:seed=11:r=48000[n];` +
      `aevalsrc=exprs='0.2*sin(2*PI*900*t)*gt(mod(t,1),0.5)':s=48000:d=8[t];[n][t]amix=normalize=0`;

    for (const [colour, level] of [
      ['white', 0.02],
      ['pink', 0.1],
      ['brown', 0.2],
    ] as const) {
      it(`loses 10 dB of ${colour} noise and nothing of what is said, at its place`, async () => {
        const name = `${colour}.wav`;
        const media = await makeSound(workshop, name, noisy(colour, level));
        const plain = await mixed(media, 8000);
        const clean = await mixed(media, 8000, { effects: { denoise: true } });
        assert.equal(clean.length, plain.length);
        for (const at of [0.1, 1.15, 5.15]) {
          const lost = decibels(rmsBetween(plain, at, at + 0.3) / rmsBetween(clean, at, at + 0.3));
          assert.ok(lost > 10, `${lost} dB at ${at} s`);
        }
        for (const at of [0.6, 3.6, 6.6])
          assertNear(amplitudeOf(clean, 900, at, at + 0.3), 0.2, 0.012, `the tone at ${at} s`);
        // In phase: what is left when the two are subtracted is noise.
        const difference = plain.map((sample, index) => sample - (clean[index] ?? NaN));
        assert.ok(amplitudeOf(difference, 900, 3.6, 3.9) < 0.02);
      });
    }

    it('works from a cut in the middle, and at a speed', async () => {
      const media = await makeSound(workshop, 'cut.wav', noisy('white', 0.02));
      const clips = [
        clip(media.id, 5200, 6200, { effects: { denoise: true } }),
        clip(media.id, 2000, 4000, { effects: { denoise: true }, speed: 2 }),
      ];
      const { left } = await mixOf(timeline(clips), byId(media));
      for (const at of [0.05, 0.9, 1.02]) {
        const quiet = decibels(rmsBetween(left, at, at + 0.06));
        assert.ok(quiet < -46, `${quiet} dB at ${at} s`);
      }
      assertNear(amplitudeOf(left, 900, 0.4, 0.7), 0.2, 0.012, 'the tone');
    });
  });

  describe('of any shape', () => {
    it('keeps its level, at every rate and in 8 bits', async () => {
      for (const [rate, format] of [
        [22_050, 'pcm_u8'],
        [44_100, 'pcm_s16le'],
        [96_000, 'pcm_s24le'],
        [8000, 'pcm_u8'],
      ] as const) {
        const name = `${rate} ${format}.wav`;
        const media = await makeSound(workshop, name, sine(440, 0.5, 2, rate), '-c:a', format);
        const samples = await mixed(media, 2000);
        assertNear(amplitudeOf(samples, 440, 0.1, 1.9), 0.5, 0.01, name);
      }
    });

    it('is folded down from 5.1 and 7.1 at its level: the centre 3 dB lower, no LFE, nothing clipped', async () => {
      const tones = [300, 500, 700, 60, 900, 1100, 1300, 1500];
      for (const [layout, channels] of [
        ['5.1', 6],
        ['7.1', 8],
      ] as const) {
        const exprs = tones.slice(0, channels).map((hertz) => `0.3*sin(2*PI*${hertz}*t)`);
        const graph = `aevalsrc=exprs='${exprs.join('|')}':c=${layout}:s=48000:d=1`;
        const media = await makeSound(workshop, `${layout}.wav`, graph);
        const { left, right } = await mixOf(timeline([clip(media.id, 0, 1000)]), byId(media));
        const levels = tones.slice(0, channels).map((hertz) => amplitudeOf(left, hertz, 0.1, 0.9));
        const side = channels === 8 ? [0, 0.212, 0.212, 0] : [0.212, 0];
        // 7.1 has the back before the side, each left before right.
        const surround = channels === 8 ? [0.212, 0, 0.212, 0] : side;
        for (const [index, wanted] of [0.3, 0, 0.212, 0, ...surround].entries())
          assertNear(levels[index] ?? NaN, wanted, 0.01, `${layout}, channel ${index}`);
        assertNear(amplitudeOf(right, 500, 0.1, 0.9), 0.3, 0.01, 'the right');
      }
      const full = Array(6).fill('0.95*sin(2*PI*440*t)').join('|');
      const loud = await makeSound(workshop, 'loud.wav', `aevalsrc=exprs='${full}':c=5.1:s=48000:d=1`);
      const samples = await mixed(loud, 1000);
      assert.ok(samples.every((sample) => Math.abs(sample) <= 0.951));
      // Limited, not clipped: still a sine.
      assertNear(
        amplitudeOf(samples, 440, 0.2, 0.8) / rmsBetween(samples, 0.2, 0.8),
        Math.SQRT2,
        0.01,
        'its shape',
      );
    });

    it('starts where it starts: before its picture, after it, and again after a gap', async () => {
      const picture = ['-f', 'lavfi', '-i', 'color=gray:s=64x36:r=30:d=3'];
      const tone = ['-f', 'lavfi', '-i', sine(440, 0.4, 2)];
      const late = workshop.file('late.mkv');
      await ffmpeg(...picture, '-itsoffset', '0.7', ...tone, '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', late);
      const early = workshop.file('early.mkv');
      await ffmpeg('-itsoffset', '0.5', ...picture, ...tone, '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', early);
      const [lateMedia, earlyMedia] = [await asMedia(late, 'late'), await asMedia(early, 'early')];
      const [startOfLate] = onsets(await mixed(lateMedia, 2500), 0.05);
      assertNear((startOfLate ?? NaN) / 48_000, 0.7, 0.005, 'the late start');
      const [startOfEarly] = onsets(await mixed(earlyMedia, 2500), 0.05);
      assertNear((startOfEarly ?? NaN) / 48_000, 0, 0.005, 'the early start');
      const gap = workshop.file('gap.mkv');
      const without = ['-af', "aselect='lt(t,1)+gt(t,2)'", '-c:a', 'pcm_s16le'];
      await ffmpeg(...picture, '-f', 'lavfi', '-i', sine(440, 0.4, 3), ...without, '-c:v', 'mpeg4', gap);
      const gapped = await mixed(await asMedia(gap, 'gap'), 3000);
      assert.ok(rmsBetween(gapped, 1.1, 1.9) < 0.001);
      assertNear(amplitudeOf(gapped, 440, 2.1, 2.9), 0.4, 0.01, 'after the gap');
    });

    it('fades where it ends before its picture, without a click', async () => {
      const path = workshop.file('short sound.mkv');
      const picture = ['-f', 'lavfi', '-i', 'color=gray:s=64x36:r=30:d=3'];
      // 1.00023 s: the wave is cut at its height.
      const tone = ['-f', 'lavfi', '-i', sine(440, 0.4, 1.00057)];
      await ffmpeg(...picture, ...tone, '-c:v', 'mpeg4', '-c:a', 'pcm_s16le', path);
      const samples = await mixed(await asMedia(path, 'short sound'), 2500);
      assert.ok(largestStep(samples, 0, 2.5) < 0.4 * 2 * Math.PI * (440 / 48_000) * 1.1);
    });
  });
});

describe('Cuts in the sound', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let tone: Media;

  before(async () => {
    workshop = await openWorkshop();
    tone = await makeSound(workshop, 'tone.wav', "aevalsrc=exprs='0.5*sin(2*PI*440*t)':s=48000:d=130");
  });
  after(() => workshop.close());

  it('never click, wherever they are, in transitions neither', async () => {
    let at = 0;
    const clips = Array.from({ length: 60 }, (_, index) => {
      const from = at + 37 + ((index * 7919) % 400);
      at = from + 133 + ((index * 104_729) % 500);
      return clip('tone.wav', from, at, index % 5 === 4 ? over(100) : {});
    });
    const { left } = await mixOf(timeline(clips), byId(tone));
    // The tone's own step, plus that of a fade of 4 ms; in a crossfade two tones sound at once.
    const own = 0.5 * 2 * Math.PI * (440 / 48_000);
    const ramp = 0.5 / 192;
    const step = largestStep(left, 0, left.length / 48_000);
    assert.ok(step <= own * Math.SQRT2 + ramp, `a step of ${step}`);
  });

  it('cost no more time and memory when there are 3,000 of them', async () => {
    const cut = (count: number) => {
      const length = Math.floor(120_000 / count);
      return timeline(
        Array.from({ length: count }, (_, index) =>
          clip('tone.wav', index * length, index * length + Math.floor(length * 0.75)),
        ),
        { canvas: { width: 160, height: 90, fps: { num: 100, den: 1 }, fit: 'pad' } },
      );
    };
    const costOf = async (count: number) => {
      const before = process.cpuUsage();
      const { left } = await mixOf(cut(count), byId(tone));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / left.length;
    };
    await costOf(25);
    const [few, many] = [await costOf(25), await costOf(3000)];
    assert.ok(many < few * 2.5, `${many / few} times as much for each sample`);
  });

  it('leave picture and sound ending together, to the sample', async () => {
    const mute = video('mute', { hasAudio: false });
    for (const fps of [
      { num: 30_000, den: 1001 },
      { num: 24_000, den: 1001 },
      { num: 25, den: 1 },
    ]) {
      const canvas = { width: 160, height: 90, fps, fit: 'pad' } as const;
      const what = timeline([clip('tone.wav', 0, 1037), clip('mute', 0, 533)], { canvas });
      const frames = Math.round((1570 * fps.num) / (fps.den * 1000));
      const { left } = await mixOf(what, byId(tone, mute));
      assert.equal(left.length, Math.round((frames * 48_000 * fps.den) / fps.num));
    }
  });
});
