import assert from 'node:assert/strict';
import { numbered } from '../../webview/text';

describe('Names that are spoken', () => {
  it('have a number where another thing has the same name, in their order', () => {
    assert.deepEqual(numbered(['a.mp4', 'b.mp4', 'a.mp4']), ['a.mp4 (1)', 'b.mp4', 'a.mp4 (2)']);
    assert.deepEqual(numbered(['a.mp4']), ['a.mp4']);
  });
});
