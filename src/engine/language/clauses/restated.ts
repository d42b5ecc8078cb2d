import type { Spoken } from '../asides/statements';
import { hasChinese } from '../words/folding';
import type { Edit } from '../../edits/registry';
import { targetOf } from '../references/targets';
import { isReasonFor } from '../requests/vague-wishes';
import type { Grammar } from './grammar';

/** Wishes that say once more what the one beside them asks for. */

/** Clauses without those that say another again. */
export function withoutRestated(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return spoken.filter(
    ({ text }, i) =>
      !putsUpright(text, spoken[i - 1]?.text, grammar) &&
      !isTurnedNext(text, spoken[i + 1]?.text, grammar) &&
      !keepsOtherSound(text, spoken[i - 1]?.text, grammar) &&
      !keepsRest(text, spoken[i - 1]?.text, grammar) &&
      !ducksAnyway(text, spoken[i - 1]?.text, grammar) &&
      !repeatsRemoval(text, spoken[i - 1]?.text, grammar) &&
      !asksToFixThat(text, spoken[i - 1]?.text, grammar) &&
      !saysHowShort(text, [spoken[i - 1], spoken[i + 1]], grammar) &&
      !redoesAgain(text, spoken[i - 1]?.text) &&
      !isReasonFor(text, spoken[i + 1]?.text ?? '') &&
      !isAsBefore(text, spoken.slice(0, i), grammar),
  );
}

/** "还是剪吧，重做", "bring it back, redo it": one step. */
function redoesAgain(text: string, before: string | undefined): boolean {
  return before !== undefined && /^(?:再)?(?:重做|恢复)(?:吧|一下)?$|^redo(?: it| that)?$/i.test(text) && /^(?:算了|不)*还是.{1,3}吧?$|^(?:actually |no )*(?:bring|put) (?:it|that) back$/i.test(before); // prettier-ignore
}

/** "把beach的声音去掉，保留harbour的": the sound that stays anyway, and no clip. */
function keepsOtherSound(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  if (before === undefined || !/^(?:但是?|而)?(?:保留|留着?|要)[^,，只]{1,20}的(?:声音|原声)?$/u.test(text))
    return false;
  return /声|静音/u.test(before) && editOf(before)?.edit === 'setVolume';
}

/** "加上song，说话时压低", "add the song and duck it": music that is added ducks, and its reply says so. */
function ducksAnyway(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  const [edit, added] = [editOf(text), before === undefined ? undefined : editOf(before)];
  return edit?.edit === 'duckMusic' && edit.on && edit.level === undefined && added?.edit === 'addMusic' && added.duck;
} // prettier-ignore

/** "把前10秒剪了，然后后面的保留": what is not cut stays anyway. */
function keepsRest(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  return before !== undefined && restStays.test(text) && /^(?:trimStart|trimEnd|cutRanges)$/.test(editOf(before)?.edit ?? ''); // prettier-ignore
}

const restStays =
  /^(?:后面|前面|剩下|剩余|其[他它余]|别)的?(?:部分|内容|地方)?(?:都|就|全部?)*(?:保留|留着|留下|不动|别动|不变|不用动)(?:就行|就好|即可|吧)?[\s.!。！]*$/u;

/** "不要音乐了，删掉", "keep 0:10-0:20. Throw away the rest": the second says the first again. */
function repeatsRemoval(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  if (before === undefined) return false;
  if (restGoes.test(text) || sideGoes.test(text)) return /^keep/.test(editOf(before)?.edit ?? '');
  if (goes.test(text))
    return /^(?:remove|delete|clear|cut|trim(?:Start|End))/.test(editOf(before)?.edit ?? '');
  if (areOthers(editOf(before), editOf(text)) || isHardAnyway(text, before)) return true;
  if (!/^(?:就|都|全)?(?:删|去|拿|移)(?:掉|除|了)+吧?[。！!\s]*$/u.test(text)) return false;
  return /^(?:remove|delete|clear)/.test(editOf(before)?.edit ?? '');
}

/** "只保留前30秒，后面的不要" */
export const sideGoes =
  /^(?:前面|后面|之前|之后|前后|首尾|两头)的?(?:部分|内容|片段|几段|视频)?(?:统统|通通|都|全|全部|就|给我)*(?:不要|不用|删|去|剪|丢|扔|砍|裁)(?:掉|了|除)*吧?[\s!。！]*$/u;

