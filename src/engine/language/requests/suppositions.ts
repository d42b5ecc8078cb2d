import { foldText, hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import { baseOf, imperativeOf, isVerb } from '../words/verb-forms';

/** Questions how long the video would be after an edit: it is tried, told, and not done. */

/** In characters. */
const longest = 200;
const lead = String.raw`^(?:(?:and|so|but|ok|okay|hi|hey|well|um|hm+|just|please|tell me|can you tell me|could you tell me|do you know|i wonder|i'd like to know|i want to know)[, ]+)*`;
const asked = String.raw`(?:how (?:long|short)|how much (?:shorter|longer|(?:time|of it|footage|video) (?:is|would|will|could|do|does|can|remains?)|(?:would|will|could|does|do|can) (?:it|i|we|you|that)(?: be)? [a-z]+)|how many (?:seconds|minutes)|what(?:'s|'d| is| would| will)?(?: be)? (?:the |its )?(?:new |final |total |resulting )*(?:length|duration|running time|runtime)|what (?:would|will) (?:it|that|the (?:video|length|result))(?: length)?(?: be| come to))(?![a-z])`;
const condition = String.raw`(?:if|when|once|after|by|with|without|minus|excluding|at|to)`;
const behind = new RegExp(`${lead}${asked}(?:.{0,80}?) (?<joint>${condition}) (?<what>.+)$`);
const inFront = new RegExp(
  `${lead}(?<joint>if|when|once|after|by|with|without) (?<what>.+?),? (?:then )?${asked}`,
);
const behindInChinese =
  /^(?:请问|那|那么|想知道|我想知道)?(?:如果|要是|假如|假设|若是?)?(?<what>.{2,60}?)(?:的话|之后|以后|后|了)?[,，\s]*(?:整个|整条|整段|这个|这条)?(?:视频|片子|影片|它|总时长|时长|长度)?(?:总共|一共|大概|大约|还|会|能|可以|就|只|剩下?|有|是|变成?|总|得|要)*(?:多长(?:时间)?|多久|多少秒|多少分钟|多少时间|几分钟|几秒钟?|(?:短|省|少)(?:下|掉)?多少(?:时间|秒)?)(?:呢|啊|呀|吗)*[?？。\s]*$/u;

const past: Readonly<Record<string, string>> = {
  took: 'take', threw: 'throw', got: 'get', gave: 'give', froze: 'freeze', ran: 'run', did: 'do',
}; // prettier-ignore

/**
 * The edit that is supposed, as commands of which one may be understood: "take out the pauses" in "how long would it be
 * if you took out the pauses?". Empty where nothing is supposed.
 */
export function supposedIn(text: string, lexicon: Lexicon): string[] {
  if (text.length > longest) return [];
  const folded = foldText(text)
    .trim()
    .replace(/(?: (?:at the moment|at present|right now))?[\s.?!]+$/u, '');
  if (hasChinese(folded)) {
    const what = behindInChinese.exec(folded)?.groups?.['what'];
    return what === undefined || /(?:掉|去|除)了?$/.test(what) ? [] : [what];
  }
  const { joint, what } = (behind.exec(folded) ?? inFront.exec(folded))?.groups ?? {};
  if (joint === undefined || what === undefined) return [];
  return commandsOf(joint, what, lexicon);
}

/** Whether a text is such a question, so that "and" and commas in it part nothing. */
export function isSupposition(text: string): boolean {
  if (text.length > longest || hasChinese(text)) return false;
  const folded = foldText(text);
  return (behind.test(folded) && /\b(?:if|would|will)\b/.test(folded)) || inFront.test(folded);
}

function commandsOf(joint: string, what: string, lexicon: Lexicon): string[] {
  if (/^(?:without|minus|excluding)$/.test(joint)) return [`remove ${what}`];
  if (joint === 'at') return [`play it at ${what}`, `speed it up to ${what}`];
  const [first = '', ...rest] = what
    .replace(/^(?:i|you|we)(?:'ve|'d| have| had| would| were to| could)?(?: just| also| only)? /, '')
    .split(' ');
  const verb = past[first] ?? imperativeOf(first, lexicon) ?? baseOf(first, lexicon) ?? (isVerb(first, lexicon) ? first : undefined); // prettier-ignore
  if (verb !== undefined) return [[verb, ...rest].join(' ')];
  // "If the pauses were gone", "with the pauses removed"
  return [what.replace(/ (?:was|were|is|are|got|get) (?=[a-z]+$)/, ' should be ')];
}
