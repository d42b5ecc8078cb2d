import { trackTypes } from '../../contract/draft';
import { effectsSchema, engineDraft, titleStyleSchema } from './draft-schema';
import type { ClipSegment, MusicSegment, OverlaySegment, TitleSegment } from './draft-schema';
import type { Media } from './media';
import type { Overlay } from './overlay';
import { plainColourOf } from './plain-colour';
import { formatRational } from './rational';
import { clipDurationMs, placeClips, timelineDurationMs } from './timeline';
import type { Clip, Fade, MusicClip, Timeline } from './timeline';
import type { Title } from './title';

/**
 * The engine's timeline as a draft of the contract and back. Every segment bears the contract's own names (`s`,
 * `d`, `m.title`) for any reader of drafts, and the engine's names beside them for itself.
 */

/** The draft as JSON: the same timeline always gives the same text, so its parts are written in the schema's order. */
export function encodeDraft(timeline: Timeline, media: ReadonlyMap<string, Media>): string {
  const durationMs = timelineDurationMs(timeline);
  const nameOf = (mediaId: string) =>
    media.get(mediaId)?.fileName ?? plainColourOf(mediaId)?.colour ?? mediaId;
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
    ...(clip.reversed && { reversed: true }),
    ...(clip.freezeAtMs !== undefined && { freezeAt: clip.freezeAtMs }),
    ...(clip.effects && { effects: effectsSchema.parse(clip.effects) }),
    ...(clip.soundFade && { soundFade: fadeAsWritten(clip.soundFade) }),
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
    duck: clip.duck,
    ...(clip.duckDb !== undefined && { duckDb: clip.duckDb }),
    fadeIn: clip.fadeInMs,
    fadeOut: clip.fadeOutMs,
    ...(clip.passages && {
      passages: clip.passages.map(({ startMs, endMs, volume }) => ({
        s: startMs,
        e: endMs,
        volumePercent: volume,
      })),
    }),
    ...(clip.leads && { leads: true }),
  }));
  const overlays = timeline.overlays.map((overlay) => ({
    id: overlay.id,
    s: overlay.startMs,
    d: lengthFrom(overlay.startMs, overlay.endMs),
    m: { title: nameOf(overlay.mediaId) },
    media: overlay.mediaId,
    end: overlay.endMs,
    in: overlay.inMs,
    place: overlay.place,
    width: overlay.width,
    margin: overlay.margin,
    opacity: overlay.opacity,
    volumePercent: overlay.volume,
    loop: overlay.loop,
    ...(overlay.fade && { fade: { in: overlay.fade.inMs, out: overlay.fade.outMs } }),
    ...(overlay.shift && { shift: overlay.shift }),
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
    role: title.role,
    ...(title.style && { style: titleStyleSchema.parse(title.style) }),
  }));
  const isCaption = ({ role }: { readonly role: Title['role'] }) => role === 'caption';
  const isSound = timeline.clips.every(({ mediaId }) => media.get(mediaId)?.kind === 'audio');
  const tracks = [
    { id: 'video', tt: trackTypes.video, ...(isSound && { soundAlone: true }), sg: video },
    { id: 'overlays', tt: trackTypes.video, sg: overlays },
    { id: 'music', tt: trackTypes.audio, sg: music },
    { id: 'titles', tt: trackTypes.text, sg: titles.filter((each) => !isCaption(each)) },
    { id: 'captions', tt: trackTypes.text, sg: titles.filter(isCaption) },
  ].filter(({ sg }) => sg.length > 0);
  const { canvas, fade, soundFade, loudness, nextId } = timeline;
  return JSON.stringify({
    d: durationMs,
    m: {
      width: canvas.width,
      height: canvas.height,
      fps: formatRational(canvas.fps),
      fit: canvas.fit,
      fade: { ...fadeAsWritten(fade), ...(fade.color && { color: fade.color }) },
      ...(soundFade && { soundFade: fadeAsWritten(soundFade) }),
      ...(loudness !== undefined && { loudness }),
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
    const backward = track.id === 'video' ? track.sg.find((each) => each.in >= each.out) : undefined;
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
  const [clips, overlays, music, titles]: [Clip[], Overlay[], MusicClip[], Title[]] = [[], [], [], []];
  for (const track of draft.t) {
    switch (track.id) {
      case 'video':
        clips.push(...track.sg.map(clipFrom));
        break;
      case 'overlays':
        overlays.push(...track.sg.map(overlayFrom));
        break;
      case 'music':
        music.push(...track.sg.map(musicFrom));
        break;
      case 'titles':
      case 'captions':
        titles.push(...track.sg.map(titleFrom));
        break;
    }
  }
  const { width, height, fps, fit, fade, soundFade, loudness, nextId } = draft.m;
  return {
    canvas: { width, height, fps, fit },
    ...{ clips, overlays, music, titles },
    fade: { ...fadeFrom(fade), ...(fade.color && { color: fade.color }) },
    ...(soundFade && { soundFade: fadeFrom(soundFade) }),
    ...(loudness !== undefined && { loudness }),
    nextId,
  };
}

function fadeAsWritten({ inMs, outMs }: Fade) {
  return { in: inMs, out: outMs };
}

function fadeFrom({ in: inMs, out: outMs }: ReturnType<typeof fadeAsWritten>): Fade {
  return { inMs, outMs };
}

function clipFrom(segment: ClipSegment): Clip {
  const { transition, freezeAt, effects, soundFade } = segment;
  return {
    id: segment.id,
    mediaId: segment.media,
    inMs: segment.in,
    outMs: Math.max(segment.in + 1, segment.out),
    speed: segment.speed,
    volume: segment.volumePercent,
    handles: { beforeMs: segment.handles.before, afterMs: segment.handles.after },
    ...(segment.reversed && { reversed: true }),
    ...(freezeAt !== undefined && { freezeAtMs: freezeAt }),
    ...(effects && { effects }),
    ...(soundFade && { soundFade: fadeFrom(soundFade) }),
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

function overlayFrom(segment: OverlaySegment): Overlay {
  return {
    id: segment.id,
    mediaId: segment.media,
    startMs: segment.s,
    endMs: segment.end,
    inMs: segment.in,
    place: segment.place,
    width: segment.width,
    margin: segment.margin,
    opacity: segment.opacity,
    volume: segment.volumePercent,
    loop: segment.loop,
    ...(segment.fade && { fade: { inMs: segment.fade.in, outMs: segment.fade.out } }),
    ...(segment.shift && { shift: segment.shift }),
  };
}

function musicFrom(segment: MusicSegment): MusicClip {
  return {
    id: segment.id,
    mediaId: segment.media,
    startMs: segment.s,
    endMs: segment.end,
    inMs: segment.in,
    volume: segment.volumePercent,
    loop: segment.loop,
    duck: segment.duck,
    ...(segment.duckDb !== undefined && { duckDb: segment.duckDb }),
    fadeInMs: segment.fadeIn,
    fadeOutMs: segment.fadeOut,
    ...(segment.passages && {
      passages: segment.passages.map(({ s, e, volumePercent }) => ({
        startMs: s,
        endMs: e,
        volume: volumePercent,
      })),
    }),
    ...(segment.leads && { leads: true }),
  };
}

function titleFrom(segment: TitleSegment): Title {
  return {
    id: segment.id,
    text: segment.text,
    startMs: segment.s,
    endMs: segment.end,
    place: segment.place,
    color: segment.color,
    size: segment.size,
    role: segment.role,
    ...(segment.style && { style: segment.style }),
  };
}
