import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editsDocument } from './edits-document';
import { toolsDocument } from './tools-document';
import { packageWithTools } from './tools-manifest';

const repository = path.resolve(__dirname, '..');

/** `npm run docs`: writes the documents that are made of the source alone, and the tools into package.json. */
async function main(): Promise<void> {
  await writeFile(path.join(repository, 'docs/edits.md'), editsDocument());
  await writeFile(path.join(repository, 'docs/tools.md'), toolsDocument());
  const manifest = path.join(repository, 'package.json');
  await writeFile(manifest, packageWithTools(await readFile(manifest, 'utf8')));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