/** "We don't need the beach, drop it" */
const goes =
  /^(?:(?:so|and|please|just|you can|can you|could you) )*(?:(?:drop|delete|remove|lose|cut|ditch|dump|scrap|toss|bin|kill|chuck|trash|get rid of|take|leave|throw) (?:it|that|them|those)(?: (?:out|away|off|completely|altogether|entirely))*|(?:it|they|that) can go)[\s.!]*$/i;

/** "Keep beach, remove drone": what is not kept goes anyway. */
function areOthers(kept: Edit | undefined, gone: Edit | undefined): boolean {
  if (kept?.edit !== 'keepClips' || gone?.edit !== 'deleteClips') return false;
  return gone.clips.every((clip) => !kept.clips.includes(clip));
}

/** "Remove them again, hard cuts are fine" */
function isHardAnyway(text: string, before: string): boolean {
  return hardCutsDo.test(text) && /\b(?:remove|delete|no|drop|lose|undo|take|get rid|kill)\b/i.test(before);
}

const hardCutsDo =
  /^(?:just |simple |plain )*(?:hard|straight|plain|simple|normal|clean) cuts (?:are|is|will be) (?:just )?(?:fine|ok|okay|good|enough|better|nicer|all (?:i|we) (?:need|want))[\s.!]*$/i;

/** Without a place that clips have anyway since the clause before. */
export function withoutPlacesTaken(spoken: readonly Spoken[], { editOf }: Grammar): readonly Spoken[] {
  return spoken.flatMap((clause, i) => {
    const before = editOf(spoken[i - 1]?.text ?? '');
    if (isInOrder(before, editOf(clause.text))) return [];
    // "Bring the last clip to the front and fade it in"
    const way = /^fade (?:it|that|this)(?: clip| one)? (in|out)\b/i.exec(clause.text)?.[1]?.toLowerCase();
    const side = before?.edit === 'moveClips' ? before.to : undefined;
    const isFirst = side === 'start' || (typeof side === 'object' && 'position' in side && side.position === 1);
    const isThere = way === 'in' ? isFirst : way === 'out' && side === 'end';
    return [isThere ? { ...clause, text: clause.text.replace(/ (?:it|that|this)(?: clip| one)? /i, ' ') } : clause];
  });
} // prettier-ignore

/** "Start with the drone, then harbour, and finish on the beach", where three are all there are. */
function isInOrder(ordered: Edit | undefined, last: Edit | undefined): boolean {
  if (ordered?.edit !== 'reorderClips' || last?.edit !== 'moveClips' || last.to !== 'end') return false;
  const [clip, ...more] = last.clips;
  return more.length === 0 && Array.isArray(ordered.order) && ordered.order.at(-1) === clip;
}

/** "Zoom in from 0:15 to 0:25, then back to normal", "the jingle for 5 seconds, then just my voice": so it is after that. */
function isAsBefore(text: string, before: readonly Spoken[], { editOf }: Grammar): boolean {
  const last = before.map((each) => editOf(each.text)).findLast((edit) => edit !== undefined && edit.edit !== 'fade');
  if (!last) return false;
  if (voiceAfter.test(text)) return last.edit === 'addMusic' && last.to !== 'end';
  return normalAfter.test(text) && targetOf(last) !== undefined && !('clips' in (targetOf(last) ?? {}));
} // prettier-ignore

const voiceAfter =
  /^(?:(?:and|then|after(?: that|wards)?|from (?:there|then)(?: on)?),? )*(?:just|only|nothing but|back to(?: just)?) (?:the|my|our) (?:voices?|talking|speech|original (?:sound|audio)|talk)(?: again| alone| after that)?$/i;
const normalAfter =
  /^(?:(?:and|then|after(?: that|wards)?|from (?:there|then)(?: on)?),? )*(?:(?:go(?:es)?|(?:bring|put|take) it) )?(?:back to |return to |at )?(?:the )?(?:normal|original|full|regular)(?: (?:speed|volume|size|colou?rs?|view|framing|level|sound|zoom))?(?: again| after(?: that|wards)?| for the rest(?: of (?:it|the video))?)?$|^(?:然后|之后|接着|随后|最后|后面|其余|其他|剩下的?|再|就|又|都|则)*(?:恢复|回到|变回|回归|[缩拉放调变转推]回[来去]?)(?:成|到|为)?(?:正常|原来的?|原|常|(?<=回[来去]|恢复))(?:速度?|倍速|音量|播放|声音|画面|颜色|大小|样子|状态|全景)*(?:播放)?$/iu;

/** "It's upside down, flip it": the remedy of what is complained of says no more than that. */
function putsUpright(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  const turned = before !== undefined && upsideDown.test(before) ? editOf(before) : undefined;
  return turned?.edit === 'rotateClips' && upright.test(text);
}

