import * as vscode from 'vscode';

/**
 * Plain text, whatever a file's name or an error looks like in Markdown. `appendText` would do, but for its spaces,
 * at which no line breaks.
 */
export function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.replace(/[\\`*_{}[\]()#+\-.!~<>|&$:]/g, '\\$&'));
}
