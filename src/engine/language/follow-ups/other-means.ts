import type { FollowUp, Place } from './follow-up';

const bySpeed =
  /^(?:(?:no|but|actually|wait|hm+|please|i meant?|do it|do that)[ ,]+)*(?:by|with|through) (?:just )?(?:speeding(?: (?:it|things|everything|the (?:video|clip)))?(?: up)?|(?:a )?(?:higher|faster) speed|playing it faster|making it faster)(?: (?:up|instead|rather))*(?:,? (?:and )?(?:not|rather than|instead of|without)(?: by)? (?:cutting|trimming|chopping|losing|removing|shortening|deleting)\b.{0,30})?[.!]*$|^(?:(?:no|but|actually|wait|hm+|please)[ ,]+)*(?:speed|play) (?:it|that) (?:up|faster) (?:for that |to get there )?(?:instead|rather)(?: of (?:cutting|trimming|chopping|removing)\b.{0,30})?[.!]*$|^(?:(?:no|but|actually|wait|hm+|please)[ ,]+)*(?:don't|do not) (?:cut|trim|chop)(?: (?:it|anything|stuff))?(?: (?:off|out))?,? (?:just )?(?:speed|play) it (?:up|faster)(?: instead)?[.!]*$/i;

const bySpeedInChinese =
  /^(?:(?:不要|别|不用|不是)(?:剪|裁|删)(?:掉|短|辑)?(?:的)?[,，]?)?(?:请|要|改|是)?(?:用|通过|靠|改用|以)?(?:加速|倍速|快放)(?:的方式|的办法|来(?:做|实现|达到)?|就行|就好|吧)+[。!！]*$/;

/** "By speeding it up, not by cutting", after it was cut to a length: the same length in another way. */
export function byOtherMeans({ text, focus }: Place): FollowUp | undefined {
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (
    deed?.edit.edit !== 'trimToLength' ||
    text.length > 100 ||
    !(bySpeed.test(text) || bySpeedInChinese.test(text))
  )
    return undefined;
  const { of, lengthMs } = deed.edit;
  const clause = `speed ${of === undefined ? 'it' : 'each clip'} up to ${lengthMs / 1000} seconds`;
  if (of !== undefined && of !== 'each') return undefined;
  return { type: 'followUp', edits: [], clause, insteadOf: at, isReadBefore: true };
}
