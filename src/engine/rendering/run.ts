import { randomBytes } from 'node:crypto';
import { once, setMaxListeners } from 'node:events';
import { access, constants, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { FfmpegTools } from '../media/ffmpeg';
import { inputArguments } from '../media/input';
import { probeMedia } from '../media/probe';
import { FfmpegError, startTool } from '../media/process';
import { problemOfSource } from '../media/source';
import type { Media } from '../model/media';
import type { RenderCommand, RenderInput, RenderPlan } from './plan';
import { RenderError } from './render-error';
import { openSound } from './sound-decoder';
import { mixSound } from './sound-mixer';

export interface RunOptions {
  /** Where the file goes, absolute; an existing one is replaced when the new one is whole. */
  readonly outputPath: string;
  /** An existing, empty folder; whoever made it removes it. */
  readonly workFolder: string;
  readonly signal?: AbortSignal;
  /** Percent, 0 to 100, never falling. */
  readonly onProgress?: (percent: number) => void;
}

export interface RenderedFile {
  readonly path: string;
  readonly durationMs: number;
  readonly bytes: number;
}

/**
 * Runs a plan. The output appears under its name only when it is whole; until then it lies beside it under a
 * temporary one, which is removed in any case.
 * @throws {RenderError}
 */
export async function runRender(
  plan: RenderPlan,
  tools: FfmpegTools,
  options: RunOptions,
): Promise<RenderedFile> {
  const { outputPath, workFolder } = options;
  const partPath = `${outputPath}.${randomBytes(4).toString('hex')}.part.mp4`;
  try {
    await requireSources(plan.sources);
    await requireFolder(path.dirname(outputPath));
    await requireSpace(plan.estimatedBytes, [path.dirname(outputPath), workFolder]);
    for (const { name, text } of plan.files) await writeFile(path.join(workFolder, name), text);
    await runCommands(plan, tools, partPath, options);
    await requireWhole(plan, tools, partPath, options.signal);
    options.signal?.throwIfAborted();
    await rename(partPath, outputPath);
    const { size } = await stat(outputPath);
    options.onProgress?.(100);
    return { path: outputPath, durationMs: plan.durationMs, bytes: size };
  } catch (error) {
    throw await explain(error, plan, options.signal);
  } finally {
    await rm(partPath, { force: true });
  }
}

async function runCommands(
  plan: RenderPlan,
  tools: FfmpegTools,
  partPath: string,
  { workFolder, signal, onProgress }: RunOptions,
): Promise<void> {
  const total = plan.commands.reduce((sum, { frames, weight }) => sum + frames * weight, 0);
  let done = 0;
  let told = -1;
  for (const command of plan.commands) {
    const work = command.frames * command.weight;
    await runCommand(command, plan, tools, command.writes === 'output' ? partPath : command.writes.file, {
      cwd: workFolder,
      signal,
      onFrame: (frame) => {
        const part = Math.min(1, frame / command.frames);
        // 100 is told when the file is in its place.
        const percent = Math.min(99, Math.floor((100 * (done + work * part)) / total));
        if (percent > told) onProgress?.(percent);
        told = Math.max(told, percent);
      },
    });
    done += work;
  }
}

async function runCommand(
  command: RenderCommand,
  plan: RenderPlan,
  tools: FfmpegTools,
  output: string,
  run: { cwd: string; signal: AbortSignal | undefined; onFrame: (frame: number) => void },
): Promise<void> {
  // Either side that fails ends the other: the encoder, or the decoders that feed it.
  const failed = new AbortController();
  const signal = run.signal ? AbortSignal.any([run.signal, failed.signal]) : failed.signal;
  // One for each process that runs at the same time: the encoder and the decoders of all voices.
  setMaxListeners(64, signal);
  const inputs = await Promise.all(command.inputs.map(argumentsOf));
  const feed = command.inputs.some(({ kind }) => kind === 'sound');
  const encoder = startTool(
    {
      tool: tools.ffmpeg,
      args: [
        ...['-v', 'error', '-y', '-nostats', '-stats_period', '0.25', '-progress', 'pipe:1'],
        ...[...inputs.flat(), ...command.options, `file:${output}`],
      ],
      cwd: run.cwd,
      signal,
    },
    { feed },
  );
  createInterface({ input: encoder.stdout }).on('line', (line) => {
    const frame = /^frame=\s*(\d+)/.exec(line)?.[1];
    if (frame !== undefined) run.onFrame(Number(frame));
  });
  const failure: unknown[] = [];
  const guard = async (work: Promise<void>) =>
    work.catch((error: unknown) => {
      failure.push(error);
      failed.abort(error);
    });
  const ended = new AbortController();
  const whenEnded = () => ended.abort();
  encoder.done.then(whenEnded, whenEnded);
  const fed = feed ? feedSound(plan, tools, encoder.stdin, signal, ended.signal) : Promise.resolve();
  await Promise.all([guard(encoder.done), guard(fed)]);
  if (failure.length > 0) throw failure[0];
}

async function argumentsOf(input: RenderInput): Promise<string[]> {
  switch (input.kind) {
    case 'media':
      return [...input.options, ...(await inputArguments(input.media))];
    case 'sound':
      return ['-protocol_whitelist', 'pipe', ...input.options, '-i', 'pipe:0'];
    case 'stretches':
      return ['-protocol_whitelist', 'file', ...input.options, '-i', input.file];
  }
}

/** Mixes the sound as fast as the encoder takes it, and stops where that has `ended`. */
async function feedSound(
  plan: RenderPlan,
  tools: FfmpegTools,
  stdin: Writable,
  signal: AbortSignal,
  ended: AbortSignal,
): Promise<void> {
  for await (const block of mixSound(plan.sound, (voice) => openSound(tools, voice, signal))) {
    if (ended.aborted) return;
    if (stdin.write(Buffer.from(block.buffer, block.byteOffset, block.byteLength))) continue;
    const drained = await once(stdin, 'drain', { signal: ended }).then(
      () => true,
      () => false,
    );
    if (!drained) return;
  }
  stdin.end();
}

/** The file is checked before it gets its name: both streams are there and as long as planned. */
async function requireWhole(
  plan: RenderPlan,
  tools: FfmpegTools,
  partPath: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = { id: 'output', fileName: path.basename(partPath), path: partPath };
  const rendered = await probeMedia(tools, file, signal);
  const frameMs = (1000 * plan.fps.den) / plan.fps.num;
  const isWhole =
    rendered.kind === 'video' &&
    rendered.hasAudio &&
    Math.abs(rendered.durationMs - plan.durationMs) <= frameMs + 1;
  if (isWhole) return;
  throw new RenderError('ffmpegFailed', 'The exported file came out incomplete. Export again.');
}

async function requireSources(sources: readonly Media[]): Promise<void> {
  const error = await sourceError(sources);
  if (error) throw error;
}

/** What became of the sources since they were added; `undefined` where all are as they were. */
async function sourceError(sources: readonly Media[], cause?: unknown): Promise<RenderError | undefined> {
  for (const source of sources) {
    const problem = await problemOfSource(source);
    const name = `"${source.fileName}"`;
    if (problem === 'changed') {
      const message = `${name} has changed since it was added. Add it again, then export again.`;
      return new RenderError('sourceChanged', message, { cause });
    }
    if (problem === 'missing') {
      const message = `${name} is gone: it was moved or deleted since it was uploaded. Put it back and export again.`;
      return new RenderError('sourceMissing', message, { cause });
    }
  }
  return undefined;
}

async function requireFolder(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (cause) {
    const message = `The folder "${folder}" is not there or can't be written to. Choose another folder.`;
    throw new RenderError('folderNotWritable', message, { cause });
  }
}

/** @throws {RenderError} `diskFull` where one of the folders' disks clearly can't hold the output. */
export async function requireSpace(
  bytes: number,
  folders: readonly string[],
  free = freeBytes,
): Promise<void> {
  for (const folder of folders) if ((await free(folder)) < bytes) throw diskFull();
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function diskFull(cause?: unknown): RenderError {
  const message =
    'There is not enough room on the disk for the exported file. Free some space and export again.';
  return new RenderError('diskFull', message, { cause });
}

async function explain(
  error: unknown,
  plan: RenderPlan,
  signal: AbortSignal | undefined,
): Promise<RenderError> {
  if (signal?.aborted) return new RenderError('cancelled', 'The export was cancelled.', { cause: error });
  if (error instanceof RenderError) return error;
  if ((error instanceof FfmpegError && error.diskFull) || hasCode(error, 'ENOSPC')) return diskFull(error);
  const ofSource = await sourceError(plan.sources, error);
  if (ofSource) return ofSource;
  const reason = error instanceof FfmpegError ? error.reason : String(error);
  return new RenderError('ffmpegFailed', `The export failed, because of: "${reason}".`, { cause: error });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
