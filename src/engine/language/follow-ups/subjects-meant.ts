import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import { clipsOf } from '../../edits/named-clips';
import type { Subject } from '../../edits/subject';
import type { Timeline } from '../../model/timeline';
import type { Deed, Focus } from './focus';
import type { FollowUp, Place } from './follow-up';
import { means } from '../reading';
import { transition } from '../words/common-words';
import { clipsNamed, named, numbersOf } from './naming';
import type { Named } from './naming';
import { isOneOfSeveral } from './ordinal-names';
import { isPlural, pointsBack, saysBoth } from './pointing';

/** What words may mean that do not name it, by what was done before. */

/** What may be meant, the newest first; those of one sort that were done together are "them". */
export function subjectsMeant(
  text: string,
  place: Pick<Place, 'focus' | 'timeline' | 'counted' | 'context' | 'chinese'>,
): Named[] {
  const { deeds } = place.focus;
  const found: Named[] = [];
  for (const deed of pointsBack(text) || onlyMoves.test(text)
    ? (place.focus.undone ?? []).toReversed()
    : []) {
    const subject = undoneSubject(deed, place.timeline);
    const name = isThere(subject, place.timeline) && named(subject, place.counted, place.context.media, place.chinese); // prettier-ignore
    if (name) found.push(name);
  }
  for (const [at, { subject }] of [...deeds.entries()].reverse()) {
    const like = isPlural(text) || isOneOfSeveral(text) ? deeds.slice(0, at).flatMap((deed) => (isLike(deed.subject, subject) ? deed.subject.ids : [])) : []; // prettier-ignore
    const two = saysBoth(text)
      ? onlyTwo(subject, place.timeline)
      : like.length === 0 && isOneOfSeveral(text) && !ofPieces.test(text)
        ? allThere(subject, place.timeline)
        : undefined;
    const all: Subject =
      two ??
      (subject.type === 'film' || subject.type === 'joints'
        ? subject
        : { ...subject, ids: [...new Set([...like, ...subject.ids])] });
    const name = named(all, place.counted, place.context.media, place.chinese);
    if (name && !found.some((each) => isDeepStrictEqual(each.subject, name.subject))) found.push(name);
  }
  return found;
}

/** “放回来，放到最前面” */
const onlyMoves =
  /^(?:再|然后)?(?:放|移|挪|排|接|换)(?:到|在|去)(?:视频)?(?:最)?(?:前面?|后面?|末尾|开头|结尾)(?:去|吧)?$/u;

/** What was taken away and has come back: by its numbers, as it was not there to be noted. */
function undoneSubject({ edit, subject }: Deed, { clips }: Timeline): Subject {
  if (edit.edit !== 'deleteClips') return subject;
  const [first, ...more] = edit.clips.flatMap((n) => clips.at(n < 0 ? n : n - 1)?.id ?? []);
  return first === undefined ? subject : { type: 'clips', ids: [first, ...more] };
}

/** What was undone may have gone with that. */
function isThere(subject: Subject, { clips, titles, music, overlays }: Timeline): boolean {
  const all: Partial<Record<Subject['type'], readonly { readonly id: string }[]>> = { clips, titles, music, overlays };
  return subject.type !== 'film' && subject.ids.every((id) => all[subject.type]?.some((each) => each.id === id));
} // prettier-ignore

/** "Both", where there are just two of the sort. */
function onlyTwo(subject: Subject, { titles, music, clips, overlays }: Timeline): Subject | undefined {
  const sorts = { titles: titles.filter(({ role }) => role !== 'caption'), music, clips, overlays };
  const all = Object.entries(sorts).find(([sort]) => sort === subject.type)?.[1] ?? [];
  const isKnown = subject.type !== 'film' && all.length === 2;
  return isKnown ? { ...subject, ids: all.map(({ id }) => id) } : undefined;
}

/** A clip is no transition. */
const isOfClip = /第[一二三四五六\d]段|[前后]面?那?一?段/u;

/** What only the video comes in. */
const ofPieces = /段|\bparts?\b|\bclips?\b|\bpieces?\b/i;

