import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import { clock, preciseClock } from '../../src/timeline/time-text';
import { iconButton, labelledButton } from '../buttons';
import { icon } from '../icons';
import { fill } from '../text';
import type { Playback } from './playback';
import { stageTexts } from './stage-texts';
import type { Still } from './stills';

export interface PreviewEvents {
  /** A prompt is to be written into the prompt box. */
  readonly onPrompt: (text: string) => void;
  readonly onToggleWide: () => void;
}

/** The stage and the buttons that move the playhead. @param still The picture of the playhead's moment. */
export function previewPane(
  playback: Playback,
  still: Still,
  isWide: boolean,
  strings: PanelStrings,
  events: PreviewEvents,
): TemplateResult {
  return html`<section class="preview" aria-label=${strings.preview}>
    ${stage(playback, still, strings)} ${transport(playback, isWide, strings, events)}
  </section>`;
}

function stage(playback: Playback, still: Still, strings: PanelStrings): TemplateResult {
  const { failure } = playback;
  const { picture, isOfTimeline, isStale, isBusy } = still;
  const isStill = playback.shown === 'still';
  const shown = isStill && picture === 'source' ? 'source' : playback.shown;
  const hasTitles = isStill && isOfTimeline;
  const isExact = hasTitles && !isStale;
  return html`<div
    class="stage shows-${shown} ${isExact ? 'is-exact' : ''} ${isStill && isStale ? 'is-stale' : ''} ${playback.isHeardOnly ? 'is-heard' : ''}"
    aria-busy=${isStill && (isStale || isBusy) ? 'true' : nothing}
    @click=${() => playback.toggle()}
  >
    ${playback.sourceVideo} ${playback.previewVideo} ${picture === 'source' ? nothing : (picture ?? nothing)}
    ${playback.isHeardOnly ? html`<span class="stage-sound">${icon('unmute')}</span>` : nothing}
    ${hasTitles ? nothing : stageTexts(playback.canvas, playback.texts)}
    ${
      isStill && isBusy
        ? html`<vscode-progress-ring class="stage-busy" aria-hidden="true"></vscode-progress-ring>`
        : nothing
    }
    ${
      playback.isPreparing
        ? html`<p class="stage-note">
            <vscode-progress-ring aria-hidden="true"></vscode-progress-ring>${strings.preparing}
          </p>`
        : failure === ''
          ? nothing
          : html`<p class="stage-note" role="alert">${failure}</p>`
    }
  </div>`;
}

function transport(
  playback: Playback,
  isWide: boolean,
  strings: PanelStrings,
  { onPrompt, onToggleWide }: PreviewEvents,
): TemplateResult {
  const { isPlaying, isPreparing, ms, durationMs, marks, speed } = playback;
  const marked = marks.stretch;
  const isOn = isPlaying || isPreparing;
  const cannot = durationMs === 0;
  const button = (label: string, icon: string, onClick: () => void, disabled = cannot) =>
    iconButton({ label, icon, onClick, disabled });
  return html`<div class="transport" role="toolbar" aria-label=${strings.playback}>
    ${button(strings.previousFrame, 'debug-reverse-continue', () => playback.step(-1))}
    ${button(isOn ? strings.pause : strings.play, isOn ? 'debug-pause' : 'play', () => playback.toggle())}
    ${button(strings.nextFrame, 'debug-continue', () => playback.step(1))}
    <span class="position">${preciseClock(ms)} / ${clock(durationMs)}</span>
    ${speedChoice(playback, strings)}
    ${speed === playback.normalSpeed ? nothing : html`<span class="rate">${speed}×</span>`}
    <span class="space"></span>
    ${button(strings.markIn, 'layout-activitybar-left', () => marks.markIn())}
    ${button(strings.markOut, 'layout-activitybar-right', () => marks.markOut())}
    ${
      marked
        ? html`${toggleButton(strings.loop, 'sync', marks.isLooping, () => marks.toggleLoop())}
          ${button(strings.clearMarks, 'close', () => marks.clear())}
          ${labelledButton({
            label: strings.cutThisPart,
            icon: 'screen-cut',
            onClick: () =>
              onPrompt(fill(strings.cutPrompt, preciseClock(marked.startMs), preciseClock(marked.endMs))),
          })}`
        : nothing
    }
    ${toggleButton(strings.fullWidth, isWide ? 'screen-normal' : 'screen-full', isWide, onToggleWide)}
  </div>`;
}

const speeds = [0.25, 0.5, 1, 1.5, 2, 4] as const;

function speedChoice(playback: Playback, { playbackSpeed }: PanelStrings): TemplateResult {
  return html`<span class="speed-choice">
    <select
      class="speed"
      title=${playbackSpeed}
      aria-label=${playbackSpeed}
      @change=${({ currentTarget }: Event) => {
        if (currentTarget instanceof HTMLSelectElement) playback.setSpeed(Number(currentTarget.value));
      }}
    >
      ${speeds.map(
        (speed) =>
          html`<option value=${speed} .selected=${speed === playback.normalSpeed}>${speed}×</option>`,
      )}</select
    >${icon('chevron-down')}
  </span>`;
}

function toggleButton(label: string, name: string, isOn: boolean, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class="toggle"
    title=${label}
    aria-label=${label}
    aria-pressed=${String(isOn)}
    @click=${onClick}
  >
    ${icon(name)}
  </button>`;
}
