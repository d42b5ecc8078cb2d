import type { Clock } from '../../client/clock';
import type { RawDraft } from '../../contract/draft';
import { sentence } from '../../contract/sentence';
import { isHeardOnly } from '../../timeline/timeline';
import type { TimelineView } from '../../timeline/timeline';
import { SessionError } from '../errors';
import type { ExportOptions, PreparedExport, ReadyExport, SessionSetup } from '../session-setup';
import { mainFileOf, placeOfFile } from '../upload';
import type { AddedFile } from '../upload';
import { checkExport, exportDraft, pollIntervalsMs } from './export';
import type { ExportSurroundings } from './export';
import { outputFor, soundFormatOf } from './export-output';
import type { OutputWishes } from './export-output';

/** How a session's timeline becomes a file beside its source. */

/** A session as its export sees it. */
export interface Exportable {
  readonly sessionId: string;
  readonly media: readonly AddedFile[];
  readonly timeline: TimelineView | undefined;
}

/** What an export is to be like that is wished for so. @throws {SessionError} formatNotInCloud */
export function outputWished(
  { service, usualQuality }: SessionSetup,
  { media, timeline }: Omit<Exportable, 'sessionId'>,
  wishes: OutputWishes = {},
): ReturnType<typeof outputFor> {
  const main = mainFileOf(media);
  return outputFor(service, wishes, {
    quality: usualQuality?.(main && placeOfFile(main)),
    ...(main && timeline && isHeardOnly(timeline) && { sound: soundFormatOf(main.name) }),
  });
}

/**
 * Makes sure that there is something to export and a folder for it.
 * @param look Reads the timeline anew: what it finds is what is exported, whatever is edited from then on.
 * @throws {SessionError | ServiceError}
 */
export async function prepareExport(
  setup: SessionSetup,
  session: Exportable,
  { folder, sourcePath, wishes }: ExportOptions,
  clock: Clock,
  look: () => Promise<RawDraft | undefined>,
): Promise<PreparedExport> {
  // Before anything is asked of the service: some formats are none of its.
  outputWished(setup, session, wishes);
  const first = mainFileOf(session.media);
  if (first?.address !== undefined) await setup.outside?.standIn(first.address);
  const source = sourcePath ?? first?.path;
  if (source === undefined)
    throw new SessionError('nothingToExport', sentence('There is nothing to export yet. Add a video first.'));
  const draft = await look();
  const { output, notes } = outputWished(setup, session, wishes);
  const { service, address } = setup;
  const base = { sessionId: session.sessionId, service, address, sourcePath: source, output };
  const target = { ...base, ...(folder !== undefined && { folder }) };
  await checkExport(target, draft);
  const run: ReadyExport = (running, conversation) =>
    exportDraft(
      surroundings(setup, clock),
      { ...target, ...(conversation !== undefined && { conversation }) },
      draft,
      running,
    );
  return { run, notes };
}

function surroundings(
  { client, exportJobs: jobs, log, service, outside }: SessionSetup,
  clock: Clock,
): ExportSurroundings {
  const base = { client, jobs, log, clock, pollMs: pollIntervalsMs[service] };
  return { ...base, ...(outside && { outside }) };
}
