import { exactClock } from '../times/time-patterns';

/** How cuts, order and lengths are spoken of in passing, in the words that are known for them. */

type Wording = readonly [RegExp, string | ((said: string, ...groups: string[]) => string)];

const length = String.raw`\d+(?:\.\d+)? ?(?:s|secs?|seconds?|m|mins?|minutes?)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|half a) (?:secs?|seconds?|minutes?)`;
const pictures = '(?:photos?|pictures?|images?|pics|slides)';
const back = String.raw`(?:put|bring|take|give) (?:it|them|that|those|everything)(?: all)? back|undo|revert|go back|roll (?:it )?back|step back|take (?:it|that) back`;

export const cutWordings: readonly Wording[] = [
  // "Whoa, that's way too choppy, put them back": why, and then what to do.
  [
    new RegExp(
      String.raw`^\s*(?:(?:whoa|no|ok|okay|hm+|oh|wow|ugh|wait|hey|nah),? )*(?:that's|thats|that is|it's|its|this is|now it's)(?: (?:way|much|a bit|a little|just|far|really|so))*(?: too)? [a-z]+(?: now)?[,.;!-]+ (?:so |please |can you |just )*(?=(?:${back})\b)`,
      'i',
    ),
    '',
  ],
  // "That was too much, bring back 10 seconds"
  [
    /^\s*(?:(?:whoa|no|ok|okay|hm+|oh|wow|ugh|wait|hey|nah),? )*(?:(?:that's|thats|that was|it's|it was|you cut) )?(?:way |a bit |a little |far )?too much(?: now)?[,.;!-]+ (?=(?:please |just |so )*(?:bring|put|give|leave|keep|restore|take|get)\b[^.;\n]{0,20}\d)/i,
    '',
  ],
  // "Chop it off at the 90 second mark": where it ends, and no place to split it
  [
    /\b(?:cut|chop|stop|end|trim|snip)(?: (?:it|this|the (?:video|film|clip|recording|talk))(?: (?:off|short)) (?:at|after)| off (?:it|this|the (?:video|film|clip|recording|talk)) (?:at|after)) (?:the )?(\d[\d:.]*(?:[ -]?(?:s|secs?|seconds?|minutes?|mins?))?)(?: mark)?(?=$|[,.;!\n]| and )/gi,
    (_, at = '') => `end the video at ${at.replace('-', ' ')}`,
  ],
  // "First cut the gaps, then make what's left faster"
  [
    /\b(make|speed up|slow down|play|turn|brighten|mute|put) (?:what's|whats|what is|whatever's|whatever is) (?:left|remaining)(?: over)?(?= )/gi,
    '$1 the video',
  ],
  // "Treat everything under -40 dB as silence and cut it"
  [
    /\b(?:treat|count|consider|regard|take) (?:everything|anything|all|whatever(?: is|'s)?) (?:that(?:'s| is) )?(under|below|quieter than|less than) (-?\d+(?:\.\d+)? ?db) as (?:silence|silent|a pause|quiet)(?:,? (?:and|then) (?:cut|remove|trim|delete|take)(?: (?:it|that|them|those))?(?: out| away)?)?/gi,
    'cut the silences below $2',
  ],
  // "Cut it at 0:20 and 0:50 so I have three pieces"
  [
    /,? so (?:that )?(?:i|we|it|there|you)(?:'ll| will|'d)? (?:have|get|end up with|is|are|'s|becomes)(?: in)? \w+ (?:separate |equal |different )?(?:pieces|parts|clips|segments|chunks|sections|halves)(?=$|[,.;!\n])(?<=\b(?:cut|split|slice|chop|divide|break)\b[^.;\n]{3,80})/gi,
    '',
  ],
  // "Use 1:10 to 1:15 as a teaser at the start but keep it where it is too"
  [
    new RegExp(
      String.raw`\b(?:use|put|show|play|take|place|have) ((?:the (?:part|bit|section) )?(?:from )?${exactClock} ?(?:-|–|to|until) ?${exactClock})(?: as (?:a |the )?(?:teaser|hook|preview|cold open|intro))? (at the (?:very )?(?:start|beginning|end|front))(?: as (?:a |the )?(?:teaser|hook|preview|cold open|intro))?,? (?:but|and) (?:also )?(?:keep|leave) it (?:where it is|there|in (?:its )?place|in the (?:video|original (?:place|spot)))(?: (?:too|as well|also))?`,
      'gi',
    ),
    'copy $1 to the start',
  ],
  // "Trim the video so that only 0:08 - 0:22 is left"
  [
    /\b(?:trim|cut|edit|crop|shorten|chop) (?:it|this|the (?:video|clip|whole thing)|my video)(?: down)? so (?:that )?(?:only|just) ([^,;\n]{3,40}?) (?:is|are) (?:left|kept|remaining|in it|there)\b|\b(?:trim|cut|edit|crop|shorten|chop) (?:it|this|the (?:video|clip)|my video)(?: down)? so (?:that )?(?:only|just) ([^,;\n]{3,40}?) (?:stays|remains|stay|remain)\b/gi,
    (_, are?: string, stay?: string) => `keep only ${are ?? stay ?? ''}`,
  ],
  // "Squeeze it into 25 seconds, cut whatever is at the end"
  [
    new RegExp(
      String.raw`\b(?:squeeze|fit|get|bring|press) (?:it|this|everything|the video)(?: down)? (?:in|into|to|under|within) (${length}),? (?:and |so |just |please )*(?:cut|chop|trim|lose|drop|remove)(?: off| out)? (?:whatever(?:'s| is)? (?:at the end|left(?: over)?|too much|over|beyond that|after that)|the (?:end|rest|excess|remainder|tail)|what(?:'s| is) (?:left|over|too much))`,
      'gi',
    ),
    'make it at most $1',
  ],
  // "All three clips at 15 seconds each, 45 in total"
  [
    /(?<=\beach\b[^.;\n]{0,12}),? (?:so )?(?:that's |which is |making |for )?\d+(?: ?(?:s|secs?|seconds?))? (?:in total|total|altogether|overall)(?=$|[,.;!\n]| and )/gi,
    '',
  ],
  // "Bring the beach back, but at the start"
  [
    /\b(?:bring|put|get) ((?:the |my )?[\w.-]+(?: (?:clip|video|shot|one|photo))?) back(?: in)?,? (?:but |and )?(?:this time |now )?(?:put it |move it |have it )?((?:to|at) the (?:very )?(?:start|beginning|end|front)|first|last)(?=$|[,.;!\n])/gi,
    'bring $1 back, then move $1 $2',
  ],
  // "Stretch it to 30 seconds by freezing the last frame"
  [
    new RegExp(
      String.raw`\b(?:stretch|extend|lengthen|make|bring|fill|get)(?: (?:it|this|the (?:video|clip)))?(?: (?:out|up))?(?: to(?: be)?| until| till)?(?: (?:it's|it is))? (${length})(?: long)? (?:by|with) (?:freezing|holding|a freeze of|a freeze frame of|extending|repeating)(?: on)? the (?:last|final) (?:frame|picture|image)`,
      'gi',
    ),
    'make it $1, if it is too short hold the last frame',
  ],
  // "At 5 seconds pause the image for 2 seconds"
  [
    /\b(?:pause|stop|halt|hold|freeze) the (?:image|picture|shot|screen|action|footage)(?= (?:for|at) )/gi,
    'freeze the frame',
  ],
  // "Let the picture go to black during the last 4 seconds"
  [
    new RegExp(
      String.raw`\b(?:let|have|make) (?:it|the (?:picture|video|screen|image|ending|end|film)) (?:slowly |gradually |gently )?(?:go|fade|turn|get|become)(?: slowly)?(?: to)? (black|white) (?:over|during|in|for|within) the last (${length})`,
      'gi',
    ),
    'fade to $1 over the last $2',
  ],
  // "Show the three photos for 30 seconds altogether"
  [
    new RegExp(
      String.raw`\b(?:show|play|display|have) (?:all )?(?:of )?(?:the |my |these )?(?:two |three |four |five |six |\d )?${pictures} (?:for|in|over) (${length}) (?:altogether|in total|total|together|overall|all together)`,
      'gi',
    ),
    'make a slideshow of $1',
  ],
  // "Show the photos the other way round, last one first"
  [
    new RegExp(
      String.raw`\b(?:show|put|play|have|order|arrange) (?:the |my |all |these )*(?:${pictures}|clips|videos) (?:in )?(?:the )?(?:other way (?:a?round)|back to front|opposite order)(?:,? (?:so )?(?:the )?(?:last|final)(?: one)?(?: comes| goes)? first)?`,
      'gi',
    ),
    'reverse the order of the clips',
  ],
  // "Photo slideshow to the jingle, same length as the jingle"
  [
    /\b(slide ?show)\b([^.;\n]*?),? (?:and )?(?:the )?(?:same length as|as long as) (the (?:whole )?(?:song|jingle|music|track|tune))(?=$|[,.;!\n]| and )/gi,
    '$1 of the length of $3,$2',
  ],
  [
    /(?<=\bslide ?show\b[^.;\n]{0,70}?),? (?:set )?to (the (?:song|jingle|music|track|tune)|[\w-]+\.mp3)(?=$|[,.;!\n]| and )/gi,
    ', with $1',
  ],
  // "Export it when you're done cutting the last 10 seconds off"
  [
    /^\s*((?:please )?(?:export|save|render|download)\b[^,.;\n]{0,40}?),? (?:when|once|after|as soon as) (?:you're|youre|you are|you have|you've) (?:done|finished|through|been)(?: with)? ([a-z]+ing\b[^\n.;]+)$/i,
    'start by $2, then $1',
  ],
  // "The drone shot belongs between harbour and beach"
  [
    /(?<=^|[.;!\n] ?)(?:(?:i think|no|actually|and),? )*((?:the |my )?[\w.-]+(?: (?:clip|video|shot|one|photo|bit))?) (?:belongs|really belongs|goes|needs to go|should sit) ((?:in )?between [^,.;\n]{3,50}|(?:right )?(?:before|after|behind) [^,.;\n]{3,40}|at the (?:very )?(?:start|beginning|end|front)|first|last)(?=$|[,.;!\n])/gi,
    'put $1 $2',
  ],
  // "Remove what's between 0:40 and 1:10"
  [
    /\b(remove|cut(?: out)?|delete|drop|keep|take out|lose|chop(?: out)?|mute|get rid of) (?:what's|whats|what is|whatever is|whatever's|what comes) (between|before|after)(?= )/gi,
    '$1 everything $2',
  ],
  // "Make it a third faster"
  [
    /\b(?:make|get|have|play|run) (it|this|the (?:video|clip|whole thing)|everything) (?:about |around )?(?:a |one )(third|quarter|half|tenth|fifth) (faster|slower)/gi,
    (_, what = '', part = '', way = '') => {
      const percent = { third: 33, quarter: 25, half: 50, tenth: 10, fifth: 20 }[part.toLowerCase()] ?? 0;
      return `${/faster/i.test(way) ? 'speed' : 'slow'} ${what} ${/faster/i.test(way) ? 'up' : 'down'} by ${percent}%`;
    },
  ],
  // "Freeze it at 0:10 for 4 seconds with no sound": nothing is heard there anyway.
  [
    /(?<=\b(?:freeze|freeze[- ]frame|hold|still)\b[^.;,\n]{3,60}),? (?:with no|without(?: any)?) (?:sound|audio)(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Have the clip begin 3 seconds later", "make it end 4 seconds earlier"
  [
    new RegExp(
      String.raw`\b(?:have|make|let) (the (?:video|film|(?:[a-z]+ )?clip)|this (?:video|clip)|my video) (begin|start|end|stop|finish) (${length}) (later|earlier|sooner)`,
      'gi',
    ),
    (said, what = '', edge = '', long = '', way = '') => {
      const opens = /begin|start/i.test(edge);
      // What begins earlier shows more than there is.
      if (opens !== /later/i.test(way)) return said;
      return `cut the ${opens ? 'first' : 'last'} ${long} of ${what}`;
    },
  ],
  // "For the beach clip start at 5 seconds and stop at 15"
  [
    /\b(?:for|in|on|with) ((?:the |my )?[\w.-]+(?: (?:clip|video|shot))?),? (?:please )?(?:start|begin) (?:at|from) (\d[\d:.]*)(?: ?(s|secs?|seconds?))? and (?:stop|end|finish) (?:at|by) (\d[\d:.]*)(?: ?(?:s|secs?|seconds?))?(?=$|[,.;!\n])/gi,
    (_, what = '', from = '', unit: string | undefined = 'seconds', to = '') =>
      `keep only ${from} to ${to}${from.includes(':') ? '' : ` ${unit}`} of ${what}`,
  ],
  // "Put beach and drone next to each other at the end"
  [
    / (?:next to each other|one after the other|together|side by side)(?= (?:at|to) the (?:very )?(?:end|start|beginning|front)(?:$|[,.;!\n]))/gi,
    '',
  ],
  // "The first photo a bit longer than the others"
  [
    /(?<=\b(?:longer|shorter|louder|quieter|brighter|darker|faster|slower)) than (?:the|all the) (?:others?|rest|other (?:photos?|pictures?|clips?|ones?|two|three))(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Stop the song when the photos end": music ends with the video anyway.
  [
    /,? (?:and )?(?:stop|end|cut)(?: off)? (?:the )?(?:song|music|track|it) (?:when|once|as soon as) (?:the )?(?:photos?|pictures?|images?|video|slide ?show|film|clips?)(?: is| are)? (?:ends?|stops?|over|finish(?:es)?|runs? out|done)(?<=\b(?:song|music|track|mp3)\b[^.;\n]{3,120})(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Start with the three photos for 2 seconds each, then the beach video"
  [
    new RegExp(
      String.raw`^\s*(?:(?:please|i want to|let's) )*(?:start|begin|open) with (?:all )?(?:the |my )?(?:two |three |four |five |six |\d )?(${pictures})(?:,? (?:for )?(${length}) each)?,? (?:and )?then (?:comes |play |show )?(?:the )?(?:rest|video|film|[\w.-]+ (?:video|clip))\s*[.!]?\s*$`,
      'i',
    ),
    (_, what = '', long?: string) =>
      `put the ${what} at the start${long === undefined ? '' : `, ${long} each`}`,
  ],
  // "Make a 20 second video out of these clips"
  [
    new RegExp(
      String.raw`\b(?:make|create|cut|edit)(?: me)? an? (\d+(?:\.\d+)?)[- ]?(s|secs?|seconds?|minutes?|mins?)(?:[- ]long)? (?:video|clip|film|movie|montage|edit|cut) (?:out of|from|with|of|using) (?:all )?(?:of )?(?:these|those|the|my|them)(?: (?:clips|videos|shots|footage|files))?(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    'make it $1 $2',
  ],
  // "The section where I cough, its from 0:52 to 0:55"
  [/(?<![a-z])its (?=(?:from|at|between|around|about) \d)/gi, "it's "],
  // "There are still some, be more aggressive"
  [
    /^\s*(?:(?:hm+|no|but|ok),? )*(?:there(?:'s| is| are)|i (?:can )?(?:still )?(?:hear|see)) (?:still )?(?:some|a few|a couple|many|too many)(?: pauses| silences| gaps)?(?: of them)?(?: left| in there| in it)?[,.;]+ (?:so |please )*(?=(?:be|cut|go|make|trim|remove) )/i,
    '',
  ],
  // "Run the clip in reverse at double speed"
  [
    /\b(?:play|run|show) (it|this|that|(?:the |my )?[\w.-]+(?: (?:clip|video|shot))?|clip \d) (?:in reverse|backwards?|reversed) (?:at|in|with) ((?:\d[\d.]* ?x|double|half|twice the|triple|slow motion|\d+ ?%|\d+ percent)[a-z ]{0,20})(?=$|[,.;!\n])/gi,
    'reverse $1, play $1 at $2',
  ],
  // "Trim the pauses down so only 0.2 seconds of each remains"
  [
    new RegExp(
      String.raw`(?: down)? so (?:that )?(?:only|just) (${length}) (?:of (?:each|every one|it|them) )?(?:remains?|stays?|is left|are left)(?<=\b(?:pauses?|silences?|gaps?)\b[^;\n]{3,60})`,
      'gi',
    ),
    ' to $1',
  ],
  // "Clips 3 and 4 first, then 1 and 2"
  [
    /(?<=^|[.;!\n] ?)(?:(?:put|play|show|have) )?clips? (\d(?:(?:,| and|, and| &) ?\d)*) (?:come |go )?first,? (?:and )?then (?:clips? )?(\d(?:(?:,| and|, and| &) ?\d)*)(?=$|[.;!\n])/gi,
    (_, first = '', others = '') =>
      `reorder the clips: ${(`${first} ${others}`.match(/\d/g) ?? []).join(', ')}`,
  ],
  // "The first 3 seconds of every clip as a quick montage"
  [
    /(?<=\b(?:each|every|all)(?: the)? (?:clips?|shots?|videos?|one)) as (?:an? |one )?(?:quick |short |fast |little )*(?:montage|compilation|teaser|trailer|highlight reel|highlights|supercut|recap)(?= with|$|[,.;!\n])/gi,
    '',
  ],
  // "Make it 45 seconds by looping it"
  [
    new RegExp(
      String.raw`\b(?:make|get|bring|stretch|extend) (it|this|the (?:video|clip))(?: to| up to| last)? (${length})(?: long)? by (?:looping|repeating)(?: (?:it|this|that|the (?:video|clip)))?`,
      'gi',
    ),
    'loop $1 until it is $2 long',
  ],
  // "Add 5 seconds of the last frame at the end"
  [
    new RegExp(
      String.raw`\b(?:add|put|hold|show|append) (${length}) of the (?:last|final) (?:frame|picture|image)(?: (?:at|to|on)(?: the)? end| frozen)*`,
      'gi',
    ),
    'freeze the last frame for $1',
  ],
  // "Slideshow, make it 12 seconds long"
  [
    /\b(slide ?show)\b([^.;\n]*?),? (?:and )?make it (\d+(?:\.\d+)?) ?(s|secs?|seconds?|minutes?)(?: long)?(?=$|[,.;!\n]| and )/gi,
    '$3 $4 $1$2',
  ],
  // "Delete the second picture and show the others for 6 seconds each"
  [
    new RegExp(
      String.raw`(?<=\b(?:delete|remove|drop|take out|leave out|get rid of|cut out)\b[^.;,\n]{0,30}\b(?:photo|picture|image)s?(?: \d)?,?(?: and| then)+ (?:show|make|keep|have|display|play) )the (?:others?|rest|other (?:two|three|four|ones|photos|pictures))(?= )`,
      'gi',
    ),
    'every photo',
  ],
  // "A slideshow with music from my photos"
  [
    new RegExp(
      String.raw`\b(slide ?show) (with (?:the |some |my )?(?:music|song|track|[\w-]+\.mp3)) ((?:from|of|out of|using) (?:all )?(?:my|the|these) ${pictures})`,
      'gi',
    ),
    '$1 $3 $2',
  ],
];
