import { isDeepStrictEqual } from 'node:util';
import { editKinds, readAs } from '../../edits/registry';
import type { Edit } from '../../edits/registry';
import type { Clause } from '../clause';
import { allCounted } from '../references/all-counted';
import { descriptionWords } from '../references/clip-descriptions';
import { timelineOf } from '../references/clip-files';
import { commonWords } from '../words/common-words';
import { filesOf } from '../context';
import type { Context } from '../context';
import { courtesyWords } from '../words/courtesy';
import { factIn } from '../asides/facts';
import { Lexicon } from '../words/lexicon';
import { hasNeeded } from '../needs';
import { notOfferedWords } from './not-offered';
import { isSpelt, Reading } from '../reading';
import { requestWords } from './requests';
import { withImagesNamed } from '../references/images-meant';
import { rewordings } from '../rewording';
import { slipAt } from '../words/slips';
import { tokenize } from '../words/tokens';

/** Which edit a clause wishes for: as it is written, with its slips mended, or in other words. */

/** What is longer is no request but something pasted by mistake. Quoted text counts as one token. */
export const longestClause = { characters: 10_000, tokens: 150 };

/** All words that mean something here, with those of each kind of edit. */
export const lexicon = new Lexicon([
  ...commonWords,
  ...descriptionWords,
  ...requestWords,
  ...courtesyWords,
  ...notOfferedWords,
  ...editKinds.flatMap(({ words }) => words ?? []),
]);

/** A text as one clause, beside what it may refer to. */
export function clauseOf(
  text: string,
  context: Pick<Context, 'media' | 'captions' | 'timeline' | 'seen' | 'origin'>,
): Clause {
  const { media, timeline, seen, origin, captions = [] } = context;
  const fps = timelineOf(context)?.canvas.fps;
  const frameMs = fps && (1000 * fps.den) / fps.num;
  const tokens = tokenize(text, filesOf(context), lexicon, frameMs);
  return { text, tokens, media, timeline, seen, origin, captions };
}

/** A clause as one kind of edit reads it. */
export interface Candidate {
  /** Of the clause, which may have been mended. */
  readonly text: string;
  readonly edit: Edit;
  readonly leftover: readonly string[];
  readonly covered: number;
}

/** While a prompt is cut into clauses the same stretches are looked at again and again. */
const readings = new WeakMap<Context, Map<string, Candidate | undefined>>();

/** How many texts are remembered for each context. */
export const mostReadings = 500;

/** The edit that a clause comes nearest to asking for; nothing left over is a wish that is understood. */
export function wishOf(written: Clause, context: Context): Candidate | undefined {
  const known = readings.get(context) ?? new Map<string, Candidate | undefined>();
  readings.set(context, known);
  if (known.has(written.text)) return known.get(written.text);
  const wish = wishIn(written);
  if (known.size < mostReadings) known.set(written.text, wish);
  return wish;
}

type Kinds = readonly (typeof editKinds)[number][];

/** Whether a clause could be an edit of some kinds: what is not need not be read as one of all. */
export function mayBe(written: Clause, kinds: readonly Edit['edit'][]): boolean {
  const tried = editKinds.filter(({ edit }) => kinds.includes(edit));
  return tolerantReading(written, tried)?.leftover.length === 0;
}

/** The reading of a clause, but of no fact: only what remedies the complaint in it is a wish. */
function wishIn(written: Clause): Candidate | undefined {
  const best = tolerantReading(written);
  const fact = factIn(written.text);
  if (!fact) return best;
  const remedy =
    fact.complaint === undefined ? undefined : tolerantReading(clauseOf(fact.complaint, written));
  const remedies =
    remedy?.leftover.length === 0 &&
    measured.has(remedy.edit.edit) &&
    !isDeepStrictEqual(remedy.edit, best?.edit);
  if (remedies && fact.isComplaint) return remedy;
  if (best?.leftover.length !== 0) return best;
  return fact.isTaste || describing.has(best.edit.edit) ? undefined : best;
}

/** What an edit makes of the video that a fact may tell of it as well. */
const describing: ReadonlySet<Edit['edit']> = new Set(['setCanvas', 'setSize', 'setFit', 'setFrameRate', 'setSpeed', 'gradeClips', 'setVolume', 'reverseClips', 'trimToLength', 'zoomClips', 'cropClips']); // prettier-ignore

/** What is measured, so that there may be too much of it. */
export const measured: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'gradeClips', 'setVolume']);

