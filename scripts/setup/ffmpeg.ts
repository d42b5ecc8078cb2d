import { createRequire } from 'node:module';
import path from 'node:path';
import { findOnPath, isExecutableFile } from './commands';
import { ensureDebianPackages, hasApt } from './debian-packages';

/** The programs that read and write media: absolute paths. */
export interface FfmpegPrograms {
  ffmpeg: string;
  /** Missing where only the npm package `ffmpeg-static` was found: it carries no ffprobe. */
  ffprobe: string | undefined;
}

/**
 * Finds ffmpeg, in this order: the variable `AI_VIDEO_FFMPEG` (path of ffmpeg), PATH, the optional npm package
 * `ffmpeg-static`. ffprobe is looked for beside ffmpeg, then on PATH. `ffmpeg-static` has no ffprobe, so whoever
 * uses what is returned must be able to read media without it.
 * @throws Error when `AI_VIDEO_FFMPEG` is set and is not an executable file.
 */
export function findFfmpeg(): FfmpegPrograms | undefined {
  const chosen = process.env['AI_VIDEO_FFMPEG'];
  if (chosen !== undefined && chosen !== '' && !isExecutableFile(chosen)) {
    throw new Error(`AI_VIDEO_FFMPEG names ${chosen}, which is not a program that can be run.`);
  }
  const ffmpeg = (chosen === '' ? undefined : chosen) ?? findOnPath('ffmpeg') ?? ffmpegStaticPath();
  if (ffmpeg === undefined) return undefined;
  const beside = path.join(path.dirname(ffmpeg), `ffprobe${path.extname(ffmpeg)}`);
  return { ffmpeg, ffprobe: isExecutableFile(beside) ? beside : findOnPath('ffprobe') };
}

/**
 * Finds ffmpeg as `findFfmpeg` does, and installs Debian's package where it is missing and this user may (root
 * with apt-get). Prints what it does.
 * @throws Error that names the one command to type where it cannot be installed from here.
 */
export async function ensureFfmpeg(): Promise<FfmpegPrograms> {
  const present = findFfmpeg();
  if (present !== undefined) return present;
  if (!hasApt()) throw new Error(`ffmpeg is missing. Install it with: ${installCommand()}`);
  await ensureDebianPackages([{ name: 'ffmpeg' }]);
  const installed = findFfmpeg();
  if (installed === undefined) {
    throw new Error(
      'The Debian package ffmpeg is installed, but no ffmpeg is on PATH. Set AI_VIDEO_FFMPEG to its path.',
    );
  }
  return installed;
}

function ffmpegStaticPath(): string | undefined {
  let exported: unknown;
  try {
    exported = createRequire(__filename)('ffmpeg-static');
  } catch {
    return undefined; // An optional dependency: absent where its download failed.
  }
  return typeof exported === 'string' && isExecutableFile(exported) ? exported : undefined;
}

function installCommand(): string {
  switch (process.platform) {
    case 'darwin':
      return 'brew install ffmpeg';
    case 'win32':
      return 'winget install ffmpeg';
    default:
      return 'sudo apt-get install ffmpeg';
  }
}
