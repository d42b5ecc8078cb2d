import * as vscode from 'vscode';
import { trackSummaries } from '../../timeline/summary';
import type { Conversation } from '../conversation/conversation';
import { nameOf } from '../place';
import { plain } from './chat-markdown';

/** Writes a reply of the chat view. */
export class ReplyWriter {
  private isBegun = false;

  constructor(private readonly response: vscode.ChatResponseStream) {}

  /** Whether anything was written; a progress is not. */
  get hasText(): boolean {
    return this.isBegun;
  }

  button(command: string, title: string, ...args: string[]): void {
    this.response.button({ command, title, arguments: args });
  }

  /** The chat view folds away whatever stands before a progress: once something is written, words go on. */
  tell(progress: string): void {
    if (this.hasText) this.say(progress);
    else this.response.progress(progress);
  }

  write(text: string | vscode.MarkdownString): void {
    this.isBegun = true;
    this.response.markdown(text);
  }

  say(text: string): void {
    this.write(plain(text).appendMarkdown('\n\n'));
  }

  list(lines: readonly string[]): void {
    for (const line of lines)
      this.write(new vscode.MarkdownString('- ').appendMarkdown(plain(line).value).appendMarkdown('\n'));
  }

  /** A file that a click opens. */
  file(before: string, file: vscode.Uri): void {
    this.write(plain(`${before} `));
    this.response.anchor(file, nameOf(file));
    this.write('\n\n');
  }

  /** Fixed-width, one track a line; nothing in it is read as Markdown, whatever a clip is called. */
  tracks({ record, summary }: Pick<Conversation, 'record' | 'summary'>): void {
    if (record.timeline === null) this.say(summary);
    else {
      const tracks = trackSummaries(record.timeline).join('\n');
      this.write(new vscode.MarkdownString('\n\n').appendCodeblock(tracks, 'text'));
    }
  }
}
