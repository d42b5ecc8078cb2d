import { createScanner } from 'jsonc-parser';

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
  const json = valueText(stateText, ['data', 'state', 'draft']) ?? valueText(stateText, ['state', 'draft']);
  return json === undefined || json === 'null' ? undefined : { json, value: JSON.parse(json) };
}

/**
 * The text of the value under a path of keys. Walks the tokens without recursion, since a draft may be nested
 * deeper than the stack; of keys that come twice the last counts, as for `JSON.parse`.
 */
function valueText(text: string, path: readonly string[]): string | undefined {
  const scanner = createScanner(text, true);
  const open: { readonly isObject: boolean; key?: string; awaitsKey: boolean }[] = [];
  const isWanted = () =>
    open.length === path.length && open.every(({ isObject, key }, depth) => isObject && key === path[depth]);
  let start = -1;
  let found: string | undefined;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const top = open.at(-1);
    const offset = scanner.getTokenOffset();
    switch (text[offset]) {
      case '{':
      case '[': {
        if (isWanted()) start = offset;
        const isObject = text[offset] === '{';
        open.push({ isObject, awaitsKey: isObject });
        break;
      }
      case '}':
      case ']':
        open.pop();
        if (isWanted()) found = text.slice(start, offset + 1);
        break;
      case ',':
        if (top) top.awaitsKey = top.isObject;
        break;
      case ':':
        break;
      default:
        if (top?.awaitsKey === true) {
          top.key = scanner.getTokenValue();
          top.awaitsKey = false;
        } else if (isWanted()) {
          found = text.slice(offset, offset + scanner.getTokenLength());
        }
    }
  }
  return found;
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
