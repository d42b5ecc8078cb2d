import * as z from 'zod';

/** What the engine asked last and the next message may answer. Kept with the session, so that it survives a restart. */
export const openQuestion = z.object({
  /** Prompts, each of which is understood; in the order in which they were listed. */
  choices: z.array(z.string().min(1).max(2500)).min(1).max(20),
  /** Whether more than one can be wanted: proposals can all be done, the meanings of a word exclude each other. */
  several: z.boolean(),
});
export type OpenQuestion = Readonly<z.infer<typeof openQuestion>>;
