import { createParser } from 'eventsource-parser';
import type { EventSourceMessage } from 'eventsource-parser';
import type { Dispatcher } from 'undici';
import {
  anonymousTokenSchema,
  claimTokenSchema,
  creditsSchema,
  newSessionSchema,
  stateSchema,
  uploadSchema,
} from '../contract/answers';
import type { AnonymousToken, Credits, HistoryReach, NewSession, UploadedFile } from '../contract/answers';
import { paths } from '../contract/addresses';
import type { Attribution } from '../contract/attribution';
import { draftOfStateText } from '../contract/draft';
import type { RawDraft } from '../contract/draft';
import { TurnDecoder } from '../contract/events';
import type { ServiceEvent } from '../contract/events';
import type { OutputSettings } from '../contract/output-settings';
import type { MessageContent } from '../contract/requests';
import { renderAcceptedSchema, renderStatusSchema } from '../contract/render';
import type { RenderStatus } from '../contract/render';
import { Calls, json } from './calls';
import type { Clock } from './clock';
import { systemClock } from './clock';
import { EngineClient } from './engine-client';
import { ServiceError, isServiceError, sentences } from './errors';
import { askElsewhere, openDownload } from './file-download';
import type { Download, Resume } from './file-download';
import { multipartOf } from './multipart';
import { isRedirect, redirectOf } from './redirects';
import { expectNoRefusal, parseEnvelope, parseJson, readText, streamOf } from './answers';
import { Transport, asServiceError } from './transport';
import type { Connection, RequestNote, TokenSource } from './transport';

export interface SessionState {
  readonly draft: RawDraft | undefined;
  /** What the service knows of the uploaded files, in its own words. */
  readonly videoInfos: readonly unknown[];
  /** How far undo and redo reach, where the service tells. */
  readonly history?: HistoryReach;
}

/** The contract's calls, one method each. The same code speaks to the cloud and to the embedded engine. */
export class ServiceClient {
  private readonly transport: Transport;
  private readonly calls: Calls;
  /** What the embedded engine answers beyond the contract; the cloud knows none of it. */
  readonly engine: EngineClient;

  constructor(
    connection: Connection,
    private readonly tokens: (client: ServiceClient) => TokenSource,
    attribution: Attribution,
    clock: Clock = systemClock,
    note?: (note: RequestNote) => void,
  ) {
    this.transport = new Transport(connection, attribution, clock, note);
    this.calls = new Calls(this.transport, () => this.source);
    this.engine = new EngineClient(this.calls);
  }

  private tokenSource: TokenSource | undefined;
  private get source(): TokenSource {
    return (this.tokenSource ??= this.tokens(this));
  }

  /**
   * @param clientId A UUID, at most 64 characters, made once and kept for good.
   * @param waitsForRateLimit Whether HTTP 429 is waited for.
   * @throws {ServiceError}
   */
  async anonymousToken(
    clientId: string,
    signal?: AbortSignal,
    waitsForRateLimit = true,
  ): Promise<AnonymousToken> {
    return this.transport.call(
      {
        method: 'POST',
        path: paths.anonymousToken,
        headers: { 'X-Client-Id': clientId },
        waitsForRateLimit,
        ...(signal && { signal }),
      },
      async ({ body }) => parseEnvelope(await readText(body), anonymousTokenSchema),
    );
  }

  /** @param language ISO code of the language that replies are wanted in. @throws {ServiceError} */
  newSession(language: string, signal?: AbortSignal): Promise<NewSession> {
    const call = json(paths.newSession, { task_name: 'project', language });
    return this.calls.data({ ...call, ...(signal && { signal }) }, newSessionSchema);
  }

  /** @returns The claim token for {@link claimPage}. @throws {ServiceError} */
  async claimToken(session: { taskId: string; sessionId: string }, signal?: AbortSignal): Promise<string> {
    const body = { task_id: session.taskId, session_id: session.sessionId };
    const call = { ...json(paths.claimToken, body), ...(signal && { signal }) };
    return (await this.calls.data(call, claimTokenSchema)).claim_token;
  }

