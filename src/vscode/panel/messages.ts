import * as z from 'zod';
import type { HistoryReach } from '../../contract/answers';
import { frameHeights } from '../../contract/inspection';
import type { DirectEdit } from '../../session/direct-edits';
import type { ExportProgress } from '../../session/exports/export-state';
import type { TimelineView } from '../../timeline/timeline';
import { entryActions } from './entry-actions';
import type { EntryAction } from './entry-actions';
import { mostPastedBytes } from './limits';
import type { PanelStrings } from './panel-strings';

/**
 * The protocol between the extension host and the panel's page. The host is the truth: it sends a whole snapshot
 * whenever the page says that it is ready, and after that only what changed. Messages to a hidden page may be
 * lost, which the next `ready` repairs.
 */
export const protocolVersion = 7;

export type HostMessage =
  | { readonly type: 'snapshot'; readonly version: typeof protocolVersion; readonly state: PanelState }
  /** More of a reply that is being streamed: appended to the entry's text. */
  | { readonly type: 'textDelta'; readonly entryId: string; readonly text: string }
  /** A new entry of the conversation, or a new version of one with the same id. */
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'progress'; readonly progress: Progress | null }
  | { readonly type: 'media'; readonly media: readonly MediaItem[] }
  | {
      readonly type: 'timeline';
      readonly timeline: TimelineView | null;
      readonly history: HistoryReach;
    }
  | { readonly type: 'exports'; readonly exports: readonly ExportItem[] }
  | { readonly type: 'batch'; readonly batch: readonly BatchRow[] }
  | { readonly type: 'focusPrompt' }
  /** For the prompt box: the user is to send it, or not. */
  | { readonly type: 'draft'; readonly text: string }
  /** Media of the workspace, for the question of that number. */
  | { readonly type: 'foundFiles'; readonly request: number; readonly files: readonly FoundFile[] }
  | MediaMessage;

/** A file of the workspace that can be added. */
export interface FoundFile {
  readonly name: string;
  /** The folder that it lies in, from the workspace's own; empty for that itself. */
  readonly folder: string;
  /** A URI. */
  readonly address: string;
}

/** What is shown of media, asked for by the page. */
export type MediaMessage =
  /** An MP4 with an index, or one in fragments that is being made. */
  | { readonly type: 'previewBegins'; readonly request: string; readonly isWhole: boolean }
  | { readonly type: 'previewData'; readonly request: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'previewEnds'; readonly request: string }
  | { readonly type: 'previewFailed'; readonly request: string; readonly message: string }
  /** `null` where there is none to show. */
  | {
      readonly type: 'frame';
      readonly mediaId: string;
      readonly atMs: number;
      readonly height: number;
      readonly jpeg: Uint8Array<ArrayBuffer> | null;
    }
  | { readonly type: 'waveform'; readonly mediaId: string; readonly waveform: MediaWaveform | null }
  /** `null` where there is none to show. */
  | {
      readonly type: 'timelineFrame';
      readonly request: number;
      readonly jpeg: Uint8Array<ArrayBuffer> | null;
    };

/** How loud a file is: a byte for each window from its start, 255 for full scale. */
export interface MediaWaveform {
  readonly windowsPerSecond: number;
  readonly peaks: Uint8Array;
}

export interface PanelState {
  /** The page keeps it for after a reload of the window. */
  readonly conversationId: string;
  /** The display language, `en` or `zh-cn`, for the page's own `lang` attribute. */
  readonly language: string;
  readonly strings: PanelStrings;
  readonly service: 'embedded' | 'cloud';
  /** The session's name, such as the first file's. */
  readonly title: string;
  readonly media: readonly MediaItem[];
  readonly conversation: readonly Entry[];
  readonly progress: Progress | null;
  /** `null` before the first edit. */
  readonly timeline: TimelineView | null;
  /** How many steps can be undone, and done again. */
  readonly history: HistoryReach;
  readonly exports: readonly ExportItem[];
  /** Several videos that are edited one after another; empty where there is no batch. */
  readonly batch: readonly BatchRow[];
  /** Prompts to begin with; shown while the conversation is empty. */
  readonly examples: readonly string[];
}

export interface MediaItem {
  /** Unique in the panel. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'video' | 'image' | 'audio' | 'subtitles';
  /** What the service's drafts call it, where it tells that: the same for a file that was added twice. */
  readonly draftId?: string;
  /** Where the page can read the file itself, where it can. */
  readonly address?: string;
  readonly status:
    | {
        readonly type: 'uploading';
        readonly percent: number;
        /** Where the bytes are counted. */
        readonly sentBytes?: number;
        readonly totalBytes?: number;
      }
    | {
        readonly type: 'ready';
        readonly durationMs?: number;
        readonly width?: number;
        readonly height?: number;
        /** Of a video, where it is known. */
        readonly fps?: number;
      };
}

export interface Entry {
  readonly id: string;
  readonly role: 'user' | 'agent' | 'notice' | 'error';
  /** Markdown for `agent`; plain text for the others. Untrusted in every role. */
  readonly text: string;
  readonly streaming: boolean;
  /** What the turn changed, one sentence each; shown as a list under the text. */
  readonly changes: readonly string[];
  readonly actions: readonly EntryAction[];
  /** Prompts that the reply leads to; each is a button that sends its prompt. Untrusted. */
  readonly suggestions: readonly string[];
  /** Of a user's entry: names the timeline before what was asked for, where that can be brought back. */
  readonly timelineBefore?: string;
  /** Of a user's entry: `false` where it stands for a button, a gesture or a tool. Typed by default. */
  readonly isTyped?: boolean;
  /** Of a user's entry: it says what was done with a segment by hand, as the reply to it does. */
  readonly isByHand?: boolean;
}

