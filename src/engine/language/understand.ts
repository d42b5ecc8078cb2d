import { isDeepStrictEqual } from 'node:util';
import { partsAfter } from '../edits/kinds/split-moments';
import type { Edit } from '../edits/registry';
import type { OpenQuestion } from '../model/open-question';
import { adviceAbout } from './asides/advice';
import { meaningsOf } from './requests/ambiguities';
import { readAnswer, readText, withText } from './requests/answers';
import type { Answer } from './requests/answers';
import type { Clause } from './clause';
import { cutIntoClauses } from './clauses/clauses';
import type { Grammar } from './clauses/clauses';
import { timelineOf } from './references/clip-files';
import { takeClips } from './references/clip-references';
import { title } from './words/common-words';
import { filesOf } from './context';
import type { Context } from './context';
import { isTakenBack } from './clauses/corrections';
import { asideIn } from './asides/asides';
import { maskedText } from './asides/constituents';
import { isLeftAlone } from './asides/left-alone';
import { factIn } from './asides/facts';
import type { Fact } from './asides/facts';
import { hasChinese } from './words/folding';
import { isDisliked, readBringBack, readUndoOf, stepAbout } from './requests/history-requests';
import { readFollowUp } from './follow-ups/follow-ups';
import { clipsIn, rangesIn } from './follow-ups/named-alone';
import { isAgain } from './follow-ups/leaning';
import { clipsNamed } from './follow-ups/naming';
import { saysBoth, withNoun } from './follow-ups/pointing';
import { isPublishing, notOffered, unknownTransition } from './requests/not-offered';
import type { NotOffered } from './requests/not-offered';
import { isQuestion, readQuestion, unquoted } from './requests/questions';
import { isIdle, Reading } from './reading';
import { isCourtesy, isThanks, readRequest } from './requests/requests';
import type { Message } from './asides/remarks';
import { sceneOf } from './requests/scene';
import { suggestionsFor } from './requests/suggestions';
import { isVagueWish, proposalsFor } from './requests/vague-wishes';
import { isForAll } from './references/targets';
import { titlesMeant } from './references/which-title';
import {
  bestReading,
  clauseOf,
  corrected,
  lexicon,
  longestClause,
  measured,
  wishOf,
  withoutSlips,
} from './requests/wishes';
import type { Candidate } from './requests/wishes';
import { editIn, isSuggestible, isUnderstood, suppositionOf, targetNamed } from './requests/edit-in-words';
import type { Understood } from './understood';

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
  const grammar: Grammar = {
    lexicon,
    files: filesOf(surroundings),
    reads: (text) => isUnderstood(text, surroundings),
    mended: (text) => withoutSlips(clauseOf(text, surroundings), partsClauses),
    editOf: (text) => editIn(text, surroundings),
    targetIn: (text) => targetNamed(text, surroundings),
    partsAfter: (edit) => {
      const timeline = timelineOf(surroundings);
      return timeline && partsAfter(edit, timeline);
    },
    follows: (surroundings.focus?.deeds.length ?? 0) > 0,
    clipsIn: (text) => {
      const reading = new Reading(clauseOf(text, surroundings));
      const ordinals = reading.all('ordinal').map(({ value }) => value);
      return [...takeClips(reading).flatMap(({ clips }) => clips), ...ordinals];
    },
  };
  return cutIntoClauses(prompt, grammar);
}

/** Reads one clause. Never throws. */
export function readClause(text: string, context: Context): Understood {
  const clause = text.trim();
  if (clause.length > longestClause.characters) return unknown(clause, context);
  const written = clauseOf(clause, context);
  if (written.tokens.length > longestClause.tokens) return unknown(clause, context);
  if (isVagueWish(clause) && (factIn(clause) || !isEditAsWritten(written))) {
    const choices = proposalsOf(clause, context);
    if (choices.length > 0) return { type: 'ask', clause, why: 'vague', choices };
  }
  const again = isAgain(clause) ? followUpOf(written, context) : undefined;
  if (again) return again;
  if (written.tokens.every(isIdle) && readQuestion(new Reading(written)) === undefined) {
    if (isCourtesy(new Reading(written))) return { type: 'courtesy', clause };
    return { type: 'question', about: 'abilities', clause, instead: [] };
  }
  if (isThanks(clause)) return { type: 'courtesy', clause };
  if (isTakenBack(clause)) return { type: 'dropped', clause };
  return (
    readQuestionOrRequest(written, context) ??
    readWithoutEdit(written, context) ??
    followUpOf(written, context) ??
    readWish(written, context)
  );
}

