import { fileKindOf } from '../../../contract/media';
import { timelineOf } from '../../language/references/clip-files';
import * as w from '../../language/words/common-words';
import { hasChinese } from '../../language/words/folding';
import { isMiddle } from '../../language/times/moments';
import { isSpelt, means } from '../../language/reading';
import type { Reading } from '../../language/reading';
import type { Token, TokenOf } from '../../language/words/tokens';
import { word } from '../../language/words/word';
import { onPicture } from './overlay-language';

/** How it is said that files are put on the main track or joined there. */

export const joinWord = word('join', 'verb', 'close the gaps|close the gap|close gaps|close all gaps|close the gaps between|close the gap between|remove the gaps between|remove the gap between|remove gaps between|delete the gaps between|delete the gap between|join|merge|combine|concatenate|concat|stitch|glue|connect|splice|link|append|prepend|合并|拼接|连接|接起来|拼起来|合成|合起来|连起来|拼|接上|接到|接一起|接在一起|接到一起|连在一起|连到一起|拼一块|拼到一块|拼在一块|合在一起|合到一起|合一起|串起来|串在一起|接成一个|拼成一个|合并成一个|合成一个'); // prettier-ignore
export const onceMore = word(
  'onceMore',
  'detail',
  'again|once more|one more time|another time|second time|once again|another|twice|再次|再一次|重复',
);
export const inSequence = word(
  'inSequence',
  'detail',
  'one after another|one after the other|back to back|in sequence|end to end|依次|依次排列|一个接一个|首尾相接|按顺序|按顺序依次',
);
export const onePiece = word('together', 'filler', 'together|back together|one video|a single video|single|in a row|with no gap|with no gaps|with no gap between|with no gaps between|without a gap|without gaps|without any gap|without any gaps|seamlessly|一起|在一起|成一个|起来|一个视频'); // prettier-ignore
export const picture = word('picture', 'object', 'image|images|photo|photos|picture|pictures|videos|video files|图片|照片|所有视频|几个视频|这几个视频|多个视频'); // prettier-ignore

/** Whether there is but one place "between the clips", which is taken; images that wait are none of them. */
export function isOfTwo(reading: Reading): boolean {
  const { media, timeline } = reading.clause;
  const videos = timeline?.clips ?? media.filter(({ kind }) => kind === 'video');
  if (videos.length !== 2) return false;
  reading.take(w.between, w.clip, picture);
  reading.takeToken(...reading.all('number').filter(({ value }) => value === 2));
  return true;
}

/** "The photo", which is no file by its name. */
export function isImageNoun(token: Token): boolean {
  return isSpelt(token, /^(?:images?|photos?|pictures?|图片|照片)$/);
}

/** "the two pieces", "all three parts", "both halves": how many there are, where that is all of them. */
export function takeCount(reading: Reading): void {
  const count = timelineOf(reading.clause)?.clips.length;
  const piece = reading.tokens.find((token) => token.type === 'word' && /^(pieces|parts|halves|bits)$/.test(token.text));
  reading.takeToken(piece);
  // "Join these two"
  const pair = count === 2 && !piece ? reading.tokens.find((token) => isSpelt(token, /^(?:these|those) two$/)) : undefined; // prettier-ignore
  reading.takeToken(pair);
  const numbers = reading.all('number').filter(({ value }) => value === count);
  const isPointed = (number: Token) => isSpelt(reading.tokens[reading.tokens.indexOf(number) - 1], /^(?:these|those|the|all|both)$/); // prettier-ignore
  if (!piece && !reading.has(w.clip, picture) && !numbers.some(isPointed)) return;
  reading.takeToken(...numbers);
} // prettier-ignore

/** Whether a file is named as what something happens to or in: "into the harbour", "of harbour.mp4". */
export function isHost({ tokens }: Reading, file: Token): boolean {
  const before = tokens.slice(0, tokens.indexOf(file)).findLast((token) => !isSpelt(token, /^(?:the|my)$/));
  return isSpelt(before, /^(?:of|in|into|over|inside|within|during)$/);
}

/** "Drop beach.mp4 in at 0:10": the verb and its particle. */
export function dropsIn(reading: Reading): boolean {
  const { tokens } = reading;
  const verb = tokens.findIndex((token) => isSpelt(token, /^(?:drop|slot|pop|throw|stick|cut|splice)$/));
  const particle = tokens.findIndex((token, i) => i > verb + 1 && isSpelt(token, /^(?:in|into)$/));
  if (verb < 0 || particle < 0) return false;
  reading.takeToken(tokens[verb], tokens[particle]);
  return true;
}

/** "Put beach.mp4 at 0:10" */
export function isTimed({ tokens }: Reading): boolean {
  return tokens.some((token) => token.type === 'time' || token.type === 'fromEnd' || isMiddle(token));
}

/** "开头3秒" is read as "the first 3 seconds"; of a file it is where it goes. */
export function openingOf(reading: Reading): Token | undefined {
  const { text } = reading.clause;
  return reading.all('ordinal').find(({ start, end }) => text.slice(start, end) === '开头');
}

