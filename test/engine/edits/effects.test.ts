import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { encodeDraft } from '../../../src/engine/model/draft';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { partOfZoom } from '../../../src/engine/model/zoom-parts';
import { editsIn } from './applying';
import { audioOf, imageOf, loudnessOf, videoOf, worldOf } from './world';

const talk = videoOf('talk.mp4', { durationMs: 10_000 });
const walk = videoOf('walk.mp4', { durationMs: 20_000 });
const photo = imageOf('photo.png');
const speech = loudnessOf([1, 0.5], [3, 0], [6, 0.5]);
const world = worldOf([talk, walk, photo, audioOf('song.mp3')], { 'talk.mp4': speech });
const { after, refusal } = editsIn(world);
const two = placeMedia(undefined, [talk, walk]);
const one = placeMedia(undefined, [talk]);

const effectsOf = ({ clips }: Timeline) => clips.map(({ effects }) => effects);
const sizeOf = ({ canvas }: Timeline) => [canvas.width, canvas.height];
const off = (sides: object) => ({ edit: 'cropClips', crop: { off: sides } });
const whole = { x: 0, y: 0, width: 100, height: 100 };

describe('Cropping', () => {
  it('takes percent off the edges, one time after the other, and the frame goes along', () => {
    const once = after(one, off({ left: 10 }));
    assert.deepEqual(effectsOf(once), [{ crop: { x: 10, y: 0, width: 90, height: 100 } }]);
    assert.deepEqual(sizeOf(once), [1152, 720]);
    assert.match(once.said, /100% × 100% → 90% × 100%\. The frame goes along: 1280×720 → 1152×720/);
    const twice = after(once, off({ left: 50, bottom: 20 }));
    assert.deepEqual(effectsOf(twice), [{ crop: { x: 55, y: 0, width: 45, height: 80 } }]);
    assert.deepEqual(sizeOf(after(twice, { edit: 'cropClips', crop: 'none' })), [1280, 720]);
  });

  it('of one clip, or in a frame of another shape, leaves the frame', () => {
    assert.deepEqual(sizeOf(after(two, { ...off({ top: 20 }), target: { clips: [2] } })), [1280, 720]);
    const square = after(one, { edit: 'setCanvas', ratio: { width: 1, height: 1 } });
    assert.deepEqual(sizeOf(after(square, off({ top: 20 }))), sizeOf(square));
  });

  it('is of the picture as it is seen: turned, its left side is another one of the source', () => {
    const turned = after(one, { edit: 'rotateClips', degrees: 90 }, off({ left: 10 }));
    // Turned clockwise, what is on the left was at the bottom.
    assert.deepEqual(turned.clips[0]?.effects?.crop, { x: 0, y: 0, width: 100, height: 90 });
    const mirrored = after(one, { edit: 'flipClips', flip: 'horizontal' }, off({ left: 10 }));
    assert.deepEqual(mirrored.clips[0]?.effects?.crop, { x: 0, y: 0, width: 90, height: 100 });
  });

  it('leaves something to see', () => {
    assert.match(refusal(one, off({ left: 60, right: 50 })), /hundredth/);
    assert.match(refusal(one, { edit: 'cropClips', crop: 'none' }), /not cropped/);
  });
});

