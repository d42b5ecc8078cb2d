import * as z from 'zod';
import { fileKindOf } from '../../../contract/media';
import * as w from '../../language/words/common-words';
import { isSpelt } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { stemOf } from '../../language/words/file-stem';
import type { Token } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import type { Cue } from '../../model/captions';
import { plainColourOf } from '../../model/plain-colour';
import { clipDurationMs, placeClips, places, timelineDurationMs } from '../../model/timeline';
import type { Place, Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, KnownCaptions, World } from '../edit-kind';
import { timelineMsAt } from '../operations/ripple';
import { big, readLook, sizeNoun, small } from './title-language';
import { subtitles } from './title-numbers';
import { readStyle } from './title-style';
import { color, placesInChinese, size, style } from './titles';

const addSchema = z.strictObject({
  edit: z.literal('addCaptions'),
  file: z
    .string()
    .min(1)
    .optional()
    .describe('File name of uploaded captions (SRT or VTT); without it those that were uploaded last.'),
  place: z.enum(places).default('bottom').describe('Where in the frame.'),
  color: color.default('#ffffff').describe('Colour of the letters.'),
  size: size.default(5).describe('Height of the letters in percent of the picture’s.'),
  style: style.optional().describe('Outline, box and weight of the letters.'),
});
type AddCaptions = z.infer<typeof addSchema>;

const imported = word(
  'importedCaptions',
  'detail',
  'imported|srt|vtt|file|burn|burn in|burn-in|hardcode|hard-code|burned in|burnt in|hardcoded|外挂|导入的|导入|导进来|导进去|加载进来|加载进去|加载|导入进来|传进来|载入|挂载|压进去|压进|压上|嵌入|嵌进去|嵌进|内嵌|烧进去|烧进|烧录进去|文件|烧录|压制',
);
const load = word('loadCaptions', 'verb', 'import|load|enable|turn on|switch on|导入|载入|开启|打开|显示');
const turnOff = word(
  'turnCaptionsOff',
  'verb',
  'turn off|switch off|disable|no|without|hide|关|关掉|关闭|隐藏|不显示|不要显示',
);

export const addCaptions: EditKind<AddCaptions> = {
  edit: 'addCaptions',
  summary: 'Shows the captions of an uploaded SRT or VTT file, in time with what is said.',
  schema: addSchema,
  examples: [
    'add captions from talk.srt',
    'add talk.vtt as subtitles at the top in yellow',
    '给视频加字幕 talk.srt',
    '导入字幕文件talk.srt',
  ],
  words: [imported, load, turnOff, subtitles],

  read(reading) {
    const file = reading.all('file').length > 0 ? reading.takeOnly('file') : theFile(reading);
    if (file === undefined || (file !== 'added' && fileKindOf(file.fileName) !== 'subtitles'))
      return undefined;
    const named = reading.take(w.title, subtitles);
    const asks = reading.take(w.add, load);
    const asked = reading.take(imported) || asks;
    const isBare = file === 'added' && !reading.has(w.make, w.move, w.remove, w.keep);
    if (!asked && (!named || (file === 'added' && !isBare))) return undefined;
    const letters = readStyle(reading);
    reading.take(w.move);
    const compared = comparedSize(reading);
    const { place = 'bottom', color = '#ffffff', size = compared ?? usualSize } = readLook(reading, 'bottom');
    return {
      edit: 'addCaptions',
      ...(file !== 'added' && { file: file.fileName }),
      place,
      color,
      size,
      ...(letters && { style: letters }),
    };
  },

  needsCaptions: ({ file }, files) => {
    const wanted = file?.toLowerCase();
    const chosen = files.findLast(
      ({ fileName }) => wanted === undefined || fileName.toLowerCase() === wanted,
    );
    return chosen ? [chosen.id] : [];
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const [chosen] = world.captions.values();
    if (!chosen) {
      return refused(edit.file === undefined ? say.noFile() : say.noSuchFile(edit.file));
    }
    const { fileName } = chosen.file;
    const shown = onTimeline(chosen, timeline, world);
    if (shown.length === 0) return refused(say.allOutside(fileName));
    const isReplaced = ({ role, place }: Title) => role === 'caption' && place === edit.place;
    const replaced = timeline.titles.filter(isReplaced).length;
    const titles = shown.map(({ text, startMs, endMs, italic }, index): Title => ({
      id: `t${timeline.nextId + index}`,
      ...{ text, startMs, endMs },
      ...{ place: edit.place, color: edit.color, size: edit.size },
      role: 'caption',
      ...((italic || edit.style) && { style: { ...(italic && { italic }), ...edit.style } }),
    }));
    const kept = timeline.titles.filter((title) => !isReplaced(title));
    const [first, last] = [titles[0], Math.max(...shown.map(({ endMs }) => endMs))];
    const unseen = chosen.said.cues.length - new Set(shown.map(({ cue }) => cue)).size;
    return done(
      { ...timeline, titles: [...kept, ...titles], nextId: timeline.nextId + titles.length },
      say.added(titles.length, fileName, world.say.time(first?.startMs ?? 0), world.say.time(last)),
      ...(edit.place === 'bottom' ? [] : [say.stands(edit.place)]),
      ...(replaced > 0 ? [say.replaced(replaced)] : []),
      ...(unseen > 0 ? [say.unseen(unseen)] : []),
      ...(chosen.said.skipped > 0 ? [say.skipped(chosen.said.skipped)] : []),
    );
  },
};

