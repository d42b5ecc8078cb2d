import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { HostMessage, MediaWaveform, PageMessage } from '../../src/vscode/panel/messages';

const run = promisify(execFile);
const sample = path.resolve(__dirname, '../../media/sample/harbour.mp4');

/** Of a waveform. */
const windowsPerSecond = 20;

/** How high the frames are, in pixels; the page makes them smaller. */
const frameHeight = 360;

/** What the page is shown of media: the sample's own frames and sound, in other colours for a second camera. */
export class SamplePictures {
  private constructor(
    /** One for each second. */
    private readonly frames: readonly Uint8Array<ArrayBuffer>[],
    private readonly closeUp: readonly Uint8Array<ArrayBuffer>[],
    private readonly speech: MediaWaveform,
  ) {}

  static async read(ffmpeg: string): Promise<SamplePictures> {
    const [frames, closeUp, speech] = await Promise.all([
      framesOf(ffmpeg, 'null'),
      framesOf(ffmpeg, 'hue=h=150'),
      speechOf(ffmpeg),
    ]);
    return new SamplePictures(frames, closeUp, speech);
  }

  /** Answers what the page asks of media, as the host does. */
  answer(message: PageMessage, tell: (answer: HostMessage) => Promise<void>): void {
    if (message.type === 'frame') {
      const frames = message.mediaId === 'close-up' ? this.closeUp : this.frames;
      const jpeg = frames[Math.floor(message.atMs / 1000) % frames.length] ?? null;
      void tell({ ...message, jpeg });
    } else if (message.type === 'waveform') {
      const waveform = ['music', 'evening', 'm2'].includes(message.mediaId) ? music : this.speech;
      void tell({ ...message, waveform });
    }
  }
}

async function framesOf(ffmpeg: string, filter: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ai-video-frames-'));
  try {
    const scaled = `fps=1,${filter},scale=-2:${frameHeight}`;
    await run(ffmpeg, [
      '-v',
      'error',
      '-i',
      sample,
      '-vf',
      scaled,
      '-q:v',
      '3',
      path.join(folder, '%03d.jpg'),
    ]);
    const names = (await readdir(folder)).sort();
    return await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(path.join(folder, name)))),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function speechOf(ffmpeg: string): Promise<MediaWaveform> {
  const rate = 8000;
  const { stdout } = await run(
    ffmpeg,
    ['-v', 'error', '-i', sample, '-vn', '-ac', '1', '-ar', String(rate), '-f', 's16le', '-'],
    { encoding: 'buffer', maxBuffer: 1 << 26 },
  );
  const window = (rate / windowsPerSecond) * 2;
  const peaks = new Uint8Array(Math.ceil(stdout.length / window));
  for (let at = 0; at + 1 < stdout.length; at += 2) {
    const index = Math.floor(at / window);
    peaks[index] = Math.max(peaks[index] ?? 0, Math.abs(stdout.readInt16LE(at)) >> 7);
  }
  return { windowsPerSecond, peaks };
}

/** Three minutes of a steady beat. */
const music: MediaWaveform = {
  windowsPerSecond,
  peaks: Uint8Array.from({ length: 184 * windowsPerSecond }, (_, at) => {
    const sinceBeat = (at % 12) / 12;
    return Math.round(255 * (0.35 + 0.5 * (1 - sinceBeat) ** 2 + 0.1 * Math.sin(at / 40)));
  }),
};
