import * as z from 'zod';
import { trackTypes } from '../../contract/draft';
import type { Media } from './media';
import { formatRational, parseRational } from './rational';
import {
  canvasFits,
  clipDurationMs,
  placeClips,
  places,
  timelineDurationMs,
  transitionKinds,
} from './timeline';
import type { Clip, MusicClip, Timeline, Title } from './timeline';

/**
 * The engine's timeline as a draft of the contract and back. Every segment bears the contract's own names (`s`,
 * `d`, `m.title`) for any reader of drafts, and the engine's names beside them for itself.
 */

const ms = z.int().min(0);
const extent = z.union([ms, z.literal('timeline')]);

const clipSegment = z.looseObject({
  id: z.string(),
  media: z.string(),
  in: ms,
  out: ms,
  speed: z.number().min(0.1).max(16),
  volumePercent: z.number().min(0).max(400),
  handles: z.object({ before: ms, after: ms }),
  transition: z.object({ kind: z.enum(transitionKinds), d: ms, takenBefore: ms, takenAfter: ms }).optional(),
});

const musicSegment = z.looseObject({
  id: z.string(),
  media: z.string(),
  s: ms,
  end: extent,
  in: ms,
  volumePercent: z.number().min(0).max(400),
  loop: z.boolean(),
  fadeIn: ms,
  fadeOut: ms,
});

const titleSegment = z.looseObject({
  id: z.string(),
  text: z.string(),
  s: ms,
  end: extent,
  place: z.enum(places),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  size: z.number().min(2).max(30),
});

const rational = z.string().transform((text, context) => {
  const rate = parseRational(text);
  if (rate) return rate;
  context.addIssue({ code: 'custom', message: `"${text}" is no frame rate` });
  return z.NEVER;
});

const engineDraft = z.looseObject({
  d: ms,
  m: z.looseObject({
    width: z.int().min(2).max(7680).multipleOf(2),
    height: z.int().min(2).max(7680).multipleOf(2),
    fps: rational,
    fit: z.enum(canvasFits),
    fade: z.object({ in: ms, out: ms }),
    nextId: z.int().min(1),
  }),
  t: z.array(
    z.discriminatedUnion('tt', [
      z.looseObject({ tt: z.literal(trackTypes.video), sg: z.array(clipSegment) }),
      z.looseObject({ tt: z.literal(trackTypes.audio), sg: z.array(musicSegment) }),
      z.looseObject({ tt: z.literal(trackTypes.text), sg: z.array(titleSegment) }),
    ]),
  ),
});

/** The draft as JSON: the same timeline always gives the same text. */
export function encodeDraft(timeline: Timeline, media: ReadonlyMap<string, Media>): string {
  const durationMs = timelineDurationMs(timeline);
  const nameOf = (mediaId: string) => media.get(mediaId)?.fileName ?? mediaId;
  const video = placeClips(timeline.clips).map(({ clip, startMs }) => ({
    id: clip.id,
    s: startMs,
    d: clipDurationMs(clip),
    m: { title: nameOf(clip.mediaId) },
    media: clip.mediaId,
    in: clip.inMs,
    out: clip.outMs,
    speed: clip.speed,
    volumePercent: clip.volume,
    handles: { before: clip.handles.beforeMs, after: clip.handles.afterMs },
    ...(clip.transition && {
      transition: {
        kind: clip.transition.kind,
        d: clip.transition.durationMs,
        takenBefore: clip.transition.takenBeforeCutMs,
        takenAfter: clip.transition.takenAfterCutMs,
      },
    }),
  }));
  const lengthFrom = (startMs: number, endMs: number | 'timeline') =>
    Math.max(0, (endMs === 'timeline' ? durationMs : Math.min(endMs, durationMs)) - startMs);
  const music = timeline.music.map((clip) => ({
    id: clip.id,
    s: clip.startMs,
    d: lengthFrom(clip.startMs, clip.endMs),
    m: { title: nameOf(clip.mediaId) },
    media: clip.mediaId,
    end: clip.endMs,
    in: clip.inMs,
    volumePercent: clip.volume,
    loop: clip.loop,
    fadeIn: clip.fadeInMs,
    fadeOut: clip.fadeOutMs,
  }));
  const titles = timeline.titles.map((title) => ({
    id: title.id,
    s: title.startMs,
    d: lengthFrom(title.startMs, title.endMs),
    m: { title: title.text },
    text: title.text,
    end: title.endMs,
    place: title.place,
    color: title.color,
    size: title.size,
  }));
  const tracks = [
    { id: 'video', tt: trackTypes.video, sg: video },
    { id: 'music', tt: trackTypes.audio, sg: music },
    { id: 'titles', tt: trackTypes.text, sg: titles },
  ].filter(({ sg }) => sg.length > 0);
  const { canvas, fade, nextId } = timeline;
  return JSON.stringify({
    d: durationMs,
    m: {
      width: canvas.width,
      height: canvas.height,
      fps: formatRational(canvas.fps),
      fit: canvas.fit,
      fade: { in: fade.inMs, out: fade.outMs },
      nextId,
    },
    t: tracks,
  });
}

