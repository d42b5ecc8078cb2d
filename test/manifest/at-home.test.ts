import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const repository = path.resolve(__dirname, '../..');
const text = (file: string) => readFileSync(path.join(repository, file), 'utf8');

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    contributes: z.object({
      commands: z.array(
        z.object({ command: z.string(), title: z.string(), category: z.string().optional() }),
      ),
      chatParticipants: z.array(
        z.object({
          name: z.string(),
          commands: z.array(z.object({ name: z.string(), description: z.string() })),
        }),
      ),
    }),
  })
  .parse(JSON.parse(text('package.json')));
const words = z.record(z.string(), z.string()).parse(JSON.parse(text('package.nls.json')));
const wordsOf = (key: string) => words[key.replaceAll('%', '')] ?? assert.fail(key);

for (const document of ['docs/at-home-in-vscode.md', 'docs/where-it-runs.md']) {
  describe(`What ${document} says`, () => {
    const rows = text(document)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:-|guideline|known from|where )/u.test(line));

    it('has a proof in each row of a table, a file or a test that there is', () => {
      assert.ok(rows.length > 5, `${rows.length} rows`);
      for (const row of rows) {
        const cell =
          row
            .split(' | ')
            .at(-1)
            ?.replace(/\s*\|$/u, '') ?? '';
        const proofs = cell.split(/; (?=`)/u).map((proof) => proof.split(' › '));
        for (const [file = '', ...title] of proofs) {
          const name = /^`([\w./-]+)`$/u.exec(file)?.[1] ?? assert.fail(`No file in: ${row}`);
          assert.ok(existsSync(path.join(repository, name)), `${name} of: ${row}`);
          // A title stands in the code with its quotes escaped.
          const code = text(name).replaceAll("\\'", "'");
          for (const each of title) assert.ok(code.includes(each), `${name} has no test "${each}"`);
        }
      }
    });
  });
}

describe('The commands of the manifest', () => {
  it('have one category, and names that say what they do', () => {
    for (const { command, title, category } of manifest.contributes.commands) {
      assert.equal(category, 'AI Video', command);
      const name = wordsOf(title);
      assert.match(name, /^[A-Z][\w', ]+…?$/u, command);
    }
  });
});

describe('The chat participant', () => {
  it('is called by a short name, and describes each of its commands', () => {
    const [{ name, commands } = assert.fail(), ...others] = manifest.contributes.chatParticipants;
    assert.deepEqual(others, []);
    assert.match(name, /^[a-z]{2,12}$/u);
    for (const each of commands) {
      assert.match(each.name, /^[a-z]+$/u);
      assert.ok(wordsOf(each.description).length > 10, each.name);
    }
  });
});

describe('The extension', () => {
  const sources = readdirSync(path.join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, text(`src/${file}`)] as const);
  const filesWith = (pattern: RegExp) =>
    sources.filter(([, code]) => pattern.test(code)).map(([file]) => file.split(path.sep).join('/'));

  it('sends nothing to anybody: no telemetry, one log', () => {
    assert.deepEqual(filesWith(/createTelemetryLogger|TelemetrySender|applicationinsights/u), []);
    assert.deepEqual(
      Object.keys(manifest.dependencies).filter((name) => /telemetry|insights|analytics|sentry/u.test(name)),
      [],
    );
    assert.deepEqual(filesWith(/createOutputChannel/u), ['extension.ts']);
    assert.match(text('README.md'), /collects no telemetry/u);
  });

  it('uses what every editor has that is made of VS Code: no proposed API, and no registry of its own', () => {
    assert.ok(!('enabledApiProposals' in z.looseObject({}).parse(JSON.parse(text('package.json')))));
    // What newer or other editors may lack is asked for before it is used.
    for (const name of ['registerLanguageModelChatProvider', 'registerMcpServerDefinitionProvider'])
      for (const file of filesWith(new RegExp(`lm\\.${name}`, 'u')))
        assert.ok(text(`src/${file}`).includes(`'${name}' in vscode.lm`), `${file}: ${name}`);
  });
});
