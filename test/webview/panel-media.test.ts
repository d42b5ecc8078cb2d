import assert from 'node:assert/strict';
import { PanelMedia } from '../../src/vscode/panel/panel-media';
import type { HostMessage } from '../../src/vscode/panel/messages';

describe('the media of a panel', () => {
  it('gives up the picture of a moment that the playhead has left, without a word in the log', async () => {
    const told: HostMessage[] = [];
    const warned: string[] = [];
    const media = new PanelMedia(
      {
        openPreview: () => assert.fail('no preview is asked for'),
        frame: () => assert.fail('no frame of a file is asked for'),
        waveform: () => assert.fail('no waveform is asked for'),
        timelineFrame: (atMs, _height, signal) =>
          atMs === 2000
            ? Promise.resolve(new Uint8Array([2]))
            : new Promise((_, reject) =>
                signal.addEventListener('abort', () => reject(new Error('given up'))),
              ),
      },
      { info: () => undefined, warn: (text) => void warned.push(text) },
      (message) => void told.push(message),
      String,
    );
    await Promise.all([
      media.handle({ type: 'timelineFrame', request: 1, atMs: 1000, height: 360 }),
      media.handle({ type: 'timelineFrame', request: 2, atMs: 2000, height: 360 }),
    ]);
    const answers = told.flatMap((each) => (each.type === 'timelineFrame' ? [each] : []));
    assert.equal(answers.find(({ request }) => request === 1)?.jpeg, null);
    assert.deepEqual(answers.find(({ request }) => request === 2)?.jpeg, new Uint8Array([2]));
    assert.deepEqual(warned, []);
  });
});
