import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders that are never packaged and are too large to look through. */
const neverPackaged = new Set(['.git', 'node_modules', '.vscode-test', '.demo', 'test-results', 'out']);

/**
 * Copies what a packaged extension would hold into `target`: all files, or where the extension has a
 * `.vscodeignore`, those that it lets through (the last matching line decides, `!` lets through).
 */
export async function copyPackagedFiles(extension: string, target: string): Promise<void> {
  const rules = await ignoreRules(extension);
  for (const file of await filesBelow(extension, '')) {
    const decisive = rules.findLast(({ pattern }) => pattern.test(file));
    if (decisive === undefined || decisive.included) {
      await mkdir(path.dirname(path.join(target, file)), { recursive: true });
      await copyFile(path.join(extension, file), path.join(target, file));
    }
  }
}

interface IgnoreRule {
  pattern: RegExp;
  included: boolean;
}

async function ignoreRules(extension: string): Promise<IgnoreRule[]> {
  const text = await readFile(path.join(extension, '.vscodeignore'), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ pattern: globPattern(line.replace(/^!/, '')), included: line.startsWith('!') }))
    .concat({ pattern: /^package\.json$/, included: true });
}

/** Of the glob language only `*`, `**` and `?`; a folder's name stands for all in it. */
function globPattern(glob: string): RegExp {
  const source = glob
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (wildcard) => {
      switch (wildcard) {
        case '**/':
          return '(?:.*/)?';
        case '**':
          return '.*';
        case '*':
          return '[^/]*';
        default:
          return '[^/]';
      }
    });
  return new RegExp(`^${source}(?:/.*)?$`);
}

/** Paths relative to `root`, with forward slashes. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (neverPackaged.has(entry.name)) continue;
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(root, file)));
    else found.push(file);
  }
  return found;
}
