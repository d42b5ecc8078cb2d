import type * as vscode from 'vscode';

/** Behind the buttons of a reply; each takes the id of the conversation that the reply belongs to. */
export const buttonCommands = {
  attach: '_aiVideo.chat.attach',
  show: '_aiVideo.chat.show',
  export: '_aiVideo.chat.export',
  reupload: '_aiVideo.chat.reupload',
  /** Takes the action as well, and what it is about. */
  act: '_aiVideo.chat.act',
} as const;

/** In a chat thread each answer remembers which conversation it belongs to, by its id, and what it leads to. */
export interface VideoChatResult extends vscode.ChatResult {
  readonly metadata: {
    readonly conversation: string;
    /** The service's id of the session that the conversation has by now: another one where that was lost. */
    readonly session?: string;
    /** What came of the request: there are files to edit, they were edited, the edit is on the disk. */
    readonly state?: ChatState;
    readonly suggestions?: readonly string[];
  };
}

export type ChatState = 'ready' | 'edited' | 'exported';
