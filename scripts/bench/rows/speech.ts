import { placeMedia } from '../../../src/engine/edits/placement';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import { alternate, ratios } from '../alternate';
import { sentenceEverySeconds } from '../material';
import { edited, piecesOf, renderByEngine, renderFloor } from '../renders';
import { secondsText } from '../row';
import type { Row } from '../row';

/** 120 s of 1080p30 with 25 sentences. */
export const speech: Row = {
  name: 'speech',
  async measure(bench) {
    const sentences = bench.quick ? 2 : 25;
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1920, height: 1080 };
    const wish = { ...size, seconds: sentences * sentenceEverySeconds, keyFrameEvery: 250 };
    const media = await bench.material.clip(wish);
    const timeline = await edited(bench, placeMedia(undefined, [media]), media, { edit: 'trimSilences' });
    if (timeline.clips.length !== sentences) throw new Error(`There are ${timeline.clips.length} pieces.`);
    const kept = await bench.material.keptPart(media, wish, 'speech', piecesOf(timeline));
    const runs = await alternate(
      { engine: () => renderByEngine(bench, timeline, media), floor: () => renderFloor(bench, kept) },
      bench.rounds,
    );
    return [
      {
        type: 'measured',
        what: `${wish.seconds} s of ${size.height}p30 speech, silences cut (${sentences} pieces), against the floor`,
        unit: 'times',
        target: { is: 'atMost', value: 1.1 },
        values: ratios(runs.engine, runs.floor),
        notes: [
          `${(timelineDurationMs(timeline) / 1000).toFixed(1)} s are kept; engine ${secondsText(runs.engine)}, floor ${secondsText(runs.floor)}`,
        ],
      },
    ];
  },
};
