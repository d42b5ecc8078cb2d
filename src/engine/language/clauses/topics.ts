import type { Edit } from '../../edits/registry';
import type { Grammar } from './clauses';
import * as w from '../words/common-words';
import { findQuotes, foldText, hasChinese } from '../words/folding';
import { means } from '../reading';
import { tokenize } from '../words/tokens';
import type { Word } from '../words/word';

/** What a clause was about, beside clips: what the next one means by "it", or by naming nothing. */
export interface Topic {
  /** How it is called, in English and in Chinese. */
  readonly nouns: readonly [string, string];
  /** What names it by itself. */
  readonly words: readonly Word[];
  /** The kinds of edit that change it. */
  readonly kinds: ReadonlySet<Edit['edit']>;
}

const music: Topic = {
  nouns: ['the music', '音乐'],
  words: [w.music],
  kinds: new Set([
    'changeMusic',
    'removeMusic',
    'replaceMusic',
    'duckMusic',
    'addMusic',
    'setVolume',
    'fade',
  ]),
};
const captions: Topic = {
  nouns: ['the captions', '所有字幕'],
  words: [w.title],
  kinds: new Set(['changeTitle', 'removeCaptions']),
};
const title: Topic = {
  nouns: ['the title', '标题'],
  words: [w.title],
  kinds: new Set(['changeTitle', 'removeTitles', 'repeatTitle']),
};
const transitions: Topic = {
  nouns: ['the transitions', '转场'],
  words: [w.transition],
  kinds: new Set(['changeTransitions', 'removeTransitions']),
};
const overlayKinds: ReadonlySet<Edit['edit']> = new Set(['changeOverlay', 'removeOverlays']);

/** What an edit that is understood is about; `undefined` where that is the film, or clips of it. */
export function topicOf(text: string, grammar: Grammar): Topic | undefined {
  const edit = grammar.editOf(text);
  switch (edit?.edit) {
    case 'addMusic':
    case 'changeMusic':
    case 'replaceMusic':
    case 'duckMusic':
      return music;
    case 'setVolume':
    case 'fade':
      return edit.target === 'music' ? music : undefined;
    case 'addCaptions':
    case 'spreadCaptions':
      return captions;
    case 'addTitle':
    case 'repeatTitle':
      return title;
    case 'changeTitle':
      return edit.of === 'caption' ? captions : title;
    case 'addTransitions':
    case 'changeTransitions':
      return transitions;
    case 'addOverlay':
    case 'changeOverlay':
      return overlayIn(text, grammar);
    default:
      return undefined;
  }
}

function overlayIn(text: string, { files, lexicon }: Grammar): Topic {
  const named = tokenize(text, files, lexicon).find(({ type }) => type === 'file');
  if (named?.type === 'file')
    return { nouns: [named.fileName, named.fileName], words: [], kinds: overlayKinds };
  return /logo|watermark|水印|标志/i.test(text)
    ? { nouns: ['the logo', 'logo'], words: [], kinds: overlayKinds }
    : { nouns: ['the overlay', '画中画'], words: [], kinds: overlayKinds };
}

const pronoun =
  /(?<![a-z'])(?:its|it|them|that one|this one|that|this)(?![a-z'])|它们?的?|这个(?![\u4e00-\u9fff]{1,3}频)|那个/;
/** Said of the film and of all that is in it. */
const ofFilm =
  /\b(?:video|film|movie|everything|whole|entire|clips?|picture|audio|sound|voice|speech)\b|视频|整体|整个|全部|全片|画面|片段|声音|原声|人声/;
