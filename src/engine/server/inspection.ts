import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { EngineLog } from '../log';
import type { FfmpegTools } from '../media/ffmpeg';
import { MediaError } from '../media/media-error';
import { probeMedia } from '../media/probe';
import { measureProgramme } from '../media/programme-loudness';
import type { ProgrammeLoudness } from '../media/programme-loudness';
import { sceneCuts } from '../media/scenes';
import { usualSilence } from '../edits/kinds/silence-rule';
import type { SourceRange } from '../edits/operations/cutting';
import { silencesOf } from '../edits/operations/silence';
import { decodeDraft } from '../model/draft';
import { hasSound } from '../model/media';
import type { Loudness, Media } from '../model/media';
import { stillOf } from '../rendering/still';
import { planTimelineFrame, renderTimelineFrame } from '../rendering/timeline-frame';
import type { EntryFolder } from '../storage/entry-folder';
import type { StoredSession } from '../storage/stored-session';
import { draftKey } from './draft-key';
import type { LoudnessOf } from './known-loudness';
import { badRequest } from './problem';
import { shownDraft } from './shown-draft';
import { Turns } from './turns';
import { sentence } from '../../contract/sentence';

/** Raised where the same frame comes out otherwise. */
const version = 1;

/** What the entries of frames are called. */
export const frameEntry = new RegExp(`^v${version}-[0-9a-f]{32}$`);

/** Some ten thousand frames of a film strip. */
export const frameFolderBytes = 64 * 1024 * 1024;

/** Files of which it is remembered what they are, and what was found in them. */
const mostKnown = 200;

/** Which frame, and how large. */
export interface FrameAsked {
  readonly atMs: number;
  /** Pixels; the width follows. */
  readonly height: number;
}

/** What is heard of a file. */
export interface HeardFile extends ProgrammeLoudness {
  /** In its milliseconds: what trimming the silences would take out. */
  readonly silences: readonly SourceRange[];
}

/** Looks at files of this machine, and at what drafts show; what was found is kept. */
export class Inspection {
  /** By path, size and time; the ones asked for last come last. */
  private readonly known = new Map<string, Promise<Media>>();
  /** By the ids of media. */
  private readonly programmes = new Map<string, ProgrammeLoudness>();
  private readonly cuts = new Map<string, readonly number[]>();
  private readonly turns = new Turns(Math.max(1, Math.floor(availableParallelism() / 2)));
  /** Of those that read a file to its end, which single frames must not wait for. */
  private readonly longTurns = new Turns(1);

  constructor(
    private readonly frames: EntryFolder,
    private readonly tools: () => Promise<FfmpegTools>,
    private readonly loudnessOf: LoudnessOf,
    private readonly log: Pick<EngineLog, 'warn'>,
  ) {}

  /** What a file is. @throws {MediaError} for one that can't be edited. */
  async facts(path: string): Promise<Media> {
    const key = await keyOf(path);
    const known = this.known.get(key);
    // The one that asked first may have gone meanwhile, which must not end it for the others.
    const media = known ?? this.tools().then((tools) => probeMedia(tools, { id: key, fileName: basename(path), path })); // prettier-ignore
    keepNewest(this.known, key, media);
    media.catch(() => this.known.delete(key));
    return media;
  }

  /** How loud a file is. @throws {MediaError} for one that can't be edited; what {@link LoudnessOf} throws. */
  async loudness(path: string, signal: AbortSignal): Promise<Loudness> {
    return this.loudnessOf(await this.facts(path), signal);
  }

  /**
   * Where a file is silent, and how loud it is as a whole.
   * @throws {MediaError | Problem} for a file without sound; {FfmpegError} for one that can't be decoded.
   */
  async sound(path: string, signal: AbortSignal): Promise<HeardFile> {
    const media = await this.facts(path);
    if (!hasSound(media)) throw badRequest(sentence('There is no sound in this file.'));
    const peaks = await this.loudnessOf(media, signal);
    const silences = silencesOf({ inMs: 0, outMs: media.durationMs }, peaks, usualSilence);
    const measure = async () => measureProgramme(await this.tools(), media, signal);
    return { silences, ...(await this.found(this.programmes, media, measure, signal)) };
  }

