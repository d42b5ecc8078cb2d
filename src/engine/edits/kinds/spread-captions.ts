import * as z from 'zod';
import * as w from '../../language/words/common-words';
import { word } from '../../language/words/word';
import { places, placeClips, timelineDurationMs } from '../../model/timeline';
import type { Timeline, Title } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { done, refused } from '../edit-kind';
import type { EditKind, World } from '../edit-kind';
import type { Range } from '../moment';
import { invertRanges } from '../operations/cutting';
import { timelineMsAt } from '../operations/ripple';
import { findSilences, heardMedia } from './silence-rule';
import { readLook } from './title-language';
import { color, size } from './titles';

const schema = z.strictObject({
  edit: z.literal('spreadCaptions'),
  text: z.string().trim().min(1).max(10_000).describe('All that is said, in order.'),
  place: z.enum(places).default('bottom').describe('Where in the frame.'),
  color: color.default('#ffffff').describe('Colour of the letters.'),
  size: size.default(5).describe('Height of the letters in percent of the picture’s.'),
});
type SpreadCaptions = z.infer<typeof schema>;

const transcript = word('transcript', 'object', "transcript|transcription|script|what i say|what i said|what i'm saying|what is being said|what is spoken|my words|spoken text|spoken words|what is said|文案|文稿|逐字稿|台词|字幕内容|讲稿|口播稿|这段话|这段文案|这段文字"); // prettier-ignore
const spread = word('spreadOver', 'verb', 'spread|spread over|distribute|time|sync|match|align|配到|分配到|对齐到|按说话|均匀分布|铺到|铺在|铺开|分布到|放到|放在|贴到|对到|对上|配上'); // prettier-ignore
const speech = word('speech', 'detail', "speech|the speech|spoken parts|the spoken parts|talking|the talking|where i speak|where i talk|where i am speaking|where i am talking|the parts where i am speaking|the parts where i am talking|where i'm speaking|where i'm talking|the parts where i'm speaking|the parts where i speak|the parts where i talk|说话的地方|说话的部分|说话|语音|人声部分|说话的时候|讲话的地方|讲话的部分|有人声的地方|有声音的地方|人声|有话的地方|出声的地方"); // prettier-ignore

export const spreadCaptions: EditKind<SpreadCaptions> = {
  edit: 'spreadCaptions',
  summary:
    'Shows a pasted transcript as captions, its sentences spread over the spoken parts by their lengths.',
  schema,
  examples: [
    'use this transcript as captions: "Hello everyone. Today we look at boats."',
    '把这段文案做成字幕：“大家好。今天聊剪辑。”',
  ],
  words: [transcript, spread, speech],
  needs: [[transcript], ['quote']],

  read(reading) {
    // "The captions" alone are titles or a file; a transcript is called so.
    if (!reading.take(transcript)) return undefined;
    const quote = reading.takeOnly('quote');
    if (!quote) return undefined;
    reading.take(w.title, w.add, w.make, w.there, spread, speech);
    const { place = 'bottom', color: letters = '#ffffff', size: height = 5 } = readLook(reading, 'bottom');
    return { edit: 'spreadCaptions', text: quote.value, place, color: letters, size: height };
  },

  needsLoudness: (_, timeline) => heardMedia(timeline),

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const spoken = spokenParts(timeline, world);
    if (spoken.length === 0) return refused(say.nothingSpoken());
    const lines = linesOf(edit.text);
    const stretches = spreadOver(lines, spoken);
    const kept = timeline.titles.filter(({ role, place }) => role !== 'caption' || place !== edit.place);
    const titles = lines.map((text, i): Title => ({
      id: `t${timeline.nextId + i}`,
      text,
      startMs: stretches[i]?.startMs ?? 0,
      endMs: stretches[i]?.endMs ?? 0,
      ...{ place: edit.place, color: edit.color, size: edit.size },
      role: 'caption',
    }));
    const shown = titles.filter(({ startMs, endMs }) => endMs !== 'timeline' && endMs > startMs);
    if (shown.length < titles.length) return refused(say.tooMany(lines.length));
    const [first, last] = [stretches[0], stretches.at(-1)];
    return done(
      { ...timeline, titles: [...kept, ...titles], nextId: timeline.nextId + titles.length },
      say.added(titles.length, world.say.time(first?.startMs ?? 0), world.say.time(last?.endMs ?? 0)),
      say.estimated(),
    );
  },
};

