import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import type { Overlay } from '../../model/overlay';
import type { Title } from '../../model/title';
import { hasChinese } from '../words/folding';
import { amountIn, differenceIn, longerBy, scaled } from './amounts';
import { asRecorded } from './as-recorded';
import { clipRestored } from './clip-restored';
import { checked } from './checked-edit';
import { complaintIn, partsOf, remedyIn } from './complaints';
import { endingAt, extended } from './extended';
import { keptAsWell } from './kept-as-well';
import { betweenOthers } from './joints-named';
import { oneMoreInChinese } from './one-more-in-chinese';
import { oneMoreText } from './one-more-text';
import { byOtherMeans } from './other-means';
import { ofSong } from './song-part';
import { forAll } from './for-all';
import { ofFadesThatStand } from './fades-that-stand';
import { halvesShortened } from './halves-shortened';
import { fadeInColour } from './fade-colour';
import type { FollowUp, Place } from './follow-up';
import { leaningOf } from './leaning';
import { named, numbersOf } from './naming';
import { notThere } from './not-there';
import { lengthOfOne } from './length-of-one';
import { lessCut, moreCut } from './more-cut';
import { atEachMoment } from './moments-alike';
import { ofOtherProperty } from './other-property';
import { edgesIn, isOtherSide, isOtherWay, mirrored, otherSideOf, otherWay } from './other-ends';
import { putRight } from './rather';
import { overshot } from './overshot';
import { soundOfShown } from './overlay-sound';
import { shownAgain } from './shown-again';
import { turnInChinese } from './turns-in-chinese';
import { degreeIn, isOfSame, isOfSilences, toDegree } from './pause-degree';

/** The last edit in another measure, at another end, or where it has brought clips together. */
export function doneAnew(place: Place): FollowUp | undefined {
  const { lost } = place.focus;
  const pauses = lost === undefined ? ofPauses(place) : undefined;
  if (pauses) return pauses;
  const anew =
    ofFadesThatStand(place) ??
    forAll(place) ??
    putRight(place) ??
    byOtherMeans(place) ??
    keptAsWell(place) ??
    oneMoreText(place) ??
    oneMoreInChinese(place) ??
    turnInChinese(place) ??
    betweenOthers(place) ??
    ofSong(place) ??
    ofOtherKind(place) ??
    asRecorded(place) ??
    ofHeight(place) ??
    soundOfShown(place) ??
    halvesShortened(place) ??
    overshot(place) ??
    moreCut(place) ??
    lessCut(place) ??
    shownAgain(place) ??
    clipRestored(place) ??
    notThere(place) ??
    toLonger(place) ??
    extended(place) ??
    endingAt(place) ??
    fadeInColour(place) ??
    ofThoseAdded(place) ??
    atOtherSide(place) ??
    halvedInFrame(place) ??
    byPercent(place) ??
    inAmount(place) ??
    atOtherEnd(place) ??
    atJoint(place) ??
    besideCut(place) ??
    lengthOfOne(place) ??
    atEachMoment(place) ??
    ofOtherProperty(place);
  return anew && (lost === undefined ? anew : { type: 'unsure', lost });
}

