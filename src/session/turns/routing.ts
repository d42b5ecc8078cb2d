import { defaultOutput } from '../../contract/output-settings';
import type { EditData } from '../../contract/edits';
import type { OutputWishes } from '../exports/export-output';
import { clausesOf } from './clauses';
import type { Clause } from './clauses';
import { mergedWishes, wishesOf } from './export-wishes';
import { folded, intentOf, isPleasantry, isQuestion } from './intents';
import type { Intent } from './intents';
import { tellsOrder } from './joints';
import { maskQuotes } from './quotes';

/** Where a request goes: the editing agent gets only what is an edit or a question; the rest is done here. */
export type Step =
  | { readonly type: 'message'; readonly text: string }
  | SuggestedEdits
  /** `timeline` as `timelineName` has it; `request` in words. */
  | { readonly type: 'restore'; readonly timeline: string; readonly request: string }
  /** `wishes` where something is said of what it is to be like. */
  | { readonly type: 'export'; readonly wishes?: OutputWishes }
  | { readonly type: 'credits' }
  | { readonly type: 'status' }
  /** `then` is what is to be done once there are files; it is always the last step. */
  | { readonly type: 'upload'; readonly then?: string };

/** Edits as data: those that a model suggested and the user agreed to, and those that were made by hand. */
export interface SuggestedEdits {
  readonly type: 'suggestedEdits';
  /** In the user's words. */
  readonly request: string;
  readonly edits: readonly EditData[];
  /** Fingerprint of the draft that they were suggested for: they are meant for no other. */
  readonly madeFor: string;
}

/** Whether a step may change the timeline. */
export function isEdit({ type }: Step): boolean {
  return type === 'message' || type === 'suggestedEdits' || type === 'restore';
}

/** What stands after an export and is yet to be done before it; "the first 5 seconds" is no such word. */
const beforehand =
  /^(?:(?:but|please|and|though) )*first\b|(?<!\bthe) first$|\bbeforehand\b|^before\b|^.{0,6}先/u;
/** Can be done only with a film that is exported. */
const publishes = /^(?:upload|post|publish|share)\b.*\b(?:to|on)\b|^(?:上传|发布|分享)[到至]/u;

/**
 * Splits a request into what the agent is to do and what is done here, in the order in which it is to be done. A
 * keyword alone is not enough, see {@link intentOf}: `make the title say 'Export quality'` and `how do I export?`
 * are for the agent.
 */
export function route(request: string): Step[] {
  const text = request.trim();
  if (text === '') return [];
  const whole = intentOf(folded(maskQuotes(text)), true);
  if (whole) return [doneHere(whole, wishesOf(folded(maskQuotes(text))))];
  const clauses = clausesOf(text);
  const isForAgent =
    !clauses.some(({ intent }) => intent !== undefined) || clauses.some(({ isLimit }) => isLimit);
  if (isForAgent || isOneQuestion(text, clauses)) return [{ type: 'message', text }];
  return stepsOf(text, clauses);
}

/** What is said beside a command to export, such as "as a GIF"; `undefined` where that is nothing, or something else. */
export function wishesBeside(words: string): OutputWishes | undefined {
  const [step, ...others] = route(`export ${words}`);
  return step?.type === 'export' && others.length === 0 ? step.wishes : undefined;
}

/** "How do I trim it and export?" asks how, whatever its last clause is. */
function isOneQuestion(text: string, clauses: readonly Clause[]): boolean {
  const asks = clauses.some(
    ({ said, intent, condition }) =>
      intent === undefined && condition === undefined && isQuestion(said) && !isPleasantry(said),
  );
  const last = clauses.at(-1);
  const endsInIntent = last?.intent !== undefined || last?.isDetail === true;
  return asks || (/[?？]\s*$/u.test(text) && !endsInIntent);
}

/** What is done one after the other: an intent, or a message of several clauses. */
type Item =
  | { readonly intent: Intent; readonly wishes?: OutputWishes; readonly isAnother?: boolean }
  | { readonly message: Clause[] };

