import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { editsIn } from './applying';
import { imageOf, videoOf, worldOf } from './world';

const media = [
  videoOf('a.mp4', { durationMs: 10_000 }),
  videoOf('b.mp4', { durationMs: 20_000 }),
  imageOf('i.png'),
];
const { after, refusal } = editsIn(worldOf(media));
/** a from 0, b from 10, i from 30 to 35 seconds. */
const film = placeMedia(undefined, media);

/** "a0-5" for every clip: its file, and from where to where in it, in seconds. */
const shown = ({ clips }: Timeline) =>
  clips.map(({ mediaId, inMs, outMs }) => `${mediaId.charAt(0)}${inMs / 1000}-${outMs / 1000}`).join(' ');

describe('Making clips longer', () => {
  const cut = { edit: 'cutRanges', ranges: [{ start: 2000, end: 8000 }], clip: 2 };

  it('shows what the file has after the end', () => {
    const short = after(film, { edit: 'trimToLength', lengthMs: 5000, of: { clips: [1] } });
    const longer = after(short, { edit: 'extendClips', clips: [1], byMs: 3000 });
    assert.equal(shown(longer), 'a0-8 b0-20 i0-5');
    assert.equal(longer.said, 'Clip 1: 3 s longer: 30 s → 33 s.');
  });

  it('shows what the file has before the start', () => {
    const short = after(film, { edit: 'trimStart', lengthMs: 4000 });
    assert.equal(
      shown(after(short, { edit: 'extendClips', clips: [1], byMs: 1500, from: 'start' })),
      'a2.5-10 b0-20 i0-5',
    );
  });

  it('counts at the speed that the clip plays at', () => {
    const fast = after(
      film,
      { edit: 'trimToLength', lengthMs: 5000, of: { clips: [1] } },
      { edit: 'setSpeed', factor: 2, target: { clips: [1] } },
    );
    const longer = after(fast, { edit: 'extendClips', clips: [1], byMs: 1000 });
    assert.equal(shown(longer), 'a0-7 b0-20 i0-5');
    assert.equal(timelineDurationMs(longer), timelineDurationMs(fast) + 1000);
  });

  it('lets pictures stand longer without an end', () => {
    assert.equal(shown(after(film, { edit: 'extendClips', clips: [3], byMs: 60_000 })), 'a0-10 b0-20 i0-65');
  });

  it('does nothing where the file has too little left', () => {
    assert.match(refusal(film, { edit: 'extendClips', clips: [1], byMs: 1 }), /only 0 s more/);
    assert.match(
      refusal(after(film, cut), { edit: 'extendClips', clips: [2], byMs: 19_000 }),
      /only 18 s more/,
    );
    assert.match(refusal(film, { edit: 'extendClips', clips: [9], byMs: 1 }), /no clip 9/);
  });
});

describe('Copying clips', () => {
  it('puts the copy after what it is of', () => {
    assert.equal(
      shown(after(film, { edit: 'duplicateClips', target: { clips: [1] } })),
      'a0-10 a0-10 b0-20 i0-5',
    );
  });

  it('repeats neighbours as a whole', () => {
    const twice = after(film, { edit: 'duplicateClips', target: { clips: [1, 2] }, copies: 2 });
    assert.equal(shown(twice), 'a0-10 b0-20 a0-10 b0-20 a0-10 b0-20 i0-5');
  });

  it('takes a stretch out of its clip to play it again', () => {
    const again = after(film, { edit: 'duplicateClips', target: { range: { start: 2000, end: 4000 } } });
    assert.equal(shown(again), 'a0-2 a2-4 a2-4 a4-10 b0-20 i0-5');
  });

  it('puts copies where they are asked to be', () => {
    assert.equal(
      shown(after(film, { edit: 'duplicateClips', target: { clips: [1] }, to: 'end' })),
      'a0-10 b0-20 i0-5 a0-10',
    );
    assert.equal(
      shown(after(film, { edit: 'duplicateClips', target: { clips: [3] }, to: { before: 2 } })),
      'a0-10 i0-5 b0-20 i0-5',
    );
  });

  it('gives every copy an id of its own', () => {
    const { clips } = after(film, { edit: 'duplicateClips', copies: 3 });
    assert.equal(new Set(clips.map(({ id }) => id)).size, 12);
  });
});

describe('Moving a stretch', () => {
  const range = { start: 2000, end: 4000 };

  it('moves it to the ends', () => {
    assert.equal(
      shown(after(film, { edit: 'moveStretch', range, to: 'start' })),
      'a2-4 a0-2 a4-10 b0-20 i0-5',
    );
    assert.equal(shown(after(film, { edit: 'moveStretch', range, to: 'end' })), 'a0-2 a4-10 b0-20 i0-5 a2-4');
  });

  it('moves it to a moment, counted before it leaves its place', () => {
    const moved = after(film, { edit: 'moveStretch', range, to: { moment: 15_000 } });
    assert.equal(shown(moved), 'a0-2 a4-10 b0-5 a2-4 b5-20 i0-5');
    assert.equal(moved.said, '0:02–0:04 moved to 0:15.');
    assert.equal(timelineDurationMs(moved), timelineDurationMs(film));
  });

  it('does not move it into itself, or outside', () => {
    assert.match(refusal(film, { edit: 'moveStretch', range, to: { moment: 3000 } }), /inside of what moves/);
    assert.match(refusal(film, { edit: 'moveStretch', range, to: { moment: 99_000 } }), /1:39 is outside/);
  });
});

