import * as z from 'zod';
import { editDataSchema } from '../contract/edits';
import { trackKinds } from '../timeline/timeline';
import type { TimelineView } from '../timeline/timeline';
import { outputWishesSchema } from './exports/export-output';
import { savedBatchSchema } from './batch/batch-item';
import { savedSessionSchema } from './saved-session';
import type { Step } from './turns/routing';

/** Names a file, so it holds nothing that a path is made of. */
export const conversationIdSchema = z.string().regex(/^[\w-]{1,64}$/u);

const entry = z.object({
  id: z.string(),
  role: z.enum(['user', 'agent', 'notice', 'error']),
  text: z.string(),
  changes: z.array(z.string()),
  /** Those that a later version no longer knows are left out by whoever shows them. */
  actions: z.array(z.string()),
  suggestions: z.array(z.string()).default([]),
  /** Names the timeline before what was asked for here. */
  timelineBefore: z.string().exactOptional(),
  /** Of the user's: `false` where it was not typed. Earlier versions did not tell them apart. */
  isTyped: z.boolean().exactOptional(),
  /** Of the user's: whether it was done with a segment by hand. */
  isByHand: z.boolean().exactOptional(),
});

const mediaItem = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['video', 'image', 'audio', 'subtitles']),
  durationMs: z.number().exactOptional(),
  width: z.number().exactOptional(),
  height: z.number().exactOptional(),
  fps: z.number().positive().exactOptional(),
  /** What a draft calls it; earlier versions did not keep it. */
  draftId: z.string().exactOptional(),
});

const anyExport = z.object({ id: z.string(), name: z.string() });

const exportItem = z.union([
  /** Its file was written. */
  anyExport.extend({
    state: z.literal('done').default('done'),
    path: z.string(),
    bytes: z.number(),
    durationMs: z.number(),
  }),
  anyExport.extend({ state: z.literal('failed'), message: z.string() }),
  /** A later window finds out what became of one that was under way. */
  anyExport.extend({ state: z.enum(['underWay', 'cancelled']) }),
]);

const segment = z.object({
  id: z.string(),
  startMs: z.number(),
  endMs: z.number(),
  name: z.string(),
  mediaId: z.string().exactOptional(),
  volumePercent: z.number().exactOptional(),
  speed: z.number().exactOptional(),
  source: z.object({ inMs: z.number(), outMs: z.number() }).exactOptional(),
  transition: z.object({ kind: z.string(), durationMs: z.number() }).exactOptional(),
  raw: z.record(z.string(), z.unknown()).default({}),
});

const timelineView = z.object({
  durationMs: z.number(),
  title: z.string().exactOptional(),
  width: z.number().exactOptional(),
  height: z.number().exactOptional(),
  fps: z.number().positive().exactOptional(),
  tracks: z.array(
    z.object({
      type: z.enum(trackKinds),
      typeNumber: z.number(),
      name: z.string().exactOptional(),
      segments: z.array(segment),
    }),
  ),
}) satisfies z.ZodType<TimelineView>;

const step = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), text: z.string() }),
  z.object({
    type: z.literal('suggestedEdits'),
    request: z.string(),
    edits: z.array(editDataSchema).readonly(),
    madeFor: z.string(),
  }),
  z.object({ type: z.literal('restore'), timeline: z.string(), request: z.string() }),
  z.object({ type: z.literal('export'), wishes: outputWishesSchema.exactOptional() }),
  z.object({ type: z.enum(['credits', 'status']) }),
  z.object({ type: z.literal('upload'), then: z.string().exactOptional() }),
]) satisfies z.ZodType<Step>;

/** What was under way when the conversation was written: a later window finds out what became of it. */
const underWay = z.discriminatedUnion('type', [
  /** `left` are the steps of the request that were not done yet, the one under way first. */
  z.object({
    type: z.literal('editing'),
    left: z.array(step).exactOptional(),
    /** Names the timeline before the turn, as an entry's does. */
    timelineBefore: z.string().exactOptional(),
  }),
  /** Names of the files that were not added yet. */
  z.object({ type: z.literal('adding'), files: z.array(z.string()) }),
]);

/** One conversation as it outlives its window. Holds no token. */
export const savedConversationSchema = z.object({
  version: z.literal(1),
  id: conversationIdSchema,
  name: z.string().min(1),
  /** Whether the user gave the name; else it is the first file's. */
  isNamed: z.boolean(),
  /** None before the first file. `address` is where it is held, whatever the settings say by now. */
  session: savedSessionSchema.extend({ address: z.string().min(1) }).exactOptional(),
  entries: z.array(entry),
  /** Older entries were left out, see {@link withinLimits}. */
  isCut: z.boolean().default(false),
  media: z.array(mediaItem),
  /** As it was last shown. */
  timeline: timelineView.nullable(),
  /** How far undo and redo reached by then. */
  history: z.object({ undo: z.number(), redo: z.number() }).exactOptional(),
  exports: z.array(exportItem),
  /** Several videos that are edited one after another. */
  batch: savedBatchSchema.exactOptional(),
  underWay: underWay.exactOptional(),
  /** Milliseconds since the epoch, as is `lastUsedAt`. */
  createdAt: z.number(),
  lastUsedAt: z.number(),
});
export type SavedConversation = z.infer<typeof savedConversationSchema>;

/** How much of a conversation is kept: characters of JSON, but for `entries`, which is their number. */
export const savedLimits = { entries: 500, entriesJson: 1_000_000, timelineJson: 500_000 } as const;

/**
 * The conversation cut to {@link savedLimits}: the newest entries stay. Of a timeline that is too long only what is
 * shown is kept, and nothing of one of several thousand segments: the service has it.
 */
export function withinLimits(saved: SavedConversation): SavedConversation {
  const entries = newestEntries(saved.entries);
  return {
    ...saved,
    entries,
    isCut: saved.isCut || entries.length < saved.entries.length,
    timeline: shortTimeline(saved.timeline),
  };
}

function newestEntries(entries: SavedConversation['entries']): SavedConversation['entries'] {
  let left = savedLimits.entriesJson;
  const tooOld = entries.findLastIndex((each, index) => {
    left -= JSON.stringify(each).length;
    return left < 0 || entries.length - index > savedLimits.entries;
  });
  return entries.slice(tooOld + 1);
}

function shortTimeline(timeline: SavedConversation['timeline']): SavedConversation['timeline'] {
  if (timeline === null || isShort(timeline)) return timeline;
  const shown = {
    ...timeline,
    tracks: timeline.tracks.map((track) => ({
      ...track,
      segments: track.segments.map((each) => ({ ...each, raw: {} })),
    })),
  };
  return isShort(shown) ? shown : null;
}

function isShort(timeline: unknown): boolean {
  return JSON.stringify(timeline).length <= savedLimits.timelineJson;
}
