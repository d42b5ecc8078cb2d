import Busboy from '@fastify/busboy';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** What the scripted service gets: which call of the contract it is, and its whole body. */

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
  | 'captions'
  | 'download'
  | 'outside';

export const routes: readonly (readonly [EndpointName, string, RegExp])[] = [
  ['anonymousToken', 'POST', /^\/api\/auth\/anonymous-token$/],
  ['newSession', 'POST', /^\/api\/tasks\/me\/with-session\/nemo_agent$/],
  ['claimToken', 'POST', /^\/api\/auth\/claim-token$/],
  ['run', 'POST', /^\/run_sse$/],
  ['upload', 'POST', /^\/api\/upload-video\/nemo_agent\/me\/[^/]+$/],
  ['state', 'GET', /^\/api\/state\/nemo_agent\/me\/[^/]+\/latest$/],
  ['credits', 'GET', /^\/api\/credits\/balance\/simple$/],
  ['render', 'POST', /^\/api\/render\/proxy\/lambda$/],
  ['renderStatus', 'GET', /^\/api\/render\/proxy\/lambda\/[^/]+$/],
  ['captions', 'GET', /^\/api\/render\/proxy\/[^/]+\/captions$/],
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

/** The JSON text of the message that a body of `/run_sse` brings: its words, or its edits as data. */
export function messageOf(text: string): string {
  const [, words, edits] =
    /"parts":\[\{"text":("(?:[^"\\]|\\.)*")\}\]|"parts":(\[\{"edits":.*\}\])/.exec(text) ?? [];
  const message = words ?? edits;
  assert(message !== undefined, `a message in ${text}`);
  return message;
}

export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

export async function filesOf(request: IncomingMessage): Promise<ReceivedFile[]> {
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