/** Frames a second of a draft that can be rendered; what the engine places itself is at most 60. */
const renderableRates = { lowest: 1, highest: 240 };

/** A draft may be as long as a day, in milliseconds. */
const longestDraftMs = 24 * 3600 * 1000;

/** Why a draft can't be rendered, as a sentence; `undefined` where nothing is against it. */
export function refusalOfDraft(value: unknown): string | undefined {
  const { success, data } = engineDraft.safeParse(value);
  if (!success) return 'The draft is not one of this engine.';
  const { num, den } = data.m.fps;
  const { lowest, highest } = renderableRates;
  if (num / den < lowest || num / den > highest) {
    return `The draft has ${num}/${den} frames a second; ${lowest} to ${highest} can be rendered.`;
  }
  for (const track of data.t) {
    const backward = track.tt === trackTypes.video ? track.sg.find((each) => each.in >= each.out) : undefined;
    if (backward) return `The clip "${backward.id}" of the draft ends before it begins.`;
  }
  return timelineDurationMs(decodeDraft(value)) > longestDraftMs
    ? 'The draft is longer than 24 hours, which is too long to render.'
    : undefined;
}

/**
 * Reads a draft that this engine wrote, perhaps through a client.
 * @throws {z.ZodError} for a draft that is not one of this engine's.
 */
export function decodeDraft(value: unknown): Timeline {
  const draft = engineDraft.parse(value);
  const timeline: { -readonly [K in 'clips' | 'music' | 'titles']: Timeline[K][number][] } = {
    clips: [],
    music: [],
    titles: [],
  };
  for (const track of draft.t) {
    switch (track.tt) {
      case trackTypes.video:
        timeline.clips.push(...track.sg.map(clipFrom));
        break;
      case trackTypes.audio:
        timeline.music.push(...track.sg.map(musicFrom));
        break;
      case trackTypes.text:
        timeline.titles.push(...track.sg.map(titleFrom));
        break;
    }
  }
  const { width, height, fps, fit, fade, nextId } = draft.m;
  return {
    canvas: { width, height, fps, fit },
    ...timeline,
    fade: { inMs: fade.in, outMs: fade.out },
    nextId,
  };
}

function clipFrom(segment: z.infer<typeof clipSegment>): Clip {
  const { transition } = segment;
  return {
    id: segment.id,
    mediaId: segment.media,
    inMs: segment.in,
    outMs: Math.max(segment.in + 1, segment.out),
    speed: segment.speed,
    volume: segment.volumePercent,
    handles: { beforeMs: segment.handles.before, afterMs: segment.handles.after },
    ...(transition && {
      transition: {
        kind: transition.kind,
        durationMs: transition.d,
        takenBeforeCutMs: transition.takenBefore,
        takenAfterCutMs: transition.takenAfter,
      },
    }),
  };
}

function musicFrom(segment: z.infer<typeof musicSegment>): MusicClip {
  return {
    id: segment.id,
    mediaId: segment.media,
    startMs: segment.s,
    endMs: segment.end,
    inMs: segment.in,
    volume: segment.volumePercent,
    loop: segment.loop,
    fadeInMs: segment.fadeIn,
    fadeOutMs: segment.fadeOut,
  };
}

function titleFrom(segment: z.infer<typeof titleSegment>): Title {
  return {
    id: segment.id,
    text: segment.text,
    startMs: segment.s,
    endMs: segment.end,
    place: segment.place,
    color: segment.color,
    size: segment.size,
  };
}
