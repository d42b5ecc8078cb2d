import { clock, seconds } from '../times/time-patterns';

/** What is said in passing that turns a wish, repeats it or takes a part of it back, in the words that are known. */

const moment = `(?:${clock}|${seconds})`;
const sounds = String.raw`(?:the |my )?(?:jingle|song|music|sound|effect|track|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac))`;
const opposite: Readonly<Record<string, string>> = {
  ...{ left: 'right', right: 'left', top: 'bottom', upper: 'bottom', bottom: 'top', lower: 'top' },
};

export const wordingsOfTurns: readonly (readonly [
  RegExp,
  string | ((said: string, ...groups: string[]) => string),
])[] = [
  // "On second thought, no music"
  [/^\s*(?:hm+,? |ok,? )?on second thoughts?,? (?=\S)/i, ''],
  [/\b(no [a-z][a-z ]{2,20}?) either(?=$|[,.;!\n]| and )/gi, '$1'],
  // "…, and nowhere else"
  [/,? (?:and |but )?(?:nowhere else|not anywhere else)(?=$|[,.;!\n]| and )/gi, ''],
  // "For 6 seconds instead of 3"
  [/(\d ?(?:s|secs?|seconds?|%|x|percent)) (?:instead of|rather than|not) (?:just |only )?\d+(?:\.\d+)? ?(?:s|secs?|seconds?|%|x|percent)?(?=$|[,.;!\n]| and )/gi, '$1'], // prettier-ignore
  // "And out too", after "fade it in"
  [/^\s*(?:and |now |also )*(in|out) (?:too|as well|also)[.! ]*$/i, 'fade it $1'],
  // "And another one saying Bye at the end"
  [/^\s*(?:and |also |plus |then )*(?:another|one more)(?: one)? (?=(?:saying|that says|reading|that reads)\b)/i, 'add another title '], // prettier-ignore
  // "I misspelled it, should be Hello"
  [
    /(?<=^|[\n.!;] ?)(?:(?:oops|sorry|oh|ah),? )*(?:(?:i|it's|that's|there's) )?(?:a )?(?:mis-?spell?ed|misspelt|mistyped|typo|spelled (?:it |that )?wrong)(?: (?:it|that|in it|there|in the (?:title|text)|the (?:title|text)))?[,.:;]? (?:it |that )?(?:(?:should|must) (?:be|say|read)|it's|is) /gi,
    'change the title to ',
  ],
  // "Subtitles none"
  [/\b(subtitles|captions|transitions|titles)(?: ?:)? none\b/gi, 'no $1'],
  // "Main: remove silences"
  [/(?<=^|[.;\n] ?)(?:main|body|middle)(?: part)?: (?=[a-z])/gi, ''],
  // "Logo (small, top right)"
  [
    /\b(logo|watermark|song|music|title|captions?|subtitles?|text|lower third) \(((?:(?:very |quite |at )?(?:small|big|tiny|large|quiet|quietly|loud|soft|low|subtle|bold|white|yellow|red|black|blue|centered|transparent|\d{1,3} ?%|(?:top|bottom|upper|lower)(?:[ -](?:left|right))?|left|right|center|in the corner),? ?)+)\)/gi,
    (_, what = '', how = '') => `${what} ${how.replace(/,/g, '').trim()}`,
  ],
  // "In the top-right, 8 percent wide"
  [/\b(top|bottom|upper|lower)-(left|right)(?=,)/gi, '$1 $2'],
  // "Begin with the jingle, once it's done switch to song.mp3"
  [
    new RegExp(
      String.raw`\b(?:begin|start|open)(?: (?:it|the video))? (?:off )?with (${sounds})(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    (said, what = '') => (/music|song|track/i.test(what) ? said : `play ${what} at the beginning`),
  ],
  [
    new RegExp(
      String.raw`[,.;]? (?:and )?(?:once|when|after|as soon as) (?:it|that|this|the (?:jingle|song|music|first one))(?:'s| is| has)? (?:done|over|finished|ended|ends|finishes|stops|through),? (?:then )?(?:(?:switch|change|go|move)(?: over)? to|play|continue with|use|start|comes?) (${sounds})`,
      'gi',
    ),
    ', then play $1 after the music',
  ],
  // "Play the jingle at 0:10, 0:50 and 1:40"
  [
    new RegExp(
      String.raw`\b(?:play|put|add|use|insert) (${sounds}) at ((?:${moment}(?:,? and |, ))+${moment})(?=$|[.;!\n])`,
      'gi',
    ),
    (_, what = '', times = '') =>
      times
        .split(/,? and |, /)
        .map((time, i) => (i === 0 ? `play ${what} once at ${time}` : `add ${what} again once at ${time}`))
        .join('\n'),
  ],
  // "Dub it with voiceover.mp3"
  [new RegExp(String.raw`\bdub (?:it|this|that|(?:the |my )?video|over it)(?: over)? with (?=${sounds}|(?:the |my )?voice-?over|[\w-]+\.(?:mp3|wav|m4a))`, 'gi'), 'replace the sound with '], // prettier-ignore
  // "Replace audio with song from 0:20"
  [
    new RegExp(
      String.raw`\breplace (?:the |all |all the )?(?:original )?(?:audio|sound) with (${sounds}) (?:starting )?(?:from|at) (${moment})(?! ?(?:-|–|to|until|till)\b)(?: on| onwards)?(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    'replace the sound with $1 from $2 of the song',
  ],
  // "Voiceover.mp3 should come in when 3 seconds have passed"
  [
    new RegExp(String.raw`\b(?:when|once|after) (${moment}) (?:have|has) (?:passed|gone by|gone)\b`, 'gi'),
    'at $1',
  ],
  // "I don't want to hear the wind, only the music"
  [
    new RegExp(
      String.raw`\bi (?:don't|do not|dont) want to hear (?:the |any |my )?(?:wind|background|original|noise|camera|traffic|video|people)[^,.;\n]{0,20},? (?:i want )?(?:(?:but|just|only) )+(?:the )?(${sounds})`,
      'gi',
    ),
    'replace the original sound with the $1',
  ],
  // "Music from start to finish"
  [/(?<=\b(?:music|song|track|mp3)\b[^.;\n]{0,30}) from (?:the )?(?:start|beginning) to (?:the )?(?:finish|end)\b/gi, ' throughout'], // prettier-ignore
  // "Put light music under it", "more volume"
  [/\b(?:light|gentle|calm|mellow) (?=(?:background )?music\b)/gi, 'soft '],
  [/(?<=^|[\n.!;,] ?|\band )(?:a (?:little|bit) |some )?more volume\b/gi, 'louder'],
  [/(?<=^|[\n.!;,] ?|\band )(?:a (?:little|bit) |some )?less volume\b/gi, 'quieter'],
  // "Fade to black after"
  [
    /\b(fade (?:out )?to (?:black|white)) (?:right )?after(?:wards| that| it)?(?=$|[.;!\n])/gi,
    '$1 at the end',
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
  // "Crop in on the top left quarter"
  [
    /\bcrop(?: (?:it|this|the (?:video|picture)))?(?: in)? (?:on|to|into|onto) (?:just |only )?the (top|bottom|upper|lower)[- ](left|right)(?: hand)? (?:quarter|corner)\b/gi,
    (_, row = '', column = '') =>
      `crop 50% off the ${opposite[row.toLowerCase()] ?? ''} and 50% off the ${opposite[column.toLowerCase()] ?? ''}`,
  ],
  // "Crop it to cinema widescreen"
  [/\b(?:cinema(?:tic)? (?:widescreen|wide|scope|ratio|format|aspect ratio)|cinemascope)\b/gi, '21:9'],
  // "Zoom out so everything fits"
  [/,? (?:but |and )?zoom(?:ed)? out so(?: that)? (?:everything|it all|all of it|the whole (?:thing|picture)) (?:fits|is (?:seen|visible)|shows)(?: in)?/gi, ', no cropping'], // prettier-ignore
  // "Vertical with my video in the middle and a blurred copy behind"
  [
    /\bwith (?:my|the) (?:video|footage|clip|picture) in the (?:middle|cent(?:er|re)) and (?:an? )?(?=blur)/gi,
    'with a ',
  ],
  [
    /\bblurr?e?d? (?:copy|version|one)(?: of (?:it|the video|itself))? (?:behind(?: it)?|in the background|as (?:the )?background)/gi,
    'blurred background',
  ],
];
