import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const repository = path.resolve(__dirname, '..');

/** The module that VS Code loads to run the extension's tests: absolute path. */
export const extensionTestModule = path.join(repository, 'out/test-vscode/index.js');

/**
 * Bundles `test/vscode/` into one module that exports `run()`, as VS Code's test runs want it.
 * @returns its absolute path.
 */
export async function bundleExtensionTests(): Promise<string> {
  const folder = path.join(repository, 'test/vscode');
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const loads = files
    .map((file) => file.split(path.sep).join('/'))
    .map(
      (file) => `[${JSON.stringify(`test/vscode/${file}`)}, () => require(${JSON.stringify(`./${file}`)})],`,
    );
  await build({
    stdin: {
      contents: [
        "import { runTests } from './index';",
        `export const run = () => runTests([${loads.join(' ')}]);`,
      ].join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    outfile: extensionTestModule,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return extensionTestModule;
}
