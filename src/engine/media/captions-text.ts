import type { Captions, Cue } from '../model/captions';
import { timelineDurationMs } from '../model/timeline';
import type { Timeline } from '../model/timeline';

/**
 * Reads SubRip and WebVTT as leniently as players do, since most files are made by hand: numbers, hours and the blank
 * lines between captions may be missing, and either format may write its decimals like the other. What makes no sense
 * is counted. Colours, places and styles are left out.
 */

/** Longer texts are no captions; the rest of them is left out. In characters, as a title's text. */
const longestText = 500;

/** Where a caption may end: a timeline is no longer. */
const longestMs = 24 * 3600 * 1000;

const time = String.raw`(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const timing = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s.*)?$`, 'u');

/** @param text without a byte order mark. */
export function parseCaptions(text: string): Captions {
  const lines = text.split(/\r\n?|\n/u);
  const isVtt = /^WEBVTT(?:\s|$)/u.test(lines[0] ?? '');
  const found: { times: Times | undefined; lines: string[] }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.includes('-->')) {
      const cue = { times: timesOf(line), lines: [] as string[] };
      found.push(cue);
      at = readPayload(lines, at + 1, cue.lines) - 1;
    } else if (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(line)) {
      while (at + 1 < lines.length && lines[at + 1]?.trim() !== '') at++;
    } else if (!isVtt && line.trim() !== '' && !isNumberOfCue(lines, at)) {
      // A blank line inside a caption of SubRip.
      found.at(-1)?.lines.push(line);
    }
  }
  const cues: Cue[] = [];
  for (const { times, lines: payload } of found) {
    const content = times && plainText(payload.join('\n'));
    if (times && content && content.text !== '') cues.push({ ...times, ...content });
  }
  return { cues: cues.toSorted((a, b) => a.startMs - b.startMs), skipped: found.length - cues.length };
}

/** Takes the lines of a caption's text; returns where the next one begins. */
function readPayload(lines: readonly string[], from: number, payload: string[]): number {
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.includes('-->') || isNumberOfCue(lines, at)) break;
    payload.push(line);
  }
  return at;
}

/** The number, or in WebVTT a name, in the line before a caption's times. */
function isNumberOfCue(lines: readonly string[], at: number): boolean {
  const isNumber = /^\s*\d+\s*$/u.test(lines[at] ?? '');
  const isApart = at === 0 || lines[at - 1]?.trim() === '';
  return (isNumber || isApart) && (lines[at + 1]?.includes('-->') ?? false);
}

type Times = Pick<Cue, 'startMs' | 'endMs'>;

function timesOf(line: string): Times | undefined {
  const match = timing.exec(line);
  if (!match) return undefined;
  const startMs = msOf(match.slice(1, 5));
  const endMs = msOf(match.slice(5, 9));
  if (startMs === undefined || endMs === undefined) return undefined;
  return endMs > startMs && endMs <= longestMs ? { startMs, endMs } : undefined;
}

function msOf([hours = '0', minutes = '0', seconds = '0', fraction = '']: readonly (string | undefined)[]):
  number | undefined {
  if (Number(seconds) > 59) return undefined;
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

function plainText(payload: string): Pick<Cue, 'text' | 'italic'> {
  // `{\an8}` is what programs for SSA leave behind; a time inside a caption is karaoke's.
  const withItalics = payload
    .replace(/\{\\[^{}\n]{0,200}\}/gu, '')
    .replace(/<(?!\/?i(?:\.[^<>]*)?>)(?:\/?[a-z][^<>\n]{0,500}|[\d:.]{5,15})>/giu, '')
    .trim();
  const lines = withItalics.split('\n').map((line) => line.trim());
  const stripped = lines.map((line) => line.replace(/<\/?i(?:\.[^<>]*)?>/giu, ''));
  const italic = isItalic(withItalics) || lines.every(isItalic);
  const text = stripped
    .map((line) => line.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, decodeEntity).trim())
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, longestText)
    .replace(/[\ud800-\udbff]$/u, '');
  return { text, italic };
}

function isItalic(text: string): boolean {
  return /^<i(?:\.[^<>]*)?>[^<]*<\/i>$/iu.test(text);
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : whole;
}

/** The captions of a timeline as SubRip text, as far as the timeline goes; empty where it has none. */
export function captionsText(timeline: Pick<Timeline, 'clips' | 'titles'>): string {
  const durationMs = timelineDurationMs(timeline);
  const cues = timeline.titles
    .filter(({ role, text }) => role === 'caption' && text.trim() !== '')
    .map(({ startMs, endMs, text }) => ({
      startMs,
      endMs: endMs === 'timeline' ? durationMs : Math.min(durationMs, endMs),
      text,
    }))
    .filter(({ startMs, endMs }) => endMs > startMs);
  return formatSubRip(cues);
}

/**
 * Captions as SubRip text: numbered, in the order of their starts, with the times to the millisecond.
 * A blank line inside a text would end it, so there is none.
 */
export function formatSubRip(cues: readonly Pick<Cue, 'startMs' | 'endMs' | 'text'>[]): string {
  return cues
    .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
    .map(({ startMs, endMs, text }, index) => {
      const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '');
      // An arrow would be read as the times of another caption.
      const safe = lines.join('\n').replace(/-->/gu, '->');
      return `${index + 1}\n${clock(startMs)} --> ${clock(endMs)}\n${safe}\n`;
    })
    .join('\n');
}

function clock(ms: number): string {
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${parts.map((part) => padded(part, 2)).join(':')},${padded(ms % 1000, 3)}`;
}
