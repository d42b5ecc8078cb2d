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
   * What is done already and must not be done twice: `added` the file is in its session, `sent` a message has left
   * and may have been charged, `edited` every edit is on the timeline and only its render is missing.
   */
  step: z.enum(['new', 'added', 'sent', 'edited']),
  /** So many of the messages that the instruction comes to are done; none where it is left out. */
  messagesDone: z.int().nonnegative().exactOptional(),
  /** The export that was begun for it, by its id: it goes on whatever becomes of this list. */
  exportId: z.string().min(1).exactOptional(),
  /** The file's own session, from `added` on. */
  session: savedSessionSchema.exactOptional(),
  /** The timeline before the message that was sent last, as a digest: tells whether a message that was sent has done something. */
  before: z.string().exactOptional(),
});
export type BatchItem = z.infer<typeof batchItemSchema>;

export const savedBatchSchema = z.object({
  address: z.string().min(1),
  service: z.enum(['embedded', 'cloud']),
  items: z.array(batchItemSchema),
});
export type SavedBatch = z.infer<typeof savedBatchSchema>;

function isOver({ status }: Pick<BatchItem, 'status'>): boolean {
  return status.type === 'done' || status.type === 'failed' || status.type === 'cancelled';
}

/** The items of a new batch. @param files Absolute paths, each with what is to be done with it. */
export function batchItemsOf(
  files: readonly { readonly path: string; readonly instruction: string }[],
): BatchItem[] {
  return files.map((file, index) => ({
    ...file,
    ...({ id: `b${index + 1}`, status: { type: 'waiting' }, step: 'new' } as const),
  }));
}

/**
 * Items of a window that closed. What waited goes on waiting; a message that had left is never sent again by
 * itself, and an export that was begun goes on.
 * @param sentText Said where it is not known what became of a message.
 */
export function interruptedItems(items: readonly BatchItem[], sentText: string): BatchItem[] {
  return items.map((item) => {
    if (isOver(item) || (item.status.type === 'rendering' && item.exportId !== undefined)) return item;
    if (item.step === 'sent') return { ...item, status: { type: 'failed', message: sentText } };
    return { ...item, status: { type: 'waiting' } };
  });
}
