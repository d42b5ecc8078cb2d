/** The value of a JSON text; `undefined` for what is no JSON, since the parser's own error would quote the text. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
