import assert from 'node:assert/strict';
import { canvasSize } from '../../../src/engine/edits/kinds/set-canvas';
import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit, editSchema } from '../../../src/engine/edits/registry';
import { clipDurationMs, timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { editsIn } from './applying';
import { audioOf, imageOf, videoOf, worldOf } from './world';
import { proves } from '../../contract/proves';

const media = [
  videoOf('a.mp4', { durationMs: 10_000 }),
  videoOf('b.mp4', { durationMs: 20_000 }),
  videoOf('c.mp4', { durationMs: 30_000 }),
  audioOf('song.mp3'),
];
const world = worldOf(media);
const { after, refusal } = editsIn(world);
const three = placeMedia(undefined, media);

const sources = ({ clips }: Timeline) => clips.map(({ mediaId }) => mediaId.charAt(0)).join('');

describe('Putting a file in the place of a clip', () => {
  it('puts it there whole, leaves it where else it stands, and tells what went with the old clip', () => {
    const title = { edit: 'addTitle', text: 'Hello', start: 12_000, end: 14_000 };
    const joined = after(three, title, {
      edit: 'addTransitions',
      into: [2],
      kind: 'dissolve',
      durationMs: 1000,
    });
    const cut = after(joined, { edit: 'cutRanges', ranges: [{ start: 0, end: 20_000 }], clip: 3 });
    const result = after(cut, { edit: 'replaceClip', clip: 2, media: 'c.mp4' });
    assert.deepEqual(
      result.clips.map(({ mediaId, inMs, outMs }) => [mediaId, inMs, outMs]),
      [
        ['a.mp4', 0, 10_000],
        ['c.mp4', 0, 30_000],
        ['c.mp4', 20_000, 30_000],
      ],
    );
    assert.match(result.said, /^Clip 2: b\.mp4 → c\.mp4; .*stays at clip 3.*transition.*Hello/);
  });

  it('refuses sounds, files that are not there, and what is there already', () => {
    assert.match(refusal(three, { edit: 'replaceClip', clip: 2, media: 'song.mp3' }), /is a sound/);
    assert.match(refusal(three, { edit: 'replaceClip', clip: 2, media: 'd.mp4' }), /d\.mp4/);
    assert.match(refusal(three, { edit: 'replaceClip', clip: 2, media: 'B.MP4' }), /already/);
  });
});

describe('Cutting, keeping, trimming', () => {
  it('cuts and says before and after', () => {
    const result = after(three, { edit: 'cutRanges', ranges: [{ start: 5000, end: 15_000 }] });
    assert.equal(timelineDurationMs(result), 50_000);
    assert.equal(result.said, 'Cut out 0:05–0:15: 1:00 → 50 s.');
  });

  it('counts negative times from the end', () => {
    const result = after(three, { edit: 'cutRanges', ranges: [{ start: -10_000, end: 'end' }] });
    assert.equal(timelineDurationMs(result), 50_000);
    assert.equal(result.clips[2]?.outMs, 20_000);
  });

  it('keeps ranges and cuts the rest', () => {
    const result = after(three, {
      edit: 'keepRanges',
      ranges: [
        { start: 0, end: 2000 },
        { start: 12_000, end: 14_000 },
      ],
    });
    assert.deepEqual(
      result.clips.map(({ mediaId, inMs, outMs }) => [mediaId, inMs, outMs]),
      [
        ['a.mp4', 0, 2000],
        ['b.mp4', 2000, 4000],
      ],
    );
  });

  it('counts the times of a clip from its own start', () => {
    const result = after(three, { edit: 'cutRanges', ranges: [{ start: 0, end: 5000 }], clip: 2 });
    assert.equal(result.clips[1]?.inMs, 5000);
    assert.equal(timelineDurationMs(result), 55_000);
  });

  it('leaves the neighbour what it shared with a clip that is cut at their transition', () => {
    const joined = after(three, { edit: 'addTransitions', into: [2], kind: 'dissolve', durationMs: 1000 });
    const kept = after(joined, { edit: 'keepRanges', ranges: [{ start: 0, end: 6000 }], clip: 1 });
    assert.deepEqual(
      kept.clips.map(({ inMs, outMs }) => [inMs, outMs]),
      [
        [0, 6000],
        [0, 20_000],
        [0, 30_000],
      ],
    );
    assert.match(kept.said, /transition/);
    const cut = after(joined, { edit: 'cutRanges', ranges: [{ start: 0, end: 1000 }], clip: 2 });
    assert.deepEqual(
      cut.clips.map(({ outMs }) => outMs),
      [10_000, 20_000, 30_000],
    );
  });

  it('tells that a clip is as long as it is to be', () => {
    const edit = { edit: 'keepRanges', ranges: [{ start: 0, end: 'end' }], clip: 1 };
    assert.match(refusal(three, edit), /already/);
  });

  it('does nothing out of range, backward, or where nothing would be left', () => {
    assert.match(
      refusal(three, { edit: 'cutRanges', ranges: [{ start: 0, end: 300_000 }] }),
      /5:00 is outside/,
    );
    assert.match(refusal(three, { edit: 'cutRanges', ranges: [{ start: 2000, end: 1000 }] }), /not before/);
    assert.match(refusal(three, { edit: 'cutRanges', ranges: [{ start: 0, end: 'end' }] }), /nothing/);
    assert.match(refusal(three, { edit: 'cutRanges', ranges: [{ start: 0, end: 1 }], clip: 7 }), /no clip 7/);
    assert.match(refusal(three, { edit: 'trimToLength', lengthMs: 60_000 }), /only 1:00 long/);
  });

  it('trims to a length, and off both ends', () => {
    assert.equal(timelineDurationMs(after(three, { edit: 'trimToLength', lengthMs: 25_500 })), 25_500);
    const trimmed = after(three, { edit: 'trimStart', lengthMs: 500 }, { edit: 'trimEnd', lengthMs: 700 });
    assert.equal(trimmed.clips[0]?.inMs, 500);
    assert.equal(trimmed.clips[2]?.outMs, 29_300);
  });
});

describe('Arranging clips', () => {
  const orders: readonly (readonly [object, string])[] = [
    [{ edit: 'moveClips', clips: [3], to: 'start' }, 'cab'],
    [{ edit: 'moveClips', clips: [1], to: 'end' }, 'bca'],
    [{ edit: 'moveClips', clips: [-1], to: { before: 2 } }, 'acb'],
    [{ edit: 'moveClips', clips: [1, 2], to: { after: 3 } }, 'cab'],
    [{ edit: 'moveClips', clips: [1], to: { position: 2 } }, 'bac'],
    [{ edit: 'reorderClips', order: [3, 1, 2] }, 'cab'],
    [{ edit: 'reorderClips', order: 'reversed' }, 'cba'],
    [{ edit: 'reorderClips', order: { swap: [1, 3] } }, 'cba'],
    [{ edit: 'deleteClips', clips: [2] }, 'ac'],
    [{ edit: 'deleteClips', clips: [1, -1] }, 'b'],
    [{ edit: 'addClips', media: ['a.mp4'], at: { after: 1 } }, 'aabc'],
    [{ edit: 'addClips', media: ['C.MP4'], at: 'start' }, 'cabc'],
  ];
  for (const [edit, order] of orders) {
    it(`makes abc ${order} by ${JSON.stringify(edit)}`, () => {
      assert.equal(sources(after(three, edit)), order);
    });
  }

  it('keeps some, and refuses where they are all there are', () => {
    assert.equal(sources(after(three, { edit: 'keepClips', clips: [3, 1] })), 'ac');
    assert.match(refusal(three, { edit: 'keepClips', clips: [1, 2, 3] }), /no other clips/);
  });

  it('trims each clip, and makes images longer', () => {
    const each = after(three, { edit: 'trimToLength', lengthMs: 15_000, of: 'each' });
    assert.equal(timelineDurationMs(each), 40_000);
    assert.match(each.said, /Made 2 clips 15 s long: 1:00 → 40 s\. 1 clip is shorter/);
    assert.match(refusal(three, { edit: 'trimToLength', lengthMs: 500, of: 'images' }), /no image/);
    const picture = imageOf('i.png');
    const outcome = applyEdit(
      editSchema.parse({ edit: 'trimToLength', lengthMs: 9000, of: 'images' }),
      placeMedia(undefined, [picture]),
      worldOf([picture]),
    );
    assert.equal(outcome.done && timelineDurationMs(outcome.timeline), 9000);
  });

  it('splits again and again, and not at the ends', () => {
    const split = after(three, { edit: 'split', at: { everyMs: 15_000 } });
    assert.equal(split.clips.length, 5);
    assert.match(split.said, /Split at 0:15 and 0:45: 3 → 5 clips\. Not at 0:30/);
    assert.match(refusal(three, { edit: 'split', at: [60_000] }), /is the end of the timeline/);
    assert.match(refusal(three, { edit: 'split', at: [0] }), /is the start of the timeline/);
  });

  it('takes titles along with the clip that they stand on', () => {
    const result = after(
      three,
      { edit: 'addTitle', text: 'On b', start: 12_000 },
      { edit: 'moveClips', clips: [2], to: 'start' },
    );
    assert.deepEqual([result.titles[0]?.startMs, result.titles[0]?.endMs], [2000, 5000]);
  });

  it('gives the clips back what a transition took when they part', () => {
    const joined = after(three, { edit: 'addTransitions', kind: 'fade', durationMs: 1000, into: 'all' });
    assert.equal(timelineDurationMs(joined), 58_000);
    const result = after(joined, { edit: 'deleteClips', clips: [2] });
    assert.equal(timelineDurationMs(result), 40_000);
    assert.match(result.said, /2 transitions went/);
  });

  it('puts on what is not placed yet, and says so where all is', () => {
    const one = placeMedia(undefined, media.slice(0, 1));
    assert.equal(sources(after(one, { edit: 'addClips', media: 'unplaced', at: 'end' })), 'abc');
    const joined = refusal(three, { edit: 'addClips', media: 'unplaced', at: 'end' });
    assert.equal(joined, 'Nothing to do: the 3 clips already play one after the other (1:00).');
    const again = { edit: 'addClips', media: ['b.mp4'], at: 'end' };
    assert.match(refusal(three, { ...again, unlessPlaced: true }), /b\.mp4 is on the timeline already/);
    assert.equal(sources(after(three, again)), 'abcb');
  });

  it('refuses what is not there', () => {
    assert.match(refusal(three, { edit: 'deleteClips', clips: [4] }), /no clip 4: the timeline has 3 clips/);
    assert.match(
      refusal(three, { edit: 'addClips', media: ['x.mp4'], at: 'end' }),
      /x\.mp4 is not among the files here/,
    );
    assert.match(refusal(three, { edit: 'addClips', media: ['song.mp3'], at: 'end' }), /is a sound/);
    assert.match(refusal(three, { edit: 'reorderClips', order: [2, 1] }), /each of the 3 clips/);
    assert.match(refusal(three, { edit: 'split', at: [10_000] }), /already a cut/);
  });
});

describe('Transitions', () => {
  it('overlap the clips where there is no silence, and say so', () => {
    const result = after(three, { edit: 'addTransitions', kind: 'slideleft', into: 'all' });
    assert.equal(timelineDurationMs(result), 59_000);
    assert.match(result.said, /2 transitions \(slideleft, 0\.5 s\).*1:00 → 59 s/);
  });

  it('replace the former ones', () => {
    const once = after(three, { edit: 'addTransitions', kind: 'fade', durationMs: 1000, into: 'all' });
    const twice = after(once, { edit: 'addTransitions', kind: 'wipeup', durationMs: 500, into: [2] });
    assert.deepEqual(
      twice.clips.map(({ transition }) => transition && [transition.kind, transition.durationMs]),
      [undefined, ['wipeup', 500], ['fade', 1000]],
    );
    assert.equal(timelineDurationMs(twice), 58_500);
  });

  it('are shortened where a clip is short and left out where it is too short', () => {
    const pieces = after(three, { edit: 'split', at: [5000, 5150, 6000] });
    const result = after(pieces, { edit: 'addTransitions', kind: 'fade', durationMs: 1000, into: 'all' });
    assert.deepEqual(
      result.clips.map(({ transition }) => transition?.durationMs ?? 0),
      [0, 0, 0, 375, 1000, 1000],
    );
    assert.match(result.said, /1 of them is shorter.*2 cuts got none/);
  });

  it('come off again without a trace', () => {
    const joined = after(three, { edit: 'addTransitions', kind: 'fade', into: 'all' });
    const { said, ...loose } = after(joined, { edit: 'removeTransitions', into: 'all' });
    assert.deepEqual(loose, three);
    assert.equal(said, 'Removed 2 transitions: 59 s → 1:00.');
  });

  it('keep their kinds when they last longer or shorter', () => {
    const joined = after(three, { edit: 'addTransitions', kind: 'slideleft', into: 'all' });
    const longer = after(joined, { edit: 'changeTransitions', length: { times: 2 }, into: 'all' });
    assert.deepEqual(
      longer.clips.map(({ transition }) => transition && [transition.kind, transition.durationMs]),
      [undefined, ['slideleft', 1000], ['slideleft', 1000]],
    );
    const none = { edit: 'changeTransitions', length: { durationMs: 500 }, into: 'all' };
    assert.match(refusal(three, none), /no transition there/);
  });

  it('need two clips', () => {
    const one = placeMedia(undefined, media.slice(0, 1));
    assert.match(refusal(one, { edit: 'addTransitions', kind: 'fade', into: 'all' }), /only one/);
    assert.match(refusal(three, { edit: 'addTransitions', kind: 'fade', into: [1] }), /before the first/);
  });
});

describe('Titles', () => {
  it('stand where they were asked for', () => {
    const result = after(three, {
      edit: 'addTitle',
      text: ' Hello ',
      start: 2000,
      end: 5000,
      place: 'top',
      color: '#ff0000',
    });
    assert.deepEqual(result.titles, [
      {
        id: 't4',
        text: 'Hello',
        startMs: 2000,
        endMs: 5000,
        place: 'top',
        color: '#ff0000',
        size: 8,
        role: 'title',
      },
    ]);
    assert.equal(result.said, 'Title added: “Hello”, 0:02–0:05, top.');
  });

  it('stand one after the other where no time was said', () => {
    const title = { edit: 'addTitle', lengthMs: 2000 };
    const result = after(
      three,
      { ...title, text: 'A' },
      { ...title, text: 'B' },
      { ...title, text: 'C', place: 'top' },
    );
    assert.deepEqual(
      result.titles.map(({ text, startMs }) => [text, startMs]),
      [
        ['A', 0],
        ['B', 2000],
        ['C', 0],
      ],
    );
  });

  it('end with the video, and say so', () => {
    const result = after(three, { edit: 'addTitle', text: 'Bye', start: 59_000, lengthMs: 5000 });
    assert.equal(result.titles[0]?.endMs, 60_000);
    assert.match(result.said, /ends with the video/);
  });

  it('change and go', () => {
    const titled = after(
      three,
      { edit: 'addTitle', text: 'A' },
      { edit: 'addTitle', text: 'B', start: 5000 },
    );
    const changed = after(titled, { edit: 'changeTitle', color: '#00ff00', text: 'C', start: 6000 });
    assert.deepEqual(
      changed.titles.map(({ text, startMs, endMs }) => [text, startMs, endMs]),
      [
        ['A', 0, 3000],
        ['C', 6000, 9000],
      ],
    );
    const gone = after(changed, { edit: 'removeTitles', which: { text: 'a' } });
    assert.deepEqual(
      gone.titles.map(({ text }) => text),
      ['C'],
    );
    assert.match(refusal(gone, { edit: 'removeTitles', which: 2 }), /no such title/);
    assert.match(refusal(three, { edit: 'changeTitle', color: '#00ff00' }), /no such title/);
    assert.match(refusal(three, { edit: 'addTitle', text: 'X', start: 60_000 }), /outside/);
  });
});

describe('Sound', () => {
  it('lays the only sound under the video', () => {
    const result = after(three, { edit: 'addMusic' });
    assert.deepEqual(result.music, [
      {
        id: 'm4',
        mediaId: 'song.mp3',
        startMs: 0,
        endMs: 'timeline',
        inMs: 0,
        volume: 35,
        loop: true,
        duck: true,
        fadeInMs: 0,
        fadeOutMs: 0,
      },
    ]);
    assert.match(result.said, /song\.mp3, 0:00–1:00, at 35%.*repeats/);
  });

  it('ducks new music under a video that is heard, says so, and plays it evenly on request', () => {
    const ducking = after(three, { edit: 'addMusic' });
    assert.match(ducking.said, /gets quieter while the video is heard/);
    const silent = after(
      three,
      { edit: 'setVolume', target: 'video', change: { percent: 0 } },
      { edit: 'addMusic' },
    );
    assert.doesNotMatch(silent.said, /quieter/);
    const even = after(ducking, { edit: 'duckMusic', on: false });
    assert.equal(even.music[0]?.duck, false);
    assert.match(refusal(even, { edit: 'duckMusic', on: false }), /evenly already/);
    assert.match(refusal(three, { edit: 'duckMusic' }), /no music/);
    const low = after(ducking, { edit: 'duckMusic', level: { percent: 7 } });
    assert.match(low.said, /12 dB quieter → 14 dB quieter, which is 7%/);
    assert.match(refusal(low, { edit: 'duckMusic', level: { percent: 70 } }), /at 35%/);
  });

  it('asks for a sound where there is none, and which one where there are several', () => {
    const silent = applyEdit(editSchema.parse({ edit: 'addMusic' }), three, worldOf(media.slice(0, 3)));
    assert.match(silent.done ? '' : silent.why, /Attach an mp3/);
    const several = applyEdit(
      editSchema.parse({ edit: 'addMusic' }),
      three,
      worldOf([...media, audioOf('other.wav')]),
    );
    assert.match(several.done ? '' : several.why, /song\.mp3 and other\.wav/);
  });

  it('sets volumes by percent, by decibels and by factor', () => {
    const scored = after(three, { edit: 'addMusic' });
    const video = after(scored, { edit: 'setVolume', target: 'video', change: { percent: 0 } });
    assert.deepEqual([video.clips[0]?.volume, video.music[0]?.volume], [0, 35]);
    assert.equal(video.said, 'Video: volume 100% → 0%.');
    const louder = after(scored, { edit: 'setVolume', target: { clips: [2] }, change: { decibels: 6 } });
    assert.deepEqual(
      louder.clips.map(({ volume }) => volume),
      [100, 200, 100],
    );
    const all = after(scored, { edit: 'setVolume', target: 'everything', change: { times: 2 } });
    assert.deepEqual([all.clips[0]?.volume, all.music[0]?.volume], [200, 70]);
    assert.match(refusal(three, { edit: 'setVolume', target: 'music', change: { decibels: 5 } }), /no music/);
    // The one song that waits for its use is laid on as loud as that.
    const first = after(three, { edit: 'setVolume', target: 'music', change: { percent: 5 } });
    assert.deepEqual(
      first.music.map(({ volume, endMs }) => [volume, endMs]),
      [[5, 'timeline']],
    );
    const range = { start: 12_000, end: 14_000 };
    const hushed = after(three, { edit: 'setVolume', target: { range }, change: { percent: 0 } });
    assert.deepEqual(
      hushed.clips.map(({ volume }) => volume),
      [100, 100, 0, 100, 100],
    );
    const mute = after(three, { edit: 'setVolume', target: 'everything', change: { percent: 0 } });
    assert.match(
      refusal(mute, { edit: 'setVolume', target: 'everything', change: { times: 1.5 } }),
      /unmute/,
    );
  });

  it('fades, and takes fades away', () => {
    const faded = after(three, { edit: 'fade', inMs: 1000, outMs: 2000 });
    assert.deepEqual(faded.fade, { inMs: 1000, outMs: 2000 });
    assert.deepEqual(after(faded, { edit: 'fade', inMs: 0 }).fade, { inMs: 0, outMs: 2000 });
    assert.match(refusal(three, { edit: 'fade', inMs: 50_000, outMs: 50_000 }), /do not fit/);
    const scored = after(three, { edit: 'addMusic', fadeInMs: 1000 });
    const none = { edit: 'fade', target: 'music', inMs: 0, outMs: 0 };
    assert.match(refusal(after(scored, none), none), /^Nothing to do/);
  });
});

describe('Speed', () => {
  it('shortens what plays faster and takes titles along', () => {
    const result = after(
      three,
      { edit: 'addTitle', text: 'X', start: 30_000, end: 34_000 },
      { edit: 'setSpeed', factor: 2 },
    );
    assert.equal(timelineDurationMs(result), 30_000);
    assert.deepEqual([result.titles[0]?.startMs, result.titles[0]?.endMs], [15_000, 17_000]);
  });

  it('changes a stretch alone', () => {
    const result = after(three, {
      edit: 'setSpeed',
      factor: 0.5,
      target: { range: { start: 2000, end: 4000 } },
    });
    assert.deepEqual(
      result.clips.map(({ speed }) => speed),
      [1, 0.5, 1, 1, 1],
    );
    assert.equal(timelineDurationMs(result), 62_000);
  });

  it('drops transitions that no longer fit', () => {
    const joined = after(three, { edit: 'addTransitions', kind: 'fade', durationMs: 5000, into: [2] });
    const result = after(joined, { edit: 'setSpeed', factor: 4, target: { clips: [1] } });
    assert.equal(result.clips[1]?.transition, undefined);
    assert.equal(clipDurationMs(result.clips[0] ?? assert.fail()), 2500);
    assert.match(result.said, /1 transition went/);
  });
});

describe('The canvas', () => {
  const sizes = [
    [1280, 720, 9, 16, 'crop', 720, 1280],
    [1280, 720, 9, 16, 'blur', 720, 1280],
    [1920, 1080, 1, 1, 'crop', 1080, 1080],
    [1920, 1080, 4, 5, 'pad', 1080, 1350],
    [3840, 2160, 9, 16, 'crop', 1080, 1920],
    [1080, 1920, 16, 9, 'blur', 1920, 1080],
    [1920, 1080, 21, 9, 'pad', 1920, 822],
    [640, 360, 9, 16, 'crop', 720, 1280],
    [640, 360, 4, 5, 'crop', 720, 900],
    [320, 180, 9, 16, 'pad', 720, 1280],
    [320, 180, 1, 1, 'crop', 720, 720],
    [360, 640, 16, 9, 'blur', 1280, 720],
    [1920, 1080, 9, 16, 'crop', 720, 1280],
    [1920, 1080, 9, 16, 'blur', 1080, 1920],
    [2560, 1440, 9, 16, 'crop', 1080, 1920],
    [640, 360, 21, 9, 'crop', 1680, 720],
    [640, 360, 40, 1, 'pad', 1920, 48],
    [640, 360, 16, 9, 'crop', 640, 360],
    [1366, 768, 16, 9, 'crop', 1366, 768],
  ] as const;
  for (const [width, height, w, h, fit, toWidth, toHeight] of sizes) {
    proves('render.size', `makes ${width}x${height} ${w}:${h} by ${fit}: ${toWidth}x${toHeight}`, () => {
      const size = canvasSize({ width, height }, { width: w, height: h }, fit);
      assert.deepEqual(size, { width: toWidth, height: toHeight });
    });
  }

  proves('better.aspect', 'changes and says so', () => {
    const result = after(three, { edit: 'setCanvas', ratio: { width: 9, height: 16 }, fit: 'blur' });
    assert.deepEqual([result.canvas.width, result.canvas.height, result.canvas.fit], [720, 1280, 'blur']);
    assert.match(result.said, /1280×720 → 720×1280/);
    assert.match(
      refusal(result, { edit: 'setCanvas', ratio: { width: 9, height: 16 }, fit: 'blur' }),
      /already/,
    );
  });
});
