import * as os from 'node:os';
import { runTool } from '../../src/engine/media/process';
import type { FfmpegTools } from '../../src/engine/media/ffmpeg';

/** What a measurement was made on; ratios of different machines differ. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly ffmpeg: string;
  readonly node: string;
  /** Processes that wanted to run in the last minute, before the first measurement: near 0 on a quiet machine. */
  readonly load: number;
}

export async function machineOf({ ffmpeg }: FfmpegTools): Promise<Machine> {
  const version = await runTool({ tool: ffmpeg, args: ['-version'] });
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}`,
    ffmpeg: version.split('\n', 1)[0]?.replace(/ Copyright.*/, '') ?? '',
    node: process.version,
    load: os.loadavg()[0] ?? 0,
  };
}
