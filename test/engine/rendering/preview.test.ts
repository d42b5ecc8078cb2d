import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { Media } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { MediaError } from '../../../src/engine/media/media-error';
import { liveProcessCount } from '../../../src/engine/media/process';
import { planPreview } from '../../../src/engine/rendering/preview';
import { renderPreview, toSeekable } from '../../../src/engine/rendering/preview-run';
import { RenderError } from '../../../src/engine/rendering/render-error';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';
import { decodeFrames, decodeSamples, onsets, peakBetween, streamFacts } from '../decoded';
import { byId, clip, openWorkshop, over, timeline, title, video } from './timelines';
import type { Workshop } from './timelines';

const capabilities = {
  version: { major: 5, minor: 1 },
  filters: new Set(['ass', 'xfade']),
  encoders: new Set(['libx264', 'libmp3lame', 'libopus']),
};

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe('The plan of a preview', () => {
  const large = { width: 1920, height: 1080, fps: { num: 60, den: 1 }, fit: 'pad' } as const;

  it('is small, at half the rate above 30, and decodes and scales cheaply', () => {
    const what = timeline([clip('a', 0, 5000)], { canvas: large });
    const { parts, fps, durationMs } = planPreview(what, byId(video('a')), capabilities);
    assert.deepEqual(fps, { num: 30, den: 1 });
    assert.equal(durationMs, 5000);
    const graph = parts[0]?.files.find(({ name }) => name.endsWith('.graph'))?.text ?? '';
    assert.ok(graph.startsWith('sws_flags=fast_bilinear;'));
    assert.match(graph, /scale=640:360/);
    assert.ok(parts[0]?.inputs[0]?.options.join(' ').includes('-skip_loop_filter all -skip_frame noref'));
  });

  it('is in H.264 without frames that wait for later ones, and in Opus, or in MP3', () => {
    const { parts, soundOptions } = planPreview(
      timeline([clip('a', 0, 5000)]),
      byId(video('a')),
      capabilities,
    );
    const options = parts[0]?.options.join(' ') ?? '';
    assert.match(options, /-c:v libx264 -preset ultrafast .*-profile:v baseline/);
    assert.match(soundOptions.join(' '), /-c:a libopus/);
    const other = { ...capabilities, encoders: new Set(['libopenh264', 'libshine']) };
    const plan = planPreview(timeline([clip('a', 0, 5000)]), byId(video('a')), other);
    assert.match(plan.parts[0]?.options.join(' ') ?? '', /-bf 0/);
    assert.match(plan.soundOptions.join(' '), /-c:a libshine/);
  });

  it('is refused like an export where there is nothing to show', () => {
    assert.throws(() => planPreview(timeline([]), new Map(), capabilities), { kind: 'nothingToRender' });
  });
});

