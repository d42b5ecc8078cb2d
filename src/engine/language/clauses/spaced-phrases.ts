import type { Edit } from '../../edits/registry';
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

/** "第 10 秒": typography. */
const aroundNumbers = /(?<=[第前后到至约每]) (?=\d)|(?<=\d) (?=秒|分钟|分贝|倍|帧|段|张)/gu;

/** A prompt with commas for the spaces between what is said in several phrases. */
export function withSpacesMarked(written: string, grammar: Grammar): string {
  if (written.length > longest || !hasChinese(written) || !/\S[ \u3000]\S/.test(written)) return written;
  const narrow = [...maskedText(written).matchAll(aroundNumbers)].map(({ index }) => index);
  const prompt = [...written].length === written.length ? without(written, narrow) : written;
  const commas = sentencesIn(prompt).flatMap((phrases) => commasIn(phrases, grammar));
  let [text, end] = ['', 0];
  for (const at of commas) {
    text += `${prompt.slice(end, at).trimEnd()}，`;
    end = at;
  }
  return text + prompt.slice(end);
}

function without(text: string, places: readonly number[]): string {
  return [...text].filter((_, at) => !places.includes(at)).join('');
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
  const stretches = starts.map((from, i) => phrases.slice(from, starts[i + 1]));
  const apart = stretches.flatMap((stretch, i) => [...(i > 0 ? stretch.slice(0, 1) : []), ...apartIn(stretch, grammar)]);
  return apart.map(({ start }) => start);
} // prettier-ignore

/** Which phrases of those that are read together a comma parts from the one before. */
function apartIn(stretch: readonly Phrase[], grammar: Grammar): readonly Phrase[] {
  const { reads, editOf } = grammar;
  const text = textOf(stretch);
  if (stretch.length < 2) return [];
  if (textIn(editOf(text)) !== undefined) return besideText(stretch, grammar);
  if (reads(text) && !stretch.every((phrase) => reads(phrase.text))) return [];
  // Between Chinese and Latin letters or digits a space is but typography.
  return stretch.filter(({ weight }, i) => weight > 1 && (stretch[i - 1]?.weight ?? 0) > 1);
}

/** "标题 我的旅行 黄色 放上面": what a text without quotes would swallow though it says how that looks. */
function besideText(stretch: readonly Phrase[], { reads, editOf }: Grammar): readonly Phrase[] {
  const apart: Phrase[] = [];
  let whole = textOf(stretch);
  for (const phrase of stretch.slice(1)) {
    const swallowed = ` ${textIn(editOf(whole)) ?? ''}`.includes(` ${phrase.text}`);
    const other = whole.replace(` ${phrase.text}`, `，${phrase.text}`);
    const edit = swallowed && reads(other) ? editOf(other) : undefined;
    if (!edit || textIn(edit)?.includes(phrase.text) === true) continue;
    whole = other;
    apart.push(phrase);
  }
  return apart;
}

function textIn(edit: Edit | undefined): string | undefined {
  return edit && 'text' in edit && typeof edit.text === 'string' ? edit.text : undefined;
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
  const said = textIn(editOf(text)) ?? '';
  const isSwallowed = stretch.slice(1).some((phrase) => said.includes(phrase.text) && reads(phrase.text));
  return perStretch + (isSwallowed ? perTextSwallowed : 0);
}

function textOf(stretch: readonly Phrase[]): string {
  return stretch.map(({ text }) => text).join(' ');
}
