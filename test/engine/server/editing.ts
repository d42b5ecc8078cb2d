import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { systemClock } from '../../../src/client/clock';
import { EmbeddedEngine } from '../../../src/client/embedded-engine';
import { webEndpoint } from '../../../src/client/endpoint';
import { ServiceClient } from '../../../src/client/service-client';
import type { Connection } from '../../../src/client/transport';
import { attributionOf } from '../../../src/contract/attribution';
import { RememberedClientId } from '../../../src/session/account/client-id';
import { Credentials } from '../../../src/session/account/credentials';
import { EditingSession } from '../../../src/session/editing-session';
import type { ServiceKind, SessionEvent } from '../../../src/session/editing-session';
import { finishExport } from '../../../src/session/exports/export';
import type { ExportEvent } from '../../../src/session/exports/export';
import type { ExportJobs } from '../../../src/session/exports/export-jobs';
import { PlainMemory, SecretsInMemory } from '../../../src/session/outside';
import type { Log, Memory } from '../../../src/session/outside';
import { engineScript } from '../../harness/engine-process';
import { temporaryJobs } from '../../harness/temporary-jobs';

/** The project's own client and session on a real engine, as the extension and the demo put them together. */

export function embeddedEngine(dataFolder: string): EmbeddedEngine {
  return new EmbeddedEngine(() => ({
    execPath: process.execPath,
    script: engineScript,
    dataFolder,
    version,
    ffmpegPath: '',
  }));
}

/** An engine's port, as any service on the web. */
export function portConnection(url: string): Connection & { dispose(): Promise<void> } {
  const endpoint = webEndpoint(url);
  return {
    endpoint: () => Promise.resolve(endpoint),
    lost: () => false,
    dispose: () => endpoint.close(),
  };
}

const log: Log = { info: () => undefined, warn: () => undefined };

export function clientOf(connection: Connection, service: ServiceKind, memory: Memory): ServiceClient {
  return new ServiceClient(
    connection,
    (self) =>
      new Credentials(service, self, new SecretsInMemory(), new RememberedClientId(memory), systemClock),
    attributionOf(version, resolve(__dirname)),
  );
}

export function beginSession(
  connection: Connection,
  service: ServiceKind = 'embedded',
  memory: Memory = new PlainMemory(),
  exportJobs = temporaryJobs(log),
): Promise<EditingSession> {
  const client = clientOf(connection, service, memory);
  return EditingSession.begin({ client, service, address: service, exportJobs, language: 'en', log });
}

/** What a new window does with the export of one that closed. @returns The path of the file. */
export async function fetchUnfinished(
  connection: Connection,
  memory: Memory,
  jobs: ExportJobs,
): Promise<string> {
  const [job] = await jobs.takeUp();
  if (!job) throw new Error('No export is remembered.');
  const client = clientOf(connection, 'embedded', memory);
  const surroundings = { client, jobs, log, clock: systemClock, pollMs: 100 };
  for await (const event of finishExport(surroundings, job, new AbortController().signal)) {
    if (event.type === 'done') return event.path;
  }
  throw new Error('The export ended without a file.');
}

export async function all(events: AsyncIterable<SessionEvent>): Promise<SessionEvent[]> {
  const seen: SessionEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

export function exportEvents(events: readonly SessionEvent[]): ExportEvent[] {
  return events.flatMap((event) => (event.type === 'export' ? [event.event] : []));
}

export function textOf(events: readonly SessionEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

/** The path of the exported file. @throws where there is none. */
export function exportedPath(events: readonly SessionEvent[]): string {
  const done = exportEvents(events).find((event) => event.type === 'done');
  if (done?.type !== 'done') throw new Error('Nothing was exported.');
  return done.path;
}