/** "That's too tight", "keep half a second of each": the pauses that went are cut in another way. */
function ofPauses({ text, focus, grammar }: Place): FollowUp | undefined {
  const { deeds } = focus;
  const { alone } = grammar;
  const at = deeds.findLastIndex(({ edit }) => isOfSilences(edit));
  const deed = deeds[at];
  // "Only those longer than 2 seconds", after they were all put back
  const undone = deeds.length === 0 ? focus.undone?.at(-1)?.edit : undefined;
  const instead = undone && isOfSilences(undone) ? longerOnly(text, grammar) : undefined;
  if (instead) return { type: 'followUp', edits: [instead], clause: text };
  if (!deed || !isOfSilences(deed.edit)) return undefined;
  const isLast = at === deeds.length - 1;
  const degree = degreeIn(text, isLast, deed.edit);
  if (degree) return { type: 'followUp', edits: [toDegree(deed.edit, degree)], clause: deed.clause, insteadOf: at }; // prettier-ignore
  // "That was too aggressive, only the ones over 3 seconds"
  const longer = longerOnly(remedyIn(text)?.rest ?? text, grammar);
  if (longer && isLast) return { type: 'followUp', edits: [longer], clause: text, insteadOf: at };
  // What was cut out of a pause is put back only by cutting it anew.
  const isAnew = isLast && alone?.edit === 'trimSilences' && deed.edit.edit === 'trimSilences' && isOfSame(alone, deed.edit); // prettier-ignore
  // "0.3", after they were shortened to half a second
  const [value, ...others] = isLast && deed.edit.edit === 'trimSilences' && deed.edit.pauseMs !== undefined ? grammar.tokensOf(leaningOf(text).core.replace(/^make (?:it|them|that|those|each) /i, '')) : []; // prettier-ignore
  const pauseMs = others.length > 0 ? undefined : value?.type === 'number' && value.value <= 5 ? value.value * 1000 : value?.type === 'time' && value.form === 'length' && value.ms <= 5000 ? value.ms : undefined; // prettier-ignore
  const measured = pauseMs === undefined ? undefined : checked({ ...deed.edit, pauseMs });
  if (measured) return { type: 'followUp', edits: [measured], clause: deed.clause, insteadOf: at };
  const left = isLast ? leftOf(text, deed.edit, grammar) : undefined;
  if (left) return { type: 'followUp', edits: [left], clause: text, insteadOf: at };
  const leaves =
    isAnew && (alone.pauseMs ?? alone.marginMs ?? alone.level ?? alone.leftPercent) !== undefined;
  return leaves ? { type: 'followUp', edits: [alone], clause: text, insteadOf: at } : undefined;
}

const leaves =
  /^(?:(?:please|just|maybe|and|but|at least) )*(?:leave|keep|allow|give|have)\b|^(?:每[处个]|各处?|都|最少|至少|前后)*(?:再|多)?(?:留|保留|缩|缩短)/i;

/** "Too choppy, leave half a second", "每处留半秒": how much of the pauses stays, which need not be named again. */
function leftOf(text: string, before: Edit, { read }: Place['grammar']): Edit | undefined {
  if (!isOfSilences(before) || text.length > 80) return undefined;
  const parts = partsOf(text);
  const last = parts.at(-1) ?? '';
  const isTold = parts.slice(0, -1).every((part) => degreeIn(part, true, before) !== undefined || complaintIn(part) !== undefined); // prettier-ignore
  if (!isTold || parts.length > 3 || !leaves.test(last) || !/\d|半|half|quarter|second|一秒/i.test(last))
    return undefined;
  const plain = last.replace(/(?<![a-z])(?:each|per cut|every time|at each|everywhere)(?![a-z])/gi, '').replace(/^(?:please|just|maybe|at least) /i, '').trim(); // prettier-ignore
  const tries = hasChinese(last)
    ? [`停顿${last.replace(/^(?:每[处个]|各处?|都|最少|至少)+/, '')}`]
    : [`${plain} of each pause`, `${plain} of silence`];
  const edit = tries.map((each) => read(each)).find((each) => each?.edit === before.edit);
  return edit && checked({ ...before, ...edit });
}

const onlyLonger =
  /^(?:(?:no|actually|sorry|but|hmm|wait|i meant?|please)[ ,]+)*(?:(?:only|just)(?: (?:remove|cut|take out|delete|do|the|those|these|ones|pauses|silences|gaps|that|which|are|with|longer|more|at least|over|above|than|of|>|≥))* ([\d.]+ ?(?:ms|s|secs?|seconds?)|an? (?:half )?seconds?|half a second|one second|two seconds)(?: (?:or (?:more|longer)|and (?:more|longer)|and (?:up|above)|minimum|at least))?|(?:make it |minimum |at least |min )*([\d.]+ ?(?:ms|s|secs?|seconds?))(?: (?:minimum|at least|or (?:more|longer)|min))|(?:only|just) the (?:really |very )?(long|longer) (?:ones|pauses|silences|gaps))[.!]*$/i;
