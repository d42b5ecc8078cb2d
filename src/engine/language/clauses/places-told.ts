import { time } from '../chinese/phrases';
import { foldText, hasChinese } from '../words/folding';
import { isForAll, targetOf } from '../references/targets';
import type { Spoken } from '../asides/statements';
import { hasVerb } from './commands';
import { tokenize } from '../words/tokens';
import type { Grammar } from './grammar';

/** "15秒到18秒有咳嗽声，消音": where something is that is to be put right; the command after it is for that place alone. */

const place = new RegExp(
  String.raw`^(?:在|从)?((?:前面?|后面?|最后|开头|结尾)的?${time}|${time}(?:到|至|-|~)(?:${time}|结尾|最后)|第[一二三四五六七八九十\d]+(?:段|个(?:视频|片段|镜头)?)|最后一段)(?:这段|那段|这里|那里|里面?|的?时候|之间|的?地方)?(?:的)?([^,\d\ue000]{2,18})$`,
  'u',
);
/** What is told of it, in words that ask for nothing. */
const told =
  /^(?:我|他|她|它|你|人|有|没|在|是|会|好像|感觉|突然|一直|不小心|被|出现|听到)|(?:声|噪|音|杂|吵|响|话|人|错|了|着|糊|抖|黑|暗|亮|脏|乱|车|风|狗)$/u;

/** Clauses of which one that only tells of a place has been joined to the bare command that follows it. */
export function withPlacesTold(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const done: Spoken[] = [];
  for (const clause of spoken) {
    const before = done.at(-1);
    const named = before && /^\s*[,，]?\s*$/.test(clause.joint) ? there(before.text, clause.text, grammar) : undefined;
    if (named === undefined) done.push(clause);
    else done.splice(-1, 1, { ...before, ...clause, text: named });
  }
  return done;
} // prettier-ignore

function there(tale: string, command: string, { reads, editOf, files, lexicon }: Grammar): string | undefined {
  if (!hasChinese(tale) || command.length > 20) return undefined;
  const [, where = '', what = ''] = place.exec(foldText(tale).trim()) ?? [];
  if (where === '' || !told.test(what) || reads(tale)) return undefined;
  if (tokenize(what, files, lexicon).some((token) => hasVerb(token) && token.type === 'word' && token.end - token.start > 1)) return undefined;
  const edit = editOf(command);
  if (!edit || !isForAll(edit)) return undefined;
  const bare = command.replace(/^(?:所以|就|帮我|请|给我|把它|把这段|这段|那段)+/u, '');
  const tries = [`${where}${bare}`, `${where}的声音${bare}`, `把${where}${bare}`];
  return tries.find((each) => {
    const own = editOf(each);
    return own?.edit === edit.edit && targetOf(own) !== undefined;
  });
} // prettier-ignore
