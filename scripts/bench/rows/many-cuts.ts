import type { VideoMedia } from '../../../src/engine/model/media';
import { timelineDurationMs } from '../../../src/engine/model/timeline';
import type { Timeline } from '../../../src/engine/model/timeline';
import { alternate, ratios } from '../alternate';
import { withPeakMemory } from '../memory';
import type { PeakMemory } from '../memory';
import { piecesOf, renderByEngine, renderFloor, timelineOf } from '../renders';
import { secondsText, spreadOf } from '../row';
import type { Measure, Row, Target } from '../row';

const manyCuts = 3000;
const fewCuts = 25;

/** The same source and as much of it kept, in many pieces and in few. */
export const cuts: Row = {
  name: 'cuts',
  async measure(bench) {
    const wish = { width: bench.quick ? 160 : 640, height: bench.quick ? 90 : 360, keyFrameEvery: 250 };
    const media = await bench.material.clip({ ...wish, seconds: bench.quick ? 60 : 600 });
    const count = bench.quick ? manyCuts / 10 : manyCuts;
    const [many, few] = [evenly(media, count, 2 / 3), evenly(media, fewCuts, 2 / 3)];
    // Of few long pieces whole groups could be copied: both are encoded, so that cuts alone differ.
    const render = (timeline: Timeline) => renderByEngine(bench, timeline, media, { copying: false });
    const runs = await alternate({ many: () => render(many), few: () => render(few) }, bench.rounds);
    const perSecond = (timeline: Timeline, seconds: readonly number[]) =>
      seconds.map((each) => (each * 1000) / timelineDurationMs(timeline));
    return [
      {
        type: 'measured',
        what: `cost for each second of output at ${count} cuts against ${fewCuts}`,
        unit: 'times',
        target: { is: 'atMost', value: 1.2 },
        values: ratios(perSecond(many, runs.many), perSecond(few, runs.few)),
        notes: [
          `${Math.round(timelineDurationMs(many) / 1000)} s of ${wish.height}p: ${count} cuts ${secondsText(runs.many)}, ${fewCuts} cuts ${secondsText(runs.few)}`,
        ],
      },
    ];
  },
};

/** Memory goes with the size of the picture, so this has a usual one. */
export const memory: Row = {
  name: 'memory',
  async measure(bench) {
    const target = { is: 'atMost', value: 1.3 } as const;
    const wish = { width: bench.quick ? 160 : 1280, height: bench.quick ? 90 : 720, keyFrameEvery: 250 };
    const media = await bench.material.clip({ ...wish, seconds: bench.quick ? 24 : 240 });
    const count = bench.quick ? manyCuts / 10 : manyCuts;
    const what = `peak memory at ${count} cuts against the floor's`;
    const timeline = evenly(media, count, 1 / 2);
    const kept = await bench.material.keptPart(media, wish, `${count}-cuts`, piecesOf(timeline));
    const runs = await alternate(
      {
        engine: () => withPeakMemory(() => renderByEngine(bench, timeline, media)),
        floor: () => withPeakMemory(() => renderFloor(bench, kept)),
      },
      bench.rounds,
      // The first run needs as much memory as any.
      { warmUp: [] },
    );
    const [engine, floor] = [peaksOf(runs.engine), peaksOf(runs.floor)];
    if (!engine || !floor) return [{ type: 'missing', what, target, why: 'only Linux tells it' }];
    return [memoryMeasure(what, target, engine, floor, `${wish.height}p`)];
  },
};

function memoryMeasure(
  what: string,
  target: Target,
  engine: readonly PeakMemory[],
  floor: readonly PeakMemory[],
  size: string,
): Measure {
  const megabytes = (values: readonly number[]) => `${(spreadOf(values).median / 2 ** 20).toFixed(0)} MiB`;
  const ffmpeg = (peaks: readonly PeakMemory[]) => peaks.map((peak) => peak.ffmpeg);
  const node = engine.map((peak) => peak.node);
  return {
    type: 'measured',
    what,
    unit: 'times',
    target,
    values: ratios(ffmpeg(engine), ffmpeg(floor)),
    notes: [
      `all ffmpeg processes at ${size}: engine ${megabytes(ffmpeg(engine))}, floor ${megabytes(ffmpeg(floor))}; ` +
        `apart from that, the process of Node that the engine runs in here, with the bench: ${megabytes(node)}`,
    ],
  };
}

function peaksOf(runs: readonly { readonly peak: PeakMemory | undefined }[]): PeakMemory[] | undefined {
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return peaks.length === runs.length ? peaks : undefined;
}

/** Pieces at equal distances, on whole frames, that keep a part of the source. */
function evenly(media: VideoMedia, count: number, keep: number): Timeline {
  const frameMs = (1000 * media.fps.den) / media.fps.num;
  const every = Math.floor(media.durationMs / frameMs / count);
  const ms = (frame: number) => Math.round(frame * frameMs);
  return timelineOf(
    media,
    Array.from({ length: count }, (_, index) => ({
      inMs: ms(index * every),
      outMs: ms(index * every + Math.round(every * keep)),
    })),
  );
}