function doneHere(intent: Intent, wishes: OutputWishes | undefined): Step {
  const isSaid = wishes !== undefined && Object.keys(wishes).length > 0;
  return intent === 'export' && isSaid ? { type: intent, wishes } : { type: intent };
}

function stepsOf(text: string, clauses: readonly Clause[]): Step[] {
  const items: Item[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.intent === 'upload') {
      const rest = clauses[index + 1];
      const then = rest && text.slice(rest.start).trim();
      return [...stepsOfItems(text, clauses, items), { type: 'upload', ...(then !== undefined && { then }) }];
    }
    const last = items.at(-1);
    const { intent, wishes, isDetail, isAnother = false } = clause;
    if (intent) items.push({ intent, isAnother, ...(wishes && { wishes }) });
    else if (isDetail === true && last && 'intent' in last && wishes)
      items.splice(-1, 1, { ...last, wishes });
    else if (!asksForNothing(clause)) place(items, clause);
  }
  return stepsOfItems(text, clauses, items);
}

function asksForNothing({ said, condition, isDetail }: Clause): boolean {
  return isDetail === true || condition?.type === 'state' || isPleasantry(said);
}

/** An edit belongs to an export, and comes before it, unless it is said that it comes after it. */
function place(items: Item[], clause: Clause): void {
  const last = items.at(-1);
  const belongsToExport =
    last !== undefined && 'intent' in last && last.intent === 'export' && !isLater(clause);
  const index = belongsToExport ? items.length - 1 : items.length;
  const before = items[index - 1];
  if (before && 'message' in before) before.message.push(clause);
  else items.splice(index, 0, { message: [clause] });
}

function isLater({ said, joinedBy, condition }: Clause): boolean {
  if (condition) return false;
  return publishes.test(said) || (tellsOrder(joinedBy) && !beforehand.test(said));
}

function stepsOfItems(text: string, clauses: readonly Clause[], items: readonly Item[]): Step[] {
  return onceInARow(items).map((item): Step => {
    if ('message' in item) return { type: 'message', text: joined(text, clauses, item.message) };
    return doneHere(item.intent, item.wishes);
  });
}

/** Asked for twice in a row, it is done once; but for two exports that are not to be alike. */
function onceInARow(items: readonly Item[]): Item[] {
  const once: Item[] = [];
  for (const item of items) {
    const before = once.at(-1);
    if ('message' in item || !before || 'message' in before || item.intent !== before.intent) {
      once.push(item);
      continue;
    }
    const isOne = item.intent !== 'export' || areOne(before, item);
    const wishes = { ...before.wishes, ...item.wishes };
    if (isOne) once.splice(-1, 1, { ...before, wishes });
    else once.push(item);
  }
  return once;
}

type Export = Exclude<Item, { readonly message: Clause[] }>;

/** "Export it and save it as MP3" asks for one file, "… and also the audio" for two. */
function areOne(first: Export, second: Export): boolean {
  const usual: OutputWishes = { format: defaultOutput.format };
  if (mergedWishes({ ...usual, ...first.wishes }, { ...usual, ...second.wishes })) return true;
  return second.isAnother !== true && first.wishes?.format === undefined && mergedWishes(first.wishes ?? {}, second.wishes ?? {}) !== undefined;
} // prettier-ignore

/** Neighbours keep the words that join them, and the bullets of a list. */
function joined(text: string, all: readonly Clause[], clauses: readonly Clause[]): string {
  const pieces = clauses.map((clause, index) => {
    const before = clauses[index - 1];
    const areNeighbours = before !== undefined && all.indexOf(before) === all.indexOf(clause) - 1;
    const joint = before === undefined ? '' : areNeighbours ? text.slice(before.end, clause.start) : ', ';
    const words = clause.condition?.type === 'edit' ? clause.condition.words : undefined;
    return joint + (words ?? text.slice(clause.start, clause.end));
  });
  const [first] = clauses;
  const isList = clauses.some((clause) => clause !== first && clause.mark < clause.start);
  const mark = first && isList ? text.slice(first.mark, first.start) : '';
  return (mark + pieces.join('')).trim();
}
