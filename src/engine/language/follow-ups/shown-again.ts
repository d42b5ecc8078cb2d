import { aimed } from '../../edits/aiming';
import { time } from '../chinese/phrases';
import { foldText } from '../words/folding';
import type { FollowUp, Place } from './follow-up';

/** "1分钟那里也来一个": the title of before once more, at other times. */

const there = '(?:处|那里|那儿|那边|的时候|时候|的地方|的位置|这里|时)?';
const again = new RegExp(
  String.raw`^(?:那|然后|还有|另外|并且?|同样)*(?:在|到|于)?(${time}${there}(?:(?:、|和|跟|以及|,)(?:在|到)?${time}${there})*)(?:也|再|还|都|各|同样)+(?:要|给我|分别)*(?:来|放|加|显示|出现|弄|打|插|摆|搞|写)(?:上|一下)?(?:[一1](?:个|次|遍|条|行))?(?:一样|同样|相同|一模一样|这样)?的?(?:标题|文字|字幕|字)?吧?$`,
  'u',
);

export function shownAgain({ text, focus, grammar, timeline, context }: Place): FollowUp | undefined {
  const subject = focus.deeds.at(-1)?.subject;
  const times = again.exec(foldText(text).trim())?.[1]?.match(new RegExp(time, 'gu')) ?? [];
  if (subject?.type !== 'titles' || subject.ids.length !== 1 || times.length === 0) return undefined;
  const edits = times.flatMap((at) => {
    const edit = grammar.read(`把标题复制到${at}处`);
    const isCopy = edit?.edit === 'repeatTitle';
    return (isCopy && aimed(edit, subject, { timeline, media: context.media })) || [];
  });
  return edits.length === times.length ? { type: 'followUp', edits, clause: text } : undefined;
}
