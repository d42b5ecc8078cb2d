import { clipDurationMs } from '../../model/timeline';
import { chineseNumberOf } from '../words/chinese-numerals';
import { stemOf } from '../words/file-stem';
import { roundSeconds } from './scene';
import type { Scene } from './scene';

/** "第二段太长了": what may be done about it, from which the user chooses. */

const clip = String.raw`(?:第([一二三四五六七八九十]|\d{1,2})[段个](?:视频|片段|素材)?|(最后)一?[段个](?:视频|片段|素材)?|([a-z][a-z\d_-]{1,30})(?:\.[a-z\d]{3,4})?(?:那段|这段|视频)?)`;
const tooLong = new RegExp(
  String.raw`^(?:把|将)?${clip}(?:(?:感觉|好像|有点儿?|实在|还是|也)*(?:太|过|偏)?(?:长|久)了?|(?:太长了?)?[,，]?(?:再|给我|要|稍微)*(?:剪|缩|裁|弄|减)?短(?:一?点儿?|一?些|一下)*|太长了?[,，].{1,6})$`,
  'u',
);

/** Whether a text says of a clip that it is too long, or is to be shorter, and not by how much. */
export const clipTooLong = tooLong;

/** Prompts for what may be meant. */
export function remediesOfLength(found: RegExpExecArray, scene: Scene | undefined): readonly string[] {
  const [, number, last, name] = found;
  const { clips = [] } = scene?.timeline ?? {};
  const named = name === undefined ? undefined : scene?.media.find(({ fileName }) => stemOf(fileName) === name.toLowerCase()); // prettier-ignore
  const index =
    number !== undefined ? chineseNumberOf(number) - 1
    : last !== undefined ? clips.length - 1
    : clips.findIndex(({ mediaId }) => mediaId === named?.id);
  const own = clips[index];
  if (!own) return [];
  const nth = `第${index + 1}段`;
  return [`${nth}剪到${roundSeconds(clipDurationMs(own) / 2)}秒`, `${nth}加速1.5倍`, `删除${nth}`];
} // prettier-ignore
