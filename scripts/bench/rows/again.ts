import { mkdtemp } from 'node:fs/promises';
import * as path from 'node:path';
import type { Timeline } from '../../../src/engine/model/timeline';
import { PartCache } from '../../../src/engine/storage/part-cache';
import { alternate, ratios } from '../alternate';
import { edited, renderByEngine, timelineOf } from '../renders';
import { secondsText } from '../row';
import type { Row } from '../row';

/** A film with a title near its end, exported, and once more after the title's words have changed. */
export const again: Row = {
  name: 'again',
  async measure(bench) {
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1280, height: 720 };
    const seconds = bench.quick ? 9.6 : 62.4;
    const media = await bench.material.clip({ ...size, seconds, keyFrameEvery: 250 });
    const length = Math.floor(seconds) * 1000;
    const pieces = [
      { inMs: 0, outMs: length / 2 - 1000 },
      { inMs: length / 2, outMs: length },
    ];
    const before = await edited(bench, timelineOf(media, pieces), media, {
      ...{ edit: 'addTitle', text: 'Tomorrow it begins again', place: 'center', color: '#ffffff', size: 8 },
      ...{ start: length - 6000, end: length - 3000, lengthMs: 3000 },
    });
    let parts = new PartCache(bench.scratch, console.warn);
    // What is copied is not kept, since copying it once more costs less: so all is encoded.
    const render = (timeline: Timeline) => renderByEngine(bench, timeline, media, { parts, copying: false });
    const runs = await alternate(
      {
        first: async () => {
          parts = new PartCache(await mkdtemp(path.join(bench.scratch, 'parts-')), console.warn);
          return render(before);
        },
        second: () => render(withOtherWords(before)),
      },
      bench.rounds,
    );
    return [
      {
        type: 'measured',
        what: 'export again after changing only a late title: how much faster than the first',
        unit: 'times',
        target: { is: 'atLeast', value: 2 },
        values: ratios(runs.first, runs.second),
        notes: [
          `${Math.round(length / 1000)} s of ${size.height}p, title 6 s before the end: first ${secondsText(runs.first)}, again ${secondsText(runs.second)}`,
        ],
      },
    ];
  },
};

function withOtherWords(timeline: Timeline): Timeline {
  return {
    ...timeline,
    titles: timeline.titles.map((title) => ({ ...title, text: `${title.text}, or so` })),
  };
}
