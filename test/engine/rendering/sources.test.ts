import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import type { Media } from '../../../src/engine/model/media';
import type { Canvas, CanvasFit, Clip, Title } from '../../../src/engine/model/timeline';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';
import { decodeFrames, decodePixels, decodeSamples, onsets, peakBetween, streamFacts } from '../decoded';
import { byId, clip, openWorkshop, over, timeline, title } from './timelines';
import type { Workshop } from './timelines';

describe('A source of any kind', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let a: Media;

  before(async () => {
    workshop = await openWorkshop();
    a = await asMedia(await makeClip(workshop.file('a.mp4'), { seconds: 3 }), 'a');
  });
  after(() => workshop.close());

  const made = async (name: string, ...args: string[]): Promise<Media> => {
    await ffmpeg(...args, workshop.file(name));
    return asMedia(workshop.file(name), name);
  };
  const lavfi = (graph: string) => ['-f', 'lavfi', '-i', graph];

  /** The colour of one pixel of a file's frame, as r, g, b. */
  const pixel = async (path: string, frame: number, x: number, y: number, width = 160): Promise<number[]> => {
    const at = (y * width + x) * 3;
    return [...(await decodePixels(path, frame)).subarray(at, at + 3)];
  };
  const isNear = (colour: readonly number[], wanted: readonly number[], tolerance = 20) =>
    colour.every((value, index) => Math.abs(value - (wanted[index] ?? NaN)) <= tolerance);
  const assertColour = async (path: string, frame: number, [x, y]: [number, number], wanted: number[]) => {
    const colour = await pixel(path, frame, x, y);
    assert.ok(
      isNear(colour, wanted),
      `at ${x}, ${y} of frame ${frame}: ${colour.join()} instead of ${wanted.join()}`,
    );
  };

  it('is shown upright when a phone has marked it as rotated', async () => {
    const halves = 'color=red:s=80x160:r=30:d=1,drawbox=y=80:h=80:color=blue:t=fill';
    const lying = await made(
      'lying.mp4',
      ...lavfi(`${halves},transpose=1`),
      '-c:v',
      'libx264',
      '-pix_fmt',
      'yuv420p',
    );
    const turned = await made('turned.mp4', '-i', lying.path, '-c', 'copy', '-metadata:s:v', 'rotate=90');
    assert.ok(turned.kind === 'video' && turned.width === 80 && turned.height === 160);
    const path = await workshop.render(timeline([clip(turned.id, 0, 500)]), byId(turned));
    await assertColour(path, 3, [80, 10], [255, 0, 0]);
    await assertColour(path, 3, [80, 80], [0, 0, 255]);
    await assertColour(path, 3, [20, 45], [0, 0, 0]);
  });

  it('fills the canvas the way its fit says', async () => {
    // Wide: 160x40 with a red left and a green right edge on white.
    const edges = 'drawbox=w=20:color=red:t=fill,drawbox=x=140:w=20:color=green:t=fill';
    const wide = await made(
      'wide.mp4',
      ...lavfi(`color=white:s=160x40:r=30:d=1,${edges}`),
      '-pix_fmt',
      'yuv420p',
    );
    const rendered = (fit: CanvasFit) =>
      workshop.render(
        timeline([clip(wide.id, 0, 500)], {
          canvas: { width: 160, height: 90, fps: { num: 30, den: 1 }, fit },
        }),
        byId(wide),
      );
    const padded = await rendered('pad');
    await assertColour(padded, 3, [5, 45], [255, 0, 0]);
    await assertColour(padded, 3, [80, 5], [0, 0, 0]);
    const cropped = await rendered('crop');
    await assertColour(cropped, 3, [5, 45], [255, 255, 255]);
    await assertColour(cropped, 3, [80, 5], [255, 255, 255]);
    const blurred = await rendered('blur');
    await assertColour(blurred, 3, [5, 45], [255, 0, 0]);
    await assertColour(blurred, 3, [80, 5], [255, 255, 255]);
  });

  it('keeps its colours, whatever its matrix and range', async () => {
    const orange = [220, 120, 40];
    const colour = '0xdc7828';
    const bt709 = ['-vf', 'scale=out_color_matrix=bt709', '-colorspace', 'bt709'];
    const bt601 = ['-vf', 'scale=out_color_matrix=smpte170m', '-colorspace', 'smpte170m'];
    const untaggedHd = ['-vf', 'scale=out_color_matrix=bt709'];
    const sources = [
      await made('601.mp4', ...lavfi(`color=${colour}:s=160x90:r=30:d=1`), ...bt601, '-pix_fmt', 'yuv420p'),
      await made('709.mp4', ...lavfi(`color=${colour}:s=160x90:r=30:d=1`), ...bt709, '-pix_fmt', 'yuv420p'),
      await made(
        'hd.mp4',
        ...lavfi(`color=${colour}:s=1280x720:r=30:d=1`),
        ...untaggedHd,
        '-pix_fmt',
        'yuv420p',
      ),
      await made('still.png', ...lavfi(`color=${colour}:s=160x90:r=30`), '-frames:v', '1'),
      await made('still.jpg', ...lavfi(`color=${colour}:s=160x90:r=30`), '-frames:v', '1', '-q:v', '1'),
    ];
    const path = await workshop.render(timeline(sources.map(({ id }) => clip(id, 0, 500))), byId(...sources));
    const matrix = ['-vf', 'scale=in_color_matrix=bt709:in_range=tv,format=rgb24'];
    const bytes = await ffmpeg('-i', path, '-an', ...matrix, '-f', 'rawvideo', '-');
    for (const [index, { fileName }] of sources.entries()) {
      const at = ((index * 15 + 7) * 160 * 90 + 45 * 160 + 80) * 3;
      const shown = [...bytes.subarray(at, at + 3)];
      assert.ok(isNear(shown, orange, 8), `${fileName}: ${shown.join()}`);
    }
    assert.match((await streamFacts(path)).text, /color_space="bt709"[^]*color_transfer="bt709"/);
  });

  it('stands beside sources of other sizes, rates and formats in one timeline', async () => {
    const odd = await made('odd.mkv', ...lavfi('color=red:s=161x121:r=25:d=2'), '-c:v', 'ffv1');
    const vp9 = await made(
      'vp9.webm',
      ...lavfi('color=lime:s=120x160:r=24000/1001:d=2'),
      ...lavfi('sine=d=2'),
      '-c:v',
      'libvpx',
      '-c:a',
      'libvorbis',
    );
    const avi = await made(
      'old.avi',
      ...lavfi('color=blue:s=96x96:r=15:d=2'),
      ...lavfi('sine=r=22050:d=2'),
      '-c:v',
      'mpeg4',
      '-c:a',
      'libmp3lame',
    );
    const gif = await made('moving.gif', ...lavfi('color=white:s=90x90:r=10:d=2'));
    const still = await made('still.webp', ...lavfi('color=white:s=300x100:r=1'), '-frames:v', '1');
    const all = [a, odd, vp9, avi, gif, still];
    const join: Partial<Clip>[] = [{}, over(200), {}, over(300, 'slideleft'), {}, over(200)];
    const clips = all.map(({ id }, index) => clip(id, 200, 1200, join[index]));
    const path = await workshop.render(timeline(clips), byId(...all));
    const facts = await streamFacts(path);
    assert.equal(facts.frames, 6 * 30 - 6 - 9 - 6);
    assert.ok(Math.abs(facts.audioSeconds - facts.videoSeconds) <= 1 / 30);
    await assertColour(path, 40, [80, 45], [254, 0, 0]);
    await assertColour(path, 65, [80, 45], [0, 255, 0]);
    await assertColour(path, 95, [80, 45], [0, 0, 254]);
  });

  it('may have no sound: silence lasts as long as its picture', async () => {
    const mute = await made('mute.mp4', '-i', a.path, '-an', '-c', 'copy');
    assert.ok(mute.kind === 'video' && !mute.hasAudio);
    const path = await workshop.render(
      timeline([clip('mute.mp4', 0, 1000), clip('a', 1000, 2000)]),
      byId(mute, a),
    );
    const samples = await decodeSamples(path);
    assert.ok(peakBetween(samples, 0, 0.97) < 0.01);
    assert.equal(onsets(samples).length, 1);
  });

  it('may be an image, shown as long as wanted, also one that is named wrongly or like a pattern', async () => {
    const png = workshop.file('frame %03d [v];.png');
    const jpegFile = workshop.file('jpeg named.png');
    await ffmpeg(
      ...lavfi('color=red:s=301x201:r=1'),
      '-frames:v',
      '1',
      '-update',
      '1',
      '-f',
      'image2',
      workshop.file('red.png'),
    );
    await ffmpeg(
      ...lavfi('color=blue:s=160x90:r=1'),
      '-frames:v',
      '1',
      '-update',
      '1',
      workshop.file('blue.jpg'),
    );
    const { readFile } = await import('node:fs/promises');
    await writeFile(png, await readFile(workshop.file('red.png')));
    await writeFile(jpegFile, await readFile(workshop.file('blue.jpg')));
    const [red, blue] = [await asMedia(png, 'red'), await asMedia(jpegFile, 'blue')];
    assert.deepEqual([red.kind, blue.kind], ['image', 'image']);
    const path = await workshop.render(
      timeline([clip('red', 0, 3000), clip('blue', 0, 2000, over(500))]),
      byId(red, blue),
    );
    const facts = await streamFacts(path);
    assert.equal(facts.frames, 135);
    await assertColour(path, 60, [80, 45], [255, 0, 0]);
    await assertColour(path, 120, [80, 45], [0, 0, 255]);
  });

  it('shows black where an image is transparent', async () => {
    const clear = await made(
      'clear.png',
      ...lavfi('color=red@0.0:s=160x90:r=1,format=rgba'),
      '-frames:v',
      '1',
    );
    const path = await workshop.render(timeline([clip(clear.id, 0, 500)]), byId(clear));
    await assertColour(path, 5, [80, 45], [0, 0, 0]);
  });

  const namesCanvas: Canvas = { width: 320, height: 180, fps: { num: 30, den: 1 }, fit: 'pad' };

  /** The box around all that is written in white on a frame, and how many pixels that is. */
  const writing = async (path: string, frame: number) => {
    const { width, height } = namesCanvas;
    const pixels = await decodePixels(path, frame);
    const box = { count: 0, left: width, right: -1, top: height, bottom: -1 };
    for (let index = 0; index < width * height; index++) {
      if (Math.min(...pixels.subarray(index * 3, index * 3 + 3)) < 110) continue;
      const [x, y] = [index % width, Math.floor(index / width)];
      box.count++;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  };

  it('may be a sound alone, whose name is in the middle, and stays there over its cuts', async () => {
    const short = await made('Hi.mp3', ...lavfi('sine=d=3'));
    const long = await made('A longer {\\b1} name.wav', ...lavfi('sine=d=3'));
    const clips = [clip(short.id, 0, 1000), clip(short.id, 1500, 2500), clip(long.id, 0, 1000)];
    const path = await workshop.render(timeline(clips, { canvas: namesCanvas }), byId(short, long));
    const boxes = await Promise.all([0, 29, 30, 59, 60, 89].map((frame) => writing(path, frame)));
    for (const { left, right, top, bottom } of boxes) {
      assert.ok(Math.abs((left + right) / 2 - 159.5) <= 3, `${left} to ${right}`);
      assert.ok(Math.abs((top + bottom) / 2 - 89.5) <= 6, `${top} to ${bottom}`);
    }
    const edges = boxes.map(({ left, right }) => right - left);
    const [first = NaN, , , , longer = NaN] = edges;
    assert.ok(first > 5 && first < 30 && longer > 5 * first, edges.join());
    assert.ok(
      edges.slice(0, 4).every((each) => Math.abs(each - first) <= 1),
      edges.join(),
    );
    const plain = await pixel(path, 45, 20, 20, namesCanvas.width);
    assert.ok(isNear(plain, [20, 24, 28], 4), plain.join());
  });

  it('that is a sound alone lets titles stand where they are, and names itself beside them', async () => {
    const sound = await made('Name.mp3', ...lavfi('sine=d=3'));
    const mine = title('MINE', { startMs: 1000, endMs: 2000, color: '#b00000', style: { outline: 0 } });
    const rendered = (...titles: Title[]) =>
      workshop.render(timeline([clip(sound.id, 0, 3000)], { titles, canvas: namesCanvas }), byId(sound));
    const path = await rendered(mine);
    const [before, meanwhile] = [await writing(path, 15), await writing(path, 45)];
    assert.ok(before.count > 0 && before.top > 105, `${before.top}: below the title all the time`);
    assert.deepEqual(meanwhile, before);
    const full = await rendered({ ...mine, text: 'A\nB\nC', size: 30 });
    assert.equal((await writing(full, 15)).count, 0, 'there is no room for it');
  });

  it('that is a sound alone stays plain where this ffmpeg can write nothing', async () => {
    const sound = await made('Plain.mp3', ...lavfi('sine=d=1'));
    const what = timeline([clip(sound.id, 0, 500)], { canvas: namesCanvas });
    const capabilities = { ...(await tools()), filters: new Set<string>() };
    assert.ok((await writing(await workshop.render(what, byId(sound)), 5)).count > 0);
    assert.equal((await writing(await workshop.render(what, byId(sound), { capabilities }), 5)).count, 0);
  });

  it('may be a sound alone, over a dark picture', async () => {
    const tone = await made('tone.mp3', ...lavfi('sine=d=3,volume=4'));
    assert.equal(tone.kind, 'audio');
    const path = await workshop.render(
      timeline([clip(tone.id, 500, 2500), clip('a', 0, 1000)]),
      byId(tone, a),
    );
    const [frames, samples] = [await decodeFrames(path), await decodeSamples(path)];
    assert.equal(frames.length, 90);
    assert.ok((frames[10]?.luma ?? 255) < 60);
    assert.ok(peakBetween(samples, 0.1, 1.9) > 0.4);
  });

  it('keeps a mono sound at its level, and folds 5.1 down', async () => {
    const tone = 'aevalsrc=exprs=0.5*sin(2*PI*440*t):d=1';
    const mono = await made('mono.wav', ...lavfi(tone));
    const surround = await made(
      'surround.mp4',
      ...lavfi('color=red:s=160x90:r=30:d=1'),
      ...lavfi(`${tone},pan=5.1|FC=c0`),
      '-c:a',
      'aac',
    );
    const path = await workshop.render(
      timeline([clip(mono.id, 0, 1000), clip(surround.id, 0, 900)]),
      byId(mono, surround),
    );
    const samples = await decodeSamples(path);
    assert.ok(Math.abs(peakBetween(samples, 0.2, 0.8) - 0.5) < 0.05);
    assert.ok(peakBetween(samples, 1.2, 1.8) > 0.1);
  });
});