/** A supposition, a question, or what is asked of the session rather than of the timeline. */
function readQuestionOrRequest(written: Clause, context: Context): Understood | undefined {
  const clause = written.text;
  const supposed = suppositionOf(clause, context);
  if (supposed) return { type: 'supposed', clause, ...supposed };
  const request = readRequest(new Reading(written)) ?? readRequest(new Reading(corrected(written)));
  if (request?.type === 'question') {
    // "Hello" and "what can you do?" are near to nothing.
    const isHowTo = request.about === 'abilities' && /\bhow\b|怎么|怎样|如何|咋/i.test(clause);
    const instead = isHowTo ? nearestTo(clause, context) : [];
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
  if (isPublishing(said)) return notOfferedHere(clause, notOffered(said));
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
  if (best?.leftover.length === 0) return readEdit(clause, best.edit, context);
  if (wantsText(written, context)) return { type: 'askText', clause };
  const choices = meaningsOf(clause, (chinese) => sceneOf(context, chinese), isChinese(clause, context.language), (prompt) => isSuggestible(prompt, context)); // prettier-ignore
  if (choices.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices };
  const fact = factIn(clause);
  const missing =
    (best?.edit.edit === 'addTransitions' ? unknownTransition(best.text, best.leftover) : undefined) ??
    notOffered(unquoted(new Reading(written)), {
      file: namesFile(written),
      captions: (context.captions ?? []).length > 0,
    });
  if (fact && best === undefined && !missing) return askedBack(clause, promptsFor(fact, context), context);
  const undone = readUndoOf(clause);
  if (undone !== undefined) return { type: 'undoOf', what: undone, clause };
  return missing ? notOfferedHere(clause, missing) : unknown(clause, context, best);
}

/** An edit that is understood whole: asked back where it is not sure what it is to be done to. */
function readEdit(clause: string, edit: Edit, context: Context): Understood {
  const titles = context.isLastTitle
    ? []
    : titlesMeant(clause, edit, context.timeline, (prompt) => editIn(prompt, context));
  if (titles.length > 0) return { type: 'ask', clause, why: 'ambiguous', choices: titles };
  const pairs = pairsMeant(clause, edit, context);
  if (!pairs) return { type: 'edit', edit, clause };
  return pairs.length > 0
    ? { type: 'ask', clause, why: 'ambiguous', choices: pairs }
    : unknown(clause, context);
}

function notOfferedHere(clause: string, wanted: NotOffered | undefined): Understood {
  return { type: 'unknown', clause, leftover: [], instead: [], notOffered: wanted };
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
  return media.some(({ fileName }) => words.includes(fileName.toLowerCase().replace(/\.[^.]*$/, '')));
}

/** "Mute both" of three clips: which two may be meant; `undefined` where nothing is in doubt. */
function pairsMeant(clause: string, edit: Edit, context: Context): readonly string[] | undefined {
  const count = timelineOf(context)?.clips.length ?? 0;
  if (count < 3 || !saysBoth(clause) || !isForAll(edit)) return undefined;
  const pairs =
    count === 3
      ? [
          [1, 2],
          [2, 3],
          [1, 3],
        ]
      : [];
  return pairs
    .flatMap((pair) => withNoun(clause, clipsNamed(pair, hasChinese(clause))))
    .filter((prompt) => isSuggestible(prompt, context));
}

/** What a clause means that leans on what was done before. */
function followUpOf(written: Clause, context: Context): Understood | undefined {
  if (!context.focus) return undefined;
  const clause = written.text;
  const followUp = readFollowUp(clause, context, {
    tokensOf: (text) => clauseOf(text, context).tokens,
    read: (text) => editIn(text, context),
    clipsIn: (text) => clipsIn(new Reading(clauseOf(text, context))),
    rangesIn: (text) => rangesIn(new Reading(clauseOf(text, context))),
    alone: editIn(clause, context),
  });
  switch (followUp?.type) {
    case 'followUp': {
      const { edits, insteadOf, clause: meant } = followUp;
      return { type: 'followUp', clause, meant, edits, insteadOf };
    }
    case 'unsure':
      return { type: 'unsure', clause, lost: followUp.lost };
    case 'nothing':
      return unknown(clause, context);
    case undefined:
      return undefined;
  }
}

/** What is no wish is not done; whether it was meant as one is asked where it might be. */
function askedBack(clause: string, prompts: readonly string[], context: Context): Understood {
  const choices = prompts.filter((prompt) => isSuggestible(prompt, context)).slice(0, 1);
  return choices.length > 0 ? { type: 'ask', clause, why: 'ambiguous', choices } : unknown(clause, context);
}

/** What may be wished for by a fact: what remedies it, or what makes it so. */
function promptsFor({ complaint, command, isComplaint }: Fact, context: Context): string[] {
  const [remedy, same] = [complaint, command].map((prompt) => prompt && editIn(prompt, context));
  const remedies = remedy && measured.has(remedy.edit) && !isDeepStrictEqual(remedy, same);
  // "Kind of slow" is not to become so.
  return [remedies ? complaint : undefined, isComplaint ? undefined : command].filter(
    (prompt) => prompt !== undefined,
  );
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
  if (question.type === 'text') return readText(message, question.clause, lexicon, stands);
  return readAnswer(message, question, filesOf(context), lexicon, stands);
}

/** The step of the history that words are about, see {@link stepAbout}. */
export function stepNamed(what: string, labels: readonly string[]): number {
  return stepAbout(what, labels, lexicon);
}

function unknown(clause: string, context: Context, best?: Candidate): Understood {
  return {
    type: 'unknown',
    clause,
    leftover: best?.leftover ?? [],
    instead: nearestTo(clause, context, best),
  };
}

function nearestTo(clause: string, context: Context, best?: Candidate): string[] {
  return suggestionsFor({
    // With its slips mended, where that left less over.
    text: best?.text ?? clause,
    files: filesOf(context),
    lexicon,
    chinese: isChinese(clause, context.language),
    kind: best?.edit.edit,
    leftover: best?.leftover ?? [],
    reads: (prompt) => isSuggestible(prompt, context),
  });
}

function proposalsOf(clause: string, context: Context): string[] {
  const chinese = isChinese(clause, context.language);
  return proposalsFor(clause, (wanted) => sceneOf(context, wanted), chinese, (prompt) => isSuggestible(prompt, context)); // prettier-ignore
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

/** Whether a spelling opens a command or joins two. */
function partsClauses(form: string): boolean {
  const [first = ''] = form.split(' ');
  return lexicon.meaningsOf(first).some(({ role }) => role === 'verb' || role === 'link');
}

function isChinese(text: string, language: string): boolean {
  return hasChinese(text) || (/^zh/i.test(language) && !/[a-z]{3}/i.test(text));
}
