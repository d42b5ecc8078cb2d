import { masked } from './quotes';

/** The words that a request for an export is made of, and nothing else. */

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

/** Where an export may be meant to be shown, put or sent. It goes on there as anywhere. */
const audience = anyOf([
  ...[
    'youtube',
    'tiktok',
    'instagram',
    'facebook',
    'twitter',
    'linkedin',
    'vimeo',
    'bilibili',
    'douyin',
    'wechat',
  ],
  ...['whatsapp', 'telegram', 'discord', 'slack', 'reddit', 'snapchat', 'threads', 'pinterest', 'messenger'],
  ...['xiaohongshu', 'weibo', 'kuaishou', 'e-?mail', 'tv', 'the tv', 'mobile', 'phones?'],
  ...['social media', 'social', 'the web', 'web', 'sharing', 'upload', 'uploading', 'work', 'school'],
  ...[
    '(?:my|the|a) (?:client|boss|team|friends?|family|mum|mom|dad|parents|grandma|grandpa|phone|blog|customers?|students?|class|course|teacher|portfolio|website|channel|presentation|meeting)',
  ],
]);
const formats = '(?:mp4|gif|mp3|wav|m4a|aac)';
/** Beyond 1080p too: the export is made as large as it can be. */
const kinds = [
  ...[
    `\\.?${formats}`,
    '(?:animated|looping) gif',
    'h\\.?264',
    'hd',
    'ultra',
    'uhd',
    'high',
    'full',
    'good',
    'best',
    'max(?:imum)?',
  ],
  ...['highest', 'quality', 'resolution', 'definition', 'format', '\\d{3,4}(?:p(?:\\d{2,3})?)?', '[248]k'],
  ...['\\d{1,3}(?:\\.\\d{1,3})? ?fps', '\\d{1,3} frames (?:per|a) second', '\\d{2,4} ?[x×*] ?\\d{2,4}'],
  '(?:low|lower|lowest|medium|reduced|draft)[ -]quality',
  '(?:small|smaller|smallest|compressed)[ -](?:file(?: size)?|size|version|mp4|gif|mp3)',
];
const soundOnly = [
  '(?:audio|sound)(?: file)? only',
  '(?:only|just) (?:the )?(?:audio|sound|soundtrack)',
  '(?:as|to|into) (?:an? )?(?:audio|sound)(?: file)?(?: only| alone)?',
];
const captions = '(?:captions|subtitles|subs)';
const apart = '(?:separate|side|sidecar|external|extra|\\.?srt|text|subtitle|caption)';
const withCaptions = '(?<=\\b(?:with|and|plus) (?:(?:the|its|my) )?)';
/** "with captions as a side file", "with the captions burned in" */
const captionWords = [
  `${withCaptions}${captions} (?:as|in|into|to) (?:(?:an?|the) )?${apart}(?: srt)?(?: (?:file|captions|subtitles))?`,
  `${withCaptions}${captions} (?:separately|burn(?:ed|t)[ -]?in|hard-?coded)`,
  `${withCaptions}(?:an? )?(?:separate |side |sidecar |external |extra )?\\.?srt(?: (?:file|captions|subtitles))?`,
  `${withCaptions}(?:separate|side|sidecar|external|soft|burn(?:ed|t)[ -]in|hard-?coded) ${captions}(?: file)?`,
];
/** A path or a file's name; what ends in something that is no format here is asked of the agent. */
const fileNames = [
  `[\\p{L}\\p{N}_-]{1,60}\\.${formats}`,
  `(?:~|\\.{1,2}|[a-z]:)?[\\\\/][^\\s,.]*(?:\\.${formats})?`,
  `(?:as|to|into|named|called) ${masked}+`,
];
/** Words that may stand in an export clause beside the verb; with any other word the clause is no export. */
const exportWord = anyOf([
  ...['it', 'this', 'that', 'them', 'the', 'a', 'an', 'as', 'as is', 'as it is', 'like (?:this|that|it is)'],
  ...['my', 'me', 'us', 'our', 'your', 'one'],
  ...['final', 'finished', 'edited', 'clean', 'new', 'whole', 'entire', 'complete', 'current', 'latest'],
  ...['result', 'results', 'video', 'videos', 'clip', 'movie', 'film', 'file', 'cut', 'copy', 'version'],
  ...['everything', 'all', 'timeline', 'project', 'to', 'into', 'onto', 'in', 'on', 'at', 'and'],
  ...['for', 'from', 'with', 'out', 'over', 'back', 'off', 'here', 'again', 'ready', 'too', 'right', 'away'],
  ...['please', 'pl[sz]', 'now', 'immediately', 'asap', 'thanks', 'thank you', 'disk', 'computer', 'laptop'],
  ...['desktop', 'machine', 'pc', 'mac', 'hard drive', 'drive', 'downloads', 'folder', 'locally'],
  ...kinds,
  ...soundOnly,
  ...captionWords,
  ...fileNames,
  `for ${audience}(?: (?:shorts?|reels?|stor(?:y|ies)))?`,
]);
const whenDone =
  "(?:when|once|after|as soon as) (?:(?:it|this|that|everything|all)(?:'s| is) |you(?:'re| are) )?(?:all )?(?:done|finished|ready|complete)";
