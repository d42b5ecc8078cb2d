import { link, open, rename, rm } from 'node:fs/promises';
import { systemCode } from './errors';

/**
 * Gives a whole file a name in its folder that no file bears yet: nothing is ever written over, whoever else is
 * writing, and the name never shows a part of the file. A hard link does that; file systems that know none, such as
 * FAT32 and exFAT, each refuse it with a code of their own. There the name is claimed by an empty file, which is
 * then replaced.
 * @throws Error with the code `EEXIST` where the name is taken
 */
export async function moveToNewName(from: string, to: string, linkFile = link): Promise<void> {
  try {
    await linkFile(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    await (await open(to, 'wx')).close();
    await rename(from, to).catch(async (failure: unknown) => {
      await rm(to, { force: true });
      throw failure;
    });
    return;
  }
  await rm(from, { force: true });
}
