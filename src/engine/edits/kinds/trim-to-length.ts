import * as z from 'zod';
import * as w from '../../language/common-words';
import { means } from '../../language/reading';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { removeRanges } from '../operations/cutting';

const schema = z.object({
  edit: z.literal('trimToLength'),
  /** What is left, from the start of the timeline. */
  lengthMs: z.int().min(100).max(86_400_000),
});
type TrimToLength = z.infer<typeof schema>;

export const trimToLength: EditKind<TrimToLength> = {
  edit: 'trimToLength',
  summary: 'Keeps the timeline from its start to a length.',
  schema,
  examples: ['make it 30 seconds', 'trim to 20s', 'keep it under a minute', '剪到30秒', '控制在一分钟以内'],

  read(reading) {
    const time = reading.takeOnly('time');
    if (!time || time.form === 'moment') return undefined;
    const at = reading.tokens.indexOf(time);
    const lead = reading.tokens.slice(Math.max(0, at - 3), at);
    const to = lead.some(
      (token) =>
        token.type === 'word' && /^(to|down to|up to|at|as|到|至|成|为|在)$|[到至成为]$/.test(token.text),
    );
    const atMost = reading.take(w.atMost);
    const makes = reading.take(w.make);
    const shortens = reading.take(w.trim, w.shorten, w.cut, w.remove);
    // "make it 9:16" is a shape, not nine minutes.
    if (time.ratio && !shortens && !atMost) return undefined;
    // "cut at 0:10" splits; "trim 20s" could mean either end.
    const splits =
      lead.some((token) => token.type === 'word' && /^(at|在)$/.test(token.text)) && !atMost && !makes;
    if (splits && !lead.some((token) => means(token, w.shorten))) return undefined;
    const keeps = atMost && reading.take(w.keep);
    if (!(makes || (shortens && (to || atMost)) || atMost || keeps)) return undefined;
    if (time.ms < 100) return undefined;
    const clip = reading.find(w.clip);
    if (clip?.type === 'word' && /^(clip|片段)$/.test(clip.text)) reading.takeToken(clip);
    return { edit: 'trimToLength', lengthMs: time.ms };
  },

  apply(edit, timeline, world) {
    const { span } = world.say;
    const say = world.say.choose(says);
    const durationMs = timelineDurationMs(timeline);
    if (durationMs <= edit.lengthMs) return refused(say.shortAlready(span(durationMs), span(edit.lengthMs)));
    const cut = removeRanges(timeline, [{ startMs: edit.lengthMs, endMs: durationMs }]);
    if (cut.timeline.clips.length === 0) return refused(world.say.nothingLeft());
    const afterMs = timelineDurationMs(cut.timeline);
    return done(cut.timeline, say.trimmed(span(durationMs), span(afterMs)), ...alsoSaid(cut, world));
  },
};

interface Says {
  trimmed(before: string, after: string): string;
  shortAlready(length: string, wanted: string): string;
}

const says: Translations<Says> = {
  en: {
    trimmed: (before, after) => `Trimmed the end: ${before} → ${after}.`,
    shortAlready: (length, wanted) =>
      `The timeline is only ${length} long, which is not more than ${wanted}: nothing was done.`,
  },
  zh: {
    trimmed: (before, after) => `已剪掉结尾：${before} → ${after}。`,
    shortAlready: (length, wanted) => `时间线只有 ${length}，没有超过 ${wanted}，没有执行。`,
  },
};