const exportWords = `(?:[ ,]+${exportWord})*(?:[ ,]+${whenDone})?`;
const thing = anyOf([
  ...['videos?', 'clip', 'movie', 'film', 'file', formats, 'results?', 'export', 'final cut'],
  '(?:audio|sound) file',
]);
const purpose = '(?:[ ,]+so (?:that )?(?:i|we) can .*)?';
/** Work is saved by itself: only a film, or a place or format for one, makes "save" an export. */
const saving = `save(?= .*\\b(?:videos?|clip|movie|film|file|mp4|gif|mp3|wav|m4a|results?|copy|export|as|to|into|in|on|locally)\\b)`;

const whose = "(?:(?:the|my|its|(?:the|my|this) (?:video|film|clip|movie)'s) )?";
const ofFilm =
  '(?: (?:of|from|in) (?:(?:the|my|this) )?(?:(?:final|finished|edited|whole|entire) )?(?:video|film|movie|clip|timeline|project|edit|it))?';
/** The sound without its picture: "only the audio of the video", but not "the audio and the video". */
const soundItself = `${whose}(?:(?:final|finished|edited|whole|entire|full) )?(?:audio|sound|soundtrack)(?: track| file)?`;
const sound = `(?:(?:only|just) )?(?:${soundItself}|an? (?:audio|sound) file)(?: (?:only|alone|separately))?${ofFilm}`;
const soundWord = anyOf([
  ...[
    'as',
    'to',
    'into',
    'in',
    'at',
    'an?',
    'file',
    'format',
    'please',
    'pl[sz]',
    'now',
    'thanks',
    'thank you',
    'too',
  ],
  ...[
    'again',
    'only',
    'quality',
    'high',
    'best',
    'full',
    'from',
    'for me',
    'to disk',
    'locally',
    'my',
    'desktop',
  ],
  ...[
    `\\.?${formats}`,
    '(?:low|lower|lowest|medium)[ -]quality',
    '(?:small|smaller)[ -](?:file|size|version)',
  ],
  ...fileNames,
  `for ${audience}`,
]);
const soundWords = `(?:[ ,]+${soundWord})*(?:[ ,]+${whenDone})?`;

const film =
  '(?:(?:it|this|that|everything|(?:the|my|this) (?:(?:whole|entire|final|finished|edited) )?(?:video|film|movie|clip|timeline|project|edit))(?: all)?)';
const newFormat = `(?:an? )?(?:(?:animated|looping) )?(?:gif|mp3|wav|m4a)(?: file)?(?: please| now)?`;
const englishExports: readonly RegExp[] = [
  // "turn it into a GIF": only what is another kind of file.
  new RegExp(`^${leading}(?:convert|turn|make)(?: ${film})? (?:in)?to ${newFormat}$`, 'u'),
  new RegExp(`^${leading}make (?:${film} )?${newFormat}(?: (?:of|from|out of) ${film})?$`, 'u'),
  new RegExp(
    `^${leading}(?:export|download|render|save|output|(?:send|give|get|hand)(?: over)? (?:me|us)|(?:can|could|may) (?:i|we) (?:please )?(?:have|get))(?: out)? ${sound}${soundWords}$`,
    'u',
  ),
  new RegExp(`^${leading}extract(?=.* (?:mp3|wav|m4a)\\b) ${sound}${soundWords}$`, 'u'),
  new RegExp(`^${leading}(?:export|download|render|${saving}|output)${exportWords}${purpose}$`, 'u'),
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
    `^i (?:need|want) (?:the|my) (?:(?:final|finished|edited|exported|rendered) )?(?:mp4|gif|mp3|wav|m4a|(?:video|audio) file|file|export)${exportWords}$`,
    'u',
  ),
  new RegExp(
    `^${leading}(?:can|could|may) (?:i|we) (?:please )?(?:have|get)${exportWords} ${thing}${exportWords}$`,
    'u',
  ),
  /^before (?:you export|exporting)(?: (?:it|this|the video|everything))?$/u,
];

const chinesePolite =
  'ok(?:ay)?|嗯|行|那就|那|没问题|搞定了?|请|麻烦|您|你|帮我|帮忙|给我|替我|先|最后|再|并且?|然后|接着|现在|直接|马上|立刻|之后|完成后|好|可以了|我要|我想要?|想要?|需要|就|能不能|能否|可不可以|可以|能|把|将|\\s';
