import { foldText, hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** What somebody says in the video, pasted behind a wish to have it as captions. */
export interface PastedTranscript {
  /** Wishes before it, to be read as any others; empty where there are none. */
  readonly before: string;
  /** The wish with its text in quotes: a clause. */
  readonly clause: string;
}

/** A wish, a colon or an opening quote, and all the rest. */
const pasted = /^([^"“”\n:：]{1,200})(?:[:：]\s*|\s*(?=["“]))([\s\S]+)$/u;
const namesTranscript =
  /transcript|(?<!de)script(?!ion)|what (?:i|we)(?:'m| am)? sa(?:y|id|ying)|文案|文稿|逐字稿|台词|字幕内容|讲稿|口播稿/iu;
const namesCaptions = /\bcaptions?\b|\bsubtitles?\b|\bsubs\b|字幕/iu;

/** What such a wish is made of, beside how the letters are to look. */
const words =
  /^(?:(?:please|pls|can you|could you|here's|here is|this is|that's|is|use|take|make|add|put|spread|turn|create|burn in|caption|subtitle|time|match|sync|align|distribute|give|show|display|as|into|from|of|out of|out|in|it|them|this|these|the|my|our|a|some|following|text|words|lines?|sentences?|transcript|script|captions?|subtitles?|subs|over|across|under|on|onto|to|for|with|and|so|speech|spoken|talking|speaking|parts?|video|clip|where|when|i|we|speak|talk|am|i'm|say|said|saying|what|below|me|as they are|spoken)[ ,]*)+$/;
const chineseWords =
  /^(?:请|帮我|帮忙|麻烦你?|给我|把|用|将|以|按照?|下面|以下|下列|这段|这些|这个|这是|这|我的|我|的|文字|内容|话|句子|文本|文案|文稿|逐字稿|讲稿|口播稿|台词|做成|变成|转成|生成|作为|当作|当成|当|做|加上?|添加|配上?|打上?|上|成|为|字幕|对到|放到|分配到|铺到|分布到|贴到|说话|讲话|地方|部分|时候|人声|视频|给|到|里面?|中|去|来|一下|吧|，|,|\s)+$/u;

/**
 * Finds a pasted transcript: all that follows is text, whatever it says. Of a wish for captions only several
 * sentences are one, since a single one may be shown at once, and none of them may be a wish.
 */
export function pastedTranscriptIn(prompt: string, grammar: Grammar): PastedTranscript | undefined {
  const [, lead = '', rest = ''] = pasted.exec(prompt.trim()) ?? [];
  const text = bareText(rest.trim());
  if (text === undefined || /[.。]/.test(lead)) return undefined;
  const isCalledSo = namesTranscript.test(lead);
  if (!isCalledSo && !(namesCaptions.test(lead) && isSpeech(text, grammar))) return undefined;
  for (const from of beginnings(lead)) {
    const clause = wishFor(lead.slice(from).trim(), text, grammar);
    if (clause !== undefined) return { before: lead.slice(0, from).replace(/[\s,，;；]+$/u, ''), clause };
  }
  return isCalledSo ? { before: '', clause: quoted(lead.trim(), text) } : undefined;
}

/** The text without the quotes around it; `undefined` where something else follows those. */
function bareText(text: string): string | undefined {
  if (text === '') return undefined;
  const whole = /^["“]([^"“”]*)["”][\s.。!]*$/u.exec(text)?.[1];
  const bare = whole ?? text;
  return /[“”]/u.test(bare) || /^"/.test(bare) ? undefined : bare.trim();
}

/** Several sentences or lines, without the times of a list of titles. */
function isSpeech(text: string, { editOf }: Grammar): boolean {
  if (/\d:\d\d/.test(text)) return false;
  const sentences = text
    .split(/(?<=[.!?…])\s+|(?<=[。！？…])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.length > 1 && !sentences.some((sentence) => editOf(sentence));
}

/** Where the wish may begin: with the lead, or after one of its commas and links. */
function beginnings(lead: string): number[] {
  const links = [...lead.matchAll(/[,，;；]\s*(?:(?:and|then|and then|再|然后|并|最后)\s*)?|\s(?:and then|and|then)\s/giu)];
  return [0, ...links.map(({ index, 0: link }) => index + link.length)];
} // prettier-ignore

/** The clause for it, if the lead is such a wish and nothing else. */
function wishFor(lead: string, text: string, { editOf }: Grammar): string | undefined {
  const asSaid = quoted(lead, text);
  if (editOf(asSaid)?.edit === 'spreadCaptions') return asSaid;
  const named = quoted(hasChinese(lead) ? `${lead}，文案` : `${lead}, of this transcript`, text);
  if (!namesTranscript.test(lead) && editOf(named)?.edit === 'spreadCaptions') return named;
  const isPlain = words.test(foldText(lead)) || chineseWords.test(lead);
  if (!isPlain) return undefined;
  return quoted(hasChinese(lead) ? '把这段文案做成字幕' : 'use this transcript as captions', text);
}

const quoted = (lead: string, text: string) => `${lead}: “${text}”`;
