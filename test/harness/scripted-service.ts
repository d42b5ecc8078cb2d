import Busboy from '@fastify/busboy';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Agent } from 'undici';
import type { Endpoint } from '../../src/client/endpoint';
import { flat, json, ok, raw, stream } from './scripted-answers';
import type { Answer } from './scripted-answers';
import { FakeClock } from './fake-clock';
import { Traffic } from './traffic';

/** The contract's calls, and `outside` for whatever is asked of another host. */
export type EndpointName =
  | 'anonymousToken'
  | 'newSession'
  | 'claimToken'
  | 'run'
  | 'upload'
  | 'state'
  | 'credits'
  | 'render'
  | 'renderStatus'
  | 'cancelRender'
  | 'download'
  | 'outside';

const routes: readonly (readonly [EndpointName, string, RegExp])[] = [
  ['anonymousToken', 'POST', /^\/api\/auth\/anonymous-token$/],
  ['newSession', 'POST', /^\/api\/tasks\/me\/with-session\/nemo_agent$/],
  ['claimToken', 'POST', /^\/api\/auth\/claim-token$/],
  ['run', 'POST', /^\/run_sse$/],
  ['upload', 'POST', /^\/api\/upload-video\/nemo_agent\/me\/[^/]+$/],
  ['state', 'GET', /^\/api\/state\/nemo_agent\/me\/[^/]+\/latest$/],
  ['credits', 'GET', /^\/api\/credits\/balance\/simple$/],
  ['render', 'POST', /^\/api\/render\/proxy\/lambda$/],
  ['renderStatus', 'GET', /^\/api\/render\/proxy\/lambda\/[^/]+$/],
  ['cancelRender', 'POST', /^\/api\/render\/proxy\/lambda\/[^/]+\/cancel$/],
  ['download', 'GET', /^\/api\/render\/proxy\/[^/]+\/download$/],
];

/** One file of a multipart body, as it arrived. */
export interface ReceivedFile {
  readonly field: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ReceivedRequest {
  readonly endpoint: EndpointName;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The body's text; empty for multipart bodies, whose files are in `files`. */
  text: string;
  files: ReceivedFile[];
  /** The service's clock when the request began. */
  readonly at: number;
}

/** The session that a new service hands out first; over 2^53, like the cloud's. */
export const sessionId = '5529798706024415232';
export const mp4 = Buffer.from('\0\0\0\x18ftypmp42 a finished video', 'latin1');

/**
 * A stand-in for the cloud at a real port: plays the contract, misbehaves where a test scripts it, and records
 * whatever it got. Each endpoint takes its next scripted answer; where none is left it answers as the contract says.
 */
export class ScriptedService {
  readonly clock = new FakeClock();
  readonly received: ReceivedRequest[] = [];
  /** The JSON text of the session's draft, byte for byte. */
  draft = '{}';
  /** Tokens that are accepted. */
  readonly tokens = new Set<string>();
  /** How often the agent took each message: what a user is charged for. */
  readonly charges = new Map<string, number>();

  private readonly traffic = new Traffic();
  private readonly script = new Map<EndpointName, Answer[]>();
  private readonly server: Server;
  private readonly endpoints: Endpoint[] = [];
  private readonly problems: unknown[] = [];
  private readonly unread = new Set<EndpointName>();
  private looks = 0;
  private underWay = 0;

