import * as z from 'zod';

/**
 * Edits as data, which the embedded engine takes beside words; the cloud knows nothing of them. What fields a kind
 * has is the engine's to say: it hands out the schema of each.
 */

/** One edit: its kind, and the fields of that kind. */
export const editDataSchema = z.looseObject({ edit: z.string() });
export type EditData = z.infer<typeof editDataSchema>;

/** A part of a message that is no text. */
export interface EditsPart {
  /** Done one after the other, as one step of the history. */
  readonly edits: readonly EditData[];
  /** The user's own words for them, by which undo names them. */
  readonly request?: string;
}

/** The `result` of a `tool_result` of the embedded engine: what became of one edit, or of a clause. */
export const editResultSchema = z.looseObject({
  done: z.boolean(),
  /** Not done because it is so already. */
  unneeded: z.boolean().default(false),
  /** What was said of it, a sentence each. */
  said: z.array(z.string()).default([]),
});

/** The name of a `tool_result` for words that were not understood; its `result` has the `clause`. */
export const notUnderstoodTool = 'not_understood';

export const notUnderstoodSchema = editResultSchema.extend({
  clause: z.string(),
  /** What the words wish for is known, and no edit does it: `said` tells where it can be had. */
  notOffered: z.boolean().default(false),
});

/** The name of a `tool_result` for words that were understood as no edit: undo, a question and the like. */
export const noEditTool = 'no_edit';

export const noEditSchema = z.looseObject({ clause: z.string() });

/** What `GET /api/edits/embedded` tells of each kind of edit. */
export const editKindSchema = z.looseObject({
  edit: z.string(),
  /** What it does, in a sentence. */
  summary: z.string(),
  /** JSON Schema of the edit, its `edit` included. */
  schema: z.record(z.string(), z.unknown()),
  /** Words that are read as this kind, with what they are read as. */
  examples: z.array(z.looseObject({ prompt: z.string(), edit: editDataSchema })),
});
export type EditKindData = z.infer<typeof editKindSchema>;

export const editKindsSchema = z.looseObject({ kinds: z.array(editKindSchema) });
