import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/** "A black card … at the start, and another one saying “Thanks” at the end", “结尾再加一张写“谢谢””: one of the same sort. */
export function withAnotherCard(spoken: readonly Spoken[], { editOf }: Grammar): readonly Spoken[] {
  let background: string | undefined;
  return spoken.map((clause) => {
    const text =
      background === undefined
        ? clause.text
        : clause.text.replace(another, `a ${background} card`).replace(inChinese, `$1${background}底的卡片`);
    const edit = editOf(text);
    if (edit?.edit === 'addCard') {
      ({ background } = edit);
      return { ...clause, text };
    }
    if (edit !== undefined && text === clause.text) background = undefined;
    return clause;
  });
}

const another =
  /\b(?:card )?(?:another(?: one| title)?|one more|a second one|one)(?= (?:(?:saying|with|reading|that (?:says|reads)|for) )?["“\ue000])/i;
const inChinese =
  /((?:加|来|放|弄|做|插|添|配)(?:上|入|个)?)一?[张页](?=(?:写|写着|写上|是|内容是|:)?["“\ue000])/u;
