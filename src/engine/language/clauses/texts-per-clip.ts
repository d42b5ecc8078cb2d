import type { Grammar } from './grammar';
import { findQuotes, hasChinese } from '../words/folding';

/** "Title each clip: Harbour, Beach, Drone": as many texts as there are clips, one for each. */

const clips = String.raw`(?:(?:each|every|all|the|both|my|these)(?: of)?(?: the| my| these)?(?: \w+)? (?:clips?|videos?|shots?|scenes?|photos?|pictures?|images?|of them)|them(?: all)?)`;
const noun = String.raw`(?:titles?|labels?|captions?|texts?|names?|lower thirds?|headings?)`;
const lead = new RegExp(
  String.raw`(?<=^|[\n.;,] ?|and |then |please )(?:(?:title|label|name|caption|tag) ${clips}(?: (?:as|with|by))?|(?:add|put|show|write|use) (?:an? |the |these |different |matching )*${noun} (?:to|on|over|for|onto|of) ${clips}|give ${clips} (?:an? |the |its own |their own )*${noun})(?: each)? ?[:,–-]? `,
  'i',
);
const mostClips = 30;

/** A prompt with a clause for each text of such a list, quoted. */
export function withTextsPerClip(prompt: string, grammar: Grammar): string {
  if (hasChinese(prompt)) return prompt;
  const found = lead.exec(prompt);
  if (!found) return prompt;
  const from = found.index + found[0].length;
  const until = /[.;\n]|,? (?:and )?then /.exec(masked(prompt).slice(from));
  const to = until ? from + until.index : prompt.length;
  const texts = textsIn(prompt.slice(from, to));
  if (texts.length < 2 || texts.length !== clipCount(grammar)) return prompt;
  if (texts.some((text) => text === '' || grammar.editOf(text) !== undefined)) return prompt;
  const wishes = texts.map((text, i) => `add the title “${text}” on clip ${i + 1}`);
  return prompt.slice(0, found.index) + wishes.join('\n') + prompt.slice(to).replace(/^[^\n]/, '\n$&');
}

/** The texts of a list, whether they are quoted or not. */
function textsIn(list: string): string[] {
  const quotes = findQuotes(list);
  if (quotes.length > 0) return quotes.map(({ value }) => value);
  return list.split(/ ?(?:,| and (?=[^,]*$)|&|\/) ?(?:and )?/).map((text) => text.trim());
}

function masked(prompt: string): string {
  return findQuotes(prompt).reduce(
    (text, { start, end }) => text.slice(0, start) + '\ue000'.repeat(end - start) + text.slice(end),
    prompt,
  );
}

function clipCount({ lengthOf }: Grammar): number {
  let count = 0;
  while (count < mostClips && lengthOf(`clip ${count + 1}`) !== undefined) count++;
  return count;
}
