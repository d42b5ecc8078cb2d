import { timelineName } from '../../contract/restore';
import { aimed } from '../edits/aiming';
import type { Edit } from '../edits/registry';
import { hasChinese } from '../language/words/folding';
import { readClause, splitClauses, stepNamed } from '../language/understand';
import type { Context } from '../language/context';
import { kindsChanged, stepMeant, stepsOf } from './steps-named';
import type { Timeline } from '../model/timeline';
import type { StoredSession } from '../storage/stored-session';

/** What is there or not, with the words it is spoken of, where nothing but its coming is named. */
const comings: readonly (readonly [RegExp, (timeline: Timeline) => boolean])[] = [
  [coming('music|songs?|soundtrack|bgm|background music', '音乐|背景音乐|配乐|歌曲?'), ({ music }) => music.length > 0],
  [coming('captions?|subtitles?', '字幕'), ({ titles }) => titles.some(({ role }) => role === 'caption')],
  [coming('titles?|texts?', '标题|文字|字'), ({ titles }) => titles.some(({ role }) => role !== 'caption')],
  [coming('transitions?|crossfades?', '转场|过渡'), ({ clips }) => clips.some(({ transition }) => transition)],
  [coming('logo|watermark|overlays?|picture-in-picture', 'logo|水印|画中画'), ({ overlays }) => overlays.length > 0],
  [coming('fades?|fade in|fade out', '淡入|淡出|淡入淡出'), ({ fade }) => fade.inMs + fade.outMs > 0],
]; // prettier-ignore

function coming(english: string, chinese: string): RegExp {
  return new RegExp(
    `^(?:i |we |you )?(?:add(?:ed|ing)?|put(?:ting)?|insert(?:ed|ing)?|had|there (?:was|were))?(?: in| on)?(?: ?(?:the|a|my|any|some|that))? ?(?:${english})(?: was added| were added| came| went in)?$|^(?:我)?(?:加上?|添加|放|插入|有|配|加入)?了?(?:${chinese})的?$`,
  );
}

/**
 * Where in the history things were as they were before something was done.
 * @param what How that was named.
 * @returns `undefined` where nothing in the history up to now is about it.
 */
export async function placeBefore(what: string, session: StoredSession): Promise<number | undefined> {
  const { current } = session.record;
  const isThere = comings.find(([words]) => words.test(what))?.[1];
  if (isThere) {
    const has = async (index: number) => {
      const timeline = await session.timelineAt(index);
      return timeline !== undefined && isThere(timeline);
    };
    let index = current;
    // It may have gone since.
    while (index > 0 && !(await has(index))) index--;
    if (index === 0) return undefined;
    while (index > 0 && (await has(index))) index--;
    return index;
  }
  const step = stepNamed(what, stepsOf(session));
  if (step >= 0) return step;
  const kinds = kindsChanged(what);
  const { history } = session.record;
  const last = history.slice(0, current + 1).findLastIndex(({ deeds }) => deeds.some(({ edit }) => kinds?.has(edit.edit))); // prettier-ignore
  return last > 0 ? last - 1 : undefined;
}

/** What undoing one thing that was named comes to. */
export type UndoOf =
  /** It was the last step. */
  | { readonly type: 'lastStep' }
  /** It can be taken away alone, so that what came after it stays. */
  | { readonly type: 'removal'; readonly edit: Edit }
  /** Only with the steps after it; `prompt` asks for that. */
  | { readonly type: 'notAlone'; readonly label: string; readonly steps: number; readonly prompt: string }
  /** No step was about it. */
  | { readonly type: 'none'; readonly labels: readonly string[] };

/** Kinds that take one thing away and leave all else. */
const removable: ReadonlySet<Edit['edit']> = new Set(['removeMusic', 'removeTitles', 'removeTransitions', 'removeOverlays', 'removeCaptions', 'fade']); // prettier-ignore

/**
 * What takes away the last of several wishes of one message, so that the others stay: "trim the silences and add music"
 * is one step. `undefined` where the message had no other wish, or where it was not the last.
 * @param label What the user said for the step.
 */
export function removalOfLast(what: string, label: string, context: Context): Edit | undefined {
  const thing = what.trim().replace(/^(?:(?:i|we|you) )?(?:add(?:ed|ing)?|put(?:ting)?|insert(?:ed|ing)?) |^(?:我)?(?:添加|加入|加上|加|放|配)[了上]?/, ''); // prettier-ignore
  const wishes = splitClauses(label, { ...context, previous: [] });
  if (wishes.length < 2 || stepNamed(thing, wishes) !== wishes.length - 1) return undefined;
  const removal = readClause(hasChinese(thing) ? `去掉${thing}` : `remove ${thing}`, context);
  return removal.type === 'edit' && removable.has(removal.edit.edit) ? removal.edit : undefined;
}

/** How to undo the music, the title and the like. @param what How it was named. */
export function howToUndo(what: string, session: StoredSession, context: Context): UndoOf {
  const labels = stepsOf(session);
  const step = stepMeant(what, session, context);
  if (step >= 0 && step === labels.length - 1) return { type: 'lastStep' };
  const chinese = hasChinese(what);
  const removal = readClause(chinese ? `去掉${what}` : `remove ${what}`, { ...context, isLastTitle: true });
  if (removal.type === 'edit' && removable.has(removal.edit.edit))
    return { type: 'removal', edit: ofStep(removal.edit, step, session, context) };
  const label = labels[step];
  if (label === undefined) return { type: 'none', labels };
  const steps = labels.length - step;
  const prompt = chinese ? `撤销最近${steps}步` : `undo the last ${steps} changes`;
  return { type: 'notAlone', label, steps, prompt };
}

/** What takes away just what a step has brought. */
function ofStep(removal: Edit, step: number, session: StoredSession, { timeline, media }: Context): Edit {
  const deeds = session.record.history[step + 1]?.deeds ?? [];
  const own = deeds.flatMap(
    ({ subject }) => (timeline && aimed(removal, subject, { timeline, media })) ?? [],
  );
  const [only, ...more] = own;
  return only && more.length === 0 ? only : removal;
}

/**
 * Where in the history a timeline is, also among what was undone; of several places the latest.
 * @param name As `timelineName` has it. @returns `undefined` where it is no longer kept.
 */
export async function placeOfTimeline(name: string, session: StoredSession): Promise<number | undefined> {
  for (let index = session.record.history.length - 1; index >= 0; index--) {
    if (timelineName(await session.draftTextAt(index)) === name) return index;
  }
  return undefined;
}
