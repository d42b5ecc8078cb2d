import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const repository = path.resolve(__dirname, '../..');

/** Import rules need no types; without them a file need not exist. */
const untyped = {
  ...tseslint.configs.disableTypeChecked,
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: false, program: null, project: false } },
};

describe('The layers, as the lint enforces them', function () {
  this.timeout(60_000);
  const eslint = new ESLint({ cwd: repository, overrideConfig: [untyped] });

  /** The import rules that a file of one line breaks. */
  async function brokenRules(file: string, imported: string): Promise<string[]> {
    const code = `import * as it from '${imported}';\nconsole.log(it);\n`;
    const results = await eslint.lintText(code, { filePath: path.join(repository, file) });
    const messages = results.flatMap((result) => result.messages);
    assert.deepEqual(
      messages.filter(({ fatal }) => fatal === true),
      [],
    );
    return messages.flatMap(({ ruleId }) => (/import/.test(ruleId ?? '') ? [ruleId ?? ''] : []));
  }

  const forbidden: readonly (readonly [string, string])[] = [
    ['webview/drawing.ts', 'node:fs'],
    ['webview/drawing.ts', 'vscode'],
    ['webview/drawing.ts', '@vscode/webview-ui-toolkit'],
    ['webview/drawing.ts', '../src/session/errors'],
    ['webview/drawing.ts', '../src/contract/media'],
    ['webview/drawing.ts', '../src/vscode/services'],
    ['src/contract/wire.ts', '../timeline/timeline'],
    ['src/timeline/view.ts', '../client/errors'],
    ['src/client/calls.ts', '../session/errors'],
    ['src/client/calls.ts', '../timeline/timeline'],
    ['src/session/talk.ts', 'vscode'],
    ['src/session/talk.ts', '../vscode/services'],
    ['src/session/talk.ts', '../engine/model/media'],
    ['src/engine/part.ts', '../client/errors'],
    ['src/engine/part.ts', 'vscode'],
    ['src/session/talk.ts', '../tools/tool'],
    ['src/tools/look.ts', 'vscode'],
    ['src/tools/look.ts', '../vscode/services'],
    ['src/tools/look.ts', '../engine/model/media'],
    ['src/mcp/server.ts', '../vscode/services'],
    ['src/vscode/view.ts', '../mcp/server'],
    ['src/vscode/view.ts', '../engine/model/media'],
    ['src/vscode/view.ts', '../../test/harness/probe'],
    ['src/session/talk.ts', '../../scripts/sample-folder'],
  ];
  for (const [file, imported] of forbidden) {
    it(`forbid ${imported} in ${file}`, async () => {
      assert.notDeepEqual(await brokenRules(file, imported), []);
    });
  }

  const allowed: readonly (readonly [string, string])[] = [
    ['webview/drawing.ts', '../src/timeline/timeline'],
    ['webview/drawing.ts', '../src/vscode/panel/messages'],
    ['webview/toolkit.ts', '@vscode/webview-ui-toolkit'],
    ['src/timeline/view.ts', '../contract/draft'],
    ['src/client/calls.ts', '../contract/media'],
    ['src/session/talk.ts', '../client/errors'],
    ['src/session/talk.ts', 'node:fs'],
    ['src/engine/part.ts', '../timeline/timeline'],
    ['src/tools/look.ts', '../session/errors'],
    ['src/mcp/server.ts', '../tools/tool'],
    ['src/vscode/view.ts', '../tools/tool'],
    ['src/vscode/view.ts', '../session/errors'],
    ['src/vscode/view.ts', 'vscode'],
    ['test/session/talk.test.ts', '../../src/session/errors'],
  ];
  for (const [file, imported] of allowed) {
    it(`allow ${imported} in ${file}`, async () => {
      assert.deepEqual(await brokenRules(file, imported), []);
    });
  }
});
