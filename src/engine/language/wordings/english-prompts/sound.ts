import type { Wording } from '../wording';
import { asking, moment } from './parts';

/** In English prompts: music, voices and volume. */

const opposites: Readonly<Record<string, string>> = {
  quieter: 'louder',
  softer: 'louder',
  louder: 'quieter',
  darker: 'brighter',
  brighter: 'darker',
  faster: 'slower',
  slower: 'faster',
};
const hearer = '(?:you|u|i|we|people|they|everyone|everybody|viewers|students|the (?:viewers?|audience))';
const soundNoun = String.raw`(?:music|song|track|soundtrack|jingle|tune|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac))`;
const minutesClock = String.raw`\d{1,2}:\d{2}`;
const platforms: readonly (readonly [RegExp, number])[] = [
  [/broadcast|tv/i, -23],
  [/podcast/i, -16],
];
const soundNamed = String.raw`(?:the |my )?(?:jingle|song|music|sound|effect|track|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac))`;

export const sound: readonly Wording[] = [
  // "Louder (50%) after 1:30"
  [
    /(?<=\bmake (?:it|this|that|the (?:music|song|sound|voice|video)) )(?:a (?:bit|little) )?(?:louder|quieter|softer|lower) \((?:to |at )?(\d{1,3} ?%)\)/gi,
    'at $1 volume',
  ],
  [
    /(?<=\b(?:music|song|track|[\w-]+\.(?:mp3|wav|m4a))\b[^.;\n]{0,60}, (?:but |and )?)(?:louder|quieter|softer|lower) \((?:to |at )?(\d{1,3} ?%)\)/gi,
    'set the music volume to $1',
  ],
  [/\b(?:louder|quieter|softer|lower) \((?:to |at )?(\d{1,3} ?%)\)/gi, 'at $1'],
  // "Turn the video down to 20%"
  [
    /\b(?:turn|bring|take|lower|drop|reduce)(?: down)? (?:the |my )?(?:video|footage|film|picture)(?:'s)?(?: down)? to (?=\d+ ?(?:%|percent))/gi,
    'set the video volume to ',
  ],
  [/(?<=^|[\n.!;,] ?|\b(?:please|and|then) )half (?=the (?:volume|loudness|sound level)\b)/gi, 'halve '],
  // "The music's still too loud"
  [
    /\b(music|song|audio|sound|voice|video|title|text|logo|clip|speech|picture|transition|fade|intro)'s (?=(?:still|too|way|much|not|so|a bit|a little|really|kind of|drowning|barely|hardly)\b)/gi,
    '$1 is ',
  ],
  // "Too loud, I can't hear him": why.
  [
    /(?<=\btoo loud(?: now| here)?),? (?:(?:and|so|because|since|as|that) )?(?:now )?(?:i|we|you) (?:still )?(?:can't|cannot|cant|can barely|can hardly|barely|hardly) (?:even )?(?:hear|understand|make out) (?:him|her|me|them|us|myself|anything|what [^,.;\n]{1,30}|(?:the |my |his |her )?(?:voices?|speech|talking|speakers?|words|dialogue|narration))(?: (?:speak|talk)(?:ing)?| properly| well| anymore)*(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Add the song but only from 1:00 to 1:30 of it": nothing is spared.
  [/(?<=\S),? but only (?=(?:from|for|in|at|over|under|during|on|the|between|until|\d)\b)/gi, ' only '],
  // "Not louder than 18%"
  [/\bnot (?:louder|more|higher) than (?=\d+ ?(?:%|percent))/gi, 'at '],
  [/,? (?:please )?but (?=(?:stop|end|fade|lower|mute) (?:it|the (?:music|song))\b)/gi, ', '],
  // "Drop my voiceover in at 0:15"
  [
    /\b(?:drop|bring|pop|slip) ((?:my |the )?(?:voice-?over|narration|[\w-]+\.(?:mp3|wav|m4a))) in (?=at \d)/gi,
    'put $1 ',
  ],
  // "Lower the original to 10%"
  [
    /\b(lower|reduce|turn down|drop|bring down|raise|boost|keep) the original(?= (?:to|by|down|at)\b| \d|$|[,.;])/gi,
    '$1 the original sound',
  ],
  // "Music at 25%, except between 0:40 and 1:00 where it should be silent"
  [
    /(?=,? except)(?<=(?:^|[.;\n])(?:(?!\b(?:mute|silence|remove|lower|duck|fade|no)\b)[^.;\n]){0,60}\b(?:music|song|track|mp3\)?)\b(?:(?!\b(?:mute|remove|lower)\b)[^;\n]){0,30}?),? except (?:for )?(?:from |between |during )?(\d{1,2}:\d{2}) ?(?:-|–|to|and|until) ?(\d{1,2}:\d{2})(?: (?:where|when) (?:it|the music) (?:should be|must be|is|goes) (?:silent|muted?|off|gone))?/gi,
    ', mute the music from $1 to $2',
  ],
  // "The song (song.mp3, low)"
  [/ \(([\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac)),? ([a-z\d %]{2,30})\)/gi, ' $1 $2'],
  // "Add the music only under the first 20 seconds and the last 20 seconds"
  [
    /\b(add|play|put|use) ((?:the |my |some )?(?:music|song|track|[\w-]+\.(?:mp3|wav|m4a))) (?:only |just )?(?:under|over|during|for|in) (the first [\d.]+ ?(?:s|secs?|seconds?)) and (?:under |over |during |for |in )?(the last [\d.]+ ?(?:s|secs?|seconds?))(?= ?(?:$|[,.;!\n]))/gi,
    '$1 $2 for $3\n$1 $2 again for $4',
  ],
  // "There's a loud bang at 0:48, silence it for a second"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is| was)|i hear|you (?:can )?hear|someone|somebody|i|the [a-z]+|my [a-z]+)(?: [a-z']+){1,6}? (?:at|around) (\d{1,2}:\d{2})[ ,.;-]+${asking}(mute|silence|cut|remove|delete)(?: out)? (?:it|that|this)(?: out)? for (an?|one|two|three|\d+(?:\.\d+)?) ?(s|secs?|seconds?)(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    (_, at = '', verb = '', length = '') => {
      const seconds = { a: 1, an: 1, one: 1, two: 2, three: 3 }[length.toLowerCase()] ?? Number(length);
      const [minutes = 0, from = 0] = at.split(':').map(Number);
      const end = minutes * 60 + from + seconds;
      return `${verb} ${at} to ${Math.floor(end / 60)}:${(end % 60).toFixed(end % 1 === 0 ? 0 : 2).padStart(2, '0')}`;
    },
  ],
  // "The second half is quieter than the first, fix that"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*((?:the|my|clip|[\w-]+\.[a-z\d]{3,4})[^,.;\n]{1,40}?) (?:is|sounds?|looks?|seems?)(?: (?:way|much|a bit|a little|a lot|far))? (quieter|softer|louder|darker|brighter|faster|slower) than [^,.;\n]{1,40}[,.;] ?${asking}(?:fix|sort|correct|change|do something about)(?: (?:that|it|this))?(?: out)?(?: please)?(?=$|[.;!\n])`,
      'gi',
    ),
    (_, what = '', how = '') => `make ${what} ${opposites[how.toLowerCase()] ?? how}`,
  ],
  // "Background music, super quiet"
  [
    /\b(?:super|extremely|ultra|insanely|crazy) (?=(?:quiet|loud|soft|low|small|big|large|slow|fast|bright|dark|short|long)(?:ly)?\b)/gi,
    'very ',
  ],
  // "Theres a hiss", "thats too long": at the beginning, as a title may be written so.
  [/(?<=^|[\n.!?;,] ?|\b(?:and|but|so|because|cause) )(there|that|what|here)s (?=[a-z])/gi, "$1's "],
  // "Silence the word from 0:33 to 0:34"
  [
    /\b(?:silence|mute|blank|cut the sound of)(?: out)? (?:the |that |my |a )(?:(?:bad|swear|curse|rude|last|naughty) )*(?:words?|name|swearing|curse|noise|bang|sneeze|cough|beep|phone|ring(?:ing|tone)?|bark(?:ing)?) (?=(?:at|from|between) \d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)? ?(?:-|–|to|and|until) ?\d)/gi,
    'mute ',
  ],
  // "Mute what's underneath", of a voice over it
  [
    /\b(mute|silence|turn off|turn down|lower|duck|quieten) (?:what(?:'s|ever is| is)|everything|the (?:sound|audio|video|stuff)) (?:that(?:'s| is) )?(?:underneath|below|beneath|under)(?: (?:it|that))?(?=$|[,.;!\n]| and )/gi,
    '$1 the video',
  ],
  // "Delete the audio track", of a video: the music's own track is called the music.
  [
    /\b(delete|remove|strip|drop|lose|kill|get rid of|take (?:out|off|away)|mute|silence) ((?:the |its |my |all |original |whole |entire |video's )*)(?:audio|sound) tracks?(?![a-z])/gi,
    '$1 $2audio',
  ],
  [
    /\breplace (?:the |all |its |my )*(?:audio|sound) (?:with|by) (?:complete |total )?silence(?![a-z])/gi,
    'mute the video',
  ],
  // "Side by side, with only the sound of harbour"
  [
    /(?<=\bside by side\b[^.;\n]{0,20}?),? (?:and |but )?with only (?:the )?(?:sound|audio) (?:of|from) ((?:the )?[\w.-]+?)(?: (?:clip|video|one))?(?=$|[,;!\n]|\.(?:\s|$)| (?:and|then)\b)/gi,
    ', then only use the sound from $1',
  ],
  // "Lower it to 20% while the voice-over plays, and bring it back afterwards": of itself it is as it was then.
  [
    /(?<=\b(?:while|during|from \d|between \d|for the first)\b[^.;\n]{3,40}?)(?:,? and(?: then)?|,? then|,) (?:bring|turn|put|raise|take) it (?:back(?: up)?|up again)(?: again)?(?: to (?:normal|full(?: volume)?|100 ?%))?(?: (?:afterwards?|after(?: that| it)?|again|(?:when|once) (?:it|that)(?:'s| is) (?:over|done)))?(?=$|[.;!\n])/gi,
    '',
  ],
  // "First the jingle, then the song", "play the jingle first and then the song"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:first(?: (?:of all|play))?,? (${soundNamed})|(?:play|put|add|use) (${soundNamed}) first)(?=,? (?:and )?then (?:the |my )?(?:song|music|jingle|[\w-]+\.(?:mp3|wav|m4a)))`,
      'gi',
    ),
    (_, one, other) => `play ${one ?? other ?? ''} at the beginning`,
  ],
  // "Side by side, and only hear the left one"
  [
    /(?<=\bside by side\b[^.;\n]{0,20}?)(?:,? and |,? but |,? with |, )(?:i (?:want to |should )?)?(?:only|just) (?:hear )?the (left|right|first|second) (?:one|clip|video)(?: heard| audible| playing sound)?(?=$|[.;!\n])/gi,
    ', only the sound of the $1 one',
  ],
  // prettier-ignore
  // "Music at 30 percent but full volume for the last 15 seconds"
  [
    /(\d ?(?:%|percent)) but (?=(?:at )?(?:full volume|\d{1,3} ?(?:%|percent)|louder|quieter)[^,.;\n]{0,20} (?:for|in|during|over|at|from) )/gi,
    '$1, ',
  ],
  // "…, pretty quiet so you can still hear me"
  [
    /, (?:but )?(?:pretty|fairly|rather|quite|nice and|real|kinda) (?=(?:quiet|soft|low|loud)(?:ly)?\b)/gi,
    ', very ',
  ],
  // prettier-ignore
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
      String.raw`,? so(?: that)? (?:it|the ${soundNoun}) (?:plays|lasts|runs|covers|fills|goes on|keeps (?:playing|going)|continues|is there|is heard)(?: for| through| throughout| over| during| until)? (?:the )?(?:entire|whole|full|end of the) (?:time|video|thing|film|talk|length|duration|way)(?: through)?`,
      'gi',
    ),
    ' throughout',
  ],
  // "Bleep or mute it"
  [/\b(?:bleep|beep|censor)(?: (?:it|that|this))?(?: out)? or (?:just )?(?=(?:mute|silence|cut)\b)/gi, ''],
  // prettier-ignore
  // "Someone swears at 0:12, mute it until 0:15"
  [
    new RegExp(
      String.raw`(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is| was)|i|you|he|she|we|they|someone|somebody|the [a-z]+|my [a-z]+)(?: [a-z']+){1,6}? (?:at|around|from) (${minutesClock})[ ,.;-]+(?:(?:please|just|and|so|can you|could you) )*(mute|silence|cut|remove|delete)(?: out)? (?:it|that|this)?(?: out)? ?(?:until|till|up to|to) (${minutesClock})`,
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
      String.raw`\b(?:no|without(?: the| any)?|not the|mute the|drop the|lose the|remove the) (?:original|camera|clip|video|recorded|real)(?:'s)? (?:audio|sound|noise)(?: at all| please)?(?:,| -| and| but)+ (?:i (?:want|need) )?(?:(?:just|only|but|use|play|have) )+(?:the |my )?(${soundNoun})(?=$|[,.;!\n]| (?:please|and|instead)\b)`,
      'gi',
    ),
    'replace the original sound with the $1',
  ],
  // "Start softly and end softly", of the music before
  [
    /\b(?:start|starts|starting|begin|begins|come in|comes in|coming in) (?:off )?(?:softly|gently|slowly|quietly) and (?:end|ends|ending|finish|go out|goes out|stop|stops)(?: it)? (?:softly|gently|slowly|quietly)(?: too| as well)?/gi,
    'fading in and out',
  ],
  // "The fan in my room is really audible, can you filter that out"
  [
    /(?<=^|[\n.!;] ?)(?:(?:so|ok|hey|also),? )*(?:there(?:'s| is) |i (?:can )?hear |you (?:can )?hear )?(?:an? |the |my |this |that |some )?(?:[a-z]+ ){0,2}?(?:fan|ac|air con(?:ditioner|ditioning)?|fridge|traffic|wind|computer|laptop|hum|hiss|buzz|static|refrigerator|heater|projector)(?: [a-z']+){0,8}[ ,.;-]+(?:(?:please|so|and|can you|could you|just) )*(?:filter|remove|reduce|clean|take|get rid of|kill|cut|drop|tone down)(?: (?:that|it|this|up|(?:up )?(?:the|my) (?:audio|sound|recording)))?(?: (?:out|down|up|off))?(?= please|$|[,.;!?\n]| and )/gi,
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
      String.raw`\b(${soundNoun})(?: (?:everywhere|throughout|all the way|the whole time|all over|for everything|on everything))?,? (?:except|but not|not|apart from)(?: (?:for|in|during|over|on))? the last (\d+(?:\.\d+)? ?(?:s|secs?|seconds?))(?=$|[,.;!\n]| and )`,
      'gi',
    ),
    '$1 until $2 before the end',
  ],
  // "Add the song, but barely noticeable"
  [
    /,? (?:but )?(?:(?:just|only|very) )?(?:barely|hardly|scarcely) (?:noticeable|audible|there|perceptible)\b/gi,
    ', very quiet',
  ],
  // "From 0:45 show the beach for 6 secs, keep the audio of the talk"
  [
    /(?<=\b(?:show|cover|display|put|use|cut to|play)\b[^;\n]{3,60}),? (?:and |but )?(?:keep|leave|continue|with|hear)(?:ing)? (?:the |my )?(?:audio|sound|voice|speech)(?: (?:of|from) (?:the |my )?(?:talk|main|original|speaker|interview|base|first)(?: (?:video|clip|one))?)(?: (?:going|running|playing|on|underneath|underneath it))?/gi,
    ' but keep my voice',
  ],
  // "The song at full volume and no other sound"
  [/\b(?:no|without(?: any)?) other (?:sounds?|audio|noises?)\b/gi, 'no original sound'],
  // "On second thought, no music"
  [/^\s*(?:hm+,? |ok,? )?on second thoughts?,? (?=\S)/i, ''],
  // "Begin with the jingle, once it's done switch to song.mp3"
  [
    new RegExp(
      String.raw`\b(?:begin|start|open|lead|kick)(?: (?:it|this|things|the video))?(?: off)? with (${soundNamed})(?=(?!\.[a-z\d])(?:$|[,.;!\n]| (?:and|then|at|quietly|softly|faded|fading)\b))`,
      'gi',
    ),
    (said, what = '') =>
      /^(?:the |my )?(?:music|song|track)$/i.test(what) ? said : `play ${what} at the beginning`,
  ],
  [
    new RegExp(
      String.raw`[,.;]? (?:and )?(?:once|when|after|as soon as) (?:it|that|this|the (?:jingle|song|music|first one))(?:'s| is| has)? (?:done|over|finished|ended|ends|finishes|stops|through),? (?:then )?(?:(?:switch|change|go|move)(?: over)? to|play|continue with|use|start|comes?) (${soundNamed})`,
      'gi',
    ),
    ', then play $1 after the music',
  ],
  // "Play the jingle at 0:10, 0:50 and 1:40"
  [
    new RegExp(
      String.raw`\b(?:play|put|add|use|insert) (${soundNamed}) at ((?:${moment}(?:,? and |, ))+${moment})(?=$|[.;!\n])`,
      'gi',
    ),
    (_, what = '', times = '') =>
      times
        .split(/,? and |, /)
        .map((time, i) => (i === 0 ? `play ${what} once at ${time}` : `add ${what} again once at ${time}`))
        .join('\n'),
  ],
  // "Dub it with voiceover.mp3"
  [
    new RegExp(
      String.raw`\bdub (?:it|this|that|(?:the |my )?video|over it)(?: over)? with (?=${soundNamed}|(?:the |my )?voice-?over|[\w-]+\.(?:mp3|wav|m4a))`,
      'gi',
    ),
    'replace the sound with ',
  ],
  // prettier-ignore
  // "Replace audio with song from 0:20"
  [
    new RegExp(
      String.raw`\breplace (?:the |all |all the )?(?:original )?(?:audio|sound) with (${soundNamed}) (?:starting )?(?:from|at) (${moment})(?! ?(?:-|–|to|until|till)\b)(?: on| onwards)?(?=$|[,.;!\n]| and )`,
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
      String.raw`\bi (?:don't|do not|dont) want to hear (?:the |any |my )?(?:wind|background|original|noise|camera|traffic|video|people)[^,.;\n]{0,20},? (?:i want )?(?:(?:but|just|only) )+(?:the )?(${soundNamed})`,
      'gi',
    ),
    'replace the original sound with the $1',
  ],
  // "Music from start to finish"
  [
    /(?<=\b(?:music|song|track|mp3)\b[^.;\n]{0,30}) from (?:the )?(?:start|beginning) to (?:the )?(?:finish|end)\b/gi,
    ' throughout',
  ],
  // prettier-ignore
  // "Put light music under it", "more volume"
  [/\b(?:light|gentle|calm|mellow) (?=(?:background )?music\b)/gi, 'soft '],
  [/(?<=^|[\n.!;,] ?|\band )(?:a (?:little|bit) |some )?more volume\b/gi, 'louder'],
  [/(?<=^|[\n.!;,] ?|\band )(?:a (?:little|bit) |some )?less volume\b/gi, 'quieter'],
  // "Freeze it at 0:10 for 4 seconds with no sound": nothing is heard there anyway.
  [
    /(?<=\b(?:freeze|freeze[- ]frame|hold|still)\b[^.;,\n]{3,60}),? (?:with no|without(?: any)?) (?:sound|audio)(?=$|[,.;!\n])/gi,
    '',
  ],
  // "Stop the song when the photos end": music ends with the video anyway.
  [
    /,? (?:and )?(?:stop|end|cut)(?: off)? (?:the )?(?:song|music|track|it) (?:when|once|as soon as) (?:the )?(?:photos?|pictures?|images?|video|slide ?show|film|clips?)(?: is| are)? (?:ends?|stops?|over|finish(?:es)?|runs? out|done)(?<=\b(?:song|music|track|mp3)\b[^.;\n]{3,120})(?=$|[,.;!\n])/gi,
    '',
  ],
];
