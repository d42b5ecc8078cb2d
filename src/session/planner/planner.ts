import type { EditData } from '../../contract/edits';
import type { DryRun } from '../turns/dry-run';
import type { LanguageModel, ModelMessage } from './language-model';
import { readAnswer } from './model-answer';
import type { ReasonToDecline } from './model-answer';
import { correctionPrompt, planningPrompt } from './planner-prompt';
import type { PlanningMaterial } from './planner-prompt';

/** How often a model is asked for one request: once more where its answer could not be used. */
const tries = 2;

/** What a model makes of a request. */
export type Planned =
  /** `said` tells what the edits would do, in the engine's words. */
  | { readonly type: 'edits'; readonly edits: readonly EditData[]; readonly said: readonly string[] }
  | { readonly type: 'declined'; readonly reason: ReasonToDecline }
  /** Each time it answered with something else than edits that can be made. `why` is what was wrong at last. */
  | { readonly type: 'unusable'; readonly why: readonly string[] };

/** Edits that somebody wrote, tried out. */
export type Trial =
  | { readonly type: 'ran'; readonly run: DryRun }
  /** They are no edits as the engine takes them. */
  | { readonly type: 'invalid'; readonly why: string };

/**
 * Has a model turn a request into edits. What it answers counts only where it is edits that the engine takes for
 * such, and every one of them can be made.
 * @param tryOut Keeps nothing of what the edits do.
 * @throws {ModelError}, whatever `tryOut` throws, and the signal's reason
 */
export async function planEdits(
  model: LanguageModel,
  material: PlanningMaterial,
  tryOut: (edits: readonly EditData[]) => Promise<Trial>,
  signal: AbortSignal,
): Promise<Planned> {
  const messages: ModelMessage[] = [{ from: 'user', text: planningPrompt(material) }];
  let why: readonly string[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const text = await model.answer(messages, signal);
    signal.throwIfAborted();
    const answer = readAnswer(text);
    if (answer.type === 'declined') return answer;
    if (answer.type === 'edits') {
      const { said, wrong } = judge(await tryOut(answer.edits));
      if (wrong.length === 0) return { ...answer, said };
      why = wrong;
    } else why = [answer.why];
    messages.push({ from: 'model', text }, { from: 'user', text: correctionPrompt(why) });
  }
  return { type: 'unusable', why };
}

function judge(trial: Trial): { readonly said: readonly string[]; readonly wrong: readonly string[] } {
  if (trial.type === 'invalid') return { said: [], wrong: [trial.why] };
  const edits = trial.run.outcomes.flatMap((outcome) => (outcome.type === 'edit' ? [outcome] : []));
  const sentences = (isDone: boolean) =>
    edits.filter(({ done }) => done === isDone).flatMap(({ said }) => said);
  const said = sentences(true);
  const wrong = sentences(false);
  return { said, wrong: said.length + wrong.length > 0 ? wrong : ['Nothing would be changed by that.'] };
}
