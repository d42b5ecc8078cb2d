import type { Edit } from '../../edits/registry';
import { joinedBehind } from '../asides/statements';
import type { Spoken } from '../asides/statements';
import { hasChinese } from '../words/folding';
import type { Grammar } from './grammar';

/** "Take the last 5 seconds and put them at the start": what is taken there is to be put elsewhere, and not kept or lost. */

/** In characters. */
const longest = 120;
const polite = '(?:(?:please|can you|could you|you can|just|then|now|also|and|so) )*';
const takes = new RegExp(
  String.raw`^(${polite})(take|grab|get|pick(?: up)?|pull(?: out)?|lift|extract|cut(?: out)?|select|copy|duplicate|clone) (.+?)(?: out)?$`,
  'i',
);
const puts = new RegExp(
  String.raw`^${polite}(?:put|move|place|stick|paste|drop|insert|slot|pop|shove|throw|add|use|play) (?:(?:it|them|that|this|those|these|the copy|a copy(?: of it)?|that (?:part|bit|clip|piece|section))(?: (?:back|again))? )?(?:in |over |back |again )?((?:at|to|in|into|on|before|after|between|right|as|first|last|behind|near)(?![a-z]).*|first|last)$`,
  'i',
);
const takesInChinese =
  /^(?:请|帮我)?(?:把|将)(.+?)(?:单独)?(剪|切|截|拿|取|提|复制|拷贝)(?:下来|出来|下|出|一份)?$/;
const putsInChinese =
  /^(?:再|然后)?(?:把它|把这段|把这部分)?((?:粘贴|贴|放|移|挪|插|接|拼|搬)(?:到|在|去|至).+)$/;

function putsElsewhere(edit: Edit | undefined): boolean {
  if (edit?.edit === 'duplicateClips') return edit.to !== undefined;
  return edit?.edit === 'moveStretch' || edit?.edit === 'moveClips';
}

/** Wishes of which the first takes what the second puts elsewhere, as one. */
export function withTakenPut(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  return joinedBehind(spoken, (before, clause) =>
    before.text.length + clause.text.length > longest
      ? undefined
      : movesIn(before.text, clause.text).find((each) => putsElsewhere(grammar.editOf(each))),
  );
}

function movesIn(taken: string, put: string): string[] {
  if (hasChinese(taken)) {
    const [, what, verb = ''] = takesInChinese.exec(taken) ?? [];
    const where = putsInChinese.exec(put)?.[1];
    if (what === undefined || where === undefined) return [];
    const place = where.replace(/^(?:粘贴|贴|放|移|挪|插|接|拼|搬)(?:到|在|去|至)/, '');
    return /复制|拷贝/.test(verb) ? [`把${what}复制到${place}`] : [`把${what}移到${place}`];
  }
  const [, , verb = '', what] = takes.exec(taken) ?? [];
  const where = puts.exec(put)?.[1];
  if (what === undefined || where === undefined) return [];
  const place = where.replace(/^(?:in|into|on|at) (?=the )/i, 'to ').replace(/^right /i, '');
  return /^(?:copy|duplicate|clone)/i.test(verb) ? [`copy ${what} ${place}`] : [`move ${what} ${place}`];
}
