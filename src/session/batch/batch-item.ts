import * as z from 'zod';
import { savedSessionSchema } from '../saved-session';

/** How far a file of a batch has come, for whoever looks. */
export const batchStatusSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('waiting') }),
  z.object({ type: z.literal('uploading'), percent: z.number() }),
  z.object({ type: z.literal('editing') }),
  z.object({ type: z.literal('rendering'), percent: z.number() }),
  z.object({ type: z.literal('done'), path: z.string() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  z.object({ type: z.literal('cancelled') }),
]);
export type BatchStatus = z.infer<typeof batchStatusSchema>;

/** One file of a batch, as it outlives the window. */
export const batchItemSchema = z.object({
  id: z.string().min(1),
  /** Absolute. */
  path: z.string().min(1),
  instruction: z.string().min(1),
  status: batchStatusSchema,
  /**
   * What is done already and must not be done twice: `added` the file is in its session, `sent` the message has left
   * and may have been charged, `edited` the edit is on the timeline and only its render is missing.
   */
  step: z.enum(['new', 'added', 'sent', 'edited']),
  /** The file's own session, from `added` on. */
  session: savedSessionSchema.exactOptional(),
  /** The timeline before the message, as a digest: tells whether a message that was sent has done something. */
  before: z.string().exactOptional(),
});
export type BatchItem = z.infer<typeof batchItemSchema>;

export const savedBatchSchema = z.object({
  address: z.string().min(1),
  service: z.enum(['embedded', 'cloud']),
  items: z.array(batchItemSchema),
});
export type SavedBatch = z.infer<typeof savedBatchSchema>;

export function isOver({ status }: Pick<BatchItem, 'status'>): boolean {
  return status.type === 'done' || status.type === 'failed' || status.type === 'cancelled';
}
