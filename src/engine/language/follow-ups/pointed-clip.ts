import { clipDurationMs } from '../../model/timeline';
import type { Context } from '../context';
import { timelineOf } from '../references/clip-files';
import type { Topic } from '../requests/questions';
import { numbersOf } from './naming';

const pointed =
  /\b(?:that|this) (?:one|clip|part|shot|scene)\b|\b(?:is|does) it by itself\b|[这那](?:一)?(?:段|个片段|个)(?!视频)/i;

/** "How long is that one?": the number of the clip that was spoken of last, where it was one. */
export function clipPointedAt(clause: string, context: Context): number | undefined {
  const subject = context.focus?.deeds.at(-1)?.subject;
  const timeline = timelineOf(context);
  if (!timeline || (subject?.type !== 'clips' && subject?.type !== 'card') || !pointed.test(clause)) return undefined;
  const [number, ...more] = numbersOf(subject.ids, timeline);
  return more.length === 0 ? number : undefined;
} // prettier-ignore

const longest = /\blonge(?:st|r)\b|最长/i;
const shortest = /\bshorte(?:st|r)\b|最短/i;

/** "Which clip is the longest?": its number, where it is but one. */
export function clipByLength(clause: string, context: Context): number | undefined {
  const lengths = timelineOf(context)?.clips.map(clipDurationMs) ?? [];
  if (lengths.length === 0 || longest.test(clause) === shortest.test(clause)) return undefined;
  const wanted = longest.test(clause) ? Math.max(...lengths) : Math.min(...lengths);
  return lengths.filter((ms) => ms === wanted).length === 1 ? lengths.indexOf(wanted) + 1 : undefined;
}

const answers: Readonly<Record<string, Topic>> = { titles: 'titles', captions: 'titles', overlays: 'overlays', music: 'music', transitions: 'transitions' }; // prettier-ignore

/** "Where did you put it?": what tells where the things are that were done last. */
export function placeAsked(clause: string, context: Context): Topic | undefined {
  const isOfPlace = /\bwhere\b|\b(?:which|what) (?:corner|side|place|spot|position)\b/i.test(clause);
  return isOfPlace ? answers[context.focus?.deeds.at(-1)?.subject.type ?? ''] : undefined;
}

const nouns: readonly (readonly [RegExp, string])[] = [
  [/\blongest (?:pause|silence|gap)\b/i, 'the longest pause'],
  [/\b(?:frame ?rate|fps|frames)\b/i, 'the frame rate'],
  [/\baspect(?: ratio)?\b|\bratio\b|\bshape\b/i, 'the aspect ratio'],
  [/\bresolution\b/i, 'the resolution'],
  [/\b(?:music|songs?|soundtrack)\b/i, 'the music'],
  [/\b(?:volume|loud|quiet|loudness)\b/i, 'the volume'],
  [/\b(?:captions?|subtitles?)\b/i, 'the captions'],
  [/\b(?:titles?|texts?)\b/i, 'the title'],
  [/\b(?:logo|watermark)\b/i, 'the logo'],
  [/\b(?:transitions?|crossfades?)\b/i, 'the transitions'],
];

/** What a question was about: "it" in what is said next. */
export function nounAsked(clause: string): string | undefined {
  return nouns.find(([words]) => words.test(clause))?.[1];
}
