import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { version } from '../package.json';
import { systemClock } from '../src/client/clock';
import { EmbeddedEngine } from '../src/client/embedded-engine';
import { ServiceClient } from '../src/client/service-client';
import { attributionOf } from '../src/contract/attribution';
import { RememberedClientId } from '../src/session/account/client-id';
import { Credentials } from '../src/session/account/credentials';
import { EditingSession } from '../src/session/editing-session';
import type { SessionEvent } from '../src/session/editing-session';
import type { ExportEvent } from '../src/session/exports/export';
import { ExportJobs } from '../src/session/exports/export-jobs';
import { PlainMemory, SecretsInMemory } from '../src/session/outside';
import { clock } from '../src/timeline/time-text';
import { trackLabel } from '../src/timeline/timeline';
import type { TimelineView } from '../src/timeline/timeline';
import { ensureFfmpeg } from './setup/ffmpeg';

/**
 * The main job with no screen: `npm run demo`, or `npm run demo -- my.mp4 "keep 0:10 to 0:40"`.
 * The same client and session that the extension uses, with the embedded engine.
 */

const repository = resolve(__dirname, '..');
const work = join(repository, '.demo');
const defaultPrompt = 'trim the silences, add transitions, and export as a clean MP4';

async function main(): Promise<void> {
  const [clip, ...words] = process.argv.slice(2);
  const prompt = words.join(' ') || defaultPrompt;
  const { ffmpeg } = await ensureFfmpeg();
  await mkdir(work, { recursive: true });
  const source = clip === undefined ? await copyOfSample() : resolve(clip);

  const engine = new EmbeddedEngine(() => ({
    execPath: process.execPath,
    script: join(repository, 'dist', 'engine.js'),
    dataFolder: join(work, 'engine'),
    version,
    ffmpegPath: ffmpeg,
  }));
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  try {
    await edit(engine, source, prompt, stopped.signal);
  } finally {
    await engine.stop();
  }
}

async function edit(
  engine: EmbeddedEngine,
  source: string,
  prompt: string,
  signal: AbortSignal,
): Promise<void> {
  const memory = new PlainMemory();
  const client = new ServiceClient(
    engine,
    (self) =>
      new Credentials('embedded', self, new SecretsInMemory(), new RememberedClientId(memory), systemClock),
    attributionOf(version, repository),
  );
  const log = { info: () => undefined, warn: (message: string) => console.error(`! ${message}`) };
  const exportJobs = new ExportJobs(join(work, 'exports'), log);
  const setup = {
    ...{ client, exportJobs, log, language: 'en' },
    ...({ service: 'embedded', address: 'embedded' } as const),
  };
  const session = await EditingSession.begin(setup, signal);
  const added = await session.addFile(source, () => undefined, signal);
  console.log(`Video:  ${relative(process.cwd(), source)} (${clock(added.durationMs ?? 0)})`);
  console.log(`Prompt: ${prompt}\n`);

  let exported = await follow(session.request(prompt, signal));
  const hasEdits = (session.timeline?.tracks.length ?? 0) > 0;
  if (exported === undefined && hasEdits) exported = await follow(session.export(signal));
  if (exported === undefined) {
    console.log('Nothing was exported, since nothing was edited.');
    process.exitCode = 1;
    return;
  }
  // Measured from the file itself, by adding it to a session of its own.
  const check = await EditingSession.begin(setup, signal);
  const result = await check.addFile(exported, () => undefined, signal);
  console.log(`\n${exported}`);
  console.log(`Length: ${clock(added.durationMs ?? 0)} before, ${clock(result.durationMs ?? 0)} after`);
}

/** Prints what happens. @returns The path of the exported file, if one was. */
async function follow(events: AsyncIterable<SessionEvent>): Promise<string | undefined> {
  let exported: string | undefined;
  for await (const event of events) {
    switch (event.type) {
      case 'text':
        process.stdout.write(event.text);
        break;
      case 'tool':
        console.log(`  … ${event.name}`);
        break;
      case 'stillWorking':
        console.log('  … still working');
        break;
      case 'recovering':
        console.log('  … the connection broke off; looking');
        break;
      case 'turnDone':
        if (!event.hadText) console.log(event.changes.join('\n'));
        if (event.timeline) printTree(event.timeline);
        break;
      case 'credits':
        console.log(`Credits: ${event.credits.available}`);
        break;
      case 'status':
        if (event.timeline) printTree(event.timeline);
        break;
      case 'uploadWanted':
        console.log('Give the file as the first argument.');
        break;
      case 'exportStarted':
        for (const note of event.notes) console.log(`  (${note})`);
        break;
      case 'stepBegins':
      case 'turnBegins':
      case 'costsAgreed':
      case 'exportHeldBack':
        break;
      case 'modelAsked':
      case 'notSuggested':
      case 'suggested':
        throw new Error('A model was asked, though the demo offers none.');
      case 'export':
        if (event.event.type === 'done') exported = event.event.path;
        else showProgress(event.event);
        break;
    }
  }
  return exported;
}

function printTree(timeline: TimelineView): void {
  console.log(`Timeline, ${clock(timeline.durationMs)}, ${timeline.width ?? '?'}×${timeline.height ?? '?'}`);
  timeline.tracks.forEach((track, index) => {
    console.log(`${index + 1}. ${trackLabel(track)}`);
    for (const segment of track.segments) {
      const { transition } = segment;
      const into = transition ? `  (${transition.kind} ${transition.durationMs} ms)` : '';
      console.log(
        `   ${clock(segment.startMs).padEnd(8)} – ${clock(segment.endMs).padEnd(8)} ${segment.name}${into}`,
      );
    }
  });
  console.log('');
}

let lastShown = '';

function showProgress(event: ExportEvent): void {
  const line = event.type === 'rendering' ? `Rendering ${Math.floor(event.percent / 10) * 10}%` : 'Saving';
  if (event.type === 'begun') return;
  if (line !== lastShown) console.log(line);
  lastShown = line;
}

/** The repository stays clean: the sample is edited in a folder that git ignores. */
async function copyOfSample(): Promise<string> {
  const sample = join(repository, 'media', 'sample', 'harbour.mp4');
  const copy = join(work, basename(sample));
  await copyFile(sample, copy);
  return copy;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
