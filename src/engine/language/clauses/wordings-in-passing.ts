/** Words in passing that hide a wish, or stand where nothing hangs on them, in the words that are known. */
export const wordingsInPassing: readonly (readonly [RegExp, string])[] = [
  // "Cut the pauses but keep half a second of each": of each pause, and not of each clip.
  [
    /(?<=\b(?:pauses?|silences?|gaps?|dead air|quiet (?:bits|parts))\b[^.;\n]{0,20}\b(?:keep|leave|keeping|leaving) (?:about |around |at least |only |just )?[\w. ]{1,24}?) (?:of|in|for|from) (?:each|every|all)(?: (?:single )?(?:one|pause|silence|gap|of (?:them|those)))?(?![a-z])/gi,
    '',
  ],
  // "59 seconds for Shorts, speed it up if needed": how it gets so long.
  [
    /(?<=(?:\d ?(?:s|secs?|seconds?)|minutes?|min)(?![a-z])[^.;,\n]{0,20}?)(?: for (?:youtube |instagram |my |a |an |the )*(?:shorts?|reels?|tiktok|story|stories|youtube|instagram))?,? (?:and |or |but |just )?(?:you can )?speed(?:ing)? (?:it |this |things |the video )?up(?: (?:a (?:bit|little)|slightly))? (?:if|when|where|as) (?:(?:it(?:'s| is)|that's) )?(?:needed|necessary|required|too long|possible|need be|you (?:have|need|must)(?: to)?|that helps)(?![a-z])/gi,
    ' by speeding it up',
  ],
  // "Theres a hiss", "thats too long": at the beginning, as a title may be written so.
  [/(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause) )(there|that|what|here)s (?=[a-z])/gi, "$1's "],
  [/(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause|where|when|while|if) )im (?=[a-z])/gi, "i'm "],
  // "The first 6 seconds of each"
  [
    /\b((?:from|of|off) each)(?: (?:one|of them|of those))?(?=$|[,.;!\n]| (?:and|then|please)\b)/gi,
    '$1 clip',
  ],
  // "Show the beach clip twice, once at the start and once at the end"
  [
    /\b(?:show|play|put|use|have|place) ((?:the |my )?[\w.-]+(?: (?:clip|video|shot|photo))?) (?:in )?twice[,:;-]* (?:once |first |one time )?(?:at|in) the (?:very )?(?:start|beginning|front) and (?:then )?(?:once |again |one time )*(?:at|in) the (?:very )?(?:end|back)/gi,
    'move $1 to the start, then copy $1 to the end',
  ],
  // "The whole thing should take 100 seconds, just speed it up a touch"
  [
    /(?:(?:it|this|that|everything|the (?:whole )?(?:video|film|thing|clip)|my video|the whole thing) (?:(?:should|must|has to|needs to|can|ought to) (?:only |just )?(?:be|take|last|run|end up(?: at)?)|(?:needs|wants) to be)|(?:make|get|keep|bring) (?:it|this|everything|the (?:whole )?(?:video|thing|clip))(?: down)?(?: to| at| under| below| within| in under)*) ((?:about |exactly |around )?(?:\d[\d:.]*(?: ?(?:s|secs?|seconds?|minutes?|mins?))?|a minute|one minute|half a minute|two minutes)(?: long)?)(?:[,;.-]+ ?| )(?:(?:just|so|and|please|maybe|you can|by|for that) )*speed(?:ing)? (?:it|this|everything|the (?:video|clip)|things) up(?: (?:a (?:bit|little|touch|tad)|slightly|for that|to (?:fit|get there|do that)|as needed|accordingly|if needed|until it fits))?/gi,
    'speed it up to $1',
  ],
  // "Silence the word from 0:33 to 0:34"
  [
    /\b(?:silence|mute|blank|cut the sound of)(?: out)? (?:the |that |my |a )(?:(?:bad|swear|curse|rude|last|naughty) )*(?:words?|name|swearing|curse|noise|bang|sneeze|cough|beep|phone|ring(?:ing|tone)?|bark(?:ing)?) (?=(?:at|from|between) \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)? ?(?:-|–|to|and|until) ?\d)/gi,
    'mute ',
  ],
  // "Mute what's underneath", of a voice over it
  [
    /\b(mute|silence|turn off|turn down|lower|duck|quieten) (?:what(?:'s|ever is| is)|everything|the (?:sound|audio|video|stuff)) (?:that(?:'s| is) )?(?:underneath|below|beneath|under)(?: (?:it|that))?(?=$|[,.;!\n]| and )/gi,
    '$1 the video',
  ],
  // "A different colour, maybe orange"
  [
    /^\s*(?:(?:no|hm+|ok|actually|and|but|can (?:you|we|i)|could (?:you|we|i)|try|use|give it|make it|in|with)[ ,]*)*(?:a |an |some |have |the )*(?:different|another|other|new|better) (?:colou?r|size|place|position|spot|font|speed|length|text)[ ,:;.–-]+(?:(?:maybe|perhaps|like|say|how about|what about|something like|e\.g\.|rather|please) )*(?!please|for|in|on|to|at|from|of|is|and)(?=\S)/i,
    '',
  ],
  // "Zoom out slowly from the center": where it is, and not when.
  [
    /(?<=\bzoom(?:s|ing)?[ -](?:in|out)\b[^,.;\n]{0,30}) (?:from|on|into|towards?) the (?:center|centre|middle)(?= (?:over|for|during|through(?:out)?|slowly|from)\b)/gi,
    '',
  ],
  // "A title Summer 2024 that fades in and out"
  [
    /,? (?:that|which) (?:(?:slowly|gently|softly|should|can) )*fades? (in and out|in|out)(?=$|[,.;!\n])/gi,
    ' with a fade $1',
  ],
  // "Put harbour over me at 0:30"
  [
    /(?<=\b(?:put|show|place|lay|play|overlay|display)\b[^.;\n]{2,60}) (?:over|on top of) (?:me|my (?:video|picture|shot|talk))(?=$|[,.;!\n]| (?:at|from|for|and|then)\b)/gi,
    ' over the video',
  ],
  // "Add the song and end it with a fade to black": no music goes black.
  [
    /\b(?:end|finish|close)(?: (?:it|this|that|everything|the (?:video|whole thing)))?(?: off)? with (?:a )?(?:slow |nice |gentle )?fade(?: out)? to (black|white)(?: at the end)?(?=$|[,.;!\n])/gi,
    'fade the video to $1 at the end',
  ],
  // "Make it end at 1:40 with a fade"
  [
    /\b((?:make|have|let) (?:it|the video) (?:end|stop|finish)|(?:end|stop|finish)(?: it| the video)?) (at \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?),? (?:with|and) (?:a )?(?:fade(?: out)?(?: to black)?|fading out)(?=$|[,.;!\n])/gi,
    '$1 $2, then fade out at the end',
  ],
  // "Just the boring middle bit 0:30-1:00"
  [
    /\b(the|that|this) (?:(?:middle|boring|bad|good|long|slow|funny|important|interesting|best|whole|silly|quiet) )+(?:part|bit|section|piece|stretch),? (?=\d{1,2}:\d{2} ?(?:-|–|to|until)|from \d|between \d)/gi,
    '$1 part ',
  ],
  // "Stop on the frame at 20 seconds for 4 secs then continue"
  [
    /,? (?:and )?(?:then|before it) (?:continues?|continuing|carry on|carries on|goes? on|resumes?|plays? on|keep going|keeps going)(?: (?:playing|as normal|normally))?(?=$|[,.;!\n])/gi,
    '',
  ],
  [
    /\b(?:stop|pause|hold|halt) (?:on )?the (?:frame|picture|video|image) (?=(?:at|for) \d[^.;\n]{0,20} (?:for|at) \d)/gi,
    'freeze the frame ',
  ],
  // "“WAIT” at 0:20, 2 secs"
  [
    /(?<=\ue001[^.;\n]{0,40}\bat \d[\d:.]*), (\d+(?:\.\d+)? ?(?:s|secs?|seconds?))(?: long)?(?=$|[,.;!\n])/gi,
    ' for $1',
  ],
  // "A title … and at the end one that says …"
  [
    /(?<=\b(?:title|text|caption)\b[^.;\n]{2,80}) and (at (?:the (?:very )?(?:end|start|beginning)|\d[\d:.]*)) (?:(?:another|an other) )?one (?:that says|saying|with|reading) /gi,
    ', add a title $1 that says ',
  ],
  // "I need exactly 25 seconds, cut from the end"
  [
    /\b(?:i|we) (?:only |just )?(?:need|want) (?:exactly |only |just )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?|minutes?))(?: long| in total| total)?[,;.-]+ ?(?:so |just |please )*(?:cut|trim|take)(?: it| the rest)?(?: off| away)? (?:from|at|off) the end/gi,
    'make it $1',
  ],
  // "The first half black and white, the second half in colour"
  [
    /(?<=\bblack (?:and|&|n) white\b[^.;\n]{0,40}?)(?:,? and|,|;) (?!keep|leave)(?:(?:make|have|with|show) )?((?:the |clip |clips )?(?:rest|other|others|remaining|first|second|third|last|final|\d)[^.,;\n]{0,30}?) (?:(?:back|stays?|remains?|is|are|should be) )?in (?:full |normal )?colou?r(?![a-z])/gi,
    ', leave $1 in colour',
  ],
  // "Start in black and white, then switch to colour at 0:30"
  [
    /\b(?:start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?) in black (?:and|&) white,? (?:and )?(?:then )?(?:switch(?:es|ing)?|chang(?:e|es|ing)|turn(?:s|ing)?|go(?:es|ing)?)(?: back)? (?:in)?to (?:full )?colou?r (?:at|after) /gi,
    'make it black and white until ',
  ],
  // "Keep the rest at double speed"
  [
    /\bkeep(?:ing)? ((?:the )?(?:rest|remaining part|first half|second half|others?)) at (?=(?:double|triple|half|twice|[\d.]+ ?(?:x|times|%))(?![a-z]))/gi,
    'play $1 at ',
  ],
  // "Set the output to 4K"
  [
    /\bset (?:the |my )?(?:output|export|final video|render)(?: (?:resolution|size|quality))? (?:to|as|at) (?=(?:4k|2k|uhd|(?:full )?hd|\d{3,4}p|\d{3,4} ?[x×] ?\d{3,4})(?![a-z\d]))/gi,
    'set the resolution to ',
  ],
  // "1080p at 25 fps"
  [
    /\b(4k|2k|uhd|(?:720|1080|1440|2160)p|\d{3,4} ?[x×] ?\d{3,4}),? (?:at|with|@|in) (?=\d{2,3}(?:\.\d+)? ?(?:fps|frames))/gi,
    '$1 and ',
  ],
  // "Delete the audio track", of a video: the music's own track is called the music.
  [
    /\b(delete|remove|strip|drop|lose|kill|get rid of|take (?:out|off|away)|mute|silence) ((?:the |its |my |all |original |whole |entire |video's )*)(?:audio|sound) tracks?(?![a-z])/gi,
    '$1 $2audio',
  ],
  [
    /\breplace (?:the |all |its |my )*(?:audio|sound) (?:with|by) (?:complete |total )?silence(?![a-z])/gi,
    'mute the video',
  ],
  // "With some margin": there is some anyway.
  [
    /,? (?:with|leaving|and leave) (?:(?:some|a|a little|a bit of|a small|a slight|enough) )*(?:margin|padding|spacing|gap|breathing room)(?: (?:around it|to the (?:edges?|border)|at the edges?|from the (?:edges?|border)))?(?! of)(?=$|[,.;!\n]| (?:and|from|at|for|during|until)\b)/gi,
    '',
  ],
  // "Make a montage: 5 seconds of each clip"
  [
    /\b(?:make|create|build|do|give me|i want)? ?(?:me )?(?:an? |the )?(?:(?:quick|short|nice|cool|little|fun) )*(?:montage|compilation|highlight reel|supercut|mashup)(?: (?:out of|from|of) (?:it|them|these|these clips|the clips|my clips|all (?:the )?clips))?(?: (?:with|of|from|using)|:|,| -) (?=(?:the )?(?:first |last )?[\d.]+ ?(?:s|secs?|seconds?) (?:of|from) (?:each|every))/gi,
    'keep ',
  ],
  // "Freeze it at 0:10 with the text “Look here”"
  [
    /(?<=\b(?:freeze|freezes|still|hold)\b[^.;\n]{0,60}) with (?:the |a )?(?:text|words?|caption|title|message) (\ue000\d+\ue001)(?: on (?:it|top))?(?! over)/gi,
    ' with $1 on it',
  ],
  // "Everywhere except in the last 30 seconds"
  [/ everywhere,? (?:else )?(?=(?:except|apart)\b)/gi, ' '],
  [/ everywhere,? (?:else )?but (?:not )?(?=(?:in |for |during |from |the |between )*[\w\d])/gi, ' except '],
  // "When I stop talking for more than 2 seconds, cut that out"
  [
    /\b(?:when(?:ever)?|where(?:ver)?|if|every time|any ?time) (?:i|he|she|we|they|nobody|no one|no-one|the speaker|somebody|someone) (?:(?:stops?|pauses?) (?:talking|speaking)|pauses?|(?:am|is|are|'m|'s) (?:quiet|silent|not (?:talking|speaking)|speaking|talking)|talks?|speaks?|says? (?:nothing|anything))(?: for)? (?:(?:more|longer) than |over |at least )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)|a second|half a second)(?: or (?:more|longer))?,? (?:then |please |just )?(?:cut|remove|delete|take|trim|skip|drop|edit)(?: (?:that|it|this|those))?(?: (?:out|away|off))?(?: (?:part|bit|there))?(?=$|[.,;!\n]| and )/gi,
    'cut out pauses longer than $1',
  ],
  // "Trim the last ten seconds off the end", "the first 5 seconds off the beginning"
  [
    /\b(?:trim|cut|chop|remove|delete|shave|lop|clip|snip|take|drop|lose|get rid of)(?: off)? (?:the )?((?:last|final) [\w.]+(?: and a half)? (?:seconds?|secs?|s|minutes?|mins?)) (?:off|from|at|of|out of) (?:of )?the (?:very )?end(?: of (?:the|my|this) (?:video|clip|film|footage))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'cut the $1',
  ],
  [
    /\b(?:trim|cut|chop|remove|delete|shave|lop|clip|snip|take|drop|lose|get rid of)(?: off)? (?:the )?((?:first|opening) [\w.]+(?: and a half)? (?:seconds?|secs?|s|minutes?|mins?)) (?:off|from|at|of|out of) (?:of )?the (?:very )?(?:beginning|start|front)(?: of (?:the|my|this) (?:video|clip|film|footage))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'cut the $1',
  ],
  // "Duplicate this clip so it plays twice"
  [
    /\b(?:duplicate|copy|repeat|loop) (it|this|that|(?:the|this|that|my) (?:\w+ )?(?:clip|video|shot|part|one)) so (?:that )?(?:it|this) (?:plays?|runs?|is shown|is played|shows?|repeats?) (twice|(?:two|three|four|five|\d) times)(?: in a row)?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'play $1 $2',
  ],
  // "Overlay phone.mp4 in the bottom left, quarter size"
  [
    /(?<=\b(?:overlay|lay|put|place|show|pip|picture[- ]in[- ]picture|window)\b[^;\n]{4,80}?),? (?:at |in )?(?:a |one )?quarter[- ]sized?(?![a-z])/gi,
    ', 25% wide',
  ],
  [/\bauto(?:matically)?[- ]?(?=(?:cut|trim|remove) )/gi, ''],
  // "A quick fade to black between them"
  [
    /\b(?:short|quick|brief|fast) (fade|dip) to (black|white) (?=in[- ]?between|between)/gi,
    '0.3 second $1 to $2 ',
  ],
  // "Make a second copy of the beach clip right after it"
  [
    /\bmake (?:a|another|one more|a second) copy of ((?:the |my )?[\w.-]+(?: (?:clip|video|one|shot))?)(?:,? (?:right |directly |immediately )?(?:after|behind) (?:it|that|itself))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'duplicate $1',
  ],
  // "Side by side, with only the sound of harbour"
  [
    /(?<=\bside by side\b[^.;\n]{0,20}?),? (?:and |but )?with only (?:the )?(?:sound|audio) (?:of|from) ((?:the )?[\w.-]+?)(?: (?:clip|video|one))?(?=$|[,;!\n]|\.(?:\s|$)| (?:and|then)\b)/gi,
    ', then only use the sound from $1',
  ],
  // "30 fps vertical"
  [
    /(?<=\b\d{2,3} ?fps)(?:,| and)? (?=(?:vertical|horizontal|portrait|landscape|square)(?![a-z]))/gi,
    ', make it ',
  ],
  // "The last 10 seconds of harbour and all of beach": nothing is to be done to that.
  [
    /(?<=\b(?:use|keep|take) (?:only |just )?the (?:first|last|final) [^.;\n]{1,30}? of (?:the |my )?[\w.-]+(?: (?:clip|video))?),? (?:and|plus|with) (?:all of|the whole(?: of)?|the entire|the full|everything (?:of|from)) (?:the |my )?[\w-]+(?: (?:clip|video))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    '',
  ],
];
