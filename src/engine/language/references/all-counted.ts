import type { Clause } from '../clause';
import { chineseNumberOf } from '../words/chinese-numerals';

/** "三个视频", where there are just three: all of them. */

/** Not "第三段", "前三个" or "分成三段". */
const counted =
  /(?<![第前后最每各成为共到切分剪割加插放来\d.:：一二三四五六七八九十])(?:这|那|全部|所有)?(?:([两二三四五六七八九十]|\d{1,2})(?:个|段|条|支|张|幅)|(俩|仨)个?)(视频|片段|素材|镜头|录像|照片|图片|相片|图)?(?!半|字|转场|标题|字幕|倍|秒|分)/u;
const ofImages = /^(?:照片|图片|相片|图)$/u;

/** A clause in which a count of all clips, or of all images, is told as all of them; none where it counts others. */
export function allCounted({ text, timeline, media }: Clause): readonly string[] {
  const [said, number, few, noun = ''] = counted.exec(text) ?? [];
  if (said === undefined || text.length > 120) return [];
  const count = number === undefined ? (few === '俩' ? 2 : 3) : chineseNumberOf(number);
  const shown = timeline?.clips.map(({ mediaId }) => mediaId) ?? media.filter(({ kind }) => kind !== 'audio').map(({ id }) => id);
  const isImage = (id: string | undefined) => media.some((each) => each.id === id && each.kind === 'image');
  const all = ofImages.test(noun) ? shown.filter(isImage) : shown;
  if (all.length !== count || count < 2) return [];
  const names = ofImages.test(noun) ? ['所有照片'] : noun === '视频' ? ['所有视频', '所有片段'] : ['所有片段', '所有视频'];
  return names.map((name) => text.replace(said, name));
} // prettier-ignore
