import type { Grammar } from './grammar';
import { isMusic } from './commands';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isSpelt, means } from '../reading';
import type { Spoken } from '../asides/statements';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';

/** Clauses with what they say of the music of the clause before: that it fades, or that another follows it. */
export function withMusicBefore(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const tokensOf = (text: string) => tokenize(text, grammar.files, grammar.lexicon);
  return spoken.map((clause, i) => {
    const before = spoken[i - 1];
    const music = before && tokensOf(before.text);
    if (!music?.some(isMusic)) return clause;
    const named = fading(clause.text, grammar) ?? endingIn(clause.text, before?.text, grammar) ?? onward(clause.text, grammar) ?? (clause.isNext || /\bthen\b/i.test(clause.joint) ? afterIt(clause.text, music, tokensOf(clause.text), grammar) : undefined); // prettier-ignore
    return named === undefined ? clause : { ...clause, text: named };
  });
}

/** "Music from 0:30, fading in over 3 seconds": what fades is the music. */
function fading(text: string, { reads }: Grammar): string | undefined {
  // Only what is heard gets weaker.
  if (
    /^(?:在|到)?(?:最后|结尾|开头|前)?[^,，]{0,8}(?:渐弱|渐强|渐小|渐大|慢慢变小|逐渐变小)(?:收尾|结束|掉|消失)?$|^(?:头尾|首尾|两头|前后)(?:都|各|也)?(?:加|做)?(?:淡入淡出|渐变|淡化|淡)(?:一下|效果|处理)?$/u.test(
      text,
    )
  ) {
    const said = `音乐${text}`;
    return reads(said) ? said : undefined;
  }
  // In the middle of the video nothing else fades.
  if (!/^(?:and )?(?:fading (?:in|out)\b|fades? out at \d)/i.test(text)) return undefined;
  const named = `the music ${text.replace(/^(?:and )?fad(?:ing|es?)/i, 'fade')}`;
  return reads(named) ? named : undefined;
}

const fadesAway =
  /^(?:and |then )*(?:(?:it|that|the (?:music|song)) )?(?:(?:should|must|can|slowly|gently|gradually|softly|smoothly|nicely) )*(?:fad(?:es?|ing)|let it fade|have it fade|fade it)(?: (?:slowly|gently|gradually|softly|smoothly|nicely))?(?: (?:away|out|off|down))+(?: (?:slowly|gently|gradually|softly|smoothly|nicely))?(?: (?:over|for|in|within) (.+))?$/i;

/** "Music for the first 20 seconds, then fade away": what ends before the video does is the music. */
function endingIn(text: string, before = '', { editOf, reads }: Grammar): string | undefined {
  const found = fadesAway.exec(text);
  const music = found ? editOf(before) : undefined;
  if (music?.edit !== 'addMusic' || (music.to === 'end' && !/ it\b/.test(text))) return undefined;
  const named = `fade the music out${found?.[1] === undefined ? '' : ` over ${found[1]}`}`;
  return reads(named) ? named : undefined;
}

const onwards =
  /^(.+?),? (?:from (?:there(?: on)?|then on|that point(?: on)?)|after (?:that|it(?:'s| is| has)? (?:over|done|ends?|ended|finish(?:es|ed)))|afterwards|for the rest(?: of (?:it|the (?:video|film|time)))?|the rest of the (?:video|time)|(?:once|when|as soon as) (?:it|that|the (?:first one|jingle|intro|first (?:song|track)))(?:'s| is| has)? (?:over|done|ends?|ended|finish(?:es|ed)|through|stops|stopped))$/i;

/** "The jingle for the first 15 seconds, the song from there on." */
function onward(text: string, { reads }: Grammar): string | undefined {
  const song = onwards.exec(text)?.[1]?.replace(/^(?:start|begin|open) with /i, '');
  const placed = song && [`${song} after the music`, `add ${song} after the music`].find((each) => reads(each));
  return placed || undefined;
} // prettier-ignore

/** "song.mp3 until 0:20 and then jingle.mp3": the second begins where the first ends. */
function afterIt(text: string, before: readonly Token[], own: readonly Token[], { reads }: Grammar): string | undefined {
  if (before.some((token) => means(token, w.remove))) return undefined;
  // "Start with the jingle, then the song" lends its verb.
  const said = text.replace(/^(?:start|begin|open) with /i, '');
  const isPlaced = own.some((token) => token.type === 'time' || means(token, w.clip, w.end) || (said === text && means(token, w.start)));
  if (!own.some(isMusic) || isPlaced) return undefined;
  // "Then add the voice-over" is the next command; "then jingle.mp3" is what is heard next.
  const adds = own.some((token) => means(token, w.add) && !isSpelt(token, /^(play|播放|放)$/));
  if (adds && !before.some(({ type }) => type === 'time')) return undefined;
  const placed = hasChinese(text) ? `音乐结束后${text}` : `${said} after the music`;
  return [placed, `add ${placed}`].find((each) => reads(each));
} // prettier-ignore
