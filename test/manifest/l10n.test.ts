import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as z from 'zod';

const repository = path.resolve(__dirname, '../..');
const strings = z.record(z.string(), z.string());

function readStrings(file: string): Record<string, string> {
  return strings.parse(JSON.parse(readFileSync(path.join(repository, file), 'utf8')));
}

/** The first arguments of all calls of `l10n.t` below `src/vscode/`. */
function localisedStrings(): Set<string> {
  const folder = path.join(repository, 'src/vscode');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = new Set<string>();
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(folder, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isL10nCall(node.expression)) {
        const [message] = node.arguments;
        assert.ok(message && ts.isStringLiteralLike(message), `${file}: l10n.t needs a string literal`);
        found.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function isL10nCall(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const owner = callee.expression;
  return ts.isPropertyAccessExpression(owner)
    ? owner.name.text === 'l10n'
    : ts.isIdentifier(owner) && owner.text === 'l10n';
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d\}/g) ?? []).sort();
}

describe('The display languages', () => {
  const chinese = readStrings('l10n/bundle.l10n.zh-cn.json');
  const used = localisedStrings();

  it('have a Chinese string for every string of the extension', () => {
    assert.deepEqual([...used].filter((string) => chinese[string] === undefined).sort(), []);
  });

  it('have no Chinese string that is not used any more', () => {
    assert.deepEqual(
      Object.keys(chinese).filter((string) => !used.has(string)),
      [],
    );
  });

  it('keep the placeholders', () => {
    for (const [english, translated] of Object.entries(chinese)) {
      assert.deepEqual(placeholders(translated), placeholders(english), english);
    }
  });

  it('name everything that the manifest names, in both languages', () => {
    const manifest = readFileSync(path.join(repository, 'package.json'), 'utf8');
    const keys = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? ''));
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      assert.deepEqual(Object.keys(readStrings(file)).sort(), [...keys].sort(), file);
    }
  });
});
