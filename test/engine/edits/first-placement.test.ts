import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { encodeDraft } from '../../../src/engine/model/draft';
import type { Media } from '../../../src/engine/model/media';
import { decodeTimeline } from '../../../src/timeline/decode';
import { firstTimeline } from '../../../src/timeline/first-timeline';
import type { AddedMedium } from '../../../src/timeline/first-timeline';
import { withMediaIds } from '../../../src/timeline/media-ids';
import type { TimelineView } from '../../../src/timeline/timeline';
import { audioOf, imageOf, videoOf, worldOf } from './world';

/** A file as a panel knows it. */
function added(media: Media): AddedMedium {
  const { id, fileName, kind } = media;
  const facts = {
    ...(media.kind !== 'image' && { durationMs: media.durationMs }),
    ...(media.kind !== 'audio' && { width: media.width, height: media.height }),
    // As the engine tells it of an upload.
    ...(media.kind === 'video' && { fps: Math.round((media.fps.num / media.fps.den) * 1000) / 1000 }),
  };
  return { id: `shown ${id}`, draftId: id, name: fileName, kind, status: { type: 'ready', ...facts } };
}

/** Without what is the engine's own, and its rate as near as it is told of an upload; 30 is the usual one. */
function shownOf({ durationMs, width, height, fps = 30, tracks }: TimelineView) {
  const segments = tracks.map((track) => ({
    ...track,
    segments: track.segments.map((segment) => ({ ...segment, raw: {} })),
  }));
  return { durationMs, width, height, fps: fps.toFixed(2), tracks: segments };
}

describe('What a panel shows before the first edit', () => {
  const portrait = videoOf('phone.mp4', { durationMs: 7531, width: 2160, height: 3840 });
  const odd = videoOf('odd.mp4', { durationMs: 9000, width: 1279, height: 719 });
  const rows: Readonly<Record<string, readonly Media[]>> = {
    'one video': [videoOf('a.mp4')],
    'several files in their order, an image for its five seconds': [odd, imageOf('logo.png'), portrait],
    'pictures without the sounds beside them': [audioOf('song.mp3'), portrait],
    'a video of 29.97 frames a second': [videoOf('tv.mp4', { fps: { num: 30_000, den: 1001 } })],
    'a video of 120 frames a second': [videoOf('fast.mp4', { fps: { num: 120, den: 1 } })],
    'a video of 100 frames a second': [videoOf('fast.mp4', { fps: { num: 100, den: 1 } })],
    'a time lapse of a frame every two seconds': [videoOf('slow.mp4', { fps: { num: 1, den: 2 } })],
    'images alone': [imageOf('a.png'), imageOf('b.png')],
    'sounds where there is nothing else': [audioOf('song.mp3'), audioOf('other.mp3')],
    'two files of one name': [videoOf('a.mp4', { id: 'm1' }), videoOf('a.mp4', { id: 'm2', durationMs: 9 })],
  };

  for (const [what, media] of Object.entries(rows)) {
    it(`is what the engine does it to: ${what}`, () => {
      const placed = placeMedia(undefined, media);
      const drafted = decodeTimeline(JSON.parse(encodeDraft(placed, worldOf(media).media)));
      const files = media.map(added);
      const shown = firstTimeline(files) ?? assert.fail('Nothing is shown.');
      assert.deepEqual(shownOf(shown), shownOf(withMediaIds(drafted, files)));
    });
  }

  it('is nothing without media, or where the length of one is not known', () => {
    const subtitles: AddedMedium = { id: 's', name: 'a.srt', kind: 'subtitles', status: { type: 'ready' } };
    const unknown: AddedMedium = { id: 'v', name: 'a.mp4', kind: 'video', status: { type: 'ready' } };
    assert.equal(firstTimeline([]), null);
    assert.equal(firstTimeline([subtitles]), null);
    assert.equal(firstTimeline([added(videoOf('b.mp4')), unknown]), null);
  });

  it('leaves out what is still being added, and a file that was added twice', () => {
    const file = added(videoOf('a.mp4'));
    const coming: AddedMedium = { ...added(videoOf('b.mp4')), status: { type: 'uploading' } };
    const shown = firstTimeline([file, coming, { ...file, id: 'again' }]);
    assert.deepEqual(
      shown?.tracks[0]?.segments.map(({ mediaId }) => mediaId),
      [file.id],
    );
  });
});