/** "At the end", "放到最后". */
function isEdge(token: Token): boolean {
  return means(token, w.start, w.end) || (token.type === 'ordinal' && token.value === -1);
}

/** "4 seconds each", "每张停3秒": the same for all that are put there. */
function takeOfEach(reading: Reading, from: number, next: number): void {
  const { tokens } = reading;
  if (!reading.all('file').every(({ fileName }) => fileKindOf(fileName) === 'image')) return;
  if (means(tokens[next], w.each)) reading.takeToken(tokens[next]);
  const noun = isSpelt(tokens[from - 1], /^(?:张|个|幅)$/) ? from - 2 : from - 1;
  if (means(tokens[noun], w.each)) reading.takeToken(...tokens.slice(noun, from));
}

/** "for 4 seconds", "停2秒": how long it is shown, as opposed to when. */
export function readLength(reading: Reading): number | undefined {
  const { tokens } = reading;
  for (const time of reading.all('time')) {
    const at = tokens.indexOf(time);
    const lead = tokens[at - 1];
    const follows = tokens[at + 1];
    // "照片3秒"
    const isBeside = lead?.type === 'file' && hasChinese(reading.clause.text);
    const isVerb = isSpelt(lead, /^(for|lasting|last|lasts|stay|stays|hold|持续|停|停留|显示|展示|放|播|播放|时长|长)$/); // prettier-ignore
    const isLed = isVerb || isBeside;
    const isSet =
      tokens.slice(0, at).some((token) => isEdge(token) || token === openingOf(reading)) &&
      time.form === 'length' &&
      !isSpelt(lead, /^(at|@|after|before|在|到)$/);
    // "the first 5 seconds of beach.mp4"
    const isOf = means(follows, w.of) && tokens[reading.skipFillers(at + 2)]?.type === 'file';
    if (time.form !== 'length' || time.ms < 100 || !(isLed || isSet || isOf)) continue;
    if (isSpelt(follows, /^(in|into|before|after|处|的地方|时)$/)) continue;
    reading.takeToken(time);
    if (isVerb || (isOf && lead?.type === 'ordinal' && lead.value === 1)) reading.takeToken(lead);
    takeOfEach(reading, isVerb ? at - 1 : at, at + 1);
    return time.ms;
  }
  return undefined;
}

export function showsOnly({ tokens }: Reading): boolean {
  return tokens.some((token) => isSpelt(token, /^(show|display|flash|hold|keep|leave|显示|展示)$/));
}

/** "after the talk" of "insert photo1.jpg after the talk", "between talk and beach": the files that others go beside. */
export function filesBeside(reading: Reading, files: readonly TokenOf<'file'>[]): readonly TokenOf<'file'>[] {
  const { tokens, clause } = reading;
  const between = tokens.findIndex((token) => means(token, w.between));
  const pair = files.filter((file) => between >= 0 && !hasChinese(clause.text) && tokens.indexOf(file) > between).slice(0, 2); // prettier-ignore
  if (pair.length === 2 && files.length > 2) return pair;
  const isRelation = (token: Token | undefined) =>
    means(token, w.before, w.after) || isSpelt(token, /^following$/);
  const one = files.find((file) => {
    const at = tokens.indexOf(file);
    if (hasChinese(clause.text)) return isRelation(tokens[at + 1]);
    let lead = at - 1;
    while (means(tokens[lead], w.filler, w.of)) lead--;
    // "Cut the drone shot into the middle of the harbour"
    return isRelation(tokens[lead]) || (file !== files[0] && isMiddle(tokens[lead]));
  });
  return one ? [one] : [];
}

/** Takes "open with", "end with". */
export function readOpens(reading: Reading): 'start' | 'end' | undefined {
  const at = reading.skipFillers(0);
  const lead = reading.tokens[at];
  const isLead = isSpelt(lead, /^(start|begin|open|end|finish|close)$/);
  if (!isLead || !means(reading.tokens[at + 1], w.withWord)) return undefined;
  reading.takeToken(lead);
  return isSpelt(lead, /^(start|begin|open)$/) ? 'start' : 'end';
}

/** "照片放在最前面，显示2秒": before the film, and not over it. */
export function isPutAtEdge({ tokens }: Reading): boolean {
  const isPut = tokens.some((token) => isSpelt(token, /^(?:放|放在|放到|加在|加到|摆在|插到|插在)$/));
  return isPut && tokens.some((token) => isEdge(token));
}

/** "Show photo1.jpg at 0:20", "put it on screen", as opposed to "insert it at 0:20". */
export function isShownOver(reading: Reading, files: readonly TokenOf<'file'>[]): boolean {
  const isImage = files.every(({ fileName }) => fileKindOf(fileName) === 'image');
  const inserts = reading.tokens.some((token) => isSpelt(token, /^(insert|add|append|include|插.{0,2}|加入|添加|加|放)$/)); // prettier-ignore
  const shows = !inserts && !isPutAtEdge(reading) && (showsOnly(reading) || reading.has(onPicture));
  const isTimed = reading.all('time').length > 0 || reading.all('fromEnd').length > 0;
  return isImage && shows && isTimed;
}