const onlyLongerInChinese =
  /^(?:不|不对|算了|那)?[,，]?(?:只|仅)(?:要|剪|删|去|去掉|剪掉|删掉)?(?:超过|大于|长于)?([\d.]+|[一两二三半])秒(?:钟)?(?:以上|及以上)?的?(?:停顿|静音)?(?:就行|即可)?$/;

/** "Actually only those longer than 1 second" */
function longerOnly(text: string, { read }: Place['grammar']): Edit | undefined {
  const [, length, least, long] = onlyLonger.exec(text) ?? [];
  const seconds = onlyLongerInChinese.exec(text)?.[1];
  const said =
    seconds !== undefined ? `去掉超过${seconds}秒的停顿`
    : long !== undefined ? 'remove the long pauses'
    : `remove pauses longer than ${length ?? least}`;
  const edit = (seconds ?? long ?? length ?? least) === undefined ? undefined : read(said);
  return edit?.edit === 'trimSilences' ? edit : undefined;
} // prettier-ignore

/** "还是剪到45秒吧", after it was cut to less: the length that was said takes the place of the other. */
function toLonger({ focus, grammar }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const { alone } = grammar;
  if (alone?.edit !== 'trimToLength' || deed?.edit.edit !== 'trimToLength') return undefined;
  const isOfSameClips = isDeepStrictEqual(alone.of, deed.edit.of);
  return isOfSameClips && alone.lengthMs > deed.edit.lengthMs
    ? { type: 'followUp', edits: [alone], clause: deed.clause, insteadOf: at }
    : undefined;
}

/** "3 seconds each", after photos were added: of those, and not of every clip. */
function ofThoseAdded({ focus, grammar, timeline, context }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  const { alone } = grammar;
  if (alone?.edit !== 'trimToLength' || alone.of !== 'each' || deed?.edit.edit !== 'addClips') return undefined;
  const { media } = deed.edit;
  const added = context.media.filter(({ fileName }) => media !== 'unplaced' && media.includes(fileName));
  const clips = timeline.clips.flatMap(({ mediaId }, i) => (added.some(({ id }) => id === mediaId) ? [i + 1] : []));
  const edit = clips.length > 0 && clips.length < timeline.clips.length ? checked({ ...alone, of: { clips } }) : undefined;
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
} // prettier-ignore

function isHalf(shown: Overlay | Title): shown is Overlay {
  return 'margin' in shown && shown.margin === 0 && /^(?:left|right|top|bottom)$/.test(shown.place);
}

const height = /^(?:再|更|还要?|稍微|要)*(高|低)(?:一?[点些]儿?|一点点)(?:吧)?$/u;
/** How much a step up or down is, in percent. */
const usualStep = 20;

/** “再高一点”, of the one property that was graded: elsewhere it is how loud something is. */
function ofHeight({ text, focus }: Place): FollowUp | undefined {
  const edit = focus.deeds.at(-1)?.edit;
  const way = height.exec(text)?.[1];
  if (way === undefined || edit?.edit !== 'gradeClips') return undefined;
  const [property, ...more] = (['brightness', 'contrast', 'saturation', 'warmth'] as const).filter((each) => edit[each] !== undefined);
  if (property === undefined || more.length > 0) return undefined;
  const graded = checked({ edit: 'gradeClips', target: edit.target, [property]: { by: way === '高' ? usualStep : -usualStep } });
  return graded && { type: 'followUp', edits: [graded], clause: text };
} // prettier-ignore

