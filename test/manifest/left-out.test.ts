import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const repository = path.resolve(__dirname, '../..');

/** A literal, or a template with `{}` in the place of its values. */
interface Text {
  readonly text: string;
  readonly where: string;
}

/** The texts below a folder, but for those that stand in a node that is passed over. */
function textsIn(folder: string, isPassedOver: (node: ts.Node, file: string) => boolean): Text[] {
  const files = readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((each) => {
      const file = `${folder}/${each.split(path.sep).join('/')}`;
      const code = readFileSync(path.join(repository, file), 'utf8');
      const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
      const found: Text[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isPassedOver(node, file)) return;
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        const text = textOf(node);
        if (text !== undefined) found.push({ text, where: `${file}:${line}` });
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

const calls = (node: ts.Node, callee: RegExp) =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) && callee.test(node.expression.getText());

/** What begins like a sentence: a capital letter, and another word after the first. */
const isSentence = ({ text }: Text) => /^["“]?(?:\p{Lu}|\{\})[^]*?\p{L}{2,}["”,;:]* \p{L}{2,}/u.test(text);

const list = (texts: readonly Text[]) => texts.map(({ text, where }) => `${where}: ${text}`);

describe('No sentence for the user is left out of the translations', () => {
  it('by the extension and the rooms below it: each is an argument of l10n.t or of sentence', () => {
    const notForUsers = [
      // What a language model or an MCP client reads, and what a model is told to do.
      /^src\/vscode\/tools\/|^src\/session\/planner\//u,
      // A report for those who develop this.
      /^src\/vscode\/diagnostics\/diagnostics\.ts$/u,
      // What an agent says, to be found in what it says.
      /^src\/session\/turns\/(?:gui-|trailing-issue)/u,
      // What is read of users' words.
      /^src\/session\/turns\/(?:export-words|intents|conditions|routing)/u,
      // Both languages stand beside each other in these.
      /^src\/timeline\/difference-words\.ts$|^src\/session\/turns\/turn-changes\.ts$/u,
      // The names of tracks in the contract's own summary.
      /^src\/timeline\/timeline\.ts$/u,
    ];
    const texts = ['src/client', 'src/session', 'src/timeline', 'src/vscode'].flatMap((folder) =>
      textsIn(
        folder,
        (node, file) =>
          notForUsers.some((each) => each.test(file)) ||
          calls(node, /(?:^|\.)l10n\.t$|^sentence$/u) ||
          // The log, and errors of programming, are for developers.
          calls(node, /\blog\??\.(?:info|warn)$|^attempt$|^namesIn$|^Error$|^ModelError$/u),
      ),
    );
    assert.ok(texts.length > 1000, `${texts.length} texts`);
    assert.deepEqual(list(texts.filter(isSentence)), []);
  });

  it('by the page: its templates hold no words, neither as text nor in an attribute that is shown or spoken', () => {
    const texts = textsIn('webview', (node) => calls(node, /^Error$/u));
    assert.ok(texts.length > 200, `${texts.length} texts`);
    const shown =
      /\s(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt|label)="[^"{]*\p{L}/u;
    const wrong = texts.filter((each) => {
      const isTemplate = /<\/?[a-z][\w-]*[\s>/]/u.test(each.text);
      const words = each.text.replace(/<[^>]*>|\{\}|&\w+;/gu, ' ');
      return isTemplate ? shown.test(each.text) || /\p{L}{2,}/u.test(words) : isSentence(each);
    });
    assert.deepEqual(list(wrong), []);
  });

  it('by the engine: each is in English and in Chinese, or a sentence that the editor translates', () => {
    const notForUsers = [
      // How the program is called, and what it says to the terminal.
      /^src\/engine\/main\.ts$/u,
      // What is wrong with a request: for whoever writes a client.
      /^src\/engine\/(?:edits\/(?:edit-json|registry|moment)|model\/draft(?:-schema)?|server\/frame-query)\.ts$/u,
      // Files of their own kinds.
      /^src\/engine\/rendering\/titles\.ts$/u,
    ];
    const texts = textsIn(
      'src/engine',
      (node, file) =>
        notForUsers.some((each) => each.test(file)) ||
        /^src\/engine\/replies\/en\.ts$/u.test(file) ||
        (ts.isPropertyAssignment(node) && isOfTranslations(node)) ||
        // What a schema says of itself, for those who send edits as JSON.
        calls(node, /\.(?:describe|meta|refine)$/u) ||
        (ts.isPropertyAssignment(node) && /^(?:summary|examples|description)$/u.test(node.name.getText())) ||
        calls(
          node,
          /^sentence$|\blog\??\.(?:info|warn)$|^super$|^(?:Range|Fragment|UnexpectedLayout)?Error$|^Problem$|^badRequest$|^context\.json$/u,
        ),
    );
    // Much of the engine are words to be read; what it says ends as a sentence does.
    const isSaid = ({ text }: Text) => !text.startsWith('{}') && /[.!?]["”]?$/u.test(text);
    assert.deepEqual(list(texts.filter((each) => isSentence(each) && isSaid(each))), []);
  });
});

/** `en: …` beside `zh: …`; of a whole table of sentences as of a single one. */
function isOfTranslations({ name, parent }: ts.PropertyAssignment): boolean {
  const names = parent.properties.map((each) => each.name?.getText());
  return /^(?:en|zh)$/u.test(name.getText()) && names.includes('en') && names.includes('zh');
}