/** "The first one", after one more was put beside others: of all that there are. */
function allThere(subject: Subject, { titles, music, overlays, clips }: Timeline): Subject | undefined {
  if (subject.type === 'film' || subject.ids.length !== 1) return undefined;
  const sorts = {
    titles: titles.filter(({ role }) => role !== 'caption'),
    music,
    overlays,
    transitions: clips.filter(({ transition }) => transition),
  };
  const all = Object.entries(sorts).find(([sort]) => sort === subject.type)?.[1] ?? [];
  const isAmong = all.some(({ id }) => subject.ids.includes(id));
  return isAmong && all.length > 1 ? { ...subject, ids: all.map(({ id }) => id) } : undefined;
}

/** Of what sort it is that the last edit was of; where clips meet is nothing that could be meant. */
export function lastSort({ deeds }: Focus): Subject['type'] {
  const last = deeds.at(-1)?.subject.type ?? 'film';
  return last === 'joints' ? 'film' : last;
}

/** "The first one" is a clip only where nothing else was spoken of that there are several of. */
export function namesOneOfSeveral(place: Place): boolean {
  const last = lastSort(place.focus);
  if (last === 'film' || last === 'clips' || !isOneOfSeveral(place.text)) return false;
  if (last === 'transitions' && isOfClip.test(place.text)) return false;
  return subjectsMeant(place.text, place).some(
    ({ subject }) => subject.type === last && subject.ids.length > 1,
  );
}

/** "Both" are two that were spoken of, where there are such. */
export function namesBoth(place: Place): boolean {
  return saysBoth(place.text) && subjectsMeant(place.text, place).some(({ subject }) => isTwo(subject));
}

/** Whether a subject is two things. */
export function isTwo(subject: Subject): boolean {
  return subject.type !== 'film' && subject.ids.length === 2;
}

function isLike(one: Subject, other: Subject): one is Exclude<Subject, { type: 'film' }> {
  return one.type === other.type && one.type !== 'film';
}

/** "The other one", "the rest": the clips that an edit was not for. */
export function withOthersNamed(
  core: string,
  { edit, subject }: Deed,
  { timeline, chinese, context }: Pick<Place, 'timeline' | 'chinese' | 'context'>,
): string {
  const found = others.exec(core);
  if (!found) return core;
  if (subject.type === 'music') return otherSong(core, subject.ids, timeline, context) ?? core;
  const own = subject.type === 'clips' ? numbersOf(subject.ids, timeline) : clipsOf(edit);
  const left = clipsBeside(own, timeline);
  const isOne = /\bother(?: (?:one|clip|video|part))?$|另/i.test(core);
  if (own.length === 0 || left.length === 0 || (isOne && left.length > 1)) return core;
  // "Between the other two" is a place, and "the other half faster" says what is to be done.
  const rest = core.replace(found[0], '').trim();
  return /^(?:for|to|on|of|with|at|the|as well|too|also|\s|给|把|的|视频|片段|素材)*$/i.test(rest)
    ? clipsNamed(left, chinese)
    : core;
}

const others =
  /(?:\b(?:all )?the )?\b(?:others?(?: (?:one|ones|clips?|videos?|parts?|half|piece|two|three))?|rest(?: of (?:it|them|the clips))?|remaining(?: (?:ones?|clips?|two|three))?)\b|另(?:外)?(?:[一两二三])?(?:段|个|条)?|(?:其他|其余|其它|剩下)的?(?:片段|[几两三]?[段个])?/i;

/** The numbers of all clips but some. */
export function clipsBeside(own: readonly number[], { clips }: Timeline): number[] {
  return clips.map((_, i) => i + 1).filter((n) => !own.includes(n));
}

/** "The other song", where there are just two. */
function otherSong(core: string, ids: readonly string[], { music }: Timeline, { media }: Place['context']): string | undefined {
  const used = music.filter(({ id }) => ids.includes(id)).map(({ mediaId }) => mediaId);
  const [other, ...more] = media.filter(({ id, kind }) => kind === 'audio' && !used.includes(id));
  const isOther = /^(?:the )?other(?: (?:one|song|track|tune|file|music))?$|^另外?一?(?:首|个|段)(?:歌|音乐|曲子?)?$/i.test(core);
  return isOther && more.length === 0 ? other?.fileName : undefined;
} // prettier-ignore

