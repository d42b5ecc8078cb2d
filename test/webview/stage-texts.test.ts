import assert from 'node:assert/strict';
import { textsAt } from '../../webview/preview/stage-texts';
import type { Track } from '../../src/timeline/timeline';
import { segment } from './fixtures/panel-state';

function timelineOf(...segments: Track['segments']) {
  return { durationMs: 10_000, tracks: [{ type: 'text' as const, typeNumber: 7, segments }] };
}

describe('Titles over a picture that does not have them yet', () => {
  it('are those of the moment, from their first millisecond to before their last', () => {
    const timeline = timelineOf(segment('a', 'One', 0, 3000), segment('b', 'Two', 3000, 5000));
    const at = (ms: number) => textsAt(timeline, ms).map(({ text }) => text);
    assert.deepEqual([at(0), at(2999), at(3000), at(5000)], [['One'], ['One'], ['Two'], []]);
  });

  it('stand where the engine puts them, in its colours', () => {
    const raw = {
      role: 'title',
      place: 'top-left',
      color: '#ff0000',
      size: 10,
      style: { outline: 10, outlineColor: '#00ff00', box: { color: '#0000ff', opacity: 40 }, italic: true },
    };
    const [text] = textsAt(timelineOf(segment('a', 'One', 0, 3000, { raw })), 0);
    assert.deepEqual([text?.column, text?.row], [0, 0]);
    assert.equal(text?.styles['color'], '#ff0000');
    assert.equal(text.styles['--letters'], '10');
    assert.equal(text.styles['-webkit-text-stroke'], '0.2em #00ff00');
    assert.match(text.styles['background-color'] ?? '', /#0000ff 40%/);
    assert.equal(text.styles['font-style'], 'italic');
  });

  it('take nothing from a draft but colours and numbers', () => {
    const raw = {
      role: 'caption',
      place: 7,
      color: 'red; background: url(https://example.com)',
      size: 1e9,
      style: { outline: '1px solid', box: { color: 'url(x)', opacity: -1 } },
    };
    const [text] = textsAt(timelineOf(segment('a', 'One', 0, 3000, { raw })), 0);
    assert.deepEqual([text?.column, text?.row], [1, 2]);
    assert.doesNotMatch(JSON.stringify(text?.styles), /url|px|1000000000/);
    assert.equal(text?.styles['color'], '#ffffff');
  });

  it('are never so many that nothing else is seen', () => {
    const many = Array.from({ length: 100 }, (_, index) => segment(`t${index}`, `Text ${index}`, 0, 1000));
    assert.equal(textsAt(timelineOf(...many), 0).length, 12);
  });
});
