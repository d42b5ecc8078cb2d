import assert from 'node:assert/strict';
import type { Media } from '../../../src/engine/model/media';
import type { Overlay } from '../../../src/engine/model/overlay';
import type { Timeline } from '../../../src/engine/model/timeline';
import { planRender } from '../../../src/engine/rendering/plan';
import { runRender } from '../../../src/engine/rendering/run';
import { asMedia, ffmpeg, tools } from '../clips';
import { makePatches, patchSize, readPatches } from './patches';
import type { Colour, PatchSize, Storage } from './patches';
import { byId, clip, filesOf, openWorkshop, timeline } from './timelines';
import type { Workshop } from './timelines';

/** White, greys, primaries and a skin, as a display of BT.709 is sent them. */
const palette: readonly Colour[] = [
  [1, 1, 1],
  [0.5, 0.5, 0.5],
  [0.1, 0.1, 0.1],
  [0.9, 0.1, 0.1],
  [0.1, 0.8, 0.2],
  [0.15, 0.2, 0.9],
  [0.85, 0.65, 0.5],
  [0, 0, 0],
];

/** Covers all that it lies over. */
const overAll = (mediaId: string, opacity = 100): Overlay => ({
  ...{ id: 'o', mediaId, startMs: 0, endMs: 'timeline', inMs: 0, place: 'center' },
  ...{ width: 100, margin: 0, opacity, volume: 100, loop: false },
});

/** Steps of 8 bits; one step of the encoded colour difference is two in blue. */
const tolerance = 7;

