import { isDeepStrictEqual } from 'node:util';
import { joinedBehind } from '../asides/statements';
import type { Spoken } from '../asides/statements';
import type { Edit } from '../../edits/registry';
import { verbOf } from './commands';
import { tokenize } from '../words/tokens';
import type { Grammar } from './grammar';

/** "Slow down the last 3 seconds, half speed", "最后3秒慢放，放慢一半": how much is said of what comes before. */

const ofSpeed = /\b(?:slow|speed|fast|motion|slo-?mo)|慢|快|速/i;
const ofAll = /\b(?:it|this|that|everything|all|video|film|whole|rest|clips?|the)\b|视频|整|全|片|段/i;
/** In characters. What only measures is short. */
const longest = 24;

/** Wishes with a speed that stands alone behind them joined to it: as one that is read, or as one that is not. */
export function withSpeedAfter(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return joinedBehind(spoken, (before, clause) => measuredBy(before, clause, grammar));
}

function measuredBy(before: Spoken, { text, sentence, joint }: Spoken, grammar: Grammar): string | undefined {
  if (sentence !== before.sentence || !/^\s*[,，]/.test(joint)) return undefined;
  if (text.length > longest || ofAll.test(text) || !ofSpeed.test(before.text)) return undefined;
  const [edit, measure] = [grammar.editOf(before.text), grammar.editOf(text)];
  if (measure?.edit !== 'setSpeed' || measure.target !== 'all') return undefined;
  if (edit === undefined) return grammar.reads(before.text) ? undefined : before.text + joint + text;
  if (edit.edit !== 'setSpeed') return undefined;
  const tokens = tokenize(before.text, grammar.files, grammar.lexicon);
  if (tokens.some(({ type }) => ['factor', 'percent'].includes(type))) return undefined;
  const verb = verbOf(tokens, 0, tokens.length, before.text).trim();
  const rest = before.text.replace(verb, '').trim();
  const tries = [' to ', ' at ', ' ', '', ' by '].map((preposition) => before.text + preposition + text);
  const isMeant = (each: string) => isOf(grammar.editOf(each), edit, measure.factor);
  return (
    [...tries, rest + text, rest === '' ? text : before.text].find(isMeant) ?? before.text + joint + text
  );
}

function isOf(edit: Edit | undefined, like: Edit & { edit: 'setSpeed' }, factor: number): boolean {
  return edit?.edit === 'setSpeed' && edit.factor === factor && isDeepStrictEqual(edit.target, like.target); // prettier-ignore
}
