import { fromStart } from '../named-clips';
import { timelineOf } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { hasChinese } from '../../language/words/folding';
import { foldedTextOf, takePhrase } from '../../language/words/phrases';
import type { AnyOf } from '../../language/needs';
import { isIdle, isOneSpelt, isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { takeBothSides, takeExcepted, takeMiddle, takeNamedPair } from './transition-exceptions';
import { word } from '../../language/words/word';
import type { TransitionKind } from '../../model/timeline';
import { fadeColors } from './fade-language';
import type { Boundaries } from './transitions';

/** How transitions are spoken of: their kinds, and between which clips they stand. */

const kindWord = (kind: TransitionKind, forms: string) => ({ kind, word: word(kind, 'object', forms) });
const kinds = [
  kindWord('dissolve', 'dissolve|dissolves|dissolving|溶解|叠化|叠化效果'),
  kindWord('fadeblack', 'dip to black|fade through black|fade-through-black|dip-to-black|dips to black|fadeblack|black fade|black dip|黑场|闪黑|黑场过渡|黑场转场|闪黑转场|黑闪|黑屏过渡|黑屏|闪一下黑|闪下黑'),
  kindWord('fadewhite', 'dip to white|fade through white|fade-through-white|dip-to-white|dips to white|fadewhite|white fade|white flash|flash|flashes|白场|闪白|白场过渡|闪白转场|白场转场|白闪|白屏过渡|闪一下白|闪下白'),
  kindWord('slideleft', 'slide|slides|sliding|push|pushes|pushing|slide left|slide to the left|swipe|swipes|滑动|滑|左滑|向左滑动|推移|推入|推|滑入|推拉'),
  kindWord('slideright', 'slide right|slide to the right|右滑|向右滑动'),
  kindWord('slideup', 'slide up|slide upwards|上滑|向上滑动'),
  kindWord('slidedown', 'slide down|slide downwards|下滑|向下滑动'),
  kindWord('wipeleft', 'wipe|wipes|wiping|wipe left|wipe to the left|擦除|划像|划变|向左擦除'),
  kindWord('wiperight', 'wipe right|wipe to the right|向右擦除'),
  kindWord('wipeup', 'wipe up|向上擦除'),
  kindWord('wipedown', 'wipe down|向下擦除'),
  kindWord('circleopen', 'circle|circles|circle open|circle wipe|circle wipes|circular|circular wipe|round wipe|iris|iris in|iris open|iris wipe|圆形|圆形打开|圆形展开|圆形擦除|圈入|圆圈'),
  kindWord('circleclose', 'circle close|iris out|iris close|圆形关闭|圆形收缩|圈出'),
  kindWord('zoomin', 'zoom|zooms|zoom in|zoom-in|zoomin|zooming|缩放|放大|推近|推镜|推镜头|镜头推近'),
  kindWord('pixelize', 'pixelize|pixelate|pixelated|pixelation|pixel|pixels|mosaic|像素|马赛克|像素化'),
] as const; // prettier-ignore
/** The transition that is called by its name alone. */
export const dissolve = kinds[0].word;
/** Common words and phrases that mean a plain fade between clips. */
const plainFade = word('plainFade', 'object', 'fade|fades|fading|smooth|soft|simple|gentle|subtle|crossfade|cross-fade|blend|blends|淡入淡出|淡化|淡|渐变|平滑|简单|柔和|自然|丝滑|顺滑|丝滑的|顺滑的|自然的|柔和的'); // prettier-ignore
const boundary = word('boundary', 'object', 'cuts|every cut|each cut|all cuts|edit points|cut points|joins|joint|boundaries|everywhere|剪辑点|衔接处|切点|剪切处|每个剪辑点|剪接处|处处|每一处|每处'); // prettier-ignore
const across = word('across', 'filler', 'all|them|across|any|video|each other|one another|两|两个|彼此|互相');
/** "the first cut" */
const oneCut = word('oneCut', 'object', 'cut point|edit point|切口|剪辑处');

const kindWords = [...kinds.map(({ word: each }) => each), plainFade];
export const transitionWords = [...kindWords, boundary, across, oneCut];
/** A transition is called so, or by its kind. */
export const transitionNamed: AnyOf = [
  w.transition,
  ...kindWords,
  ...fadeColors.map(({ word: each }) => each),
];

export function readTransitionKind(reading: Reading): TransitionKind | 'unclear' | undefined {
  const colors = fadeColors.filter(({ word: each }) => reading.take(each)).map(({ kind }) => kind);
  const wanted = [...colors, ...kinds.filter((each) => reading.take(each.word)).map(({ kind }) => kind)];
  // A colour belongs to "fade to black", here between the clips.
  const color = reading.all('color').find(({ value }) => value === '#000000' || value === '#ffffff');
  const plain = reading.take(plainFade);
  if (color && plain && wanted.length === 0) {
    reading.takeToken(color);
    return color.value === '#000000' ? 'fadeblack' : 'fadewhite';
  }
  const [first, ...more] = wanted;
  if (more.length > 0) return 'unclear';
  return first ? directed(first, reading) : plain ? 'fade' : undefined;
}

/** What a Chinese clause may name of transitions that stand, beside the word itself. */
export const kindInChinese = /叠化|溶解|闪[黑白]|[黑白]场|擦除|划像|滑动|推移|淡化|缩放|马赛克/;

/** Takes the kind by which transitions that stand are spoken of: “去掉叠化”, “把叠化换成擦除”. */
export function takeStandingKind(reading: Reading): boolean {
  const { tokens, clause } = reading;
  if (!hasChinese(clause.text)) return false;
  const first = tokens.find((token) => means(token, w.transition, ...kinds.map((each) => each.word)));
  const named = kinds.find((each) => means(first, each.word) && !means(first, w.transition))?.kind;
  if (!clause.timeline?.clips.some(({ transition }) => transition && transition.kind === named)) return false;
  reading.takeToken(first);
  return true;
}

/** "闪白转场", "add a wipe": words that speak of a transition by themselves. */
export function namesTransition(reading: Reading): boolean {
  const adds = reading.has(w.add);
  return kinds.some(({ kind, word: each }) =>
    reading.tokens.some(
      (token) =>
        token.type === 'word' &&
        token.words.includes(each) &&
        (/转场|过渡/.test(token.text) ||
          (adds && (/^(dissolve|wipe)/.test(kind) || /^dips? to/.test(token.text))) ||
          isAlone(reading, token)),
    ),
  );
}

/** "每张3秒，叠化": the kind and its length, and nothing else. */
function isAlone({ tokens }: Reading, kind: Token): boolean {
  const isKind = isSpelt(kind, /^(?:叠化|溶解|闪黑|闪白|擦除|划像)$/);
  return isKind && tokens.every((token) => token === kind || token.type === 'time' || isIdle(token));
}

type Direction = 'left' | 'right' | 'up' | 'down';
const directions: Readonly<Record<string, Direction>> = {
  left: 'left', leftward: 'left', leftwards: 'left', 左: 'left',
  right: 'right', rightward: 'right', rightwards: 'right', 右: 'right',
  up: 'up', upward: 'up', upwards: 'up', top: 'up', above: 'up', 上: 'up',
  down: 'down', downward: 'down', downwards: 'down', bottom: 'down', below: 'down', 下: 'down',
}; // prettier-ignore
const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;
const latinSide = Object.keys(directions).filter((name) => /^[a-z]/.test(name)).join('|'); // prettier-ignore
const ways: readonly { readonly pattern: RegExp; readonly from?: true }[] = [
  { pattern: new RegExp(`from (?:the )?(?:${latinSide}) to (?:the )?(${latinSide})(?![a-z])`) },
  { pattern: new RegExp(`(?:coming )?from (?:the )?(${latinSide})(?: side)?(?![a-z])`), from: true },
  { pattern: new RegExp(`(?:to(?:wards?)? (?:the )?)?(?<![a-z])(${latinSide})(?![a-z])`) },
  { pattern: /(?:从|自|由)[左右上下](?:边|侧|方|面)?(?:往|向|到|至)([左右上下])(?:边|侧|方|面)?/ },
  { pattern: /[向往朝]([左右上下])(?:边|侧|方|面)?/ },
  { pattern: /(?:从|自|由)([左右上下])(?:边|侧|方|面)?/, from: true },
];

/** "a wipe from the left" goes to the right. Only slides and wipes have a direction. */
function directed(kind: TransitionKind, reading: Reading): TransitionKind {
  const sort = /^(slide|wipe)/.exec(kind)?.[1];
  if (sort !== 'slide' && sort !== 'wipe') return kind;
  const text = foldedTextOf(reading.clause);
  for (const { pattern, from } of ways) {
    const match = pattern.exec(text);
    const side = directions[match?.[1] ?? ''];
    if (!match || !side) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    reading.takeToken(...reading.tokens.filter((token) => token.start >= start && token.end <= end));
    return `${sort}${from ? opposite[side] : side}`;
  }
  return kind;
}

/** "3 seconds per picture": so long stand the pictures. */
function isOfPictures({ tokens }: Reading, time: TokenOf<'time'>): boolean {
  const [link, noun] = tokens.slice(tokens.indexOf(time) + 1);
  return means(link, w.each) && noun?.type === 'word' && /^(?:photo|picture|image|slide|pic)s?$/.test(noun.text);
} // prettier-ignore

/** "Between the photos": clips that are images. */
function takePictures(reading: Reading): boolean {
  const { tokens } = reading;
  const at = tokens.findIndex((token) => means(token, w.between) || means(token, w.each));
  const noun = at < 0 ? undefined : tokens[reading.skipFillers(at + 1)];
  const isPicture = isSpelt(noun, /^(?:photos?|pictures?|images?|pics|slides|stills|照片|图片|图)$/);
  const isLength = tokens.slice(Math.max(0, at - 1), at).some(({ type }) => type === 'time');
  if (isPicture && !isLength) reading.takeToken(noun);
  return isPicture && !isLength;
}

/** Between which clips, and how long; `undefined` where a part of that stays unclear. */
export interface SaidPlace {
  readonly into: Boundaries;
  readonly durationMs?: number;
  /** Whether a place was named, so that "fade" means a transition. */
  readonly isNamed: boolean;
}

const one = '(?:clip|photo|picture|image|shot|scene|video|slide)';
/** "Fade from photo to photo", "from each clip into the next one". */
const fromEachToNext = new RegExp(
  String.raw`(?<![a-z])(?:from )?(?:(?:one|each|every) (?:${one} )?(?:(?:should|must|to|can|fades?|dissolves?) )?(?:to|into) (?:the )?(?:next|another|following)(?: (?:one|${one}))?|${one} (?:to|into) ${one})(?![a-z])`,
);

/** @param reading before the words of transitions are taken from it. */
export function readTransitionPlace(reading: Reading): SaidPlace | undefined {
  takeOne(reading);
  const others = takeExcepted(reading);
  if (others === 'none') return undefined;
  const pair = others ? undefined : (takeNamedPair(reading) ?? takeMiddle(reading));
  const nth = readNth(reading);
  const isBothSides = takeBothSides(reading);
  const references = takeClips(reading);
  const clips = references.flatMap((reference) => reference.clips);
  const everywhere =
    (clips.length === 0 && takePhrase(reading, fromEachToNext) !== undefined) || reading.take(boundary);
  const plural = reading.take(w.clip) || takePictures(reading);
  const at = readMoment(reading);
  const time = reading.takeOnly('time');
  if (reading.all('time').length > 0 || (time && time.form !== 'length')) return undefined;
  if (time && isOfPictures(reading, time)) return undefined;
  const isNamed = clips.length > 0 || everywhere || plural || reading.has(w.between);
  reading.take(w.between, w.each);
  if (at !== undefined && clips.length > 0) return undefined;
  if (others || pair !== undefined) {
    if (at !== undefined || nth !== undefined || clips.length > 0) return undefined;
    reading.take(w.rest);
    return { into: others ? [...others] : [pair ?? -1], isNamed: true, ...(time && { durationMs: time.ms }) };
  }
  if (isBothSides) {
    const around = boundariesOf(reading, clips);
    return around && { into: around, isNamed: true, ...(time && { durationMs: time.ms }) };
  }
  const into = nth !== undefined ? { nth } : at !== undefined ? { at } : readBoundary(reading, clips);
  if (!into) return undefined;
  return { into, isNamed, ...(time && { durationMs: time.ms }) };
}

/** Both boundaries of a clip, or the one that the first and the last have. */
function boundariesOf(reading: Reading, [clip, ...more]: readonly number[]): Boundaries | undefined {
  const count = timelineOf(reading.clause)?.clips.length ?? 0;
  if (clip === undefined || more.length > 0) return undefined;
  const number = fromStart(clip, count);
  const [first, ...others] = [number, number + 1].filter((into) => into > 1 && into <= count);
  return first === undefined ? undefined : [first, ...others];
}

/** "Use a circle one between the clips". */
function takeOne(reading: Reading): void {
  const { tokens, clause } = reading;
  const at = tokens.findIndex((token) => isOneSpelt(clause, token));
  if (at > 0 && means(tokens[at - 1], ...kinds.map((each) => each.word), plainFade))
    reading.takeToken(tokens[at]);
}

/** "the second transition", "the last cut". */
function readNth(reading: Reading): number | undefined {
  const { tokens } = reading;
  const ordinal = reading.all('ordinal').find((each) => {
    const next = tokens[reading.skipFillers(tokens.indexOf(each) + 1)];
    return means(next, w.transition, oneCut);
  });
  reading.takeToken(ordinal);
  return ordinal?.value;
}

/** "at 0:40", "在40秒处": milliseconds. */
function readMoment(reading: Reading): number | undefined {
  const { tokens } = reading;
  const isMoment = (time: TokenOf<'time'>) => {
    const before = tokens[tokens.indexOf(time) - 1];
    const leads = before?.type === 'word' && /^(at|@|around|在|于)$/.test(before.text);
    const after = tokens[tokens.indexOf(time) + 1];
    const place = after?.type === 'word' && /^(处|的地方|的位置|位置|mark)$/.test(after.text);
    return time.form !== 'length' || leads || place;
  };
  const time = reading.all('time').find(isMoment);
  if (!time) return undefined;
  const after = tokens[tokens.indexOf(time) + 1];
  reading.takeToken(time, ...(after?.type === 'word' && /^(处|的地方|的位置|位置|mark)$/.test(after.text) ? [after] : [])); // prettier-ignore
  return time.ms;
}

/** "between clip 1 and 2", "into clip 3", or everywhere. */
function readBoundary(reading: Reading, clips: readonly number[]): Boundaries | undefined {
  const [a, b, ...more] = clips;
  if (a === undefined) {
    const number = reading.tokens.findIndex((token) => token.type === 'number' && !reading.isTaken(token));
    // "between 1 and 2"
    const numbers = reading.all('number').map(({ value }) => value);
    const [left, right] = numbers;
    if (number < 0) return 'all';
    // "Between the two clips", where there are two.
    const noun = reading.tokens[number + 1];
    // "Between the two" and "between all three" as well.
    const isAlone = noun === undefined || noun.type === 'mark' || noun.type === 'time' || isIdle(noun);
    if (
      numbers.length === 1 &&
      (means(noun, w.clip, w.video) || isAlone) &&
      timelineOf(reading.clause)?.clips.length === left
    ) {
      reading.takeToken(...reading.all('number'), ...(means(noun, w.clip, w.video) ? [noun] : []));
      return 'all';
    }
    const isPair = numbers.length === 2 && left !== undefined && right === left + 1;
    if (!isPair || !means(reading.tokens[number - 1], w.between)) return undefined;
    reading.takeToken(...reading.all('number'));
    return [right];
  }
  if (more.length > 0) return undefined;
  if (b !== undefined) return Math.abs(a - b) === 1 && a * b > 0 ? [Math.max(a, b)] : undefined;
  // "from the second clip to the third"
  const third = reading.all('ordinal').find(({ value }) => value === a + 1);
  if (third && reading.has(w.to)) {
    reading.takeToken(third);
    return [a + 1];
  }
  const relation = reading.find(w.before, w.after);
  reading.takeToken(relation);
  const ends = !relation && reading.take(w.end);
  if (!relation && !ends) reading.take(w.start);
  return [means(relation, w.after) || ends ? a + 1 : a];
}
