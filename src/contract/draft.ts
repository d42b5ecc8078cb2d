import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/** A draft as it came: its bytes for the render call, and the same as a value for reading. */
export interface RawDraft {
  /** The draft's own JSON text, never written anew: it goes back to the render call byte for byte. */
  readonly json: string;
  readonly value: unknown;
}

/** The track types whose meaning is known; any other is shown as its number. */
export const trackTypes = { video: 0, audio: 1, text: 7 } as const;

/**
 * Cuts the draft out of the text of a state answer without parsing and writing it again, which would change
 * numbers over 2^53, the order of keys like "1" and escapes.
 * @returns `undefined` where the session has no draft yet.
 */
export function draftOfStateText(stateText: string): RawDraft | undefined {
  const tree = parseTree(stateText);
  if (!tree) return undefined;
  for (const path of [
    ['data', 'state', 'draft'],
    ['state', 'draft'],
  ]) {
    const node = findNodeAtLocation(tree, path);
    if (node && node.type !== 'null') {
      const json = stateText.slice(node.offset, node.offset + node.length);
      return { json, value: JSON.parse(json) };
    }
  }
  return undefined;
}

/** A draft can be exported when at least one of its tracks has a segment. */
export function isExportable(draft: unknown): boolean {
  if (!isRecord(draft) || !Array.isArray(draft['t'])) return false;
  return draft['t'].some((track: unknown) => {
    if (!isRecord(track)) return false;
    const segments = track['sg'];
    return Array.isArray(segments) && segments.length > 0;
  });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
