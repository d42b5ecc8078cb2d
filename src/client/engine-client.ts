import type { Readable } from 'node:stream';
import { paths } from '../contract/addresses';
import { editKindsSchema } from '../contract/edits';
import type { EditKindData } from '../contract/edits';
import { mediaFactsSchema, scenesSchema, soundFactsSchema, waveformSchema } from '../contract/inspection';
import type { FileSoundFacts, MediaFacts, Waveform } from '../contract/inspection';
import { ffmpegFactsSchema } from '../contract/rendezvous';
import type { FfmpegFacts } from '../contract/rendezvous';
import { readBytes, streamOf } from './answers';
import type { Calls } from './calls';

export interface OpenedPreview {
  readonly stream: Readable;
  /** Whether it is an MP4 with an index, which is all there; else one in fragments that is being made. */
  readonly isWhole: boolean;
}

/** What only the embedded engine can be asked: previews, pictures and facts of the files of this machine. */
export class EngineClient {
  constructor(private readonly calls: Calls) {}

  /** The kinds of edits that can be sent as data. @throws {ServiceError} */
  async editKinds(signal?: AbortSignal): Promise<EditKindData[]> {
    const call = { method: 'GET', path: paths.editKinds, ...(signal && { signal }) } as const;
    return (await this.calls.data(call, editKindsSchema)).kinds;
  }

  /** The ffmpeg that the embedded engine works with. @throws {ServiceError} */
  ffmpegFacts(signal?: AbortSignal): Promise<FfmpegFacts> {
    const call = { method: 'GET', path: paths.ffmpegFacts, ...(signal && { signal }) } as const;
    return this.calls.data(call, ffmpegFactsSchema);
  }

  /**
   * A quick preview of the session's current draft. It is given up where the stream is
   * destroyed before its end.
   * @throws {ServiceError}
   */
  async openPreview(sessionId: string, signal?: AbortSignal): Promise<OpenedPreview> {
    const call = { method: 'GET', path: paths.preview(sessionId), ofSession: true } as const;
    // How long the first frame takes, and each after it, is for whoever watches to say.
    const patient = { headersTimeoutMs: 0, bodyTimeoutMs: 0, ...(signal && { signal }) };
    const { body, headers } = await this.calls.call({ ...call, ...patient }, streamOf);
    return { stream: body, isWhole: headers['accept-ranges'] === 'bytes' };
  }

  /** What a file of this machine is. @throws {ServiceError} */
  mediaFacts(path: string, signal?: AbortSignal): Promise<MediaFacts> {
    return this.calls.data(inspection(paths.mediaFacts, { path }, signal), mediaFactsSchema);
  }

  /** How loud a file of this machine is. @throws {ServiceError} */
  async waveform(path: string, signal?: AbortSignal): Promise<Waveform> {
    const { rate, peaks } = await this.calls.data(
      inspection(paths.waveform, { path }, signal),
      waveformSchema,
    );
    return { rate, peaks: new Uint8Array(Buffer.from(peaks, 'base64')) };
  }

  /**
   * A frame of a file of this machine, as a JPEG.
   * @param atMs From the source's start. @param height Pixels.
   * @throws {ServiceError}
   */
  frame(path: string, atMs: number, height: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const call = inspection(paths.frame, { path, atMs: String(atMs), height: String(height) }, signal);
    return this.calls.call(call, async ({ body }) => new Uint8Array(await readBytes(body)));
  }

  /** What is heard of a file of this machine. @throws {ServiceError} `refused` where it has no sound */
  soundFacts(path: string, signal?: AbortSignal): Promise<FileSoundFacts> {
    return this.calls.data(inspection(paths.soundFacts, { path }, signal), soundFactsSchema);
  }

  /** Where the scenes of a video of this machine change; all of it is decoded. @throws {ServiceError} */
  async sceneCuts(path: string, signal?: AbortSignal): Promise<number[]> {
    return (await this.calls.data(inspection(paths.scenes, { path }, signal), scenesSchema)).cutsMs;
  }

  /**
   * A picture of the session's current draft as an export would show it, as a JPEG.
   * @param atMs Of the timeline. @param height Pixels.
   * @throws {ServiceError}
   */
  draftFrame(
    sessionId: string,
    { atMs, height }: { readonly atMs: number; readonly height: number },
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const query = { atMs: String(atMs), height: String(height) };
    const call = { ...inspection(paths.draftFrame(sessionId), query, signal), ofSession: true };
    return this.calls.call(call, async ({ body }) => new Uint8Array(await readBytes(body)));
  }
}

/** A call that may have to look through a whole file first, which takes as long as it takes. */
function inspection(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal | undefined) {
  const asked = `${path}?${new URLSearchParams(query).toString()}`;
  return { method: 'GET', path: asked, headersTimeoutMs: 0, ...(signal && { signal }) } as const;
}
