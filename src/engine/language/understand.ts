import type { Edit } from '../edits/registry';
import type { OpenQuestion } from '../model/open-question';
import { adviceAbout } from './asides/advice';
import { asideIn } from './asides/asides';
import { maskedText } from './asides/constituents';
import { factIn } from './asides/facts';
import { isLeftAlone } from './asides/left-alone';
import type { Message } from './asides/remarks';
import type { Clause } from './clause';
import { cutIntoClauses } from './clauses/clauses';
import { isTakenBack } from './clauses/corrections';
import { filesOf } from './context';
import type { Context } from './context';
import { isAgain } from './follow-ups/leaning';
import { clipByLength, clipPointedAt, placeAsked } from './follow-ups/pointed-clip';
import { lasting, lengthComplained } from './follow-ups/complaints';
import { saysAll } from './follow-ups/for-all';
import { followUpOf } from './follow-ups/read-follow-up';
import { isIdle, Reading } from './reading';
import { timelineOf } from './references/clip-files';
import { takeClips } from './references/clip-references';
import { withHalvesNamed } from './references/halves-named';
import { pairsMeant } from './references/which-clips';
import { zoomsElsewhere } from './references/subjects-seen';
import { titlesMeant } from './references/which-title';
import { readAnswer, readText, withText } from './requests/answers';
import type { Answer } from './requests/answers';
import {
  askedBack,
  meaningsHere,
  nearestTo,
  notOfferedHere,
  promptsFor,
  proposalsOf,
  unknown,
} from './requests/asked-back';
import { editIn, isUnderstood, suppositionOf } from './requests/edit-in-words';
import {
  isDisliked,
  isKept,
  isNormalAgain,
  isOverdone,
  isWantedAfterAll,
  readBringBack,
  readUndoOf,
  stepAbout,
} from './requests/history-requests';
import { promptsForHowTo } from './requests/how-to';
import {
  asksForTypeface,
  isPublishing,
  movesLetters,
  notOffered,
  unknownTransition,
} from './requests/not-offered';
import { conditionIn, measured } from './requests/conditional-wishes';
import { grammarOf } from './requests/prompt-grammar';
import { isQuestion, readQuestion, unquoted } from './requests/questions';
import { isContent, isCourtesy, isThanks, readRequest } from './requests/requests';
import { isVagueWish } from './requests/vague-wishes';
import { bestReading, clauseOf, corrected, lexicon, longestClause, wishOf } from './requests/wishes';
import type { Understood } from './understood';
import { title } from './words/common-words';
import { stemOf } from './words/file-stem';
import { hasChinese } from './words/folding';

/** Reads a whole prompt against one state of the timeline. */
export function understand(prompt: string, context: Context): Understood[] {
  return splitClauses(prompt, context).map((clause) => readClause(clause, context));
}

/** The clauses of a prompt, in order. Each is read with `readClause` against the timeline as it is by then. */
export function splitClauses(prompt: string, context?: Context): readonly string[] {
  return readMessage(prompt, context).clauses;
}

/** The clauses of a prompt, and what was said beside them. */
export function readMessage(prompt: string, context?: Context): Message {
  const surroundings: Context = context ?? { media: [], timeline: undefined, language: 'en' };
  return cutIntoClauses(prompt, grammarOf(surroundings));
}

