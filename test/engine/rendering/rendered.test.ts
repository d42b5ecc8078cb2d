import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Rational } from '../../../src/engine/model/rational';
import { transitionKinds } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { asMedia, beeps, countedPicture, ffmpeg, makeClip } from '../clips';
import type { ClipOptions } from '../clips';
import { decodeFrames, decodeSamples, onsets, streamFacts } from '../decoded';
import type { Frame } from '../decoded';
import { byId, clip, openWorkshop, over, timeline } from './timelines';
import type { Workshop } from './timelines';

const ntsc: Rational = { num: 30000, den: 1001 };

/** The numbers from `from` up to `to`, without `to`. */
function count(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

const numbers = (frames: readonly Frame[]) => frames.map(({ number }) => number);

describe('A rendered timeline', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let a: Media;
  const made = new Map<string, Promise<Media>>();
  const source = (name: string, options: ClipOptions) => {
    const media =
      made.get(name) ?? makeClip(workshop.file(name), options).then((path) => asMedia(path, name));
    made.set(name, media);
    return media;
  };

  before(async () => {
    workshop = await openWorkshop();
    a = await source('a.mp4', {});
  });
  after(() => workshop.close());

  /** Every flash has its beep at the frame's first sample, to `tolerance` samples. */
  const assertInStep = (frames: readonly Frame[], samples: Float32Array, fps: Rational, tolerance = 100) => {
    const flashes = frames.flatMap(({ flash }, index) => (flash && !frames[index - 1]?.flash ? [index] : []));
    const expected = flashes.map((frame) => (frame * 48_000 * fps.den) / fps.num);
    const heard = onsets(samples);
    assert.equal(heard.length, expected.length, `${heard.length} beeps for ${expected.length} flashes`);
    for (const [index, at] of expected.entries()) {
      const off = (heard[index] ?? NaN) - at;
      assert.ok(Math.abs(off) <= tolerance, `beep ${index} is ${off} samples off`);
    }
    assert.ok(flashes.length > 0);
  };

  const renderAndRead = async (what: Timeline, ...media: Media[]) => {
    const path = await workshop.render(what, byId(...media));
    const [frames, samples, facts] = await Promise.all([
      decodeFrames(path),
      decodeSamples(path),
      streamFacts(path),
    ]);
    const frameSeconds = what.canvas.fps.den / what.canvas.fps.num;
    assert.equal(facts.frames, frames.length);
    assert.ok(Math.abs(facts.videoSeconds - frames.length * frameSeconds) < 0.001);
    assert.ok(
      Math.abs(facts.audioSeconds - facts.videoSeconds) <= frameSeconds,
      'sound and picture end together',
    );
    return { path, frames, samples, facts };
  };

  it('shows exactly the frames between the cuts, with the sound in step', async () => {
    const { frames, samples } = await renderAndRead(
      timeline([clip(a.id, 0, 1500), clip(a.id, 1900, 3300), clip(a.id, 3800, 6000)]),
      a,
    );
    assert.deepEqual(numbers(frames), [...count(0, 45), ...count(57, 99), ...count(114, 180)]);
    assertInStep(frames, samples, a.kind === 'video' ? a.fps : ntsc);
  });

  it('plays pieces in any order, out of their order in the source', async () => {
    const { frames, samples } = await renderAndRead(
      timeline([clip(a.id, 4900, 6000), clip(a.id, 2900, 3500), clip(a.id, 0, 700)]),
      a,
    );
    assert.deepEqual(numbers(frames), [...count(147, 180), ...count(87, 105), ...count(0, 21)]);
    assertInStep(frames, samples, { num: 30, den: 1 });
  });

  it('makes no frame of 400 cuts drift', async () => {
    const long = await source('long.mp4', { seconds: 30 });
    const clips = Array.from({ length: 400 }, (_, index) => clip(long.id, index * 70 + 5, index * 70 + 55));
    const { frames, samples } = await renderAndRead(timeline(clips), long);
    const wanted: number[] = [];
    for (let index = 0; index < 400; index++) {
      const first = Math.round(((index * 70 + 5) * 30) / 1000);
      const length = Math.round(((index + 1) * 50 * 30) / 1000) - Math.round((index * 50 * 30) / 1000);
      for (let frame = 0; frame < length; frame++) wanted.push(first + frame);
    }
    // Where rounding made two pieces touch, the later one gives way; nobody sees a frame twice.
    const shown = numbers(frames);
    assert.equal(shown.length, 600);
    assert.ok(shown.every((frame, index) => Math.abs(frame - (wanted[index] ?? NaN)) <= 1));
    assert.ok(shown.every((frame, index) => index === 0 || frame > (shown[index - 1] ?? 0)));
    assert.equal(samples.length >= 960_000, true);
  });

  it('is exact and in step at 3,000 cuts, as it is at one', async () => {
    const long = await source('long.mp4', { seconds: 30 });
    // Three frames of every six, through the source twenty times.
    const clips = Array.from({ length: 3000 }, (_, index) => {
      const inMs = (index % 150) * 200;
      return clip(long.id, inMs, inMs + 100);
    });
    const { frames, samples } = await renderAndRead(timeline(clips), long);
    assert.equal(frames.length, 9000);
    const wrong = numbers(frames).flatMap((number, at) => {
      const wanted = (Math.floor(at / 3) % 150) * 6 + (at % 3);
      return number === wanted ? [] : [`${at}: ${number} instead of ${wanted}`];
    });
    assert.deepEqual(wrong, []);
    assertInStep(frames, samples, { num: 30, den: 1 });
  });

  /** The middle of the loudness within `reach` samples of `at`. */
  const beepCentre = (samples: Float32Array, at: number, reach: number) => {
    let [energy, moment] = [0, 0];
    for (let index = Math.max(0, Math.round(at - reach / 2)); index < at + reach; index++) {
      const square = (samples[index] ?? 0) ** 2;
      energy += square;
      moment += square * index;
    }
    return moment / energy;
  };

  for (const [name, fps] of [
    ['25', { num: 25, den: 1 }],
    ['29.97', ntsc],
    ['60', { num: 60, den: 1 }],
  ] as const) {
    it(`is exact at ${name} frames a second`, async () => {
      const media = await source(`rate-${name}.mp4`, { fps });
      assert.ok(media.kind === 'video');
      assert.deepEqual(media.fps, fps);
      const canvas = { width: 160, height: 90, fps, fit: 'pad' } as const;
      const frame = (fps.den * 1000) / fps.num;
      const second = Math.round(fps.num / fps.den);
      const at = (index: number) => Math.round(index * frame);
      const { frames, samples } = await renderAndRead(
        timeline(
          [
            clip(media.id, at(0), at(second + 7)),
            clip(media.id, at(2 * second - 5), at(4 * second)),
            clip(media.id, at(4 * second + 9), at(5 * second + 11)),
          ],
          { canvas },
        ),
        media,
      );
      assert.deepEqual(numbers(frames), [
        ...count(0, second + 7),
        ...count(2 * second - 5, 4 * second),
        ...count(4 * second + 9, 5 * second + 11),
      ]);
      assertInStep(frames, samples, fps);
    });
  }

  it('shows and sounds both sides of a transition exactly as long as planned', async () => {
    const { frames, samples } = await renderAndRead(
      timeline([clip(a.id, 0, 2500), clip(a.id, 3400, 6000, over(500))]),
      a,
    );
    assert.equal(frames.length, 75 + 78 - 15);
    assert.deepEqual(numbers(frames.slice(0, 60)), count(0, 60));
    assert.deepEqual(numbers(frames.slice(75)), count(117, 180));
    assertInStep(frames, samples, { num: 30, den: 1 });
  });

  it('knows every kind of transition', async () => {
    const clips = transitionKinds.map((kind, index) =>
      clip(a.id, 1000, 1600, index === 0 ? {} : over(200, kind)),
    );
    const { frames } = await renderAndRead(timeline(clips), a);
    assert.equal(frames.length, 16 * 18 - 15 * 6);
  });

  it('renders 60 crossfades in a row in bounded pieces, exactly', async () => {
    const clips = Array.from({ length: 61 }, (_, index) =>
      clip(a.id, 900 + (index % 2) * 1000, 1900 + (index % 2) * 1000, index === 0 ? {} : over(300)),
    );
    const what = timeline(clips);
    assert.ok((await workshop.plan(what, byId(a))).parts.length > 8);
    const { frames, samples } = await renderAndRead(what, a);
    assert.equal(frames.length, 61 * 30 - 60 * 9);
    for (const [index] of clips.entries()) {
      // Alone between its transitions.
      const from = index * 21 + 9;
      const first = 27 + (index % 2) * 30 + 9;
      assert.deepEqual(numbers(frames.slice(from, from + 12)), count(first, first + 12));
    }
    assert.equal(onsets(samples).length, 61);
  });

  it('stays in step at other speeds', async () => {
    // Stretching smears an onset over its window of 43 ms, so that a beep may begin that much early.
    for (const speed of [2, 0.5]) {
      const { frames, samples } = await renderAndRead(
        timeline([clip(a.id, 0, 2500, { speed }), clip(a.id, 2800, 4500, { speed })]),
        a,
      );
      assert.equal(frames.length, Math.round((2500 + 1700) / speed / (1000 / 30)));
      if (speed === 2) assert.deepEqual(numbers(frames.slice(0, 37)), count(0, 74, 2));
      const flashes = frames.flatMap(({ flash }, index) =>
        flash && !frames[index - 1]?.flash ? [index] : [],
      );
      assert.equal(onsets(samples).length, flashes.length);
      for (const flash of flashes) {
        const off = beepCentre(samples, flash * 1600, 24_000 / speed) - (flash + 0.6 / speed) * 1600;
        assert.ok(
          Math.abs(off) <= 1600,
          `at speed ${speed} the beep of frame ${flash} is ${off} samples off`,
        );
      }
    }
  });

  it('keeps the pitch when it changes the speed', async () => {
    const { samples } = await renderAndRead(timeline([clip(a.id, 0, 4000, { speed: 2 })]), a);
    const beep = samples.subarray(24_000 - 200, 24_000 + 1400);
    const crossings = beep.filter((sample, index) => sample > 0.2 && (beep[index - 1] ?? 0) <= 0.2).length;
    const loud = beep.filter((sample) => Math.abs(sample) > 0.05).length;
    assert.ok(Math.abs((crossings * 48_000) / loud - 1000) < 200, `${(crossings * 48_000) / loud} Hz`);
  });

  it('keeps picture and sound in step where a file does not start at 0', async () => {
    for (const name of ['late.mkv', 'late.mp4']) {
      const path = workshop.file(name);
      await ffmpeg('-i', a.path, '-c', 'copy', '-output_ts_offset', '0.529', path);
      const late = await asMedia(path, name);
      assert.ok(late.kind === 'video' && Math.abs(late.durationMs - 6000) <= 35, JSON.stringify(late));
      const { frames, samples } = await renderAndRead(
        timeline([clip(late.id, 500, 2500), clip(late.id, 2800, 6000)]),
        late,
      );
      assert.equal(frames.length, 156);
      assertInStep(frames, samples, { num: 30, den: 1 }, 1700);
    }
  });

  it('starts with the first frame and with silence where the sound or the picture starts later', async () => {
    const lateSound = workshop.file('late-sound.mp4');
    await ffmpeg(
      '-i',
      a.path,
      '-itsoffset',
      '0.5',
      '-i',
      a.path,
      '-map',
      '0:v',
      '-map',
      '1:a',
      '-c',
      'copy',
      lateSound,
    );
    const media = await asMedia(lateSound, 'late-sound');
    const { frames, samples } = await renderAndRead(
      timeline([clip(media.id, 0, 2000), clip(media.id, 2200, 4200)]),
      media,
    );
    assert.deepEqual(numbers(frames), [...count(0, 60), ...count(66, 126)]);
    const expected = [0.5, 1.5, 2.3, 3.3].map((seconds) => seconds * 48_000);
    assert.ok(onsets(samples).every((onset, index) => Math.abs(onset - (expected[index] ?? NaN)) < 1200));
  });

  it('gives a variable frame rate a constant one without losing the sound', async () => {
    const path = workshop.file('variable.mkv');
    // Half of the frames of every other second are left out, as screen recorders do.
    const drop = `${countedPicture({ num: 30, den: 1 }, 6)},select='eq(mod(floor(t),2),0)+eq(mod(n,2),0)'`;
    const sound = beeps({ num: 30, den: 1 }, 6);
    const inputs = ['-f', 'lavfi', '-i', drop, '-f', 'lavfi', '-i', sound];
    await ffmpeg(
      ...inputs,
      '-fps_mode',
      'vfr',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-c:a',
      'pcm_s16le',
      path,
    );
    const media = await asMedia(path, 'variable');
    const { frames, samples } = await renderAndRead(
      timeline([clip(media.id, 0, 2500), clip(media.id, 2900, 5900)]),
      media,
    );
    assert.equal(frames.length, 165);
    assert.ok(
      numbers(frames).every((number, index) => Math.abs(number - (index < 75 ? index : index + 12)) <= 1),
    );
    assertInStep(frames, samples, { num: 30, den: 1 }, 1700);
  });

  it('shows what was on the screen where a cut begins in a frame that lasts for seconds', async () => {
    const path = workshop.file('still-screen.mkv');
    const slides = `${countedPicture({ num: 30, den: 1 }, 6)},select='eq(mod(n,60),0)'`;
    await ffmpeg(
      '-f',
      'lavfi',
      '-i',
      slides,
      '-fps_mode',
      'vfr',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      path,
    );
    const media = { ...(await asMedia(path, 'slides')), durationMs: 6000 };
    const { frames } = await renderAndRead(timeline([clip('slides', 3000, 5000)]), media);
    assert.deepEqual(numbers(frames), [...Array<number>(30).fill(60), ...Array<number>(30).fill(120)]);
  });

  it('repeats the last frame where the sound goes on after the picture', async () => {
    const path = workshop.file('short-picture.mkv');
    await ffmpeg('-t', '2', '-i', a.path, '-i', a.path, '-map', '0:v', '-map', '1:a', '-c', 'copy', path);
    const media = { ...(await asMedia(path, 'short')), durationMs: 4000 };
    const { frames, samples } = await renderAndRead(timeline([clip('short', 1000, 4000)]), media);
    assert.equal(frames.length, 90);
    assert.equal(onsets(samples).length, 3);
    const last = frames[30]?.number ?? NaN;
    assert.ok(last >= 58 && numbers(frames.slice(31)).every((number) => number === last));
  });

  it('has no click at a cut', async () => {
    const path = workshop.file('tone.mp4');
    const tone = ['-f', 'lavfi', '-i', 'sine=frequency=100:duration=6,volume=6'];
    await ffmpeg(
      '-f',
      'lavfi',
      '-i',
      'color=gray:s=160x90:r=30:d=6',
      ...tone,
      '-c:v',
      'libx264',
      '-c:a',
      'aac',
      path,
    );
    const media = await asMedia(path, 'tone');
    const clips = Array.from({ length: 20 }, (_, index) => clip(media.id, index * 283, index * 283 + 200));
    const { samples } = await renderAndRead(timeline(clips), media);
    let steepest = 0;
    for (let index = 1; index < samples.length; index++) {
      steepest = Math.max(steepest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
    }
    // The tone itself rises by 0.0098 a sample; a hard cut jumps by up to 1.5.
    assert.ok(steepest < 0.03, `a step of ${steepest}`);
  });
});
