import { mediaKindOf } from '../../../contract/media';
import type { Grammar } from './clauses';
import { isObject } from './commands';
import * as w from '../words/common-words';
import { hasChinese } from '../words/folding';
import { isSpelt, means } from '../reading';
import { tokenize } from '../words/tokens';
import type { Token } from '../words/tokens';

/**
 * Words of a clause that point back at the music of the clause before: "it", and a volume that is nobody else's.
 * @param isNext Whether the clause is to play when the music before is over: "…, then jingle.mp3".
 */
export function withReferences(
  clause: string,
  before: readonly Token[],
  grammar: Grammar,
  isNext: boolean,
): string {
  const named = withoutPronoun(clause, before, grammar);
  if (named !== clause) return named;
  return (isNext ? afterMusic(clause, before, grammar) : undefined) ?? ofMusic(clause, before, grammar);
}

/** "Add song.mp3 and set the volume to 20%" is about the song; after a volume or a removal it need not be. */
function ofMusic(clause: string, before: readonly Token[], grammar: Grammar): string {
  if (!before.some(isMusic) || before.some(settlesVolume)) return clause;
  const tokens = tokenize(clause, grammar.files, grammar.lexicon);
  const [volume, ...others] = tokens.filter((token) => means(token, w.sound));
  if (volume?.type !== 'word' || others.length > 0 || !/^(volumes?|loudness|level|音量)$/.test(volume.text)) {
    return clause;
  }
  // "the volume of the video" says whose it is.
  const isOwned = tokens.some(
    (token) =>
      token.type === 'file' ||
      token.type === 'ordinal' ||
      (token !== volume && isObject(token)) ||
      means(token, w.everything, w.clip, w.video, w.whole) ||
      isSpelt(token, /^(overall|total|master|main|my|整体|总)$/),
  );
  if (isOwned) return clause;
  const chinese = hasChinese(clause);
  const replaced = `${clause.slice(0, volume.start)}${chinese ? '音乐' : 'music '}${clause.slice(volume.start)}`;
  return grammar.reads(replaced) ? replaced : clause;
}

/** "song.mp3 until 0:20 and then jingle.mp3": the second begins where the first ends. */
function afterMusic(clause: string, before: readonly Token[], grammar: Grammar): string | undefined {
  if (!before.some(isMusic) || before.some((token) => means(token, w.remove))) return undefined;
  const tokens = tokenize(clause, grammar.files, grammar.lexicon);
  const isPlaced = tokens.some((token) => token.type === 'time' || means(token, w.clip, w.start, w.end));
  if (!tokens.some(isMusic) || isPlaced) return undefined;
  // "Then add the voice-over" is the next command; "then jingle.mp3" is what is heard next.
  const adds = tokens.some((token) => means(token, w.add) && !isSpelt(token, /^(play|播放|放)$/));
  if (adds && !before.some(({ type }) => type === 'time')) return undefined;
  const chinese = hasChinese(clause);
  const replaced = chinese ? `音乐结束后${clause}` : `${clause} after the music`;
  return grammar.reads(replaced) ? replaced : undefined;
}

function isMusic(token: Token): boolean {
  return means(token, w.music) || (token.type === 'file' && mediaKindOf(token.fileName) === 'audio');
}

function settlesVolume(token: Token): boolean {
  return token.type === 'percent' || token.type === 'decibels' || means(token, w.remove);
}

/** "…add music and lower it to 20%": what "it" is, where only that makes sense. */
function withoutPronoun(clause: string, before: readonly Token[], grammar: Grammar): string {
  if (before.length === 0) return clause;
  const faded = withFadeOfMusic(clause, before, grammar);
  if (faded !== undefined) return faded;
  const named = withNoun(clause, before, grammar);
  if (named !== undefined) return named;
  const tokens = tokenize(clause, grammar.files, grammar.lexicon);
  const pronoun = tokens.find((token) => isSpelt(token, /^(it|its|them|它|它的)$/));
  if (!pronoun) return withSubject(clause, tokens, before, grammar);
  if (tokens.some((token) => means(token, w.title, w.music, w.silence))) return clause;
  const isOne = isSpelt(pronoun, /^it$/);
  // "Make it 9:16" is said of the film.
  const isFilm = tokens.some((token) => token.type === 'time' && token.ratio !== undefined);
  if (isOne && isFilm) return clause;
  const meant = before.some(isMusic)
    ? (['the music', '音乐'] as const)
    : before.some((token) => isSpelt(token, /^(captions|subtitles?|subs|字幕)$/))
      ? (['the captions', '字幕'] as const)
      : before.some((token) => means(token, w.title))
        ? (['the title', '标题'] as const)
        : before.some((token) => means(token, w.transition) && !(isOne && isPlural(token)))
          ? (['the transitions', '转场'] as const)
          : undefined;
  if (meant === undefined) return clause;
  const noun = meant[hasChinese(clause) ? 1 : 0];
  const replaced = clause.slice(0, pronoun.start) + noun + clause.slice(pronoun.end);
  return grammar.reads(replaced) ? replaced : clause;
}

/** "Music from 0:30, fading in over 3 seconds": what fades is the music. */
function withFadeOfMusic(clause: string, before: readonly Token[], { reads }: Grammar): string | undefined {
  if (!/^(?:and )?fading (?:in|out)\b/i.test(clause) || !before.some(isMusic)) return undefined;
  const named = `the music ${clause.replace(/^(?:and )?fading/i, 'fade')}`;
  return reads(named) ? named : undefined;
}

/** "The first one", "the second part" and "the rest" after what they are of was named, where only that makes sense. */
function withNoun(
  clause: string,
  before: readonly Token[],
  { reads, files, lexicon }: Grammar,
): string | undefined {
  const ordinal = String.raw`\b(first|second|third|fourth|fifth|last|other) `;
  const noun = before.find((token) => means(token, w.clip, w.title));
  const isSplit = before.some((token) => isSpelt(token, /^(?:split|cut|divide|slice)$/));
  const isRemoved =
    before.some((token) => means(token, w.remove)) && before.some(({ type }) => type === 'time');
  const rest = tokenize(clause, files, lexicon).find((token) => means(token, w.rest));
  const tries = [
    noun?.type === 'word' && clause.replace(new RegExp(`${ordinal}one\\b`, 'i'), `$1 ${noun.text}`),
    isSplit && clause.replace(new RegExp(`${ordinal}(?:part|half|piece|bit|section)\\b`, 'i'), '$1 clip'),
    // After "remove 0:10 to 0:20", the rest is all there is.
    isRemoved && rest && `${clause.slice(0, rest.start)}everything${clause.slice(rest.end)}`,
  ];
  const named = tries.find((each) => typeof each === 'string' && each !== clause && reads(each));
  return typeof named === 'string' && !reads(clause) ? named : undefined;
}

/** "加标题“你好”，改成红色": in Chinese nothing stands for what was spoken of before. */
function withSubject(
  clause: string,
  tokens: readonly Token[],
  before: readonly Token[],
  grammar: Grammar,
): string {
  if (!hasChinese(clause.charAt(0)) || tokens.length > mostElided) return clause;
  const subject = before.some((token) => means(token, w.title))
    ? '标题'
    : before.some((token) => means(token, w.music))
      ? '音乐'
      : undefined;
  if (subject === undefined || grammar.reads(clause)) return clause;
  const whole = subject + clause;
  return grammar.reads(whole) ? whole : clause;
}

/** In tokens. What says nothing but how something is to be is short. */
const mostElided = 8;

function isPlural(token: Token): boolean {
  return isSpelt(token, /s$/);
}
