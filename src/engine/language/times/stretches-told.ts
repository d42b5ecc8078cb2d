import { inOtherWords } from '../wordings/wording';
import type { Wording } from '../wordings/wording';

/** Stretches in the words that ranges are read in: "starting at 0:05 and ending at 0:09" as "from 0:05 to 0:09". */

const count = String.raw`(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|ninety)`;
const unit = '(?:s|secs?|seconds?|m|mins?|minutes?)';
const time = String.raw`(?:(?:about|around|roughly|exactly|the) )*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?|${count}[ -]?${unit}(?: and a half)?(?![a-z])|(?:second|minute) ${count}\b)(?: mark| point| in(?= and |$|[,.;!]))?`;
const part = '(?:part|bit|section|stretch|piece|segment|portion|clip|footage|scene|chunk|passage|moment)';
const stretch = String.raw`(?=(?:the |my |that |those )?(?:very )?(?:first|last|final|opening|closing|initial|middle|second (?:half|third|quarter|minute)|third quarter|parts?|bits?|section|stretch|piece|segment|portion|(?:everything|anything|stuff|footage|clip) (?:before|after|between|from|until|up to|past|beyond)|from|between|seconds? \d|(?:\d[\d:.]*|${count})(?:[ -]?${unit})?(?: (?:in the middle|at the (?:start|beginning|end)|from the (?:start|beginning|end|middle)|(?:after|before|from|starting at|beginning at) \d|part at \d)|(?: ?[-–—] ?| (?:to|until|through) )(?:the [a-z]+|end|\d))|back half|rest (?:after|from)|(?:start|beginning|end|ending|all of it|all of (?:the|my) video) (?:from|after|up to|until|to|before|past) \d)(?![a-z]))`;
const film = '(?:it|(?:the|my|this) (?:video|film|movie|clip|footage|result|edit))';