/** Percent of the picture's height. */
const usualSize = 5;

/** Takes "small", "a bit bigger", "字号大一点": than captions usually are, where "big" and "大字" are as of any title. */
function comparedSize(reading: Reading): number | undefined {
  const isMeasured =
    reading.has(sizeNoun) && [...reading.all('number'), ...reading.all('percent')].length > 0;
  if (!isMeasured && reading.take(small)) return 4;
  if (!isSpelt(reading.find(big), /^(?:bigger|larger)$|大(?:一?点儿?|一?些|一点点)$|^[再更]大$|^字号大$/))
    return undefined;
  reading.take(big);
  return 7;
}

/**
 * "Add the captions" speaks of the file that was added, where there is one; a quoted text is a caption itself, and
 * what is put somewhere are the captions that are shown.
 */
function theFile(reading: Reading): 'added' | undefined {
  const { captions, timeline } = reading.clause;
  const isNamed = reading.tokens.some((token) => isSpelt(token, /^(captions|subtitles?|subs|srt|vtt|字幕)$/));
  const isShown = timeline?.titles.some(({ role }) => role === 'caption') ?? false;
  const isAdded = reading.tokens.some((token) => isSpelt(token, /^(add|import|load|insert|include|导入|载入|添加|加|加上)$/)); // prettier-ignore
  if (captions.length === 0 || !isNamed || (isShown && !isAdded)) return undefined;
  return reading.all('quote').length === 0 ? 'added' : undefined;
}

interface Shown extends Cue {
  /** Its number in the file: a cut in the middle makes two of one. */
  readonly cue: number;
}

/** Where the captions stand on the timeline, as far as it shows what they belong to. */
function onTimeline(chosen: KnownCaptions, timeline: Timeline, world: World): Shown[] {
  const totalMs = timelineDurationMs(timeline);
  const mediaId = mediaOf(chosen, timeline, world);
  if (mediaId === undefined) {
    return chosen.said.cues.flatMap((cue, index) =>
      cue.startMs < totalMs ? [{ ...cue, endMs: Math.min(totalMs, cue.endMs), cue: index }] : [],
    );
  }
  const pieces = placeClips(timeline.clips)
    .filter(({ clip }) => clip.mediaId === mediaId && !clip.reversed && clip.freezeAtMs === undefined)
    .flatMap(({ clip, startMs }) =>
      chosen.said.cues.flatMap((cue, index): Shown[] => {
        const at = (sourceMs: number) => timelineMsAt(clip, startMs, sourceMs);
        const from = Math.max(cue.startMs, clip.inMs);
        const to = Math.min(cue.endMs, clip.outMs);
        if (to <= from) return [];
        const end = Math.min(at(to), startMs + clipDurationMs(clip), totalMs);
        return end > at(from) ? [{ ...cue, startMs: at(from), endMs: end, cue: index }] : [];
      }),
    );
  return joined(pieces.sort((a, b) => a.startMs - b.startMs || a.cue - b.cue));
}

/** A cut inside a caption that takes nothing of it, or only a pause, is not seen. */
function joined(pieces: readonly Shown[]): Shown[] {
  const whole: Shown[] = [];
  const lastOf = new Map<number, number>();
  for (const piece of pieces) {
    const index = lastOf.get(piece.cue);
    const before = index === undefined ? undefined : whole[index];
    if (index !== undefined && before && piece.startMs <= before.endMs + 1) {
      whole[index] = { ...before, endMs: Math.max(before.endMs, piece.endMs) };
      continue;
    }
    lastOf.set(piece.cue, whole.push(piece) - 1);
  }
  return whole;
}

/**
 * The file whose words the captions are, so that they are in step after cuts that were made before: the one with the
 * same name (talk.srt, talk.mp4), else the only one that the timeline shows.
 */
function mediaOf({ file }: KnownCaptions, { clips }: Timeline, { media }: World): string | undefined {
  const shown = [...new Set(clips.map(({ mediaId }) => mediaId).filter((id) => !plainColourOf(id)))];
  // "talk.en.srt" is the English one of talk.mp4.
  const isNamesake = (name: string) =>
    [stemOf(file.fileName), stemOf(stemOf(file.fileName))].includes(stemOf(name));
  const namesake = shown.find((id) => isNamesake(media.get(id)?.fileName ?? ''));
  return namesake ?? (shown.length === 1 ? shown[0] : undefined);
}

