import * as z from 'zod';

/** What the engine asked last and the next message may answer. Kept with the session, so that it survives a restart. */
const choice = z.object({
  type: z.literal('choice'),
  /** Prompts, each of which is understood; in the order in which they were listed. */
  choices: z.array(z.string().min(1).max(2500)).min(1).max(20),
  /** Whether more than one can be wanted: proposals can all be done, the meanings of a word exclude each other. */
  several: z.boolean(),
});
/** "Add a title": what it is to say is asked, and the next message is the text. */
const text = z.object({
  type: z.literal('text'),
  /** What was said, and is understood once a quoted text follows it. */
  clause: z.string().min(1).max(2500),
});

export const openQuestion = z.discriminatedUnion('type', [choice, text]);
export type OpenChoice = Readonly<z.infer<typeof choice>>;
export type OpenQuestion = Readonly<z.infer<typeof openQuestion>>;
