import { hasChinese } from '../words/folding';
import type { Lexicon } from '../words/lexicon';
import { cutWordings } from './cut-wordings';
import { everydayWordings } from './everyday-wordings';
import { wordingsInPassing } from './wordings-in-passing';
import { wordingsOfMedia } from './wordings-of-media';
import { wordingsOfOrders } from './wordings-of-orders';
import { wordingsOfPlaces } from './wordings-of-places';
import { wordingsOfTurns } from './wordings-of-turns';

/** What people write in many words or in signs, in the words that the cutting into clauses knows. */

/** "The first clip is too loud and the second too quiet, even them out": why, and then what to do about both. */
const unlike =
  /(?<=^|[\n.!;] ?)(?:the |my )?[^,.;\n]{1,30} (?:is|are|sounds?) (?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)(?:,? (?:and|but|while)|,) (?:the |my )?[^,.;\n]{1,30} (?:(?:is|are|sounds?) )?(?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)[,.;-] ?(?:so |please |can you |could you )*(?=(?:even|level|balance|match|normali[sz]e|equali[sz]e|make them)(?![a-z]))|(?:^|(?<=[\n。；;]))[^,，。\n]{1,10}(?:声音|音量)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，][^,，。\n]{1,10}(?:声音|音量)?(?:又|却|又太)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，。](?=[^,，。\n]{0,10}(?:拉平|统一|调平|调匀|均衡|平衡|一样|一致|拉齐))/giu;

