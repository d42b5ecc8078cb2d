import { copyFile, rename, stat } from 'node:fs/promises';
import {
  mergeParameterSets,
  readPart,
  UnexpectedLayoutError,
  writeParameterSets,
} from '../../media/parameter-sets';
import type { ParameterSets } from '../../media/parameter-sets';
import { FfmpegError } from '../../media/process';
import type { CopiedPart } from './copied-part';

/**
 * Copies a part and counts what came of it, because a seek can land elsewhere than the list of packets promised.
 * @returns whether `output` is what was planned; if not, the part is to be encoded.
 * @throws what the copying throws, other than ffmpeg's failure.
 */
export async function copyPart(
  { start, end, bytes }: CopiedPart,
  output: string,
  copy: () => Promise<void>,
): Promise<boolean> {
  try {
    await copy();
    const part = await readPart(output);
    return part.frames === end - start && part.bytes === bytes;
  } catch (error) {
    if (error instanceof UnexpectedLayoutError) return false;
    if (error instanceof FfmpegError && !error.diskFull) return false;
    throw error;
  }
}

/**
 * Declares the parameter sets of all parts in the first one; where that is kept elsewhere too, it stays as it is there.
 * @throws {UnexpectedLayoutError} where parts differ in sets of the same number, so that they can't be joined.
 */
export async function declareAll(paths: readonly string[]): Promise<void> {
  const [first] = paths;
  if (first === undefined) return;
  const all: ParameterSets[] = [];
  for (const path of paths) all.push((await readPart(path)).parameterSets);
  const merged = mergeParameterSets(all);
  if (!merged) throw new UnexpectedLayoutError('two parts have different parameter sets of one number');
  if ((await stat(first)).nlink > 1) {
    const own = `${first}.own`;
    await copyFile(first, own);
    await rename(own, first);
  }
  await writeParameterSets(first, merged);
}
