import type { Wording } from '../wording';

/** In English clauses: what is cut, kept and split, and pauses. */

const removal =
  '(?:(?:please|can|could|would|you|just) )*(?:chop|cut|trim|remove|drop|delete|lose|skip|take|clip|snip|lop|get rid of|throw)(?: (?:out|off|away))? ';
/** "…, it's about the first 10 seconds" */
const told = (side: 'first' | 'last') =>
  `(?: part| bit)?,? (?:it's|it is|which is|that's|its|it lasts|it takes)(?: (?:about|around|roughly|the ${side}|like|only|just))* (\\d[^,]*)`;

export const cuts: readonly Wording[] = [
  // "Cut off the end at 1:50"
  [
    new RegExp(
      String.raw`^${removal}(?:the |its )?(?:end|ending|tail)(?: of (?:it|the video|this))?(?: off| out| away)? (?:at|from) (\d[\d:.]*)(?: on(?:wards?)?)?$`,
      'i',
    ),
    'remove everything after $1',
  ],
  // "We don't need the beach in there after all", "the last 5 seconds aren't needed"
  [
    /^(?:i|we) (?:really )?(?:don't|dont|do not|no longer) (?:really )?(?:want|need) ((?:the|that|this|those|these|my|our|clips?) .+?)(?: (?:in (?:there|it|here|the video)|there|any ?more|any longer|after all|at all))*$/i,
    'remove $1',
  ],
  // "The last quarter of a minute isn't needed"
  [
    /^(.+?) (?:isn't|isnt|is not|aren't|arent|are not|is no longer|are no longer)(?: really| actually)? (?:needed|necessary|required|wanted|useful)(?: any ?more| after all| at all)*$/i,
    'remove $1',
  ],
  // "I want the last 30 secs only"
  [/^(?:i|we) (?:really |just )?(?:want|need) (.+?) only$/i, 'keep only $1'],
  // "Everything past 1:15 is junk"
  [
    /^((?:everything|anything|all) (?:after|past|before|from|between) .+?|the (?:first|last|final) .+? (?:seconds?|secs?|minutes?|s|mins?)) (?:is|are) (?:just |all |complete |total |pure )*(?:junk|garbage|rubbish|trash|crap|worthless|useless|pointless|unusable|no good|not worth keeping)$/i,
    'remove $1',
  ],
  // "Cut the beach after 8 seconds"
  [
    /^(?:cut|stop|end|trim) (?:off )?((?:the |my )?(?!video|film|it|this|that|music|song|title)[\w.-]+(?: (?:clip|shot))?) after (\S+ ?(?:s|secs?|seconds?))$/i,
    'trim $1 to $2',
  ],
  // "Kick out clip number two"
  [/^kick (?:out (.+)|(.+) out)$/i, 'remove $1$2'],
  // "Can you chop off the intro, it's about 7 seconds"
  [
    new RegExp(
      `^(${removal})(?:the |my )?(?:intro|introduction|beginning|start|opening)${told('first')}$`,
      'i',
    ),
    '$1the first $2',
  ],
  // "Cut the ending, which is 8 seconds"
  [
    new RegExp(`^(${removal})(?:the |my )?(?:outro|ending|end|closing|credits)${told('last')}$`, 'i'),
    '$1the last $2',
  ],
  // "Take the zoom out"
  [/^take (it|them|that|this|the .+?) (?:away|off|out|down)(?: again)?$/i, 'remove $1'],
  // "Last 3 seconds out"
  [/^(?:the )?((?:first|last) \S+ ?(?:s|secs?|seconds?|minutes?)) (?:off|out|gone|away)$/i, 'remove the $1'],
  // "Trim harbour to its first 10 seconds"
  [
    /^(?:(?:please|can you|could you) )*(?:trim|cut|shorten|reduce|crop|chop) (?!it\b|this\b|the (?:video|film|movie)\b)(.+?)(?: down)? to (?:just |only )*(?:its|the|their) (first|last|middle) (\d.*)$/i,
    'keep only the $2 $3 of $1',
  ],
  // "Trim to 30s starting from 0:20"
  [
    /^(?:trim|cut|shorten|crop|clip|make)(?: it| this| the video)? (?:down )?(?:to )?(\d[^ ]*(?: ?[a-z]+)?) (?:long )?(?:starting|beginning|start|begin)(?: from| at)? (.+)$/i,
    'keep from $2 for $1',
  ],
  // "Trim the beginning so it starts at 0:09"
  [
    /^(?:trim|cut|edit|shorten|change|adjust|chop|crop|move)\b.*? so (?:that )?(?:it|the video|the clip|my video) (starts|begins|ends|stops|finishes)(?: up)? (?:at|on|with) (.+)$/i,
    'make it $1 at $2',
  ],
  // "Can you chop off the intro"
  [
    /^(.*\b(?:shorten|trim|cut|reduce|tighten|lop|shave|take|chop|knock|remove|drop|delete)\b.*?) (?:the |my )?(?:intro|introduction|opening|opener)( by .+)?$/i,
    '$1 the start$2',
  ],
  // "Cut the ending"
  [
    /^(.*\b(?:shorten|trim|cut|reduce|tighten|lop|shave|take|chop|knock|remove|drop|delete)\b.*?) (?:the |my )?(?:outro|ending|closing)( by .+)?$/i,
    '$1 the end$2',
  ],
  // "Trim harbour to 0:05-0:15"
  [
    /^(?:trim|cut|shorten|crop) (?!it\b|this\b|the (?:video|film|movie)\b)(.{2,40}?)(?: down)? to (?:just )?(\d[\d:.]* ?(?:-|–|to|until) ?\d[\d:.]*(?: ?s(?:ec(?:ond)?s?)?)?)$/i,
    'keep $2 of $1',
  ],
];
