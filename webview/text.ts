/** Puts values in the places `{0}`, `{1}` … of a translated string. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A file's size in the language's own notation: `12.3 MB`. */
export function fileSize(bytes: number, language: string): string {
  const { unit, one } = sizeUnit(bytes);
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / one);
}

function sizeUnit(bytes: number): { unit: string; one: number } {
  if (bytes < 1e6) return { unit: 'kilobyte', one: 1e3 };
  if (bytes < 1e9) return { unit: 'megabyte', one: 1e6 };
  return { unit: 'gigabyte', one: 1e9 };
}

/** Characters that turn the direction of the text around them, whatever its letters are. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text of unknown origin, such as a file's name, as it is shown: in the order of its letters, so that `gnp.exe` can't
 * be made to look like `exe.png`. Direction follows the letters alone.
 */
export function inOrder(text: string): string {
  return text.replace(directionMarks, '');
}

/** Names that are spoken, so that things of the same name are told apart: `a.mp4 (2)`. */
export function numbered(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (times.get(name) === 1) return name;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name} (${number})`;
  });
}
