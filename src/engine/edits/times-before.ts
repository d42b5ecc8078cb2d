import { placeClips, timelineDurationMs } from '../model/timeline';
import type { Clip, Timeline } from '../model/timeline';
import type { Moment, MomentRange } from './moment';
import { momentToMs } from './moment';
import type { Edit } from './registry';

/** An edit whose moments were said of the timeline before a message, told on the timeline as it is by now. */
export type Retimed =
  | { readonly type: 'same' }
  | { readonly type: 'moved'; readonly edit: Edit }
  /** Nothing is left of what it was said of. */
  | { readonly type: 'gone' };

/** Where a stretch of the timeline before went, in milliseconds. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly nowStart: number;
  readonly nowEnd: number;
}

/**
 * Several stretches in one message are all counted on the timeline that the user sees: "cut 0:10-0:12 and cut
 * 0:30-0:31". Moments counted from the end, and those of one clip, are the same either way.
 * @param before The timeline before the message.
 */
export function retimed(edit: Edit, before: Timeline, now: Timeline): Retimed {
  if (before.clips === now.clips || isTurned(before, now)) return { type: 'same' };
  const pieces = piecesOf(before, now);
  // Once the order is another, times are those of the new one.
  const isInOrder = pieces.every(({ nowStart }, i) => nowStart >= (pieces[i - 1]?.nowStart ?? 0));
  if (!isInOrder) return { type: 'same' };
  const durationMs = timelineDurationMs(before);
  const gone: MomentRange[] = [];
  const moved = withMoments(edit, {
    moment: (moment) => (isFixed(moment, durationMs) ? nowAt(moment, pieces) : moment),
    range: ({ start, end }) => {
      const [from, to] = [momentToMs(start, durationMs), momentToMs(end, durationMs)];
      const startMs = isFixed(start, durationMs) ? nowAt(from, pieces) : start;
      const endMs = isFixed(end, durationMs) ? nowUntil(to, pieces) : end;
      // What reaches past the end is refused for that.
      if (to > durationMs || from >= to) return { start, end };
      if (!pieces.some((piece) => piece.start < to && piece.end > from)) {
        if (from > 0) gone.push({ start, end });
        return { start, end };
      }
      return { start: startMs, end: endMs };
    },
  });
  if (gone.length > 0) return { type: 'gone' };
  return JSON.stringify(moved) === JSON.stringify(edit) ? { type: 'same' } : { type: 'moved', edit: moved };
}

/** Whether something plays backwards by now: its moments can't be found, but it stands where it stood. */
function isTurned(before: Timeline, now: Timeline): boolean {
  const backwards = ({ clips }: Timeline) => clips.filter(({ reversed }) => reversed).map(({ mediaId }) => mediaId);
  const old = new Set(backwards(before));
  return backwards(now).some((id) => !old.has(id)) || backwards(now).length < old.size;
} // prettier-ignore

const share = String.raw`(?:(?:one|two|three|a|an)[ -])?(?:half|third|quarter|fourth|fifth|tenth)s?(?! ?(?:of )?(?:a |an )?(?:second|minute|sec|min)s?\b)`;
const startOf = [
  new RegExp(
    String.raw`\b(?:first|opening|initial|beginning)\b(?! (?:${share}\b|\d+(?:\.\d+)? ?(?:%|percent)|\d+\/\d+))`,
    'i',
  ),
  /[前头] ?(?:半(?=个?(?:秒|分钟))|(?!\d+(?:\.\d+)? ?(?:%|\/)|[\d一二两三四五六七八九十]+ ?分之|一半)[\d一二两三四五六七八九十])|开头|开始的/,
];

/** "The first 5 seconds" are those of the timeline as it is by then; its first half is not. */
export function isOfStart(clause: string): boolean {
  return startOf.some((form) => form.test(clause));
}

const measured =
  'speed|volume|loudness|size|scale|width|height|level|opacity|transparency|brightness|contrast|saturation|strength|intensity|tempo|pace|a second|a minute|seconds?|minutes?|an hour';
const measuredInChinese = '速度|倍速|音量|大小|尺寸|透明度?|亮度|对比度|饱和度|强度';
/** By how much, how fast and how loud, and where in the picture: not where on the timeline. */
const amounts = [
  /\b(?:by|to) (?:(?:about|around|an?|one) )?(?:half|third|quarter|fourth|fifth|tenth)\b(?! (?:way|point|mark))/,
  new RegExp(
    String.raw`\b(?:half|third|quarter|fourth|fifth|tenth)\b(?: of)?(?: (?:the|its|their|original|normal|full|usual|current|recorded))* (?:${measured})\b`,
  ),
  /\b(?:half|third|quarter) as\b/,
  /\b(?:zoom|crop|focus|push|punch|move)\w*(?: \w+){0,3} the (?:very )?middle\b(?! (?:of the (?:video|film|movie|clip|timeline)\b|\d))/,
  /(?<![前后头尾间] ?)百分之/,
  /(?:[低小轻少慢快高大]|[调降减升改设变缩放](?:低|小|轻|慢|音量)?[到为成至])一半/,
  new RegExp(`(?:原来|原本|原先|${measuredInChinese})的?一半|一半的?(?:${measuredInChinese})`),
  /(?:放大|缩放|推|拉近)(?:画面)?(?:到|至|向)?(?:画面)?的?中间|画面的?中间/,
].map((form) => new RegExp(form.source, 'gi'));

