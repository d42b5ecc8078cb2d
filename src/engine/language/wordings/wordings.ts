/**
 * Tables of other words for what people say. A word that is missing belongs into the words of its kind of edit, a
 * boundary into the cutting of clauses; a row here is the last resort. Which table it belongs to:
 * - `…-clauses`, if it is one clause that no kind reads as it stands: a row costs nothing where all is understood;
 * - `…-prompts`, if it parts, joins or drops clauses, so that the whole message has to be seen;
 * - the file is what the wish is about: `cuts`, `lengths`, `places` (which clip, when, in which order), `sound`,
 *   `overlays` (titles, captions, cards, logos, insets), `transitions`, `picture`; `talk` is what stands around wishes.
 *
 * Each row has an example above it, and a prompt of the corpus that needs it.
 */
export { chineseClauses } from './chinese-clauses/tables';
export { chinesePrompts } from './chinese-prompts/tables';
export { englishClauses } from './english-clauses/tables';
export { englishPrompts } from './english-prompts/tables';