/** “换成擦除”, after the transitions were made shorter: they stay so. */
function ofOtherKind({ focus, grammar, leaning }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  if (deed?.edit.edit !== 'changeTransitions' || deed.edit.length === undefined) return undefined;
  if (leaning.way !== 'corrects' || leaning.core.length > 8) return undefined;
  const added = grammar.read(`加${leaning.core}转场`);
  if (added?.edit !== 'addTransitions' || added.durationMs !== undefined) return undefined;
  const edit = checked({ edit: 'changeTransitions', kind: added.kind, into: deed.edit.into });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause };
}

/** "Other side", of what stands left or right in the picture. */
function atOtherSide({ leaning, focus, grammar, timeline, counted, context, text }: Place): FollowUp | undefined {
  const subject = focus.deeds.at(-1)?.subject;
  if (!isOtherSide(leaning.core) || (subject?.type !== 'overlays' && subject?.type !== 'titles')) return undefined;
  const [shown, ...more] = [...timeline.overlays, ...timeline.titles].filter(({ id }) => subject.ids.includes(id));
  // One of two halves takes the other with it.
  if (shown && more.length === 1 && isHalf(shown) && more.every(isHalf)) {
    const file = context.media.find(({ id }) => id === shown.mediaId)?.fileName;
    const place = otherSideOf(shown.place);
    const edit = file === undefined || place === undefined ? undefined : checked({ edit: 'changeOverlay', which: { media: file }, place });
    return edit && { type: 'followUp', edits: [edit], clause: text };
  }
  const side = shown && more.length === 0 ? otherSideOf(shown.place) : undefined;
  const noun = named(subject, counted, context.media, false)?.noun;
  const edit = side && noun !== undefined ? grammar.read(`move ${noun} to the ${side}`) : undefined;
  return edit && { type: 'followUp', edits: [edit], clause: text };
} // prettier-ignore

const halved = /^(?:(?:please )?(?:make|shrink|scale|reduce) (?:it|that) )?(?:down )?(?:(?:to|by) )?(?:half(?: (?:its|the) size| as (?:big|large)| of (?:its|the) size)?|50 ?(?:%|percent)(?: of (?:its|the) size)?)$/i; // prettier-ignore

/** "Shrink it to half", of a title or a logo: it is not the film that gets smaller. */
function halvedInFrame({ leaning, focus, grammar, counted, context, text }: Place): FollowUp | undefined {
  const subject = focus.deeds.at(-1)?.subject;
  if ((subject?.type !== 'overlays' && subject?.type !== 'titles') || !/size|big|large|shrink|scale/i.test(text)) return undefined; // prettier-ignore
  const noun = halved.test(leaning.core) ? named(subject, counted, context.media, false)?.noun : undefined;
  const edit = noun === undefined ? undefined : grammar.read(`make ${noun} half as big`);
  return edit && { type: 'followUp', edits: [edit], clause: text };
}

/** "More", "half that", "a bit slower than that": the last edit in another measure. */
function inAmount({ leaning, focus }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  const core = deed?.edit.edit === 'fade' ? leaning.core.replace(theFade, 'make it ') : leaning.core;
  const byMs = differenceIn(core);
  const longer =
    byMs === undefined ? undefined : deed && longerBy(ofFadeNamed(deed.edit, leaning.core), byMs);
  // “少剪一点” says of what; “too much” may be said of anything.
  const isOfCut = /^trim(?:Start|End)$/.test(deed?.edit.edit ?? '');
  const amount = isOfCut && !/[剪去删切]/u.test(core) ? undefined : amountIn(core);
  if (!amount && !longer) return undefined;
  if (focus.lost !== undefined) return { type: 'unsure', lost: focus.lost };
  const whole = deed?.edit;
  // It has but one strength, which is told.
  if (whole?.edit === 'denoise' && amount?.of === 'strength' && amount.times > 1)
    return { type: 'followUp', edits: [whole], clause: deed?.clause ?? '' };
  const part = whole && ofFadeNamed(whole, leaning.core);
  const changed = longer ?? (part && amount && scaled(part, amount));
  const edit = changed && part !== whole ? checked({ ...whole, ...changed }) : changed;
  return deed && edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}

