import * as z from 'zod';
import type { EditsPart } from './edits';
import { timelineNameSchema } from './restore';
import type { RestorePart } from './restore';

/** The bodies of the requests, as the embedded engine reads them. */

export const newSessionRequestSchema = z.looseObject({
  task_name: z.string().default('project'),
  /** ISO 639 code of the language that replies are wanted in. */
  language: z.string().default('en'),
});

export const runRequestSchema = z.looseObject({
  app_name: z.string().optional(),
  user_id: z.string().optional(),
  session_id: z.string().min(1),
  new_message: z.looseObject({
    parts: z
      .array(
        z.looseObject({
          text: z.string().optional(),
          /** Of the embedded engine alone: edits as data, see `edits.ts`. */
          edits: z.array(z.unknown()).optional(),
          request: z.string().optional(),
          /** Of the embedded engine alone, and then the only part: see `restore.ts`. */
          restore: timelineNameSchema.optional(),
        }),
      )
      .min(1),
  }),
  /** Of the embedded engine alone: everything is said as if it were done, and nothing is kept. */
  dry_run: z.boolean().default(false),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

/** What a message consists of: words, or what the embedded engine alone takes. */
export type MessageContent = string | EditsPart | RestorePart;

export const uploadUrlsRequestSchema = z.looseObject({
  urls: z.array(z.string().min(1)).min(1),
  source_type: z.string().optional(),
});

export const claimRequestSchema = z.looseObject({
  task_id: z.string().min(1),
  session_id: z.string().min(1),
});
