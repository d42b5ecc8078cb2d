import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import { takeMoments } from '../../language/time-ranges';
import { word } from '../../language/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { splitAt } from '../operations/cutting';

const schema = z.object({ edit: z.literal('split'), at: z.array(momentSchema).min(1).max(500) });
type Split = z.infer<typeof schema>;

const splitWord = word('split', 'verb', 'split|divide|slice|separate|break|blade|make a cut|add a cut|分割|切开|拆分|切分|分开|剪开|切断|断开|切一刀|剪一刀|分成两段|切成两段'); // prettier-ignore

const inTwo = word(
  'inTwo',
  'filler',
  'in two|into two|in two parts|into two parts|into two clips|成两段|成两半|两段',
);

export const split: EditKind<Split> = {
  edit: 'split',
  summary: 'Cuts clips in two at moments of the timeline without taking anything out.',
  schema,
  examples: ['split at 0:10', 'split the clip at 5s and 12s', '在0:10处分割', '在第5秒切开'],
  words: [splitWord, inTwo],

  read(reading) {
    const at = takeMoments(reading);
    if (at.length === 0) return undefined;
    const splits = reading.take(splitWord);
    const cutsAt = reading.tokens.some(
      (token, i) =>
        token.type === 'word' &&
        /^(at|@|在)$/.test(token.text) &&
        reading.tokens.slice(i + 1, i + 4).some(({ type }) => type === 'time'),
    );
    const verb = reading.tokens.find(
      (token) => means(token, w.cut) && token.type === 'word' && /^(cut|切|剪)$/.test(token.text),
    );
    if (!splits && !(cutsAt && verb)) return undefined;
    if (!splits) reading.takeToken(verb);
    reading.take(w.clip);
    return { edit: 'split', at };
  },

  apply(edit, timeline, world) {
    const { time, list } = world.say;
    const say = world.say.choose(says);
    const durationMs = timelineDurationMs(timeline);
    const outside = firstOutside(edit.at, durationMs);
    if (outside !== undefined) return refused(world.say.outside(outside, durationMs));
    const wanted = [...new Set(edit.at.map((moment) => momentToMs(moment, durationMs)))];
    const result = splitAt(timeline, wanted);
    const impossible = wanted.filter((ms) => !result.at.includes(ms));
    if (impossible.length > 0) return refused(say.cannot(list(impossible.map(time))));
    return done(
      result.timeline,
      say.split(list(wanted.map(time)), timeline.clips.length, result.timeline.clips.length),
    );
  },
};

interface Says {
  split(at: string, before: number, after: number): string;
  cannot(at: string): string;
}

const says: Translations<Says> = {
  en: {
    split: (at, before, after) => `Split at ${at}: ${before} → ${after} clips.`,
    cannot: (at) => `There is already a cut or a transition at ${at}, so nothing was split.`,
  },
  zh: {
    split: (at, before, after) => `已在 ${at} 处分割：${before} → ${after} 个片段。`,
    cannot: (at) => `${at} 处已经是剪切点或转场，没有分割。`,
  },
};
