import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import type { FfmpegTools } from '../media/ffmpeg';
import { inputArguments } from '../media/input';
import { MediaError } from '../media/media-error';
import { UnexpectedLayoutError } from '../media/parameter-sets';
import { FfmpegError } from '../media/process';
import { requireWhole } from './finished-file';
import { partContent } from './part-store';
import type { PartStore } from './part-store';
import type { EncodedPart, PicturePart } from './picture-plan';
import type { FinishInput, RenderPlan, SoundJob } from './plan';
import { explain, requireFolder, requireSources, requireSpace } from './preconditions';
import { preparePart } from './prepare-part';
import { RenderError } from './render-error';
import { runCommand } from './run-command';
import type { CopiedPart } from './smart/copied-part';
import { copyPart, declareAll } from './smart/run-copies';
import { openSound } from './sound-decoder';
import { fedSound } from './sound-feed';
import { gainToLoudness } from './sound-loudness';
import { mixSound } from './sound-mixer';

export interface RunOptions {
  /** Where the file goes, absolute; an existing one is replaced when the new one is whole. */
  readonly outputPath: string;
  /** An existing, empty folder; whoever made it removes it. */
  readonly workFolder: string;
  readonly signal?: AbortSignal;
  /** Percent, 0 to 100, never falling. */
  readonly onProgress?: (percent: number) => void;
  /** Parts of earlier renders; without it, all are rendered. */
  readonly parts?: PartStore;
}

export interface RenderedFile {
  readonly path: string;
  readonly durationMs: number;
  readonly bytes: number;
  /** Frames of parts that did not have to be rendered. */
  readonly keptFrames: number;
}

/**
 * Encoders at the same time. x264 keeps some four cores busy by itself, and each process takes 200 to 300 MB for
 * 1080p. Between copies there is one more: parts are short there, and a process that begins or ends leaves cores idle.
 */
const encodersAtOnce = Math.max(1, Math.floor(availableParallelism() / 4));

/**
 * Runs a plan: the parts and the sound, then what joins them. The output appears under its name only when it is
 * whole; until then it lies beside it under a temporary one, which is removed in any case.
 * @throws {RenderError}
 */
export async function runRender(
  plan: RenderPlan,
  tools: FfmpegTools,
  options: RunOptions,
): Promise<RenderedFile> {
  const { outputPath, workFolder } = options;
  const extension = path.extname(outputPath);
  const partPath = `${outputPath}.${randomBytes(4).toString('hex')}.part${extension}`;
  try {
    await requireSources(plan.sources);
    await requireFolder(path.dirname(outputPath));
    await requireSpace(plan.estimatedBytes, [path.dirname(outputPath), workFolder]);
    const keptFrames = await renderWhole(plan, tools, partPath, options);
    options.signal?.throwIfAborted();
    await rename(partPath, outputPath);
    const { size } = await stat(outputPath);
    options.onProgress?.(100);
    return { path: outputPath, durationMs: plan.durationMs, bytes: size, keptFrames };
  } catch (error) {
    throw await explain(error, plan.sources, options.signal);
  } finally {
    await rm(partPath, { force: true });
  }
}

/** A kept part may be damaged, by a disk or a crash: what does not come out whole with such parts is made without them. */
async function renderWhole(
  plan: RenderPlan,
  tools: FfmpegTools,
  partPath: string,
  options: RunOptions,
): Promise<number> {
  const { signal, parts } = options;
  const render = new Render(plan, tools, partPath, options);
  try {
    await render.run();
    await requireWhole(plan, tools, partPath, signal);
    return render.keptFrames;
  } catch (error) {
    // Only what ffmpeg or the look at the file say can come from a damaged part.
    const mayBeDamage =
      (error instanceof FfmpegError && !error.diskFull) ||
      (error instanceof RenderError && error.kind === 'ffmpegFailed') ||
      error instanceof UnexpectedLayoutError ||
      error instanceof MediaError;
    if (render.keptFrames === 0 || signal?.aborted || !mayBeDamage) throw error;
  }
  const fetchNothing = parts && {
    fetch: () => Promise.resolve(false),
    keep: (key: string, path: string) => parts.keep(key, path),
  };
  const again: RunOptions = {
    ...options,
    ...(fetchNothing && { parts: fetchNothing }),
    onProgress: (percent) => {
      if (percent > render.told) options.onProgress?.(percent);
    },
  };
  await new Render(plan, tools, partPath, again).run();
  await requireWhole(plan, tools, partPath, signal);
  return 0;
}

