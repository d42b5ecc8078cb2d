import type { Edit } from '../../edits/registry';
import type { Moment } from '../../edits/moment';
import type { Grammar } from './grammar';
import { hasChinese, quotesMasked } from '../words/folding';
import type { Spoken } from '../asides/statements';

/**
 * Parts of the video that there are only since the clause before: "split at 0:30 and delete the second half", "freeze
 * 0:12 for 2 s and put “Hi” on it". They are put into times.
 */
export function withPartsNamedBefore(spoken: readonly Spoken[], grammar: Grammar): Spoken[] {
  let parts: Parts | undefined;
  let isFirst = true;
  return withHalving(spoken, grammar).map((clause) => {
    const said = /同时\s*$/u.test(clause.joint) ? `同时${clause.text}` : clause.text;
    const text = parts && (inTimes(said, parts, grammar) ?? atTheCut(clause.text, parts, grammar));
    const edit = text === undefined ? grammar.editOf(clause.text) : undefined;
    const made = edit && partsOf(edit, grammar.partsAfter);
    // Of something that was changed before it nobody knows yet how long its parts will be.
    if (isFirst || !isOfLength(edit)) parts = made ?? parts;
    isFirst &&= edit === undefined;
    return text === undefined ? clause : { ...clause, text };
  });
}

/** "Cut it in half" may mean to lose a half, but not where the next wish speaks of the first one. */
function withHalving(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return spoken.map((clause, i) => {
    const next = spoken[i + 1];
    const split = clause.text.replace(/^((?:please |can you |could you )*)(?:cut|chop) (?=.*\bin (?:half|two)\b)/i, '$1split ');
    if (!next || split === clause.text || grammar.editOf(clause.text)) return clause;
    return (english.test(next.text) || /\bhalves\b/i.test(next.text)) && grammar.editOf(split)?.edit === 'split' ? { ...clause, text: split } : clause;
  });
} // prettier-ignore

/** Whether where it splits follows from how long something is. */
function isOfLength(edit: Edit | undefined): boolean {
  return edit?.edit === 'split' && (edit.clip !== undefined || !Array.isArray(edit.at));
}

/** Whether a text may speak of a part that there is since an edit. */
export function speaksOfPart(text: string, edit: Edit | undefined, { partsAfter }: Grammar): boolean {
  const parts = edit && partsOf(edit, partsAfter);
  const patterns = {
    split: [english, several, around, chinese],
    freeze: [onFreeze, onFreezeInChinese, withText],
    cut: [left, remaining, aroundCut],
    stretch: [thereToo],
  };
  return parts !== undefined && patterns[parts.type].some((pattern) => pattern.test(text));
}

function inTimes(text: string, parts: Parts, grammar: Grammar): string | undefined {
  switch (parts.type) {
    case 'split':
      return ofSplit(text, parts, grammar);
    case 'freeze':
      return ofFreeze(text, parts, grammar);
    case 'stretch': {
      if (!thereToo.test(text)) return undefined;
      const until = (end: number) => text.replace(thereToo, ` from ${clock(parts.start)} to ${clock(end)}`);
      const named = until(parts.end);
      // "Mute it there": it is the stretch.
      const bare = named.replace(/ (?:it|that|this)(?= from \d)/i, '');
      const found = [bare, named].find((each) => grammar.editOf(each));
      // What lies over the picture is placed on what is there by then.
      const isPlaced = placedOver.has(grammar.editOf(found ?? '')?.edit ?? '');
      return isPlaced ? until(parts.endNow) : found;
    }
    case 'cut': {
      const beside = aroundCut.exec(text);
      const edge = /before/i.test(beside?.[1] ?? '') ? parts.start : parts.end;
      if (beside && edge !== undefined) {
        const named = text.replace(aroundCut, `everything ${(beside[1] ?? '').toLowerCase()} ${clock(edge)}`);
        return grammar.editOf(named) ? named : undefined;
      }
      // What is left is all there is by then.
      const pair = text.replace(remaining, hasChinese(text) ? '每段之间' : 'between all the clips');
      const whole = text.replace(left, hasChinese(text) ? '整个视频' : 'everything');
      return [pair, whole].find((each) => each !== text && grammar.editOf(each));
    }
  }
}