describe('A preview', function () {
  this.timeout(60_000);
  let workshop: Workshop;
  let media: Media;
  before(async () => {
    workshop = await openWorkshop();
    media = await asMedia(await makeClip(workshop.file('clip.mp4'), { seconds: 8 }), 'a');
  });
  afterEach(() => assert.equal(liveProcessCount(), 0));
  after(() => workshop.close());

  async function stream(what: Timeline, signal = new AbortController().signal, source = media) {
    const found = await tools();
    const plan = planPreview(what, byId(source), found);
    return {
      plan,
      bytes: renderPreview(plan, { tools: found, workFolder: await workshop.newWorkFolder(), signal }),
    };
  }

  async function preview(what: Timeline, name: string, source = media): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of (await stream(what, undefined, source)).bytes) chunks.push(chunk);
    await writeFile(workshop.file(name), Buffer.concat(chunks));
    return workshop.file(name);
  }

  it('shows each frame of the timeline and sounds in step with it, over all its parts', async () => {
    // To and fro, so that one process can't decode them all.
    const starts = numbers(0, 20).map((index) => (index % 2 === 0 ? 4 : 1));
    const clips = starts.map((start) => clip('a', start * 1000, start * 1000 + 1000));
    const what = timeline(clips);
    const { plan } = await stream(what);
    assert.ok(plan.parts.length > 1, 'more than one process');
    const file = await preview(what, 'parts.mp4');
    const frames = await decodeFrames(file);
    assert.deepEqual(
      frames.map(({ number }) => number),
      starts.flatMap((start) => numbers(start * 30, 30)),
    );
    const flashes = frames.flatMap(({ flash }, index) => (flash ? [index / 30] : []));
    const beeps = onsets(await decodeSamples(file)).map((sample) => sample / 48_000);
    assert.equal(beeps.length, flashes.length);
    for (const [index, beep] of beeps.entries())
      assert.ok(Math.abs(beep - (flashes[index] ?? NaN)) < 1 / 30, `${beep}`);
  });

  it('of a source with frames that no other one needs shows the one before for at most two frames', async () => {
    const output = ['-preset', 'medium', '-bf', '3', '-g', '60'];
    const source = await asMedia(await makeClip(workshop.file('b-frames.mp4'), { seconds: 3, output }), 'a');
    const file = await preview(timeline([clip('a', 500, 2500)]), 'b-frames preview.mp4', source);
    const late = (await decodeFrames(file)).map(({ number }, index) => 15 + index - number);
    assert.equal(late.length, 60);
    assert.ok(
      late.every((frames) => frames >= 0 && frames <= 2),
      late.join(' '),
    );
  });

  it('tells its codecs and its length from its first bytes on', async () => {
    const file = await preview(timeline([clip('a', 1000, 5000)]), 'facts.mp4');
    const { text, frames } = await streamFacts(file);
    assert.equal(frames, 120);
    assert.match(text, /codec_name="h264"[^]*profile="Constrained Baseline"/);
    assert.match(text, /codec_name="opus"/);
    assert.match(text, /color_space="bt709"/);
  });

  it('has transitions and titles', async () => {
    const what = timeline([clip('a', 0, 2000), clip('a', 4000, 6000, over(1000))], {
      titles: [title('Hi', { startMs: 0, endMs: 1000 })],
    });
    const frames = await decodeFrames(await preview(what, 'titled.mp4'));
    assert.equal(frames.length, 90);
    const plain = await decodeFrames(await preview(timeline([clip('a', 0, 2000)]), 'plain.mp4'));
    assert.ok(Math.abs((frames[15]?.luma ?? 0) - (plain[15]?.luma ?? 0)) > 1, 'the title is seen');
  });

  it('is about as loud as the export will be', async () => {
    const path = workshop.file('quiet.mp4');
    const sine = "aevalsrc=exprs='0.02*sin(2*PI*1000*t)|0.02*sin(2*PI*1000*t)':d=4";
    const picture = ['-f', 'lavfi', '-i', 'color=gray:s=160x90:r=30:d=4', '-f', 'lavfi', '-i', sine];
    await ffmpeg(...picture, '-pix_fmt', 'yuv420p', path);
    const quiet = await asMedia(path, 'a');
    const heard = async (loudness: number | undefined) => {
      const what = timeline([clip('a', 0, 3000)], loudness === undefined ? {} : { loudness });
      return peakBetween(await decodeSamples(await preview(what, `loud ${loudness}.mp4`, quiet)), 1, 2.5);
    };
    const [asMixed, loud] = [await heard(undefined), await heard(-14)];
    assert.ok(Math.abs(asMixed - 0.02) < 0.005, `${asMixed}`);
    // -14 LUFS of a sine of 1 kHz on both sides is an amplitude of 0.2.
    assert.ok(Math.abs(loud - 0.2) < 0.03, `${loud}`);
  });

  it('comes as it is made: its first second long before its end', async () => {
    const long = timeline(numbers(0, 20).map(() => clip('a', 0, 8000)));
    const { bytes } = await stream(long);
    const began = Date.now();
    let [chunks, firstMs] = [0, 0];
    for await (const chunk of bytes) {
      if (++chunks === 2) firstMs = Date.now() - began;
      assert.ok(chunk.length > 0);
    }
    assert.ok(firstMs < (Date.now() - began) / 2, `${firstMs} of ${Date.now() - began} ms`);
  });

  it('becomes a file with an index, in which a player can seek', async () => {
    const file = await preview(timeline([clip('a', 1000, 4000)]), 'stream.mp4');
    const signal = new AbortController().signal;
    const seekable = workshop.file('seekable.mp4');
    await toSeekable(await tools(), { from: file, to: seekable, signal });
    const { frames, videoSeconds } = await streamFacts(seekable);
    assert.deepEqual([frames, videoSeconds], [90, 3]);
    assert.deepEqual(
      (await decodeFrames(seekable)).map(({ number }) => number),
      numbers(30, 90),
    );
  });

  it('that is cancelled, or that nobody reads to its end, leaves no process behind', async () => {
    const long = timeline(numbers(0, 30).map(() => clip('a', 0, 8000)));
    const cancelled = new AbortController();
    const { bytes } = await stream(long, cancelled.signal);
    await bytes.next();
    const began = Date.now();
    cancelled.abort(new Error('enough'));
    await assert.rejects(async () => {
      for await (const chunk of bytes) assert.ok(chunk);
    }, /enough/);
    assert.ok(Date.now() - began < 1000, 'within a second');
    assert.equal(liveProcessCount(), 0);
    for await (const chunk of (await stream(long)).bytes) {
      assert.ok(chunk);
      break;
    }
  });

  it('of a source that is gone or broken says so', async () => {
    const found = await tools();
    const run = async (source: Media) => {
      const plan = planPreview(timeline([clip('a', 0, 2000)]), byId(source), found);
      const signal = new AbortController().signal;
      const bytes = renderPreview(plan, { tools: found, workFolder: await workshop.newWorkFolder(), signal });
      for await (const chunk of bytes) assert.ok(chunk);
    };
    await assert.rejects(
      run({ ...media, path: workshop.file('gone.mp4') }),
      (error) => error instanceof MediaError && error.kind === 'missing',
    );
    const broken = workshop.file('broken.mp4');
    await writeFile(broken, 'no video');
    const unchecked = { ...media, bytes: undefined, mtimeMs: undefined };
    await assert.rejects(
      run({ ...unchecked, path: broken }),
      (error) => error instanceof RenderError && error.kind === 'ffmpegFailed',
    );
  });
});