const told: readonly Wording[] = [
  // "Starting at 0:05 and ending at 0:09", "the part that starts at 0:05 and ends at 0:09"
  [
    new RegExp(
      String.raw`\b(?:starting|beginning|going|running|(?<=\b${part} )(?:(?:that|which) )?(?:starts|begins)) (?:at |from |on )?(${time}),? (?:and )?(?:then )?(?:ending|stopping|finishing|going|running|ends|stops|finishes)(?: up)? (?:at |on |to |until |till )?(?=${time})`,
      'gi',
    ),
    'from $1 to ',
  ],
  // "The section that goes from 0:05 to 0:09"
  [
    new RegExp(
      String.raw`(?<=\b${part} )(?:that|which)(?:'s| is| goes| runs| lasts| comes| happens| plays| lies| we see)? (?=(?:from|between|before|after|at) (?:the )?\d)`,
      'gi',
    ),
    '',
  ],
  // "What happens between 0:05 and 0:09"
  [
    /\b(?:what|whatever|(?:everything|anything|all|the stuff)(?: that| which)?) (?:happens|happened|goes on|is going on|is shown|is seen|plays|comes|is) (?=(?:from|between|before|after|until) )/gi,
    'everything ',
  ],
  [new RegExp(String.raw`(?<!\b(?:voice-?over|narration|song|music|jingle|track|audio|mp3|wav|m4a)\b[^.;\n]{0,60})\b(?:starting|beginning) (?=(?:about |around )?${count} ?${unit} in\b)`, 'gi'), 'from '],
  [new RegExp(String.raw`(?<=${time}) (?:right |all the way )?through (?:to|until|till) `, 'gi'), ' to '],
  // "Until we get to 0:10", "once we reach 1:40"
  [
    new RegExp(
      String.raw`\b(?:until|till|up to when|before) (?:we|you|it|they|the (?:video|film|timer|clock)) (?:gets?|reach(?:es)?|comes?|hits?)(?: to)? (?=${time})`,
      'gi',
    ),
    'until ',
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:once|when|as soon as|after) (?:we|you|it|they|the (?:video|film|timer|clock)) (?:gets?|reach(?:es)?|comes?|hits?)(?: to)?|as of|starting as of) (${time})`,
      'gi',
    ),
    'from $1 on',
  ],
  // "Up to 0:10, make it black and white"
  [
    new RegExp(String.raw`(?<=^|[.;!\n] ?)up (?:to|until|till) (${time}),? (?=[a-z])`, 'gi'),
    'until $1 ',
  ],
  // "At the start for 10 seconds, mute it"
  [
    new RegExp(
      String.raw`(?<=^|[.;!\n] ?)(?:right )?at the (?:very )?(start|beginning|end),? for (?=${count} ?${unit}\b)`,
      'gi',
    ),
    (_, side = '') => (/^end/i.test(side) ? 'for the last ' : 'for the first '),
  ],
  [/\bwithin (?=the (?:first|last|final|opening) )/gi, 'in '],
  [/\bthroughout (?=(?:the|my) (?:first|last|final|opening|closing|middle|second (?:half|minute)|whole (?:first|second)) )/gi, 'for '],
  [/\b(?:latter|later) half\b/gi, 'second half'],
  [/\bformer half\b/gi, 'first half'],
  [new RegExp(String.raw`\bcentral (?=(?:one )?(?:minute|third|half|quarter|${count} ?${unit}\b))`, 'gi'), 'middle '],
  // "The minute in the middle"
  [/\b(?:the|an?|one) (one |full |whole )?(minute|third|quarter|half) (?:in|at|from|of) the (?:very )?(?:middle|cent(?:er|re))\b/gi, 'the middle $1$2'],
  // "Cut everything outside of 0:10 to 0:20"
  [/\b(everything|all|anything|whatever) (?:that(?:'s| is) )?(?:outside(?: of)?|which is outside(?: of)?) /gi, '$1 except '],
  // "The minute from 0:30 to 1:30"
  [/\bthe minute (?=(?:from|between) \d)/gi, 'the part '],
  [
    /\bthe (\d+) seconds (?=(?:from|between) (\d+):(\d{2}) (?:and|to) (\d+):(\d{2})\b)/gi,
    (_, long = '', m = '', s = '', n = '', t = '') =>
      60 * (Number(n) - Number(m)) + Number(t) - Number(s) === Number(long) ? 'the part ' : undefined,
  ],
  [/\b(?:back|end) half\b/gi, 'second half'],
  // "Use the first 90 seconds and nothing else"
  [new RegExp(String.raw`\buse (?:just |only )?(?=${stretch}[^,;.!\n]{3,60}?,? (?:and |but )?(?:then )?(?:nothing else|(?:cut|delete|drop|lose|remove|ditch|dump|throw away|get rid of|trash|bin|scrap|discard|forget) (?:the rest|everything else|all else|all the rest|what's left|whatever's left)))`, 'gi'), 'keep only '],
  // "Trim the video to the bit between 0:05 and 0:09"
  [new RegExp(String.raw`\b(?:trim|cut|shorten|reduce|crop|chop|edit) ${film}(?: back| down)? to (?:just |only )?${stretch}`, 'gi'), 'keep only '],
  // "Keep nothing but the first 10 seconds", "the video should only be the first 10 seconds"
  [new RegExp(String.raw`\b(?:keep|leave|want|need|use|show me|show|give me|have|make (?:it|the video)) nothing (?:but|except(?: for)?|other than|besides) (?=\S)`, 'gi'), 'keep only '],
  [new RegExp(String.raw`\b(?:make ${film}|${film} should be|${film} (?:must|has to|needs to) be|can (?:i|we|you) (?:have|get|do)|could (?:i|we) have) (?:just|only) ${stretch}`, 'gi'), 'keep only '],
  [new RegExp(String.raw`\b${film} should (?:just|only) (?:be|have|show|contain|include) ${stretch}`, 'gi'), 'keep only '],
  [new RegExp(String.raw`(?<=^|[.;!\n] ?)(?:all|(?:the )?only (?:thing|part|bit)) (?:that )?(?:i|we)(?:'d| would)?(?: really)? (?:want|need|like|am interested in)(?: to (?:keep|have))? (?:is|are) ${stretch}(?![^.;!\n]*\b(?:[a-z]+ed|off|out|away|cut|gone|backwards|with|black|faster|slower|silent|louder|quieter|in (?!the (?:middle|cent)))\b)`, 'gi'), 'keep only '],
  [new RegExp(String.raw`(?<=^|[.;!\n] ?)(${stretch}[^,;!\n]{3,70}?) (?:is|are) (?:all|(?:the )?only (?:thing|part|bit)) (?:that )?(?:i|we)(?:'d| would)?(?: really)? (?:want|need|care about)(?: to keep)?(?=$|[.,;!\n])`, 'gi'), 'keep only $1'],
]; // prettier-ignore

/** A prompt with the stretches that it tells in words that ranges are read in. */
export function withStretchesSaid(prompt: string): string {
  return inOtherWords(prompt, told);
}
