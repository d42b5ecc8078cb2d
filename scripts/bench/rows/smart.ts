import { alternate, ratios } from '../alternate';
import { renderByEngine, timelineOf } from '../renders';
import { secondsText } from '../row';
import type { Measure, Row } from '../row';

/** Edits that only cut, in material with a key frame each second or two: what is whole is copied. */
export const smart: Row = {
  name: 'smart',
  async measure(bench) {
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1280, height: 720 };
    const seconds = bench.quick ? 19.2 : 96;
    const measures: Measure[] = [];
    for (const keyFrameEvery of [30, 60]) {
      const media = await bench.material.clip({ ...size, seconds, keyFrameEvery });
      // No cut meets a key frame.
      const ms = Math.floor(seconds) * 1000;
      const at = (part: number) => Math.round(ms * part) + 370;
      const timeline = timelineOf(media, [
        { inMs: at(0), outMs: at(0.45) },
        { inMs: at(0.5), outMs: at(0.7) },
        { inMs: at(0.75), outMs: at(0.97) },
      ]);
      const runs = await alternate(
        {
          copying: () => renderByEngine(bench, timeline, media),
          encoding: () => renderByEngine(bench, timeline, media, { copying: false }),
        },
        bench.rounds,
      );
      const every = keyFrameEvery / 30;
      measures.push({
        type: 'measured',
        what: `cut-only edit with a key frame every ${every} s: how much faster by copying than by encoding all`,
        unit: 'times',
        target: { is: 'atLeast', value: 3 },
        values: ratios(runs.encoding, runs.copying),
        notes: [
          `key frame every ${every} s, ${media.height}p: copying ${secondsText(runs.copying)}, encoding ${secondsText(runs.encoding)}`,
        ],
      });
    }
    return measures;
  },
};
