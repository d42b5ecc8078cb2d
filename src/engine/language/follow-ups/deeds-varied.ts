import { setsOther } from './other-property';
import { isDeepStrictEqual } from 'node:util';
import { checked } from './checked-edit';
import { clipsOf, fromStart } from '../../edits/named-clips';
import type { Edit } from '../../edits/registry';
import type { FollowUp, Place } from './follow-up';
import { isBare } from './leaning';
import { pointsBack } from './pointing';
import { sparing } from './parts-spared';
import { clipsBeside, withOthersNamed } from './subjects-meant';
import { varied, withClips } from './variations';

/** What was done before, with another value or for other clips: in its place, or as one more. */

/** The last edit that fits with another value: in its place, or as one more. */
export function variation(place: Place, core: string, isPutRight: boolean): FollowUp | undefined {
  const isInstead = isPutRight && !isListed(place, core);
  const { alone } = place.grammar;
  // "2x" is a speed wherever nothing else is counted so; "30 seconds" may be of anything.
  const isOwn =
    alone !== undefined &&
    alone.edit !== 'trimToLength' &&
    isBare(place.grammar.tokensOf(place.leaning.core));
  const more = isInstead ? undefined : cutAsWell(place, core);
  if (more) return more;
  for (const [at, deed] of [...place.focus.deeds.entries()].reverse()) {
    // "Three times" is how often, of what was repeated.
    const isRepeated = deed.edit.edit === 'duplicateClips' && alone?.edit === 'setSpeed';
    if (isOwn && deed.edit.edit !== alone.edit && !isRepeated) continue;
    const found = varied(
      deed,
      withOthersNamed(core, deed, place),
      place.grammar,
      !isInstead && /\d/.test(core),
    );
    if (!found) continue;
    const { clause } = found;
    // The number of a clip that has moved since is that of before.
    const edit = isInstead && place.grammar.clipsIn(core).length === 0 ? ofSameClips(found.edit, deed.edit) : found.edit; // prettier-ignore
    // "The last one 12", after each was made 10 seconds long: the others stay so.
    const others =
      place.grammar.clipsIn(core).length === 0 ? ofOtherClips(place, deed.edit, edit) : undefined;
    const edits = isInstead && others ? [others, edit] : [edit];
    // "还是原速吧" takes back, and was not what should have been done at first.
    const isBack = restores(edit) && others === undefined;
    const isAnew = isInstead && !isBack && !setsOther(edit, deed.edit);
    return {
      type: 'followUp',
      edits,
      clause,
      ...(isAnew && { insteadOf: at, ...clipsOfFiles(place, core) }),
    };
  }
  return undefined;
}

/** "The same at the end with “Bye”", after a title was changed: one more that looks like it. */
export function asOneMore(edit: Edit, { timeline, focus }: Place): Edit {
  const before = focus.deeds.at(-1)?.edit;
  const isOther = edit.edit === 'changeTitle' && before?.edit === 'changeTitle' && edit.text !== undefined && before.text === undefined && edit.start !== undefined;
  const { subject } = focus.deeds.at(-1) ?? {};
  const old = isOther && subject?.type === 'titles' ? timeline.titles.find(({ id }) => subject.ids.includes(id)) : undefined;
  if (!isOther || !old) return edit;
  const { color, size, place, style } = old;
  const { text, start, end } = edit;
  const lengthMs = old.endMs === 'timeline' ? undefined : old.endMs - old.startMs;
  return checked({ edit: 'addTitle', text, start, ...(end !== undefined && { end }), lengthMs, color, size, place, ...(style && { style }) }) ?? edit;
} // prettier-ignore

/** "No, the beach one": a clip that may have had another number before what is put right. */
function clipsOfFiles({ grammar, timeline }: Place, core: string): { clipIds?: readonly string[] } {
  const isFile = grammar.tokensOf(core).some(({ type }) => type === 'file');
  const ids = isFile ? grammar.clipsIn(core).flatMap((n) => timeline.clips[n - 1]?.id ?? []) : [];
  return ids.length > 0 ? { clipIds: ids } : {};
}

