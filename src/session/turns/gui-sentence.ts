import { followsInstruction, isInstruction, isTitle, leadsToInstruction } from './gui-clauses';
import {
  beginsSeries,
  dataStart,
  goesOnWithSeries,
  namesPrice,
  narrates,
  tellsOfFailure,
} from './gui-content';
import type { Instruction } from './gui-offers';
import { masked, maskQuotes } from './quotes';
import { clausesOf } from './reply-clauses';
import type { Clause } from './reply-clauses';

/** What became of the clauses of a sentence. */
export interface SplitSentence {
  /** What is left of it, as a sentence. */
  readonly kept: string;
  readonly instructions: readonly Instruction[];
  /** Instructions that are shown, as they say more than that. */
  readonly carried: readonly string[];
}

/** Quotations and code are hidden, each character by one. */
export function maskedText(text: string): string {
  return maskQuotes(text).replace(/`[^`\n]*`|\]\([^)\s]*\)/gu, (code) => masked.repeat(code.length));
}

/** @returns The sentence without the clauses that tell the user what to do in the editor. */
export function withoutInstructions(sentence: string): SplitSentence {
  const hidden = maskedText(sentence);
  const tail = /[.!?…。！？:：;；)）*_\s]*$/u.exec(hidden)?.[0] ?? '';
  const clauses = clausesOf(hidden.slice(0, sentence.length - tail.length));
  const joint = (index: number) => {
    const clause = clauses[index];
    return clause ? hidden.slice(clause.jointStart, clause.start) : '';
  };
  const isContent = contentOf(clauses, joint, dataStart(hidden));
  const endsInColon = /[:：]/u.test(tail);
  const tells = clauses.map(({ said }, index) => {
    const isLast = index === clauses.length - 1;
    return isInstruction(said, isLast && endsInColon) && !tellsOfItself(said, clauses[index - 1]);
  });
  const isTold = tells.map((each, index) => {
    const said = clauses[index]?.said ?? '';
    return each && isContent[index] !== true && !namesPrice(said) && !tellsOfFailure(said);
  });
  const carried = clauses
    .filter(({ said }, index) => tells[index] === true && isContent[index] !== true && namesPrice(said))
    .map(({ start, end }) => sentence.slice(start, end));
  if (!isTold.includes(true)) return { kept: sentence, instructions: [], carried };
  const isDropped = [...isTold];
  for (let index = clauses.length - 2; index >= 0; index--) {
    const said = clauses[index]?.said ?? '';
    if (
      isDropped[index + 1] === true &&
      leadsToInstruction(said) &&
      isContent[index] !== true &&
      !namesPrice(said)
    )
      isDropped[index] = true;
  }
  for (let index = 1; index < clauses.length; index++) {
    const said = clauses[index]?.said ?? '';
    const isAfterColon = /[:：]/u.test(joint(index));
    if (isDropped[index - 1] === true && isContent[index] !== true && followsInstruction(said, isAfterColon))
      isDropped[index] = true;
  }
  const [first, second] = clauses;
  if (first && second && isDropped.indexOf(false) === 0 && isDropped.lastIndexOf(false) === 0)
    isDropped[0] = /[:：]/u.test(joint(1)) && isContent[0] !== true && isTitle(first.said);
  return {
    kept: joined(sentence, clauses, isDropped, tail),
    instructions: instructionsOf(sentence, clauses, isTold, isDropped),
    carried,
  };
}

/** Which clauses are data, or tell of the film. */
function contentOf(clauses: readonly Clause[], joint: (index: number) => string, data: number): boolean[] {
  let isSeries = false;
  return clauses.map(({ start, said }, index) => {
    isSeries = beginsSeries(said) || (isSeries && goesOnWithSeries(said, joint(index)));
    return start >= data || isSeries || narrates(said);
  });
}

/** "I split it by dragging the clip" tells how it was done. */
function tellsOfItself(said: string, before: Clause | undefined): boolean {
  const isManner = /^(?:by|after|before|using|via|through|with|from|in|clicking|dragging)\b/u.test(said);
  return (
    isManner && before !== undefined && /^(?:i|we|it|the)\b(?!.*\byou\b)(?!.*\bcan be\b)/u.test(before.said)
  );
}

function instructionsOf(
  sentence: string,
  clauses: readonly Clause[],
  isTold: readonly boolean[],
  isDropped: readonly boolean[],
): Instruction[] {
  const depends = (index: number) => isDropped[index] === true && isTold[index] !== true;
  return clauses.flatMap(({ start }, index) => {
    if (isTold[index] !== true) return [];
    let [first, last] = [index, index];
    while (depends(last + 1)) last++;
    while (depends(first - 1)) first--;
    const end = clauses[last]?.end;
    return [
      {
        text: sentence.slice(start, end),
        withWhatLeadsTo: sentence.slice(clauses[first]?.start, end),
        before: sentence.slice(0, end),
      },
    ];
  });
}

/** What is left of a sentence, as a sentence. */
function joined(
  sentence: string,
  clauses: readonly Clause[],
  isDropped: readonly boolean[],
  tail: string,
): string {
  let kept = '';
  for (const [index, { start, end, jointStart }] of clauses.entries()) {
    if (isDropped[index] === true) continue;
    const isNeighbour = index > 0 && isDropped[index - 1] !== true;
    const piece = sentence.slice(start, end);
    if (kept === '' && index > 0) kept = piece.charAt(0).toUpperCase() + piece.slice(1);
    else if (kept === '') kept = sentence.slice(0, end);
    else
      kept +=
        (isNeighbour ? sentence.slice(jointStart, start) : jointWithout(sentence.slice(jointStart, start))) +
        piece;
  }
  if (kept === '') return '';
  const isWholeEnd = isDropped.at(-1) !== true;
  const stop = isWholeEnd ? tail : (/[.!?…。！？]+/u.exec(tail)?.[0] ?? (/[:：;；]/u.test(tail) ? '.' : ''));
  return balanced(kept.trimEnd(), stop);
}

/** A parenthesis that was taken out takes its brackets along. */
function jointWithout(words: string): string {
  const left = words.replace(/[()（）]/gu, '');
  return left.trim() === '' ? ' ' : left;
}

/** Emphasis that was begun is ended, a bracket without a beginning is not. */
function balanced(kept: string, stop: string): string {
  const text = kept + stop;
  const isOpen = (text.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
  const opens = (text.match(/[(（]/gu)?.length ?? 0) - (text.match(/[)）]/gu)?.length ?? 0);
  if (opens < 0) return kept + stop.replace(/[)）]/u, '') + (isOpen ? '**' : '');
  return text + (opens > 0 ? ')' : '') + (isOpen ? '**' : '');
}
