import type { Given } from '../prompts/row';

/** Many ways to say one thing. */
export interface Phrasing extends Given {
  /** The prompt that says what all of them mean. */
  readonly means: string;
  /** Patterns: "{cut|trim} it{ please|}" stands for four prompts. Braces may stand in braces. */
  readonly said: readonly string[];
}

/** @param said patterns of prompts that all mean what `means` says */
export const alike = (means: string, said: readonly string[], given: Given = {}): Phrasing => ({
  means,
  said,
  ...given,
});

/** What stands at one place of a pattern. */
type Options = readonly string[];

/** Every prompt that a pattern stands for. */
export function allOf(pattern: string): readonly string[] {
  return combined(pattern).map((prompt) => tidied(prompt));
}

/** As few prompts of a pattern as have each of its options once, each time beside others. */
export function someOf(pattern: string): readonly string[] {
  const places = placesOf(pattern);
  const count = Math.max(1, ...places.map((options) => options.length));
  return Array.from({ length: count }, (_, i) =>
    tidied(
      places
        .map((options, place) => options[(i + place * Math.floor(i / options.length)) % options.length] ?? '')
        .join(''),
    ),
  );
}

function tidied(prompt: string): string {
  return prompt.replace(/ {2,}/g, ' ').trim();
}

/** With the spaces that stand in its braces. */
function combined(pattern: string): readonly string[] {
  const places = placesOf(pattern);
  const count = places.reduce((product, options) => product * options.length, 1);
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    const parts = places.map((options) => {
      const option = options[rest % options.length] ?? '';
      rest = Math.floor(rest / options.length);
      return option;
    });
    return parts.join('');
  });
}

function placesOf(pattern: string): readonly Options[] {
  const places: Options[] = [];
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf('{', at);
    if (open !== at) places.push([pattern.slice(at, open < 0 ? undefined : open)]);
    if (open < 0) break;
    const close = closingOf(pattern, open);
    places.push(alternatives(pattern.slice(open + 1, close)).flatMap(combined));
    at = close + 1;
  }
  return places;
}

function closingOf(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '{') depth++;
    if (pattern[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`a brace is not closed in “${pattern}”`);
}

function alternatives(inside: string): readonly string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const letter of inside) {
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    if (letter === '|' && depth === 0) found.push('');
    else found.push((found.pop() ?? '') + letter);
  }
  return found;
}
