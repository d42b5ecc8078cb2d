import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultOutput } from '../../src/contract/output-settings';
import type { ServiceClient } from '../../src/client/service-client';
import type { EndpointName } from '../harness/scripted-service';
import { sessionId } from '../harness/scripted-service';
import { drained } from '../harness/scripted-client';

const folder = mkdtempSync(join(tmpdir(), 'client-calls-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A small file that the service accepts by its name. */
export const clipPath = join(folder, 'take one.mp4');
writeFileSync(clipPath, 'not really a film, but bytes');

export const draft = { json: '{"t":[{"tt":0,"sg":[{"d":1000}]}]}', value: {} };

type Call = (client: ServiceClient, signal?: AbortSignal) => Promise<unknown>;

/** Each call of the client that carries the token, by the endpoint that it asks. */
export const authorisedCalls: Readonly<Record<Exclude<EndpointName, 'anonymousToken' | 'outside'>, Call>> = {
  newSession: (client, signal) => client.newSession('en', signal),
  claimToken: (client, signal) => client.claimToken({ taskId: '8', sessionId }, signal),
  run: (client, signal) => drained(client.run(sessionId, 'trim it', signal)),
  upload: (client, signal) => client.uploadFiles(sessionId, [clipPath], () => undefined, signal),
  state: (client, signal) => client.state(sessionId, signal),
  credits: (client, signal) => client.credits(signal),
  render: (client, signal) => client.startRender('render_1', sessionId, draft, defaultOutput, signal),
  renderStatus: (client, signal) => client.renderStatus('render_1', signal),
  cancelRender: (client, signal) => client.cancelRender('render_1', signal),
  captions: async (client, signal) => {
    const { body } = await client.captions('render_1', '/api/render/proxy/render_1/captions', signal);
    return body.toArray({ ...(signal && { signal }) });
  },
  download: async (client, signal) => {
    const { body } = await client.download('render_1', undefined, signal);
    return body.toArray({ ...(signal && { signal }) });
  },
};

export const callNames = Object.keys(authorisedCalls).filter(
  (name): name is keyof typeof authorisedCalls => name in authorisedCalls,
);
