import type { Edit } from '../../edits/registry';
import type { Grammar } from './grammar';
import { hasChinese } from '../words/folding';
import type { Spoken } from '../asides/statements';

/**
 * "Show a.jpg at 0:30, fading in and out": what fades is what the clause before puts there, not the film. Where that
 * can't be had, the fade is called one of it, so that it is not understood rather than done to something else.
 */
export function withOwnFades(spoken: readonly Spoken[], grammar: Grammar): Spoken[] {
  const clauses: Spoken[] = [];
  for (const clause of spoken) {
    const last = clauses.at(-1);
    const before = last?.sentence === clause.sentence ? grammar.editOf(last.text) : undefined;
    const isSaid =
      bare.test(clause.text) || (isNoun(last) && comma.test(clause.joint) && fadeIn.test(clause.text));
    const isBare = isSaid && grammar.editOf(clause.text)?.edit === 'fade';
    if (!last || !before || !isBare || !placing.has(before.edit)) {
      clauses.push(clause);
      continue;
    }
    const whole = last.text + clause.joint + clause.text;
    if (staysSo(before, grammar.editOf(whole))) clauses[clauses.length - 1] = { ...last, text: whole };
    else clauses.push({ ...clause, text: named(clause.text, last.text, grammar) });
  }
  return clauses;
}

/** Whether what is put there says the same with more words: a text without quotes would swallow them. */
function staysSo(before: Edit, whole: Edit | undefined): boolean {
  if (whole?.edit !== before.edit) return false;
  return !('text' in before && 'text' in whole) || before.text === whole.text;
}

function named(text: string, before: string, { editOf, files }: Grammar): string {
  const isChinese = hasChinese(text);
  const own = text.replace(/^(?:带|有|要|加个|加上?|跟着|一起|也)/, '');
  const plain = text.replace(/^and /i, '').replace(/^fad(?:ing|ed|es|e)(?: (?:it|this|that|them))?/i, 'fade');
  const tries = isChinese ? [`标题${own}`] : [`the title ${plain}`, `make the title ${plain}`, `${plain} the title`];
  const ofTitle = tries.find((each) => editOf(each)?.edit === 'changeTitle');
  const placed = editOf(before);
  if (ofTitle !== undefined && placed && placed.edit !== 'addOverlay' && 'text' in placed) return ofTitle;
  const file = files.find(({ fileName }) => before.toLowerCase().includes(fileName.toLowerCase()));
  return `${file?.fileName ?? (isChinese ? '叠加画面' : 'overlay')} ${text}`;
} // prettier-ignore

/** "Title: Welcome back, fade in": of a text that is named with no verb, what follows the comma is its own. */
const isNoun = (clause: Spoken | undefined) => clause !== undefined && /^(?:and )?(?:(?:an?|the|my) )?(?:(?:big|small|white|yellow|red|bold|intro|opening|main) )*(?:titles?|text|heading|caption|label|lower[- ]third|name tag)\b/i.test(clause.text); // prettier-ignore
const comma = /^\s*[,;–-]\s*$/;
const fadeIn =
  /^(?:(?:slow|quick|nice|gentle) )?fades? in(?: and (?:fade )?out)?(?: (?:slowly|gently|softly|quickly))?(?: (?:over|for|in) [^,]{1,20})?$/i;

const placing: ReadonlySet<string> = new Set(['addTitle', 'addOverlay', 'addCard']);

/** A fade and nothing else: no picture, no end and no colour that would be the film's. */
const bare =
  /^(?:and )?(?:fading|faded|fades|fade (?:it|this|that|them)) (?:slowly |gently |softly )?(?:in|out)(?: and (?:in|out))?(?: (?:slowly|gently|softly))?(?: (?:over|for|in) [^,]{1,20})?$|^(?:带|有|要|加个|加上?|跟着|一起|也)?(?:淡入淡出|淡入|淡出)(?:效果)?(?:[\d.]+秒)?$/i;
