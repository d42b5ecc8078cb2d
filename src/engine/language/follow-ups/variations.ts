import { isDeepStrictEqual } from 'node:util';
import type { MomentRange } from '../../edits/moment';
import type { Edit } from '../../edits/registry';
import { checked } from './checked-edit';
import { hasChinese } from '../words/folding';
import { isBare } from './leaning';
import { namesPlace } from '../../edits/kinds/frame-places';
import { big, sizeNoun, small } from '../../edits/kinds/title-language';
import { isIdle, means } from '../reading';
import { title } from '../words/common-words';
import type { Token } from '../words/tokens';
import { unitLentBy } from '../words/implied-unit';

/** The same edit with another value, clip, stretch, text or kind in the place of the one that was said. */

/** A clause and what it is read as. */
export interface Read {
  readonly clause: string;
  readonly edit: Edit;
}

export interface Wording {
  readonly tokensOf: (text: string) => readonly Token[];
  /** The edit that a text is understood as, alone and wholly. */
  readonly read: (text: string) => Edit | undefined;
  /** Whether a text could be understood as an edit of some kinds, which is cheaper to tell. */
  readonly mayBe: (text: string, kinds: readonly Edit['edit'][]) => boolean;
  /** The clips that a text names, if it names nothing else. */
  readonly clipsIn: (text: string) => readonly number[];
  /** The stretches that a text names, if it names nothing else. */
  readonly rangesIn: (text: string) => readonly MomentRange[];
  /** Whether one clip is left, so that there were two where one was deleted. */
  readonly isHalved?: boolean;
}

const compared = /\b(?:bigger|larger|smaller)\b/i;

/** In tokens: what one slot of a clause takes up. */
const longestSlot = 4;
const mostTries = 60;

/**
 * The edit with what was said in place of the like.
 * @param isOnceMore Whether the same value once more is meant: "another 5 seconds".
 */
export function varied(old: Read, core: string, wording: Wording, isOnceMore = false): Read | undefined {
  const clips = wording.clipsIn(core);
  const ofClips = clips.length > 0 ? withClips(old.edit, clips) : undefined;
  if (ofClips) return { clause: old.clause, edit: ofClips };
  const ofHalf = wording.isHalved === true ? withHalf(old, core) : undefined;
  if (ofHalf) return { clause: old.clause, edit: ofHalf };
  const [range, ...more] = wording.rangesIn(core);
  const ofRange =
    range && more.length === 0 ? withRange(old.edit, withOtherEnd(range, core, old.edit)) : undefined;
  if (ofRange) return { clause: old.clause, edit: ofRange };
  // “再长一点，到45秒”
  const told =
    /^(?:再)?(?:[长久短多]一?[点些]?|延长)?[，,]?(?:一直)?到(.{2,10}?)(?:为止|就行|结束|吧)?$/u.exec(
      core,
    )?.[1];
  const [end, ...others] = told === undefined ? [] : wording.tokensOf(told);
  if (end?.type === 'time' && others.length === 0) {
    const farther = withOtherEnd({ start: 0, end: end.ms }, core, old.edit);
    const edit = farther.start === 0 ? undefined : withRange(old.edit, farther);
    if (edit) return { clause: old.clause, edit };
  }
  // "Bigger" is so of how it is by now.
  if (old.clause === '' || (old.edit.edit === 'addTitle' && compared.test(core))) return undefined;
  const tries = [...withValue(old.clause, core, wording), ...withWords(old.clause, core, wording)];
  const fitting = [...new Set(tries)].filter((clause) => !addsValue(clause, old.clause, core, wording));
  const namesNothing = isMeasure(wording.tokensOf(core));
  const saysLook = namesLook(wording.tokensOf(core));
  const kinds = [old.edit.edit, ...siblings.filter((all) => all.includes(old.edit.edit)).flat()];
  for (const clause of fitting.slice(0, mostTries)) {
    const edit = wording.mayBe(clause, kinds) ? wording.read(clause) : undefined;
    const isMeant =
      edit &&
      !(saysLook && losesTime(clause, old.clause, wording)) &&
      (isVariation(old.edit, edit) || (isOnceMore && isDeepStrictEqual(old.edit, edit))) &&
      !(namesNothing && isOfOthers(old.edit, edit));
    if (isMeant && isTextSaid(edit, clause, wording))
      return { clause, edit: asAdded(asItWas(edit, old, wording.read(old.clause)), old.edit) };
  }
  return undefined;
}

/** Whether words say no more than what colour or size something has, or where in the frame it stands. */
function namesLook(tokens: readonly Token[]): boolean {
  return tokens.every((token) => isIdle(token) || token.type === 'color' || namesPlace(token) || means(token, title, big, small, sizeNoun)); // prettier-ignore
}

