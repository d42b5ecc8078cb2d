import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as z from 'zod';

const repository = path.resolve(__dirname, '../..');
const bundleSchema = z.record(z.string(), z.string().min(1));

const readBundle = (file: string) =>
  bundleSchema.parse(JSON.parse(readFileSync(path.join(repository, file), 'utf8')));

/** One call of `l10n.t` or `sentence` whose string is written out. */
interface Localized {
  readonly text: string;
  /** How many values are given for its placeholders. */
  readonly values: number;
  readonly where: string;
}

/**
 * Every call of `l10n.t`, and of `sentence` in the rooms that know no editor, below `src/`. One whose string is not
 * written out fails, but for the one that says sentences.
 */
function localizedStrings(): Localized[] {
  const folder = path.join(repository, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Localized[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslation(node.expression)) {
        const [string, ...values] = node.arguments;
        if (string?.getText() === 'words.english') return;
        const where = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        assert.ok(
          string && ts.isStringLiteralLike(string),
          `${where}: a string to translate has to be written out`,
        );
        found.push({ text: string.text, values: values.length, where });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

/** `l10n.t`, `vscode.l10n.t` or `sentence`. */
function isTranslation(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'sentence';
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const { expression: object } = callee;
  const name = ts.isPropertyAccessExpression(object) ? object.name : object;
  return ts.isIdentifier(name) && name.text === 'l10n';
}

const placeholders = (text: string) => [...text.matchAll(/\{(\d+)\}/g)].map((match) => match[1]).sort();

describe('The Simplified Chinese of the extension', () => {
  const strings = localizedStrings();
  const bundle = readBundle('l10n/bundle.l10n.zh-cn.json');

  it('leaves no string of the code out, and keeps none that is gone', () => {
    assert.ok(strings.length > 80, `${strings.length} strings`);
    const used = new Set(strings.map(({ text }) => text));
    assert.deepEqual(
      {
        missing: strings.filter(({ text }) => !Object.hasOwn(bundle, text)),
        unused: Object.keys(bundle).filter((text) => !used.has(text)),
      },
      { missing: [], unused: [] },
    );
  });

  it('keeps every placeholder, and each gets its value', () => {
    for (const [english, chinese] of Object.entries(bundle))
      assert.deepEqual(placeholders(chinese), placeholders(english), english);
    for (const { text, values, where } of strings)
      assert.equal(new Set(placeholders(text)).size, values, `${where}: ${text}`);
  });

  it('is Chinese, with Chinese punctuation', () => {
    const wrong = Object.entries({ ...bundle, ...readBundle('package.nls.zh-cn.json') }).filter(
      ([, chinese]) => !/[\u4e00-\u9fff]/.test(chinese) || /[\u4e00-\u9fff][,:;?!]/.test(chinese),
    );
    assert.deepEqual(wrong, []);
  });
});

describe('The strings of the manifest', () => {
  const manifest = readFileSync(path.join(repository, 'package.json'), 'utf8');
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]).sort();

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`are all in ${file}, and nothing else is`, () => {
      assert.ok(used.length > 20);
      assert.deepEqual(Object.keys(readBundle(file)).sort(), [...new Set(used)]);
    });
  }
});
