import { isDeepStrictEqual } from 'node:util';
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
  /** Where it stands in the prompt. */
  readonly start: number;
  readonly end: number;
}

/** A way to part the phrases of a sentence up to one of them. */
interface Way {
  readonly cost: number;
  readonly texts: readonly string[];
}

/** "第 10 秒": typography. */
const aroundNumbers = /(?<=[第前后到至约每]) (?=\d)|(?<=\d) (?=秒|分钟|分贝|倍|帧|段|张)/gu;

/** A prompt with commas for the spaces between what is said in several phrases, and with quotes around its texts. */
export function withSpacesMarked(written: string, grammar: Grammar): string {
  if (written.length > longest || !hasChinese(written) || !/\S[ \u3000]\S|[:：]/.test(written))
    return written;
  const narrow = [...maskedText(written).matchAll(aroundNumbers)].map(({ index }) => index);
  const prompt = without(written, narrow);
  let [text, end] = ['', 0];
  for (const phrases of sentencesIn(prompt)) {
    const [first, last] = [phrases[0], phrases.at(-1)];
    if (!first || !last || phrases.length < 2 || phrases.length > mostPhrases) continue;
    text += prompt.slice(end, first.start) + bestWay(phrases, prompt, grammar).texts.join('，');
    end = last.end;
  }
  return text + prompt.slice(end);
}

/** A text without the characters at these places. */
function without(text: string, places: readonly number[]): string {
  return places.reduceRight((rest, at) => rest.slice(0, at) + rest.slice(at + 1), text);
}

/** The phrases of each sentence, which spaces and colons part; none stands in quotes or in the name of a file. */
function sentencesIn(prompt: string): readonly (readonly Phrase[])[] {
  const masked = maskedText(prompt);
  return [...masked.matchAll(/[^,，、。;；!?！？\n]+/gu)].map(({ 0: sentence, index }) =>
    [...sentence.matchAll(/(?:[^\s:：]|(?<=\d)[:：](?=\d))+[:：]?/gu)].map(({ 0: phrase, index: at }) => {
      const [start, end] = [index + at, index + at + phrase.length];
      const weight = phrase.replace(/[^\u4e00-\u9fff]/gu, '').length;
      return { text: prompt.slice(start, end), start, end, weight };
    }),
  );
}

/** What leaves the least unread, in the fewest stretches. */
function bestWay(phrases: readonly Phrase[], prompt: string, grammar: Grammar): Way {
  // Most often each phrase is a wish of its own: then no stretch of them needs to be tried.
  const isTextless = ({ text }: Phrase) => {
    const edit = grammar.editOf(text);
    return edit !== undefined && textIn(edit) === undefined;
  };
  if (phrases.every((each) => isTextless(each))) return { cost: 0, texts: [withCommas(phrases, prompt)] };
  const ways: Way[] = [{ cost: 0, texts: [] }];
  for (let to = 1; to <= phrases.length; to++) {
    let best: Way | undefined;
    for (let from = Math.max(0, to - longestStretch); from < to; from++) {
      const before = ways[from];
      if (!before) continue;
      const { cost, text } = stretchOf(phrases.slice(from, to), prompt, grammar);
      if (!best || before.cost + cost < best.cost) best = { cost: before.cost + cost, texts: [...before.texts, text] };
    }
    if (best) ways.push(best);
  }
  return ways.at(-1) ?? { cost: 0, texts: [] };
} // prettier-ignore

const perStretch = 0.01;
const perTextSwallowed = 1;

interface Stretch {
  /** With commas and quotes where they belong. */
  readonly text: string;
  readonly cost: number;
}

