import { hasChinese } from '../../words/folding';
import type { Wording } from '../wording';
import { asking } from './parts';

/** In English prompts: what is said around the wishes: openings, headings, second thoughts, slips and signs. */

const conditions =
  /(?<![a-z])if (?:it|that)(?:'s| is| isn't|'s not| is not)(?: not)? (?:too much (?:trouble|work|to ask)|possible|ok|okay|alright|all right|fine|cool|no trouble|a problem)(?: with you| for you)?(?![a-z])[, ]*/gi;

/** "The first clip is too loud and the second too quiet, even them out": why, and then what to do about both. */
const unlike =
  /(?<=^|[\n.!;] ?)(?:the |my )?[^,.;\n]{1,30} (?:is|are|sounds?) (?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)(?:,? (?:and|but|while)|,) (?:the |my )?[^,.;\n]{1,30} (?:(?:is|are|sounds?) )?(?:(?:way|much|a bit|a little|far) )?too (?:loud|quiet|soft|low)[,.;-] ?(?:so |please |can you |could you )*(?=(?:even|level|balance|match|normali[sz]e|equali[sz]e|make them)(?![a-z]))|(?:^|(?<=[\n。；;]))[^,，。\n]{1,10}(?:声音|音量)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，][^,，。\n]{1,10}(?:声音|音量)?(?:又|却|又太)?(?:太|有点|偏|过于)(?:大|响|吵|高|小|轻|低)了?[,，。](?=[^,，。\n]{0,10}(?:拉平|统一|调平|调匀|均衡|平衡|一样|一致|拉齐))/giu;
const dislike = String.raw`(?:(?:it|this|that|the video|my video)(?:'s| is| looks| feels)? )?(?:(?:too|so|a bit|kind of|kinda|really|pretty|just|a little) )*(?:boring|dull|bland|lame|long-winded|lifeless|monotonous|meh)`;
const takingBack = String.raw`(?:put|bring|take|give) (?:it|them|that|those|everything)(?: all)? back|undo|revert|go back|roll (?:it )?back|step back|take (?:it|that) back`;

