import { decodeTimeline } from '../../timeline/decode';
import { describeDifference } from '../../timeline/difference';
import { summarize } from '../../timeline/summary';
import { placeMedia } from '../edits/placement';
import type { Understood } from '../language/understood';
import { encodeDraft } from '../model/draft';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';
import type { Replies, Translations } from '../replies/replies';
import { tellMoment, tellSilences } from '../replies/moment-answers';
import { tellFileSize } from '../replies/size-answer';
import * as tell from '../replies/state-answers';
import type { StoredSession } from '../storage/stored-session';
import { fileNamesOf, firstTimeline } from './turn-files';
import { stepsOf } from './steps-named';
import type { TurnWork } from './turn-work';

type Question = Extract<Understood, { type: 'question' }>;

/** Prompts that show what can be asked, for "what can you do?". */
const abilities: Translations<readonly string[]> = {
  en: [
    'trim the silences',
    'keep 0:10 to 0:40',
    'add a fade between all clips',
    'add the title "Hello" at the top',
    'make it vertical with a blurred background',
    'speed it up 1.5x',
    'slow zoom in on the photos',
    'put logo.png in the top right corner',
    'normalize the audio',
    'undo',
  ],
  zh: [
    '剪掉静音',
    '保留0:10到0:40',
    '在所有片段之间添加淡化转场',
    '在顶部加标题“你好”',
    '改成竖屏，模糊背景',
    '加速1.5倍',
    '给图片加缓慢缩放',
    '把logo.png放到右上角',
    '响度标准化',
    '撤销',
  ],
};

/** The clip, from 1, that a question was about: "it" is that one in what is said next. */
export function clipAskedAbout(understood: Understood, { clips }: Timeline, { media }: StoredSession): number | undefined {
  if (understood.type !== 'question' || (understood.about !== 'clip' && understood.about !== 'timeline')) return undefined;
  const { clip = understood.about === 'clip' ? 1 : 0, fileName } = understood;
  if (fileName !== undefined) {
    const own = clips.flatMap(({ mediaId }, i) => (media.get(mediaId)?.fileName === fileName ? [i + 1] : []));
    return own.length === 1 ? own[0] : undefined;
  }
  const number = clip < 0 ? clips.length + clip + 1 : clip;
  return number >= 1 && number <= clips.length ? number : undefined;
} // prettier-ignore

/** Answers what is asked of the session, out of its state. */
export async function answerQuestion(
  { about, clip, fileName, atMs, instead }: Question,
  work: Pick<TurnWork, 'timeline' | 'orFirst' | 'silences'>,
  session: StoredSession,
  say: Replies,
): Promise<string> {
  const { media, record } = session;
  const { timeline } = work;
  switch (about) {
    case 'abilities':
      return say.abilities(instead.length > 0 ? instead : say.choose(abilities));
    case 'export':
      return say.howToExport();
    case 'undo':
      return say.howToUndo();
    case 'about':
      return say.about();
    case 'transitionKinds':
      return tell.tellTransitionKinds(timeline, { media, say });
    case 'files':
      return tell.tellFiles({ media, captions: record.captions, say });
    case 'steps':
      return say.steps(stepsOf(session));
    case 'lastStep':
      return tellLastStep(timeline, session, say);
    default: {
      const placed = work.orFirst;
      if (placed.clips.length === 0) return say.emptyTimeline();
      const state = { timeline: placed, media, say };
      if (about === 'clip' && fileName !== undefined) return tell.tellFile(fileName, state);
      if (about === 'clip') return tell.tellClip(clip ?? 1, state);
      if (about === 'canvas') return tell.tellCanvas(state);
      if (about === 'moment') return tellMoment(atMs ?? 0, state);
      if (about === 'silences') return tellSilences(await work.silences(), say);
      if (about === 'music') return tell.tellMusic(state);
      if (about === 'loudness') return tell.tellLoudness(state, clip);
      if (about === 'titles') return tell.tellTitles(state);
      if (about === 'overlays') return tell.tellOverlays(state);
      if (about === 'transitions') return tell.tellTransitions(state);
      if (about === 'changes')
        return timeline ? tellChanges(timeline, session, say) : say.nothingChangedYet();
      if (about === 'fileSize') return tellFileSize(state);
      if (!timeline)
        return notEdited(placed, session, say) + (about === 'timeline' ? tell.listClips(state) : '');
      if (about === 'length') return say.length(timelineDurationMs(timeline), timeline.clips.length);
      return `${say.timeline(summarize(viewOf(timeline, session)))}${tell.listClips(state)}`;
    }
  }
}

function notEdited(placed: Timeline, session: StoredSession, say: Replies): string {
  return say.notPlacedYet(fileNamesOf(placed, session), timelineDurationMs(placed));
}

function viewOf(timeline: Timeline, { media }: StoredSession) {
  return decodeTimeline(JSON.parse(encodeDraft(timeline, media)));
}

/** Against all files one after the other, but for those that were put elsewhere. */
function tellChanges(timeline: Timeline, session: StoredSession, say: Replies): string {
  const { media } = session;
  const isClip = (id: string) => timeline.clips.some(({ mediaId }) => mediaId === id);
  const elsewhere = new Set([...timeline.overlays, ...timeline.music].map(({ mediaId }) => mediaId));
  const files = [...media.values()].filter(({ id }) => isClip(id) || !elsewhere.has(id));
  const before = placeMedia(undefined, files);
  const changes = differences(before, timeline, session, say);
  return changes.length > 0 ? say.changes(changes) : say.nothingChangedYet();
}

async function tellLastStep(
  timeline: Timeline | undefined,
  session: StoredSession,
  say: Replies,
): Promise<string> {
  const { history, current } = session.record;
  const last = history[current];
  if (!last || current === 0) return say.steps([]);
  const before = await session.timelineAt(current - 1);
  return say.lastStep(last.label, changesBetween(before, timeline, session, say));
}

/** What is different between two timelines, in words. Without an edit it is all media one after the other. */
export function changesBetween(
  before: Timeline | undefined,
  after: Timeline | undefined,
  session: StoredSession,
  say: Replies,
): string[] {
  const first = firstTimeline(session);
  return differences(before ?? first, after ?? first, session, say);
}

function differences(before: Timeline, after: Timeline, session: StoredSession, say: Replies): string[] {
  const changes = describeDifference(viewOf(before, session), viewOf(after, session), say.language);
  if (changes.length > 0 || JSON.stringify(before) === JSON.stringify(after)) return changes;
  return [say.unseenChange()];
}
