import type { Edit } from '../../edits/registry';
import type { Spoken } from '../asides/statements';
import type { Grammar } from './grammar';

/** How what is put somewhere joins its neighbours: "put the photo first with a fade", "…, fade into the video". */

const kind = String.raw`(?:an? )?(?:[\d.]+ ?-?(?:s|secs?|seconds?) |one second |half second )?(?:(?:nice|quick|short|slow|soft|smooth|gentle|simple|little|long) )*(?:cross-?fades?|fades?|dissolves?|wipes?|slides?|dips? to (?:black|white)|transitions?)(?: transitions?)?`;
const place = String.raw`(?: (?:over|of|lasting) [\d.]+ ?(?:s|secs?|seconds?))?(?: (?:in)?to (?!black|white)[^,.;]{2,30}| (?:on|at) (?:both|either|each) (?:sides?|ends?)| either side| around it| before and after(?: it)?| in and out)?`;
const brought = new RegExp(String.raw`^(.+?),? with (${kind})${place}$`, 'i');
const beside = new RegExp(
  String.raw`^(?:and |then )?(?:(?:add|put|use|do) )?(${kind}) (?:(?:in)?to (?:the |my )?(?:video|film|rest|talk|main (?:video|clip)|first clip|next (?:one|clip))|(?:on|at) (?:both|either|each) (?:sides?|ends?)|either side)$`,
  'i',
);
const alone = new RegExp(String.raw`^(?:[a-z]+ )?(${kind})${place}$`, 'i');
/** In characters. */
const longest = 160;

/** Whether an edit puts something to a place; "join the clips" puts all. */
function places(edit: Edit | undefined): boolean {
  if (edit?.edit === 'addClips') return Array.isArray(edit.media);
  return edit?.edit === 'moveClips' || edit?.edit === 'replaceClip';
}

/** A clause as it is left, and what a join after it may be of. */
interface Joined {
  readonly clauses: readonly Spoken[];
  readonly edit: Edit | undefined;
}

/** Clauses with such a joint in a clause of its own, said of what was put there. */
export function withJoinsOfPlaced(spoken: readonly Spoken[], grammar: Grammar): readonly Spoken[] {
  let before: Edit | undefined;
  return spoken.flatMap((clause, i) => {
    const { clauses, edit } = withJoin(clause, { before, text: spoken[i - 1]?.text ?? '' }, grammar);
    before = edit;
    return clauses;
  });
}

interface Before {
  readonly before: Edit | undefined;
  readonly text: string;
}

function withJoin(clause: Spoken, { before, text }: Before, grammar: Grammar): Joined {
  const { editOf } = grammar;
  const speaksOfJoin = clause.text.length <= longest && joint.test(clause.text);
  const own = speaksOfJoin && places(before) ? joinAlone(clause, text, grammar) : undefined;
  if (own !== undefined) return { clauses: [{ ...clause, text: own }], edit: before };
  const edit = editOf(clause.text);
  const parted = speaksOfJoin ? partedJoin(clause, edit, text, grammar) : undefined;
  return parted ?? { clauses: [clause], edit };
}

const joint = /fade|dissolve|wipe|slide|dip|transition/i;

/** "…, with a fade on both sides", "…, fade into the video": a clause that is nothing but a join. */
function joinAlone(clause: Spoken, before: string, { reads, clipsIn }: Grammar): string | undefined {
  if (/\bwith\s*$/i.test(clause.joint)) {
    const how = alone.exec(clause.text)?.[1];
    return how === undefined ? undefined : joined(how, sideOf(before, clipsIn));
  }
  const how = reads(clause.text) ? undefined : beside.exec(clause.text)?.[1];
  return how === undefined ? undefined : joined(how);
}

/** "Put the photo first with a fade": what is put there, and the join. */
function partedJoin(
  clause: Spoken,
  edit: Edit | undefined,
  before: string,
  { reads, editOf, clipsIn }: Grammar,
): Joined | undefined {
  // "Put beach after it with a dissolve" is no join after beach.
  if (reads(clause.text) && edit?.edit !== 'addTransitions') return undefined;
  const [, what = '', how = ''] = brought.exec(clause.text) ?? [];
  const put = what.replace(/ (after|before) (?:it|that)$/i, (said, side: string) => {
    const [clip, ...more] = new Set(clipsIn(before.slice(0, longest)));
    return clip === undefined || more.length > 0 ? said : ` ${side} clip ${clip}`;
  });
  const placed = put === '' ? undefined : editOf(put);
  if (!places(placed)) return undefined;
  const join = { ...clause, text: joined(how, sideOf(put, clipsIn)), joint: ', ' };
  return { clauses: [{ ...clause, text: put }, join], edit: placed };
}

/** "Put beach after it": the join is before beach, wherever that stood. */
function sideOf(put: string, clipsIn: Grammar['clipsIn']): string | undefined {
  const [, name = '', side] = /^(?:[a-z]+ )?(.+?) (?:right |straight |directly )?(after |before |(?:at|to) the (?:very )?(?:end|start|beginning|front)\b)/i.exec(put) ?? [];
  if (side === undefined || clipsIn(name).length !== 1) return undefined;
  return `${/after|end/i.test(side) ? 'before' : 'after'} ${name}`;
} // prettier-ignore

function joined(how: string, where = 'on both sides of it'): string {
  const named = how
    .replace(/^an? /i, '')
    .replace(/^(?:quick|short) /i, '0.3 second ')
    .replace(/^(?:long|slow) /i, '1 second ')
    .replace(/(fade|dissolve|wipe|slide|transition)s\b/i, '$1')
    .replace(/(?<!cross-?)\bfade\b/i, 'crossfade');
  return `add ${named}${/transition/i.test(named) ? '' : ' transition'} ${where}`;
}
