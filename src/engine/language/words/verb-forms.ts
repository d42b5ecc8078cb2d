import type { Lexicon } from './lexicon';

/** The forms of English verbs: commands are looked up by their bare form. */

const irregular: Readonly<Record<string, string>> = {
  gone: 'remove', taken: 'take', thrown: 'throw', made: 'make', sped: 'speed', slowed: 'slow', kept: 'keep', cut: 'cut',
  split: 'split', put: 'put', brought: 'bring', left: 'leave', lost: 'lose', gotten: 'get', set: 'set', shown: 'show',
  frozen: 'freeze', held: 'hold', shut: 'shut', faded: 'fade',
}; // prettier-ignore

/** Whether a word is a command. */
export function isVerb(word: string, lexicon: Lexicon): boolean {
  const meanings = lexicon.meaningsOf(word.toLowerCase());
  return meanings.some(({ role }) => role === 'verb') || phrasal.test(word);
}

/** Verbs that mean something with their particles alone, such as "speed up". */
const phrasal = /^(?:speed|slow|get|take|turn|bring|zoom|throw)$/i;

/** "removing" → "remove"; `undefined` where that is no command. */
export function imperativeOf(gerund: string, lexicon: Lexicon): string | undefined {
  const stem = /^([a-z]{2,})ing$/i.exec(gerund)?.[1];
  // "Even" alone is no verb.
  if (stem === 'even') return stem;
  return stem === undefined ? undefined : bare(stem, lexicon);
}

/** "removed" → "remove", "sped" → "speed"; `undefined` where that is no command. */
export function baseOf(participle: string, lexicon: Lexicon): string | undefined {
  const known = irregular[participle.toLowerCase()];
  if (known !== undefined) return known;
  const stem = /^([a-z]{2,})ed$/i.exec(participle)?.[1];
  return stem === undefined ? undefined : bare(stem, lexicon);
}

/** "trimm" → "trim", "remov" → "remove". */
function bare(stem: string, lexicon: Lexicon): string | undefined {
  const undoubled = /([a-z])\1$/i.test(stem) ? [stem.slice(0, -1)] : [];
  const spelled = [`${stem}e`, stem, ...undoubled, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
  return spelled.find((each) => isVerb(each, lexicon));
}
