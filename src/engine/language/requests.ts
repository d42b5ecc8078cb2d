import { foldText } from './folding';
import * as w from './common-words';
import { isIdle, means } from './reading';
import type { Reading } from './reading';
import type { Token } from './tokens';
import { word } from './word';

/** What can be asked for that is no edit: the history, questions, and the export. */
export type Request =
  | { readonly type: 'undo'; readonly steps: number }
  | { readonly type: 'redo'; readonly steps: number }
  | { readonly type: 'startOver' }
  | { readonly type: 'question'; readonly about: Topic }
  /** Thanks and the like. */
  | { readonly type: 'courtesy' }
  | { readonly type: 'export'; readonly wants: ExportWish };

export type Topic = 'length' | 'timeline' | 'abilities' | 'export' | 'undo';
/** The video as it is, or something that an export does not do: a stretch alone, or another format than MP4. */
export type ExportWish = 'video' | 'part' | 'format';

const undo = word('undo', 'verb', 'undo|undo that|undo it|revert|revert that|roll back|take that back|go back|go back one step|step back|take back|撤销|撤回|回退|上一步|撤消|后退|返回上一步|取消上一步|还原上一步|复原|撤回去|退回|退回去|退一步|回到上一步|刚才那个不要了|刚才的不要了|刚刚那个不要了|刚才那步不要了|上一步不要了|不要刚才的'); // prettier-ignore
const redo = word(
  'redo',
  'verb',
  'redo|redo that|redo it|重做|恢复撤销|再做一次|取消撤销|恢复刚才撤销的|恢复刚刚撤销的|恢复撤销的|前进一步|反撤销',
);
const startOver = word('startOver', 'verb', 'start over|start again|start again from the beginning|start over from the beginning|start from scratch|start fresh|reset|from scratch|begin again|restart|undo everything|undo all|revert everything|reset everything|discard all changes|undo all changes|back to the original|go back to the original|go back to the start|go back to the beginning|重新开始|重来|从头开始|从头来|全部撤销|撤销全部|撤销所有|重置|清空重来|恢复原样|还原|从头来过|全部重来|推倒重来|恢复到最初|恢复最初|回到最初|回到原始|恢复到原始|恢复初始|恢复到一开始|回到一开始|重新来过|重新来|全部恢复'); // prettier-ignore
const change = word('change', 'detail', 'change|changes|step|steps|edit|edits|action|actions|times|time|move|thing|recent|最近|最近的|修改|步|操作|次|改动|编辑'); // prettier-ignore
const exporting = word('export', 'verb', 'export|download|render|save as|save it as|save the video|export it|导出|下载|输出|渲染|生成视频|保存为'); // prettier-ignore

export const requestWords = [undo, redo, startOver, change, exporting];

/** Reads a clause as something that is no edit. */
export function readRequest(reading: Reading): Request | undefined {
  const asked = readQuestion(reading);
  if (asked) return { type: 'question', about: asked };
  return readHistory(reading) ?? readExport(reading);
}

function readHistory(reading: Reading): Request | undefined {
  const again = reading.take(redo);
  const over = !again && reading.take(startOver);
  const back = !again && !over && reading.take(undo);
  if (!again && !over && !back) return undefined;
  const number = reading.takeOnly('number');
  const ordinal = reading.all('ordinal').find(({ value }) => value === -1);
  const factor = number ? undefined : reading.takeOnly('factor');
  reading.takeToken(ordinal);
  reading.take(change);
  const all = reading.tokens.some((token) => token.type === 'word' && /^(all|everything|所有|全部)$/.test(token.text)); // prettier-ignore
  reading.take(w.everything);
  if (reading.leftover().length > 0) return undefined;
  // "Reset the colours" is a wish for the colours alone.
  const isOfObject = reading.tokens.some((token) => token.type === 'word' && token.words.some(({ role }) => role === 'object')); // prettier-ignore
  if (isOfObject && !all) return undefined;
  if (over || (back && all)) return { type: 'startOver' };
  const steps = Math.min(1000, Math.max(1, Math.round(number?.value ?? factor?.value ?? 1)));
  return { type: again ? 'redo' : 'undo', steps };
}