const byPercentWords =
  /^(?:(?:make|turn) (?:it|them|that) (?:up |down )?)?(?:by )?(\d{1,3}) ?(?:%|percent|per cent) (more|less|louder|quieter|higher|lower|up|down)$|^(?:再)?(多|少|大|小|加|减)(?:个)?百分之(\d{1,3})$/;

/** "20 percent more", of how loud something was made: of how loud it is by now. */
function byPercent({ leaning, focus, text }: Place): FollowUp | undefined {
  const edit = focus.deeds.at(-1)?.edit;
  const [, percent, way = '', ways = '', count] = byPercentWords.exec(leaning.core.toLowerCase()) ?? [];
  const value = Number(percent ?? count);
  if (edit?.edit !== 'setVolume' || !(value > 0 && value <= 100)) return undefined;
  const sign = /more|louder|higher|up|多|大|加/.test(way + ways) ? 1 : -1;
  const changed = checked({ ...edit, change: { times: 1 + (sign * value) / 100 } });
  return changed && { type: 'followUp', edits: [changed], clause: text };
}

/** "Make the fade longer", where nothing else has faded since. */
const theFade = /^(?:make )?(?:the|that|this|its) fade(?:[- ](?<side>in|out))? (?:be )?/i;

/** Of a fade in and out the one that is named. */
function ofFadeNamed(edit: Edit, text: string): Edit {
  const side = theFade.exec(text)?.groups?.['side'];
  if (edit.edit !== 'fade' || side === undefined) return edit;
  const { inMs, outMs, ...rest } = edit;
  const own = side === 'in' ? { inMs } : { outMs };
  return checked({ ...rest, ...own }) ?? edit;
}

/** "The same at the end", "from the start, I mean". */
function atOtherEnd({ leaning, focus, grammar }: Place): FollowUp | undefined {
  const { core, way } = leaning;
  // Where music begins is no end of the video that something is done at.
  if (focus.deeds.at(-1)?.subject.type === 'music' && way !== 'repeats' && edgesIn(core)[0] === 'start') {
    const edit = grammar.read('start the music at 0:00');
    return edit && { type: 'followUp', edits: [edit], clause: core };
  }
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (!deed || (way !== 'repeats' && way !== 'corrects' && !isOtherWay(core))) return undefined;
  const edit = edgesIn(core).flatMap((edge) => mirrored(deed.edit, edge) ?? (way === 'repeats' ? atEdge(deed.edit, edge) : undefined) ?? [])[0]; // prettier-ignore
  // Of what is there now, since the order before may have been that.
  const reversed = isOtherWay(core) && deed.edit.edit === 'reorderClips' ? checked({ edit: 'reorderClips', order: 'reversed' }) : undefined; // prettier-ignore
  if (reversed) return { type: 'followUp', edits: [reversed], clause: deed.clause };
  const turned = isOtherWay(core) ? otherWay(deed.edit) : undefined;
  if (turned) return { type: 'followUp', edits: [turned], clause: deed.clause, insteadOf: at };
  if (!edit) return undefined;
  return {
    type: 'followUp',
    edits: [edit],
    clause: deed.clause,
    ...(way === 'corrects' && { insteadOf: at }),
  };
}

/** One more title or picture, where the film begins or ends. */
function atEdge(edit: Edit, edge: 'start' | 'end'): Edit | undefined {
  if (edit.edit !== 'addTitle' && edit.edit !== 'addOverlay') return undefined;
  const { start, end, lengthMs } = edit;
  const isStretch = typeof start === 'number' && typeof end === 'number' && end > start;
  const isAtEnd = typeof start === 'number' && start < 0 && end === 'end';
  const length = isStretch ? end - start : isAtEnd ? -start : lengthMs;
  if (length === undefined) return undefined;
  return checked({ ...edit, ...(edge === 'start' ? { start: 0, end: length } : { start: -length, end: 'end' }) });
} // prettier-ignore

