import { isRecord, trackTypes } from '../contract/draft';
import { isHeardOnly } from './timeline';
import type { Segment, TimelineView, Track, TrackType } from './timeline';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads any draft as tracks and segments. No public source names the fields inside a segment, so each is
 * looked for under every plausible name. Never throws: what is not understood is left out or shown as unknown.
 */
export function decodeTimeline(draft: unknown): TimelineView {
  const fields = isRecord(draft) ? draft : {};
  const tracks = recordsIn(fields['t']).map((track, index) => decodeTrack(track, index));
  const meta = isRecord(fields['m']) ? fields['m'] : {};
  const lastEnd = tracks.reduce((end, { segments }) => Math.max(end, lastEndOf(segments)), 0);
  return {
    durationMs: firstTime(fields, ['d', 'duration']) ?? lastEnd,
    tracks,
    ...optional('title', firstText(meta, ['title', 'name'])),
    // What is never seen has no size, whatever the draft would have it painted on.
    ...(!isHeardOnly({ tracks }) && pictureOf(meta)),
  };
}

function pictureOf(meta: Fields): Pick<TimelineView, 'width' | 'height' | 'fps'> {
  return {
    ...optional('width', firstNumber(meta, ['width', 'w'])),
    ...optional('height', firstNumber(meta, ['height', 'h'])),
    ...optional('fps', rateOf(meta['fps'] ?? meta['frameRate'])),
  };
}

/** `30`, `"25"` or `"30000/1001"`. */
function rateOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const [num, den = 1] = String(value).split('/').map(Number);
  const rate = (num ?? NaN) / den;
  return rate > 0 && Number.isFinite(rate) ? rate : undefined;
}

function decodeTrack(track: Fields, trackIndex: number): Track {
  const typeNumber = typeof track['tt'] === 'number' ? track['tt'] : -1;
  const segments: Segment[] = [];
  let previousEndMs = 0;
  for (const [index, raw] of recordsIn(track['sg']).entries()) {
    const segment = decodeSegment(raw, `${trackIndex}.${index}`, previousEndMs);
    previousEndMs = segment.endMs;
    segments.push(segment);
  }
  const meta = isRecord(track['m']) ? track['m'] : {};
  return {
    type: track['soundAlone'] === true ? 'sound' : typeOf(typeNumber),
    typeNumber,
    segments,
    ...optional('name', firstText(meta, ['title', 'name']) ?? firstText(track, ['name', 'n'])),
  };
}

function decodeSegment(raw: Fields, fallbackId: string, previousEndMs: number): Segment {
  const target = isRecord(raw['target_timerange']) ? raw['target_timerange'] : {};
  const startMs = firstTime(raw, ['s', 'st', 'start']) ?? firstTime(target, ['start']) ?? previousEndMs;
  const durationMs = firstTime(raw, ['d', 'duration']) ?? firstTime(target, ['duration']) ?? 0;
  const meta = isRecord(raw['m']) ? raw['m'] : {};
  const name =
    firstText(meta, ['title', 'name']) ?? firstText(raw, ['name', 'n', 'text', 'content', 'title']) ?? '';
  const inMs = firstTime(raw, ['in']);
  const outMs = firstTime(raw, ['out']);
  const speed = firstNumber(raw, ['speed']);
  return {
    id: typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : fallbackId,
    startMs,
    endMs: startMs + durationMs,
    name,
    raw,
    ...optional('volumePercent', volumePercentOf(raw)),
    ...optional('speed', speed !== undefined && speed > 0 ? speed : undefined),
    ...(inMs !== undefined && outMs !== undefined ? { source: { inMs, outMs } } : {}),
    ...optional('transition', transitionOf(raw['transition'])),
  };
}

function transitionOf(value: unknown): Segment['transition'] {
  if (!isRecord(value)) return undefined;
  const kind = firstText(value, ['kind', 'type', 'name']);
  return kind === undefined ? undefined : { kind, durationMs: firstTime(value, ['d', 'duration']) ?? 0 };
}

/** `volumePercent` is percent; the other names hold a ratio where the number is small and percent where it is not. */
function volumePercentOf(raw: Fields): number | undefined {
  const percent = firstNumber(raw, ['volumePercent']);
  if (percent !== undefined) return percent;
  const volume = firstNumber(raw, ['volume', 'vol', 'v']);
  if (volume === undefined || volume < 0) return undefined;
  return Math.round(volume <= 4 ? volume * 100 : volume);
}

function typeOf(typeNumber: number): TrackType {
  switch (typeNumber) {
    case trackTypes.video:
      return 'video';
    case trackTypes.audio:
      return 'audio';
    case trackTypes.text:
      return 'text';
    default:
      return 'unknown';
  }
}

function lastEndOf(segments: readonly Segment[]): number {
  return segments.reduce((end, segment) => Math.max(end, segment.endMs), 0);
}

function recordsIn(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function firstNumber(fields: Fields, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return undefined;
}

/** A moment or length in whole, non-negative milliseconds. */
function firstTime(fields: Fields, names: readonly string[]): number | undefined {
  const value = firstNumber(fields, names);
  return value === undefined ? undefined : Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, Math.round(value)));
}

function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const field: Partial<Record<K, V>> = {};
  if (value !== undefined) field[key] = value;
  return field;
}