const chineseFormat = `[248]k|\\d{3,4}p(?:\\d{2,3})?|\\d{1,3}(?:\\.\\d{1,3})? ?(?:fps|帧)|\\d{2,4} ?[x×*] ?\\d{2,4}|超?高清|超清|最?高画质|最?高质量|[低中]等?(?:画质|质量)|小(?:一点的?)?文件|压缩版|分辨率|画质|${formats}|动图|h\\.?264`;
/** The captions as a file of their own, which is a word of its own. */
const chineseCaptions =
  '(?:附?带|附|和)srt(?:字幕)?|附?带外挂字幕|字幕(?:单独|另外|分开)(?:保存|存|导出|输出|做)?|(?<=字幕.{2,8})srt';
const chineseThing = `这个|这段|整个|剪好的|做好的|编辑好的|处理好的|完成的|最终|完整|的|视频|影片|片子|成片|成品|作品|文件|结果|时间[线轴]|它|${chineseFormat}|${chineseCaptions}`;
const chineseExportWords = `(?:${chineseThing}|(?:我)?要|(?:体积|文件)(?:尽量)?小一?点|小一?点(?:的)?|(?:准备|用来|要)?(?:发|传)(?:给?我|给?微信|朋友圈|抖音|b站|小红书|视频号|快手|qq|群里?|邮件|邮箱|客户|老师|老板)(?:用|里|上|看)?的?|成|为|到|至|一下|一个|一份|干净|清晰|格式|出来|出去|来|去|我|给|在|720|1080|(?<![a-z0-9_-])[a-z0-9_-]{1,40}\\.${formats}|本地|电脑|桌面|下载|文件夹|硬盘|上|里|了|吧|呢|啊|好吗|行吗|可以吗|吗|谢谢|，|[()（）]|\\s)*`;
const chineseSaving =
  '保存(?=.*(?:视频|影片|片子|成片|成品|作品|mp4|gif|动图|mp3|wav|m4a|成|为|到|至|在|本地|电脑|桌面))';
/** 只导出声音, 把声音单独导出为mp3, but not 导出视频和声音 */
const chineseSound =
  '(?:(?:这个|这段|整个|成品)?(?:视频|影片|片子|成片|它)?的?(?:声音|音频|音轨)(?:部分|文件)?)';
const chineseSoundWords = `(?:成|为|出来|出去|来|一下|单独|格式|文件|到|本地|电脑|桌面|${formats}|[低中高最]等?(?:质量|音质)|了|吧|谢谢|好吗|可以吗|吗|\\s)*`;
const chineseExports: readonly RegExp[] = [
  new RegExp(
    `^(?:${chinesePolite}|这个|这段|整个|视频|影片|片子|成片|它)*(?:转换?|做|变|生成|制作)(?:成|为)?(?:一个|一张)?(?:gif|动图|mp3|wav|m4a)(?:格式|文件|吧|谢谢|\\s)*$`,
    'u',
  ),
  new RegExp(
    `^(?:${chinesePolite}|只|仅|单独|只要)*(?:导出|输出|下载|保存|存|渲染)(?:出|一下|只要|只|仅|单独)*${chineseSound}${chineseSoundWords}$`,
    'u',
  ),
  new RegExp(
    `^(?:${chinesePolite}|只|仅)*(?:把|将)?(?:只|仅)?${chineseSound}(?:单独|只|仅)?(?:导出|输出|保存|存|提取)${chineseSoundWords}$`,
    'u',
  ),
  new RegExp(
    `^(?:${chinesePolite}|${chineseThing})*(?:导出|输出|下载|${chineseSaving}|渲染|出片|出成片)${chineseExportWords}$`,
    'u',
  ),
  // 字幕帮我导出成srt
  new RegExp(
    `^(?:${chinesePolite})*(?:把|将)?(?:视频的?|所有的?|全部的?)?字幕(?:${chinesePolite}|单独|也)*(?:导出|输出|保存|存|下载)(?:出来)?(?:成|为)?(?:一个|单独的?)?(?:srt|外挂)?(?:字幕|文件|格式|出来|一下|吧|谢谢|\\s)*$`,
    'u',
  ),
  // 把视频保存一下
  new RegExp(`^(?:${chinesePolite})*(?:把|将)(?:${chineseThing})+保存${chineseExportWords}$`, 'u'),
  new RegExp(
    `^(?:${chinesePolite}|${chineseThing})*(?:发送?|传|交)给?我(?:${chineseThing}|一下|吧|好吗|吗|谢谢|\\s)*$`,
    'u',
  ),
  new RegExp(`^(?:请|麻烦|你|您|现在|直接)*给我(?:${chineseThing})+(?:吧|谢谢|好吗)?$`, 'u'),
];

/** @param clause As it is folded, of a length that the patterns can bear. */
export function isExportRequest(clause: string): boolean {
  const plain = withoutBrackets(clause);
  return (
    englishExports.some((pattern) => pattern.test(plain)) ||
    chineseExports.some((pattern) => pattern.test(clause))
  );
}

/** "export (mp4)" */
function withoutBrackets(clause: string): string {
  return clause
    .replace(/[()（）]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}
