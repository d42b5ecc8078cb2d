import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { runTool } from '../../../src/engine/media/process';
import type { VideoMedia } from '../../../src/engine/model/media';
import type { Timeline } from '../../../src/engine/model/timeline';
import { planPreview } from '../../../src/engine/rendering/preview';
import { renderPreview } from '../../../src/engine/rendering/preview-run';
import { alternate, ratios } from '../alternate';
import { edited, renderByEngine, timelineOf } from '../renders';
import { secondsText, spreadOf } from '../row';
import type { Bench, Row } from '../row';

/** The first seconds are there when this much can be played. */
const firstSeconds = 3;

/** A timeline that nothing is known of yet, looked at and exported. */
export const preview: Row = {
  name: 'preview',
  async measure(bench) {
    const size = bench.quick ? { width: 640, height: 360 } : { width: 1920, height: 1080 };
    const media = await bench.material.clip({ ...size, seconds: bench.quick ? 9.6 : 48, keyFrameEvery: 250 });
    const timeline = await timelineWithTitle(bench, media, bench.quick ? 4 : 20);
    const firsts: number[] = [];
    const runs = await alternate(
      {
        preview: async () => {
          const { whole, first } = await timedPreview(bench, timeline, media);
          firsts.push(first);
          return whole;
        },
        export: () => renderByEngine(bench, timeline, media, { copying: false }),
      },
      bench.rounds,
    );
    const first = firsts.slice(-bench.rounds);
    return [
      {
        type: 'measured',
        what: `first preview of a new timeline (${media.height}p), against its export, encoded`,
        unit: 'times',
        target: { is: 'atMost', value: 0.25 },
        values: ratios(runs.preview, runs.export),
        notes: [`preview ${secondsText(runs.preview)}, export ${secondsText(runs.export)}`],
      },
      {
        type: 'measured',
        what: `until its first ${firstSeconds} s can be played, against the whole preview`,
        unit: 'times',
        // Before the rest is done.
        target: { is: 'atMost', value: 1 },
        values: ratios(first, runs.preview),
        notes: [
          `the first ${firstSeconds} s of the preview come after ${spreadOf(first).median.toFixed(2)} s`,
        ],
      },
    ];
  },
};

function timelineWithTitle(bench: Bench, media: VideoMedia, pieceSeconds: number): Promise<Timeline> {
  const ms = pieceSeconds * 1000;
  const pieces = [
    { inMs: 0, outMs: ms },
    { inMs: ms + 1000, outMs: 2 * ms + 1000 },
  ];
  const look = { place: 'center', color: '#ffffff', size: 8, lengthMs: 3000 } as const;
  const title = { edit: 'addTitle', text: 'A day at the harbour', start: 1000, end: 4000, ...look } as const;
  return edited(bench, timelineOf(media, pieces), media, title);
}

/** Seconds of wall time until all of it is there, and until its beginning is. */
async function timedPreview(
  bench: Bench,
  timeline: Timeline,
  media: VideoMedia,
): Promise<{ whole: number; first: number }> {
  const folder = await mkdtemp(path.join(bench.scratch, 'preview-'));
  const workFolder = path.join(folder, 'work');
  await mkdir(workFolder);
  try {
    const { tools } = bench;
    const chunks: Buffer[] = [];
    const arrivals: { readonly seconds: number; readonly bytes: number }[] = [];
    let bytes = 0;
    const startedAt = performance.now();
    const plan = planPreview(timeline, new Map([[media.id, media]]), tools);
    for await (const chunk of renderPreview(plan, {
      tools,
      workFolder,
      signal: new AbortController().signal,
    })) {
      chunks.push(chunk);
      bytes += chunk.length;
      arrivals.push({ seconds: (performance.now() - startedAt) / 1000, bytes });
    }
    const whole = (performance.now() - startedAt) / 1000;
    const stream = Buffer.concat(chunks);
    // Its beginning grows with what has come, so that the first arrival that is enough is found by halving.
    let [short, enough] = [0, arrivals.length - 1];
    while (short < enough) {
      const middle = (short + enough) >> 1;
      const file = path.join(folder, 'beginning.mp4');
      await writeFile(file, stream.subarray(0, arrivals[middle]?.bytes));
      if (await plays(bench, file, firstSeconds)) enough = middle;
      else short = middle + 1;
    }
    return { whole, first: arrivals[enough]?.seconds ?? whole };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Whether the beginning of a stream has that many seconds of picture and of sound. */
async function plays({ tools }: Bench, file: string, seconds: number): Promise<boolean> {
  for (const stream of ['0:v:0', '0:a:0']) {
    const args = ['-v', 'error', '-i', file, '-map', stream, '-c', 'copy', '-f', 'framecrc', 'pipe:1'];
    const packets = await runTool({ tool: tools.ffmpeg, args }).catch(() => '');
    if (lengthOf(packets) < seconds) return false;
  }
  return true;
}

/** Seconds up to the end of the last packet that `framecrc` lists, by its time base. */
function lengthOf(packets: string): number {
  const [, num, den] = /^#tb 0: (\d+)\/(\d+)/m.exec(packets) ?? [];
  const ends = Array.from(
    packets.matchAll(/^0, +(-?\d+), +(-?\d+), +(\d+),/gm),
    ([, , pts, duration]) => Number(pts) + Number(duration),
  );
  return ends.length === 0 ? 0 : (Math.max(...ends) * Number(num)) / Number(den);
}
