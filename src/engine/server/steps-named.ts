import { isDeepStrictEqual } from 'node:util';
import type { Edit } from '../edits/registry';
import type { Context } from '../language/context';
import { readClause, stepNamed } from '../language/understand';
import { findQuotes, foldText, hasChinese } from '../language/words/folding';
import type { StoredSession } from '../storage/stored-session';

/** Which step of the history is meant by what is said of it. */

/** What the user said for each step that is done, oldest first. */
export function stepsOf({ record: { history, current } }: StoredSession): string[] {
  return history.slice(1, current + 1).map(({ label }) => label);
}

/** What puts a thing there, by the words that it is spoken of with. */
const comings: readonly (readonly [RegExp, readonly Edit['edit'][]])[] = [
  [thing('titles?|texts?|headings?|headlines?', '标题|文字|字'), ['addTitle']],
  [thing('(?:background )?music|songs?|soundtrack|bgm', '音乐|背景音乐|配乐|歌曲?'), ['addMusic']],
  [thing('captions?|subtitles?', '字幕'), ['addCaptions', 'spreadCaptions']],
  [thing('transitions?|crossfades?|dissolves?', '转场|过渡'), ['addTransitions']],
  [thing('logo|watermark|overlays?|picture-in-picture|pip', 'logo|水印|画中画'), ['addOverlay']],
  [thing('(?:title |end |intro |black |white )?cards?', '卡片|片头|片尾'), ['addCard']],
  [thing('freeze(?: ?frame)?|still', '定格'), ['freezeFrame']],
  [thing('splits?', '分割'), ['split']],
];

/** What a step is called by what it changed, where its words name that otherwise: "2x" is a change of speed. */
const changes: readonly (readonly [RegExp, ReadonlySet<Edit['edit']>])[] = [
  [change('speed(?:ing|ed)?(?: ?up)?|slow(?:ing|ed)?(?: ?down| motion)?|slow-?mo(?:tion)?|tempo|fast forward', '变速|加速|减速|速度|快放|慢放|倍速'), new Set(['setSpeed', 'speedSilences'])],
  [change('cuts?|cutting|trim(?:s|med|ming)?|shorten(?:ing|ed)?', '剪|剪辑|裁剪|剪切|修剪'), new Set(['cutRanges', 'keepRanges', 'trimStart', 'trimEnd', 'trimToLength', 'trimSilences', 'deleteClips', 'keepClips'])],
  [change('colou?rs?|grad(?:e|ing)|black and white|brightness|contrast|look', '调色|颜色|色彩|色调|滤镜|黑白|亮度|对比度'), new Set(['gradeClips'])],
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

/** The kinds of edits that change what is named. */
export function kindsChanged(what: string): ReadonlySet<Edit['edit']> | undefined {
  return changes.find(([words]) => words.test(what))?.[1];
}

function thing(english: string, chinese: string): RegExp {
  return new RegExp(`^(?:add(?:ed|ing)? )?(?:the |my |that |this |last |new )*(?:${english})(?: again)?$|^(?:那个?|最后的?|刚才的?)?(?:${chinese})$`);
} // prettier-ignore

/**
 * The step that words are about, from 0: the newest that put the thing there, that did what the words are by
 * themselves, or that was asked for in words like them. @returns -1 where none is.
 */
export function stepMeant(what: string, session: StoredSession, context: Context): number {
  const { history, current } = session.record;
  const steps = history.slice(1, current + 1).map(({ deeds }) => deeds.map(({ edit }) => edit));
  const labels = stepsOf(session);
  const named = stepNamed(what, labels);
  const folded = foldText(what).trim();
  const kinds = comings.find(([words]) => words.test(folded))?.[1];
  // One whose words do not name it, such as "and Day 2 at 1 minute", may be newer than one whose words do.
  const isPlain = findQuotes(what).length === 0;
  const came = kinds && isPlain ? steps.findLastIndex((edits) => edits.some(({ edit }) => kinds.includes(edit))) : -1; // prettier-ignore
  if (came >= 0) return came;
  const said = hasChinese(what) ? what : what.replace(/^(?:the|that|my|this) /i, '');
  const [meant] = [what, said, ...(hasChinese(what) ? [] : [`more ${said}`])].flatMap((text) => {
    const read = readClause(text, { ...context, focus: undefined });
    return read.type === 'edit' ? [read.edit] : [];
  });
  const changed = kindsChanged(folded);
  const alike = meant
    ? ofSort(meant, steps)
    : steps.findLastIndex((edits) => edits.some(({ edit }) => changed?.has(edit)));
  return meant && saysOfWhat(meant) && alike >= 0 ? alike : Math.max(named, alike);
}

/** The latest step that did the like: in the same direction and to the same things, where it is said; else of the kind. */
function ofSort(meant: Edit, steps: readonly (readonly Edit[])[]): number {
  const latest = (fits: (edit: Edit) => boolean) => steps.findLastIndex((edits) => edits.some(fits));
  const ofKind = ({ edit }: Edit) => edit === meant.edit;
  const exact = latest((edit) => ofKind(edit) && isSameWay(meant, edit) && isOfSame(meant, edit));
  return exact >= 0 || 'text' in meant ? exact : latest((edit) => ofKind(edit) && isSameWay(meant, edit));
}

/** Whether two edits of a kind go the same way: faster or slower, louder or quieter, the same properties. */
function isSameWay(one: Edit, other: Edit): boolean {
  const [a, b] = [wayOf(one), wayOf(other)];
  return a === undefined || b === undefined || isDeepStrictEqual(a, b);
}

function wayOf(edit: Edit): unknown {
  switch (edit.edit) {
    case 'setSpeed':
      return edit.factor === 1 ? 'normal' : edit.factor > 1 ? 'faster' : 'slower';
    case 'setVolume': {
      const { change } = edit;
      if ('times' in change) return change.times > 1 ? 'louder' : 'quieter';
      if ('decibels' in change) return change.decibels > 0 ? 'louder' : 'quieter';
      return 'percent' in change ? (change.percent === 0 ? 'muted' : change.percent > 100 ? 'louder' : 'quieter') : undefined;
    }
    case 'gradeClips':
      return (['brightness', 'contrast', 'saturation', 'warmth'] as const).filter((part) => edit[part] !== undefined);
    case 'fade':
      return [edit.target === 'music', edit.inMs !== undefined, edit.outMs !== undefined];
    default:
      return undefined;
  }
} // prettier-ignore

/** The clips, stretches or files that an edit is said to be of. */
function saidOf(edit: Edit): readonly (readonly [string, unknown])[] {
  return Object.entries(edit).filter(([key, value]) => key === 'text' || /^(?:target|clips?|within|of|media|which|into|ranges)$/.test(key) && typeof value === 'object');
} // prettier-ignore

function saysOfWhat(edit: Edit): boolean {
  return saidOf(edit).length > 0;
}

/** Whether they are of the same clips, stretches or files, where those are said. */
function isOfSame(meant: Edit, done: Edit): boolean {
  const theirs = new Map<string, unknown>(Object.entries(done));
  // Words come here in small letters.
  const plain = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
  return saidOf(meant).every(([key, value]) => isDeepStrictEqual(plain(theirs.get(key)), plain(value)));
}
