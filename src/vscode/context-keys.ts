import * as vscode from 'vscode';
import type { Workbench } from './workbench';

/** What the manifest's `when` and `enablement` know of the conversation that the commands are about. */
export const contextKeys = {
  hasConversation: 'aiVideo.hasConversation',
  /** There is something on the timeline, so that it can be exported. */
  hasEdits: 'aiVideo.hasEdits',
  /** Something is under way that can be stopped. */
  isBusy: 'aiVideo.isBusy',
  /** Its session is one of the cloud, which has a page in the browser. */
  isInCloud: 'aiVideo.isInCloud',
  /** The focus is inside of a panel. */
  panelFocus: 'aiVideo.panelFocus',
} as const;

type Key = keyof typeof contextKeys;

/** Keeps the context keys as they are in the workbench. */
export class ContextKeys implements vscode.Disposable {
  private readonly told = new Map<Key, boolean>();
  private readonly registration: vscode.Disposable;

  constructor(private readonly workbench: Pick<Workbench, 'inFront' | 'onDidChange' | 'hasFocus'>) {
    this.registration = workbench.onDidChange(() => this.update());
    this.update();
  }

  dispose(): void {
    this.registration.dispose();
  }

  private update(): void {
    const { inFront: current, hasFocus } = this.workbench;
    this.tell('hasConversation', current !== undefined);
    this.tell('hasEdits', current?.hasEdits === true);
    this.tell('isBusy', current?.busy !== undefined);
    this.tell('isInCloud', current?.service === 'cloud');
    this.tell('panelFocus', hasFocus);
  }

  private tell(key: Key, value: boolean): void {
    if (this.told.get(key) === value) return;
    this.told.set(key, value);
    void vscode.commands.executeCommand('setContext', contextKeys[key], value);
  }
}
