import type { Wording } from '../wording';
import { clipNamed, imageNouns, lengthInWords, wishStart } from './parts';

/** In English prompts: lengths, speed, stills, repeats and slideshows. */

/** Short orders whose verb, measure or place is told in another way than the edits tell it. */
const secondUnit = '(?:s|secs?|seconds?)';

export const lengths: readonly Wording[] = [
  // "Put the drone first, cut each to 6 seconds"
  [/\b(cut|trim|shorten) each(?: one)?(?: down)? to (?=[\d.]+ ?s|[a-z]+ seconds?\b)/gi, '$1 each clip to '],
  // "5 seconds for the first photo and 3 for the others"
  [
    /(?<=^|[\n.!;] ?)([\d.]+) ?(?:s|secs?|seconds?) for (the (?:first|last) (?:photo|picture|image)) and ([\d.]+)(?: ?(?:s|secs?|seconds?))? for (?:all )?(?:the (?:others|rest|other ones))(?![a-z])/gi,
    'show $2 for $1 seconds and the others for $3 seconds',
  ],
  // "5 seconds a picture"
  [
    /(?<!\b(?:at|after|from|until|till|to|in) (?:about |around )?)\b(\d[\d.]*|two|three|four|five|six|seven|eight|ten) ?(s|secs?|seconds?) an? (photo|picture|pic|image|slide)(?=$|[,.;!\n]| (?:and|with)\b)/gi,
    '$1 $2 per $3',
  ],
  // "Make a 3 second loop of 0:10-0:13, repeated 4 times"
  [
    /(?<=^|[\n.!;,] ?|please |you |and |then )(?:make|create|do) (?:a |one )?(?:[\d.]+[- ]?(?:s|sec|secs|seconds?)[- ])?loop (?:out )?of ([^,;.\n]{1,40}?)(?:,| and|, and)? (?:repeat|repeated|repeating|repeats|play|played|playing|loop|looped)(?: (?:it|that))? (\w+ times|twice)(?![a-z])/gi,
    'repeat $1 $2',
  ],
  // "Make it slower, like 0.75"
  [
    new RegExp(
      String.raw`\bmake (it|this|that|everything|the (?:whole )?video|${clipNamed}) (?:(?:a bit|a little|much|slightly) )?(?:slower|faster),? (?:(?:like|say|maybe|about|around|something like|to|at) )*(\d?\.\d+|[1-4]\.\d+)(?= ?(?:$|[,.;!\n](?!\d)| (?:and|then|please|or so)\b))`,
      'gi',
    ),
    (_, what = '', factor = '') =>
      /^(?:it|this|that|everything|the (?:whole )?video)$/i.test(what)
        ? `set the speed to ${factor}x`
        : `set the speed of ${what} to ${factor}x`,
  ],
  // "All 8 s except the drone, that one 5"
  [
    new RegExp(
      String.raw`${wishStart}(?:make |keep |trim )?(?:all|every|each)(?: (?:of them|(?:the )?clips?|one))?(?: (?:to|at))? (\d+(?:\.\d+)?) ?${secondUnit}(?: (?:long|each))?,? (?:except|but|apart from)(?: for)? ((?:the |my )?[\w.-]+(?: (?:clip|one|shot|video))?),? (?:(?:that one|this one|that|which|it|that's|make (?:it|that one)) )?(?:(?:is|gets|should be|can be|only|just|to) )*(\d+(?:\.\d+)?)(?: ?${secondUnit})?(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    'make every clip $1 seconds long except $2\nmake $2 $3 seconds long',
  ],
  // "Remove long pauses but keep half a second of each"
  [
    /\b(?:the |all |any )?(long |longer )?(pauses|silences|gaps)((?: (?:that are )?(?:longer than|over|above|of more than) [\d.]+ ?(?:s|secs?|seconds?)| (?:longer than|over) (?:a|one|two|half a) seconds?)?)(?:,? (?:but |and |just )+|, )(?:please )?(?:keep|leave) ((?:half|a quarter of|a third of) a second|an? second|[\d.]+ ?(?:s|secs?|seconds?))(?: (?:of|in|for|from) (?:each|every one|all|them|it|silence)(?: (?:of them|one|pause|gap))?| each| in between)?(?= ?(?:$|[,.;!\n]| and ))/gi,
    (_, long?: string, what = '', limit = '', left = '') =>
      `${what}${limit !== '' || long === undefined ? limit : ' longer than 1 second'}, leaving ${left}`,
  ],
  // "Build a 30 second reel"
  [/\b(?:build|assemble|put together) (?=(?:me )?an? \d+[- ]?(?:s|secs?|seconds?|minutes?)\b)/gi, 'make '],
  // "Make a 3x loop of the section 0:05-0:08"
  [
    /\b(?:make|create|do|add) (?:a |an )?(\d+) ?(?:x|times) loop (?:out )?(?:of|from) (?:the )?(?:(?:section|part|bit|stretch|segment) )?/gi,
    'repeat $1 times ',
  ],
  // "Hold the last frame for 3 more seconds"
  [
    /(\b(?:hold|freeze|pause|stay on|linger on)\b(?<!hold(?= (?:it|them|that|the (?:title|text|logo|card|caption)s?)\b))[^,.;\n]{1,30}? for )(?:another )?(\S+) (?:more|extra|additional|longer) (seconds?|secs?)\b/gi,
    '$1$2 $3',
  ],
  // "Take 5 seconds from each clip and stick them together"
  [
    /\b(?:take|grab|use|pull|get) (?:just |only |the first )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)) (?:from|of|out of) (?:(?:each|every|all) (?:of the )?(?:clip|video|one|shot|file)s?|each(?: of (?:them|these|those))?(?=$|[,.;!\n]| (?:and|then|please)\b))(?:,? (?:and )?(?:then )?(?:stick|put|join|glue|cut|edit|splice|string|stitch) (?:them|it|that|those|these)(?: all)? together)?/gi,
    'keep the first $1 of each clip',
  ],
  // "Hold it longer"
  [
    /\b(?:hold|leave|keep|show) (it|them|that|the (?:title|text|logo|card|caption|picture|photo)s?)(?: up| on| on (?:the )?screen| there)? (?:for )?((?:a (?:bit|little) |much )?longer)(?=$|[,.;!\n])/gi,
    'make $1 $2',
  ],
  // "Keep it on for two more seconds"
  [
    new RegExp(
      String.raw`\b(?:hold|leave|keep|show|let|have) (it|them|that|the (?:title|text|logo|card|caption)s?)(?: (?:stay|stand|linger|remain|last|be))?(?: up| on| visible| there| on (?:the )?screen)* (?:for )?(?:(another|an (?:extra|additional)) )?(?:(\d[\d.]*|an?|one|two|three|four|five|six|ten|half a) ?)?(?:(more|extra|additional|further) )?(s|secs?|seconds?)( more| longer)?(?=$|[,.;!\n])`,
      'gi',
    ),
    (whole, it = '', another?: string, length?: string, more?: string, unit = '', longer?: string) =>
      (another ?? more ?? longer) === undefined ? whole : `make ${it} ${length ?? 'a'} ${unit} longer`,
  ],
  // "Freeze the first frame for two seconds, then start playing"
  [
    /,? (?:and )?then (?:start(?:s)?|begin(?:s)?|let it start|let it) (?:playing|to play|play|moving|running)(?: (?:it|the (?:rest|video|clip)|normally|as normal|from there))*(?<=\b(?:freeze|hold|pause|still)\b[^.;\n]{2,80})(?=$|[.;!\n])/gi,
    '',
  ],
  // "A slideshow of my photos with the song, 20 seconds in total"
  [
    /\b(slide ?show)\b([^.;\n]*?),? (?:and |with )?(?:(?:it|the whole thing|everything|all) (?:should|must|can) (?:be|last|run|take) |make it |lasting |running )?(?:(?:about|around|roughly|for|maybe|exactly|approximately) )*(\d+(?:\.\d+)?)[- ]?(s|secs?|seconds?|minutes?|mins?)(?: long)? (?:in total|total|overall|altogether|all in all|all together|in all)(?=$|[,.;!\n]| and )/gi,
    '$3 $4 $1$2',
  ],
  // "59 seconds for Shorts, speed it up if needed": how it gets so long.
  [
    /(?<=(?:\d ?(?:s|secs?|seconds?)|minutes?|min)(?![a-z])[^.;,\n]{0,20}?)(?: for (?:youtube |instagram |my |a |an |the )*(?:shorts?|reels?|tiktok|story|stories|youtube|instagram))?,? (?:and |or |but |just )?(?:you can )?speed(?:ing)? (?:it |this |things |the video )?up(?: (?:a (?:bit|little)|slightly))? (?:if|when|where|as) (?:(?:it(?:'s| is)|that's) )?(?:needed|necessary|required|too long|possible|need be|you (?:have|need|must)(?: to)?|that helps)(?![a-z])/gi,
    ' by speeding it up',
  ],
  // "The first 6 seconds of each"
  [
    /\b((?:from|of|off) each)(?: (?:one|of them|of those))?(?=$|[,.;!\n]| (?:and|then|please)\b)/gi,
    '$1 clip',
  ],
  // "The whole thing should take 100 seconds, just speed it up a touch"
  [
    /(?:(?:it|this|that|everything|the (?:whole )?(?:video|film|thing|clip)|my video|the whole thing) (?:(?:should|must|has to|needs to|can|ought to) (?:only |just )?(?:be|take|last|run|end up(?: at)?)|(?:needs|wants) to be)|(?:make|get|keep|bring) (?:it|this|everything|the (?:whole )?(?:video|thing|clip))(?: down)?(?: to| at| under| below| within| in under)*) ((?:about |exactly |around )?(?:\d[\d:.]*(?: ?(?:s|secs?|seconds?|minutes?|mins?))?|a minute|one minute|half a minute|two minutes)(?: long)?)(?:[,;.-]+ ?| )(?:(?:just|so|and|please|maybe|you can|by|for that) )*speed(?:ing)? (?:it|this|everything|the (?:video|clip)|things) up(?: (?:a (?:bit|little|touch|tad)|slightly|for that|to (?:fit|get there|do that)|as needed|accordingly|if needed|until it fits))?/gi,
    'speed it up to $1',
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
  // "Keep the rest at double speed"
  [
    /\bkeep(?:ing)? ((?:the )?(?:rest|remaining part|first half|second half|others?)) at (?=(?:double|triple|half|twice|[\d.]+ ?(?:x|times|%))(?![a-z]))/gi,
    'play $1 at ',
  ],
  // "Squeeze it into 25 seconds, cut whatever is at the end"
  [
    new RegExp(
      String.raw`\b(?:squeeze|fit|get|bring|press) (?:it|this|everything|the video)(?: down)? (?:in|into|to|under|within) (${lengthInWords}),? (?:and |so |just |please )*(?:cut|chop|trim|lose|drop|remove)(?: off| out)? (?:whatever(?:'s| is)? (?:at the end|left(?: over)?|too much|over|beyond that|after that)|the (?:end|rest|excess|remainder|tail)|what(?:'s| is) (?:left|over|too much))`,
      'gi',
    ),
    'make it at most $1',
  ],
  // "All three clips at 15 seconds each, 45 in total"
  [
    /(?<=\beach\b[^.;\n]{0,12}),? (?:so )?(?:that's |which is |making |for )?\d+(?: ?(?:s|secs?|seconds?))? (?:in total|total|altogether|overall)(?=$|[,.;!\n]| and )/gi,
    '',
  ],
  // "Stretch it to 30 seconds by freezing the last frame"
  [
    new RegExp(
      String.raw`\b(?:stretch|extend|lengthen|make|bring|fill|get)(?: (?:it|this|the (?:video|clip)))?(?: (?:out|up))?(?: to(?: be)?| until| till)?(?: (?:it's|it is))? (${lengthInWords})(?: long)? (?:by|with) (?:freezing|holding|a freeze of|a freeze frame of|extending|repeating)(?: on)? the (?:last|final) (?:frame|picture|image)`,
      'gi',
    ),
    'make it $1, if it is too short hold the last frame',
  ],
  // "At 5 seconds pause the image for 2 seconds"
  [
    /\b(?:pause|stop|halt|hold|freeze) the (?:image|picture|shot|screen|action|footage)(?= (?:for|at) )/gi,
    'freeze the frame',
  ],
  // "Show the three photos for 30 seconds altogether"
  [
    new RegExp(
      String.raw`\b(?:show|play|display|have) (?:all )?(?:of )?(?:the |my |these )?(?:two |three |four |five |six |\d )?${imageNouns} (?:for|in|over) (${lengthInWords}) (?:altogether|in total|total|together|overall|all together)`,
      'gi',
    ),
    'make a slideshow of $1',
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
  // "Make it a third faster"
  [
    /\b(?:make|get|have|play|run) (it|this|the (?:video|clip|whole thing)|everything) (?:about |around )?(?:a |one )(third|quarter|half|tenth|fifth) (faster|slower)/gi,
    (_, what = '', part = '', way = '') => {
      const percent = { third: 33, quarter: 25, half: 50, tenth: 10, fifth: 20 }[part.toLowerCase()] ?? 0;
      return `${/faster/i.test(way) ? 'speed' : 'slow'} ${what} ${/faster/i.test(way) ? 'up' : 'down'} by ${percent}%`;
    },
  ],
  // "The first photo a bit longer than the others"
  [
    /(?<=\b(?:longer|shorter|louder|quieter|brighter|darker|faster|slower)) than (?:the|all the) (?:others?|rest|other (?:photos?|pictures?|clips?|ones?|two|three))(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Start with the three photos for 2 seconds each, then the beach video"
  [
    new RegExp(
      String.raw`^\s*(?:(?:please|i want to|let's) )*(?:start|begin|open) with (?:all )?(?:the |my )?(?:two |three |four |five |six |\d )?(${imageNouns})(?:,? (?:for )?(${lengthInWords}) each)?,? (?:and )?then (?:comes |play |show )?(?:the )?(?:rest|video|film|[\w.-]+ (?:video|clip))\s*[.!]?\s*$`,
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
  // "Run the clip in reverse at double speed"
  [
    /\b(?:play|run|show) (it|this|that|(?:the |my )?[\w.-]+(?: (?:clip|video|shot))?|clip \d) (?:in reverse|backwards?|reversed) (?:at|in|with) ((?:\d[\d.]* ?x|double|half|twice the|triple|slow motion|\d+ ?%|\d+ percent)[a-z ]{0,20})(?=$|[,.;!\n])/gi,
    'reverse $1, play $1 at $2',
  ],
  // "Make it 45 seconds by looping it"
  [
    new RegExp(
      String.raw`\b(?:make|get|bring|stretch|extend) (it|this|the (?:video|clip))(?: to| up to| last)? (${lengthInWords})(?: long)? by (?:looping|repeating)(?: (?:it|this|that|the (?:video|clip)))?`,
      'gi',
    ),
    'loop $1 until it is $2 long',
  ],
  // "Add 5 seconds of the last frame at the end"
  [
    new RegExp(
      String.raw`\b(?:add|put|hold|show|append) (${lengthInWords}) of the (?:last|final) (?:frame|picture|image)(?: (?:at|to|on)(?: the)? end| frozen)*`,
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
      String.raw`\b(slide ?show) (with (?:the |some |my )?(?:music|song|track|[\w-]+\.mp3)) ((?:from|of|out of|using) (?:all )?(?:my|the|these) ${imageNouns})`,
      'gi',
    ),
    '$1 $3 $2',
  ],
  // "Drone, harbour, beach; each max 10 s"
  [
    /(?<=^|[,.;\n] ?|\band )(?:make )?(?:each|every one)(?: one| clip| of them)?,? (?:max(?:imum)?|at most|up to|no more than|not more than|under) (?=\d)/gi,
    'make each clip at most ',
  ],
  // "Speed it up so that it's under a minute"
  [
    /\b(speed (?:it|this|that|everything|the (?:video|film|clip)) up|speed up (?:the (?:video|film|clip)|everything)) (?:so (?:that )?it(?:'s| is| gets| fits| lasts| runs| ends up)|until it(?:'s| is)|to (?:be|get(?: it)?|fit)) (?:in |to )?(?:just )?(?:under|less than|below|at most|no longer than|within) (?=(?:an?|one|half|\d))/gi,
    '$1 to fit ',
  ],
  // "Turn my photos into a 15 second video"
  [
    new RegExp(
      String.raw`\b(?:turn|make|convert|put) (?:all )?(?:of )?(?:the |my |these |our )?(?:two |three |four |five |six |\d )?${imageNouns} (?:into|to|together into) an? (${lengthInWords})(?:[- ]long)? (?:video|film|movie|clip|slide ?show|montage|reel)`,
      'gi',
    ),
    'make a slideshow of $1',
  ],
  // "Not by cutting, speed it up instead"
  [
    /^(?:no,? )?not by (?:cutting|trimming|chopping)(?: it| anything)?(?: off)?,? (?:but |please |just )*(?=(?:by )?speed)/gi,
    '',
  ],
  // "Speed it up so that it's half as long"
  [
    /\bspeed ((?:it|this|that|the (?:video|clip)|everything|this thing) )up(?: a bit)?(?:,? so)?(?: that)?(?: it(?:'s| is| gets| becomes| lasts))? (?:only )?(?:half as long|half the length|twice as short|half its length)\b/gi,
    'speed $1up 2x',
  ],
  [
    /\b(?:halve|cut in half) (?:the|its) (?:length|duration|running time) by (?:speeding it up|playing (?:it )?faster|speeding up|making it faster)/gi,
    'speed it up 2x',
  ],
];
