import * as vscode from 'vscode';
import type { SavedConversation } from '../../session/saved-conversation';
import type { Step } from '../../session/turns/routing';
import type { Conversation } from './conversation';
import type { ConversationRecord, RecordContents } from './conversation-record';
import { entryActions } from '../panel/entry-actions';
import type { EntryAction } from '../panel/entry-actions';
import type { Entry, ExportItem } from '../panel/messages';
import { pictureOfExport } from '../exports/export-picture';
import { placeOf } from '../place';

/** What is kept of a conversation beyond its record. */
export interface KeptState {
  readonly session?: NonNullable<SavedConversation['session']>;
  readonly batch?: NonNullable<SavedConversation['batch']>;
  /** What a later window has to find out about, where this one closes now. */
  readonly underWay?: 'editing' | 'adding';
  /** The steps of the request under way that are not done yet. */
  readonly left?: readonly Step[];
  /** Names the timeline before the turn under way, where it can be brought back. */
  readonly timelineBefore?: string;
}

/** When a conversation began and was used last, in milliseconds since the epoch. */
export type Times = Pick<SavedConversation, 'createdAt' | 'lastUsedAt'>;

/** What these are about is not kept. */
const ofItsWindow: readonly EntryAction[] = ['retry', 'checkAgain', 'apply', 'discard'];

/** The entry that tells that older ones are gone; made anew whenever the conversation comes back. */
const cutNoticeId = 'cut';

/** What is kept of a conversation; `undefined` where nothing has happened in it yet. */
export function savedOf(conversation: Conversation, times: Times): SavedConversation | undefined {
  const { record, kept } = conversation;
  const { media, conversation: shown, timeline, exports, history } = record.contents;
  const entries = shown.filter(({ id }) => id !== cutNoticeId);
  if (kept.session === undefined && entries.length === 0) return undefined;
  return {
    version: 1,
    id: record.conversationId,
    name: record.title,
    isNamed: record.isNamed,
    ...(kept.session && { session: kept.session }),
    ...(kept.batch && { batch: kept.batch }),
    entries: entries.map(
      ({ id, role, text, changes, actions, suggestions, timelineBefore, isTyped, isByHand }) => ({
        id,
        role,
        text,
        changes: [...changes],
        actions: [...actions],
        suggestions: [...suggestions],
        ...(timelineBefore !== undefined && { timelineBefore }),
        ...(isTyped !== undefined && { isTyped }),
        ...(isByHand !== undefined && { isByHand }),
      }),
    ),
    isCut: record.isCut,
    media: media.flatMap(({ id, name, kind, draftId, status }) => {
      if (status.type !== 'ready') return [];
      const { durationMs, width, height, fps } = status;
      return [
        {
          id,
          name,
          kind,
          ...(draftId !== undefined && { draftId }),
          ...(durationMs !== undefined && { durationMs }),
          ...(width !== undefined && { width }),
          ...(height !== undefined && { height }),
          ...(fps !== undefined && { fps }),
        },
      ];
    }),
    timeline: timeline && savedTimeline(timeline),
    ...(history && { history: { undo: history.undo, redo: history.redo } }),
    exports: exports.flatMap((item) => savedExport(item, placeIn(conversation, item.id))),
    ...underWay(conversation, media),
    ...times,
  };
}

function placeIn(conversation: Conversation, exportId: string): string | undefined {
  const file = conversation.exportedFile(exportId);
  return file && placeOf(file);
}

function savedTimeline(
  timeline: NonNullable<RecordContents['timeline']>,
): NonNullable<SavedConversation['timeline']> {
  return {
    ...timeline,
    tracks: timeline.tracks.map((track) => ({ ...track, segments: [...track.segments] })),
  };
}

function underWay(
  { kept }: Conversation,
  media: RecordContents['media'],
): Pick<SavedConversation, 'underWay'> {
  switch (kept.underWay) {
    case 'editing':
      return { underWay: editing(kept) };
    case 'adding': {
      const files = media.filter(({ status }) => status.type === 'uploading').map(({ name }) => name);
      return { underWay: { type: 'adding', files } };
    }
    case undefined:
      return {};
  }
}

function editing({ left, timelineBefore }: KeptState): SavedConversation['underWay'] {
  return {
    type: 'editing',
    ...(left && { left: [...left] }),
    ...(timelineBefore !== undefined && { timelineBefore }),
  };
}

/** Brings a record back. What an earlier window could have tried again, this one can't. */
export function restoreRecord(record: ConversationRecord, saved: SavedConversation): void {
  record.title = saved.name;
  record.isNamed = saved.isNamed;
  record.isCut = saved.isCut;
  if (saved.session) record.service = saved.session.service;
  record.restore({
    media: saved.media.map(({ id, name, kind, draftId, ...facts }) => ({
      id,
      name,
      kind,
      ...(draftId !== undefined && { draftId }),
      status: { type: 'ready', ...facts },
    })),
    conversation: [
      ...(saved.isCut ? [cutNotice()] : []),
      ...saved.entries.map((entry) => ({
        ...entry,
        streaming: false,
        actions: entry.actions.filter(isAction).filter((action) => !ofItsWindow.includes(action)),
      })),
    ],
    timeline: saved.timeline,
    ...(saved.history && { history: saved.history }),
    exports: saved.exports.map(exportItem),
  });
}

/** @param path Of its file. */
function savedExport(
  { id, name, status }: ExportItem,
  path: string | undefined,
): SavedConversation['exports'] {
  switch (status.type) {
    case 'rendering':
    case 'downloading':
    case 'elsewhere':
      return [{ id, name, state: 'underWay' }];
    case 'done':
      if (path === undefined) return [];
      return [{ id, name, state: 'done', path, bytes: status.bytes, durationMs: status.durationMs }];
    case 'failed':
      return [{ id, name, state: 'failed', message: status.message }];
    case 'cancelled':
      return [{ id, name, state: 'cancelled' }];
  }
}

/** One that was under way may still be: it is seen to right after. */
function exportItem(saved: SavedConversation['exports'][number]): ExportItem {
  const { id, name } = saved;
  switch (saved.state) {
    case 'done':
      return {
        ...{ id, name, ...pictureOfExport(id, saved.path) },
        status: { type: 'done', bytes: saved.bytes, durationMs: saved.durationMs },
      };
    case 'failed':
      return { id, name, status: { type: 'failed', message: saved.message } };
    case 'cancelled':
      return { id, name, status: { type: 'cancelled' } };
    case 'underWay':
      return { id, name, status: { type: 'rendering', percent: 0 } };
  }
}

function cutNotice(): Entry {
  const text = vscode.l10n.t('Older messages are no longer kept.');
  return {
    id: cutNoticeId,
    role: 'notice',
    text,
    streaming: false,
    changes: [],
    actions: [],
    suggestions: [],
  };
}

function isAction(action: string): action is EntryAction {
  return entryActions.some((known) => known === action);
}