/** "At the bottom" takes no place of "for 4 seconds". */
function losesTime(clause: string, before: string, { tokensOf }: Wording): boolean {
  const timesIn = (text: string) => tokensOf(text).filter(({ type }) => type === 'time').length;
  return timesIn(clause) < timesIn(before);
}

const half = /^(?:the )?(first|second|last|other) (?:half|part|piece)$/i;

/** "No wait, the first half", after the second half was deleted. */
function withHalf({ edit }: Read, core: string): Edit | undefined {
  const now = half.exec(core)?.[1]?.toLowerCase();
  const [only, ...more] = edit.edit === 'deleteClips' ? edit.clips : [];
  if (now === undefined || only === undefined || only < 1 || only > 2 || more.length > 0) return undefined;
  const isFirst = now === 'first' || (now === 'other' && only === 2);
  return isFirst === (only === 1) ? undefined : withClips(edit, [isFirst ? 1 : 2]);
}

/** What had been made of the old edit since it was read, and is not what is varied now: "longer", and then "white". */
function asItWas(edit: Edit, old: Read, read: Edit | undefined): Edit {
  if (read?.edit !== edit.edit || isDeepStrictEqual(read, old.edit)) return edit;
  const [now, before] = [
    new Map<string, unknown>(Object.entries(edit)),
    new Map<string, unknown>(Object.entries(read)),
  ];
  const kept = Object.entries(old.edit).filter(([key]) => isDeepStrictEqual(now.get(key), before.get(key)));
  return checked({ ...edit, ...Object.fromEntries(kept) }) ?? edit;
}

/** What is to stand in the place of added transitions is added, as there are none there then. */
function asAdded(edit: Edit, old: Edit): Edit {
  if (old.edit !== 'addTransitions' || edit.edit !== 'changeTransitions') return edit;
  const { kind, length } = edit;
  const durationMs = length && 'durationMs' in length ? length.durationMs : undefined;
  return checked({ ...old, ...(kind && { kind }), ...(durationMs !== undefined && { durationMs }) }) ?? edit;
}

/** Whether words say how much and of nothing. */
function isMeasure(tokens: readonly Token[]): boolean {
  const meant = tokens.filter((token) => !isIdle(token));
  return (
    meant.length > 0 &&
    meant.every(({ type }) => ['percent', 'factor', 'color', 'decibels', 'number'].includes(type))
  );
}

/** Whether an edit is done to something else than one before it. */
function isOfOthers(old: Edit, edit: Edit): boolean {
  // What was copied or moved has another number by now.
  if (edit.edit === 'duplicateClips' || edit.edit === 'moveClips') return false;
  const ofEdit = (of: Edit) =>
    Object.entries(of).filter(([key]) => /^(?:target|clips?|within|of)$/.test(key));
  return !isDeepStrictEqual(ofEdit(old), ofEdit(edit));
}

/** "The last 10 seconds" stands for "the first 10 seconds" and not beside it. */
function addsValue(clause: string, before: string, core: string, { tokensOf }: Wording): boolean {
  const countIn = (text: string, type: Token['type']) =>
    tokensOf(text).filter((token) => token.type === type).length;
  // How long something stands is told beside when it does.
  const types = lasting.test(core) ? parted.filter((type) => type !== 'time') : parted;
  return types.some(
    (type) => countIn(core, type) > 0 && countIn(before, type) > 0 && countIn(clause, type) > Math.max(countIn(before, type), countIn(core, type)),
  );
} // prettier-ignore

const parted: readonly Token['type'][] = ['time', 'ordinal', 'factor', 'percent'];

/**
 * A clause that was not understood, with what was said since in place of what made no sense in it or said nothing, or
 * of another value of the same type.
 */
export function repaired(lost: string, core: string, wording: Wording): Read | undefined {
  const isEmpty = (token: Token) => isIdle(token) || (token.type === 'word' && token.words.length === 0);
  // A value is no other word for what made no sense.
  const mayGo = isBare(wording.tokensOf(core)) ? isIdle : isEmpty;
  const tries = [...inPlaceOfLike(lost, core, wording), ...withWords(lost, core, wording, mayGo)];
  const known = wording.tokensOf(lost).filter((token) => !isEmpty(token)).length;
  for (const clause of known === 0 ? [] : [...new Set(tries)].slice(0, mostTries)) {
    const edit = wording.read(clause);
    if (edit && isTextSaid(edit, clause, wording)) return { clause, edit };
  }
  return undefined;
}

/** Words of a clause that was cut up anew are no title: a text has its quotes. */
function isTextSaid(edit: Edit, clause: string, { tokensOf }: Wording): boolean {
  if (!('text' in edit) || edit.text === undefined) return true;
  return tokensOf(clause).some((token) => token.type === 'quote' && token.value === edit.text);
}

