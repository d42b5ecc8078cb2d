import { stepNamed } from '../language/understand';
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
  const { history, current } = session.record;
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
  const labels = history.slice(1, current + 1).map(({ label }) => label);
  const step = stepNamed(what, labels);
  return step < 0 ? undefined : step;
}
