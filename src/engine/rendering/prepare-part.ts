import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputArguments } from '../media/input';
import type { EncodedPart } from './picture-plan';

/**
 * Lays what a part reads beside its inputs into the folder that its process runs in.
 * @param folder Made where there is none.
 * @returns The inputs as ffmpeg takes them.
 */
export async function preparePart(
  { inputs, files }: Pick<EncodedPart, 'inputs' | 'files'>,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of files) await writeFile(join(folder, name), text);
  const named = inputs.map(async ({ options, media }) => [...options, ...(await inputArguments(media))]);
  return (await Promise.all(named)).flat();
}
