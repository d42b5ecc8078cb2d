import { isObject } from '../clauses/commands';
import * as w from '../words/common-words';
import { historyWords, readGoBack, readHistory } from './history-requests';
import type { HistoryRequest } from './history-requests';
import { readQuestion, unquoted } from './questions';
import type { Topic } from './questions';
import { isIdle, means } from '../reading';
import type { Reading } from '../reading';
import { plainClause } from '../words/courtesy';
import { word } from '../words/word';

/** What can be asked for that is no edit: the history, questions, and the export. */
export type Request =
  | HistoryRequest
  | { readonly type: 'question'; readonly about: Topic }
  /** Thanks and the like. */
  | { readonly type: 'courtesy' }
  | { readonly type: 'export'; readonly wants: ExportWish };

/** The video as it is, or something that an export does not do: a stretch alone, or another format than MP4. */
export type ExportWish = 'video' | 'part' | 'format';

const exporting = word('export', 'verb', 'export|download|render|save as|save it as|save the video|export it|导出|汇出|下载|输出|渲染|生成视频|保存为|存成|存为|保存成|出片'); // prettier-ignore

export const requestWords = [...historyWords, exporting];

/** Reads a clause as something that is no edit. */
export function readRequest(reading: Reading): Request | undefined {
  const asked = readQuestion(reading);
  if (asked) return { type: 'question', about: asked };
  return readHistory(reading) ?? readGoBack(reading.clause.text) ?? readExport(reading);
}

function readExport(reading: Reading): Request | undefined {
  // "最后导出", "finally" of the last of several wishes
  if (exportAlone.test(unquoted(reading))) return { type: 'export', wants: 'video' };
  if (partAsGif.test(unquoted(reading))) return { type: 'export', wants: 'part' };
  const first = reading.tokens.find((token) => !isIdle(token) && token.type !== 'ordinal');
  if (first?.type !== 'word' || !means(first, exporting)) return undefined;
  const rest = reading.tokens.slice(reading.tokens.indexOf(first) + 1);
  // "Render the title in red" is a wish for the title.
  if (means(first, w.make) && rest.some(isObject)) return undefined;
  const isPart = rest.some((token) => ['time', 'ordinal'].includes(token.type) || means(token, w.clip, w.firstHalf, w.secondHalf)); // prettier-ignore
  if (isPart) return { type: 'export', wants: 'part' };
  return { type: 'export', wants: otherFormat.test(unquoted(reading)) ? 'format' : 'video' };
}

/** "Make a GIF of the first 3 seconds", "turn 0:10-0:14 into a GIF" */
const partAsGif =
  /^(?:(?:and|then|finally|now|please|can you|could you|i want|i need) )*(?:make|create|turn|convert|get|give me|save|export)(?![a-z]).*(?:\bgif\b.*\b(?:\d|first|last|half|clip|part)|\b(?:\d|first|last|half|clip|part).*\bgif\b)/;

/** "4K export", "mp4 please" */
const exportAlone =
  /^(?:(?:and|then|finally|lastly|now|please|also|in|as|for|an?|the|my|i'd like|i want|i need|give me) )*(?:(?:(?:4k|uhd|2k|1440p|1080p|720p|full hd|hd|final|mp4|h\.?264|file|video) )*(?:export|render|download)|(?:mp4|mp4 file|mp4 format|save|save it|save that)|(?:whole thing|video|it|everything|result) (?:be |to be )?(?:exported|rendered|downloaded)(?: (?:in|as|at) [\w .]{2,20}?)?)(?: file| please| pls| thanks| thank you)*[.!]*$/;

const otherFormat =
  /(?<![a-z])(?:gif|mp3|wav|aac|mov|webm|avi|mkv|flv|png|jpe?g|prores|hevc|audio only|only the (?:audio|sound))(?![a-z])|音频|图片|动图/;
const thanks =
  /thank|thx|cheers|great|nice|perfect|good|cool|awesome|love it|谢|辛苦|感谢|好的|不错|真棒|太棒|很好|完美|厉害|满意|可以了|就这样|这样就[好行可]|挺好|没问题/;

const onlyThanks =
  /^(?:(?:好的?|行|嗯|ok|okay|谢谢?|谢啦|谢了|多谢|感谢|辛苦了?|你辛苦了?|不错|真棒|太棒了?|很好|完美|厉害|满意|可以了?|就这样|这样就(?:好|行|可以)了?|挺好的?|没问题|了|你|您|啦|吧)[\s,，.。!！~]*)+$/;

/** The same in Chinese, whose words of praise are no fillers elsewhere. */
export function isThanks(clause: string): boolean {
  return clause.length < 50 && thanks.test(clause) && onlyThanks.test(clause);
}

const adverb =
  '(?:all|really|so|very|much|way|a lot|pretty|absolutely|just|totally|already|even|super|quite)';
const praised =
  '(?:good|fine|perfect|great|nice|nicer|better|amazing|awesome|excellent|fantastic|wonderful|lovely|beautiful|brilliant|cool|neat|sweet|superb)';
const content = new RegExp(
  `^(?:no (?:other |more |further )?changes(?: needed)?|nothing(?: else| more)?(?: to (?:change|do|fix|add))?(?: here)?|` +
    `(?:(?:it|that|this|everything|all|they)(?:'s|'re| is| are)? )?(?:(?:looks?|looking|sounds?|turned out|came out|works?|worked) )?(?:${adverb} )*${praised}(?: (?:as it is|like (?:this|that)|now|already|to me|job|work|stuff|one|edit))*|` +
    `(?:you (?:rock|nailed it)|well done|good job|nicely done|love it|i (?:really )?(?:love|like) (?:it|this|that)|exactly what i (?:wanted|needed)|(?:many )?thanks?(?: you)?(?: so much| a lot)?))$`,
); // prettier-ignore

/** "Nothing to change", "much better", "thanks, looks great": that it may stay as it is. */
export function isContent(clause: string): boolean {
  const pieces = clause.split(/[,.;!]+/).map((piece) => plainClause(piece));
  return clause.length < 80 && pieces.some((piece) => piece !== '') && pieces.every((piece) => piece === '' || content.test(piece));
} // prettier-ignore

/** Thanks, praise: no wish and no question. The tokens of the clause are all idle. */
export function isCourtesy(reading: Reading): boolean {
  return thanks.test(unquoted(reading));
}
