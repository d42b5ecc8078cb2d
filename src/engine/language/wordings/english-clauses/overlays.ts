import type { Wording } from '../wording';

/** In English clauses: what lies over the picture: titles, captions, cards, logos and insets. */

export const overlays: readonly Wording[] = [
  // "Add 5 seconds of black at the end"
  [
    /^((?:(?:please|can you|could you|also) )*)(?:add|put|insert|have|leave) (\S+ (?:seconds?|secs?|s)|\d+(?:\.\d+)?s|an? second|half a second) of (?:plain |solid |pure )?(black|white|blue|red|green|gr[ae]y|yellow|blank)(?: screen)?(.*)$/i,
    '$1add a $3 screen for $2$4',
  ],
  // "From 0:30 to 0:40 I want to see harbour while I talk"
  [
    /^(from \S+ (?:to|until|till) \S+|between \S+ and \S+),? (?:i|we)(?:'d| would)? (?:want|like|need|would like)(?: to (?:see|have|show)| you to show)? (?!to\b)(.+?)(?: while (?:i|we|he|she|they)(?:'m| am|'re| are|'s| is)? (?:talk|talks|speak|speaks|talking|speaking|explaining))?$/i,
    'cover $1 with $2',
  ],
  // "Logo appears at 5 seconds and disappears at 12"
  [
    /^(?:(?:please |let |have |make |i want |i'd like |we want )+)?((?:the |my |our )?(?!show|put|add)[^,]{1,60}?)(?: should| can| to| will| must)? (?:appears?|comes? (?:in|up|on)|shows? up|pops? up|starts?|begins?|be (?:there|seen|shown|visible|heard)|kicks? in)(?: at| from| after)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?:,? (?:and|then|and then|but))? (?:(?:it|should|must) )*(?:disappears?|vanish(?:es)?|goes? (?:away|off)|goes|(?:is|be) gone|leaves?|ends?|stops?|fades? away)(?: again)?(?: at| after| by| from)? ([\d:.]+(?: ?s(?:ec(?:ond)?s?)?)?)(?: again)?$/i,
    'show $1 from $2 to $3',
  ],
  // "Call it “My trip” in the intro"
  [
    /^(?:call|name|title) (?:it|this|the (?:video|film|whole thing)) (["“].+["”])(?: (?:in|at) (?:the )?(?:intro|beginning|start|opening))?$/i,
    'add the title $1 at the start',
  ],
  // "Add a lower third with her name Ana Ruiz"
  [/^(.*\blower thirds? (?:with|for)) (?:my|the|her|his) name[ ,:]+(.+)$/i, '$1 $2'],
  // "Change it so it reads Lesson Five"
  [
    /^change (it|the (?:title|text|caption|heading)) so (?:that )?it (?:says|reads) (.+)$/i,
    'change $1 to $2',
  ],
  // "Add credits saying "Made by Tom" at the end"
  [
    /^(?:(?:put|add|show|roll|insert|create|make) )(?:the |some |my |end |closing |final )*credits?(?: card| screen| saying| with| that say)?:? (["'“‘].+["'”’])(?: (?:at|on|in) (?:the )?(?:very )?end)?$/i,
    'add a black screen with $1 at the end',
  ],
];