/** Reads one clause. Never throws. */
export function readClause(text: string, context: Context): Understood {
  const clause = withHalvesNamed(text.trim(), context);
  if (clause.length > longestClause.characters) return unknown(clause, context);
  const written = clauseOf(clause, context);
  if (written.tokens.length > longestClause.tokens) return unknown(clause, context);
  const conditional = conditionalWish(clause, context);
  if (conditional) return conditional;
  if (isVagueWish(clause) && (factIn(clause) || !isEditAsWritten(written))) {
    const choices = proposalsOf(clause, context);
    if (choices.length > 0) return { type: 'ask', clause, why: 'vague', choices };
  }
  const remedy = lengthComplained(clause);
  if (remedy !== undefined) {
    const lasts = lasting.has(context.focus?.deeds.at(-1)?.edit.edit ?? '');
    const leaning = lasts ? followUpOf(clauseOf(remedy, context), context) : undefined;
    if (leaning) return leaning;
    // Of the film no word says what to do.
    const choices = lasts ? [] : meaningsHere(remedy, context);
    if (choices.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices };
  }
  // What was just undone is what is to be done again.
  if (isAgain(clause) && (context.focus?.undone ?? []).length > 0) return { type: 'redo', steps: 1, clause };
  // “还是要吧” has no word of an edit.
  if (context.isNewest === true && isKept(clause, context.focus?.deeds.at(-1)?.edit))
    return { type: 'undo', steps: 1, clause };
  const again = isAgain(clause) || saysAll(clause) ? followUpOf(written, context) : undefined;
  if (again) return again;
  if (written.tokens.every(isIdle) && readQuestion(new Reading(written)) === undefined) {
    if (isCourtesy(new Reading(written))) return { type: 'courtesy', clause };
    return { type: 'question', about: 'abilities', clause, instead: [] };
  }
  if (isThanks(clause) || isContent(clause)) return { type: 'courtesy', clause };
  if (isTakenBack(clause)) {
    // "算了不要了" may be said of what was done as well.
    const isOfDeed =
      context.isNewest === true && (context.focus?.deeds.length ?? 0) > 0 && /不要了|不弄了/.test(clause);
    return isOfDeed
      ? { type: 'ask', clause, why: 'ambiguous', choices: ['撤销'] }
      : { type: 'dropped', clause };
  }
  // "算了还是恢复吧", of what was undone
  const undone = (context.focus?.undone ?? []).map((deed) => deed.clause);
  if (/恢复|还原/.test(clause) && isWantedAfterAll(clause, undone)) return { type: 'redo', steps: 1, clause };
  const read =
    readQuestionOrRequest(written, context) ??
    readWithoutEdit(written, context) ??
    followUpOf(written, context) ??
    readWish(written, context);
  if (read.type !== 'unknown' || context.isNewest !== true || !isOverdone(clause)) return read;
  return { type: 'ask', clause, why: 'ambiguous', choices: ['undo'] };
}

/** A wish that hangs on something: read where that holds; where only the user can tell, it is asked for. */
function conditionalWish(clause: string, context: Context): Understood | undefined {
  const condition = conditionIn(clause);
  if (!condition) return undefined;
  const { subject, wish, test } = condition;
  const of = test && measured(subject, context, grammarOf(context).clipsIn);
  if (!of) return editIn(wish, context) ? { type: 'ask', clause, why: 'ambiguous', choices: [wish] } : undefined;
  return test(of) ? readClause(wish, context) : { type: 'notNeeded', clause, lengthMs: of.lengthMs };
} // prettier-ignore

/** A supposition, a question, or what is asked of the session rather than of the timeline. */
function readQuestionOrRequest(written: Clause, context: Context): Understood | undefined {
  const clause = written.text;
  const supposed = suppositionOf(clause, context);
  if (supposed) return { type: 'supposed', clause, ...supposed };
  const request = readRequest(new Reading(written)) ?? readRequest(new Reading(corrected(written)));
  if (request?.type === 'question') {
    const clip = request.about === 'length' ? clipPointedAt(clause, context) : undefined;
    if (clip !== undefined) return { type: 'question', about: 'clip', clip, clause, instead: [] };
    const extreme = request.about === 'timeline' ? clipByLength(clause, context) : undefined;
    if (extreme !== undefined) return { type: 'question', about: 'clip', clip: extreme, clause, instead: [] };
    const place = request.about === 'lastStep' ? placeAsked(clause, context) : undefined;
    if (place) return { type: 'question', about: place, clause, instead: [] };
    // "Hello" and "what can you do?" are near to nothing.
    const isHowTo = request.about === 'abilities' && /\bhow\b|怎么|怎样|如何|咋/i.test(clause);
    const howTo = isHowTo ? promptsForHowTo(clause, context) : [];
    const instead = isHowTo && howTo.length === 0 ? nearestTo(clause, context) : howTo;
    return { ...request, ...namedIn(new Reading(written)), clause, instead };
  }
  const advice = adviceAbout(clause);
  if (advice !== undefined) return askedBack(clause, [advice], context);
  if (request) return { ...request, clause };
  return isQuestion(new Reading(written)) ? unknown(clause, context) : undefined;
}