describe('The colours of a rendered video', function () {
  this.timeout(120_000);
  let workshop: Workshop;
  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  const lossless = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0'];
  const tags = (matrix: string, primaries: string, transfer: string, range: string) => [
    ...['-colorspace', matrix, '-color_primaries', primaries, '-color_trc', transfer, '-color_range', range],
  ];
  const rendered = async (media: Media): Promise<string> =>
    workshop.render(timeline([clip(media.id, 0, 800)]), byId(media));

  const assertShown = (
    shown: readonly number[][],
    wanted: readonly Colour[],
    steps: number,
    what: string,
  ) => {
    for (const [index, colour] of wanted.entries()) {
      const expected = colour.map((value) => 255 * value);
      const off = expected.map((value, channel) => Math.abs(value - (shown[index]?.[channel] ?? NaN)));
      const text = `${what}, patch ${index}: ${shown[index]?.join()} instead of ${expected.map(Math.round).join()}`;
      assert.ok(Math.max(...off) <= steps, text);
    }
  };

  const eightBit = (matrix: Storage['matrix'], range: Storage['range']): Storage => ({
    matrix,
    range,
    bits: 8,
  });
  const hd: PatchSize = { width: 1280, height: 720 };
  const ordinary: readonly [name: string, storage: Storage, tags: readonly string[], size: PatchSize][] = [
    ['BT.601', eightBit('bt601', 'tv'), tags('smpte170m', 'smpte170m', 'smpte170m', 'tv'), patchSize],
    ['BT.709', eightBit('bt709', 'tv'), tags('bt709', 'bt709', 'bt709', 'tv'), patchSize],
    ['full-range BT.601', eightBit('bt601', 'pc'), tags('smpte170m', 'bt709', 'bt709', 'pc'), patchSize],
    ['full-range BT.709', eightBit('bt709', 'pc'), tags('bt709', 'bt709', 'bt709', 'pc'), patchSize],
    ['PAL', eightBit('bt601', 'tv'), tags('bt470bg', 'bt470bg', 'bt709', 'tv'), patchSize],
    [
      '10-bit BT.709',
      { ...eightBit('bt709', 'tv'), bits: 10 },
      tags('bt709', 'bt709', 'bt709', 'tv'),
      patchSize,
    ],
    ['untagged small', eightBit('bt601', 'tv'), [], patchSize],
    ['untagged HD', eightBit('bt709', 'tv'), [], hd],
  ];
  for (const [name, storage, tagged, size] of ordinary) {
    it(`are those of a ${name} source`, async () => {
      const path = await makePatches(
        workshop.file(`${name}.mp4`),
        palette,
        storage,
        [...lossless, ...tagged],
        size,
      );
      const shown = await readPatches(await rendered(await asMedia(path, name)), palette.length);
      assertShown(shown, palette, tolerance, name);
    });
  }

  it('are those of codecs that keep no tags, in their containers', async () => {
    for (const [name, codec] of [
      ['vp8.webm', ['-c:v', 'libvpx', '-b:v', '4M', '-qmin', '0', '-qmax', '4']],
      ['old.avi', ['-c:v', 'mpeg4', '-q:v', '1']],
    ] as const) {
      const path = await makePatches(workshop.file(name), palette, eightBit('bt601', 'tv'), codec);
      const shown = await readPatches(await rendered(await asMedia(path, name)), palette.length);
      assertShown(shown, palette, 8, name);
    }
  });

  // The reference: what is known of each standard, written apart from the engine's own table.
  const linear = (colour: Colour): Colour => each(colour, (value) => value ** 2.4);
  const to2020 = ([red, green, blue]: Colour): Colour => [
    0.6274 * red + 0.3293 * green + 0.0433 * blue,
    0.0691 * red + 0.9195 * green + 0.0114 * blue,
    0.0164 * red + 0.088 * green + 0.8956 * blue,
  ];
  const pqOf = (nits: number): number => {
    const power = (nits / 10_000) ** (2610 / 16384);
    return ((3424 / 4096 + (2413 / 128) * power) / (1 + (2392 / 128) * power)) ** (2523 / 32);
  };
  const hlgOf = (nits: Colour): Colour => {
    const [red, green, blue] = nits;
    const luminance = (0.2627 * red + 0.678 * green + 0.0593 * blue) / 1000;
    return each(nits, (value) => {
      const scene = luminance === 0 ? 0 : value / 1000 / luminance ** (1 / 6);
      return scene <= 1 / 12
        ? Math.sqrt(3 * scene)
        : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073;
    });
  };
  const each = ([a, b, c]: Colour, change: (value: number) => number): Colour => [
    change(a),
    change(b),
    change(c),
  ];
  const wide = { matrix: 'bt2020', range: 'tv', bits: 10 } as const;
  const x265 = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none:lossless=1'];
  const systems = [
    ['pq', 'smpte2084', (nits: Colour) => each(nits, pqOf)],
    ['hlg', 'arib-std-b67', hlgOf],
  ] as const;

  /** The canvas sends out 203 nits as its white. */
  const asShown = (nits: Colour): Colour => each(nits, (value) => (value / 203) ** (1 / 2.4));

  for (const [name, transfer, stored] of systems) {
    it(`are those of an HDR source in ${name}, as bright as they were below the highlights`, async () => {
      // The palette on a display whose white has 85 nits: all of it lies below the bend.
      const light = palette.map((colour) => each(linear(colour), (value) => 85 * value));
      const path = await makePatches(
        workshop.file(`${name}.mp4`),
        light.map((nits) => stored(to2020(nits))),
        wide,
        [...x265, ...tags('bt2020nc', 'bt2020', transfer, 'tv')],
      );
      const media = await asMedia(path, name);
      assert.ok(media.kind === 'video' && media.picture?.transfer === name);
      const shown = await readPatches(await rendered(media), palette.length);
      assertShown(shown, light.map(asShown), tolerance, name);
    });

    it(`keep the highlights of ${name} apart and end in white`, async () => {
      const nits = [0, 50, 100, 203, 400, 700, 1000];
      const path = await makePatches(
        workshop.file(`ramp ${name}.mkv`),
        nits.map((value) => stored([value, value, value])),
        wide,
        [...lossless, ...tags('bt2020nc', 'bt2020', transfer, 'tv')],
      );
      const shown = await readPatches(await rendered(await asMedia(path, name)), nits.length);
      const greys = shown.map((colour) => {
        assert.ok(Math.max(...colour) - Math.min(...colour) <= 3, `grey stays grey: ${colour.join()}`);
        return colour[1] ?? NaN;
      });
      // 50 nits are untouched; then Möbius' curve bends from 0.44 to 1 where 1000 nits are 4.93 times white.
      const wanted = [0, 142, 189, 225, 243, 252, 255];
      for (const [index, grey] of greys.entries()) {
        assert.ok(
          Math.abs(grey - (wanted[index] ?? NaN)) <= 4,
          `${greys.join()} instead of ${wanted.join()}`,
        );
      }
    });
  }

  it('are those of a wide-gamut source in standard dynamic range', async () => {
    const stored = palette.map((colour) => each(to2020(linear(colour)), (value) => value ** (1 / 2.4)));
    const path = await makePatches(workshop.file('wide.mkv'), stored, wide, [
      ...lossless,
      ...tags('bt2020nc', 'bt2020', 'bt2020-10', 'tv'),
    ]);
    const shown = await readPatches(await rendered(await asMedia(path, 'wide')), palette.length);
    assertShown(shown, palette, tolerance, 'BT.2020');
  });

  it('keep their hue and order where the canvas cannot show them', async () => {
    // Pure primaries of BT.2020, of 60 nits each.
    const pure: Colour[] = [
      [60, 0, 0],
      [0, 60, 0],
      [0, 0, 60],
    ];
    const path = await makePatches(
      workshop.file('pure.mkv'),
      pure.map((nits) => each(nits, pqOf)),
      wide,
      [...lossless, ...tags('bt2020nc', 'bt2020', 'smpte2084', 'tv')],
    );
    const shown = await readPatches(await rendered(await asMedia(path, 'pure')), 3);
    for (const [index, colour] of shown.entries()) {
      const others = colour.filter((_, channel) => channel !== index);
      assert.ok((colour[index] ?? 0) > Math.max(...others) + 60, `${index}: ${colour.join()}`);
    }
  });

  it('of a large HDR source are brought down at the size of the canvas', async () => {
    const path = await makePatches(
      workshop.file('large.mkv'),
      palette.map((colour) => each(to2020(linear(colour)), (value) => pqOf(85 * value))),
      wide,
      [...lossless, ...tags('bt2020nc', 'bt2020', 'smpte2084', 'tv')],
      { width: 640, height: 360 },
    );
    const media = await asMedia(path, 'large');
    const plan = await workshop.plan(timeline([clip('large', 0, 800)]), byId(media));
    assert.ok(filesOf(plan.parts[0]).some(({ text }) => /scale=160:90,zscale=[^;]*tonemap=/.test(text)));
    const wanted = palette.map((colour) => asShown(each(linear(colour), (value) => 85 * value)));
    assertShown(await readPatches(await rendered(media), palette.length), wanted, tolerance, 'large');
  });

  it('are nearly the same where ffmpeg was built without zimg', async () => {
    const capabilities = { ...(await tools()), filters: new Set(['bwdif', 'lut3d']) };
    for (const [name, transfer, stored] of systems) {
      const light = palette.map((colour) => each(linear(colour), (value) => 85 * value));
      const path = await makePatches(
        workshop.file(`table ${name}.mkv`),
        light.map((nits) => stored(to2020(nits))),
        wide,
        [...lossless, ...tags('bt2020nc', 'bt2020', transfer, 'tv')],
      );
      const media = await asMedia(path, name);
      const plan = planRender(timeline([clip(name, 0, 800)]), byId(media), {
        output: { format: 'mp4', quality: 'high' },
        capabilities,
      });
      const outputPath = workshop.file(`table ${name}.mp4`);
      await runRender(plan, await tools(), { outputPath, workFolder: await workshop.newWorkFolder() });
      // The dark components of saturated colours are what the table is worst at.
      assertShown(await readPatches(outputPath, palette.length), light.map(asShown), 14, name);
    }
  });

  /** A picture that covers all of a black one. */
  const covering = (media: Media, opacity = 100): Timeline =>
    timeline([clip('black', 0, 800)], { overlays: [overAll(media.id, opacity)] });
  const black = async (): Promise<Media> => {
    const path = workshop.file('black.mp4');
    await ffmpeg('-y', '-f', 'lavfi', '-i', 'color=black:s=160x90:r=25:d=1', ...lossless, path);
    return asMedia(path, 'black');
  };

  it('are those of a BT.601 video that lies over another one, also where that shines through', async () => {
    const tagged = [...lossless, ...tags('smpte170m', 'smpte170m', 'smpte170m', 'tv')];
    const path = await makePatches(workshop.file('over.mp4'), palette, eightBit('bt601', 'tv'), tagged);
    const [media, below] = [await asMedia(path, 'over'), await black()];
    for (const opacity of [100, 50]) {
      const output = await workshop.render(covering(media, opacity), byId(below, media));
      const wanted = palette.map((colour) => each(colour, (value) => (value * opacity) / 100));
      assertShown(await readPatches(output, palette.length), wanted, tolerance, `over, ${opacity} %`);
    }
  });

  it('are those of an HDR video that lies over another one, with zimg and without', async () => {
    const light = palette.map((colour) => each(linear(colour), (value) => 85 * value));
    const stored = light.map((nits) => each(to2020(nits), pqOf));
    const tagged = [...lossless, ...tags('bt2020nc', 'bt2020', 'smpte2084', 'tv')];
    const path = await makePatches(workshop.file('over pq.mkv'), stored, wide, tagged);
    const [media, below] = [await asMedia(path, 'over pq'), await black()];
    const found = await tools();
    for (const [filters, steps] of [
      [found.filters, tolerance],
      [new Set(['bwdif', 'lut3d']), 14],
    ] as const) {
      const capabilities = { ...found, filters };
      const output = await workshop.render(covering(media), byId(below, media), { capabilities });
      const shown = await readPatches(output, palette.length);
      assertShown(shown, light.map(asShown), steps, 'PQ over black');
    }
  });

  it('of a transparent HDR video over another one are its own where it is not transparent', async () => {
    const nits = 100;
    const code = Math.round(64 + 876 * pqOf(nits));
    const half = `nullsrc=s=160x90:r=25:d=1,format=yuva444p10le,geq=lum=${code}:cb=512:cr=512:a='if(lt(X,80),1023,0)'`;
    const path = workshop.file('see-through pq.mkv');
    await ffmpeg(
      '-f',
      'lavfi',
      '-i',
      half,
      '-c:v',
      'ffv1',
      ...tags('bt2020nc', 'bt2020', 'smpte2084', 'tv'),
      path,
    );
    const media = await asMedia(path, 'see-through pq');
    assert.ok(media.kind === 'video' && media.picture?.hasAlpha && media.picture.transfer === 'pq');
    const under = await makePatches(workshop.file('grey.mp4'), [[0.5, 0.5, 0.5]], eightBit('bt709', 'tv'), [
      ...lossless,
      ...tags('bt709', 'bt709', 'bt709', 'tv'),
    ]);
    const below = await asMedia(under, 'black');
    const found = await tools();
    for (const filters of [found.filters, new Set(['lut3d'])]) {
      const capabilities = { ...found, filters };
      const output = await workshop.render(covering(media), byId(below, media), { capabilities });
      const [, left, , , , , right] = await readPatches(output, 8);
      // As in the ramp above: 189.
      assert.ok(Math.abs((left?.[1] ?? NaN) - 189) <= 6, `${left?.join()}`);
      assert.ok(Math.abs((right?.[1] ?? NaN) - 128) <= 3, `${right?.join()}`);
    }
  });

  it('are black where a video is transparent', async () => {
    const path = workshop.file('see-through.mov');
    const half = `color=red:s=160x90:r=30:d=1,format=yuva444p10le,geq=lum='lum(X,Y)':cb='cb(X,Y)':cr='cr(X,Y)':a='if(lt(X,80),1023,0)'`;
    await ffmpeg('-f', 'lavfi', '-i', half, '-c:v', 'prores_ks', '-profile:v', '4444', path);
    const shown = await readPatches(await rendered(await asMedia(path, 'see-through')), 8);
    assert.ok((shown[1]?.[0] ?? 0) > 240 && (shown[1]?.[1] ?? 255) < 20, `${shown[1]?.join()}`);
    assert.ok(Math.max(...(shown[6] ?? [255])) < 12, `${shown[6]?.join()}`);
  });
});

