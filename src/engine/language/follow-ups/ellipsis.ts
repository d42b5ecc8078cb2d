import type { Edit } from '../../edits/registry';
import { means } from '../reading';
import { isForAll } from '../references/targets';
import { everything, keep, remove, sound, video, whole } from '../words/common-words';
import type { Place } from './follow-up';

/** Clauses that are understood alone, but say only how something is to be, and neither of what nor what to do. */

/** "大一点", "从第10秒开始": says how or when, and neither of what nor what to do. */
export function isElliptic(
  alone: Edit,
  place: Place,
  { isCommand, namesThing }: { readonly isCommand: boolean; readonly namesThing: boolean },
): boolean {
  const { text, focus, grammar } = place;
  const last = focus.deeds.at(-1)?.edit;
  // "Louder" and "volume 20%", after music was added, are the music's.
  if (isOfNobody(alone) && last && isOfMusic(last)) return !(namesThing || namesOwner(place));
  // "静音", after a video was put over the other, is said of that.
  if (focus.deeds.at(-1)?.subject.type === 'overlays' && isSilenced(text)) return true;
  // "淡入三秒", after music or a logo was added and nothing else: of the picture it would be said.
  if (
    alone.edit === 'fade' &&
    alone.target === 'video' &&
    // “结尾加2秒淡出” is said of no title.
    focus.deeds.every(
      ({ edit, subject }) => isOfMusic(edit) || (laidOver.has(subject.type) && !ofEdge.test(text)),
    ) &&
    bareFade.test(place.leaning.core)
  )
    return true;
  // "And stop at 1:30", after music was put somewhere, ends that.
  if (last && isOfMusic(last) && !namesThing && stops.test(place.leaning.core)) return true;
  if (
    alone.edit === 'trimToLength' &&
    measured.has(focus.deeds.at(-1)?.subject.type ?? 'film') &&
    !namesThing &&
    lengthens.test(text)
  )
    return true;
  // “放大”, of a title or a picture over the video
  if (
    alone.edit === 'zoomClips' &&
    laidOver.has(last ? (focus.deeds.at(-1)?.subject.type ?? '') : '') &&
    bareZoom.test(text)
  )
    return true;
  // Nor is it the film that is to be silent after a part that made no sense.
  if (isSilenced(text) && focus.lost !== undefined && /画中画|小窗|第.{1,2}[段个]|[放插]/u.test(focus.lost))
    return true;
  const tokens = grammar.tokensOf(text);
  if (isSoundless(text, focus.own) && isOfSameClips(alone, place)) return true;
  if (isSilenced(text) && isOfSameClips(alone, place)) return true;
  if (namesThing || tokens.some((token) => means(token, remove, keep, sound, video, whole))) return false;
  if (isOfSameClips(alone, place)) return true;
  return comparison.test(text) || (alone.edit === 'keepRanges' && !isCommand);
}

/** "A bit darker" after one clip was made brighter, "reversed" after it was moved: said of that clip. */
function isOfSameClips(alone: Edit, { text, leaning, focus, timeline, chinese }: Place): boolean {
  const last = focus.deeds.at(-1);
  if (last?.subject.type !== 'clips' || !isForAll(alone)) return false;
  // “静音”, after one of several was slowed down: in Chinese what was spoken of goes on being so.
  const isOne = last.subject.ids.length < timeline.clips.length;
  if (chinese && isOne && ofOneClip.has(alone.edit) && !ofFilm.test(text)) return true;
  // “加上缓慢放大”, after a picture was put there and no other
  const isPlaced = last.edit.edit === 'addClips' || last.edit.edit === 'setImageLengths';
  if (isPlaced && alone.edit === 'zoomClips') return true;
  return state.test(text) || (last.edit.edit === alone.edit && degree.test(leaning.core));
}

const ofFilm = /视频|画面|整体|整个|整片|全部|全片|全程|全都|所有|都|片子|影片/;

/** What is done to one clip as often as to all. */
const ofOneClip: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'setVolume', 'gradeClips', 'reverseClips', 'flipClips', 'rotateClips', 'zoomClips']); // prettier-ignore

/** "The overall volume", "my voice": whose it is. */
function namesOwner({ text, grammar }: Place): boolean {
  // "声音小一点" says how loud, and of what no more than "quieter".
  if (
    /^(?:把)?(?:声音|音量)(?:再|还|稍微|调|放|弄|有点|要|给我)*(?:太|过|更)?(?:大|小|响|轻|低|高)(?:了|一?[点些半倍]|一点点|一半|个?[\d.]+%|百分之[\d一二三四五六七八九十]+)*[吧啊。！!]*$/u.test(
      text,
    )
  )
    return false;
  if (owner.test(text)) return true;
  return grammar.tokensOf(text).some((token) => means(token, video, whole, everything));
}

/** Whether what was done was done to music. */
function isOfMusic(edit: Edit): boolean {
  if (/music/i.test(edit.edit)) return true;
  if (!('target' in edit)) return false;
  const { target } = edit;
  return target === 'music' || (typeof target === 'object' && ('music' in target || ('of' in target && target.of === 'music'))); // prettier-ignore
}

/** How loud everything is to be, where nobody said of what; silence is asked for with a word of its own. */
function isOfNobody(edit: Edit): boolean {
  if (edit.edit !== 'setVolume' || typeof edit.target !== 'string') return ofNobodysStretch(edit);
  if (edit.target !== 'everything') return false;
  return !('percent' in edit.change && edit.change.percent === 0);
}