describe('Turning and mirroring', () => {
  it('adds turns up, and the frame of a video that is turned as a whole turns too', () => {
    const once = after(one, { edit: 'rotateClips', degrees: 90 });
    assert.deepEqual([effectsOf(once), sizeOf(once)], [[{ rotate: 90 }], [720, 1280]]);
    assert.match(once.said, /0° → 90°\..*1280×720 → 720×1280/);
    const back = after(once, { edit: 'rotateClips', degrees: -90 });
    assert.deepEqual([effectsOf(back), sizeOf(back)], [[undefined], [1280, 720]]);
    assert.equal(encodeDraft(back, world.media), encodeDraft(one, world.media));
    assert.match(refusal(one, { edit: 'rotateClips', degrees: 45 }), /90, 180 or 270/);
  });

  it('turns a mirror image the way that is seen', () => {
    const result = after(
      one,
      { edit: 'flipClips', flip: 'horizontal' },
      { edit: 'rotateClips', degrees: 90 },
    );
    // Mirrored after turning by 270°, which is the mirror image turned by 90°.
    assert.deepEqual(effectsOf(result), [{ rotate: 270, flip: 'horizontal' }]);
  });

  it('mirrors back when asked twice, and both ways in two steps', () => {
    const flip = (way: string) => ({ edit: 'flipClips', flip: way });
    assert.deepEqual(effectsOf(after(one, flip('horizontal'), flip('horizontal'))), [undefined]);
    assert.deepEqual(effectsOf(after(one, flip('horizontal'), flip('vertical'))), [{ flip: 'both' }]);
    assert.deepEqual(effectsOf(after(one, flip('both'), flip('vertical'))), [{ flip: 'horizontal' }]);
  });

  it('takes a stretch out of a clip for itself', () => {
    const result = after(one, {
      edit: 'flipClips',
      flip: 'vertical',
      target: { range: { start: 2000, end: 5000 } },
    });
    assert.deepEqual(effectsOf(result), [undefined, { flip: 'vertical' }, undefined]);
    assert.equal(timelineDurationMs(result), 10_000);
  });
});

describe('Colours', () => {
  it('add up, stay within measure, and say before and after', () => {
    const brighter = after(one, { edit: 'gradeClips', brightness: { by: 20 } });
    const more = after(brighter, { edit: 'gradeClips', brightness: { by: 20 }, contrast: { by: 90 } });
    assert.deepEqual(effectsOf(more), [{ grade: { brightness: 40, contrast: 90, saturation: 0 } }]);
    assert.equal(more.said, 'Video: brightness +20% → brightness +40% and contrast +90%.');
    const most = after(more, { edit: 'gradeClips', contrast: { by: 90 }, saturation: { to: -100 } });
    assert.deepEqual(effectsOf(most), [{ grade: { brightness: 40, contrast: 100, saturation: -100 } }]);
    assert.match(most.said, /black and white\.$/);
    const reset = { edit: 'gradeClips', brightness: { to: 0 }, contrast: { to: 0 }, saturation: { to: 0 } };
    assert.deepEqual(effectsOf(after(most, reset)), [undefined]);
    assert.match(refusal(one, reset), /as recorded already/);
  });
});

describe('A zoom', () => {
  const zoom = (percent: number, place = 'center') => ({
    edit: 'zoomClips',
    zoom: { from: { percent: 100 }, to: { percent, place } },
  });

  it('goes from one region to another', () => {
    assert.deepEqual(effectsOf(after(one, zoom(200))), [
      { zoom: { from: whole, to: { x: 25, y: 25, width: 50, height: 50 } } },
    ]);
    assert.deepEqual(effectsOf(after(one, zoom(200, 'bottom-right'))), [
      { zoom: { from: whole, to: { x: 50, y: 50, width: 50, height: 50 } } },
    ]);
  });

  it('goes on over a cut, and stands still in a frozen frame', () => {
    const cut = after(one, zoom(200), { edit: 'split', at: [5000] });
    const half = { x: 12.5, y: 12.5, width: 75, height: 75 };
    assert.deepEqual(effectsOf(cut), [
      { zoom: { from: whole, to: half } },
      { zoom: { from: half, to: { x: 25, y: 25, width: 50, height: 50 } } },
    ]);
    const frozen = after(one, zoom(200), { edit: 'freezeFrame', at: 5000, lengthMs: 1000 });
    assert.deepEqual(frozen.clips[1]?.effects, { zoom: { from: half, to: half } });
  });

  it('keeps its pace in what is left after silences are cut', () => {
    const result = after(one, zoom(200), { edit: 'trimSilences' });
    const [first, second] = result.clips;
    // The sound is from 0 to 1.2 s and from 3.8 s on.
    assert.deepEqual(
      first?.effects?.zoom,
      partOfZoom({ from: whole, to: { x: 25, y: 25, width: 50, height: 50 } }, 0, 0.12),
    );
    assert.deepEqual(second?.effects?.zoom?.from.width, 81);
  });

  it('is for images alone where that is asked, and alternates where it shall', () => {
    const album = placeMedia(undefined, [photo, talk, photo]);
    const burns = { ...zoom(125), target: 'images' };
    const result = after(album, { ...burns, zoom: { ...burns.zoom, alternate: true } });
    const close = { x: 10, y: 10, width: 80, height: 80 };
    assert.deepEqual(effectsOf(result), [
      { zoom: { from: whole, to: close } },
      undefined,
      { zoom: { from: close, to: whole } },
    ]);
    assert.match(refusal(one, burns), /no image/);
  });

  it('turns and is mirrored with the picture', () => {
    const result = after(one, zoom(200, 'top-left'), { edit: 'flipClips', flip: 'horizontal' });
    assert.deepEqual(result.clips[0]?.effects?.zoom?.to, { x: 50, y: 0, width: 50, height: 50 });
  });
});

