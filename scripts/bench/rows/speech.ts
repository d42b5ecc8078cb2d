import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit } from '../../../src/engine/edits/registry';
import { measureLoudness } from '../../../src/engine/media/loudness';
import type { VideoMedia } from '../../../src/engine/model/media';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { repliesFor } from '../../../src/engine/replies/language';
import { alternate, ratios } from '../alternate';
import { sentenceEverySeconds } from '../material';
import { piecesOf, renderByEngine, renderFloor } from '../renders';
import { secondsText } from '../row';
import type { Bench, Row } from '../row';

/** 120 s of 1080p30 with 25 sentences. */
export const speech: Row = {
  name: 'speech',
  async measure(bench) {
    const sentences = bench.quick ? 2 : 25;
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1920, height: 1080 };
    const wish = { ...size, seconds: sentences * sentenceEverySeconds, keyFrameEvery: 250 };
    const media = await bench.material.clip(wish);
    const timeline = await withoutSilences(bench, media);
    if (timeline.clips.length !== sentences) throw new Error(`There are ${timeline.clips.length} pieces.`);
    const kept = await bench.material.keptPart(media, wish, 'speech', piecesOf(timeline));
    const runs = await alternate(
      { engine: () => renderByEngine(bench, timeline, media), floor: () => renderFloor(bench, kept) },
      bench.rounds,
    );
    const [engine, floor] = [runs.engine, runs.floor].map((side) => side.map(({ seconds }) => seconds));
    return [
      {
        type: 'measured',
        what: `${wish.seconds} s of ${size.height}p30 speech, silences cut (${sentences} pieces), against the floor`,
        unit: 'times',
        target: { is: 'atMost', value: 1.1 },
        values: ratios(engine ?? [], floor ?? []),
        notes: [
          `${(timelineDurationMs(timeline) / 1000).toFixed(1)} s are kept; engine ${secondsText(engine ?? [])}, floor ${secondsText(floor ?? [])}`,
        ],
      },
    ];
  },
};

/** The edit of the engine itself. */
async function withoutSilences({ tools }: Bench, media: VideoMedia): Promise<Timeline> {
  const loudness = new Map([[media.id, await measureLoudness(tools, media)]]);
  const world = { media: new Map([[media.id, media]]), say: repliesFor('en'), loudness };
  const result = applyEdit({ edit: 'trimSilences' }, placeMedia(undefined, [media]), world);
  if (!result.done) throw new Error(result.why);
  return result.timeline;
}