  /**
   * Where the scenes of a video change, in its milliseconds. Decodes all of it once.
   * @throws {MediaError | Problem} for what is no video; {FfmpegError} for one that can't be decoded.
   */
  async scenes(path: string, signal: AbortSignal): Promise<readonly number[]> {
    const media = await this.facts(path);
    if (media.kind !== 'video') throw badRequest(sentence('Only a video has scenes.'));
    const tools = await this.tools();
    if (!tools.filters.has('scdet')) throw badRequest(sentence('This ffmpeg is too old to find scenes.'));
    return this.found(this.cuts, media, () => sceneCuts(tools, media, signal), signal);
  }

  /** Looks through one file at a time. What is only half found when its caller leaves is nobody else's. */
  private async found<Found>(
    kept: Map<string, Found>,
    { id }: Media,
    look: () => Promise<Found>,
    signal: AbortSignal,
  ): Promise<Found> {
    const release = kept.has(id) ? () => undefined : await this.longTurns.take(signal);
    try {
      // Another caller may have found it while this one waited.
      const found = kept.get(id) ?? (await look());
      keepNewest(kept, id, found);
      return found;
    } finally {
      release();
    }
  }

  /**
   * The frame of a file that is shown at a moment, as a JPEG.
   * @throws {MediaError | Problem} for a file without a picture; {FfmpegError} for one that can't be decoded.
   */
  async frame(path: string, { atMs, height }: FrameAsked, signal: AbortSignal): Promise<Buffer> {
    const media = await this.facts(path);
    if (media.kind === 'audio') throw badRequest(sentence('There is no picture in a sound.'));
    const at = media.kind === 'image' ? 0 : atMs;
    return this.keptFrame([media.id, at, height], signal, async (tools) => {
      const jpeg = await stillOf(tools, media, { atMs: at, height }, signal);
      if (!jpeg) throw new MediaError('damaged', media.fileName);
      return jpeg;
    });
  }

  /**
   * The picture of a session's current draft, or of its files before the first edit, at a moment, as an export would
   * show it, as a JPEG.
   * @throws {Problem} where the timeline is empty; what `planTimelineFrame` and `renderTimelineFrame` throw.
   */
  async draftFrame(session: StoredSession, asked: FrameAsked, signal: AbortSignal): Promise<Buffer> {
    const draft = await shownDraft(session);
    const timeline = draft === undefined ? undefined : decodeDraft(JSON.parse(draft));
    if (draft === undefined || !timeline || timeline.clips.length === 0)
      throw badRequest(sentence('There is nothing to show: the timeline is empty.'));
    const { media } = session;
    const what = [draftKey(version, draft, session), asked.atMs, asked.height];
    return this.keptFrame(what, signal, async (tools) => {
      const plan = planTimelineFrame(timeline, media, tools, asked);
      return this.frames.withWorkFolder((folder) => renderTimelineFrame(plan, { tools, folder, signal }));
    });
  }

  /** @param what All that the frame depends on. */
  private async keptFrame(
    what: readonly (string | number)[],
    signal: AbortSignal,
    make: (tools: FfmpegTools) => Promise<Buffer>,
  ): Promise<Buffer> {
    const name = frameName(what);
    const kept = await this.frames.find(name);
    if (kept && isWhole(kept)) return kept;
    const release = await this.turns.take(signal);
    try {
      const jpeg = await make(await this.tools());
      await this.frames
        .keep(name, jpeg)
        .catch((error: unknown) => this.log.warn(`a frame could not be kept: ${String(error)}`));
      return jpeg;
    } finally {
      release();
    }
  }
}

/** Puts an entry last; of too many the first ones go. */
function keepNewest<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > mostKnown) kept.delete(oldest);
}

/** A crash may have cut an entry short: a JPEG ends with a marker of its own. */
function isWhole(jpeg: Buffer): boolean {
  return jpeg.length > 2 && jpeg.readUInt16BE(jpeg.length - 2) === 0xffd9;
}

/** @throws {MediaError} `missing` */
async function keyOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path);
    return JSON.stringify([path, size, mtimeMs]);
  } catch {
    throw new MediaError('missing', basename(path));
  }
}

function frameName(what: readonly (string | number)[]): string {
  return `v${version}-${createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32)}`;
}
