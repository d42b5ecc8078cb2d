import assert from 'node:assert/strict';
import { fileSize, fill } from '../../webview/text';
import type { TrackType } from '../../src/timeline/timeline';
import { timelineNodes } from '../../webview/timeline/nodes';
import { segment, strings, timeline } from './fixtures/panel-state';

describe('the timeline in words', () => {
  it('tells each track with its count', () => {
    assert.deepEqual(
      timelineNodes(timeline, strings).map(({ description }) => description),
      ['Video, 3 segments', 'Music, 1 segment', 'Titles, 1 segment'],
    );
  });

  it('tells a segment with its times and what is unusual about it', () => {
    const [video, music] = timelineNodes(timeline, strings);
    assert.deepEqual(
      video?.children.map(({ description }) => description),
      [
        'interview.mp4 (1), 0:00–0:08.2, Length: 0:08.2',
        'interview.mp4 (2), 0:07.7–0:19.4, Length: 0:11.7, fade, 0.5 s',
        'interview.mp4 (3), 0:18.9–0:34.1, Length: 0:15.2, slide, 0.5 s, speed 1.5×, volume 80%',
      ],
    );
    assert.equal(music?.children[0]?.description, 'lo-fi.mp3, 0:00–0:34.1, Length: 0:34.1, volume 35%');
  });

  it('numbers segments of one name by their place on the track, as replies do', () => {
    const segments = [
      segment('a', 'a.mp4', 0, 1000),
      segment('b', 'b.mp4', 1000, 2000),
      segment('c', 'a.mp4', 2000, 3000),
    ];
    const [track] = timelineNodes(
      { durationMs: 3000, tracks: [{ type: 'video', typeNumber: 0, segments }] },
      strings,
    );
    assert.deepEqual(
      track?.children.map(({ number }) => number),
      ['1', '', '3'],
    );
    assert.match(track.children[2]?.description ?? '', /^a\.mp4 \(3\), /);
  });

  it('numbers tracks of one type, and names an unknown type by its number', () => {
    const track = { type: 'video' as const, typeNumber: 0, segments: [] };
    const unknown = { type: 'unknown' as const, typeNumber: 42, name: 'Depth', segments: [] };
    const nodes = timelineNodes({ durationMs: 0, tracks: [track, unknown, track] }, strings);
    assert.deepEqual(
      nodes.map(({ description }) => description),
      ['Video 1, 0 segments', 'Track type 42, Depth, 0 segments', 'Video 2, 0 segments'],
    );
  });

  it('tells sound that is cut by itself from music, and from the picture over it', () => {
    const track = (type: TrackType, typeNumber: number) => ({ type, typeNumber, segments: [] });
    const tracks = [track('sound', 0), track('video', 0), track('audio', 1)];
    const nodes = timelineNodes({ durationMs: 0, tracks }, strings);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ['Audio', 'Video', 'Music'],
    );
    assert.equal(new Set(nodes.map(({ id }) => id)).size, 3);
  });

  it('gives every item an id of its own, even where the service repeats one', () => {
    const segments = [segment('x', '', 0, 1), segment('x', '', 1, 2), segment('', '', 2, 3)];
    const track = { type: 'video' as const, typeNumber: 0, segments };
    const nodes = timelineNodes({ durationMs: 3, tracks: [track, track] }, strings);
    const ids = nodes.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
    assert.equal(new Set(ids).size, 8);
    assert.equal(nodes[0]?.children[0]?.label, 'untitled');
  });
});

describe('words and numbers', () => {
  it('fills the places of a translated string in any order', () => {
    assert.equal(fill('{1} of {0}', 'a', 2), '2 of a');
    assert.equal(fill('{0} {1}', '{1}', 'b'), '{1} b');
    assert.equal(fill('{3}', 'a'), '{3}');
  });

  it('writes sizes as the language does', () => {
    assert.equal(fileSize(8_412_000, 'en'), '8.4 MB');
    assert.equal(fileSize(950, 'en'), '1 kB');
    assert.equal(fileSize(2_500_000_000, 'zh-cn'), '2.5 GB');
  });
});
