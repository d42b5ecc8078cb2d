import type { Entry, HostMessage, PanelState } from '../src/vscode/panel/messages';

/**
 * What the page shows after a message of the host. `null` until the first snapshot: whatever came before it is
 * in it. Parts that did not change keep their identity, so that only what changed is drawn again.
 */
export function reduce(state: PanelState | null, message: HostMessage): PanelState | null {
  if (message.type === 'snapshot') return message.state;
  if (state === null) return null;
  switch (message.type) {
    case 'textDelta':
      return { ...state, conversation: appendText(state.conversation, message.entryId, message.text) };
    case 'entry':
      return { ...state, conversation: putEntry(state.conversation, message.entry) };
    case 'progress':
      return { ...state, progress: message.progress };
    case 'media':
      return { ...state, media: message.media };
    case 'timeline':
      return { ...state, timeline: message.timeline, history: message.history };
    case 'exports':
      return { ...state, exports: message.exports };
    case 'batch':
      return { ...state, batch: message.batch };
    case 'focusPrompt':
    case 'draft':
    case 'foundFiles':
    case 'previewBegins':
    case 'previewData':
    case 'previewEnds':
    case 'previewFailed':
    case 'frame':
    case 'waveform':
    case 'timelineFrame':
      return state;
  }
}

/** A delta for an entry that is not there is dropped: the snapshot that brings the entry brings its text. */
function appendText(conversation: readonly Entry[], id: string, text: string): readonly Entry[] {
  const index = conversation.findLastIndex((entry) => entry.id === id);
  const entry = conversation[index];
  return entry ? conversation.with(index, { ...entry, text: entry.text + text }) : conversation;
}

function putEntry(conversation: readonly Entry[], entry: Entry): readonly Entry[] {
  const index = conversation.findLastIndex(({ id }) => id === entry.id);
  return index < 0 ? [...conversation, entry] : conversation.with(index, entry);
}

/** Something can be sent as soon as the host has answered and no turn is under way. */
export function canSend(state: PanelState): boolean {
  return state.progress === null;
}

/** Edits that are no words are done by the embedded engine alone; they queue behind others of their kind. */
export function canEditByHand({ service, progress }: Pick<PanelState, 'service' | 'progress'>): boolean {
  return service === 'embedded' && (progress === null || progress.takesEdits === true);
}

/** There is a step of the history to go back from. */
export function canUndo(state: Pick<PanelState, 'service' | 'progress' | 'history'>): boolean {
  return canEditByHand(state) && state.history.undo > 0;
}

/** There is a step that was taken back. */
export function canRedo(state: Pick<PanelState, 'service' | 'progress' | 'history'>): boolean {
  return canEditByHand(state) && state.history.redo > 0;
}

/** An export needs at least one track with a segment, as the services demand. */
export function canExport(state: PanelState): boolean {
  return state.timeline?.tracks.some(({ segments }) => segments.length > 0) ?? false;
}

/**
 * The entry whose actions and suggestions are offered: the newest that has any, as long as the user has not gone on
 * since. An "Undo" further up would undo something else than what stands beside it.
 */
export function entryWithActions(
  conversation: readonly Entry[],
): Pick<Entry, 'id' | 'actions' | 'suggestions'> | undefined {
  const entry = conversation.findLast(
    ({ role, actions, suggestions }) => role === 'user' || actions.length > 0 || suggestions.length > 0,
  );
  return entry && entry.role !== 'user' ? entry : undefined;
}
