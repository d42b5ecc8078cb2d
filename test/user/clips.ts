import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensureFfmpeg } from '../../scripts/setup/ffmpeg';

const run = promisify(execFile);

/** A clip small on disk that takes long to render: there is time to cancel. */
export async function makeLongClip(file: string): Promise<void> {
  await ffmpeg('-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=30:d=60', '-preset', 'ultrafast', file);
}

/** A still, 320×180. */
export async function makePicture(file: string): Promise<void> {
  await ffmpeg('-f', 'lavfi', '-i', 'color=teal:s=320x180:d=1', '-frames:v', '1', file);
}

/** 4 s of a tone. */
export async function makeSound(file: string): Promise<void> {
  await ffmpeg('-f', 'lavfi', '-i', 'sine=frequency=330:duration=4', file);
}

/** 4 s, 320×180, with a tone. */
export async function makeShortClip(file: string): Promise<void> {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=25:d=4'];
  const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4'];
  await ffmpeg(...picture, ...sound, '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-shortest', file);
}

async function ffmpeg(...args: string[]): Promise<void> {
  const programs = await ensureFfmpeg();
  await run(programs.ffmpeg, ['-nostdin', '-v', 'error', '-y', ...args]);
}
