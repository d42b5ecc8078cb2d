import type { Clause } from '../clause';
import type { Reading } from '../reading';
import { foldedTextOf } from '../words/phrases';

/** What a question is about. All are answered from the session's state. */
export type Topic =
  | 'length'
  /** How long a clip is, or a file of sound, and where it stands. */
  | 'clip'
  | 'timeline'
  | 'music'
  | 'loudness'
  /** Where nothing is heard. */
  | 'silences'
  /** What is to be seen and heard at a moment. */
  | 'moment'
  | 'canvas'
  /** How many megabytes an export will have. */
  | 'fileSize'
  | 'titles'
  | 'overlays'
  | 'transitions'
  /** Which kinds of them there are to choose from. */
  | 'transitionKinds'
  | 'files'
  /** The timeline against the files as they were uploaded. */
  | 'changes'
  /** What the last message changed. */
  | 'lastStep'
  /** The steps of the history. */
  | 'steps'
  | 'abilities'
  | 'export'
  | 'undo'
  | 'about';

const opening = '^(?:(?:hi|hey|hello|ok|okay|so|please|and|but|well|um|hm+|no|now|wait|then|can you|could you|would you|will you|tell me|show me|remind me|let me know|i wonder|do you know|i want to know|i\'d like to know|just|quick question)[,:! ]+)*'; // prettier-ignore
const opens = new RegExp(opening);
const asks = new RegExp(
  `${opening}(?:how|what|what's|whats|why|who|who's|which|where|where's|when|does|did|can (?:it|this|that|the video) be (?:export|sav|render|download)ed|are there|is there|is it(?! possible)|is (?:this|that|the|my|our|his|her|their|everything)|are (?:the|my|our|his|her|their|these|those)|(?:tell|give|show) me (?:the|my|its) (?:(?:total|new|final|current|overall|exact|full) )*(?:length|duration|running time|runtime|resolution|volume|order|size|frame rate|aspect ratio)|has it|will (?:it|this|that|the|my)|should i|should we|have you|have i|do i have|do we have|how's|list|show|are you|do you (?:use|upload|need|work)|compare|diff|in (?:which|what) order|(?:can|could|may) (?:i|we) (?:see|compare|have a look at)|let me see)(?![a-z])`,
);
const asksInChinese =
  /怎么|咋|啥|怎样|如何|什么|多长|多久|多少|多大|多响|哪[里儿](?:是|有|没|不|太|还)|(?<!十)(?:几个|几段|几首|几步|几处|几次)|[有是共长]几(?:秒|分钟)|哪些|哪一?个|哪一?段|哪首|在哪|哪几|为什么|有没有|是不是|有.*(?:吗|么)$|对比(?![度强弱再提降加])|比较一下|是(?:横|竖|方).*还是|你是谁|干嘛|干吗|[了过](?:吗|么|没有?)[?？。!\s]*$/;

/** "Show the title 'Hello'" is a wish; "show me the changes" is none. */
const shows = /^(?:please |can you |could you )?(?:show|list)(?! (?:me )?(?:what|how|which|where|before|the before|all the (?:edits|changes|clips|files)|(?:the |my |our )?(?:changes|edits|history|timeline|tracks|difference|clips|cuts|segments|silences|pauses|gaps|silent parts)\b|(?:all )?(?:the |your )?(?:available )?transitions$))/; // prettier-ignore

