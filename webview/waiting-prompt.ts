import type { PanelState } from '../src/vscode/panel/messages';
import { canSend } from './state';

/** Whether files are being added, and nothing else is under way: what is sent then can only be meant for them. */
export function isAdding({ progress, media, conversation }: PanelState): boolean {
  const isUploading = media.some(({ status }) => status.type === 'uploading');
  return progress !== null && isUploading && !conversation.some(({ streaming }) => streaming);
}

/**
 * A prompt that was sent while files were being added: it goes as soon as they are there, and stays in the box where
 * one of them is not.
 */
export class WaitingPrompt {
  private waitsFor: ReadonlySet<string> | undefined;

  /** @param ids Of the files that it waited for when the page went away, where it did. */
  constructor(ids?: readonly string[]) {
    this.waitsFor = ids && new Set(ids);
  }

  /** Of the files that it waits for. */
  get ids(): ReadonlySet<string> | undefined {
    return this.waitsFor;
  }

  get waits(): boolean {
    return this.waitsFor !== undefined;
  }

  /** Until the files of now are added. */
  begin({ media }: PanelState): void {
    this.waitsFor = new Set(media.filter(({ status }) => status.type === 'uploading').map(({ id }) => id));
  }

  end(): void {
    this.waitsFor = undefined;
  }

  /** @returns Whether it is to be sent now. It waits no longer once nothing is under way. */
  next(state: PanelState): boolean {
    const { waitsFor } = this;
    if (!waitsFor || !canSend(state)) return false;
    this.end();
    const added = state.media.filter(({ id, status }) => waitsFor.has(id) && status.type === 'ready');
    return added.length === waitsFor.size;
  }
}
