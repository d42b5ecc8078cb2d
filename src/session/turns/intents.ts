/** What is done here and not by the editing agent. */
export type Intent = 'export' | 'credits' | 'status' | 'upload';

/**
 * Recognizes clauses that ask for nothing but one thing that is done here. A keyword is not enough: each word of the
 * clause must be one that such a request is made of, so that `remove the export watermark` stays an edit.
 */

export const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;

/** What a request may begin with in English. */
const polite = anyOf([
  'please',
  'pl[sz]',
  'kindly',
  'ok(?:ay)?',
  'alright',
  'great',
  'perfect',
  'yes',
  'yeah',
  'sure',
  'hey',
  'hi',
  'so',
  'and',
  'then',
  'now',
  'next',
  'first',
  'finally',
  'lastly',
  'also',
  'just',
  'simply',
  'go ahead and',
  'after that',
  '(?:can|could|would|will) (?:you|u|we)',
  "i(?:(?:'d| would) (?:like|love)| want| need) (?:you )?to",
  'i wanna',
  "let's",
  'let me',
  'help me',
  'time to',
]);
const leading = `(?:${polite}[ ,]+)*`;

/** Words that may stand in an export clause beside the verb; with any other word the clause is no export. */
const exportWord = anyOf([
  ...['it', 'this', 'that', 'them', 'the', 'a', 'an', 'as', 'as is', 'my', 'me', 'us', 'our', 'your', 'one'],
  ...['final', 'finished', 'edited', 'clean', 'new', 'whole', 'entire', 'complete', 'current', 'latest'],
  ...['result', 'results', 'video', 'videos', 'clip', 'movie', 'film', 'file', 'cut', 'copy', 'version'],
  ...['mp4', '\\.mp4', 'h\\.?264', 'hd', '1080p?', '720p?', 'high', 'full', 'good', 'best', 'quality'],
  ...['resolution', 'format', 'everything', 'all', 'timeline', 'project', 'to', 'into', 'onto', 'in', 'on'],
  ...['for', 'from', 'with', 'out', 'over', 'back', 'off', 'here', 'again', 'ready', 'too', 'right', 'away'],
  ...[
    'please',
    'pl[sz]',
    'now',
    'immediately',
    'asap',
    'thanks',
    'thank you',
    'disk',
    'computer',
    'laptop',
    'desktop',
  ],
  ...['machine', 'pc', 'mac', 'hard drive', 'drive', 'downloads', 'folder', 'locally'],
]);
const exportWords = `(?:[ ,]+${exportWord})*`;
const thing = anyOf(['videos?', 'clip', 'movie', 'film', 'file', 'mp4', 'results?', 'export', 'final cut']);
const purpose = '(?:[ ,]+so (?:that )?(?:i|we) can .*)?';

const exports: readonly RegExp[] = [
  new RegExp(`^${leading}(?:export|download|render|save|output)${exportWords}${purpose}$`, 'u'),
  new RegExp(`^would you mind (?:exporting|downloading|rendering|saving)${exportWords}$`, 'u'),
  // "send me the video", but not "send me the video with music".
  new RegExp(
    `^${leading}(?:send|give|get|hand)(?: over)? (?:me|us)${exportWords} ${thing}${exportWords}${purpose}$`,
    'u',
  ),
  new RegExp(
    `^${leading}(?:send|give)(?: over)? (?:(?:the|my|our) )?(?:it|(?:(?:final|finished|edited|whole) )?${thing}) (?:over )?to (?:me|us)${exportWords}$`,
    'u',
  ),
  new RegExp(
    `^i (?:need|want) (?:the|my) (?:(?:final|finished|edited|exported|rendered) )?(?:mp4|video file|file|export)${exportWords}$`,
    'u',
  ),
  new RegExp(
    `^${leading}(?:can|could|may) (?:i|we) (?:please )?(?:have|get)${exportWords} ${thing}${exportWords}$`,
    'u',
  ),
  /^before (?:you export|exporting)(?: (?:it|this|the video|everything))?$/u,
];

const chinesePolite =
  '请|麻烦|您|你|帮我|帮忙|给我|替我|先|最后|再|并且?|然后|接着|现在|直接|马上|立刻|之后|完成后|好的?|可以了|我要|我想要?|想要?|需要|就|能不能|能否|可不可以|可以|能|把|将|\\s';
const chineseThing =
  '这个|这段|整个|剪好的|做好的|编辑好的|处理好的|完成的|最终的?|完整的?|视频|影片|片子|成片|成品|作品|文件|结果|时间[线轴]|它';
const chineseExports: readonly RegExp[] = [
  new RegExp(
    `^(?:${chinesePolite}|${chineseThing})*(?:导出|输出|下载|保存|渲染)(?:${chineseThing}|成|为|到|至|一下|一个|一份|干净的?|高清的?|清晰的?|格式|出来|出去|来|去|我|的|给|在|mp4|1080p?|720p?|h\\.?264|本地|电脑|桌面|硬盘|上|里|了|吧|呢|啊|好吗|行吗|可以吗|吗|谢谢|，|\\s)*$`,
    'u',
  ),
  new RegExp(
    `^(?:${chinesePolite}|${chineseThing})*(?:发送?|传|交)给?我(?:${chineseThing}|mp4|一下|吧|好吗|吗|谢谢|\\s)*$`,
    'u',
  ),
  new RegExp(`^(?:请|麻烦|你|您|现在|直接)*给我(?:${chineseThing}|mp4|的)+(?:吧|谢谢|好吗)?$`, 'u'),
];
/** "可以导出吗" asks whether it can be done; with one of these after it, it asks to do it. */
const asksWhether =
  /^(?!可以.*了$)(?:能不能|能否|可不可以|可以|能)(?!了)(?!请?(?:你|您)?(?:帮|给|替|把|将))/u;

