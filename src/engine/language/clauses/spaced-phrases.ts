import { maskedText } from '../asides/constituents';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** In Chinese, which has no spaces between words, a space stands for a comma: "剪掉前3秒 右下角放logo 改成竖屏". */

/** In characters. */
const longest = 400;
/** Of one sentence; each stretch of them is tried as a clause. */
const mostPhrases = 9;
/** Nobody says one thing in more of them. */
const longestStretch = 5;

interface Phrase {
  readonly text: string;
  /** Characters of it that are Chinese. */
  readonly weight: number;
  /** Where it begins in the prompt. */
  readonly start: number;
}

/** A way to part the phrases of a sentence up to one of them: where each of its stretches begins. */
interface Way {
  readonly cost: number;
  readonly starts: readonly number[];
}

/** A prompt with commas for the spaces between what is said in several phrases. */
export function withSpacesMarked(prompt: string, grammar: Grammar): string {
  if (prompt.length > longest || !/[\u4e00-\u9fff]/.test(prompt) || !/\S[ \u3000]\S/.test(prompt)) return prompt;
  const commas = sentencesIn(prompt).flatMap((phrases) => commasIn(phrases, grammar));
  let [text, end] = ['', 0];
  for (const at of commas) {
    text += `${prompt.slice(end, at).trimEnd()}，`;
    end = at;
  }
  return text + prompt.slice(end);
}

/** The phrases of each sentence, which spaces part; none stands in quotes or in the name of a file. */
function sentencesIn(prompt: string): readonly (readonly Phrase[])[] {
  const masked = maskedText(prompt);
  return [...masked.matchAll(/[^,，、。;；!?！？\n]+/gu)].map(({ 0: sentence, index }) =>
    [...sentence.matchAll(/\S+(?:[:：] +\S+)*/gu)].map(({ 0: phrase, index: at }) => {
      const start = index + at;
      const text = prompt.slice(start, start + phrase.length);
      return { text, start, weight: phrase.replace(/[^\u4e00-\u9fff]/gu, '').length };
    }),
  );
}

/** Where commas belong among the phrases of a sentence: before which places of the prompt. */
function commasIn(phrases: readonly Phrase[], grammar: Grammar): readonly number[] {
  if (phrases.length < 2 || phrases.length > mostPhrases) return [];
  const { starts } = bestWay(phrases, grammar);
  return phrases.flatMap(({ start }, i) => {
    if (i === 0) return [];
    if (starts.includes(i)) return [start];
    const from = starts.findLast((each) => each < i) ?? 0;
    const stretch = phrases.slice(from, starts.find((each) => each > i));
    return partsAt(phrases, i) && isApart(stretch, grammar) ? [start] : [];
  });
}

/** Between Chinese and Latin letters or digits a space is but typography. */
function partsAt(phrases: readonly Phrase[], i: number): boolean {
  return [phrases[i - 1], phrases[i]].every((phrase) => phrase !== undefined && phrase.weight > 1);
}

/** Whether each of the phrases that are read together may ask for something of its own. */
function isApart(stretch: readonly Phrase[], { reads, editOf }: Grammar): boolean {
  const text = textOf(stretch);
  if (!reads(text)) return true;
  const edit = editOf(text);
  return !(edit && 'text' in edit) && stretch.every((phrase) => reads(phrase.text));
}

/** What leaves the least unread, in the fewest stretches. */
function bestWay(phrases: readonly Phrase[], grammar: Grammar): Way {
  const ways: Way[] = [{ cost: 0, starts: [] }];
  for (let to = 1; to <= phrases.length; to++) {
    let best: Way | undefined;
    for (let from = Math.max(0, to - longestStretch); from < to; from++) {
      const before = ways[from];
      if (!before) continue;
      const cost = before.cost + costOf(phrases.slice(from, to), grammar);
      if (!best || cost < best.cost) best = { cost, starts: [...before.starts, from] };
    }
    if (best) ways.push(best);
  }
  return ways.at(-1) ?? { cost: 0, starts: [] };
}

const perStretch = 0.01;
const perTextSwallowed = 1;

function costOf(stretch: readonly Phrase[], { reads, editOf }: Grammar): number {
  const text = textOf(stretch);
  if (!reads(text)) return perStretch + stretch.reduce((sum, { weight }) => sum + weight + 1, 0);
  const edit = editOf(text);
  const said = edit && 'text' in edit && typeof edit.text === 'string' ? edit.text : '';
  const isSwallowed = stretch.slice(1).some((phrase) => hasChinese(said) && said.includes(phrase.text) && reads(phrase.text)); // prettier-ignore
  return perStretch + (isSwallowed ? perTextSwallowed : 0);
}

function textOf(stretch: readonly Phrase[]): string {
  return stretch.map(({ text }) => text).join(' ');
}
