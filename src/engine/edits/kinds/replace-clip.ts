import * as z from 'zod';
import { mediaKindOf } from '../../../contract/media';
import { clipsShowing } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { TokenOf } from '../../language/words/tokens';
import * as w from '../../language/words/common-words';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { clipIndex } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { addClips } from './add-clips';
import { clipNumber } from './clip-destination';
import { deleteClips } from './delete-clips';
import { instead, replaces } from './replace-sound';

const schema = z.strictObject({
  edit: z.literal('replaceClip'),
  clip: clipNumber.describe('The number of the clip that goes.'),
  media: z.string().min(1).describe('File name of the uploaded video or image that takes its place.'),
});

export const replaceClip: EditKind<z.infer<typeof schema>> = {
  edit: 'replaceClip',
  summary: 'Puts an uploaded video or image, whole, in the place of a clip.',
  schema,
  examples: ['replace clip 2 with beach.mp4', 'use beach.mp4 instead of the second clip', '把第二段换成beach.mp4'],

  read(reading) {
    const file = newFile(reading);
    if (!file || mediaKindOf(file.fileName) === 'audio') return undefined;
    reading.takeToken(file);
    const [old, ...more] = takeClips(reading);
    const [clip, ...others] = old?.clips ?? [];
    if (clip === undefined || others.length > 0 || more.length > 0) return undefined;
    const isThere = clipsShowing(file.fileName, reading.clause).length > 0;
    // "Swap clip 1 with beach.mp4", where both are there, is an exchange of places.
    if (isThere && reading.tokens.some((token) => isSpelt(token, /^(?:swap|switch|exchange|交换|对调)$/))) return undefined;
    if (!reading.take(replaces, instead)) return undefined;
    reading.take(w.add, w.clip, w.make);
    return { edit: 'replaceClip', clip, media: file.fileName };
  },

  apply(edit, timeline, world) {
    const index = clipIndex(timeline, edit.clip);
    const old = index === undefined ? undefined : timeline.clips[index];
    if (index === undefined || !old) return refused(world.say.noSuchClip(edit.clip, timeline.clips.length));
    const nameOf = (id: string) => world.media.get(id)?.fileName ?? id;
    const say = world.say.choose(says);
    if (nameOf(old.mediaId) === edit.media) return refused(world.say.alreadySo(say.isIt(index + 1, edit.media)));
    const at = { before: index + 1 };
    const added = addClips.apply({ edit: 'addClips', media: [edit.media], unlessPlaced: false, moves: true, at }, timeline, world);
    if (!added.done) return added;
    const gone = added.timeline.clips.findIndex(({ id }) => id === old.id);
    const result = deleteClips.apply({ edit: 'deleteClips', clips: [gone + 1] }, added.timeline, world);
    if (!result.done) return result;
    const { span } = world.say;
    const lengths = [timeline, result.timeline].map((each) => span(timelineDurationMs(each)));
    const [before = '', after = ''] = lengths;
    return done(result.timeline, say.replaced(index + 1, nameOf(old.mediaId), edit.media, before, after), ...result.said.slice(1));
  },
}; // prettier-ignore

/** The file that comes: behind "with" and 换成, or behind "use" and 用 where another goes. */
function newFile(reading: Reading): TokenOf<'file'> | undefined {
  const { tokens } = reading;
  const leadOf = (file: TokenOf<'file'>) =>
    tokens.slice(0, tokens.indexOf(file)).findLast((token) => !isSpelt(token, /^(?:the|my|a|video|clip|file)$/));
  const files = reading.all('file');
  const behind = files.find((file) => isSpelt(leadOf(file), /^(?:with|for|by|换成|替换成|替换为|换为|改成|改为|换上)$/));
  return behind ?? files.find((file) => isSpelt(leadOf(file), /^(?:use|put|show|insert|play|用|使用|拿)$/));
} // prettier-ignore

interface Says {
  replaced(number: number, old: string, name: string, before: string, after: string): string;
  isIt(number: number, name: string): string;
}

const says: Translations<Says> = {
  en: {
    replaced: (number, old, name, before, after) => `Clip ${number}: ${old} → ${name}; ${before} → ${after}.`,
    isIt: (number, name) => `clip ${number} is ${name} already`,
  },
  zh: {
    replaced: (number, old, name, before, after) =>
      `第 ${number} 段：${old} → ${name}；${before} → ${after}。`,
    isIt: (number, name) => `第 ${number} 段已经是 ${name}`,
  },
};
