import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../src/client/clock';

/** What an answer is given with. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly clock: Clock;
  /** Resolves when the other side has read all that was written. */
  readonly delivered: () => Promise<void>;
}

/** One answer of the scripted service: writes a response, or misbehaves. */
export type Answer = (exchange: Exchange) => void | Promise<void>;

type Headers = Readonly<Record<string, string>>;

/** A JSON body as an object, or as text where each byte matters. */
export function json(body: object | string, status = 200, headers: Headers = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = raw(text, 'application/json', status, headers);
  return (exchange) => {
    if (/^\{"code":[1-9]/.test(text)) refusals.add(exchange.response);
    return answer(exchange);
  };
}

const refusals = new WeakSet<ServerResponse>();

/** Whether an answer refused its request by a code in the body, whatever its HTTP status. */
export function refusesByCode(response: ServerResponse): boolean {
  return refusals.has(response);
}

export function raw(body: string | Buffer, contentType: string, status = 200, headers: Headers = {}): Answer {
  return ({ response }) => {
    const bytes = Buffer.from(body);
    response.writeHead(status, {
      'Content-Type': contentType,
      'Content-Length': bytes.length,
      ...headers,
    });
    response.end(bytes);
  };
}

/** `{"code":0,"data":…}` */
export function ok(data: object): Answer {
  return json({ code: 0, data });
}

/** An error code in the body, by default with HTTP 200. */
export function code(number: number, message = 'scripted', status = 200): Answer {
  return json({ code: number, message }, status);
}

/** An HTTP status with an empty body. */
export function status(number: number, headers: Headers = {}): Answer {
  return raw('', 'text/plain', number, headers);
}

export const html: Answer = raw('<!doctype html><h1>502 Bad Gateway</h1>', 'text/html');

/** The connection is closed before a byte of an answer. */
export const hangUp: Answer = ({ request }) => {
  request.socket.destroy();
};

/** Never a byte of an answer. */
export const silence: Answer = () => undefined;

/** The first bytes of a longer body, then the connection is closed. */
export function cutOff(body: string | Buffer, contentType: string, bytes: number): Answer {
  return async ({ response, request, delivered }) => {
    const whole = Buffer.from(body);
    response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': whole.length });
    response.write(whole.subarray(0, bytes));
    await delivered();
    request.socket.destroy();
  };
}

/** The bytes of a whole HTTP answer up to some byte, headers too, then the connection is closed. */
export function cutWire(wire: string | Buffer, bytes: number): Answer {
  return async ({ request, delivered }) => {
    request.socket.write(Buffer.from(wire).subarray(0, bytes));
    await delivered();
    request.socket.destroy();
  };
}

/** The same bytes of an answer as {@link json} gives, for {@link cutWire}. */
export function wireOf(body: string | Buffer, contentType = 'application/json'): Buffer {
  const bytes = Buffer.from(body);
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${contentType}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** A body that comes in pieces of some bytes, each after a time on the service's clock. */
export function slowly(body: string | Buffer, contentType: string, bytes: number, everyMs: number): Answer {
  return async ({ response, clock, delivered }) => {
    const whole = Buffer.from(body);
    response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': whole.length });
    for (let at = 0; at < whole.length && !response.destroyed; at += bytes) {
      await clock.sleep(everyMs);
      response.write(whole.subarray(at, at + bytes));
      await delivered();
    }
    response.end();
  };
}

/** Sends the client elsewhere. */
export function redirect(location: string, number = 302): Answer {
  return status(number, { Location: location });
}

/** The answer after a time on the service's clock. */
export function late(ms: number, answer: Answer): Answer {
  return async (exchange) => {
    await exchange.clock.sleep(ms);
    await answer(exchange);
  };
}

/** What an event stream is made of: bytes, a pause, something done meanwhile, or the end of the connection. */
export type Piece =
  string | Buffer | { readonly waitMs: number } | { readonly then: () => void } | { readonly drop: true };

/** An event stream. Each piece of bytes arrives by itself. */
export function stream(...pieces: readonly Piece[]): Answer {
  return async ({ response, request, clock, delivered }) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    response.flushHeaders();
    for (const piece of pieces) {
      if (response.destroyed) return;
      if (typeof piece === 'string' || Buffer.isBuffer(piece)) {
        response.write(piece);
        await delivered();
      } else if ('waitMs' in piece) {
        await clock.sleep(piece.waitMs);
      } else if ('then' in piece) {
        piece.then();
      } else {
        request.socket.destroy();
        return;
      }
    }
    response.end();
  };
}

/** Bytes cut into pieces of the given sizes, which are repeated until all bytes are used. */
export function cutInto(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const size = Math.max(1, sizes[index % sizes.length] ?? bytes.length);
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

/** One `data:` line with its blank line. */
export function data(event: unknown): string {
  return `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`;
}

/** The first documented shape of event. */
export const flat = {
  text: (content: string) => data({ type: 'text', content }),
  toolCall: (name: string, args: object = {}) => data({ type: 'tool_call', name, args }),
  toolResult: (name: string, result: unknown = 'ok') => data({ type: 'tool_result', name, result }),
  heartbeat: data({ type: 'heartbeat' }),
} as const;

/** Google ADK's event around some parts. */
export function adk(parts: readonly object[], more: object = {}): string {
  return data({
    id: 'e-1',
    invocationId: 'i-1',
    author: 'nemo_agent',
    timestamp: 1_767_225_600.25,
    content: { role: 'model', parts },
    actions: { stateDelta: {} },
    longRunningToolIds: [],
    ...more,
  });
}

export const partial = { partial: true } as const;
export const keepAlive = ': keep-alive\n\n';
export const emptyData = 'data:\n\n';
export const drop = { drop: true } as const;
export const wait = (ms: number): Piece => ({ waitMs: ms });
export const meanwhile = (act: () => void): Piece => ({ then: act });
