import * as z from 'zod';
import type { RawDraft } from '../../contract/draft';
import { defaultOutput, outputFormats, outputSettingsSchema } from '../../contract/output-settings';
import { ownerSchema } from './export-owner';
import { conversationIdSchema } from '../saved-conversation';

/** Names a file, so it holds nothing that a path is made of. */
export const renderIdSchema = z.string().regex(/^render_\d{1,40}$/u);

const bytes = z.int().nonnegative();

/** How far a download has come. */
const downloadSchema = z.object({
  /** The temporary file's name, in the job's folder. */
  part: z.string().regex(/^\.ai-video-[0-9a-f]{12}\.part$/u),
  /** So much of it is on the disk for certain. */
  bytes,
  /** Of the whole file, where the server told. */
  length: bytes.exactOptional(),
  /** By what the server knows the version that was begun: a strong ETag or a date. */
  validator: z.string().exactOptional(),
  outputUrl: z.string().exactOptional(),
  /** The name that the whole file is about to get, in the job's folder. */
  savingAs: z
    .string()
    .regex(new RegExp(`^[^/\\\\]+\\.(?:${outputFormats.join('|')})$`, 'u'))
    .exactOptional(),
});
export type DownloadState = z.infer<typeof downloadSchema>;

/** An export as it outlives its window: enough to fetch the file later, and to render it once more. */
export const exportJobSchema = z.object({
  version: z.literal(1),
  /** The client's own id of this try. */
  renderId: renderIdSchema,
  /** The try before, which this one takes the place of. */
  replaces: renderIdSchema.exactOptional(),
  /** Where it is shown. */
  conversation: conversationIdSchema.exactOptional(),
  sessionId: z.string().min(1),
  service: z.enum(['embedded', 'cloud']),
  /** Where the session is held, whatever the settings say by now. */
  address: z.string().min(1),
  /** The file that the export is named after, and the folder that it is written to. Absolute paths. */
  sourcePath: z.string().min(1),
  folder: z.string().min(1),
  owner: ownerSchema,
  tryNumber: z.union([z.literal(1), z.literal(2)]),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
  /** When the render was looked at last, where that must not happen too often; ms since the epoch. */
  lookedAt: z.number().exactOptional(),
  /** The service has taken the request. Until then it may not know of the render at all. */
  isAccepted: z.boolean(),
  /** The draft's own JSON text, for another try. */
  draft: z.string(),
  /** What it is to be like; jobs of earlier versions say nothing of it. */
  output: outputSettingsSchema.default(defaultOutput),
  download: downloadSchema.exactOptional(),
});
export type ExportJob = z.infer<typeof exportJobSchema>;

/** What a new job is begun with. */
export type NewExportJob = Omit<ExportJob, 'version' | 'owner'>;

/** The name of an export over all its tries: the id of its first. */
export function exportIdOf({ renderId, replaces }: Pick<ExportJob, 'renderId' | 'replaces'>): string {
  return replaces ?? renderId;
}

/** The second try of a job: the same draft under a new id. */
export function secondTry(job: ExportJob, renderId: string): NewExportJob {
  const { sessionId, service, address, sourcePath, folder, draft, output, startedAt, conversation } = job;
  return {
    ...{ sessionId, service, address, sourcePath, folder, draft, output, startedAt },
    ...(conversation !== undefined && { conversation }),
    ...{ renderId, replaces: job.renderId, tryNumber: 2, isAccepted: false },
  };
}

/** What a file holds, as the text of a job; `undefined` for anything else. */
export function jobOf(text: string): ExportJob | undefined {
  try {
    const parsed = exportJobSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return undefined;
    draftOf(parsed.data);
    return parsed.data;
  } catch {
    return undefined;
  }
}

/** The draft as it was exported, byte for byte. */
export function draftOf({ draft }: Pick<ExportJob, 'draft'>): RawDraft {
  const value: unknown = JSON.parse(draft);
  return { json: draft, value };
}
