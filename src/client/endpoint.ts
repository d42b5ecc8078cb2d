import { Agent } from 'undici';
import type { Dispatcher } from 'undici';

/** Where requests go, and how they get there. Whoever opened it closes it. */
export interface Endpoint {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly dispatcher: Dispatcher;
  close(): Promise<void>;
}

const agentOptions: Agent.Options = {
  // The bundle has no HTTP/2.
  allowH2: false,
  connect: { timeout: 15_000 },
  headersTimeout: 60_000,
  bodyTimeout: 120_000,
};

/** An endpoint at an http(s) address. */
export function webEndpoint(baseUrl: string): Endpoint {
  const dispatcher = new Agent(agentOptions);
  return { baseUrl: baseUrl.replace(/\/+$/, ''), dispatcher, close: () => dispatcher.destroy() };
}

/** An endpoint at a Unix socket or named pipe of this machine. */
export function socketEndpoint(socketPath: string): Endpoint {
  const dispatcher = new Agent({ ...agentOptions, connect: { timeout: 15_000, socketPath } });
  return { baseUrl: 'http://localhost', dispatcher, close: () => dispatcher.destroy() };
}
