import assert from 'node:assert/strict';
import { shownLevel } from '../../webview/timeline/lane-drawing';
import { rowAt, rowHeights, rowsBetween, rowsOf, totalHeight } from '../../webview/timeline/rows';
import { fitted, msAt, resized, revealing, scrolled, ticks, xOf, zoomed } from '../../webview/timeline/scale';
import { PageTurner } from '../../webview/timeline/page-turner';
import type { Scale } from '../../webview/timeline/scale';
import { snapTo } from '../../webview/timeline/snapping';
import { timelineNodes } from '../../webview/timeline/nodes';
import { strings, timeline } from './fixtures/panel-state';

const hour = 3_600_000;

describe('what of a timeline is seen', () => {
  it('is the whole of it at first, and again where the lanes get another width', () => {
    const whole = fitted(60_000, 624);
    assert.equal(whole.pxPerMs, 600 / 60_000);
    assert.deepEqual(resized(whole, 324, 60_000, 60_000), fitted(60_000, 324));
    assert.deepEqual(resized(whole, 624, 60_000, 30_000), fitted(30_000, 624));
  });

  it('grows around the moment under the pointer, no nearer than ten pixels for a frame, no farther than whole', () => {
    const whole = fitted(60_000, 600);
    const near = zoomed(whole, 4, 300, 60_000);
    assert.ok(Math.abs(msAt(near, 300) - msAt(whole, 300)) < 1e-6);
    assert.ok(Math.abs(near.pxPerMs - whole.pxPerMs * 4) < 1e-9);
    assert.equal(zoomed(near, 1e9, 300, 60_000).pxPerMs, 0.6);
    assert.deepEqual(zoomed(near, 1e-9, 300, 60_000), whole);
  });

  it('scrolls from the beginning to the end, and no farther', () => {
    const near = zoomed(fitted(hour, 600), 10, 0, hour);
    assert.equal(scrolled(near, -1000, hour).fromMs, 0);
    const end = scrolled(near, 1e9, hour);
    assert.ok(xOf(end, hour) < 600 && xOf(end, hour) > 500);
    assert.equal(scrolled(end, 100, hour).fromMs, end.fromMs);
  });

  it('follows the playhead only where that has left it', () => {
    const near = zoomed(fitted(hour, 600), 10, 0, hour);
    assert.equal(revealing(near, msAt(near, 500), hour), near);
    const moved = revealing(near, hour / 2, hour);
    assert.ok(Math.abs(xOf(moved, hour / 2) - 300) < 1);
  });

  it('turns a page where what plays leaves it, also backwards and around a loop', () => {
    const pages = new PageTurner();
    const near = zoomed(fitted(hour, 600), 10, 0, hour);
    const at = (scale: Scale, x: number, speed: number) => pages.next(scale, msAt(scale, x), speed, hour);
    assert.equal(at(near, 10, 1), near);
    assert.equal(at(near, 599, 1), near);
    const second = at(near, 601, 1);
    assert.ok(Math.abs(xOf(second, msAt(near, 601)) - 30) < 1e-6);
    const again = pages.next(second, msAt(near, 10), 1, hour);
    assert.equal(again.fromMs, 0, 'a loop begins again');
    assert.ok(Math.abs(xOf(at(second, 590, -1), msAt(second, 590)) - 590) < 1e-6);
  });

  it('stays where the user has scrolled to while it plays, until the playhead comes there', () => {
    const pages = new PageTurner();
    const near = zoomed(fitted(hour, 600), 10, 0, hour);
    pages.next(near, msAt(near, 300), 1, hour);
    const away = scrolled(near, 2000, hour);
    for (const x of [300, 700, 1900]) assert.equal(pages.next(away, msAt(near, x), 1, hour), away);
    assert.equal(pages.next(away, msAt(near, 2100), 1, hour), away);
    assert.notEqual(pages.next(away, msAt(near, 2601), 1, hour), away);
    // Played anew from where nobody looks, it is shown.
    pages.next(away, 0, 0, hour);
    assert.equal(pages.next(away, 0, 1, hour).fromMs, 0);
  });

  it('has long strokes far enough apart for their times, whatever the scale', () => {
    for (let factor = 1; factor < 1e5; factor *= 3) {
      const scale = zoomed(fitted(hour, 600), factor, 300, hour);
      const long = ticks(scale).filter(({ isLong }) => isLong);
      const gaps = long.slice(1).map(({ ms }, i) => xOf(scale, ms) - xOf(scale, long[i]?.ms ?? NaN));
      assert.ok(
        gaps.every((gap) => gap >= 71.9),
        `${factor}: ${gaps.join()}`,
      );
      assert.ok(ticks(scale).length < 200);
    }
  });
});

describe('the rows of a timeline', () => {
  const tracks = timelineNodes(timeline, strings);

  it('are the tracks with the segments of those that are open, each below the one before', () => {
    const all = rowsOf(tracks, new Set());
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['track', 'segment', 'segment', 'segment', 'track', 'segment', 'track', 'segment'],
    );
    all.slice(1).forEach(({ top }, i) => assert.equal(top, (all[i]?.top ?? NaN) + (all[i]?.height ?? NaN)));
    const folded = rowsOf(tracks, new Set([tracks[0]?.id ?? '']));
    assert.equal(totalHeight(all) - totalHeight(folded), 3 * rowHeights.segment);
    assert.deepEqual([folded[1]?.position, folded[1]?.siblings], [2, 3]);
  });

  it('are found by their height, and only those in view are drawn', () => {
    const rows = rowsOf(tracks, new Set());
    for (const row of rows) {
      assert.equal(rowAt(rows, row.top), row);
      assert.equal(rowAt(rows, row.top + row.height - 1), row);
    }
    assert.equal(rowAt(rows, totalHeight(rows)), undefined);
    assert.deepEqual(rowsBetween(rows, rowHeights.picture + 1, rowHeights.picture + 2), [rows[1]]);
    assert.deepEqual(rowsBetween(rows, 0, 1e6), rows);
  });
});

describe('a moment that is dragged', () => {
  it('snaps to the nearest other in reach, which is less the nearer one looks', () => {
    assert.deepEqual(snapTo(1040, [0, 1000, 1100], 0.1), { ms: 1000, isSnapped: true });
    assert.deepEqual(snapTo(1090, [0, 1000, 1100], 0.1), { ms: 1100, isSnapped: true });
    assert.deepEqual(snapTo(1040.4, [0, 1000, 1100], 0.6), { ms: 1040, isSnapped: false });
    assert.deepEqual(snapTo(5, [], 1), { ms: 5, isSnapped: false });
  });
});

describe('a waveform', () => {
  it('shows quiet music at a fifth of its volume, and silence as nothing', () => {
    // A tone at an eighth of full scale.
    assert.ok(shownLevel(32, 0.2) > 0.1);
    assert.equal(shownLevel(0, 1), 0);
    assert.equal(shownLevel(255, 2), 1);
  });
});
