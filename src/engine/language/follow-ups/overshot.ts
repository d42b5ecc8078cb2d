import { checked } from './checked-edit';
import { strengthened } from './amounts';
import { complaintIn } from './complaints';
import type { FollowUp, Place } from './follow-up';

/** In which way an edit that goes a little of the way was too much of it. */
const tooMuch = {
  faster: /快|fast|quick/i,
  slower: /慢|slow/i,
  louder: /大声?|响|吵|loud/i,
  quieter: /小声?|轻|quiet|soft|low/i,
  brighter: /亮|bright|light/i,
  darker: /暗|黑|dark/i,
  bigger: /大|多|近|big|large|close/i,
  smaller: /小|small|tiny/i,
} as const;

/**
 * "Too fast", after it was made a little faster: less of that. As far back as such a complaint goes of itself, nothing
 * would be left of what was asked for.
 */
export function overshot({ text, focus }: Place): FollowUp | undefined {
  const complaint = complaintIn(text);
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (complaint === undefined || !deed || /[不没]|\bnot\b/i.test(complaint)) return undefined;
  const way = smallStep(deed.edit);
  const half = way !== undefined && tooMuch[way].test(complaint) ? strengthened(deed.edit, 0.5) : undefined;
  const edit = half && checked(half);
  return edit && { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
}

/** The way that an edit goes which a complaint about it would undo. */
function smallStep(edit: Place['focus']['deeds'][number]['edit']): keyof typeof tooMuch | undefined {
  if (edit.edit === 'setSpeed' && edit.relative) {
    if (edit.factor > 1 && edit.factor <= 1.25) return 'faster';
    return edit.factor < 1 && edit.factor >= 0.8 ? 'slower' : undefined;
  }
  if (edit.edit === 'setVolume' && 'times' in edit.change) {
    const { times } = edit.change;
    if (times > 1 && times <= 1.5) return 'louder';
    return times < 1 && times >= 0.5 ? 'quieter' : undefined;
  }
  if (edit.edit === 'gradeClips' && edit.brightness && 'by' in edit.brightness) {
    const { by } = edit.brightness;
    return Math.abs(by) > 20 ? undefined : by > 0 ? 'brighter' : 'darker';
  }
  if (edit.edit === 'zoomClips' && edit.zoom !== 'none') {
    const { percent } = edit.zoom.to;
    return percent > 100 && percent <= 130 ? 'bigger' : undefined;
  }
  if ((edit.edit === 'changeTitle' || edit.edit === 'changeOverlay') && edit.resize !== undefined) {
    if (edit.resize > 1 && edit.resize <= 1.5) return 'bigger';
    return edit.resize < 1 && edit.resize >= 0.6 ? 'smaller' : undefined;
  }
  return undefined;
}
