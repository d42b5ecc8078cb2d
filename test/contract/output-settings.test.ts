import assert from 'node:assert/strict';
import {
  frameRateOf,
  isSoundOnly,
  outputFormats,
  outputSettingsSchema,
} from '../../src/contract/output-settings';
import { renderRequestSchema } from '../../src/contract/render';

const accepts = (settings: object) => outputSettingsSchema.safeParse(settings).success;

describe('What an export is to be like', () => {
  it("is the cloud's MP4 in high quality where nothing is said", () => {
    assert.deepEqual(outputSettingsSchema.parse({}), { format: 'mp4', quality: 'high' });
    const request = { id: 'r', sessionId: 's', draft: {} };
    assert.deepEqual(renderRequestSchema.parse(request).output, { format: 'mp4', quality: 'high' });
  });

  it('keeps what it knows and ignores the rest', () => {
    const said = { format: 'gif', quality: 'low', size: { shortSide: 360 }, fps: 12.5, captions: 'sideFile' };
    assert.deepEqual(outputSettingsSchema.parse({ ...said, codec: 'x' }), { ...said, fps: '25/2' });
  });

  it('is read the same when it was read before', () => {
    const once = outputSettingsSchema.parse({ fps: '29.97', size: { width: 640, height: 360 } });
    assert.deepEqual(outputSettingsSchema.parse(once), once);
  });

  it('is no format or quality that is not known', () => {
    for (const settings of [{ format: 'mov' }, { quality: 'best' }, { captions: true }])
      assert.equal(accepts(settings), false, JSON.stringify(settings));
  });

  it('has a picture of even sides, up to 1920x1080 lying or upright', () => {
    for (const [width, height] of [
      [16, 16],
      [1920, 1080],
      [1080, 1920],
    ])
      assert.equal(accepts({ size: { width, height } }), true, `${width}x${height}`);
    for (const [width, height] of [
      [1920, 1082],
      [1922, 1080],
      [1440, 1440],
      [641, 360],
      [14, 16],
      [640.5, 360],
    ])
      assert.equal(accepts({ size: { width, height } }), false, `${width}x${height}`);
  });

  it('has a shorter side from 144 to 1080', () => {
    for (const shortSide of [144, 720, 1080]) assert.equal(accepts({ size: { shortSide } }), true);
    for (const shortSide of [142, 721, 1082, '720']) assert.equal(accepts({ size: { shortSide } }), false);
  });

  it('has frames at an exact rate from 1 to 60 a second', () => {
    const rates = [
      ['24', '24/1'],
      [30, '30/1'],
      [23.976, '24000/1001'],
      ['23.98', '24000/1001'],
      [29.97, '30000/1001'],
      [59.94, '60000/1001'],
      ['30000/1001', '30000/1001'],
      ['60/2', '30/1'],
      ['12.5', '25/2'],
      [1, '1/1'],
      [60, '60/1'],
    ] as const;
    for (const [said, rate] of rates) assert.equal(frameRateOf(said), rate, String(said));
    for (const said of ['0', '61', '24/0', '0/0', '-24', '1.5/2', '', 'fast', 'constructor', 1e21, NaN, 120])
      assert.equal(frameRateOf(said), undefined, String(said));
  });

  it('is a sound alone in three formats', () => {
    assert.deepEqual(outputFormats.filter(isSoundOnly), ['m4a', 'mp3', 'wav']);
  });
});