/** "The first photo for 5 seconds, the last one for 8": the other clip comes beside the first in one message. */
function isListed({ focus, leaning, grammar }: Place, core: string): boolean {
  const clip = /^(?:the )?(?:first|second|third|fourth|fifth|last)(?: one)?\b|^第?[一二三四五]/i;
  return (focus.own ?? 0) > 0 && leaning.way === 'goesOn' && (grammar.clipsIn(core).length > 0 || clip.test(core));
} // prettier-ignore

/** "The last one 12", after each was made 10 seconds long: what becomes of the others. */
function ofOtherClips({ timeline, leaning }: Place, before: Edit, edit: Edit): Edit | undefined {
  const { clips } = timeline;
  const own = clipsOf(edit).map((n) => fromStart(n, clips.length));
  const others = clipsBeside(own, timeline);
  const isOfSome = own.length > 0 && others.length > 0 && clipsOf(before).length === 0;
  return isOfSome && leaning.way !== 'only' ? withClips(before, others) : undefined;
}

/** "The same for the first clip", after several things were done to another: all of them. */
export function allOf(place: Place, core: string): FollowUp | undefined {
  const { deeds } = place.focus;
  const last = deeds.at(-1);
  const before = last ? clipsOf(last.edit) : [];
  const together = deeds.filter(({ edit }) => 'target' in edit && isDeepStrictEqual(clipsOf(edit), before));
  if (!last || before.length === 0 || together.length < 2) return undefined;
  const clips = place.grammar.clipsIn(withOthersNamed(core, last, place));
  const edits = clips.length === 0 ? [] : together.flatMap(({ edit }) => withClips(edit, clips) ?? []);
  return edits.length === together.length ? { type: 'followUp', edits, clause: place.text } : undefined;
}

/** "And the last 5 seconds" after the pauses were taken out: that goes, too. */
function cutAsWell({ focus, grammar, chinese }: Place, core: string): FollowUp | undefined {
  const { edit } = focus.deeds.at(-1) ?? {};
  if (edit?.edit !== 'trimSilences' || grammar.rangesIn(core).length === 0) return undefined;
  if (/^(?:in|at|from|for|of|on|within|between|during)\b|^[在从]|里|之间/i.test(core)) return undefined;
  const clause = chinese ? `剪掉${core}` : `remove ${core}`;
  const cut = grammar.read(clause);
  return cut && { type: 'followUp', edits: [cut], clause };
}

/** "Not clip 2": all others keep what was done to all. */
export function excepting(place: Place, core: string): FollowUp | undefined {
  const clips = place.grammar.clipsIn(core).map((n) => fromStart(n, place.timeline.clips.length));
  for (const [at, deed] of [...place.focus.deeds.entries()].reverse()) {
    if ('into' in deed.edit && deed.edit.edit === 'addTransitions') {
      const which = core.replace(/^(?:the )?(first|second|third|last)(?: one)?$/i, '$1');
      const removed = [`remove the transition ${core}`, `remove the ${which} transition`, `去掉${core}的转场`].map((each) => place.grammar.read(each)).find((edit) => edit?.edit === 'removeTransitions');
      if (removed?.edit === 'removeTransitions') return { type: 'followUp', edits: [removed], clause: place.text };
    }
    const before = clipsOf(deed.edit);
    const all = before.length > 0 ? before : clipsBeside([], place.timeline);
    const left = all.filter((n) => !clips.includes(n));
    if (clips.length === 0 || left.length === 0 || left.length === all.length) continue;
    const edit = withClips(deed.edit, left);
    if (edit) return { type: 'followUp', edits: [edit], clause: deed.clause, insteadOf: at };
  }
  return sparing(place, core);
} // prettier-ignore

