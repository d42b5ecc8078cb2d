import { timelineName } from '../../contract/restore';
import type { Edit } from '../edits/registry';
import { hasChinese } from '../language/words/folding';
import { readClause, splitClauses, stepNamed } from '../language/understand';
import type { Context } from '../language/context';
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

/** What a step is called by what it changed, where its words name that otherwise: "2x" is a change of speed. */
const changes: readonly (readonly [RegExp, ReadonlySet<Edit['edit']>])[] = [
  [change('speed(?:ing|ed)?(?: ?up)?|slow(?:ing|ed)?(?: ?down| motion)?|slow-?mo(?:tion)?|tempo|fast forward', '变速|加速|减速|速度|快放|慢放|倍速'), new Set(['setSpeed', 'speedSilences'])],
  [change('cuts?|cutting|trim(?:s|med|ming)?|shorten(?:ing|ed)?', '剪|剪辑|裁剪|剪切|修剪'), new Set(['cutRanges', 'keepRanges', 'trimStart', 'trimEnd', 'trimToLength', 'trimSilences', 'deleteClips', 'keepClips'])],
  [change('colou?rs?|grad(?:e|ing)|black and white|brightness|contrast|look', '调色|颜色|黑白|亮度|对比度'), new Set(['gradeClips'])],
  [change('volume|mut(?:e|ed|ing)|loudness|sound', '音量|静音|声音'), new Set(['setVolume', 'normalizeLoudness', 'denoise'])],
  [change('shape|format|aspect(?: ratio)?|vertical|crop(?:ped|ping)?|square', '画幅|比例|竖屏|裁切'), new Set(['setCanvas', 'setFit', 'cropClips'])],
  [change('zoom(?:s|ed|ing)?(?: in| out)?', '缩放|放大'), new Set(['zoomClips'])],
  [change('order|reorder(?:ed|ing)?|mov(?:e|ed|ing)|swap(?:ped|ping)?', '顺序|换位'), new Set(['reorderClips', 'moveClips'])],
]; // prettier-ignore

function change(english: string, chinese: string): RegExp {
  return new RegExp(
    `^(?:(?:i|we|you) )?(?:changed )?(?:the |my |that |any )?(?:${english})(?: (?:it|that|change|changes|edit|adjustment|effect))?$|^(?:${chinese})[了的]?$`,
  );
}

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
  const kinds = changes.find(([words]) => words.test(what))?.[1];
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
  const named = stepNamed(what, labels);
  const step = named < 0 ? stepOfKind(what, session, context) : named;
  if (step >= 0 && step === labels.length - 1) return { type: 'lastStep' };
  const chinese = hasChinese(what);
  const removal = readClause(chinese ? `去掉${what}` : `remove ${what}`, context);
  if (removal.type === 'edit' && removable.has(removal.edit.edit))
    return { type: 'removal', edit: removal.edit };
  const label = labels[step];
  if (label === undefined) return { type: 'none', labels };
  const steps = labels.length - step;
  const prompt = chinese ? `撤销最近${steps}步` : `undo the last ${steps} changes`;
  return { type: 'notAlone', label, steps, prompt };
}

/** The latest step that did what words are by themselves: "加速" of “2倍速”. @returns -1 where none did. */
function stepOfKind(what: string, session: StoredSession, context: Context): number {
  const { history, current } = session.record;
  const meant = readClause(what, { ...context, focus: undefined });
  if (meant.type !== 'edit') return -1;
  const kinds = history.slice(1, current + 1).map(({ deeds }) => deeds.map(({ edit }) => edit.edit));
  return kinds.findLastIndex((done) => done.includes(meant.edit.edit));
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

/** What the user said for each step that is done, oldest first. */
export function stepsOf({ record: { history, current } }: StoredSession): string[] {
  return history.slice(1, current + 1).map(({ label }) => label);
}
