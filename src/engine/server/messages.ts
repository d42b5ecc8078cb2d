import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { ApiContext } from './engine';
import { badRequest } from './problem';

/** Reading requests and writing answers, as all endpoints do it. */

/** A draft of a thousand clips has some 300 KB. */
const maxJsonBytes = 8 * 1024 * 1024;

/** The contract's envelope around an answer's data. */
export function succeed(context: ApiContext, data: object): Response {
  return context.json({ code: 0, message: 'success', data });
}

export function jpegAnswer(context: ApiContext, jpeg: Buffer): Response {
  return context.body(new Uint8Array(jpeg), 200, { 'Content-Type': 'image/jpeg' });
}

/** @throws {Problem} for a body that is too large, no JSON, or not of the schema. */
export async function jsonBody<T>(context: ApiContext, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(context.env.incoming);
  let json: unknown;
  try {
    json = JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw badRequest('The body is not JSON.');
  }
  const body = schema.safeParse(json);
  if (body.success) return body.data;
  throw badRequest(`The body is not as expected: ${z.prettifyError(body.error)}`);
}

async function readText(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? '0') > maxJsonBytes) throw tooLong();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxJsonBytes) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tooLong() {
  return badRequest('The request is too large.');
}

/** Aborted when the client closes the connection before it has its whole answer. */
export function whenClientLeaves({ env: { outgoing } }: ApiContext): AbortSignal {
  const gone = new AbortController();
  const abort = () => {
    if (!outgoing.writableFinished) gone.abort(new Error('The client closed the connection.'));
  };
  if (outgoing.closed) abort();
  else outgoing.once('close', abort);
  return gone.signal;
}
