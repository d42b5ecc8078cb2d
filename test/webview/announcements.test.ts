import assert from 'node:assert/strict';
import { Announcements } from '../../webview/announcements';
import { oncePerFrame } from '../../webview/frame';
import { editedState, entry, openingState } from './fixtures/panel-state';

const saying = (text: string, streaming = true) => ({
  ...openingState,
  conversation: [entry('1', 'user', 'Trim'), entry('2', 'agent', text, { streaming })],
});

describe('what a screen reader is told', () => {
  it('is nothing of what was there when the page opened', () => {
    const announcements = new Announcements();
    assert.deepEqual(announcements.next(editedState), []);
    assert.deepEqual(announcements.next(editedState), []);
  });

  it('is each finished piece of a reply once, and never a part of one', () => {
    const announcements = new Announcements();
    announcements.next(openingState);
    const heard = [
      'Removed',
      'Removed **9**',
      'Removed **9** pauses.\n\nJoined',
      'Removed **9** pauses.\n\nJoined all.',
    ].map((text) => announcements.next(saying(text)));
    assert.deepEqual(heard, [[], [], ['Removed 9 pauses.'], []]);
    const ended = announcements.next({
      ...openingState,
      conversation: [
        entry('2', 'agent', 'Removed **9** pauses.\n\nJoined all.', { changes: ['Length: 0:42 → 0:34'] }),
      ],
    });
    assert.deepEqual(ended, ['Joined all.', 'Length: 0:42 → 0:34']);
  });

  it('is the rest of a reply that was half there when the page opened', () => {
    const announcements = new Announcements();
    announcements.next(saying('One.\n\nTwo'));
    assert.deepEqual(announcements.next(saying('One.\n\nTwo.', false)), ['Two.']);
  });

  it('is notices and errors, errors as such, and not what the user said', () => {
    const announcements = new Announcements();
    announcements.next(openingState);
    const news = announcements.next({
      ...openingState,
      conversation: [
        entry('1', 'user', 'Trim'),
        entry('2', 'notice', 'Still *working*…'),
        entry('3', 'error', 'The disk is full.'),
      ],
    });
    assert.deepEqual(news, ['Still *working*…', 'Error: The disk is full.']);
  });

  it('is an export when it ends, not its percentage', () => {
    const announcements = new Announcements();
    announcements.next(openingState);
    const [done, rendering] = editedState.exports;
    assert.ok(rendering && done);
    assert.deepEqual(announcements.next({ ...openingState, exports: [rendering] }), []);
    const moved = { ...rendering, status: { type: 'rendering' as const, percent: 90 } };
    assert.deepEqual(announcements.next({ ...openingState, exports: [moved] }), []);
    const ended = { ...rendering, status: done.status };
    assert.deepEqual(announcements.next({ ...openingState, exports: [ended] }), [
      'interview.edited-2.mp4: Done',
    ]);
  });
});

describe('drawing once per frame', () => {
  it('draws once for many requests, and again for the next frame', () => {
    const frames: (() => void)[] = [];
    let drawn = 0;
    const frame = oncePerFrame(
      () => (drawn += 1),
      (callback) => frames.push(callback),
    );
    for (let request = 0; request < 100; request += 1) frame.schedule();
    assert.equal(drawn, 0);
    assert.equal(frames.length, 1);
    frames.pop()?.();
    assert.equal(drawn, 1);
    frame.schedule();
    frames.pop()?.();
    assert.equal(drawn, 2);
  });

  it('draws at once where that is asked for, and then not again in that frame', () => {
    const frames: (() => void)[] = [];
    let drawn = 0;
    const frame = oncePerFrame(
      () => (drawn += 1),
      (callback) => frames.push(callback),
    );
    frame.schedule();
    frame.now();
    frames.pop()?.();
    assert.equal(drawn, 1);
  });
});