/** "Louder after 1:30": whose sound is not said. */
function ofNobodysStretch(edit: Edit): boolean {
  if (edit.edit !== 'setVolume' || typeof edit.target !== 'object' || !('range' in edit.target)) return false;
  const { target, change } = edit;
  return !('of' in target && target.of) && target.clip === undefined && !('percent' in change && change.percent === 0);
} // prettier-ignore

const ofEdge = /开头|片头|开始|结尾|片尾|末尾|最后/u;
const laidOver: ReadonlySet<string> = new Set(['overlays', 'titles']);

const bareZoom =
  /^(?:再|稍微|给我)*(?:放大|缩小)(?:一?[点些]儿?|一下|些)?(?:吧)?$|^(?:enlarge|magnify)(?: it)?$/iu;

const silenced =
  /^(?:静音|消音|关掉声音|关声音|声音(?:给我)?(?:关|去|静)(?:掉|了)*|不要(?:有)?声音|声音不要)(?:一下|了|吧)*$/u;

/** Whether a text says that it is to be silent, and not what. */
export function isSilenced(text: string): boolean {
  return silenced.test(text.trim().replace(/[。！!\s]+$/u, ''));
}

const soundless =
  /^(?:(?:and|but|also) )*(?:without|with no|no) (?:any |its |the )?(?:sound|audio)(?:,? please)?[\s.!]*$/i;

/** The same in English: "and without sound"; "harbour, then beach, no sound" is said of all. */
export function isSoundless(text: string, own = 0): boolean {
  return soundless.test(text.trim()) && (own === 0 || !/^no\b/i.test(text));
}

/** What stands for a while. */
const measured: ReadonlySet<string> = new Set(['titles', 'card', 'overlays', 'transitions']);
const lengthens =
  /^(?:再|那就|就|要|把|都|全部?|统一|各|(?:显示|停留|出现|持续)?的?(?:时间|时长)|显示|停留)*(?:缩短|缩|延长|加长|拉长|改|减少?|增加?)(?:到|成|至|为)[\d.一二两三四五六七八九十半]+秒半?(?:吧|就行|就好)?$/;
const stops =
  /^(?:it )?(?:should )?(?:stops?|ends?|finish(?:es)?|cuts? off|begins?|starts?)(?: it)?(?: playing)? (?:at|by|after|from|until) [\d:.]+(?: ?[a-z]+)?$|^(?:到|放到|在)?第?[\d:.一二两三四五六七八九十]+(?:秒|分钟?|分[\d一二三四五六七八九十]+秒?)?(?:的时候|处|就)?(?:停|停止|结束|停掉|停下来?)$/i;
const oneFade = String.raw`(?:在|的|要|再|也|加|加个|加上|做个|给|它|都|各|前|后|最后|结尾|开头|开始|前面|后面|头尾|首尾|两头|前后|开头结尾|慢慢|逐渐|渐渐)*(?:[\d.一二两三四五六七八九十半]+秒钟?)?(?:慢慢|逐渐|渐渐|的)*(?:淡入淡出|淡入|淡出|渐入|渐出|渐变|渐弱|渐强|渐显|渐隐|没声音?|没了|消失)(?:效果|一下|处理)?(?:各?[\d.一二两三四五六七八九十半]+秒钟?)?`;
const bareFade = new RegExp(`^${oneFade}(?:(?:[,，、和]|然后)${oneFade})?[吧了。！!]*$`, 'u');
const owner =
  /\b(?:voice|speech|speaker|audio|sounds?|original|overall|total|master|main|my)\b|声音|原声|人声|整体|总/i;
/** In English the verb says what it is of: "louder" is no size. */
const comparison =
  /^(?:再|更|还|有点|稍微|要)*[大小长短高低淡](?:一?[点些]|[一两]?[号圈码档])[了吧。！!]*$|^(?:(?:a bit|bit|a little|even|much) )*(?:bigger|larger|smaller|longer|shorter|higher|lower)[.!]*$/i;

/** What a clip is like, and no command. */
const state =
  /^(?:(?:and|but|also|played?|all) )*(?:reversed|backwards?|in reverse|muted|silent|(?:without|with no) (?:any |its |the )?(?:sound|audio)(?:,? please)?|in slow(?: |-)?mo(?:tion)?|black (?:and|&) white|in black (?:and|&) white|upside down|sped up|slowed down|(?:twice|half|double|three times|four times) (?:as (?:fast|slow)|(?:the )?speed)|at (?:half|double|twice the|normal) speed|(?:brightened|darkened|desaturated|mirrored|flipped|rotated)(?: .*)?)[\s.!]*$/i;
const degree =
  /^(?:(?:a (?:little )?bit|a little|bit|slightly|much|even|way|far|a lot) )*(?:[a-z]{3,}er|(?:more|less) [a-z]+)$|^(?:再|更|稍微|还|要)*[\u4e00-\u9fff]{1,2}(?:一?[点些])$|^(?:再|更|要|就)*(?:慢|快|加速|减速|放慢|慢放)(?:到|成|至)?[\d.]+倍速?$|^(?:再|更|要|就)*[\u4e00-\u9fff]一?[倍半]$|^(?:正常|原来的?)?(?:速度|原速)$|^normal speed$/i;
