import { stat } from 'node:fs/promises';

/** The most that each program may have, in bytes: a build that is larger fails. The first two are the host's, 600 KB in all. */
const sizeBudget: Readonly<Record<string, number>> = {
  'dist/extension.js': 20_000,
  'dist/editing-window.js': 580_000,
  'dist/engine.js': 1_680_000,
  'dist/mcp.js': 900_000,
  'dist/webview/main.js': 355_000,
};

/** @throws {Error} naming every program of `dist/` that is over its budget, and by how much. */
export async function checkSizes(): Promise<void> {
  const sizes = await Promise.all(
    Object.entries(sizeBudget).map(async ([file, most]) => ({ file, most, size: (await stat(file)).size })),
  );
  const over = sizes.filter(({ size, most }) => size > most);
  if (over.length === 0) return;
  const named = over.map(({ file, size, most }) => `${file} has ${size} bytes, ${size - most} too many`);
  throw new Error(`${named.join('; ')}. What came in? Budgets: scripts/bundle/size-budget.ts.`);
}
