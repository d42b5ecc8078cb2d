import * as vscode from 'vscode';
import { mediaKindOf } from '../../contract/media';
import { attachedFiles, promptWithoutFiles } from './chat-files';
import type { Outcome } from '../conversation/outcome';
import type { BatchRow } from '../panel/messages';
import { placeOf } from '../place';
import type { Workbench } from '../workbench';

/** What `/batch` came to. */
export interface ChatBatch {
  /** The id of its conversation; empty where none was begun. */
  readonly thread: string;
  readonly outcome: Outcome;
}

/**
 * `/batch`: does the same with each of the videos that are attached.
 * @param say Told of each video that is over.
 */
export async function runChatBatch(
  workbench: Workbench,
  request: Pick<vscode.ChatRequest, 'prompt' | 'references'>,
  token: vscode.CancellationToken,
  say: (text: string) => void,
): Promise<ChatBatch> {
  const videos = attachedFiles(request).filter(({ path }) => mediaKindOf(path) === 'video');
  const instruction = promptWithoutFiles(request);
  if (videos.length === 0 || instruction === '') {
    say(vscode.l10n.t('Attach the videos to your message, and say what shall be done with each.'));
    return { thread: '', outcome: { type: 'done' } };
  }
  const conversation = workbench.newConversation(vscode.l10n.t('{0} videos', videos.length));
  const told = new Set<string>();
  const watch = conversation.record.onDidChange((message) => {
    for (const row of message.type === 'batch' ? message.batch : []) {
      const text = told.has(row.id) ? undefined : endOf(row);
      if (text === undefined) continue;
      told.add(row.id);
      say(text);
    }
  });
  const cancelled = token.onCancellationRequested(() => conversation.stop());
  try {
    const files = videos.map((uri) => ({ path: placeOf(uri), instruction }));
    const outcome = await conversation.startBatch(files);
    if (outcome.type === 'done') say(vscode.l10n.t('All videos are done.'));
    return { thread: conversation.id, outcome };
  } finally {
    cancelled.dispose();
    watch.dispose();
  }
}

function endOf({ name, status }: BatchRow): string | undefined {
  switch (status.type) {
    case 'done':
      return vscode.l10n.t('{0}: exported to {1}', name, status.name);
    case 'failed':
      return vscode.l10n.t('{0} failed: {1}', name, status.message);
    default:
      return undefined;
  }
}