class Render {
  /** Frames of parts that were kept from earlier renders. */
  keptFrames = 0;
  /** The percentage that was told last. */
  told = -1;
  private readonly failed = new AbortController();
  private readonly signal: AbortSignal;
  /** Frames written of each part. */
  private readonly written: number[];
  /** How far each step has come, from 0 to 1. */
  private readonly come = { parts: 0, sound: 0, finish: 0 };
  private ffmpegIdentity = '';

  constructor(
    private readonly plan: RenderPlan,
    private readonly tools: FfmpegTools,
    private readonly outputPath: string,
    private readonly options: RunOptions,
  ) {
    const { signal } = options;
    this.signal = signal ? AbortSignal.any([signal, this.failed.signal]) : this.failed.signal;
    this.written = plan.parts.map(() => 0);
  }

  async run(): Promise<void> {
    const { parts, sound, finish } = this.plan;
    this.signal.throwIfAborted();
    const { mtimeMs } = await stat(this.tools.ffmpeg);
    this.ffmpegIdentity = JSON.stringify([this.tools.ffmpeg, mtimeMs]);
    const waiting = [...parts.entries()];
    const copies = waiting.filter(([, { kind }]) => kind === 'copy');
    const encodings = waiting.filter(([, { kind }]) => kind === 'encode');
    // The longest first, so that no lane is left alone with it at the end.
    encodings.sort(([, a], [, b]) => b.end - b.start - (a.end - a.start));
    const lane = async (queue: typeof waiting) => {
      for (let next = queue.shift(); next; next = queue.shift()) await this.part(...next);
    };
    const wanted = encodersAtOnce + (copies.length > 0 ? 1 : 0);
    const lanes = Array.from({ length: Math.min(wanted, encodings.length) }, () => lane(encodings));
    const jobs = [...(sound ? [this.sound(sound)] : []), lane(copies), ...lanes];
    // The first failure ends the others; nothing goes on behind the caller's back.
    const outcomes = await Promise.allSettled(
      jobs.map((job) => job.catch((error: unknown) => this.fail(error))),
    );
    const failure = outcomes.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw this.failed.signal.reason ?? failure.reason;
    if (parts.some(({ kind }) => kind === 'copy')) await this.declareParameterSets();
    if (finish.length > 0 && parts.length > 0) {
      await writeFile(path.join(this.options.workFolder, listFile), partList(parts, this.plan));
    }
    for (const { inputs, options, writes } of finish) {
      await runCommand(this.tools, {
        args: [...inputs.flatMap(finishInput), ...options],
        folder: this.options.workFolder,
        output: writes === 'output' ? this.outputPath : writes.file,
        signal: this.signal,
        onFrame: (frame) => {
          if (writes === 'output') this.advance('finish', frame / this.plan.frames);
        },
      });
    }
  }

  private fail(error: unknown): never {
    if (!this.failed.signal.aborted) this.failed.abort(error);
    throw error;
  }

  private part(index: number, part: PicturePart): Promise<void> {
    return part.kind === 'copy' ? this.copied(index, part) : this.encoded(index, part);
  }

  /** Copied anew each time: that costs less than keeping it. */
  private async copied(index: number, part: CopiedPart): Promise<void> {
    const { workFolder } = this.options;
    const output = path.join(workFolder, partFile(index));
    const [{ options, media }] = part.inputs;
    const args = [...options, ...(await inputArguments(media)), ...part.options];
    const isCopied = await copyPart(part, output, () =>
      runCommand(this.tools, { args, folder: workFolder, output, signal: this.signal }),
    );
    if (isCopied) this.wrote(index, part.end - part.start);
    else await this.encoded(index, part.otherwise);
  }