  /**
   * Sends one message and yields what the service says until it closes the stream. The message is sent once; a
   * stream that breaks off throws `unreachable` and it is the caller's to find out what became of the turn.
   * @param message Edits as data, and a dry run, are for the embedded engine alone: the cloud knows neither.
   * @param options `dryRun`: everything is said as if it were done, and nothing is kept.
   * @throws {ServiceError} `refused` with what is wrong with edits that the engine can't take; nothing is done then
   */
  async *run(
    sessionId: string,
    message: MessageContent,
    signal?: AbortSignal,
    { dryRun = false }: { readonly dryRun?: boolean } = {},
  ): AsyncGenerator<ServiceEvent, void> {
    const body = {
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: sessionId,
      new_message: { parts: [typeof message === 'string' ? { text: message } : message] },
      ...(dryRun && { dry_run: true }),
    };
    const call = json(paths.run, body);
    const response = await this.calls.call(
      {
        ...call,
        headers: { ...call.headers, Accept: 'text/event-stream' },
        // A turn may be silent from its first byte on: how long is for the caller to say.
        headersTimeoutMs: 0,
        bodyTimeoutMs: 0,
        ofSession: true,
        ...(signal && { signal }),
      },
      streamOf,
    );
    const decoder = new TurnDecoder();
    try {
      for await (const event of serverSentEvents(response.body)) yield* decoder.decode(event.data);
    } catch (error) {
      throw asServiceError(error, signal);
    } finally {
      response.body.destroy();
    }
  }

