import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import { speaksOfCard } from './card-language';
import { readStretch } from './title-language';
import { chosenTitles, ofRole, titleReference } from './title-reference';
import { readTitleReference, takeQuotedTitle } from './title-reference-language';

const removeSchema = z.strictObject({
  edit: z.literal('removeTitles'),
  which: titleReference.default('all'),
  of: ofRole,
});
type RemoveTitles = z.infer<typeof removeSchema>;

const hide = word('hideTitle', 'verb', 'hide|hiding|隐藏|不显示|不要显示|不要');

export const removeTitles: EditKind<RemoveTitles> = {
  edit: 'removeTitles',
  summary: 'Takes titles away.',
  schema: removeSchema,
  examples: ['remove the title', 'delete all titles', 'remove the last title', '去掉标题', '删除所有字幕'],
  words: [hide],
  needs: [[w.remove, hide]],

  read(reading) {
    const hasCards = reading.clause.timeline !== undefined && speaksOfCard(reading);
    if (hasCards && !reading.has(w.title)) return undefined;
    // "Trim the silences and title" lends the title a verb that is not meant for it.
    const removal = reading.find(w.remove, hide);
    if (!removal || (removal.type === 'word' && /^trim/.test(removal.text))) return undefined;
    const spoken = readTitleReference(reading, 'all');
    if (!spoken?.isNamed) return undefined;
    reading.takeToken(removal);
    const named = typeof spoken.which === 'object' ? undefined : takeQuotedTitle(reading);
    reading.take(w.each);
    return {
      edit: 'removeTitles',
      which: named === undefined ? spoken.which : { text: named },
      of: spoken.of,
    };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chosenTitles(edit, timeline, world);
    if ('why' in chosen) return refused(chosen.why);
    const texts = chosen.indexes.map((i) => world.say.quoted(timeline.titles[i]?.text ?? ''));
    const titles = timeline.titles.filter((_, i) => !chosen.indexes.includes(i));
    return done({ ...timeline, titles }, say.removed(world.say.list(texts), texts.length));
  },
};

const repeatSchema = z.strictObject({
  edit: z.literal('repeatTitle'),
  which: titleReference.default(-1),
  of: ofRole,
  start: momentSchema.describe('When it appears once more; at the end it goes with the video.'),
});
type RepeatTitle = z.infer<typeof repeatSchema>;

const repeat = word('repeatTitle', 'verb', 'duplicate|copy|repeat|clone|复制|重复|再显示|再出现|再放');

export const repeatTitle: EditKind<RepeatTitle> = {
  edit: 'repeatTitle',
  summary: 'Shows a title once more, as it is, at another moment.',
  schema: repeatSchema,
  examples: ['duplicate the title at 0:30', 'show the title again at the end', '把标题复制到第30秒'],
  words: [repeat],
  needs: [[w.title]],

  read(reading) {
    if (!reading.has(w.title) || reading.all('quote').length > 0) return undefined;
    const again = reading.tokens.find(
      (token) => token.type === 'word' && /^(again|once more|another time|再次|再)$/.test(token.text),
    );
    const shows = again && reading.find(w.add, w.make);
    if (!reading.take(repeat) && !shows) return undefined;
    reading.takeToken(again, shows);
    const spoken = readTitleReference(reading, -1);
    const stretch = readStretch(reading);
    if (!spoken || stretch?.start === undefined || stretch.lengthMs !== undefined) return undefined;
    // "At the end" is as long before it as the title stands.
    const isEnd = stretch.end === 'end';
    if (stretch.end !== undefined && !isEnd) return undefined;
    return { edit: 'repeatTitle', which: spoken.which, of: spoken.of, start: isEnd ? 'end' : stretch.start };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const chosen = chosenTitles(edit, timeline, world);
    if ('why' in chosen) return refused(chosen.why);
    const durationMs = timelineDurationMs(timeline);
    let { nextId } = timeline;
    const added: Title[] = [];
    for (const title of timeline.titles.filter((_, i) => chosen.indexes.includes(i))) {
      const lengthMs = (title.endMs === 'timeline' ? durationMs : title.endMs) - title.startMs;
      const startMs =
        edit.start === 'end' ? Math.max(0, durationMs - lengthMs) : momentToMs(edit.start, durationMs);
      if (startMs < 0 || startMs >= durationMs) return refused(world.say.outside(startMs, durationMs));
      added.push({ ...title, id: `t${nextId++}`, startMs, endMs: Math.min(durationMs, startMs + lengthMs) });
    }
    const { time, quoted, list } = world.say;
    const told = added.map(({ text, startMs, endMs }) =>
      `${quoted(text)} ${time(startMs)}–${time(endMs === 'timeline' ? durationMs : endMs)}`); // prettier-ignore
    return done({ ...timeline, titles: [...timeline.titles, ...added], nextId }, say.repeated(list(told)));
  },
};

interface Says {
  removed(texts: string, count: number): string;
  repeated(texts: string): string;
}

const says: Translations<Says> = {
  en: {
    removed: (texts, count) => (count === 1 ? `Removed the title ${texts}.` : `Removed ${count} titles: ${texts}.`), // prettier-ignore
    repeated: (texts) => `Title shown once more: ${texts}.`,
  },
  zh: {
    removed: (texts, count) => (count === 1 ? `已去掉标题${texts}。` : `已去掉 ${count} 个标题：${texts}。`),
    repeated: (texts) => `已再次显示标题：${texts}。`,
  },
};