  private async encoded(index: number, part: EncodedPart): Promise<void> {
    const { workFolder, parts } = this.options;
    const output = path.join(workFolder, partFile(index));
    const frames = part.end - part.start;
    const content = partContent(part);
    const key = content === undefined ? undefined : `${this.ffmpegIdentity}${content}`;
    if (key !== undefined && (await parts?.fetch(key, output))) {
      this.keptFrames += frames;
      this.wrote(index, frames);
      return;
    }
    const folder = path.join(workFolder, `part-${index}`);
    const inputs = await preparePart(part, folder);
    // Where a damaged part lies, its file may have a second name in the store.
    await rm(output, { force: true });
    await runCommand(this.tools, {
      args: [...part.device, ...inputs, ...part.options],
      folder,
      output,
      signal: this.signal,
      onFrame: (frame) => this.wrote(index, Math.min(frames, frame)),
    });
    this.wrote(index, frames);
    if (key !== undefined) await parts?.keep(key, output);
  }

  /** The join takes the parameter sets of its index from the first part. */
  private async declareParameterSets(): Promise<void> {
    const { parts } = this.plan;
    const paths = parts.map((_, index) => path.join(this.options.workFolder, partFile(index)));
    await declareAll(paths);
  }

  /** Mixed as fast as it is encoded, after its loudness was measured where one is wanted. */
  private async sound({ plan, options, writes }: SoundJob): Promise<void> {
    const gain = await gainToLoudness(plan, this.tools, this.signal);
    await runCommand(
      this.tools,
      {
        args: [...fedSound, ...options],
        folder: this.options.workFolder,
        output: writes === 'output' ? this.outputPath : writes.file,
        signal: this.signal,
        onTime: (ms) => this.advance('sound', ms / this.plan.durationMs),
      },
      (signal) => mixSound(plan, (reading) => openSound(this.tools, reading, signal), { gain }),
    );
  }

  private wrote(index: number, frames: number): void {
    this.written[index] = frames;
    const written = this.written.reduce((sum, each) => sum + each, 0);
    this.advance('parts', written / this.plan.frames);
  }

  private advance(step: keyof typeof this.come, part: number): void {
    this.come[step] = Math.min(1, part);
    const shares = sharesOf(this.plan.format);
    const { parts, sound, finish } = this.come;
    // 100 is told when the file is in its place.
    const come = parts * shares.parts + sound * shares.sound + finish * shares.finish;
    const percent = Math.min(99, Math.floor(100 * come));
    if (percent > this.told) this.options.onProgress?.(percent);
    this.told = Math.max(this.told, percent);
  }
}

/** How much of the work each step is, for the progress: 1 in all. */
function sharesOf(format: RenderPlan['format']): { parts: number; sound: number; finish: number } {
  switch (format) {
    case 'mp4':
      return { parts: 1, sound: 0, finish: 0 };
    case 'gif':
      return { parts: 0.5, sound: 0, finish: 0.5 };
    case 'm4a':
    case 'mp3':
    case 'wav':
      return { parts: 0, sound: 1, finish: 0 };
  }
}

const listFile = 'parts.txt';

function partFile(index: number): string {
  return `part-${index}.mp4`;
}

function finishInput(input: FinishInput): string[] {
  switch (input.kind) {
    case 'parts':
      return ['-protocol_whitelist', 'file', '-f', 'concat', '-i', listFile];
    case 'file':
      return ['-protocol_whitelist', 'file', '-i', input.name];
  }
}

/** The lengths are given so that their rounding to microseconds never adds up. */
function partList(parts: readonly PicturePart[], { fps: { num, den } }: RenderPlan): string {
  const microseconds = (frame: number) => Math.round((frame * 1_000_000 * den) / num);
  const entries = parts.map(({ start, end }, index) => {
    const duration = (microseconds(end) - microseconds(start)) / 1_000_000;
    return `file ${partFile(index)}\nduration ${duration.toFixed(6)}\n`;
  });
  return `ffconcat version 1.0\n${entries.join('')}`;
}
