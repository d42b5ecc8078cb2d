import { exactClock } from '../../times/time-patterns';
import type { Wording } from '../wording';
import { imageNouns, lengthInWords, moment, wishStart } from './parts';

/** In English prompts: which clip or moment, where, and in which order. */

export const places: readonly Wording[] = [
  // "Mute the one that's first now"
  [
    /\bthe (?:one|clip) (?:that(?:'s| is)|which is) (first|last|second|third)(?: now)?(?![a-z])/gi,
    'the $1 clip',
  ],
  // "… at the top for 5 seconds and "Part two" at the same place at 1:00"
  [
    /(\b(?:at|in) the (top|bottom|cent(?:er|re)|middle)\b(?! (?:left|right))[^;\n]{0,60}?) (?:at|in) the same (?:place|spot|position)(?![a-z])/gi,
    '$1 at the $2',
  ],
  // "Put the beach clip in again at the very end"
  [
    /\b(?:put|add|insert|place|bring) ((?:the|my) [\w-]+ (?:clip|shot|video|scene)) (?:back )?in (again|a second time|once more)(?![a-z])/gi,
    'play $1 $2',
  ],
  // "…when she appears at 0:06"
  [
    /(?<=\S )(?:when|where|as) (?:i|he|she|they|we|it|the [a-z]+) (?:first )?(?:appears?|comes? (?:in|on|up)|shows? up|starts?(?: talking| speaking)?|enters?|walks? in|speaks?|pops? up|is seen) (?=at \d)/gi,
    '',
  ],
  // "Right after the first clip"; "top right after 5 s" is a place.
  [
    /(?<!\b(?:top|bottom|upper|lower|the|far|to|on|wipes?|slides?|push(?:es)?|swipes?|whip)[ -])(?<![a-z])(?:right|straight|directly|immediately) (?=(?:after|before|behind|between|in between) (?!that\b|this\b|it\b)|at the (?:very )?(?:front|start|beginning)\b)/gi,
    '',
  ],
  // "…, beginning when the beach clip begins"
  [
    /\b(?:beginning|starting|start|begin|coming in|kicking in) (?:right )?(?:when|where|as|once) (the [^,;.\n]{2,30}?) (?:begins|starts|comes (?:on|in))\b/gi,
    'starting from $1',
  ],
  // "Bring it in after the intro (0:10)"
  [/\b(?:only )?after the (?:intro|opening|start) \((?:at |ends at |until )?(\d{1,2}:\d{2})\)/gi, 'at $1'],
  // "The rest of the video after that"
  [/\bthe rest of (?:it|the (?:video|film|clip)) after (?:that|it)\b/gi, 'everything after that'],
  // "Put it at the beginning as a teaser"
  [/(?<=\b(?:beginning|start|front)) as (?:a |the )?(?:teaser|hook|cold open|preview|opener)\b/gi, ''],
  // "Swap them, then trim the new first clip"
  [/(?<=\bthe )new(?:ly)? (?=(?:first|second|third|last) (?:clip|one|video)\b)/gi, ''],
  // "When I start talking at 0:07 show my name"
  [
    /(?<=^|[\n.!;,] ?)(?:when|once|as|where) (?:i|he|she|we|they|you|the [a-z]+) [a-z' ]{2,40}?(at \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?),? (?=(?:then )?(?:show|add|put|display|write|insert|bring|zoom|play|blur|have)\b)/gi,
    '$1 ',
  ],
  // "Tighten it between 0:30 and 1:30"
  [
    new RegExp(
      String.raw`\btighten(?: up)?(?: (?:it|this|things|the (?:video|talk|pacing|part|section|bit|stretch)))?(?: up)? (?:from |between )?(${exactClock}) ?(?:-|–|to|and|until) ?(${exactClock})`,
      'gi',
    ),
    'trim the silences between $1 and $2',
  ],
  // "Put 1:00-1:20 before 0:30"
  [
    new RegExp(
      String.raw`${wishStart}(?:put|play|place|move|show) (?:the (?:part|bit|section|stretch) )?(?:from )?(${exactClock}) ?(?:-|–|to|until) ?(${exactClock}) (?:right )?(?:before|after|at|in front of|ahead of) (${exactClock})(?= ?(?:$|[,.;!\n]| and | then ))`,
      'gi',
    ),
    'move $1 to $2 to $3',
  ],
  // "Take 1:00 to 1:10 and put it before 0:20"
  [
    new RegExp(
      String.raw`${wishStart}(?:take|grab|cut|get) (?:the (?:part|bit|section|stretch) )?(?:from )?(${exactClock}) ?(?:-|–|to|until) ?(${exactClock}),? (?:and|then|and then) (?:put|move|place|insert|paste|drop) (?:it|that)(?: back)?(?: in)? (?:right )?(?:before|after|at|to|in front of) (${exactClock}|the (?:very )?(?:start|beginning|end))(?= ?(?:$|[,.;!\n]| and | then ))`,
      'gi',
    ),
    'move $1 to $2 to $3',
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
  // "Only at the beginning, about 8 seconds"
  [
    /\b(?:only|just) (?:at|in) the (?:very )?(?:beginning|start),? (?:for )?(?:(?:about|maybe|like|around|roughly) )*(\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)\b/gi,
    'only for the first $1 seconds',
  ],
  // "Show the photo when I say hello at 0:05"
  [
    / (?:when|where|as|while|once) (?:i|he|she|they|we|you) (?:say|says|mention|mentions|talk|talks|introduce|introduces|explain|explains|describe|describes|show|shows|speak|speaks)(?: [\w' ]{1,30}?)? (?=at \d)/gi,
    ' ',
  ],
  // "Cut the first 4 seconds and make the rest brighter"
  [
    /(\b(?:cut|remove|trim|delete|chop)\b(?:(?! but | except | keep )[^.;\n]){1,40}?,? (?:and|then) (?:then )?make )the rest(?= [a-z])(?! of)/gi,
    '$1everything',
  ],
  // "Photo 3 first, then 1, then 2"
  [
    /(?<=^|[.;!\n] ?)(?:(?:put|play|show|order|i want|start with|place|have) )?(?:the )?(clip|photo|picture|image|video|shot|slide) (\d)(?: first)?((?:,? (?:and )?(?:then|after that|next|finally)(?: comes)? (?:(?:the )?(?:clip|photo|picture|image|video|number|shot|slide) |#)?\d(?! ?(?:s|sec|min|x|%|\d|:|\.\d)))+)(?=$|[.;!\n])/gi,
    (_, noun = '', first = '', others = '') =>
      `start with ${[first, ...(others.match(/\d/g) ?? [])].map((n) => `${noun} ${n}`).join(', then ')}`,
  ],
  // "Show the beach clip twice, once at the start and once at the end"
  [
    /\b(?:show|play|put|use|have|place) ((?:the |my )?[\w.-]+(?: (?:clip|video|shot|photo))?) (?:in )?twice[,:;-]* (?:once |first |one time )?(?:at|in) the (?:very )?(?:start|beginning|front) and (?:then )?(?:once |again |one time )*(?:at|in) the (?:very )?(?:end|back)/gi,
    'move $1 to the start, then copy $1 to the end',
  ],
  // "Put harbour over me at 0:30"
  [
    /(?<=\b(?:put|show|place|lay|play|overlay|display)\b[^.;\n]{2,60}) (?:over|on top of) (?:me|my (?:video|picture|shot))(?=$|[,.;!\n]| (?:at|from|for|and|then)\b)/gi,
    ' over the video',
  ],
  // "Make a montage: 5 seconds of each clip"
  [
    /\b(?:make|create|build|do|give me|i want)? ?(?:me )?(?:an? |the )?(?:(?:quick|short|nice|cool|little|fun) )*(?:montage|compilation|highlight reel|supercut|mashup)(?: (?:out of|from|of) (?:it|them|these|these clips|the clips|my clips|all (?:the )?clips))?(?: (?:with|of|from|using)|:|,| -) (?=(?:the )?(?:first |last )?[\d.]+ ?(?:s|secs?|seconds?) (?:of|from) (?:each|every))/gi,
    'keep ',
  ],
  // "Everywhere except in the last 30 seconds"
  [/ everywhere,? (?:else )?(?=(?:except|apart)\b)/gi, ' '],
  [/ everywhere,? (?:else )?but (?:not )?(?=(?:in |for |during |from |the |between )*[\w\d])/gi, ' except '],
  // "Duplicate this clip so it plays twice"
  [
    /\b(?:duplicate|copy|repeat|loop) (it|this|that|(?:the|this|that|my) (?:\w+ )?(?:clip|video|shot|part|one)) so (?:that )?(?:it|this) (?:plays?|runs?|is shown|is played|shows?|repeats?) (twice|(?:two|three|four|five|\d) times)(?: in a row)?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'play $1 $2',
  ],
  // "Make a second copy of the beach clip right after it"
  [
    /\bmake (?:a|another|one more|a second) copy of ((?:the |my )?[\w.-]+(?: (?:clip|video|one|shot))?)(?:,? (?:right |directly |immediately )?(?:after|behind) (?:it|that|itself))?(?=$|[,.;!\n]| (?:and|then)\b)/gi,
    'duplicate $1',
  ],
  // "On the opening shot"
  [/\b(?:the |my )?(?:opening|very first) (?:shot|clip|scene|video)\b/gi, 'the first clip'],
  // prettier-ignore
  // "5 seconds into the video"
  [
    new RegExp(
      String.raw`(?<!\b(?:at|from|after|first|last|for|until|next|by) )(?<=[a-z] )(${moment}) in(?:to)? (?:the |my |this )(?:video|film|clip|movie|talk)\b`,
      'gi',
    ),
    'at $1',
  ],
  // "At the new start"
  [/\bthe new (?=(?:start|beginning|end|ending)\b)/gi, 'the '],
  // "…, and nowhere else"
  [/,? (?:and |but )?(?:nowhere else|not anywhere else)(?=$|[,.;!\n]| and )/gi, ''],
  // "Use 1:10 to 1:15 as a teaser at the start but keep it where it is too"
  [
    new RegExp(
      String.raw`\b(?:use|put|show|play|take|place|have) ((?:the (?:part|bit|section) )?(?:from )?${exactClock} ?(?:-|–|to|until) ?${exactClock})(?: as (?:a |the )?(?:teaser|hook|preview|cold open|intro))? (at the (?:very )?(?:start|beginning|end|front))(?: as (?:a |the )?(?:teaser|hook|preview|cold open|intro))?,? (?:but|and) (?:also )?(?:keep|leave) it (?:where it is|there|in (?:its )?place|in the (?:video|original (?:place|spot)))(?: (?:too|as well|also))?`,
      'gi',
    ),
    'copy $1 to the start',
  ],
  // "Bring the beach back, but at the start"
  [
    /\b(?:bring|put|get) ((?:the |my )?[\w.-]+(?: (?:clip|video|shot|one|photo))?) back(?: in)?,? (?:but |and )?(?:this time |now )?(?:put it |move it |have it )?((?:to|at) the (?:very )?(?:start|beginning|end|front)|first|last)(?=$|[,.;!\n])/gi,
    'bring $1 back, then move $1 $2',
  ],
  // "Show the photos the other way round, last one first"
  [
    new RegExp(
      String.raw`\b(?:show|put|play|have|order|arrange) (?:the |my |all |these )*(?:${imageNouns}|clips|videos) (?:in )?(?:the )?(?:other way (?:a?round)|back to front|opposite order)(?:,? (?:so )?(?:the )?(?:last|final)(?: one)?(?: comes| goes)? first)?`,
      'gi',
    ),
    'reverse the order of the clips',
  ],
  // "The drone shot belongs between harbour and beach"
  [
    /(?<=^|[.;!\n] ?)(?:(?:i think|no|actually|and),? )*((?:the |my )?[\w.-]+(?: (?:clip|video|shot|one|photo|bit))?) (?:belongs|really belongs|goes|needs to go|should sit) ((?:in )?between [^,.;\n]{3,50}|(?:right )?(?:before|after|behind) [^,.;\n]{3,40}|at the (?:very )?(?:start|beginning|end|front)|first|last)(?=$|[,.;!\n])/gi,
    'put $1 $2',
  ],
  // "Have the clip begin 3 seconds later", "make it end 4 seconds earlier"
  [
    new RegExp(
      String.raw`\b(?:have|make|let) (the (?:video|film|(?:[a-z]+ )?clip)|this (?:video|clip)|my video) (begin|start|end|stop|finish) (${lengthInWords}) (later|earlier|sooner)`,
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
  // "The song should begin 3 seconds in"
  [
    /\b(begins?|starts?|comes? in|appears?|kicks? in|sets? in) (\d+(?:\.\d+)? ?(?:s|secs?|seconds?)|one second|two seconds|three seconds|five seconds|ten seconds) in(?=$|[,.;!\n]| and )/gi,
    '$1 at $2',
  ],
  // "Put the beach at the start as an opener"
  [
    /(?<=\b(?:start|beginning|front|end|first|last)),? as (?:an?|the|my) (?:opener|opening|intro|hook|teaser|cold open|outro|closer|ending)(?=$|[,.;!\n (])/gi,
    '',
  ],
  // "Lead with the drone"
  [
    /\b(?:lead(?: off)?|kick (?:(?:it|this|things|the video) )?off) with (?=(?:the |my )?[a-z\d])/gi,
    'start with ',
  ],
  // "Reverse the order of the photos"
  [
    /\b(?:reverse|flip|invert|turn round) the (?:(?:photo|picture|image|clip) order|order of (?:all )?(?:the |my |these |those )?(?:photos|pictures|images|pics|slides))/gi,
    'reverse the order of the clips',
  ],
  // "Move everything after 1:00 to the beginning" puts what is before it at the end.
  [
    /\b(?:move|put|bring|take|get) (?:everything|all|the (?:part|bit|stuff|section)|what comes) (?:i say )?(?:after|from) (\d[\d:.]*)(?: on(?:wards?)?)?(?:,? and (?:put|move|make|bring) (?:it|that|this))? (?:(?:right )?(?:to|at) )?the (?:very )?(?:start|beginning|front)/gi,
    'move the first $1 to the end',
  ],
  // "Clip 1 to 5 seconds, clip 2 to 10 seconds": to be so long
  [
    /(?<=^|[,;.\n] ?|\band )clip (\d) to (?=\d+(?:\.\d+)? ?(?:s|secs?|seconds?)\b(?:[^.\n]*\bclip \d to \d|(?<=\bclip \d to [^.\n]*\bclip \d to \S+ ?\S*)))/gi,
    'trim clip $1 to ',
  ],
  // "Photo1 in the top right corner from …, and photo2 in the same place"
  [
    /(?<=\b(top|upper|bottom|lower) (left|right)\b[^.;\n]{0,80}\b)(?:in|at|on) the same (?:place|spot|corner|position)\b/gi,
    'in the $1 $2 corner',
  ],
  // "I need the clip from 0:12 to 0:48"
  [
    /(?<=^|[.;\n] ?)i (?:only |just )?(?:need|want) (?:just |only )?the (?:clip|part|bit|piece|section) (?=(?:from|between) \d)/gi,
    'keep only ',
  ],
  // "Use photo1 as a 3 second intro"
  [
    /\b(?:use|take|put) ((?:the |my )?[\w.-]{3,30}) as an? (?:(\d+)[ -]seconds? )?(intro|opener|outro|ending)(?=$|[,.;!\n]| and | with )/gi,
    (_, what = '', long = '', side = '') =>
      `put ${what} at the ${/out|end/i.test(side) ? 'end' : 'start'}${long === '' ? '' : ` for ${long} seconds`}`,
  ],
];