/** The parts of the timeline that are not silent; all of it where nothing has sound. */
function spokenParts(timeline: Timeline, world: World): Range[] {
  const durationMs = timelineDurationMs(timeline);
  const found = findSilences({}, timeline, world);
  if ('why' in found) return [{ startMs: 0, endMs: durationMs }];
  const silent = placeClips(timeline.clips).flatMap(({ clip, startMs, endMs, index }): Range[] => {
    const isHeard = world.loudness.has(clip.mediaId) && clip.freezeAtMs === undefined;
    if (!isHeard || found.soundless.includes(clip.mediaId)) return [{ startMs, endMs }];
    const at = (sourceMs: number) => timelineMsAt(clip, startMs, sourceMs);
    return (found.cuts[index] ?? []).map(({ inMs, outMs }) => ({ startMs: at(inMs), endMs: at(outMs) }));
  });
  return invertRanges(silent, durationMs);
}

/** Characters that are read at a glance; Chinese ones count twice. */
const longestLine = 84;

function weightOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 2 : 1), 0);
}

/** The sentences, and long ones in pieces. */
function linesOf(text: string): string[] {
  const sentences = text.split(/(?<=[.!?…])\s+|(?<=[。！？…])|\n+/u).map((sentence) => sentence.trim());
  return sentences.filter((sentence) => sentence !== '').flatMap(piecesOf);
}

function piecesOf(sentence: string): string[] {
  const count = Math.ceil(weightOf(sentence) / longestLine);
  if (count === 1) return [sentence];
  const most = weightOf(sentence) / count;
  const parts = sentence.split(/(?<=[\s，、；：])/u);
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && weightOf(last) + weightOf(part) / 2 <= most)
      pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces.map((piece) => piece.trim());
}

/** Each line for as much of the spoken time as it has of the text; none ends in a pause. */
function spreadOver(lines: readonly string[], spoken: readonly Range[]): Range[] {
  const total = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const spokenMs = spoken.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  let before = 0;
  return lines.map((line) => {
    const from = (before / total) * spokenMs;
    before += weightOf(line);
    return {
      startMs: momentAt(from, spoken, false),
      endMs: momentAt((before / total) * spokenMs, spoken, true),
    };
  });
}

/** Where so much of the spoken time has passed: at a pause before it for an end, after it for a start. */
function momentAt(passedMs: number, spoken: readonly Range[], isEnd: boolean): number {
  let left = passedMs;
  for (const { startMs, endMs } of spoken) {
    const lengthMs = endMs - startMs;
    if (left < lengthMs - 0.5 || (isEnd && left <= lengthMs + 0.5)) return startMs + Math.round(left);
    left -= lengthMs;
  }
  return spoken.at(-1)?.endMs ?? 0;
}

interface Says {
  added(count: number, from: string, to: string): string;
  estimated(): string;
  nothingSpoken(): string;
  tooMany(count: number): string;
}

const says: Translations<Says> = {
  en: {
    added: (count, from, to) =>
      `Added ${count === 1 ? '1 caption' : `${count} captions`} from the transcript, ${from}–${to}.`,
    estimated: () => 'Their times are estimated from the pauses and the length of each sentence.',
    nothingSpoken: () =>
      'Nothing is heard on the timeline, so the transcript has no place. Nothing was done.',
    tooMany: (count) => `${count} sentences do not fit into what is spoken. Nothing was done.`,
  },
  zh: {
    added: (count, from, to) => `已根据文稿添加 ${count} 条字幕，${from}–${to}。`,
    estimated: () => '时间是按停顿和每句长短估算的。',
    nothingSpoken: () => '时间线上没有声音，无法安排文稿，没有执行。',
    tooMany: (count) => `${count} 句话在说话的部分放不下，没有执行。`,
  },
};
