import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Endpoint } from '../../src/client/endpoint';
import { FakeClock } from './fake-clock';
import { refusesByCode } from './scripted-answers';
import type { Answer } from './scripted-answers';
import { contractAnswer, refusalOf, sessionId } from './scripted-contract';
import type { Cloud } from './scripted-contract';
import { filesOf, messageOf, routes, textOf } from './scripted-request';
import type { EndpointName, ReceivedRequest } from './scripted-request';
import { Scenario } from './scripted-scenario';
import type { ScenarioStep } from './scripted-scenario';
import { assertNoToken } from './secrets';
import { Traffic } from './traffic';

export { mp4, sessionId, stateText } from './scripted-contract';
export type { EndpointName, ReceivedFile, ReceivedRequest } from './scripted-request';

/**
 * A stand-in for the cloud at a real port: plays the contract, misbehaves where a test scripts it, and records
 * whatever it got. Each endpoint takes its next scripted answer; where none is left it answers as the contract says.
 */
export class ScriptedService implements Cloud {
  readonly clock = new FakeClock();
  readonly received: ReceivedRequest[] = [];
  draft = '{}';
  readonly tokens = new Set<string>();
  readonly lostSessions = new Set<string>();
  issued = 0;
  /** Milliseconds in place of every time-out of a connection made from now on, since those know only real time. */
  timeoutMs: number | undefined;
  looks = 0;
  /** How often the agent took each message: what a user is charged for. */
  readonly charges = new Map<string, number>();

  private readonly traffic = new Traffic();
  private readonly script = new Map<EndpointName, Answer[]>();
  private readonly server: Server;
  private readonly endpoints: Endpoint[] = [];
  private readonly problems: unknown[] = [];
  private readonly unread = new Set<EndpointName>();
  private readonly breaking = new Map<EndpointName, number>();
  private scenario: Scenario | undefined;
  private readonly logs: (readonly string[])[] = [];
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

  /** A log of one of this service's clients, in which no token may be found when the service is closed. */
  watchLog(lines: readonly string[]): void {
    this.logs.push(lines);
  }

  /** Ends everything; a request that no endpoint of the contract knows fails the test here, and so does a token told. */
  async close(): Promise<void> {
    for (const endpoint of this.endpoints) await endpoint.close();
    if (this.server.listening) {
      const closed = once(this.server, 'close');
      this.server.close();
      this.server.closeAllConnections();
      await closed;
    }
    this.scenario?.finish();
    assertNoToken(this.logs.flat().join('\n'), 'A log');
    assertNoToken(this.received.map(({ path }) => path).join('\n'), 'An address');
    assert.deepEqual(this.problems, [], this.problems.map(String).join('\n'));
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
    const dispatcher = this.traffic.agent(undefined, this.timeoutMs);
    const endpoint = { baseUrl: this.url, dispatcher, close: () => dispatcher.destroy() };
    this.endpoints.push(endpoint);
    return endpoint;
  }

  /** An agent that brings requests to any other host here, where they are called `outside`. */
  outside(): Dispatcher {
    const dispatcher = this.traffic.agent(this.port, this.timeoutMs);
    this.endpoints.push({ baseUrl: '', dispatcher, close: () => dispatcher.destroy() });
    return dispatcher;
  }

  /** The next answers of an endpoint, one for each request. */
  answer(endpoint: EndpointName, ...answers: readonly Answer[]): this {
    this.script.set(endpoint, [...(this.script.get(endpoint) ?? []), ...answers]);
    return this;
  }

  /**
   * From now on these requests are expected in this order, and none else, and get these answers. What came
   * otherwise, and what never came, fails the test when the service is closed.
   */
  play(...steps: readonly ScenarioStep[]): this {
    this.scenario = new Scenario(steps, (problem) => this.problems.push(problem));
    return this;
  }

  /** Every token given out so far is refused from now on. */
  expireTokens(): void {
    this.tokens.clear();
  }

  /** A session that was begun is unknown from now on; a new one gets another id. */
  loseSession(id = sessionId): void {
    this.lostSessions.add(id);
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
      return contractAnswer(this, received)(exchange);
    };
  }

  /** From now on the bodies sent to an endpoint are not read. */
  stopReading(endpoint: EndpointName): void {
    this.unread.add(endpoint);
  }

  /** Breaks so many requests of an endpoint while their bodies are sent. */
  breakRequests(endpoint: EndpointName, count: number): void {
    this.breaking.set(endpoint, count);
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
    const breaks = this.breaking.get(received.endpoint) ?? 0;
    if (breaks > 0) {
      this.breaking.set(received.endpoint, breaks - 1);
      request.socket.destroy();
      return;
    }
    const isMultipart = request.headers['content-type']?.startsWith('multipart/') === true;
    try {
      if (isMultipart) received.files = await filesOf(request);
      else received.text = await textOf(request);
    } catch {
      // The client left in the middle of its body.
      return;
    }
    const answer = this.answerTo(received);
    const message = received.endpoint === 'run' ? messageOf(received.text) : undefined;
    if (message !== undefined) this.charge(message, 1);
    await answer({ request, response, clock: this.clock, delivered: () => this.delivered() });
    // A message that was refused never reached the agent.
    const refused = response.statusCode >= 400 && response.statusCode < 500 && response.headersSent;
    if (message !== undefined && (refused || refusesByCode(response))) this.charge(message, -1);
  }

  private answerTo(received: ReceivedRequest): Answer {
    if (this.scenario) return this.scenario.answerTo(received);
    const scripted = this.script.get(received.endpoint)?.shift();
    return scripted ?? refusalOf(this, received) ?? contractAnswer(this, received);
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
}
