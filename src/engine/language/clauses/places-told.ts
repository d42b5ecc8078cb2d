import { time } from '../chinese/phrases';
import { foldText, hasChinese } from '../words/folding';
import { isForAll } from '../references/targets';
import type { Spoken } from '../asides/statements';
import { hasVerb } from './commands';
import { tokenize } from '../words/tokens';
import type { Grammar } from './grammar';

/** "15秒到18秒有咳嗽声，消音": where something is that is to be put right; the command after it is for that place alone. */

const place = new RegExp(
  String.raw`^(?:在|从)?((?:前面?|后面?|最后|开头|结尾)的?${time}|第?(?:${time}|\d{1,3})(?:到|至|-|~)(?:${time}|结尾|最后)|第[一二三四五六七八九十\d]+(?:段|个(?:视频|片段|镜头)?)|最后一段)(?:这段|那段|这里|那里|里面?|的?时候|之间|的?地方)?(?:的)?([^,\d\ue000]{2,18})$`,
  'u',
);
/** What is told of it, in words that ask for nothing. */
const told =
  /^(?:我|他|她|它|你|人|有|没|在|是|会|好像|感觉|突然|一直|不小心|被|出现|听到|都是|全是|讲|说|拍|录)|(?:不好|不行|一般|失误|没用|啰嗦|无聊|卡顿|声|噪|音|杂|吵|响|话|人|错|了|着|糊|抖|黑|暗|亮|脏|乱|车|风|狗)$/u;

/** Clauses of which one that only tells of a place has been joined to the bare command that follows it. */
export function withPlacesTold(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  const done: Spoken[] = [];
  for (const clause of spoken) {
    const before = done.at(-1);
    const isNext = before !== undefined && /^\s*[,，]?\s*$/.test(clause.joint);
    const named = isNext ? there(before.text, clause.text, grammar) : undefined;
    if (before === undefined || named === undefined) done.push(clause);
    else done.splice(-1, 1, { ...clause, joint: before.joint, text: named });
  }
  return done;
}

/** "都剪了" */
const removal =
  /^(?:所以|就|都|全|帮我|请|给我|把它|把这段|这段|那段|一起|统统|也)*(?:剪|删|去|砍|裁|掐|不要)(?:掉|了|除|吧)*$/u;

function there(tale: string, command: string, grammar: Grammar): string | undefined {
  const { reads, editOf } = grammar;
  if (!hasChinese(tale) || command.length > 20 || reads(tale)) return undefined;
  // "开头3秒在调麦克风，结尾5秒在关机"
  const places = tale.split(/[,，]/u).map((part) => placeIn(part, grammar));
  if (places.includes(undefined)) return undefined;
  const where = places.join('、');
  if (places.length > 1 && !/[都全统]/u.test(command)) return undefined;
  // "第二段太长了，剪掉": how much of it is not said.
  if (removal.test(command)) return /[长短]/u.test(tale) ? undefined : `剪掉${where}`;
  const edit = editOf(command);
  if (!edit || !isForAll(edit)) return undefined;
  const bare = command.replace(/^(?:所以|就|帮我|请|给我|把它|把这段|这段|那段)+/u, '');
  return [`${where}${bare}`, `${where}的声音${bare}`, `把${where}${bare}`].find((each) => {
    const own = editOf(each);
    return own?.edit === edit.edit && 'target' in own && typeof own.target === 'object';
  });
}

function placeIn(tale: string, { files, lexicon }: Grammar): string | undefined {
  const [, where, what = ''] = place.exec(foldText(tale).trim()) ?? [];
  const isCommand = tokenize(what, files, lexicon).some(
    (token) => token.type === 'word' && hasVerb(token) && token.end - token.start > 1,
  );
  return told.test(what) && !isCommand ? where : undefined;
}
