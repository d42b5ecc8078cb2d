import { acceptedBy, mediaKindOf } from '../../../contract/media';
import * as w from './common-words';
import { foldText, isLatin } from './folding';
import { chineseNamesOf } from './file-names-in-chinese';
import type { Lexicon } from './lexicon';

/** How the uploaded files are called in a prompt. */

/** A medium, or a file of captions. */
export interface NamedFile {
  readonly fileName: string;
}

export interface FileName {
  readonly folded: string;
  readonly fileName: string;
  /** Whether the name means something else as well, so that only where it stands tells that it is the file. */
  readonly isWord: 'no' | 'of no weight' | 'yes';
  /** In quotes it is a text. */
  readonly isTranslated?: true;
}

const fileNamePattern = new RegExp(
  `[a-z0-9_\u00df-\u024f][a-z0-9_\u00df-\u024f.()-]{0,80}?\\.(?:${acceptedBy('embedded').join('|')})(?![a-z0-9])`,
  'y',
);

/** Words that always mean the video, a clip, a place in it, or nothing at all, whatever a file is called. */
const grammar = [w.video, w.clip, w.whole, w.it, w.everything, w.rest, w.each, w.start, w.end, w.of, w.at, w.to, w.and, w.then] as const; // prettier-ignore

/** A prompt is cut into tokens many times over beside the same files. */
const known = new WeakMap<Lexicon, WeakMap<readonly NamedFile[], readonly FileName[]>>();

/** The names that files answer to, longest first: whole, and without extension. */
export function fileNamesOf(files: readonly NamedFile[], lexicon: Lexicon): readonly FileName[] {
  const ofLexicon = known.get(lexicon) ?? new WeakMap<readonly NamedFile[], readonly FileName[]>();
  known.set(lexicon, ofLexicon);
  const names = ofLexicon.get(files) ?? namesIn(files, lexicon);
  ofLexicon.set(files, names);
  return names;
}

function namesIn(files: readonly NamedFile[], lexicon: Lexicon): readonly FileName[] {
  const names = files.flatMap(({ fileName }): FileName[] => {
    const whole = foldText(fileName);
    const stem = whole.replace(/\.[^.]*$/, '');
    const meanings = lexicon.meaningsOf(stem);
    const isGrammar = meanings.some((each) => grammar.some((word) => word === each));
    const own: FileName = { folded: whole, fileName, isWord: 'no' };
    if (stem.length < 2 || /^[\d\W]+$/.test(stem) || isGrammar) return [own];
    const isIdle = meanings.every(({ role }) => role === 'filler') && !meanings.includes(w.filler);
    const isWord = meanings.length === 0 ? 'no' : isIdle ? 'of no weight' : 'yes';
    return [own, ...spellingsOf(stem).map((folded): FileName => ({ folded, fileName, isWord }))];
  });
  const all = [...names, ...inChinese(files, names)];
  return all.filter(({ folded }) => folded !== '').sort((a, b) => b.folded.length - a.folded.length);
}

/** "海边" for beach.mp4, where it is the name of no other file. */
function inChinese(files: readonly NamedFile[], names: readonly FileName[]): FileName[] {
  const said = files.flatMap(({ fileName }) =>
    chineseNamesOf(foldText(fileName).replace(/\.[^.]*$/, '')).map((folded) => ({ folded, fileName })),
  );
  const isOwn = ({ folded }: { folded: string }) =>
    said.filter((each) => each.folded === folded).length === 1 &&
    !names.some((each) => each.folded === folded);
  return said.filter(isOwn).map((each): FileName => ({ ...each, isWord: 'no', isTranslated: true }));
}

/** A name as it was given, and as it is written on the other side of the Atlantic. */
function spellingsOf(stem: string): readonly string[] {
  const other = stem.replace(/(?<=[a-z]{2})(ou?r|re|er)(?![a-z])/, (end) => spellings[end] ?? end);
  return other === stem || !/(?:b|l|v|n|t)(?:ou?r|re|er)(?![a-z])/.test(stem) ? [stem] : [stem, other];
}

const spellings: Readonly<Record<string, string>> = { our: 'or', or: 'our', re: 'er' };

/**
 * The file that is named at a position.
 * @param wordLength How long the known word is that starts there, if one does.
 */
export function fileNameAt(
  folded: string,
  at: number,
  names: readonly FileName[],
  wordLength: number,
): { readonly length: number; readonly fileName: string } | undefined {
  const named = names.find(
    (name) =>
      folded.startsWith(name.folded, at) &&
      !(isLatin(name.folded, name.folded.length - 1) && isLatin(folded, at + name.folded.length)) &&
      (name.isWord === 'no' || (wordLength <= name.folded.length && isNamed(folded, at, name))),
  );
  fileNamePattern.lastIndex = at;
  const length = fileNamePattern.exec(folded)?.[0].length ?? 0;
  // "talk.srt" is not the "talk" of talk.mp4.
  if (named && named.folded.length >= length) {
    return { length: named.folded.length, fileName: named.fileName };
  }
  return length > 0 ? { length, fileName: folded.slice(at, at + length) } : undefined;
}

/** What follows the name of a file of each kind: "the phone clip", "phone视频". */
const nouns = {
  video: /^(?: ?(?:video|clip|footage|recording|shot|scene|movie|film|file)s?(?![a-z])| ?(?:这个|这段|那个|那段)?(?:视频|片段|镜头|素材|文件|录像|影片))/,
  image: /^(?: ?(?:photo|image|picture|pic|still|graphic|file)s?(?![a-z])| ?(?:这张|那张)?(?:图片|照片|图|文件))/,
  audio: /^(?: ?(?:track|audio|recording|file)s?(?![a-z])| ?(?:音频|文件))/,
} as const; // prettier-ignore

/** Something made for it, or shown on it: "for my phone", "fit a phone", "the middle of the screen". */
const purpose =
  /(?:(?:^|[^a-z])(?:(?:an?|any|every|each|for|on|onto|to|as|in|like|fit|fits|fill|fills|cover|match|suit)(?: (?:the|my|our|your|a|an|any|every))?|(?:middle|cent(?:er|re)|top|bottom|corner|edge|side|left|right|half|width|height|part|rest|size)s? of(?: the| my| a)?)|适合|适配|为|给|在|到|用|像|成|满)[ ]*$/;
/** "The first 5 seconds of intro". */
const isStretchOf = /(?:\d|(?:second|minute)s?) of (?:the |my )?$/;
/** What the file would not be followed by: "a phone screen", "phone format". */
const compound =
  /^ (?:screen|screens|format|size|sizes|friendly|ready|view|style|mode|aspect|ratio|shape|orientation|version|app|user|users|platform|platforms|post|posts|feed|device|devices|and tablet)(?![a-z])/;

/**
 * Whether the file is meant by a name that is a word as well. One that weighs nothing, such as "phone", is the file
 * wherever it is no purpose: it must not be passed over. Any other needs its noun: "the intro clip".
 */
function isNamed(folded: string, at: number, { folded: name, fileName, isWord }: FileName): boolean {
  const before = folded.slice(Math.max(0, at - 40), at);
  const after = folded.slice(at + name.length, at + name.length + 20);
  const hasNoun = nouns[mediaKindOf(fileName) ?? 'video'].test(after);
  if (isWord === 'yes' && isStretchOf.test(before) && mediaKindOf(fileName) === 'video') return true;
  if (isWord === 'yes') return hasNoun && !/(?:^|[^a-z])(?:an?|another|some) $/.test(before);
  return !purpose.test(before) && (hasNoun || !compound.test(after));
}
