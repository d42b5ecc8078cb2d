import { segmentLabel, toldVolume, trackLabel } from '../timeline/timeline';
import type { Segment, TimelineView, Track } from '../timeline/timeline';
import type { AddedFile } from '../session/upload';

/** Timelines in words for a model: a line for each segment, in milliseconds, with the numbers that edits name. */

/** Of a name or of a title's text, in characters. */
const longestName = 120;

/** The whole of it. @param from Number of the first segment of each track. @param most Of each track. */
export function timelineText(timeline: TimelineView, { from = 1, most = 100 } = {}): string {
  const { durationMs, tracks } = timeline;
  return [
    `Timeline: ${[`${durationMs} ms`, pictureText(timeline)].filter((each) => each !== '').join(', ')}`,
    ...tracks.flatMap((track, index) => [
      `Track ${index + 1}, ${trackLabel(track)}, ${track.segments.length} ${track.segments.length === 1 ? 'segment' : 'segments'}:`,
      ...segmentLines(track, from, most),
    ]),
  ].join('\n');
}

function pictureText({ width, height, fps }: TimelineView): string {
  const size = width === undefined || height === undefined ? '' : `${width}x${height}`;
  const rate = fps === undefined ? '' : `${Math.round(fps * 1000) / 1000} fps`;
  return [size, rate].filter((each) => each !== '').join(', ');
}

function segmentLines(track: Track, from: number, most: number): string[] {
  const shown = track.segments.slice(from - 1, from - 1 + most);
  const left = track.segments.length - (from - 1) - shown.length;
  return [
    ...shown.map((segment, index) => segmentLine(segment, from + index, track)),
    ...(left > 0 ? [`and ${left} more: video_timeline with "from": ${from + shown.length}`] : []),
  ];
}

/** `2. city.mp4 [c2] 3200-5000 ms, of its file 4000-5800 ms, volume 35%, speed 2, fade of 500 ms into it` */
function segmentLine(segment: Segment, number: number, track: Track): string {
  const { id, startMs, endMs, source, speed, transition } = segment;
  const volume = toldVolume(segment, track);
  const name = segmentLabel(segment, track).slice(0, longestName);
  const details = [
    `${startMs}-${endMs} ms`,
    source && `of its file ${source.inMs}-${source.outMs} ms`,
    volume === undefined ? undefined : `volume ${volume}%`,
    speed !== undefined && speed !== 1 ? `speed ${speed}` : undefined,
    transition && `${transition.kind} of ${transition.durationMs} ms into it`,
  ].filter((each) => each !== undefined);
  return `${number}. ${name} [${id}] ${details.join(', ')}`;
}

export function mediaText(media: readonly AddedFile[]): string {
  const each = media.map(({ name, kind, durationMs, width, height }) => {
    const size = width === undefined || height === undefined ? undefined : `${width}x${height}`;
    const facts = [kind, durationMs === undefined ? undefined : `${durationMs} ms`, size];
    return `${name} (${facts.filter((fact) => fact !== undefined).join(', ')})`;
  });
  return `Media: ${each.join('; ')}`;
}
