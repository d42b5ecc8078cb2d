import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/**
 * "Start with the drone clip slowed to 50%": which clip comes first, and what becomes of it. What becomes of it is done
 * first, as its place may be what it is called by.
 */
export function withOpenedWith(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const all: Spoken[] = [];
  /** The wish for an order that the names of clips behind it go on with. */
  let order: Spoken | undefined;
  for (const clause of spoken) {
    const manner = all.at(-2)?.text ?? '';
    const text = order && all.at(-1) === order ? goneOn(order, clause, manner, grammar) : undefined;
    if (order && text !== undefined) {
      order = { ...order, text };
      all[all.length - 1] = order;
      continue;
    }
    const wishes = ofClipBefore(all.at(-1), clause, grammar) ?? apart(clause, grammar);
    order = wishes.length > 1 ? wishes.at(-1) : undefined;
    all.push(...wishes);
  }
  return all;
}

/** "…, then beach, then harbour": without the words that such a clause was lent by the one before. */
function goneOn(order: Spoken, clause: Spoken, manner: string, grammar: Grammar): string | undefined {
  if (clause.sentence !== order.sentence || clause.text.length > longest) return undefined;
  const words = clause.text.split(' ');
  for (let lent = 0; lent < Math.min(4, words.length); lent++) {
    if (!words.slice(0, lent).every((word) => manner.includes(word))) return undefined;
    const whole = `${order.text}, then ${words.slice(lent).join(' ')}`;
    if (grammar.editOf(whole)?.edit === 'reorderClips') return whole;
  }
  return undefined;
}

/** "Start with the beach, slowed down to half" */
function ofClipBefore(before: Spoken | undefined, clause: Spoken, grammar: Grammar): readonly Spoken[] | undefined {
  const clip = opens.exec(before?.text ?? '')?.[2];
  if (clip === undefined || !comma.test(clause.joint) || !participle.test(clause.text)) return undefined;
  const text = `${clip} ${clause.text}`;
  return ofClip(text, grammar) ? [{ ...clause, text }] : undefined;
} // prettier-ignore

function apart(clause: Spoken, grammar: Grammar): readonly Spoken[] {
  const [, verb = '', said = ''] = opens.exec(clause.text) ?? [];
  if (said === '' || clause.text.length > longest || grammar.reads(clause.text)) return [clause];
  const [opened = '', then = ''] = said.split(next);
  const words = opened.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const clip = words.slice(0, count).join(' ').replace(/,$/, '');
    if (grammar.clipsIn(clip).length !== 1) continue;
    const order = `${verb} with ${clip}`;
    const how = words.slice(count).join(' ');
    const manner = [`${clip} ${how}`, `make ${clip} ${how}`].find((each) => ofClip(each, grammar));
    if (manner === undefined || !/^(?:move|reorder)Clips$/.test(grammar.editOf(order)?.edit ?? '')) continue;
    const whole = grammar.reads(order + then) ? order + then : order;
    return [
      { ...clause, text: manner },
      { ...clause, text: whole, joint: ', ' },
    ];
  }
  return [clause];
}

/** Whether a text is done to clips that it names, and puts them nowhere. */
function ofClip(text: string, { editOf }: Grammar): boolean {
  const edit = editOf(text);
  return edit !== undefined && 'target' in edit && typeof edit.target === 'object' && edit.edit !== 'duplicateClips'; // prettier-ignore
}

const opens =
  /^(?:(?:i (?:want|need)|i'd like|please|let's|it should|can (?:we|you|it))(?: (?:to|it to|the video to))? )?((?:start|open|begin|end|finish|close)(?: (?:it|the video|off))?) with (.+)$/i;
const comma = /^\s*[,–-]\s*(?:but )?$/;
/** "…, slowed down to half" */
const participle =
  /^(?:slowed|sped|muted|silenced|brightened|darkened|zoomed|reversed|mirrored|flipped|rotated|turned|cropped|played|in (?:slow|reverse|black|fast|half)|at (?:half|double|\d)|without (?:sound|its)|backwards?)(?![a-z])/i;
/** What follows it in the order is no part of what becomes of it. */
const next = /(?=,? (?:and )?(?:then|followed by) )/i;
/** In characters. */
const longest = 200;
