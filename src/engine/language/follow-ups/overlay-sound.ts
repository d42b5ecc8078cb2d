import { checked } from './checked-edit';
import type { FollowUp, Place } from './follow-up';

const ofOthers =
  /整体|总|全部|全片|都|两|它们|人声|原声|视频|音乐|\b(?:both|all|them|overall|total|master|everything|voice|original|music|video)\b/i;

/** “声音小一半”, after a video was put over the other: how loud that one is. */
export function soundOfShown({ text, focus, timeline, context, grammar }: Place): FollowUp | undefined {
  const { alone } = grammar;
  const subject = focus.deeds.at(-1)?.subject;
  if (alone?.edit !== 'setVolume' || alone.target !== 'everything' || subject?.type !== 'overlays') return undefined;
  const [shown, ...more] = timeline.overlays.filter(({ id }) => subject.ids.includes(id));
  const media = context.media.find(({ id }) => id === shown?.mediaId);
  if (!shown || more.length > 0 || media?.kind !== 'video' || ofOthers.test(text)) return undefined;
  const { change } = alone;
  const volume = 'percent' in change ? change.percent : 'times' in change ? Math.round(shown.volume * change.times) : undefined;
  const edit = volume === undefined ? undefined : checked({ edit: 'changeOverlay', which: { media: media.fileName }, volume });
  return edit && { type: 'followUp', edits: [edit], clause: text };
} // prettier-ignore
