import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { encoderSettingOf } from '../../../src/contract/encoder-setting';
import { EngineLog } from '../../../src/engine/log';
import type { FfmpegTools } from '../../../src/engine/media/ffmpeg';
import { hardwareEncoders, hardwareEncoding } from '../../../src/engine/rendering/hardware-encoding';
import { tryHardwareEncoders } from '../../../src/engine/rendering/hardware-trial';
import { RenderError } from '../../../src/engine/rendering/render-error';
import { chooseEncoder, chosenEncoder, withFallback } from '../../../src/engine/server/encoder-choice';
import { tools } from '../clips';

const canvas = { width: 1920, height: 1080, fps: { num: 30000, den: 1001 } };

/** A shell script in ffmpeg's place, which notes each call and then does as its body says. */
async function fakeFfmpeg(
  folder: string,
  name: string,
  body: string,
): Promise<FfmpegTools & { calls: () => Promise<string[]> }> {
  const ffmpeg = path.join(folder, name);
  const notes = `${ffmpeg}.calls`;
  await writeFile(ffmpeg, `#!/bin/sh\necho "$*" >> '${notes}'\n${body}\n`, { mode: 0o755 });
  return {
    ffmpeg,
    ffprobe: undefined,
    version: { major: 7, minor: 1 },
    filters: new Set(),
    encoders: new Set([...hardwareEncoders, 'libx264']),
    calls: async () => (await readFile(notes, 'utf8').catch(() => '')).trim().split('\n').filter(Boolean),
  };
}

