import type { OutputWishes } from '../exports/export-output';
import { anyOf, isExportRequest } from './export-words';
import { wishesOf } from './export-wishes';

/**
 * Recognizes clauses that ask for nothing but one thing that is done here. A keyword is not enough: each word of the
 * clause must be one that such a request is made of, so that `remove the export watermark` stays an edit. No word of a
 * repeated list may be made of others of it: the patterns would take a time that doubles with each.
 */

/** What is done here and not by the editing agent. */
export type Intent = 'export' | 'credits' | 'status' | 'upload';

/** "可以导出吗" asks whether it can be done; with one of these after it, it asks to do it. */
const asksWhether =
  /^(?!可以.*了$)(?:能不能|能否|可不可以|(?<!不)可以|能(?!不能|否))(?!了)(?!请?(?:你|您)?(?:帮|给|替|把|将))/u;

const credits: readonly RegExp[] = [
  /^(?:please |can you |could you |let me (?:see|know) |i want to (?:see|know) |i'd like to (?:see|know) |tell |show |check |see |view |what(?:'s| is) |how (?:much|many) |how much of |do i (?:still )?have |have i got |any |enough |our |my |me |the |account |are |left |remaining |is )*(?:credits?|balance)(?: (?:balance|do i (?:still )?have|do we have|have i got|are there|are|is|left|remaining|now|please|have|i|on my account|in my account))*$/u,
  /^(?:请|帮我|帮忙|查下|查询|查|看下|看|一下|显示|告诉我|我们|我|账[户号]|当前|现在|目前|还有|还剩下?|剩余|剩下|剩|有|多少|几个?|的|\s)*(?:积分|余额)(?:还有|还剩下?|剩余|剩下?|是|有|多少|几|个|查询|情况|呢|吗|啊|呀|哦|一下|了|\s)*$/u,
];
const statuses: readonly RegExp[] = [
  /^(?:please |can you |could you |let me see |i want to see |i'd like to see |show |display |list |see |view |check |print |give |tell |what(?:'s| is| are| does) |what |which |how(?:'s| is| does) |on |in |the |my |a |quick |me |all |current )*(?:status|tracks|timeline)(?: (?:status|update|report|summary|overview|of (?:the|my|this) (?:video|project|timeline|edit)|(?:on|in) (?:the|my) timeline|(?:is|are) (?:on|in) (?:the|my) timeline|are there|do i have|looks?|looking|like|is|please|update|now|right now|currently|at the moment|so far|again))*$/u,
  /^(?:请|帮我|给我|查下|查|看下|看|显示|列出|展示|告诉我|我想看|我的|一下|现在|当前|目前|什么|的|\s)*(?:状态|轨道|时间[线轴])(?:上|里|中|面|都|有(?:什么|哪些|啥)|内容|东西|片段|轨道|现在|是|什么样?|怎么?样|如何|情况|状态|列表|概览|信息|一下|的|了|呢|吗|吧|啊|\s)*$/u,
];
const uploads: readonly RegExp[] = [
  /^(?:please |first |now |also |then |and |i want to |i'd like to |i need to |i have to |let me |let's |can i |could i |can you |could you )*(?:upload|attach|import)(?: (?:a|an|the|some|my|one|two|three|more|few|another|other|new|second|file|files|video|videos|clip|clips|media|image|images|photo|photos|picture|pictures|music|song|sound|audio|footage|from|to|my|computer|disk|session|project|here|please|now|too|as well))*$/u,
  /^(?:请|我要|我想要?|我需要|让我|帮我|先|再|再来|然后|接着|\s)*上传(?:一|两|几|个|段|张|首|些|另|另外|新|更多|别的|其他|我的|第二|视频|文件|素材|片段|图片|照片|音乐|音频|歌曲?|一下|吧|的|\s)*$/u,
];

/** A noun alone is a request only where nothing else is said: in a list it is one of its members. */
const bareNoun =
  /^(?:the )?(?:credits?|balance|credit balance|status|tracks|timeline|upload|attach|import|积分|余额|状态|轨道|时间[线轴])$/u;
/** In a film "show credits" is an edit: beside an edit only what speaks of an account is meant. */
const ofAccount = /\b(?:my|our|left|remaining|how|have|balance|account|check)\b|\p{Script=Han}/u;
/** "check the timeline and close its gaps" is one edit. */
const asksToBeShown = /\b(?:show|list|display|what|which|how|let me see)\b|\p{Script=Han}/u;

/** Nobody needs more characters to ask for one thing; it also bounds the time that the patterns take. */
const longestClause = 120;

/**
 * @param clause One clause as {@link folded} gives it.
 * @param isWhole It is the whole request.
 */
export function intentOf(clause: string, isWhole: boolean): Intent | undefined {
  if (clause.length > longestClause) return undefined;
  const matches = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(clause));
  if (isExportRequest(clause) && !asksWhether.test(clause) && wishesOf(clause) !== undefined) return 'export';
  if (!isWhole && bareNoun.test(clause)) return undefined;
  if (matches(credits) && (isWhole || ofAccount.test(clause))) return 'credits';
  if (matches(statuses) && (isWhole || asksToBeShown.test(clause))) return 'status';
  return matches(uploads) ? 'upload' : undefined;
}