/** "Swap the other two": the clips that what was done last was not of. */
export function ofOthers(text: string, { focus, timeline, chinese, grammar }: Place): FollowUp | undefined {
  const found =
    /\b(?:all )?the (?:rest(?: of (?:them|the clips))?|others)\b|\beverything else\b|\bthe other(?: (two|three|ones?|clips?|half|part|piece))?(?! (?:way|side|end|direction|hand|part|half|[a-z]+ (?:clip|title)))\b|(?:另外?[一二]?|其他|其它|其余|剩下)的?(两|三)?(?:片段|视频|个|段|几段|几个)?(?=[也都就全加减快慢静倒调变])/i.exec(
      text,
    );
  const all = ofAllThatIsLeft(text, focus.deeds.at(-1)?.edit.edit);
  const whole = all === undefined ? undefined : grammar.read(all);
  if (all !== undefined && whole) return { type: 'followUp', edits: [whole], clause: all };
  const last = focus.deeds.at(-1)?.subject;
  if (!found || (last?.type !== 'clips' && last?.type !== 'pieces')) return undefined;
  const own = numbersOf(last.ids, timeline);
  const left = clipsBeside(own, timeline);
  const isOne = /other(?: one| clip| half| part| piece)?$|^另外?一?[段个]$/i.test(found[0]);
  const count = isOne ? 1 : /two|两/i.test(found[0]) ? 2 : /three|三/i.test(found[0]) ? 3 : left.length;
  if (left.length !== count || (count < 2 && !isOne && !chinese)) return undefined;
  const clause = text.replace(found[0], clipsNamed(left, chinese));
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
}

/** “给剩下的加个淡出”, after something was taken out: of all there is by now. */
function ofAllThatIsLeft(text: string, last: Edit['edit'] | undefined): string | undefined {
  const isTakenOut = /^(?:cutRanges|keepRanges|deleteClips|keepClips|trim(?:Start|End|ToLength|Silences))$/.test(last ?? '');
  const whole = text.replace(/(?:剩下|余下|剩余)的?(?:部分|内容|视频|画面)?(?:都|全部?)?(?![一二两三四五几\d])/u, '整个视频');
  return isTakenOut && whole !== text ? whole : undefined;
} // prettier-ignore

/** "剩下的改成黄色", after one title was changed: all texts but that. */
export function otherTexts(
  text: string,
  { focus, timeline, counted, context, chinese }: Place,
): { readonly rest: string; readonly others: Named } | undefined {
  const last = focus.deeds.at(-1)?.subject;
  const said = /^(?:把|那|然后|再)*(?:其他|其余|其它|剩下|另外|余下)的?[一两三几]?[个条句]?(?:的|标题|字幕|文字|字)*(?:都|全部?|也|就)*/u.exec(text)?.[0];
  if (said === undefined || last?.type !== 'titles') return undefined;
  const [first, ...more] = timeline.titles.map(({ id }) => id).filter((id) => !last.ids.includes(id));
  const others = first === undefined ? undefined : named({ type: 'titles', ids: [first, ...more] }, counted, context.media, chinese);
  return others && { rest: text.slice(said.length), others };
} // prettier-ignore

/** “后面加个转场”, after a clip was spoken of: where it meets the next. */
function ofNextJoint({ text, focus, timeline, grammar }: Place): FollowUp | undefined {
  const last = focus.deeds.at(-1)?.subject;
  const [, side = '', wish = ''] = /^(?:在)?(?:它的?)?(前面|后面)(?:再|也|给我)*(加(?:个|上|一个)?[^,，。]{0,8}(?:转场|过渡|叠化|闪黑|闪白|溶解))/u.exec(text) ?? [];
  if (last?.type !== 'clips' || wish === '') return undefined;
  const numbers = numbersOf(last.ids, timeline);
  const n = side === '后面' ? (numbers.at(-1) ?? 0) : (numbers[0] ?? 0) - 1;
  if (n < 1 || n >= timeline.clips.length) return undefined;
  const clause = `在第${n}段和第${n + 1}段之间${wish}`;
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
} // prettier-ignore

const oneSide =
  /^(?:把|将|让|给|那)?(前面|后面|中间|前|后)(?:[那这的])?(?:一)?(?:半(?:段|部分|截)?|段|部分|截|个|小段)(?:视频|片段)?(?:的)?/u;

const verbFirst =
  /^(?:请|帮我|再|把)*((?:删|剪|去|砍)(?:掉|除|了)?|不要|只?(?:保留|留下?|要))((?:前面|后面|前|后)(?:[那这的])?(?:一)?(?:半|段|部分|截)+)(?:了|吧)*$/u;

