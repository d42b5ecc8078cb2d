import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';

const repository = path.resolve(__dirname, '../..');

/** Rules that say who may import whom. */
const layerRules = new Set(['import-x/no-restricted-paths', 'no-restricted-imports']);

/** An import written into a file that exists, for ESLint to judge as if it stood there. */
const forbidden = [
  { file: 'src/contract/media.ts', imports: '../timeline/timeline' },
  { file: 'src/timeline/summary.ts', imports: '../client/clock' },
  { file: 'src/client/clock.ts', imports: '../session/outside' },
  { file: 'src/client/clock.ts', imports: '../timeline/timeline' },
  { file: 'src/session/outside.ts', imports: '../engine/model/rational' },
  { file: 'src/session/outside.ts', imports: '../vscode/error-text' },
  { file: 'src/session/outside.ts', imports: 'vscode' },
  { file: 'src/engine/model/rational.ts', imports: '../../client/clock' },
  { file: 'src/engine/log.ts', imports: '../session/outside' },
  { file: 'src/engine/log.ts', imports: 'vscode' },
  { file: 'src/vscode/workbench.ts', imports: '../engine/model/rational' },
  { file: 'webview/state.ts', imports: '../src/contract/draft' },
  { file: 'webview/state.ts', imports: '../src/vscode/workbench' },
  { file: 'webview/state.ts', imports: 'node:fs' },
  { file: 'webview/state.ts', imports: '@vscode/webview-ui-toolkit' },
] as const;

const allowed = [
  { file: 'src/timeline/summary.ts', imports: '../contract/draft' },
  { file: 'src/client/clock.ts', imports: '../contract/draft' },
  { file: 'src/session/outside.ts', imports: '../client/clock' },
  { file: 'src/engine/log.ts', imports: '../contract/draft' },
  { file: 'src/vscode/workbench.ts', imports: '../session/outside' },
  { file: 'src/vscode/workbench.ts', imports: 'vscode' },
  { file: 'webview/state.ts', imports: '../src/timeline/timeline' },
  { file: 'webview/state.ts', imports: '../src/vscode/panel/messages' },
  { file: 'webview/toolkit.ts', imports: '@vscode/webview-ui-toolkit' },
] as const;

describe('The layers', function () {
  this.timeout(120_000);
  const eslint = new ESLint({ cwd: repository });

  async function complaints(file: string, imports: string): Promise<string[]> {
    const [result] = await eslint.lintText(`import '${imports}';\n`, {
      filePath: path.join(repository, file),
    });
    return (result?.messages ?? []).flatMap(({ ruleId }) =>
      ruleId !== null && layerRules.has(ruleId) ? [ruleId] : [],
    );
  }

  for (const { file, imports } of forbidden) {
    it(`keep ${file} from importing ${imports}`, async () => {
      assert.notDeepEqual(await complaints(file, imports), []);
    });
  }

  for (const { file, imports } of allowed) {
    it(`let ${file} import ${imports}`, async () => {
      assert.deepEqual(await complaints(file, imports), []);
    });
  }
});