  /** Streams files from disk. @param onSent Bytes sent so far, and of how many. @throws {ServiceError} */
  async uploadFiles(
    sessionId: string,
    filePaths: readonly string[],
    onSent: (sent: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<UploadedFile[]> {
    const body = await multipartOf(filePaths);
    const answer = await this.calls.data(
      {
        method: 'POST',
        path: paths.upload(sessionId),
        headers: body.headers,
        body: () => body.stream((sent) => onSent(sent, body.length)),
        headersTimeoutMs: 300_000,
        ofSession: true,
        ...(signal && { signal }),
      },
      uploadSchema,
    );
    return answer.files;
  }

  /** Has the service fetch files itself; the embedded engine also takes `file:` addresses. @throws {ServiceError} */
  async uploadUrls(
    sessionId: string,
    urls: readonly string[],
    signal?: AbortSignal,
  ): Promise<UploadedFile[]> {
    const call = json(paths.upload(sessionId), { urls, source_type: 'url' });
    const options = { ...call, headersTimeoutMs: 300_000, ofSession: true, ...(signal && { signal }) };
    return (await this.calls.data(options, uploadSchema)).files;
  }

  /** @throws {ServiceError} */
  async state(sessionId: string, signal?: AbortSignal): Promise<SessionState> {
    const call = {
      method: 'GET',
      path: paths.state(sessionId),
      ofSession: true,
      ...(signal && { signal }),
    } as const;
    return this.calls.read(call, (text) => {
      const { state } = parseEnvelope(text, stateSchema);
      const { video_infos: infos, history } = state;
      return {
        draft: draftOfStateText(text),
        videoInfos: infos ?? [],
        ...(history && { history }),
      };
    });
  }

  /** @throws {ServiceError} */
  credits(signal?: AbortSignal): Promise<Credits> {
    const call = { method: 'GET', path: paths.credits, ...(signal && { signal }) } as const;
    return this.calls.data(call, creditsSchema);
  }

  /**
   * Starts a render job.
   * @param renderId The client's own, new for each try.
   * @param output Sent as it is: the cloud knows the keys `format` and `quality` alone.
   * @throws {ServiceError}
   */
  async startRender(
    renderId: string,
    sessionId: string,
    draft: RawDraft,
    output: OutputSettings,
    signal?: AbortSignal,
  ): Promise<void> {
    // Written by hand around the draft's own text, which must go back byte for byte.
    const [id, session, wanted] = [renderId, sessionId, output].map((each) => JSON.stringify(each));
    const body = `{"id":${id ?? ''},"sessionId":${session ?? ''},"draft":${draft.json},"output":${wanted ?? ''}}`;
    const call = {
      method: 'POST',
      path: paths.render,
      headers: { 'Content-Type': 'application/json' },
      body: () => body,
      ofExport: true,
      ...(signal && { signal }),
    } as const;
    await this.calls.read(call, (text) => parseJson(text, renderAcceptedSchema));
  }

  /** @throws {ServiceError} */
  async renderStatus(renderId: string, signal?: AbortSignal): Promise<RenderStatus> {
    const call = { method: 'GET', path: paths.renderStatus(renderId), ofExport: true } as const;
    return this.calls.read({ ...call, ...(signal && { signal }) }, (text) =>
      parseJson(text, renderStatusSchema),
    );
  }

  /** Not every deployment knows this call. @throws {ServiceError} */
  async cancelRender(renderId: string, signal?: AbortSignal): Promise<void> {
    const call = { method: 'POST', path: paths.cancelRender(renderId), ...(signal && { signal }) } as const;
    await this.calls.read(call, expectNoRefusal);
  }

  /**
   * The finished file, from where it broke off if `resume` says so and the server can. An output address elsewhere
   * is fetched without the token, which belongs to the service alone; where it cannot be reached, and where there
   * is none, the service hands the file out itself.
   * @param outputUrl As the render's status names it; relative addresses belong to the service.
   * @throws {ServiceError}
   */
  download(
    renderId: string,
    outputUrl: string | undefined,
    signal?: AbortSignal,
    resume?: Resume,
  ): Promise<Download> {
    return this.fetchFile(paths.download(renderId), outputUrl, signal, resume);
  }

  /** The captions of an export. @param captionsUrl As the render's status names it. @throws {ServiceError} */
  captions(renderId: string, captionsUrl: string, signal?: AbortSignal): Promise<Download> {
    return this.fetchFile(paths.captions(renderId), captionsUrl, signal);
  }

  private async fetchFile(
    fallBack: string,
    outputUrl: string | undefined,
    signal?: AbortSignal,
    resume?: Resume,
  ): Promise<Download> {
    const ask = async (path: string) =>
      openDownload((headers) => this.askService(path, headers, signal), resume);
    try {
      const own = outputUrl === undefined ? undefined : await this.transport.pathOf(outputUrl);
      let download: Download | undefined;
      if (own !== undefined && own !== fallBack) download = await ask(own);
      else if (own === undefined && outputUrl !== undefined && URL.canParse(outputUrl)) {
        const address = new URL(outputUrl);
        download = await openDownload((headers) => askElsewhere(address, headers, signal), resume);
      }
      if (download) return download;
    } catch (error) {
      if (signal?.aborted === true || isServiceError(error, 'tokenInvalid'))
        throw asServiceError(error, signal);
    }
    try {
      const download = await ask(fallBack);
      if (download) return download;
    } catch (error) {
      throw asServiceError(error, signal);
    }
    throw new ServiceError('refused', sentences.refused);
  }

  /** Where the service sends the client elsewhere, the token stays here. */
  private async askService(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<Dispatcher.ResponseData | undefined> {
    const accepts = (status: number) => status === 416 || isRedirect(status);
    const call = {
      method: 'GET',
      path,
      headers,
      accepts,
      ofExport: true,
      ...(signal && { signal }),
    } as const;
    const response = await this.calls.call(call, (answer) =>
      accepts(answer.statusCode) ? Promise.resolve(answer) : streamOf(answer),
    );
    if (!isRedirect(response.statusCode)) return response;
    const address = redirectOf(response, await this.transport.addressOf(path));
    await response.body.dump();
    const file = address && (await askElsewhere(address, headers, signal));
    if (file) return file;
    throw new ServiceError('refused', sentences.refused, { status: response.statusCode });
  }
}

/** Splits a body into its events, wherever the chunks were cut. */
async function* serverSentEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<EventSourceMessage, void> {
  const complete: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => complete.push(event) });
  const text = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(text.decode(chunk, { stream: true }));
    yield* complete.splice(0);
  }
  // A last event without its blank line still counts: the end of the connection ends the turn.
  parser.feed(`${text.decode()}\n\n`);
  yield* complete.splice(0);
}
