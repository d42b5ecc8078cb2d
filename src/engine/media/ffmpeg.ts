import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { FfmpegError, runTool } from './process';
import { inEnglish, sentence } from '../../contract/sentence';
import type { Sentence } from '../../contract/sentence';

/** An ffmpeg that was found and asked what it can do. */
export interface FfmpegTools {
  /** Absolute path. */
  readonly ffmpeg: string;
  /** Beside that ffmpeg or on `PATH`; some packages of ffmpeg bring none. */
  readonly ffprobe: string | undefined;
  /** Major and minor number of the release; of a build between two releases, the older one's. */
  readonly version: { readonly major: number; readonly minor: number };
  /** Names of all filters and encoders of this build. */
  readonly filters: ReadonlySet<string>;
  readonly encoders: ReadonlySet<string>;
}

export type FfmpegMissingReason = 'notFound' | 'notUsable' | 'tooOld';

/** There is no ffmpeg that could be used; the words are for the user and name what to do. */
export class FfmpegMissingError extends Error {
  readonly reason: FfmpegMissingReason;
  /** The one command that installs ffmpeg on this platform. */
  readonly command: string;

  constructor(
    reason: FfmpegMissingReason,
    readonly words: Sentence,
    command: string,
  ) {
    super(inEnglish(words));
    this.name = 'FfmpegMissingError';
    this.reason = reason;
    this.command = command;
  }
}

/**
 * Finds ffmpeg: the configured path, then the environment's `AI_VIDEO_FFMPEG`, then `PATH`, then the one that the
 * packages of single platforms bring, then the optional npm package `ffmpeg-static`. A path that was given by hand is used or named as wrong, never passed over.
 * @throws {FfmpegMissingError} where there is none of release 5.1 or newer.
 */
export async function findFfmpeg(configuredPath?: string): Promise<FfmpegTools> {
  const given = configuredPath?.trim() || process.env['AI_VIDEO_FFMPEG']?.trim();
  const command = await installCommand();
  if (given) {
    const tools = await inspect(path.resolve(given));
    if (!tools) {
      const what = sentence(
        `The ffmpeg that was set, "{0}", can't be run. Install it with: {1}`,
        given,
        command,
      );
      throw new FfmpegMissingError('notUsable', what, command);
    }
    if (isTooOld(tools)) throw tooOld(tools, command);
    return tools;
  }
  let old: FfmpegTools | undefined;
  for (const candidate of [await findOnPath('ffmpeg'), packagedPath, staticPath()]) {
    const isThere = candidate !== undefined && (await isExecutable(candidate));
    const tools = isThere ? await inspect(candidate) : undefined;
    if (tools && !isTooOld(tools)) return tools;
    old ??= tools;
  }
  if (old) throw tooOld(old, command);
  throw new FfmpegMissingError(
    'notFound',
    sentence('Editing on this computer needs ffmpeg, which was not found. Install it with: {0}', command),
    command,
  );
}

function isTooOld({ version: { major, minor } }: FfmpegTools): boolean {
  return major < 5 || (major === 5 && minor < 1);
}

function tooOld({ ffmpeg, version }: FfmpegTools, command: string): FfmpegMissingError {
  const what = sentence(
    'The ffmpeg at "{0}" is {1}; 5.1 or newer is needed. Install it with: {2}',
    ffmpeg,
    `${version.major}.${version.minor}`,
    command,
  );
  return new FfmpegMissingError('tooOld', what, command);
}

/** Asks a build for its version, filters and encoders; `undefined` where it is no ffmpeg that runs. */
async function inspect(ffmpeg: string): Promise<FfmpegTools | undefined> {
  try {
    const [versionText, filterText, encoderText] = await Promise.all(
      ['-version', '-filters', '-encoders'].map((flag) =>
        runTool({ tool: ffmpeg, args: ['-v', 'error', flag] }),
      ),
    );
    const version = readVersion(versionText ?? '');
    if (!version) return undefined;
    return {
      ffmpeg,
      ffprobe: await findFfprobe(ffmpeg),
      version,
      filters: new Set(
        Array.from((filterText ?? '').matchAll(/^ [T.][S.][C.]? +(\S+) +\S*->/gm), ([, name]) => name ?? ''),
      ),
      encoders: new Set(
        Array.from((encoderText ?? '').matchAll(/^ [VAS][A-Z.]{5} (\w\S*)/gm), ([, name]) => name ?? ''),
      ),
    };
  } catch (error) {
    if (error instanceof FfmpegError) return undefined;
    throw error;
  }
}

/** libavfilter's version at each release: the only number that builds between releases have too. */
const releases = [
  { major: 8, minor: 0, filter: [11, 4] },
  { major: 7, minor: 1, filter: [10, 4] },
  { major: 7, minor: 0, filter: [10, 1] },
  { major: 6, minor: 1, filter: [9, 12] },
  { major: 6, minor: 0, filter: [9, 3] },
  { major: 5, minor: 1, filter: [8, 44] },
  { major: 5, minor: 0, filter: [8, 24] },
] as const;

/** Reads `-version`; `undefined` where the text is not ffmpeg's. Anything before 5.0 is told as 4.0. */
export function readVersion(text: string): FfmpegTools['version'] | undefined {
  const match = /libavfilter\s+(\d+)\.\s*(\d+)\./.exec(text);
  if (!match) return undefined;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const release = releases.find(
    ({ filter }) => major > filter[0] || (major === filter[0] && minor >= filter[1]),
  );
  return release ? { major: release.major, minor: release.minor } : { major: 4, minor: 0 };
}

async function findFfprobe(ffmpeg: string): Promise<string | undefined> {
  const beside = path.join(path.dirname(ffmpeg), path.basename(ffmpeg).replace('ffmpeg', 'ffprobe'));
  if (beside !== ffmpeg && (await isExecutable(beside))) return beside;
  return findOnPath('ffprobe');
}

async function findOnPath(name: string): Promise<string | undefined> {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name;
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(folder)) continue;
    const candidate = path.join(folder, fileName);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Beside the engine's bundle. */
const packagedPath = path.join(__dirname, 'ffmpeg', process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');

/** The binary of `ffmpeg-static`, which stays outside the bundle and may be absent. */
function staticPath(): string | undefined {
  try {
    const found: unknown = createRequire(__filename)('ffmpeg-static');
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

async function installCommand(): Promise<string> {
  if (process.platform === 'darwin') return 'brew install ffmpeg';
  if (process.platform === 'win32') return 'winget install --id Gyan.FFmpeg';
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  for (const [program, command] of [
    ['apt-get', 'apt-get install -y ffmpeg'],
    ['dnf', 'dnf install -y ffmpeg-free'],
    ['pacman', 'pacman -S --noconfirm ffmpeg'],
    ['zypper', 'zypper install -y ffmpeg'],
    ['apk', 'apk add ffmpeg'],
  ] as const) {
    if ((await findOnPath(program)) !== undefined) return sudo + command;
  }
  return `${sudo}apt-get install -y ffmpeg`;
}
