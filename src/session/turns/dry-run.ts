import { errorOfCode } from '../../client/answers';
import {
  editDataSchema,
  editResultSchema,
  noEditSchema,
  noEditTool,
  notUnderstoodSchema,
  notUnderstoodTool,
} from '../../contract/edits';
import type { EditData } from '../../contract/edits';
import type { ServiceEvent } from '../../contract/events';
import { SessionError } from '../errors';

/** What would come of a message, and all that would be said. */
export interface DryRun {
  readonly text: string;
  /** In the order of the message. */
  readonly outcomes: readonly DryOutcome[];
}

export type DryOutcome =
  /** Not done are those that make no sense on the timeline as it would be by then. */
  | {
      readonly type: 'edit';
      readonly edit: EditData;
      readonly done: boolean;
      readonly said: readonly string[];
    }
  /** Words that mean nothing to the engine. */
  | { readonly type: 'notUnderstood'; readonly clause: string; readonly said: readonly string[] }
  /** A wish that no edit fulfils, such as new footage. */
  | { readonly type: 'notOffered'; readonly clause: string; readonly said: readonly string[] }
  /** Undo, a question and the like: what came of it is told by the text alone. */
  | { readonly type: 'noEdit'; readonly clause: string };

/** Takes a dry run's events together. @throws {ServiceError | SessionError} */
export async function dryRunOf(events: AsyncIterable<ServiceEvent>): Promise<DryRun> {
  const outcomes: DryOutcome[] = [];
  let text = '';
  let edit: EditData | undefined;
  for await (const event of events) {
    if (event.type === 'text') text += event.text;
    else if (event.type === 'error')
      throw errorOfCode(Number(event.code), event.message) ?? new SessionError('turnFailed', event.message);
    else if (event.type === 'toolCall') edit = editDataSchema.safeParse(event.args).data;
    else if (event.type === 'toolResult') {
      const outcome = toOutcome(event.name, edit, event.result);
      if (outcome) outcomes.push(outcome);
      edit = undefined;
    }
  }
  return { text: text.trim(), outcomes };
}

function toOutcome(tool: string, edit: EditData | undefined, json: unknown): DryOutcome | undefined {
  switch (tool) {
    case notUnderstoodTool:
      return notUnderstood(json);
    case noEditTool:
      return noEdit(json);
    default:
      return outcomeOf(edit, json);
  }
}

function noEdit(json: unknown): DryOutcome | undefined {
  const result = noEditSchema.safeParse(json);
  return result.success ? { type: 'noEdit', clause: result.data.clause } : undefined;
}

function outcomeOf(edit: EditData | undefined, json: unknown): DryOutcome | undefined {
  const result = editResultSchema.safeParse(json);
  if (!edit || !result.success) return undefined;
  return { type: 'edit', edit, done: result.data.done, said: result.data.said };
}

function notUnderstood(json: unknown): DryOutcome | undefined {
  const result = notUnderstoodSchema.safeParse(json);
  if (!result.success) return undefined;
  const { clause, said, notOffered } = result.data;
  return { type: notOffered ? 'notOffered' : 'notUnderstood', clause, said };
}
