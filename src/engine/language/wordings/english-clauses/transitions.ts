import type { Wording } from '../wording';

/** In English clauses: transitions and fades. */

export const transitions: readonly Wording[] = [
  // "Wipe left going from the first clip to the second clip"
  [/^(.+?) (?:going|moving|leading|passing|when (?:going|moving|switching)) (from .+)$/i, '$1 $2'],
  // "Open with a fade from black"
  [
    /^(?:start|begin|open)s?(?: (?:it|the (?:video|film)))? with (?:a )?(?:slow )?fade(?:[- ]in)?(?: from black)?$/i,
    'fade in from black at the start',
  ],
  // "Make them hard cuts", "switch to straight cuts instead"
  [
    /^(?:make (?:them|the transitions|all(?: of them)?)|(?:change|switch|go back|turn)(?: (?:them|the transitions))? (?:back )?(?:to|into)|use|i want|just) (?:just )?(?:hard|straight|simple|plain|clean|normal) cuts?(?: instead)?$/i,
    'remove all transitions',
  ],
  // "A hard cut between clips 1 and 2"
  [
    /^(?:(?:just|use|make it|i want|add|put|do) )*(?:a )?(?:hard|straight|simple|plain|clean) cut (between .+|from .+|before .+|after .+)$/i,
    'remove the transition $1',
  ],
  [
    /^(between .+?),? (?:(?:just|use|make it|i want|add|put|do) )*(?:a )?(?:hard|straight|simple|plain|clean) cut$/i,
    'remove the transition $1',
  ],
  // "I don't want a transition between clips 1 and 2"
  [
    /^i (?:don't|dont|do not) (?:want|need) (?:a|the|any) (?:transition|crossfade|fade|wipe|dissolve) ((?:between|after|before) .+)$/i,
    'remove the transition $1',
  ],
  // "The cut between clips 2 and 3 should be a wipe"
  [/^the (?:cut|transition) (between .+|from .+) should be (an? .+)$/i, 'add $2 $1'],
  // "They should take 2 seconds"
  [
    /^((?:(?:the |all )+(?:transition|crossfade|dissolve|wipe)s?)(?: between .+?)?) should take (\S+ (?:s|secs?|seconds?))$/i,
    (_, which = '', long = '') => `make ${which} ${long} long`,
  ],
  // "Extend the transitions to 2 seconds", "the transitions should take 2 seconds"
  [
    /^(?:please )?(?:extend|lengthen|shorten|stretch|slow(?: down)?) (?:the |all )*((?:transition|crossfade|dissolve|wipe)s?.*?) to (\S+ (?:s|secs?|seconds?)|\d[\d.]*s)$/i,
    'make the $1 $2 long',
  ],
  // "Ease the music in"
  [/^ease (.+?) (in|out)( .+)?$/i, 'fade $1 $2$3'],
  // "Soften the cut between the two clips", "the cut between them is too hard"
  [
    /^(?:please )?(?:make|let|have) (?:the |that |this |those )?(?:hard |harsh )?(cuts?|jump|switch|change)( between .+?| from .+?)? (?:be |look |feel )?(?:(?:a bit |a little |much )?(?:less (?:harsh|hard|abrupt|sudden|jarring|rough)|softer|smoother|gentler|nicer|more (?:gentle|smooth|fluid|gradual))|smooth|soft|gentle)$/i,
    'add a crossfade$2',
  ],
  // "Soften the cut between the clips"
  [
    /^(?:please )?(?:soften|smoothen|smooth(?: out| over)?|blend) (?:the |that |this |those |all )?(?:hard |harsh )?(cuts?|jump|switch|change)( between .+?)?(?: (?:a bit|a little))?$/i,
    'add a crossfade$2',
  ],
  // "The cut between them is too hard"
  [
    /^(?:the |that |this |those )?(?:cuts?|jump|switch|change)( between .+?)? (?:is|are|feels?|looks?|seems?)(?: (?:a bit|a little|way|very|really|so|kind of))*(?: too)? (?:harsh|hard|abrupt|sudden|jarring|rough|jumpy)$/i,
    'add a crossfade$1',
  ],
  // "Start black and slowly fade up, 3 seconds"
  [
    /^(?:start|begin|open)s?(?: (?:with|from|on|in))?(?: a)? (black|white)(?: screen)?,? (?:and|then|and then) (?:slowly |gradually |gently )?fades? (?:in|up)(?:,? (?:over|for|in|during|within)? ?(\S+ ?(?:s|secs?|seconds?)))?$/i,
    'fade in from $1 over $2',
  ],
  // "Let it slowly go to black"
  [
    /^(?:(?:let|make|have) )?(?:it|the (?:video|picture|end|ending|screen))(?: should)? (?:slowly |gradually |gently )?(?:go|goes|get|gets|turn|turns|fade|become)(?: (?:slowly|gradually|gently))? (?:to )?(?:all )?(black|white)(?: (slowly|gradually|gently))?(?: at the end)?$/i,
    'fade to $1 at the end $2',
  ],
  // "Let the screen go dark at the end"
  [
    /^(?:(?:let|make|have) )?(?:it|the (?:video|picture|end|ending|screen))(?: should)? (?:slowly |gradually )?(?:go|goes|get|gets|turn|turns|become) dark(?: slowly| gradually| gently)?(?: at the end)?$/i,
    'fade to black',
  ],
  // "Put the photo between the two clips"
  [/^(.*\bbetween) (?:the |both |these |those )?two(?: of (?:them|these))?(.*)$/i, '$1 the clips$2'],
  // "Merge the clips with a fade"
  [
    /^(?:join|connect|link|blend|merge|stitch|stick|glue|splice|combine|put) (?:them|both|everything|(?:the|both|all) clips|(?:the )?(?:others?(?: (?:ones|two|clips))?|rest|remaining (?:ones|two|clips)))(?: (?:back )?together)? (?:with|by|using) (an? .+)$/i,
    'add $1 between the clips',
  ],
  // "Fade it away"
  [/^(.*\bfade(?: (?:it|them|that|the \w+))?) away\b(.*)$/i, '$1 out$2'],
  // "End in black"
  [/^(?:end|finish|close) (?:it |the video )?(?:on|in|to) black$/i, 'fade to black at the end'],
  // "Start from white"
  [
    /^(?:start|begin|open)s? (?:on|in|with|from) (?:a |an )?(black|white)(?: flash)?(?: (?:screen|fade(?:[- ]in)?))?$/i,
    'fade in from $1',
  ],
  // "End on black with a two second fade"
  [
    /^(?:end|finish|close)s? (?:on|in|with) (?:a )?(black|white)(?: screen)? with (?:a |an )?(.+?) (?:long )?fade(?:[- ]out)?$/i,
    'fade to $1 over $2',
  ],
  // "Finish in white"
  [/^(?:end|finish|close)s? (?:on|in) (?:a )?(black|white)$/i, 'fade to $1'],
  // "Hard cuts are fine"
  [
    /^(?:just |simple |plain )*(hard|straight|plain|simple|clean) cuts (?:are|is|will be) (?:just )?(?:fine|ok|okay|good|enough|better|nicer|all (?:i|we) (?:need|want))$/i,
    '$1 cuts',
  ],
  // "Finish with a slow fade"
  [
    /^(?:end|finish|close)(?: (?:it|the (?:video|film)))? (?:on|with) (?:an? )?(?:(\d[\d.]*)[- ]?s[a-z]* )?(slow |long |quick |short )?fade(?:[- ]out)?(?: (?:for|on) both)?$/i,
    (_, long?: string, pace = '') =>
      long === undefined ? `add a ${pace}fade out at the end` : `fade out over ${long} seconds at the end`,
  ],
];