/** Words as they were written go first; what was mended is taken only where that makes the clause whole. */
function tolerantReading(written: Clause, kinds: Kinds = editKinds): Candidate | undefined {
  const best = bestReading(written, kinds);
  if (best?.leftover.length === 0) return best;
  // Most clauses have no slip in them: the same one is read once.
  const corrections = corrected(written);
  const mended = corrections === written ? best : bestReading(corrections, kinds);
  if (mended?.leftover.length === 0) return mended;
  const withoutName = withoutTheOnlyName(corrections);
  const named = withImagesNamed(written);
  for (const other of [
    ...(withoutName === corrections ? [] : [withoutName]),
    ...(named === undefined ? [] : [clauseOf(named, written)]),
    ...withTheOnlyClip(written),
    ...allCounted(written).flatMap((text) => withRewordings(clauseOf(text, written))),
    ...reworded(written),
    ...(named === undefined ? [] : reworded(clauseOf(named, written))),
  ]) {
    const reading = bestReading(other, kinds);
    if (reading?.leftover.length === 0) return reading;
  }
  return mended && (!best || sizeOf(mended) < sizeOf(best)) ? mended : best;
}

/** The reading with the least left over; of those, the one that used most of the words. */
export function bestReading(clause: Clause, kinds: Kinds = editKinds): Candidate | undefined {
  let best: Candidate | undefined;
  const isOften = saysHowOften(clause);
  for (const kind of kinds) {
    if (isOften && !atIntervals.has(kind.edit)) continue;
    if (kind.needs && !hasNeeded(clause, kind.needs)) continue;
    const reading = new Reading(clause);
    const edit = readAs(kind, reading);
    if (!edit || !kind.schema.safeParse(edit).success) continue;
    const candidate = { text: clause.text, edit, leftover: reading.leftover(), covered: reading.covered };
    const better =
      !best ||
      sizeOf(candidate) < sizeOf(best) ||
      (sizeOf(candidate) === sizeOf(best) && candidate.covered > best.covered);
    if (better) best = candidate;
  }
  return best;
}

/** "Every 30 seconds" is neither a length nor a moment. */
function saysHowOften({ tokens }: Clause): boolean {
  return tokens.some((token, i) => isSpelt(token, /^(?:every|每隔)$/) && tokens[i + 1]?.type === 'time');
}

/** What is done at intervals, or lasts so long each time. */
const atIntervals: ReadonlySet<Edit['edit']> = new Set(['split', 'setImageLengths']);

function sizeOf({ leftover }: Candidate): number {
  return leftover.join('').length;
}

function withRewordings(clause: Clause): Clause[] {
  return [clause, ...reworded(clause)];
}

function reworded(written: Clause): Clause[] {
  return rewordings(written.text, lexicon).flatMap((text) => {
    const clause = clauseOf(text, written);
    const mended = corrected(clause);
    return mended === clause ? [clause] : [clause, mended];
  });
}

/** The clause with unknown words taken for the known ones that they are a slip away from. */
export function corrected(clause: Clause): Clause {
  const text = withoutSlips(clause, () => true);
  // Read anew: "5 secnds" becomes a time only now.
  return text === clause.text ? clause : clauseOf(text, clause);
}

/** The text of a clause with its slips mended. @param accepts whether a word that is meant may be put there. */
export function withoutSlips(clause: Clause, accepts: (meant: string) => boolean): string {
  let text = '';
  let end = 0;
  clause.tokens.forEach((token, i) => {
    if (token.type !== 'word' || token.start < end) return;
    const slip = slipAt(clause, i, lexicon);
    if (!slip || !accepts(slip.meant)) return;
    text += clause.text.slice(end, token.start) + slip.meant;
    end = slip.end;
  });
  return text + clause.text.slice(end);
}

/** "Trim the clip to …", "这段静音", where there is but one: the video is meant. */
function withTheOnlyClip(written: Clause): Clause[] {
  const { timeline, media, text } = written;
  const count = timeline?.clips.length ?? media.filter(({ kind }) => kind !== 'audio').length;
  const video = text
    .replace(/\b(the|my|this) (?:clip|piece|shot|footage|recording|part)\b(?! ?\d)/i, '$1 video')
    .replace(/(?<!\d[秒分]?)这(?:一?段|个片段|条)(?!视频|时间|话|文|字|音乐|歌)/u, '这段视频');
  return count === 1 && video !== text ? [clauseOf(video, written)] : [];
}

/** "In harbour.mp4" says nothing where that is the only picture of the session. */
function withoutTheOnlyName(clause: Clause): Clause {
  const [only, ...others] = clause.media.filter(({ kind }) => kind !== 'audio');
  if (!only || others.length > 0) return clause;
  const tokens = clause.tokens.filter((token) => token.type !== 'file' || token.fileName !== only.fileName);
  return tokens.length === clause.tokens.length ? clause : { ...clause, tokens };
}