describe('Hardware encoders', function () {
  this.timeout(30_000);
  let folder: string;
  let log: EngineLog;
  const logged = async () => {
    await log.flushed();
    return readFile(path.join(folder, 'log'), 'utf8').catch(() => '');
  };
  before(function () {
    // The trials are told apart by shell scripts.
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hardware-'));
    log = new EngineLog(path.join(folder, 'log'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are told the quality in their own words, and all else alike', () => {
    const control = (encoder: (typeof hardwareEncoders)[number], quality: 'low' | 'medium' | 'high') => {
      const { options } = hardwareEncoding(encoder, quality, canvas);
      const value = (name: string) => options[options.indexOf(name) + 1];
      assert.equal(value('-c:v'), encoder);
      assert.equal(value('-g'), '60', encoder);
      assert.equal(value('-r'), '30000/1001', encoder);
      for (const tag of ['-colorspace', '-color_primaries', '-color_trc'])
        assert.equal(value(tag), 'bt709', encoder);
      assert.ok(encoder === 'h264_mf' || value('-profile:v') === 'high', encoder);
      return ['-cq', '-global_quality', '-qp', '-qp_p', '-b:v']
        .map((name) => (options.includes(name) ? Number(value(name)) : NaN))
        .find((each) => each > 0);
    };
    for (const encoder of ['h264_nvenc', 'h264_qsv', 'h264_vaapi', 'h264_amf'] as const) {
      assert.deepEqual(
        [control(encoder, 'low'), control(encoder, 'medium'), control(encoder, 'high')],
        [30, 25, 20],
      );
    }
    for (const encoder of ['h264_videotoolbox', 'h264_mf'] as const) {
      const [low = 0, medium = 0, high = 0] = (['low', 'medium', 'high'] as const).map((each) =>
        control(encoder, each),
      );
      assert.ok(
        low > 2_500_000 && low < medium && medium < high && high < 15_000_000,
        `${low} ${medium} ${high}`,
      );
    }
  });

  it('get their pictures as they take them: VAAPI in the memory of its device', () => {
    assert.deepEqual(hardwareEncoding('h264_nvenc', 'high', canvas).filters, []);
    assert.deepEqual(hardwareEncoding('h264_qsv', 'high', canvas).filters, ['format=nv12']);
    const { device, filters } = hardwareEncoding('h264_vaapi', 'high', canvas);
    assert.deepEqual(filters, ['format=nv12', 'hwupload']);
    assert.deepEqual(device, ['-init_hw_device', 'vaapi=chip', '-filter_hw_device', 'chip']);
  });

  it('are tried by encoding, all that the build has, once for each build', async () => {
    const works = `case "$*" in *h264_qsv*|*h264_vaapi*) exit 0 ;; *) echo "No capable devices found" >&2; exit 1 ;; esac`;
    const fake = await fakeFfmpeg(folder, 'ffmpeg', works);
    const trials = await tryHardwareEncoders(fake);
    assert.deepEqual(
      trials.filter(({ problem }) => problem === undefined).map(({ encoder }) => encoder),
      ['h264_qsv', 'h264_vaapi'],
    );
    assert.equal(trials.find(({ encoder }) => encoder === 'h264_nvenc')?.problem, 'No capable devices found');
    const calls = await fake.calls();
    assert.equal(calls.length, hardwareEncoders.length);
    assert.ok(
      calls.every((call) => /testsrc=.* -frames:v 5 .* -f null -$/.test(call)),
      calls.join('\n'),
    );
    assert.match(
      calls.find((call) => call.includes('vaapi')) ?? '',
      /-init_hw_device vaapi=chip .* -vf format=yuv420p,format=nv12,hwupload /,
    );

    await tryHardwareEncoders(fake);
    assert.equal((await fake.calls()).length, calls.length, 'asked again, the answer is known');
    await utimes(fake.ffmpeg, 0, 0);
    await tryHardwareEncoders(fake);
    assert.equal((await fake.calls()).length, 2 * calls.length, 'another build is tried anew');
  });

  it('that the build lacks are not tried', async () => {
    const fake = await fakeFfmpeg(folder, 'ffmpeg', 'exit 0');
    assert.deepEqual(await tryHardwareEncoders({ ...fake, encoders: new Set(['libx264']) }), []);
    assert.deepEqual(await fake.calls(), []);
  });

  it('that hang are given up', async () => {
    const fake = await fakeFfmpeg(folder, 'ffmpeg', 'exec sleep 30');
    const began = Date.now();
    const trials = await tryHardwareEncoders(fake, 300);
    assert.ok(Date.now() - began < 5000);
    assert.ok(trials.every(({ problem }) => problem !== undefined));
  });

  it('of the real ffmpeg are tried without harm', async () => {
    const real = await tools();
    for (const { encoder } of await tryHardwareEncoders(real)) assert.ok(real.encoders.has(encoder));
  });

  it('are chosen by the setting: the first that works, the one that is named, or none', () => {
    const trials = [
      { encoder: 'h264_nvenc', problem: 'Cannot load libcuda.so.1' },
      { encoder: 'h264_qsv', problem: undefined },
      { encoder: 'h264_vaapi', problem: undefined },
    ] as const;
    assert.equal(chosenEncoder('hardware', trials), 'h264_qsv');
    assert.equal(chosenEncoder('vaapi', trials), 'h264_vaapi');
    assert.equal(chosenEncoder('nvenc', trials), 'software');
    assert.equal(chosenEncoder('amf', trials), 'software');
    assert.equal(chosenEncoder('software', trials), 'software');
    assert.equal(encoderSettingOf('qsv'), 'qsv');
    assert.equal(encoderSettingOf('of another version'), 'software');
  });

  it('are not even tried as long as software is asked for', async () => {
    const fake = await fakeFfmpeg(folder, 'ffmpeg', 'exit 0');
    assert.equal(await chooseEncoder('software', fake, log), 'software');
    assert.deepEqual(await fake.calls(), []);
  });

  it('that are wanted and do not work give way to software, and the log says why', async () => {
    const fake = await fakeFfmpeg(folder, 'ffmpeg', 'echo "Cannot load libcuda.so.1" >&2; exit 1');
    assert.equal(await chooseEncoder('nvenc', fake, log), 'software');
    assert.match(await logged(), /warn .*"nvenc".*h264_nvenc: Cannot load libcuda\.so\.1/);
  });

  it('that fail at a render are fallen back from, and the log says so', async () => {
    const used: string[] = [];
    const outcome = await withFallback('h264_nvenc', log, (encoder) => {
      used.push(encoder);
      return encoder === 'software'
        ? Promise.resolve('a file')
        : Promise.reject(new RenderError('ffmpegFailed', 'OpenEncodeSessionEx failed: out of memory'));
    });
    assert.equal(outcome, 'a file');
    assert.deepEqual(used, ['h264_nvenc', 'software']);
    assert.match(await logged(), /h264_nvenc failed.*OpenEncodeSessionEx/);
  });

  it('are no reason to render again what was cancelled, or what software could not render either', async () => {
    for (const [encoder, kind] of [
      ['h264_nvenc', 'cancelled'],
      ['h264_nvenc', 'diskFull'],
      ['software', 'ffmpegFailed'],
    ] as const) {
      let renders = 0;
      const render = () => {
        renders++;
        return Promise.reject(new RenderError(kind, kind));
      };
      await assert.rejects(withFallback(encoder, log, render), { kind });
      assert.equal(renders, 1);
    }
  });
});
