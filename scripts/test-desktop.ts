import { rm } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleExtensionTests } from './extension-test-bundle';
import { copySampleFolder } from './sample-folder';

const repository = path.resolve(__dirname, '..');

/**
 * `npm run test:desktop [-- VERSION]`: the tests of `test/vscode/` in the desktop VS Code, which
 * `@vscode/test-electron` downloads (`stable` unless a version such as 1.104.0 is given). `npm test` runs the same
 * bundle in a VS Code from npm, for machines where the download or a display is missing; on Linux without a display
 * this one needs `xvfb-run -a`.
 */
async function main(): Promise<void> {
  const extensionTestsPath = await bundleExtensionTests();
  const folder = await copySampleFolder();
  try {
    process.exitCode = await runTests({
      version: process.argv[2] ?? 'stable',
      extensionDevelopmentPath: repository,
      extensionTestsPath,
      launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    });
  } finally {
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
