import { exactClock } from '../times/time-patterns';

/** Short orders whose verb, measure or place is told in another way than the edits tell it. */

const unit = '(?:s|secs?|seconds?)';
const which = String.raw`(?:(?:the|my) (?:first|second|third|fourth|fifth|last|[\w-]+) (?:clip|video|shot|one)|clip \d+)`;
const shapes = '(?:vertical|portrait|horizontal|landscape|square|9:16|16:9|1:1|4:5)';
const wishBefore = String.raw`(?<=^|[\n.!;,] ?|\b(?:please|and|then|you|just|now|also) )`;

export const wordingsOfOrders: readonly (readonly [
  RegExp,
  string | ((said: string, ...groups: string[]) => string),
])[] = [
  // "Make it slower, like 0.75"
  [
    new RegExp(
      String.raw`\bmake (it|this|that|everything|the (?:whole )?video|${which}) (?:(?:a bit|a little|much|slightly) )?(?:slower|faster),? (?:(?:like|say|maybe|about|around|something like|to|at) )*(\d?\.\d+|[1-4]\.\d+)(?= ?(?:$|[,.;!\n](?!\d)| (?:and|then|please|or so)\b))`,
      'gi',
    ),
    (_, what = '', factor = '') =>
      /^(?:it|this|that|everything|the (?:whole )?video)$/i.test(what)
        ? `set the speed to ${factor}x`
        : `set the speed of ${what} to ${factor}x`,
  ],
  // "Tighten it between 0:30 and 1:30"
  [
    new RegExp(
      String.raw`\btighten(?: up)?(?: (?:it|this|things|the (?:video|talk|pacing|part|section|bit|stretch)))?(?: up)? (?:from |between )?(${exactClock}) ?(?:-|–|to|and|until) ?(${exactClock})`,
      'gi',
    ),
    'trim the silences between $1 and $2',
  ],
  // "The lecture starts at 0:12, drop everything before that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)[^,.;:\n]{2,40}? (?:starts?|begins?|ends?|stops?|is over|finishes)(?: only)? (?:at|around) (${exactClock})[,.;]? (?:so |and |please |just )*(?:drop|cut|remove|delete|lose|trim|get rid of)(?: off| out)? (?:everything|all(?: of it)?|what comes|whatever comes|anything) (before|after) (?:that|it|this)\b`,
      'gi',
    ),
    'cut everything $2 $1',
  ],
  // "Put 1:00-1:20 before 0:30"
  [
    new RegExp(
      String.raw`${wishBefore}(?:put|play|place|move|show) (?:the (?:part|bit|section|stretch) )?(?:from )?(${exactClock}) ?(?:-|–|to|until) ?(${exactClock}) (?:right )?(?:before|after|at|in front of|ahead of) (${exactClock})(?= ?(?:$|[,.;!\n]| and | then ))`,
      'gi',
    ),
    'move $1 to $2 to $3',
  ],
  // "Take 1:00 to 1:10 and put it before 0:20"
  [
    new RegExp(
      String.raw`${wishBefore}(?:take|grab|cut|get) (?:the (?:part|bit|section|stretch) )?(?:from )?(${exactClock}) ?(?:-|–|to|until) ?(${exactClock}),? (?:and|then|and then) (?:put|move|place|insert|paste|drop) (?:it|that)(?: back)?(?: in)? (?:right )?(?:before|after|at|to|in front of) (${exactClock}|the (?:very )?(?:start|beginning|end))(?= ?(?:$|[,.;!\n]| and | then ))`,
      'gi',
    ),
    'move $1 to $2 to $3',
  ],
  // "Give the second clip a quick fade in and mute it"
  [
    new RegExp(
      String.raw`\b(?:give (${which}) an? (?:(?:quick|short|slow|soft|gentle|little|nice|long) )*fade[- ]?in|fade (?:in (${which})|(${which}) in)|(${which}) should fade in)(?: quickly| slowly| gently)?(?: (?:and|then) (mute|brighten|darken|delete|reverse|rotate|flip|slow down|speed up) (?:it|that))?(?= ?(?:$|[,.;!\n]| (?:and|then|please)\b))`,
      'gi',
    ),
    (_, given?: string, before?: string, between?: string, told?: string, deed?: string) => {
      const clip = given ?? before ?? between ?? told ?? '';
      return `${clip} should fade in${deed === undefined ? '' : `\n${deed} ${clip}`}`;
    },
  ],
  // "Make it 1080p 30 fps and vertical": the size is one of that shape.
  [
    new RegExp(
      String.raw`\bmake (it|this|the video) (4k|2k|\d{3,4}p)(?:,? (?:and |at )?(\d{2,3}) ?fps)?,? and (${shapes})(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    (_, it = '', size = '', rate?: string, shape = '') =>
      `make ${it} ${shape} and ${size}${rate === undefined ? '' : ` and ${rate} fps`}`,
  ],
  // "All 8 s except the drone, that one 5"
  [
    new RegExp(
      String.raw`${wishBefore}(?:make |keep |trim )?(?:all|every|each)(?: (?:of them|(?:the )?clips?|one))?(?: (?:to|at))? (\d+(?:\.\d+)?) ?${unit}(?: (?:long|each))?,? (?:except|but|apart from)(?: for)? ((?:the |my )?[\w.-]+(?: (?:clip|one|shot|video))?),? (?:(?:that one|this one|that|which|it|that's|make (?:it|that one)) )?(?:(?:is|gets|should be|can be|only|just|to) )*(\d+(?:\.\d+)?)(?: ?${unit})?(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    'make every clip $1 seconds long except $2\nmake $2 $3 seconds long',
  ],
  // "Crossfades between the clips, none between beach and drone"
  [
    /((?:(?!between)[^,.;\n]){0,40}\b(?:transitions?|cross-?fades?|fades?|dissolves?|wipes?|slides?)\b(?: between (?:the |all (?:the )?|all of the )?(?:clips|videos|shots|them|all)| everywhere| to all(?: clips)?)?),? (?:(?:but|and|just|only) )*(?:none|not|no transition|no (?:cross-?)?fade|nothing|except(?: for)?|skip (?:it|the one)|leave out the one|apart from) (?:the one )?between ((?:the |my )?[\w.-]+(?: \d+)?(?: clip)?) and ((?:the |my )?[\w.-]+(?: clip)?)(?= ?(?:$|[,.;!\n]))/gi,
    '$1, then remove the transition between $2 and $3',
  ],
  // "Number the three main parts: “Part 1” at 0:00, …"
  [
    /(?<=^|[\n.!;] ?)(?:please )?(?:number|label|mark|caption|title|name) (?:(?:the|my|all|its|two|three|four|five|six|main|different) )+(?:parts|sections|chapters|steps|topics|scenes|segments)(?: (?:like this|as follows|of the (?:video|talk)))?: ?(?=\ue000)/gi,
    'add ',
  ],
  // "Make it look warmer, like golden hour"
  [
    /(?<=\b(?:warmer|warm|golden|cozy|cosy|orange)\b),? (?:a bit |kind of |sort of )?like (?:(?:at|the|in|a|during) )*(?:golden hour|(?:a )?sun(?:set|rise)|(?:late )?(?:summer|autumn|evening|afternoon)(?: light| sun| evening)?)/gi,
    '',
  ],
  // "With a one second fade in between": where the clips meet, and not at the start
  [
    /(\b(?:an?|the|some|short|quick|long|soft|nice|black|seconds?|\d ?s|with|smooth) (?:cross-?)?(?:fade|dissolve|wipe|transition|slide)s?) in[- ]between(?: (?:them|both|the (?:two )?(?:clips|videos)|the two))?(?= ?(?:$|[,.;!\n]| (?:and|then|please)\b))/gi,
    '$1 between the clips',
  ],
  // "A short crossfade between the clips": next to the half second that is usual
  [
    /(?<=^|[\n.!;,] ?|[a-z] )(an? |some |with |use |add |put |apply |and |^)(short|quick|brief|fast|long|slow) ((?:cross-?fade|cross dissolve|dissolve|wipe|slide|transition|fade(?=s? (?:in )?between|s? at (?:the|each|every|all) (?:the )?(?:joins?|cuts?|joints?|seams?)))s?)(?! (?:in|out)\b)/gi,
    (_, before = '', how = '', kind = '') =>
      `${before.replace(/^an? $/i, 'a ')}${/^(?:long|slow)/i.test(how) ? '1' : '0.3'} second ${kind}`,
  ],
  // "Remove long pauses but keep half a second of each"
  [
    /\b(?:the |all |any )?(long |longer )?(pauses|silences|gaps)((?: (?:that are )?(?:longer than|over|above|of more than) [\d.]+ ?(?:s|secs?|seconds?)| (?:longer than|over) (?:a|one|two|half a) seconds?)?)(?:,? (?:but |and |just )+|, )(?:please )?(?:keep|leave) ((?:half|a quarter of|a third of) a second|an? second|[\d.]+ ?(?:s|secs?|seconds?))(?: (?:of|in|for|from) (?:each|every one|all|them|it|silence)(?: (?:of them|one|pause|gap))?| each| in between)?(?= ?(?:$|[,.;!\n]| and ))/gi,
    (_, long?: string, what = '', limit = '', left = '') =>
      `${what}${limit !== '' || long === undefined ? limit : ' longer than 1 second'}, leaving ${left}`,
  ],
  // "I start talking at 0:04 and finish at 1:52, keep just that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:so |ok |hey )*(?:i|he|she|we|they|it|the [a-z]+|my [a-z]+) (?:only )?(?:starts?|begins?)(?: [a-z]+){0,3}? (?:at|around) (${exactClock}),? (?:and|then|and then) (?:(?:i|he|she|we|they|it) )?(?:finish(?:es)?|stops?|ends?)(?: [a-z]+){0,2}? (?:at|around) (${exactClock})[,.;]? (?:so |and |please |just )*(?:(?:keep|use|leave|take) (?:just |only )?(?:that|this|it|that (?:part|bit)|what's in between)|(?:cut|drop|remove|delete|lose|trim)(?: off| out| away)? (?:the rest|everything else|all (?:the )?(?:rest|else)))(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    'keep $1 to $2',
  ],
  // "Make the first 10 seconds black and white and then switch to colour"
  [
    /(?<=\b(?:first|until|till|up to|from|between|start|beginning|intro)\b[^.;\n]{0,40}\b(?:black and white|b&w|grayscale|greyscale|monochrome)|\b(?:black and white|b&w|grayscale|greyscale|monochrome) (?:until|till|for the first|from \d[\d:]* to|up to) [\d:.]+ ?(?:s|secs?|seconds?)?),? (?:and |but )?(?:then |after that |afterwards )?(?:switch|change|go|turn|return|fade|transition|come)(?: it)?(?: back)? (?:in)?to (?:full |normal |regular )?colou?rs?(?: (?:again|after(?:wards)?|after that))?(?= ?(?:$|[,.;!\n]| and ))/gi,
    '',
  ],
  // "Make the drone clip the intro"
  [
    /\b(?:make|use|have) ((?:the |my )?[\w.-]+(?: (?:clip|shot|video|one|footage))?) (?:as )?(?:the|my|our|an?) (?:intro|opening(?: (?:shot|clip))?|opener|first (?:clip|shot|one))(?= ?(?:$|[,.;!\n]| and ))/gi,
    (said, what = '') =>
      /^(?:it|this|that|the (?:title|text|music|song|logo|photo|picture|image|video|jingle|first|intro)|title|text)$|\.(?:png|jpe?g|mp3|wav)/i.test(
        what,
      )
        ? said
        : `move ${what} to the start`,
  ],
  // "Add the music only under the first 20 seconds and the last 20 seconds"
  [
    /\b(add|play|put|use) ((?:the |my |some )?(?:music|song|track|[\w-]+\.(?:mp3|wav|m4a))) (?:only |just )?(?:under|over|during|for|in) (the first [\d.]+ ?(?:s|secs?|seconds?)) and (?:under |over |during |for |in )?(the last [\d.]+ ?(?:s|secs?|seconds?))(?= ?(?:$|[,.;!\n]))/gi,
    '$1 $2 for $3\n$1 $2 again for $4',
  ],
  // "Build a 30 second reel"
  [/\b(?:build|assemble|put together) (?=(?:me )?an? \d+[- ]?(?:s|secs?|seconds?|minutes?)\b)/gi, 'make '],
];
