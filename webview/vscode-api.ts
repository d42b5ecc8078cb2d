import type { PageMessage } from '../src/vscode/panel/messages';
import { isSizes, usualSizes } from './splitter';
import type { PartSizes } from './splitter';

/** What the user arranged on the page; VS Code keeps it while the page is hidden and after a reload. */
export interface SavedState {
  /** What stands in the prompt box and is not sent yet. */
  readonly draft: string;
  /** Ids of the tracks that are folded in the tree. */
  readonly collapsed: readonly string[];
  readonly sizes: PartSizes;
  /** Whether the preview takes the page's whole width. */
  readonly isWide: boolean;
  /** Ids of the files that the draft waits for: it is sent once they are added. */
  readonly waitsFor?: readonly string[];
  /** Which conversation the page shows, for the window that brings it back. */
  readonly conversation?: string;
}

/** The webview's side of VS Code. */
export interface VscodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

declare global {
  /** Given to every webview; may be called once. */
  function acquireVsCodeApi(): VscodeApi;
}

/** Reads what an earlier, perhaps older page saved; what is not understood is left at its beginning. */
export function readSavedState(saved: unknown): SavedState {
  const fields: Readonly<Record<string, unknown>> =
    typeof saved === 'object' && saved !== null ? { ...saved } : {};
  const { draft, collapsed, conversation, sizes, isWide, waitsFor } = fields;
  return {
    draft: typeof draft === 'string' ? draft : '',
    collapsed: Array.isArray(collapsed) ? collapsed.filter((id) => typeof id === 'string') : [],
    sizes: isSizes(sizes) ? sizes : usualSizes,
    isWide: isWide === true,
    ...(Array.isArray(waitsFor) && { waitsFor: waitsFor.filter((id) => typeof id === 'string') }),
    ...(typeof conversation === 'string' && { conversation }),
  };
}