/** Something that is under way: said in one line with the elapsed time. */
export interface Progress {
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** 0 to 100, where it is known. */
  readonly percent?: number;
  readonly cancellable: boolean;
  /** What is done by hand meanwhile is done after it, as it was done by hand itself. */
  readonly takesEdits?: boolean;
}

export interface ExportItem {
  readonly id: string;
  /** The name of the file that it is written to. */
  readonly name: string;
  /** Under which a frame of its file is asked for, where it has a picture and is on this computer. */
  readonly pictureId?: string;
  readonly status:
    | ExportProgress
    | { readonly type: 'done'; readonly bytes: number; readonly durationMs: number }
    | { readonly type: 'failed'; readonly message: string }
    | { readonly type: 'cancelled' };
}

/** One video of a batch. */
export interface BatchRow {
  readonly id: string;
  readonly name: string;
  /** What is to be done with it, in the user's words. */
  readonly instruction: string;
  readonly status:
    | { readonly type: 'waiting' | 'editing' | 'cancelled' }
    /** 0 to 100. */
    | { readonly type: 'uploading' | 'rendering'; readonly percent: number }
    /** The name of the file that it was exported to. */
    | { readonly type: 'done'; readonly name: string }
    | { readonly type: 'failed'; readonly message: string };
}

/** What is done with a segment by hand, with times of the timeline in milliseconds. */
const gestureSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('trim'),
    segmentId: z.string(),
    edge: z.enum(['start', 'end']),
    /** Where the edge is to be: before the timeline's start for a clip there that is to show more of its file. */
    toMs: z.int(),
  }),
  /** Where its start is to be. */
  z.object({ type: z.literal('move'), segmentId: z.string(), toMs: z.int().min(0) }),
  z.object({ type: z.literal('reorder'), segmentId: z.string(), by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ type: z.literal('nudge'), segmentId: z.string(), byMs: z.int() }),
  z.object({ type: z.literal('split'), atMs: z.int().min(0) }),
  z.object({ type: z.literal('delete'), segmentId: z.string() }),
  z.object({ type: z.literal('retitle'), segmentId: z.string(), text: z.string().min(1).max(1000) }),
  z.object({ type: z.literal('setVolume'), segmentId: z.string(), percent: z.int().min(0).max(400) }),
]) satisfies z.ZodType<DirectEdit>;
export type EditGesture = DirectEdit;

/** What the page may ask of the host: validated there, as anything from a page is. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), version: z.literal(protocolVersion) }),
  /** The focus came into the page, or left it. */
  z.object({ type: z.literal('focus'), isFocused: z.boolean() }),
  z.object({ type: z.literal('send'), text: z.string().min(1).max(100_000) }),
  z.object({ type: z.literal('stop') }),
  z.object({ type: z.literal('attach') }),
  z.object({
    type: z.literal('action'),
    action: z.enum(entryActions),
  }),
  z.object({ type: z.literal('edit'), gesture: gestureSchema }),
  /** Brings back the timeline as it was before what the entry asked for. */
  z.object({ type: z.literal('restore'), entryId: z.string() }),
  z.object({ type: z.literal('findFiles'), request: z.int(), query: z.string().max(60) }),
  /** URIs of files that were dropped, or chosen by their names. */
  z.object({ type: z.literal('addFiles'), addresses: z.array(z.string().max(10_000)).min(1).max(100) }),
  /** A file that only the page has, such as a pasted picture. */
  z.object({
    type: z.literal('addBytes'),
    name: z.string().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= mostPastedBytes),
  }),
  z.object({ type: z.literal('openPreview'), request: z.string() }),
  /** A chunk of it was taken: another may be sent. */
  z.object({ type: z.literal('previewTaken'), request: z.string() }),
  z.object({ type: z.literal('closePreview'), request: z.string() }),
  z.object({
    type: z.literal('frame'),
    mediaId: z.string(),
    /** From the file's start. */
    atMs: z.int().min(0),
    /** Pixels. */
    height: z.int().min(frameHeights.lowest).max(frameHeights.highest),
  }),
  z.object({ type: z.literal('waveform'), mediaId: z.string() }),
  /** The edited timeline at a moment, as an export would show it. */
  z.object({
    type: z.literal('timelineFrame'),
    request: z.int(),
    /** From the timeline's start. */
    atMs: z.int().min(0),
    /** Pixels. */
    height: z.int().min(frameHeights.lowest).max(frameHeights.highest),
  }),
  z.object({ type: z.literal('openExport'), id: z.string() }),
  z.object({ type: z.literal('revealExport'), id: z.string() }),
  z.object({ type: z.literal('copyExportPath'), id: z.string() }),
  z.object({
    type: z.literal('batch'),
    action: z.enum(['cancel', 'retry', 'open', 'reveal']),
    id: z.string(),
  }),
  z.object({ type: z.literal('cancelExport'), id: z.string() }),
  z.object({ type: z.literal('retryExport'), id: z.string() }),
  /** Takes one that failed, or was cancelled, off the list. */
  z.object({ type: z.literal('removeExport'), id: z.string() }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;
