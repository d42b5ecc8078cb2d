import * as vscode from 'vscode';
import { addressesIn } from '../../session/web-address';
import type { Conversation } from '../conversation/conversation';

/** The message to send once there is a file; with nothing to do yet, the beginning of one. */
export function repeated({ command, prompt }: vscode.ChatRequest): string {
  const hasTask = command !== 'upload' && (prompt.trim() !== '' || command === 'export');
  return hasTask ? `@video ${command === undefined ? '' : `/${command} `}${prompt}` : '@video ';
}

/** Whether a request that came without a file can't do without one. */
export function wantsFiles({ command, prompt }: vscode.ChatRequest, conversation: Conversation): boolean {
  if (addressesIn(prompt).addresses.length > 0) return false;
  if (command === 'upload') return true;
  return !conversation.hasMedia && command !== 'new' && command !== 'credits';
}

/** @returns The id of the conversation that a thread is about; empty where no answer remembers one. */
export function threadOf(context: vscode.ChatContext): string {
  for (const turn of context.history.toReversed()) {
    if (turn instanceof vscode.ChatResponseTurn) {
      const metadata: unknown = turn.result.metadata?.['conversation'];
      if (typeof metadata === 'string') return metadata;
    }
  }
  return '';
}
