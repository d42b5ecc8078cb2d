import type { Edit } from '../../edits/registry';
import type { FollowUp, Place } from './follow-up';

/** "第一段改回来": of one clip, what the last edit changes is to be as it was recorded. */

const back =
  /^(?:把|让|那)?(第[一二三四五六七八九十\d]+[段个](?:视频|片段)?|最后一[段个])的?(?:(?:改|变|调|换|弄|恢复|还原)(?:回来|回去|回原来的?|原样|原来的样子|正常)?|(?:不要|别)(?:改|动|变)(?:了)?)(?:吧|了)?$/u;

/** What is asked for then, by what was done. */
const asRecorded: Partial<Record<Edit['edit'], string>> = {
  setSpeed: '恢复原速',
  setVolume: '音量调到100%',
  reverseClips: '正放',
  gradeClips: '恢复颜色',
  zoomClips: '取消放大',
};

export function clipRestored({ text, focus, grammar }: Place): FollowUp | undefined {
  const clip = back.exec(text.trim())?.[1];
  const last = focus.deeds.at(-1)?.edit.edit;
  const wish = clip === undefined || last === undefined ? undefined : asRecorded[last];
  const clause = `${clip ?? ''}${wish ?? ''}`;
  const edit = wish === undefined ? undefined : grammar.read(clause);
  return edit?.edit === last && edit !== undefined ? { type: 'followUp', edits: [edit], clause } : undefined;
}