/** "Cut just 3 seconds": the same with another value. */
export function measured(place: Place, core: string): FollowUp | undefined {
  const rest = core.replace(
    /^(?:[a-z]+ |[剪删去砍裁切留放调][掉去到]?)(?=\d|[一二两三四五六七八九十半])/i,
    '',
  );
  return rest !== core && isBare(place.grammar.tokensOf(rest)) ? variation(place, rest, true) : undefined;
}

/** "Make the last one 12 instead": the verb says nothing that was not said before. */
export function madeOtherwise(place: Place): FollowUp | undefined {
  const { core, way } = place.leaning;
  const rest = way === 'corrects' ? /^(?:make|have|give) (the .+)$/i.exec(core)?.[1] : undefined;
  return rest === undefined ? undefined : variation(place, rest, true);
}

const namesSound = /\b(?:sound|audio|volume|voice|video|everything|all)\b|声|音量|视频|整体|全部/i;

/** "Sorry, I meant 1:00 to 1:20", where what was said could not be done. */
export function afterRefused(place: Place, isCommand: boolean): FollowUp | undefined {
  const { refused } = place.focus;
  const { core, way } = place.leaning;
  // "A bit quieter", of music that is not there, is said of no other sound.
  if (refused !== undefined && !namesSound.test(place.text)) {
    const own = place.grammar.alone ?? place.grammar.read(place.text);
    const isOfAll = own?.edit === 'setVolume' && own.target === 'everything';
    const before = isOfAll ? place.grammar.read(refused) : undefined;
    if (before?.edit === 'setVolume' && before.target === 'music') return { type: 'unsure', lost: refused };
  }
  if (refused === undefined || isCommand || (way !== 'corrects' && !isBare(place.grammar.tokensOf(core))))
    return undefined;
  const edit = place.grammar.read(refused);
  const found = edit && varied({ clause: refused, edit }, core, place.grammar);
  return found && { type: 'followUp', edits: [found.edit], clause: found.clause };
}

/** "应该是前5秒", after what it puts right was undone; what says by itself what to do is no such thing. */
export function afterUndone(place: Place): FollowUp | undefined {
  const { deeds, undone } = place.focus;
  const { core, way } = place.leaning;
  const old = deeds.length === 0 && place.grammar.alone === undefined ? undone?.at(-1) : undefined;
  // "Undo that and put it at the bottom instead"
  const isInstead =
    (/\binstead\b/i.test(place.text) && pointsBack(place.text)) ||
    (/^i meant\b/i.test(place.text) && place.grammar.clipsIn(core).length > 0);
  if (!old || old.clause === '' || way !== 'corrects' || !(isInstead || /^应该/.test(place.text)))
    return undefined;
  const rest = core.replace(/^(?:put|place|make|move|have|show|do|add|set) (?:it|that|them) /i, '');
  const found = varied(old, rest, place.grammar);
  return found && { type: 'followUp', edits: [found.edit], clause: found.clause };
}

function ofSameClips(edit: Edit, before: Edit): Edit {
  if (edit.edit === 'moveClips' && before.edit === 'moveClips') return { ...edit, clips: before.clips };
  const isCopied = edit.edit === 'duplicateClips' && before.edit === 'duplicateClips';
  return isCopied ? { ...edit, target: before.target } : edit;
}

/** Whether an edit makes something be as it was recorded. */
export function restores(edit: Edit): boolean {
  if (edit.edit === 'gradeClips') {
    const parts = [edit.brightness, edit.contrast, edit.saturation, edit.warmth].filter((part) => part !== undefined); // prettier-ignore
    return parts.length > 0 && parts.every((part) => 'to' in part && part.to === 0);
  }
  if (edit.edit === 'setVolume') return 'unmute' in edit.change;
  if (edit.edit === 'setSpeed') return edit.factor === 1 && !edit.relative;
  if (edit.edit === 'reverseClips') return edit.way === 'forwards';
  return (edit.edit === 'zoomClips' && edit.zoom === 'none') || (edit.edit === 'flipClips' && edit.flip === 'none'); // prettier-ignore
}
