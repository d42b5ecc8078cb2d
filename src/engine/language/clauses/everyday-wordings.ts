/** More of what people write in passing, and the words that the cutting into clauses knows for it. */

const ask = '(?:(?:please|just|and|so|can you|could you|would you|you can) )*';
const shapes = String.raw`(?:square|vertical|portrait|horizontal|landscape|widescreen|9:16|16:9|1:1|4:5|3:4|4:3|tiktok|reels?|shorts|instagram)`;
/** What it is said of stands behind the first words, so that it is looked for but where they are. */
const shaped = String.raw`(?<=\b${shapes}\b[^\n]{0,70})`;
const dislike = String.raw`(?:(?:it|this|that|the video|my video)(?:'s| is| looks| feels)? )?(?:(?:too|so|a bit|kind of|kinda|really|pretty|just|a little) )*(?:boring|dull|bland|lame|long-winded|lifeless|monotonous|meh)`;
const worse: Readonly<Record<string, string>> = {
  quieter: 'louder',
  softer: 'louder',
  louder: 'quieter',
  darker: 'brighter',
  brighter: 'darker',
  faster: 'slower',
  slower: 'faster',
};

export const everydayWordings: readonly (readonly [
  RegExp,
  string | ((said: string, ...groups: string[]) => string),
])[] = [
  // "Make it square, don't cut anything off"; of a length it says something else.
  [
    new RegExp(
      String.raw`[,;.]?(?: but| and)* ${ask}(?:don't|do not|dont|without|not|never)${shaped} (?:cut|cutting|chop|chopping|lose|losing|trim|trimming)(?: off| out)? (?:anything|any of it|any of the picture|anyone|anybody|people|heads|my head|the sides|the edges|any parts?)(?: (?:off|out|away))?\b|[,;.]?(?: but| and| so)* (?:that )?(?:nothing|nobody|no one)${shaped} (?:(?:is|gets|should be|must be|is to be|to be) )?(?:cut|chopped|cropped|lost)(?: off| out| away)?\b`,
      'gi',
    ),
    ', no cropping',
  ],
  // "Make them bigger and with a dark background"
  [
    /\bmake (them|it|the (?:titles?|captions?|subtitles?|text|letters)) ([a-z]+(?: and [a-z]+)?),? and with (an? [a-z ]{2,30}?(?:background|box|outline|border))\b/gi,
    'make $1 $2 and give $1 $3',
  ],
  // "Show the logo for 3 seconds before the video starts"
  [
    /\b(?:show|put|add|play|display|insert|have) ((?:the |my |our |these |those |all )*[\w.' -]{2,40}?)(?: (?:in )?full[- ]?screen)?( for [^,.;\n]{2,24}?)? (before|after) the (?:(?:actual|main|whole) )?(?:video|film|movie|talk)( (?:even )?(?:starts|begins|ends|is over|finishes))?(?=$|[,.;!\n]| and )/gi,
    (said, what = '', long: string | undefined, side = '', happens?: string) =>
      (long ?? happens) === undefined ||
      /\b(?:title|text|caption|fade|transition|card|screen|["“'\ue000])/i.test(what)
        ? said
        : `put ${what.replace(/\blogo$/i, 'logo image')} at the very ${/before/i.test(side) ? 'start' : 'end'}${long ?? ''}`,
  ],
  // "Make it round"; "around" is another word.
  [
    /\b(?:make|turn|have|crop|cut) (it|that|them|the (?:webcam|inset|pip|window|picture|video|logo|overlay)) (?:(?:in)?to )?(?:a )?(?:round|circle)(?=$|[,.;!\n]| (?:if|please|too|and)\b)/gi,
    'make $1 a circle shape',
  ],
  // "This is boring, make it punchier": not the colours are meant.
  [
    new RegExp(
      String.raw`[ ,.;!-]+(?:and |so )*${ask}(?:make|get|give)(?<=(?:^|[\n.!;] ?)(?:(?:hm+|ok|so|honestly|i think|i feel like|ugh),? )*${dislike}[ ,.;!-]+(?:and |so )*${ask}(?:make|get|give)) (?:it|this|the video) (?:(?:a (?:bit|little|lot)|much|way|look|feel|some) )*(?:more )?(?:punch(?:y|ier)?|pop|snapp(?:y|ier)|crisp(?:er)?|vivid)(?: up)?(?: please)?`,
      'gi',
    ),
    ', make it more engaging',
  ],
  // "Intro card …, then the clips, then an outro"
  [
    /, (?:and )?then (?:(?:all )?(?:of )?(?:the|my|our) (?:clips|videos|video|footage|photos|pictures|rest|talk|film)|everything(?: else)?|the rest of it)(?: (?:in (?:that |the same )?order|as (?:it is|they are)))?,? (?:and )?then(?= )/gi,
    ', then',
  ],
  // "Make a 3x loop of the section 0:05-0:08"
  [
    /\b(?:make|create|do|add) (?:a |an )?(\d+) ?(?:x|times) loop (?:out )?(?:of|from) (?:the )?(?:(?:section|part|bit|stretch|segment) )?/gi,
    'repeat $1 times ',
  ],
  // "Trim harbour down to 12 seconds and the beach one to 8"
  [
    /(\b(?:trim|cut|shorten|reduce|make|set|keep)\b[^.;\n]{1,40}? to )(\d+(?:\.\d+)?)( ?(?:s|secs?|seconds?))((?:,? and|,) [^.,;\n\d]{1,40}? to )(\d+(?:\.\d+)?)(?= ?(?:$|[,.;!\n]| and ))/gi,
    '$1$2$3$4$5$3',
  ],
  // "Fade from the first into the second"
  [
    /\b(fade|crossfade|cross-fade|dissolve|wipe) (?:from )?(?:the )?(first|second|third)(?: clip| one)? (?:in)?to (?:the )?(second|third|fourth|last)(?: clip| one)?(?=$|[,.;!\n]| and )/gi,
    '$1 between the $2 and $3 clip',
  ],
  // "A wipe between the first two, nothing between the others"
  [
    /[,;]?(?: and| but)* (?:nothing|none|no transitions?|hard cuts?|leave (?:it|them) (?:hard|plain))(?<=\b(?:transitions?|wipes?|fades?|crossfades?|dissolves?|slides?|dips?)\b[^.;\n]{0,80}) (?:between|for|on|at) (?:the|all the|all) (?:others?|rest|other (?:ones|clips|cuts))(?=$|[,.;!\n])|[,;] (?:and |but )?(?:for )?the (?:rest|others)(?<=\b(?:transitions?|wipes?|fades?|crossfades?|dissolves?)\b[^.\n]{0,80})(?: should| can)? (?:just |only |hard |straight |be |as |have )*(?:cuts?|hard cuts?)(?=$|[,.;!\n])/gi,
    '',
  ],
  // "There's a loud bang at 0:48, silence it for a second"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is| was)|i hear|you (?:can )?hear|someone|somebody|i|the [a-z]+|my [a-z]+)(?: [a-z']+){1,6}? (?:at|around) (\d{1,2}:\d{2})[ ,.;-]+${ask}(mute|silence|cut|remove|delete)(?: out)? (?:it|that|this)(?: out)? for (an?|one|two|three|\d+(?:\.\d+)?) ?(s|secs?|seconds?)(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    (_, at = '', verb = '', length = '') => {
      const seconds = { a: 1, an: 1, one: 1, two: 2, three: 3 }[length.toLowerCase()] ?? Number(length);
      const [minutes = 0, from = 0] = at.split(':').map(Number);
      const end = minutes * 60 + from + seconds;
      return `${verb} ${at} to ${Math.floor(end / 60)}:${(end % 60).toFixed(end % 1 === 0 ? 0 : 2).padStart(2, '0')}`;
    },
  ],
  // "The second half is quieter than the first, fix that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*((?:the|my|clip|[\w-]+\.[a-z\d]{3,4})[^,.;\n]{1,40}?) (?:is|sounds?|looks?|seems?)(?: (?:way|much|a bit|a little|a lot|far))? (quieter|softer|louder|darker|brighter|faster|slower) than [^,.;\n]{1,40}[,.;] ?${ask}(?:fix|sort|correct|change|do something about)(?: (?:that|it|this))?(?: out)?(?: please)?(?=$|[.;!\n])`,
      'gi',
    ),
    (_, what = '', how = '') => `make ${what} ${worse[how.toLowerCase()] ?? how}`,
  ],
  // "Hold the last frame for 3 more seconds"
  [
    /(\b(?:hold|freeze|pause|stay on|linger on)\b[^,.;\n]{1,30}? for )(?:another )?(\S+) (?:more|extra|additional|longer) (seconds?|secs?)\b/gi,
    '$1$2 $3',
  ],
  // "This was filmed upside down, fix it"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)[^,.;\n]{0,40}?\b(?:filmed|shot|recorded|held|holding|taken)\b[^,.;\n]{0,24}? upside[- ]down(?:[ ,.;]+(?:and |so )*${ask}(?:fix|correct|turn|flip|rotate|straighten)(?: (?:it|that|this))?(?: (?:round|around|back|over|the right way(?: up)?))?)?(?= please|$|[.;!\n])`,
      'gi',
    ),
    'rotate it 180 degrees',
  ],
  // "Background music, super quiet"
  [
    /\b(?:super|extremely|ultra|insanely|crazy) (?=(?:quiet|loud|soft|low|small|big|large|slow|fast|bright|dark|short|long)(?:ly)?\b)/gi,
    'very ',
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
    /^\s*(?!(?:please )?(?:make|create|cut|do|turn|edit|export|trim|add|put|start|end|keep|title|remove|delete|speed|mute)\b)(?:[a-z'-]+ ){1,4}?(?:video|vlog|clip|film|movie|reel|edit|montage|recap|project|tasks?|plan)(?: for [a-z ]{2,20})? ?: *-?\s*(?=\S)/i,
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
  // "Export it vertical for Reels"
  [
    /\b(?:export|render|save|download) (?:it|this|the video|my video) (?:as |in |to )?(?:a )?(vertical|portrait|square|horizontal|landscape|9:16|16:9|1:1|4:5)(?: (?:video|version|format))?( for [a-z ]{3,20}?)?(?=$|[.;!\n])/gi,
    'make it $1$2, then export it',
  ],
  // "Only at the beginning, about 8 seconds"
  [
    /\b(?:only|just) (?:at|in) the (?:very )?(?:beginning|start),? (?:for )?(?:(?:about|maybe|like|around|roughly) )*(\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)\b/gi,
    'only for the first $1 seconds',
  ],
  // "Trim the beginning, I only start speaking at 0:08"
  [
    new RegExp(
      String.raw`\b(?:trim|cut|remove|chop|delete|lose|skip|drop)(?: off| out)? (?:the |my )?(?:very )?(?:beginning|start|intro|opening|first (?:part|bit))[,.;:-]* (?:because |since |as |cause )?(?:i|he|she|we|they|the (?:talk|action|speech|music|real (?:stuff|thing))) (?:only |don't |doesn't |really |actually )*(?:starts?|begins?)(?: (?:talking|speaking|to (?:talk|speak)|playing|my talk))? (?:at|until|till|from|around) (\d[\d:.]*)`,
      'gi',
    ),
    'cut everything before $1',
  ],
  // "Delete the last bit, from 1:50 on"
  [
    /\b(delete|remove|cut|trim|chop|drop|lose)((?: off| out)?) the (?:last|final|end|ending) ?(?:bit|part|section|piece|stretch)?,? (?:(?:from|after|starting (?:at|from)) (\d[\d:.]*)|(\d[\d:.]*))(?: (?:on|onwards?|and on|to the end))(?=$|[,.;!\n]| and )/gi,
    (_, verb = '', off = '', from?: string, bare?: string) =>
      `${verb}${off} everything after ${from ?? bare ?? ''}`,
  ],
  // "Take 5 seconds from each clip and stick them together"
  [
    /\b(?:take|grab|use|pull|get) (?:just |only |the first )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)) (?:from|of|out of) (?:each|every|all) (?:of the )?(clip|video|one|shot|file)s?(?:,? (?:and )?(?:then )?(?:stick|put|join|glue|cut|edit|splice|string|stitch) (?:them|it|that|those|these)(?: all)? together)?/gi,
    'keep the first $1 of each clip',
  ],
  // "Logo top left, but not during the first 10 seconds"
  [
    /,? (?:but )?(?:not|except)(?<=\b(?:logo|watermark|music|song|title|text|overlay|pip)\b[^.;\n]{0,60}) (?:during|in|for|on|over) the first (\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)(?=$|[,.;!\n]| and )/gi,
    ' from $1 seconds to the end',
  ],
  // "Show the photo when I say hello at 0:05"
  [
    / (?:when|where|as|while|once) (?:i|he|she|they|we|you) (?:say|says|mention|mentions|talk|talks|introduce|introduces|explain|explains|describe|describes|show|shows|speak|speaks)(?: [\w' ]{1,30}?)? (?=at \d)/gi,
    ' ',
  ],
  // "Around 0:50 I cough so take out 0:50-0:53"
  [
    /(?<=^|[\n.!;] ?)(?:(?:so|and|also),? )*(?:at|around|about) \d{1,2}:\d{2},? (?:i|he|she|we|they|someone|somebody|there's|there is|the [a-z]+|my [a-z]+) [a-z' ]{2,40}?(?:,| so| and)+ (?=(?:please )?(?:cut|remove|take|delete|mute|trim|get rid|silence)\b[^.;\n]{0,20}\d:\d\d)/gi,
    '',
  ],
  // "What's the resolution and how long is it"
  [
    /^(\s*(?:what|how|which|where|is|are)\b[^,.?!;\n]{3,60}?),? and (?=(?:how (?:long|many|big|loud)|what(?:'s| is| are)|which|where(?:'s| is))\b[^,.;\n]{3,60}\??\s*$)/i,
    '$1? ',
  ],
  // "Too much contrast, lower it"
  [
    /\b(?:there's |there is |it has )?(?:way |a bit )?too much (contrast|saturation|brightness|colou?r|warmth|noise)[ ,.;-]+(?:please |can you |so )*(?:lower|reduce|turn down|bring down|dial back|tone down|remove) (?:it|that)(?: down| back)?/gi,
    'reduce the $1',
  ],
  // "Use the first 3 seconds of the drone, the rest of it can go"
  [
    /,? (?:and )?the rest of(?<=\b(?:use|take|put|play)\b[^.;\n]{0,10}\b(?:first|last) [^.;\n]{1,20} of [^.;\n]{1,70}) (?:it|that|that clip) (?:can go|goes|isn't needed|is not needed|is not important|can be (?:cut|deleted|removed))/gi,
    '',
  ],
  // "Now I'm cut off, show everything"
  [
    /\b(?:now |but )?(?:i'm|i am|he's|she's|we're|they're|my [a-z]+(?:'s| is| are)|people are|everything(?:'s| is)) (?:all |half |being )?(?:cut|cropped|chopped) off(?: now)?[,.;]+ (?:so |please |can you )*(?=show|fit|keep|zoom out|don't)/gi,
    '',
  ],
  // "Hold it longer"
  [
    /\b(?:hold|leave|keep|show) (it|them|that|the (?:title|text|logo|card|caption|picture|photo)s?)(?: up| on| on (?:the )?screen| there)? (?:for )?((?:a (?:bit|little) |much )?longer)(?=$|[,.;!\n])/gi,
    'make $1 $2',
  ],
  // "Two things: …"
  [
    /^\s*(?:(?:hi|hey|ok|so)[ ,!]+)?(?:just )?(?:an? )?(?:two|three|four|few|some|couple of|several|\d) (?:quick |small |little |more )*(?:things|changes|edits|requests|tweaks|fixes)(?: please)? ?[:.–-]+ +(?=\S)/i,
    '',
  ],
  // "Cut the first 4 seconds and make the rest brighter"
  [
    /(\b(?:cut|remove|trim|delete|chop)\b(?:(?! but | except | keep )[^.;\n]){1,40}?,? (?:and|then) (?:then )?make )the rest(?= [a-z])(?! of)/gi,
    '$1everything',
  ],
  // "Every clip should fade in and out"
  [
    /\b(?:(?:have|make|let|i want) )?(?:every|each|all (?:of )?(?:the )?) ?(?:single )?(?:clips?|shots?|photos?|pictures?|videos?|one of them)(?: (?:should|must|to|can))? fades? in and (?:fade )?out(?: (?:from|to|of|through) black)?|\bfade (?:every|each|all (?:of )?(?:the )?) ?(?:clips?|shots?|photos?|pictures?|videos?) in and (?:fade )?out|\b(?:add|put|use|give) (?:an? )?fade in and (?:an? )?(?:fade )?out (?:to|on|for|at) (?:every|each|all (?:of )?(?:the )?) ?(?:clips?|shots?|photos?|pictures?|videos?)/gi,
    'dip to black between all clips, then fade the video in and out',
  ],
  // "Photo 3 first, then 1, then 2"
  [
    /(?<=^|[.;!\n] ?)(?:(?:put|play|show|order|i want|start with|place|have) )?(?:the )?(clip|photo|picture|image|video|shot|slide) (\d)(?: first)?((?:,? (?:and )?(?:then|after that|next|finally)(?: comes)? (?:(?:the )?(?:clip|photo|picture|image|video|number|shot|slide) |#)?\d(?! ?(?:s|sec|min|x|%|\d|:|\.\d)))+)(?=$|[.;!\n])/gi,
    (_, noun = '', first = '', others = '') =>
      `start with ${[first, ...(others.match(/\d/g) ?? [])].map((n) => `${noun} ${n}`).join(', then ')}`,
  ],
  // "Scrap all that and start from scratch"
  [
    /\b(?:scrap|forget|ditch|discard|bin|trash|dump|throw away|undo) (?:all (?:of )?(?:that|this|it)|everything|that|this|it all|it)(?: away)?,? (?:and |then |so )*(?:let's )?(?=(?:start|begin) (?:over|again|from scratch|anew|afresh|from the beginning)\b)/gi,
    '',
  ],
  // "Freeze the first frame for two seconds, then start playing"
  [
    /,? (?:and )?then (?:start(?:s)?|begin(?:s)?|let it start|let it) (?:playing|to play|play|moving|running)(?: (?:it|the (?:rest|video|clip)|normally|as normal|from there))*(?<=\b(?:freeze|hold|pause|still)\b[^.;\n]{2,80})(?=$|[.;!\n])/gi,
    '',
  ],
  // "Instead of deleting the silences just play them at 8x"
  [
    /(?<=^|[.;!\n] ?)((?:instead of|rather than) [a-z]+ing (?:out )?(?:the|my|all|any|those|these) [a-z ]{3,30}?) (?=(?:just|simply|please|can you|could you|i want you to|you can) )/gi,
    '$1, ',
  ],
  // "A slideshow of my photos with the song, 20 seconds in total"
  [
    /\b(slide ?show)\b([^.;\n]*?),? (?:and |with )?(?:(?:it|the whole thing|everything|all) (?:should|must|can) (?:be|last|run|take) |make it |lasting |running )?(?:(?:about|around|roughly|for|maybe|exactly|approximately) )*(\d+(?:\.\d+)?)[- ]?(s|secs?|seconds?|minutes?|mins?)(?: long)? (?:in total|total|overall|altogether|all in all|all together|in all)(?=$|[,.;!\n]| and )/gi,
    '$3 $4 $1$2',
  ],
];
