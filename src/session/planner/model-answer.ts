import * as z from 'zod';
import { editDataSchema } from '../../contract/edits';
import type { EditData } from '../../contract/edits';

/** Why the model suggests no edits. It says so with one of these words, so that no sentence of its own is ever shown. */
export const reasonsToDecline = ['noSuchEdit', 'unclear', 'noEdit'] as const;
export type ReasonToDecline = (typeof reasonsToDecline)[number];

/** Nobody looks through more than that before agreeing to it. */
const mostEdits = 50;
/** Characters; as much as those edits may take. */
const longestAnswer = 100_000;

const edits = z.strictObject({ edits: z.array(editDataSchema).min(1).max(mostEdits) });
const refusal = z.strictObject({ cannot: z.enum(reasonsToDecline) });

export type ModelAnswer =
  /** Whether they are edits of its kinds is the engine's to say. */
  | { readonly type: 'edits'; readonly edits: readonly EditData[] }
  | { readonly type: 'declined'; readonly reason: ReasonToDecline }
  /** `why` is told to the model. */
  | { readonly type: 'unusable'; readonly why: string };

/** Reads a model's answer: one JSON object, alone or in a Markdown fence, and nothing beside it. Never throws. */
export function readAnswer(text: string): ModelAnswer {
  if (text.length > longestAnswer) return { type: 'unusable', why: 'The answer is too long.' };
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(text.trim()));
  } catch {
    return { type: 'unusable', why: 'The answer is not one JSON object and nothing else.' };
  }
  const declined = refusal.safeParse(json);
  if (declined.success) return { type: 'declined', reason: declined.data.cannot };
  const suggested = edits.safeParse(json);
  if (suggested.success) return { type: 'edits', edits: suggested.data.edits };
  return { type: 'unusable', why: z.prettifyError(suggested.error) };
}

/** Many models put JSON in a fence, whatever they are told. */
function withoutFence(text: string): string {
  return /^```(?:json)?\s*\n([\s\S]*?)\n?```$/iu.exec(text)?.[1] ?? text;
}
