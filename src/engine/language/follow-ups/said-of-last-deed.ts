import type { Edit } from '../../edits/registry';

/** Chinese words that mean what they do because of what was done last. */

type Kind = Edit['edit'] | undefined;

/** “有点小吧” without its last word. */
export function withoutTail(text: string): string {
  return text.replace(/(?<=[大小响轻].{0,4})(?:吧|谢谢你?|多谢)+$/u, '');
}

/** “速度再快点” of what was sped up, “再降一点” of how loud something was made. */
export function ofLastDeed(text: string, last: Kind): string {
  if (last === 'setSpeed') return text.replace(/^速度(?=[再更还])/u, '');
  if (last !== 'setVolume') return text;
  return text.replace(/^(?:再|还要?|稍微|给我)*(?:降|压|减)(?:低|小)?(?=一?[点些]儿?[吧。]?$)/u, '再小');
}

/** “再慢一点”, of a transition: the clause that says so of it. */
export function pacedTransition(text: string, last: Kind): string | undefined {
  if (last !== 'addTransitions' && last !== 'changeTransitions') return undefined;
  const pace = /^(?:再|更|还要?|要|稍微)*(慢|快)一?[点些]$/u.exec(text)?.[1];
  return pace === undefined ? undefined : `转场${pace === '慢' ? '长' : '短'}一点`;
}
