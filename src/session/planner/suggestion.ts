import { createHash, randomUUID } from 'node:crypto';
import { isServiceError } from '../../client/errors';
import type { RawDraft } from '../../contract/draft';
import type { EditData } from '../../contract/edits';
import type { EditingSession } from '../editing-session';
import { SessionError } from '../errors';
import type { Log } from '../outside';
import type { SuggestedEdits } from '../turns/routing';
import { ModelError } from './language-model';
import type { LanguageModel, ModelChoice, ModelErrorKind } from './language-model';
import type { ReasonToDecline } from './model-answer';
import { planEdits } from './planner';
import type { Planned, Trial } from './planner';
import type { PlanningMaterial } from './planner-prompt';
import { sentence } from '../../contract/sentence';

/** Edits that a model suggests for a request. Nothing of them is done. */
export interface Suggestion {
  readonly id: string;
  /** In the user's words. */
  readonly request: string;
  readonly edits: readonly EditData[];
  /** What they would do, in the engine's words. Texts of titles in them may be the model's. */
  readonly said: readonly string[];
  /** The model's name. */
  readonly model: string;
  /** The fingerprint of the session that they are made for. */
  readonly madeFor: string;
}

/** Why there is no suggestion. */
export type NoSuggestion = ModelErrorKind | ReasonToDecline | 'unusable';

export type SuggestionEvent =
  | { readonly type: 'modelAsked'; readonly model: string }
  /** What the grammar takes of the request is done as ever. */
  | { readonly type: 'notSuggested'; readonly why: NoSuggestion; readonly model?: string };

type Engine = Pick<EditingSession, 'dryRun' | 'editKinds' | 'media' | 'timeline' | 'refresh' | 'fingerprint'>;

/**
 * Asks a model for edits where the grammar can't take a request whole.
 * @returns `undefined` where the request is for the grammar alone: it takes it whole, there is more in it than edits,
 *   or no model helped.
 * @throws {ServiceError | SessionError} and the signal's reason
 */
export async function* suggest(
  session: Engine,
  request: string,
  models: ModelChoice,
  log: Log,
  signal: AbortSignal,
): AsyncGenerator<SuggestionEvent, Suggestion | undefined> {
  const { outcomes } = await session.dryRun(request, signal);
  const notUnderstood = outcomes.flatMap((each) => (each.type === 'notUnderstood' ? [each.clause] : []));
  if (notUnderstood.length === 0) return undefined;
  // A list of edits can't go back in the history, nor answer a question, nor tell where else a wish is fulfilled.
  if (outcomes.some(({ type }) => type === 'noEdit' || type === 'notOffered')) return undefined;
  const understood = outcomes.flatMap((each) => (each.type === 'edit' ? [each.edit] : []));
  let model: LanguageModel | undefined;
  try {
    model = await models.choose(signal);
    const { name } = model;
    yield { type: 'modelAsked', model: name };
    const planned = await plan(session, model, { request, notUnderstood, understood }, signal);
    if (planned.type === 'edits') {
      const { edits, said } = planned;
      return { id: randomUUID(), request, edits, said, model: name, madeFor: session.fingerprint };
    }
    if (planned.type === 'unusable') log.warn(`No answer of ${name} could be used.`);
    yield {
      type: 'notSuggested',
      why: planned.type === 'declined' ? planned.reason : 'unusable',
      model: name,
    };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ModelError)) throw error;
    log.warn(`The language model gave no answer (${error.kind}): ${error.message}`);
    yield { type: 'notSuggested', why: error.kind, ...(model && { model: model.name }) };
  }
  return undefined;
}

async function plan(
  session: Engine,
  model: LanguageModel,
  words: Pick<PlanningMaterial, 'request' | 'notUnderstood' | 'understood'>,
  signal: AbortSignal,
): Promise<Planned> {
  await session.refresh(signal);
  const kinds = await session.editKinds(signal);
  const { media, timeline } = session;
  const tryOut = async (edits: readonly EditData[]): Promise<Trial> => {
    try {
      return { type: 'ran', run: await session.dryRun({ edits }, signal) };
    } catch (error) {
      if (isServiceError(error, 'refused')) return { type: 'invalid', why: error.message };
      throw error;
    }
  };
  return planEdits(model, { ...words, media, timeline, kinds }, tryOut, signal);
}

/** What does a suggestion once the user has agreed to it. */
export function stepOf({ request, edits, madeFor }: Suggestion): SuggestedEdits {
  return { type: 'suggestedEdits', request, edits, madeFor };
}

/** What was shown is what is done, or nothing is. @throws {SessionError} suggestionOutdated */
export function expectUnchanged(
  { fingerprint }: Pick<Engine, 'fingerprint'>,
  { madeFor }: SuggestedEdits,
): void {
  if (fingerprint === madeFor) return;
  const message = sentence(
    'The timeline or the files changed since these edits were suggested. Nothing was done: send your message once more.',
  );
  throw new SessionError('suggestionOutdated', message);
}

/** Of all that edits depend on. @param files Their names. */
export function fingerprintOf(draft: RawDraft | undefined, files: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([draft?.json ?? null, files]))
    .digest('hex');
}
