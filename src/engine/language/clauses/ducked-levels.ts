import type { Spoken } from '../asides/statements';
import { foldText } from '../words/folding';
import type { Grammar } from './grammar';

/** Music with a level of its own where somebody speaks: "10% when I talk and 40% otherwise". */

const speaker =
  '(?:i|we|you|he|she|they|someone|somebody|anyone|anybody|people|the (?:speaker|host|narrator|voice))';
const spoken = String.raw`(?:(?:when(?:ever)?|while|as|if|where) ${speaker}(?:'m|'re|'s| am| is| are)? (?:talk|speak)(?:s|ing)?|(?:under|during|behind) (?:(?:my|the|any) )?(?:voice|speech|talking|dialogue|narration))`;
const otherwise = String.raw`(?:otherwise|(?:for |in )?the rest of the time|(?:every|any)where else|elsewhere|(?:in|during) (?:the )?(?:pauses|gaps|silences|breaks)|in between|when (?:${speaker}|nobody|no one)(?:'m|'re|'s| am| is| are)? (?:(?:not|don't|doesn't|isn't|aren't|stop) )?(?:talk|speak|silent|quiet)?(?:s|ing)?)`;
const percent = String.raw`(\d{1,3} ?(?:%|percent))`;
const bothLevels = new RegExp(
  String.raw`^(?:.{0,50}?\b(?:music|song|track|it|[\w-]+\.mp3)\b.{0,30}? )?(?:at |to )?${percent}(?: volume)? ${spoken},? (?:and |but |then )*(?:(?:back|up|go|goes|be|it|at|to) )*${percent}(?: volume)? ${otherwise}$`,
);
const lastLevel = new RegExp(
  String.raw`^(.*?),? (?:(?:and|but|then|only|just|the|music|song|it|volume|bring|bringing|turned|down|dropping|drop|drops|going|lowered|lower it|to|at) )*${percent}(?: volume)? (?=${spoken}$)`,
);
/** “Music at 15% while I talk” is how loud it is altogether, “down to 15% when I talk” is not. */
const onlyThen = /,|\b(?:down|drop|lower|duck|dip|when|whenever)\b/i;
/** "…, but not while I'm talking", "… only when nobody talks": silent under speech. */
const notThen = new RegExp(
  String.raw`^(.*?),? (?:(?:and|but) )?(?:(?:not|never) ${spoken}|(?:only|just) (?=when |in |during )${otherwise})$`,
);
/** In characters. */
const longest = 160;

/** Clauses with the level under speech in a clause of its own. */
export function withDuckedLevels(said: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return said.flatMap((clause) => {
    if (clause.text.length > longest || !/\d|\b(?:not|never|only|just)\b/.test(clause.text)) return [clause];
    // Read as one, music that is added would be as quiet as that all the time.
    const isWhole =
      grammar.reads(clause.text) &&
      (!onlyThen.test(clause.text) || grammar.editOf(clause.text)?.edit !== 'addMusic');
    const parts = isWhole ? undefined : levelsIn(clause.text, grammar);
    return parts === undefined ? [clause] : parts.map((text) => ({ ...clause, text }));
  });
}

function levelsIn(text: string, { editOf }: Grammar): readonly string[] | undefined {
  const folded = foldText(text).replace(/[.!]$/, '');
  const [, ducked, usual] = bothLevels.exec(folded) ?? [];
  if (ducked !== undefined && usual !== undefined)
    return [`set the music volume to ${usual}`, `lower the music to ${ducked} when I speak`];
  const [, before = notThen.exec(folded)?.[1] ?? '', level = '0%'] = lastLevel.exec(folded) ?? [];
  const music = text.slice(0, before.length);
  const kind = editOf(music)?.edit;
  return kind === 'addMusic' || kind === 'setVolume'
    ? [music, `lower the music to ${level} when I speak`]
    : undefined;
}
