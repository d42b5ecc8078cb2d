import { readLength } from '../times/times';
import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const further =
  /^(?:(?:please|actually|no|hm+|ok|now|and|then|can you)[ ,]+)*(?:extend|lengthen|stretch|expand)(?: (?:it|that|this|the (?:clip|part|cut|selection|video)))?(?: out| back)? (?:to|until|till|up to) (?:about |around )?(?:(\d{1,2}):(\d{2})|(\d[\d.]* ?(?:s|secs?|seconds?|mins?|minutes?)|an? minute|(?:one|two|three) minutes?))(?: long)?(?: instead)?[.! ]*$/i;

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