function readExport(reading: Reading): Request | undefined {
  // "最后导出", "finally" of the last of several wishes
  const first = reading.tokens.find((token) => !isIdle(token) && token.type !== 'ordinal');
  if (first?.type !== 'word' || !means(first, exporting)) return undefined;
  const rest = reading.tokens.slice(reading.tokens.indexOf(first) + 1);
  // "Render the title in red" is a wish for the title.
  const isObject = (token: Token) =>
    token.type === 'word' && token.words.some(({ role }) => role === 'object');
  if (means(first, w.make) && rest.some(isObject)) return undefined;
  if (otherFormat.test(unquoted(reading))) return { type: 'export', wants: 'format' };
  const isPart = rest.some((token) => ['time', 'ordinal'].includes(token.type) || means(token, w.clip, w.firstHalf, w.secondHalf)); // prettier-ignore
  return { type: 'export', wants: isPart ? 'part' : 'video' };
}

const otherFormat =
  /(?<![a-z])(?:gif|mp3|wav|aac|mov|webm|avi|mkv|flv|png|jpe?g|prores|hevc|audio only|only the (?:audio|sound))(?![a-z])|音频|图片|动图/;
const thanks =
  /thank|thx|cheers|great|nice|perfect|good|cool|谢|辛苦|感谢|好的|不错|真棒|太棒|完美|厉害|满意|可以了/;

/** Thanks, praise: no wish and no question. The tokens of the clause are all idle. */
export function isCourtesy(reading: Reading): boolean {
  return thanks.test(unquoted(reading));
}

const asks =
  /^(?:(?:hi|hey|hello|ok|okay|so|please|and|but|well|um|now|tell me|show me|i wonder)[,! ]+)*(?:how|what|what's|whats|why|who|which|where|when|does|did|are there|is there|is it|list|show)(?![a-z])/;
const asksInChinese = /怎么|咋|啥|怎样|如何|什么|多长|多久|多少|几个|几段|哪些|哪个|为什么|有没有|是不是/;
const topics: readonly (readonly [Topic, RegExp])[] = [
  ['export', /^how .*\b(?:export|download|save|render)\b|(?:怎么|怎样|如何|咋).*(?:导出|下载|保存|输出)/],
  ['undo', /^how .*\b(?:undo|revert|go back)\b|(?:怎么|怎样|如何|咋).*(?:撤销|撤回|回退)/],
  [
    'abilities',
    /^how (?:do|can|could|should|would|to)|what (?:can|could|do) (?:you|i|we)|what else|what (?:edits|commands)|怎么|怎样|如何|能做什么|可以做什么|能做些?啥|能干啥|会干啥|会啥|有啥功能|咋|会什么|有什么功能|有哪些功能|能干什么|会做什么|哪些功能/,
  ],
  [
    'length',
    /how (?:long|many (?:seconds|minutes))|length|duration|how much (?:is left|time)|多长|多久|时长|长度|几分钟|多少秒|多少分钟/,
  ],
  [
    'timeline',
    /timeline|tracks?\b|how many (?:clips|titles|cuts|transitions|segments)|which clips|what (?:have|did|has|is in|clips)|what's in|clips? (?:are|do)|时间线|轨道|几个片段|多少个?片段|有哪些片段|几段|(?:有|加了?|用了?)(?:些|哪些)?(?:啥|什么|哪些)/,
  ],
];

/** The topic of a question; a polite request ("can you trim the silences?") is none. */
function readQuestion(reading: Reading): Topic | undefined {
  const text = unquoted(reading);
  if (
    /^(?:help|help me|帮助|\?|commands|features|abilities|examples|功能|hello|hi|hey|good morning|你好|您好|嗨)[!?.~， 。]*$/.test(
      text,
    )
  )
    return 'abilities';
  if (!asks.test(text) && !asksInChinese.test(text)) return undefined;
  // "Show the title 'Hello'" is a wish.
  const shows = /^(?:please )?(?:show|list)/.test(text);
  const topic = topics.find(([, pattern]) => pattern.test(text))?.[0];
  return shows && topic !== 'timeline' ? undefined : topic;
}

/** Whether a clause asks something, so that it must not be read as an edit. */
export function isQuestion(reading: Reading): boolean {
  const text = unquoted(reading);
  return !/^(?:please )?(?:show|list)/.test(text) && (asks.test(text) || asksInChinese.test(text));
}

/** The folded text with a quote's words blanked out. */
export function unquoted(reading: Reading): string {
  let text = foldText(reading.clause.text);
  for (const token of reading.tokens) {
    if (token.type !== 'quote' && token.type !== 'file') continue;
    text = text.slice(0, token.start) + '"'.repeat(token.end - token.start) + text.slice(token.end);
  }
  return text.trim();
}
