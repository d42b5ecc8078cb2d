import assert from 'node:assert/strict';
import { decodeDraft, encodeDraft, refusalOfDraft } from '../../../src/engine/model/draft';
import type { Overlay } from '../../../src/engine/model/overlay';
import type { Timeline } from '../../../src/engine/model/timeline';
import { decodeTimeline } from '../../../src/timeline/decode';
import { audioOf } from '../edits/world';
import { byId, clip, music, over, timeline, title, video } from '../rendering/timelines';

const logo: Overlay = {
  ...{ id: 'o1', mediaId: 'logo', startMs: 0, endMs: 'timeline', inMs: 0, place: 'top-right' },
  ...{ width: 12, margin: 3, opacity: 80, volume: 100, loop: true },
};

const full: Timeline = timeline(
  [
    clip('a', 0, 4000, {
      effects: {
        crop: { x: 10, y: 0, width: 80, height: 100 },
        rotate: 90,
        flip: 'horizontal',
        zoom: { from: { x: 0, y: 0, width: 100, height: 100 }, to: { x: 25, y: 25, width: 50, height: 50 } },
        grade: { brightness: 10, contrast: -5, saturation: -100 },
        denoise: true,
      },
    }),
    clip('a', 500, 1500, { reversed: true, ...over(200) }),
    clip('a', 0, 800, { freezeAtMs: 1234 }),
  ],
  {
    overlays: [logo],
    music: [music('song', { duck: true })],
    titles: [
      title('Anna', {
        role: 'lowerThird',
        style: { box: { color: '#000000', opacity: 60 }, outline: 0, bold: true, fadeMs: 0 },
      }),
      title('said', { role: 'caption' }),
    ],
    loudness: -14,
  },
);

const media = byId(video('a'), video('logo'), video('song'));

describe('A draft of the engine', () => {
  it('keeps everything of a timeline, and is the same text for the same timeline', () => {
    const text = encodeDraft(full, media);
    assert.equal(refusalOfDraft(JSON.parse(text)), undefined);
    assert.deepEqual(decodeDraft(JSON.parse(text)), full);
    assert.equal(encodeDraft(decodeDraft(JSON.parse(text)), media), text);
  });

  it('shows overlays and captions as tracks of their own to any reader of drafts', () => {
    const { tracks } = decodeTimeline(JSON.parse(encodeDraft(full, media)));
    assert.deepEqual(
      tracks.map(({ type, segments }) => [type, segments.length]),
      [
        ['video', 3],
        ['video', 1],
        ['audio', 1],
        ['text', 1],
        ['text', 1],
      ],
    );
  });

  it('says of sound alone that it is no picture, and has its size only for what may come', () => {
    const heard = byId(audioOf('talk'));
    const text = encodeDraft(timeline([clip('talk', 0, 4000)]), heard);
    const shown = decodeTimeline(JSON.parse(text));
    assert.deepEqual(
      shown.tracks.map(({ type }) => type),
      ['sound'],
    );
    assert.equal(shown.width, undefined);
    assert.equal(encodeDraft(decodeDraft(JSON.parse(text)), heard), text);
    const titled = timeline([clip('talk', 0, 4000)], { titles: [title('Anna')] });
    assert.equal(decodeTimeline(JSON.parse(encodeDraft(titled, heard))).width, titled.canvas.width);
  });

  it('reads drafts from before there were overlays, ducking and roles of titles', () => {
    const old = {
      d: 1000,
      m: { width: 160, height: 90, fps: '30/1', fit: 'pad', fade: { in: 0, out: 0 }, nextId: 4 },
      t: [
        { id: 'video', tt: 0, sg: [{ id: 'c1', s: 0, d: 1000, m: { title: 'a' }, media: 'a', in: 0, out: 1000, speed: 1, volumePercent: 100, handles: { before: 0, after: 0 } }] }, // prettier-ignore
        { id: 'music', tt: 1, sg: [{ id: 'u2', s: 0, d: 1000, m: { title: 's' }, media: 's', end: 'timeline', in: 0, volumePercent: 30, loop: true, fadeIn: 0, fadeOut: 0 }] }, // prettier-ignore
        { id: 'titles', tt: 7, sg: [{ id: 't3', s: 0, d: 500, m: { title: 'Hi' }, text: 'Hi', end: 500, place: 'top', color: '#ffffff', size: 8 }] }, // prettier-ignore
      ],
    };
    const { overlays, music: sounds, titles, clips, loudness } = decodeDraft(old);
    assert.deepEqual([overlays, loudness, clips[0]?.effects], [[], undefined, undefined]);
    assert.equal(sounds[0]?.duck, false);
    assert.equal(titles[0]?.role, 'title');
  });

  it('refuses effects that reach out of the picture or out of measure', () => {
    for (const effects of [
      { crop: { x: 50, y: 0, width: 60, height: 100 } },
      { rotate: 45 },
      { grade: { brightness: 500, contrast: 0, saturation: 0 } },
    ]) {
      const draft = JSON.parse(encodeDraft(timeline([clip('a', 0, 1000)]), media)) as {
        t: { sg: { effects?: unknown }[] }[];
      };
      const segment = draft.t[0]?.sg[0];
      assert.ok(segment);
      segment.effects = effects;
      assert.equal(refusalOfDraft(draft), 'The draft is not one of this engine.');
    }
  });
});
