/** No service names a tool in more. In characters. */
const longestName = 60;

/**
 * A tool's name as words, whatever way of writing it is in: `generate_video_clip` and `generateVideoClip` are
 * `Generate video clip`.
 */
export function toolWords(name: string): string {
  const words = name
    .replace(/^.*[.:/]/u, '')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\p{L}+/gu, (word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .slice(0, longestName)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same name in any way of writing it, such as `addTitle` and `add_title`: `addtitle`. */
export function toolKey(name: string): string {
  return toolWords(name).toLowerCase().replaceAll(' ', '');
}