  private constructor() {
    this.clock.isQuiet = () => this.traffic.isQuiet;
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => this.problems.push(error));
    });
    this.server.on('connection', (socket) => this.traffic.accept(socket));
  }

  static async start(): Promise<ScriptedService> {
    const service = new ScriptedService();
    service.server.listen(0, '127.0.0.1');
    await once(service.server, 'listening');
    return service;
  }

  /** Whoever connects from now on is refused. */
  refuseConnections(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Ends everything; a request that no endpoint of the contract knows fails the test here. */
  async close(): Promise<void> {
    for (const endpoint of this.endpoints) await endpoint.close();
    if (this.server.listening) {
      const closed = once(this.server, 'close');
      this.server.close();
      this.server.closeAllConnections();
      await closed;
    }
    assert.deepEqual(this.problems, []);
  }

  get port(): number {
    const address = this.server.address();
    assert(address !== null && typeof address === 'object');
    return address.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** A watched endpoint of this service, closed with it. */
  endpoint(): Endpoint {
    const dispatcher = this.traffic.agent();
    const endpoint = { baseUrl: this.url, dispatcher, close: () => dispatcher.destroy() };
    this.endpoints.push(endpoint);
    return endpoint;
  }

  /** An agent that brings requests to any other host here, where they are called `outside`. */
  outside(): Agent {
    const dispatcher = this.traffic.agent(this.port);
    this.endpoints.push({ baseUrl: '', dispatcher, close: () => dispatcher.destroy() });
    return dispatcher;
  }

  /** The next answers of an endpoint, one for each request. */
  answer(endpoint: EndpointName, ...answers: readonly Answer[]): this {
    this.script.set(endpoint, [...(this.script.get(endpoint) ?? []), ...answers]);
    return this;
  }

  /** From now on everything is answered as the contract says. */
  forgetScript(): void {
    this.script.clear();
  }

  requests(endpoint: EndpointName): ReceivedRequest[] {
    return this.received.filter((each) => each.endpoint === endpoint);
  }

  /** The only request to an endpoint. */
  only(endpoint: EndpointName): ReceivedRequest {
    const requests = this.requests(endpoint);
    assert.equal(requests.length, 1, `${endpoint}: ${requests.length} requests`);
    return requests[0]!;
  }

  /** The endpoints in the order in which they were asked. */
  get order(): EndpointName[] {
    return this.received.map(({ endpoint }) => endpoint);
  }

  /** The answer that the contract gives, for scripts that delay or repeat it. */
  asContract(endpoint: EndpointName): Answer {
    return (exchange) => {
      const received = this.requests(endpoint).at(-1);
      assert(received !== undefined);
      return this.contractAnswer(received)(exchange);
    };
  }

  /** From now on the bodies sent to an endpoint are not read. */
  stopReading(endpoint: EndpointName): void {
    this.unread.add(endpoint);
  }

  /** Resolves when every answer has ended, or whoever asked has left. */
  async allClosed(): Promise<void> {
    while (this.underWay > 0) await nextTurn();
  }

  /** Lets the event loop go round. */
  async turns(count: number): Promise<void> {
    for (let turn = 0; turn < count; turn++) await nextTurn();
  }

  /** Resolves when every byte that was written has been read on the other side. */
  async delivered(): Promise<void> {
    do await nextTurn();
    while (!this.traffic.isQuiet);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay++;
    response.once('close', () => this.underWay--);
    const received = this.record(request);
    this.received.push(received);
    if (this.unread.has(received.endpoint)) return;
    const isMultipart = request.headers['content-type']?.startsWith('multipart/') === true;
    try {
      if (isMultipart) received.files = await filesOf(request);
      else received.text = await textOf(request);
    } catch {
      // The client left in the middle of its body.
      return;
    }
    const scripted = this.script.get(received.endpoint)?.shift();
    const answer = scripted ?? this.refusal(received) ?? this.contractAnswer(received);
    const message = received.endpoint === 'run' ? messageOf(received.text) : undefined;
    if (message !== undefined) this.charge(message, 1);
    await answer({ request, response, clock: this.clock, delivered: () => this.delivered() });
    // A message that was refused never reached the agent.
    const refused = response.statusCode >= 400 && response.statusCode < 500;
    if (message !== undefined && response.headersSent && refused) this.charge(message, -1);
  }

  private record(request: IncomingMessage): ReceivedRequest {
    const { method = '', url: path = '', headers } = request;
    const isHere = headers.host === `127.0.0.1:${this.port}`;
    const known = routes.find((route) => route[1] === method && route[2].test(path));
    if (isHere && known === undefined) this.problems.push(`${method} ${path} is not of the contract`);
    const endpoint = isHere && known !== undefined ? known[0] : 'outside';
    return { endpoint, method, path, headers, text: '', files: [], at: this.clock.now() };
  }

  private charge(message: string, by: number): void {
    const count = (this.charges.get(message) ?? 0) + by;
    if (count === 0) this.charges.delete(message);
    else this.charges.set(message, count);
  }

  private refusal({ endpoint, headers }: ReceivedRequest): Answer | undefined {
    if (endpoint === 'outside') return undefined;
    if (endpoint === 'anonymousToken') {
      return headers['x-client-id'] === undefined
        ? json({ code: 400, message: 'client id' }, 400)
        : undefined;
    }
    const token = headers.authorization?.replace(/^Bearer /, '');
    if (token === undefined || !this.tokens.has(token)) return json({ code: 1001 }, 401);
    const attributed = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every(
      (name) => headers[name] !== undefined,
    );
    return attributed ? undefined : json({ detail: 'attribution' }, 402);
  }

  private contractAnswer({ endpoint, path, text, files }: ReceivedRequest): Answer {
    switch (endpoint) {
      case 'anonymousToken': {
        const token = `nmv_usr_${'secret'.repeat(4)}${this.tokens.size}`;
        this.tokens.add(token);
        const expires_at = new Date(this.clock.now() + 7 * 24 * 3_600_000).toISOString();
        return ok({ token, user_id: 'anon_1', expires_at, credits: 100 });
      }
      case 'newSession':
        return ok({ task_id: '5529798706024415999', session_id: sessionId, user_id: 'anon_1' });
      case 'claimToken':
        return ok({ claim_token: 'clm_1', expires_in: 604_800 });
      case 'run':
        return stream(flat.text('Done.'));
      case 'upload':
        return ok({ files: uploadedFiles(text, files), session_state_applied: true });
      case 'state':
        return json(stateText(this.draft));
      case 'credits':
        return ok({ available: 90, frozen: 10, total: 100 });
      case 'render':
        return json({ success: true, data: { id: 'x', status: 'pending', progress: 5 } });
      case 'renderStatus': {
        const done = this.looks++ > 0;
        const taskId = path.split('/').at(-1);
        return json({ taskId, status: done ? 'completed' : 'processing', progress: done ? 100 : 50 });
      }
      case 'cancelRender':
        return json({ success: true });
      case 'download':
      case 'outside':
        return raw(mp4, 'video/mp4');
    }
  }
}

/** The text of a state answer around the draft's own text. */
export function stateText(draft: string): string {
  return (
    `{"code":0,"data":{"session_id":"${sessionId}","task_id":"5529798706024415999","task_name":"project",` +
    `"state":{"draft":${draft},"video_infos":[],"generated_media":null,"canvas_config":{},"video_analyses":{}}}}`
  );
}

function messageOf(text: string): string {
  const message = /"parts":\[\{"text":("(?:[^"\\]|\\.)*")\}\]/.exec(text)?.[1];
  assert(message !== undefined, `a message in ${text}`);
  return message;
}

function uploadedFiles(text: string, files: readonly ReceivedFile[]): object[] {
  const names = files.length > 0 ? files.map(({ name }) => name) : [text];
  return names.map((filename) => ({
    filename,
    file_type: 'video',
    cdn_url: 'https://cdn.example/v.mp4',
    duration: 30.5,
    width: 1920,
    height: 1080,
  }));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

async function filesOf(request: IncomingMessage): Promise<ReceivedFile[]> {
  const contentType = request.headers['content-type'];
  assert(contentType !== undefined);
  const files: Promise<ReceivedFile>[] = [];
  const parser = Busboy({ headers: { ...request.headers, 'content-type': contentType } });
  parser.on('file', (field: string, content: Readable, name: string | undefined, _encoding, mime: string) => {
    files.push(digest(content).then((sum) => ({ field, name: name ?? '', mime, ...sum })));
  });
  await pipeline(request, parser);
  return Promise.all(files);
}

async function digest(content: Readable): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    const buffer = Buffer.from(chunk as Uint8Array);
    hash.update(buffer);
    bytes += buffer.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
