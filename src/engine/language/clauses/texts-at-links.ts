import { mediaKindOf } from '../../../contract/media';
import { card } from '../../edits/kinds/card-language';
import { inset, logo, silent } from '../../edits/kinds/overlay-language';
import { says, textNoun } from '../../edits/kinds/title-language';
import { isIdle, isSpelt, means } from '../reading';
import * as w from '../words/common-words';
import type { Token } from '../words/tokens';
import { isObject } from './commands';

/** What is on the right of a link where a text or a picture is on its left. */

/** "…, fading in" and "…，显示“谢谢”" say more of the title or the card before. */
export function saysMoreOfText(before: readonly Token[], after: readonly Token[]): boolean {
  if (!before.some((token) => means(token, w.title, card, logo, inset) || isSpelt(token, /^(?:片头|片尾)$/)))
    return false;
  const right = after.filter((token) => !isIdle(token));
  const [opener] = right;
  if (isGerund(opener)) return true;
  // "…，放在底部" says where; what it is about was named before.
  const first = after.find(({ type }) => type !== 'mark');
  const isPlace = [first, opener].some((token) =>
    isSpelt(
      token,
      /^(?:放在|放到|放|放上|位于|显示在|停留|持续|停|待|留|挂|保持|显示|出现|打在|摆在|居中|字号|字体|颜色)$/,
    ),
  );
  if (isPlace && !right.some((token) => isObject(token) || ['quote', 'file'].includes(token.type)))
    return true;
  const isQuoted = before.some(({ type }) => type === 'quote');
  // "…，上面写“下期见”"
  const isOnIt = (token: Token) => isSpelt(token, /^(?:上面|上边|里面|中间|画面上|屏幕上)$/);
  const onlyText = right.every(
    (token) => token.type === 'quote' || means(token, w.add, says) || isOnIt(token),
  );
  return !isQuoted && onlyText && right.some(({ type }) => type === 'quote');
}

/** "…, fading in" is said of what comes before. */
function isGerund(token: Token | undefined): boolean {
  return isSpelt(token, /^fad(?:ing|es)(?: |$)/);
}

/** "Lower third: Dr. Jane Müller, Head of Research": what somebody is follows the name, in capitals. */
export function namesRole(before: readonly Token[], [opener]: readonly Token[], prompt: string): boolean {
  return opener !== undefined && /^\p{Lu}/u.test(prompt.slice(opener.start)) && namesUnquotedTitle(before);
}

/** Whether a text without quotes may go on at a link. */
export function namesUnquotedTitle(before: readonly Token[]): boolean {
  return (
    before.some((token) => means(token, w.title, card, textNoun)) &&
    !before.some(({ type }) => type === 'quote')
  );
}

/** "Put beach.mp4 in the corner, muted" silences what is put there, not the film. */
export function silencesInset(before: readonly Token[], after: readonly Token[]): boolean {
  const isVideo = (token: Token) => token.type === 'file' && mediaKindOf(token.fileName) === 'video';
  return (
    after.every((token) => means(token, silent) || (isIdle(token) && !isSpelt(token, /^(?:both|all)$/))) &&
    before.some((token) => isVideo(token) || means(token, inset))
  );
}
