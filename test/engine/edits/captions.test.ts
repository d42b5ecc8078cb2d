import assert from 'node:assert/strict';
import type { World } from '../../../src/engine/edits/edit-kind';
import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit, captionsNeededBy } from '../../../src/engine/edits/registry';
import type { Edit } from '../../../src/engine/edits/registry';
import { understand } from '../../../src/engine/language/understand';
import type { Timeline } from '../../../src/engine/model/timeline';
import { videoOf, worldOf } from './world';

const talk = videoOf('talk.mp4');
const intro = videoOf('intro.mp4', { durationMs: 5000 });

const worldWith = (fileName: string, ...cues: readonly (readonly [number, number, string])[]): World => ({
  ...worldOf([talk, intro]),
  captions: new Map([
    [
      's1',
      {
        file: { id: 's1', fileName, path: `/${fileName}` },
        said: {
          cues: cues.map(([startMs, endMs, text]) => ({ startMs, endMs, text, italic: false })),
          skipped: 1,
        },
      },
    ],
  ]),
});
const apply = (edit: Edit, timeline: Timeline, world: World) => {
  const result = applyEdit(edit, timeline, world);
  assert.ok(result.done, result.done ? '' : result.why);
  return result;
};
const add: Edit = { edit: 'addCaptions', file: 'talk.srt', place: 'bottom', color: '#ffffff', size: 5 };
const times = ({ titles }: Timeline) => titles.map(({ text, startMs, endMs }) => [text, startMs, endMs]);
const plain = placeMedia(undefined, [talk]);

describe('Captions on the timeline', () => {
  it('are the ones that were added, where no file is named', () => {
    const captions = [{ fileName: 'talk.srt' }];
    const context = { media: [talk], timeline: undefined, language: 'en' };
    for (const prompt of [
      'add subtitles',
      'add the captions',
      'burn in the captions',
      '加字幕',
      '添加字幕',
    ]) {
      const [understood] = understand(prompt, { ...context, captions });
      assert.deepEqual(understood?.type === 'edit' && understood.edit.edit, 'addCaptions', prompt);
      assert.notEqual(understand(prompt, context)[0]?.type, 'edit', prompt);
    }
    const [quoted] = understand("add the caption 'Hello'", { ...context, captions });
    assert.equal(quoted?.type === 'edit' && quoted.edit.edit, 'addTitle');
  });

  it('stand where the file says, and not behind the end', () => {
    const world = worldWith(
      'talk.srt',
      [1000, 2000, 'one'],
      [59_000, 70_000, 'two'],
      [61_000, 62_000, 'three'],
    );
    const { timeline, said } = apply(add, plain, world);
    assert.deepEqual(times(timeline), [['one', 1000, 2000], ['two', 59_000, 60_000]]); // prettier-ignore
    assert.ok(timeline.titles.every(({ role, place }) => role === 'caption' && place === 'bottom'));
    assert.equal(new Set(timeline.titles.map(({ id }) => id)).size, 2);
    assert.equal(said.length, 3);
  });

  it('follow cuts made before and after they were added', () => {
    const world = worldWith(
      'talk.srt',
      [1000, 4000, 'over'],
      [5000, 6000, 'gone'],
      [30_000, 31_000, 'after'],
    );
    const cut: Edit = { edit: 'cutRanges', ranges: [{ start: 2000, end: 3000 }, { start: 4500, end: 10_000 }] }; // prettier-ignore
    const expected = [['over', 1000, 3000], ['after', 23_500, 24_500]]; // prettier-ignore
    assert.deepEqual(times(apply(add, apply(cut, plain, world).timeline, world).timeline), expected);
    assert.deepEqual(times(apply(cut, apply(add, plain, world).timeline, world).timeline), expected);
  });

  it('belong to the video of their name, wherever it stands and however fast it plays', () => {
    const both = placeMedia(undefined, [intro, talk]);
    const world = worldWith('talk.en.srt', [1000, 2000, 'one']);
    assert.deepEqual(times(apply(add, both, world).timeline), [['one', 6000, 7000]]);
    const fast = { ...both, clips: both.clips.map((each) => ({ ...each, speed: 2 })) };
    assert.deepEqual(times(apply(add, fast, world).timeline), [['one', 3000, 3500]]);
    // Of no video by their name: those of the whole film.
    assert.deepEqual(times(apply(add, both, worldWith('film.srt', [1000, 2000, 'one'])).timeline), [['one', 1000, 2000]]); // prettier-ignore
  });

  it('take the place of those that stood there, and leave titles alone when they go', () => {
    const world = worldWith('talk.srt', [1000, 2000, 'one']);
    const title: Edit = {
      edit: 'addTitle',
      text: 'Hi',
      lengthMs: 3000,
      place: 'bottom',
      color: '#ffffff',
      size: 8,
    };
    const twice = apply(add, apply(add, apply(title, plain, world).timeline, world).timeline, world).timeline;
    assert.deepEqual(times(twice), [['Hi', 0, 3000], ['one', 1000, 2000]]); // prettier-ignore
    const without = apply({ edit: 'removeCaptions' }, twice, world).timeline;
    assert.deepEqual(times(without), [['Hi', 0, 3000]]);
    assert.equal(applyEdit({ edit: 'removeCaptions' }, without, world).done, false);
  });

  it('are refused where there is no such file, or nothing of it is on the timeline', () => {
    assert.equal(applyEdit(add, plain, worldOf([talk])).done, false);
    assert.equal(applyEdit(add, plain, worldWith('talk.srt', [70_000, 71_000, 'late'])).done, false);
  });

  it('are asked for by the name of their file, whatever it is', () => {
    const files = [{ id: 's1', fileName: '我的 字幕.srt', path: '/a' }, { id: 's2', fileName: 'talk.srt', path: '/b' }]; // prettier-ignore
    const context = { media: [talk], captions: files, timeline: plain, language: 'en' };
    for (const [prompt, id] of [
      ['add captions from talk.srt', 's2'],
      ['add talk.srt', 's2'],
      ['use "我的 字幕.srt" as captions', 's1'],
      ['给视频加上字幕talk.srt', 's2'],
    ] as const) {
      // prettier-ignore
      const [understood, ...more] = understand(prompt, context);
      assert.ok(
        understood?.type === 'edit' && understood.edit.edit === 'addCaptions' && more.length === 0,
        prompt,
      );
      assert.deepEqual(captionsNeededBy(understood.edit, files), [id], prompt);
    }
    const captioned = apply(add, plain, worldWith('talk.srt', [1000, 2000, 'one'])).timeline;
    for (const prompt of ['remove the captions', '去掉字幕', 'delete all subtitles']) {
      const [understood] = understand(prompt, { ...context, timeline: captioned });
      assert.ok(understood?.type === 'edit' && understood.edit.edit === 'removeCaptions', prompt);
    }
  });
});