/** “后面那一半静音”, after a split; “前面那段”, after a clip was spoken of: what lies on that side of the cut. */
function onSideOfCut(place: Pick<Place, 'text' | 'focus' | 'timeline' | 'grammar'>): FollowUp | undefined {
  const { text, focus, timeline, grammar } = place;
  const last = focus.deeds.at(-1)?.subject;
  // “删掉后半段”
  const [whole, verb = '', what = ''] = last?.type === 'pieces' ? (verbFirst.exec(text) ?? []) : [];
  if (whole !== undefined) return onSideOfCut({ ...place, text: `${what}${verb}` });
  const [said, side = ''] = oneSide.exec(text) ?? [];
  if (said === undefined || (last?.type !== 'pieces' && last?.type !== 'clips')) return undefined;
  const numbers = numbersOf(last.ids, timeline);
  const [first, end] = [numbers[0], numbers.at(-1)];
  const ofClip = (n: number): FollowUp | undefined => {
    const clause = `第${n}段${text.slice(said.length)}`;
    const edit = grammar.read(clause);
    return edit && { type: 'followUp', edits: [edit], clause };
  };
  if (first === undefined || end === undefined) return undefined;
  if (last.type === 'clips' && grammar.alone) return undefined;
  const { length } = timeline.clips;
  if (side === '中间') return length > 1 && length % 2 === 1 ? ofClip((length + 1) / 2) : undefined;
  const isFront = side.startsWith('前');
  const n = last.type === 'pieces' ? (isFront ? first : end) : isFront ? first - 1 : end + 1;
  if (n < 1 || n > timeline.clips.length) return undefined;
  return ofClip(n);
}

/** "Swap the two halves": what a clip was just split into. */
export function ofBothPieces(place: Place): FollowUp | undefined {
  const { text, focus, timeline, grammar, chinese } = place;
  const one = ofNextJoint(place) ?? onSideOfCut(place);
  if (one) return one;
  const last = focus.deeds.at(-1)?.subject;
  const found = /\b(?:the|both|these|those)(?: two)? (?:halves|parts|pieces|sections)\b|(?:这|那)?两(?:段|半|部分)/i.exec(text);
  if (!found || last?.type !== 'pieces' || last.ids.length !== 2 || timeline.clips.length < 2) return undefined;
  const clause = text.replace(found[0], clipsNamed(numbersOf(last.ids, timeline), chinese));
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause };
} // prettier-ignore

/** "The title over the second half", of a clip that was just split in two. */
export function ofOnePiece({ text, focus, timeline, grammar }: Place): FollowUp | undefined {
  const last = focus.deeds.at(-1)?.subject;
  const found = /\b(?:the )?(first|second|last|other) (?:half|part|piece)\b(?! of (?!it\b|that\b))/i.exec(text);
  if (!found || last?.type !== 'pieces' || last.ids.length !== 2 || timeline.clips.length < 3) return undefined;
  const numbers = numbersOf(last.ids, timeline);
  const number = numbers.at(/first/i.test(found[1] ?? '') ? 0 : 1);
  const clause = text.replace(found[0], `clip ${number ?? 1}`);
  const edit = numbers.length === 2 ? grammar.read(clause) : undefined;
  return edit && { type: 'followUp', edits: [edit], clause };
} // prettier-ignore

/** "Make it 30 seconds" is not said of a clip that is shorter. */
export function isOfFilmRather({ context, focus, grammar }: Place, [edit]: readonly Edit[]): boolean {
  const { isDoable } = context;
  // "Loop it twice and lay the voice-over over it": over all that there is by then.
  const last = focus.deeds.at(-1)?.edit;
  if (edit?.edit === 'addMusic' && last?.edit === 'duplicateClips' && last.target === 'all') return true;
  return edit?.edit === 'trimToLength' && grammar.alone !== undefined && isDoable?.(edit) === false;
}

/** Beside a clip there is a transition only where one is spoken of. */
export function isSaidOf(subject: Subject, [edit]: readonly Edit[], { grammar, text }: Place): boolean {
  if (edit?.edit !== 'addTransitions' || subject.type !== 'clips') return true;
  return grammar.tokensOf(text).some((token) => means(token, transition));
}
