import type { Wording } from '../wording';

/** In English clauses: which clip or moment, where, and in which order. */

/** A stretch that may be left as it is. */
const part = String.raw`(?:the |my |its |from )?(?:first|last|start|beginning|end|ending|intro|outro|opening|final|part|bit|\d)`;
const asItIs = String.raw`,? (?:as (?:is|it is|they are|it was|they were)|as[- ]is|alone|untouched|unchanged|normal|out(?: of it)?|in colou?r|at (?:the )?(?:normal|original) (?:speed|volume)|(?:the way|how|like) (?:it is|they are|it was|they were))`;

const ordinals: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4 };

export const places: readonly Wording[] = [
  // "Insert the beach clip at 0:50"
  [
    /^(?:please )?(?:insert|put|drop|place|stick|add|slot) (?:the |my )(?!first|second|third|fourth|last|next|other|same|title|logo|music|sound|whole)([a-z][\w.-]*) (?:clip|video|shot|footage)(?: in)?(?:(?: in)?to (?:the |my )?[\w.-]+(?: (?:clip|video))?)? (at \d[\d:.]*)$/i,
    'insert $1 $2',
  ],
  // "Can the last clip go first"
  [
    /^(?:(?:please|can|could|should|may) )*(the .+?|clip \d|[\w-]+\.[a-z\d]{3,4}) (?:go|be|come|play) (first|last|at the (?:very )?(?:start|beginning|end|front|back)|(?:before|after) .+)$/i,
    'put $1 $2',
  ],
  // "Speed it up, but leave the first 10 seconds as they are"
  [
    new RegExp(
      String.raw`^(.+?)(?:,|,? but|,? just|,? only)+ (?:please )?(?:leave|not|don't (?:touch|change)|do not (?:touch|change)|spare) (${part}.*?)(?:${asItIs})?$`,
      'i',
    ),
    '$1 except $2',
  ],
  // "Make it warmer, keep the first 10 secs normal"
  [
    new RegExp(String.raw`^(.+?)(?:,|,? but|,? just|,? only)+ (?:please )?keep (${part}.*?)${asItIs}$`, 'i'),
    '$1 except $2',
  ],
  // "Except the first 10 s stay in colour"
  [
    /^(.*\b(?:except|apart from|other than|but not)(?: for)?\b.+?),? (?:that |which )?(?:(?:should|must|can|is|to) )*(?:stays?|remains?|keeps?|kept|left|staying|remaining)\b.*$/i,
    '$1',
  ],
  // "End on photo1 for 3 seconds"
  [
    /^(end|finish|close|start|open|begin) on (?!the? \d|\d|(?:an? )?(?:black|white|blank))(.+)$/i,
    '$1 with $2',
  ],
  // "Make the video end when the second clip ends"
  [
    /^(?:(?:make|have|let) (?:the (?:video|film|whole thing)|it) |(?:the (?:video|film)|it) should )?(?:end|stop|finish)(?: the (?:video|film))? (?:(?:when|once|as soon as|where|after|with) |at the end of )(?:the (second|third|fourth) (?:clip|video|photo)|clip (\d+))(?: is (?:over|done)| does| ends| finishes| stops)?$/i,
    (_, ordinal = '', number = '') => `keep clips 1 to ${number || (ordinals[ordinal.toLowerCase()] ?? 2)}`,
  ],
  // "Tack photo1.jpg onto the end"
  [/^tack (.+?) on(?:to)?(?: (?:at |to )?the end)?((?:,| for) .+)?$/i, 'put $1 at the end$2'],
  // "We need the photo at the very end"
  [
    /^(?:i|we)(?:'d| would)? (?:want|need|like) (.+?)(?: to (?:be|go|come|play))? ((?:in )?between .+|(?:right )?(?:before|after) .+|first|last|at the (?:very )?(?:start|beginning|end|front|back))$/i,
    'put $1 $2',
  ],
  // "The drone shot should open the video"
  [
    /^(.+?) (?:should|must|needs to|has to|can|could|to) (open|start|begin|close|end|finish)(?: off)? (?:the |my |this )?(?:video|film|movie|edit|thing|show|piece)$/i,
    '$2 with $1',
  ],
];
