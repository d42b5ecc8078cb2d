import * as z from 'zod';
import { sentenceSchema } from './sentence';
import type { Words } from './sentence';

/**
 * The bodies of the service's answers. Objects are loose: a field that a later version of the service adds
 * must not break a client of today.
 */

/** Ids are strings of digits over 2^53; a number has already lost its last digits, so it is refused. */
const id = z.string().min(1);

/** `code` 0 is success; the other codes are in {@link ServiceCode}. */
export const envelopeSchema = z.looseObject({
  code: z.number().int(),
  data: z.unknown().optional(),
});

/** The service's own error codes that a client treats in a way of their own. */
export const serviceCodes = {
  success: 0,
  tokenInvalid: 1001,
  sessionNotFound: 1002,
  noCredits: 2001,
  unsupportedType: 4001,
  tooLarge: 4002,
} as const;

/** The embedded engine's own: there is no ffmpeg that it could use. Its message has the command that installs one. */
export const ffmpegMissingCode = 5001;

export const anonymousTokenSchema = z.looseObject({
  token: z.string().min(1),
  user_id: z.string().min(1),
  /** ISO 8601; 7 days ahead on the cloud. */
  expires_at: z.string().optional(),
  credits: z.number().optional(),
});
export type AnonymousToken = z.infer<typeof anonymousTokenSchema>;

export const newSessionSchema = z.looseObject({
  task_id: id,
  session_id: id,
  user_id: z.string().optional(),
});
export type NewSession = z.infer<typeof newSessionSchema>;

export const claimTokenSchema = z.looseObject({
  claim_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().optional(),
});

export const uploadedFileSchema = z.looseObject({
  filename: z.string(),
  file_type: z.string(),
  cdn_url: z.string(),
  /** Seconds, with a fraction: the one place where the contract does not use milliseconds. */
  duration: z.number().nullish(),
  width: z.number().nullish(),
  height: z.number().nullish(),
  fps: z.number().nullish(),
  hash: z.string().nullish(),
  /** What the embedded engine's drafts call it; the cloud does not tell. */
  media_id: z.string().nullish().catch(undefined),
});
export type UploadedFile = z.infer<typeof uploadedFileSchema>;

export const uploadSchema = z.looseObject({
  files: z.array(uploadedFileSchema),
  session_state_applied: z.boolean().optional(),
});

/** How many steps of its history a session can go back, and forward again. */
export const historySchema = z.looseObject({ undo: z.int().min(0), redo: z.int().min(0) });
export type HistoryReach = Readonly<z.infer<typeof historySchema>>;

export const stateSchema = z.looseObject({
  session_id: z.string().optional(),
  task_id: z.string().nullish(),
  task_name: z.string().nullish(),
  state: z.looseObject({
    draft: z.unknown().optional(),
    video_infos: z.array(z.unknown()).nullish(),
    generated_media: z.unknown().optional(),
    canvas_config: z.unknown().optional(),
    video_analyses: z.unknown().optional(),
    /** The embedded engine's alone. */
    history: historySchema.optional().catch(undefined),
  }),
});

export const creditsSchema = z
  .looseObject({ available: z.number(), frozen: z.number().optional(), total: z.number().optional() })
  .transform(({ available, frozen = 0, total }) => ({
    available,
    frozen,
    total: total ?? available + frozen,
  }));
/** `frozen` is held by work in progress; `total` = `available` + `frozen`. */
export type Credits = z.infer<typeof creditsSchema>;

/** Whatever a body tells of an error; a field of another type says nothing. */
export const errorBodySchema = z
  .looseObject({
    code: z.number().optional().catch(undefined),
    message: z.unknown(),
    msg: z.unknown(),
    detail: z.unknown(),
    error: z.unknown(),
    /** The embedded engine's alone: the same as `message`. */
    words: sentenceSchema.optional().catch(undefined),
  })
  .partial();
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** What a body says of an error, for the user. */
export function wordsFor(body: ErrorBody): Words | undefined {
  return body.words ?? wordsOf(body);
}

/** What a body says of an error, in the service's words; `undefined` where it has none. At most 500 characters. */
export function wordsOf(body: Pick<ErrorBody, 'message' | 'msg' | 'detail' | 'error'>): string | undefined {
  for (const words of [body.message, body.msg, body.detail, body.error]) {
    if (typeof words === 'string' && words !== '') return words.slice(0, 500);
  }
  return undefined;
}
