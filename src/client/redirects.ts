import { request } from 'undici';
import type { Dispatcher } from 'undici';

const redirects = [301, 302, 303, 307, 308];
const mostRedirects = 5;
/** Milliseconds, as for the service. */
const timeouts = { headersTimeout: 60_000, bodyTimeout: 120_000 } as const;

/** Whether an answer sends the client elsewhere. */
export function isRedirect(statusCode: number): boolean {
  return redirects.includes(statusCode);
}

/** Where an answer sends the client. */
export function redirectOf({ headers }: Dispatcher.ResponseData, from: string): URL | undefined {
  const { location } = headers;
  const [to] = Array.isArray(location) ? location : [location];
  return to !== undefined && URL.canParse(to, from) ? new URL(to, from) : undefined;
}

/**
 * Asks an address that is not the service's, without token and attribution, wherever it sends the client.
 * @param mayBeAsked Of each address on the way.
 * @returns The first answer that sends it nowhere else, and where that came from; `undefined` where it was led
 *   astray. Whoever asked reads or destroys the body.
 * @throws whatever the connection throws
 */
export async function askFollowing(
  address: URL,
  headers: Readonly<Record<string, string>>,
  mayBeAsked: (address: URL) => boolean,
  signal?: AbortSignal,
): Promise<{ readonly response: Dispatcher.ResponseData; readonly at: URL } | undefined> {
  let at: URL | undefined = address;
  for (let hops = 0; at !== undefined && mayBeAsked(at) && hops <= mostRedirects; hops++) {
    const response: Dispatcher.ResponseData = await request(at, {
      headers,
      ...timeouts,
      ...(signal && { signal }),
    });
    if (!isRedirect(response.statusCode)) return { response, at };
    await response.body.dump();
    at = redirectOf(response, at.href);
  }
  return undefined;
}
