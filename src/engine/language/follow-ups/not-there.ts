import { aimed } from '../../edits/aiming';
import { time } from '../chinese/phrases';
import { timelineDurationMs } from '../../model/timeline';
import { foldText } from '../words/folding';
import type { FollowUp, Place } from './follow-up';
import { named } from './naming';

/** "前10秒不要显示": what was put over the video is not to be seen or heard at one of its ends. */

const away = new RegExp(
  String.raw`^(?:但是?|不过|就是|那)?(?:在)?(前|开头|后|最后|结尾)(?:面)?的?(${time})(?:里|内)?(?:先|就|的时候)?(?:(?:不要|别|不用|不)(?:再)?(?:显示|出现|有|放|播放?|响)|(?:没有|去掉)(?:它|这个))(?:了)?吧?$`,
  'u',
);

export function notThere(place: Place): FollowUp | undefined {
  const { text, focus, grammar, timeline, counted, context, chinese } = place;
  const [, edge, length = ''] = away.exec(foldText(text).trim()) ?? [];
  const subject = focus.deeds.at(-1)?.subject;
  if (edge === undefined || !subject || !/^(?:titles|music|overlays)$/.test(subject.type)) return undefined;
  const noun = named(subject, counted, context.media, chinese)?.noun;
  const [token] = grammar.tokensOf(length);
  const ms = token?.type === 'time' && token.form === 'length' ? token.ms : 0;
  const end = (timelineDurationMs(timeline) - ms) / 1000;
  if (noun === undefined || ms === 0 || end <= 0) return undefined;
  const tries = /^[前开]/.test(edge)
    ? [`${noun}从${length}开始`, `${noun}从${length}开始显示`]
    : [`${noun}到${end}秒结束`, `${noun}显示到${end}秒`, `${noun}到${end}秒停`];
  for (const clause of tries) {
    const edit = grammar.read(clause);
    const edits = edit && aimed(edit, subject, { timeline, media: context.media });
    if (edits && edits.length > 0) return { type: 'followUp', edits, clause };
  }
  return undefined;
}
