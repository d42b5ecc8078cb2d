import { clock, seconds } from '../times/time-patterns';

/** What is said in passing of where and when something is seen or heard, in the words that are known. */

const moment = `(?:${clock}|${seconds})`;
const shown = String.raw`(?:logo|watermark|photo|picture|image|pic|title|text|caption|overlay|pip|inset|video|lower third|[\w-]+\.(?:png|jpe?g|mp4|mov)|(?:photo|img|image)_?\d+)`;

export const wordingsOfPlaces: readonly (readonly [
  RegExp,
  string | ((said: string, ...groups: string[]) => string),
])[] = [
  // "Logo up in the right corner"
  [/\bup (?:in|at|on|to) the (?=(?:left|right)(?:[- ]hand)? corner)/gi, 'in the top '],
  [/\bdown (?:in|at|on|to) the (?=(?:left|right)(?:[- ]hand)? corner)/gi, 'in the bottom '],
  // "On the opening shot"
  [/\b(?:the |my )?(?:opening|very first) (?:shot|clip|scene|video)\b/gi, 'the first clip'], // prettier-ignore
  // "5 seconds into the video"
  [
    new RegExp(
      String.raw`(?<!\b(?:at|from|after|first|last|for|until|next|by) )(?<=[a-z] )(${moment}) in(?:to)? (?:the |my |this )(?:video|film|clip|movie|talk)\b`,
      'gi',
    ),
    'at $1',
  ],
  // "Photo2 in the top right at 0:20, hide it at 0:28"
  [
    new RegExp(
      String.raw`(?<=\b${shown}\b[^.;\n]{0,40} )(?:at|from) (${moment}),? (?:(?:and|then|but|please) )*(?:hide|remove|take|get rid of|lose|drop|delete)(?: (?:it|them|that|this))?(?: (?:off|away|out|down))?(?: again)? (?:at|after|by|from) (${moment})`,
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
      String.raw`,? (?:but |and )?(?:only |just )?(?:after|past|once) the first(?<=\b(?:${shown}|music|song|subtitles?|captions?)\b[^.;\n]{0,60}) (${seconds})(?: (?:are|is) (?:over|up|through|done))?(?=$|[,.;!\n]| and )`,
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
  // "Start zoomed in and slowly zoom out"
  [
    /\b(?:start|starts|starting|begin|begins|beginning) (?:off |out )?(?:zoomed in|close|close up|wide|zoomed out)(?: a bit)?,? (?:and |then |and then )(?=(?:(?:slowly|gradually|gently|then) )*(?:zoom|push|pull)(?:s|ing)? (?:in|out)\b)/gi,
    '',
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
  // "Square with black bars top and bottom"
  [
    /(?<=\b(?:square|1:1|4:5|9:16|vertical|portrait|tiktok|reels?)\b[^,.;\n]{0,30})\b(black bars|bars|blurred bars) (?:(?:at|on|to) )?(?:the )?(?:top and bottom|left and right|above and below|(?:both )?sides|top & bottom)\b/gi,
    '$1',
  ],
  // "Old school 4:3"
  [/\b(?:old[- ]?school|classic|traditional|standard|old|vintage|retro|good old) (?=(?:4:3|16:9|1:1|square)\b)/gi, ''], // prettier-ignore
  // "It's portrait and I want landscape"
  [
    /(?<=^|[\n.!;] ?)(?:so |hey |hi |ok |well )*(?:it's|it is|this is|the video is|my video is|the clip is|i filmed (?:it |this )?in|it was filmed in|i shot (?:it |this )?in) (?:in )?(?:portrait|vertical|landscape|horizontal|square|16:9|9:16)(?: mode| format)?,? (?:and |but |so )+(?:i|we)(?:'d| would)? (?:want|need|like|prefer|rather have)(?: to have)?(?: it| this)?(?: to be| in| as)? (?=(?:portrait|vertical|landscape|horizontal|square|16:9|9:16|1:1)\b)/gi,
    'make it ',
  ],
  // "Need this for LinkedIn: …"
  [
    /^\s*(?:(?:hey|hi|hello)[!,. ]+)?(?:i |we )?(?:need|want) (?:this|it|the video) for (?:linkedin|facebook|twitter|x|work|school|class|church|my [a-z]+|our [a-z]+|a [a-z]+)\s*[:.–-] *(?=\S)/i,
    '',
  ],
  // "First clip warmer, second a bit darker, third black and white"
  [
    /(?<=\b(?:first|second|third|1st|2nd|3rd|last) (?:clip|video|shot|photo)\b[^.;\n]{0,70}(?:,|;| and) ?(?:and )?(?:the )?)(first|second|third|fourth|last|2nd|3rd|4th)(?: one)? (?=(?:(?:a bit|a little|much|slightly|way|in|to|at|should be|made) )*(?:[a-z]+(?:er|ed)\b|black and white|b&w|slow[- ]motion|silent\b))/gi,
    '$1 clip ',
  ],
  // "At the new start"
  [/\bthe new (?=(?:start|beginning|end|ending)\b)/gi, 'the '],
];
