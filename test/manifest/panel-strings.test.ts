import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { strings } from '../webview/fixtures/panel-state';

const file = path.resolve(__dirname, '../../src/vscode/panel/strings.ts');

/** What the host says by each name: its calls of `l10n.t`, which outside of VS Code can only be read. */
function hostStrings(): Record<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Record<string, string> = {};
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isCallExpression(node.initializer)) {
      const [string] = node.initializer.arguments;
      assert.ok(string && ts.isStringLiteralLike(string), node.getText());
      found[node.name.getText()] = string.text;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the panel's page", () => {
  it('is tested, and shown in pictures, with what the host says in English', () => {
    assert.deepEqual({ ...strings }, hostStrings());
  });
});