const question =
  /^(?:how|what|why|when(?= (?:will|can|could|do|does|did|is|are|was|should|would|to) |$)|where|which|who|can i|could i|may i|is it|is there|are there|does|do i|do you|should|怎么|如何|怎样|为什么|什么|是否)(?![a-z])/u;

/** Whether a clause asks about something in place of asking for it. */
export function isQuestion(clause: string): boolean {
  return question.test(clause) || asksWhether.test(clause);
}

/** @returns What a clause says that only says more of an export: "1080p", "as mp4", "to my desktop". */
export function exportDetailOf(clause: string): OutputWishes | undefined {
  if (clause.length > longestClause) return undefined;
  const request = [`export ${clause}`, `导出${clause}`].find((each) => intentOf(each, false) === 'export');
  return request === undefined ? undefined : wishesOf(request);
}

/** What an export here can't be: another format, a part, without something. */
const limit =
  /^(?:but |and )*(?:(?:(?:only|just) (?:the|this|that|an?|my|from|between|audio|\d)|without|excluding|except)\b|(?:(?:an?|the|as|in|to|also|another) )*(?:gif|mp3|wav|aac|m4a|mov|avi|mkv|webm|srt|xml|audio|subtitles)(?: (?:file|format|version|too|only|separately))*$|(?:the|my|its) (?:video|film|picture)(?: (?:as|in|to|too)\b.*)?$)|^(?:但是?)?(?:只|仅|不带|不含)/u;

/** Whether a clause after an export asks of it what it can't be. */
export function limitsExport(clause: string): boolean {
  return limit.test(clause);
}

const time = anyOf([
  ...[
    'noon',
    'midnight',
    'lunch',
    'today',
    'tonight',
    'tomorrow',
    'now',
    'asap',
    'eod',
    'the end of (?:the )?\\w+',
  ],
  ...['(?:mon|tues|wednes|thurs|fri|satur|sun)day', '(?:this|next) \\w+', '\\d{1,2}(?::\\d\\d)?(?: ?[ap]m)?'],
]);
/** Words around a request that ask for nothing. */
const pleasantries = new RegExp(
  `^${anyOf([
    ...[
      'ok(?:ay)?',
      'great',
      'perfect',
      'nice',
      'good',
      'cool',
      'awesome',
      'alright',
      'please',
      'hi',
      'hello',
      'hey',
    ],
    ...['thanks?', '(?:many )?thanks', 'thx', 'ty', 'cheers', 'much appreciated', '(?:very )?well done'],
    '(?:thanks|thank you)(?: (?:so|very) much| a (?:lot|million|bunch|ton)| again| in advance)*',
    "i(?:'d| would)? (?:really )?appreciate it",
    '(?:good|great|nice) (?:job|work)',
    "(?:it's|this is) urgent|hurry(?: up)?|no rush|take your time|you're (?:the best|great|awesome)",
    `i need (?:it|this|that|the (?:video|file|film))(?: ready| done)? (?:(?:by|before|for|on) )?${time}`,
    '(?:that |it |this |all )?looks? (?:good|great|perfect|fine)',
    "(?:all|that's|it's) (?:good|great|perfect|fine|it|all)",
    "i(?:'m| am) (?:happy|done|satisfied)(?: with (?:it|this|that))?",
    'i like it',
    "(?:once|when|after) (?:that's|that is|it's|it is|this is|everything is|everything's|you're|you are|you've|all is)? ?(?:done|finished|ready|complete)",
    '好[的了]?|行了?|可以了?|没问题|(?:非常|十分|太|多)?(?:谢谢|感谢)(?:你|您|啦|了)*|多谢|辛苦(?:你|您)?了|拜托了?|麻烦(?:你|您)?了|我?急用',
    '完美|不错|很好|就这样|我很满意',
    '等?(?:剪|做|弄|完成|处理|编辑)(?:完|好)?(?:之?后|以后|了)|等?(?:剪|做|弄|处理|编辑)(?:完|好)',
  ])}$`,
  'u',
);

export function isPleasantry(clause: string): boolean {
  return pleasantries.test(clause);
}

/** A clause as the patterns know it: lower case, straight apostrophes, single spaces, no full stop. */
export function folded(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      // Written so in Taiwan and Hong Kong.
      .replace(/[匯汇]出/gu, '导出')
      .replace(/\s+/gu, ' ')
      .replace(/[\s.!?。！？~～]+$/u, '')
      .trim()
  );
}