describe('Playing backwards', () => {
  it('counts in the source from its end, and twice is as before', () => {
    const cut = after(one, { edit: 'trimStart', lengthMs: 1000 });
    const back = after(cut, { edit: 'reverseClips' });
    assert.deepEqual(
      back.clips.map(({ inMs, outMs, reversed }) => [inMs, outMs, reversed]),
      [[0, 9000, true]],
    );
    assert.match(back.said, /forwards → backwards/);
    const again = after(back, { edit: 'reverseClips' });
    assert.equal(encodeDraft(again, world.media), encodeDraft(cut, world.media));
  });

  it('turns the order of the clips too, and keeps transitions and the length', () => {
    const joined = after(
      two,
      { edit: 'trimSilences' },
      { edit: 'addTransitions', kind: 'fade', into: 'all' },
    );
    const back = after(joined, { edit: 'reverseClips' });
    assert.deepEqual(
      back.clips.map(({ mediaId }) => mediaId),
      ['walk.mp4', 'talk.mp4', 'talk.mp4'],
    );
    assert.equal(timelineDurationMs(back), timelineDurationMs(joined));
    assert.equal(
      encodeDraft(after(back, { edit: 'reverseClips' }), world.media),
      encodeDraft(joined, world.media),
    );
  });

  it('of one clip sets the transitions beside it anew', () => {
    const joined = after(
      one,
      { edit: 'trimSilences' },
      { edit: 'addTransitions', kind: 'fade', into: 'all' },
    );
    const back = after(joined, { edit: 'reverseClips', target: { clips: [1] } });
    // Its silence lies before it now, so the overlap takes what the clip itself shows, and the whole gets shorter.
    assert.equal(back.clips[1]?.transition?.takenBeforeCutMs, 0);
    assert.ok(timelineDurationMs(back) < timelineDurationMs(joined));
  });

  it('leaves pictures that stand still, and says what is so already', () => {
    assert.match(refusal(placeMedia(undefined, [photo]), { edit: 'reverseClips' }), /stand still/);
    assert.match(refusal(one, { edit: 'reverseClips', way: 'forwards' }), /forwards already/);
  });

  it('has its silences where they are heard', () => {
    const back = after(one, { edit: 'reverseClips' }, { edit: 'trimSilences' });
    // As recorded, the sound is from 0 to 1.2 s and from 3.8 s on.
    assert.deepEqual(
      back.clips.map(({ inMs, outMs }) => [inMs, outMs]),
      [
        [0, 6200],
        [8800, 10_000],
      ],
    );
  });
});

