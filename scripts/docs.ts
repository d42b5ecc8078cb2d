import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editsDocument } from './edits-document';
import { readmeWithSettings } from './settings-document';
import { toolsDocument } from './tools-document';
import { packageWithTools } from './tools-manifest';

const repository = path.resolve(__dirname, '..');

/** `npm run docs`: writes the documents that are made of the source alone, the tools into package.json, and the settings into the README. */
async function main(): Promise<void> {
  await writeFile(path.join(repository, 'docs/edits.md'), editsDocument());
  await writeFile(path.join(repository, 'docs/tools.md'), toolsDocument());
  const readme = path.join(repository, 'README.md');
  const read = (file: string) => readFile(path.join(repository, file), 'utf8');
  const words = await read('package.nls.json');
  const settings = { json: await read('package.json'), words };
  await writeFile(readme, await readmeWithSettings(await readFile(readme, 'utf8'), settings));
  const manifest = path.join(repository, 'package.json');
  await writeFile(manifest, packageWithTools(await readFile(manifest, 'utf8')));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