const topics: readonly (readonly [Topic, RegExp])[] = [
  ['silences', /^(?:这些)?(?:静音|停顿|空白|没声音?的地方)(?:部分)?(?:都|分别)?(?:在|是在|有)(?:哪|什么(?:位置|地方|时候))|^(?:视频)?(?:里|中)?(?:哪里|哪儿|哪些地方|什么地方|哪几处)(?:是|有)?(?:没有?声音?|静音|停顿|空白)/],
  ['fileSize', /\bfile ?sizes?\b|\bhow (?:big|large|heavy)\b.*\b(?:files?|export(?:ed|s)?|mp4|render(?:ed)?|download|disk)\b|\bhow (?:many|much) (?:mb|megabytes?|megs|gb|gigabytes?|gigs|kb|space|storage|disk space)\b|\b(?:size|weight) of (?:the |my )?(?:file|export|mp4|download|final (?:file|video))\b|\b(?:fit|under|over|below|above|less|more|bigger|smaller|larger)\b.*\b\d+ ?(?:mb|megabytes?|megs|gb|gigs?)\b|(?:文件|导出(?:来|后|的)?|成片|体积).*(?:多大|多少(?:兆|m|mb|g|gb)|大小)|(?:几|多少)(?:兆|个?g|mb|gb)/],
  ['files', /^(?:请问)?(?:这|这个|这段|我的|原)?(?:视频|素材|文件|片子)?(?:是|有)?(?:什么|啥|哪种)(?:格式|编码)(?!.*(?:导出|支持|下载))/],
  ['export', /(?:can|could|may|does|is) (?:i|it|this|that|the video|you|we)(?: be| possible to)?.* export(?:ed)? (?:in|at|as|to) |\bformats?\b.*\b(?:export|download|save|render|get)\b|\b(?:export|download|save|render)\w*\b.*\bformats?\b|(?:导出|下载|保存|输出|支持).*格式|什么格式|哪些格式|^how (?!much|many).*\b(?:export|download|save|render)\b|(?:怎么|怎样|如何|咋).*(?:导出|下载|保存|输出)|(?:导出|下载|保存|输出).*(?:怎么|怎样|如何|咋)(?:弄|做|办|操作|搞|导|来)/],
  ['undo', /^how .*\b(?:undo|revert|go back)\b|(?:怎么|怎样|如何|咋).*(?:撤销|撤回|回退)/],
  ['abilities', /^how (?:do|can|could|should|would|to) (?!.*(?:changed?|differ))|what (?:can|could|else can|all can) (?:you|i|we)|^(?:怎么|怎样|如何)(?!样)|能(?:干|做|帮我做)(?:什么|啥|些什么|哪些)|能做什么|可以做什么|能做些?啥|能?干嘛|能?干吗|能干啥|会干啥|会啥|有啥功能|会(?:做|干|些)*(?:什么|啥|哪些)|^咋(?!样)/],
  ['changes', /before ?(?:\/|and|vs\.?|&|or) ?after|(?:比|跟|和)(?:原来|之前|原片|原视频).*(?:多少|短|长)|(?:短|少|省)了多少|how much (?:time )?(?:did|does|has) (?:that|it|this)(?: been)? (?:save|cut|remove|take)|what(?:'s| is| has| have| was| did| else)?(?: (?:you|i|we|it|been|got|has|have|did|all|exactly|actually|just|so far))* (?:changed?|different)\b|\bcompare[ds]?\b(?! .*side by side)|\bdiff(?:erence|erences)?\b|how (?:does|is) it (?:compare|different)|how (?:many|much) did you (?:cut|remove|trim|delete|take)|how much (?:shorter|longer|did you (?:cut|remove|trim)|(?:was|has been|got) (?:cut|removed|trimmed))|(?:show|list)(?: me)? (?:all )?(?:of )?(?:the |my |your )?changes|(?:有|做了)?(?:什么|哪些|啥)(?:变化|改变|改动|不同|区别|不一样)|(?:对比(?![度强弱再提降加])|比较|相比)|改(?:了|动了|变了)(?:什么|哪些|啥|多少)|(?:剪|删|去)(?:掉|了|除)+(?:多少|几)|(?:一共|总共|共)(?:剪|删|去|少)(?:掉|了|除)*(?:多少|几)/],
  ['lastStep', /what (?:exactly |actually )?(?:did|have|were) you (?:just |actually )*(?:do|done|doing|edit|edited|cut|remove|add|trim)|what (?:just )?happened|what was (?:the |my )?last|what'?s? (?:the |my )?(?:last|latest|previous) (?:edit|change|step)|what would undo|\b(?:which|where|what)\b(?!.*\b(?:edits|changes|steps|so far)\b).{0,30} did you (?:just |actually )?[a-z]+|(?:刚才|刚刚|上一步|刚|上次|最后一步).*(?:什么|啥|哪)|你(?:都)?(?:做|干|改|剪)了(?:什么|啥)/],
  ['steps', /^(?:did|have) (?:you|it|that|the|we|i)\b|^(?:is|are) (?:it|that|you|everything|all|we)(?: all)? (?:done|finished|ready|complete)\b|(?:what|which|how many) (?:edits|changes|steps)\b|what (?:have|did) (?:i|we) (?:do|done|ask|asked|edit|edited|change)|(?:list|show)(?: me)? (?:all )?(?:the |my |our )?(?:edits|steps|history)|edit history|what.* (?:so far|in the history)|(?:做|改|剪辑)过?(?:了)?(?:哪些|什么)(?:操作|修改|编辑|步骤)?|(?:哪些|几个|多少|几步|几次)(?:操作|修改|步骤|编辑)|历史记录|操作记录/],
  ['moment', /^(?:what|which|who)(?:'s|s| is| are| do| does| happens?| plays?| clip| video| shot| can)?.* (?:at|around) (?:the )?(?:\d+(?::\d+)+|[\d.]+ ?(?:s|secs?|seconds?|m|mins?|minutes?))(?: ?mark)?[?.! ]*$|第?\d[\d:.分]*秒?(?:处|的时候|时|那里|的地方|的画面)?(?:是|有|放的是|播的是|播放的是|在放)(?:什么|啥|哪)/],
  ['silences', /^(?:where|when|which|how many|how much|how long (?:is|are)|what|are there|is there|do i have|do we have|does|list|show).*\b(?:silen\w+|pauses?|pausing|dead air|gaps?|quiet (?:parts?|bits?|sections?|spots?|moments?)|(?:stop|don't|not|no|nobody|no one|nobody's|isn't|aren't)(?: (?:is|are|i'm|i|one))* (?:talk(?:s|ing)?|speak(?:s|ing)?|speech|sound|audio))\b|(?:静音|停顿|空白|气口|冷场|安静|没声音|没说话)(?:的?(?:部分|地方|片段))?.*(?:在哪|哪里|哪儿|几处|几个|几段|多少|有哪些|哪些)|(?:哪里|哪些|哪儿|几处|多少|有没有).*(?:静音|停顿|空白|气口|冷场|安静|没声音|没说话)/],
  ['timeline', /how long (?:is|are|does|do|will) (?:each|every|all|both|they|the (?:clips|videos|pieces|parts))\b|\b(?:length|duration)s? of (?:each|every|all|both|the clips)/],
  ['clip', /how long (?:is|are|does|was)(?: the)?(?: (?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)))? (?:clip|shot|scene|segment|"+|song|music|track|photo|image|picture)|(?:when|where) (?:does|is|do|are) (?:the )?(?:(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)) )?(?:clip|shot|scene|segment|"+)|what(?:'s| is) (?:clip|in clip|(?:the )?(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)) (?:clip|shot|scene|segment)|the (?:length|duration) of (?:clip|the (?:first|second|third|last)|"+))|(?:第[\d一二两三四五六七八九十]+|最后一?|首)(?:个|段|条)?(?:片段|镜头|视频)?(?:的)?(?:有|是)?(?:多长|多久|时长|长度|在哪|是什么|是啥)|"+(?:有)?(?:多长|多久|时长)|(?:音乐|歌曲?)(?:有)?(?:多长|多久)/],
  ['loudness', /how (?:loud|quiet|noisy)|\bvolume\b|\bloudness\b|\blufs\b|(?:is|are) (?:it|(?:the|my|our) (?:video|sound|audio|music|voice|recording|clips?)) (?:muted|silent|audible|(?:too |very |way too )?(?:loud|quiet|low|soft)|loud enough)|音量|响度|多响|声音.*(?:多大|大吗)|静音了吗/],
  ['canvas', /(?!.*(?:file|export(?:ed)?|mp4|megabytes?|\bmb\b))(?:\bresolution\b|\baspect(?: ratio)?\b|\bdimensions?\b|\bframe ?rate\b|\bfps\b|what size|\bformat\b|how (?:big|wide|tall|large)|\borientation\b|is (?:it|this|the video) (?:in )?(?:vertical|horizontal|portrait|landscape|square|hd|4k|\d+p|wide)|what(?:'s| is) the (?:size|shape|canvas|ratio)|多少帧|几帧|分辨率|画幅|宽高比|比例|尺寸|帧率|画布|多大|横屏.*(?:还是|吗)|竖屏.*(?:还是|吗)|是(?:横|竖|方))/],
  ['transitionKinds', /\b(?:what|which)(?: (?:kinds?|types?|sorts?) of)? transitions?\b.*\b(?:do you|can (?:i|you)|could i|are (?:there|available|possible|supported)|available|offer|support|know)|\b(?:kinds?|types?|list) of (?:the )?transitions\b|\blist (?:me )?(?:all )?(?:the |your )?(?:available )?transitions\b|(?:有|支持|可以用|能用|会)(?:哪些|什么|几种)(?:种|样的?)?(?:转场|过渡)|(?:转场|过渡)(?:效果)?有(?:哪些|什么|几种)/],
  ['overlays', /\b(?:logo|watermark|overlay|overlays|picture-in-picture|picture in picture|pip)\b|水印|标志|画中画|叠加/],
  ['transitions', /\btransitions?\b|\bcrossfades?\b|转场|过渡/],
  ['titles', /\btitles?\b|\btexts?\b|\bcaptions?\b|\bsubtitles?\b|lower thirds?|\bsays?\b|标题|字幕|文字|写了什么/],
  ['music', /\bmusic\b|\bloops?\b|\bsongs?\b|\bbgm\b|\bsoundtrack\b|\btune\b|音乐|配乐|歌/],
  ['timeline', /顺序.*(?:什么|怎么|怎样|如何|啥)|(?:每|各)(?:一|个|一个)?(?:段|条|个)?(?:视频|片段|素材|镜头)?(?:都|分别|各|的|有|是)*(?:多长|多久|时长|长度|多少秒|几秒|几分钟)|(?:分别|都)(?:是|有)?(?:多长|多久|多少秒|几秒)/],
  ['timeline', /(?:时间线|时间轴|轨道)(?:上|里|中)?(?!.*(?:没|未)).*(?:哪些|什么|啥|几个)|^(?:what|which|how many|list|show)(?!.*\b(?:not|isn't|aren't|unused)\b).*\b(?:on|in) (?:the|my) timeline\b/],
  ['files', /\bfiles?\b|uploaded|\bmedia\b|\bfootage\b|\bmaterial\b|(?:video|photo|image|sound|picture)s? (?:do i|did i|have i|are there|do we)|上传了|素材|文件/],
  ['abilities', /how (?:do|can|could|should|would|to)|what (?:can|could|do|else can|all can) (?:you|i|we)|what else|what (?:edits|commands|features|functions)|what are you (?:able|capable)|what (?:is|are) possible|怎么|怎样|如何|能做什么|可以做什么|会什么|会些?(?:什么|啥)|能(?:干|做|帮我做)(?:什么|啥|些什么|哪些)|有什么功能|有哪些功能|会做什么|哪些功能|支持(?:什么|哪些)/],
  ['length', /^what(?:'s|s| is) (?:the |my )?(?:(?:new|current|final|overall) )*total(?: (?:now|time))*[?.! ]*$|how (?:long|many (?:seconds|minutes)|much (?:is left|time|footage|video))|\blength\b|\bduration\b|\brun(?:ning)? ?time\b|\bruntime\b|(?:is|are) (?:it|this|the video) (?:still )?(?:under|over|longer|shorter|less|more|at least|too long)|多长|多久|时长|长度|几分钟|几秒|多少秒|多少分钟/],
  ['timeline', /timeline|\btracks?\b|how many (?:clips|cuts|segments|shots|scenes|pieces|parts)|which clips|what clips|what order|order (?:are|is) |in and out points|(?:which|what)(?:'s| (?:clip|one|video|shot|file|scene|piece|part))?(?: (?:is|comes|goes|plays))?(?: my| the| our)? (?:longe[sr]t?|shorter|shortest|first|last|second|third|next)|哪[一个]?(?:段|个|条)(?:片段|视频)?最(?:长|短)|什么顺序|(?:list|show)(?: me)?(?: all)?(?: the| my)? clips|what (?:have|did|has|is in|do i have|do we have|clips)|what's in|what'?s? (?:it|the video|my video) (?:look|consist|made)|how does it look|how (?:is|does|do) (?:it|things|we|the video) (?:look|looking|going|stand)|current state|clips? (?:are|do)|where are we|时间[线轴]|轨道|几个片段|多少个?片段|(?:哪|几)(?:些|个|段)(?:片段|镜头|视频)|几段|现在(?:什么样|怎么样|是什么)|(?:有|加了?|用了?)(?:些|哪些)?(?:啥|什么|哪些)/],
  ['about', /who are you|what are you|are you (?:an? )?(?:ai|robot|bot|human|real|chatgpt|gpt|claude|online|offline|a model|local|free)|do you (?:use|need|upload)|你是谁|你是什么|你是(?:ai|人|机器人)/],
]; // prettier-ignore

const greetings =
  /^(?:help|help me|help please|帮助|\?|commands|features|abilities|examples|功能|hello|hi|hey|good (?:morning|evening|afternoon)|你好|您好|嗨|哈喽)[!?.~， 。]*$/;

/** Reasons and prices are no part of the state. */
const unanswerable =
  /\bwould\b.*\b(?:be|get|take|look)\b.*\b(?:without|if|after|with)\b|\bwhy\b|\bcosts?\b|\bprices?\b|\bpay\b|为什么|多少钱|费用|收费/;

/** The topic of a question; a polite request ("can you trim the silences?") is none. */
export function readQuestion(reading: Reading): Topic | undefined {
  const text = unquoted(reading);
  if (greetings.test(text)) return 'abilities';
  if (!isAsking(text) || unanswerable.test(text)) return undefined;
  const asked = text.replace(opens, '');
  return topics.find(([, words]) => words.test(asked))?.[0];
}

/** Whether a clause asks something, so that it must not be read as an edit. */
export function isQuestion(reading: Reading): boolean {
  return isAsking(unquoted(reading));
}

function isAsking(text: string): boolean {
  return !shows.test(text) && (asks.test(text) || asksInChinese.test(text));
}

const unquotedTexts = new WeakMap<Clause, string>();

/** The folded text with the words of quotes and files blanked out. */
export function unquoted({ clause }: Reading): string {
  const known = unquotedTexts.get(clause);
  if (known !== undefined) return known;
  let text = foldedTextOf(clause);
  for (const token of clause.tokens) {
    if (token.type !== 'quote' && token.type !== 'file') continue;
    text = text.slice(0, token.start) + '"'.repeat(token.end - token.start) + text.slice(token.end);
  }
  const plain = text.trim();
  unquotedTexts.set(clause, plain);
  return plain;
}
