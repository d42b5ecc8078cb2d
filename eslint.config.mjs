import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house and what each may import. A room that is not named in `may` is out of reach;
 * every room may import itself. ARCHITECTURE.md draws the same picture.
 */
const rooms = [
  { room: 'src/contract', may: [] },
  { room: 'src/timeline', may: ['src/contract'] },
  { room: 'src/client', may: ['src/contract'] },
  { room: 'src/session', may: ['src/client', 'src/timeline', 'src/contract'] },
  { room: 'src/engine', may: ['src/timeline', 'src/contract'] },
  { room: 'src/tools', may: ['src/session', 'src/client', 'src/timeline', 'src/contract'] },
  { room: 'src/mcp', may: ['src/tools', 'src/session', 'src/client', 'src/contract'] },
  {
    room: 'src/vscode',
    may: ['src/tools', 'src/session', 'src/client', 'src/timeline', 'src/contract'],
  },
  {
    room: 'webview',
    may: [
      'src/timeline',
      'src/vscode/panel/messages.ts',
      'src/vscode/panel/panel-strings.ts',
      'src/vscode/panel/entry-actions.ts',
      'src/vscode/panel/limits.ts',
    ],
  },
];

const neighbours = [...rooms.map(({ room }) => room), 'test', 'scripts'];

/** One zone per room and forbidden neighbour; `except` is relative to the neighbour. */
const layerZones = rooms.flatMap(({ room, may }) =>
  neighbours
    .filter((other) => other !== room && !may.includes(other))
    .map((other) => ({
      target: `./${room}`,
      from: `./${other}`,
      except: may
        .filter((path) => path.startsWith(`${other}/`))
        .map((path) => `.${path.slice(other.length)}`),
      message: `${room} may import only: ${may.join(', ') || 'itself'}.`,
    })),
);

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      'node_modules',
      '.vscode-test',
      '.demo',
      '.bench',
      'test-results',
      'test/harness/model-extension',
      'scripts/bundle/undici-core.cjs',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: { ...globals.node },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: layerZones, basePath: import.meta.dirname }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'vscode', message: 'Only src/vscode knows the editor.' }] },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/vscode/**', 'src/extension.ts', 'test/vscode/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['webview/**'],
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'vscode', message: 'Only src/vscode knows the editor.' },
            { name: '@vscode/webview-ui-toolkit', message: 'Go through webview/toolkit.ts.' },
          ],
          patterns: [{ group: ['node:*'], message: 'The page runs in a browser.' }],
        },
      ],
    },
  },
  { files: ['webview/toolkit.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // A failing `assert.rejects` is awaited; mocha's callbacks are not.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  { files: ['eslint.config.mjs'], rules: { 'import-x/no-default-export': 'off' } },
  prettier,
);
