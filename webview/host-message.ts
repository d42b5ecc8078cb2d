import * as z from 'zod/mini';
import { entryActions } from '../src/vscode/panel/entry-actions';
import type {
  BatchRow,
  Entry,
  ExportItem,
  HostMessage,
  MediaItem,
  PanelState,
  Progress,
  protocolVersion,
} from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { trackKinds } from '../src/timeline/timeline';
import type { TimelineView } from '../src/timeline/timeline';

// The page's policy lets no text become code, which the library would otherwise try first.
z.config({ jitless: true });

/** Only the type comes from the host's file, so that its validation library stays out of the page. */
export const pageVersion: typeof protocolVersion = 7;

const text = z.string();
const failed = z.object({ type: z.literal('failed'), message: text });
const cancelled = z.object({ type: z.literal('cancelled') });
const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

const mediaItem = z.object({
  id: text,
  name: text,
  kind: z.enum(['video', 'image', 'audio', 'subtitles']),
  draftId: z.exactOptional(text),
  address: z.exactOptional(text),
  status: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('uploading'),
      percent: z.number(),
      sentBytes: z.exactOptional(z.number()),
      totalBytes: z.exactOptional(z.number()),
    }),
    z.object({
      type: z.literal('ready'),
      durationMs: z.exactOptional(z.number()),
      width: z.exactOptional(z.number()),
      height: z.exactOptional(z.number()),
      fps: z.exactOptional(z.number()),
    }),
  ]),
}) satisfies z.ZodMiniType<MediaItem>;

const entry = z.object({
  id: text,
  role: z.enum(['user', 'agent', 'notice', 'error']),
  text,
  streaming: z.boolean(),
  changes: z.array(text),
  actions: z.array(z.enum(entryActions)),
  suggestions: z.array(text),
  timelineBefore: z.exactOptional(text),
  isTyped: z.exactOptional(z.boolean()),
  isByHand: z.exactOptional(z.boolean()),
}) satisfies z.ZodMiniType<Entry>;

const progress = z.object({
  label: text,
  startedAt: z.number(),
  percent: z.exactOptional(z.number()),
  cancellable: z.boolean(),
  takesEdits: z.exactOptional(z.boolean()),
}) satisfies z.ZodMiniType<Progress>;

const segment = z.object({
  id: text,
  startMs: z.number(),
  endMs: z.number(),
  name: text,
  mediaId: z.exactOptional(text),
  volumePercent: z.exactOptional(z.number()),
  speed: z.exactOptional(z.number()),
  source: z.exactOptional(z.object({ inMs: z.number(), outMs: z.number() })),
  transition: z.exactOptional(z.object({ kind: text, durationMs: z.number() })),
  raw: z.record(text, z.unknown()),
});

const timeline = z.object({
  durationMs: z.number(),
  title: z.exactOptional(text),
  width: z.exactOptional(z.number()),
  height: z.exactOptional(z.number()),
  fps: z.exactOptional(z.number()),
  tracks: z.array(
    z.object({
      type: z.enum(trackKinds),
      typeNumber: z.number(),
      name: z.exactOptional(text),
      segments: z.array(segment),
    }),
  ),
}) satisfies z.ZodMiniType<TimelineView>;

const history = z.object({ undo: z.number(), redo: z.number() });

const exportItem = z.object({
  id: text,
  name: text,
  pictureId: z.exactOptional(text),
  status: z.discriminatedUnion('type', [
    z.object({ type: z.literal('rendering'), percent: z.number() }),
    z.object({
      type: z.literal('downloading'),
      bytes: z.number(),
      totalBytes: z.exactOptional(z.number()),
      percent: z.exactOptional(z.number()),
    }),
    z.object({ type: z.literal('elsewhere') }),
    z.object({ type: z.literal('done'), bytes: z.number(), durationMs: z.number() }),
    failed,
    cancelled,
  ]),
}) satisfies z.ZodMiniType<ExportItem>;

const batchRow = z.object({
  id: text,
  name: text,
  instruction: text,
  status: z.discriminatedUnion('type', [
    z.object({ type: z.enum(['waiting', 'editing', 'cancelled']) }),
    z.object({ type: z.enum(['uploading', 'rendering']), percent: z.number() }),
    z.object({ type: z.literal('done'), name: text }),
    failed,
  ]),
}) satisfies z.ZodMiniType<BatchRow>;

const state = z.object({
  conversationId: text,
  language: text,
  // Which sentences there are is known at build time alone.
  strings: z.custom<PanelStrings>((strings) => z.record(text, text).safeParse(strings).success),
  service: z.enum(['embedded', 'cloud']),
  title: text,
  media: z.array(mediaItem),
  conversation: z.array(entry),
  progress: z.nullable(progress),
  timeline: z.nullable(timeline),
  history,
  exports: z.array(exportItem),
  batch: z.array(batchRow),
  examples: z.array(text),
}) satisfies z.ZodMiniType<PanelState>;

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), version: z.literal(pageVersion), state }),
  z.object({ type: z.literal('textDelta'), entryId: text, text }),
  z.object({ type: z.literal('entry'), entry }),
  z.object({ type: z.literal('progress'), progress: z.nullable(progress) }),
  z.object({ type: z.literal('media'), media: z.array(mediaItem) }),
  z.object({ type: z.literal('timeline'), timeline: z.nullable(timeline), history }),
  z.object({ type: z.literal('exports'), exports: z.array(exportItem) }),
  z.object({ type: z.literal('batch'), batch: z.array(batchRow) }),
  z.object({ type: z.literal('focusPrompt') }),
  z.object({ type: z.literal('draft'), text }),
  z.object({
    type: z.literal('foundFiles'),
    request: z.number(),
    files: z.array(z.object({ name: text, folder: text, address: text })),
  }),
  z.object({ type: z.literal('previewBegins'), request: text, isWhole: z.boolean() }),
  z.object({ type: z.literal('previewData'), request: text, bytes }),
  z.object({ type: z.literal('previewEnds'), request: text }),
  z.object({ type: z.literal('previewFailed'), request: text, message: text }),
  z.object({
    type: z.literal('frame'),
    mediaId: text,
    atMs: z.number(),
    height: z.number(),
    jpeg: z.nullable(bytes),
  }),
  z.object({ type: z.literal('timelineFrame'), request: z.number(), jpeg: z.nullable(bytes) }),
  z.object({
    type: z.literal('waveform'),
    mediaId: text,
    waveform: z.nullable(z.object({ windowsPerSecond: z.number(), peaks: z.instanceof(Uint8Array) })),
  }),
]) satisfies z.ZodMiniType<HostMessage>;

/**
 * Tells the host's messages from anything else that the window may be sent, such as those of browser extensions. The
 * message itself is used, not what was read of it: parts that are the same stay the same.
 */
export function isHostMessage(data: unknown): data is HostMessage {
  return message.safeParse(data).success;
}