describe('Putting clips at a moment', () => {
  it('splits what plays there', () => {
    assert.equal(
      shown(after(film, { edit: 'moveClips', clips: [3], to: { moment: 15_000 } })),
      'a0-10 b0-5 i0-5 b5-20',
    );
    assert.match(
      refusal(film, { edit: 'moveClips', clips: [2], to: { moment: 15_000 } }),
      /inside of what moves/,
    );
  });

  it('moves a file that is there, for as long as is said', () => {
    const put = after(film, {
      edit: 'addClips',
      media: ['i.png'],
      at: { moment: 4000 },
      moves: true,
      lengthMs: 3000,
    });
    assert.equal(shown(put), 'a0-4 i0-3 a4-10 b0-20');
    assert.equal(put.said, 'i.png is clip 2 now: 35 s → 33 s.');
    const again = after(film, { edit: 'addClips', media: ['b.mp4'], at: { moment: 4000 }, lengthMs: 2000 });
    assert.equal(shown(again), 'a0-4 b0-2 a4-10 b0-20 i0-5');
  });

  it('moves a file that is named twice once, and adds it the second time', () => {
    const put = after(film, { edit: 'addClips', media: ['a.mp4', 'a.mp4'], at: 'end', moves: true });
    assert.equal(shown(put), 'b0-20 i0-5 a0-10 a0-10');
    assert.equal(new Set(put.clips.map(({ id }) => id)).size, 4);
  });

  it('says so where a file is there already', () => {
    assert.match(
      refusal(film, { edit: 'addClips', media: ['i.png'], at: 'end', moves: true }),
      /there already/,
    );
  });
});

describe('Joining what was split', () => {
  const split = after(film, { edit: 'split', at: [3000, 5000] });

  it('makes one clip of the pieces', () => {
    const joined = after(split, { edit: 'joinClips' });
    assert.equal(shown(joined), shown(film));
    assert.equal(joined.said, 'Joined at 0:03 and 0:05: 5 → 3 clips.');
  });

  it('joins at a moment, or some clips', () => {
    assert.equal(
      shown(after(split, { edit: 'joinClips', at: { moments: [5000] } })),
      'a0-3 a3-10 b0-20 i0-5',
    );
    assert.equal(shown(after(split, { edit: 'joinClips', at: { clips: [1, 2] } })), 'a0-5 a5-10 b0-20 i0-5');
  });

  it('leaves apart what is not the same or does not go on', () => {
    assert.match(refusal(split, { edit: 'joinClips', at: { clips: [3, 4] } }), /cannot become one clip/);
    const fast = after(split, { edit: 'setSpeed', factor: 2, target: { clips: [2] } });
    assert.match(refusal(fast, { edit: 'joinClips' }), /no clip goes on/);
    assert.match(refusal(film, { edit: 'joinClips', at: { moments: [5000] } }), /no cut at 0:05/);
    assert.match(refusal(split, { edit: 'joinClips', at: { clips: [1, 3] } }), /not beside each other/);
  });

  it('keeps titles where they stand', () => {
    const titled = after(split, { edit: 'addTitle', text: 'Hi', start: 4000, lengthMs: 2000 });
    const joined = after(titled, { edit: 'joinClips' });
    assert.deepEqual([joined.titles[0]?.startMs, joined.titles[0]?.endMs], [4000, 6000]);
  });
});

describe('Several stretches at once', () => {
  const ranges = [{ start: 1000, end: 2000 }, { start: 12_000, end: 14_000 }];

  it('are counted on the timeline as it is before', () => {
    const fast = after(film, { edit: 'setSpeed', factor: 2, target: { ranges } });
    assert.deepEqual(fast.clips.map(({ speed, inMs }) => [speed, inMs]), [[1, 0], [2, 1000], [1, 2000], [1, 0], [2, 2000], [1, 4000], [1, 0]]);
  });

  it('are muted together, and named in the reply', () => {
    const mute = after(film, { edit: 'setVolume', target: { ranges }, change: { percent: 0 } });
    assert.match(mute.said, /^0:01–0:02 and 0:12–0:14: volume 100% → 0%\./);
  });

  it('are done all or not at all', () => {
    const beyond = [...ranges, { start: 30_000, end: 50_000 }];
    assert.match(refusal(film, { edit: 'reverseClips', target: { ranges: beyond } }), /0:50 is outside/);
  });
}); // prettier-ignore
