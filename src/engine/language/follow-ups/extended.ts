import { readLength } from '../times/times';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const further =
  /^(?:(?:please|actually|no|hm+|ok|now|and|then|can you)[ ,]+)*(?:extend|lengthen|stretch|expand)(?: (?:it|that|this|the (?:clip|part|cut|selection|video)))?(?: out| back)? (?:to|until|till|up to) (?:about |around )?(?:(\d{1,2}):(\d{2})|(\d[\d.]* ?(?:s|secs?|seconds?|mins?|minutes?)|an? minute|(?:one|two|three) minutes?))(?: long)?(?: instead)?[.! ]*$/i;

const until =
  /^(?:(?:no|actually|wait|sorry|hm+|ok|make it|make that|only|just|i meant?)[ ,]+)+(?:until|till|up to|to) (\d{1,2}):(\d{2})(?: instead| rather| please)*[.! ]*$/i;

/** "Actually until 1:10", after a stretch was kept or cut: it ends there and begins where it did. */
export function endingAt({ text, focus }: Place): FollowUp | undefined {
  const [, minutes, seconds] = until.exec(text) ?? [];
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (minutes === undefined || (deed?.edit.edit !== 'keepRanges' && deed?.edit.edit !== 'cutRanges')) return undefined;
  const [range, ...more] = deed.edit.ranges;
  const end = (Number(minutes) * 60 + Number(seconds)) * 1000;
  if (typeof range?.start !== 'number' || range.start < 0 || end <= range.start || more.length > 0) return undefined;
  const edit = checked({ ...deed.edit, ranges: [{ start: range.start, end }] });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
} // prettier-ignore

/** "Extend it to 1:00", after less of the video was kept: what was cut off comes back up to there. */
export function extended({ text, focus }: Place): FollowUp | undefined {
  const found = further.exec(text);
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (!found || !deed) return undefined;
  const [, minutes, seconds, length = ''] = found;
  const moment = minutes === undefined ? undefined : (Number(minutes) * 60 + Number(seconds)) * 1000;
  const lengthMs = moment ?? readLength(length.toLowerCase(), 0)?.value.ms;
  if (lengthMs === undefined) return undefined;
  const edit = longer(deed.edit, { moment, lengthMs });
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}

function longer(
  edit: Place['focus']['deeds'][number]['edit'],
  { moment, lengthMs }: { readonly moment: number | undefined; readonly lengthMs: number },
): ReturnType<typeof checked> {
  if (edit.edit === 'trimToLength') return lengthMs > edit.lengthMs ? checked({ ...edit, lengthMs }) : undefined;
  if (edit.edit !== 'keepRanges' || edit.ranges.length !== 1) return undefined;
  const [range] = edit.ranges;
  if (typeof range?.start !== 'number' || typeof range.end !== 'number' || range.start < 0) return undefined;
  // A moment is where it ends, and a length how much is kept.
  const end = moment ?? range.start + lengthMs;
  return end > range.end ? checked({ ...edit, ranges: [{ start: range.start, end }] }) : undefined;
} // prettier-ignore
