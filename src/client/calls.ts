import type * as z from 'zod';
import { parseEnvelope, readText } from './answers';
import type { CallOptions, Reader, TokenSource, Transport } from './transport';

/** Requests in the name of whoever has the token. Each throws a ServiceError where it gets no good answer. */
export class Calls {
  constructor(
    private readonly transport: Transport,
    private readonly source: () => TokenSource,
  ) {}

  call<T>(options: CallOptions, read: Reader<T>): Promise<T> {
    return this.transport.call(options, read, this.source());
  }

  /** @param parse Throws what is wrong with the answer's text. */
  read<T>(options: CallOptions, parse: (text: string) => T): Promise<T> {
    return this.call(options, async ({ body }) => parse(await readText(body)));
  }

  /** What an answer holds in its envelope. */
  data<T>(options: CallOptions, schema: z.ZodType<T>): Promise<T> {
    return this.read(options, (text) => parseEnvelope(text, schema));
  }
}

/** The parts of a request that posts JSON. */
export function json(path: string, body: unknown) {
  const text = JSON.stringify(body);
  return {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json' },
    body: () => text,
  } as const;
}
