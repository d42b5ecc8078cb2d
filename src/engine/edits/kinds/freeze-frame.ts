import * as z from 'zod';
import { imageClips } from '../../language/references/clip-files';
import { takeClips } from '../../language/references/clip-references';
import { speaksOfCard } from './card-language';
import * as w from '../../language/words/common-words';
import { momentAt } from '../../language/times/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { hasChinese } from '../../language/words/folding';
import { word } from '../../language/words/word';
import { placeClips, timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid, clipIndex, firstOutside } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { momentSchema, momentToMs } from '../moment';
import type { Moment } from '../moment';
import { freezeAt } from '../operations/freezing';
import type { NoFrame } from '../operations/freezing';
import { clipNumber } from './clip-destination';
import { readMiddle } from './room-at';

const schema = z.strictObject({
  edit: z.literal('freezeFrame'),
  at: momentSchema.describe('The frame that is held; “end” holds the last one.'),
  lengthMs: z.int().min(100).max(600_000).default(2000).describe('How long it is held, in milliseconds.'),
  clip: clipNumber.optional().describe('The clip that “at” is counted in; without it the whole timeline.'),
});
type FreezeFrame = z.infer<typeof schema>;

const freeze = word('freeze', 'verb', 'pause the video|pause the picture|pause the frame|pause playback|pause it|停住|定住|静止|静止住|凝固|卡住|停留|暂停|停在|停|freeze|freezes|freezing|freeze frame|freeze-frame|freeze the frame|freeze the picture|freeze the video|hold|hold the frame|hold the picture|still frame|定格|定格画面|画面定格|冻结|冻结画面|静帧|保持'); // prettier-ignore
const frame = word('singleFrame', 'detail', 'frame|still|帧|一帧|那一帧');

export const freezeFrame: EditKind<FreezeFrame> = {
  edit: 'freezeFrame',
  summary: 'Holds one frame for a while; what comes after it comes that much later.',
  schema,
  examples: [
    'freeze the frame at 0:05 for 2 seconds',
    'freeze the last frame for 3 seconds',
    '在第5秒定格2秒',
    '定格最后一帧3秒',
  ],
  words: [freeze, frame],

  read(reading) {
    if (reading.clause.timeline && speaksOfCard(reading)) return undefined;
    if (!reading.take(freeze) && !takePause(reading)) return undefined;
    reading.take(frame);
    const times = readTimes(reading);
    if (!times) return undefined;
    const clip = readClip(reading);
    const at = times.at ?? readEnd(reading) ?? (clip === undefined ? readMiddle(reading, []) : undefined);
    if (at === undefined || clip === 'unclear') return undefined;
    const lengthMs = times.lengthMs ?? 2000;
    if (lengthMs < 100 || lengthMs > 600_000) return undefined;
    reading.take(w.add, w.make);
    return { edit: 'freezeFrame', at, lengthMs, ...(clip !== undefined && { clip }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { time, span } = world.say;
    const durationMs = timelineDurationMs(timeline);
    const found = edit.clip === undefined ? undefined : clipIndex(timeline, edit.clip);
    if (edit.clip !== undefined && found === undefined)
      return refused(world.say.noSuchClip(edit.clip, timeline.clips.length));
    const place = found === undefined ? undefined : placeClips(timeline.clips)[found];
    const [fromMs, toMs] = place ? [place.startMs, place.endMs] : [0, durationMs];
    const outside = firstOutside([edit.at], toMs - fromMs);
    if (outside !== undefined) return refused(world.say.outside(outside, toMs - fromMs));
    const momentMs = fromMs + momentToMs(edit.at, toMs - fromMs);
    const shows = momentMs >= toMs ? 'last' : 'first';
    const result = freezeAt(timeline, momentMs, edit.lengthMs, world.media, shows);
    if ('why' in result) return refused(say.noFrame(time(momentMs), result.why));
    const { cut } = result;
    return done(
      cut.timeline,
      say.frozen(
        time(momentMs),
        span(edit.lengthMs),
        span(durationMs),
        span(timelineDurationMs(cut.timeline)),
      ),
      ...alsoSaid(cut, world),
    );
  },
};

/** "The last frame of the beach clip", and "before the drone clip" of what comes next anyway. */
function readClip(reading: Reading): number | 'unclear' | undefined {
  const [clip, next, ...more] = takeClips(reading).map(({ clips }) => clips);
  if (clip === undefined) return undefined;
  const [number, ...others] = clip;
  const isNext = next !== undefined && next.length === 1 && next[0] === (number ?? 0) + 1 && reading.take(w.before);
  // A picture that stands still anyway is shown for so long.
  const stands = number !== undefined && imageClips(reading.clause).includes(number);
  return number === undefined || stands || others.length > 0 || more.length > 0 || (next && !isNext) ? 'unclear' : number;
} // prettier-ignore

/**
 * "Pause at 0:30 for 2 seconds", "pause on the last frame", "pause for 2 seconds at 0:30": the verb. As a noun it is a
 * silence, but not where one is put in: "insert a 2 second pause at 0:30".
 */
function takePause(reading: Reading): boolean {
  const at = reading.skipFillers(0);
  const noun = reading.tokens.find((token) => isSpelt(token, /^(?:pause|stop)$/));
  const times = reading.all('time');
  const isFor = noun === reading.tokens[at] && isSpelt(reading.tokens[at + 1], /^for$/);
  const isPutIn = noun !== undefined && (isFor || reading.has(w.add)) && !reading.has(w.remove);
  if (isPutIn && times.length === 2 && times.some((time) => isMoment(reading, time))) {
    reading.takeToken(noun);
    return true;
  }
  const isVerb =
    isSpelt(reading.tokens[at], /^(?:pause|linger|rest|stay)$/) &&
    isSpelt(reading.tokens[at + 1], /^(?:at|on)$/);
  if (isVerb) reading.takeToken(reading.tokens[at]);
  return isVerb;
}

/** A moment and a length; either may be left out. */
function readTimes(reading: Reading): { readonly at?: Moment; readonly lengthMs?: number } | undefined {
  const { tokens } = reading;
  const result: { at?: Moment; lengthMs?: number } = {};
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || reading.isTaken(token)) continue;
    if (token.type !== 'time' && token.type !== 'fromEnd') continue;
    const said = momentAt(reading, i);
    if (!said) return undefined;
    const isCounted = typeof said.moment === 'number' && said.moment < 0;
    // "12秒的时候", "12秒处"
    const isNamed =
      said.next > i + 1 ||
      (means(tokens[reading.skipFillers(said.next)], w.at) && !isSpelt(tokens[said.next], /^[a-z@]/)) ||
      isOfMoment(tokens, said.next);
    if (isCounted || (token.type === 'time' && (isNamed || isMoment(reading, token)))) {
      if (result.at !== undefined) return undefined;
      result.at = said.moment;
      // "after 30 seconds"
      if (means(tokens[i - 1], w.after)) reading.takeToken(tokens[i - 1]);
      reading.takeToken(...tokens.slice(i, said.next));
    } else if (token.type === 'time') {
      if (result.lengthMs !== undefined) return undefined;
      result.lengthMs = token.ms;
      reading.takeToken(token);
    }
  }
  return result;
}

