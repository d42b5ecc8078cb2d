import { setMaxListeners } from 'node:events';
import * as path from 'node:path';
import { PassThrough, pipeline } from 'node:stream';
import type { FfmpegTools } from '../media/ffmpeg';
import { inputName, openOptions } from '../media/input';
import { joinedHeader, placedFragment, readFragmented } from '../media/mp4-fragments';
import type { Fragment, FragmentedFile } from '../media/mp4-fragments';
import { FfmpegError, runTool, startTool } from '../media/process';
import type { RunningTool } from '../media/process';
import { requireSource } from '../media/source';
import { trackTimescale } from './encoding';
import { RenderError } from './render-error';
import type { EncodedPart } from './picture-plan';
import { preparePart } from './prepare-part';
import type { PreviewPlan } from './preview';
import { openSound } from './sound-decoder';
import { fedSound, feedSound } from './sound-feed';
import { estimatedGain } from './sound-loudness';
import { mixSound } from './sound-mixer';
import { sentence } from '../../contract/sentence';

/** How much of each process's output is kept until its turn comes, in bytes: half a minute and more. */
const readAhead = 4 * 1024 * 1024;

/** What a preview is run with. */
export interface PreviewRun {
  readonly tools: FfmpegTools;
  /** An existing, empty folder; whoever made it removes it. */
  readonly workFolder: string;
  readonly signal: AbortSignal;
}

/**
 * Renders a preview and yields it as it comes: an MP4 in fragments. All processes have ended when it ends, also where
 * its reader leaves early.
 * @throws {MediaError} where a source is gone or has changed.
 * @throws {RenderError} `ffmpegFailed`.
 * @throws the signal's reason.
 */
export async function* renderPreview(
  plan: PreviewPlan,
  { tools, workFolder, signal }: PreviewRun,
): AsyncGenerator<Buffer, void, undefined> {
  const failed = new AbortController();
  const both = AbortSignal.any([signal, failed.signal]);
  // One for each process that runs at the same time: the encoders, and the decoders of all voices.
  setMaxListeners(64, both);
  const running: Promise<unknown>[] = [];
  const start: StartEncoder = (args, { cwd = workFolder, feed = false } = {}) => {
    const call = { tool: tools.ffmpeg, args: ['-v', 'error', ...args, 'pipe:1'], cwd };
    const tool = startTool({ ...call, signal: both, idle: true }, { feed });
    const output = new PassThrough({ highWaterMark: readAhead });
    // Taken from the start: Node drops what nobody reads of a process that ends. Why it fails, `done` tells.
    pipeline(tool.stdout, output, () => undefined);
    running.push(tool.done.catch(() => undefined));
    return { tool, output };
  };
  try {
    for (const source of plan.sources) await requireSource(source);
    const sound = start([...fedSound, ...plan.soundOptions], { feed: true });
    const fed = feedMix(plan, sound, tools, both).catch((error: unknown) => failed.abort(error));
    running.push(fed);
    const tracks = [await pictureTrack(plan, workFolder, start), await soundTrack(sound)];
    yield joinedHeader(
      tracks.map(({ header }) => header),
      plan.durationMs,
    );
    yield* inTurn(tracks);
    await fed;
    both.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    throw await explained(failed.signal.aborted ? failed.signal.reason : error, plan);
  } finally {
    failed.abort(new Error('Nobody reads the preview any more.'));
    await Promise.all(running);
  }
}

/** While its loudness is estimated, where one is wanted, the picture has begun. */
async function feedMix(
  { sound }: PreviewPlan,
  { tool }: Encoder,
  tools: FfmpegTools,
  signal: AbortSignal,
): Promise<void> {
  const gain = await estimatedGain(sound, tools, signal);
  await feedSound(
    tool,
    mixSound(sound, (reading) => openSound(tools, reading, signal), { gain }),
  );
}

async function explained(error: unknown, { sources }: PreviewPlan): Promise<unknown> {
  if (!(error instanceof FfmpegError) || error.diskFull) return error;
  for (const source of sources) await requireSource(source);
  return new RenderError('ffmpegFailed', sentence('The preview failed, because of: "{0}".', error.reason), {
    cause: error,
  });
}