/** Kinds that are one wish in other words. */
const siblings: readonly (readonly Edit['edit'][])[] = [
  ['trimStart', 'trimEnd', 'cutRanges'],
  ['addTransitions', 'changeTransitions'],
  ['rotateClips', 'flipClips'],
  ['setCanvas', 'setSize'],
];

function isVariation(old: Edit, edit: Edit): boolean {
  if (old.edit !== edit.edit) {
    return siblings.some((kinds) => kinds.includes(old.edit) && kinds.includes(edit.edit));
  }
  if (isDeepStrictEqual(old, edit)) return false;
  const [before, after] = [new Map<string, unknown>(Object.entries(old)), new Map<string, unknown>(Object.entries(edit))];
  const keys = new Set([...before.keys(), ...after.keys()]);
  // When and how long are one thing.
  const changed = [...keys].filter((key) => !isDeepStrictEqual(before.get(key), after.get(key)));
  const slots = new Set(changed.map((key) => (/^(?:start|end|lengthMs|from|to|at)$/.test(key) ? 'time' : key)));
  return slots.size <= 2;
} // prettier-ignore

const preposition = /^(?:at|to|for|by|of|on|in|from|over|about|around|the|a|an|with|until|till|在|到|从)$/;

/** A value in place of one of its type, or said beside the rest where there is none. */
function withValue(clause: string, core: string, wording: Wording): string[] {
  const [value, ...more] = wording.tokensOf(core).filter((token) => !isIdle(token));
  if (value === undefined || value.type === 'word' || more.length > 0) return [];
  const isAlike = likeness(core, value);
  if (wording.tokensOf(clause).some(isAlike)) return inPlaceOfLike(clause, core, wording);
  const said = core.slice(value.start, value.end);
  // A name would run into what stands before it.
  if (hasChinese(clause))
    return value.type === 'file' ? [`${clause} ${said}`] : [`${clause}${said}`, `${clause}到${said}`];
  // "Longer": how long is what counts.
  const compared = value.type === 'color' ? clause : clause.replace(/\b(?:(?:a bit|a little|much) )?(?:longer|shorter|bigger|smaller|louder|quieter|faster|slower)\b/i, said); // prettier-ignore
  if (compared !== clause) return [compared, compared.replace(said, `to ${said}`)];
  // "75%" after "slow it down" is how fast it plays.
  // "The two half a second" would be two halves.
  const joints = value.type === 'percent' ? [' to '] : /^half\b/i.test(said) ? [' for '] : [];
  return [...joints, ' ', ' for ', ' at ', ' to ', ' by ', ' over '].map((joint) => clause + joint + said);
}

function inPlaceOfLike(clause: string, core: string, { tokensOf }: Wording): string[] {
  const [value, ...more] = tokensOf(core).filter((token) => !isIdle(token));
  if (value === undefined || more.length > 0) return [];
  const said = core.slice(value.start, value.end);
  const like = tokensOf(clause).filter(likeness(core, value)).reverse();
  // Which of two times is meant is not known.
  if (like.length > 1 && value.type === 'time') return [];
  return like.map(({ start, end }) => {
    // "0.4" after "1s" counts seconds, too.
    const text = value.type === 'number' ? clause.slice(start, end).replace(/\d+(?:\.\d+)?/, said) : said;
    return clause.slice(0, start) + text + clause.slice(end);
  });
}

const lasting = /^(?:for|lasting|持续|停留)(?![a-z])/i;

/** Whether a token is one that a value may stand for: "for 4 seconds" is no other moment. */
function likeness(core: string, value: Token): (token: Token) => boolean {
  const isLasting = lasting.test(core);
  const isMoment = /^(?:at|from|starting at) /i.test(core);
  return (token) => isLike(token, value) && !(token.type === 'time' && (token.form === 'length' ? isMoment : isLasting)); // prettier-ignore
}

function isLike(token: Token, value: Token): boolean {
  if (value.type === 'word' || value.type === 'mark') return false;
  if (token.type === 'word' && (value.type === 'factor' || value.type === 'percent'))
    return /^(?:half|half speed|double|double speed|twice|triple|一半|减半|翻倍|加倍)$/.test(token.text);
  if (value.type === 'number')
    return ['time', 'percent', 'factor', 'number', 'decibels'].includes(token.type);
  if (value.type === 'factor' || value.type === 'percent') return token.type === 'factor' || token.type === 'percent'; // prettier-ignore
  return token.type === value.type;
}