/** What leaves the timeline as it is, or as it was. */
function readWithoutEdit(written: Clause, context: Context): Understood | undefined {
  const clause = written.text;
  if (asksForNothing(clause, context)) return { type: 'dropped', clause };
  const said = unquoted(new Reading(written));
  if (asksForTypeface(said)) return notOfferedHere(clause, notOffered(`字体${said}`));
  if (movesLetters(said)) return notOfferedHere(clause, notOffered('typewriter'));
  if (isPublishing(said)) return notOfferedHere(clause, notOffered(said));
  const last = context.focus?.deeds.at(-1)?.edit;
  if (context.isNewest === true && isNormalAgain(clause, last))
    return { type: 'putBack', to: 'original', clause };
  const undone = (context.focus?.undone ?? []).map((deed) => deed.clause);
  if (isWantedAfterAll(clause, undone)) return { type: 'redo', steps: 1, clause };
  const back = readBringBack(clause, context.previous ?? [], lexicon);
  if (back === 1) return { type: 'undo', steps: 1, clause };
  if (back !== undefined && back > 1) {
    const prompt = hasChinese(clause) ? `撤销最近${back}步` : `undo the last ${back} changes`;
    return { type: 'ask', clause, why: 'ambiguous', choices: [prompt] };
  }
  if (context.isNewest === true && isDisliked(clause)) {
    return { type: 'ask', clause, why: 'ambiguous', choices: [hasChinese(clause) ? '撤销' : 'undo'] };
  }
  return undefined;
}

/** An edit, or what comes near to one. */
function readWish(written: Clause, context: Context): Understood {
  const clause = written.text;
  const best = wishOf(written, context);
  // "Put the title back" is not one to be changed.
  if (best?.edit.edit === 'changeTitle' && readBringBack(clause, context.previous ?? [], lexicon) === 0)
    return unknown(clause, context, best);
  const unwritten = best?.leftover.length === 0 ? captionsUnwritten(best.edit, written, context) : undefined;
  if (unwritten) return notOfferedHere(clause, unwritten);
  if (best?.leftover.length === 0) return readEdit(clause, best.edit, context);
  if (wantsText(written, context)) return { type: 'askText', clause };
  const somewhere = zoomsElsewhere(clause, (prompt) => editIn(prompt, context) !== undefined);
  if (somewhere.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices: somewhere };
  const choices = meaningsHere(clause, context);
  if (choices.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices };
  const fact = factIn(clause);
  const missing =
    (best?.edit.edit === 'addTransitions' ? unknownTransition(best.text, best.leftover) : undefined) ??
    wished(written, context) ??
    wished(corrected(written), context);
  if (fact && best === undefined && !missing) return askedBack(clause, promptsFor(fact, context), context);
  const undone = readUndoOf(clause);
  if (undone !== undefined) return { type: 'undoOf', what: undone, clause };
  return missing ? notOfferedHere(clause, missing) : unknown(clause, context, best);
}

/** What is not done here, in a clause. */
function wished(written: Clause, context: Context): ReturnType<typeof notOffered> {
  const captions = (context.captions ?? []).length > 0;
  return notOffered(unquoted(new Reading(written)), { file: namesFile(written), captions });
}

/** "Captions at the bottom" of what is said: where there are none to be moved, they are to be written. */
function captionsUnwritten(edit: Edit, written: Clause, context: Context): ReturnType<typeof notOffered> {
  if (edit.edit !== 'changeTitle' || edit.of !== 'caption' || (context.captions ?? []).length > 0) return undefined;
  const isThere = context.timeline?.titles.some(({ role }) => role === 'caption') ?? false;
  return isThere || context.isDoable?.(edit) !== false ? undefined : wished(written, context);
} // prettier-ignore

/** An edit that is understood whole: asked back where it is not sure what it is to be done to. */
function readEdit(clause: string, edit: Edit, context: Context): Understood {
  const parts = edit.edit === 'deleteClips' && /[这那]/.test(clause) ? partsMeant(clause, context) : [];
  if (parts.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices: parts };
  const titles = context.isLastTitle
    ? []
    : titlesMeant(clause, edit, context.timeline, (prompt) => editIn(prompt, context));
  if (titles.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices: titles };
  const pairs = pairsMeant(clause, edit, context);
  if (!pairs) return { type: 'edit', edit: withoutTaken(edit, context), clause };
  return pairs.length > 0
    ? { type: 'ask', clause, why: 'ambiguous', choices: pairs }
    : unknown(clause, context);
}

/** "Delete clip 2 and join the rest": what was taken out does not come back with it. */
function withoutTaken(edit: Edit, { focus, timeline, media }: Context): Edit {
  const isTaken = focus?.deeds.some((deed) => takesOut.has(deed.edit.edit));
  if (edit.edit !== 'addClips' || edit.media !== 'unplaced' || !timeline || isTaken !== true) return edit;
  const isPlaced = ({ id }: { readonly id: string }) => timeline.clips.some(({ mediaId }) => mediaId === id);
  if (media.every((each) => each.kind === 'audio' || isPlaced(each))) return edit;
  const names = media.filter(isPlaced);
  const [first, ...more] = names.map(({ fileName }) => fileName);
  return first === undefined ? edit : { ...edit, media: [first, ...more] };
}

