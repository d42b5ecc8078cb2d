import * as z from 'zod';
import { outputSettingsSchema } from './output-settings';
import { sentenceSchema } from './sentence';
import type { Words } from './sentence';

/** The render job's wire: both documented shapes of the answers are read into one. */

export type RenderState = 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';

export interface RenderStatus {
  readonly state: RenderState;
  /** Percent, 0 to 100. */
  readonly progress: number;
  /** Where the file can be fetched, once completed; relative addresses belong to the service. */
  readonly outputUrl?: string;
  /** Where the captions can be fetched as SubRip text, where they were asked for as a file; else as `outputUrl`. */
  readonly captionsUrl?: string;
  /** Why it failed, in the service's words. */
  readonly error?: Words;
}

const renderState = z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']);

const errorText = z
  .union([z.string(), z.looseObject({ message: z.string() }).transform(({ message }) => message)])
  .nullish();

const statusFields = z.looseObject({
  status: renderState,
  progress: z.number().nullish(),
  output: z.looseObject({ url: z.string().nullish(), captions: z.string().nullish() }).nullish(),
  outputUrl: z.string().nullish(),
  error: errorText,
  error_words: sentenceSchema.optional().catch(undefined),
});

/** Reads shape (A) `{taskId,status,progress,output}` or (B) `{success,data:{…,outputUrl}}`. */
export const renderStatusSchema = z
  .union([
    z
      .looseObject({ data: statusFields, error: errorText })
      .transform(({ data, error }) => ({ ...data, error: data.error ?? error })),
    statusFields,
  ])
  .transform(({ status, progress, output, outputUrl, error, error_words: words }): RenderStatus => {
    const address = output?.url ?? outputUrl;
    return {
      state: status,
      progress: Math.min(100, Math.max(0, progress ?? (status === 'completed' ? 100 : 0))),
      ...(address != null && { outputUrl: address }),
      ...(output?.captions != null && { captionsUrl: output.captions }),
      ...(error != null && { error: words ?? error }),
    };
  });

/** The answer to a render request, `{"success","data":{…}}` or `{"render_id","status"}`: the id sent stays the id. */
export const renderAcceptedSchema = z.union([
  z.looseObject({ success: z.literal(true) }),
  z.looseObject({ render_id: z.string(), status: z.string() }),
  z.looseObject({ id: z.string(), status: z.string() }),
  z.looseObject({ code: z.literal(0) }),
]);

/** The request as the engine reads it; the client writes it with the draft's own bytes. */
export const renderRequestSchema = z.looseObject({
  id: z.string().min(1).max(128),
  sessionId: z.string().min(1),
  draft: z.unknown(),
  /** The embedded engine's superset of the contract's `{"format":"mp4","quality":"high"}`. */
  output: outputSettingsSchema.prefault({}),
});
