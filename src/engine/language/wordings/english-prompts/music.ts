import type { Wording } from '../wording';

/** In English prompts: when music plays and what else is heard. */

const soundNoun = String.raw`(?:music|song|track|soundtrack|jingle|tune|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac))`;
const minutesClock = String.raw`\d{1,2}:\d{2}`;
const counts: Readonly<Record<string, number>> = {
  'half a': 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

/** The clock time so many seconds after another. */
function later(at: string, long: string): string {
  const [minutes = 0, seconds = 0] = at.split(':').map(Number);
  const end = minutes * 60 + seconds + (counts[long.toLowerCase()] ?? Number(long));
  return `${Math.floor(end / 60)}:${(end % 60).toFixed(end % 1 === 0 ? 0 : 2).padStart(2, '0')}`;
}

export const music: readonly Wording[] = [
  // "Put my voiceover under the video, starting 4 seconds in": of the video, unless the song is named
  [
    /(?<=\b(?:voice-?over|narration|song|music|jingle|\.(?:mp3|wav|m4a))\b[^.;\n]{0,60}),? (?:starting|beginning) (\d[\d.]* ?(?:s|secs?|seconds?)) in(?:to (?:it|the video))?(?=$|[,.;!\n])/gi,
    ' starting at $1',
  ],
  // "Start the song from 0:45": where in the song, as a place in the video would be "at" it
  [
    new RegExp(
      String.raw`\bstart(?:ing)? ((?:the |my )?${soundNoun}) from (?:the )?(${minutesClock}|\d+ ?(?:s|secs?|seconds?))(?: mark)?(?! (?:of|in|on|to|until))`,
      'gi',
    ),
    'start $1 at $2 of the song',
  ],
  // "Use the voiceover instead of the audio, starting at 3 seconds"
  [
    /\b(?:replace|swap) (?:the |my )?(?:original )?(?:audio|sound) with ([\w. -]+?),? start(?:s|ing)? (?:at|from) (\d[\d:.]*(?: ?s[a-z]*)?)|\buse ([\w. -]+?) instead of the (?:original )?(?:audio|sound),? start(?:s|ing)? (?:at|from) (\d[\d:.]*(?: ?s[a-z]*)?)/gi,
    (_, a?: string, from?: string, b = '', at = '') => `mute the video, add ${a ?? b} at ${from ?? at}`,
  ],
  // "Mute it at 0:42 for one second"
  [
    new RegExp(
      String.raw`\b(mute|silence)(?: (?:it|this|that|me|the (?:sound|audio|video)|everything))? (?:at |from )?(${minutesClock}(?:\.\d+)?) for (?:about )?(half a|an?|one|two|three|four|five|\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)(?![a-z])`,
      'gi',
    ),
    (_, verb = '', at = '', long = '') => `${verb} ${at} to ${later(at, long)}`,
  ],
  // "…, and end the video when the voiceover ends"
  [
    /\b(?:make|have|let|stop|end|cut) (?:it|this|the (?:video|film))(?: (?:end|stop)s?| off)? (?:when|where|once) (?:the |my )?(music|song|voice(?:-?over)?|track|[\w-]+\.(?:mp3|wav|m4a)) (?:ends|stops|finishes|is over|does)/gi,
    (_, what = '') => `make the video as long as ${/\./.test(what) ? what : `the ${what}`}`,
  ],
  // "Only keep the phone audio"
  [
    /\b(?:(?:keep|use|have|play) (?:only|just)|(?:only|just) (?:keep|use|have|play)) (?:the |my )?(?!original|own|rest|video|first|last|second|third|song|music|background|voice|speech|good|left|right|one)([\w.-]{3,30}?)(?:'s)? (?:sound|audio)\b(?! (?:of|from|in))/gi,
    'keep only the sound of the $1',
  ],
  // "It shouldn't have any sound"
  [
    /\b(it|this|the video|the [a-z]+ (?:clip|one|video)) (?:shouldn't|should not|mustn't|must not|doesn't need to|can't) (?:have|make) (?:any )?(?:sound|audio|noise)(?: at all)?/gi,
    'mute $1',
  ],
  // "Sound off 0:05-0:10"
  [
    /(?<=^|[,.;\n] ?|\band )(?:the )?(?:sound|audio) off (?=(?:from |between |for the |in the |during )?(?:\d|first|last))/gi,
    'mute ',
  ],
  // "song.mp3 from 0:10 to 0:50 and again from 1:10 to 1:50"
  [
    /\b((?:add|put|play|use|lay) (?:the |my )?(?:music|song|track|jingle|[\w-]+\.(?:mp3|wav|m4a))(?: [a-z]+){0,3}?) (from \d[\d:.]* (?:to|until) \d[\d:.]*)(?:,? and|,)(?: then)?(?: again)? (from \d[\d:.]* (?:to|until) \d[\d:.]*)(,? (?:quiet(?:ly)?|soft(?:ly)?|at (?:low volume|\d+ ?%)))?(?=$|[.;!\n])/gi,
    (_, what = '', first = '', second = '', how = '') => `${what} ${first}${how}\n${what} ${second}${how}`,
  ],
  // "Video sound at 20%"
  [
    /\b(?:the |my )?(?:(?:video|camera|clip)(?:'s)? sound|sound of (?:the |my )?video) (?=(?:at|to|down to|low|quiet|off)\b)/gi,
    'original sound ',
  ],
  // "Full volume for the first 3 seconds before I start talking"
  [
    /(?<=\b(?:first|last) \S{1,6} ?(?:s|secs?|seconds?)) (?:before|until) (?:i|he|she|we|they) (?:start|begin)s? (?:talking|speaking|to (?:talk|speak))/gi,
    '',
  ],
  // "Music should drop out when I start talking at 0:10"
  [
    /\b((?:the |my )?(?:music|song|track|soundtrack)) (?:should|must|has to|needs to|can) (?:drop out|stop|end|cut out|go away|be gone)(?: (?:when|where|as|once) [a-z' ]{2,30}?)? at (?=\d)/gi,
    '$1 until ',
  ],
];