/** Words in place of others; from the end of the clause on, as what is said last is what is put right. */
function withWords(
  clause: string,
  core: string,
  { tokensOf }: Wording,
  mayGo: (token: Token) => boolean = () => true,
): string[] {
  const tokens = tokensOf(clause);
  const said = tokensOf(core);
  if (said.length === 0 || said.length > longestSlot + 2) return [];
  const first = said.findIndex((token) => token.type !== 'word' || !preposition.test(token.text));
  const bare = core.slice(said[Math.max(0, first)]?.start ?? 0);
  const tries: string[] = [];
  for (const words of core === bare ? [core] : [core, bare]) {
    for (let length = 1; length <= Math.min(longestSlot, tokens.length); length++) {
      for (let from = tokens.length - length; from >= 0; from--) {
        const [start, end] = [tokens[from]?.start, tokens[from + length - 1]?.end];
        if (start === undefined || end === undefined) continue;
        if (!tokens.slice(from, from + length).every(mayGo)) continue;
        const unit = unitLentBy(clause, tokens[from + length - 1], said.at(-1));
        tries.push(clause.slice(0, start) + words + unit + clause.slice(end));
      }
    }
    // "And the second to 10", after "trim the first one to 5 seconds": all but the verb.
    const [verb, last] = [tokens[0], tokens.at(-1)];
    const isBoth =
      said.some(({ type }) => type === 'ordinal' || type === 'file') && said.at(-1)?.type === 'number';
    if (isBoth && verb && last && tokens.length > longestSlot)
      tries.unshift(
        clause.slice(0, verb.end) +
          ' ' +
          words.replace(/^(the \w+)(?= to\b| \d)/i, '$1 one') +
          unitLentBy(clause, last, said.at(-1)),
      );
  }
  return tries;
}

/** The edit for other clips; `undefined` where it is not for clips. */
export function withClips(edit: Edit, clips: readonly number[]): Edit | undefined {
  const [only, ...more] = clips;
  if ('clips' in edit) return checked({ ...edit, clips });
  if (edit.edit === 'trimToLength') return checked({ ...edit, of: { clips } });
  if (edit.edit === 'trimSilences' || edit.edit === 'speedSilences') {
    return checked({ ...edit, within: { clips } });
  }
  if ('clip' in edit && edit.clip !== undefined) {
    return checked({ ...edit, clip: more.length === 0 ? only : clips });
  }
  if (!('target' in edit) || edit.target === 'music') return undefined;
  const { target } = edit;
  if (typeof target !== 'object' || !('range' in target)) return checked({ ...edit, target: { clips } });
  // A stretch of a clip is that stretch of the other.
  const isOfClip = 'clip' in target && target.clip !== undefined && more.length === 0;
  return isOfClip ? checked({ ...edit, target: { ...target, clip: only } }) : undefined;
}

/** "Longer, until 0:45", "no, from 0:25": where it begins, or ends, stays. */
function withOtherEnd(range: MomentRange, core: string, edit: Edit): MomentRange {
  const target = 'target' in edit && typeof edit.target === 'object' && 'range' in edit.target ? edit.target.range : undefined;
  const { start, end } = ('ranges' in edit ? edit.ranges[0] : target) ?? {};
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || end <= start) return range;
  const [isUntil, isFrom] = [until.test(core), from.test(core)];
  // What is to be longer ends no earlier.
  const least = /longer|[长久]/i.test(core) ? end : start;
  if (isUntil && range.start === 0 && typeof range.end === 'number' && range.end > least) return { start, end: range.end };
  if (isFrom && range.end === 'end' && typeof range.start === 'number' && range.start >= 0 && range.start < end) return { start: range.start, end };
  return range;
} // prettier-ignore

const until = /^(?:(?:a bit|a little|even|longer|shorter|more|no|but|only|just)[ ,]+)*(?:until|till|up to) [\d:.]+(?: ?(?:s|secs?|seconds?))?$|^(?:再)?(?:[长短久]一?[点些]?)?[，,]?(?:一直)?到/i; // prettier-ignore
const from = /^(?:(?:no|but|rather)[ ,]+)*(?:start(?:ing)? )?from [\d:.]+(?: ?(?:s|secs?|seconds?))?$/i;

/** The edit for another stretch; `undefined` where it is not for one. */
function withRange(edit: Edit, range: MomentRange): Edit | undefined {
  if (edit.edit === 'changeTitle' && edit.which !== 'all')
    return checked({ ...edit, start: range.start, end: range.end });
  if ('ranges' in edit) return edit.ranges.length === 1 ? checked({ ...edit, ranges: [range] }) : undefined;
  if ('range' in edit) return checked({ ...edit, range });
  if (!('target' in edit)) return undefined;
  const { target } = edit;
  // "Louder", and "only from 0:30 on", of the music
  const of = target === 'music' || target === 'video' ? { of: target } : {};
  if (typeof target !== 'object')
    return checked({ ...edit, target: { range, ...(edit.edit === 'setVolume' && of) } });
  return 'range' in target ? checked({ ...edit, target: { ...target, range } }) : undefined;
}
