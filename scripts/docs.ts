import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editsDocument } from './edits-document';

/** `npm run docs`: writes the documents that are made of the source alone. */
async function main(): Promise<void> {
  await writeFile(path.resolve(__dirname, '../docs/edits.md'), editsDocument());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
