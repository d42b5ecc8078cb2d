import type { Context } from '../context';
import { timelineOf } from '../references/clip-files';
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
