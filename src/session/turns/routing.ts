import { folded, intentOf, isPleasantry, isQuestion } from './intents';
import type { Intent } from './intents';
import { maskQuotes, masked } from './quotes';

/** Where a request goes: the editing agent gets only what is an edit or a question; the rest is done here. */
export type Step =
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'export' }
  | { readonly type: 'credits' }
  | { readonly type: 'status' }
  /** `then` is what is to be done once there are files; it is always the last step. */
  | { readonly type: 'upload'; readonly then?: string };

const separator =
  /\s*(?:\s(?:and|then),\s+|[,;]\s*(?:and\s+(?:then|finally|also)\b|after\s+that\b,?|and\b|then\b|finally\b)?|[.!]\s+(?:(?:and\s+)?then\b|after\s+that\b,?|and\b|finally\b)?|\n+|\s+(?:&|\+|->|=>|→)\s+|(?<=导出)之?前\s*[，,]?\s*(?=先)|\s(?:and\s+then|and|then|after\s+that|afterwards)\s+|[，；。！、]\s*(?:然后|接着|随后|最后|并且|并|再)?|然后|接着|随后|并且|最后|(?:(?<!合)并|[以之]?后|再)(?=导出|输出|下载|保存|渲染|查|看看|显示|上传|把(?:视频|它|成片)))\s*/giu;
/** What tells that the one is to be done after the other. */
const inOrder = /->|=>|→|then|after|finally|[.!;\n。！；]|然后|接着|随后|最后|后|再/iu;
/** What stands after an export and is yet to be done before it. */
const beforehand = /\bfirst\b|\bbefore\b|先/u;
/** Begins a text that was not put in quotes. */
const unquotedText =
  /\b(?:says?|saying|reads?|reading|titled|called|named|words?)\b|写着?|内容[是为]|标题[是为]|文字/u;
const oneWord = /^(?:export|download|save|render|output|导出|下载|保存|输出|渲染)$/u;

interface Clause {
  readonly start: number;
  readonly end: number;
  /** The words that join it to the clause before. */
  readonly joinedBy: string;
  readonly said: string;
  readonly intent: Intent | undefined;
}

/**
 * Splits a request into what the agent is to do and what is done here, in the order in which it is to be done. A
 * keyword alone is not enough, see {@link intentOf}: `make the title say 'Export quality'` and `how do I export?`
 * are for the agent.
 */
export function route(request: string): Step[] {
  const text = request.trim();
  if (text === '') return [];
  const whole = intentOf(folded(maskQuotes(text)), true);
  if (whole) return [{ type: whole }];
  const clauses = clausesOf(text);
  if (!clauses.some(({ intent }) => intent !== undefined) || isOneQuestion(text, clauses))
    return [{ type: 'message', text }];
  return stepsOf(text, clauses);
}

function clausesOf(text: string): Clause[] {
  const hidden = maskQuotes(text);
  const clauses: Clause[] = [];
  let opensText = false;
  let start = 0;
  let joinedBy = '';
  const add = (end: number) => {
    const said = folded(hidden.slice(start, end));
    if (said === '') return;
    const follows = inOrder.test(joinedBy);
    if (follows) opensText = false;
    const isText = opensText && oneWord.test(said);
    clauses.push({ start, end, joinedBy, said, intent: isText ? undefined : intentOf(said, false) });
    opensText ||= unquotedText.test(said) && !said.includes(masked);
  };
  for (const match of hidden.matchAll(separator)) {
    add(match.index);
    start = match.index + match[0].length;
    joinedBy = match[0];
  }
  add(hidden.length);
  return clauses;
}

/** "How do I trim it and export?" asks how, whatever its last clause is. */
function isOneQuestion(text: string, clauses: readonly Clause[]): boolean {
  const asks = clauses.some(
    ({ said, intent }) => intent === undefined && isQuestion(said) && !isPleasantry(said),
  );
  return asks || (/[?？]\s*$/u.test(text) && clauses.at(-1)?.intent === undefined);
}

/** What is done one after the other: an intent, or a message of several clauses. */
type Item = { readonly intent: Intent } | { readonly message: Clause[] };

function stepsOf(text: string, clauses: readonly Clause[]): Step[] {
  const items: Item[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.intent === 'upload') {
      const rest = clauses[index + 1];
      const then = rest && text.slice(rest.start).trim();
      return [...stepsOfItems(text, clauses, items), { type: 'upload', ...(then !== undefined && { then }) }];
    }
    if (clause.intent) items.push({ intent: clause.intent });
    else if (!isPleasantry(clause.said)) place(items, clause);
  }
  return stepsOfItems(text, clauses, items);
}

/** An edit belongs to an export, and comes before it, unless it is said that it comes after it. */
function place(items: Item[], clause: Clause): void {
  const last = items.at(-1);
  const isLater = inOrder.test(clause.joinedBy) && !beforehand.test(clause.said);
  const belongsToExport = last !== undefined && 'intent' in last && last.intent === 'export' && !isLater;
  const index = belongsToExport ? items.length - 1 : items.length;
  const before = items[index - 1];
  if (before && 'message' in before) before.message.push(clause);
  else items.splice(index, 0, { message: [clause] });
}

function stepsOfItems(text: string, clauses: readonly Clause[], items: readonly Item[]): Step[] {
  const steps = items.map((item): Step => {
    if ('message' in item) return { type: 'message', text: joined(text, clauses, item.message) };
    return { type: item.intent };
  });
  // Asked for twice in a row, it is done once.
  return steps.filter((step, index) => step.type === 'message' || step.type !== steps[index - 1]?.type);
}

/** Neighbours keep the words that join them. */
function joined(text: string, all: readonly Clause[], clauses: readonly Clause[]): string {
  const pieces = clauses.map((clause, index) => {
    const before = clauses[index - 1];
    const areNeighbours = before !== undefined && all.indexOf(before) === all.indexOf(clause) - 1;
    const joint = before === undefined ? '' : areNeighbours ? text.slice(before.end, clause.start) : ', ';
    return joint + text.slice(clause.start, clause.end);
  });
  return pieces.join('').trim();
}
