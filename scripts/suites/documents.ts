import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sentences } from '../../test/contract/sentences';
import type { Report } from '../../test/harness/mocha-report';
import type { Outcome } from './outcome';
import { named } from './outcome';

const repository = path.resolve(__dirname, '../..');

/** The suites whose tests prove the contract, all of which must have run whole and passed. */
export const provingSuites = ['unit', 'language', 'engine', 'vscode'] as const;

/** Where the fault matrix's own test leaves its table. */
export const faultMatrixFile = path.join(repository, 'test-results', 'fault-matrix.md');

/**
 * Makes the documents in `docs/` that tell what the tests have shown. A sentence of the contract that no passed test
 * proves is a failure, and so is a document that is not what it was: it is written anew, to be committed.
 * @param tests Of all proving suites.
 */
export async function makeDocuments(tests: Report['results']): Promise<Outcome> {
  const { text, unproven } = contractDocument(tests);
  const results = Object.values(sentences).flatMap((section) =>
    Object.keys(section).map((id) =>
      check(
        `contract.md: ${id}`,
        unproven.includes(id) ? 'No test that passed proves this sentence of the contract.' : undefined,
      ),
    ),
  );
  const matrix = await readFile(faultMatrixFile, 'utf8');
  for (const [name, made] of [
    ['contract.md', text],
    ['fault-matrix.md', matrix],
  ] as const) {
    const isOld = await rewritten(path.join(repository, 'docs', name), made);
    const error = 'It was not what the tests have shown. It has just been written anew: commit it.';
    results.push(check(name, isOld ? error : undefined));
  }
  for (const { title, error } of results)
    if (error !== undefined) console.log(`  ✖ ${named(title)}: ${error}`);
  return { results, faults: [] };
}

/** @param of A document of `docs/`, and what of it. @param error What is wrong with it. */
function check(of: string, error: string | undefined): Report['results'][number] {
  const test = { title: [`docs/${of}`], durationMs: 0 };
  return error === undefined ? { ...test, outcome: 'passed' } : { ...test, outcome: 'failed', error };
}

async function rewritten(file: string, text: string): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before === text) return false;
  await writeFile(file, text);
  return true;
}

/** One test that proves a sentence. */
interface Proof {
  readonly file: string;
  /** The names of its suites. */
  readonly where: string;
  readonly title: string;
}

function contractDocument(tests: Report['results']): { text: string; unproven: string[] } {
  const proofs = proofsIn(tests);
  const unproven: string[] = [];
  const sections = Object.entries(sentences).map(([heading, section]) => {
    const rows = Object.entries(section).map(([id, sentence]) => {
      const found = proofs.get(id) ?? [];
      if (found.length === 0) unproven.push(id);
      return `| ${cell(sentence)} | ${provenBy(found)} |`;
    });
    return [
      `## ${cell(heading)}`,
      '',
      '| The contract says | Proven by |',
      '| --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  const text = [
    '# The contract, sentence by sentence',
    '',
    'What is known of the editing service, and the tests that prove that client and embedded engine keep to it.',
    'This page is made by `npm test`, which fails where a sentence has no test that passed.',
    '',
    ...sections,
  ].join('\n');
  return { text, unproven };
}

function proofsIn(tests: Report['results']): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>();
  for (const { outcome, file, title, proves = [] } of tests) {
    if (outcome !== 'passed' || file === undefined) continue;
    const proof = { file, where: title.slice(0, -1).join(' › '), title: title.at(-1) ?? '' };
    for (const id of proves) proofs.set(id, [...(proofs.get(id) ?? []), proof]);
  }
  return proofs;
}

/** At most so many tests that differ only in their last words are named one by one. */
const mostNamed = 4;

/** Tests of one kind, `repeated once: state` and `repeated once: credits`, stand in one line. */
function provenBy(proofs: readonly Proof[]): string {
  if (proofs.length === 0) return '**nothing**';
  const kinds = new Map<string, { link: string; of: string[] }>();
  for (const { file, where, title } of proofs) {
    const [, kind = title, of] = /^([^:]*): (.*)$/su.exec(title) ?? [];
    const key = `${file}\n${where}\n${kind}`;
    const link = `[${cell(`${where} ${kind}`)}](../${file})`;
    const known = kinds.get(key) ?? { link, of: [] };
    kinds.set(key, { link, of: of === undefined ? known.of : [...known.of, cell(of)] });
  }
  return [...kinds.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { link, of }]) => (of.length === 0 ? link : `${link}: ${listed(of)}`))
    .join('<br>');
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more <= 1 ? names.join(', ') : `${names.slice(0, mostNamed).join(', ')} and ${more} more`;
}

/** Text as a cell of a table holds it; what is code stays code. */
function cell(text: string): string {
  const escaped = text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return escaped
    .split(/(`[^`]*`)/u)
    .map((piece) => (piece.startsWith('`') ? piece : piece.replace(/[<>*_[\]]/gu, '\\$&')))
    .join('');
}
