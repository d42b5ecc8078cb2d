import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '../asides/facts';
import { filesOf } from '../context';
import type { Context } from '../context';
import type { Understood } from '../understood';
import { hasChinese } from '../words/folding';
import { meaningsOf } from './ambiguities';
import { editIn, isSuggestible } from './edit-in-words';
import type { NotOffered } from './not-offered';
import { sceneOf } from './scene';
import { guessAt } from './guesses';
import { suggestionsFor } from './suggestions';
import type { Unclear } from './suggestions';
import { proposalsFor } from './vague-wishes';
import { lexicon, measured } from './wishes';
import type { Candidate } from './wishes';

/** What is said to a clause that is not done: what comes near to it, or may have been meant. */

/** A clause that is not understood, with prompts that come near to it. @param best what it comes nearest to asking for. */
export function unknown(clause: string, context: Context, best?: Candidate): Understood {
  const leftover = best?.leftover ?? [];
  const guess = best && guessOf(clause, best, context);
  if (guess !== undefined) return { type: 'unknown', clause, leftover, instead: [guess], isGuess: true };
  return { type: 'unknown', clause, leftover, instead: nearestTo(clause, context, best) };
}

function guessOf(clause: string, best: Candidate, context: Context): string | undefined {
  const guess = guessAt(unclearOf(clause, context, best), best.edit, (prompt) => editIn(prompt, context));
  return guess !== undefined && isSuggestible(guess, context) ? guess : undefined;
}

/** A clause that asks for what cannot be done here. */
export function notOfferedHere(clause: string, wanted: NotOffered | undefined): Understood {
  return { type: 'unknown', clause, leftover: [], instead: [], notOffered: wanted };
}

/** What is no wish is not done; whether it was meant as one is asked where it might be. */
export function askedBack(clause: string, prompts: readonly string[], context: Context): Understood {
  const choices = prompts.filter((prompt) => isSuggestible(prompt, context)).slice(0, 1);
  return choices.length > 0 ? { type: 'ask', clause, why: 'ambiguous', choices } : unknown(clause, context);
}

/** What may be wished for by a fact: what remedies it, or what makes it so. */
export function promptsFor({ complaint, command, isComplaint }: Fact, context: Context): string[] {
  const [remedy, same] = [complaint, command].map((prompt) => prompt && editIn(prompt, context));
  const remedies = remedy && measured.has(remedy.edit) && !isDeepStrictEqual(remedy, same);
  // "Kind of slow" is not to become so.
  return [remedies ? complaint : undefined, isComplaint ? undefined : command].filter(
    (prompt) => prompt !== undefined,
  );
}

/** Prompts for a vague wish such as "make it nicer". */
export function proposalsOf(clause: string, context: Context): string[] {
  const chinese = isChinese(clause, context.language);
  return proposalsFor(clause, (wanted) => sceneOf(context, wanted), chinese, (prompt) => isSuggestible(prompt, context)); // prettier-ignore
}

/** What a clause may mean that means more than one thing, see {@link meaningsOf}. */
export function meaningsHere(clause: string, context: Context): readonly string[] {
  const chinese = isChinese(clause, context.language);
  return meaningsOf(clause, (wanted) => sceneOf(context, wanted), chinese, (prompt) => isSuggestible(prompt, context)); // prettier-ignore
}

/** Prompts that could be done and come near to a clause. */
export function nearestTo(clause: string, context: Context, best?: Candidate): string[] {
  return suggestionsFor(unclearOf(clause, context, best));
}

function unclearOf(clause: string, context: Context, best?: Candidate): Unclear {
  return {
    // With its slips mended, where that left less over.
    text: best?.text ?? clause,
    files: filesOf(context),
    lexicon,
    chinese: isChinese(clause, context.language),
    kind: best?.edit.edit,
    leftover: best?.leftover ?? [],
    reads: (prompt) => isSuggestible(prompt, context),
  };
}

/** Whether a clause is to be answered with Chinese prompts. @param language that replies are wanted in. */
function isChinese(text: string, language: string): boolean {
  return hasChinese(text) || (/^zh/i.test(language) && !/[a-z]{3}/i.test(text));
}
