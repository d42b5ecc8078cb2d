import * as vscode from 'vscode';

/** What may be asked for next, by what came of a request. @param metadata As of a `VideoChatResult`. */
export function followupsFor(metadata: vscode.ChatResult['metadata']): vscode.ChatFollowup[] {
  const suggestions: unknown = metadata?.['suggestions'];
  const suggested = Array.isArray(suggestions) ? suggestions.filter((each) => typeof each === 'string') : [];
  return [...suggested.map((prompt) => ask(prompt)), ...followupsOf(metadata?.['state'])];
}

/** Export and Undo are buttons of the reply. */
function followupsOf(state: unknown): vscode.ChatFollowup[] {
  switch (state) {
    case 'ready':
      return [ask(vscode.l10n.t('trim the silences')), ask(vscode.l10n.t('what is on the timeline?'))];
    case 'edited':
      return [ask(vscode.l10n.t('what changed?')), ask(vscode.l10n.t('fade in over 1 second'))];
    case 'exported':
      return [ask(vscode.l10n.t('make it vertical'))];
    default:
      return [];
  }
}

/** Without a command of its own VS Code would add that of the request, such as `/upload`. */
function ask(prompt: string): vscode.ChatFollowup {
  return { prompt, label: prompt, command: 'edit' };
}
