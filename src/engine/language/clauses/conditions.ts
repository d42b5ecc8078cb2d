/**
 * Conditions of which it is known what they come to: music that is too short is looped, and one that fits ends with the
 * video in any case. Others stay, so that nothing is done as if they held.
 */

const thing = String.raw`(?:it|that|the (?:music|song|track|tune|jingle|audio|file)|[\w-]+\.(?:mp3|wav|m4a))`;
const short = String.raw`(?:too short|not long enough|shorter(?: than (?:that|this|it|(?:the |my )?(?:video|film|clip|footage)))?|over (?:too )?(?:early|soon|before (?:that|the (?:video|film|end))))`;
const runsOut = String.raw`(?:ends|runs out|stops|finishes|is over)(?: (?:too )?(?:early|soon|before (?:that|it|the (?:video|film|end)(?: (?:does|ends|is over))?)))?`;
const tooShort = String.raw`(?:if|when|in case|should) ${thing}(?:(?:'s| is|s|) ${short}| ${runsOut}| (?:isn't|is not|isnt) long enough| (?:doesn't|does not|doesnt) (?:last|reach|fill)[^,.;\n]{0,30})|if (?:needed|necessary|need be|required)|as (?:often|many times) as (?:it's |is )?(?:needed|necessary|required|it takes)|as needed`;
const loop = String.raw`(?:loop|repeat)(?: (?:it|that|the (?:music|song|track)))?|(?:let|have) (?:it|the (?:music|song)) (?:loop|repeat)|(?:start|play) it (?:again|over)|(?:it (?:should|can) )(?:loop|repeat)`;
/** "Loop it if it's too short", "if it's too short, loop it" */
const looped = new RegExp(
  String.raw`(?:,|;)?(?: and| but)? ?(?:please |just )?(?:(?<=[\s,;]|^)(?:${loop}),? (?:${tooShort})|(?:${tooShort}),? (?:then |just |please )*(?:${loop}))(?![a-z])`,
  'gi',
);
const long = String.raw`if ${thing}(?:(?:'s| is|s|) (?:too long|longer(?: than (?:that|it|the (?:video|film|clip)))?)| (?:doesn't|does not|doesnt) fit)`;
const out = String.raw`fade(?: (?:it|that|the (?:music|song)))? out(?: at the end)?|fade it(?: at the end)?`;
const faded = new RegExp(
  String.raw`(?:,|;)? ?(?:(?<=[\s,;]|^)(${out}),? (?:${long})|(?:${long}),? (?:then |just |please )*(${out}))(?![a-z])`,
  'gi',
);
const music = /\b(?:music|song|track|tune|jingle|soundtrack|mp3|wav|m4a|bgm)\b/i;

/** A prompt without the conditions that hold where it matters. */
export function withoutConditions(prompt: string): string {
  if (!music.test(prompt) || !/\b(?:if|in case|when|should|as (?:often|many)|as needed)\b/i.test(prompt))
    return prompt;
  return prompt.replace(looped, ', looped').replace(faded, ', fade the music out').replace(/^, /, '');
}
