import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Media } from '../../../src/engine/model/media';
import { tools } from '../clips';
import { createLimiter } from '../../../src/engine/rendering/sound-limiter';
import { makeSound, mixOf, rmsBetween } from './sounds';
import { byId, clip, music, openWorkshop, timeline, video } from './timelines';
import type { Workshop } from './timelines';

const run = promisify(execFile);

/** LUFS and dBTP of a finished file. */
async function measured(path: string): Promise<{ integrated: number; truePeak: number }> {
  const args = [
    '-nostats',
    '-i',
    path,
    '-vn',
    '-af',
    'ebur128=peak=true:framelog=verbose',
    '-f',
    'null',
    '-',
  ];
  const { stderr } = await run((await tools()).ffmpeg, args);
  const value = (pattern: RegExp) => Number(pattern.exec(stderr.slice(stderr.lastIndexOf('Summary')))?.[1]);
  return { integrated: value(/I:\s+(\S+) LUFS/), truePeak: value(/Peak:\s+(\S+) dBFS/) };
}

describe('A wanted loudness', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let mute: Media;

  /** Like speech: noise in the voice's range, in syllables of many heights, with pauses. */
  const speech = (level: number) =>
    `anoisesrc=c=pink:seed=7:a=1:d=8,bandpass=f=700:w=900,` +
    `volume='${level}*(0.1+abs(sin(2*PI*2.3*t)*sin(2*PI*0.37*t)))*gt(mod(t,3),0.6)':eval=frame`;
  const song = (level: number) =>
    `aevalsrc=exprs='${level}*(sin(2*PI*110*t)+sin(2*PI*330*t)+0.5*sin(2*PI*1320*t))*exp(-3*mod(t,0.5))':d=8`;

  before(async () => {
    workshop = await openWorkshop();
    mute = video('mute', { hasAudio: false, durationMs: 60_000 });
  });
  after(() => workshop.close());

  const assertLoudness = async (path: string, target: number) => {
    const { integrated, truePeak } = await measured(path);
    assert.ok(Math.abs(integrated - target) <= 1, `${integrated} LUFS instead of ${target}`);
    assert.ok(truePeak <= -1, `${truePeak} dBTP`);
  };

  it('is reached by quiet speech, loud speech and music, without a peak above -1 dBTP', async () => {
    for (const [name, graph] of [
      ['quiet.wav', speech(5)],
      ['loud.wav', speech(300)],
      ['song.wav', song(0.02)],
    ] as const) {
      const media = await makeSound(workshop, name, graph);
      const what = timeline([clip(name, 0, 8000)], { loudness: -14 });
      await assertLoudness(await workshop.render(what, byId(media)), -14);
    }
  });

  it('may be another one, and counts for all that is heard together', async () => {
    const [talk, tune] = [
      await makeSound(workshop, 'talk.wav', speech(30)),
      await makeSound(workshop, 'tune.wav', song(0.3)),
    ];
    const what = timeline([clip('talk.wav', 0, 8000)], {
      loudness: -23,
      music: [music('tune.wav', { duck: true })],
      fade: { inMs: 500, outMs: 1000 },
    });
    await assertLoudness(await workshop.render(what, byId(talk, tune)), -23);
  });

  it('leaves silence silent, and a quiet room a quiet room', async () => {
    const nothing = timeline([clip('mute', 0, 2000)], { loudness: -14 });
    assert.equal(rmsBetween((await mixOf(nothing, byId(mute))).left, 0, 2), 0);
    const digital = await makeSound(workshop, 'digital.wav', 'anullsrc=d=2');
    const room = await makeSound(workshop, 'room.wav', 'anoisesrc=a=0.0005:d=2:seed=3');
    const silent = timeline([clip('digital.wav', 0, 2000)], { loudness: -14 });
    assert.equal(rmsBetween((await mixOf(silent, byId(digital))).left, 0, 2), 0);
    const quiet = timeline([clip('room.wav', 0, 2000)], { loudness: -14 });
    assert.ok(rmsBetween((await mixOf(quiet, byId(room))).left, 0, 2) < 0.001);
  });

  it('is reached in a fifth of a second too', async () => {
    const media = await makeSound(workshop, 'blip.wav', "aevalsrc=exprs='0.02*sin(2*PI*1000*t)':d=1");
    const what = timeline([clip('blip.wav', 0, 200)], { loudness: -14 });
    const { left } = await mixOf(what, byId(media));
    // -14 LUFS of a sine of 1 kHz on both sides is an amplitude of 0.2.
    const level = rmsBetween(left, 0.05, 0.15) * Math.SQRT2;
    assert.ok(Math.abs(level - 0.2) < 0.02, `${level}`);
  });

  describe('The limiter', () => {
    const sine = (hertz: number, level: number, phase: number, count = 48_000) => {
      const samples = new Float32Array(count * 2);
      for (let index = 0; index < count; index++) {
        const value = level * Math.sin((2 * Math.PI * hertz * index) / 48_000 + phase);
        samples[index * 2] = samples[index * 2 + 1] = value;
      }
      return samples;
    };
    const limited = (input: Float32Array, ceiling: number, size: number) => {
      const limiter = createLimiter(ceiling);
      const output: number[] = [];
      for (let at = 0; at < input.length; at += size * 2)
        output.push(...limiter.process(input.subarray(at, at + size * 2)));
      output.push(...limiter.flush());
      return Float32Array.from(output);
    };

    it('gives out as much as it took, untouched where nothing is too loud, in blocks of any size', () => {
      const input = sine(440, 0.5, 0);
      for (const size of [9600, 100, 48_000, 7]) assert.deepEqual(limited(input, 0.8, size), input);
    });

    it('does the same whatever the blocks', () => {
      const input = sine(440, 0.5, 0);
      for (let index = 30_000; index < 40_000; index++) input[index] = (input[index] ?? 0) * 3;
      const whole = limited(input, 0.8, 48_000);
      assert.ok(whole.every((sample) => Math.abs(sample) <= 0.8));
      const parts = limited(input, 0.8, 1000);
      assert.ok(whole.every((sample, index) => Math.abs(sample - (parts[index] ?? NaN)) < 1e-6));
    });

    it('sees peaks between the samples', () => {
      // At a quarter of the rate, half way between, every sample is 0.707 of the wave's height.
      const output = limited(sine(12_000, 1, Math.PI / 4), 0.8, 9600);
      const highest = output
        .subarray(2000, -2000)
        .reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      assert.ok(Math.abs(highest - 0.8 * Math.SQRT1_2) < 0.01, `${highest}`);
    });
  });
});
