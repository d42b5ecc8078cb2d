/** A file's name without its extension, in small letters: what people call it. */
export function stemOf(fileName: string): string {
  return fileName.toLowerCase().replace(/\.[^.]*$/u, '');
}