describe('A source in fields', function () {
  this.timeout(60_000);
  let workshop: Workshop;
  before(async () => {
    workshop = await openWorkshop();
  });
  after(() => workshop.close());

  it('is shown in whole frames, without the combs of two moments in one', async () => {
    // A white bar that moves 8 pixels from one field to the next.
    const bar = `color=black:s=160x96:r=50:d=2,geq=lum='if(between(mod(X-8*N,160),0,39),235,16)':cb=128:cr=128`;
    const fields = `${bar},tinterlace=interleave_top,setfield=tff`;
    const path = workshop.file('fields.mp4');
    const codec = ['-c:v', 'libx264', '-qp', '4', '-flags', '+ilme+ildct', '-pix_fmt', 'yuv420p'];
    await ffmpeg('-f', 'lavfi', '-i', fields, ...codec, path);
    const media = await asMedia(path, 'fields');
    assert.ok(media.kind === 'video' && media.picture?.interlaced);
    assert.deepEqual(media.fps, { num: 25, den: 1 });
    const canvas = { width: 160, height: 96, fps: { num: 25, den: 1 }, fit: 'pad' } as const;
    const output = await workshop.render(timeline([clip('fields', 0, 1600)], { canvas }), byId(media));
    const covered = timeline([clip('fields', 0, 1600)], { canvas, overlays: [overAll('fields')] });
    const before = await combs(path);
    assert.ok(before > 0.04, `the source has combs: ${before}`);
    for (const each of [output, await workshop.render(covered, byId(media))]) {
      const after = await combs(each);
      assert.ok(after < before / 10, `the output has none: ${after} after ${before}`);
    }
  });

  /** The share of pixels that differ from both lines beside them by more than half of the range, in one sense. */
  const combs = async (path: string): Promise<number> => {
    const bytes = await ffmpeg('-i', path, '-an', '-f', 'rawvideo', '-pix_fmt', 'gray', '-');
    const [width, size] = [160, 160 * 96];
    let found = 0;
    for (let at = 0; at < bytes.length; at++) {
      const line = Math.floor((at % size) / width);
      if (line === 0 || line === 95) continue;
      const above = (bytes[at] ?? 0) - (bytes[at - width] ?? 0);
      const below = (bytes[at] ?? 0) - (bytes[at + width] ?? 0);
      if (above * below > 0 && Math.min(Math.abs(above), Math.abs(below)) > 100) found++;
    }
    return found / bytes.length;
  };
});