const conditions =
  /(?<![a-z])if (?:it|that)(?:'s| is| isn't|'s not| is not)(?: not)? (?:too much (?:trouble|work|to ask)|possible|ok|okay|alright|all right|fine|cool|no trouble|a problem)(?: with you| for you)?(?![a-z])[, ]*/gi;

const sides: Readonly<Record<string, string>> = { start: 'first', beginning: 'first', end: 'last' };

/** Other words for what is said so, in the order in which they are put there. */
const wordings: readonly (readonly [RegExp, string | ((said: string, ...groups: string[]) => string)])[] = [
  [/[ \t\u00a0]{2,}/g, ' '],
  [/(?<![a-z])w\/ ?/gi, 'with '],
  [/(?<![a-z\d])b ?[/&] ?w(?![a-z\d])/gi, 'black and white'],
  [conditions, ''],
  // "Big enough to read on a phone"
  [/\b(big|large|bold|small|bright|loud) enough (?:to|for|that|so)\b[^,.;!\n]{0,60}/gi, '$1'],
  // "The drone shot looks dull next to the other one"
  [
    /(?<=\b(?:looks?|is|seems?|sounds?|feels?)\b[^,.;!\n]{1,30}) (?:next|compared|in comparison) (?:to|with) (?:the )?(?:others?|rest|other (?:one|clip|shot|video)s?)\b/gi,
    '',
  ],
  // "No, the other corner, bottom right"
  [/\b(?:the )?other (?:corner|side),? (?=(?:the )?(?:top|bottom|upper|lower|left|right)\b)/gi, ''],
  // "…when she appears at 0:06"
  [
    /(?<=\S )(?:when|where|as) (?:i|he|she|they|we|it|the [a-z]+) (?:first )?(?:appears?|comes? (?:in|on|up)|shows? up|starts?(?: talking| speaking)?|enters?|walks? in|speaks?|pops? up|is seen) (?=at \d)/gi,
    '',
  ],
  // "Right after the first clip"; "top right after 5 s" is a place.
  [
    /(?<!\b(?:top|bottom|upper|lower|the|far|to|on)[ -])(?<![a-z])(?:right|straight|directly|immediately) (?=(?:after|before|behind|between|in between) (?!that\b|this\b|it\b))/gi,
    '',
  ],
  // "配乐也跟着剪": as long as what it goes with
  [
    /((?:音乐|配乐|bgm|歌曲?))(?:也|都|要|得|需要)*(?:跟着|跟随|随着?|同步)(?:视频|画面|一起)*(?:剪|裁|截|缩)(?:短|辑)?(?:一下)?(?=$|[\n,，。！!；;])/gi,
    '$1到视频结束',
  ],
  // "Make the cuts at 0:15, 0:30"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|put|place|do|set|add|create|insert) (?:the |a |some |my )?(?:cuts?|splits?|cut points?) (?=at )/gi,
    'split ',
  ],
  // "Make a 3 second loop of 0:10-0:13, repeated 4 times"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|create|do) (?:a |one )?(?:[\d.]+[- ]?(?:s|sec|secs|seconds?)[- ])?loop (?:out )?of ([^,;.\n]{1,40}?)(?:,| and|, and)? (?:repeat|repeated|repeating|repeats|play|played|playing|loop|looped)(?: (?:it|that))? (\w+ times|twice)(?![a-z])/gi,
    'repeat $1 $2',
  ],
  // "…, beginning when the beach clip begins"
  [
    /\b(?:beginning|starting|start|begin|coming in|kicking in) (?:right )?(?:when|where|as|once) (the [^,;.\n]{2,30}?) (?:begins|starts|comes (?:on|in))\b/gi,
    'starting from $1',
  ],
  // "So the first half minute is just me setting up"
  [/^\s*(?:(?:ok(?:ay)?|well|alright|right),? )*so,? (?=(?:the|my|this|there|first)\b)/i, ''],
  // "Add the song but only from 1:00 to 1:30 of it": nothing is spared.
  [/(?<=\S),? but only (?=(?:from|for|in|at|over|under|during|on|the|between|until|\d)\b)/gi, ' only '],
  // "The drone shot, leave that one whole": said of what was spared.
  [
    /(\b(?:except|apart from|other than|but not)(?: for)? [^,.;\n]{2,40}),? (?:just )?(?:leave|keep) (?:that|this|it)(?: one| clip)?(?: (?:whole|alone|as (?:it )?is|intact|complete|full|full length|at full length|untouched|uncut))+/gi,
    '$1',
  ],
  // "Put my name, Lisa Park, in the lower third"
  [
    /(?<=\b[Mm]y |\b[Hh]is |\b[Hh]er |\b[Oo]ur )(?:full )?(?:name|title|channel|handle)(?: is)?,? (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}),? (?=(?:in|as|at|on|for) )/gu,
    '“$1” ',
  ],
  // "Not louder than 18%"
  [/\bnot (?:louder|more|higher) than (?=\d+ ?(?:%|percent))/gi, 'at '],
  // "A 10 second teaser from 0:50"
  [
    /\b(?:make|create|give me|cut)(?: me)? an? ([\d.]+[- ]?(?:s|secs?|seconds?|minutes?)) (?:long )?(?:teaser|clip|trailer|short|video|cut|version|snippet|excerpt) (?:from|starting (?:at|from)|beginning (?:at|from)) (?=\d)(\d[\d:.]*)(?! ?(?:-|–|to)\b)/gi,
    (_, length = '', from = '') => `keep from ${from} for ${length.replace('-', ' ')}`,
  ],
  // "Stop at where I say hello at 0:04"
  [
    /\b(?:up )?(?:to|until|till) (?:where|when|(?:the )?(?:point|part|moment|bit|place) (?:where|when)) [^,.;\n]{2,40}? at (?=\d)/gi,
    'until ',
  ],
  // "2 seconds of black"
  [/\b([\d.]+ ?(?:s|secs?|seconds?)) of (black|white)(?: screen)?\b/gi, 'a $2 screen for $1'],
  // "Skip from 0:40 straight to 0:55"
  [/(?<=\d[^,.;\n]{0,6} )(?:straight|directly|right) (?=to \d)/gi, ''],
  // "Crop 16:9 to 1:1"
  [
    /\b(?:crop|reframe|convert|change) (?:it |this )?(?:from )?(?:16:9|9:16|4:3|3:4|1:1|4:5|21:9) (?:in)?to (?=16:9|9:16|4:3|3:4|1:1|4:5|21:9)/gi,
    'crop to ',
  ],
  // "Bring it in after the intro (0:10)"
  [/\b(?:only )?after the (?:intro|opening|start) \((?:at |ends at |until )?(\d{1,2}:\d{2})\)/gi, 'at $1'],
  [/\b(fade(?:s|-| )?in) (?:on |over )?the first clip(?=$|[,.;\n]| and )/gi, '$1'],
  [/\b(fade(?:s|-| )?out) (?:on |over )?the last(?: clip)?(?=$|[,.;\n]| and )/gi, '$1'],
  // "First: … Second: …"
  [/(^|[.;!\n]) *(?:and )?(?:first|second|third|fourth|fifth|last|next|finally)(?:ly)? ?: +(?=\S)/gi, '$1\n'],
  // "Hey, quick one: …"
  [/^\s*(?:(?:hey|hi|hello|ok)[,!]? )?(?:a )?quick (?:one|question|thing|request|edit)[:,] /i, ''],
  [/,? (?:please )?but (?=(?:stop|end|fade|lower|mute) (?:it|the (?:music|song))\b)/gi, ', '],
  // "The rest of the video after that"
  [/\bthe rest of (?:it|the (?:video|film|clip)) after (?:that|it)\b/gi, 'everything after that'],
  // "Drop my voiceover in at 0:15"
  [
    /\b(?:drop|bring|pop|slip) ((?:my |the )?(?:voice-?over|narration|[\w-]+\.(?:mp3|wav|m4a))) in (?=at \d)/gi,
    'put $1 ',
  ],
  // "0:10-0:20, sorry, 0:15-0:25"
  [
    /\b\d{1,2}:\d{2}(?: ?(?:-|–|to) ?\d{1,2}:\d{2})?[ ,]+(?:sorry|no|no wait|oops|i mean|or rather|make that|wait)[ ,]+(?:i mean )?(?:at |from )?(?=\d{1,2}:\d{2}\b)/gi,
    '',
  ],
  // "…, with a 3 s fade at both ends"
  [
    /\bwith (?:an? )?((?:[\d.]+ ?(?:s|secs?|seconds?) )?)fades? (?:at|on) both ends\b/gi,
    'with a $1fade in and out',
  ],
  // "Put it at the beginning as a teaser"
  [/(?<=\b(?:beginning|start|front)) as (?:a |the )?(?:teaser|hook|cold open|preview|opener)\b/gi, ''],
  // "Each photo 3 seconds, except the last one which should stay 6"
  [
    /,? except (?:for )?(the [\w ]{3,20}?),? (?:which|that) (?:should|must|can|is to) (?:be|stay|last|get|have) (\d[\d.]*)(?: ?(?:s|secs?|seconds?))?(?=$|[,.;\n])/gi,
    ' except $1, make $1 $2 seconds',
  ],
  // "Rotate it, no not rotate, flip it"
  [/, (?:no|wait|sorry),? (?:wait,? )?not [a-z]+(?: it)?, (?=[a-z])/gi, ', no, '],
  // "Trim to the part from 0:20 to 1:20"
  [
    /\b(?:trim|cut|shorten)(?: it)?(?: down)? to (?:just |only )?(?:the )?(?:part|bit|section|stretch|piece|segment) (?=(?:from|between) )/gi,
    'keep ',
  ],
  // "Lower the original to 10%"
  [
    /\b(lower|reduce|turn down|drop|bring down|raise|boost|keep) the original(?= (?:to|by|down|at)\b| \d|$|[,.;])/gi,
    '$1 the original sound',
  ],
  // "Music at 25%, except between 0:40 and 1:00 where it should be silent"
  [
    /(?=,? except)(?<=(?:^|[.;\n])(?:(?!\b(?:mute|silence|remove|lower|duck|fade|no)\b)[^.;\n]){0,60}\b(?:music|song|track|mp3\)?)\b(?:(?!\b(?:mute|remove|lower)\b)[^;\n]){0,30}?),? except (?:for )?(?:from |between |during )?(\d{1,2}:\d{2}) ?(?:-|–|to|and|until) ?(\d{1,2}:\d{2})(?: (?:where|when) (?:it|the music) (?:should be|must be|is|goes) (?:silent|muted?|off|gone))?/gi,
    ', mute the music from $1 to $2',
  ],
  // "A black gap of 2 seconds"
  [/\b(black|blank) (?:gap|pause|break)(?=s?\b)/gi, '$1 screen'],
  // "A 30 second short: no pauses, …"
  [
    /(\b\d+[- ]?(?:s|secs?|seconds?|minutes?) (?:long )?(?:shorts?|reel|tiktok|video|clip|version|teaser|cut|edit|trailer)): (?=[a-z])/gi,
    '$1, ',
  ],
  // "I need a 5 second clip from the middle of the harbour"
  [
    /\b(?:i (?:just )?(?:need|want)|give me|make(?: me)?|create|get me|cut(?: me)?|pull) (?:just )?an? ([\d.]+[- ]?(?:s|secs?|seconds?|minutes?))(?:[- ]long)? (?:clip|piece|part|bit|excerpt|snippet|section) (?:from|out of|of) the (middle|start|beginning|end) of (?=[^,;.\n]{2,40})/gi,
    (_, length = '', side = '') =>
      `keep only the ${sides[side.toLowerCase()] ?? side} ${length.replace('-', ' ')} of `,
  ],
  // "Swap them, then trim the new first clip"
  [/(?<=\bthe )new(?:ly)? (?=(?:first|second|third|last) (?:clip|one|video)\b)/gi, ''],
  // "…and have it fade in"
  [
    /\b(?:have|make|let) (it|them|that|the (?:title|text|music|song|logo|video|sound|audio|picture)) (?:slowly |gently )?fade (?=in|out)/gi,
    'fade $1 ',
  ],
  // "The song (song.mp3, low)"
  [/ \(([\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac)),? ([a-z\d %]{2,30})\)/gi, ' $1 $2'],
  // "You can chuck that"; but "chuck it in"
  [
    /(?<![a-z])chuck (?:away |out )?(?=(?:that|those|it|them)\b(?! (?:in|on|at|over|to|there)\b)|the (?:first|last|start|end|beginning|rest)\b)/gi,
    'remove ',
  ],
  // "No, even bigger" goes on
  [/^\s*(?:no|nope|nah),? (?=(?:even|still|way|much|a lot) (?:more|less|[a-z]+er)\b)/i, ''],
  // "I want to post this as a Reel"
  [
    /^\s*(?:(?:i|we)(?:'d| would)?(?: really)? (?:want|need|like|plan|have) to |i'm going to |gonna )?(?:post|use|publish|share|upload) (?:it|this|that|the video|my video) (?:as|for) (?:an? |my )?((?:instagram |youtube |facebook )?(?:reels?|shorts?|story|stories|tiktok))\b/i,
    'make it for $1',
  ],
  // "Wrong text, it's “Our Trip”"
  [
    /\b(?:(?:that's the )?wrong|not that) (?:text|title|name|words?)[,:;]? (?:it's|it is|it should (?:be|say|read)|should (?:be|say)|make it) (?=\S)/gi,
    'change the title to ',
  ],
  // "Title at 0 for 3s"
  [/(?<=\bat )0(?= (?:for|to|until|till) )/gi, '0:00'],
  // "When I start talking at 0:07 show my name"
  [
    /(?<=^|[\n.!;,] ?)(?:when|once|as|where) (?:i|he|she|we|they|you|the [a-z]+) [a-z' ]{2,40}?(at \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?),? (?=(?:then )?(?:show|add|put|display|write|insert|bring|zoom|play|blur|have)\b)/gi,
    '$1 ',
  ],
  // "开头有点拖沓，剪掉10秒", "留白太多，收紧一点"
  [
    /(?<=^|[\n。！；])(?:视频)?(开头|前面|结尾|后面|最后|片头|片尾)的?(?:部分)?(?:有点|太|有些|比较|实在)(?:拖沓|拖|无聊|啰嗦|冗长|长|慢热|多余|没意思)了?[,，](?:帮我|给我)?(?:剪|删|去|砍|裁)(?:掉|了|个)?(?=[\d一二两三四五六七八九十半])/g,
    '剪掉$1',
  ],
  [
    /(?:停顿|空白|留白|气口|间隙|空隙)(?:有点|实在|还是|真的)?(?:太多|太长|多|长)了?[,，](?:帮我|给我|再)?(?:收紧|紧凑|缩短|压缩|剪短|收|剪)(?:一?[点些]|一下)?(?=$|[\n。！；])/g,
    '去掉停顿',
  ],
  // "视频不要声音，只要音乐"
  [
    /(?:视频|原视频|画面)?(?:不要|去掉|关掉|不用)(?:原声|原来的声音|声音)[,，]只(?:要|留|保留|放|用)(?:背景)?(音乐|bgm|配乐)/gi,
    '把原声换成$1',
  ],
  // "压成50秒，用加速": how it is to get so short
  [
    /(?:压缩?|缩短?|剪|变|做|控制|弄|改)(?:成|到|至|在)([\d.一二两三四五六七八九十半]+(?:分钟?半?|秒钟?))(?:以内|之内|左右)?[,，](?:就)?(?:用|靠|通过|走)(?:加速|变速|快放|倍速|快进)(?:的方式|的办法)?(?:来?(?:实现|做|压|弄))?(?:就行|就好|吧)?(?=$|[\n,，。！；])/g,
    '加速到$1',
  ],
  // "有回音，处理一下"
  [
    /(?<=(?:有|太|很|有点|发|偏)[^,，。！；\n]{1,8})[,，](?:帮我|给我|麻烦)?(?:(?:处理|解决|修|弄|去|搞|优化|改善|修复|调|调整|压|降|收)一?下|压一?压|降一?降|收一?收|调一?调)吧?(?=$|[\n,，。！；])/g,
    '',
  ],
  // "横屏1080P"
  [/(?<=[横竖]屏|[横竖]版) ?(?=(?:4k|2k|1080p?|720p?)(?![\dx×*]))/gi, '，'],
  // "4K 60帧", "1080p 30fps"
  [
    /(?<=\b(?:4k|2k|8k|1080p?|720p?|2160p?|1440p?)) ?[,，、]? ?(24|25|30|48|50|60|120)帧(?![\d处])/gi,
    '，帧率$1',
  ],
  [
    /(?<=\b(?:4k|2k|8k|1080p?|720p?|2160p?|1440p?)) ?[,，、]? ?(24|25|30|48|50|60|120) ?fps(?![\da-z])/gi,
    ', $1 fps',
  ],
  [unlike, (facts) => (hasChinese(facts) ? '声音' : '')],
  [
    /\bfade (?:out )?(?:each|every) (?:clip|one|shot|photo)(?: out)? and (?:then )?(?:fade )?(?:in )?the next(?: one| clip)?(?: in)?\b/gi,
    'dip to black between all clips',
  ],
  [
    /\bfrom (?:one|each)(?: (?:clip|photo|picture|image|shot|scene|video))? (?:in)?to (?:the )?(?:next|another|other)(?: one| (?:clip|photo|picture|image|shot|scene|video))?\b/gi,
    'between all clips',
  ],
  [
    /\b(?:each|every) (?:clip|photo|picture|image|shot|scene|video) (?:(?:should|must|to) )?(fade|dissolve|crossfade)s? (?:in)?to (?:the )?next(?: one)?\b/gi,
    '$1 between all clips',
  ],
  // "Gaps > 1s"
  [/(?<![-=<>]) ?> ?(?=\d+(?:\.\d+)? ?(?:m?s|secs?|seconds?)\b)/gi, ' longer than '],
  // "No only the first" corrects what was said before, and takes nothing out.
  [/(?<=(?:^|[\n.!;])\s*(?:oh |wait )?(?:no|nope|nah)) (?=(?:only|just)\b)/gi, ', '],
  // "At 8 times, say"
  [/(?<=(?:,|\bto|\bby|\bat|\bof|\bfor|\bin) )(?:let's )?say,? (?=\d)/gi, ''],
  // "At around 15-20%": in the middle of it
  [
    /(?<=\b(?:around|about|roughly|maybe|like|say|at|approximately|circa) )(\d{1,3})(?: ?[-–] ?| to )(\d{1,3})(?= ?(?:%|percent))/gi,
    (_, least: string, most: string) => String(Math.round((Number(least) + Number(most)) / 2)),
  ],
  // "Loop it if its too short"
  [
    /(?<![a-z])its (?=(?:too|not|way too|a bit too|so|very|really|kinda|kind of) |(?:sideways|upside down|crooked|tilted|rotated)\b)/gi,
    "it's ",
  ],
  [
    /(?<![a-z])still (?=(?:(?:way|a bit|a little|much|far) )*(?:too|not) )|(?<=\b[a-z]+er(?: [a-z]+)?) still\b|还是(?=(?:有点|稍微)?太)/gi,
    '',
  ],
  [
    /\b((?:delete|remove|cut(?: out)?|drop|keep|lose|mute|slow down|speed up|reverse|take out|get rid of) the )(part|piece|bit|section|clip|one|segment|chunk) in the middle\b/gi,
    '$1middle $2',
  ],
  // "The first 10, sorry, 15 seconds"
  [
    /\b\d+(?:\.\d+)?(?: ?[a-z%]{1,7})?[ ,]+(?:sorry|no|no wait|oops|i mean|or rather|make that|er|uh)[ ,]+(?=\d+(?:\.\d+)?(?: ?(?:s|secs?|seconds?|m|mins?|minutes?|%|x|db)\b))/gi,
    '',
  ],
];

/** In characters. */
const longestInPassing = 1000;
const all = [
  ...wordings,
  ...wordingsOfOrders,
  ...everydayWordings,
  ...wordingsInPassing,
  ...wordingsOfMedia,
  ...wordingsOfPlaces,
  ...wordingsOfTurns,
  ...cutWordings,
];

/** A prompt in plain words: without rows of spaces, and "pleeease" as "please". */
export function inPlainWords(prompt: string, lexicon: Lexicon): string {
  let text = prompt;
  for (const [said, plain] of prompt.length > longestInPassing ? wordings : all)
    text = typeof plain === 'string' ? text.replace(said, plain) : text.replace(said, plain);
  return text.replace(/(?<![a-z])[a-z]{4,40}(?![a-z])/gi, (word) => asSpelt(word, lexicon));
}

/** "Pleeease" as "please". */
function asSpelt(word: string, lexicon: Lexicon): string {
  if (!/([a-z])\1\1/i.test(word) || new Set(word.toLowerCase()).size === 1) return word;
  const shorter = ['$1', '$1$1'].map((letters) => word.replace(/([a-z])\1\1+/gi, letters));
  return shorter.find((each) => lexicon.meaningsOf(each.toLowerCase()).length > 0) ?? word;
}
