import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';

/** The sizes that the user gave the parts, in percent of the page's width or height. */
export interface PartSizes {
  /** The conversation beside the rest. */
  readonly conversation: number;
  /** The preview above the timeline. */
  readonly preview: number;
}

export const usualSizes: PartSizes = { conversation: 38, preview: 45 };

const bounds = { conversation: [20, 70], preview: [15, 80] } as const;

/** One press of an arrow key. */
const step = 2;

export function isSizes(value: unknown): value is PartSizes {
  return (
    typeof value === 'object' &&
    value !== null &&
    'conversation' in value &&
    'preview' in value &&
    typeof value.conversation === 'number' &&
    typeof value.preview === 'number'
  );
}

function withSize(sizes: PartSizes, part: keyof PartSizes, percent: number): PartSizes {
  const [least, most] = bounds[part];
  return { ...sizes, [part]: Math.round(Math.min(most, Math.max(least, percent)) * 10) / 10 };
}

/**
 * The line between two parts, which is dragged, moved by arrow keys, and put back by a double click.
 * @param current The sizes as they are: several keys may be pressed before it is drawn anew.
 * @param onSize Told the new sizes.
 */
export function splitter(
  part: keyof PartSizes,
  label: string,
  current: () => PartSizes,
  onSize: (sizes: PartSizes) => void,
): TemplateResult {
  const [least, most] = bounds[part];
  const isUpright = part === 'conversation';
  const percentAt = ({ clientX, clientY, currentTarget }: PointerEvent): number => {
    const frame =
      currentTarget instanceof HTMLElement ? currentTarget.parentElement?.getBoundingClientRect() : undefined;
    if (!frame) return current()[part];
    return isUpright
      ? ((frame.right - clientX) / frame.width) * 100
      : ((clientY - frame.top) / frame.height) * 100;
  };
  // The conversation stands at the end, so that it grows towards the start.
  const grows = isUpright ? 'ArrowLeft' : 'ArrowDown';
  const shrinks = isUpright ? 'ArrowRight' : 'ArrowUp';
  return html`<div
    class="splitter of-${part}"
    role="separator"
    tabindex="0"
    aria-label=${label}
    aria-orientation=${isUpright ? 'vertical' : 'horizontal'}
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${Math.round(current()[part])}
    @pointerdown=${(event: PointerEvent) => {
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId);
    }}
    @pointermove=${(event: PointerEvent) => {
      const { currentTarget: line } = event;
      if (!(line instanceof HTMLElement) || !line.hasPointerCapture(event.pointerId)) return;
      onSize(withSize(current(), part, percentAt(event)));
    }}
    @dblclick=${() => onSize({ ...current(), [part]: usualSizes[part] })}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== grows && event.key !== shrinks) return;
      event.preventDefault();
      onSize(withSize(current(), part, current()[part] + (event.key === grows ? step : -step)));
    }}
  ></div>`;
}