/** "Cut 10 seconds from the start, add “Hi” there" */
function atTheCut(text: string, parts: Parts, { editOf }: Grammar): string | undefined {
  if (parts.type !== 'cut' || parts.side === undefined || !/ (?:right |in )?there$/i.test(text))
    return undefined;
  const named = text.replace(/ (?:right |in )?there$/i, ` at the ${parts.side}`);
  return editOf(named)?.edit === 'addTitle' ? named : undefined;
}

const left =
  /(?:剩下|余下|其余)(?:的)?(?:部分|内容|视频|片段)?|\b(?:the rest(?: of (?:it|the (?:video|film|clip|footage)))?|(?:what|whatever)(?:'s| is| remains|ever is)?(?: left| remaining| remains)|what remains|the remaining (?:part|bit|video|footage|clip|piece|section|time)|the remainder)\b/i;

/** "What comes before it", of a stretch that was cut out. */
const aroundCut =
  /\b(?:the rest of (?:it|the (?:video|film|clip|footage))|everything|all|whatever|anything|what|the (?:part|rest|stuff|bit|footage|video))(?: (?:that )?(?:(?:is|comes|came|was) )?| that's )?(before|after) (?:it|that|this|the cut|that part|that cut)\b/i;

/** What stands beside each other once something between is gone. */
const remaining =
  /between the (?:remaining|other|rest of the) (?:two|clips|ones|two clips)|(?:剩下|余下)的?(?:两|几)(?:段|个)(?:视频|片段)?(?:之间|中间)/i;

type Parts =
  | { readonly type: 'cut'; readonly start?: number; readonly end?: number; readonly side?: 'start' | 'end' }
  | { readonly type: 'split'; readonly bounds: readonly number[]; readonly isOfClip: boolean }
  | { readonly type: 'freeze'; readonly start: Moment; readonly lengthMs: number }
  | { readonly type: 'stretch'; readonly start: number; readonly end: number; readonly endNow: number };

const placedOver: ReadonlySet<string> = new Set<Edit['edit']>(['addTitle', 'addOverlay', 'addMusic']);

function partsOf(edit: Edit, partsAfter: Grammar['partsAfter']): Parts | undefined {
  if (edit.edit === 'freezeFrame') return { type: 'freeze', start: edit.at, lengthMs: edit.lengthMs };
  if (edit.edit === 'addOverlay') return shownParts(edit);
  if (edit.edit === 'addClips' && edit.lengthMs !== undefined && (edit.at === 'start' || edit.at === 'end'))
    return { type: 'freeze', start: edit.at === 'start' ? 0 : 'end', lengthMs: edit.lengthMs };
  const stretch = stretchOf(edit);
  if (stretch) return stretch;
  if (edit.edit === 'trimStart') return { type: 'cut', side: 'start' };
  if (edit.edit === 'trimEnd') return { type: 'cut', side: 'end' };
  if (/^(?:cutRanges|keepRanges|deleteClips)$/.test(edit.edit)) {
    const [range, ...more] = edit.edit === 'cutRanges' && edit.clip === undefined ? edit.ranges : [];
    const { start, end } = more.length === 0 && range ? range : { start: -1, end: -1 };
    const isKnown = typeof start === 'number' && typeof end === 'number' && start >= 0 && end > 0;
    return isKnown ? { type: 'cut', start, end } : { type: 'cut' };
  }
  const bounds = edit.edit === 'split' ? partsAfter(edit) : undefined;
  const isOfClip = edit.edit === 'split' && edit.clip !== undefined;
  return bounds && { type: 'split', bounds, isOfClip };
}

/** "Music over the first minute, lower my voice there": a stretch that something is done to, of known ends. */
function stretchOf(edit: Edit): Parts | undefined {
  const target = 'target' in edit && typeof edit.target === 'object' ? edit.target : undefined;
  const range = target && 'range' in target ? target.range : edit.edit === 'addMusic' ? { start: edit.from, end: edit.to } : undefined;
  if (typeof range?.start !== 'number' || typeof range.end !== 'number') return undefined;
  const { start, end } = range;
  if (start < 0 || end <= start) return undefined;
  // Slowed down, it lasts longer.
  const endNow = edit.edit === 'setSpeed' ? start + Math.round((end - start) / edit.factor) : end;
  return { type: 'stretch', start, end, endNow };
} // prettier-ignore

/** What is shown over the picture for a while: "on it" is then, as it is on a frame that is frozen. */
function shownParts({ start, end, lengthMs }: Extract<Edit, { edit: 'addOverlay' }>): Parts | undefined {
  if (typeof start !== 'number' || start < 0) return undefined;
  const ms = lengthMs ?? (typeof end === 'number' ? end - start : 0);
  return ms > 0 ? { type: 'freeze', start, lengthMs: ms } : undefined;
}

const thereToo =
  / (?:(?:right |in |during )?there|(?:in|during|for|over) (?:that|the same) (?:part|bit|stretch|section|time|period))$/i;

const noun = '(?:half|part|piece|bit|section|segment|chunk|portion|side|one)';
const nth = 'first|second|third|fourth|fifth|[1-9](?:st|nd|rd|th)';
const english = new RegExp(
  String.raw`\b(?:the |that )?(?:(${nth}|former|left|front|latter|middle|last|final|right|back|later|rear) ${noun}|(?:half|part|piece|bit|section|segment|chunk|portion) (?:number |no\.? ?|#)?([1-9]|one|two|three|four|five))\b(?! (?:seconds?|minutes?|s)\b)`,
  'i',
);
/** "Delete the third", of the parts of a split. */
const bareNth = new RegExp(String.raw`\bthe (${nth}|last)$`, 'i');
const around =
  /\b(?:everything|all|whatever|anything|the (?:part|rest|stuff|bit))(?: that(?:'s| is| comes)?| comes?)? (after|before|behind|past|following)(?: (?:it|that|this|there|the (?:cut|split)|that point))?$/i;
const chinese = /(前|后|中间|最后|第[一二三四五])(?:面|个)?(?:的|那)?(?:一)?(?:半)?(?:段|部分|截|块|份)|(前|后)(?:一半|面的|面(?=都|全|不要|删|剪|去))/; // prettier-ignore
const places: Readonly<Record<string, number>> = {
  first: 0, former: 0, left: 0, front: 0, before: 0, one: 0, 前: 0, 第一: 0, second: 1, latter: 1, middle: 1,
  two: 1, 中间: 1, 第二: 1, third: 2, three: 2, 第三: 2, fourth: 3, four: 3, 第四: 3, fifth: 4,
  five: 4, 第五: 4,
  last: -1, final: -1, right: -1, back: -1, later: -1, rear: -1, after: -1, behind: -1, past: -1, following: -1, 后: -1, 最后: -1,
}; // prettier-ignore

/** "The 2nd and 4th parts" */
const several = new RegExp(
  String.raw`\b(?:the |both )?((?:(?:${nth}|last)(?:, and | and |, | & ))+(?:${nth}|last)) (?:halves|(?:part|piece|bit|section|segment|chunk|portion|one)s?)\b`,
  'i',
);

function ofSeveral(text: string, bounds: readonly number[], grammar: Grammar): string | undefined {
  const found = several.exec(text);
  const places = found?.[1]?.split(/, and | and |, | & /i) ?? [];
  const ranges = places.map((place) => rangeOf(placeOf(place), bounds, false));
  if (!found || ranges.length < 2 || ranges.includes(undefined)) return undefined;
  const named = text.slice(0, found.index) + ranges.join(' and ') + text.slice(found.index + found[0].length);
  return grammar.editOf(named) ? named : undefined;
}

function placeOf(said: string): number | undefined {
  const place = places[said.toLowerCase()];
  return place ?? (/^\d/.test(said) ? Number.parseInt(said, 10) - 1 : undefined);
}

/** The part at a place, from 0 or from the end, as a stretch of time. */
function rangeOf(
  place: number | undefined,
  bounds: readonly number[],
  isChinese: boolean,
): string | undefined {
  if (place === undefined) return undefined;
  const index = place < 0 ? bounds.length - 1 + place : place;
  const [start, end] = [bounds[index], bounds[index + 1]];
  if (start === undefined || end === undefined) return undefined;
  return isChinese ? `${clock(start, true)}到${clock(end, true)}` : `${clock(start)} to ${clock(end)}`;
}

function ofSplit(text: string, parts: Parts & { type: 'split' }, grammar: Grammar): string | undefined {
  const { bounds, isOfClip } = parts;
  const isChinese = hasChinese(text);
  const list = isChinese ? undefined : ofSeveral(text, bounds, grammar);
  if (list !== undefined) return list;
  // What a text says is no part.
  const masked = quotesMasked(text);
  const found = isChinese
    ? chinese.exec(masked)
    : (english.exec(masked) ?? around.exec(masked) ?? bareNth.exec(masked));
  if (!found) return undefined;
  const place = placeOf(found[1] ?? found[2] ?? '');
  // Of two parts neither is the middle.
  if (/^(?:middle|中间)$/i.test(found[1] ?? '') && bounds.length !== 4) return undefined;
  const range = rangeOf(place, bounds, isChinese);
  if (range === undefined) return undefined;
  const named = text.slice(0, found.index) + range + text.slice(found.index + found[0].length);
  const edit = grammar.editOf(named);
  // The first half of a clip is kept of that clip, and the other clips stay.
  if (edit?.edit === 'keepRanges' && isOfClip) return withoutOthers(place, bounds, isChinese);
  return edit ? named : undefined;
}

function withoutOthers(
  place: number | undefined,
  bounds: readonly number[],
  isChinese: boolean,
): string | undefined {
  const kept = place !== undefined && place < 0 ? bounds.length - 1 + place : place;
  const others = bounds.slice(1).flatMap((_, i) => (i === kept ? [] : (rangeOf(i, bounds, isChinese) ?? [])));
  if (others.length === 0) return undefined;
  return isChinese ? `剪掉${others.join('和')}` : `cut ${others.join(' and ')}`;
}

/** "Freeze at 0:30 with the text “Wait”": it stands as long as the frame. */
const withText = /^(?:with )(?=(?:(?:the |a )?(?:text|title|caption|words?) )?[“"'])/i;
const onFreeze =
  /,? ?\b(?:(?:on|over|onto|across|during|in) (?:it|that|this|the (?:freeze(?: frame)?|frozen (?:frame|picture|image|shot)|frame|still|picture))|while (?:it(?:'s| is) )?frozen|on top of it|(?:right |over )?there(?=$))\b/i;
const onFreezeInChinese =
  /定格(?:的时候|期间|时|的画面上|画面上|处|上面?)|(?:在)?(?:上面|画面上|这时候?|此时)|^(?:并且?)?同时(?:在)?/;

function ofFreeze(text: string, parts: Parts & { type: 'freeze' }, grammar: Grammar): string | undefined {
  const isChinese = hasChinese(text);
  const found = (isChinese ? onFreezeInChinese : onFreeze).exec(text) ?? withText.exec(text);
  const after = isChinese || found ? null : left.exec(text);
  if (after && typeof parts.start === 'number' && parts.start >= 0) {
    const named = text.replace(after[0], `${clock(parts.start + parts.lengthMs)} to the end`);
    return grammar.editOf(named) ? named : undefined;
  }
  if (!found) return undefined;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  const { start, lengthMs } = parts;
  const seconds = lengthMs / 1000;
  const end = typeof start === 'number' && start >= 0 ? start + lengthMs : undefined;
  const tries = isChinese
    ? [end === undefined ? `最后${seconds}秒${rest}` : `${clock(start, true)}到${clock(end, true)}${rest}`]
    : [
        end === undefined ? `${rest} for the last ${seconds} seconds` : `${rest} from ${clock(start)} to ${clock(end)}`,
        ...(end === undefined ? [`${rest} over ${seconds} seconds`] : []),
      ];
  const adds = (each: string) => ['addTitle', 'addOverlay', 'fade'].includes(grammar.editOf(each)?.edit ?? '');
  return tries.flatMap((each) => [each, `add ${each}`]).find(adds);
} // prettier-ignore

/** "1:05.5", "end". */
function clock(moment: Moment, isChinese = false): string {
  if (typeof moment !== 'number') return isChinese ? '结尾' : 'the end';
  const seconds = (moment % 60_000) / 1000;
  return `${Math.floor(moment / 60_000)}:${seconds < 10 ? '0' : ''}${seconds}`;
}