/** A process whose output is a track of its own. */
interface Encoder {
  readonly tool: RunningTool;
  readonly output: PassThrough;
}

type StartEncoder = (args: readonly string[], how?: { cwd?: string; feed?: boolean }) => Encoder;

/** One track of the preview; its fragments' times are those of the timeline. */
type Track = FragmentedFile;

/** One part that is being rendered. */
interface RunningPart extends Encoder {
  readonly part: EncodedPart;
}

/** The parts one after another; while one is read, the next is rendered ahead. */
async function pictureTrack(
  { parts, fps }: PreviewPlan,
  workFolder: string,
  start: StartEncoder,
): Promise<Track> {
  const timescale = trackTimescale(fps);
  const waiting = [...parts];
  const begin = async (): Promise<RunningPart | undefined> => {
    const part = waiting.shift();
    if (!part) return undefined;
    const cwd = path.join(workFolder, `part-${part.start}`);
    const inputs = await preparePart(part, cwd);
    return { part, ...start([...part.device, ...inputs, ...part.options], { cwd }) };
  };
  let current = await begin();
  if (!current)
    throw new RenderError('nothingToRender', sentence('There is nothing on the timeline to show yet.'));
  const { header, fragments } = await readTrack(current);
  async function* joined(): AsyncGenerator<Fragment, void, undefined> {
    let ofPart = fragments;
    while (current) {
      const { part, tool } = current;
      const origin = (part.start * timescale * fps.den) / fps.num;
      let next: RunningPart | undefined;
      for await (const fragment of ofPart) {
        yield { ...fragment, time: fragment.time + origin };
        // Not before the first second has been shown, which it would delay.
        next ??= await begin();
      }
      await tool.done;
      current = next ?? (await begin());
      if (current) ({ fragments: ofPart } = await readTrack(current));
    }
  }
  return { header, timescale, fragments: joined() };
}

async function readTrack({ tool, output }: Encoder): Promise<FragmentedFile> {
  try {
    return await readFragmented(output);
  } catch (error) {
    // Where it ended without a header, what it said of that is the reason.
    await tool.done;
    throw error;
  }
}

async function soundTrack(encoder: Encoder): Promise<Track> {
  const { header, timescale, fragments } = await readTrack(encoder);
  async function* checked(): AsyncGenerator<Fragment, void, undefined> {
    let origin: number | undefined;
    for await (const fragment of fragments) {
      origin ??= fragment.time;
      yield { ...fragment, time: fragment.time - origin };
    }
    await encoder.tool.done;
  }
  return { header, timescale, fragments: checked() };
}

/** The fragments of all tracks in the order in which a player needs them. */
async function* inTurn(tracks: readonly Track[]): AsyncGenerator<Buffer, void, undefined> {
  const heads = await Promise.all(
    tracks.map(async ({ fragments, timescale }, index) => ({
      track: index + 1,
      fragments,
      timescale,
      next: await fragments.next(),
    })),
  );
  for (let sequence = 1; ; sequence++) {
    const [first] = heads
      .flatMap((head) => (head.next.done ? [] : [{ head, fragment: head.next.value }]))
      .sort((a, b) => a.fragment.time / a.head.timescale - b.fragment.time / b.head.timescale);
    if (!first) return;
    const { head, fragment } = first;
    yield placedFragment(fragment, { sequence, track: head.track, time: fragment.time });
    head.next = await head.fragments.next();
  }
}

/** Copies a stream of fragments to a file with an index, in which a player can seek. @throws {FfmpegError} */
export async function toSeekable(
  { ffmpeg }: Pick<FfmpegTools, 'ffmpeg'>,
  { from, to, signal }: { from: string; to: string; signal: AbortSignal },
): Promise<void> {
  const args = [
    ...['-v', 'error', ...openOptions(undefined), '-i', inputName(from), '-map', '0', '-c', 'copy'],
    ...['-movflags', '+faststart', '-f', 'mp4', inputName(to)],
  ];
  await runTool({ tool: ffmpeg, args, signal, idle: true });
}
