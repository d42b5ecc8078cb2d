import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit, editSchema } from '../../../src/engine/edits/registry';
import { decodeDraft, encodeDraft, refusalOfDraft } from '../../../src/engine/model/draft';
import { plainColourOf } from '../../../src/engine/model/plain-colour';
import { clipDurationMs, timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { videoOf, worldOf } from './world';

const media = [videoOf('a.mp4'), videoOf('b.mp4')];
const world = worldOf(media);
const film = placeMedia(undefined, media);

function after(timeline: Timeline, ...edits: readonly object[]): Timeline {
  return edits.reduce<Timeline>((line, edit) => {
    const result = applyEdit(editSchema.parse(edit), line, world);
    assert.ok(result.done, result.done ? '' : result.why);
    assert.ok(result.said.length > 0);
    return result.timeline;
  }, timeline);
}

const shown = ({ clips }: Timeline) =>
  clips.map((clip) => [plainColourOf(clip.mediaId)?.colour ?? clip.mediaId, clipDurationMs(clip)]);
const texts = ({ titles }: Timeline) => titles.map(({ text, startMs, endMs }) => [text, startMs, endMs]);

const intro = { edit: 'addCard', text: 'My trip', at: 'start', lengthMs: 3000 };
const outro = { edit: 'addCard', text: 'Bye', at: 'end', lengthMs: 4000, background: '#ffffff' };

describe('Cards', () => {
  it('stand before and after what was filmed, with their text for as long as they are seen', () => {
    const timeline = after(film, intro, outro);
    assert.deepEqual(shown(timeline), [
      ['#000000', 3000],
      ['a.mp4', 60_000],
      ['b.mp4', 60_000],
      ['#ffffff', 4000],
    ]);
    assert.deepEqual(texts(timeline), [
      ['My trip', 0, 3000],
      ['Bye', 123_000, 127_000],
    ]);
    // Black letters on white, white ones on black.
    assert.deepEqual(
      timeline.titles.map(({ color }) => color),
      ['#ffffff', '#000000'],
    );
  });

  it('are as long as is said, also where their start was trimmed', () => {
    const trimmed = after(film, intro, { edit: 'trimStart', lengthMs: 2950 });
    assert.equal(clipDurationMs(after(trimmed, { edit: 'changeCard', byMs: -1000 }).clips[0]!), 100);
    assert.equal(clipDurationMs(after(trimmed, { edit: 'changeCard', lengthMs: 2000 }).clips[0]!), 2000);
  });

  it('move the titles that stand already along with their picture', () => {
    const titled = after(film, { edit: 'addTitle', text: 'A', start: 1000, lengthMs: 2000 }, intro);
    assert.deepEqual(texts(titled), [
      ['A', 4000, 6000],
      ['My trip', 0, 3000],
    ]);
  });

  it('go between clips and into the middle of one', () => {
    const between = after(film, { edit: 'addCard', at: { before: 2 }, lengthMs: 1000 });
    assert.deepEqual(shown(between)[1], ['#000000', 1000]);
    const inside = after(film, { edit: 'addCard', text: 'Later', at: { moment: 30_000 }, lengthMs: 2000 });
    assert.deepEqual(shown(inside), [
      ['a.mp4', 30_000],
      ['#000000', 2000],
      ['a.mp4', 30_000],
      ['b.mp4', 60_000],
    ]);
    assert.deepEqual(texts(inside), [['Later', 30_000, 32_000]]);
  });

  it('are refused outside the video', () => {
    const result = applyEdit(editSchema.parse({ ...intro, at: { moment: 200_000 } }), film, world);
    assert.equal(result.done, false);
  });

  it('change their text, colours and length, and nothing of the others', () => {
    const changed = after(
      film,
      intro,
      outro,
      { edit: 'changeCard', which: 'intro', lengthMs: 5000, text: 'Our trip', background: '#0070ff' },
      { edit: 'changeCard', which: 'outro', byMs: -1000 },
    );
    assert.deepEqual(shown(changed).at(0), ['#0070ff', 5000]);
    assert.deepEqual(shown(changed).at(-1), ['#ffffff', 3000]);
    assert.deepEqual(texts(changed), [
      ['Our trip', 0, 5000],
      ['Bye', 125_000, 128_000],
    ]);
  });

  it('go with their text, and leave the film as it was', () => {
    const without = after(film, intro, outro, { edit: 'removeCards', which: 'all' });
    assert.deepEqual(shown(without), shown(film));
    assert.deepEqual(texts(without), []);
    const result = applyEdit(editSchema.parse({ edit: 'removeCards' }), film, world);
    assert.equal(result.done, false);
  });

  it('survive the draft, byte for byte', () => {
    const timeline = after(film, intro, outro);
    const text = encodeDraft(timeline, world.media);
    assert.equal(refusalOfDraft(JSON.parse(text)), undefined);
    assert.deepEqual(decodeDraft(JSON.parse(text)), timeline);
    assert.equal(encodeDraft(decodeDraft(JSON.parse(text)), world.media), text);
  });

  it('keep out of what is done to sound and to pictures', () => {
    const timeline = after(film, intro, { edit: 'gradeClips', brightness: { by: 20 } });
    assert.equal(timeline.clips[0]?.effects, undefined);
    assert.equal(timelineDurationMs(timeline), 123_000);
  });
});
