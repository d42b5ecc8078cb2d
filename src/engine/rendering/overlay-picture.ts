import type { ImageMedia, Media, VideoMedia } from '../model/media';
import { msToFrame } from '../model/rational';
import type { Overlay } from '../model/overlay';
import type { Canvas, Place, Timeline } from '../model/timeline';
import { colourOptions, sourceFilters, uprightFilters } from './source-colour';
import type { SourceFilters } from './source-colour';
import { even } from './fit';
import { inFrames, repeatedAt, seekTo, untilFrame } from './source-picture';
import type { GraphContext, SourceGraph } from './source-picture';

/** An overlay in frames of the canvas; never empty. */
export interface FramedOverlay {
  readonly overlay: Overlay;
  readonly media: Exclude<Media, { kind: 'audio' }>;
  readonly start: number;
  readonly end: number;
}

/** The overlays that have a picture, as far as the timeline goes. */
export function frameOverlays(
  { overlays, canvas: { fps } }: Pick<Timeline, 'overlays' | 'canvas'>,
  frames: number,
  mediaOf: (overlay: Overlay) => Media,
): FramedOverlay[] {
  return overlays.flatMap((overlay) => {
    const media = mediaOf(overlay);
    if (media.kind === 'audio') return [];
    const start = msToFrame(overlay.startMs, fps);
    const wanted = overlay.endMs === 'timeline' ? frames : Math.min(frames, msToFrame(overlay.endMs, fps));
    const available =
      media.kind === 'image' || overlay.loop ? Infinity : msToFrame(media.durationMs - overlay.inMs, fps);
    const end = Math.min(wanted, start + available);
    return end > start ? [{ overlay, media, start, end }] : [];
  });
}

/**
 * Lays an overlay over a picture, from `from` to `to` (labels without brackets), which start at frame `at` of the
 * timeline and go up to `until`.
 * @param input the index of the overlay's input.
 */
export function overlayGraph(
  { overlay, media, start, end }: FramedOverlay,
  { canvas, capabilities }: Pick<GraphContext, 'canvas' | 'capabilities'>,
  { from, to, at, until }: { from: string; to: string; at: number; until: number },
  input: number,
): SourceGraph {
  const { num, den } = canvas.fps;
  const first = Math.max(0, start - at);
  const frames = Math.min(end, until) - Math.max(start, at);
  const skipped = Math.max(0, at - start);
  const size = overlaySize(overlay, media, canvas);
  const { x, y } = placed(overlay, size, canvas);
  const look = [
    `scale=${size.width}:${size.height}:out_color_matrix=bt709:out_range=tv`,
    'format=yuva420p',
    // A filter that works in RGB would turn the colours there and back by another matrix.
    ...(overlay.opacity < 100 ? [`lutyuv=a=val*${(overlay.opacity / 100).toFixed(3)}`] : []),
    'setsar=1',
  ];
  const { stream, options, filters } =
    media.kind === 'image'
      ? still(media, look, canvas)
      : moving(overlay, media, skipped, {
          ...{ canvas, look },
          source: sourceFilters(media, { ...size, fit: 'pad' }, capabilities, 'kept'),
        });
  const fades = fading(overlay, { frames: end - start, skipped }, canvas);
  return {
    inputs: [{ media, options }],
    lines: [
      `[${input}:${stream}]${[...filters, untilFrame(frames), ...fades, `setpts=N+${first}`].join(',')}[${to}over]`,
      `[${from}]settb=${den}/${num}[${to}under]`,
      `[${to}under][${to}over]overlay=${x}:${y}:eof_action=pass:format=yuv420[${to}]`,
    ],
  };
}

/** How it comes and goes, by its own time: what is rendered may begin in the midst of it. */
function fading(
  { fade }: Overlay,
  { frames, skipped }: { frames: number; skipped: number },
  { fps: { num, den } }: Canvas,
): string[] {
  if (!fade) return [];
  const seconds = (frames * den) / num;
  const filter = (type: 'in' | 'out', ms: number) => {
    const length = Math.min(ms / 1000, seconds);
    const from = type === 'in' ? 0 : seconds - length;
    return ms > 0 ? [`fade=t=${type}:st=${from.toFixed(4)}:d=${length.toFixed(4)}:alpha=1`] : [];
  };
  return [`setpts=N+${skipped}`, ...filter('in', fade.inMs), ...filter('out', fade.outMs)];
}

/** An image is scaled once and then repeated. */
function still(media: ImageMedia, look: readonly string[], { fps }: Canvas) {
  return {
    stream: 'v:0',
    options: ['-noautorotate'],
    filters: [...uprightFilters(media), ...look, ...repeatedAt(fps)],
  };
}

function moving(
  { inMs, loop }: Overlay,
  media: VideoMedia,
  skipped: number,
  { canvas: { fps }, look, source }: { canvas: Canvas; look: readonly string[]; source: SourceFilters },
) {
  const length = Math.max(1, msToFrame(media.durationMs, fps));
  const wanted = msToFrame(inMs, fps) + skipped;
  const origin = loop ? wanted % length : Math.min(wanted, length - 1);
  const pick = [...inFrames(media, origin, 1, fps), 'tpad=stop=-1:stop_mode=clone'];
  const options = [
    ...(loop ? ['-stream_loop', '-1'] : []),
    ...['-threads', '1', ...colourOptions(media), ...seekTo(media, origin, 1, fps)],
  ];
  return { stream: 'V:0', options, filters: [...source.first, ...pick, ...source.kept, ...look] };
}

function overlaySize({ width }: Overlay, media: { width: number; height: number }, canvas: Canvas) {
  const wide = (canvas.width * width) / 100;
  // Never higher than the canvas: an upright video as wide as the canvas would stand out of it.
  const factor = Math.min(wide / media.width, canvas.height / media.height);
  return { width: even(media.width * factor), height: even(media.height * factor) };
}

const columns: Readonly<Record<Place, 0 | 0.5 | 1>> = {
  ...{ 'top-left': 0, left: 0, 'bottom-left': 0 },
  ...{ top: 0.5, center: 0.5, bottom: 0.5 },
  ...{ 'top-right': 1, right: 1, 'bottom-right': 1 },
};
const rows: Readonly<Record<Place, 0 | 0.5 | 1>> = {
  ...{ 'top-left': 0, top: 0, 'top-right': 0 },
  ...{ left: 0.5, center: 0.5, right: 0.5 },
  ...{ 'bottom-left': 1, bottom: 1, 'bottom-right': 1 },
};

function placed({ place, margin, shift }: Overlay, size: { width: number; height: number }, canvas: Canvas) {
  const inset = Math.round((Math.min(canvas.width, canvas.height) * margin) / 100);
  const along = (part: number, room: number, by: number) => {
    const lowest = Math.min(inset, Math.max(0, Math.floor(room / 2)));
    const at = lowest + part * (room - 2 * lowest) + by;
    // Even pixels, since colour has half the resolution; whatever was said, it stays in the picture.
    return 2 * Math.round((by === 0 ? at : Math.min(Math.max(0, room), Math.max(0, at))) / 2);
  };
  return {
    x: along(columns[place], canvas.width - size.width, ((shift?.x ?? 0) * canvas.width) / 100),
    y: along(rows[place], canvas.height - size.height, ((shift?.y ?? 0) * canvas.height) / 100),
  };
}
