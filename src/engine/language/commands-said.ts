/** What is said in other words than a command, and the command that it is. */
export const commandsSaid: readonly (readonly [RegExp, string])[] = [
  // "We don't need the beach in there after all", "the last 5 seconds aren't needed"
  [
    /^(?:i|we) (?:really )?(?:don't|dont|do not|no longer) (?:really )?(?:want|need) ((?:the|that|this|those|these|my|our|clips?) .+?)(?: (?:in (?:there|it|here|the video)|there|any ?more|any longer|after all|at all))*$/i,
    'remove $1',
  ],
  [
    /^(.+?) (?:isn't|isnt|is not|aren't|arent|are not|is no longer|are no longer)(?: really| actually)? (?:needed|necessary|required|wanted|useful)(?: any ?more| after all| at all)*$/i,
    'remove $1',
  ],
  [
    /^(?:make|get|cut|bring|trim) (it|this|(?:the |my )?(?:video|whole thing|first clip|second clip|third clip|last clip)|clip \d+) (?:down|shorter) by (\S.*)$/i,
    'make $1 $2 shorter',
  ],
  // "Add 5 seconds of black at the end"
  [
    /^((?:(?:please|can you|could you|also) )*)(?:add|put|insert|have|leave) (\S+ (?:seconds?|secs?|s)|\d+(?:\.\d+)?s|an? second|half a second) of (?:plain |solid |pure )?(black|white|blue|red|green|gr[ae]y|yellow|blank)(?: screen)?(.*)$/i,
    '$1add a $3 screen for $2$4',
  ],
  [/^(?:i|we) (?:really |just )?(?:want|need) (.+?) only$/i, 'keep only $1'],
  [/^(.+?) than (?:normal|usual|the default|default|it is|it is now|it was|now)$/i, '$1'],
  [
    /^(?:give|make|get|create)(?: me| us)? (?:an? )?(.+?) version(?: of (?:it|this|that|the video|my video))?$/i,
    'make it $1',
  ],
  [/^(.+?) (?:going|moving|leading|passing|when (?:going|moving|switching)) (from .+)$/i, '$1 $2'],
  [/^ease (.+?) (in|out)( .+)?$/i, 'fade $1 $2$3'],
  [
    /^(?:(?:make|have|let) )?(?:it|this|the (?:video|clip|picture|whole thing))(?: should)? looks? like (?:an? )?(?:old |old-?fashioned |classic |vintage )*black(?: and | & |-and-)white (?:film|movie|photo|photograph|picture|video|footage)s?$/i,
    'make it black and white',
  ],
  [/^(?:make|have|get|i want|i need) (.+?) (?:be |to be )?silent$/i, 'mute $1'],
];