/** "视频倒过来了，转180度": why it is turned. */
function isTurnedNext(text: string, next: string | undefined, { reads, editOf }: Grammar): boolean {
  const turns =
    next !== undefined && hasChinese(text) && upsideDown.test(text) && !reads(text) && editOf(next);
  return turns !== false && turns?.edit === 'rotateClips';
}

const upsideDown =
  /\b(?:is|are|'s|was|were|came out|looks?)\b.*\bupside ?down\b|(?:上下)?颠倒了|倒过来了|拍倒了/i;
const upright =
  /^(?:(?:please|so|and|can you|could you|just) )*(?:flip|turn|rotate|fix|correct|put|spin)(?: (?:it|this|that|the (?:video|clip)))?(?: back)?(?: (?:over|around|upright|the (?:right|other|correct) way(?: up| round| around)?|right side up|(?:by )?180(?: ?degrees|°)?))?[\s.!]*$|^(?:帮我|给我|请)?(?:把它)?(?:转|翻|正|调)(?:过来|回来|正)*(?:一下)?$/i;

/** "It's too dark, can you fix that": the complaint is read as its remedy. */
function asksToFixThat(text: string, before: string | undefined, { editOf }: Grammar): boolean {
  return before !== undefined && fixThat.test(text) && editOf(before) !== undefined && !/^(?:add|put|make|set)\b/i.test(before); // prettier-ignore
}

const fixThat =
  /^(?:(?:so|and|please|pls|just|then|can you|could you|would you|can we|maybe|you should) )*(?:fix|sort|correct|repair|solve|rectify|(?:do )?something about)(?: (?:it|this|that|them|these|those|both(?: of (?:them|these|those))?))?(?: out| up)?(?: for me| please| asap)*[\s.!?]*$|^(?:请|帮我|给我|麻烦)*(?:处理|解决|弄|修|优化|改善|统一|调均匀|调匀|均衡|平衡|调一致)(?:一下|掉|好|下)*(?:吧)?$/i;

/** "Keep it short, 40 seconds", "fit it in a minute, so trim it down": the length says how short. */
function saysHowShort(text: string, beside: readonly (Spoken | undefined)[], { editOf }: Grammar): boolean {
  const isRest =
    /^(?:just |please |and )*(?:drop|cut|lose|trim|chop|remove)(?: off| out)? (?:the (?:end|ending|rest|tail)|whatever is over)[\s.!]*$/i.test(
      text,
    );
  return (
    (isShort.test(text) || isRest) &&
    beside.some((each) => each && editOf(each.text)?.edit === 'trimToLength')
  );
}

const isShort =
  /^(?:(?:so|and|please|pls|just|then|can you|could you|you can) )*(?:(?:trim|cut|shorten|chop|tighten|edit|condense)(?: (?:it|this|that|the video|everything))?(?: (?:down|shorter|short|up|accordingly))*|(?:keep|make) (?:it|this|the video) (?:really |very |nice and |super |as )*(?:short|brief|shorter|tight|concise|snappy)(?: as possible)?|(?:剪|缩)?短(?:一?点|些)?|不要太长|别太长)[\s.!。！]*$/i;
/** What is not kept goes anyway: "throw away the rest". */
export const restGoes =
  /^(?:(?:and|then|please|just|you can|so) )*(?:(?:delete|remove|cut|throw|get rid of|discard|lose|drop|trash|dump|ditch|bin|toss|scrap|forget|skip|leave)(?: away| out| off| all)* (?:the (?:whole |entire )?(?:rest|remainder)|everything else|all (?:the )?(?:rest|others?|else)|anything else|the (?:others?|remaining)(?: parts?| clips?| stuff| bits?| ones?| footage| two| three| four| five| videos?| photos?| files?)?|what(?:'s| is) left)(?: of it| of the (?:video|clip|footage))?(?: away| out| off)?|(?:the rest|everything else|the other (?:parts|stuff|bits))(?: of it)? (?:can |should |may |is |just )*(?:go(?:es)?|be (?:deleted|removed|cut|dropped|discarded|binned|trashed|thrown)|deleted|removed|gone|trash|useless|not needed|away|out)(?: away| out)?|no(?:thing)? else|(?:其[他它余]|别|剩下|剩余|余下)的?(?:部分|内容|地方)?(?:统统|通通|都|全|全部|就)*(?:不要|删|去|剪|丢|扔|砍)(?:掉|了|除)*)[\s.!。！]*$/i;
