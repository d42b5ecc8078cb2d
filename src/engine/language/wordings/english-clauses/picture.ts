import type { Wording } from '../wording';

/** In English clauses: shape, framing and colours. */

/** What is complained of: "it looks kind of". */
const seems = String.raw`(?:it|this|that|everything|the (?:video|picture|image|footage|clip|colou?rs?|whole thing|white balance|tones?|tint|light(?:ing)?|skin(?: tones?)?))(?:'s| is| are| looks?| seems?| feels?|)(?: (?:just|all|still|kind of|kinda|sort of|a (?:little )?bit|a little|way|far|much|very|really|quite|so|too|rather|pretty|slightly))+`;
const ratio = String.raw`(?:16:9|9:16|4:3|3:4|1:1|4:5|21:9)`;

export const picture: readonly Wording[] = [
  // "The picture is not bright enough"
  [/^(it|the .+?)(?:'s| is) not (?:bright|light) enough$/i, 'make $1 brighter'],
  // "The contrast is too low"
  [/^(?:the )?contrast(?:'s| is) (?:too (?:low|weak)|not (?:high|strong) enough)$/i, 'more contrast'],
  // "Take the colour out of clip 2"
  [/^take (?:the |all )?colou?rs? out of (.+)$/i, 'make $1 black and white'],
  // "Zoom it to fill the frame", "it should fill the entire frame"
  [
    /^(?:zoom (?:it|the (?:video|picture)) (?:to fill|so (?:that )?it fills|until it fills)|(?:it|the (?:video|picture)) should fill) the (?:whole |entire )?(?:frame|screen)$/i,
    'crop it to fill the frame',
  ],
  // "Turn it to the right"
  [/^turn (it|the (?:video|picture|clip|image)) (?:to the )?(right|left)$/i, 'rotate $1 to the $2'],
  // "Flip clip 2 top to bottom"
  [/^(flip|mirror) (.+?) (?:from )?top to bottom$/i, '$1 $2 vertically'],
  [/^(?:swap|switch) left and right$/i, 'mirror the video'],
  [
    /^(?:use|add|put|i want|i'd like|give it) a (?:blurred|blurry) (?:background|backdrop)(?: instead of (?:the )?black bars| instead)?$/i,
    'blurred background',
  ],
  // "Make it feel like golden hour"
  [
    /^(?:please )?(?:make|give|have|let) (?:it|this|everything|the (?:video|clip|picture|footage|image))(?: (?:a|an|the|some|more|feel|look|like|that|seem))* (?:golden hour|sunset|sunrise|summery?|autumn(?:al)?|candle ?light|fireplace|cozy|cosy)(?: (?:looks?|feel(?:ing)?|vibes?|glow|light|tones?|mood|evening))?$/i,
    'make it warmer',
  ],
  // "Make it feel more wintry"
  [
    /^(?:please )?(?:make|give|have|let) (?:it|this|everything|the (?:video|clip|picture|footage|image))(?: (?:a|an|the|some|more|feel|look|like|that|seem))* (?:wint(?:er|e?ry)|icy|arctic|frosty|moonlight|(?:cold|cool|icy|chilly),? (?:and )?blu(?:e|ish))(?: (?:looks?|feel(?:ing)?|vibes?|glow|light|tones?|mood|tint))?$/i,
    'make it cooler',
  ],
  // "It shouldn't be cropped"
  [
    /^(?:.+?) (?:shouldn't|should not|must not|mustn't|should never)(?: be)? (?:crop(?:ped)?|cut off)(?: off| at all)?$|^(?:please )?(?:show|keep|fit|see) (?:me )?the (?:whole|entire|full|complete) (?:thing|picture|image|frame|photo)(?: (?:in|on|of|inside) .{1,30})?$/i,
    "don't crop it",
  ],
  // "Make it look like an old black and white film"
  [
    /^(?:(?:make|have|let) )?(?:it|this|the (?:video|clip|picture|whole thing))(?: should)? looks? like (?:an? )?(?:old |old-?fashioned |classic |vintage )*black(?: and | & |-and-)white (?:film|movie|photo|photograph|picture|video|footage)s?$/i,
    'make it black and white',
  ],
  // "It looks too yellow": a cast of colour
  [new RegExp(String.raw`^${seems} (?:yellow|orange|red|amber|warm)(?:ish)?$`, 'i'), 'make it a bit cooler'],
  // "The white balance is too blue"
  [new RegExp(String.raw`^${seems} (?:blue|bluish|cyan|cold|icy)(?:ish)?$`, 'i'), 'make it a bit warmer'],
  // "Crop out the left side a bit", "crop a little off the top"
  [
    /^(?:please )?(?:crop|shave|cut) (?:(?:out|off|away) )?(?:a (?:bit|little|touch|tad) (?:of|off|from) )?(?:of )?the (left|right|top|bottom)(?: (?:side|edge|part|bit))?(?: (?:off|out|away))?(?: (?:a bit|a little|a touch|slightly|a tad))?$/i,
    'crop 10% off the $1',
  ],
  // "Make it wide"
  [/^make (?:it|this|the video) wide( with .+)?$/i, 'make it landscape$1'],
  // "Zoom in a touch"
  [
    /^(.*\b(?:zoom|crop|brighten|darken|speed|slow|turn|fade|raise|lower|push)\b.*?) (?:a touch|a tad|a hair)\b(.*)$/i,
    '$1 a bit$2',
  ],
  // "Turn it from 16:9 to 1:1"
  [
    new RegExp(
      String.raw`^(.*\b(?:make|convert|change|turn|switch|go|reframe)\b.*?) (?:from )?${ratio} (?:in)?to (${ratio}|vertical|portrait|square|horizontal|landscape)$`,
      'i',
    ),
    '$1 to $2',
  ],
  // "Colour was better", after it was taken away
  [
    /^(?:(?:please|hm+|no|no wait|wait|actually|oh),? )*(?:(?:the )?colou?rs? (?:was|were|looked) (?:much |way |a lot )?(?:better|nicer)(?: before)?|it (?:was|looked|looks) (?:much |way |a lot )?(?:better|nicer) in colou?r)$/i,
    'bring the colour back',
  ],
  // "I prefer it in colour"
  [
    /^(?:(?:please|hm+|no|no wait|wait|actually|oh),? )*(?:(?:go|switch|change it|turn it|make it) back (?:to|in|into)|(?:i |we )?(?:prefer|liked|like|want|preferred|'d rather have) (?:it|this|the video) (?:better |more )?in) colou?rs?(?: (?:again|better|more|after all))?$/i,
    'bring the colour back',
  ],
  // "Go back to widescreen"
  [
    new RegExp(
      String.raw`^(?:(?:hm+|ok|no|please|actually),? )*(?:go|switch|change(?: it)?|turn(?: it)?|put it|set it|return|revert)(?: back)? to (${ratio}|vertical|portrait|square|horizontal|landscape|widescreen)$`,
      'i',
    ),
    'make it $1',
  ],
  // "I'd rather have the blurred sides than a crop"
  [
    /^(.*\b(?:rather|prefer)\b.*?) (?:than|over|to) (?:an? |the |having |being )?(?:crop(?:ping|ped)?|(?:black )?bars|letterbox(?:ing)?|padding|blur)$/i,
    '$1',
  ],
  // "Quick punch in at 0:33 and back out at 0:36"
  [
    /^(?:quick(?:ly)? |slow(?:ly)? )?((?:punch|zoom|push)(?:es)?[- ]in .*?)(?:at|from) ([\d:.]+ ?s?(?:ec(?:onds?)?)?),? (?:and|then|and then) (?:(?:zoom|punch|pull|go|come) )?(?:back )?out(?: again)? (?:at|by|until) ([\d:.]+ ?s?(?:ec(?:onds?)?)?)$/i,
    '$1from $2 to $3',
  ],
  // "Make the picture less washed out"
  [
    /^(?:please )?(?:make|have|get) (?:it|this|the (?:video|picture|image|footage|colou?rs?|clip)) (?:look )?(?:(?:a bit|a little|much) )?less (?:washed[- ]?out|flat|faded|pale|dull|grey|gray)$/i,
    'boost the colours and contrast',
  ],
  // "Drop the frame rate to 24"
  [
    /^(?:drop|lower|reduce|bring down|cut) (?:the |its )?(?:frame ?rate|fps) (?:down )?to (.+)$/i,
    'set the frame rate to $1',
  ],
];
