import type { Wording } from '../wording';

/** In English clauses: what is said around the wishes: openings, headings, second thoughts, slips and signs. */

export const talk: readonly Wording[] = [
  // "Make it a bit brighter than it is now"
  [/^(.+?) than (?:normal|usual|the default|default|it is|it is now|it was|now)$/i, '$1'],
  // "Shove photo1.jpg at the end"
  [/^(?:stick|pop|shove|plop|stuff|bung|whack|slam|bang) (?!.*\btogether\b)(.+)$/i, 'put $1'],
  // "Slide instead"
  [/^(.+) (?:instead|rather|anyway|though)$/i, '$1'],
  // "The first clip should only last 5 seconds"
  [/^(.+ (?:should|must|needs to|has to|can)) (?:only|just) ((?:be|last|run|take|stay|play) .+)$/i, '$1 $2'],
  // "I meant 5"
  [
    /^(?:ok(?:ay)?,? |so,? |well,? |um+,? |uh+,? )*(?:what )?i mean(?:t|(?:t)? is)?[,:]? (?:to )?(.+)$/i,
    '$1',
  ],
  // "It needs a title"
  [
    /^(?:it|this|that|the (?:video|film|clip|edit)|my video)(?: really| also| just| still| only)* (?:needs?|could use|lacks?|is missing|should have|wants?|requires?) ((?:an?|some|more|also) .+)$/i,
    'add $1',
  ],
  // "I don't want any transitions"
  [
    /^i (?:don't|dont|do not|never) (?:want|need) (?:any |a |an |)((?!the |my |it$|that$|them$)(?:[a-z]+ )?[a-z]+)(?: (?:in it|on it|here|at all|(?:in|between|on) (?:my|the) (?:speech|talk|voice|video|film|sentences|words|recording)))?$/i,
    'no $1',
  ],
];
