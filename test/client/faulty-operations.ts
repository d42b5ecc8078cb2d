import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultOutput } from '../../src/contract/output-settings';
import type { ServiceClient } from '../../src/client/service-client';
import { exportDraft, pollIntervalsMs } from '../../src/session/exports/export';
import { appendDownload, giveFinalName } from '../../src/session/exports/export-file';
import { cloudTimings, takeTurn } from '../../src/session/turns/turn';
import { json } from '../harness/scripted-answers';
import { drained } from '../harness/scripted-client';
import type { Window } from '../harness/scripted-client';
import { sessionId } from '../harness/scripted-service';
import type { EndpointName, ScriptedService } from '../harness/scripted-service';
import { authorisedCalls } from './calls';
import type { FaultName, Shape } from './faults';

/** What an operation is done with. Closed by {@link closeSurroundings}. */
export interface Surroundings {
  readonly service: ScriptedService;
  readonly window: Window;
  /** A file of some megabytes, in a folder that exports are written to. */
  readonly source: string;
  readonly folder: string;
  readonly fault: FaultName;
}

export async function openFolder(): Promise<{ folder: string; source: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fault-'));
  const source = join(folder, 'harbour.mp4');
  await writeFile(source, Buffer.alloc(3 * 1024 * 1024, 7));
  return { folder, source };
}

export async function closeFolder({ folder }: { folder: string }): Promise<void> {
  await rm(folder, { recursive: true });
}

/** One operation of the contract as this project does it, and what its requests look like. */
export interface Operation {
  readonly title: string;
  readonly endpoint: EndpointName;
  readonly shape: Shape;
  /** Whether its request has a body, which can break while it is sent. */
  readonly sendsBody: boolean;
  /** HTTP 404 means that the session is lost. */
  readonly ofSession: boolean;
  /** HTTP 402 means that the plan has no exports. */
  readonly ofExport?: boolean;
  perform(surroundings: Surroundings): Promise<unknown>;
}

const { signal } = new AbortController();
/** Longer than what a system takes for a connection that nobody reads. */
const draftText = `{"t":[{"tt":0,"sg":[{"d":1000}]}],"long":"${'x'.repeat(3 * 1024 * 1024)}"}`;
const draft = { json: draftText, value: JSON.parse(draftText) as unknown };
const outputUrl = 'https://files.example/out.mp4';

function calling(name: keyof typeof authorisedCalls): Operation['perform'] {
  return ({ window: { client } }) => authorisedCalls[name](client);
}

function exporting({ service, window, source }: Surroundings): Promise<unknown> {
  const { client, jobs, log } = window;
  const surroundings = { client, jobs, log, clock: service.clock, pollMs: pollIntervalsMs.cloud };
  const target = {
    sessionId,
    service: 'cloud',
    address: 'https://cloud.example',
    sourcePath: source,
  } as const;
  return drained(exportDraft(surroundings, target, draft, signal));
}

async function downloading(client: ServiceClient, { source, folder }: Surroundings): Promise<unknown> {
  const download = await client.download('render_1', undefined, signal);
  await drained(appendDownload(download, folder, '.download.part'));
  const job = { folder, sourcePath: source, output: defaultOutput };
  return giveFinalName(job, '.download.part', () => Promise.resolve());
}

export const operations = {
  anonymousToken: {
    title: 'anonymous token',
    endpoint: 'anonymousToken',
    shape: 'json',
    sendsBody: false,
    ofSession: false,
    perform: ({ window: { client } }) => client.anonymousToken('b1946ac9-2c5c-4f7a-8f3f-3b1b2a1c0d4e'),
  },
  newSession: {
    title: 'new session',
    endpoint: 'newSession',
    shape: 'json',
    sendsBody: true,
    ofSession: false,
    perform: calling('newSession'),
  },
  claimToken: {
    title: 'claim token',
    endpoint: 'claimToken',
    shape: 'json',
    sendsBody: true,
    ofSession: false,
    perform: calling('claimToken'),
  },
  run: {
    title: 'message',
    endpoint: 'run',
    shape: 'stream',
    sendsBody: true,
    ofSession: true,
    perform: async ({ service, window: { client, log } }) => {
      const surroundings = { clock: service.clock, timings: cloudTimings, log };
      const before = { json: '{}', value: {} };
      const turn = takeTurn(client, sessionId, 'add a title', before, surroundings, signal);
      const { failure } = (await drained(turn)).result;
      if (failure) throw failure;
    },
  },
  uploadBytes: {
    title: 'upload of bytes',
    endpoint: 'upload',
    shape: 'json',
    sendsBody: true,
    ofSession: true,
    perform: ({ window: { client }, source }) =>
      client.uploadFiles(sessionId, [source], () => undefined, signal),
  },
  uploadUrls: {
    title: 'upload by URL',
    endpoint: 'upload',
    shape: 'json',
    sendsBody: true,
    ofSession: true,
    perform: ({ window: { client } }) => client.uploadUrls(sessionId, ['https://a.example/v.mp4'], signal),
  },
  state: {
    title: 'state',
    endpoint: 'state',
    shape: 'json',
    sendsBody: false,
    ofSession: true,
    perform: calling('state'),
  },
  credits: {
    title: 'credits',
    endpoint: 'credits',
    shape: 'json',
    sendsBody: false,
    ofSession: false,
    perform: calling('credits'),
  },
  render: {
    title: 'render',
    endpoint: 'render',
    shape: 'json',
    sendsBody: true,
    ofSession: false,
    ofExport: true,
    perform: exporting,
  },
  renderStatus: {
    title: 'render status',
    endpoint: 'renderStatus',
    shape: 'json',
    sendsBody: false,
    ofSession: false,
    ofExport: true,
    perform: calling('renderStatus'),
  },
  cancelRender: {
    title: 'cancel',
    endpoint: 'cancelRender',
    shape: 'json',
    sendsBody: false,
    ofSession: false,
    perform: calling('cancelRender'),
  },
  download: {
    title: 'download',
    endpoint: 'download',
    shape: 'file',
    sendsBody: false,
    ofSession: false,
    ofExport: true,
    perform: (surroundings) =>
      // Nobody is there to render first.
      surroundings.fault === 'refused'
        ? downloading(surroundings.window.client, surroundings)
        : exporting(surroundings),
  },
  outputAddress: {
    title: 'output address',
    endpoint: 'outside',
    shape: 'file',
    sendsBody: false,
    ofSession: false,
    ofExport: true,
    perform: (surroundings) => {
      surroundings.service.answer(
        'renderStatus',
        json({ taskId: 'r', status: 'completed', progress: 100, output: { url: outputUrl } }),
      );
      return exporting(surroundings);
    },
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

/** Is it one? */
export function isOperationName(name: string): name is OperationName {
  return name in operations;
}

export const operationNames: readonly OperationName[] = Object.keys(operations).filter(isOperationName);
