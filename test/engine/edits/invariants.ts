import assert from 'node:assert/strict';
import { decodeDraft, encodeDraft, refusalOfDraft } from '../../../src/engine/model/draft';
import type { Media } from '../../../src/engine/model/media';
import { clipDurationMs, placeClips, timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Clip, Timeline } from '../../../src/engine/model/timeline';

/** What holds for every timeline, whatever was done to it. */
export function assertWhole(timeline: Timeline, media: ReadonlyMap<string, Media>): void {
  const { clips } = timeline;
  assert.ok(clips.length > 0, 'clips');
  for (const clip of clips) {
    const source = media.get(clip.mediaId);
    assert.ok(Number.isInteger(clip.inMs) && Number.isInteger(clip.outMs), `${clip.id}: whole milliseconds`);
    assert.ok(clip.inMs >= 0 && clip.inMs < clip.outMs, `${clip.id}: ${clip.inMs} < ${clip.outMs}`);
    if (source && source.kind !== 'image' && clip.freezeAtMs === undefined) {
      assert.ok(clip.outMs <= source.durationMs, `${clip.id}: out ${clip.outMs} within the source`);
      assert.ok(
        clip.outMs + clip.handles.afterMs <= source.durationMs,
        `${clip.id}: handle within the source`,
      );
    }
    assert.ok(clip.handles.beforeMs >= 0 && clip.handles.beforeMs <= clip.inMs, `${clip.id}: handle before`);
    assert.ok(clip.handles.afterMs >= 0);
    assertStill(clip, source);
    assertEffects(clip);
  }
  assert.equal(clips[0]?.transition, undefined, 'no transition into the first clip');
  placeClips(clips).forEach(({ clip }, i) => {
    const around = (clip.transition?.durationMs ?? 0) + (clips[i + 1]?.transition?.durationMs ?? 0);
    if (around > 0) assert.ok(clipDurationMs(clip) > around, `${clip.id}: transitions overlap`);
  });
  const overlaps = clips.reduce((sum, { transition }) => sum + (transition?.durationMs ?? 0), 0);
  const sum = clips.reduce((total, clip) => total + clipDurationMs(clip), 0);
  assert.equal(timelineDurationMs(timeline), sum - overlaps, 'length');
  const ids = [...clips, ...timeline.overlays, ...timeline.music, ...timeline.titles].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'ids are unique');
  for (const id of ids) assert.ok(Number(id.slice(1)) < timeline.nextId, `${id} below ${timeline.nextId}`);
  for (const { startMs, endMs } of [...timeline.titles, ...timeline.overlays, ...timeline.music]) {
    assert.ok(startMs >= 0 && startMs < timelineDurationMs(timeline), `start ${startMs}`);
    assert.ok(endMs === 'timeline' || endMs > startMs, `${startMs} < ${endMs}`);
  }
  const draft = encodeDraft(timeline, media);
  assert.equal(refusalOfDraft(JSON.parse(draft)), undefined);
  assert.equal(encodeDraft(decodeDraft(JSON.parse(draft)), media), draft, 'the draft comes back the same');
}

/** A frozen frame is one of its source, has no direction and nothing around it to show. */
function assertStill(clip: Clip, source: Media | undefined): void {
  if (clip.freezeAtMs === undefined) return;
  assert.equal(source?.kind, 'video', `${clip.id}: a frame of a video`);
  assert.ok(clip.freezeAtMs >= 0 && clip.freezeAtMs < source.durationMs, `${clip.id}: frame in the source`);
  assert.equal(clip.reversed, undefined);
  assert.deepEqual(clip.handles, { beforeMs: 0, afterMs: 0 });
}

function assertEffects({ id, effects, reversed }: Clip): void {
  assert.ok(reversed === undefined || reversed, `${id}: backwards or not`);
  if (!effects) return;
  assert.ok(Object.keys(effects).length > 0, `${id}: effects that do nothing are left out`);
  for (const region of [effects.crop, effects.zoom?.from, effects.zoom?.to]) {
    if (!region) continue;
    const { x, y, width, height } = region;
    assert.ok(x >= 0 && y >= 0 && width >= 1 && height >= 1, `${id}: ${JSON.stringify(region)}`);
    assert.ok(x + width <= 100.001 && y + height <= 100.001, `${id}: ${JSON.stringify(region)}`);
  }
}
