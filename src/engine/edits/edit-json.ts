import * as z from 'zod';
// By itself: the namespace `z.core` would bring the library's fifty languages into the program.
import { toDotPath } from 'zod/v4/core';
import { editSchema } from './registry';
import type { Edit } from './registry';

/** Edits as other front ends and language models write them. */

/** In one message. */
const mostEdits = 200;

const editsSchema = z.array(editSchema).min(1).max(mostEdits);

export type ReadEdits =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  /** What is wrong with each of them, a line or two each. */
  | { readonly ok: false; readonly why: string };

/** Checks edits that come as JSON. All are refused where one is wrong. */
export function readEdits(json: unknown): ReadEdits {
  const read = editsSchema.safeParse(json);
  if (read.success) return { ok: true, edits: read.data };
  return { ok: false, why: z.prettifyError(new z.ZodError(read.error.issues.map(withAlternatives))) };
}

/** "Invalid input" alone helps nobody: where a value may be one of several things, what each of them asks for. */
function withAlternatives(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const alternatives = issue.errors.map((issues) => issues.map(alternative).join(', '));
  return { ...issue, message: `None of these fits: ${[...new Set(alternatives)].join('; or ')}` };
}

function alternative(issue: z.core.$ZodIssue): string {
  const { message, path } = withAlternatives(issue);
  const where = toDotPath(path);
  const what = message.replace(/^Invalid input: /, '');
  return where === '' ? what : `${where}: ${what}`;
}
