import { foldText } from '../words/folding';
import type { Grammar } from './grammar';

/** "Add voiceover.mp3 at 0:05 and lower the original sound while it plays": what the video's own sound does meanwhile. */

const link = String.raw`(?:,? and(?: then)?|,? then|[,;]|\.) (?:(?:also|please|then|just) )*`;
const quieter = String.raw`(?:lower|duck|dip|reduce|quieten|soften|drop|mute|silence|turn(?: down)?|bring(?: down)?|take(?: down)?|lowering|ducking|muting|with)`;
const own = String.raw`(?:(?:the |my |its |all )*(?:(?:original|video'?s?|clip'?s?|camera|talk|main|interview|own|background|existing|natural) )*(?:video|sound|audio|volume|noise|rest|original|everything else)(?: (?:sound|audio|volume))?(?: of the video)?)`;
const level = String.raw`(?: ?(?:down|lowered|ducked|muted|reduced|quieter)?(?: (?:to|at|down to) (?<percent>\d{1,3}) ?%| by half)?(?: a (?:bit|little|lot))?)`;
const meanwhile = String.raw`(?: (?:under(?:neath)?|below|beneath|behind|during|while|when|whenever|as long as|for as long as) (?:it|that|the (?:voice-?over|voice|narration|narrator|recording)|i|he|she)(?:'s| is| am)?(?: (?:plays?|playing|speaks?|speaking|talks?|talking|on|runs?|running|heard|is heard))?)`;
const wish = new RegExp(
  `${link}(?<verb>${quieter}) ${own}${level}${meanwhile}(?=$|[.,;!]| (?:and|then) )`,
  'i',
);
const longest = 400;

/** How loud a video is under a voice where nobody says it, in percent. */
const usual = 25;

/** The prompt with that stretch of the video's sound in numbers, where the voice before it is understood. */
export function withVideoUnderVoice(prompt: string, { editOf, lengthOf }: Grammar): string {
  const match = prompt.length > longest ? undefined : (wish.exec(prompt) ?? undefined);
  if (!match) return prompt;
  const before = prompt.slice(0, match.index);
  const voice = beginnings(before)
    .map((at) => editOf(before.slice(at)))
    .find((edit) => edit?.edit === 'addMusic');
  const filmMs = lengthOf('the video');
  if (voice?.edit !== 'addMusic' || !voice.leads || typeof voice.from !== 'number' || voice.from < 0)
    return prompt;
  const ownMs = voice.media === undefined ? undefined : lengthOf(voice.media);
  const endMs =
    ownMs === undefined || filmMs === undefined ? undefined : Math.min(filmMs, voice.from + ownMs);
  const isMuted = /mut|silence/.test(foldText(match[0]));
  const percent =
    match.groups?.['percent'] ?? (isMuted ? '0' : / by half/i.test(match[0]) ? '50' : `${usual}`);
  const stretch =
    endMs === undefined
      ? `from ${voice.from / 1000} seconds to the end`
      : `from ${voice.from / 1000} to ${endMs / 1000} seconds`;
  const told = `, then set the volume of the video to ${percent}% ${stretch}`;
  return before + told + prompt.slice(match.index + match[0].length);
}

/** Where the wish for the voice may begin: with the prompt, and after each link. */
function beginnings(text: string): number[] {
  return [0, ...[...text.matchAll(/(?:,? and(?: then)? |,? then |[,;] |\. )/gi)].map(({ index, 0: each }) => index + each.length)];
} // prettier-ignore
