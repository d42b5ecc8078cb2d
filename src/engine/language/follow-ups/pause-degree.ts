import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../../edits/registry';
import { foldText, hasChinese } from '../words/folding';

/** "That's too tight", "leave more breathing room", "再狠一点": how much of the pauses is to go, after some went. */
type Degree = 'gentler' | 'stricter';

const much = '(?:(?:a|an|the|bit|little|lot|tad|touch|way|much|far|even|still|just|some|slightly|so|quite|really|kind of|kinda|more|be|go|make|it|that|this|them|cut|cuts|trim|please|maybe|now|again|feels?|is|was|sounds?|seems?|too|got|you|were|are|it\'s|that\'s|you\'re|looks?|on) )*'; // prettier-ignore
const room = '(?:breathing (?:room|space)|room(?: to breathe)?|air|breaths?|space|padding|margin|pauses?|gaps?|silence|buffer)'; // prettier-ignore
const between =
  '(?: (?:between|around|in between|before and after|at the ends? of) (?:the |my |each |every )?(?:\\w+))?';
/** What says of pauses alone how much of them goes; the rest is said of other things as well. */
const ofPauses: Readonly<Record<Degree, readonly RegExp[]>> = {
  gentler: [
    new RegExp(`^${much}too (?:aggressive(?:ly)?|tight(?:ly)?|harsh|strict|choppy|jumpy|rushed|abrupt|brutal|hectic|tightly cut|close)$`),
    new RegExp(`^${much}(?:choppy|jumpy|rushed|hectic|breathless|unnatural|robotic|abrupt|cut up|stuttery)$`),
    new RegExp(`^${much}(?:less|not (?:so|that|as|quite so)) (?:aggressive(?:ly)?|tight(?:ly)?|harsh(?:ly)?|strict|choppy|abrupt)(?: with (?:it|the (?:pauses|silences|cuts)))?$`),
    new RegExp(`^${much}(?:gentler|looser|more (?:gentle|gently|relaxed|conservative(?:ly)?|natural|careful(?:ly)?))$`),
    new RegExp(`^(?:please )?(?:leave|give|keep|add|allow|put back|i (?:want|need))(?: (?:it|me|us|them|in|a|an|bit|little|some|lot|of|slightly|just|back))* (?:more |longer |extra )?${room}${between}(?: in)?$`),
    new RegExp(`^(?:please )?let (?:it|them|me|the words|the speech|things) breathe(?: a (?:bit|little))?(?: more)?$`),
    /^(?:please )?(?:loosen|ease)(?: (?:it|that|things|the cuts?))?(?: (?:up|off))?(?: a (?:bit|little|touch))?(?: more)?$/,
    /^(?:you(?:'re| are)?|it(?:'s)?|that(?:'s)?)(?: just| now)? (?:cut|cuts|cutting|clip|clips|clipped|chops|chopped|chopping|eats|ate)(?: off| into)? (?:some |a few |of |my |the |too many |half the )*(?:words?|sentences?|syllables?|speech)(?: off)?$/,
    /^(?:too much|some words|words|a few words)(?: of it)? (?:was|were|got|is|are) (?:cut|removed|gone|chopped|clipped)(?: off| out)?$/,
  ],
  stricter: [
    new RegExp(`^${much}(?:tighter|stricter|more (?:aggressive(?:ly)?|strict(?:ly)?))$`),
    new RegExp(`^${much}not (?:aggressive|tight|strict) enough$`),
    new RegExp(`^${much}too (?:loose|many (?:pauses|gaps|silences)|much (?:silence|dead air|empty space))$`),
    /^(?:(?:but|hm+) )?(?:there(?:'s| is| are)|i (?:can )?still hear|i still have|it(?: still)? has)(?: still)? (?:too many |too much |some |a few |a lot of |lots of |many |plenty of |long |awkward )*(?:pauses?|gaps?|silences?|dead air)(?: (?:left|in it|in there|remaining))?$/,
    /^(?:you|it) (?:missed|left|forgot)(?: in)? (?:some|a few|a couple|many|several|one)(?: (?:of )?(?:the |of the )?(?:pauses?|gaps?|silences?))?$/,
  ],
}; // prettier-ignore
const ofAnything: Readonly<Record<Degree, readonly RegExp[]>> = {
  gentler: [
    new RegExp(`^${much}too (?:much|hard|fast|heavy|extreme|strong)$`),
    new RegExp(`^${much}(?:softer|milder|less|less (?:extreme|hard|heavy|strong))$`),
    /^(?:please )?(?:dial|tone|scale|pull|take) (?:it|that) (?:back|down)(?: a (?:bit|little|notch))?$/,
    /^(?:you|it) (?:cut|removed|took)(?: out| off| away)? too (?:much|hard|many)(?: of it)?$/,
    /^(?:please )?(?:leave|keep|put back|give (?:it|me)) (?:(?:a|bit|little|some|just) )*more(?: (?:in|back|there|of (?:it|them|that)))*$/,
  ],
  stricter: [
    new RegExp(`^${much}(?:harder|snappier|stronger|faster)$`),
    /^(?:please )?tighten (?:it|that|them|things)(?: up)?(?: even)?(?: (?:more|further|a bit|a little|some))*$/,
    /^(?:please )?(?:cut|trim|remove|take out) (?:a bit |a little |some |even )?more(?: of (?:it|them))?$/,
  ],
}; // prettier-ignore

const softly = '(?:剪|切|裁|处理|弄|去|删)?(?:得)?(?:再|稍微|稍|更|有点|有些|可以|能不能|还是|要|请)*';
const little = '(?:一点点?|一些|点儿?|些)';
const inChinese: Readonly<Record<Degree, readonly RegExp[]>> = {
  gentler: [
    new RegExp(`^${softly}(?:太|过于|有点|有些|过)(?:狠|紧|碎|赶|急|激进|密|猛|过|快|突兀|紧凑|厉害|多)了?$`),
    new RegExp(`^${softly}(?:松|宽松|温和|温柔|柔和|轻|保守|舒缓|自然|缓和|宽)${little}$`),
    /^(?:剪得?|切得?)?(?:不要|别|不用|没必要|没)(?:剪得?|切得?)?(?:那么|这么|太|这样)(?:狠|紧|碎|赶|急|激进|密|猛|紧凑|厉害)$/,
    /^(?:停顿|气口|空隙|间隔)(?:可以|再|稍微|要|得|都)*(?:多留|留|保留)(?:多|长|久)?(?:一点点?|一些|点儿?|些)$/,
    /^(?:多|给|再|稍微|每句|句子?之?间|前后|都|可以)*(?:多?留|保留|加)(?:长|多|出)?(?:一点点?|一些|点儿?|些|个)?(?:气口|呼吸感?|停顿|空隙|余地|余量|空间|间隔|缓冲|时间)?$/,
    /^(?:再|可以)?(?:放|补|加|还|留)(?:回去?来?|回来)(?:一点点?|一些|点|些)$/,
    /^(?:少剪|别剪那么多|不要剪那么多|剪太多了?|剪多了|剪过头了?|字都被?剪(?:掉|没)了?|把?字?都?剪掉了)(?:一点点?|一些|点|些)?$/,
  ],
  stricter: [
    new RegExp(`^${softly}(?:狠|紧|紧凑|猛|干净|严格?|激进|彻底|利落|干脆|密)${little}$`),
    /^(?:剪得|切得|去得|还是)*不够(?:狠|紧|干净|彻底|紧凑|激进|利落)$/,
    /^(?:还是|还|仍然|依然)(?:有|剩)(?:很多|好多|一些|不少|点)?(?:停顿|气口|空白|静音|空隙)$/,
    /^(?:停顿|气口|空白|静音)(?:还是|仍然|依然|还)(?:太|有点|挺|很)?(?:多|长)了?$/,
    /^(?:多剪|再剪多|再多剪|再剪掉|再剪)(?:一点点?|一些|点|些)$|^(?:还|还是|仍然?)?(?:有|剩)?(?:很多|好多|一些|些|几处|几个|不少|点)?(?:停顿|气口|空白|地方)?(?:还是|还|都)?没(?:有)?(?:被)?(?:剪|去|删|清)(?:干净|掉|完|到)$/,
  ],
}; // prettier-ignore

/** "A bit more", of what was asked for last. */
const moreOfSame =
  /^(?:(?:a|bit|little|even|still|just|some|slightly|way|much|lot|go) )*(?:more|further)$|^(?:再|更)(?:来|多)?(?:一点点?|点|些|一些)$/;

/**
 * @param isLast whether pauses went by what was done last, so that "too much" is said of that.
 * @param before what was done to them.
 */
export function degreeIn(text: string, isLast: boolean, before: SilenceEdit): Degree | undefined {
  const parts = partsOf(text);
  if (parts.length === 0 || parts.length > 3) return undefined;
  if (isLast && moreOfSame.test(parts.join(' '))) return before.level === 'gentle' ? 'gentler' : 'stricter';
  const found = parts.map((part) => degreeOf(part, isLast));
  const [degree] = found;
  return found.every((each) => each !== undefined && each === degree) ? degree : undefined;
}

function partsOf(text: string): string[] {
  if (text.length > 120) return [];
  const plain = foldText(text)
    .replace(/[。！!.~…]+$/u, '')
    .replace(/\bagress/g, 'aggress');
  return plain
    .split(/\s*[,，;；.。]\s*|\s+-+\s+/u)
    .map((part) =>
      part
        .replace(/^(?:(?:hm+|ok|okay|well|no|nah|nope|ah|oh|but|and|actually|sorry|please|can you|could you)(?![a-z])\s*|(?:嗯|哦|不行|但是?|请|那)\s*)+/, '')
        .replace(/(?:\s*(?:please|pls|thanks|thank you|now|then|though|吧|啊|呀|哦|了|谢谢))+$/, '')
        .trim(),
    )
    .filter((part) => part !== '');
} // prettier-ignore

function degreeOf(part: string, isLast: boolean): Degree | undefined {
  const tables = hasChinese(part)
    ? isLast
      ? [inChinese]
      : []
    : isLast
      ? [ofPauses, ofAnything]
      : [ofPauses];
  return degrees.find((degree) => tables.some((table) => table[degree].some((words) => words.test(part))));
}

const degrees = ['gentler', 'stricter'] as const;
const levels = ['gentle', 'normal', 'aggressive'] as const;

type SilenceEdit = Extract<Edit, { edit: 'trimSilences' | 'speedSilences' }>;

export function isOfSilences(edit: Edit): edit is SilenceEdit {
  return edit.edit === 'trimSilences' || edit.edit === 'speedSilences';
}

/** Whether both are of the same pauses. */
export function isOfSame(one: SilenceEdit, other: SilenceEdit): boolean {
  const placeOf = ({ within, ...edit }: SilenceEdit) => [within, 'ends' in edit ? edit.ends : undefined];
  return isDeepStrictEqual(placeOf(one), placeOf(other));
}

/** The same edit with more or less of the pauses left. */
export function toDegree(edit: SilenceEdit, degree: Degree): Edit {
  const isGentler = degree === 'gentler';
  const scaled = (ms: number) => Math.round(isGentler ? ms * 1.5 + 50 : ms * 0.6);
  if (edit.edit === 'trimSilences' && edit.pauseMs !== undefined)
    return { ...edit, pauseMs: scaled(edit.pauseMs) };
  if (edit.marginMs !== undefined) return { ...edit, marginMs: scaled(edit.marginMs) };
  const at = levels.indexOf(edit.level ?? 'normal') + (isGentler ? -1 : 1);
  const level = levels[at];
  return level === undefined ? { ...edit, marginMs: isGentler ? 525 : 40 } : { ...edit, level };
}