const takesOut: ReadonlySet<string> = new Set<Edit['edit']>(['deleteClips', 'keepClips', 'keepRanges', 'cutRanges', 'trimToLength']); // prettier-ignore

/** "最后那段剪掉", where there is but one clip: how much of its end. */
function partsMeant(clause: string, context: Context): readonly string[] {
  return timelineOf(context)?.clips.length === 1 ? meaningsHere(clause, context) : [];
}

/** In characters: what is forbidden is said in few words. */
const longestProhibition = 200;

/** "Don't add any music", where none was added. */
function asksForNothing(clause: string, context: Context): boolean {
  if (clause.length > longestProhibition) return false;
  const aside = asideIn(maskedText(clause), lexicon);
  const deeds = context.focus?.deeds.map(({ edit }) => edit) ?? [];
  const isLeft = aside !== undefined && isLeftAlone(aside, deeds, (text) => editIn(text, context));
  return isLeft && editIn(clause, context) === undefined;
}

/** Whether a clause names a file of the session, if only by its kind: "the voiceover" of voiceover.mp3. */
function namesFile({ text, tokens, media }: Clause): boolean {
  if (tokens.some(({ type }) => type === 'file')) return true;
  const words = text.toLowerCase();
  return media.some(({ fileName }) => words.includes(stemOf(fileName)));
}

/** The clip, the file or the moment that a question is about. */
function namedIn(
  reading: Reading,
): Pick<Extract<Understood, { type: 'question' }>, 'clip' | 'fileName' | 'atMs'> {
  const [file] = reading.all('file');
  const [time] = reading.all('time');
  const [fromEnd] = reading.all('fromEnd');
  const [reference] = takeClips(reading);
  const [ordinal] = reading.all('ordinal');
  const atMs = time?.ms ?? (fromEnd && -fromEnd.ms);
  return { clip: reference?.clips[0] ?? ordinal?.value, fileName: file?.fileName, atMs };
}

/** The answer that a message gives to the question before it, if it is one. */
export function answerTo(question: OpenQuestion, message: string, context: Context): Answer | undefined {
  const stands = (text: string) => isUnderstood(text, context);
  const measured = measuredWish(message, context);
  if (question.type === 'choice' && measured !== undefined) return { type: 'chosen', prompts: [measured] };
  if (question.type === 'text') return readText(message, question.clause, lexicon, stands);
  const rest = message.replace(agreed, '');
  return (
    readAnswer(message, question, filesOf(context), lexicon, stands) ??
    (rest === message ? undefined : readAnswer(rest, question, filesOf(context), lexicon, stands))
  );
}

/** "Yes, 4 seconds" */
const agreed =
  /^(?:(?:yes|yeah|yep|ok|okay|sure|right|good|好的?|对|是的?|嗯|行)(?![a-z])[\s,，.!。]*)+(?=\S)/i;

/** "By 20 seconds", after "make it shorter" was asked about. */
function measuredWish(message: string, context: Context): string | undefined {
  const asked = context.focus?.lost;
  if (asked === undefined || !/^(?:(?:yes|yeah|ok),? )?(?:just |only |about )*by \S.{0,30}$/i.test(message)) return undefined;
  const whole = `${asked.replace(/[\s.!?]+$/u, '')} ${message.replace(agreed, '').trim()}`;
  return editIn(whole, context) ? whole : undefined;
} // prettier-ignore

/** The step of the history that words are about, see {@link stepAbout}. */
export function stepNamed(what: string, labels: readonly string[]): number {
  return stepAbout(what, labels, lexicon);
}

/** "Spice it up" is a slip away from an edit, but none as it stands. */
function isEditAsWritten(written: Clause): boolean {
  if (isQuestion(new Reading(written)) || readRequest(new Reading(written))) return false;
  return bestReading(written)?.leftover.length === 0;
}

/** Whether nothing but a text is missing for a title; subtitles are what is said, which nobody types in as one. */
function wantsText(clause: Clause, context: Context): boolean {
  const reading = new Reading(clause);
  if (!reading.has(title) || reading.all('quote').length > 0) return false;
  const edit = editIn(withText(clause.text, 'Hello'), context);
  if (edit?.edit !== 'addTitle' || edit.text !== 'Hello') return false;
  return edit.role !== 'caption' || /\ba caption\b|[一条句个](?:条|句|个)?字幕/i.test(clause.text);
}