const complaint =
  /^(?:(?:it|that|this)(?:'s| is) )?(?:(?:still|way|a bit|a little|much|far|just) )*too (?:loud|quiet|big|small|large|dark|bright|long|short|fast|slow|high|low)$|^(?:还是|有点|稍微)?太(?:大声|小声|大|小|吵|响|轻|长|短|快|慢|高|低)了?$/;

const bareSize =
  /^(?:再|更|稍微|还要?|可以|还可以)*(?:调|弄|改|变|缩|放|做|搞|整)?得?(?:再|更)?[大小](?:一?点儿?|一?些|一点点)?吧?$/;

/** Whether a text says "大一点" or "再小些" and not of what. */
export function isBareSize(text: string): boolean {
  return bareSize.test(foldText(text).replace(/[\s.!。！~]+$/u, ''));
}

/** "The music is too loud": says what is wrong, and not how it is to be. */
export function isComplaint(text: string): boolean {
  return /\btoo [a-z]+[\s.!]*$|太.{1,2}了?[\s。！]*$/i.test(text);
}

/** A clause with its topic named, where only that, or that as well, makes sense of it. */
export function withTopic(text: string, { nouns, words, kinds }: Topic, grammar: Grammar): string | undefined {
  const folded = foldText(text).replace(/[\s.!。！~]+$/u, '');
  const noun = nouns[hasChinese(text) ? 1 : 0];
  const fits = (each: string) => {
    const edit = grammar.editOf(each);
    return edit !== undefined && kinds.has(edit.edit) && isOfMusic(edit, kinds);
  };
  if (foldText(text).includes(foldText(noun))) return undefined;
  const read = grammar.editOf(text);
  const own = read?.edit === 'setVolume' && isBareSize(text) ? undefined : read;
  const isMeasure = /^[^a-z]*\d[\d.,]*\s*[a-z%秒分倍]{0,7}$/.test(folded);
  if (own && ofAll.has(own.edit) && !isMeasure) return undefined;
  const isOfTitle = own?.edit === 'changeTitle' && !/title|caption|\b(?:the|my|this) text|标题|字幕|文字/.test(folded);
  const found = pronounIn(text, folded);
  const plain = withoutComparison(text);
  if (found) {
    const named = (each: string) => each.replace(found, noun);
    const replaced = [named(text), ...(plain === text ? [] : [named(plain), `${named(plain)} seconds`])].find(fits);
    if (replaced !== undefined || !complaint.test(folded)) return replaced;
  }
  if (own && !complaint.test(folded) && !isMeasure && !isOfTitle) return undefined;
  const tokens = tokenize(text, grammar.files, grammar.lexicon);
  if (!isOfTitle && tokens.some((token) => token.type === 'file' || means(token, ...words))) return undefined;
  if (ofFilm.test(folded) || (read === undefined && grammar.reads(text))) return undefined;
  const said = text.replace(/^\s*(?:(?:but|and|just|only|also|a|maybe|make|put)\s+(?=\S))+/i, '');
  const remedy = text.replace(/^.{0,3}太.{1,2}了?[，,]\s*|^too [a-z]+, */i, '');
  const whole = (each: string) =>
    hasChinese(text) || hasChinese(noun)
      ? [noun + each, `把${noun}${each}`, `${noun}的${each}`]
      : [`${noun} ${each}`, `make ${noun} ${each}`, `move ${noun} ${each}`, `move ${noun} to the ${each}`];
  return [...(remedy === text ? [] : whole(remedy)), ...whole(text), ...whole(said), ...(plain === text ? [] : whole(plain))].find(fits);
} // prettier-ignore

/** What is said of the film even after something else was spoken of. */
const ofAll: ReadonlySet<Edit['edit']> = new Set(['trimToLength', 'setCanvas', 'setSpeed']);

function pronounIn(text: string, folded: string): string | undefined {
  const found = pronoun.exec(folded);
  if (!found || findQuotes(text).some(({ start, end }) => start <= found.index && end > found.index)) return undefined;
  return text.slice(found.index, found.index + found[0].length);
} // prettier-ignore

/** "Make them longer, like 1.5s": how long is what counts. */
function withoutComparison(text: string): string {
  return text.replace(/\b(?:a bit |a little |much )?(?:longer|shorter|bigger|smaller|louder|quieter|softer|lower|higher)\b[, ]+(?:(?:like|maybe|about|say|around|to|at|rather)[, ]+)*(?=\d)|(?:长|短|大|小)(?:一点|点|一些|些)[，,]\s*(?=\d)/i, ''); // prettier-ignore
}

/** Volumes and fades are changed of the video as well. */
function isOfMusic(edit: Edit, kinds: ReadonlySet<Edit['edit']>): boolean {
  if (edit.edit !== 'setVolume' && edit.edit !== 'fade') return true;
  return kinds.has('changeMusic') && typeof edit.target === 'string' && edit.target === 'music';
}