/** Halves and the like, whose ends follow from how long the timeline is. */
export function isOfPart(clause: string): boolean {
  const said = amounts.reduce((rest, amount) => rest.replace(amount, ' '), clause);
  return /\b(?:half|halves|halfway|third|quarter|fourth|fifth|tenth|middle|midpoint)\b(?! (?:clip|one|shot|video|photo))|\b(?:first|last|middle) \d+ ?(?:%|percent)|[前后头尾] ?\d+(?:\.\d+)? ?%|一半|半段|半部分|分之|中间|中段/i.test(
    said,
  );
}

/** The start stays the start, and what lies past the end is refused for that. */
function isFixed(moment: Moment, durationMs: number): moment is number {
  return typeof moment === 'number' && moment > 0 && moment <= durationMs;
}

function nowAt(ms: number, pieces: readonly Piece[]): number {
  const piece = pieces.find(({ end }) => end > ms);
  if (!piece) return pieces.at(-1)?.nowEnd ?? ms;
  return ms <= piece.start ? piece.nowStart : within(piece, ms);
}

function nowUntil(ms: number, pieces: readonly Piece[]): number {
  const piece = pieces.findLast(({ start }) => start < ms);
  if (!piece) return pieces[0]?.nowStart ?? ms;
  return ms >= piece.end ? piece.nowEnd : within(piece, ms);
}

function within({ start, end, nowStart, nowEnd }: Piece, ms: number): number {
  return Math.round(nowStart + ((ms - start) * (nowEnd - nowStart)) / (end - start));
}

/** What is on both timelines, in the order of the one before; of a clip that was copied, the first copy. */
function piecesOf(before: Timeline, now: Timeline): Piece[] {
  const places = placeClips(now.clips);
  const ids = new Set(before.clips.map(({ id }) => id));
  const pieces: Piece[] = [];
  for (const { clip: old, startMs } of placeClips(before.clips)) {
    let shownUntil = old.inMs;
    for (const place of places) {
      const { clip } = place;
      const isOther = clip.id !== old.id && ids.has(clip.id);
      if (isOther || !isSameTake(clip, old)) continue;
      const [inMs, outMs] = [Math.max(clip.inMs, shownUntil), Math.min(clip.outMs, old.outMs)];
      if (outMs <= inMs) continue;
      shownUntil = outMs;
      pieces.push({
        start: startMs + (inMs - old.inMs) / old.speed,
        end: startMs + (outMs - old.inMs) / old.speed,
        nowStart: place.startMs + (inMs - clip.inMs) / clip.speed,
        nowEnd: place.startMs + (outMs - clip.inMs) / clip.speed,
      });
    }
  }
  return pieces;
}

function isSameTake(a: Clip, b: Clip): boolean {
  return a.mediaId === b.mediaId && a.reversed === b.reversed && a.freezeAtMs === b.freezeAtMs;
}

interface Retiming {
  readonly moment: (moment: Moment) => Moment;
  readonly range: (range: MomentRange) => MomentRange;
}

/** The edit with its stretches of the main track in other terms; titles and the like are placed on what is there by then. */
function withMoments(edit: Edit, { moment, range }: Retiming): Edit {
  switch (edit.edit) {
    case 'cutRanges':
    case 'keepRanges':
      return edit.clip === undefined ? { ...edit, ranges: edit.ranges.map(range) } : edit;
    case 'moveStretch':
      return { ...edit, range: range(edit.range) };
    case 'split':
      return edit.clip === undefined && Array.isArray(edit.at) ? { ...edit, at: edit.at.map(moment) } : edit;
    case 'freezeFrame':
      return { ...edit, at: moment(edit.at) };
    case 'trimSilences':
    case 'speedSilences': {
      const { within: where } = edit;
      return where && 'range' in where ? { ...edit, within: { range: range(where.range) } } : edit;
    }
    case 'setVolume': {
      const { target } = edit;
      const isRange = typeof target === 'object' && 'range' in target;
      return isRange ? { ...edit, target: { ...target, range: range(target.range) } } : edit;
    }
    case 'setSpeed':
    case 'gradeClips':
    case 'zoomClips':
    case 'cropClips':
    case 'rotateClips':
    case 'flipClips':
    case 'reverseClips':
    case 'denoise':
    case 'duplicateClips': {
      const { target } = edit;
      const isRange = typeof target === 'object' && 'range' in target && target.clip === undefined;
      return isRange ? { ...edit, target: { range: range(target.range) } } : edit;
    }
    default:
      return edit;
  }
}
