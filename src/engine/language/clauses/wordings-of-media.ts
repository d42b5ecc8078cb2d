/** What is said in passing of music, sound and texts, in the words that are known. */

const sounds = String.raw`(?:music|song|track|soundtrack|jingle|tune|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac))`;
const hearer = '(?:you|u|i|we|people|they|everyone|everybody|viewers|students|the (?:viewers?|audience))';
const platforms: readonly (readonly [RegExp, number])[] = [
  [/broadcast|tv/i, -23],
  [/podcast/i, -16],
];
const clock = String.raw`\d{1,2}:\d{2}`;

export const wordingsOfMedia: readonly (readonly [
  RegExp,
  string | ((said: string, ...groups: string[]) => string),
])[] = [
  // "Export vertical 1080x1920"
  [
    /^(?:please )?(?:export|render|save)(?: it| this| the video)?(?: as| in| to)?(?: an?)? (vertical|portrait|horizontal|landscape|square)(?: (?:video|version|format))?(?:,? (?:at |in )?(\d{3,4} ?[x×] ?\d{3,4}))?$/gi,
    (_, shape = '', size?: string) =>
      `make it ${shape}, ${size === undefined ? '' : `${size}, `}then export it`,
  ],
  // "Make it vertical 1080x1920"
  [/\b(vertical|portrait|horizontal|landscape)(?: at| in|:)? \(?(?=\d{3,4} ?[x×] ?\d{3,4}(?!\d))/gi, '$1, '],
  // "Its a bit dark"
  [
    /(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause) )its (?=(?:(?:a (?:bit|little)|really|quite|pretty|rather|just|still|all|kind of) )*(?:under-?exposed|over-?exposed|dark|dim|bright|dull|flat|pale|grey|gray|loud|quiet|noisy|blurry|shaky|long|slow|boring)\b)/gi,
    "it's ",
  ],
  [/\b(should|would|could|does|is|are|was|were|has)nt\b(?= (?:be|have|get|need|loud|quiet|dark|bright|cropped|cut|that|so|really|enough))/gi, "$1n't"], // prettier-ignore
  // "Music at 30 percent but full volume for the last 15 seconds"
  [
    /(\d ?(?:%|percent)) but (?=(?:at )?(?:full volume|\d{1,3} ?(?:%|percent)|louder|quieter)[^,.;\n]{0,20} (?:for|in|during|over|at|from) )/gi,
    '$1, ',
  ],
  // "…, pretty quiet so you can still hear me"
  [/, (?:but )?(?:pretty|fairly|rather|quite|nice and|real|kinda) (?=(?:quiet|soft|low|loud)(?:ly)?\b)/gi, ', very '], // prettier-ignore
  [
    new RegExp(
      String.raw`(?<=\b(?:quiet|quietly|soft|softly|low|down|background|under|underneath|subtle|quieter|softer|lower)\b[^,.;\n]{0,20}),? (?:enough )?so(?: that)? ${hearer} (?:can|could) (?:(?:still|always|clearly|easily|actually|properly) )*(?:hear|understand)(?: (?:me|my voice|us|him|her|them|the (?:voice|speech|talk|speaker)|what (?:i|we|he|she) (?:say|says|'m saying|am saying)))?(?: (?:well|clearly|properly|talk|talking|speak|speaking))*`,
      'gi',
    ),
    '',
  ],
  // "Loop the jingle so it plays the entire time"
  [
    new RegExp(
      String.raw`,? so(?: that)? (?:it|the ${sounds}) (?:plays|lasts|runs|covers|fills|goes on|keeps (?:playing|going)|continues|is there|is heard)(?: for| through| throughout| over| during| until)? (?:the )?(?:entire|whole|full|end of the) (?:time|video|thing|film|talk|length|duration|way)(?: through)?`,
      'gi',
    ),
    ' throughout',
  ],
  // "Bleep or mute it"
  [/\b(?:bleep|beep|censor)(?: (?:it|that|this))?(?: out)? or (?:just )?(?=(?:mute|silence|cut)\b)/gi, ''], // prettier-ignore
  // "Someone swears at 0:12, mute it until 0:15"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is| was)|i|you|he|she|we|they|someone|somebody|the [a-z]+|my [a-z]+)(?: [a-z']+){1,6}? (?:at|around|from) (${clock})[ ,.;-]+(?:(?:please|just|and|so|can you|could you) )*(mute|silence|cut|remove|delete)(?: out)? (?:it|that|this)?(?: out)? ?(?:until|till|up to|to) (${clock})`,
      'gi',
    ),
    '$2 from $1 to $3',
  ],
  // "Bring it to YouTube loudness"
  [
    /\b(?:bring|get|set|push|put|take|master|make|level|adjust|normali[sz]e) (?:it|this|that|them|everything|the (?:audio|sound|volume|video|mix|whole thing|loudness)|my (?:audio|voice|sound))(?: all)?(?: up| down)? (?:to|at|for|match) (?:the )?(youtube|spotify|streaming|podcasts?|broadcast|tv|web|standard|recommended|proper|professional)(?:'s)?(?: standard| recommended)? (?:loudness|levels?|volume|loudness levels?|volume levels?|lufs|standards?)\b/gi,
    (_, platform = '') =>
      `normalize the audio to ${platforms.find(([name]) => name.test(platform))?.[1] ?? -14} LUFS`,
  ],
  // "No original audio, just the song"
  [
    new RegExp(
      String.raw`\b(?:no|without(?: the| any)?|not the|mute the|drop the|lose the|remove the) (?:original|camera|clip|video|recorded|real)(?:'s)? (?:audio|sound|noise)(?: at all| please)?(?:,| -| and| but)+ (?:i (?:want|need) )?(?:(?:just|only|but|use|play|have) )+(?:the |my )?(${sounds})(?=$|[,.;!\n]| (?:please|and|instead)\b)`,
      'gi',
    ),
    'replace the original sound with the $1',
  ],
  // "Start softly and end softly", of the music before
  [
    /\b(?:start|starts|starting|begin|begins|come in|comes in|coming in) (?:off )?(?:softly|gently|slowly|quietly) and (?:end|ends|ending|finish|go out|goes out|stop|stops)(?: it)? (?:softly|gently|slowly|quietly)(?: too| as well)?/gi,
    'fading in and out',
  ],
  // "Open with a title that reads “Hello”"; a card is put before everything.
  [
    /\b(?:open|begin|start|kick off|lead|kick it off)(?: (?:it|this|the video|my video|off))? with (?=(?:a |an |the |my )?(?:(?:big|bold|large|small|short|simple|nice|centered|opening|white|yellow|red) )*(?:titles?|text|heading|headline)\b(?!-?,? (?:card|screen|slide)))/gi,
    'at the start add ',
  ],
  // "Detect the beat and cut to it"
  [
    /\b(?:detect|find|follow|use|take|analy[sz]e|match) (?:the )?(?:beats?|rhythm)(?: (?:of|in|from) (?:it|the (?:music|song)))?,? and (?:then )?(?:cut|edit|sync)(?: (?:it|them|the (?:clips?|video|cuts)|everything))? (?:to|on|with) (?:it|them|that|the beats?)/gi,
    'cut to the beat',
  ],
  // "The fan in my room is really audible, can you filter that out"
  [
    /(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is) |i (?:can )?hear |you (?:can )?hear )?(?:an? |the |my |this |that |some )?(?:[a-z]+ ){0,2}?(?:fan|ac|air con(?:ditioner|ditioning)?|fridge|traffic|wind|computer|laptop|hum|hiss|buzz|static|refrigerator|heater|projector)(?: [a-z']+){0,8}[ ,.;-]+(?:(?:please|so|and|can you|could you|just) )*(?:filter|remove|reduce|clean|take|get rid of|kill|cut|drop|tone down)(?: (?:that|it|this))?(?: (?:out|down|up|off))?(?= please|$|[,.;!?\n]| and )/gi,
    'remove the background noise',
  ],
  // "The two clips have very different volume, make them the same"
  [
    /(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:the |my |both |these |all )*(?:two |three )?(?:clips|videos|parts|shots|they|volumes?|loudness|levels?)(?: of [a-z ]{2,20}?)? (?:(?:have|has|are|is|at|with|all|both|really|very|so|quite|totally|completely|a) )*(?:different|differ|var(?:y|ies)|uneven|inconsistent)(?: (?:volumes?|loudness|levels?|sound levels?|a lot))*[ ,.;-]+(?:(?:please|so|and|can you|could you|just) )*(?:make|get|set|bring|level|match|even|fix)(?: (?:them|it|that|this|both|everything))?(?: (?:the same|equal|even|alike|out|up|equally loud|to the same (?:level|volume)))*/gi,
    'even out the volume',
  ],
  // "Music everywhere except for the last 20 seconds"
  [
    new RegExp(
      String.raw`\b(${sounds})(?: (?:everywhere|throughout|all the way|the whole time|all over|for everything|on everything))?,? (?:except|but not|not|apart from)(?: (?:for|in|during|over|on))? the last (\d+(?:\.\d+)? ?(?:s|secs?|seconds?))(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    '$1 until $2 before the end',
  ],
  // "Add the song, but barely noticeable"
  [/,? (?:but )?(?:(?:just|only|very) )?(?:barely|hardly|scarcely) (?:noticeable|audible|there|perceptible)\b/gi, ', very quiet'], // prettier-ignore
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
  // "From 0:45 show the beach for 6 secs, keep the audio of the talk"
  [
    /(?<=\b(?:show|cover|display|put|use|cut to|play)\b[^;\n]{3,60}),? (?:and |but )?(?:keep|leave|continue|with|hear)(?:ing)? (?:the |my )?(?:audio|sound|voice|speech)(?: (?:of|from) (?:the |my )?(?:talk|main|original|speaker|interview|base|first)(?: (?:video|clip|one))?)(?: (?:going|running|playing|on|underneath|underneath it))?/gi,
    ' but keep my voice',
  ],
  // "The song at full volume and no other sound"
  [/\b(?:no|without(?: any)?) other (?:sounds?|audio|noises?)\b/gi, 'no original sound'],
  // "…, then “The End” on black"
  [
    /(?<=\b(?:then|finally|lastly|at the end),? )(?:show |have |put )?(\ue000\d+\ue001) (?:in white (?:letters |text )?)?(?:on|over) (?:an? )?(?:plain )?(black|white)(?: (?:screen|card|background|slide))?(?=$|[,.;!\n]| for | and )/gi,
    'end with $1 on $2',
  ],
  // "It's a bit dim" names no verb.
  [/(?<=\b(?:it's|is|are|looks?|seems?|feels?|was|too|bit|very|so|quite|rather|pretty|kinda) )dim(?=$|[,.;!\n]| (?:so|and|in|at|can|please)\b)/gi, 'dark'], // prettier-ignore
];