/** Some phrases as one wish. */
function stretchOf(phrases: readonly Phrase[], prompt: string, grammar: Grammar): Stretch {
  const { reads, editOf } = grammar;
  const text = prompt.slice(phrases[0]?.start, phrases.at(-1)?.end);
  const quoted = withQuotes(phrases, prompt, grammar);
  if (quoted !== undefined) return { text: quoted, cost: perStretch };
  if (!reads(text)) {
    const unread = phrases.reduce((sum, { weight }) => sum + weight + 1, 0);
    return { text: withCommas(phrases, prompt), cost: perStretch + unread };
  }
  const said = textIn(editOf(text));
  // "加字幕 位置靠下": that they stand below is no text.
  const listed = said === undefined ? undefined : phrases.map((each) => each.text).join('，');
  const own = listed === undefined ? undefined : editOf(listed);
  if (listed !== undefined && own && textIn(own) === undefined) return { text: listed, cost: perStretch };
  const isSwallowed = phrases.slice(1).some((each) => said?.includes(each.text) === true && reads(each.text));
  const isApart = said === undefined && phrases.every((each) => reads(each.text));
  // “加logo右上角 开头标题“开箱””: the title takes nothing of the logo.
  const kinds = phrases.map((each) => editOf(each.text)?.edit);
  const isOneLost = kinds[0] !== undefined && kinds[0] !== editOf(text)?.edit && new Set(kinds).size > 1 && !kinds.includes(undefined); // prettier-ignore
  return {
    text: isApart || isOneLost ? withCommas(phrases, prompt) : text,
    cost: perStretch + (isSwallowed ? perTextSwallowed : 0),
  };
}

/** Between Chinese and Latin letters or digits a space is but typography. */
function withCommas(phrases: readonly Phrase[], prompt: string): string {
  return phrases.reduce((text, phrase, i) => {
    const before = phrases[i - 1];
    if (!before) return phrase.text;
    const isApart = before.weight > 1 && phrase.weight > 1 && !/[:：]$/.test(before.text);
    return text + (isApart ? '，' : prompt.slice(before.end, phrase.start)) + phrase.text;
  }, '');
}

/** Where a text begins that has no quotes. */
const textHead =
  /(?:标题|字幕|文字|文案|文本|名单|人名条|片头|片尾|(?<!数)字|写|写上|写着|写的是|显示|打上|内容是?|叫做?)[:：]?$/u;

/** Edits that say nothing of a text. */
const ofItsOwn =
  /^(?:add|trim|cut|keep|delete|split|freeze|reverse|denoise|normalize|setSpeed|setCanvas|remove)/;
/** The next wish. */
const goesOn = /^(?:然后|再|接着|顺便|并|还有|另外)/u;

/** "标题 我的旅行 黄色 放上面", "打上红字：警告": the text in quotes, where all behind it says how it looks. */
function withQuotes(phrases: readonly Phrase[], prompt: string, { editOf }: Grammar): string | undefined {
  const [head, first] = phrases;
  if (!head || !first || !textHead.test(head.text) || editOf(first.text)) return undefined;
  const lead = head.text.replace(/[:：]$/, '');
  const whole = textIn(editOf(prompt.slice(head.start, phrases.at(-1)?.end)));
  for (let count = 2; count <= phrases.length; count++) {
    const [own, rest] = [phrases.slice(1, count), phrases.slice(count)];
    if (rest.some((each) => ofItsOwn.test(editOf(each.text)?.edit ?? ''))) continue;
    const said = prompt.slice(first.start, own.at(-1)?.end);
    if (/["“”\ue000]|\.[a-z\d]{3,4}$/u.test(said) || own.slice(1).some((each) => goesOn.test(each.text))) return undefined;
    // What is read as it stands needs no quotes.
    if (rest.length === 0 && whole === said) return undefined;
    const titled = `${lead}“${said}”`;
    const text = [titled, ...rest.map((each) => each.text)].join('，');
    const [edit, bare] = [editOf(text), editOf(titled)];
    if (textIn(edit) === said && (rest.length === 0 || !isDeepStrictEqual(edit, bare))) return text;
  }
  return undefined;
} // prettier-ignore

function textIn(edit: Edit | undefined): string | undefined {
  return edit && 'text' in edit && typeof edit.text === 'string' ? edit.text : undefined;
}
