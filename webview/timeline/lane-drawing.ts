import type { MediaItem } from '../../src/vscode/panel/messages';
import { isMain, sourceMs } from '../../src/timeline/source-moments';
import { clock, preciseClock } from '../../src/timeline/time-text';
import type { Segment } from '../../src/timeline/timeline';
import type { MediaPictures } from '../media-pictures';
import type { LaneTheme } from './lane-theme';
import type { SegmentNode } from './nodes';
import type { Row } from './rows';
import { ticks, xOf } from './scale';
import type { Scale } from './scale';

/** The ruler's height in pixels. */
export const rulerHeight = 24;

/** Between a row's edges and its segments, in pixels. */
const gap = 3;

/** A segment that is narrower is drawn as a part of its neighbours. */
const narrowest = 2;

/** From this width on a segment has pictures, a waveform and its name in it. */
const detailed = 24;

/** What is drawn. */
export interface LanesShown {
  readonly rows: readonly Row[];
  /** How far the rows are scrolled, in pixels. */
  readonly scrollTop: number;
  readonly scale: Scale;
  readonly durationMs: number;
  readonly playheadMs: number;
  readonly marked: { readonly startMs: number; readonly endMs: number } | undefined;
  readonly selected: string | undefined;
  /** A segment that is being dragged stands elsewhere than the timeline has it. */
  readonly dragged: { readonly id: string; readonly startMs: number; readonly endMs: number } | undefined;
  /** Where a dragged edge has snapped. */
  readonly snappedMs: number | undefined;
  readonly mediaOf: (segment: Segment) => MediaItem | undefined;
  readonly pictures: MediaPictures;
}

/** Draws the ruler and the lanes of the rows that are seen. */
export function drawLanes(
  context: CanvasRenderingContext2D,
  height: number,
  theme: LaneTheme,
  shown: LanesShown,
): void {
  const { scale, rows, scrollTop } = shown;
  context.clearRect(0, 0, scale.width, height);
  context.save();
  context.beginPath();
  context.rect(0, rulerHeight, scale.width, height - rulerHeight);
  context.clip();
  for (const row of rows) drawRow(context, row, rulerHeight + row.top - scrollTop, theme, shown);
  context.restore();
  drawRuler(context, theme, shown);
  drawMarks(context, height, theme, shown);
}

function drawRow(
  context: CanvasRenderingContext2D,
  row: Row,
  top: number,
  theme: LaneTheme,
  shown: LanesShown,
): void {
  const { scale, durationMs } = shown;
  context.fillStyle = theme.border;
  context.fillRect(0, Math.round(top + row.height) - 1, Math.min(scale.width, xOf(scale, durationMs)), 1);
  if (row.kind === 'segment') {
    drawSegment(context, row.segment, row, top, theme, shown);
    return;
  }
  const { children } = row.track;
  let clump: { from: number; to: number } | undefined;
  const drawClump = () => {
    if (!clump) return;
    context.fillStyle = theme.tracks[row.track.type];
    context.globalAlpha = 0.6;
    context.fillRect(clump.from, top + gap, Math.max(1, clump.to - clump.from), row.height - 2 * gap);
    context.globalAlpha = 1;
    clump = undefined;
  };
  for (const node of seenOf(children, scale)) {
    const { startMs, endMs } = placeOf(node, shown);
    const [from, to] = [xOf(scale, startMs), xOf(scale, endMs)];
    if (to - from >= narrowest) {
      drawClump();
      drawSegment(context, node, row, top, theme, shown);
    } else if (clump && from - clump.to < 1) clump.to = Math.max(clump.to, to);
    else {
      drawClump();
      clump = { from, to };
    }
  }
  drawClump();
}

/** The segments in view: they come in order. */
function seenOf(children: readonly SegmentNode[], { fromMs, width, pxPerMs }: Scale): readonly SegmentNode[] {
  const toMs = fromMs + width / pxPerMs;
  const first = children.findIndex(({ segment }) => segment.endMs >= fromMs);
  if (first < 0) return [];
  let last = first;
  while (last < children.length && (children[last]?.segment.startMs ?? Infinity) <= toMs) last++;
  return children.slice(first, last);
}

function placeOf(node: SegmentNode, { dragged }: LanesShown): { startMs: number; endMs: number } {
  return dragged?.id === node.id ? dragged : node.segment;
}

