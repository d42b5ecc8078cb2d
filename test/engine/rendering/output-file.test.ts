import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Media } from '../../../src/engine/model/media';
import { planRender } from '../../../src/engine/rendering/plan';
import { runRender } from '../../../src/engine/rendering/run';
import { asMedia, ffmpeg, makeClip, tools } from '../clips';
import { byId, clip, openWorkshop, timeline } from './timelines';
import type { Workshop } from './timelines';

describe('The exported MP4', function () {
  this.timeout(60_000);
  let workshop: Workshop;
  let media: Media;
  before(async () => {
    workshop = await openWorkshop();
    const plain = await makeClip(workshop.file('plain.mp4'), { seconds: 2 });
    const phone = workshop.file('phone.mp4');
    const place = ['-metadata', 'location=+48.1374+011.5755/', '-metadata', 'comment=private'];
    await ffmpeg('-i', plain, '-c', 'copy', ...place, phone);
    media = await asMedia(phone, 'a');
  });
  after(() => workshop.close());

  async function exported(quality: 'low' | 'medium' | 'high'): Promise<string> {
    const outputPath = workshop.file(`${quality}.mp4`);
    const found = await tools();
    const options = {
      output: { format: 'mp4', quality },
      capabilities: found,
      title: 'A "day" = 100%; 港口',
    } as const;
    const plan = planRender(timeline([clip('a', 0, 2000)]), byId(media), options);
    await runRender(plan, found, { outputPath, workFolder: await workshop.newWorkFolder() });
    return outputPath;
  }

  it('is H.264 High and AAC, with its colours told and its index at the front', async () => {
    const file = await exported('high');
    const { ffprobe } = await tools();
    assert.ok(ffprobe !== undefined, 'These tests need ffprobe');
    const args = ['-v', 'error', '-show_streams', '-show_format', '-of', 'flat', file];
    const { stdout } = await promisify(execFile)(ffprobe, args);
    for (const fact of [
      'stream.0.codec_name="h264"',
      'stream.0.profile="High"',
      'stream.0.pix_fmt="yuv420p"',
      'stream.0.color_range="tv"',
      'stream.0.color_space="bt709"',
      'stream.0.color_transfer="bt709"',
      'stream.0.color_primaries="bt709"',
      'stream.1.codec_name="aac"',
      'stream.1.sample_rate="48000"',
    ])
      assert.ok(stdout.includes(fact), `${fact} in ${stdout}`);
    assert.ok(stdout.includes('100%; 港口'), 'its title');
    const bytes = await readFile(file);
    assert.ok(bytes.indexOf('moov') < bytes.indexOf('mdat'));
    assert.ok(
      !/48\.1374|private/.test(`${bytes.toString('latin1')}${stdout}`),
      'nothing private of the source',
    );
  });

  it('is smaller in a lower quality', async () => {
    const sizes: number[] = [];
    for (const quality of ['low', 'medium', 'high'] as const)
      sizes.push((await stat(await exported(quality))).size);
    const [low = 0, medium = 0, high = 0] = sizes;
    assert.ok(low < medium && medium < high, sizes.join(' '));
  });
});
