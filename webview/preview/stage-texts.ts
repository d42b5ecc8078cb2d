import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Segment, TimelineView } from '../../src/timeline/timeline';
import { placed } from '../placed';

/** A title or caption as it is shown over a picture that does not have it yet. */
export interface StageText {
  readonly id: string;
  readonly text: string;
  /** Of the picture's thirds: 0 is left or top. */
  readonly column: 0 | 1 | 2;
  readonly row: 0 | 1 | 2;
  readonly isCaption: boolean;
  readonly isLowerThird: boolean;
  /** CSS properties. */
  readonly styles: Readonly<Record<string, string>>;
}

/** More at a time would hide the picture, whatever a draft says. */
const mostAtOnce = 12;

/** The titles and captions of a moment, in the order of their tracks. @param ms Of the timeline. */
export function textsAt({ tracks }: TimelineView, ms: number): StageText[] {
  return tracks
    .filter(({ type }) => type === 'text')
    .flatMap(({ segments }) => segments.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs))
    .filter(({ name }) => name.trim() !== '')
    .slice(0, mostAtOnce)
    .map(stageText);
}

/** What the embedded engine's drafts tell of a title; those of others have at most a text. */
function stageText({ id, name, raw }: Segment): StageText {
  const role = raw['role'];
  const isCaption = role === 'caption';
  const place = typeof raw['place'] === 'string' ? raw['place'] : isCaption ? 'bottom' : 'center';
  const isLowerThird = role === 'lowerThird';
  return {
    id,
    text: name.trim(),
    column: place.endsWith('left') ? 0 : place.endsWith('right') ? 2 : 1,
    row: place.startsWith('top') ? 0 : place.startsWith('bottom') ? 2 : 1,
    isCaption,
    isLowerThird,
    styles: stylesOf(raw, isLowerThird),
  };
}

/** In percent of the canvas's height. */
const usualSize = 7;

function stylesOf(raw: Segment['raw'], isLowerThird: boolean): Record<string, string> {
  const style = isFields(raw['style']) ? raw['style'] : {};
  const box = isFields(style['box']) ? style['box'] : undefined;
  const hasBox = box !== undefined || isLowerThird;
  const opacity = numberIn(box?.['opacity'], 0, 100) ?? 60;
  const outline = numberIn(style['outline'], 0, 25) ?? (hasBox ? 0 : 6);
  return {
    '--letters': String(numberIn(raw['size'], 2, 30) ?? usualSize),
    color: colourIn(raw['color']) ?? '#ffffff',
    'background-color': hasBox
      ? `color-mix(in srgb, ${colourIn(box?.['color']) ?? '#000000'} ${opacity}%, transparent)`
      : 'transparent',
    // The half of it lies inside of the letters, below their own colour.
    '-webkit-text-stroke': `${(2 * outline) / 100}em ${colourIn(style['outlineColor']) ?? '#000000'}`,
    'font-weight': style['bold'] === false ? 'normal' : 'bold',
    'font-style': style['italic'] === true ? 'italic' : 'normal',
  };
}

function isFields(value: unknown): value is Segment['raw'] {
  return typeof value === 'object' && value !== null;
}

function numberIn(value: unknown, low: number, high: number): number | undefined {
  return typeof value === 'number' && value >= low && value <= high ? value : undefined;
}

function colourIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}

const columns = ['left', 'centre', 'right'] as const;

/** Titles and captions over the stage, at their places of the canvas. */
export function stageTexts(
  { width, height }: Pick<TimelineView, 'width' | 'height'>,
  texts: readonly StageText[],
): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  const ratio = width !== undefined && height !== undefined && height > 0 ? width / height : 16 / 9;
  const inRow = (row: StageText['row']) => texts.filter((text) => text.row === row);
  const bottom = inRow(2);
  return html`<div
    class="stage-texts ${ratio < 1 ? 'is-upright' : ''}"
    ${placed({ '--canvas-ratio': String(ratio) })}
  >
    <div class="stage-rows at-top">${stageRow(inRow(0))}</div>
    <div class="stage-rows at-middle">${stageRow(inRow(1))}</div>
    <div class="stage-rows at-bottom">
      ${stageRow(bottom.filter(({ isCaption }) => isCaption))}
      ${stageRow(bottom.filter(({ isCaption }) => !isCaption))}
    </div>
  </div>`;
}

function stageRow(texts: readonly StageText[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<div class="stage-row">
    ${columns.map((name, column) => {
      const here = texts.filter((text) => text.column === column);
      return here.length === 0 ? nothing : html`<div class="stage-place ${name}">${here.map(oneText)}</div>`;
    })}
  </div>`;
}

function oneText({ text, isCaption, isLowerThird, styles }: StageText): TemplateResult {
  const role = isCaption ? 'is-caption' : isLowerThird ? 'is-lower-third' : '';
  return html`<p class="stage-text ${role}" dir="auto" ${placed(styles)}>${text}</p>`;
}
