import * as z from 'zod';
import { takeClips } from '../../language/references/clip-references';
import * as w from '../../language/words/common-words';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import { word } from '../../language/words/word';
import { timelineDurationMs } from '../../model/timeline';
import type { Translations } from '../../replies/replies';
import { alsoSaid } from '../aftermath';
import { done, refused } from '../edit-kind';
import type { EditKind } from '../edit-kind';
import { pick } from './arrange-clips';
import { destination, placeAmong, readDestination } from './clip-destination';
import { chooseClips, clipTarget, readClipTarget } from './clip-target';

const mostCopies = 100;
const mostClips = 5000;
const schema = z.strictObject({
  edit: z.literal('duplicateClips'),
  target: clipTarget.default('all').describe('What is copied.'),
  copies: z.int().min(1).max(mostCopies).default(1).describe('How many more there are then.'),
  to: destination
    .optional()
    .describe('Where the copies go; right after what they are copies of where it is left out.'),
});
type DuplicateClips = z.infer<typeof schema>;

const copy = word('copyClip', 'verb', 'duplicate|duplicates|duplicating|copy|copies|copy of|copies of|a copy of|clone|复制|拷贝|克隆|复制一份|复制一遍|再复制'); // prettier-ignore
const repeat = word('repeatClip', 'verb', 'repeat|repeated|loop|loop it|loop them|looped|replay|repeats|loops|重复|循环|重播|重放|循环播放|重复播放|反复播放|反复'); // prettier-ignore
const again = word('playAgain', 'detail', 'again|once more|one more time|another time|second time|once again|再放一遍|再放一次|再播一遍|再播放一次|再播放一遍|再来一遍|再来一次|重复一遍|重复一次|多放一遍|多放一次|多播一遍|多播一次|再多放一遍'); // prettier-ignore
const twice = word('playedTwice', 'detail', 'twice|two times|两次|两遍');
const thrice = word('playedThrice', 'detail', 'thrice|三次|三遍');
const times = word('timesOver', 'detail', 'times|time|times over|times in a row|遍|次|回|份|in a row');

export const duplicateClips: EditKind<DuplicateClips> = {
  edit: 'duplicateClips',
  summary: 'Copies clips or a stretch, so that they play again.',
  schema,
  examples: [
    'duplicate clip 2',
    'copy the first clip to the end',
    'repeat clip 2 three times',
    'loop the video 3 times',
    'play 0:10 to 0:15 twice',
    '复制第二段',
    '整个视频循环两遍',
    '把第一段复制到最后',
  ],
  words: [copy, repeat, again, twice, thrice, times],

  read(reading) {
    const copies = reading.has(copy);
    const repeats = !copies && reading.has(repeat);
    const plays = !copies && !repeats && playsAgain(reading);
    if (!copies && !repeats && !plays) return undefined;
    reading.take(copy, repeat, w.make, w.add);
    reading.takeToken(...reading.tokens.filter((token) => isSpelt(token, /^播$/)));
    const said = readTimes(reading, copies);
    if (said === 'unclear') return undefined;
    // "Loop it" does not say how often.
    const isLoop = reading.tokens.some(
      (token) =>
        token.type === 'word' && /^(loop|loop it|loop them|looped|loops|循环|循环播放)$/.test(token.text),
    );
    if (said === undefined && isLoop) return undefined;
    const number = said ?? (copies ? 1 : 2);
    const count = copies ? number : number - 1;
    if (count < 1 || count > mostCopies) return undefined;
    const placed = readPlaced(reading);
    if (placed) return { edit: 'duplicateClips', copies: count, ...placed };
    const target = readClipTarget(reading);
    if (!target) return undefined;
    const moves = reading.take(w.move, w.to);
    const to = moves || reading.has(w.start, w.end) ? readDestination(reading, [], true) : undefined;
    return { edit: 'duplicateClips', target, copies: count, ...(to && { to }) };
  },

  apply(edit, timeline, world) {
    const say = world.say.choose(says);
    const { span } = world.say;
    const chosen = chooseClips(edit.target, timeline, world, () => true);
    if ('why' in chosen) return refused(chosen.why);
    const { timeline: base, indexes, cut, name } = chosen;
    const all = base.clips.map((_, i) => i);
    if (all.length + indexes.length * edit.copies > mostClips) return refused(say.tooMany(mostClips));
    const place = edit.to && placeAmong(all, edit.to, base, world);
    if (place && 'why' in place) return refused(place.why);
    const block = [...indexes].sort((a, b) => a - b);
    const more = Array.from({ length: edit.copies }, () => block).flat();
    const order = place
      ? [...all.slice(0, place.at), ...more, ...all.slice(place.at)]
      : all.flatMap((i) => (isEndOfRun(i, block) ? [i, ...repeated(runTo(i, block), edit.copies)] : [i]));
    const result = pick(base, order);
    return done(
      result.timeline,
      say.copied(
        name,
        edit.copies,
        span(timelineDurationMs(timeline)),
        span(timelineDurationMs(result.timeline)),
      ),
      ...alsoSaid(result, world),
      ...(cut ? alsoSaid(cut, world) : []),
    );
  },
};