const beside =
  /^(?:(?:and|also|plus|then|cut|remove|delete|take out|drop)(?: out)? )*(?:the )?(\d+(?:\.\d+)? ?(?:s|secs?|seconds?)|an? (?:half )?second|half a second|(?:one|two|three|four|five|six|ten) seconds?) (before|after|right before|right after|just before|just after|following|preceding) (?:that|it|this)(?: one| part| bit)?(?:,? (?:too|as well|also))*[.!]*$/i;
const besideInChinese =
  /^(?:还有|以及|再)?(?:把|剪掉|删掉|去掉)?(?:它|那|这)?(?:段|一段)?(?:的)?(前|后)面?(?:的)?(?:再|也|还)?(?:多)?(?:剪|删|去)?(?:掉)?([\d.]+|[一二两三四五六七八九十半])秒(?:钟)?(?:也|都)?(?:一起)?(?:剪|删|去|不要)?(?:掉|了)?$/;

/** "And the 5 seconds before that too": what is next to what was cut out. */
function besideCut({ text, focus, grammar }: Place): FollowUp | undefined {
  const deed = focus.deeds.at(-1);
  const cut = deed?.edit.edit === 'cutRanges' && deed.edit.clip === undefined ? deed.edit.ranges : [];
  const [range, ...more] = cut;
  if (!range || more.length > 0 || typeof range.start !== 'number' || range.start < 0) return undefined;
  const at = `${range.start / 1000} seconds`;
  const [, length, side] = beside.exec(text) ?? [];
  const [, sideInChinese, seconds] = besideInChinese.exec(text) ?? [];
  const isBefore = /before|preceding|前/.test(side ?? sideInChinese ?? '');
  const clause =
    length !== undefined ? `cut the ${length} ${isBefore ? 'before' : 'after'} ${at}`
    : seconds !== undefined ? `剪掉${range.start / 1000}秒${isBefore ? '之前' : '之后'}的${seconds}秒`
    : undefined;
  const edit = clause === undefined ? undefined : grammar.read(clause);
  return edit?.edit === 'cutRanges' ? { type: 'followUp', edits: [edit], clause: text } : undefined;
} // prettier-ignore

/** "Dissolve there": where clips meet that did not before. */
function atJoint(place: Place): FollowUp | undefined {
  const { subject } = place.focus.deeds.at(-1) ?? {};
  if (subject?.type !== 'joints' && subject?.type !== 'pieces') return undefined;
  const text = place.text.replace(joint, '').trim();
  const edit = text === place.text ? undefined : transitionIn(text, place);
  const own = subject.type === 'pieces' ? subject.ids.slice(1) : subject.ids;
  const [into, ...more] = numbersOf(own, place.timeline).filter((number) => number > 1);
  if (!edit || into === undefined) return undefined;
  return { type: 'followUp', edits: [{ ...edit, into: [into, ...more] }], clause: place.text };
}

function transitionIn(
  text: string,
  { grammar }: Place,
): Extract<Edit, { edit: 'addTransitions' }> | undefined {
  const noun = text
    .replace(/^(?:put|add|have|use|insert|make) (?=an? )/i, '')
    .replace(/ fade$/i, ' crossfade');
  for (const each of [text, `add ${noun}`, `加${text}`]) {
    const edit = grammar.read(each);
    if (edit?.edit === 'addTransitions' && edit.into === 'all') return edit;
  }
  return undefined;
}

/** Where clips have come to meet. */
const joint = /(?: (?:in|at|over|on|for))?(?: (?:there|here)| where (?:they|(?:the|those) (?:(?:two|both) )?(?:parts|clips|pieces|ends|halves)) (?:meet|join|touch)| (?:the|that|this|each|those) (?:cuts?|joins?|seams?|splits?|edit points?))(?![a-z])|(?:在)?(?:那里|那儿|这里|这儿|此处|接缝处?|剪的地方|切口处?|断点处?)/i; // prettier-ignore
