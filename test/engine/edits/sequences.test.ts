import fc from 'fast-check';
import { placeMedia } from '../../../src/engine/edits/placement';
import { editSchema } from '../../../src/engine/edits/registry';
import type { Timeline } from '../../../src/engine/model/timeline';
import { places, transitionKinds } from '../../../src/engine/model/timeline';
import { appliedSoundly } from './applying';
import { everySort } from './world';

const { media, world } = everySort();

const moment = fc.oneof(fc.integer({ min: -26_000, max: 26_000 }), fc.constant('end' as const));
const range = fc.record({ start: moment, end: moment });
const number = fc.integer({ min: -5, max: 8 }).filter((n) => n !== 0);
const into = fc.oneof(fc.constant('all' as const), fc.array(number, { minLength: 1, maxLength: 3 }));
const clips = fc.array(number, { minLength: 1, maxLength: 3 });
const ms = fc.integer({ min: 100, max: 12_000 });
const target = fc.oneof(fc.constantFrom('all', 'images'), fc.record({ clips }), fc.record({ range }));
const off = fc.integer({ min: 0, max: 60 });
const framing = fc.record({
  percent: fc.integer({ min: 100, max: 1000 }),
  place: fc.constantFrom(...places),
});
const one = <T extends string>(edit: T, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ edit: fc.constant(edit), ...fields });

/** Edits as JSON, many of which make no sense on the timeline at hand: those must be refused. */
const edit = fc.oneof(
  one('trimSilences', { marginMs: fc.integer({ min: 0, max: 500 }) }),
  one('cutRanges', { ranges: fc.array(range, { minLength: 1, maxLength: 3 }) }),
  one('cutRanges', { ranges: fc.array(range, { minLength: 1, maxLength: 2 }), clip: number }),
  one('keepRanges', { ranges: fc.array(range, { minLength: 1, maxLength: 3 }) }),
  one('trimToLength', { lengthMs: ms }),
  one('trimStart', { lengthMs: ms }),
  one('trimEnd', { lengthMs: ms }),
  one('split', { at: fc.array(moment, { minLength: 1, maxLength: 3 }) }),
  one('moveClips', {
    clips,
    to: fc.oneof(fc.constantFrom('start', 'end'), fc.record({ before: number }), fc.record({ after: number })),
  }),
  one('reorderClips', { order: fc.oneof(fc.constant('reversed'), fc.record({ swap: fc.tuple(number, number) })) }),
  one('joinClips'),
  one('joinClips', { at: fc.record({ clips }) }),
  one('duplicateClips', { target, copies: fc.integer({ min: 1, max: 2 }) }),
  one('moveClips', { clips, to: fc.record({ moment }) }),
  one('moveStretch', { range, to: fc.oneof(fc.constantFrom('start', 'end'), fc.record({ moment })) }),
  one('deleteClips', { clips }),
  one('keepClips', { clips }),
  one('split', { at: fc.oneof(fc.record({ everyMs: ms }), fc.record({ parts: fc.integer({ min: 2, max: 5 }) })) }),
  one('trimToLength', { lengthMs: ms, of: fc.oneof(fc.constantFrom('each', 'images'), fc.record({ clips })) }),
  one('changeTransitions', { length: fc.oneof(fc.record({ times: fc.constantFrom(0.3, 2) }), fc.record({ durationMs: fc.integer({ min: 80, max: 4000 }) })), into }),
  one('setSpeed', { factor: fc.constantFrom(0.5, 1.7, 4), relative: fc.boolean() }),
  one('setVolume', { target: fc.record({ range }), change: fc.constant({ percent: 0 }) }),
  one('addClips', { media: fc.constantFrom(['a.mp4'], ['i.png', 'b.mp4']), at: fc.constantFrom('start', 'end') }),
  one('addClips', { media: fc.constantFrom(['a.mp4'], ['i.png']), at: fc.record({ moment }), moves: fc.boolean(), lengthMs: fc.integer({ min: 100, max: 4000 }) }),
  one('addTransitions', { kind: fc.constantFrom(...transitionKinds), durationMs: fc.integer({ min: 80, max: 4000 }), into }),
  one('removeTransitions', { into }),
  one('addTitle', { text: fc.constantFrom('A', '标题'), start: moment, lengthMs: ms, place: fc.constantFrom(...places) }),
  one('changeTitle', { start: moment }),
  one('removeTitles', { which: number }),
  one('addMusic', { from: moment, to: moment }),
  one('removeMusic'),
  one('setVolume', { target: fc.constantFrom('video', 'everything'), change: fc.record({ times: fc.double({ min: 0, max: 4, noNaN: true }) }) }),
  one('fade', { inMs: ms, outMs: ms }),
  one('setSpeed', { factor: fc.constantFrom(0.1, 0.5, 1, 1.3, 2, 3.7, 16) }),
  one('setSpeed', { factor: fc.constantFrom(0.5, 2), target: fc.oneof(fc.record({ clips }), fc.record({ range })) }),
  one('cropClips', { target, crop: fc.oneof(fc.constant('none'), fc.record({ off: fc.record({ left: off, top: off, right: off }) }), fc.constant({ to: { x: 25, y: 25, width: 50, height: 50 } })) }),
  one('rotateClips', { target, degrees: fc.constantFrom(90, -90, 180, 45, 'none') }),
  one('flipClips', { target, flip: fc.constantFrom('horizontal', 'vertical', 'both', 'none') }),
  one('gradeClips', { target, brightness: fc.constantFrom({ by: 40 }, { to: 0 }), saturation: fc.constantFrom({ to: -100 }, { by: 30 }) }),
  one('zoomClips', { target, zoom: fc.oneof(fc.constant('none'), fc.record({ from: framing, to: framing, alternate: fc.boolean() })) }),
  one('reverseClips', { target, way: fc.constantFrom('turn', 'backwards', 'forwards') }),
  one('freezeFrame', { at: moment, lengthMs: ms }),
  one('addOverlay', { media: fc.constantFrom('i.png', 'b.mp4'), start: moment, lengthMs: ms }),
  one('addOverlay', { sort: fc.constantFrom('image', 'video', 'any'), width: fc.integer({ min: 1, max: 100 }) }),
  one('changeOverlay', { resize: fc.constantFrom(0.3, 4), start: moment, opacity: fc.integer({ min: 0, max: 100 }) }),
  one('removeOverlays', { which: fc.constantFrom('image', 'video') }),
  one('denoise', { target, on: fc.boolean() }),
  one('normalizeLoudness', { loudness: fc.constantFrom(-14, -50, 'off') }),
  one('duckMusic', { on: fc.boolean() }),
  one('duckMusic', { level: fc.record({ percent: fc.integer({ min: 0, max: 30 }) }) }),
  one('duckMusic', { level: fc.record({ decibels: fc.integer({ min: -60, max: 0 }) }) }),
  one('setFit', { fit: fc.constantFrom('crop', 'blur', 'pad') }),
  one('setSize', { size: fc.constantFrom({ shortSide: 360 }, { width: 641, height: 480 }) }),
  one('setFrameRate', { fps: fc.constantFrom(1, 12, 23.976, 60) }),
  one('setCanvas', { ratio: fc.constantFrom({ width: 9, height: 16 }, { width: 1, height: 1 }), fit: fc.constantFrom('crop', 'blur', 'pad') }),
); // prettier-ignore

describe('Any sequence of edits', () => {
  it('leaves a whole timeline after each one, and the one before untouched', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let timeline: Timeline = placeMedia(undefined, media);
        for (const each of edits) {
          timeline = appliedSoundly(editSchema.parse(each), timeline, world) ?? timeline;
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