/** Neighbours are repeated as a whole. */
function isEndOfRun(i: number, block: readonly number[]): boolean {
  return block.includes(i) && !block.includes(i + 1);
}

function runTo(end: number, block: readonly number[]): number[] {
  const run = [end];
  for (let i = end - 1; block.includes(i); i--) run.unshift(i);
  return run;
}

function repeated(run: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => run).flat();
}

/** "copy clip 1 after clip 3": what is copied, and beside what. */
function readPlaced(reading: Reading): Pick<DuplicateClips, 'target' | 'to'> | undefined {
  if (!reading.has(w.before, w.after, w.between)) return undefined;
  const said = takeClips(reading);
  // "在第一段后面再放一遍第二段"
  const [place] = said;
  const isLed = place && isSpelt(reading.tokens[place.from - 1], /^在$/) && said.length > 1;
  const [source, ...anchors] = isLed ? [...said.slice(1), place] : said;
  if (!source) return undefined;
  const target = { clips: [...source.clips] };
  if (anchors.length === 0) {
    // "最后一段复制一遍接在后面": beside what it is a copy of.
    const isAfter = reading.take(w.after);
    const [first] = source.clips;
    reading.take(w.move, w.before, w.at);
    return isAfter || first === undefined ? { target } : { target, to: { before: first } };
  }
  const to = readDestination(reading, anchors, true);
  return to && { target, to };
}

/** "play clip 2 twice", "第二段播放三遍", "再放一遍". */
function playsAgain(reading: Reading): boolean {
  const plays = reading.tokens.some(
    (token) =>
      token.type === 'word' && /^(play|plays|show|run|runs|appear|appears|播放|放|播)$/.test(token.text),
  );
  const often =
    reading.has(again, twice, thrice) ||
    reading.all('factor').some((token) => isTimes(reading, token.start, token.end));
  const counts = reading.tokens.some(
    (token, i) => token.type === 'number' && /^(遍|次|回)$/.test(textAt(reading, i + 1)),
  );
  const alone = reading.tokens.some(
    (token) =>
      token.type === 'word' && /^(?:再放|再播|再来|再?多[放播]一|重复一[遍次])(?![到在])/.test(token.text),
  );
  return alone || (plays && (often || counts));
}

function isTimes(reading: Reading, start: number, end: number): boolean {
  return / times$/i.test(reading.clause.text.slice(start, end));
}

function textAt(reading: Reading, i: number): string {
  const token = reading.tokens[i];
  return token?.type === 'word' ? token.text : '';
}

/** How often, if that was said. */
function readTimes(reading: Reading, copies: boolean): number | undefined | 'unclear' {
  const factor = reading.all('factor').find(({ start, end }) => isTimes(reading, start, end));
  const number = reading.tokens.find(
    (token, i) =>
      token.type === 'number' &&
      // "Three times", "two copies of it"
      (means(reading.tokens[i + 1], times) || isSpelt(reading.tokens[i + 1], /^copies/)) &&
      !reading.isTaken(token),
  );
  const often = reading.take(twice) ? 2 : reading.take(thrice) ? 3 : undefined;
  const isAgain = reading.take(again);
  const once = reading.tokens.find(
    (token) => token.type === 'word' && /^(一次|一遍|一份|一回)$/.test(token.text),
  );
  const said = [factor?.value, number?.type === 'number' ? number.value : undefined].filter(
    (n) => n !== undefined,
  );
  if (said.length + (often === undefined ? 0 : 1) > 1) return 'unclear';
  reading.takeToken(factor, number, once);
  reading.take(times);
  const count = said[0] ?? often;
  if (count !== undefined) return Number.isInteger(count) ? count : 'unclear';
  return isAgain || once ? (copies ? 1 : 2) : undefined;
}

interface Says {
  copied(name: string, copies: number, before: string, after: string): string;
  tooMany(most: number): string;
}

const says: Translations<Says> = {
  en: {
    copied: (name, copies, before, after) =>
      `${name}: ${copies === 1 ? '1 copy' : `${copies} copies`} added: ${before} → ${after}.`,
    tooMany: (most) => `That would be more than ${most} clips, so nothing was done.`,
  },
  zh: {
    copied: (name, copies, before, after) => `${name}：已加入 ${copies} 份副本：${before} → ${after}。`,
    tooMany: (most) => `那样会超过 ${most} 个片段，没有执行。`,
  },
};
