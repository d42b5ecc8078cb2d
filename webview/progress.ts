import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Progress } from '../src/vscode/panel/messages';
import type { PanelStrings } from '../src/vscode/panel/panel-strings';
import { labelledButton } from './buttons';
import { fill, inOrder } from './text';

/**
 * What is under way, in one line. The label stands in a status region, so that a new one is announced; the
 * seconds stand beside it, so that they are not. The region is there even when empty: one that comes together
 * with its text is not announced by every screen reader.
 */
export function progressLine(
  progress: Progress | null,
  now: number,
  strings: PanelStrings,
  onStop: () => void,
): TemplateResult {
  return html`<div class="progress-line ${progress === null ? 'idle' : ''}">
    ${
      progress === null
        ? nothing
        : html`<span aria-hidden="true"><vscode-progress-ring></vscode-progress-ring></span>`
    }
    <span class="progress-label" role="status" dir="auto">${inOrder(progress?.label ?? '')}</span>
    ${
      progress === null
        ? nothing
        : html`<span class="elapsed" role="timer">${elapsedText(progress, now, strings)}</span> ${
              progress.cancellable
                ? labelledButton({ label: strings.stop, icon: 'debug-stop', onClick: onStop })
                : nothing
            }`
    }
  </div>`;
}

function elapsedText({ startedAt, percent }: Progress, now: number, strings: PanelStrings): string {
  const elapsed = fill(strings.elapsed, Math.max(0, Math.floor((now - startedAt) / 1000)));
  return percent === undefined ? elapsed : `${Math.round(percent)}% · ${elapsed}`;
}

/** Calls back at every full second of what is under way, and not at all while nothing is. */
export class SecondsTicker {
  private timer: number | undefined;

  constructor(private readonly onSecond: () => void) {}

  /** @param startedAt milliseconds since the epoch; `undefined` stops. */
  follow(startedAt: number | undefined): void {
    window.clearTimeout(this.timer);
    if (startedAt === undefined) return;
    const intoSecond = Math.max(0, Date.now() - startedAt) % 1000;
    this.timer = window.setTimeout(() => this.onSecond(), 1000 - intoSecond);
  }
}