function drawSegment(
  context: CanvasRenderingContext2D,
  node: SegmentNode,
  row: Row,
  top: number,
  theme: LaneTheme,
  shown: LanesShown,
): void {
  const { scale } = shown;
  const { startMs, endMs } = placeOf(node, shown);
  // On whole pixels, so that edges are sharp.
  const [from, to] = [Math.round(xOf(scale, startMs)), Math.round(xOf(scale, endMs))];
  if (to < 0 || from > scale.width) return;
  const box = { x: from, y: top + gap, width: Math.max(1, to - from - 1), height: row.height - 2 * gap };
  const colour = theme.tracks[row.track.type];
  context.save();
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, Math.min(3, box.width / 2));
  if (!theme.isHighContrast) {
    context.globalAlpha = 0.22;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
  context.clip();
  if (row.kind === 'track' && box.width >= detailed) drawContents(context, node, row, box, theme, shown);
  const { transition } = node.segment;
  if (transition && row.kind === 'track')
    drawTransition(context, box, transitionWidth(box, transition.durationMs, scale), theme);
  context.restore();
  const isSelected = shown.selected === node.id;
  context.strokeStyle = isSelected ? theme.selection : colour;
  context.lineWidth = isSelected ? 2 : 1;
  context.beginPath();
  context.roundRect(
    box.x + 0.5,
    box.y + 0.5,
    Math.max(1, box.width - 1),
    box.height - 1,
    Math.min(3, box.width / 2),
  );
  context.stroke();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In pixels: the line with the name. */
const nameHeight = 15;

function drawContents(
  context: CanvasRenderingContext2D,
  node: SegmentNode,
  row: Row,
  box: Box,
  theme: LaneTheme,
  shown: LanesShown,
): void {
  const { segment } = node;
  const { type } = row.track;
  const media = isMain({ type }) || type === 'audio' ? shown.mediaOf(segment) : undefined;
  const isFlat = box.height < 2 * nameHeight;
  const below = { ...box, y: box.y + nameHeight, height: box.height - nameHeight };
  if (media && !isFlat) {
    if (type === 'video' && media.kind !== 'audio') drawStrip(context, segment, media, below, shown);
    if (media.kind !== 'image') drawWaveform(context, segment, media, below, type !== 'video', theme, shown);
  }
  context.fillStyle = theme.foreground;
  context.font = theme.smallFont;
  context.textBaseline = 'middle';
  const overlap = segment.transition ? transitionWidth(box, segment.transition.durationMs, shown.scale) : 0;
  const left = Math.max(box.x + overlap, 0) + 5;
  const words = [
    node.label,
    ...node.details.filter(({ kind }) => kind !== 'transition').map(({ text }) => text),
    spanNow(node, shown.dragged),
  ];
  const y = isFlat ? box.y + box.height / 2 : box.y + nameHeight / 2 + 1;
  const right = box.x + box.width - 4;
  const number = fitting(context, node.number, right - left);
  context.fillText(number, left, y);
  const from = number === '' ? left : left + context.measureText(`${number}  `).width;
  const text = fitting(context, words.join(' · '), right - from);
  context.fillText(isolated(text, node.label), from, y);
}

/** Where it begins and ends; of one that is dragged, where it would. */
function spanNow(node: SegmentNode, dragged: LanesShown['dragged']): string {
  if (dragged?.id !== node.id) return node.span;
  return `${preciseClock(dragged.startMs)}–${preciseClock(dragged.endMs)}`;
}

/** What of a label a text begins with turns nothing around that stands beside it. */
function isolated(text: string, label: string): string {
  const length = text.startsWith(label) ? label.length : text.length;
  return text === '' ? '' : `\u2068${text.slice(0, length)}\u2069${text.slice(length)}`;
}

/** As much of a text as there is room for. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (width < 8) return '';
  if (context.measureText(text).width <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low)}…`;
}

/** Moments of the file that frames are taken at, in milliseconds: so that zooming finds the same ones again. */
const frameGrid = 500;

/** In pixels; scaled to what there is room for. */
const stripHeight = 48;

function drawStrip(
  context: CanvasRenderingContext2D,
  segment: Segment,
  media: MediaItem,
  box: Box,
  { pictures, scale }: LanesShown,
): void {
  const { status } = media;
  const shape =
    status.type === 'ready' && status.width !== undefined && status.height !== undefined
      ? status.width / status.height
      : 16 / 9;
  const width = Math.max(8, box.height * shape);
  // From the segment's own start, so that the strip scrolls with it.
  const first = Math.max(0, Math.floor(-box.x / width));
  for (let tile = first; tile * width < box.width && box.x + tile * width < scale.width; tile++) {
    const ms = segment.startMs + ((tile + 0.5) * width) / scale.pxPerMs;
    const at = Math.floor(sourceMs(segment, Math.min(ms, segment.endMs)) / frameGrid) * frameGrid;
    const picture = pictures.frame(media.id, media.kind === 'image' ? 0 : at, stripHeight);
    if (picture) context.drawImage(picture, box.x + tile * width, box.y, width, box.height);
  }
}

function drawWaveform(
  context: CanvasRenderingContext2D,
  segment: Segment,
  media: MediaItem,
  box: Box,
  isAlone: boolean,
  theme: LaneTheme,
  { pictures, scale }: LanesShown,
): void {
  const waveform = pictures.waveform(media.id);
  if (!waveform || (segment.volumePercent ?? 100) === 0) return;
  const { peaks, windowsPerSecond } = waveform;
  // On pictures it is a low band at their foot.
  const height = isAlone ? box.height : Math.min(14, box.height / 2);
  const foot = box.y + box.height;
  const volume = Math.min(2, (segment.volumePercent ?? 100) / 100);
  const from = Math.max(0, Math.floor(box.x));
  const to = Math.min(scale.width, box.x + box.width);
  if (!isAlone) {
    // Over pictures of any brightness it needs a ground of its own.
    context.fillStyle = theme.background;
    context.globalAlpha = 0.85;
    context.fillRect(from, foot - height, to - from, height);
  }
  context.fillStyle = isAlone ? theme.tracks.audio : theme.foreground;
  context.globalAlpha = isAlone ? 0.8 : 0.9;
  context.beginPath();
  for (let x = from; x < to; x++) {
    const ms = [x, x + 1].map((each) => sourceMs(segment, scale.fromMs + each / scale.pxPerMs));
    const [first, last] = [Math.min(...ms), Math.max(...ms)].map((each) => (each * windowsPerSecond) / 1000);
    const peak = peakBetween(peaks, Math.floor(first ?? 0), Math.ceil(last ?? 0));
    const high = shownLevel(peak, volume) * height;
    if (high >= 0.5) context.rect(x, foot - high, 1, high);
  }
  context.fill();
  context.globalAlpha = 1;
}

/**
 * How high a peak is drawn, from 0 to 1: by its root, as quiet music under speech would not be seen at all otherwise.
 * @param peak Of the file, to 255. @param volume As a factor.
 */
export function shownLevel(peak: number, volume: number): number {
  return Math.sqrt(Math.min(1, (peak / 255) * volume));
}

function peakBetween(peaks: Uint8Array, from: number, to: number): number {
  let peak = 0;
  // Of a very wide stretch a sample of its windows is as good.
  const step = Math.max(1, Math.floor((to - from) / 64));
  for (let at = Math.max(0, from); at < Math.min(peaks.length, Math.max(from + 1, to)); at += step) {
    peak = Math.max(peak, peaks[at] ?? 0);
  }
  return peak;
}

/** In pixels; seen however short it is. */
function transitionWidth(box: Box, durationMs: number, { pxPerMs }: Scale): number {
  return Math.min(Math.max(6, durationMs * pxPerMs), box.width);
}

/** Two triangles over the time that both clips are seen. */
function drawTransition(context: CanvasRenderingContext2D, box: Box, width: number, theme: LaneTheme): void {
  const right = box.x + width;
  context.fillStyle = theme.background;
  context.globalAlpha = 0.55;
  context.fillRect(box.x, box.y, right - box.x, box.height);
  context.globalAlpha = 1;
  context.strokeStyle = theme.foreground;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(box.x, box.y);
  context.lineTo(right, box.y + box.height);
  context.moveTo(box.x, box.y + box.height);
  context.lineTo(right, box.y);
  context.moveTo(right - 0.5, box.y);
  context.lineTo(right - 0.5, box.y + box.height);
  context.stroke();
}

function drawRuler(
  context: CanvasRenderingContext2D,
  theme: LaneTheme,
  { scale, durationMs }: LanesShown,
): void {
  context.fillStyle = theme.background;
  context.fillRect(0, 0, scale.width, rulerHeight);
  context.fillStyle = theme.faint;
  context.font = theme.smallFont;
  context.textBaseline = 'top';
  for (const { ms, isLong } of ticks(scale)) {
    if (ms < 0 || ms > durationMs) continue;
    const x = Math.round(xOf(scale, ms));
    const length = isLong ? 10 : 4;
    context.fillRect(x, rulerHeight - length, 1, length);
    if (!isLong) continue;
    const label = clock(ms);
    // The last one may have no room on the right of its stroke.
    const { width } = context.measureText(label);
    context.fillText(label, x + 3 + width > scale.width ? x - 3 - width : x + 3, 3);
  }
  context.fillStyle = theme.border;
  context.fillRect(0, rulerHeight - 1, scale.width, 1);
}

function drawMarks(
  context: CanvasRenderingContext2D,
  height: number,
  theme: LaneTheme,
  { scale, marked, playheadMs, snappedMs }: LanesShown,
): void {
  if (marked) {
    const [from, to] = [xOf(scale, marked.startMs), xOf(scale, marked.endMs)];
    context.fillStyle = theme.mark;
    context.globalAlpha = 0.4;
    context.fillRect(from, 0, to - from, height);
    context.globalAlpha = 1;
  }
  if (snappedMs !== undefined) {
    context.fillStyle = theme.selection;
    context.fillRect(Math.round(xOf(scale, snappedMs)), rulerHeight, 1, height);
  }
  const x = Math.round(xOf(scale, playheadMs));
  context.fillStyle = theme.playhead;
  // At the ruler's foot, so that the times above it can be read.
  const top = rulerHeight - 11;
  context.fillRect(x, top, 1, height - top);
  context.beginPath();
  context.moveTo(x - 5, top);
  context.lineTo(x + 6, top);
  context.lineTo(x + 6, top + 5);
  context.lineTo(x + 0.5, top + 11);
  context.lineTo(x - 5, top + 5);
  context.fill();
}
