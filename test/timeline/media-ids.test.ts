import assert from 'node:assert/strict';
import { decodeTimeline } from '../../src/timeline/decode';
import { withMediaIds } from '../../src/timeline/media-ids';

const clip = (id: string, title: string, media?: string) => ({ id, s: 0, d: 1000, m: { title }, media });
const idsOf = (draft: unknown, media: Parameters<typeof withMediaIds>[1]) =>
  withMediaIds(decodeTimeline(draft), media).tracks.flatMap(({ segments }) =>
    segments.map(({ mediaId }) => mediaId),
  );

describe('The medium of a segment', () => {
  it('is told by what the draft calls it, also where two files have one name', () => {
    const draft = { t: [{ tt: 0, sg: [clip('c1', 'a.mp4', 'm2'), clip('c2', 'a.mp4', 'm1')] }] };
    const media = [
      { id: 'monday', name: 'a.mp4', draftId: 'm1' },
      { id: 'tuesday', name: 'a.mp4', draftId: 'm2' },
    ];
    assert.deepEqual(idsOf(draft, media), ['tuesday', 'monday']);
  });

  it('is told by its name where the service tells no more, the first of that name', () => {
    const draft = { t: [{ tt: 0, sg: [clip('c1', 'b.mp4'), clip('c2', 'gone.mp4')] }] };
    const media = [
      { id: '1', name: 'a.mp4' },
      { id: '2', name: 'b.mp4' },
      { id: '3', name: 'b.mp4' },
    ];
    assert.deepEqual(idsOf(draft, media), ['2', undefined]);
  });

  it('is none for a title, even one that is worded like a file', () => {
    const draft = { t: [{ tt: 7, sg: [{ id: 't', s: 0, d: 1000, text: 'a.mp4' }] }] };
    assert.deepEqual(idsOf(draft, [{ id: '1', name: 'a.mp4' }]), [undefined]);
  });
});
