import { editKinds, readAs } from '../edits/registry';
import type { Edit } from '../edits/registry';
import type { Media } from '../model/media';
import type { Timeline } from '../model/timeline';
import type { Clause } from './clause';
import { descriptionWords } from './clip-descriptions';
import { timelineOf } from './clip-files';
import { cutIntoClauses } from './clauses';
import type { Grammar } from './clauses';
import { commonWords } from './common-words';
import { Lexicon } from './lexicon';
import { isIdle, Reading } from './reading';
import { notOffered } from './not-offered';
import type { Translations } from '../replies/replies';
import { isCourtesy, isQuestion, readRequest, requestWords, unquoted } from './requests';
import type { Request, Topic } from './requests';
import { slipAt } from './slips';
import { suggestionsFor } from './suggestions';
import { tokenize } from './tokens';
import type { NamedFile } from './tokens';

/** What the words of a prompt may refer to. */
export interface Context {
  readonly media: readonly Media[];
  /** Files of captions. */
  readonly captions?: readonly NamedFile[];
  readonly timeline: Timeline | undefined;
  /** ISO code of the language that replies are wanted in. */
  readonly language: string;
  /** The prompt that the timeline was last changed by: what "it" may be. */
  readonly previous?: string | undefined;
}

export type Understood =
  | { readonly type: 'edit'; readonly edit: Edit; readonly clause: string }
  | (Exclude<Request, { type: 'question' }> & { readonly clause: string })
  | {
      readonly type: 'question';
      readonly about: Topic;
      readonly clause: string;
      /** Prompts that are near to what was asked. */
      readonly instead: readonly string[];
    }
  | {
      readonly type: 'unknown';
      readonly clause: string;
      /** The words that made no sense, where the rest of the clause did. */
      readonly leftover: readonly string[];
      /** The nearest things that can be asked: real prompts. */
      readonly instead: readonly string[];
      /** What was wished for, where it is known that nothing here does it. */
      readonly notOffered?: Translations<string>;
    };

/** What is longer is no request but something pasted by mistake. Quoted text counts as one token. */
const longestClause = { characters: 10_000, tokens: 150 };

const lexicon = new Lexicon([
  ...commonWords,
  ...descriptionWords,
  ...requestWords,
  ...editKinds.flatMap(({ words }) => words ?? []),
]);

/** Reads a whole prompt against one state of the timeline. */
export function understand(prompt: string, context: Context): Understood[] {
  return splitClauses(prompt, context).map((clause) => readClause(clause, context));
}

/** The clauses of a prompt, in order. Each is read with `readClause` against the timeline as it is by then. */
export function splitClauses(prompt: string, context?: Context): string[] {
  const surroundings: Context = context ?? { media: [], timeline: undefined, language: 'en' };
  const grammar: Grammar = {
    lexicon,
    files: filesOf(surroundings),
    reads: (text) => isUnderstood(text, surroundings),
    previous: surroundings.previous,
  };
  return cutIntoClauses(prompt, grammar);
}

function isUnderstood(text: string, context: Context): boolean {
  if (text.length > longestClause.characters) return false;
  const clause = clauseOf(text, context);
  if (clause.tokens.length > longestClause.tokens) return false;
  if (readRequest(new Reading(clause))) return true;
  // Most clauses have no slip in them: the same one is read once.
  const readings = new Set([clause, corrected(clause), withoutTheOnlyName(corrected(clause))]);
  return [...readings].some((each) => bestReading(each)?.leftover.length === 0);
}

