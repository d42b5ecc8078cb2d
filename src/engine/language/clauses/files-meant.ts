import { mediaKindOf } from '../../../contract/media';
import { time } from '../chinese/phrases';
import { stemOf } from '../words/file-stem';
import { secondsOf } from '../words/seconds-said';
import type { Grammar } from './grammar';

/** Chinese wishes that say something else according to the files that are there. */

const inAll = new RegExp(`每段(?:都)?(${time})[,，](?:总共|一共|共)(${time})`);
/** “音乐提前5秒停” */
const endsEarly = new RegExp(
  `^(?:(?:背景)?音乐|bgm|配乐|它)?(?:在|到)?(?:视频)?(?:结尾|最后|结束|末尾)?(?:的时候)?提前(${time})(?:就)?(?:停|结束|收|没)(?:掉|了|止)?(?:吧)?$`,
  'u',
);
const swapped =
  /^(?:请|帮我|给我|把|将)*(?:它们|这?两段|这?两个)?(?:视频|片段|素材)?的?(?:前后|播放)?(?:顺序|位置)(?:给我)?(?:换|调换|对调|交换|调|互换)(?:一?下|过来|个)?(?:吧)?$/u;
const turned =
  /^(?:(?:请|帮我|给我|把|将)*)(?:这些|这几张|所有的?|全部)?(?:照片|图片|相片)的?(?:前后|播放|排列)?顺序(?:都|给我)?(?:倒|反|颠倒|颠|掉)(?:过来|一下|着来|个个儿|着放|序|倒)*(?:一下)?$/u;
const file = String.raw`([a-z][\w-]{1,30}?)(?:\.[a-z\d]{3,4})?`;
const seenAndHeard = new RegExp(
  `^(?:画面|视频)(?:用|是|取)${file}的?,(?:声音|音频|原声)(?:用|是|取|保留|留)${file}的?$|^(?:只)?(?:用|要)?${file}的(?:画面|视频)(?:,|和|加)?(?:用|配|加|上)*${file}的(?:声音|音频|原声)$`,
);
const heardAndSeen = new RegExp(
  `^(?:声音|音频|原声)(?:用|是|取|保留|留)${file}的?,(?:画面|视频)(?:用|是|取|换成)${file}的?$|^(?:用|要|留|保留)?${file}的(?:声音|音频|原声),(?:画面|视频)(?:用|是|取|换成)${file}的?$|^(?:用|要|留|保留)?${file}的(?:声音|音频|原声),(?:用|配|加)?(?:上)?${file}的(?:画面|视频)$`,
);

/** A folded prompt whose meaning depends on the files that are there, in words that do not; as it was where it does not. */
export function withFilesMeant(prompt: string, { files, follows, reads, startOf, lengthOf }: Grammar): string {
  const early = endsEarly.exec(prompt.trim())?.[1];
  const wholeMs = early === undefined ? undefined : lengthOf('视频');
  if (early !== undefined && wholeMs !== undefined) return `音乐到${wholeMs / 1000 - secondsOf(early)}秒停`;
  if (follows) {
    const rest = prompt.replace(/^(?:算了|还是)?[,，]?不要了[,，。]\s*(?=[^,，。]{2})/u, '');
    // “不要了，剪到90秒”, but “不要了，换成“再见”” is said of what was there.
    return rest !== prompt && reads(rest) ? `撤销。${rest}` : rest;
  }
  const said = prompt.trim().replace(/[。.!！]+$/u, '').replaceAll('，', ',');
  const kinds = files.map(({ fileName }) => mediaKindOf(fileName));
  const [sentence, each = '', total = ''] = inAll.exec(prompt) ?? [];
  // “每段5秒，总共15秒”, where that is the same
  if (sentence !== undefined && secondsOf(each) * kinds.filter((kind) => kind === 'video').length === secondsOf(total))
    return prompt.replace(inAll, '每段$1');
  // “顺序换一下”, of two
  if (swapped.test(said) && kinds.filter((kind) => kind !== 'audio').length === 2) return '把片段顺序颠倒';
  if (turned.test(said)) return kinds.includes('video') ? prompt : '把片段顺序颠倒';
  const names = files.filter((_, i) => kinds[i] === 'video').map(({ fileName }) => fileName);
  if (names.length < 2 || kinds.includes('image')) return prompt;
  const [above, below] = twoNamed(said);
  const of = (name: string | undefined) => names.find((each) => name !== undefined && stemOf(each) === name.toLowerCase());
  const [top, bottom] = [of(above), of(below)];
  if (top === undefined || bottom === undefined || top === bottom) return prompt;
  // Of the two the one is heard, and the other lies over its picture; a third one stays as it is.
  if (names.length === 2) return `用${top}盖住画面`;
  const [start, own, other] = [startOf(bottom), startOf(top), lengthOf(bottom)];
  if (start === undefined || own === undefined || other === undefined) return prompt;
  const from = own < start ? start - (lengthOf(top) ?? 0) : start;
  return `${from / 1000}秒到${(from + other) / 1000}秒用${top}盖住画面`;
} // prettier-ignore

/** The file that is to be seen, and the one that is to be heard. */
function twoNamed(said: string): readonly (string | undefined)[] {
  const found = seenAndHeard.exec(said)?.slice(1).filter((each) => each);
  return found ?? heardAndSeen.exec(said)?.slice(1).filter((each) => each).reverse() ?? [];
} // prettier-ignore
