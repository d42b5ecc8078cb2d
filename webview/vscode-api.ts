import type { PageMessage } from '../src/vscode/panel/messages';
import { readSizes, usualSizes } from './part-sizes';
import type { PartSizes } from './part-sizes';
import { readSavedView } from './saved-view';
import type { SavedView } from './saved-view';

/** What the user arranged on the page; VS Code keeps it while the page is hidden and after a reload. */
export interface SavedState {
  /** What stands in the prompt box and is not sent yet. */
  readonly draft: string;
  /** Ids of the tracks that are folded in the tree. */
  readonly collapsed: readonly string[];
  readonly sizes: PartSizes;
  /** Those that the user gave the parts of a narrow page. */
  readonly narrowSizes?: Partial<PartSizes>;
  /** Whether the preview takes the page's whole width. */
  readonly isWide: boolean;
  /** Ids of the files that the draft waits for: it is sent once they are added. */
  readonly waitsFor?: readonly string[];
  /** Which conversation the page shows, for the window that brings it back. */
  readonly conversation?: string;
  /** How far the conversation is scrolled, in pixels, where that is not its end. */
  readonly logTop?: number;
  /** Where the user was on the timeline. */
  readonly view?: SavedView;
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
  const { draft, collapsed, conversation, sizes, narrowSizes, isWide, waitsFor, logTop } = fields;
  const narrow = readSizes(narrowSizes);
  const view = readSavedView(fields['view']);
  return {
    draft: typeof draft === 'string' ? draft : '',
    collapsed: Array.isArray(collapsed) ? collapsed.filter((id) => typeof id === 'string') : [],
    sizes: { ...usualSizes, ...readSizes(sizes) },
    isWide: isWide === true,
    ...(Array.isArray(waitsFor) && { waitsFor: waitsFor.filter((id) => typeof id === 'string') }),
    ...(typeof conversation === 'string' && { conversation }),
    ...(typeof logTop === 'number' && Number.isFinite(logTop) && { logTop }),
    ...(Object.keys(narrow).length > 0 && { narrowSizes: narrow }),
    ...(view && { view }),
  };
}
