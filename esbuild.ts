import { context } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';
import { cp, mkdir } from 'node:fs/promises';
import { bringParser, slimUndici } from './scripts/bundle/slim-undici';
import { slimZod } from './scripts/bundle/slim-zod';
import { checkSizes } from './scripts/bundle/size-budget';

/** Builds the five programs of the project into `dist/`: `npm run build`, or `npm run watch` to go on building. */

const watch = process.argv.includes('--watch');

const common: BuildOptions = {
  bundle: true,
  sourcemap: true,
  minify: !watch,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Node code: the floor is VS Code 1.104's Node 22 for the extension, Node 20 for the engine run by hand. */
const node: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
};

/** The rest of the extension is a program of its own, which `import()` loads where it is used first. */
const restStaysOutside: Plugin = {
  name: 'rest-stays-outside',
  setup(build) {
    build.onResolve({ filter: /\/editing-window$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './editing-window.js', external: true } : undefined,
    );
  },
};

/** What VS Code loads when it starts. */
const extension: BuildOptions = {
  ...node,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  external: ['vscode'],
  // `import()` would pass by the `vscode` that VS Code gives each extension.
  supported: { 'dynamic-import': false },
  keepNames: false,
  plugins: [restStaysOutside],
};

const editingWindow: BuildOptions = {
  ...node,
  entryPoints: ['src/vscode/editing-window.ts'],
  outfile: 'dist/editing-window.js',
  external: ['vscode'],
  // Names of functions would be a twentieth of it.
  keepNames: false,
  plugins: [slimUndici, bringParser, slimZod],
};

const engine: BuildOptions = {
  ...node,
  entryPoints: ['src/engine/main.ts'],
  outfile: 'dist/engine.js',
  // Optional, and a program of its own: found at run time where it is installed.
  external: ['ffmpeg-static'],
  keepNames: false,
  // A Chinese character has three bytes, and six as an escape.
  charset: 'utf8',
};

const mcp: BuildOptions = {
  ...node,
  entryPoints: ['src/mcp/main.ts'],
  outfile: 'dist/mcp.js',
  keepNames: false,
  plugins: [slimUndici],
};

const copyCodicons: Plugin = {
  name: 'copy-codicons',
  setup(build) {
    build.onEnd(async () => {
      const folder = build.initialOptions.outdir ?? 'dist/webview';
      await mkdir(folder, { recursive: true });
      for (const file of ['codicon.css', 'codicon.ttf']) {
        await cp(`node_modules/@vscode/codicons/dist/${file}`, `${folder}/${file}`);
      }
    });
  },
};

/**
 * The component library finds out about `:focus-visible` by adding an inline style, which the page's policy
 * refuses. Every browser that VS Code runs in knows it.
 */
const knowFocusVisible: Plugin = {
  name: 'know-focus-visible',
  setup(build) {
    build.onLoad({ filter: /fast-foundation.dist.esm.utilities.style.focus\.js$/ }, () => ({
      contents: `export const focusVisible = 'focus-visible';`,
    }));
  },
};

/** Exported for the tests of the page, which build it alone into a folder of their own. */
export const webview: BuildOptions = {
  ...common,
  entryPoints: ['webview/main.ts', 'webview/panel.css'],
  outdir: 'dist/webview',
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  plugins: [copyCodicons, knowFocusVisible],
};

async function main(): Promise<void> {
  const contexts = await Promise.all(
    [extension, editingWindow, engine, mcp, webview].map((options) => context(options)),
  );
  await Promise.all(contexts.map((each) => each.rebuild()));
  if (watch) {
    await Promise.all(contexts.map((each) => each.watch()));
  } else {
    await Promise.all(contexts.map((each) => each.dispose()));
    await checkSizes();
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
