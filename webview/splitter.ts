import { html } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import { sizeBounds } from './part-sizes';
import type { Part, PartLayout } from './part-sizes';

/** One press of an arrow key, in percent. */
const step = 2;

/**
 * The line between two parts, which is dragged, moved by arrow keys, and put back by a double click. That of the
 * conversation is upright where it stands beside the rest, and level where it stands below.
 */
export function splitter(part: Part, label: string, layout: PartLayout): TemplateResult {
  const [least, most] = sizeBounds[part];
  const isUpright = part === 'conversation' && !layout.isNarrow;
  // The conversation stands at the end, so that it grows towards the start.
  const isAtEnd = part === 'conversation';
  const percentAt = (line: HTMLElement, { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>) => {
    const frame = line.parentElement?.getBoundingClientRect();
    if (!frame) return layout.size(part);
    const share = isUpright ? (clientX - frame.left) / frame.width : (clientY - frame.top) / frame.height;
    return 100 * (isAtEnd ? 1 - share : share);
  };
  /** Several keys may be pressed before it is drawn anew, so where it stands is looked up only at the first. */
  const sizeNow = (line: HTMLElement) => {
    const { x, y } = line.getBoundingClientRect();
    return layout.chosen(part) ?? percentAt(line, { clientX: x, clientY: y });
  };
  const [grows, shrinks] = isUpright
    ? ['ArrowLeft', 'ArrowRight']
    : isAtEnd
      ? ['ArrowUp', 'ArrowDown']
      : ['ArrowDown', 'ArrowUp'];
  return html`<div
    class="splitter of-${part}"
    role="separator"
    tabindex="0"
    aria-label=${label}
    aria-orientation=${isUpright ? 'vertical' : 'horizontal'}
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${Math.round(layout.size(part))}
    @pointerdown=${(event: PointerEvent) => {
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId);
    }}
    @pointermove=${(event: PointerEvent) => {
      const { currentTarget: line } = event;
      if (!(line instanceof HTMLElement) || !line.hasPointerCapture(event.pointerId)) return;
      layout.set(part, percentAt(line, event));
    }}
    @dblclick=${() => layout.putBack(part)}
    @keydown=${(event: KeyboardEvent) => {
      const { key, currentTarget: line } = event;
      if ((key !== grows && key !== shrinks) || !(line instanceof HTMLElement)) return;
      event.preventDefault();
      layout.set(part, sizeNow(line) + (key === grows ? step : -step));
    }}
  ></div>`;
}
