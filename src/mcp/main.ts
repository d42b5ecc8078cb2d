import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { systemClock } from '../client/clock';
import { EmbeddedEngine } from '../client/embedded-engine';
import { ServiceClient } from '../client/service-client';
import { attributionOf } from '../contract/attribution';
import { encoderSettingOf } from '../contract/encoder-setting';
import { RememberedClientId } from '../session/account/client-id';
import { Credentials } from '../session/account/credentials';
import type { SessionSetup } from '../session/editing-session';
import { ExportJobs } from '../session/exports/export-jobs';
import { PlainMemory, SecretsInMemory } from '../session/outside';
import type { Log } from '../session/outside';
import { SessionDesk } from '../tools/session-desk';
import { foldersOf, mcpServer } from './server';

/**
 * The MCP server: `node mcp.js [--folder <path>]… [--ffmpeg <path>] [--encoder <name>] [--data <path>]`, spoken to by
 * standard input and output. It edits with the embedded engine alone, which it starts when it is first needed, and
 * never with the cloud; it takes no token and hands none on.
 */

const usage =
  'Usage: mcp.js [--folder <path>]… [--ffmpeg <path>] [--encoder <name>] [--data <path>]\n' +
  'Speaks the Model Context Protocol on its standard input and output. Files may be named in the given folders;\n' +
  'without any, in the roots that the client tells, else in the folder it is started in.';

function readOptions() {
  const options = {
    folder: { type: 'string', multiple: true },
    ffmpeg: { type: 'string' },
    encoder: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  return {
    folders: (values.folder ?? []).map((folder) => resolve(folder)),
    ffmpegPath: values.ffmpeg ?? '',
    encoder: encoderSettingOf(values.encoder ?? 'software'),
    dataFolder: resolve(values.data ?? usualDataFolder()),
    help: values.help === true,
  };
}

/** The user's own, as the system wants it. */
function usualDataFolder(): string {
  const { LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  const home = homedir();
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'AI Video Editing', 'mcp');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'AI Video Editing', 'mcp');
    default:
      return join(XDG_DATA_HOME ?? join(home, '.local', 'share'), 'ai-video-editing', 'mcp');
  }
}

/** Standard output is the protocol's. */
const log: Log = {
  info: () => undefined,
  warn: (message) => process.stderr.write(`${message}\n`),
};

async function main(): Promise<void> {
  const { folders, ffmpegPath, encoder, dataFolder, help } = readOptions();
  if (help) {
    process.stderr.write(`${usage}\n`);
    return;
  }
  const engine = new EmbeddedEngine(() => ({
    execPath: process.execPath,
    script: join(__dirname, 'engine.js'),
    ...{ dataFolder, version, ffmpegPath, encoder },
  }));
  const clientIds = new RememberedClientId(new PlainMemory());
  const client = new ServiceClient(
    engine,
    (self) => new Credentials('embedded', self, new SecretsInMemory(), clientIds, systemClock),
    attributionOf(version, __dirname),
  );
  const setup: SessionSetup = {
    ...{ client, log, language: 'en', service: 'embedded', address: 'embedded' },
    exportJobs: new ExportJobs(join(dataFolder, 'exports'), log),
  };
  const server = mcpServer(version, (own) => new SessionDesk(setup, foldersOf(own, folders, process.cwd())));
  server.server.onclose = () => {
    setup.exportJobs.close();
    void engine.dispose();
  };
  // The transport does not see that the client has gone.
  process.stdin.once('end', () => void server.close());
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void server.close());
  await server.connect(new StdioServerTransport());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 1;
});
