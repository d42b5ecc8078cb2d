import type { Edit } from '../../edits/registry';
import { foldText, hasChinese } from '../words/folding';

/** What somebody says is wrong with what was done: "too loud", "not big enough". */

const complaint =
  /^(?:(?:hm+|ok|oh|ah|well|no|nah|but),? |(?:it|that|this|they)(?:'s|'re| is| are| was| were|s)? |(?:still|now|way|a bit|a little|much|far|kind of|kinda|just|bit) )*(?:too (?:much |many )?[a-z]+|not [a-z]+ enough|not (?:that|so|quite so|as|this) (?!much\b|many\b|one\b|part\b|clip\b)[a-z]+|(?:a )?bit much|too much)(?: (?:now|still|for me))?$/;
const complaintInChinese =
  /^(?:还是|依然|仍然|有点|稍微|好像|感觉|声音|它|时间|时长|长度)*(?:(?:太|过于|不够|偏)[^\d,，]{1,4}|(?<=有点)[大小长短快慢亮暗高低](?:了)?|(?:剪|删|切|去|砍)?得?(?:太)?(?:多|少|长|短)了(?:一?[点些])?|过(?:了|头了?|分了?|度了?))$/;

/** "Still too loud": what is wrong with something, without the words that say since when. */
export function complaintIn(text: string): string | undefined {
  const folded = foldText(text)
    .trim()
    .replace(/[\s.!。！]+$/u, '');
  if (complaintInChinese.test(folded))
    return folded
      .replace(
        /^(?:还是|依然|仍然|有点|稍微|好像|感觉|它|时间|时长|长度)*(?:有点)?(?=[大小长短快慢亮暗高低]了?$)/,
        '太',
      )
      .replace(/^(?:还是|依然|仍然|有点|稍微|好像|感觉|它|时间|时长|长度)*/, '');
  if (!complaint.test(folded)) return undefined;
  return folded
    .replace(/^.*?(?=\b(?:too|bit much|not [a-z ]+)\b)/, '')
    .replace(/^not (?:that|so|quite so|as|this) /, 'too ')
    .replace(/ (?:now|still|for me)$/, '');
}

const ofPart =
  /^(?:(?:hm+|ok|oh|well|no|but|and),? |(?:it|that|this)(?:'s| is)? |(?:still|now|way|a bit|a little|much|far|just) )*(too (?:loud|quiet|soft|low|high) (?:in|at|during|from|for|between|over|near|towards?|after|before)\b.+)$/i;
const ofPartInChinese =
  /^(?:还是|依然|仍然)?((?:在)?(?:开头|结尾|最后|前|后|第?\d).*(?:太|有点)(?:大声?|响|吵|小声?|轻)了?)$/;

/** "Still too loud in the last 5 secs": how loud a part of something is. */
export function complaintOfPart(text: string): string | undefined {
  const plain = text.trim().replace(/[\s.!。！]+$/u, '');
  return ofPart.exec(plain)?.[1] ?? ofPartInChinese.exec(plain)?.[1];
}

/** What a text says one after the other. */
export function partsOf(text: string): string[] {
  return text.split(/\s*[,，;；]\s*|(?<=[a-z]) and (?=[a-z])/iu).filter((part) => part !== '');
}

/** "Too slow, 75": what is wrong with it is put right by what is said next. */
export function remedyIn(text: string): { readonly complaint: string; readonly rest: string } | undefined {
  const [complaint, ...more] = partsOf(
    text.replace(/^(?:(?:hm+|oh|ah|well|ok|okay|no|nah|ugh)[\s,.!]+)+/i, ''),
  );
  if (complaint === undefined || more.length === 0 || complaintIn(complaint) === undefined) return undefined;
  return { complaint, rest: more.join(hasChinese(text) ? '，' : ', ') };
}

const ofPace: ReadonlySet<Edit['edit']> = new Set(['setSpeed', 'speedSilences', 'fade', 'addTransitions', 'changeTransitions', 'zoomClips', 'addMusic']); // prettier-ignore
const ofLoudness: ReadonlySet<Edit['edit']> = new Set(['addMusic', 'changeMusic', 'replaceMusic', 'setVolume', 'addOverlay', 'changeOverlay', 'replaceSound', 'duckMusic']); // prettier-ignore

/** Whether what was done may be what is complained of: a cut is not too slow. */
export function canBe(complaint: string, { edit }: Edit): boolean {
  if (/slow|fast|快|慢/i.test(complaint)) return ofPace.has(edit);
  return /loud|quiet|noisy|声|吵|响/i.test(complaint) ? ofLoudness.has(edit) : true;
}

/** "Shorter", "make them longer": what a value after it says exactly. */
export function isMeasure(text: string): boolean {
  return /\b(?:[a-z]+er|more|less)\b|[长短大小快慢高低亮暗多少]一?[点些]/i.test(text);
}

const ofLength =
  /^(?:(?:hm+|ok|well|i think|but|no),? )*(?:(?:it|this|that|they|the (?:video|whole thing)|my video)(?:'s|'re| is| are| feels| seems| runs) )?(?:(?:way|much|far|a bit|a little|still|just|kind of|kinda) )*too (long|short)(?: now| still)?$/;

/** Kinds that stand for a while. */
export const lasting: ReadonlySet<string> = new Set<Edit['edit']>(['addTitle', 'changeTitle', 'addTransitions', 'changeTransitions', 'fade', 'freezeFrame', 'addCard', 'addOverlay', 'changeOverlay']); // prettier-ignore

/** "It's too long", in words that say what is to be done about it. */
export function lengthComplained(text: string): 'make it shorter' | 'make it longer' | undefined {
  const [, how] =
    ofLength.exec(
      foldText(text)
        .trim()
        .replace(/[\s.!]+$/u, ''),
    ) ?? [];
  return how === undefined ? undefined : how === 'long' ? 'make it shorter' : 'make it longer';
}
