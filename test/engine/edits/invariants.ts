import assert from 'node:assert/strict';
import { decodeDraft, encodeDraft } from '../../../src/engine/model/draft';
import type { Media } from '../../../src/engine/model/media';
import { clipDurationMs, placeClips, timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';

/** What holds for every timeline, whatever was done to it. */
export function assertWhole(timeline: Timeline, media: ReadonlyMap<string, Media>): void {
  const { clips } = timeline;
  assert.ok(clips.length > 0, 'clips');
  for (const clip of clips) {
    const source = media.get(clip.mediaId);
    assert.ok(Number.isInteger(clip.inMs) && Number.isInteger(clip.outMs), `${clip.id}: whole milliseconds`);
    assert.ok(clip.inMs >= 0 && clip.inMs < clip.outMs, `${clip.id}: ${clip.inMs} < ${clip.outMs}`);
    if (source && source.kind !== 'image') {
      assert.ok(clip.outMs <= source.durationMs, `${clip.id}: out ${clip.outMs} within the source`);
      assert.ok(
        clip.outMs + clip.handles.afterMs <= source.durationMs,
        `${clip.id}: handle within the source`,
      );
    }
    assert.ok(clip.handles.beforeMs >= 0 && clip.handles.beforeMs <= clip.inMs, `${clip.id}: handle before`);
    assert.ok(clip.handles.afterMs >= 0);
  }
  assert.equal(clips[0]?.transition, undefined, 'no transition into the first clip');
  placeClips(clips).forEach(({ clip }, i) => {
    const around = (clip.transition?.durationMs ?? 0) + (clips[i + 1]?.transition?.durationMs ?? 0);
    if (around > 0) assert.ok(clipDurationMs(clip) > around, `${clip.id}: transitions overlap`);
  });
  const overlaps = clips.reduce((sum, { transition }) => sum + (transition?.durationMs ?? 0), 0);
  const sum = clips.reduce((total, clip) => total + clipDurationMs(clip), 0);
  assert.equal(timelineDurationMs(timeline), sum - overlaps, 'length');
  const ids = [...clips, ...timeline.music, ...timeline.titles].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const id of ids) assert.ok(Number(id.slice(1)) < timeline.nextId, `${id} below ${timeline.nextId}`);
  for (const { startMs, endMs } of [...timeline.titles, ...timeline.music]) {
    assert.ok(startMs >= 0 && startMs < timelineDurationMs(timeline), `start ${startMs}`);
    assert.ok(endMs === 'timeline' || endMs > startMs, `${startMs} < ${endMs}`);
  }
  const draft = encodeDraft(timeline, media);
  assert.equal(encodeDraft(decodeDraft(JSON.parse(draft)), media), draft, 'the draft comes back the same');
}
