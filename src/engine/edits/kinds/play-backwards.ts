import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { runningTimeMs, turnAll, turnSome } from '../operations/reversal';
import { chooseClips, clipTarget, readClipTarget } from './clip-target';

const schema = z.strictObject({
  edit: z.literal('reverseClips'),
  target: clipTarget
    .default('all')
    .describe('All clips together are one film: played backwards, their order is the opposite too.'),
  way: z
    .enum(['turn', 'backwards', 'forwards'])
    .default('turn')
    .describe('“turn” is the other way than now.'),
});
type ReverseClips = z.infer<typeof schema>;

const reverse = word(
  'reversePlay',
  'verb',
  'reverse|reversed|reversing|reverse the video|reverse playback|反转|倒转|反转播放',
);
const backwards = word('backwards', 'detail', 'backwards|backward|reversely|rewind|rewinding|倒放|倒播|倒着|倒着放|倒着播放|反向播放|反向|反着放|逆向播放|逆放|倒带|倒序播放|倒序放|倒过来放|倒过来播放|倒过来播|倒着播|倒回来放|逆着放|逆着播|反着播'); // prettier-ignore
const forwards = word('forwards', 'detail', 'forwards|forward|forwards again|forward again|正放|正着放|正向|正向播放|顺放'); // prettier-ignore

export const reverseClips: EditKind<ReverseClips> = {
  edit: 'reverseClips',
  summary: 'Plays the video, some clips or a stretch backwards, picture and sound.',
  schema,
  examples: ['reverse it', 'play clip 2 backwards', 'reverse 0:05 to 0:10', '倒放', '把第二段倒放'],
  words: [reverse, backwards, forwards],
  needs: [[backwards, forwards, reverse]],

  read(reading) {
    const target = readClipTarget(reading);
    if (!target) return undefined;
    const forth = reading.has(backwards) && reading.has(forwards);
    const back = reading.take(backwards);
    const ahead = !back && reading.take(forwards);
    // "Not backwards" and "take the reverse away" are the same wish.
    const undone = (back || reading.has(reverse)) && reading.take(w.remove);
    if (!reading.take(reverse) && !back && !ahead) return undefined;
    if (forth) return undefined;
    if (isAdverbAlone(reading)) return undefined;
    reading.take(w.make, w.add);
    const way = ahead || undone ? 'forwards' : back ? 'backwards' : 'turn';
    return { edit: 'reverseClips', target, way };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chooseClips(
      edit.target,
      timeline,
      world,
      (clip) => runningTimeMs(clip, world.media) !== undefined,
    );
    if ('why' in chosen) return refused(chosen.why);
    const { timeline: base, indexes, name, cut } = chosen;
    if (indexes.length === 0) return refused(say.standsStill());
    const isBackwards = (i: number) => base.clips[i]?.reversed === true;
    const turning = indexes.filter(
      (i) => edit.way === 'turn' || isBackwards(i) !== (edit.way === 'backwards'),
    );
    if (turning.length === 0) return unneeded(world.say.alreadySo(say.isSo(edit.way === 'backwards')));
    const before = [...new Set(turning.map(isBackwards))];
    const tell = say.turned(name, before);
    // What runs in several clips is one film only where all of it turns.
    if (edit.target === 'all' && turning.length === indexes.length && before.length === 1) {
      return done(turnAll(base, world.media), tell, ...(base.clips.length > 1 ? [say.order()] : []));
    }
    const result = turnSome(base, turning, world.media);
    const also = [...alsoSaid(result, world), ...(cut ? alsoSaid(cut, world) : [])];
    return done(result.timeline, tell, ...also);
  },
};

/** "…and then backwards": of what, is said elsewhere. */
function isAdverbAlone({ tokens }: Reading): boolean {
  return tokens.every((token) => means(token, backwards, forwards, w.filler, w.then, w.and) && !means(token, reverse) && /^[a-z]/.test(token.type === 'word' ? token.text : '')); // prettier-ignore
}

interface Says {
  /** @param before whether they played backwards; both where they differed. */
  turned(name: string, before: readonly boolean[]): string;
  order(): string;
  standsStill(): string;
  isSo(backwards: boolean): string;
}

const says: Translations<Says> = {
  en: {
    turned: (name, before) => {
      const way = (isBackwards: boolean) => (isBackwards ? 'backwards' : 'forwards');
      const after = before.map((each) => way(!each)).join(', ');
      return `${name} played ${before.map(way).join(', ')} → ${after}.`;
    },
    order: () => 'The clips come in the opposite order; titles, overlays and music stay where they are.',
    standsStill: () => 'Only pictures that stand still are there, so nothing was done.',
    isSo: (isBackwards) => `it plays ${isBackwards ? 'backwards' : 'forwards'} already`,
  },
  zh: {
    turned: (name, before) => {
      const way = (isBackwards: boolean) => (isBackwards ? '倒放' : '正放');
      return `${name}：${before.map(way).join('、')} → ${before.map((each) => way(!each)).join('、')}。`;
    },
    order: () => '片段的先后顺序也反过来了；标题、叠加画面和音乐留在原处。',
    standsStill: () => '那里只有静止的画面，没有执行。',
    isSo: (isBackwards) => `本来就是${isBackwards ? '倒放' : '正放'}`,
  },
};