/** Reads one clause. Never throws. */
export function readClause(text: string, context: Context): Understood {
  const clause = text.trim();
  const unknown = (leftover: readonly string[], kind?: Edit['edit']): Understood => ({
    type: 'unknown',
    clause,
    leftover,
    instead: suggestionsFor(tokenize(clause.slice(0, 200), filesOf(context), lexicon), lexicon, {
      chinese: isChinese(clause, context.language),
      ...(kind && { kind }),
    }),
  });
  if (clause.length > longestClause.characters) return unknown([]);
  const written = clauseOf(clause, context);
  if (written.tokens.length > longestClause.tokens) return unknown([]);
  const chinese = isChinese(clause, context.language);
  if (written.tokens.every(isIdle)) {
    if (isCourtesy(new Reading(written))) return { type: 'courtesy', clause };
    return { type: 'question', about: 'abilities', clause, instead: [] };
  }
  const request = readRequest(new Reading(written)) ?? readRequest(new Reading(corrected(written)));
  if (request?.type === 'question') {
    return { ...request, clause, instead: suggestionsFor(written.tokens, lexicon, { chinese }) };
  }
  if (request) return { ...request, clause };
  if (isQuestion(new Reading(written))) return unknown([]);
  let best = bestReading(written);
  // Words as they were written go first; misspelt ones are tried only where that makes the clause whole.
  for (const tolerantly of [corrected(written), withoutTheOnlyName(corrected(written))]) {
    if (best?.leftover.length === 0) break;
    const tolerant = bestReading(tolerantly);
    if (tolerant?.leftover.length === 0) best = tolerant;
  }
  if (best?.leftover.length === 0) return { type: 'edit', edit: best.edit, clause };
  const missing = notOffered(unquoted(new Reading(written)));
  if (missing) return { type: 'unknown', clause, leftover: [], instead: [], notOffered: missing };
  const meanings = eitherWay(clause, context);
  if (meanings.length > 0) return { type: 'unknown', clause, leftover: [], instead: meanings };
  return best ? unknown(best.leftover, best.edit.edit) : unknown([]);
}

/** "Trim from 0:10 to 0:40" is said by some to keep that and by others to lose it: both, to choose from. */
function eitherWay(clause: string, context: Context): string[] {
  const ways: readonly (readonly [RegExp, readonly string[]])[] = [
    [/\btrim\b/i, ['keep', 'cut']],
    [/裁剪|修剪/, ['保留', '剪掉']],
  ];
  return ways.flatMap(([verb, others]) => {
    if (!verb.test(clause)) return [];
    const meanings = others.map((other) => clause.replace(verb, other));
    return meanings.every((meaning) => isUnderstood(meaning, context)) ? meanings : [];
  });
}

function filesOf({ media, captions = [] }: Pick<Context, 'media' | 'captions'>): NamedFile[] {
  return [...media, ...captions];
}

function clauseOf(text: string, context: Pick<Context, 'media' | 'captions' | 'timeline'>): Clause {
  const { media, timeline, captions = [] } = context;
  const fps = timelineOf(context)?.canvas.fps;
  const tokens = tokenize(text, filesOf(context), lexicon, fps && (1000 * fps.den) / fps.num);
  return { text, tokens, media, timeline, hasCaptions: captions.length > 0 };
}

/** The clause with unknown words taken for the known ones that they are a slip away from. */
function corrected(clause: Clause): Clause {
  let text = '';
  let end = 0;
  clause.tokens.forEach((token, i) => {
    if (token.type !== 'word' || token.start < end) return;
    const slip = slipAt(clause, i, lexicon);
    if (!slip) return;
    text += clause.text.slice(end, token.start) + slip.meant;
    end = slip.end;
  });
  // Read anew: "5 secnds" becomes a time only now.
  return end === 0 ? clause : clauseOf(text + clause.text.slice(end), clause);
}

/** "In harbour.mp4" says nothing where that is the only picture of the session. */
function withoutTheOnlyName(clause: Clause): Clause {
  const [only, ...others] = clause.media.filter(({ kind }) => kind !== 'audio');
  if (!only || others.length > 0) return clause;
  const tokens = clause.tokens.filter((token) => token.type !== 'file' || token.fileName !== only.fileName);
  return tokens.length === clause.tokens.length ? clause : { ...clause, tokens };
}

interface Candidate {
  readonly edit: Edit;
  readonly leftover: readonly string[];
  readonly covered: number;
}

/** The reading with the least left over; of those, the one that used most of the words. */
function bestReading(clause: Clause): Candidate | undefined {
  let best: Candidate | undefined;
  for (const kind of editKinds) {
    const reading = new Reading(clause);
    const edit = readAs(kind, reading);
    if (!edit || !kind.schema.safeParse(edit).success) continue;
    const candidate = { edit, leftover: reading.leftover(), covered: reading.covered };
    const size = ({ leftover }: Candidate) => leftover.join('').length;
    const better =
      !best ||
      size(candidate) < size(best) ||
      (size(candidate) === size(best) && candidate.covered > best.covered);
    if (better) best = candidate;
  }
  return best;
}

function isChinese(text: string, language: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) || (/^zh/i.test(language) && !/[a-z]{3}/i.test(text));
}
