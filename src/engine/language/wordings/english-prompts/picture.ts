import type { Wording } from '../wording';
import { asking } from './parts';

/** In English prompts: shape, framing and colours. */

const shapeName = '(?:vertical|portrait|horizontal|landscape|square|9:16|16:9|1:1|4:5)';
const shapeOrPlatform = String.raw`(?:square|vertical|portrait|horizontal|landscape|widescreen|9:16|16:9|1:1|4:5|3:4|4:3|tiktok|reels?|shorts|instagram)`;
/** What it is said of stands behind the first words, so that it is looked for but where they are. */
const shapeBefore = String.raw`(?<=\b${shapeOrPlatform}\b[^\n]{0,70})`;
const otherSide: Readonly<Record<string, string>> = {
  ...{ left: 'right', right: 'left', top: 'bottom', upper: 'bottom', bottom: 'top', lower: 'top' },
};

export const picture: readonly Wording[] = [
  // "Put these two side by side"
  [
    /\b(?:these|those) two(?: (?:clips|videos|shots))?(?= (?:side by side|next to each other|in a split screen))/gi,
    'the two',
  ],
  // "No blur, use black bars"
  [
    /\b(?:no|without the|drop the|lose the|not) blur(?:red|ry|ring)?(?: (?:background|bars|sides|edges))?,? (?:but |and |just )*(?=(?:use |with |make it |add )?(?:the )?black bars)/gi,
    '',
  ],
  // "It's upside down, please rotate it"
  [
    /^(it|the (?:video|picture|clip))(?:'s| is) upside down[,.;]? (?:so |please |can you |just )*(?:rotate|turn|fix|flip|correct) (?:it|that|this)(?: around)?(?: please)?(?=[.!]*$)/gi,
    'rotate $1 180 degrees',
  ],
  // "A quarter turn clockwise"
  [/\ba quarter turn\b/gi, '90 degrees'],
  // "Prepare it for TikTok"
  [
    /\b(?:prepare|adapt|ready) (it|this|the video) for (?=(?:tik ?tok|instagram|reels|youtube|shorts|stories)\b)/gi,
    'format $1 for ',
  ],
  // "Build a slideshow"
  [/\bbuild (?=(?:me )?an? slideshow\b)/gi, 'make '],
  // "A slideshow with crossfades, 4 seconds for each photo"
  [
    /\bslideshow,? with (cross[- ]?fades?|dissolves?|transitions?|wipes?)(?:,| and|:)+ (?:(\S+ (?:s|secs?|seconds?)) (?:per|for each|for every|each)(?: (?:photo|picture|image|one))?|(?:each|every) (?:photo|picture|image) (?:for )?(\S+ (?:s|secs?|seconds?)))(?=[.!]*$)/gi,
    (_, kind = '', each?: string, long = '') =>
      `slideshow with ${each ?? long} per photo, with ${kind} between them`,
  ],
  // "Wrong way, turn it the other way"
  [
    /^(?:(?:no|oops|hm+|oh|sorry)[, ]+)?(?:that's |it's |this is )?(?:the )?wrong (?:way|direction)(?: round| around)?[,.;!-]+ (?:so |please |can you )*(?:turn|rotate|flip|spin) (?:it |that |the video )?(?:in )?the other (?:way|direction)(?: round| around)?(?: please)?[.!]*$/gi,
    'no, the other way',
  ],
  // "Blur the sides instead of black"
  [
    /(?<=\bblur[a-z]*\b[^.;\n]{0,40}),? (?:instead of|rather than|not) (?:the |having )?black(?: (?:bars|ones|edges|sides|borders))?(?![a-z])/gi,
    '',
  ],
  [/(?<![a-z\d])b ?[/&] ?w(?![a-z\d])/gi, 'black and white'],
  // "The drone shot looks dull next to the other one"
  [
    /(?<=\b(?:looks?|is|seems?|sounds?|feels?)\b[^,.;!\n]{1,30}) (?:next|compared|in comparison) (?:to|with) (?:the )?(?:others?|rest|other (?:one|clip|shot|video)s?)\b/gi,
    '',
  ],
  // "Crop 16:9 to 1:1"
  [
    /\b(?:crop|reframe|convert|change) (?:it |this )?(?:from )?(?:16:9|9:16|4:3|3:4|1:1|4:5|21:9) (?:in)?to (?=16:9|9:16|4:3|3:4|1:1|4:5|21:9)/gi,
    'crop to ',
  ],
  // "Rotate it, no not rotate, flip it"
  [/, (?:no|wait|sorry),? (?:wait,? )?not [a-z]+(?: it)?, (?=[a-z])/gi, ', no, '],
  [
    /(?<=\b(?:4k|2k|8k|1080p?|720p?|2160p?|1440p?)) ?[,，、]? ?(24|25|30|48|50|60|120) ?fps(?![\da-z])/gi,
    ', $1 fps',
  ],
  // "Make it 1080p 30 fps and vertical": the size is one of that shape.
  [
    new RegExp(
      String.raw`\bmake (it|this|the video) (4k|2k|\d{3,4}p)(?:,? (?:and |at )?(\d{2,3}) ?fps)?,? and (${shapeName})(?= ?(?:$|[,.;!\n]| and ))`,
      'gi',
    ),
    (_, it = '', size = '', rate?: string, shape = '') =>
      `make ${it} ${shape} and ${size}${rate === undefined ? '' : ` and ${rate} fps`}`,
  ],
  // "Make it look warmer, like golden hour"
  [
    /(?<=\b(?:warmer|warm|golden|cozy|cosy|orange)\b),? (?:a bit |kind of |sort of )?like (?:(?:at|the|in|a|during) )*(?:golden hour|(?:a )?sun(?:set|rise)|(?:late )?(?:summer|autumn|evening|afternoon)(?: light| sun| evening)?)/gi,
    '',
  ],
  // "Make the first 10 seconds black and white and then switch to colour"
  [
    /(?<=\b(?:first|until|till|up to|from|between|start|beginning|intro)\b[^.;\n]{0,40}\b(?:black and white|b&w|grayscale|greyscale|monochrome)|\b(?:black and white|b&w|grayscale|greyscale|monochrome) (?:until|till|for the first|from \d[\d:]* to|up to) [\d:.]+ ?(?:s|secs?|seconds?)?),? (?:and |but )?(?:then |after that |afterwards )?(?:switch|change|go|turn|return|fade|transition|come)(?: it)?(?: back)? (?:in)?to (?:full |normal |regular )?colou?rs?(?: (?:again|after(?:wards)?|after that))?(?= ?(?:$|[,.;!\n]| and ))/gi,
    '',
  ],
  // "Make it square, don't cut anything off"; of a length it says something else.
  [
    new RegExp(
      String.raw`[,;.]?(?: but| and)* ${asking}(?:don't|do not|dont|without|not|never)${shapeBefore} (?:cut|cutting|chop|chopping|lose|losing|trim|trimming)(?: off| out)? (?:anything|any of it|any of the picture|anyone|anybody|people|heads|my head|the sides|the edges|any parts?)(?: (?:off|out|away))?\b|[,;.]?(?: but| and| so)* (?:that )?(?:nothing|nobody|no one)${shapeBefore} (?:(?:is|gets|should be|must be|is to be|to be) )?(?:cut|chopped|cropped|lost)(?: off| out| away)?\b`,
      'gi',
    ),
    ', no cropping',
  ],
  // "This was filmed upside down, fix it"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)[^,.;\n]{0,40}?\b(?:filmed|shot|recorded|held|holding|taken)\b[^,.;\n]{0,24}? upside[- ]down(?:[ ,.;]+(?:and |so )*${asking}(?:fix|correct|turn|flip|rotate|straighten)(?: (?:it|that|this))?(?: (?:round|around|back|over|the right way(?: up)?))?)?(?= please|$|[.;!\n])`,
      'gi',
    ),
    'rotate it 180 degrees',
  ],
  // "Export it vertical for Reels"
  [
    /\b(?:export|render|save|download) (?:it|this|the video|my video) (?:as |in |to )?(?:a )?(vertical|portrait|square|horizontal|landscape|9:16|16:9|1:1|4:5)(?: (?:video|version|format))?( for [a-z ]{3,20}?)?(?=$|[.;!\n])/gi,
    'make it $1$2, then export it',
  ],
  // "Too much contrast, lower it"
  [
    /\b(?:there's |there is |it has )?(?:way |a bit )?too much (contrast|saturation|brightness|colou?r|warmth|noise)[ ,.;-]+(?:please |can you |so )*(?:lower|reduce|turn down|bring down|dial back|tone down|remove) (?:it|that)(?: down| back)?/gi,
    'reduce the $1',
  ],
  // "Now I'm cut off, show everything"
  [
    /\b(?:now |but )?(?:i'm|i am|he's|she's|we're|they're|my [a-z]+(?:'s| is| are)|people are|everything(?:'s| is)) (?:all |half |being )?(?:cut|cropped|chopped) off(?: now)?[,.;]+ (?:so |please |can you )*(?=show|fit|keep|zoom out|don't)/gi,
    '',
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
  // "30 fps vertical"
  [
    /(?<=\b\d{2,3} ?fps)(?:,| and)? (?=(?:vertical|horizontal|portrait|landscape|square)(?![a-z]))/gi,
    ', make it ',
  ],
  // "Export vertical 1080x1920"
  [
    /^(?:please )?(?:export|render|save)(?: it| this| the video)?(?: as| in| to)?(?: an?)? (vertical|portrait|horizontal|landscape|square)(?: (?:video|version|format))?(?:,? (?:at |in )?(\d{3,4} ?[x×] ?\d{3,4}))?$/gi,
    (_, shape = '', size?: string) =>
      `make it ${shape}, ${size === undefined ? '' : `${size}, `}then export it`,
  ],
  // "Make it vertical 1080x1920"
  [/\b(vertical|portrait|horizontal|landscape)(?: at| in|:)? \(?(?=\d{3,4} ?[x×] ?\d{3,4}(?!\d))/gi, '$1, '],
  // "It's a bit dim" names no verb.
  [
    /(?<=\b(?:it's|is|are|looks?|seems?|feels?|was|too|bit|very|so|quite|rather|pretty|kinda) )dim(?=$|[,.;!\n]| (?:so|and|in|at|can|please)\b)/gi,
    'dark',
  ],
  // "Start zoomed in and slowly zoom out"
  [
    /\b(?:start|starts|starting|begin|begins|beginning) (?:off |out )?(?:zoomed in|close|close up|wide|zoomed out)(?: a bit)?,? (?:and |then |and then )(?=(?:(?:slowly|gradually|gently|then) )*(?:zoom|push|pull)(?:s|ing)? (?:in|out)\b)/gi,
    '',
  ],
  // "Square with black bars top and bottom"
  [
    /(?<=\b(?:square|1:1|4:5|9:16|vertical|portrait|tiktok|reels?)\b[^,.;\n]{0,30})\b(black bars|bars|blurred bars) (?:(?:at|on|to) )?(?:the )?(?:top and bottom|left and right|above and below|(?:both )?sides|top & bottom)\b/gi,
    '$1',
  ],
  // "Old school 4:3"
  [
    /\b(?:old[- ]?school|classic|traditional|standard|old|vintage|retro|good old) (?=(?:4:3|16:9|1:1|square)\b)/gi,
    '',
  ],
  // prettier-ignore
  // "It's portrait and I want landscape"
  [
    /(?<=^|[\n.!;] ?)(?:so |hey |hi |ok |well )*(?:it's|it is|this is|the video is|my video is|the clip is|i filmed (?:it |this )?in|it was filmed in|i shot (?:it |this )?in) (?:in )?(?:portrait|vertical|landscape|horizontal|square|16:9|9:16)(?: mode| format)?,? (?:and |but |so )+(?:i|we)(?:'d| would)? (?:want|need|like|prefer|rather have)(?: to have)?(?: it| this)?(?: to be| in| as)? (?=(?:portrait|vertical|landscape|horizontal|square|16:9|9:16|1:1)\b)/gi,
    'make it ',
  ],
  // "First clip warmer, second a bit darker, third black and white"
  [
    /(?<=\b(?:first|second|third|1st|2nd|3rd|last) (?:clip|video|shot|photo)\b[^.;\n]{0,70}(?:,|;| and) ?(?:and )?(?:the )?)(first|second|third|fourth|last|2nd|3rd|4th)(?: one)? (?=(?:(?:a bit|a little|much|slightly|way|in|to|at|should be|made) )*(?:[a-z]+(?:er|ed)\b|black and white|b&w|slow[- ]motion|silent\b))/gi,
    '$1 clip ',
  ],
  // "Crop in on the top left quarter"
  [
    /\bcrop(?: (?:it|this|the (?:video|picture)))?(?: in)? (?:on|to|into|onto) (?:just |only )?the (top|bottom|upper|lower)[- ](left|right)(?: hand)? (?:quarter|corner)\b/gi,
    (_, row = '', column = '') =>
      `crop 50% off the ${otherSide[row.toLowerCase()] ?? ''} and 50% off the ${otherSide[column.toLowerCase()] ?? ''}`,
  ],
  // "Crop it to cinema widescreen"
  [/\b(?:cinema(?:tic)? (?:widescreen|wide|scope|ratio|format|aspect ratio)|cinemascope)\b/gi, '21:9'],
  // "Zoom out so everything fits"
  [
    /,? (?:but |and )?zoom(?:ed)? out so(?: that)? (?:everything|it all|all of it|the whole (?:thing|picture)) (?:fits|is (?:seen|visible)|shows)(?: in)?/gi,
    ', no cropping',
  ],
  // prettier-ignore
  // "Vertical with my video in the middle and a blurred copy behind"
  [
    /\bwith (?:my|the) (?:video|footage|clip|picture) in the (?:middle|cent(?:er|re)) and (?:an? )?(?=blur)/gi,
    'with a ',
  ],
  [
    /\bblurr?e?d? (?:copy|version|one)(?: of (?:it|the video|itself))? (?:behind(?: it)?|in the background|as (?:the )?background)/gi,
    'blurred background',
  ],
  // "Play it back to front"
  [
    /\b(?:put|play|run|show|turn|have)( it| this| that| the (?:video|clip|whole thing))(?: all)? back to front\b/gi,
    'play$1 backwards',
  ],
];