export const talk: readonly Wording[] = [
  // "Put it back but quieter", "put it back at the bottom"
  [
    /\b(put|bring) (it|them|that) back(?: in)?,? but (?=(?:(?:a (?:bit|little)|much|slightly|way) )?(?:[a-z]{3,}er|shorter|bold|in (?:red|white|yellow|black|blue|green))\b)/gi,
    '$1 $2 back\nmake it ',
  ],
  [
    /\b(put|bring) (it|them|that) back (?:in|at|on|to) (the (?:top|bottom|cent(?:er|re)|middle|left|right|upper|lower)(?: (?:left|right|corner))*)(?=$|[.;!\n])/gi,
    '$1 $2 back\nmove it to $3',
  ],
  [/[ \t\u00a0]{2,}/g, ' '],
  // "The upper right-hand corner", "top-left"
  [/\b(top|bottom|upper|lower)-(left|right)\b/gi, '$1 $2'],
  [/\b(left|right)[- ]hand (?=corner\b)/gi, '$1 '],
  // "It must say", "each photo needs to last": what should be so
  [
    /(?<!\b(?:i|we|you|they'll|don't|doesn't|not|no one|nobody|what|which|who|says?|saying|reads?|reading)(?: (?:really|just|also|still|only|all))? )\b(?:must|ought to|needs to|has to)(?= (?!not\b)[a-z])(?! (?:be (?:removed|gone|deleted|cut)|go\b|have\b))/gi,
    'should',
  ],
  [
    /\b(they|these|those|(?:the|all|both) (?:[a-z]+ ){0,2}[a-z]+s) (?:need|have) to(?= (?!go\b|be (?:removed|gone))[a-z])/gi,
    '$1 should',
  ],
  // "The transitions can go"
  [
    /(?<=^|[.,;!\n] ?|\b(?:and|but|so|then) )((?:the|my|all|that|those|these) (?!rest\b)(?:[a-z]+ ){0,2}[a-z]+) (?:can|could|should|must|has to|have to|needs? to) go(?: away)?(?=\s*(?:$|[.,;!?]))/gi,
    'remove $1',
  ],
  // "Make them last 2 seconds each"
  [
    /\b(make|let|have) (it|that|them|(?:the|all|each|every) [^,.;]{1,40}?)(?<! and| the| of| its| their| every) last (?:for )?((?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) ?(?:s|secs?|seconds?))(?= each|\s*(?:$|[.,;!?]))/gi,
    '$1 $2 $3 long',
  ],
  [
    /\b(it|that|they) should last (?:for )?((?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) ?(?:s|secs?|seconds?))(?=\s*(?:$|[.,;!?]| instead))/gi,
    '$1 should be $2 long',
  ],
  // "Delay it by half a second"
  [/\bby half an? (second|minute)\b/gi, 'by 0.5 $1s'],
  // "A bit bigger than usual"
  [/ than usual(?=\s*(?:$|[.,;!?]| and ))/gi, ''],
  // "There should be no black bars"
  [/\bthere (?:should|must) be no(?= )/gi, 'no'],
  // "There should be a crossfade between the clips"
  [
    /\b(?:there (?:should|must) be|(?:can|could|may) there be)(?= (?:an?|some|the|\d|[a-z]+s\b|text|music|yellow|white|red|big|large|small)\b| \ue000)(?! no\b)/gi,
    'add',
  ],
  // "I don't want the captions anymore", "no fade after all"
  [
    /(?<=\b(?:no|don't|dont|not|without)\b[^.,;!?]{1,60}) (?:any ?more|any longer|after all)(?=\s*(?:$|[.,;!]))/gi,
    '',
  ],
  [/\b(i|we) no longer (want|need|like)(?= )/gi, "$1 don't $2"],
  // "I don't want a title", where one stands
  [
    /^(?:actually |no )?,? ?i (?:don't|dont|do not) (?:want|need) (?:a|an|any) (title|text|logo|watermark)(?=[.!]*$)/gi,
    'no $1',
  ],
  // "A crossfade that lasts 2 seconds"
  [
    /(?<!\b(?:frame|pause|silence|gap|part|clip|shot|scene|bit|anything|everything|everyone|one)s?),? (?:that|which)(?: should)? (?:lasts?|takes?)(?! ones?\b(?! (?:s|and)))(?= (?:about |only |just )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a)\b))/gi,
    ' lasting',
  ],
  // "Fade out within 2 seconds"
  [
    /(?<=\b(?:fade|fades|crossfade|dissolve|wipe)\b[^.;\n]{0,60}) within (?=(?:about |the last )?(?:\d|(?:one|two|three|four|five|ten|half|a)\b))/gi,
    ' over ',
  ],
  // "Keep it up for another 2 seconds", "it should stay 2 more seconds"
  [
    /(?<!\b(?:last|first|final) (?:frame|picture|image|shot)\b[^.;]{0,60})\b((?![^.;]{0,60}\b(?:last|first|final) (?:frame|picture|image|shot)\b)(?:keep|show|display|leave|hold|stay|stays|last|lasts|remain|shown|visible|stand|screen|up|there)\b(?: [a-z"“][^.,;]{0,40}?)??) (?:for )?(?:(?:another|an additional|an extra) (\d[\d.]*|one|two|three|four|five|ten)|(\d[\d.]*|one|two|three|four|five|ten) (?:more|additional|extra)) ?(s|secs?|seconds?)\b(?: more)?/gi,
    '$1 $2$3 $4 longer',
  ],
  [
    /\b((?:keep|show|display|leave|hold|stay|last|shown|visible|screen|up|there|title|text|it)\b) (?:for )?(\d[\d.]*|one|two|three|four|five|ten) ?(s|secs?|seconds?) more(?= *(?:$|[.,;!?]))/gi,
    '$1 $2 $3 longer',
  ],
  // "6 seconds instead of 4", "wipes instead of crossfades", "at 0:10 rather than at 0:05"
  [
    /(?<=[a-z\d"”]) (?:instead of|rather than|and not(?! \d+\s*(?:$|[.,;!?]))|, not(?! \d+\s*(?:$|[.,;!?]))|in place of) (?:(?:just|at|for|the|a|in|with|only|from) )*(?:\d[\d:.]*(?: ?(?:s|secs?|seconds?|%|percent))?|(?:cross[- ]?)?fades?|crossfades?|dissolves?|wipes?|slides?|hard cuts?|straight cuts|red|white|yellow|blue|green|left|right|top|bottom)(?=\s*(?:$|[.,;!?]))/gi,
    ' instead',
  ],
  // "Write me a YouTube title and description": one wish, which can't be had
  [
    /\b(write|make|create|draft|give|generate|suggest|need|want|do|come up with|think of)((?: me| us)?) (?:(?:an?|some|the|my|good|catchy|nice|short|youtube|tiktok|instagram|video) )*(?:titles?|descriptions?|hash ?tags|tags|keywords|thumbnail)(?:(?:,| and|,? plus)+ (?:(?:an?|some|the|good|short|youtube) )*(?:titles?|descriptions?|hash ?tags|tags|keywords|thumbnail))+(?<=\b(?:description|hash ?tag|keyword|tag|thumbnail)s?\b.*)/gi,
    '$1$2 a description',
  ],
  // "Get it ready to export in 1080p", "prep it for upload"
  [
    /\b(?:(?:get|make|have|set|prep|prepare|ready|i want|i need) (?:it|this|that|everything|the (?:video|film|whole thing)|my video)(?: all)?(?: up)?(?: ready)?|(?:it|this|the video) (?:needs to|should|must|has to) be ready)(?: for| to)(?: be)?(?: an?| the)?(?: final)? (?:export|exporting|exported|render|rendering|rendered|upload|uploading|uploaded|download)(?: (?:in|at|as|to)(?: an?)? ?(4k|uhd|1440p|2k|1080p|720p|480p|full hd|hd)(?: (?:video|mp4|file))?)?(?=$|[,.;!\n]| (?:and|please)\b)/gi,
    (_, size?: string) => (size === undefined ? "it's ready to export" : `make it ${size}`),
  ],
  // "It feels a bit long and slow": one complaint
  [
    /\b((?:it|this|that|the video|my video|the (?:whole thing|edit|film))(?:'s| is| feels| seems| looks)(?: (?:just|too|so|a bit|a little|kind of|kinda|really|rather|very|pretty))*) (?:(?:long|boring|dull|bland|tedious)(?:,? and|,) (?:(?:too|a bit|kind of|really|very) )*(slow|sluggish|draggy)|(slow|sluggish|draggy)(?:,? and|,) (?:(?:too|a bit|kind of|really|very) )*(?:long|boring|dull|bland|tedious))(?![a-z])/gi,
    '$1 slow',
  ],
  [/(?<![a-z])w\/ ?/gi, 'with '],
  [conditions, ''],
  // "Big enough to read on a phone"
  [/\b(big|large|bold|small|bright|loud) enough (?:to|for|that|so)\b[^,.;!\n]{0,60}/gi, '$1'],
  // "So the first half minute is just me setting up"
  [/^\s*(?:(?:ok(?:ay)?|well|alright|right),? )*so,? (?=(?:the|my|this|there|first)\b)/i, ''],
  // "First: … Second: …"
  [/(^|[.;!\n]) *(?:and )?(?:first|second|third|fourth|fifth|last|next|finally)(?:ly)? ?: +(?=\S)/gi, '$1\n'],
  // "Hey, quick one: …"
  [/^\s*(?:(?:hey|hi|hello|ok)[,!]? )?(?:a )?quick (?:one|question|thing|request|edit)[:,] /i, ''],
  // "0:10-0:20, sorry, 0:15-0:25"
  [
    /\b\d{1,2}:\d{2}(?: ?(?:-|–|to) ?\d{1,2}:\d{2})?[ ,]+(?:sorry|no|no wait|oops|i mean|or rather|make that|wait)[ ,]+(?:i mean )?(?:at |from )?(?=\d{1,2}:\d{2}\b)/gi,
    '',
  ],
  // "A 30 second short: no pauses, …"
  [
    /(\b\d+[- ]?(?:s|secs?|seconds?|minutes?) (?:long )?(?:shorts?|reel|tiktok|video|clip|version|teaser|cut|edit|trailer)): (?=[a-z])/gi,
    '$1, ',
  ],
  // "No, even bigger" goes on
  [/^\s*(?:no|nope|nah),? (?=(?:even|still|way|much|a lot) (?:more|less|[a-z]+er)\b)/i, ''],
  // "I want to post this as a Reel"
  [
    /^\s*(?:(?:i|we)(?:'d| would)?(?: really)? (?:want|need|like|plan|have) to |i'm going to |gonna )?(?:post|use|publish|share|upload) (?:it|this|that|the video|my video) (?:as|for) (?:an? |my )?((?:instagram |youtube |facebook )?(?:reels?|shorts?|story|stories|tiktok))\b/i,
    'make it for $1',
  ],
  [unlike, (facts) => (hasChinese(facts) ? '声音' : '')],
  // "No only the first" corrects what was said before, and takes nothing out.
  [/(?<=(?:^|[\n.!;])\s*(?:oh |wait )?(?:no|nope|nah)) (?=(?:only|just)\b)/gi, ', '],
  // "At 8 times, say"
  [/(?<=(?:,|\bto|\bby|\bat|\bof|\bfor|\bin) )(?:let's )?say,? (?=\d)/gi, ''],
  // "At around 15-20%": in the middle of it
  [
    /(?<=\b(?:around|about|roughly|maybe|like|say|at|approximately|circa) )(\d{1,3})(?: ?[-–] ?| to )(\d{1,3})(?= ?(?:%|percent))/gi,
    (_, least = '', most = '') => String(Math.round((Number(least) + Number(most)) / 2)),
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
  // "The first 10, sorry, 15 seconds"
  [
    /\b\d+(?:\.\d+)?(?: ?[a-z%]{1,7})?[ ,]+(?:sorry|no|no wait|oops|i mean|or rather|make that|er|uh)[ ,]+(?=\d+(?:\.\d+)?(?: ?(?:s|secs?|seconds?|m|mins?|minutes?|%|x|db)\b))/gi,
    '',
  ],
  // "This is boring, make it punchier": not the colours are meant.
  [
    new RegExp(
      String.raw`[ ,.;!-]+(?:and |so )*${asking}(?:make|get|give)(?<=(?:^|[\n.!;] ?)(?:(?:hm+|ok|so|honestly|i think|i feel like|ugh),? )*${dislike}[ ,.;!-]+(?:and |so )*${asking}(?:make|get|give)) (?:it|this|the video) (?:(?:a (?:bit|little|lot)|much|way|look|feel|some) )*(?:more )?(?:punch(?:y|ier)?|pop|snapp(?:y|ier)|crisp(?:er)?|vivid)(?: up)?(?: please)?`,
      'gi',
    ),
    ', make it more engaging',
  ],
  // "Intro card …, then the clips, then an outro"
  [
    /, (?:and )?then (?:(?:all )?(?:of )?(?:the|my|our) (?:clips|videos|video|footage|photos|pictures|rest|talk|film)|everything(?: else)?|the rest of it)(?: (?:in (?:that |the same )?order|as (?:it is|they are)))?,? (?:and )?then(?= )/gi,
    ', then',
  ],
  // "Not there, at the top" puts right what was said before.
  [
    /^\s*(?:no,? )?not (?:there|that|here|like (?:that|this)|this one|that one|this way|that way)[,.;:]+ (?=\S)/i,
    'no, ',
  ],
  // "Better, but fade it in too"
  [
    /^\s*(?:(?:ok|okay|yes|yeah|hm+|oh),? )*(?:(?:that's|it's|that is|looks|sounds|much|way|so much|a lot|already|getting) )*(?:better|nicer|closer|almost(?: there)?|getting there)(?: (?:now|already|thanks))?[,.;!]+ (?:but |just |now |and )*(?=\S)/i,
    '',
  ],
  // "Holiday video: …", as a heading
  [
    /^\s*(?!(?:please )?(?:make|create|cut|do|turn|edit|export|trim|add|put|start|end|keep|title|remove|delete|speed|mute)\b|(?:the |on the |for the )?(?:first|second|third|last|next|other|opening|final|middle)\b)(?:[a-z'-]+ ){1,4}?(?:video|vlog|clip|film|movie|reel|edit|montage|recap|project|tasks?|plan)(?: for [a-z ]{2,20})? ?: *-?\s*(?=\S)/i,
    '',
  ],
  // "Could you do the usual for me? …"
  [
    /^\s*(?:(?:hi|hey|hello)[ ,!]+)?(?:(?:please|can|could|would|will|you) )+(?:do|help me with|make|work on) (?:the usual(?: (?:stuff|things?|edits?))?|(?:a few|some|a couple of|a couple|several|the following|these) (?:quick |small |little |simple )*(?:things?|edits?|changes|tweaks|fixes)|a (?:quick |small |simple )*edit|my usual (?:edits?|stuff))(?: (?:for me|to|on|in|with|here|of)(?: (?:it|this|that|the video|my video|this video|the clip))?)*[?.:!]+ (?=\S)/i,
    '',
  ],
  // "First, please take out the pauses"
  [
    /(^|[.;!\n] *)(?:first|second|third|fourth|last|next|final)(?:ly)?,? +(?=(?:please|i'd like|i would like|i want|i need|can you|could you|let's)\b)/gi,
    '$1',
  ],
  // "What's the resolution and how long is it"
  [
    /^(\s*(?:what|how|which|where|is|are)\b[^,.?!;\n]{3,60}?),? and (?=(?:how (?:long|many|big|loud)|what(?:'s| is| are)|which|where(?:'s| is))\b[^,.;\n]{3,60}\??\s*$)/i,
    '$1? ',
  ],
  // "Two things: …"
  [
    /^\s*(?:(?:hi|hey|ok|so)[ ,!]+)?(?:just )?(?:an? )?(?:two|three|four|few|some|couple of|several|\d) (?:quick |small |little |more )*(?:things|changes|edits|requests|tweaks|fixes)(?: please)? ?[:.–-]+ +(?=\S)/i,
    '',
  ],
  // "Scrap all that and start from scratch"
  [
    /\b(?:scrap|forget|ditch|discard|bin|trash|dump|throw away|undo) (?:all (?:of )?(?:that|this|it)|everything|that|this|it all|it)(?: away)?,? (?:and |then |so )*(?:let's )?(?=(?:start|begin) (?:over|again|from scratch|anew|afresh|from the beginning)\b)/gi,
    '',
  ],
  // "Cut the first 7 sec bc i'm setting up and also the last 3": the reason stands between the two.
  [
    /\b((?:first|last) \d+(?:\.\d+)? ?(?:s|secs?|seconds?)) (?:bc|because|cuz|cause|since|as) [^,.;\n]{3,60}? and (?:also )?(the (?:first|last) \d+)(?! ?(?:s|secs?|seconds?|minutes?)\b)/gi,
    '$1 and $2 seconds',
  ],
  [/(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause|where|when|while|if) )im (?=[a-z])/gi, "i'm "],
  // "Its a bit dark"
  [
    /(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause) )its (?=(?:(?:a (?:bit|little)|really|quite|pretty|rather|just|still|all|kind of) )*(?:under-?exposed|over-?exposed|dark|dim|bright|dull|flat|pale|grey|gray|loud|quiet|noisy|blurry|shaky|long|slow|boring)\b)/gi,
    "it's ",
  ],
  [
    /\b(should|would|could|does|is|are|was|were|has)nt\b(?= (?:be|have|get|need|loud|quiet|dark|bright|cropped|cut|that|so|really|enough))/gi,
    "$1n't",
  ],
  // "Need this for LinkedIn: …"
  [
    /^\s*(?:(?:hey|hi|hello)[!,. ]+)?(?:i |we )?(?:need|want) (?:this|it|the video) for (?:linkedin|facebook|twitter|x|work|school|class|church|my [a-z]+|our [a-z]+|a [a-z]+)\s*[:.–-] *(?=\S)/i,
    '',
  ],
  [/\b(no [a-z][a-z ]{2,20}?) either(?=$|[,.;!\n]| and )/gi, '$1'],
  // "Main: remove silences"
  [/(?<=^|[.;\n] ?)(?:main|body|middle)(?: part)?: (?=[a-z])/gi, ''],
  // "Whoa, that's way too choppy, put them back": why, and then what to do.
  [
    new RegExp(
      String.raw`^\s*(?:(?:whoa|no|ok|okay|hm+|oh|wow|ugh|wait|hey|nah),? )*(?:that's|thats|that is|it's|its|this is|now it's)(?: (?:way|much|a bit|a little|just|far|really|so))*(?: too)? [a-z]+(?: now)?[,.;!-]+ (?:so |please |can you |just )*(?=(?:${takingBack})\b)`,
      'i',
    ),
    '',
  ],
  // "That was too much, bring back 10 seconds"
  [
    /^\s*(?:(?:whoa|no|ok|okay|hm+|oh|wow|ugh|wait|hey|nah),? )*(?:(?:that's|thats|that was|it's|it was|you cut) )?(?:way |a bit |a little |far )?too much(?: now)?[,.;!-]+ (?=(?:please |just |so )*(?:bring|put|give|leave|keep|restore|take|get)\b[^.;\n]{0,20}\d)/i,
    '',
  ],
  // "Export it when you're done cutting the last 10 seconds off"
  [
    /^\s*((?:please )?(?:export|save|render|download)\b[^,.;\n]{0,40}?),? (?:when|once|after|as soon as) (?:you're|youre|you are|you have|you've) (?:done|finished|through|been)(?: with)? ([a-z]+ing\b[^\n.;]+)$/i,
    'start by $2, then $1',
  ],
  // "Cut it down: keep 0:00-0:30 and …"
  [
    /^\s*(?:please )?(?:cut|trim|edit|shorten) (?:it|this|the video)(?: down)? ?: *(?=(?:keep|only|use|remove|delete|first)\b)/i,
    '',
  ],
  // "Actually put that last one back"
  [
    /\b(?:put|bring) (?:that|the) last (?:one|cut|bit|part|change) (?:back(?: in)?|back again)(?=\s*[.!]*$)/gi,
    'undo the last change',
  ],
  // "Use the voiceover as the soundtrack"
  [
    /\buse (the (?:voice-?over|narration)) as (?:the|its|a|my) (?:soundtrack|sound|audio|audio track)\b/gi,
    'replace the sound with $1',
  ],
  // "…, as a separate file"
  [/,? as (?:a|its own|one) (?:separate|single|new) (?:file|video|clip)(?=$|[,.;!\n]| and )/gi, ''],
];