const credits: readonly RegExp[] = [
  /^(?:please |can you |could you |let me (?:see|know) |i want to (?:see|know) |i'd like to (?:see|know) |tell |show |check |see |view |what(?:'s| is) |how (?:much|many) |how much of |do i (?:still )?have |have i got |any |enough |our |my |me |the |account |are |left |remaining |is )*(?:credits?|balance)(?: (?:balance|do i (?:still )?have|do we have|have i got|are there|are|is|left|remaining|now|please|have|i|on my account|in my account))*$/u,
  /^(?:请|帮我|帮忙|查一?下|查看|查询|查|看一?下|看看|看|显示|告诉我|我们的?|我的?|账[户号]的?|当前|现在|目前|还有|还剩下?|剩余的?|剩下的?|剩|有|多少|几个?|的|\s)*(?:积分|余额)(?:还有|还剩下?|剩余|剩下?|是|有|多少|几|个|查询|情况|呢|吗|啊|一下|了|\s)*$/u,
];
const statuses: readonly RegExp[] = [
  /^(?:please |can you |could you |let me see |i want to see |i'd like to see |show |display |list |see |view |check |print |give |tell |what(?:'s| is| are| does) |what |which |how(?:'s| is| does) |on |in |the |my |me |all |current )*(?:status|tracks|timeline)(?: (?:status|summary|overview|of (?:the|my|this) (?:video|project|timeline|edit)|(?:on|in) (?:the|my) timeline|(?:is|are) (?:on|in) (?:the|my) timeline|are there|do i have|looks? like|looking|look|like|is|please|update|now|right now|currently|at the moment|so far|again))*$/u,
  /^(?:请|帮我|给我|查一?下|查看|查|看一?下|看看|看|显示|列出|展示|告诉我|我想看|我的|一下|现在|当前|目前|什么|的|\s)*(?:状态|轨道|时间[线轴])(?:上|里|中|面|都|有(?:什么|哪些|啥)|内容|东西|片段|轨道|现在|是|什么样?|怎么?样|如何|情况|状态|列表|概览|信息|一下|的|了|呢|吗|吧|啊|\s)*$/u,
];
const uploads: readonly RegExp[] = [
  /^(?:please |first |now |also |then |and |i want to |i'd like to |i need to |i have to |let me |let's |can i |could i |can you |could you )*(?:upload|attach|import)(?: (?:a|an|the|some|my|one|two|three|more|few|another|other|new|second|file|files|video|videos|clip|clips|media|image|images|photo|photos|picture|pictures|music|song|sound|audio|footage|from|to|my|computer|disk|session|project|here|please|now|too|as well))*$/u,
  /^(?:请|我要|我想要?|我需要|让我|帮我|先|再|再来|然后|接着|\s)*上传(?:一|两|几|个|段|张|首|些|另|另外|新的?|更多|别的|其他的?|我的|第二|视频|文件|素材|片段|图片|照片|音乐|音频|歌曲?|一下|吧|的|\s)*$/u,
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
  if (matches(exports) || (matches(chineseExports) && !asksWhether.test(clause))) return 'export';
  if (!isWhole && bareNoun.test(clause)) return undefined;
  if (matches(credits) && (isWhole || ofAccount.test(clause))) return 'credits';
  if (matches(statuses) && (isWhole || asksToBeShown.test(clause))) return 'status';
  return matches(uploads) ? 'upload' : undefined;
}

const question =
  /^(?:how|what|why|when|where|which|who|can i|could i|may i|is it|is there|are there|does|do i|do you|should|怎么|如何|怎样|为什么|什么|是否)(?![a-z])/u;

/** Whether a clause asks about something in place of asking for it. */
export function isQuestion(clause: string): boolean {
  return question.test(clause) || asksWhether.test(clause);
}

/** Words around a request that ask for nothing. */
const pleasantries =
  /^(?:ok(?:ay)?|great|perfect|nice|good|cool|awesome|alright|thanks|thank you(?: very much)?|please|hi|hello|hey|(?:that |it |this |all )?looks? (?:good|great|perfect|fine)|(?:all|that's|it's) (?:good|great|perfect|fine|it|all)|i(?:'m| am) (?:happy|done|satisfied)(?: with (?:it|this|that))?|i like it|(?:once|when|after) (?:that's|that is|it's|it is|this is|everything is|everything's|you're|you are|you've|all is)? ?(?:done|finished|ready|complete)|好的?|可以了?|没问题|谢谢你?|多谢|完美|不错|很好|就这样|我很满意|(?:剪|做|弄|完成|处理|编辑)(?:完|好)?(?:之?后|以后|了))$/u;

export function isPleasantry(clause: string): boolean {
  return pleasantries.test(clause);
}

/** A clause as the patterns know it: lower case, straight apostrophes, single spaces, no full stop. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!?。！？~～]+$/u, '')
    .trim();
}
