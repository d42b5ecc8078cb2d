import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import { knownLoudness } from '../../../src/engine/server/known-loudness';
import { LoudnessCache } from '../../../src/engine/storage/loudness-cache';
import { timed } from '../alternate';
import { secondsText } from '../row';
import type { Row } from '../row';

/** How often it is measured: it takes no time. */
const rounds = 9;

export const silence: Row = {
  name: 'silence',
  async measure(bench) {
    const size = bench.quick ? { width: 320, height: 180 } : { width: 1920, height: 1080 };
    const media = await bench.material.clip({
      ...size,
      seconds: bench.quick ? 9.6 : 120,
      keyFrameEvery: 250,
    });
    const folder = path.join(bench.scratch, 'loudness');
    const log = {
      warn: (message: string) => {
        throw new Error(message);
      },
    };
    /** As the first turn of an engine that was just started on this folder. */
    const analyse = () => {
      const loudnessOf = knownLoudness(new LoudnessCache(folder), () => Promise.resolve(bench.tools), log);
      return timed(() => loudnessOf(media, new AbortController().signal));
    };
    const [first, second]: [number[], number[]] = [[], []];
    await analyse();
    for (let round = 0; round < rounds; round++) {
      await rm(folder, { recursive: true });
      first.push((await analyse()).seconds);
      second.push((await analyse()).seconds);
    }
    return [
      {
        type: 'measured',
        what: 'silence analysis against the time the clip plays',
        unit: 'times',
        target: { is: 'atLeast', value: 500 },
        values: first.map((seconds) => media.durationMs / 1000 / seconds),
        notes: [
          `${Math.round(media.durationMs / 1000)} s of ${size.height}p with AAC: ${secondsText(first)}`,
        ],
      },
      {
        type: 'measured',
        what: 'silence analysis a second time, from the cache on disk',
        unit: 'ms',
        target: { is: 'atMost', value: 50 },
        values: second.map((seconds) => seconds * 1000),
        notes: [],
      },
    ];
  },
};
