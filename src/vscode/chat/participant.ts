import * as vscode from 'vscode';
import { followupsFor } from './chat-followups';

const participantId = 'aiVideo.video';

/** `@video` in the chat view: the same conversations as in the panel, streamed into the chat. */
export function registerParticipant(
  answer: vscode.ChatRequestHandler,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const participant = vscode.chat.createChatParticipant(participantId, answer);
  participant.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'panel.svg');
  participant.followupProvider = {
    provideFollowups: ({ metadata }) => followupsFor(metadata),
  };
  return vscode.Disposable.from(participant);
}