const removeSchema = z.strictObject({ edit: z.literal('removeCaptions') });
type RemoveCaptions = z.infer<typeof removeSchema>;

export const removeCaptions: EditKind<RemoveCaptions> = {
  edit: 'removeCaptions',
  summary: 'Takes all captions away; titles stay.',
  schema: removeSchema,
  examples: ['remove the captions', 'delete all subtitles', '去掉外挂字幕', '删除导入的字幕'],
  needs: [[/captions|subtitles|subs|字幕/]],

  read(reading) {
    const { timeline } = reading.clause;
    const named = reading.tokens.filter(
      (token) => token.type === 'word' && /^(captions|subtitles|subs|字幕)$/.test(token.text),
    );
    if (named.length === 0 || reading.all('quote').length > 0) return undefined;
    const isOfFile = reading.take(imported);
    const isChinese = named.some((token) => token.type === 'word' && token.text === '字幕');
    const has = (isCaption: boolean) =>
      timeline?.titles.some(({ role }) => (role === 'caption') === isCaption) ?? false;
    // In Chinese a title is called the same; in any language captions may be what titles are called.
    if (!has(true) && !isOfFile && (isChinese || has(false))) return undefined;
    const removal = reading.find(w.remove, turnOff) ?? takeTurnedOff(reading);
    if (!removal) return undefined;
    reading.takeToken(removal, ...named);
    return { edit: 'removeCaptions' };
  },

  apply(_edit, timeline, world) {
    const say = world.say.choose(says);
    const titles = timeline.titles.filter(({ role }) => role !== 'caption');
    const removed = timeline.titles.length - titles.length;
    if (removed === 0) return refused(say.none());
    return done({ ...timeline, titles }, say.removed(removed));
  },
};

/** "turn the captions off" */
function takeTurnedOff(reading: Reading): Token | undefined {
  const { tokens } = reading;
  const turn = tokens.findIndex((token) => isSpelt(token, /^(turn|switch)$/));
  return turn >= 0 && tokens.slice(turn).some((token) => isSpelt(token, /^off$/)) ? tokens[turn] : undefined;
}

interface Says {
  added(count: number, fileName: string, from: string, to: string): string;
  stands(place: Place): string;
  replaced(count: number): string;
  unseen(count: number): string;
  skipped(count: number): string;
  removed(count: number): string;
  none(): string;
  noFile(): string;
  noSuchFile(fileName: string): string;
  allOutside(fileName: string): string;
}

const s = (count: number) => (count === 1 ? '' : 's');

const says: Translations<Says> = {
  en: {
    added: (count, name, from, to) => `Added ${count} caption${s(count)} from ${name}, ${from}–${to}.`,
    stands: (place) => `They stand at the ${place.replace('-', ' ')}.`,
    replaced: (count) => `They stand for the ${count} caption${s(count)} that ${count === 1 ? 'was' : 'were'} there before.`, // prettier-ignore
    unseen: (count) => `${count} caption${s(count)} of the file belong${count === 1 ? 's' : ''} to what is not on the timeline.`, // prettier-ignore
    skipped: (count) => `${count} entr${count === 1 ? 'y' : 'ies'} of the file made no sense and ${count === 1 ? 'was' : 'were'} left out.`, // prettier-ignore
    removed: (count) => `Removed ${count} caption${s(count)}.`,
    none: () => 'There are no captions on the timeline. Nothing was done.',
    noFile: () => 'There is no file of captions here. Add an SRT or VTT file first. Nothing was done.',
    noSuchFile: (name) => `There is no ${name} here. Add the file first. Nothing was done.`,
    allOutside: (name) => `None of the captions of ${name} falls on the timeline. Nothing was done.`,
  },
  zh: {
    added: (count, name, from, to) => `已从 ${name} 添加 ${count} 条字幕，${from}–${to}。`,
    stands: (place) => `位置：${placesInChinese[place]}。`,
    replaced: (count) => `原有的 ${count} 条字幕已被替换。`,
    unseen: (count) => `文件中有 ${count} 条字幕对应的内容不在时间线上。`,
    skipped: (count) => `文件中有 ${count} 条无法识别，已略过。`,
    removed: (count) => `已去掉 ${count} 条字幕。`,
    none: () => '时间线上没有字幕。没有执行。',
    noFile: () => '还没有字幕文件，请先添加 SRT 或 VTT 文件。没有执行。',
    noSuchFile: (name) => `没有 ${name}，请先添加这个文件。没有执行。`,
    allOutside: (name) => `${name} 中没有字幕落在时间线上。没有执行。`,
  },
};