/** "12秒的时候" */
function isOfMoment(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at + 1];
  return means(tokens[at], w.of) && noun?.type === 'word' && /^(时候|地方|位置|那里|那一刻)$/.test(noun.text);
}

function isMoment(reading: Reading, time: TokenOf<'time'>): boolean {
  if (time.form !== 'length') return true;
  const at = reading.tokens.indexOf(time);
  const before = reading.tokens[at - 1];
  // "5秒画面定格2秒"
  let verb = at + 1;
  while (means(reading.tokens[verb], w.of, w.video)) verb++;
  if (hasChinese(reading.clause.text) && means(reading.tokens[verb], freeze) && reading.tokens.slice(verb).some(({ type }) => type === 'time')) return !means(before, freeze); // prettier-ignore
  return before?.type === 'word' && /^(at|@|from|after|在|于)$/.test(before.text);
}

/** "the first frame", "the last frame", "at the end". */
function readEnd(reading: Reading): Moment | undefined {
  const ordinal = reading.takeOnly('ordinal');
  if (ordinal) {
    reading.take(w.end, w.start);
    return ordinal.value === 1 ? 0 : ordinal.value === -1 ? 'end' : undefined;
  }
  if (reading.take(w.start)) return 0;
  const named = reading.tokens.find(
    (token) => token.type === 'word' && /^(结尾|片尾|结束)画面$/.test(token.text),
  );
  reading.takeToken(named);
  return reading.take(w.end) || named ? 'end' : undefined;
}

interface Says {
  frozen(at: string, length: string, before: string, after: string): string;
  noFrame(at: string, why: NoFrame): string;
}

const says: Translations<Says> = {
  en: {
    frozen: (at, length, before, after) => `The frame at ${at} stands for ${length}: ${before} → ${after}.`,
    noFrame: (at, why) =>
      why === 'transition'
        ? `Two clips overlap in a transition at ${at}; take another moment or remove the transition. Nothing was done.`
        : why === 'still'
          ? `The picture at ${at} stands still already; say “make the picture 10 seconds long”. Nothing was done.`
          : `There is no picture at ${at}, only sound, so nothing was done.`,
  },
  zh: {
    frozen: (at, length, before, after) => `${at} 的画面定格 ${length}：${before} → ${after}。`,
    noFrame: (at, why) =>
      why === 'transition'
        ? `${at} 处于转场之中；请换个时间或先去掉转场。没有执行。`
        : why === 'still'
          ? `${at} 的画面本来就是静止的，没有执行。`
          : `${at} 处只有声音，没有画面，没有执行。`,
  },
};
