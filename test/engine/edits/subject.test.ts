import assert from 'node:assert/strict';
import { aimed } from '../../../src/engine/edits/aiming';
import { placeMedia } from '../../../src/engine/edits/placement';
import { editSchema } from '../../../src/engine/edits/registry';
import { subjectOf } from '../../../src/engine/edits/subject';
import type { Subject } from '../../../src/engine/edits/subject';
import type { Timeline } from '../../../src/engine/model/timeline';
import { editsIn } from './applying';
import { audioOf, videoOf, worldOf } from './world';

const media = [videoOf('a.mp4'), videoOf('b.mp4'), videoOf('c.mp4'), audioOf('song.mp3')];
const world = worldOf(media);
const { after } = editsIn(world);
const three = placeMedia(undefined, media.slice(0, 3));
const idsOf = (timeline: Timeline, ...numbers: readonly number[]) =>
  numbers.map((n) => timeline.clips[n - 1]?.id);

/** What an edit is of, and the timeline that it leaves. */
function done(edit: object, before = three): { readonly subject: Subject; readonly timeline: Timeline } {
  const checked = editSchema.parse(edit);
  const timeline = after(before, checked);
  return { subject: subjectOf(checked, before, timeline), timeline };
}

describe('What an edit was of', () => {
  it('is the clips that it names, where they are by then', () => {
    const { subject, timeline } = done({ edit: 'moveClips', clips: [3], to: 'start' });
    assert.deepEqual(subject, { type: 'clips', ids: idsOf(timeline, 1) });
  });

  it('is the film where it is for all', () => {
    assert.deepEqual(done({ edit: 'setVolume', target: 'everything', change: { percent: 50 } }).subject, { type: 'film' });
  });

  it('is the copy, not what was copied', () => {
    const first = done({ edit: 'duplicateClips', target: { clips: [2] }, to: 'start' });
    assert.deepEqual(first.subject, { type: 'clips', ids: idsOf(first.timeline, 1) });
    const last = done({ edit: 'duplicateClips', target: { clips: [1] }, to: 'end' });
    assert.deepEqual(last.subject, { type: 'clips', ids: idsOf(last.timeline, 4) });
  });

  it('is the pieces of a split, and where clips meet after a cut', () => {
    const split = done({ edit: 'split', at: [10_000] });
    assert.deepEqual(split.subject, { type: 'pieces', ids: idsOf(split.timeline, 1, 2) });
    const deleted = done({ edit: 'deleteClips', clips: [2] });
    assert.deepEqual(deleted.subject, { type: 'joints', ids: idsOf(deleted.timeline, 2) });
    const cut = done({ edit: 'cutRanges', ranges: [{ start: 10_000, end: 20_000 }] });
    assert.deepEqual(cut.subject, { type: 'joints', ids: idsOf(cut.timeline, 2) });
    assert.deepEqual(done({ edit: 'deleteClips', clips: [3] }).subject, { type: 'film' });
  });

  it('is the titles and the music that it made or changed', () => {
    const titled = done({ edit: 'addTitle', text: 'Hi' });
    assert.deepEqual(titled.subject, { type: 'titles', ids: titled.timeline.titles.map(({ id }) => id) });
    const playing = done({ edit: 'addMusic' });
    assert.deepEqual(playing.subject, { type: 'music', ids: playing.timeline.music.map(({ id }) => id) });
  });
}); // prettier-ignore

describe('An edit aimed at what is meant', () => {
  const titled = after(three, { edit: 'addTitle', text: 'A' }, { edit: 'addTitle', text: 'B', start: 9000 });
  const [, second] = titled.titles;
  const red = editSchema.parse({ edit: 'changeTitle', which: -1, of: 'title', color: '#ff0000' });
  const aim = (edit: typeof red, subject: Subject) => aimed(edit, subject, { timeline: titled, media });

  it('is for that title, or for all of them', () => {
    assert.ok(second);
    assert.deepEqual(aim(red, { type: 'titles', ids: [second.id] }), [{ ...red, which: 2 }]);
    assert.deepEqual(aim(red, { type: 'titles', ids: titled.titles.map(({ id }) => id) }), [{ ...red, which: 'all' }]);
  });

  it('is none where it can’t be said of that', () => {
    assert.equal(aim(red, { type: 'clips', ids: ['c1'] }), undefined);
    assert.equal(aim(red, { type: 'film' }), undefined);
  });

  it('must be for the clips that are meant', () => {
    const clips: Subject = { type: 'clips', ids: titled.clips.slice(1, 2).map(({ id }) => id) };
    const mute = (n: number) => editSchema.parse({ edit: 'setVolume', target: { clips: [n] }, change: { percent: 0 } });
    assert.deepEqual(aim(mute(2), clips), [mute(2)]);
    assert.equal(aim(mute(1), clips), undefined);
  });
}); // prettier-ignore
