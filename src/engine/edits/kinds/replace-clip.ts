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
import { alsoSaid, clipIndex } from '../aftermath';
import { done, refused, unneeded } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { settle } from '../operations/cutting';
import type { Piece } from '../operations/ripple';
import { clipOf } from '../placement';
import { mediaByName, pictureByName } from './add-clips';
import { clipNumber } from './clip-destination';
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
  needs: [['file']],

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

  /** Before the first edit the file does not stand behind the clip as well, whose place it is to take. */
  elsewhere: ({ clip, media }, world) => {
    const pictures = [...world.media.values()].filter(({ kind }) => kind !== 'audio');
    const found = mediaByName(media, world);
    const isBehind = found !== undefined && clip > 0 && pictures.indexOf(found) >= clip;
    return isBehind ? [found.id] : [];
  },

  apply(edit, timeline, world) {
    const index = clipIndex(timeline, edit.clip);
    const old = index === undefined ? undefined : timeline.clips[index];
    if (index === undefined || !old) return refused(world.say.noSuchClip(edit.clip, timeline.clips.length));
    const media = pictureByName(edit.media, world);
    if ('why' in media) return refused(media.why);
    const say = world.say.choose(says);
    if (old.mediaId === media.id) return unneeded(world.say.alreadySo(say.isIt(index + 1, media.fileName)));
    const pieces = timeline.clips.map((clip, was): Piece =>
      was === index ? { clip: clipOf(media, `c${timeline.nextId}`), was: undefined } : { clip, was },
    );
    const result = settle(timeline, pieces, timeline.nextId + 1);
    const { span } = world.say;
    const others = timeline.clips.flatMap(({ mediaId }, i) => (mediaId === media.id ? [i + 1] : []));
    const oldName = world.media.get(old.mediaId)?.fileName ?? old.mediaId;
    const lengths = [span(timelineDurationMs(timeline)), span(timelineDurationMs(result.timeline))] as const;
    return done(
      result.timeline,
      say.replaced(index + 1, oldName, media.fileName, ...lengths),
      ...(others.length > 0 ? [say.staysAt(media.fileName, others)] : []),
      ...alsoSaid(result, world),
    );
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
  staysAt(name: string, clips: readonly number[]): string;
}

const says: Translations<Says> = {
  en: {
    replaced: (number, old, name, before, after) => `Clip ${number}: ${old} → ${name}; ${before} → ${after}.`,
    isIt: (number, name) => `clip ${number} is ${name} already`,
    staysAt: (name, clips) => `${name} stays at clip ${clips.join(', ')} as well.`,
  },
  zh: {
    replaced: (number, old, name, before, after) =>
      `第 ${number} 段：${old} → ${name}；${before} → ${after}。`,
    isIt: (number, name) => `第 ${number} 段已经是 ${name}`,
    staysAt: (name, clips) => `第 ${clips.join('、')} 段仍是 ${name}。`,
  },
};
