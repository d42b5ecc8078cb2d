import assert from 'node:assert/strict';
import type { Canvas } from '../../../src/engine/model/timeline';
import { formatRational } from '../../../src/engine/model/rational';
import { outputCanvas, previewCanvas } from '../../../src/engine/rendering/output-canvas';
import type { PictureRequest } from '../../../src/engine/rendering/output-canvas';

function canvas(width: number, height: number, num = 30, den = 1): Canvas {
  return { width, height, fps: { num, den }, fit: 'blur' };
}

const said = ({ width, height, fps }: Canvas) => `${width}x${height} ${formatRational(fps)}`;

describe('The canvas of an output', () => {
  const cases: readonly [what: string, from: Canvas, asked: PictureRequest, canvas: string][] = [
    ['stays as it is', canvas(1280, 720), {}, '1280x720 30/1'],
    ['is not scaled up unasked', canvas(160, 90), {}, '160x90 30/1'],
    ['is at most 1080p', canvas(3840, 2160), {}, '1920x1080 30/1'],
    ['is at most 1080p upright', canvas(2160, 3840), {}, '1080x1920 30/1'],
    ['is at most 1080 pixels square', canvas(2000, 2000), {}, '1080x1080 30/1'],
    ['keeps a wide shape within 1920 pixels', canvas(2880, 1200), {}, '1920x800 30/1'],
    [
      'is scaled up where that was asked for',
      canvas(640, 360),
      { size: { shortSide: 1080 } },
      '1920x1080 30/1',
    ],
    [
      'has the short side asked for upright',
      canvas(1080, 1920),
      { size: { shortSide: 720 } },
      '720x1280 30/1',
    ],
    ['has even sides', canvas(854, 480), { size: { shortSide: 360 } }, '640x360 30/1'],
    [
      'stays within 1920 pixels also where it is wide',
      canvas(2000, 800),
      { size: { shortSide: 1080 } },
      '1920x768 30/1',
    ],
    [
      'has the very size asked for',
      canvas(1920, 1080),
      { size: { width: 720, height: 720 } },
      '720x720 30/1',
    ],
    ['has the rate asked for', canvas(1280, 720), { fps: '24000/1001' }, '1280x720 24000/1001'],
    ['has a higher rate where that was asked for', canvas(1280, 720), { fps: '60/1' }, '1280x720 60/1'],
  ];
  for (const [what, from, asked, expected] of cases) {
    it(what, () => assert.equal(said(outputCanvas(from, 'mp4', asked)), expected));
  }

  it('keeps how clips of another shape are shown', () => {
    assert.equal(outputCanvas(canvas(3840, 2160), 'mp4', {}).fit, 'blur');
  });

  it('of a GIF has at most 480 pixels and 15 frames a second unless asked for', () => {
    assert.equal(said(outputCanvas(canvas(1920, 1080), 'gif', {})), '854x480 15/1');
    assert.equal(said(outputCanvas(canvas(1080, 1920, 25), 'gif', {})), '480x854 25/2');
    assert.equal(said(outputCanvas(canvas(320, 240, 12), 'gif', {})), '320x240 12/1');
    assert.equal(said(outputCanvas(canvas(1280, 720, 30000, 1001), 'gif', {})), '854x480 15000/1001');
    const asked = { size: { shortSide: 720 }, fps: '30/1' };
    assert.equal(said(outputCanvas(canvas(1920, 1080), 'gif', asked)), '1280x720 30/1');
  });

  it('of a preview has at most 360 pixels and 30 frames a second, whole frames apart', () => {
    assert.equal(said(previewCanvas(canvas(1920, 1080))), '640x360 30/1');
    assert.equal(said(previewCanvas(canvas(1080, 1920, 50))), '360x640 25/1');
    assert.equal(said(previewCanvas(canvas(1080, 1080, 60000, 1001))), '360x360 30000/1001');
    assert.equal(said(previewCanvas(canvas(160, 90, 48))), '160x90 24/1');
  });
});