describe('A frozen frame', () => {
  it('stands for its time, and what comes after it is later', () => {
    const result = after(one, { edit: 'freezeFrame', at: 5000, lengthMs: 2000 });
    assert.deepEqual(
      result.clips.map(({ inMs, outMs, freezeAtMs }) => [inMs, outMs, freezeAtMs]),
      [
        [0, 5000, undefined],
        [0, 2000, 5000],
        [5000, 10_000, undefined],
      ],
    );
    assert.equal(result.said, 'The frame at 0:05 stands for 2 s: 10 s → 12 s.');
  });

  it('is the last one at the end, and the one that is seen of a clip that plays backwards', () => {
    assert.equal(after(one, { edit: 'freezeFrame', at: 'end' }).clips[1]?.freezeAtMs, 9967);
    const back = after(one, { edit: 'reverseClips' }, { edit: 'freezeFrame', at: 3000 });
    assert.equal(back.clips[1]?.freezeAtMs, 6967);
  });

  it('has no silence to cut, can be longer, and plays faster with the rest', () => {
    const result = after(one, { edit: 'freezeFrame', at: 500, lengthMs: 2000 }, { edit: 'trimSilences' });
    assert.equal(result.clips[1]?.outMs, 2000);
    const longer = after(result, { edit: 'trimToLength', lengthMs: 5000, of: { clips: [2] } });
    assert.equal(longer.clips[1]?.outMs, 5000);
    const fast = after(result, { edit: 'setSpeed', factor: 2 });
    assert.ok(Math.abs(timelineDurationMs(fast) * 2 - timelineDurationMs(result)) <= 8);
  });

  it('cannot be had of a transition, of an image, or past the end', () => {
    const joined = after(two, { edit: 'addTransitions', kind: 'fade', durationMs: 1000, into: 'all' });
    assert.match(refusal(joined, { edit: 'freezeFrame', at: 9500 }), /overlap in a transition/);
    assert.match(refusal(placeMedia(undefined, [photo]), { edit: 'freezeFrame', at: 100 }), /still already/);
    assert.match(refusal(one, { edit: 'freezeFrame', at: 11_000 }), /outside/);
  });
});

describe('Cleaning the sound', () => {
  it('is for clips that are heard', () => {
    const album = placeMedia(undefined, [talk, photo]);
    const result = after(album, { edit: 'denoise' });
    assert.deepEqual(effectsOf(result), [{ denoise: true }, undefined]);
    assert.equal(result.said, 'Video: noise reduction off → on.');
    assert.match(refusal(result, { edit: 'denoise' }), /on already/);
    assert.match(refusal(album, { edit: 'denoise', target: { clips: [2] } }), /no sound/);
    assert.deepEqual(effectsOf(after(result, { edit: 'denoise', on: false })), [undefined, undefined]);
  });

  it('brings the whole to a loudness that players take', () => {
    const result = after(one, { edit: 'normalizeLoudness' });
    assert.equal(result.loudness, -14);
    assert.equal(result.said, 'Loudness of the whole: as mixed → -14 LUFS.');
    assert.match(refusal(result, { edit: 'normalizeLoudness', loudness: -60 }), /-40 to -5/);
    assert.equal(after(result, { edit: 'normalizeLoudness', loudness: 'off' }).loudness, undefined);
  });
});

describe('The frame', () => {
  it('says so where another fit shows nothing yet, since every picture has its shape', () => {
    const nothing = /nothing looks different until the shape changes/;
    assert.match(after(one, { edit: 'setFit', fit: 'blur' }).said, nothing);
    const square = { edit: 'setCanvas', ratio: { width: 1, height: 1 }, fit: 'pad' };
    assert.doesNotMatch(after(one, square, { edit: 'setFit', fit: 'blur' }).said, nothing);
    const narrow = placeMedia(undefined, [talk, photo]);
    assert.equal(after(narrow, { edit: 'setFit', fit: 'crop' }).said.match(nothing), null);
  });

  it('takes another fit, size and rate', () => {
    assert.equal(after(one, { edit: 'setFit', fit: 'blur' }).canvas.fit, 'blur');
    assert.deepEqual(sizeOf(after(one, { edit: 'setSize', size: { shortSide: 1080 } })), [1920, 1080]);
    const upright = after(one, { edit: 'setCanvas', ratio: { width: 9, height: 16 } });
    assert.deepEqual(sizeOf(after(upright, { edit: 'setSize', size: { shortSide: 1080 } })), [1080, 1920]);
    assert.deepEqual(sizeOf(after(one, { edit: 'setSize', size: { width: 641, height: 360 } })), [642, 360]);
    assert.match(refusal(one, { edit: 'setSize', size: { shortSide: 7000 } }), /7680/);
    const film = after(one, { edit: 'setFrameRate', fps: 23.976 });
    assert.deepEqual(film.canvas.fps, { num: 24_000, den: 1001 });
    assert.equal(film.said, 'Frames a second: 30 → 23.976.');
    assert.match(refusal(one, { edit: 'setFrameRate', fps: 30 }), /30 frames a second already/);
  });
});
