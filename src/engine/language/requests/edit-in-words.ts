import type { Edit } from '../../edits/registry';
import { asksAdvice } from '../asides/advice';
import type { Context } from '../context';
import { Reading } from '../reading';
import { targetIn } from '../references/targets';
import type { Target } from '../references/targets';
import { conditionIn } from './conditional-wishes';
import { isQuestion } from './questions';
import { readRequest } from './requests';
import { supposedIn } from './suppositions';
import { clauseOf, lexicon, longestClause, mostReadings, wishOf } from './wishes';

/** What a text would be read as by itself. */

/** Of the stretches that are looked at while a prompt is cut, four in five were looked at before. */
const understood = new WeakMap<Context, Map<string, boolean>>();

/** Whether a text is a request, a supposition, or an edit of which nothing is left over. */
export function isUnderstood(text: string, context: Context): boolean {
  const known = understood.get(context) ?? new Map<string, boolean>();
  understood.set(context, known);
  const answer = known.get(text) ?? isRead(text, context);
  if (known.size < mostReadings) known.set(text, answer);
  return answer;
}

function isRead(text: string, context: Context): boolean {
  if (text.length > longestClause.characters) return false;
  const clause = clauseOf(text, context);
  if (clause.tokens.length > longestClause.tokens) return false;
  if (conditionIn(text)) return true;
  if (readRequest(new Reading(clause)) !== undefined) return true;
  return wishOf(clause, context)?.leftover.length === 0 || suppositionOf(text, context) !== undefined;
}

/** The edit that a question supposes, and the prompt that asks for it. */
export function suppositionOf(clause: string, context: Context): { edit: Edit; prompt: string } | undefined {
  for (const prompt of supposedIn(clause, lexicon)) {
    const edit = editIn(prompt, context);
    if (edit) return { edit, prompt };
  }
  return undefined;
}

/** The same text is asked about for its edit, its target and whether it is a follow-up. */
const edits = new WeakMap<Context, Map<string, Edit | undefined>>();

/** What a prompt asks for that is one clause and nothing but an edit. */
export function editIn(text: string, context: Context): Edit | undefined {
  const known = edits.get(context) ?? new Map<string, Edit | undefined>();
  edits.set(context, known);
  if (known.has(text)) return known.get(text);
  const edit = editRead(text, context);
  if (known.size < mostReadings) known.set(text, edit);
  return edit;
}

function editRead(text: string, context: Context): Edit | undefined {
  const clause = clauseOf(text, context);
  if (clause.tokens.length > longestClause.tokens || isQuestion(new Reading(clause))) return undefined;
  if (asksAdvice(text) || readRequest(new Reading(clause))) return undefined;
  const best = wishOf(clause, context);
  return best?.leftover.length === 0 ? best.edit : undefined;
}

/** Whether a prompt is an edit that could be done. */
export function isSuggestible(text: string, context: Context): boolean {
  const edit = editIn(text, context);
  return edit !== undefined && (context.isDoable?.(edit) ?? true);
}

/** What the edit that a text asks for would be done to. */
export function targetNamed(text: string, context: Context): Target | undefined {
  const edit = editIn(text, context);
  return edit && targetIn(clauseOf(text, context), edit);
}
