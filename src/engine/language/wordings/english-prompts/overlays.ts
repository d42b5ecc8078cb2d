import { seconds } from '../../times/time-patterns';
import type { Wording } from '../wording';
import { moment } from './parts';

/** In English prompts: what lies over the picture: titles, captions, cards, logos and insets. */

const shownThing = String.raw`(?:logo|watermark|photo|picture|image|pic|title|text|caption|overlay|pip|inset|video|lower third|[\w-]+\.(?:png|jpe?g|mp4|mov)|(?:photo|img|image)_?\d+)`;

export const overlays: readonly Wording[] = [
  // "Same at 1:00 but “Lisa Ray”"
  [
    /\b((?:the )?same(?: thing)?(?: again)? (?:(?:at|from) \d[\d:.]*(?: ?s(?:econds?|ecs?)?)?|at the (?:end|start|beginning))),? but (?:(?:for|with|saying) )?(?=\ue000|["“‘'])/gi,
    '$1 with ',
  ],
  // "Have the title say “Bye”"
  [
    /\b(?:have|let) ((?:the |this |that )?(?:title|text|caption|heading|card)|it) (say|read) /gi,
    'make $1 $2 ',
  ],
  // "It should say “Bye” instead of “Hello”", "it should say Bye instead"
  [
    /(?<=\b(?:say|says|read|reads|write)\b [^\n]{2,80}?) ?,? (?:instead of|rather than|and not|not|in place of) (?:\ue000\d+\ue001|["“][^"”]*["”])(?=[.!]*$)/gi,
    '',
  ],
  [/(?<=\b(?:say|says|read|reads)\b [^"“\n,.]{2,80}) instead(?=[.!]*$)/gi, ''],
  // "Between 0:20 and 0:24 I want “Step One”"
  [
    /(?<=^(?:between|from|at|in|during|for|before|after|over) [^"“,.;]{3,40}),? (?:i want|i'd like|i need|have|let's have),? (?=["“\ue000]|an? (?!(?:fade|slow|jump|hard|straight|cross|crossfade|wipe|dissolve|cut)\b)|the (?:title|text|words|caption|logo))/gi,
    ', show ',
  ],
  // "Show harbour.mp4 over the talk from 0:20, while the talk can still be heard"
  [
    /,? (?:(?:with|while|and|but) (?:you can (?:still )?hear )?the (?:talk|speech|speaker|voice)(?:'s (?:audio|sound|voice))?(?: (?:can|should|is|must))?(?: (?:still|to))?(?: (?:be|being))? ?(?:heard|audible|goes on|continues|keeps going|running)?)(?=\s*[.!]*$)(?<=\b(?:heard|audible|goes on|continues|keeps going|running|hear the (?:talk|speech|speaker|voice)))/gi,
    '',
  ],
  // "Have it fade in and fade out"
  [
    /\b(?:have|let|make) (it|that|them|(?:the |this |that )?(?:title|text|caption|heading|logo|watermark)) fade in and fade out\b/gi,
    'fade $1 in and out',
  ],
  [
    /\b(it|that|(?:the |this |that )?(?:title|text|caption|heading|logo|watermark)) should fade in and fade out\b/gi,
    '$1 should fade in and out',
  ],
  [
    /\bgive (it|that|(?:the |this |that )?(?:title|text|caption|heading|logo|watermark)) a fade[- ]in and (?:a )?fade[- ]out\b/gi,
    'fade $1 in and out',
  ],
  // "On the last seconds of the video"
  [/\b(?:on|in|during|over) the (?:last|final) seconds of the (?:video|film)\b/gi, 'at the end'],
  // "Starting at second 20"
  [/\bstarting (at|from) second (?=\d)/gi, '$1 second '],
  // "Shrink the logo to half its size"
  [
    /\b(?:shrink|reduce|scale)(?: down)? (it|that|(?:the |my )?(?:title|text|logo|watermark|captions?)) (?:down )?to half (?:of )?(?:its|the) size\b/gi,
    'make $1 half as big',
  ],
  // "Give it 50% opacity"
  [
    /\bgive (it|(?:the |my )?(?:logo|watermark|title|text|picture)) (?:an opacity of )?(\d+ ?(?:%|percent))(?: (?:opacity|(transparency)))?(?=\s*(?:$|[.,;!?]| and ))/gi,
    (_, what = '', much = '', clear?: string) =>
      `make ${what} ${much} ${clear === undefined ? 'opaque' : 'transparent'}`,
  ],
  // "Along the bottom"
  [/\balong the (top|bottom)\b/gi, 'at the $1'],
  // "At the end it should say Thank you"
  [
    /^(at the (?:very )?(?:end|start|beginning)(?: of the video)?),? (?:it should say|i want it to say|have it say|make it say|let it say) (?:the (?:text|words) )?(.+)$/gi,
    'add a title $1 that says $2',
  ],
  // "In the corner": that is where a mark goes of itself.
  [
    /(?<!\b(?:top|bottom|upper|lower|left|right)\b[^.;\n]{0,24})\b(in|into|to) (?:the|a|one|some) corner(?! of (?:the )?(?:left|right|top|bottom))(?![^,.;\n]{0,16}\b(?:top|bottom|left|right)\b)(?![a-z])/gi,
    '$1 the top right corner',
  ],
  // "Show the beach from 0:20 to 0:26 over the talk and again from 0:50 to 0:55"
  [
    /\b((?:show|put|display|lay|overlay) (?:the |my )?[\w.-]+(?: clip| video| footage)?)( from \S+ (?:to|until) \S+)((?: over| on top of) [^,.;\n]{2,20}?)?,? and (?:then )?again (?=from \d|between \d)/gi,
    '$1$2$3\n$1 again$3 ',
  ],
  // "Have it disappear after 3 seconds"
  [
    /\b(?:have|make|let) (it|them|that|the (?:title|text|caption|logo|photo|picture|image|watermark)) (?:disappear|vanish|go away|be gone|fade away)(?: again)? after (\d+(?:\.\d+)? ?(?:s|secs?|seconds?|minutes?)|[a-z]+ (?:seconds?|minutes?))(?![a-z])/gi,
    'show $1 for $2',
  ],
  // "Put the drone in the corner of the other one": that is what is seen anyway.
  [
    /(?<=\b(?:in|into) (?:the|a|one) (?:(?:top|bottom|upper|lower) (?:left|right) )?corner) of the other(?: one| clip| video| shot)?(?=$|[,.;!\n]| and )/gi,
    '',
  ],
  // "Talk.mp4 as a small window in the bottom left of harbour.mp4"
  [
    /(?<=\b(?:show|put|place|add|lay|have|use|overlay|keep)\b[^.;\n]{2,60}(?:\.\w{3,4}[^.;\n]{0,30})?) (?:in|at|on) the ((?:top|bottom|upper|lower)[- ](?:left|right))(?: corner)? of (?:the )?(?!screen\b|frame\b|video\b|picture\b|image\b|whole\b|film\b|page\b)([\w-]+(?:\.[a-z\d]{3,4})?)(?: (?:clip|video|shot))?(?=$|[,;!\n]|\.(?:\s|$)| and )/gi,
    ' over $2 in the $1',
  ],
  // "No, the other corner, bottom right"
  [
    /\b(?:the )?(?:other|wrong) (?:corner|side)(?:,? please)?,? (?:i meant? (?:the )?)?(?=(?:the )?(?:top|bottom|upper|lower|left|right)\b)/gi,
    '',
  ],
  // "Put my name, Lisa Park, in the lower third"
  [
    /(?<=\b[Mm]y |\b[Hh]is |\b[Hh]er |\b[Oo]ur )(?:full )?(?:name|title|channel|handle)(?: is)?,? (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}),? (?=(?:in|as|at|on|for) )/gu,
    '“$1” ',
  ],
  // "2 seconds of black"
  [/\b([\d.]+ ?(?:s|secs?|seconds?)) of (black|white)(?: screen)?\b/gi, 'a $2 screen for $1'],
  // "A black gap of 2 seconds"
  [/\b(black|blank) (?:gap|pause|break)(?=s?\b)/gi, '$1 screen'],
  // "Wrong text, it's “Our Trip”"
  [
    /\b(?:(?:that's the )?wrong|not that) (?:text|title|name|words?)[,:;]? (?:it's|it is|it should (?:be|say|read)|should (?:be|say)|make it) (?=\S)/gi,
    'change the title to ',
  ],
  // "Title at 0 for 3s"
  [/(?<=\bat )0(?= (?:for|to|until|till) )/gi, '0:00'],
  // "Number the three main parts: “Part 1” at 0:00, …"
  [
    /(?<=^|[\n.!;] ?)(?:please )?(?:number|label|mark|caption|title|name) (?:(?:the|my|all|its|two|three|four|five|six|main|different) )+(?:parts|sections|chapters|steps|topics|scenes|segments)(?: (?:like this|as follows|of the (?:video|talk)))?: ?(?=\ue000)/gi,
    'add ',
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
  // "Logo top left, but not during the first 10 seconds"
  [
    /,? (?:but )?(?:not|except)(?<=\b(?:logo|watermark|music|song|title|text|overlay|pip)\b[^.;\n]{0,60}) (?:during|in|for|on|over) the first (\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)(?=$|[,.;!\n]| and )/gi,
    ' from $1 seconds to the end',
  ],
  // "A title Summer 2024 that fades in and out"
  [
    /,? (?:that|which) (?:(?:slowly|gently|softly|should|can) )*fades? (in and out|in|out)(?=$|[,.;!\n])/gi,
    ' with a fade $1',
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
  // "With some margin": there is some anyway.
  [
    /,? (?:with|leaving|and leave) (?:(?:some|a|a little|a bit of|a small|a slight|enough) )*(?:margin|padding|spacing|gap|breathing room)(?: (?:around it|to the (?:edges?|border)|at the edges?|from the (?:edges?|border)))?(?! of)(?=$|[,.;!\n]| (?:and|from|at|for|during|until)\b)/gi,
    '',
  ],
  // "Freeze it at 0:10 with the text “Look here”"
  [
    /(?<=\b(?:freeze|freezes|still|hold)\b[^.;\n]{0,60}) with (?:the |a )?(?:text|words?|caption|title|message) (\ue000\d+\ue001)(?: on (?:it|top))?(?! over)/gi,
    ' with $1 on it',
  ],
  // "Overlay phone.mp4 in the bottom left, quarter size"
  [
    /(?<=\b(?:overlay|lay|put|place|show|pip|picture[- ]in[- ]picture|window)\b[^;\n]{4,80}?),? (?:at |in )?(?:a |one )?quarter[- ]sized?(?![a-z])/gi,
    ', 25% wide',
  ],
  // "Open with a title that reads “Hello”"; a card is put before everything.
  [
    /\b(?:open|begin|start|kick off|lead|kick it off)(?: (?:it|this|the video|my video|off))? with (?=(?:a |an |the |my )?(?:(?:big|bold|large|small|short|simple|nice|centered|opening|white|yellow|red) )*(?:titles?|text|heading|headline)\b(?!-?,? (?:card|screen|slide)))/gi,
    'at the start add ',
  ],
  // prettier-ignore
  // "Roll credits at the end: Filmed by Joe, Edited by Sue"
  [
    /\b(?:put|add|show|roll|run|insert|create|make|have) (?:the |some |my |an? |end |closing |final )*credits?(?: (?:card|screen))?(?: (?:at|in) the (?:very )?end)?: ?(?=[^"“\n;]{3,200}$)(.+)$/gi,
    'add a black screen with “$1” at the end',
  ],
  // "My name is Priya Nair, put it bottom left"
  [
    /(?<=^|[\n.!;,] ?)(?:(?:hi|hey|so|and),? )*my name(?:'s| is) (\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3})[,.;]? (?:and )?(?:(?:please|can you|could you|so) )*(?:put|show|add|display|write|place|have) (?:it|that|this|my name)(?: up)? (?=\S)/giu,
    'add the title “$1” ',
  ],
  // "…, then “The End” on black"
  [
    /(?<=\b(?:then|finally|lastly|at the end),? )(?:show |have |put )?(\ue000\d+\ue001) (?:in white (?:letters |text )?)?(?:on|over) (?:an? )?(?:plain )?(black|white)(?: (?:screen|card|background|slide))?(?=$|[,.;!\n]| for | and )/gi,
    'end with $1 on $2',
  ],
  // "Logo up in the right corner"
  [/\bup (?:in|at|on|to) the (?=(?:left|right)(?:[- ]hand)? corner)/gi, 'in the top '],
  [/\bdown (?:in|at|on|to) the (?=(?:left|right)(?:[- ]hand)? corner)/gi, 'in the bottom '],
  // "Photo2 in the top right at 0:20, hide it at 0:28"
  [
    new RegExp(
      String.raw`(?<=\b${shownThing}\b[^.;\n]{0,40} )(?:at|from) (${moment}),? (?:(?:and|then|but|please) )*(?:hide|remove|take|get rid of|lose|drop|delete)(?: (?:it|them|that|this))?(?: (?:off|away|out|down))?(?: again)? (?:at|after|by|from) (${moment})`,
      'gi',
    ),
    'from $1 to $2',
  ],
  // "Show the logo at the end for 3 seconds"
  [
    /(?<=\b(?:logo|watermark|overlay|pip|[\w-]+\.png)\b[^.,;\n]{0,30} )at the (end|start|beginning) for (?:the )?(?=\d)/gi,
    (_, side = '') => `for the ${/end/i.test(side) ? 'last' : 'first'} `,
  ],
  // "Logo top right but only after the first 10 seconds"
  [
    new RegExp(
      String.raw`,? (?:but |and )?(?:only |just )?(?:after|past|once) the first(?<=\b(?:${shownThing}|music|song|subtitles?|captions?)\b[^.;\n]{0,60}) (${seconds})(?: (?:are|is) (?:over|up|through|done))?(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    ' from $1 to the end',
  ],
  // "Not too close to the edge"
  [
    /,? (?:but |and )?(?:(?:not|isn't) (?:too|so|right|that|very) (?:close|near) (?:to|at)|(?:with )?(?:a bit|a little|some)(?: of)? (?:away|distance|space|room|margin) (?:from|to|around)) the (?:edges?|border|corner|sides?|frame)/gi,
    ', with a 6% margin',
  ],
  // "Open with the logo on its own for 3 seconds"
  [
    /\b(?:open|start|begin) (?:(?:it|the video) )?with (?:just )?((?:the |my |our )?(?:logo|[\w-]+\.(?:png|jpe?g)))(?: image)?(?:,? (?:on its own|by itself|alone|full[- ]?screen|filling the screen|and nothing else)(?: (for [^,.;\n]{2,20}))?| (for (?:\d|an?|one|two|three|four|five)[^,.;\n]{2,20}))/gi,
    (_, what = '', alone?: string, long = alone ?? '') =>
      `put ${what.replace(/\blogo$/i, 'logo image')} at the very start ${long}`,
  ],
  // "Use photo1.jpg as the end screen for 5 seconds"
  [
    /\b(?:use|put|add|have|take|make) ((?:the |my )?[\w.-]+\.(?:png|jpe?g|gif|webp)|(?:the |my )?(?:photo|picture|image)(?: ?\d)?|logo) (?:as )?(?:the|an?|my)? ?(?:end|closing|outro|final|last|ending) (?:screen|card|slide|image|picture|frame)\b/gi,
    'put $1 at the very end',
  ],
  [
    /\b(?:use|put|add|have|take|make) ((?:the |my )?[\w.-]+\.(?:png|jpe?g|gif|webp)|(?:the |my )?(?:photo|picture|image)(?: ?\d)?|logo) (?:as )?(?:the|an?|my)? ?(?:intro|opening|start|starting|first|cover|title) (?:screen|card|slide|image|picture|frame)\b/gi,
    'put $1 at the very start',
  ],
  // "Brand it with our logo"
  [
    /\bbrand (?:it|this|that|the video|my video|everything) with (?=(?:the |my |our |a )?(?:logo|watermark|[\w-]+\.png))/gi,
    'add ',
  ],
  // "Before/after comparison: harbour on the left, beach on the right"
  [
    /\b(?:(?:make|create|do|build|show|add) )?(?:an? )?(?:before ?(?:\/|and|&|-) ?after|side[- ]by[- ]side|split[- ]?screen)(?: (?:comparison|view|video|shot|split|screen))? ?[:,-] (?=[\w .-]{2,40} (?:on |to |at )?(?:the )?(?:left|right|top|bottom)\b)([\w .-]{2,40}?) (?:on |to |at )?(?:the )?(left|right|top|bottom),? (?:and )?([\w .-]{2,40}?) (?:on |to |at )?(?:the )?(left|right|top|bottom)\b/gi,
    'split screen with $1 on the $2 and $3 on the $4',
  ],
  // "Stack them on top of each other, harbour above beach"
  [
    /\b(?:stack|put|place|show|arrange) (?:them|both|the (?:two )?(?:clips|videos)|the two)(?: (?:on top of|above|over|below) (?:each other|one another)| vertically)?, (?:with )?([\w.-]{2,30}?)(?: clip| video)? (?:is |goes )?(?:above|over|on top of) (?:the )?([\w.-]{2,30})/gi,
    'split screen with $1 on the top and $2 on the bottom',
  ],
  [
    /\b(?:show|put|place|play|have) ((?:the |my )?[\w.-]{2,30}(?: (?:clip|video))?) (?:right )?(?:beside|alongside|next to) ((?:the |my )?[\w.-]{2,30}?)(?: (?:clip|video))?(?=$|[,.;!\n]| (?:and|please)\b)/gi,
    (said, a = '', b = '') =>
      /\bmusic|song|text|title|logo/i.test(a + b) ? said : `put ${a} and ${b} side by side`,
  ],
  // "And another one saying Bye at the end"
  [
    /^\s*(?:and |also |plus |then )*(?:another|one more)(?: one)? (?=(?:saying|that says|reading|that reads)\b)/i,
    'add another title ',
  ],
  // prettier-ignore
  // "I misspelled it, should be Hello"
  [
    /(?<=^|[\n.!;] ?)(?:(?:oops|sorry|oh|ah),? )*(?:(?:i|it's|that's|there's) )?(?:a )?(?:mis-?spell?ed|misspelt|mistyped|typo|spelled (?:it |that )?wrong)(?: (?:it|that|in it|there|in the (?:title|text)|the (?:title|text)))?[,.:;]? (?:it |that )?(?:(?:should|must) (?:be|say|read)|it's|is) /gi,
    'change the title to ',
  ],
  // "Subtitles none"
  [/\b(subtitles|captions|transitions|titles)(?: ?:)? none\b/gi, 'no $1'],
  // "Logo (small, top right)"
  [
    /\b(logo|watermark|song|music|title|captions?|subtitles?|text|lower third) \(((?:(?:very |quite |at )?(?:small|big|tiny|large|quiet|quietly|loud|soft|low|subtle|bold|white|yellow|red|black|blue|centered|transparent|\d{1,3} ?%|(?:top|bottom|upper|lower)(?:[ -](?:left|right))?|left|right|center|in the corner),? ?)+)\)/gi,
    (_, what = '', how = '') => `${what} ${how.replace(/,/g, '').trim()}`,
  ],
  // "Show Thank you for watching at the end"
  [
    /\b(?:show|put|write|add|display|say) ((?:thank you|thanks)(?: so much| a lot)?(?: for watching)?|see you (?:soon|next time|next week))(?= (?:at|in|on|for|during)\b)/gi,
    'add the title “$1”',
  ],
  // "Put the title Day 1 on clip 1 and Day 2 on clip 2"
  [
    /\b(?:put|add|write|show) (?:the )?(?:titles?|texts?|words?) (\p{Lu}[^,.;"“”\n]{0,30}?) (?:on|over) ((?:clip \d|the (?:first|second|third|last)(?: clip| one)?))(?:,| and|, and) (\p{Lu}[^,.;"“”\n]{0,30}?) (?:on|over) ((?:clip \d|the (?:first|second|third|last)(?: clip| one)?))(?=$|[,.;!\n]| and )/gu,
    'add the title “$1” on $2\nadd the title “$3” on $4',
  ],
  // "Keep the words LIVE FROM BERLIN in the corner"
  [/\b[Kk]eep (?=the (?:words?|text|title) \p{Lu})/gu, 'show '],
  // "Make the text “Part 1” appear at 1s and disappear at 4s"
  [
    new RegExp(
      String.raw`\b(?:make|have|let) (the (?:text|title|words?|caption) [^,.;\n]{1,80}?) (?:appear|show up|come (?:in|up)|pop up) (?:at|from) (${moment}),? (?:and|then|and then) (?:(?:then )?(?:disappear|vanish|go away|go))(?: again)? (?:at|after|by) (${moment})`,
      'gi',
    ),
    'show $1 from $2 to $3',
  ],
  // "Add three titles: …"
  [
    /\b(add|put|insert|make|create|show)(?: me)? (?:(?:these|the following|the) )?(?:two|three|four|five|six|\d) (titles|texts|captions|labels|lower thirds)(?: please)? ?:/gi,
    '$1 $2:',
  ],
  // "When it's 1:00 there should be big text “Halfway”"
  [
    /\b(?:when|once) it(?:'s| is| gets to| reaches| hits) (\d[\d:.]*),? (?=(?:show|add|put|there|display)\b)/gi,
    'at $1 ',
  ],
  // "Title “Harbour” fading in at 2s and out at 6s"
  [
    /(\ue000\d+\ue001),? fad(?:ing|es?) in at (\d[\d:.]* ?(?:s|secs?|seconds?)?),? and (?:fad(?:ing|es?) )?out at (\d[\d:.]* ?(?:s|secs?|seconds?)?)(?![a-z\d])/gi,
    '$1 from $2 to $3, fading in and out',
  ],
];
