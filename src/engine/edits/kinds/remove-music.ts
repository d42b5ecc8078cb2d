import * as z from 'zod';
import * as w from '../../language/words/common-words';
import type { Translations } from '../../replies/replies';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { isAsLongAsVideo, stops, withoutMusic } from './change-music-language';
import { takeVoiceAlone } from './heard-alone';
import { musicChoice, musicIndexes, nameOf, takeMusic } from './music-choice';
import { takesApart } from './take-out-language';

const removeSchema = z.strictObject({
  edit: z.literal('removeMusic'),
  media: musicChoice.optional().describe('The music that goes; without it all of it.'),
});

export const removeMusic: EditKind<z.infer<typeof removeSchema>> = {
  edit: 'removeMusic',
  summary: 'Takes music off the timeline.',
  schema: removeSchema,
  examples: ['remove the music', 'remove the second song', 'no music', '去掉背景音乐', '删除音乐'],
  words: [withoutMusic],

  read(reading) {
    if (reading.take(withoutMusic)) {
      reading.take(w.make, w.add);
      return { edit: 'removeMusic' };
    }
    if (takeVoiceAlone(reading)) return { edit: 'removeMusic' };
    // "音乐到视频结束" says until when it plays.
    if (/到[^,，。]{0,8}(?:结束|终止|停)/.test(reading.clause.text) || isAsLongAsVideo(reading))
      return undefined;
    const music = takeMusic(reading);
    if (!music || !(reading.take(w.remove, stops) || takesApart(reading))) return undefined;
    reading.take(w.everything, w.each);
    return { edit: 'removeMusic', ...(music.which !== undefined && { media: music.which }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    if (timeline.music.length === 0) return unneeded(world.say.alreadySo(say.noMusic()));
    const chosen = musicIndexes(edit.media, timeline, world);
    if ('why' in chosen) return refused(chosen.why);
    const gone = timeline.music.filter((_, i) => chosen.at.includes(i));
    const music = timeline.music.filter((_, i) => !chosen.at.includes(i));
    return done({ ...timeline, music }, say.removed(world.say.list(gone.map((clip) => nameOf(clip, world)))));
  },
};

interface Says {
  noMusic(): string;
  removed(names: string): string;
}

const says: Translations<Says> = {
  en: {
    noMusic: () => 'there is no music on the timeline',
    removed: (names) => `Removed the music ${names}.`,
  },
  zh: { noMusic: () => '时间线上没有音乐', removed: (names) => `已去掉音乐 ${names}。` },
};
