import type { Wording } from '../wording';

/** In English clauses: music, voices and volume. */

export const sound: readonly Wording[] = [
  // "Run song.mp3 beneath the picture", "have the voiceover play under the images"
  [
    /^(?:please )?(?:run|slide|slip|tuck|set|lay|have|let|drop|bed) (.{2,50}?)(?: in| run| play| sit| go)? ((?:under|underneath|beneath|below|behind) .+)$/i,
    'put $1 $2',
  ],
  // "A little more music"
  [/^(?:(?:a (?:little|bit)|some) (?:bit )?)?more (music|voice|sound)(?: please)?$/i, 'make the $1 louder'],
  // "The beach should be silent", "phone.mp4 shouldn't be cropped"
  [
    /^(.+?) (?:should|must|needs to|has to|ought to)(?: (?:be|stay|remain|go))?(?: completely| totally| entirely)? (?:silent|soundless|without (?:any )?sound)$/i,
    'mute $1',
  ],
  // "Take the sound off it"
  [/^(?:take|strip|get) (?:the |all |any )*(?:sound|audio) (?:off|out|away)(?: of| from)? (.+)$/i, 'mute $1'],
  // "Make the second clip silent"
  [/^(?:make|have|get|i want|i need) (.+?) (?:be |to be )?silent$/i, 'mute $1'],
  // "I don't want any sound on the beach video", "turn off the audio of clip 2"
  [
    /^(?:(?:i|we) (?:don't|dont|do not) (?:really )?(?:want|need) (?:to (?:hear|have) )?(?:any |the )?|(?:turn|switch|cut|kill) off (?:the )?|(?:turn|switch) (?:the )?)(?:sound|audio)(?: off)?(?: at all)? (?:on|in|from|for|of) (?!(?:the )?background$)(.+)$/i,
    'mute $1',
  ],
  // "Keep song.mp3 low behind it"
  [
    /^(?:keep|have|leave|put) ([\w-]{1,30}\.(?:mp3|wav|m4a|aac|flac|ogg)) (?:(?:really|very|nice and|quite|pretty) )*(?:low|quiet|quietly|soft|softly) (?:behind|under|underneath|beneath|below)(?: (?:it|that|this|me|him|her|(?:the|my) (?:voice|voiceover|video|narration)))?$/i,
    'add $1 quietly in the background',
  ],
  // "There's a hiss in the recording can you clean it up"
  [
    /^(?:just |only )*(?:the )?(first|last) (\S+ ?(?:s|secs?|seconds?|minutes?)) of (?:each|every) clip$/i,
    'keep only the $1 $2 of each clip',
  ],
  // "The beach clip has wind noise"
  [
    /^(?:so |hm+,? )*(the .+?|my .+?|clip \d|[\w-]+\.[a-z\d]{3,4}) (?:has|have|got|has got)(?: (?:a lot of|lots of|some|an?|too much|so much|quite some))* (?:annoying |loud |bad |constant )?(?:wind |background |static )?(?:noise|hiss|hum|buzz(?:ing)?|static|wind)(?: (?:in it|on it|in the background|going on))?$/i,
    'remove the background noise of $1',
  ],
  // "Bring the song in slowly over the first 5 seconds"
  [
    /^(?:please )?(?:bring|ease|let|slide) ((?:the |my )?(?:music|song|track|soundtrack)|it) (?:come )?in(?: (?:slowly|gradually|gently|softly))? over (?:the first )?(\S+ ?(?:s|secs?|seconds?))$/i,
    'fade $1 in over $2',
  ],
  // "Don't start the music before 0:10"
  [
    /^(?:and |but )*(?:don't|do not|dont|never) (start|begin) (it|the (?:music|song|title|logo|clip)) (?:before|until|till|earlier than) (\d.*)$/i,
    '$1 $2 at $3',
  ],
  // "Use only the sound of harbour"
  [
    /^(?:please )?(?:keep|use|have|hear|leave|play|take) (?:only|just) (?:the )?(?:sound|audio)(?: track)? (?:of|from) (.+)$/i,
    'mute everything except $1',
  ],
  // "Only use the sound from the left one"
  [
    /^(?:please )?(?:only|just) (?:(?:keep|use|have|hear|leave|play|take) )?(?:the )?(?:sound|audio)(?: track)? (?:of|from) (.+)$/i,
    'mute everything except $1',
  ],
  // "Bring the level up to -14 LUFS"
  [
    /^(?:bring|get|set|put) (?:the |my )?(?:level|levels|loudness|sound|audio|volume) (?:up |down )?to (-\d+(?:\.\d+)? ?lufs)$/i,
    'make it $1',
  ],
  // "Lower the music to something like 15%"
  [
    /^(.+?),? (?:say|something like|let's say|like) (\d+(?:\.\d+)? ?(?:%|percent|x|db|s|secs?|seconds?))$/i,
    '$1 $2',
  ],
  // "Fade the music down to 20% at 0:30 and back up at 1:30"
  [
    /^(?:fade|bring|take|turn|lower|drop|dip|duck|pull) (the (?:music|song|volume|soundtrack|sound))(?: volume)? down to (\S+(?: ?(?:%|percent|db))?) at ([\d:.]+ ?s?(?:ec(?:onds?)?)?),? (?:and|then|and then) (?:(?:fade|bring|take|turn|raise|go) )?(?:it )?(?:back )?up(?: again)?(?: to normal)? (?:at|by|from) ([\d:.]+ ?s?(?:ec(?:onds?)?)?)$/i,
    'lower $1 to $2 from $3 to $4',
  ],
  // "Turn the second one down to 50%"
  [/^turn (?!up\b|down\b)(.{2,40}?) (up|down)((?: to| by)? [\d.]+ ?(?:%|percent|db))$/i, 'turn $2 $1$3'],
  // "I talk too quietly"
  [
    /^(?:i|he|she|we|they)(?:'m| am|'re| are| is)? (?:talk|speak|sound|talking|speaking)s? (?:(?:way|much|a bit|a little|far) )?too (?:quiet|soft|low)(?:ly)?$/i,
    'make my voice louder',
  ],
];
