/** What is complained of: "it looks kind of". */
const seems = String.raw`(?:it|this|that|everything|the (?:video|picture|image|footage|clip|colou?rs?|whole thing|white balance|tones?|tint|light(?:ing)?|skin(?: tones?)?))(?:'s| is| are| looks?| seems?| feels?|)(?: (?:just|all|still|kind of|kinda|sort of|a (?:little )?bit|a little|way|far|much|very|really|quite|so|too|rather|pretty|slightly))+`;

/** What is said in other words than a command, and the command that it is. */
export const commandsSaid: readonly (readonly [RegExp, string])[] = [
  // "A little more music"
  [/^(?:(?:a (?:little|bit)|some) (?:bit )?)?more (music|voice|sound)(?: please)?$/i, 'make the $1 louder'],
  // "Make it feel like golden hour"
  [
    /^(?:please )?(?:make|give|have|let) (?:it|this|everything|the (?:video|clip|picture|footage|image))(?: (?:a|an|the|some|more|feel|look|like|that|seem))* (?:golden hour|sunset|sunrise|summery?|autumn(?:al)?|candle ?light|fireplace|cozy|cosy)(?: (?:looks?|feel(?:ing)?|vibes?|glow|light|tones?|mood|evening))?$/i,
    'make it warmer',
  ],
  [
    /^(?:please )?(?:make|give|have|let) (?:it|this|everything|the (?:video|clip|picture|footage|image))(?: (?:a|an|the|some|more|feel|look|like|that|seem))* (?:wint(?:er|e?ry)|icy|arctic|frosty|moonlight|(?:cold|cool|icy|chilly),? (?:and )?blu(?:e|ish))(?: (?:looks?|feel(?:ing)?|vibes?|glow|light|tones?|mood|tint))?$/i,
    'make it cooler',
  ],
  // "The beach should be silent", "phone.mp4 shouldn't be cropped"
  [
    /^(.+?) (?:should|must|needs to|has to|ought to)(?: (?:be|stay|remain|go))?(?: completely| totally| entirely)? (?:silent|soundless|without (?:any )?sound)$/i,
    'mute $1',
  ],
  [
    /^(?:.+?) (?:shouldn't|should not|must not|mustn't|should never)(?: be)? (?:crop(?:ped)?|cut off)(?: off| at all)?$|^(?:please )?(?:show|keep|fit|see) (?:me )?the (?:whole|entire|full|complete) (?:thing|picture|image|frame|photo)(?: (?:in|on|of|inside) .{1,30})?$/i,
    "don't crop it",
  ],
  // "We don't need the beach in there after all", "the last 5 seconds aren't needed"
  [
    /^(?:i|we) (?:really )?(?:don't|dont|do not|no longer) (?:really )?(?:want|need) ((?:the|that|this|those|these|my|our|clips?) .+?)(?: (?:in (?:there|it|here|the video)|there|any ?more|any longer|after all|at all))*$/i,
    'remove $1',
  ],
  [
    /^(.+?) (?:isn't|isnt|is not|aren't|arent|are not|is no longer|are no longer)(?: really| actually)? (?:needed|necessary|required|wanted|useful)(?: any ?more| after all| at all)*$/i,
    'remove $1',
  ],
  [
    /^(?:make|get|cut|bring|trim) (it|this|(?:the |my )?(?:video|whole thing|first clip|second clip|third clip|last clip)|clip \d+) (?:down|shorter) by (\S.*)$/i,
    'make $1 $2 shorter',
  ],
  // "Add 5 seconds of black at the end"
  [
    /^((?:(?:please|can you|could you|also) )*)(?:add|put|insert|have|leave) (\S+ (?:seconds?|secs?|s)|\d+(?:\.\d+)?s|an? second|half a second) of (?:plain |solid |pure )?(black|white|blue|red|green|gr[ae]y|yellow|blank)(?: screen)?(.*)$/i,
    '$1add a $3 screen for $2$4',
  ],
  [/^(?:i|we) (?:really |just )?(?:want|need) (.+?) only$/i, 'keep only $1'],
  [/^(.+?) than (?:normal|usual|the default|default|it is|it is now|it was|now)$/i, '$1'],
  [
    /^(?:give|make|get|create)(?: me| us)? (?:an? )?(.+?) version(?: of (?:it|this|that|the video|my video))?$/i,
    'make it $1',
  ],
  [/^(.+?) (?:going|moving|leading|passing|when (?:going|moving|switching)) (from .+)$/i, '$1 $2'],
  [/^ease (.+?) (in|out)( .+)?$/i, 'fade $1 $2$3'],
  [
    /^(?:(?:make|have|let) )?(?:it|this|the (?:video|clip|picture|whole thing))(?: should)? looks? like (?:an? )?(?:old |old-?fashioned |classic |vintage )*black(?: and | & |-and-)white (?:film|movie|photo|photograph|picture|video|footage)s?$/i,
    'make it black and white',
  ],
  [/^(?:make|have|get|i want|i need) (.+?) (?:be |to be )?silent$/i, 'mute $1'],
  // "It looks too yellow": a cast of colour
  [new RegExp(String.raw`^${seems} (?:yellow|orange|red|amber|warm)(?:ish)?$`, 'i'), 'make it a bit cooler'],
  [new RegExp(String.raw`^${seems} (?:blue|bluish|cyan|cold|icy)(?:ish)?$`, 'i'), 'make it a bit warmer'],
  // "Crop out the left side a bit", "crop a little off the top"
  [
    /^(?:please )?(?:crop|shave|cut) (?:(?:out|off|away) )?(?:a (?:bit|little|touch|tad) (?:of|off|from) )?(?:of )?the (left|right|top|bottom)(?: (?:side|edge|part|bit))?(?: (?:off|out|away))?(?: (?:a bit|a little|a touch|slightly|a tad))?$/i,
    'crop 10% off the $1',
  ],
  // "Insert the beach clip at 0:50"
  [
    /^(?:please )?(?:insert|put|drop|place|stick|add|slot) (?:the |my )(?!first|second|third|fourth|last|next|other|same|title|logo|music|sound|whole)([a-z][\w.-]*) (?:clip|video|shot|footage)(?: in)?(?:(?: in)?to (?:the |my )?[\w.-]+(?: (?:clip|video))?)? (at \d[\d:.]*)$/i,
    'insert $1 $2',
  ],
  [
    /^(?:make|have|let) (.+?) (?:last )?twice as long(?: as (?:it is|now|before))? by slowing (?:it|that|them)(?: down)?$/i,
    'slow $1 down to 50%',
  ],
  // "Skip through 0:10 to 0:20 at 4x"
  [
    /^(?:please )?(?:skip|race|zip|fast[- ]?forward|run|go|rush|blast|whizz|speed) (?:through|over) (.+?) (?:at|by) (\d+(?:\.\d+)?) ?(?:x|times)(?:(?: the)?(?: normal)? speed)?$/i,
    'speed up $1 to $2x',
  ],
  // "Soften the cut between the two clips", "the cut between them is too hard"
  [
    /^(?:please )?(?:make|let|have) (?:the |that |this |those )?(?:hard |harsh )?(cuts?|jump|switch|change)( between .+?| from .+?)? (?:be |look |feel )?(?:(?:a bit |a little |much )?(?:less (?:harsh|hard|abrupt|sudden|jarring|rough)|softer|smoother|gentler|nicer|more (?:gentle|smooth|fluid|gradual))|smooth|soft|gentle)$/i,
    'add a crossfade$2',
  ],
  [
    /^(?:please )?(?:soften|smoothen|smooth(?: out| over)?|blend) (?:the |that |this |those |all )?(?:hard |harsh )?(cuts?|jump|switch|change)( between .+?)?(?: (?:a bit|a little))?$/i,
    'add a crossfade$2',
  ],
  [
    /^(?:the |that |this |those )?(?:cuts?|jump|switch|change)( between .+?)? (?:is|are|feels?|looks?|seems?)(?: (?:a bit|a little|way|very|really|so|kind of))*(?: too)? (?:harsh|hard|abrupt|sudden|jarring|rough|jumpy)$/i,
    'add a crossfade$1',
  ],
  // "There's a hiss in the recording can you clean it up"
  [
    /^(?:just |only )*(?:the )?(first|last) (\S+ ?(?:s|secs?|seconds?|minutes?)) of (?:each|every) clip$/i,
    'keep only the $1 $2 of each clip',
  ],
  // "Can the last clip go first"
  [
    /^(?:(?:please|can|could|should|may) )*(the .+?|clip \d|[\w-]+\.[a-z\d]{3,4}) (?:go|be|come|play) (first|last|at the (?:very )?(?:start|beginning|end|front|back)|(?:before|after) .+)$/i,
    'put $1 $2',
  ],
  // "The beach clip has wind noise"
  [
    /^(?:so |hm+,? )*(the .+?|my .+?|clip \d|[\w-]+\.[a-z\d]{3,4}) (?:has|have|got|has got)(?: (?:a lot of|lots of|some|an?|too much|so much|quite some))* (?:annoying |loud |bad |constant )?(?:wind |background |static )?(?:noise|hiss|hum|buzz(?:ing)?|static|wind)(?: (?:in it|on it|in the background|going on))?$/i,
    'remove the background noise of $1',
  ],
  // "Start black and slowly fade up, 3 seconds"
  [
    /^(?:start|begin|open)s?(?: (?:with|from|on|in))?(?: a)? (black|white)(?: screen)?,? (?:and|then|and then) (?:slowly |gradually |gently )?fades? (?:in|up)(?:,? (?:over|for|in|during|within)? ?(\S+ ?(?:s|secs?|seconds?)))?$/i,
    'fade in from $1 over $2',
  ],
  // "Bring the song in slowly over the first 5 seconds"
  [
    /^(?:please )?(?:bring|ease|let|slide) ((?:the |my )?(?:music|song|track|soundtrack)|it) (?:come )?in(?: (?:slowly|gradually|gently|softly))? over (?:the first )?(\S+ ?(?:s|secs?|seconds?))$/i,
    'fade $1 in over $2',
  ],
  // "From 0:30 to 0:40 I want to see harbour while I talk"
  [
    /^(from \S+ (?:to|until|till) \S+|between \S+ and \S+),? (?:i|we)(?:'d| would)? (?:want|like|need|would like)(?: to (?:see|have|show)| you to show)? (?!to\b)(.+?)(?: while (?:i|we|he|she|they)(?:'m| am|'re| are|'s| is)? (?:talk|talks|speak|speaks|talking|speaking|explaining))?$/i,
    'cover $1 with $2',
  ],
  [
    /^(?:and |but )*(?:don't|do not|dont|never) (start|begin) (it|the (?:music|song|title|logo|clip)) (?:before|until|till|earlier than) (\d.*)$/i,
    '$1 $2 at $3',
  ],
  [
    /^(?:(?:please |let |have |make |i want |i'd like |we want )+)?((?:the |my |our )?(?!show|put|add)[^,]{1,60}?)(?: should| can| to| will| must)? (?:appears?|comes? (?:in|up|on)|shows? up|pops? up|starts?|begins?|be (?:there|seen|shown|visible|heard)|kicks? in)(?: at| from| after)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?:,? (?:and|then|and then|but))? (?:(?:it|should|must) )*(?:disappears?|vanish(?:es)?|goes? (?:away|off)|goes|(?:is|be) gone|leaves?|ends?|stops?|fades? away)(?: again)?(?: at| after| by| from)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?: again)?$/i,
    'show $1 from $2 to $3',
  ],
  [
    /^(?:(?:it|this|that|the (?:final |finished )?(?:video|film|clip|edit|result|whole thing)|whole thing|my video|everything)(?: really| just)? )?(?:(?:i |we )?(?:have|need|want)(?: it| this| the video)? to (?:make it |get it to )?|has to |needs to |must |should |needs |has got to |make (?:it|this|everything|the video) |get (?:it|this|everything) to |(?=fit (?:it|this|everything|all|both|the (?:video|whole thing|clips))))fit(?: (?:it|this|everything|it all|all(?: of it)?|(?:both|all|the)(?: the| of the)?(?: video| clips| whole thing)))? (?:in|into|inside|within)(?:to)? (?:an? (?=\d))?(?=\d|one |two |half |an? (?:half |minute|second|hour))(.+?)(?: (?:reel|short|video|slot|clip|limit|tiktok|story|ad|spot))?(?: (?:in )?total| altogether| overall)?(?: (?:for|on) .{1,40})?$/i,
    'make it at most $1',
  ],
  [
    /^(?:(?:let|make|have) )?(?:it|the (?:video|picture|end|ending|screen))(?: should)? (?:slowly |gradually |gently )?(?:go|goes|get|gets|turn|turns|fade|become)(?: (?:slowly|gradually|gently))? (?:to )?(?:all )?(black|white)(?: (slowly|gradually|gently))?(?: at the end)?$/i,
    'fade to $1 at the end $2',
  ],
  [
    /^(?:(?:let|make|have) )?(?:it|the (?:video|picture|end|ending|screen))(?: should)? (?:slowly |gradually )?(?:go|goes|get|gets|turn|turns|become) dark(?: slowly| gradually| gently)?(?: at the end)?$/i,
    'fade to black',
  ],
  // "Everything past 1:15 is junk"
  [
    /^((?:everything|anything|all) (?:after|past|before|from|between) .+?|the (?:first|last|final) .+? (?:seconds?|secs?|minutes?|s|mins?)) (?:is|are) (?:just |all |complete |total |pure )*(?:junk|garbage|rubbish|trash|crap|worthless|useless|pointless|unusable|no good|not worth keeping)$/i,
    'remove $1',
  ],
  // "I need a one minute version"
  [
    /^(?:i|we)(?:'d| would)?(?: just| really)? (?:need|want|like) (?:an? )?(.+?) (?:long )?version(?: of (?:it|this|that|the video|my video))?$/i,
    'make it $1',
  ],
  // "Cut the beach after 8 seconds"
  [
    /^(?:cut|stop|end|trim) (?:off )?((?:the |my )?(?!video|film|it|this|that|music|song|title)[\w.-]+(?: (?:clip|shot))?) after (\S+ ?(?:s|secs?|seconds?))$/i,
    'trim $1 to $2',
  ],
  [/^kick (?:out (.+)|(.+) out)$/i, 'remove $1$2'],
];
